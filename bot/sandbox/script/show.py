"""The script's steps in the marketers' channel: what Monday will bring, and what it brought."""

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.world import Message
from bot.sandbox.tale import Tale, Unseen

MARKETING = "C0MARKETING"


async def card_seen(tale: Tale) -> str:
    """R6: the table is there to be looked at before anything goes."""
    card = await tale.seen(lambda: _card(tale), "the show's card in #marketing")
    shown = "\n".join(texts(card.blocks))
    if "Tokyo" not in shown or "on a holiday there" not in shown:
        raise Unseen("the card does not tell whose letter goes when, and on whose holiday")
    return f"“{tale.say(card.text)}”"


async def histogram_told(tale: Tale) -> str:
    line = await tale.seen(lambda: _gone(tale), "the line under the card that tells how they went")
    return f"in the card's thread: “{tale.say(line.text)}”"


def _card(tale: Tale) -> Message | None:
    return next((one for one in _posts(tale) if one.metadata and not one.thread_ts), None)


def _gone(tale: Tale) -> Message | None:
    return next((one for one in _posts(tale) if one.thread_ts and "handed over" in one.text), None)


def _posts(tale: Tale) -> list[Message]:
    kept = tale.play.slack.world.messages[MARKETING].values()
    return [message for message in kept if not message.only_to]
