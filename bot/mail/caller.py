"""The caller: has the ladder's calls go by mail to those of us who are not in Slack."""

from dataclasses import replace

from bot.slack.client import Workspace
from handlers.slack.office import Office
from nurture.errors import Undelivered
from nurture.mail.press import unsigned
from nurture.model import Lead, Notice, NoticeState, Ring
from nurture.rulebook import Rulebook
from nurture.sales.calling import CALLS, Call, call_by_mail, written
from nurture.sales.detours import in_charge, of_a_call, tell_once
from nurture.sales.ringing import outdated


def goes_by_mail(notice: Notice, workspace: Workspace, book: Rulebook) -> bool:
    """Whether a line is a call for somebody whom Slack does not know, or whom mail should reach.

    Whoever left Slack has most likely left us: no mail follows them.
    """
    person = book.people.get(notice.to)
    if notice.kind not in CALLS or not person or not person.email:
        return False
    return notice.by_mail or person.key not in workspace.people.values()


async def call(notice: Notice, ring: Ring, office: Office, link: str) -> None:
    """Call somebody, and tell in the thread and to the managers if that failed."""
    lead = await office.store.get(Lead, ring.lead)
    if not lead or outdated(notice, ring):
        await office.store.save(replace(notice, state=NoticeState.CANCELLED))
        return
    to = office.book.people[notice.to]
    try:
        await _hand_over(Call(notice=notice, ring=ring, lead=lead, to=to, link=link), office)
    except Undelivered as trouble:
        team = in_charge(ring, office.book)
        told = of_a_call(notice, ring, team, str(trouble)[:200], office.now())
        await tell_once(office.store, told)
        raise


async def _hand_over(made: Call, office: Office) -> None:
    if not office.relay:
        await office.store.save(replace(made.notice, state=NoticeState.FAILED))
        raise Undelivered("No mail server is set up", permanent=True)
    sign = office.press.sign if office.press else unsigned
    raw = sign(written(made, office.book, office.now()))
    await call_by_mail(office.store, office.relay, made, office.book.mail.address, raw)
