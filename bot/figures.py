"""Figures of the running server: what waits, what is open, and whether the outside answers.

Names follow Prometheus: the unit in the name, `_total` for what only grows
(https://prometheus.io/docs/practices/naming).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.clock import Clock, wall_clock
from bot.lane import Lane
from bot.mail.mailboxes import Mailboxes
from bot.mail.watch import WatchedRelay
from bot.slack.side import SlackSide
from nurture.model import RELAY, Outage, SendState
from nurture.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, or with `label` one for each of its values."""

    name: str
    what: str
    value: float | Mapping[str, float]
    label: str = ""

    def samples(self) -> Iterator[tuple[str, float]]:
        """Give each value with its name as Prometheus writes it."""
        if isinstance(self.value, Mapping):
            for key, value in self.value.items():
                yield f'{self.name}{{{self.label}="{key}"}}', value
        else:
            yield self.name, self.value


# What is counted as it happens.
COUNTS = {"mended_total": "Rings that the auditor found broken, and mended."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What we talk to, where it is set up: Slack, the watched mailboxes, the relay."""

    slack: SlackSide | None = None
    watcher: Mailboxes | None = None
    relay: WatchedRelay | None = None


@dataclass(slots=True, kw_only=True)
class Gauges:
    """Reads the figures; `lanes` are those beside Slack's."""

    store: Store
    now: Clock
    outside: Outside
    lanes: Sequence[Lane] = ()
    counts: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(COUNTS, 0)))

    async def read(self) -> list[Figure]:
        """Read them all."""
        return [
            *await self._waiting(),
            *await self._kept(),
            *await self._slack_now(),
            *await self._mailbox(),
            *await self._relay_now(),
            self._faults(),
            *(Figure(name=name, what=COUNTS[name], value=n) for name, n in self.counts.items()),
        ]

    async def _waiting(self) -> list[Figure]:
        tally = await self.store.tally()
        sends = {state.value: float(tally.sends.get(state, 0)) for state in SendState}
        oldest = _age(tally.oldest_post, self.now())
        return [
            Figure(name="rings_open", what="Rings that have not ended.", value=tally.rings),
            Figure(
                name="rings_unclaimed", what="Open rings nobody claimed.", value=tally.unclaimed
            ),
            Figure(
                name="post_oldest_waiting_seconds",
                what="Age of the oldest card or line that is not in Slack yet.",
                value=oldest,
            ),
            Figure(
                name="cards_stale", what="Cards that show less than was saved.", value=tally.stale
            ),
            Figure(
                name="cards_left_behind",
                what="Cards in channels that are shut to us; each is drawn once it opens.",
                value=tally.left_behind,
            ),
            Figure(
                name="notices_waiting", what="Lines that are not in Slack yet.", value=tally.notices
            ),
            Figure(name="sends", what="Letters by state.", value=sends, label="state"),
        ]

    async def _kept(self) -> list[Figure]:
        sizes = dict(await self.store.sizes())
        size = float(sizes.pop("bytes"))
        return [
            Figure(
                name="store_records",
                what="Records kept.",
                value={kind: float(count) for kind, count in sizes.items()},
                label="kind",
            ),
            Figure(name="store_size_bytes", what="The store on disk.", value=size),
        ]

    async def _slack_now(self) -> list[Figure]:
        connected = self.outside.slack.connected if self.outside.slack else None
        sockets = connected.sockets if connected else None
        shut = connected.desks.places.shut if connected else {}
        return [
            Figure(
                name="slack_up",
                what="Whether Slack is reached.",
                value=float(bool(self.outside.slack and not self.outside.slack.trouble)),
            ),
            Figure(
                name="slack_lines_open",
                what="Sockets on which Slack tells us of clicks.",
                value=await sockets.open_lines() if sockets else 0,
            ),
            Figure(name="slack_channels_shut", what="Channels that take nothing.", value=len(shut)),
        ]

    async def _mailbox(self) -> list[Figure]:
        if not self.outside.watcher:
            return []
        now, boxes = wall_clock(), self.outside.watcher.watchers
        up = {box.name: float(bool(box.last_seen and not box.error)) for box in boxes}
        ages = {box.name: _age(box.last_seen, now) for box in boxes if box.last_seen}
        newest = {box.name: await self.store.last_received(box.name) for box in boxes}
        mails = {name: _age(mail.at, self.now()) for name, mail in newest.items() if mail}
        said, asked = "Whether the mailbox answers.", "Time since the mailbox last answered."
        came = "Time since a mail came into the mailbox."
        newest_mail = Figure(
            name="mailbox_newest_mail_seconds", what=came, value=mails, label="mailbox"
        )
        return [
            Figure(name="mailbox_up", what=said, value=up, label="mailbox"),
            Figure(name="mailbox_last_seen_seconds", what=asked, value=ages, label="mailbox"),
            *([newest_mail] if mails else []),
        ]

    async def _relay_now(self) -> list[Figure]:
        if not self.outside.relay:
            return []
        outage = await self.store.get(Outage, RELAY)
        since = outage.since if outage and not outage.over_at else None
        up, away = "Whether the mail server took or refused the last mail.", _age(since, self.now())
        return [
            Figure(name="relay_up", what=up, value=float(not self.outside.relay.trouble)),
            Figure(
                name="relay_silent_seconds",
                what="Time since the mail server stopped answering, 0 while it does.",
                value=away,
            ),
        ]

    def _faults(self) -> Figure:
        lanes = (*self.lanes, *(self.outside.slack.lanes if self.outside.slack else ()))
        return Figure(
            name="lane_faults_total",
            what="Faults in our own work, by kind of work.",
            value={lane.name: float(lane.faults) for lane in lanes},
            label="lane",
        )


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
