"""A show of 20,000 visitors in one zone: `python tests/bench/bench_show.py [HOW_MANY]`.

Badge file, preview, yes, and Monday: from planned to handed over, on a store on this disk. The
relay takes each letter at once, so what is measured is us.
"""

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.mail.pace import PacedRelay
from bot.paper import letter_texts
from bot.rules_file.reading import read_rules, usual_text
from bot.zone_table import read_zones
from handlers.files.badge_columns import confirmed
from handlers.files.badge_files import look, read_badges, visit_of
from handlers.files.list_intake import take_all
from nurture.mail.outbox import drain
from nurture.mail.pace import Pace
from nurture.mail.press import Press
from nurture.model import Show
from nurture.shows.approval import approve_show
from nurture.shows.attendance import preview
from nurture.shows.histogram import histogram
from store import open_store
from store.tiny import TinyStore

ZONES = read_zones()
BOOK = read_rules(usual_text(), {"LEADBELL_KEY_WEBSITE": "k" * 40})
PRESS = Press(letter_texts(), ("s" * 40,), "https://leadbell.example.com")
FRIDAY = datetime(2026, 10, 23, 15, tzinfo=UTC)  # the clocks change on the Sunday after
MONDAY = datetime(2026, 10, 26, 7, tzinfo=UTC)  # 8:00 in Berlin


class Willing:
    """A relay that takes everything and keeps nothing."""

    async def hand_over(self, _sender: str, _recipient: str, _raw: bytes) -> str:
        return "250 taken"


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 – a bench speaks on standard output


@contextmanager
def timed(what: str, number: int) -> Iterator[None]:
    began = time.perf_counter()
    yield
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"{what:<34}{took:>8.2f} s {number / took:>10,.0f} a second {peak:>8,.0f} MB at most")


def badges(number: int) -> bytes:
    rows = (
        f"Visitor {no},v{no}@firm{no % 4000}.example,Firm {no % 4000},Germany"
        for no in range(number)
    )
    return "\n".join(["Attendee Name,Email,Company,Country", *rows]).encode()


async def main(number: int) -> None:
    show = Show(
        name="FlowExpo",
        last_day=FRIDAY.date(),
        zone="Europe/Berlin",
        country="DE",
        sender="ken",
        at=FRIDAY,
    )
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"tinydb:///{folder}/show.db")
        await store.save(show)
        with timed("badge file read", number):
            raw = badges(number)
            columns = confirmed(look(raw).guesses, {})
            sheet = read_badges(raw, columns, zone=show.zone, now=FRIDAY)
        with timed("taken in, letters planned", number):
            rows = sheet, lambda row: visit_of(row, show, BOOK, FRIDAY)
            await take_all(store, BOOK, ZONES, *rows, now=FRIDAY)
        with timed("preview of every visitor", number):
            await preview(store, BOOK, ZONES, show.id)
        with timed("a yes", number):
            await approve_show(store, BOOK, show.id, by=BOOK.people["max"], now=FRIDAY)
        with timed("from planned to handed over", number):
            await monday(store)
        seen = await preview(store, BOOK, ZONES, show.id)
        found = histogram(seen.gone)
        say("  ".join(f"{slot.word} {slot.letters:,}" for slot in found.slots))
        say(f"{found.on_time:,} of {number:,} by five past eight")
        await store.close()


async def monday(store: TinyStore) -> None:
    """Let the clock run from eight on, as fast as the machine's."""
    began, pace = time.monotonic(), Pace(BOOK.mail.pace)
    relay = PacedRelay(Willing())

    def now() -> datetime:
        return MONDAY + timedelta(seconds=time.monotonic() - began)

    while await drain(store, relay, PRESS, BOOK, now=now(), pace=pace):
        pass


asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
