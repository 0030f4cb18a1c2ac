"""How a command reaches the memory: through the server if one runs, else by opening it."""

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path

from bot.clock import wall_clock
from bot.errands.hatch import hand_in, hatch_path
from bot.errands.table import Asked, Out, Premises, run
from bot.mail.post_office import press_for
from bot.rules_file.reading import load_rules
from bot.settings import Settings, load_settings
from bot.zone_table import read_zones
from store import open_store
from store.address import MEMORY, path_of


def do_errand(asked: Asked, out: Out, environ: Mapping[str, str] = os.environ) -> int:
    """Have an errand done by whoever has the memory, and give its exit code.

    Raises LeadbellError with a word for the person.
    """
    return asyncio.run(_done(load_settings(environ), environ, asked, out))


async def _done(settings: Settings, environ: Mapping[str, str], asked: Asked, out: Out) -> int:
    path = path_of(settings.database_url)
    if path != MEMORY:
        code = await hand_in(hatch_path(Path(path)), asked, out)
        if code is not None:
            return code
    return await _here(settings, environ, asked, out)


async def _here(settings: Settings, environ: Mapping[str, str], asked: Asked, out: Out) -> int:
    book = load_rules(settings.config, environ)
    store = open_store(settings.database_url)
    try:
        press = press_for(settings, book) if settings.secrets else None
        premises = Premises(store=store, book=book, zones=read_zones(), now=wall_clock, press=press)
        return await run(premises, asked, out)
    finally:
        await store.close()
