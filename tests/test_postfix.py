"""Against Debian's Postfix: every mail ends in the right state, and none is sent twice.

What arrived is counted in the sink's spool by Message-ID, not in our own table.
"""

import asyncio
import mmap
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from kill_sender import DONE, READY, TAKEN, TELLING
from mail_cases import BOOK, FRIDAY, PRESS, a_contact, a_lead, a_send, a_store
from postfix import Postfix, running_postfix

from bot.mail.smtp import CONNECTIONS, Relay
from bot.mail.url import smtp_url
from nurture.mail.outbox import doubt_left_overs, drain
from nurture.model import Contact, Record, Send, SendState
from nurture.paging import every
from nurture.ports import Store
from store import open_store

HERE = Path(__file__).parent
MAILS = 500
# .ci/run kills two hundred times; the everyday suite, often enough to notice.
KILLS = int(os.environ.get("LEADBELL_TEST_KILLS", "24"))
GONE = (SendState.SENT, SendState.IN_DOUBT)


@pytest_asyncio.fixture
async def postfix() -> AsyncIterator[Postfix]:
    async with running_postfix() as running:
        yield running


def readers(*domains: str, at: int = 0) -> list[Record]:
    """A lead, an address and a mail that is due for each domain."""
    people: list[Record] = []
    for no, domain in enumerate(domains, start=at):
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@{domain}")]
        people += [a_send(contact=f"c{no}", lead=f"1ead{no}")]
    return people


async def sends(store: Store) -> list[Send]:
    return [one async for one in every(lambda after: store.all_of(Send, after=after))]


async def test_every_answer_of_a_real_relay_leads_to_the_right_state(postfix: Postfix) -> None:
    domains = (
        "accepts.example",
        "defers.example",
        "busy.example",
        "refuses.example",
        "too-big.example",
    )
    store = await a_store(*readers(*domains))
    relay = Relay(smtp_url(postfix.url))
    while await drain(store, relay, PRESS, BOOK, now=FRIDAY):
        pass
    await relay.close()
    mails = {one.contact: one for one in await sends(store)}
    told = [(mails[f"c{no}"].state, mails[f"c{no}"].why[:9]) for no in range(5)]
    assert told == [
        (SendState.SENT, ""),
        (SendState.HELD, "450 4.2.0"),
        (SendState.HELD, "421 4.3.2"),
        (SendState.FAILED, "550 5.1.1"),
        (SendState.FAILED, "552 5.3.4"),
    ]
    dead = [one.id for one in await store.all_of(Contact) if one.hard_bounced_at]
    assert dead == ["c3"]
    assert list(await postfix.arrived()) == [mails["c0"].message_id]


async def test_a_relay_that_blocks_us_halts_our_mail_and_nobody_is_marked(postfix: Postfix) -> None:
    store = await a_store(*readers("blocks.example", "accepts.example"))
    relay = Relay(smtp_url(postfix.url))
    await drain(store, relay, PRESS, BOOK, now=FRIDAY, limit=1)
    while await drain(store, relay, PRESS, BOOK, now=FRIDAY):
        pass
    await relay.close()
    assert {one.state for one in await sends(store)} == {SendState.HELD}
    assert [halt.about for halt in await store.halts()] == ["example.com"]
    assert not any(one.hard_bounced_at for one in await store.all_of(Contact))
    assert await postfix.arrived() == {}


async def test_a_relay_that_dies_and_comes_back_in_mid_run_costs_no_mail(postfix: Postfix) -> None:
    store = await a_store(*readers(*["accepts.example"] * MAILS))
    relay, now = Relay(smtp_url(postfix.url)), FRIDAY
    beginning = asyncio.create_task(drained(store, relay))
    while await the_number_sent(store) < 50:  # noqa: ASYNC110 (a store has no event)
        await asyncio.sleep(0.005)
    await postfix.kill()
    await beginning
    await postfix.start()
    while any(one.state in {SendState.PLANNED, SendState.HELD} for one in await sends(store)):
        now += timedelta(minutes=6)
        while await drain(store, relay, PRESS, BOOK, now=now):
            pass
    await relay.close()
    doubtful = await check(store, postfix)
    assert doubtful <= CONNECTIONS


async def drained(store: Store, relay: Relay) -> None:
    while await drain(store, relay, PRESS, BOOK, now=FRIDAY):
        pass


async def the_number_sent(store: Store) -> int:
    return len(await store.sends_at(SendState.SENT, limit=MAILS))


async def check(store: Store, postfix: Postfix) -> int:
    """See that the spool and the store agree; gives the number of mails in doubt."""
    mails = await sends(store)
    assert {one.state for one in mails} <= set(GONE)
    arrived = await postfix.arrived()
    assert [one for one, times in arrived.items() if times > 1] == []
    known = {one.message_id: one.state for one in mails}
    assert set(arrived) <= set(known)
    sent = {one.message_id for one in mails if one.state is SendState.SENT}
    assert sent <= set(arrived), "a mail that was noted as sent never arrived"
    return sum(one.state is SendState.IN_DOUBT for one in mails)


# kill -9


@dataclass(slots=True)
class Forker:
    """A warm process that forks senders, and the marks they make."""

    process: subprocess.Popen[str]
    marks: Path

    def run(self, folder: Path, port: int, aim: int | None) -> bool:
        """Let a sender work on a store, and kill it; False if it was done before that."""
        assert self.process.stdin
        assert self.process.stdout
        self.marks.write_bytes(b"\0")
        self.process.stdin.write(f"{folder}\t{port}\t{self.marks}\n")
        self.process.stdin.flush()
        child = int(self.process.stdout.readline())
        alive = self._wait(READY)
        time.sleep(random.uniform(0, 0.05))
        alive = alive and (aim is None or self._wait(aim))
        with suppress(ProcessLookupError):  # it was done, and is gone
            os.kill(child, signal.SIGKILL)
        assert self.process.stdout.readline() == "gone\n"
        return alive and self.marks.read_bytes()[0] != DONE

    def _wait(self, phase: int) -> bool:
        until = time.monotonic() + 20
        with self.marks.open("rb") as file:
            seen = mmap.mmap(file.fileno(), 1, access=mmap.ACCESS_READ)
            while time.monotonic() < until:
                if seen[0] == phase or (phase == READY and seen[0]):
                    return True
                if seen[0] == DONE:
                    return False
        raise AssertionError("the sender does not send")


@pytest.fixture
def forker(tmp_path: Path) -> Iterator[Forker]:
    paths = os.pathsep.join([str(HERE.parent), str(HERE)])
    command = [sys.executable, str(HERE / "kill_sender.py")]
    pipe, surroundings = subprocess.PIPE, {**os.environ, "PYTHONPATH": paths}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=surroundings) as process:
        yield Forker(process, tmp_path / "marks")


async def test_a_killed_leadbell_sends_no_mail_twice_and_loses_none(
    postfix: Postfix, forker: Forker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of the kills at random instants, half aimed: in mid-dialogue, or when it was taken."""
    kills = runs = 0
    total = worst = 0
    while kills < KILLS:
        folder = tmp_path / str(runs)
        folder.mkdir()
        await a_run(folder)
        before = 0
        while kills < KILLS:
            aim = (None, TELLING, None, TAKEN)[kills % 4]
            if not await asyncio.to_thread(forker.run, folder, postfix.port, aim):
                break
            kills += 1
            doubtful = await left_in_doubt(folder)
            worst, before = max(worst, doubtful - before), doubtful
        total += await finished(folder, postfix)
        runs += 1
    with capsys.disabled():
        sys.stdout.write(
            f"\n{kills} kills in {runs} runs of {MAILS} mails: {total} in doubt, "
            f"never more than {worst} by one kill\n"
        )
    assert worst <= CONNECTIONS


async def a_run(folder: Path) -> None:
    store = open_store(f"tinydb://{folder}/leadbell.db")
    await store.save(*readers(*["accepts.example"] * MAILS))
    await store.close()


async def left_in_doubt(folder: Path) -> int:
    store = open_store(f"tinydb://{folder}/leadbell.db")
    await doubt_left_overs(store, BOOK, now=FRIDAY)
    doubtful = await store.sends_at(SendState.IN_DOUBT, limit=MAILS)
    await store.close()
    return len(doubtful)


async def finished(folder: Path, postfix: Postfix) -> int:
    """Send what is left, see that nothing is twice or lost, and empty the spool."""
    store = open_store(f"tinydb://{folder}/leadbell.db")
    relay = Relay(smtp_url(postfix.url))
    await doubt_left_overs(store, BOOK, now=FRIDAY)
    await drained(store, relay)
    doubtful = await check(store, postfix)
    await relay.close()
    await store.close()
    for path in postfix.spool.iterdir():
        path.unlink()
    return doubtful
