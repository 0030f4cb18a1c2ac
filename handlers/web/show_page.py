"""What a show's page tells: every visitor, when their letter goes or went, or why none does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.blocks.show_card import place_of
from handlers.web.unsubscribe import masked
from nurture.leads.people import called
from nurture.mail.letter_html import flowing
from nurture.rulebook import Person, Rulebook
from nurture.shows.approval import waits_for_yes
from nurture.shows.attendance import NO_ADDRESS, Batch, Preview, Visitor
from nurture.shows.histogram import histogram
from nurture.shows.samples import Sample
from nurture.wording import counted, listed

PAGE = 200
Values = dict[str, object]

FILTERS: Mapping[str, tuple[str, Callable[[Visitor], bool]]] = {
    "all": ("All", lambda _: True),
    "guessed": ("Zone guessed", lambda one: one.guessed and not one.why),
    "holiday": ("On a holiday", lambda one: bool(one.feast) and not one.why),
    "left": ("Left out", lambda one: bool(one.why)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letter as some will get it, to whom none can be written, and who of us may get a test."""

    samples: Sequence[Sample] = ()
    gaps: Sequence[str] = ()
    testers: Sequence[Person] = ()


def page_of(seen: Preview, letters: Letters, book: Rulebook, *, only: str, page: int) -> Values:
    """Give the page its words. `page` counts from 0, of `PAGE` visitors each."""
    only, page = only if only in FILTERS else "all", max(0, page)
    chosen = [one for one in seen.visitors if FILTERS[only][1](one)]
    rows = chosen[page * PAGE : (page + 1) * PAGE]
    more = len(chosen) - (page + 1) * PAGE
    return {
        **_head(seen, book),
        **_went(seen),
        **_goes(seen, book),
        "samples": [_sample(one) for one in letters.samples],
        "gaps": letters.gaps,
        "testers": letters.testers,
        "filters": [_filter(key, only, seen) for key in FILTERS],
        "rows": [_row(one, book) for one in rows],
        "more": max(0, more),
        "only": only,
        "next": page + 1,
    }


def _head(seen: Preview, book: Rulebook) -> Values:
    show, waiting, gone = seen.show, len(seen.waiting), len(seen.gone)
    tag, state = _state(seen, book)
    hosts = [key for key, _ in seen.hosts] or [show.sender]
    senders = [book.people[key].name for key in hosts if key in book.people]
    sent = f"{counted(gone, 'letter')} gone" if gone else ""
    ahead = f"{counted(waiting, 'letter')} for Monday 8:00" if waiting or not gone else ""
    return {
        "show": show,
        "tag": tag,
        "state": state,
        "heading": f"{show.name}: {', '.join(filter(None, (sent, ahead)))}",
        "day": f"{seen.monday:%A %-d %B %Y}",
        "sender": listed(senders) or "somebody",
        "waiting": waiting,
        "people": list(book.people.values()),
        "sender_key": show.sender,
        "may_approve": waits_for_yes(show, book),
        "may_stop": not show.stopped_at and waiting,
        "may_bring": not show.stopped_at,
    }


def _state(seen: Preview, book: Rulebook) -> tuple[str, str]:
    show = seen.show
    if show.stopped_at:
        return "off", "Stopped"
    if seen.gone and not seen.waiting:
        return "ok", "Gone out"
    if waits_for_yes(show, book):
        return "", "Waiting for your yes"
    by = book.people.get(show.approved_by or "")
    return "ok", f"{by.first} said yes" if by else "Approved"


def _went(seen: Preview) -> Values:
    found = histogram(seen.gone)
    if not found.letters:
        return {"slots": [], "places": [], "doubtful": 0, "most": 1}
    places = [
        {
            "name": place_of(one.zone),
            "letters": one.letters,
            "first": f"{one.first:%-H:%M:%S}",
            "last": f"{one.last:%-H:%M:%S}",
        }
        for one in found.places
    ]
    most = max(slot.letters for slot in found.slots)
    return {"slots": found.slots, "places": places, "doubtful": found.doubtful, "most": most}


def _goes(seen: Preview, book: Rulebook) -> Values:
    rows = [_batch(one, book) for one in seen.batches]
    tallest = max((one.letters for one in seen.batches), default=1)
    return {"batches": rows, "tallest": tallest, "pace": " ".join(seen.pace(book.firm.zone))}


def _batch(batch: Batch, book: Rulebook) -> Values:
    return {
        "when": _clock(batch.at, book.firm.zone),
        "place": place_of(batch.zone),
        "letters": batch.letters,
    }


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%a %-d %b, %-H:%M}"


def _sample(sample: Sample) -> Values:
    letter = sample.letter
    return {
        "name": called(sample.visitor.lead),
        "trouble": sample.trouble,
        "to": masked(letter.envelope.to) if letter else "",
        "subject": letter.subject if letter else "",
        "text": flowing(letter.text) if letter else "",
    }


def _filter(key: str, only: str, seen: Preview) -> Values:
    word, fits = FILTERS[key]
    number = sum(fits(one) for one in seen.visitors)
    return {"key": key, "word": word, "number": f"{number:,}", "here": key == only}


def _row(visitor: Visitor, book: Rulebook) -> Values:
    send = None if visitor.why else visitor.send
    at = (send.sent_at or send.due) if send else None
    return {
        "name": called(visitor.lead),
        "company": visitor.lead.fact("company") or "no company",
        "theirs": _clock(at, send.zone or book.firm.zone) if at and send else "",
        "yours": _clock(at, book.firm.zone) if at else "",
        "zone_from": send.zone_from or "" if send else "",
        "remark": visitor.why or _remark(visitor, book),
        "lead": visitor.lead.id,
        "incomplete": visitor.why == NO_ADDRESS,
        "guessed": visitor.waits and visitor.guessed,
    }


def _remark(visitor: Visitor, book: Rulebook) -> str:
    moved = (
        "the letter waits for the next working day"
        if book.shows.move_holidays
        else "sent all the same, as set"
    )
    told = [
        "gone" if visitor.gone else "",
        f"{visitor.feast}: {moved}" if visitor.feast else "",
        "late" if visitor.send and visitor.send.late else "",
        f"{visitor.scans} scans, one letter" if visitor.scans > 1 else "",
    ]
    return "; ".join(filter(None, told))
