"""Errands: what a command asks of the memory, done here or by the server that has it open.

An errand is `async def (premises, asked, out) -> exit code`. The table names where each lives.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Protocol

from bot.clock import Clock
from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.mail.press import Press
from nurture.ports import Store
from nurture.rulebook import Rulebook


class Running(Protocol):
    """The running server, as an errand may ask it."""

    async def status(self) -> Mapping[str, Any]:
        """Tell the figures by name, `trouble` by what is concerned, and `shut` channels."""

    async def prove_inbound(self, person: str, patience: float) -> float:
        """Give the seconds until somebody's click came back. Raises Refused if none did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Premises:
    """What an errand may use. `stir` says that cards, notices or letters may be due.

    `server` is who runs, None where a command has opened the memory itself. `press` writes
    letters, None where there is no secret to sign their ways back with.
    """

    store: Store
    book: Rulebook
    zones: Zones
    now: Clock
    stir: Callable[[], None] = lambda: None
    server: Running | None = None
    press: Press | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One errand as it was asked for: its name, its options (fit for JSON), and files by name.

    Files travel with it, as the server may run in another folder and for another user.
    """

    errand: str
    options: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


class Out(Protocol):
    """Where an errand's answer goes, as it comes."""

    def say(self, line: str) -> None:
        """Show a line."""

    def progress(self, done: int, total: int) -> None:
        """Show how far it is."""

    def give(self, name: str, raw: bytes) -> None:
        """Hand a file back to whoever asked."""


Errand = Callable[[Premises, Asked, Out], Awaitable[int]]

ERRANDS: Mapping[str, str] = {
    "import": "bot.errands.bring_in:bring_in",
    "check inbound": "bot.errands.status:prove_inbound",
    "outbox": "bot.errands.outbox:tell",
    "outbox dkim": "bot.errands.outbox:dkim",
    "outbox go on": "bot.errands.outbox:go_on",
    "outbox settle": "bot.errands.outbox:settle",
    "person receipts": "bot.errands.person:receipts",
    "person show": "bot.errands.person:show",
    "person stop": "bot.errands.person:stop",
    "report ledger": "bot.errands.report:ledger",
    "route": "bot.errands.route:route",
    "sequence list": "bot.errands.sequence:tell_all",
    "sequence preview": "bot.errands.sequence:preview",
    "show add": "bot.errands.show:add",
    "show approve": "bot.errands.show:approve",
    "show change": "bot.errands.show:change",
    "show columns": "bot.errands.badges:columns",
    "show complete": "bot.errands.show:complete",
    "show incomplete": "bot.errands.show:incomplete",
    "show list": "bot.errands.show:tell_all",
    "show preview": "bot.errands.show:foresee",
    "show stop": "bot.errands.show:stop",
    "show visitors": "bot.errands.badges:visitors",
    "show words": "bot.errands.show_words:words",
    "status": "bot.errands.status:tell",
    "store sizes": "bot.errands.store:tell_sizes",
}


async def run(premises: Premises, asked: Asked, out: Out) -> int:
    """Do an errand and give its exit code. Raises Refused if there is none of that name."""
    if asked.errand not in ERRANDS:
        raise Refused(
            f"The running server knows no errand “{asked.errand}”: "
            "it may be of another version; restart it."
        )
    module, name = ERRANDS[asked.errand].split(":")
    errand: Errand = getattr(import_module(module), name)
    return await errand(premises, asked, out)
