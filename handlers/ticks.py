"""What the clock asks for at each beat: due rungs, days that have come, leads gone quiet."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nurture.conversing.doubts import remind
from nurture.leads.resting import bring_back, put_to_rest
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.auditor import audit
from nurture.sales.digest import tell_the_morning
from nurture.sales.ringing import climb_if_due
from nurture.shows.reminding import remind_of_shows


async def climb(store: Store, book: Rulebook, now: datetime) -> None:
    """Fire the rungs that are due. Each ring is looked at again right before."""
    for ring in await store.due_rings(now):
        await climb_if_due(store, book, ring.id, now)


async def look_after(store: Store, book: Rulebook, now: datetime) -> int:
    """Have the auditor look at every ring, and tell how much there was to mend."""
    return await audit(store, book, now)


async def turn_the_page(store: Store, book: Rulebook, now: datetime) -> None:
    """Bring back whose day has come, let rest who has gone quiet, say good morning, ask again what waits."""
    today = now.astimezone(ZoneInfo(book.firm.zone)).date()
    await bring_back(store, book, today, now)
    await put_to_rest(store, book, now)
    await tell_the_morning(store, book, now)
    await remind(store, book, now)
    await remind_of_shows(store, book, now)
