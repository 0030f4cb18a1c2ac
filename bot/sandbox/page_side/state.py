"""All that the page shows to one person, as JSON."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox import sample
from bot.sandbox.feed import Feed, Sight, What, lines
from bot.sandbox.mail.letters import Letter
from bot.sandbox.optouts import link_of
from bot.sandbox.path import mood, path
from bot.sandbox.plain_words import brief
from bot.sandbox.play import Play
from bot.sandbox.slack.world import Message
from bot.sandbox.story import Knot, story

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
    return [_letter(play, letter) for letter in play.post.letters]


def _letter(play: Play, letter: Letter) -> Json:
    reader, stop = play.witness.readers.get(letter.to), _stop(play.feed, letter)
    return {
        "id": letter.id,
        "at": letter.at.isoformat(),
        "from": letter.from_name or letter.from_address,
        "to": play.witness.called(letter),
        "first": play.first_name(letter),
        "subject": letter.subject,
        "text": letter.text,
        "html": bool(letter.html),
        "zone": str(reader.zone) if reader else None,
        "place": reader.place if reader else None,
        "answers": [_answer(play, answer, letter) for answer in _answers(play, letter)],
        "stopped": f"Obeyed in {brief(stop.seconds)}. No more mail." if stop else None,
        "stoppable": bool(link_of(letter)),
    }


def _answers(play: Play, letter: Letter) -> list[Letter]:
    own = letter.header("Message-ID")
    return [a for a in play.post.answers if own and a.header("In-Reply-To") == own]


def _answer(play: Play, answer: Letter, letter: Letter) -> Json:
    said = f"{play.first_name(letter)} answered by mail"
    rang = (s for s in play.feed.of(What.REPLY_RANG) if s.at >= answer.at and said in s.words)
    sight = next(rang, None)
    took = brief((sight.at - answer.at).total_seconds()) if sight else ""
    return {
        "at": answer.at.isoformat(),
        "text": answer.text.partition("\n\nOn ")[0].strip(),
        "rang": f"It rang in Slack {took} later." if sight else None,
    }


def _stop(feed: Feed, letter: Letter) -> Sight | None:
    return next((s for s in feed.of(What.STOPPED) if s.about == letter.to), None)


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
