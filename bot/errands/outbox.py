"""Errands about the outbox: what waits and for what, mails in doubt, halts, and the key to publish."""

import json
from collections import Counter
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from bot.errands.table import Asked, Out, Premises
from bot.mail.dkim_signer import dns_record
from nurture.errors import Refused
from nurture.mail.links import outbox_link
from nurture.mail.settling import settle as settle_doubt
from nurture.mail.stop_loss import let_go_on
from nurture.mail.waiting import WAITS, halts_now
from nurture.model import Halt, Send, SendState
from nurture.paging import every
from nurture.sales.permits import ADMINISTRATOR
from nurture.wording import counted

_MOST = 50


async def tell(premises: Premises, asked: Asked, out: Out) -> int:
    """Say what waits, for what and until when. Options: json, doubt (only those in doubt)."""
    states = (SendState.IN_DOUBT,) if asked.options.get("doubt") else WAITS
    if asked.options.get("json"):
        async for send in _sends(premises, states):
            out.say(json.dumps(_fields(send)))
        return 0
    async for halt in halts_now(premises.store):
        out.say(_halt(halt, premises))
    await _listed(premises, states, out)
    if page := outbox_link(premises.press, premises.now()):
        out.say(f"As a page, for a week, for whoever holds this link: {page}")
    return 0


async def _listed(premises: Premises, states: tuple[SendState, ...], out: Out) -> None:
    number: Counter[SendState] = Counter()
    async for send in _sends(premises, states):
        number[send.state] += 1
        if number[send.state] <= _MOST:
            for line in _lines(send, premises):
                out.say(line)
    for state, many in number.items():
        if many > _MOST:
            out.say(f"… and {many - _MOST:,} more {state}; --json lists all of them.")
    told = ", ".join(f"{many:,} {state}" for state, many in number.items())
    out.say(f"{told}." if told else "Nothing waits.")


async def _sends(premises: Premises, states: tuple[SendState, ...]) -> AsyncIterator[Send]:
    for state in states:
        async for send in _at(premises, state):
            yield send


def _at(premises: Premises, state: SendState) -> AsyncIterator[Send]:
    return every(lambda after: premises.store.sends_at(state, limit=500, after=after))


def _lines(send: Send, premises: Premises) -> list[str]:
    here = ZoneInfo(premises.book.firm.zone)
    until = send.due.astimezone(here)
    head = f"{until:%a %d %b %H:%M}  {send.state:<8}  {send.letter}  {send.id}"
    lines = [f"{head}{f'  {send.why}' if send.why else ''}"]
    if send.state is SendState.IN_DOUBT:
        lines.append(f"    {_evidence(send)}")
        lines.append(f"    leadbell outbox settle {send.id} --sent   or   --again")
    return lines


def _evidence(send: Send) -> str:
    tries = counted(send.tries, "try", "tries")
    return f"{tries}; look for {send.message_id} in the relay's log, or ask whom it was to."


def _halt(halt: Halt, premises: Premises) -> str:
    at = halt.at.astimezone(ZoneInfo(premises.book.firm.zone))
    return f"Halted since {at:%a %d %b %H:%M}: {halt.why}. To go on: leadbell outbox go-on {halt.about}"


def _fields(send: Send) -> dict[str, object]:
    return {
        "id": send.id,
        "state": send.state,
        "due": send.due.isoformat(),
        "campaign": send.campaign,
        "letter": send.letter,
        "step": send.step,
        "lead": send.lead,
        "tries": send.tries,
        "message_id": send.message_id,
        "why": send.why,
    }


async def settle(premises: Premises, asked: Asked, out: Out) -> int:
    """Settle a mail in doubt. Options: send, again."""
    again = bool(asked.options["again"])
    send = str(asked.options["send"])
    await settle_doubt(
        premises.store, premises.book, send, again=again, by=ADMINISTRATOR, now=premises.now()
    )
    premises.stir()
    out.say("It goes once more." if again else "Noted as sent.")
    return 0


async def go_on(premises: Premises, asked: Asked, out: Out) -> int:
    """Let a halted campaign or domain go on. Options: about."""
    about = str(asked.options["about"])
    number = await let_go_on(
        premises.store, premises.book, about, by=ADMINISTRATOR, now=premises.now()
    )
    premises.stir()
    out.say(f"{about} goes on; {counted(number, 'letter')} looked at again now.")
    return 0


async def dkim(premises: Premises, _: Asked, out: Out) -> int:
    """Print the DNS record that verifies our signature."""
    rules = premises.book.mail.dkim
    if rules is None:
        raise Refused(
            "The rules sign no mail. Under [mail]: "
            'dkim = { selector = "leadbell", key = "dkim.pem" }; `openssl genrsa 2048` makes a key.'
        )
    name, text = dns_record(rules)
    parts = " ".join(f'"{text[at : at + 255]}"' for at in range(0, len(text), 255))
    out.say(f"{name}. IN TXT {parts}")
    return 0
