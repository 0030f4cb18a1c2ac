"""Changing a show until the last minute: whose letter it is."""

from dataclasses import replace
from datetime import datetime

from nurture.model import Record, Show
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.announcing import one_of_ours
from nurture.shows.approval import decided, redrawn
from nurture.shows.mondays import WAITING, letters_of, noted, save_each


async def change_sender(
    store: Store, book: Rulebook, show_id: str, *, sender: str, by: Person, now: datetime
) -> int:
    """Let a show's letters come from somebody else; gives how many that changed.

    It takes over those of the sender before; letters of others, who met somebody at the stand,
    stay theirs. Raises Refused for nobody of ours.
    """
    must_market(by, book)
    sender = one_of_ours(sender, book)

    def change(show: Show) -> list[Record]:
        return [
            redrawn(replace(show, sender=sender)),
            noted("show sender changed", show, by, now),
        ]

    before = await decided(store, show_id, change)
    waiting = [send async for send in letters_of(store, show_id) if send.state in WAITING]
    theirs = [replace(send, sender=sender) for send in waiting if send.sender == before.sender]
    await save_each(store, theirs)
    return len(theirs)
