"""The ports: what the trips ask of the world, in our words. Every promise is in a docstring."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from nurture.model import (
    Contact,
    Doubt,
    Halt,
    Happening,
    Lead,
    Notice,
    Receipt,
    Received,
    Record,
    Ring,
    Send,
    SendState,
    SetAside,
    Show,
    Stage,
    Submission,
    Touch,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What is open, counted.

    `unclaimed` are rings that nobody claimed, `stale` cards that show less than was saved,
    `left_behind` those that left a trace where nothing can be drawn, `notices` lines not in
    Slack yet; `oldest_post` is when the oldest unposted one was due.
    """

    rings: int
    unclaimed: int
    stale: int
    left_behind: int
    notices: int
    sends: Mapping[SendState, int]
    oldest_post: datetime | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of a campaign's mails: how many went, and how many of them bounced or annoyed."""

    went: int
    bounced: int
    complained: int


class Store(Protocol):
    """The one memory. `tests/test_store.py` holds every store to these promises.

    Readers see only committed records. Every list has a total order ending in the id,
    gives at most `limit` records, and goes on after the record whose id is `after`;
    an `after` that is not in the list (any more) is a LookupError.
    """

    async def save(self, *records: Record) -> None:
        """Save all of them or none; the kept version of each is one higher.

        Raises Stale, and only once the other save is readable, if one was saved by somebody
        else since it was read, if a new record's id is taken already, or if a contact's
        `key` is kept by another contact. A save whose outcome is unknown ends the process.
        """

    async def get(self, kind: type[R], id: str) -> R | None:  # noqa: A002
        """Give the record of that kind with this id, None if there is none."""

    async def contact_at(self, key: str) -> Contact | None:
        """Give the contact kept for a folded address."""

    async def contacts_of(self, lead: str) -> list[Contact]:
        """Give all addresses of a lead, in the order the lead lists them."""

    async def leads_at(self, stage: Stage, *, limit: int = 100, after: str = "") -> list[Lead]:
        """Give leads at a stage, longest known first (since, id)."""

    async def leads_of(self, owner: str, *, limit: int = 100, after: str = "") -> list[Lead]:
        """Give the leads a rep owns, by (since, id)."""

    async def find_leads(self, words: str, *, limit: int = 10) -> list[Lead]:
        """Give leads whose name, company or an address holds the words, case folded; newest act first."""

    async def quiet_leads(self, before: datetime, *, limit: int = 100) -> list[Lead]:
        """Give leads in nurture whose last act is before then (R33), by (heard_at, id)."""

    async def leads_back(self, today: date, *, limit: int = 100) -> list[Lead]:
        """Give leads whose `back_on` has come, by (back_on, id) (R44)."""

    async def open_rings(self, *, limit: int = 100, after: str = "") -> list[Ring]:
        """Give rings that have not ended, by (arrived, id)."""

    async def rings_since(
        self, since: datetime, *, limit: int = 100, after: str = ""
    ) -> list[Ring]:
        """Give rings that began then or later, ended ones too, by (arrived, id)."""

    async def due_rings(self, now: datetime, *, limit: int = 100) -> list[Ring]:
        """Give open rings whose next rung is due (due ≤ now), by (due, id)."""

    async def ring_at(self, channel: str, ts: str) -> Ring | None:
        """Give the ring whose card is this Slack message."""

    async def open_claims(self) -> Mapping[str, int]:
        """Tell how many claims of each person wait for a first touch; nobody is listed with 0."""

    async def stale_cards(self, *, limit: int = 100) -> list[Ring]:
        """Give rings whose card shows less than was saved: never posted first, then by (arrived, id)."""

    async def left_behind(self, *, limit: int = 100, after: str = "") -> list[Ring]:
        """Give rings whose card left a trace elsewhere, ended ones too, by (arrived, id)."""

    async def notices_waiting(self, *, limit: int = 100) -> list[Notice]:
        """Give notices waiting or left posting by a crash, by (at, id)."""

    async def notices_of(self, ring: str, *, limit: int = 100) -> list[Notice]:
        """Give all notices of a ring, by (at, id)."""

    async def touches_of(self, lead: str, *, limit: int = 100, after: str = "") -> list[Touch]:
        """Give the touches of a lead, oldest first (at, id)."""

    async def visits(self, campaign: str, *, limit: int = 100, after: str = "") -> list[Touch]:
        """Give what people themselves did with a campaign, oldest first (at, id)."""

    async def happenings_of(
        self, lead: str, *, limit: int = 100, after: str = ""
    ) -> list[Happening]:
        """Give a lead's history, oldest first (at, id)."""

    async def happenings(self, *, limit: int = 100, after: str = "") -> list[Happening]:
        """Give everybody's history, oldest first (at, id)."""

    async def due_sends(self, now: datetime, *, limit: int = 100) -> list[Send]:
        """Give planned or held sends that are due (due ≤ now), by (due, id)."""

    async def sends_of(self, lead: str, *, limit: int = 100, after: str = "") -> list[Send]:
        """Give a lead's sends, by (due, id)."""

    async def sends_for(self, campaign: str, *, limit: int = 100, after: str = "") -> list[Send]:
        """Give the sends of a campaign, by (due, id)."""

    async def sends_at(self, state: SendState, *, limit: int = 100, after: str = "") -> list[Send]:
        """Give sends in a state, by (due, id)."""

    async def send_by_message(self, message_id: str) -> Send | None:
        """Give the send that went out under this Message-ID (with its angle brackets)."""

    async def outcomes(self, campaign: str, since: datetime) -> Outcomes:
        """Count a campaign's mails that were due since then and went, by what came of them."""

    async def halts(self, *, limit: int = 100, after: str = "") -> list[Halt]:
        """Give what keeps or kept mail back, by (at, id)."""

    async def shows(self, *, limit: int = 100, after: str = "") -> list[Show]:
        """Give shows, by (last_day, id)."""

    async def last_received(self, mailbox: str) -> Received | None:
        """Give the mail kept last of a mailbox: newest (at), then highest uid."""

    async def received_waiting(self, *, limit: int = 100) -> list[Received]:
        """Give mails not handled yet, by (at, id); fewer of large ones, so that memory holds them."""

    async def received_twin(self, mailbox: str, digest: str) -> Received | None:
        """Give the mail first kept of a mailbox with this SHA-256 of its bytes, in hex."""

    async def received_like(self, likeness: str) -> Received | None:
        """Give the mail first handled, in any mailbox, that has this likeness."""

    async def received_unfiled(
        self, mailbox: str, uidvalidity: int, *, limit: int = 100
    ) -> list[Received]:
        """Give handled mails of a mailbox that were not moved to a folder yet, by (uid, id).

        Fewer of large ones, so that memory holds them.
        """

    async def receipts_of(self, person: str, *, limit: int = 100, after: str = "") -> list[Receipt]:
        """Give the receipts of a lead, or of a contact without one, by (at, id)."""

    async def open_doubts(self, *, limit: int = 100, after: str = "") -> list[Doubt]:
        """Give doubts that nobody decided yet, by (at, id)."""

    async def open_doubts_about(self, person: str) -> list[Doubt]:
        """Give open doubts about a lead, else about a contact, else of a folded address; by (at, id)."""

    async def stale_doubts(self, *, limit: int = 100) -> list[Doubt]:
        """Give doubts whose card shows less than was saved, by (at, id)."""

    async def submissions(self, *, limit: int = 100, after: str = "") -> list[Submission]:
        """Give the ledger's rows, by (at, id)."""

    async def set_asides(self, *, limit: int = 100, after: str = "") -> list[SetAside]:
        """Give what could not be understood, by (at, id)."""

    async def all_of(self, kind: type[R], *, limit: int = 1000, after: str = "") -> list[R]:
        """Give every record of a kind by id: for the auditor and for reports."""

    async def count(self, kind: type[Record]) -> int:
        """Tell how many records of a kind are kept."""

    async def tally(self) -> Tally:
        """Tell what is open and what waits to be shown."""

    async def sizes(self) -> Mapping[str, int]:
        """Tell what is kept: records by kind, and "bytes" on disk."""

    async def close(self) -> None:
        """Finish what was begun and let go of the disk. Reading or saving after it is an error."""


class Relay(Protocol):
    """The mail server that takes our mail."""

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Hand one mail to the relay for one recipient; gives its last reply.

        Raises Undelivered, whose fields tell whether trying again helps and whether the
        mail may have arrived all the same. Never sends the same bytes twice by itself.
        """
