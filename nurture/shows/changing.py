"""Changing a show until the last minute: whose letter it is, and what it says."""

from dataclasses import dataclass, replace
from datetime import datetime

from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.mail.known import of_show, told
from nurture.mail.letter_words import words_in
from nurture.mail.press import Press
from nurture.mail.rewording import with_words
from nurture.model import Record, Show, Wording
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.announcing import one_of_ours
from nurture.shows.approval import decided, redrawn
from nurture.shows.attendance import Preview, preview
from nurture.shows.mondays import WAITING, letters_of, noted, save_each
from nurture.shows.samples import gaps

_GAPS = 3


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Redraft:
    """New words for a show's letter, and who wants them; with both fields empty, the usual ones."""

    show: str
    wording: Wording
    by: Person


async def foresee_words(
    store: Store, press: Press, book: Rulebook, zones: Zones, draft: Redraft, *, now: datetime
) -> Preview:
    """Look at a show as it is with other words; nothing is saved.

    Raises Refused where these words can't be written to somebody, naming whom and what is missing.
    """
    must_market(draft.by, book)
    seen = await preview(store, book, zones, draft.show)
    press.usual(seen.show.letter, {})  # raises where its words stand in a file of the firm's own
    changed = replace(seen, show=with_words(seen.show, draft.wording))
    if missing := await gaps(store, press, book, changed, now):
        raise Refused(" ".join(missing[:_GAPS]))
    return changed


async def change_words(
    store: Store, press: Press, book: Rulebook, zones: Zones, draft: Redraft, *, now: datetime
) -> Preview:
    """Change what a show's letters say, from the next one on. Raises Refused as `foresee_words`."""
    changed = await foresee_words(store, press, book, zones, draft, now=now)

    def change(show: Show) -> list[Record]:
        return [
            redrawn(with_words(show, draft.wording)),
            noted("show words changed", show, draft.by, now),
        ]

    await decided(store, draft.show, change)
    return changed


def present_words(show: Show, press: Press, book: Rulebook, language: str) -> Wording:
    """Give what a show's letter says in a language now, to be changed.

    Raises Refused where its words stand in a file of the firm's own.
    """
    name, _ = press.in_language(show.letter, language, language)
    known = {"show": told(of_show(show, words_in(language))), "firm": {"name": book.firm.name}}
    subject, text = press.usual(name, known)
    usual = Wording(language=language, subject=subject, text=text)
    return next((one for one in show.words if one.language == language), usual)
