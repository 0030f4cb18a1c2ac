"""Whether the running server does well, and whether clicks come back to it."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.check.checks import Finding, Ground, holds, mend
from bot.check.here import Answer
from bot.check.inbound import prove, whom_to_ask
from bot.clock import wall_clock
from bot.errands.hatch import hand_in, hatch_path
from bot.errands.table import Asked
from bot.slack.beside import Beside
from bot.slack.client import slack_id_of
from bot.slack.sockets import Sockets
from bot.zone_table import read_zones
from handlers.slack import proofs
from handlers.slack.office import Office
from handlers.slack.proofs import Proofs
from nurture.errors import LeadbellError, Refused
from nurture.rulebook import Rulebook
from nurture.wording import spell
from store import open_store
from store.address import MEMORY, path_of

SERVER, WAY_BACK = "Server", "Way back"
_TOO_LONG_SECONDS = 60.0
# An IDLE ends after four minutes, and then the mailbox is asked.
_UNSEEN_SECONDS = 600.0
_ACK_SECONDS = 1.0


async def server(ground: Ground) -> list[Finding]:
    """The running server, if there is one: its own word on how it is."""
    try:
        told = await _asked(ground, "status", {})
    except LeadbellError as refusal:
        return [mend(SERVER, str(refusal), "Restart it.")]
    if told is None:
        return [holds(SERVER, "none runs on this store now")]
    return _judged(json.loads(told))


def _judged(status: Mapping[str, Any]) -> list[Finding]:
    waits = float(status["post_oldest_waiting_seconds"])
    found = [
        mend(SERVER, f"{name}: {why}", "It tries again by itself; see the log for the cause.")
        for name, why in status["trouble"].items()
    ]
    found += [
        mend(SERVER, f"#{name} takes nothing: Slack says {why}", "Mend the channel or the rules.")
        for name, why in status["shut"].items()
    ]
    if waits > _TOO_LONG_SECONDS:
        cure = "Slack slows us down, or refuses: see the log, and /metrics."
        found.append(mend(SERVER, f"a message for Slack has waited {spell_seconds(waits)}", cure))
    well = [holds(SERVER, f"runs; {_rings(status)}, and no message waits for Slack")]
    return [*(found or well), *mailboxes(status)]


def mailboxes(status: Mapping[str, Any]) -> Iterator[Finding]:
    """Each watched mailbox: when it was asked last, and when a mail came last."""
    newest = status.get("mailbox_newest_mail_seconds", {})
    for name, seconds in status.get("mailbox_last_seen_seconds", {}).items():
        what = f"Mailbox {name}"
        came = f"a mail came {spell_seconds(newest[name])} ago" if name in newest else "no mail yet"
        found = f"asked {spell_seconds(seconds)} ago; {came}"
        if seconds > _UNSEEN_SECONDS:
            yield mend(what, found, "Look at the mail server, and at the server's log.")
        else:
            yield holds(what, found)


def _rings(status: Mapping[str, Any]) -> str:
    return f"{status['rings_open']:g} rings open, {status['rings_unclaimed']:g} unclaimed"


def spell_seconds(seconds: float) -> str:
    """Say a number of seconds as a colleague would."""
    return spell(timedelta(seconds=seconds))


async def way_back(ground: Ground, person: str, patience: float) -> list[Finding]:
    """A click comes back: through the running server, else through a line of our own."""
    if not ground.book:
        return []
    try:
        asked = {"person": person, "patience": patience}
        told = await _asked(ground, "check inbound", asked)
        seconds = (
            float(told) if told else await _by_ourselves(ground, ground.book, person, patience)
        )
    except SlackApiError as error:
        return [mend(WAY_BACK, f"Slack says {error.response['error']}", "Run leadbell check.")]
    except LeadbellError as refusal:
        return [mend(WAY_BACK, str(refusal), "Then ask again.")]
    who = "the running server" if told else "this command"
    return [holds(WAY_BACK, f"the click came back to {who} after {seconds:.1f} seconds")]


async def _by_ourselves(ground: Ground, book: Rulebook, key: str, patience: float) -> float:
    """Prove it on lines of our own, as no server runs here."""
    token = ground.settings.slack_app_token
    if not ground.slack or not token:
        raise Refused("No server runs here, and without SLACK_APP_TOKEN only it hears clicks.")
    person = whom_to_ask(book, key)
    slack_id = await slack_id_of(ground.slack, person)
    if not slack_id:
        raise Refused(f"Slack knows nobody with the e-mail of {person.key}.")
    waiting = Proofs()
    app = AsyncApp(client=ground.slack, signing_secret="-")  # noqa: S106  # sockets need none
    proofs.register(app, _office(ground, book), waiting)
    lines = Sockets(app, token.get_secret_value(), ground.slack)
    listening = asyncio.create_task(lines.run())
    try:
        async with asyncio.timeout(patience):
            await lines.connected.wait()
        seconds = await prove(ground.slack, waiting, slack_id, person, patience)
        await asyncio.sleep(_ACK_SECONDS)  # the acknowledgement is still on its way
        return seconds
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


def _office(ground: Ground, book: Rulebook) -> Office:
    assert ground.slack
    store, zones = open_store(f"tinydb:///{MEMORY}"), read_zones()
    start = Beside().start
    return Office(
        store=store, book=book, zones=zones, now=wall_clock, client=ground.slack, start=start
    )


async def _asked(ground: Ground, errand: str, options: Mapping[str, Any]) -> str | None:
    path = path_of(ground.settings.database_url)
    if path == MEMORY:
        return None
    answer = Answer()
    code = await hand_in(hatch_path(Path(path)), Asked(errand=errand, options=options), answer)
    return answer.line if code is not None else None
