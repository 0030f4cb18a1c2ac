"""What the script looks at while it plays, and how long it looks."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.sandbox import sample
from bot.sandbox.mail.letters import Letter
from bot.sandbox.plain_words import plain
from bot.sandbox.play import Play
from bot.sandbox.slack.world import Message

RITA, KEN, MONA, HANA = "U0RITA", "U0KEN", "U0MONA", "U0HANA"
LEADS = "C0LEADS"

T = TypeVar("T")
LOOK_AGAIN_SECONDS = 0.01


class Unseen(Exception):
    """What should have been seen was not. The message says what, in words for a reader."""


@dataclass(slots=True, kw_only=True)
class Tale:
    """The play, and what the steps so far found. `patience` is how long to look for anything."""

    play: Play
    patience: float = 8.0
    asked_at: float = 0.0
    card_ts: str = ""
    winner: str = ""
    stopped: set[str] = field(default_factory=set)

    @property
    def card(self) -> Message:
        """The card of the first lead, as it is shown now."""
        if not self.card_ts:
            raise Unseen("there is no card to look at")
        return self.play.slack.world.messages[LEADS][self.card_ts]

    def letter_to(self, address: str) -> Letter:
        found = next((x for x in reversed(self.play.post.letters) if x.to == address), None)
        if found is None:
            raise Unseen(f"no letter reached {address}")
        return found

    def say(self, text: str) -> str:
        """Mrkdwn as a person reads it."""
        names = {p.id: p.real_name for p in self.play.slack.world.people.values()}
        return plain(text, names, sample.ZONE)

    def threads(self, ts: str) -> list[Message]:
        """The lines under a card, oldest first."""
        lines = self.play.slack.world.messages[LEADS].values()
        return [line for line in lines if line.thread_ts == ts and not line.only_to]

    def directly(self, person: str) -> list[Message]:
        """What the bot wrote to one person, oldest first."""
        world = self.play.slack.world
        lines = [c.id for c in world.channels.values() if c.kind == "dm" and person in c.members]
        return [m for line in lines for m in world.messages[line].values() if m.user != person]

    def only_to(self, person: str) -> list[Message]:
        """What only one person in the channel was shown."""
        return [m for m in self.play.slack.world.messages[LEADS].values() if m.only_to == person]

    async def seen(self, look: Callable[[], T | None], what: str) -> T:
        """Look until there is something to see. Raises Unseen after `patience` seconds."""
        until = time.monotonic() + self.patience
        while not (found := look()):
            if time.monotonic() > until:
                raise Unseen(f"not seen within {self.patience:g} s: {what}")
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
        return found
