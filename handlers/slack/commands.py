"""Slash commands and the words that each knows. Wrong usage is answered with an example."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.blocks.elements import Message
from handlers.blocks.reply import reply
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
ALL_WORDS = "*"
"""The key of a command that takes whatever is typed."""


def register(app: AsyncApp, office: Office, tables: Mapping[str, Commands]) -> None:
    """Listen to each slash command with its table of words."""
    for slash, commands in tables.items():
        app.command(slash)(acknowledged(office, _work(office, slash, commands)))


def _work(office: Office, slash: str, commands: Commands) -> Work:
    async def work(body: Body) -> None:
        try:
            message = await _run(office, body, slash, commands)
        except Refused as refusal:
            message = reply(str(refusal))
        if message:
            await office.tell(body, message)

    return work


async def _run(office: Office, body: Body, slash: str, commands: Commands) -> Message | None:
    words = as_typed(str(body.get("text", "")))
    word, _, rest = words.partition(" ")
    if command := commands.get(word.casefold()):
        return await command.deed(office, body, rest.strip())
    if word.casefold() in {"", "help"}:
        return usage(slash, commands)
    if command := commands.get(ALL_WORDS):
        return await command.deed(office, body, words)
    return _misheard(word, rest.strip(), slash, commands)


def usage(slash: str, commands: Commands) -> Message:
    """Say what a slash command can do, each with an example."""
    lines = [f"`{command.example}`  {command.does}" for command in commands.values()]
    return Message("\n".join([f"What {slash} can do:", *lines]), ())


def _misheard(word: str, rest: str, slash: str, commands: Commands) -> Message:
    near = get_close_matches(word.casefold(), commands, n=1)
    if near:
        meant = f"{slash} {near[0]} {rest}" if rest else commands[near[0]].example
        return reply(f"Did you mean `{meant}`?")
    return Message(f"I don't know that word. {usage(slash, commands).text}", ())
