"""What anybody can do in the sandbox besides Slack: ask, answer, opt out, wait."""

import asyncio
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import token_hex
from typing import Any, Protocol

import aiohttp

from bot.clock import MovableClock
from bot.sandbox.feed import Feed, Sight, Tone, What
from bot.sandbox.mail.letters import Letter
from bot.sandbox.mail.post import Post
from bot.sandbox.optouts import link_of
from bot.sandbox.plain_words import brief
from bot.sandbox.slack.server import Slack
from bot.sandbox.witness import Witness

PATIENCE_SECONDS = 10.0
LOOK_AGAIN_SECONDS = 0.02


class House(Protocol):
    """Leadbell itself, as far as the sandbox may touch it: its address, and its heartbeat."""

    @property
    def url(self) -> str: ...

    async def settle(self) -> None:
        """Do what is due now, until nothing is due and no card shows less than was saved."""

    async def next_due(self, until: datetime) -> datetime | None:
        """Give the earliest instant, up to `until`, at which something is due."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back over HTTP; status 0 if nothing did."""

    status: int
    text: str
    seconds: float

    @property
    def ok(self) -> bool:
        return self.status in range(200, 300)


@dataclass(slots=True, kw_only=True)
class Play:
    """The running sandbox: the stand-ins, Leadbell, and what was seen."""

    clock: MovableClock
    slack: Slack
    post: Post
    house: House
    feed: Feed
    witness: Witness
    key: str
    public: str
    forms: int = 0
    moving: str | None = None
    _web: aiohttp.ClientSession = field(default_factory=aiohttp.ClientSession)
    _watching: set[asyncio.Task[None]] = field(default_factory=set)

    async def close(self) -> None:
        for task in self._watching:
            task.cancel()
        await asyncio.gather(*self._watching, return_exceptions=True)
        await self._web.close()

    # Asking

    async def ask(self, form: Mapping[str, Any]) -> Answered:
        """Send the form as the site's own backend would: POST /leads with its key."""
        headers = {"Authorization": f"Bearer {self.key}", "Idempotency-Key": token_hex(8)}
        at = self.clock()
        answer = await self._http("POST", f"{self.house.url}/leads", json=form, headers=headers)
        if answer.ok:
            self.forms += 1
            self.witness.names[str(form["email"])] = str(form.get("name", ""))
            words = f"{_first(form)} sent the form; it was taken (202)"
            about = str(form.get("name", ""))
            self.feed.add(Sight(what=What.FORM, at=at, words=words, who=_first(form), about=about))
        return answer

    # Mail

    async def reply(self, letter_id: str, text: str, *, away: bool = False) -> None:
        """Answer a letter as its reader; KeyError if there is none such."""
        letter = self.post.letter(letter_id)
        before = await self.stopped(letter)
        who = self.first_name(letter)
        words = f"{who} answered: “{_cut(text)}”"
        self._see(What.ANSWERED, words, Tone.MAIL, who)
        start = time.monotonic()
        await self.post.answer(letter_id, text, kind="out of office" if away else "reply")
        if not before:
            self._watch(self._see_stop(letter, start))

    async def opt_out(self, letter: Letter) -> Answered:
        """Press the mail program's own unsubscribe button (RFC 8058)."""
        start = time.monotonic()
        answer = await self._http(
            "POST", self.here(link_of(letter)), data={"List-Unsubscribe": "One-Click"}
        )
        if answer.ok:
            self._watch(self._see_stop(letter, start))
        return answer

    async def visit(self, letter: Letter) -> Answered:
        """Open the letter's opt-out link, which must change nothing."""
        return await self._http("GET", self.here(link_of(letter)))

    async def stopped(self, letter: Letter) -> bool:
        """Whether the opt-out page of a letter says that no mail goes there any more."""
        if not link_of(letter):
            return False
        page = await self.visit(letter)
        return page.ok and 'class="done"' in page.text

    async def see_stop(self, letter: Letter, start: float, patience: float) -> float | None:
        """Wait until the stop can be seen; gives the seconds since `start`, None if it never was.

        `start` is of the monotonic clock, `patience` in seconds.
        """
        while (took := time.monotonic() - start) < patience:
            if await self.stopped(letter):
                return took
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
        return None

    async def _see_stop(self, letter: Letter, start: float) -> None:
        took = await self.see_stop(letter, start, PATIENCE_SECONDS)
        if took is not None:
            who = self.first_name(letter)
            words = f"{who} is off all mail, {brief(took)} after the words"
            self.feed.add(
                Sight(
                    what=What.STOPPED,
                    at=self.clock(),
                    words=words,
                    tone=Tone.OK,
                    who=who,
                    about=letter.to,
                    seconds=took,
                )
            )

    # Time

    async def move(self, until: datetime, words: str) -> None:
        """Put the clock forward, stopping at every instant at which something is due."""
        self.moving = words
        self._see(What.CLOCK, f"You moved the clock: {words}")
        try:
            while (due := await self.house.next_due(until)) is not None:
                self.clock.move_to(due)
                await self.house.settle()
            self.clock.move_to(until)
            await self.house.settle()
        finally:
            self.moving = None
            self.feed.changed()  # the last thing to be seen came while it still moved

    # Small things

    def as_before_the_claim(self, ts: str) -> None:
        """Lay out for late hands what a card looked like while it still asked for somebody."""
        card = self.witness.cards[ts]
        messages = self.slack.world.messages[card.channel]
        messages[ts] = replace(messages[ts], former=card.asked)

    def here(self, text: str) -> str:
        """Put the address on this machine for the public one, as a reverse proxy would."""
        return text.replace(self.public, self.house.url)

    def first_name(self, letter: Letter) -> str:
        return self.witness.called(letter).split()[0]

    def _see(self, what: What, words: str, tone: Tone = Tone.QUIET, who: str = "") -> None:
        self.feed.add(Sight(what=what, at=self.clock(), words=words, tone=tone, who=who))

    def _watch(self, looking: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(looking)
        self._watching.add(task)
        task.add_done_callback(self._watching.discard)

    async def _http(self, method: str, url: str, **more: Any) -> Answered:
        start = time.monotonic()
        try:
            async with self._web.request(method, url, **more) as answer:
                return Answered(answer.status, await answer.text(), time.monotonic() - start)
        except aiohttp.ClientError as trouble:
            return Answered(0, f"Leadbell does not answer: {trouble}", time.monotonic() - start)


def _first(form: Mapping[str, Any]) -> str:
    return str(form.get("name") or form["email"]).split()[0]


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]} …"  # noqa: PLR2004 (a line of the feed)
