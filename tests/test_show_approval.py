"""A show in a person's hands: who is in it, a yes, a stop, and what it did on Monday."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from fakes import OvertakenStore, a_sight
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    ZONES,
    FakeRelay,
    a_book_of_two_letters,
    a_contact,
    a_lead,
    a_send,
    a_show,
)

from handlers.blocks.show_card import show_card
from nurture.errors import Refused, Undelivered
from nurture.mail.gate import Drop, Go, Hold, Ready, may_go
from nurture.model import (
    Basis,
    Contact,
    Happening,
    Notice,
    Record,
    Send,
    SendState,
    Show,
    Stage,
    Touch,
    new_id,
)
from nurture.rulebook import ShowRules
from nurture.shows.approval import approve_show, stop_show, waits_for_yes
from nurture.shows.attendance import NO_ADDRESS, Preview, Visitor, preview
from nurture.shows.changing import change_sender
from nurture.shows.completing import Missing, complete_visitor
from nurture.shows.histogram import histogram
from nurture.shows.mondays import TOO_LATE
from nurture.shows.reminding import remind_of_shows
from nurture.shows.samples import samples, send_test, three_of
from nurture.tokens import whose
from store import open_store
from store.tiny import TinyStore

MAX, RITA = BOOK.people["max"], BOOK.people["rita"]
WAITING = a_show(approved_at=None)


def a_visitor(
    name: str, *, scans: int = 1, send: dict[str, Any] | None = None, **lead: Any
) -> list[Record]:
    """Somebody at the stand, with an address and a letter that waits, unless told otherwise."""
    contacts = lead.pop("contacts", (f"c{name}",))
    known = {"name": name, "country": "DE", **lead.pop("facts", {})}
    who = a_lead(id=name, contacts=contacts, facts=known, **lead)
    made: list[Record] = [who, *(a_touch(name) for _ in range(scans))]
    made += [a_contact(id=one, lead=name, address=f"{name}@example.com") for one in contacts]
    if send is not None:
        made.append(a_send(campaign="f10e", contact=f"c{name}", lead=name, **send))
    return made


def a_touch(lead: str) -> Touch:
    usual: Any = {"by": "them", "act": "show", "channel": "show", "source": "FlowExpo"}
    return Touch(id=new_id(), lead=lead, campaign="f10e", at=FRIDAY, received=FRIDAY, **usual)


async def a_fair(*visitors: list[Record], show: Show = WAITING) -> TinyStore:
    store = open_store("tinydb:///:memory:")
    await store.save(show, *(record for visitor in visitors for record in visitor))
    return store


async def seen(store: TinyStore) -> Preview:
    return await preview(store, BOOK, ZONES, "f10e")


def reasons(found: Preview) -> dict[str, str]:
    return {one.lead.id: one.why for one in found.left_out}


# Who is in it.


async def test_every_visitor_is_in_the_table_with_a_letter_or_with_a_reason() -> None:
    found = await seen(
        await a_fair(
            a_visitor("ana", send={}),
            a_visitor("uli", contacts=()),
            a_visitor("max", no_mail=True),
            a_visitor("jo", stage=Stage.CLAIMED, owner="rita", touched_at=FRIDAY, send={}),
            a_visitor("bo", scans=3, send={"state": SendState.SENT}),
            a_visitor("ina", send={"state": SendState.CANCELLED, "why": "The show was stopped"}),
            a_visitor("tom"),
        )
    )
    assert reasons(found) == {
        "uli": NO_ADDRESS,
        "max": "Asked us to stop",
        "jo": "Talking with Rita, so the machine keeps quiet",
        "ina": "The show was stopped",
        "tom": "Came in too late for a letter",
    }
    assert [one.lead.id for one in found.waiting] == ["ana"]
    assert [(one.lead.id, one.scans) for one in found.gone] == [("bo", 3)]
    assert len(found.visitors) == 7


async def test_a_dead_address_and_a_suppressed_one_are_told_though_no_letter_was_planned() -> None:
    store = await a_fair(a_visitor("ana"), a_visitor("bo"))
    ana, bo = await store.get(Contact, "cana"), await store.get(Contact, "cbo")
    assert ana
    assert bo
    await store.save(replace(ana, hard_bounced_at=FRIDAY), replace(bo, suppressed_at=FRIDAY))
    assert reasons(await seen(store)) == {"ana": "Their address is dead", "bo": "Asked us to stop"}


async def test_two_addresses_of_one_visitor_are_one_row() -> None:
    letters = [
        a_send(campaign="f10e", contact="c2", lead="ana", state=SendState.CANCELLED),
        a_send(campaign="f10e", contact="cana", lead="ana", state=SendState.SENT),
    ]
    found = await seen(await a_fair([*a_visitor("ana"), *letters]))
    assert [(one.gone, one.why) for one in found.visitors] == [(True, "")]


async def test_a_preview_counts_letters_by_instant_guess_feast_and_lateness() -> None:
    tokyo = {"due": MONDAY - timedelta(hours=8), "zone": "Asia/Tokyo"}
    brazil = {"due": MONDAY + timedelta(hours=4), "zone": "America/Sao_Paulo"}
    found = await seen(
        await a_fair(
            a_visitor("ana", send={}),
            a_visitor("bo", send={"late": True}),
            a_visitor("ken", facts={"country": "JP"}, send=tokyo),
            a_visitor("rui", send={**brazil, "zone_from": "most of it: a guess"}),
        )
    )
    told = [(one.zone, one.letters, one.guessed, one.feasts, one.late) for one in found.batches]
    assert told == [
        ("Asia/Tokyo", 1, 0, 1, 0),
        ("Europe/Berlin", 2, 0, 0, 1),
        ("America/Sao_Paulo", 1, 1, 0, 0),
    ]


# A yes.


def at_the_gate(show: Show, now: datetime = MONDAY) -> object:
    ready = Ready(send=a_send(campaign="f10e"), contact=a_contact(), lead=a_lead(), show=show)
    return may_go(ready, BOOK, now)


def test_nothing_goes_before_a_yes() -> None:
    assert isinstance(at_the_gate(WAITING), Hold)
    assert isinstance(at_the_gate(a_show()), Go)


def test_where_the_rules_ask_for_no_yes_letters_go_by_themselves() -> None:
    book = replace(BOOK, shows=ShowRules(approve=False))
    assert waits_for_yes(WAITING, BOOK)
    assert not waits_for_yes(WAITING, book)


def test_a_stop_holds_at_the_gate_even_after_a_yes() -> None:
    assert isinstance(at_the_gate(a_show(stopped_at=FRIDAY)), Drop)


async def test_a_yes_is_one_save_and_names_who_said_it() -> None:
    store = await a_fair(a_visitor("ana", send={}))
    show = await approve_show(store, BOOK, "f10e", by=MAX, now=FRIDAY)
    assert (show.approved_at, show.approved_by, show.card.wanted) == (FRIDAY, "max", 2)
    (said,) = await store.all_of(Happening)
    assert (said.what, said.who) == ("show approved", "max")
    again = await approve_show(store, BOOK, "f10e", by=BOOK.people["mona"], now=MONDAY)
    assert again.approved_by == "max"


async def test_a_yes_that_comes_late_lets_the_letters_go_at_once() -> None:
    held = {"state": SendState.HELD, "why": "Waits for somebody's yes to the show"}
    store = await a_fair(a_visitor("ana", send={**held, "due": MONDAY + timedelta(hours=3)}))
    now = MONDAY + timedelta(hours=2, minutes=10)
    await approve_show(store, BOOK, "f10e", by=MAX, now=now)
    (send,) = await store.due_sends(now)
    assert (send.state, send.why) == (SendState.PLANNED, "")


@pytest.mark.parametrize(
    ("show", "word"),
    [(a_show(approved_at=None, stopped_at=FRIDAY), "was stopped"), (WAITING, "over for too long")],
)
async def test_a_yes_is_refused_where_it_means_nothing(show: Show, word: str) -> None:
    store = await a_fair(show=show)
    with pytest.raises(Refused, match=word):
        await approve_show(store, BOOK, "f10e", by=MAX, now=FRIDAY + timedelta(days=60))


async def test_a_rep_who_says_yes_is_told_who_can() -> None:
    with pytest.raises(Refused, match="Max"):
        await approve_show(await a_fair(), BOOK, "f10e", by=RITA, now=FRIDAY)


async def test_a_stop_cancels_what_waits_and_no_other() -> None:
    people = [a_visitor(f"v{no}", send={}) for no in range(450)]
    store = await a_fair(*people, a_visitor("bo", send={"state": SendState.SENT}), show=a_show())
    assert await stop_show(store, BOOK, "f10e", by=MAX, now=FRIDAY) == 450
    found = await seen(store)
    assert (len(found.waiting), len(found.left_out), len(found.gone)) == (0, 450, 1)
    assert found.show.stopped_at == FRIDAY


async def test_the_sender_can_be_changed_until_the_last_minute_where_nobody_was_met() -> None:
    met, gone_one = {"sender": "mona"}, {"state": SendState.SENT}
    store = await a_fair(
        a_visitor("ana", send={}), a_visitor("bo", send=met), a_visitor("cy", send=gone_one)
    )
    assert await change_sender(store, BOOK, "f10e", sender="rita", by=MAX, now=FRIDAY) == 1
    senders = {one.lead.id: one.send.sender for one in (await seen(store)).visitors if one.send}
    assert senders == {"ana": "rita", "bo": "mona", "cy": "ken"}
    with pytest.raises(Refused, match="nobody of ours"):
        await change_sender(store, BOOK, "f10e", sender="eve", by=MAX, now=FRIDAY)


# Without an address.


async def test_an_address_found_out_later_brings_the_letter_and_no_consent() -> None:
    store = await a_fair(a_visitor("uli", contacts=()))
    missing = Missing(show="f10e", lead="uli", email="Uli@muster.example")
    await complete_visitor(store, BOOK, ZONES, missing, by=MAX, now=FRIDAY)
    found = await seen(store)
    (uli,) = found.waiting
    assert uli.send
    contact = await store.get(Contact, uli.send.contact)
    assert contact
    assert (contact.address, contact.basis, uli.send.due) == (
        "Uli@muster.example",
        Basis.NONE,
        MONDAY,
    )


async def test_an_address_that_somebody_has_already_is_refused() -> None:
    store = await a_fair(a_visitor("uli", contacts=()), a_visitor("ana", send={}))
    missing = Missing(show="f10e", lead="uli", email="ANA@example.com")
    with pytest.raises(Refused, match="ana's already"):
        await complete_visitor(store, BOOK, ZONES, missing, by=MAX, now=FRIDAY)
    with pytest.raises(Refused, match="has an address"):
        await complete_visitor(store, BOOK, ZONES, replace(missing, lead="ana"), by=MAX, now=FRIDAY)


# The letter.


async def test_three_letters_are_shown_from_whom_we_know_least_to_most() -> None:
    more = {"company": "Acme", "title": "Buyer", "city": "Linz"}
    people = [a_visitor("bare", send={}), a_visitor("rich", facts=more, send={})]
    store = await a_fair(
        *people, *(a_visitor(f"v{no}", facts={"city": "x"}, send={}) for no in range(5))
    )
    found = await samples(store, PRESS, BOOK, await seen(store), FRIDAY)
    names = [one.visitor.lead.id for one in found]
    assert (len(names), names[0], names[-1]) == (3, "bare", "rich")
    assert all(one.letter and "FlowExpo" in one.letter.text for one in found)


async def test_the_way_out_in_a_preview_stops_nobody() -> None:
    store = await a_fair(a_visitor("ana", send={}))
    (sample,) = await samples(store, PRESS, BOOK, await seen(store), FRIDAY)
    assert sample.letter
    assert sample.letter.envelope.page
    signed = whose(sample.letter.envelope.page.rpartition("/")[2], PRESS.secrets)
    assert signed
    assert await store.get(Contact, signed) is None


async def test_a_letter_that_can_not_be_written_shows_why() -> None:
    store = await a_fair(a_visitor("ana", send={"letter": "lost"}))
    (sample,) = await samples(store, PRESS, BOOK, await seen(store), FRIDAY)
    assert sample.letter is None
    assert "lost" in sample.trouble


def test_one_visitor_is_shown_once() -> None:
    assert len(three_of([Visitor(lead=a_lead(), scans=1)])) == 1
    assert three_of([]) == []


async def test_a_test_goes_to_oneself_and_stops_nobody() -> None:
    store, relay = await a_fair(a_visitor("ana", send={})), FakeRelay()
    visitor = await send_test(relay, PRESS, BOOK, await seen(store), to=MAX, now=FRIDAY)
    ((reply, to, raw),) = relay.taken
    assert (visitor.lead.id, to) == ("ana", MAX.email)
    assert b"ana@example.com" not in raw
    contact = whose(reply.partition("+")[2].partition("@")[0], PRESS.secrets)
    assert contact
    assert await store.get(Contact, contact) is None
    assert await store.count(Send) == 1


async def test_a_test_that_is_not_taken_says_so() -> None:
    store, relay = await a_fair(a_visitor("ana", send={})), FakeRelay()
    relay.answers[MAX.email or ""] = Undelivered("550 no", code=550, permanent=True)
    with pytest.raises(Refused, match="550 no"):
        await send_test(relay, PRESS, BOOK, await seen(store), to=MAX, now=FRIDAY)
    unwritten = await a_fair(a_visitor("ana", send={"letter": "lost"}))
    with pytest.raises(Refused, match="lost"):
        await send_test(relay, PRESS, BOOK, await seen(unwritten), to=MAX, now=FRIDAY)
    nobody = replace(MAX, email=None)
    with pytest.raises(Refused, match="no e-mail"):
        await send_test(relay, PRESS, BOOK, await seen(store), to=nobody, now=FRIDAY)


# One letter, and no more.


async def test_a_badge_scan_brings_one_letter_and_nothing_further_without_a_yes() -> None:
    """Not even from a sequence that starts when somebody visits a stand."""
    drip = replace(a_book_of_two_letters().sequences[0], acts=("show",))
    book = replace(BOOK, sequences=(drip,))
    for basis, further in ((Basis.NONE, Drop), (Basis.ASKED, Drop), (Basis.CONSENT, Go)):
        second = a_send(campaign=drip.key, step=2, due=MONDAY)
        ready = Ready(send=second, contact=a_contact(basis=basis), lead=a_lead(), sequence=drip)
        assert isinstance(may_go(ready, book, MONDAY + timedelta(hours=1)), further), basis


async def test_a_second_scan_or_address_brings_no_second_letter() -> None:
    gone_one = a_send(campaign="f10e", contact="c0ffee", state=SendState.SENT, sent_at=MONDAY)
    second = a_send(campaign="f10e", contact="other")
    ready = Ready(
        send=second, contact=a_contact(id="other"), lead=a_lead(), show=a_show(), others=(gone_one,)
    )
    assert isinstance(may_go(ready, BOOK, MONDAY), Drop)


# What it did.


def gone(after: timedelta, zone: str = "Europe/Berlin", **more: Any) -> Visitor:
    sent = {"state": SendState.SENT, "sent_at": MONDAY + after, "wished": MONDAY, "zone": zone}
    send = a_send(campaign="f10e", **{**sent, **more})
    return Visitor(lead=a_lead(), scans=1, send=send)


def test_each_letter_is_counted_in_the_minute_of_its_reader_s_morning() -> None:
    seconds = [0, 59, 60, 299, 300, 7200]
    found = histogram([gone(timedelta(seconds=after)) for after in seconds])
    told = {slot.word: slot.letters for slot in found.slots}
    assert told == {"8:00": 2, "8:01": 1, "8:02": 0, "8:03": 0, "8:04": 1, "later": 2}
    assert (found.letters, found.on_time) == (6, 4)


@pytest.mark.parametrize(
    ("after", "said"),
    [(299, "each by five past eight"), (300, "1 later than five past eight")],
)
def test_the_card_says_how_many_letters_were_late(after: int, said: str) -> None:
    visitors = tuple(gone(timedelta(seconds=one)) for one in (0, after))
    card = show_card(Preview(show=WAITING, monday=MONDAY.date(), visitors=visitors), a_sight())
    assert said in str(card.blocks)


def test_a_letter_that_was_begun_early_is_shown_as_such() -> None:
    found = histogram([gone(timedelta(seconds=-90))])
    assert (found.slots[0].word, found.slots[0].letters, found.on_time) == ("earlier", 1, 1)


def test_each_place_tells_its_first_and_last_by_its_own_clock() -> None:
    tokyo = MONDAY - timedelta(hours=8)
    there: Any = {"wished": tokyo, "zone": "Asia/Tokyo"}
    found = histogram(
        [
            gone(timedelta(seconds=8)),
            gone(timedelta(seconds=3)),
            gone(timedelta(hours=-8, seconds=2), **there),
        ]
    )
    places = [(one.zone, one.letters, str(one.first), str(one.last)) for one in found.places]
    assert places == [
        ("Asia/Tokyo", 1, "08:00:02", "08:00:02"),
        ("Europe/Berlin", 2, "08:00:03", "08:00:08"),
    ]


def test_a_letter_in_doubt_is_counted_apart() -> None:
    found = histogram([gone(timedelta(), state=SendState.IN_DOUBT, sent_at=None)])
    assert (found.letters, found.doubtful) == (0, 1)


@pytest.mark.parametrize("decide", [approve_show, stop_show])
async def test_a_decision_holds_though_the_card_is_drawn_meanwhile(decide: Any) -> None:
    usual = open_store("tinydb:///:memory:")
    store = OvertakenStore(usual._disk, usual._writer)
    await store.save(WAITING)
    store.somebody = await store.get(Show, "f10e")
    await decide(store, BOOK, "f10e", by=MAX, now=FRIDAY)
    show = await store.get(Show, "f10e")
    assert show
    assert store.somebody is None
    assert show.approved_at or show.stopped_at


# Before Monday.


async def reminded(store: TinyStore, now: datetime) -> list[str]:
    before = {notice.id for notice in await store.all_of(Notice)}
    await remind_of_shows(store, BOOK, now)
    return [one.to for one in await store.all_of(Notice) if one.id not in before]


async def test_whoever_forgot_to_say_yes_is_asked_on_friday_and_on_monday_and_once_each() -> None:
    store = await a_fair(a_visitor("ana", send={}))
    friday = MONDAY - timedelta(days=3, hours=-6)  # 14:00 in Berlin
    assert await reminded(store, friday - timedelta(minutes=1)) == []
    assert await reminded(store, friday) == ["max"]
    assert await reminded(store, friday + timedelta(hours=1)) == []
    assert await reminded(store, MONDAY - timedelta(hours=1)) == ["max"]
    assert await reminded(store, MONDAY) == []


@pytest.mark.parametrize(("after", "asked"), [(timedelta(), ["max"]), (timedelta(seconds=1), [])])
async def test_of_a_show_that_is_over_nobody_is_asked(after: timedelta, asked: list[str]) -> None:
    store = await a_fair(a_visitor("ana", send={}))
    assert await reminded(store, MONDAY + TOO_LATE + after) == asked


async def test_marketing_is_asked_though_the_card_is_drawn_at_that_moment() -> None:
    usual = await a_fair(a_visitor("ana", send={}))
    store = OvertakenStore(usual._disk, usual._writer)
    (store.somebody,) = await store.shows()
    assert await reminded(store, MONDAY - timedelta(days=3, hours=-6)) == ["max"]


@pytest.mark.parametrize("show", [a_show(), a_show(approved_at=None, stopped_at=FRIDAY)])
async def test_nobody_is_asked_about_a_show_that_is_decided(show: Show) -> None:
    store = await a_fair(a_visitor("ana", send={}), show=show)
    assert await reminded(store, MONDAY) == []


async def test_nobody_is_asked_about_a_show_without_visitors() -> None:
    assert await reminded(await a_fair(), MONDAY) == []
