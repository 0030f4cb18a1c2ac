"""/suppress: a rep passes on that somebody wants no more mail."""

from handlers.blocks.elements import Message
from handlers.blocks.reply import reply
from handlers.slack.commands import ALL_WORDS, Command, Commands
from handlers.slack.office import Body, Office
from nurture.model import Evidence
from nurture.optout.suppression import Obeyed, obey
from nurture.wording import counted


async def _suppress(office: Office, body: Body, address: str) -> Message:
    by = office.person(body["user_id"])
    done = await obey(
        office.store,
        address=address,
        by=by.key,
        cause="/suppress",
        now=office.now(),
        evidence=Evidence(way="one of us"),
    )
    return reply(_told(address, done))


def _told(address: str, done: Obeyed) -> str:
    if done.already:
        return f"{address} gets no mail already. Nothing was to be done."
    others = len(done.contacts) - 1
    more = f" and {counted(others, 'more address', 'more addresses')} of theirs" if others else ""
    return (
        f"Stopped: no machine mail goes to {address}{more}. "
        f"{counted(done.cancelled, 'waiting letter')} cancelled. Receipt {done.receipts[0].id}."
    )


SUPPRESS: Commands = {
    ALL_WORDS: Command(
        "stops all mail to somebody who asks for it", "/suppress pia@example.com", _suppress
    )
}
