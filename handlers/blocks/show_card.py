"""A show's card: what its letters will do, in whose hands they are, and what they did."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby, islice

from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    button,
    context,
    escaped,
    header,
    mrkdwn,
    option,
    overflow,
    section,
)
from handlers.blocks.sight import Sight
from nurture.model import Show
from nurture.sales.permits import ADMINISTRATOR, LINK_HOLDER
from nurture.shows.approval import waits_for_yes
from nurture.shows.attendance import Batch, Preview
from nurture.shows.histogram import Histogram, histogram
from nurture.wording import counted, listed

_INSTANTS, _REASONS, _PLACES = 12, 6, 3
_LONGEST_REASON = 80
_BAR = 24


def show_card(seen: Preview, sight: Sight, page: str = "") -> Message:
    """Draw a show's card; `page` is the address of the whole table, "" if we have no web address."""
    state = _state(seen, sight)
    show = seen.show
    where = f"{show.name}, {show.city}" if show.city else show.name
    blocks = [
        section(mrkdwn(state), "state"),
        header(where, "who"),
        section(mrkdwn(_what(seen)), "what"),
        *([_when(seen, sight)] if seen.waiting or seen.left_out else []),
        context(" ".join([_how(seen, sight), *seen.pace(sight.book.firm.zone)])[:2000], "how"),
        actions(_acts(seen, sight, page)),
    ]
    metadata = {"event_type": "show_card", "event_payload": {"show": show.id}}
    return Message(f"{escaped(show.name)}: {_plain(state)}", tuple(blocks), metadata)


def _plain(state: str) -> str:
    return state.partition(": ")[2].replace("*", "")


def _state(seen: Preview, sight: Sight) -> str:
    waiting, gone = len(seen.waiting), len(seen.gone)
    if seen.show.stopped_at:
        before = f"{counted(gone, 'letter')} had gone before" if gone else "none had gone"
        return f":octagonal_sign: *Stopped*  ·  {before}"
    if gone and not waiting:
        last = histogram(seen.gone)
        return f":white_check_mark: *{counted(gone, 'letter')} gone*  ·  {_on_time(last)}"
    if gone:
        return f":incoming_envelope: *{gone:,} of {counted(gone + waiting, 'letter')} gone*"
    ready = f"{counted(waiting, 'letter')} ready for Monday 8:00"
    return f":calendar: *{ready}*  ·  {_yes(seen.show, sight)}"


def _yes(show: Show, sight: Sight) -> str:
    if waits_for_yes(show, sight.book):
        return "waiting for your yes"
    return f"{_who(show, sight)} said yes" if show.approved_by else "they go by themselves"


def _who(show: Show, sight: Sight) -> str:
    """Name who said yes; on the page nobody is known, as its link is the key."""
    by = show.approved_by or ""
    apart = {ADMINISTRATOR.key: "the administrator", LINK_HOLDER.key: "somebody on its page"}
    return apart.get(by) or sight.first(by)


def _on_time(found: Histogram) -> str:
    if found.on_time == found.letters:
        return "each by five past eight, where it is read"
    return f"{found.letters - found.on_time:,} later than five past eight"


def _what(seen: Preview) -> str:
    return (
        "One letter to each visitor, in the in-box at 8:00 on "
        f"*{seen.monday:%A %-d %B}, where they are*."
    )


def _when(seen: Preview, sight: Sight) -> Block:
    left = [f"*Left out: {len(seen.left_out):,}*", *_reasons(seen)]
    fields = [mrkdwn("\n".join(["*When, on your clock*", *_instants(seen, sight)])[:2000])]
    if seen.left_out:
        fields.append(mrkdwn("\n".join(left)[:2000]))
    return {"type": "section", "fields": fields, "block_id": "when"}


def _reasons(seen: Preview) -> Iterator[str]:
    for why, number in seen.reasons[:_REASONS]:
        yield f"{number:,}  ·  {escaped(why[:_LONGEST_REASON])}"


def _instants(seen: Preview, sight: Sight) -> Iterator[str]:
    by_instant = groupby(seen.batches, key=lambda batch: batch.at)
    for at, batches in islice(by_instant, _INSTANTS):
        yield _instant(at, list(batches), sight)
    if not seen.waiting:
        yield "None is to come"


def _instant(at: datetime, batches: list[Batch], sight: Sight) -> str:
    letters = sum(batch.letters for batch in batches)
    places = [place_of(batch.zone) for batch in sorted(batches, key=lambda one: -one.letters)]
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    named = ", ".join(places[:_PLACES]) if more else listed(places)
    when = sight.when(at, next(iter(sight.book.teams)))
    return f"{when}  ·  {letters:,} in {named}{more}{_remarks(batches)}"


def _remarks(batches: list[Batch]) -> str:
    told = {
        "guessed": sum(batch.guessed for batch in batches),
        "on a holiday there": sum(batch.feasts for batch in batches),
        "late": sum(batch.late for batch in batches),
    }
    words = ", ".join(f"{number:,} {word}" for word, number in told.items() if number)
    return f" ({words})" if words else ""


def place_of(zone: str) -> str:
    """Name a zone as people do: by its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def _how(seen: Preview, sight: Sight) -> str:
    hosts = [sight.first(key) for key, _ in seen.hosts] or [sight.first(seen.show.sender)]
    who = hosts[0] if len(hosts) == 1 else f"whoever met them: {listed(hosts)}"
    said = "In words of its own. " if seen.show.words else ""
    return (
        f"From {who}; answers reach them. {said}"
        "One letter only: a badge scan is not consent to more."
    )


def _acts(seen: Preview, sight: Sight, page: str) -> list[Block]:
    show, letters = seen.show, len(seen.waiting)
    rows: list[Block] = []
    if waits_for_yes(show, sight.book):
        yes = f"Approve {letters:,}"
        rows.append(button(yes, "show_approve", show.id, primary=True, about=show.name))
    if page:
        see = button(f"See all {len(seen.visitors):,}", "show_open", show.id, about=show.name)
        rows.append(see | {"url": page})
    return [*rows, overflow(_menu(show), "show_more")]


def _menu(show: Show) -> Iterator[Block]:
    yield option("Send me a test", f"test:{show.id}")
    yield option("Preview letters …", f"letters:{show.id}")
    if not show.stopped_at:
        yield option("Change the words …", f"words:{show.id}")
        yield option("Don't send any", f"stop:{show.id}")


def gone_line(seen: Preview) -> Message:
    """Tell in the thread how close to eight the letters were handed over, by minute and zone."""
    found = histogram(seen.gone)
    most = max((slot.letters for slot in found.slots), default=0) or 1
    head = f"{counted(found.letters, 'letter')} handed over, {_on_time(found)}."
    minutes = [
        f"`{slot.word:>7}` {'▇' * round(slot.letters * _BAR / most)} {slot.letters:,}"
        for slot in found.slots
    ]
    places = [
        f"{place_of(place.zone)}: {place.letters:,}, first {place.first:%-H:%M:%S}, "
        f"last {place.last:%-H:%M:%S}"
        for place in found.places[:40]
    ]
    doubt = [f"{found.doubtful:,} may or may not have gone."] if found.doubtful else []
    told = "\n".join([*minutes, *places, *doubt])[:2900]
    metadata = {"event_type": "show_line", "event_payload": {"show": f"{seen.show.id}/gone"}}
    blocks = (section(mrkdwn(f"*{head}*"), "head"), section(mrkdwn(told), "minutes"))
    return Message(head, blocks, metadata)


def yes_line(seen: Preview, sight: Sight) -> Message:
    """Tell in the thread who said yes."""
    by = _who(seen.show, sight)
    text = (
        f"{by[:1].upper()}{by[1:]} approved {counted(len(seen.waiting), 'letter')}. They wait for Monday 8:00. "
        "The stop is in the card's menu."
    )
    metadata = {"event_type": "show_line", "event_payload": {"show": f"{seen.show.id}/approved"}}
    return Message(text, (section(mrkdwn(text), "said"),), metadata)
