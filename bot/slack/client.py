"""The way to Slack: one client, and who is who there."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.poster import Poster
from nurture.rulebook import Person, Rulebook

_PAGE = 500


def client_for(token: str, base_url: str, session: ClientSession) -> AsyncWebClient:
    """Make the client: it obeys 429, and never repeats a call whose answer was lost.

    slack_sdk's usual handlers do the opposite: no wait for 429, but a second post after a
    broken connection.
    """
    patience = [AsyncRateLimitErrorRetryHandler(max_retry_count=10)]
    return AsyncWebClient(
        token=token, base_url=base_url, session=session, retry_handlers=list(patience), timeout=30
    )


def plain_client(patient: AsyncWebClient) -> Poster:
    """Give the same client without its patience, for calls whose turns `bot.slack.pace` keeps."""
    return Poster(
        token=patient.token,
        base_url=patient.base_url,
        session=patient.session,
        retry_handlers=[],
        timeout=patient.timeout,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """What we looked up once: our own address there, channels by name, people by Slack id."""

    url: str
    bot: str
    channels: Mapping[str, str]
    people: Mapping[str, str]

    def permalink(self, channel: str, ts: str) -> str:
        """Give the address of a message, as Slack builds it."""
        return f"{self.url}archives/{channel}/p{ts.replace('.', '')}"


async def look_around(client: AsyncWebClient, book: Rulebook) -> Workspace:
    """Look up the workspace, its channels and the people of the rules file.

    A team's channel may be missing: then its leads ring elsewhere, and people are told.
    """
    me = await client.auth_test()
    channels = await channels_of(client)
    people = await _people(client, book)
    return Workspace(url=me["url"], bot=me["user_id"], channels=channels, people=people)


async def channels_of(client: AsyncWebClient) -> dict[str, str]:
    """Give the id of every channel by name, archived ones too: Slack then says what is wrong."""
    found: dict[str, str] = {}
    cursor = ""
    while True:
        page = await client.conversations_list(
            types="public_channel,private_channel", limit=_PAGE, cursor=cursor
        )
        found |= {channel["name"]: channel["id"] for channel in page["channels"]}
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return found


async def _people(client: AsyncWebClient, book: Rulebook) -> dict[str, str]:
    found: dict[str, str] = {}
    for person in book.people.values():
        slack_id = await slack_id_of(client, person)
        if slack_id:
            found[slack_id] = person.key
    return found


async def slack_id_of(client: AsyncWebClient, person: Person) -> str | None:
    """Give the Slack id of one of us, None if Slack knows nobody by that address."""
    return person.slack or await _by_email(client, person.email or "")


async def _by_email(client: AsyncWebClient, email: str) -> str | None:
    try:
        known = await client.users_lookupByEmail(email=email)
    except SlackApiError as error:
        if error.response["error"] == "users_not_found":
            return None  # `leadbell check` names whom Slack does not know
        raise
    return str(known["user"]["id"])
