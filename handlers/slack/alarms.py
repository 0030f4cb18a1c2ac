"""Alarms that belong to no card: what happened, the evidence, and what a person can do."""

from collections.abc import Mapping
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    bold,
    button,
    escaped,
    quoted,
    rich,
    said,
)
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office
from nurture.conversing.doubts import WAITS
from nurture.mail.alarms import (
    ANSWER_LOST,
    DOUBT,
    HALTED,
    LATE,
    PAUSED,
    RELAY_DOWN,
    RELAY_UP,
    in_question,
)
from nurture.mail.settling import settle
from nurture.model import Notice
from nurture.sales.presence import SET_AWAY
from nurture.shows.reminding import NO_YES

_SPOKEN = 300
ARRIVED, AGAIN = "mail_arrived", "mail_again"

# What is said, and what helps.
WORDS: Mapping[str, tuple[str, str]] = {
    PAUSED: (
        "All our mail waits: somebody refuses our domain.",
        "Nobody was marked for it. Mend the cause, then: leadbell outbox go-on and the domain.",
    ),
    HALTED: (
        "A campaign has halted by itself.",
        "Look at where its addresses came from. To go on: leadbell outbox go-on and its name.",
    ),
    LATE: (
        "A letter could not be delivered for 48 hours, and has been given up.",
        "A call may reach them still.",
    ),
    DOUBT: (
        "A letter may or may not have arrived: the connection broke after its text had gone.",
        "It never goes again by itself. leadbell outbox --doubt names it as the relay’s log does.",
    ),
    ANSWER_LOST: (
        "Your answer by mail did not go out.",
        "It is logged as a touch all the same. A call may reach them.",
    ),
    RELAY_DOWN: (
        "Our mail server takes nothing, so every letter waits.",
        "They go by themselves once it answers. To mend: leadbell check tells what is wrong.",
    ),
    RELAY_UP: (
        "Our mail server answers again.",
        "What waited goes now, each at its reader's hours; nothing is to do.",
    ),
    SET_AWAY: (
        "You are on leave: you get no turns, and leads go to the others.",
        "If you are there, say `/me back`.",
    ),
    NO_YES: (
        "A show’s letters wait for somebody’s yes. Without it none goes on Monday.",
        "Approve it on its card, or with `/show approve` and its name.",
    ),
    WAITS: (
        "Somebody may have asked us to stop, and nobody has decided.",
        "Their mail stays paused. The card with the buttons is in the marketers’ channel.",
    ),
}


def drawn(notice: Notice) -> Message:
    """Draw an alarm; the evidence is a stranger's words, so it stays the characters it is."""
    what, help_ = WORDS[notice.kind]
    blocks = [rich("alarm", bold(what)), quoted("evidence", notice.words or "No words were given.")]
    blocks.append(rich("help", said(help_)))
    if send := in_question(notice):
        blocks.append(actions(_choice(send)))
    return Message(
        text=f"{what} “{escaped(notice.words[:_SPOKEN])}”" if notice.words else what,
        blocks=tuple(blocks),
        metadata={"event_type": "alarm", "event_payload": {"notice": notice.id}},
    )


def _choice(send: str) -> list[Block]:
    return [button("It arrived", ARRIVED, send), button("Send it once more", AGAIN, send)]


def register(app: AsyncApp, office: Office) -> None:
    """Listen to the two answers to a mail in doubt."""
    for name, again in ((ARRIVED, False), (AGAIN, True)):
        app.action(name)(clicked(office, partial(_settle, office, again=again)))


async def _settle(office: Office, body: Body, send: str, *, again: bool) -> None:
    by = office.person(body["user"]["id"])
    await settle(office.store, office.book, send, again=again, by=by, now=office.now())
    done = "It goes once more." if again else "Noted as sent."
    await office.answer(body, done)
