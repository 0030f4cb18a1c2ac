"""Proofs of the way back: a button is posted, and somebody waits for the click on it."""

import asyncio
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.elements import actions, button, plain, section
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office
from nurture.model import new_id

_ASKS = (
    "This is leadbell check --inbound. Press the button: it proves that clicks come back to "
    "Leadbell. Nothing else happens."
)
_CAME = "Your click came back to Leadbell. The way is open."
_LATE = "Nobody waits for this any more. Ask again with leadbell check --inbound."


class Proofs:
    """The buttons that somebody waits for."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Future[None]] = {}

    async def prove(self, client: AsyncWebClient, slack_id: str, patience: float) -> None:
        """Post a button to one person and wait for its click. Raises TimeoutError."""
        id_ = new_id()
        self._waiting[id_] = asyncio.get_running_loop().create_future()
        press = button("The way back works", "proof", id_, primary=True)
        blocks = [section(plain(_ASKS), "said"), actions([press])]
        try:
            await client.chat_postMessage(channel=slack_id, text=_ASKS, blocks=blocks)
            async with asyncio.timeout(patience):
                await self._waiting[id_]
        finally:
            del self._waiting[id_]

    def came(self, id_: str) -> bool:
        """Note a click, and tell whether somebody waited for it."""
        waiting = self._waiting.get(id_)
        if waiting and not waiting.done():
            waiting.set_result(None)
        return waiting is not None


def register(app: AsyncApp, office: Office, proofs: Proofs) -> None:
    """Listen for the button."""
    app.action("proof")(clicked(office, partial(_pressed, office, proofs)))


async def _pressed(office: Office, proofs: Proofs, body: Body, id_: str) -> None:
    await office.answer(body, _CAME if proofs.came(id_) else _LATE)
