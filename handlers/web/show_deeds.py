"""What a press on a show's page does: a yes, a stop, a test, other words, what was missing."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from handlers.web.unsubscribe import Door
from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.leads.people import called
from nurture.mail.press import Press, at_hand
from nurture.model import Wording
from nurture.ports import Relay
from nurture.sales.permits import LINK_HOLDER
from nurture.shows.approval import approve_show, stop_show
from nurture.shows.attendance import preview
from nurture.shows.changing import Redraft, change_sender, change_words, foresee_words
from nurture.shows.completing import Missing, complete_visitor
from nurture.shows.placing import Whereabouts, place_visitor
from nurture.shows.samples import send_test
from nurture.wording import counted

Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRoom:
    """What the page needs besides the way out's own; `stir` has cards and letters looked at."""

    door: Door
    zones: Zones
    press: Press | None = field(default=None, repr=False)
    relay: Relay | None = None
    stir: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a press, in words. `draft` are words not saved, that stay in the form.

    `tried`: the letters are shown as they would be with the draft.
    """

    note: str = ""
    draft: Wording | None = None
    tried: bool = False


Deed = Callable[[ShowRoom, str, Form], Awaitable[Outcome]]


async def do(room: ShowRoom, show: str, form: Form) -> Outcome:
    """Do what a form says. What was typed is not lost where it is refused."""
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        return Outcome(note="The page did not say what to do.")
    try:
        outcome = await deed(room, show, form)
    except Refused as refusal:
        return Outcome(note=str(refusal), draft=_wording(form) if "text" in form else None)
    room.stir()
    return outcome


async def _approve(room: ShowRoom, show: str, _: Form) -> Outcome:
    door = room.door
    await approve_show(door.store, door.book, show, by=LINK_HOLDER, now=door.now())
    return Outcome(note="Approved. The letters wait for their hour; a stop stops them until then.")


async def _stop(room: ShowRoom, show: str, _: Form) -> Outcome:
    door = room.door
    stopped = await stop_show(door.store, door.book, show, by=LINK_HOLDER, now=door.now())
    return Outcome(note=f"Stopped. {counted(stopped, 'letter')} will not go.")


async def _test(room: ShowRoom, show: str, form: Form) -> Outcome:
    """Only to one of us whom the rules name: this page sends nothing to anybody else."""
    door, to = room.door, room.door.book.people.get(form.get("to", ""))
    if to is None or room.relay is None:
        raise Refused("Choose to whom." if room.relay else "No mail server is set: SMTP_URL.")
    seen = await preview(door.store, door.book, room.zones, show)
    whose = await send_test(room.relay, at_hand(room.press), door.book, seen, to=to, now=door.now())
    return Outcome(note=f"The letter to {called(whose.lead)} is on its way to {to.first}.")


async def _look(room: ShowRoom, show: str, form: Form) -> Outcome:
    draft = _redraft(show, _wording(form))
    door, press = room.door, at_hand(room.press)
    await foresee_words(door.store, press, door.book, room.zones, draft, now=door.now())
    note = "So it would be. Nothing is saved yet."
    return Outcome(note=note, draft=draft.wording, tried=True)


async def _words(room: ShowRoom, show: str, form: Form) -> Outcome:
    draft = _redraft(show, _wording(form))
    door, press = room.door, at_hand(room.press)
    await change_words(door.store, press, door.book, room.zones, draft, now=door.now())
    return Outcome(note="Saved: this is how they go. They can be changed till then.")


async def _usual(room: ShowRoom, show: str, form: Form) -> Outcome:
    return await _words(room, show, {"language": form.get("language", "")})


async def _sender(room: ShowRoom, show: str, form: Form) -> Outcome:
    door, sender = room.door, form.get("sender", "")
    changed = await change_sender(
        door.store, door.book, show, sender=sender, by=LINK_HOLDER, now=door.now()
    )
    return Outcome(note=f"{counted(changed, 'letter')} now from {door.book.people[sender].name}.")


async def _complete(room: ShowRoom, show: str, form: Form) -> Outcome:
    door = room.door
    missing = Missing(show=show, lead=form.get("lead", ""), email=form.get("email", ""))
    await complete_visitor(
        door.store, door.book, room.zones, missing, by=LINK_HOLDER, now=door.now()
    )
    return Outcome(note="Noted. Their letter is planned with the others.")


async def _place(room: ShowRoom, show: str, form: Form) -> Outcome:
    door = room.door
    told = Whereabouts(show=show, lead=form.get("lead", ""), zone=form.get("zone", ""))
    lead = await place_visitor(
        door.store, door.book, room.zones, told, by=LINK_HOLDER, now=door.now()
    )
    return Outcome(note=f"{called(lead)}: {lead.fact('zone')}. The letter goes at 8:00 there.")


def _wording(form: Form) -> Wording:
    language, subject, text = (form.get(name, "") for name in ("language", "subject", "text"))
    return Wording(language=language, subject=subject, text=text)


def _redraft(show: str, wording: Wording) -> Redraft:
    return Redraft(show=show, wording=wording, by=LINK_HOLDER)


DEEDS: Mapping[str, Deed] = {
    "approve": _approve,
    "stop": _stop,
    "test": _test,
    "look": _look,
    "words": _words,
    "usual": _usual,
    "sender": _sender,
    "complete": _complete,
    "place": _place,
}
