"""What `leadbell check` looks at: each check is one function, and each tells how to mend.

They run side by side, none longer than `PATIENCE_SECONDS`, and none changes anything.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import ClientError, ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from bot.mistakes import Misconfigured
from bot.rules_file.reading import load_rules
from bot.settings import Settings, load_settings
from bot.slack.client import client_for
from nurture.rulebook import Rulebook
from nurture.wording import counted

PATIENCE_SECONDS = 15.0


class State(StrEnum):
    """How a thing stands. COSTS: it works, and something is left out because of it."""

    HOLDS = "holds"
    COSTS = "costs"
    MEND = "to mend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the table."""

    what: str
    state: State
    found: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the checks stand on; what could not be read is None, and was told already."""

    environ: Mapping[str, str]
    settings: Settings
    book: Rulebook | None
    slack: AsyncWebClient | None


Check = Callable[[Ground], Awaitable[list[Finding]]]


def holds(what: str, found: str) -> Finding:
    """Say that a thing is as it should be."""
    return Finding(what=what, state=State.HOLDS, found=found)


def costs(what: str, found: str, cure: str) -> Finding:
    """Say what a thing leaves out."""
    return Finding(what=what, state=State.COSTS, found=found, cure=cure)


def mend(what: str, found: str, cure: str) -> Finding:
    """Say that a thing does not hold."""
    return Finding(what=what, state=State.MEND, found=found, cure=cure)


async def look(
    environ: Mapping[str, str],
    checks: Mapping[str, Check],
    *,
    patience: float = PATIENCE_SECONDS,
) -> list[Finding]:
    """Do all checks, and give what they found in the order of the table."""
    try:
        settings = load_settings(environ)
    except Misconfigured as wrong:
        return [mend(m.where, m.what, "Change the variable.") for m in wrong.mistakes]
    book, about_rules = _rules(settings, environ)
    async with AsyncExitStack() as stack:
        slack = None
        if settings.slack_bot_token:
            session = await stack.enter_async_context(ClientSession())
            token = settings.slack_bot_token.get_secret_value()
            slack = client_for(token, settings.slack_api_url, session)
        ground = Ground(environ=environ, settings=settings, book=book, slack=slack)
        found = await asyncio.gather(
            *(_one(what, check, ground, patience) for what, check in checks.items())
        )
    return [holds("Settings", "can be read"), *about_rules, *(f for part in found for f in part)]


def _rules(settings: Settings, environ: Mapping[str, str]) -> tuple[Rulebook | None, list[Finding]]:
    try:
        book = load_rules(settings.config, environ)
    except Misconfigured as wrong:
        cure = f"Change it in {settings.config}."
        return None, [mend("Rules", f"{m.where}: {m.what}", cure) for m in wrong.mistakes]
    return book, [holds("Rules", f"{book.version}: {_sizes(book)}")]


def _sizes(book: Rulebook) -> str:
    people = counted(len(book.people), "person", "people")
    return f"{people}, {counted(len(book.teams), 'team')}, {counted(len(book.hot.acts), 'act')}"


async def _one(what: str, check: Check, ground: Ground, patience: float) -> list[Finding]:
    try:
        async with asyncio.timeout(patience):
            return await check(ground)
    except TimeoutError:
        return [mend(what, f"no answer within {patience:g} seconds", UNREACHED)]
    except (ClientError, OSError) as trouble:
        reason = str(trouble) or type(trouble).__name__
        return [mend(what, f"cannot be reached: {reason}", UNREACHED)]


UNREACHED = "Look whether this machine may reach it: address, firewall, proxy."
