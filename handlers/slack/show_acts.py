"""What a press on a show's card does: a yes, a test, a look at the letters, other words, a stop."""

from collections.abc import Awaitable, Callable
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers.blocks import words_form
from handlers.blocks.elements import Message
from handlers.blocks.show_card import show_card
from handlers.slack import show_words
from handlers.slack.claims import clicked, just_ack
from handlers.slack.office import Body, Office
from handlers.slack.show_words import open_words
from nurture.errors import Refused
from nurture.leads.people import called
from nurture.mail.press import at_hand
from nurture.rulebook import Person
from nurture.sales.permits import must_market
from nurture.shows.approval import approve_show, stop_show
from nurture.shows.attendance import preview
from nurture.shows.links import show_link
from nurture.shows.samples import samples, send_test
from nurture.wording import counted

Deed = Callable[[Office, Body, Person, str], Awaitable[None]]


def register(app: AsyncApp, office: Office) -> None:
    """Listen to a show's card."""
    app.action("show_approve")(clicked(office, partial(_act, office, _approve)))
    app.action("show_more")(clicked(office, partial(_chosen, office)))
    app.action("show_open")(just_ack)
    show_words.register(app, office)


async def drawn(office: Office, show: str) -> Message:
    """Draw a show's card as it stands."""
    seen = await preview(office.store, office.book, office.zones, show)
    return show_card(seen, office.sight(office.now()), show_link(seen.show, office.press))


async def _chosen(office: Office, body: Body, value: str) -> None:
    choice, _, show = value.partition(":")
    await _act(office, _MENU[choice], body, show)


async def _act(office: Office, deed: Deed, body: Body, show: str) -> None:
    by = office.person(body["user"]["id"])
    must_market(by, office.book)
    await deed(office, body, by, show)


async def _approve(office: Office, body: Body, by: Person, show: str) -> None:
    approved = await approve_show(office.store, office.book, show, by=by, now=office.now())
    if not approved.card.ts:  # pressed on what only this person saw: nothing else shows it
        await office.tell(body, await drawn(office, show))


async def _stop(office: Office, body: Body, by: Person, show: str) -> None:
    waiting = await stop_show(office.store, office.book, show, by=by, now=office.now())
    await office.answer(body, f"Stopped. {counted(waiting, 'letter')} will not go.")


async def _test(office: Office, body: Body, by: Person, show: str) -> None:
    if office.relay is None:
        raise Refused("No mail server is set: SMTP_URL is empty.")
    press = at_hand(office.press)
    seen = await preview(office.store, office.book, office.zones, show)
    whose = await send_test(office.relay, press, office.book, seen, to=by, now=office.now())
    told = f"The letter to {called(whose.lead)} is on its way to your own address, as they will get it."
    await office.answer(body, told)


async def _letters(office: Office, body: Body, _: Person, show: str) -> None:
    press = at_hand(office.press)
    opened = await office.client.views_open(
        trigger_id=body["trigger_id"],
        view=words_form.writing(),  # a trigger lasts three seconds
    )
    seen = await preview(office.store, office.book, office.zones, show)
    found = await samples(office.store, press, office.book, seen, office.now())
    view = words_form.letters(found)
    await office.client.views_update(view_id=opened["view"]["id"], view=view)


_MENU: dict[str, Deed] = {
    "test": _test,
    "letters": _letters,
    "words": open_words,
    "stop": _stop,
}
