"""The head start: when to begin so that the last of many letters is handed over by five past eight."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from nurture.model import Pace, Send
from nurture.ports import Store
from nurture.shows.mondays import ON_TIME, WAITING, every_show, letters_of, over, save_each

MAIL = "mail"
# A relay is never as even as its average.
_SURE = 0.8
# Earlier than that it is no letter "at eight" any more; the rest is then late, and the preview says so.
EARLIEST = timedelta(hours=1)


def head_start(letters: int, per_second: float) -> timedelta:
    """How long before eight to begin; none where five minutes are enough, an hour at most."""
    needed = timedelta(seconds=letters / (per_second * _SURE))
    return min(max(timedelta(), needed - ON_TIME), EARLIEST)


def last_by(letters: int, per_second: float) -> timedelta:
    """How long after eight the last letter is handed over, begun with the head start."""
    needed = timedelta(seconds=letters / (per_second * _SURE))
    return needed - head_start(letters, per_second)


def early_ones(sends: list[Send], per_second: float, now: datetime) -> list[Send]:
    """Give the letters of one instant that must go ahead of it, at their new hour.

    Only as many as five minutes can't carry; who has an early hour already counts among them.
    """
    start = head_start(len(sends), per_second)
    excess = len(sends) - int(ON_TIME.total_seconds() * per_second * _SURE)
    punctual = [send for send in sends if send.wished == send.due]
    more = excess - (len(sends) - len(punctual))
    return [_early(send, start, now) for send in punctual[: max(0, more)]] if start else []


def _early(send: Send, start: timedelta, now: datetime) -> Send:
    due = max(now, send.due - start)
    return replace(send, due=due, wall=f"{due.astimezone(ZoneInfo(send.zone or 'UTC')):%H:%M}")


def by_instant(sends: Iterable[Send], now: datetime) -> dict[datetime, list[Send]]:
    """Group the letters that wait for an hour to come."""
    found: dict[datetime, list[Send]] = {}
    for send in sends:
        if send.wished and send.wished > now and send.state in WAITING:
            found.setdefault(send.wished, []).append(send)
    return found


async def begin_early(store: Store, show_id: str, now: datetime) -> int:
    """Move what the relay's measured pace can't do in time; gives how many letters that were."""
    pace = await store.get(Pace, MAIL)
    if pace is None:
        return 0
    waiting = by_instant([send async for send in letters_of(store, show_id)], now)
    early = [send for sends in waiting.values() for send in early_ones(sends, pace.per_second, now)]
    await save_each(store, early)
    return len(early)


async def begin_all_early(store: Store, now: datetime) -> None:
    """Look at every show again, as the relay's pace was measured anew."""
    async for show in every_show(store):
        if not over(show, now):
            await begin_early(store, show.id, now)


def pace_words(at: datetime, letters: int, per_second: float, zone: str) -> str:
    """Tell the marketer what the pace means for the letters of one instant, "" if it is enough."""
    start = head_start(letters, per_second)
    if not start:
        return ""
    begins = (at - start).astimezone(ZoneInfo(zone))
    ends = (at + last_by(letters, per_second)).astimezone(ZoneInfo(zone))
    late = last_by(letters, per_second) > ON_TIME
    told = (
        f"{letters:,} letters at one hour are much for the mail server, which takes about "
        f"{per_second:,.0f} a second: we begin at {begins:%-H:%M}, and the last goes by {ends:%-H:%M}"
    )
    return (
        f"{told}. That is late: a faster relay, or a second one, would help."
        if late
        else f"{told}."
    )
