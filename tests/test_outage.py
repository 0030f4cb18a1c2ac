"""An outage of our own mail server: somebody is rung once, and told when it is over."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from mail_cases import BOOK, FRIDAY, FakeRelay

from bot.mail.watch import WatchedRelay
from handlers.slack.alarms import drawn
from nurture.errors import Undelivered
from nurture.mail.alarms import RELAY_DOWN, RELAY_UP
from nurture.mail.outage import note_relay
from nurture.model import RELAY, Notice, Outage
from store import open_store
from store.tiny import TinyStore

SILENT = Undelivered("no answer from smtp.example.com", permanent=False, before_it=True)
UNKNOWN = Undelivered("550 5.1.1 no such user", permanent=True, code=550)
MINUTE = timedelta(minutes=1)


@dataclass
class Post:
    """Our way out: what each try met, minute by minute, is kept as the running server does."""

    store: TinyStore = field(default_factory=lambda: open_store("tinydb:///:memory:"))
    relay: FakeRelay = field(default_factory=FakeRelay)

    def __post_init__(self) -> None:
        self.watched = WatchedRelay(self.relay)

    async def tries(self, met: Undelivered | None, *minutes: float) -> None:
        self.relay.answers = {"tom@example.com": met} if met else {}
        for minute in minutes:
            try:
                await self.watched.hand_over("us@example.com", "tom@example.com", b"")
            except Undelivered:
                assert met
            await self.watched.keep(self.store, BOOK, at(minute))

    async def told(self) -> list[tuple[str, str, str]]:
        notices = await self.store.all_of(Notice)
        return sorted((one.kind, one.to, one.words) for one in notices)


def at(minute: float) -> datetime:
    return FRIDAY + minute * MINUTE


DOWN = [
    (RELAY_DOWN, who, "Since 14:02: no answer from smtp.example.com") for who in ("hana", "mona")
]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ((0,), []),
        ((0, 5, 14.9), []),
        ((0, 5, 10, 15), DOWN),
        ((0, 10, 20, 30, 40, 50), DOWN),
    ],
)
async def test_a_quarter_of_an_hour_of_silence_rings_once(
    minutes: tuple[float, ...], told: list[tuple[str, str, str]]
) -> None:
    post = Post()
    await post.tries(SILENT, *minutes)
    assert await post.told() == told


async def test_whoever_was_rung_is_told_when_it_is_over() -> None:
    post = Post()
    await post.tries(SILENT, 0, 10, 20)
    await post.tries(None, 32, 33)
    up = [(RELAY_UP, who, "It was away for 32 minutes.") for who in ("hana", "mona")]
    assert await post.told() == [*DOWN, *up]


async def test_a_restart_of_the_relay_is_nobody_s_news() -> None:
    post = Post()
    await post.tries(SILENT, 0, 1)
    await post.tries(None, 2)
    assert await post.told() == []
    await post.tries(SILENT, 14, 16)
    assert await post.told() == []


async def test_where_nothing_was_due_for_long_the_silence_begins_anew() -> None:
    post = Post()
    await post.tries(SILENT, 0, 600, 610)
    assert await post.told() == []
    await post.tries(SILENT, 615)
    assert len(await post.told()) == 2


async def test_the_next_outage_rings_again() -> None:
    post = Post()
    await post.tries(SILENT, 0, 15)
    await post.tries(None, 16)
    await post.tries(SILENT, 20, 30, 40)
    assert [kind for kind, _, _ in await post.told()] == [RELAY_DOWN] * 4 + [RELAY_UP] * 2


async def test_a_refusal_of_one_mail_is_an_answer_and_no_silence() -> None:
    post = Post()
    await post.tries(UNKNOWN, 0, 10, 20, 30)
    assert await post.told() == []
    assert post.watched.trouble == ""


async def test_the_silence_outlives_a_restart_of_ours() -> None:
    post = Post()
    await post.tries(SILENT, 0, 10)
    await Post(store=post.store).tries(SILENT, 16)
    assert len(await post.told()) == 2


async def test_what_was_never_tried_is_not_noted() -> None:
    post = Post()
    await post.watched.keep(post.store, BOOK, FRIDAY)
    await note_relay(post.store, BOOK, "", now=FRIDAY)
    assert await post.store.get(Outage, RELAY) is None


@pytest.mark.parametrize("kind", [RELAY_DOWN, RELAY_UP])
def test_the_alarm_says_what_is_so_and_what_helps(kind: str) -> None:
    said = drawn(
        Notice(ring="", lead="", kind=kind, to="mona", at=FRIDAY, words="Since 14:02: <x>")
    )
    assert "mail server" in said.text
    assert said.blocks[1]["elements"][0]["elements"][0]["text"] == "Since 14:02: <x>"
