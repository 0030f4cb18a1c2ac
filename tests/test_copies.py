"""One mail that reaches us twice is answered to once; whoever reuses a Message-ID swallows nothing."""

from dataclasses import replace

import pytest
from fakes import BOOK, NOW, ZONES, a_contact, a_lead, a_store
from mail_cases import SECRETS

from handlers.mail.arrivals import Reader
from nurture.model import Doubt, Fetched, Receipt, Received, Touch, WishFor
from nurture.optout.returning import come_back
from nurture.optout.wishes import Wish
from nurture.tokens import MAIL, sign
from store.tiny import TinyStore

PIA = (a_lead(contacts=("c0ffee",)), a_contact())
TRACE = b"Received: from mx%d.example.com by mx.example.com; Fri, 20 Nov 2026 13:02:0%d +0000\r\n"


def a_mail(words: str, **headers: str) -> bytes:
    usual = {
        "From": "Pia <pia@example.com>",
        "To": "sales@example.com",
        "Date": "Fri, 20 Nov 2026 14:00:00 +0100",
        "Message-ID": "<m1@example.com>",
    }
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in (usual | given).items()]
    return "\r\n".join([*lines, "", words, ""]).encode()


def delivered(raw: bytes, way: int = 1) -> bytes:
    return TRACE % (way, way) + raw


def a_reader(store: TinyStore) -> Reader:
    return Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=lambda: NOW)


async def read(store: TinyStore, *mails: tuple[str, bytes]) -> None:
    """Let mails arrive in mailboxes, one look for each."""
    for mailbox, raw in mails:
        uid = await store.count(Received) + 1
        await a_reader(store).keep(mailbox, 1, [Fetched(uid=uid, raw=raw)])
        await a_reader(store).read_waiting()
    assert await store.received_waiting() == []


@pytest.mark.parametrize("at_once", [True, False])
async def test_an_answer_that_is_in_two_mailboxes_rings_once(*, at_once: bool) -> None:
    store = await a_store(*PIA)
    ways = [("inbox", delivered(a_mail("Call me.")))]
    ways.append(("info", delivered(a_mail("Call me."), 2)))
    if at_once:
        for mailbox, raw in ways:
            await a_reader(store).keep(mailbox, 1, [Fetched(uid=1, raw=raw)])
        await a_reader(store).read_waiting()
    else:
        await read(store, *ways)
    assert await store.count(Touch) == 1
    kept = await store.all_of(Received)
    assert sorted(one.why[:11] for one in kept) == ["a person's ", "read before"]
    assert all(one.raw for one in kept)


async def test_one_that_was_moved_to_another_folder_is_noted_and_its_bytes_kept_once() -> None:
    store = await a_store(*PIA)
    same = delivered(a_mail("Less mail, please."))
    await read(store, ("inbox", same), ("archive", same))
    assert await store.count(Doubt) == 1
    assert [one.raw == same for one in await store.all_of(Received)].count(True) == 1


@pytest.mark.parametrize(
    "later",
    [
        a_mail("Please stop."),
        a_mail("Call me.", Date="Fri, 20 Nov 2026 15:00:00 +0100"),
        a_mail("Call me.", From="Ann <ann@example.com>"),
        a_mail("Call me.", To=f"sales+{sign('decaf', MAIL, SECRETS)}@example.com"),
        a_mail("Call me.", Message_ID="<m2@example.com>"),
    ],
)
async def test_a_reused_message_id_swallows_no_mail_that_says_anything_else(later: bytes) -> None:
    store = await a_store(*PIA)
    await read(store, ("inbox", a_mail("Call me.")), ("inbox", later))
    assert not any("read before" in one.why for one in await store.all_of(Received))


async def test_a_wish_to_stop_is_heard_behind_a_forged_absence_note_of_the_same_words() -> None:
    store = await a_store(*PIA)
    forged = a_mail("Please stop.", Auto_Submitted="auto-replied")
    await read(store, ("inbox", forged), ("inbox", a_mail("Please stop.")))
    assert (await store.contacts_of("p1a"))[0].suppressed_at


async def test_mails_without_a_message_id_are_all_read() -> None:
    store = await a_store(*PIA)
    bare = a_mail("Call me.").replace(b"Message-ID: <m1@example.com>\r\n", b"")
    await read(store, ("inbox", bare), ("info", bare))
    assert await store.count(Touch) == 2


async def test_a_copy_of_an_old_wish_does_not_undo_that_they_came_back() -> None:
    store = await a_store(*PIA)
    stop = delivered(a_mail("Please stop."))
    await read(store, ("inbox", stop))
    wish = Wish(by="them", cause="opt-out page", at=NOW)
    await come_back(store, "c0ffee", WishFor.BACK, wish)
    await read(store, ("archive", delivered(a_mail("Please stop."), 2)))
    assert (await store.contacts_of("p1a"))[0].suppressed_at is None
    assert await store.count(Receipt) == 2


async def test_one_that_broke_us_is_no_original() -> None:
    store = await a_store(*PIA)
    broken = replace(a_reader(store), zones=None)  # type: ignore[arg-type]
    await broken.keep("inbox", 1, [Fetched(uid=1, raw=delivered(a_mail("Call me.")))])
    with pytest.raises(AttributeError):
        await broken.read_waiting()
    await read(store, ("info", delivered(a_mail("Call me."), 2)))
    assert await store.count(Touch) == 1
