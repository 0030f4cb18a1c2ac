"""Errands to the running server: how it is, and whether clicks come back to it."""

import json

from bot.errands.table import Asked, Out, Premises
from nurture.errors import Refused


async def tell(premises: Premises, _: Asked, out: Out) -> int:
    """Tell the figures and troubles of the running server, as one line of JSON."""
    if not premises.server:
        raise Refused("No server runs on this store.")
    out.say(json.dumps(await premises.server.status()))
    return 0


async def prove_inbound(premises: Premises, asked: Asked, out: Out) -> int:
    """Post a button to one of us, and wait for the click. Raises Refused if none comes."""
    if not premises.server:
        raise Refused("No server runs on this store.")
    patience = float(asked.options.get("patience", 120))
    seconds = await premises.server.prove_inbound(str(asked.options.get("person", "")), patience)
    out.say(f"{seconds:.1f}")
    return 0
