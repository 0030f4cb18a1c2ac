"""/leadbell: help, status."""

from handlers.blocks.elements import Message
from handlers.commands.lead import LEAD
from handlers.commands.me import ME
from handlers.commands.show import SHOW
from handlers.commands.suppress import SUPPRESS
from handlers.slack.commands import Command, Commands, usage
from handlers.slack.office import Body, Office
from nurture.model import SendState, Stage
from nurture.wording import counted

_MANY = 1000


async def _help(_: Office, __: Body, ___: str) -> Message:
    tables = {"/lead": LEAD, "/show": SHOW, "/me": ME, "/suppress": SUPPRESS}
    parts = (tables | {"/leadbell": LEADBELL}).items()
    return Message("\n\n".join(usage(slash, table).text for slash, table in parts), ())


async def _status(office: Office, body: Body, _: str) -> Message:
    office.person(body["user_id"])
    store = office.store
    rings = await store.open_rings(limit=_MANY)
    free = sum(ring.claim is None for ring in rings)
    posts = len(await store.stale_cards(limit=_MANY)) + len(
        await store.notices_waiting(limit=_MANY)
    )
    left = (await store.tally()).left_behind
    waiting = len(await store.sends_at(SendState.PLANNED, limit=_MANY))
    doubt = len(await store.sends_at(SendState.IN_DOUBT, limit=_MANY))
    with_sales = sum([await _many(office, stage) for stage in (Stage.HOT, Stage.CLAIMED)])
    bought = await _many(office, Stage.CUSTOMER)
    aside = len(await store.set_asides(limit=_MANY))
    lines = [
        f"{free} ringing, {len(rings) - free} claimed and not touched yet",
        f"{counted(with_sales, 'lead')} with sales, {counted(bought, 'customer')}",
        f"{counted(waiting, 'letter')} waiting, {doubt} in doubt",
        f"{counted(posts, 'message')} not shown in Slack yet",
        *([f"{counted(left, 'card')} to be drawn in channels that are shut to me"] if left else []),
        f"{counted(aside, 'thing')} set aside to be looked at",
        f"Rules {office.book.version}",
    ]
    return Message("\n".join(lines), ())


async def _many(office: Office, stage: Stage) -> int:
    return len(await office.store.leads_at(stage, limit=_MANY))


LEADBELL: Commands = {
    "help": Command("says what there is", "/leadbell help", _help),
    "status": Command("says how things are", "/leadbell status", _status),
}
