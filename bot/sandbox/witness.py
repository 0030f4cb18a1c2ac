"""Watches Slack and the post from the outside, and writes down what it sees.

It reads only what anybody could: messages as they are shown, letters as they arrived.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from textwrap import shorten
from zoneinfo import ZoneInfo

from bot.sandbox.feed import Feed, Sight, Tone, What
from bot.sandbox.mail.letters import Letter
from bot.sandbox.mail.post import Post
from bot.sandbox.plain_words import brief, plain, texts
from bot.sandbox.slack.server import Slack
from bot.sandbox.slack.world import Channel, Json, Message

LONGEST_LINE = 110

# What a line in a card's thread is, by how it reads.
LINES = [
    (re.compile("^Still free"), What.NUDGE, Tone.RING),
    (re.compile("has been told"), What.THREAD, Tone.UP),
    (re.compile("no touch is logged"), What.THREAD, Tone.UP),
    (re.compile("answered by mail"), What.REPLY_RANG, Tone.RING),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Where somebody reads a letter, if the sandbox knows."""

    zone: ZoneInfo
    place: str


@dataclass(slots=True, kw_only=True)
class Card:
    """A card as it is shown: who it is about, since when, and who owns it.

    `asked` are its blocks when it last asked somebody to claim.
    """

    who: str
    channel: str
    ts: str
    since: datetime
    state: str
    free: bool = True
    owner: str = ""
    asked: list[Json] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Witness:
    """Compares what is shown with what was shown before, and adds what is new to the feed."""

    feed: Feed
    slack: Slack
    post: Post
    now: Callable[[], datetime]
    zone: ZoneInfo
    readers: Mapping[str, Reader]
    names: dict[str, str] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    _shown: dict[str, Message] = field(default_factory=dict)
    _letters: int = 0
    _faults: int = 0

    def __post_init__(self) -> None:
        self.slack.on_change(lambda _: self.look())
        self.post.on_change(self.look)

    def look(self) -> None:
        """Look at everything again; the stand-ins call it after each change."""
        world = self.slack.world
        for channel in list(world.channels.values()):
            for message in list(world.messages[channel.id].values()):
                if self._shown.get(message.ts) is not message:
                    self._message(channel, message, self._shown.get(message.ts))
                    self._shown[message.ts] = message
        for letter in self.post.letters[self._letters :]:
            self._letters += 1
            self._letter(letter)
        for fault in self.slack.faults[self._faults :]:
            self._faults += 1
            self._see(What.FAULT, f"Slack: {fault}", Tone.UP)

    def ringing_since(self) -> datetime | None:
        """Give the start of the longest ring that still asks for somebody."""
        return min((card.since for card in self.cards.values() if card.free), default=None)

    def called(self, letter: Letter) -> str:
        """Name whom a letter went to: as the badge or the form named them, else by address."""
        return letter.to_name or self.names.get(letter.to) or letter.to

    def _message(self, channel: Channel, message: Message, before: Message | None) -> None:
        if message.user in self.slack.world.people:
            return
        in_channel = channel.kind == "channel"
        if message.ts in self.cards or (before is None and in_channel and _asks(message)):
            self._card(channel, message)
        elif before is None and message.only_to:
            self._told(message)
        elif before is None and channel.kind == "dm":
            self._direct(channel, message)
        elif before is None and message.thread_ts:
            self._line(message)

    def _card(self, channel: Channel, message: Message) -> None:
        card = self.cards.get(message.ts)
        if card is None:
            self._new_card(channel, message)
            return
        before, card.state = card.state, self._state(message)
        was_free, card.free = card.free, _asks(message)
        card.asked = message.blocks if card.free else card.asked
        if was_free and not card.free:
            self._taken(card, message)
        elif card.free and not was_free:
            self._see(What.CHANGED, f"{card.who}: {card.state}", Tone.RING, who="rings again")
        elif not card.free and before != card.state:
            self._changed(card)

    def _changed(self, card: Card) -> None:
        how = card.state.rpartition(" · ")[2]
        self._see(What.CHANGED, f"{card.who}: {card.state}", Tone.OK, who=how)

    def _new_card(self, channel: Channel, message: Message) -> None:
        who, at = _about(message), _at(message)
        state = self._state(message)
        self.cards[message.ts] = Card(
            who=who,
            channel=channel.id,
            ts=message.ts,
            since=at,
            state=state,
            asked=message.blocks,
        )
        form = self.feed.last(What.FORM)
        took = (at - form.at).total_seconds() if form and form.about in who else None
        after = "" if took is None else f", {brief(took)} after the form"
        words = f"Card in #{channel.name}: {who}{after}"
        self.feed.add(Sight(what=What.CARD, at=at, words=words, tone=Tone.RING, seconds=took))

    def _taken(self, card: Card, message: Message) -> None:
        shown = " ".join(texts(message.blocks))
        people = self.slack.world.people.values()
        card.owner = next((p.real_name for p in people if f"<@{p.id}>" in shown), "")
        if card.owner:
            self._see(What.CLAIMED, f"{card.owner} has {card.who}", Tone.OK, who=card.owner)
        else:
            self._changed(card)

    def _told(self, message: Message) -> None:
        name = self.slack.world.people[message.only_to or ""].real_name
        self._see(What.ONLY_TO, f"Only {name} is told: {self._say(message)}", Tone.QUIET, who=name)

    def _direct(self, channel: Channel, message: Message) -> None:
        to = next(p for p in self.slack.world.people.values() if p.id in channel.members)
        words = f"{to.real_name}, directly: {self._say(message)}"
        self._see(What.DIRECT, words, Tone.UP, who=to.real_name)

    def _line(self, message: Message) -> None:
        said = self._say(message)
        what, tone = next(
            ((what, tone) for start, what, tone in LINES if start.search(said)),
            (What.THREAD, Tone.OK),
        )
        self._see(what, f"In the thread: {said}", tone)

    def _letter(self, letter: Letter) -> None:
        reader = self.readers.get(letter.to)
        there = letter.at.astimezone(reader.zone) if reader else None
        self.feed.add(
            Sight(
                what=What.LETTER,
                at=letter.at,
                words=f"Letter to {self.called(letter)}: {letter.subject}",
                tone=Tone.MAIL,
                who=self.called(letter),
                about=f"{there.hour}:{there:%M}" if there else "",
                place=reader.place if reader else "",
            )
        )

    def _state(self, message: Message) -> str:
        return self._plain(next(iter(texts(message.blocks)), message.text))

    def _say(self, message: Message) -> str:
        return shorten(self._plain(message.text), LONGEST_LINE, placeholder=" …")

    def _plain(self, text: str) -> str:
        names = {p.id: p.real_name for p in self.slack.world.people.values()}
        return plain(text, names, self.zone)

    def _see(self, what: What, words: str, tone: Tone, *, who: str = "") -> None:
        self.feed.add(Sight(what=what, at=self.now(), words=words, tone=tone, who=who))


def _asks(message: Message) -> bool:
    """Whether a message in a channel still has a button to claim."""
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return not message.thread_ts and any(
        element.get("action_id") == "claim" for row in rows for element in row["elements"]
    )


def _about(message: Message) -> str:
    header = next((b for b in message.blocks if b["type"] == "header"), None)
    return str(header["text"]["text"]) if header else message.text


def _at(message: Message) -> datetime:
    return datetime.fromtimestamp(float(message.ts), UTC)
