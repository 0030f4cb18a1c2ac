"""Errands about trade shows: note one, list them, bring its visitors in, look ahead, stop."""

import json
from datetime import date
from zoneinfo import ZoneInfo

from bot.errands import Asked, Out, Premises
from nurture.announcing import Announced, add_show
from nurture.errors import Refused
from nurture.model import Send, Show
from nurture.permits import ADMINISTRATOR
from nurture.shows import Batch, every_show, monday_after, preview, stop_show
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
        "stopped": show.stopped_at is not None,
    }


async def foresee(premises: Premises, asked: Asked, out: Out) -> int:
    """Say when whose letters go, and who gets none. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    seen = await preview(premises.store, show.id)
    total = sum(batch.letters for batch in seen.batches)
    out.say(f"{show.name}: {counted(total, 'letter')} for Monday {seen.monday:%-d %B %Y}, 8:00")
    for batch in seen.batches:
        out.say(_batch(batch, premises.book.firm.zone))
    for send in seen.left_out:
        out.say(f"  left out: {_reason(send)}")
    if seen.gone:
        out.say(f"  gone already: {seen.gone}")
    return 0


def _batch(batch: Batch, home: str) -> str:
    here = batch.at.astimezone(ZoneInfo(home))
    guess = f", {batch.guessed} by guess" if batch.guessed else ""
    return f"  {here:%a %d %b %H:%M} here  {batch.letters:>6,} in {batch.zone}{guess}"


def _reason(send: Send) -> str:
    return f"{send.state}{f', {send.why}' if send.why else ''}"


async def stop(premises: Premises, asked: Asked, out: Out) -> int:
    """Stop a show's letters at once. Options: show."""
    show = await named(premises, str(asked.options["show"]))
    waiting = await stop_show(
        premises.store, premises.book, show.id, by=ADMINISTRATOR, now=premises.now()
    )
    out.say(f"Stopped. {counted(waiting, 'letter')} will not go.")
    return 0


async def named(premises: Premises, text: str) -> Show:
    """Find a show by a part of its name. Raises Refused with the names there are."""
    shows = [show async for show in every_show(premises.store)]
    fits = [show for show in shows if text.casefold() in show.name.casefold()]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(show.name for show in fits or shows) or "none yet"
    raise Refused(f"Which show is “{text}”? There are: {names}.")
