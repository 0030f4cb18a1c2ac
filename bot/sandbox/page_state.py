"""All that the page shows to one person, as JSON."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox import sample
from bot.sandbox.feed import Feed, Sight, What, lines
from bot.sandbox.mail_letters import Letter
from bot.sandbox.path import mood, path
from bot.sandbox.play import Play
from bot.sandbox.slack_world import Message
from bot.sandbox.story import Knot, story
from bot.sandbox.witness import Reader

Json = dict[str, Any]


def state(play: Play, person: str, promised: Sequence[Knot]) -> Json:
    """Raises KeyError for somebody who is not in the workspace."""
    now = play.clock()
    snapshot = play.slack.snapshot(person)
    return {
        "slack": snapshot,
        "mailbox": {"letters": mailbox(play)},
        "feed": lines(play.feed.sights),
        "path": path(play.feed, sample.ZONE) | {"late": _late(play)},
        "story": story(play.feed, _free_cards(play), promised, now),
        "mood": mood(play.feed, play.witness.ringing_since(), now),
        "clock": {"now": now.isoformat(), "zone": str(sample.ZONE), "moving": play.moving},
        "form": form(play),
        "base": {"told": play.public, "here": play.house.url},
    }


def form(play: Play) -> Json:
    """What the sample form is filled with next, and when it was sent last."""
    asker = sample.asker(play.forms)
    sent = play.feed.last(What.FORM)
    return {
        "next": {name: getattr(asker, name) for name in asker.__slots__} | {"first": asker.first},
        "acts": sample.ACTS,
        "count": play.forms,
        "sent": sent.at.isoformat() if sent else None,
    }


def mailbox(play: Play) -> list[Json]:
    """The prospects' letters, oldest first, each with what was answered and what came of it."""
    return [
        _letter(
            letter, play.witness.reader(letter.to), _answers(play.post.answers, letter), play.feed
        )
        for letter in play.post.letters
    ]


def _letter(letter: Letter, reader: Reader | None, answers: list[Letter], feed: Feed) -> Json:
    return {
        "id": letter.id,
        "at": letter.at.isoformat(),
        "from_name": letter.from_name or letter.from_address,
        "to": letter.to,
        "to_name": letter.to_name,
        "first": (letter.to_name or letter.to).split()[0],
        "subject": letter.subject,
        "text": letter.text,
        "html": bool(letter.html),
        "zone": str(reader.zone) if reader else None,
        "place": reader.place if reader else None,
        "answers": [_answer(answer, letter, feed) for answer in answers],
    }


def _answers(received: Sequence[Letter], letter: Letter) -> list[Letter]:
    own = letter.header("Message-ID")
    return [answer for answer in received if own and answer.header("In-Reply-To") == own]


def _answer(answer: Letter, letter: Letter, feed: Feed) -> Json:
    stop = next(
        (s for s in feed.of(What.STOPPED) if s.about == letter.to and s.at >= answer.at), None
    )
    return {
        "at": answer.at.isoformat(),
        "text": answer.text.partition("\n\nOn ")[0].strip(),
        "outcome": _outcome(stop),
    }


def _outcome(stop: Sight | None) -> Json | None:
    if stop is None or stop.seconds is None:
        return None
    return {"kind": "ok", "words": f"Obeyed in {stop.seconds:.2f} s. No more mail."}


def _late(play: Play) -> Json | None:
    """The card that was claimed last, and the rep who would press a moment too late."""
    card = next((c for c in reversed(play.witness.cards.values()) if c.owner), None)
    if card is None:
        return None
    slower = "U0RITA" if card.owner == "Ken" else "U0KEN"
    return {"channel": card.channel, "ts": card.ts, "as": slower}


def _free_cards(play: Play) -> list[Message]:
    messages = play.slack.world.messages
    return [
        messages[card.channel][card.ts]
        for card in play.witness.cards.values()
        if card.ts in messages[card.channel]
    ]


def next_monday(now: datetime, zone: ZoneInfo) -> datetime:
    """Give the next Monday 8:00 there, strictly after now."""
    local = now.astimezone(zone)
    days = (7 - local.weekday()) % 7
    morning = (local + timedelta(days=days)).replace(hour=8, minute=0, second=0, microsecond=0)
    return morning if morning > local else morning + timedelta(days=7)
