"""Errands about trade shows: note one, list them, bring its visitors in, look ahead, stop."""

import json
from datetime import date
from zoneinfo import ZoneInfo

from bot.errands.table import Asked, Out, Premises
from nurture.errors import Refused
from nurture.leads.people import called
from nurture.model import Show
from nurture.sales.permits import ADMINISTRATOR
from nurture.shows.announcing import Announced, add_show
from nurture.shows.approval import approve_show, stop_show, waits_for_yes
from nurture.shows.attendance import Batch, Preview, preview
from nurture.shows.changing import change_sender
from nurture.shows.completing import Missing, complete_visitor
from nurture.shows.mondays import every_show, monday_after
from nurture.shows.samples import gaps
from nurture.wording import counted


async def add(premises: Premises, asked: Asked, out: Out) -> int:
    """Note a show. Options: name, last_day (ISO), country, zone, city, sender."""
    told = {key: str(value or "") for key, value in asked.options.items() if key != "last_day"}
    announced = Announced(last_day=date.fromisoformat(str(asked.options["last_day"])), **told)
    show = await add_show(
        premises.store,
        premises.book,
        premises.zones,
        announced,
        by=ADMINISTRATOR,
        now=premises.now(),
    )
    out.say(f"{show.name} is noted. {_letters_on(show)}")
    out.say(f"Bring its visitors in with: leadbell show visitors “{show.name}” FILE.csv")
    return 0


def _letters_on(show: Show) -> str:
    monday = monday_after(show.last_day)
    return f"Letters go at 8:00 on Monday {monday:%-d %B %Y}, where each visitor is."


async def tell_all(premises: Premises, asked: Asked, out: Out) -> int:
    """List the shows. Options: json."""
    shows = [show async for show in every_show(premises.store)]
    if asked.options.get("json"):
        out.say(json.dumps([_fields(show) for show in shows]))
        return 0
    for show in shows:
        stopped = " Stopped." if show.stopped_at else ""
        out.say(f"{show.name}, until {show.last_day:%-d %B %Y}. {_letters_on(show)}{stopped}")
    if not shows:
        out.say("No show yet. `leadbell show add` notes one.")
    return 0


def _fields(show: Show) -> dict[str, object]:
    return {
        "id": show.id,
        "name": show.name,
        "last_day": show.last_day.isoformat(),
        "zone": show.zone,
        "country": show.country,
        "monday": monday_after(show.last_day).isoformat(),
        "approved": show.approved_at is not None,
        "stopped": show.stopped_at is not None,
    }


async def foresee(premises: Premises, asked: Asked, out: Out) -> int:
    """Say when whose letters go, and who gets none and why. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    seen = await preview(premises.store, premises.book, premises.zones, show.id)
    letters = counted(len(seen.waiting), "letter")
    out.say(f"{show.name}: {letters} for Monday {seen.monday:%-d %B %Y}, 8:00")
    if waits_for_yes(show, premises.book):
        out.say(f"  They wait for a yes: leadbell show approve “{show.name}”")
    for batch in seen.batches:
        out.say(_batch(batch, premises.book.firm.zone))
    for words in seen.pace(premises.book.firm.zone):
        out.say(f"  {words}")
    for gap in await _gaps(premises, seen):
        out.say(f"  no letter can be written: {gap}")
    for visitor in seen.left_out:
        out.say(f"  left out: {called(visitor.lead)}: {visitor.why}")
    if seen.gone:
        out.say(f"  gone already: {len(seen.gone)}")
    return 0


async def _gaps(premises: Premises, seen: Preview) -> list[str]:
    if premises.press is None:
        return []
    return await gaps(premises.store, premises.press, premises.book, seen, premises.now())


def _batch(batch: Batch, home: str) -> str:
    here = batch.at.astimezone(ZoneInfo(home))
    told = {"by guess": batch.guessed, "on a holiday there": batch.feasts, "late": batch.late}
    remarks = "".join(f", {number:,} {word}" for word, number in told.items() if number)
    return f"  {here:%a %d %b %H:%M} here  {batch.letters:>6,} in {batch.zone}{remarks}"


async def approve(premises: Premises, asked: Asked, out: Out) -> int:
    """Say yes to a show's letters. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    store, book, now = premises.store, premises.book, premises.now()
    await approve_show(store, book, show.id, by=ADMINISTRATOR, now=now)
    premises.stir()
    out.say(f"Approved. {_letters_on(show)} `leadbell show stop` stops them until then.")
    return 0


async def change(premises: Premises, asked: Asked, out: Out) -> int:
    """Let a show's letters come from somebody else. Options: show, sender."""
    show = await named(premises, str(asked.options["show"]))
    changed = await change_sender(
        premises.store,
        premises.book,
        show.id,
        sender=str(asked.options["sender"]),
        by=ADMINISTRATOR,
        now=premises.now(),
    )
    premises.stir()
    out.say(f"{counted(changed, 'letter')} now from {asked.options['sender']}.")
    return 0


async def stop(premises: Premises, asked: Asked, out: Out) -> int:
    """Stop a show's letters at once. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    waiting = await stop_show(
        premises.store, premises.book, show.id, by=ADMINISTRATOR, now=premises.now()
    )
    premises.stir()
    out.say(f"Stopped. {counted(waiting, 'letter')} will not go.")
    return 0


async def incomplete(premises: Premises, asked: Asked, out: Out) -> int:
    """List the visitors without an address. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    seen = await preview(premises.store, premises.book, premises.zones, show.id)
    found = [one.lead for one in seen.visitors if not one.lead.contacts]
    for lead in found:
        known = (lead.fact(name) for name in ("name", "company", "phone"))
        out.say(f"{lead.id}  {', '.join(filter(None, known))}")
    if found:
        out.say(f"Complete one with: leadbell show complete “{show.name}” {found[0].id} ADDRESS")
    else:
        out.say(f"Every visitor of {show.name} has an address.")
    return 0


async def complete(premises: Premises, asked: Asked, out: Out) -> int:
    """Give a visitor the address that was missing. Options: show, lead, email."""
    show = await named(premises, str(asked.options["show"]))
    lead, email = str(asked.options["lead"]), str(asked.options["email"])
    await complete_visitor(
        premises.store,
        premises.book,
        premises.zones,
        Missing(show=show.id, lead=lead, email=email),
        by=ADMINISTRATOR,
        now=premises.now(),
    )
    premises.stir()
    out.say("Noted. Their letter is planned with the others.")
    return 0


async def named(premises: Premises, text: str) -> Show:
    """Find a show by a part of its name. Raises Refused with the names there are."""
    shows = [show async for show in every_show(premises.store)]
    fits = [show for show in shows if text.casefold() in show.name.casefold()]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(show.name for show in fits or shows) or "none yet"
    raise Refused(f"Which show is “{text}”? There are: {names}.")
