"""The forms that open from a card: each asks for the least that its trip needs."""

from collections.abc import Iterable
from datetime import date, timedelta

from handlers.blocks.elements import Block, escaped, mrkdwn, option, plain, section
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name, titled
from nurture.model import Lead, Ring
from nurture.sales.claims import TOUCHES
from nurture.sales.permits import workers

_HALF_A_YEAR = timedelta(days=180)


def modal(
    callback: str, title: str, about: str, blocks: Iterable[Block], submit: str = ""
) -> Block:
    """Put a form together; `about` (at most 3,000 signs) comes back with the answer."""
    view: Block = {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, 24),
        "close": plain("Close"),
        "private_metadata": about,
        "blocks": list(blocks),
    }
    return view | ({"submit": plain(submit, 24)} if submit else {})


def asked(
    block_id: str, label: str, element: Block, *, optional: bool = False, hint: str = ""
) -> Block:
    """Lay out one question; its answer comes back under `block_id`."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain(label),
        "element": element | {"action_id": block_id},
        "optional": optional,
    }
    return block | ({"hint": plain(hint)} if hint else {})


def words(hint: str = "", *, lines: bool = False, longest: int = 500) -> Block:
    """A field to write in."""
    field: Block = {"type": "plain_text_input", "multiline": lines, "max_length": longest}
    return field | ({"placeholder": plain(hint, 150)} if hint else {})


def choice(choices: Iterable[Block], hint: str) -> Block:
    """A list to choose one from."""
    return {"type": "static_select", "options": list(choices), "placeholder": plain(hint, 150)}


def radios(choices: list[Block]) -> Block:
    """A few choices, all in sight; the first is chosen."""
    return {"type": "radio_buttons", "options": choices, "initial_option": choices[0]}


def day(initial: date | None = None) -> Block:
    """A date to choose."""
    field: Block = {"type": "datepicker"}
    return field | ({"initial_date": initial.isoformat()} if initial else {})


def who(lead: Lead) -> Block:
    """Name the lead that a form is about."""
    return section(plain(titled(lead)), "who")


def _untried(lead: Lead, ring: Ring) -> list[Block]:
    if lead.touched_at and lead.touched_at >= ring.arrived:
        return []
    since = "since it rang" if lead.touched_at else "yet"
    warning = (
        f":mag: *Nobody has called or written {since}.* If it is plain that they don't fit, "
        "choose a reason. If not, a call comes first."
    )
    return [section(mrkdwn(warning), "warn")]


def not_a_fit(lead: Lead, ring: Ring, sight: Sight) -> Block:
    """Ask for the reason, and for a day to look again (R34, R35)."""
    reasons = [option(reason, reason[:150]) for reason in sight.book.reasons]
    later = asked(
        "revisit",
        "Look again on",
        day(sight.now.date() + _HALF_A_YEAR),
        optional=True,
        hint=f"{first_name(lead)} then comes back to the team. Until then, news only, no calls."[
            :2000
        ],
    )
    ask = asked("reason", "Why?", choice(reasons, "Choose a reason"))
    return modal(
        "not_a_fit",
        "Not a fit",
        ring.id,
        [who(lead), *_untried(lead, ring), ask, later],
        "Let it rest",
    )


def lost(lead: Lead, ring: Ring, sight: Sight) -> Block:
    """Ask what prevented the sale (R45)."""
    reasons = [option(reason, reason[:150]) for reason in sight.book.loss_reasons]
    ask = asked("reason", "What prevented the sale?", choice(reasons, "Choose a reason"))
    later = asked("revisit", "Look again on", day(sight.now.date() + _HALF_A_YEAR), optional=True)
    return modal(
        "lost", "Lost", ring.id, [who(lead), *_untried(lead, ring), ask, later], "Let it rest"
    )


def not_yet(lead: Lead, ring: Ring, sight: Sight) -> Block:
    """Ask for the day on which it comes back (R44)."""
    back = asked("back", "Comes back on", day(sight.now.date() + timedelta(days=30)))
    why = asked("why", "What are they waiting for?", words("Budget in January"), optional=True)
    return modal("not_yet", "Not yet", ring.id, [who(lead), back, why], "Let it rest")


def log_touch(lead: Lead, ring: Ring, _: Sight) -> Block:
    """Ask how a rep reached somebody."""
    how = radios([option(text, key) for key, text in TOUCHES.items()])
    note = words("What matters to them, in a line", lines=True, longest=2000)
    title = "Log a touch" if ring.touched else "Log first touch"
    asks = [asked("how", "What did you do?", how), asked("note", "Note", note, optional=True)]
    return modal("log_touch", title, ring.id, [who(lead), *asks], "Log it")


def hand_back(lead: Lead, ring: Ring, _: Sight) -> Block:
    """Ask why; the next one reads it in the thread."""
    why = asked("why", "What should the next one know?", words(lines=True), optional=True)
    return modal("hand_back", "Hand back", ring.id, [who(lead), why], "Hand back")


MANAGED = {
    "give": "Give it to somebody",
    "take": "Take it myself",
    "extend": "Give it more time, once",
    "rest": "Let it rest",
}


def assign(lead: Lead, ring: Ring, sight: Sight) -> Block:
    """Ask a manager what becomes of it, and who gets it."""
    team = sight.book.teams[ring.team]
    people = [option(sight.book.people[key].name, key) for key in workers(team)]
    deeds = radios([option(text, key) for key, text in MANAGED.items()])
    blocks = [
        who(lead),
        asked("deed", "What shall become of it?", deeds),
        asked("to", "Who gets it?", choice(people, "Choose a person"), optional=True),
        asked("why", "Why?", words("Asked to be called tomorrow"), optional=True),
    ]
    return modal("assign", "Assign, extend, rest", ring.id, blocks, "Do it")


def notice(title: str, text: str) -> Block:
    """Say something where a form was asked for."""
    return modal("notice", title, "", [section(mrkdwn(escaped(text)), "said")])
