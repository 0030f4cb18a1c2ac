"""The form "Add a lead", from /lead add and from App Home."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks.add_form import add_form
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office, answers, wrong
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry
from nurture.leads.intake import take_in
from nurture.leads.people import address_key, clean


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the form and for the button that opens it."""

    async def _open(body: Body, _: str) -> None:
        office.person(body["user"]["id"])
        await office.client.views_open(trigger_id=body["trigger_id"], view=add_form(office))

    app.action("add_lead")(clicked(office, _open))

    @app.view("add_lead")
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given, now = answers(view), office.now()
        try:
            by = office.person(body["user"]["id"])
            inquiry = _inquiry(given, view["id"], by.key, now)
            await take_in(office.store, office.book, office.zones, inquiry, now=now)
        except Refused as refusal:
            await ack(response_action="errors", errors=wrong(given, refusal))
        else:
            await ack()


def _inquiry(given: Mapping[str, str], view: str, by: str, now: datetime) -> Inquiry:
    email = given.get("email", "").strip()
    if email:
        address_key(email)
    if not (email or given.get("name") or given.get("phone")):
        raise Refused("Write at least an address, a name or a phone number.")
    told = {field: clean(given.get(field, "")) for field in ("name", "company", "phone", "country")}
    digest = hashlib.sha256(json.dumps(given, sort_keys=True).encode()).hexdigest()
    return Inquiry(
        key=view,
        source="slack",
        way="slack",
        channel=given.get("channel") or "rep",
        act=given.get("act", ""),
        at=now,
        digest=digest,
        email=email,
        told=told,
        words=clean(given.get("note", ""), 2000),
        by=by,
    )
