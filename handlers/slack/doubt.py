"""Clicks on the card of a doubt: what one of us read in the words."""

from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office
from nurture.conversing.decisions import decide
from nurture.model import Decision


def register(app: AsyncApp, office: Office) -> None:
    """Listen to the card's two buttons and its menu. Anybody of ours may decide; it is noted who."""
    app.action("doubt_stop")(clicked(office, partial(_decide, office, Decision.STOP)))
    app.action("doubt_reply")(clicked(office, partial(_decide, office, Decision.REPLY)))
    app.action("doubt_more")(clicked(office, partial(_chosen, office)))


async def _chosen(office: Office, body: Body, value: str) -> None:
    decision, _, doubt = value.rpartition(":")
    await _decide(office, Decision(decision), body, doubt)


async def _decide(office: Office, decision: Decision, body: Body, doubt: str) -> None:
    by = office.person(body["user"]["id"])
    await decide(office.store, office.book, office.zones, doubt, decision, by=by, now=office.now())
