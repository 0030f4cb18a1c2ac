"""/show: add, list, preview, approve, stop."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks import modals
from handlers.blocks.elements import Block, Message, bold, escaped, option, rich, said
from handlers.blocks.modals import asked, choice, day, words
from handlers.slack import show_acts
from handlers.slack.commands import Command, Commands
from handlers.slack.office import Body, Office, answers, wrong
from handlers.slack.show_acts import drawn
from nurture.errors import Refused
from nurture.leads.people import clean
from nurture.model import Show
from nurture.sales.permits import must_market
from nurture.shows.announcing import Announced, add_show
from nurture.shows.approval import approve_show, stop_show, waits_for_yes
from nurture.shows.mondays import every_show, monday_after
from nurture.wording import counted


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the form that announces a show, and to the cards of shows."""
    show_acts.register(app, office)

    @app.view("add_show")
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given, now = answers(view), office.now()
        try:
            by = office.person(body["user"]["id"])
            show = await add_show(
                office.store, office.book, office.zones, _announced(given), by=by, now=now
            )
        except Refused as refusal:
            await ack(response_action="errors", errors=wrong(given, refusal))
        else:
            await ack(response_action="update", view=_added(show, office.book.shows.channel))


def _announced(given: Mapping[str, str]) -> Announced:
    return Announced(
        name=given.get("name", ""),
        last_day=date.fromisoformat(given.get("last_day", "")),
        zone=clean(given.get("zone", "")),
        country=clean(given.get("country", "")),
        city=given.get("city", ""),
        sender=given.get("sender", ""),
    )


def _added(show: Show, channel: str) -> Block:
    monday = monday_after(show.last_day)
    drop = f"Drop its badge file into {channel}, or bring" if channel else "Bring"
    return modals.notice(
        "Show added",
        f"{show.name} is noted. Letters to its visitors go at 8:00 on Monday {monday:%-d %B}, "
        f"where they are. {drop} the visitors in with: "
        f"leadbell show visitors “{show.name}” FILE.csv",
    )


async def _add(office: Office, body: Body, rest: str) -> None:
    by = office.person(body["user_id"])
    must_market(by, office.book)
    people = [option(person.name, person.key) for person in office.book.people.values()]
    name = {"type": "plain_text_input", "max_length": 80}
    named = name | ({"initial_value": rest[:80]} if rest else {})
    form = [
        asked("name", "Name of the show", named),
        asked("last_day", "Its last day", day(office.now().date())),
        asked("country", "Country", words("Germany, or DE", longest=80)),
        asked("city", "City", words(longest=80), optional=True),
        asked("zone", "Time zone", words("Only if the country has several"), optional=True),
        asked("sender", "Whose letter is it?", choice(people, "Who was there"), optional=True),
    ]
    view = modals.modal("add_show", "Add a show", "", form, "Add")
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


_SHOWN = 20


async def _list(office: Office, body: Body, _: str) -> Message:
    office.person(body["user_id"])
    shows = [show async for show in every_show(office.store)]
    if not shows:
        return Message("No show yet. `/show add FlowExpo` notes one.", ())
    told = [(show, _when(show, waits=waits_for_yes(show, office.book))) for show in shows[-_SHOWN:]]
    rows = [rich(f"show_{show.id}", bold(show.name), said(when)) for show, when in told]
    spoken = [f"{escaped(show.name)}{when}" for show, when in told]
    return Message(f"Shows: {'; '.join(spoken)}", tuple(rows))


def _when(show: Show, *, waits: bool) -> str:
    state = ", waiting for a yes" if waits else ""
    monday = monday_after(show.last_day)
    return f", until {show.last_day:%-d %b %Y}. Letters: Monday {monday:%-d %b}, 8:00{', stopped' if show.stopped_at else state}"


async def named_show(office: Office, text: str) -> Show:
    """Find a show by a part of its name. Raises Refused with what there is."""
    shows = [show async for show in every_show(office.store)]
    fits = [show for show in shows if text and text.casefold() in show.name.casefold()]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(show.name for show in (fits or shows)[:10]) or "none yet"
    raise Refused(f"Which show? There are: {names}. Write a part of its name.")


async def _preview(office: Office, body: Body, rest: str) -> Message:
    by = office.person(body["user_id"])
    show = await named_show(office, rest)
    must_market(by, office.book)
    return await drawn(office, show.id)


async def _approve(office: Office, body: Body, rest: str) -> Message:
    by = office.person(body["user_id"])
    show = await named_show(office, rest)
    await approve_show(office.store, office.book, show.id, by=by, now=office.now())
    return await drawn(office, show.id)


async def _stop(office: Office, body: Body, rest: str) -> Message:
    by = office.person(body["user_id"])
    show = await named_show(office, rest)
    waiting = await stop_show(office.store, office.book, show.id, by=by, now=office.now())
    return Message(f"Stopped. {counted(waiting, 'letter')} will not go.", ())


SHOW: Commands = {
    "add": Command("notes a trade show", "/show add FlowExpo 2026", _add),
    "list": Command("lists the shows", "/show list", _list),
    "preview": Command("says when whose letters go", "/show preview FlowExpo", _preview),
    "approve": Command("lets the letters of a show go", "/show approve FlowExpo", _approve),
    "stop": Command("stops the letters of a show", "/show stop FlowExpo", _stop),
}
