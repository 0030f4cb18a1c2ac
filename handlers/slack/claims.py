"""Clicks on a card: claim at once, everything else through a form."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks import modals
from handlers.blocks.elements import Block
from handlers.blocks.sight import Sight
from handlers.slack.office import Body, Office, answers, value_of, wrong
from nurture.errors import Refused
from nurture.leads.people import clean
from nurture.model import Lead, Ring
from nurture.rulebook import Person
from nurture.sales.claims import assign, claim, hand_back, log_touch
from nurture.sales.closings import lost, not_yet, reject, won
from nurture.sales.desk import Desk, Rule, lay_out, work
from nurture.sales.managing import extend, rest, take

Answers = Mapping[str, str]
Listener = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Form:
    """A form that opens from a card, and the decision that its answers make."""

    draw: Callable[[Lead, Ring, Sight], Block]
    decide: Callable[[Person, Answers], Rule]


def _reject(by: Person, given: Answers) -> Rule:
    back_on = _day(given, "revisit")
    return partial(reject, by=by, why=given.get("reason", ""), back_on=back_on)


def _lost(by: Person, given: Answers) -> Rule:
    return partial(lost, by=by, why=given.get("reason", ""), back_on=_day(given, "revisit"))


def _not_yet(by: Person, given: Answers) -> Rule:
    why = clean(given.get("why", ""))
    return partial(not_yet, by=by, back_on=_day(given, "back") or date.max, why=why)


def _log_touch(by: Person, given: Answers) -> Rule:
    note = clean(given.get("note", ""), 2000)
    return partial(log_touch, by=by, how=given.get("how", "called"), note=note)


def _hand_back(by: Person, given: Answers) -> Rule:
    return partial(hand_back, by=by, why=clean(given.get("why", "")))


def _assign(by: Person, given: Answers) -> Rule:
    why = clean(given.get("why", ""))
    managed: dict[str, Rule] = {
        "take": partial(take, by=by),
        "extend": partial(extend, by=by, why=why),
        "rest": partial(rest, by=by, why=why),
    }
    return managed.get(given.get("deed", "")) or partial(assign, by=by, to=given.get("to", ""))


def _day(given: Answers, question: str) -> date | None:
    return date.fromisoformat(given[question]) if given.get(question) else None


FORMS: dict[str, Form] = {
    "not_a_fit": Form(modals.not_a_fit, _reject),
    "lost": Form(modals.lost, _lost),
    "not_yet": Form(modals.not_yet, _not_yet),
    "log_touch": Form(modals.log_touch, _log_touch),
    "hand_back": Form(modals.hand_back, _hand_back),
    "assign": Form(modals.assign, _assign),
}
AT_ONCE: dict[str, Callable[[Person], Rule]] = {
    "claim": lambda by: partial(claim, by=by),
    "won": lambda by: partial(won, by=by),
}


def register(app: AsyncApp, office: Office) -> None:
    """Listen to everything that a card offers."""
    for name in AT_ONCE:
        app.action(name)(clicked(office, partial(_act, office, name)))
    for name, form in FORMS.items():
        app.action(name)(clicked(office, partial(_open, office, name)))
        app.view(name)(_submitted(office, form))


def clicked(office: Office, deed: Callable[[Body, str], Awaitable[None]]) -> Listener:
    """Acknowledge a click first, then act on its value; a refusal is told to who clicked."""

    async def work(body: Body) -> None:
        try:
            await deed(body, value_of(body))
        except Refused as refusal:
            await office.answer(body, str(refusal))

    return acknowledged(office, work)


def acknowledged(office: Office, work: Callable[[Body], Coroutine[Any, Any, None]]) -> Listener:
    """Acknowledge, and do the work beside it.

    A listener that acknowledges and then fails at once makes Bolt 1.30 send no
    acknowledgement at all, and the click looks lost; its lazy listeners can't copy our client.
    """

    async def listener(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        office.start(work(body), body)

    return listener


async def just_ack(ack: AsyncAck) -> None:
    """Say that we heard."""
    await ack()


async def choose(office: Office, body: Body, choice: str, ring: str) -> None:
    """Do what a choice of a card's menu says. Raises Refused."""
    await (_act if choice in AT_ONCE else _open)(office, choice, body, ring)


async def _act(office: Office, name: str, body: Body, ring: str) -> None:
    rule = AT_ONCE[name](office.person(body["user"]["id"]))
    await work(office.store, office.book, ring, office.now(), rule, zones=office.zones)


async def _open(office: Office, name: str, body: Body, ring: str) -> None:
    now, form = office.now(), FORMS[name]
    by = office.person(body["user"]["id"])
    desk = await lay_out(office.store, office.book, ring, now)
    form.decide(by, _usual(desk))(desk)  # a rehearsal: who may not do it hears it now
    view = form.draw(desk.lead, desk.ring, office.sight(now))
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


def _usual(desk: Desk) -> Answers:
    """Give answers to which nobody who may send the form would hear a no."""
    return {"back": (desk.now + timedelta(days=7)).date().isoformat(), "deed": "rest"}


def _submitted(office: Office, form: Form) -> Listener:
    """Decide and save before the acknowledgement: its errors travel in it."""

    async def listener(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given = answers(view)
        try:
            rule = form.decide(office.person(body["user"]["id"]), given)
            ring = view["private_metadata"]
            await work(office.store, office.book, ring, office.now(), rule, zones=office.zones)
        except Refused as refusal:
            await ack(response_action="errors", errors=wrong(given, refusal))
        else:
            await ack()

    return listener
