"""A lead as other programs send it: the fields of POST /leads, and what each must look like."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry, act_of
from nurture.leads.people import address_key, clean
from nurture.model import Basis
from nurture.rulebook import Rulebook, Source

Short = Annotated[str, Field(max_length=200)]
_AHEAD = timedelta(minutes=10)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class LeadForm(BaseModel):
    """One act of interest by one person. An e-mail address alone is enough."""

    model_config = ConfigDict(extra="forbid", strict=True)

    email: Annotated[str, Field(max_length=254, examples=["pia@example.com"])] = ""
    act: Annotated[Short, Field(examples=["demo"])] = "visit"
    occurred_at: Annotated[
        AwareDatetime | None, Field(strict=False, examples=["2026-11-20T14:02:00+01:00"])
    ] = None
    consent: Annotated[
        Literal["none", "asked", "consent"],
        Field(description="asked: wants this one answer; consent: agreed to further mail"),
    ] = "none"
    name: Short = ""
    title: Short = ""
    company: Short = ""
    employees: Annotated[int | Short, Field(examples=[120])] = ""
    phone: Short = ""
    city: Short = ""
    region: Short = ""
    country: Annotated[Short, Field(examples=["DE"])] = ""
    zone: Annotated[Short, Field(examples=["Europe/Berlin"])] = ""
    language: Annotated[
        str, Field(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$", max_length=35)
    ] = ""
    campaign: Short = ""
    words: Annotated[str, Field(max_length=10_000, examples=["Please call on Tuesday."])] = ""


FACTS = (
    "name",
    "title",
    "company",
    "employees",
    "phone",
    "city",
    "region",
    "country",
    "zone",
    "language",
)


def read_lead(sent: Any) -> LeadForm:
    """Check one lead. Raises Refused with every field that is wrong, and never with its text."""
    try:
        return LeadForm.model_validate(sent)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False, include_context=False)
        raise Refused("; ".join(_told(one) for one in found)) from None


def _told(error: Any) -> str:
    field = str(error["loc"][0]) if error["loc"] else ""
    if field not in LeadForm.model_fields:
        known = ", ".join(LeadForm.model_fields)
        return f"a lead is an object with these fields and no others: {known}"
    if field == "occurred_at":
        return "occurred_at needs a date and time with its zone, as 2026-11-20T14:02:00+01:00"
    return f"{field}: {error['msg'].lower()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """Where a lead comes in: its source, the rules it is read by, and the time."""

    source: Source
    book: Rulebook
    zones: Zones
    now: datetime


def inquiry_of(form: LeadForm, key: str, by: Entrance) -> Inquiry:
    """Make the inquiry. Raises Refused for an unknown act or zone, or a broken address."""
    if not (form.email or form.name or form.phone):
        raise Refused("A lead needs an email, a phone or a name.")
    if form.email:
        address_key(form.email)
    act_of(form.act, by.book)
    told = {field: clean(str(getattr(form, field))) for field in FACTS}
    return Inquiry(
        key=key,
        source=by.source.name,
        way="web",
        channel=by.source.channel,
        act=form.act,
        at=_happened(form, by.now),
        digest=_digest(form),
        email=form.email.strip(),
        told=told | {"zone": _zone(form.zone, by.zones)},
        campaign=clean(form.campaign) or by.source.campaign,
        consent=Basis(form.consent),
        words=clean(form.words, 10_000),
    )


def _happened(form: LeadForm, now: datetime) -> datetime:
    if form.occurred_at is None:
        return now
    if form.occurred_at > now + _AHEAD:
        raise Refused("occurred_at lies in the future.")
    if form.occurred_at < _EPOCH:
        raise Refused("occurred_at lies before 1970.")
    return min(form.occurred_at.astimezone(now.tzinfo), now)


def _zone(text: str, zones: Zones) -> str:
    known = zones.known.get(text.strip().casefold(), "")
    if text.strip() and not known:
        near = get_close_matches(text.strip().casefold(), zones.known, n=1)
        hint = f" Did you mean {zones.known[near[0]]}?" if near else ""
        raise Refused(f"zone: no such time zone; it looks like Europe/Berlin.{hint}")
    return known


def _digest(form: LeadForm) -> str:
    whole = json.dumps(form.model_dump(mode="json"), sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()
