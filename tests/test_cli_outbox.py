"""`leadbell outbox` and `leadbell sequence`: what waits and why, who decides, what goes when."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from mail_cases import (
    BOOK,
    FRIDAY,
    PRESS,
    SECRETS,
    ZONES,
    FakeRelay,
    a_contact,
    a_lead,
    a_send,
    a_store,
)
from test_dkim import RSA
from test_drips import DEAR, NEWS
from test_outbox import drained

from bot.errands.table import Asked, Premises, run
from bot.paper import letter_texts
from nurture.errors import Refused, Undelivered
from nurture.mail.outbox import drain
from nurture.mail.press import Press
from nurture.model import Basis, Halt, Send, SendState, halt_of_campaign
from nurture.rulebook import Rulebook, Sequence, Step, Stop
from store.tiny import TinyStore

LOST_ANSWER = Undelivered("It may have arrived: broke", permanent=False, in_doubt=True)


@dataclass
class Heard:
    """An `Out` that keeps what it hears."""

    lines: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.lines.append(line)

    def progress(self, done: int, total: int) -> None:
        """Nobody looks."""

    def give(self, name: str, raw: bytes) -> None:
        """Nobody asked for a file."""


async def asked(
    store: TinyStore,
    errand: str,
    book: Rulebook = BOOK,
    now: datetime = FRIDAY,
    **options: object,
) -> list[str]:
    out = Heard()
    premises = Premises(store=store, book=book, zones=ZONES, now=lambda: now)
    assert await run(premises, Asked(errand=errand, options=options), out) == 0
    return out.lines


async def in_doubt() -> tuple[TinyStore, Send]:
    store, relay = await a_store(a_send(), a_contact(basis=Basis.CONSENT)), FakeRelay()
    relay.answers = {"tom@example.com": LOST_ANSWER}
    await drained(store, relay)
    (send,) = await store.sends_at(SendState.IN_DOUBT)
    return store, send


async def test_what_waits_says_what_for_and_until_when() -> None:
    held = a_send(state=SendState.HELD, why="Waits for the reader's morning")
    lines = await asked(await a_store(held), "outbox")
    assert lines == [
        "Fri 20 Nov 14:02  held      welcome  welcome/1/1/c0ffee/1  Waits for the reader's morning",
        "1 held.",
    ]
    assert await asked(await a_store(), "outbox") == ["Nothing waits."]


async def test_a_program_reads_a_mail_a_line_and_no_address() -> None:
    (line,) = await asked(await a_store(a_send()), "outbox", json=True)
    assert json.loads(line)["state"] == "planned"
    assert "@" not in line


async def test_a_mail_in_doubt_is_shown_with_the_evidence_and_the_choice() -> None:
    store, send = await in_doubt()
    told = "\n".join(await asked(store, "outbox", doubt=True))
    assert str(send.message_id) in told
    assert f"leadbell outbox settle {send.id} --sent   or   --again" in told


async def test_a_person_who_says_it_arrived_makes_it_sent() -> None:
    store, send = await in_doubt()
    await asked(store, "outbox settle", send=send.id, again=False)
    settled = await store.get(Send, send.id)
    assert settled
    assert settled.state is SendState.SENT
    history = {(one.what, one.who) for one in await store.happenings_of("1ead")}
    assert history == {("mail in doubt", "machine"), ("mail sent", "administrator")}


async def test_only_a_persons_word_sends_it_again_as_another_attempt() -> None:
    (store, send), relay = await in_doubt(), FakeRelay()
    await drained(store, relay)
    assert relay.taken == []
    await asked(store, "outbox settle", send=send.id, again=True)
    await drained(store, relay)
    again = await store.get(Send, "welcome/1/1/c0ffee/2")
    assert again
    assert (again.state, again.attempt, len(relay.taken)) == (SendState.SENT, 2, 1)
    assert again.message_id != send.message_id


async def test_a_mail_that_is_not_in_doubt_cannot_be_settled() -> None:
    store = await a_store(a_send())
    with pytest.raises(Refused, match="not in doubt: it is planned"):
        await asked(store, "outbox settle", send=a_send().id, again=True)
    with pytest.raises(Refused, match="There is no mail"):
        await asked(store, "outbox settle", send="nothing", again=True)


async def test_a_settled_mail_still_stops_at_the_gate() -> None:
    (store, send), relay = await in_doubt(), FakeRelay()
    await asked(store, "outbox settle", send=send.id, again=True)
    contact = await store.get(type(a_contact()), "c0ffee")
    assert contact
    await store.save(replace(contact, suppressed_at=FRIDAY))
    assert await drain(store, relay, PRESS, BOOK, now=FRIDAY) == 1
    assert relay.taken == []


async def test_a_halt_is_shown_first_and_lifted_by_its_name() -> None:
    halt = Halt(id=halt_of_campaign("welcome"), about="welcome", why="2 of 50 bounced", at=FRIDAY)
    store = await a_store(halt)
    lines = await asked(store, "outbox")
    assert lines[0] == (
        "Halted since Fri 20 Nov 14:02: 2 of 50 bounced. To go on: leadbell outbox go-on welcome"
    )
    assert (await asked(store, "outbox go on", about="welcome"))[0].startswith("welcome goes on")


async def test_the_key_to_publish_is_printed_in_parts_that_dns_takes() -> None:
    """RFC 1035, 3.3: a character-string has 255 octets."""
    book = replace(BOOK, mail=replace(BOOK.mail, dkim=RSA))
    (line,) = await asked(await a_store(), "outbox dkim", book)
    assert line.startswith('lb1._domainkey.example.com. IN TXT "v=DKIM1; k=rsa; p=')
    assert all(len(part) <= 255 for part in line.split('"')[1::2])
    with pytest.raises(Refused, match="sign no mail"):
        await asked(await a_store(), "outbox dkim")


async def test_a_preview_says_what_goes_to_whom_and_when_and_who_waits() -> None:
    book = replace(BOOK, sequences=(*BOOK.sequences, DEAR, NEWS))
    store = await a_store(a_lead(), a_send())
    starts, *steps = await asked(store, "sequence preview", book, name="welcome")
    assert starts.startswith("welcome: starts when somebody asked for a demo, asked for a trial")
    assert steps == [
        "  1. “welcome” at once: Fri 20 Nov 14:02 if it began now here",
        "It ends with an answer, a first call, an opt-out or a dead address.",
        "Now waiting for step 1: 1 person",
    ]
    dear = await asked(store, "sequence preview", book, name="dear")
    assert dear[1] == "  1. “welcome” after 30 days: Mon 21 Dec 08:00 if it began now here"
    news = await asked(store, "sequence preview", book, name="news")
    assert news[1] == "  1. “welcome” on Thu 03 Dec 2026 at 10:00, where the reader is"


async def test_a_preview_keeps_to_the_reader_s_day_where_nobody_waits_for_an_answer() -> None:
    """As the letter will: only who asked for a person gets an answer at night."""
    paper = Sequence(
        key="paper", acts=("white_paper",), steps=(Step(letter="welcome"),), stops=frozenset(Stop)
    )
    book, night = replace(BOOK, sequences=(paper,)), FRIDAY + timedelta(hours=12)
    lines = await asked(await a_store(), "sequence preview", book, now=night, name="paper")
    assert lines[1] == "  1. “welcome” at once: Sat 21 Nov 08:00 if it began now here"
    assert lines[2].endswith("a dead address, a claim or being hot.")


async def test_a_sequence_that_is_not_there_is_told_with_the_likeliest() -> None:
    with pytest.raises(Refused, match="did you mean `welcome`"):
        await asked(await a_store(), "sequence preview", name="welcom")


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Subject: Hi\n\n{{ person.first }}", "(where only the address is known)"),
        ("Subject: Hi\n\n{{ person.shoe_size }}", "shoe_size"),
        ("Hi", "Subject"),
    ],
)
async def test_a_missing_value_is_told_at_preview(text: str, gap: str) -> None:
    press = Press({**letter_texts(), "welcome.txt": text}, SECRETS)
    out = Heard()
    premises = Premises(
        store=await a_store(), book=BOOK, zones=ZONES, now=lambda: FRIDAY, press=press
    )
    errand = Asked(errand="sequence preview", options={"name": "welcome"})
    assert await run(premises, errand, out) == 1
    assert any(line.startswith("  to mend: ") and gap in line for line in out.lines)


async def test_the_shipped_letters_have_no_gap() -> None:
    out = Heard()
    premises = Premises(
        store=await a_store(), book=BOOK, zones=ZONES, now=lambda: FRIDAY, press=PRESS
    )
    errand = Asked(errand="sequence preview", options={"name": "welcome"})
    assert await run(premises, errand, out) == 0
