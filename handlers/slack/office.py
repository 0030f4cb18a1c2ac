"""The office: what every Slack handler has at hand, and how a person gets an answer."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from http import HTTPStatus
from typing import Any

from aiohttp import ClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.blocks.elements import Message
from handlers.blocks.reply import reply
from handlers.blocks.sight import Sight
from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.mail.press import Press
from nurture.ports import Relay, Store
from nurture.rulebook import Person, Rulebook

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The memory, the rules and the way to Slack. `people` gives a person's key by Slack id.

    `press` writes letters and `relay` takes a test of one, where they are set up.
    `start` does work beside the acknowledgement, and says sorry to who acted if it fails.
    """

    store: Store
    book: Rulebook
    zones: Zones
    now: Callable[[], datetime]
    client: AsyncWebClient
    start: Callable[[Coroutine[Any, Any, None], Body], None]
    people: Mapping[str, str] = field(default_factory=dict)
    press: Press | None = field(default=None, repr=False)
    relay: Relay | None = None

    def person(self, slack_id: str) -> Person:
        """Say who clicked. Raises Refused for somebody whom the rules file does not name."""
        known = self.book.people.get(self.people.get(slack_id, ""))
        if known:
            return known
        raise Refused(
            "I don't know you yet. Whoever looks after Leadbell can add you to leadbell.toml."
        )

    def among(self, people: Mapping[str, str]) -> "Office":
        """Give the same office, knowing who is who in Slack."""
        return replace(self, people=people)

    def sight(self, now: datetime) -> Sight:
        """Give what a drawing needs."""
        slack = {key: slack_id for slack_id, key in self.people.items()}
        return Sight(book=self.book, zones=self.zones, now=now, slack=slack)

    async def answer(self, body: Body, text: str) -> None:
        """Tell the person who acted, and nobody else, wherever they can be reached.

        A click or command in a conversation has a response_url (five uses in 30 minutes);
        App Home and forms have none, and one may be used up: then it is a direct message.
        """
        await self.tell(body, reply(text))

    async def tell(self, body: Body, message: Message) -> None:
        """Answer with a whole message, in the same way."""
        url = body.get("response_url")
        if url and await _replied(url, message):
            return
        user = body["user"]["id"] if "user" in body else body["user_id"]
        blocks = list(message.blocks) or None
        await self.client.chat_postMessage(channel=user, text=message.text, blocks=blocks)


async def _replied(url: str, message: Message) -> bool:
    """Answer where the person acted; whether that address took it, which may be used up or gone."""
    hook, blocks = AsyncWebhookClient(url), list(message.blocks) or None
    try:
        sent = await hook.send(
            text=message.text, blocks=blocks, response_type="ephemeral", replace_original=False
        )
    except (ClientError, TimeoutError):
        return False  # it may have arrived: told twice is better than not at all
    return sent.status_code == HTTPStatus.OK


def value_of(body: Body) -> str:
    """Give what the clicked button or menu choice carries."""
    action = body["actions"][0]
    choice = action.get("selected_option")
    return str(choice["value"] if choice else action.get("value", ""))


def answers(view: Mapping[str, Any]) -> dict[str, str]:
    """Give what was filled in, by question; "" for what was left out."""
    filled = view["state"]["values"]
    return {block: _answer(next(iter(asked.values()))) for block, asked in filled.items()}


# A question may be called otherwise than what a rule takes from its answer.
_ASKED_AS = {"back_on": ("back", "revisit")}


def wrong(given: Mapping[str, str], refusal: Refused) -> dict[str, str]:
    """Put a refusal under the question that it is about, else under the first."""
    asked = _ASKED_AS.get(refusal.about, (refusal.about,))
    place = next((question for question in asked if question in given), next(iter(given)))
    return {place: str(refusal)}


def _answer(element: Mapping[str, Any]) -> str:
    choice = element.get("selected_option")
    given = choice["value"] if choice else element.get("selected_date") or element.get("value")
    return str(given or "")
