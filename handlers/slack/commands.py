"""Slash commands: /lead, /show and /leadbell. Wrong usage is answered with an example."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.blocks.elements import Message
from handlers.slack.claims import acknowledged
from handlers.slack.office import Body, Office
from handlers.slack.text import as_typed
from nurture.errors import Refused

Work = Callable[[Body], Coroutine[Any, Any, None]]
Deed = Callable[[Office, Body, str], Awaitable[Message | None]]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to type after a slash command: what it does, an example, and the deed."""

    does: str
    example: str
    deed: Deed


Commands = Mapping[str, Command]


def register(app: AsyncApp, office: Office, tables: Mapping[str, Commands]) -> None:
    """Listen to each slash command with its table of words."""
    for slash, commands in tables.items():
        app.command(slash)(acknowledged(office, _work(office, slash, commands)))


def _work(office: Office, slash: str, commands: Commands) -> Work:
    async def work(body: Body) -> None:
        try:
            message = await _run(office, body, slash, commands)
        except Refused as refusal:
            message = Message(str(refusal), ())
        if message:
            await office.tell(body, message)

    return work


async def _run(office: Office, body: Body, slash: str, commands: Commands) -> Message | None:
    word, _, rest = typed(body).partition(" ")
    command = commands.get(word.casefold())
    if word.casefold() in {"", "help"} and not command:
        return usage(slash, commands)
    if not command:
        return _misheard(word, slash, commands)
    return await command.deed(office, body, rest.strip())


def typed(body: Body) -> str:
    """Give what was typed after the command, without Slack's wrapping."""
    return as_typed(str(body.get("text", "")))


def usage(slash: str, commands: Commands) -> Message:
    """Say what a slash command can do, each with an example."""
    lines = [f"`{command.example}`  {command.does}" for command in commands.values()]
    return Message("\n".join([f"What {slash} can do:", *lines]), ())


def _misheard(word: str, slash: str, commands: Commands) -> Message:
    near = get_close_matches(word.casefold(), commands, n=1)
    if near:
        return Message(f"Did you mean `{commands[near[0]].example}`?", ())
    return Message(f"I don't know that word. {usage(slash, commands).text}", ())
