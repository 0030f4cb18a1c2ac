"""Errands about badge files: look at one, bring its visitors in."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict

from bot.errands.bring_in import Batch, dates_by_option, take_batch
from bot.errands.show import named
from bot.errands.table import Asked, Out, Premises
from handlers.files.badge_columns import FIELDS, confirmed
from handlers.files.badge_files import FirstLook, columns_told, look, read_badges, visit_of
from handlers.files.csv_files import Sheet
from nurture.errors import Refused
from nurture.model import Show
from nurture.sales.permits import ADMINISTRATOR
from nurture.shows.approval import more_came
from nurture.shows.badges import layout_of, remember_layout
from nurture.shows.completing import strangers_of


async def columns(premises: Premises, asked: Asked, out: Out) -> int:
    """Say as JSON what the columns of a badge file seem to hold, for whoever asks a person."""
    ((_, raw),) = asked.files.items()
    seen = await asyncio.to_thread(look, raw)
    known = await layout_of(premises.store, seen.vendor)
    guesses = [asdict(guess) for guess in seen.guesses]
    out.say(json.dumps({"known": known is not None, "guesses": guesses, "samples": seen.samples}))
    return 0


async def visitors(premises: Premises, asked: Asked, out: Out) -> int:
    """Bring a show's visitors in from a badge file. Gives 1 if rows are left to mend.

    Options: show, columns (a list of `Column=field`), date_column, date_format, rehearse, json.
    Raises Refused where nobody confirmed the columns of this vendor yet.
    """
    show = await named(premises, str(asked.options["show"]))
    ((name, raw),) = asked.files.items()
    seen = await asyncio.to_thread(look, raw)
    fields = await _fields(premises, seen, asked)
    sheet = await asyncio.to_thread(_sheet, raw, fields, show, asked, premises)
    batch = Batch(
        name=name,
        sheet=sheet,
        inquire=lambda row, now: visit_of(row, show, premises.book, now),
        strangers=await strangers_of(premises.store, show.id),
    )
    code = await take_batch(premises, batch, asked, out)
    if not asked.options.get("rehearse"):
        await more_came(premises.store, show.id, premises.now())
    return code


async def _fields(premises: Premises, seen: FirstLook, asked: Asked) -> Mapping[str, str]:
    told = columns_told(asked.options.get("columns") or ())
    known = await layout_of(premises.store, seen.vendor)
    if known and not told:
        return known
    if not told and not seen.sure:
        raise Refused(_unsure(seen))
    fields = confirmed(seen.guesses, told)
    if not asked.options.get("rehearse"):
        store, book, now = premises.store, premises.book, premises.now()
        await remember_layout(store, book, seen.vendor, fields, by=ADMINISTRATOR, now=now)
    return fields


def _unsure(seen: FirstLook) -> str:
    unsure = [guess for guess in seen.guesses if not guess.sure]
    guessed = "\n".join(f"  --map “{one.header}={one.field}”" for one in unsure)
    return (
        "These columns are new to me. Say what they hold, once; I remember it for this vendor. "
        f"My guesses:\n{guessed}\nThere are: {', '.join(FIELDS)}."
    )


def _sheet(
    raw: bytes, fields: Mapping[str, str], show: Show, asked: Asked, premises: Premises
) -> Sheet:
    with dates_by_option():
        return read_badges(
            raw,
            fields,
            zone=show.zone,
            now=premises.now(),
            date_column=asked.options.get("date_column"),
            date_form=asked.options.get("date_format"),
        )
