"""Errands about the memory itself."""

import json

from bot.errands.table import Asked, Out, Premises


async def tell_sizes(premises: Premises, asked: Asked, out: Out) -> int:
    """Tell what is kept: records by kind, and bytes on disk."""
    sizes = await premises.store.sizes()
    if asked.options.get("json"):
        out.say(json.dumps(dict(sizes)))
        return 0
    for kind, count in sizes.items():
        out.say(f"{count:>15,}  {kind}")
    return 0
