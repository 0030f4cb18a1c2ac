"""/show: add, list, preview, stop."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers import modals
from handlers.elements import Block, Message, bold, escaped, option, rich, said
from handlers.modals import asked, choice, day, words
from handlers.office import Body, Office, answers
from handlers.slack_commands import Command, Commands
from nurture.announcing import Announced, add_show
from nurture.errors import Refused
from nurture.model import Show
from nurture.people import clean
from nurture.permits import must_market
from nurture.shows import Batch, Preview, every_show, monday_after, preview, stop_show
from nurture.wording import counted


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the form that announces a show."""

    @app.view("add_show")
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given, now = answers(view), office.now()
        try:
            by = office.person(body["user"]["id"])
            show = await add_show(
                office.store, office.book, office.zones, _announced(given), by=by, now=now
            )
        except Refused as refusal:
            await ack(response_action="errors", errors={"name": str(refusal)})
        else:
            await ack(response_action="update", view=_added(show))


def _announced(given: Mapping[str, str]) -> Announced:
    return Announced(
        name=given.get("name", ""),
        last_day=date.fromisoformat(given.get("last_day", "")),
        zone=clean(given.get("zone", "")),
        country=clean(given.get("country", "")),
        city=given.get("city", ""),
        sender=given.get("sender", ""),
    )


def _added(show: Show) -> Block:
    monday = monday_after(show.last_day)
    return modals.notice(
        "Show added",
        f"{show.name} is noted. Letters to its visitors go at 8:00 on Monday {monday:%-d %B}, "
        "where they are. Bring the visitors in with: "
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


async def _list(office: Office, body: Body, _: str) -> Message:
    office.person(body["user_id"])
    shows = [show async for show in every_show(office.store)]
    if not shows:
        return Message("No show yet. `/show add FlowExpo` notes one.", ())
    rows = [rich(f"show_{show.id}", bold(show.name), said(_when(show))) for show in shows[-20:]]
    return Message("Shows: " + ", ".join(escaped(show.name) for show in shows[-20:]), tuple(rows))


def _when(show: Show) -> str:
    stopped = ", stopped" if show.stopped_at else ""
    monday = monday_after(show.last_day)
    return f", until {show.last_day:%-d %b %Y}. Letters: Monday {monday:%-d %b}, 8:00{stopped}"


async def named_show(office: Office, text: str) -> Show:
    """Find a show by a part of its name. Raises Refused with what there is."""
    shows = [show async for show in every_show(office.store)]
    fits = [show for show in shows if text and text.casefold() in show.name.casefold()]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(escaped(show.name) for show in (fits or shows)[:10]) or "none yet"
    raise Refused(f"Which show? There are: {names}. Try `/show preview` with a part of its name.")


async def _preview(office: Office, body: Body, rest: str) -> Message:
    office.person(body["user_id"])
    show = await named_show(office, rest)
    return _table(await preview(office.store, show.id), office)


def _table(seen: Preview, office: Office) -> Message:
    total = sum(batch.letters for batch in seen.batches)
    head = f"{counted(total, 'letter')} for Monday {seen.monday:%-d %B}, 8:00, where they are"
    rows = "".join(f"\n{_batch(batch, office)}" for batch in seen.batches[:40])
    left = f"\nLeft out: {len(seen.left_out)}" if seen.left_out else ""
    gone = f"\nGone already: {seen.gone}" if seen.gone else ""
    name = bold(seen.show.name)
    return Message(head, (rich("preview", name, said(f"\n{head}{rows}{left}{gone}")),))


def _batch(batch: Batch, office: Office) -> str:
    here = office.sight(office.now()).day(batch.at, next(iter(office.book.teams)))
    guess = f", {batch.guessed} by guess" if batch.guessed else ""
    late = ", late" if batch.late else ""
    return f"{here}  ·  {batch.letters} in {batch.zone}{guess}{late}"


async def _stop(office: Office, body: Body, rest: str) -> Message:
    by = office.person(body["user_id"])
    show = await named_show(office, rest)
    waiting = await stop_show(office.store, office.book, show.id, by=by, now=office.now())
    return Message(f"Stopped. {counted(waiting, 'letter')} will not go.", ())


SHOW: Commands = {
    "add": Command("notes a trade show", "/show add FlowExpo 2026", _add),
    "list": Command("lists the shows", "/show list", _list),
    "preview": Command("says when whose letters go", "/show preview FlowExpo", _preview),
    "stop": Command("stops the letters of a show", "/show stop FlowExpo", _stop),
}
