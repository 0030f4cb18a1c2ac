"""Badge files dropped into the marketers' channel: looked at, asked about once, brought in."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientTimeout
from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks import badge_form
from handlers.blocks.elements import Block, Message, escaped, plain, section
from handlers.blocks.modals import notice
from handlers.files.badge_files import FirstLook, look
from handlers.files.badge_intake import Badges, bring_in, columns_for, told_to_mend
from handlers.files.csv_dates import TwoWays
from handlers.files.csv_files import BadRow
from handlers.files.list_intake import Tally
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office, answers
from nurture.errors import Refused
from nurture.model import Show
from nurture.rulebook import Person
from nurture.sales.permits import must_market
from nurture.shows.badges import layout_of
from nurture.shows.mondays import every_show, known_show, over

_LISTS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
_MOST_BYTES = 30_000_000
_PATIENCE = ClientTimeout(total=60)
_WHO = {"email", "name", "last_name", "company"}


def register(app: AsyncApp, office: Office) -> None:
    """Listen for files, for the button under them, and for the form it opens."""

    @app.event("file_shared")
    async def shared(event: dict[str, Any]) -> None:
        office.start(_arrived(office, event), {"user_id": event["user_id"]})

    app.action("badge_open")(clicked(office, partial(_open, office)))

    @app.view("map_columns")
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given = answers(view)
        fields = _fields(given)
        if fields and not _WHO & set(fields.values()):
            first = next(block for block in given if block.startswith(badge_form.COLUMN))
            await ack(response_action="errors", errors={first: _NOBODY})
            return
        await ack()
        office.start(_taken(office, body, view, given), body)


_NOBODY = "No column says who the visitor is: an e-mail, a name, or a company."


def _fields(given: Mapping[str, str]) -> dict[int, str]:
    columns = (one for one in given if one.startswith(badge_form.COLUMN))
    return {int(one.removeprefix(badge_form.COLUMN)): given[one] for one in columns}


async def _arrived(office: Office, event: Mapping[str, Any]) -> None:
    channel = str(event["channel_id"])
    if not await _is_marketing(office, channel):
        return
    file = await _info(office, str(event["file_id"]))
    if not str(file["name"]).casefold().endswith(_LISTS):
        return
    try:
        seen = await asyncio.to_thread(look, await fetch(office, file))
    except Refused as trouble:
        message = _said(f"{file['name']}: {trouble}")
    else:
        known = await layout_of(office.store, seen.vendor) is not None
        message = badge_form.arrived(str(file["name"]), str(file["id"]), seen, known=known)
    await _post(office, channel, message)


async def _is_marketing(office: Office, channel: str) -> bool:
    wanted = office.book.shows.channel.lstrip("#")
    if not wanted:
        return False
    found = await office.client.conversations_info(channel=channel)
    return bool(found["channel"].get("name") == wanted)


async def _info(office: Office, file: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (await office.client.files_info(file=file))["file"]
    return found


async def fetch(office: Office, file: Mapping[str, Any]) -> bytes:
    """Fetch a file with our token. Raises Refused where Slack does not give it.

    The token goes to Slack's own hosts only; without the right to read files Slack sends its
    page for logging in (https://docs.slack.dev/reference/objects/file-object).
    """
    url, client = str(file["url_private_download"]), office.client
    host, ours = urlsplit(url).hostname or "", urlsplit(client.base_url).hostname
    if client.session is None or not (host == ours or host.endswith(".slack.com")):
        raise Refused("This file is not kept by Slack, so I can't fetch it.")
    if int(file.get("size", 0)) > _MOST_BYTES:
        raise Refused("This file is larger than 30 MB. Cut it in parts.")
    headers = {"Authorization": f"Bearer {client.token}"}
    async with client.session.get(url, headers=headers, timeout=_PATIENCE) as answer:
        if answer.status != 200 or answer.content_type == "text/html":  # noqa: PLR2004
            raise Refused("Slack does not give me this file. Does our app have `files:read`?")
        return await answer.content.read()


async def _open(office: Office, body: Body, file_id: str) -> None:
    by = office.person(body["user"]["id"])
    must_market(by, office.book)
    client = office.client
    opened = await client.views_open(trigger_id=body["trigger_id"], view=badge_form.reading())
    view = await _form(office, file_id)
    await client.views_update(view_id=opened["view"]["id"], view=view)


async def _form(office: Office, file_id: str) -> Block:
    now = office.now()
    shows = [show async for show in every_show(office.store) if not over(show, now)]
    if not shows:
        return notice("Check the columns", "No show yet. /show add FlowExpo notes one.")
    try:
        file, seen, _ = await _look(office, file_id)
    except Refused as trouble:
        return notice("Check the columns", str(trouble))
    known = await layout_of(office.store, seen.vendor) is not None
    return badge_form.form(str(file["name"]), file_id, seen, shows, known=known)


async def _look(office: Office, file_id: str) -> tuple[Mapping[str, Any], FirstLook, bytes]:
    file = await _info(office, file_id)
    raw = await fetch(office, file)
    return file, await asyncio.to_thread(look, raw), raw


async def _taken(
    office: Office, body: Body, view: Mapping[str, Any], given: Mapping[str, str]
) -> None:
    try:
        by = office.person(body["user"]["id"])
        must_market(by, office.book)
        file_id = str(json.loads(view["private_metadata"])["file"])
        show = await known_show(office.store, given["show"])
        tally, mend = await _bring_in(office, file_id, show, given, by)
    except Refused as refusal:
        await office.answer(body, str(refusal))
        return
    await _tell(office, body, show, tally, mend)


async def _bring_in(
    office: Office, file_id: str, show: Show, given: Mapping[str, str], by: Person
) -> tuple[Tally, Sequence[BadRow]]:
    _, seen, raw = await _look(office, file_id)
    store, book, now = office.store, office.book, office.now()
    told = {seen.guesses[no].header: field for no, field in _fields(given).items()}
    fields = await columns_for(store, book, seen, told, by=by, now=now)
    badges = Badges(show=show.id, raw=raw, fields=fields, date_form=given.get("dates") or None)
    try:
        return await bring_in(store, book, office.zones, badges, now=now)
    except TwoWays as unclear:
        raise Refused(
            f"{unclear} Press *Bring them in …* again, and choose what comes first."
        ) from None


async def _tell(
    office: Office, body: Body, show: Show, tally: Tally, mend: Sequence[BadRow]
) -> None:
    lines = [line.strip() for line in tally.lines()]
    wrong = [escaped(line) for line in told_to_mend(mend)]
    cure = ["Correct them in the file, and drop it once more: nobody is taken in twice."]
    told = "\n".join([*lines, *wrong, *(cure if wrong else [])])
    await office.answer(body, f"Done: the visitors of {escaped(show.name)} are in.\n{told}"[:3000])


async def _post(office: Office, channel: str, message: Message) -> None:
    blocks = list(message.blocks)
    await office.client.chat_postMessage(channel=channel, text=message.text, blocks=blocks)


def _said(text: str) -> Message:
    return Message("A list came that I can't read.", (section(plain(text), "trouble"),))
