"""The errand that says where a lead would ring, for whom, and why."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.errands.table import Asked, Out, Premises
from nurture.leads.people import address_key, learnt
from nurture.model import Lead
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.foresight import Foreseen, foresee
from nurture.wording import at_the_clock, listed


async def route(premises: Premises, asked: Asked, out: Out) -> int:
    """Say it. Options: facts of a lead by field, source, json. An address we know brings its facts."""
    now, book = premises.now(), premises.book
    told = {name: str(value) for name, value in asked.options["facts"].items()}
    source = str(asked.options.get("source") or "")
    lead = learnt(await _known(premises.store, told.get("email", ""), now), told, source, now)
    seen = await foresee(premises.store, book, lead, source, now)
    out.say(json.dumps(_fields(seen)) if asked.options.get("json") else _said(seen, book))
    return 0


async def _known(store: Store, email: str, now: datetime) -> Lead:
    contact = await store.contact_at(address_key(email)) if email else None
    kept = await store.get(Lead, contact.lead) if contact and contact.lead else None
    return kept or Lead(since=now, heard_at=now)


def _fields(seen: Foreseen) -> dict[str, object]:
    team, turn = seen.routed.team, seen.turn
    return {
        "team": team.key,
        "channel": team.channel,
        "why": seen.routed.why,
        "mode": str(team.mode),
        "turn": turn.by if turn else None,
        "turn_until": turn.until.isoformat() if turn else None,
        "on_duty": list(seen.on_duty),
        "nobody_until": seen.nobody_until.isoformat() if seen.nobody_until else None,
    }


def _said(seen: Foreseen, book: Rulebook) -> str:
    team = seen.routed.team
    lines = [f"It rings in {team.channel} (team {team.key}): {seen.routed.why}."]
    if seen.turn:
        until = at_the_clock(seen.turn.until, team.hours.zone)
        lines.append(
            f"{book.people[seen.turn.by].name} has it alone until {until}, then everybody."
        )
    elif seen.on_duty:
        there = listed([book.people[key].first for key in seen.on_duty])
        lines.append(f"Everybody may claim it at once. On duty: {there}.")
    elif seen.nobody_until:
        coming = seen.nobody_until.astimezone(ZoneInfo(team.hours.zone))
        lines.append(f"Nobody is on duty until {coming:%A, %-d %B, %H:%M}. Everybody may claim it.")
    else:
        lines.append("Nobody is on duty, and nobody said until when. Everybody may claim it.")
    return "\n".join(lines)
