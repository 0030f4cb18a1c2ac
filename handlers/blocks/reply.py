"""A reply to one person: our own sentence, in which a stranger's name may stand."""

import re

from handlers.blocks.elements import Block, Message, ampersands, escaped, rich, said

_COMMAND = re.compile(r"`(/[^`\n]+)`")


def reply(text: str) -> Message:
    """Set commands like `/lead mine` to be copied; all else stays the characters it is."""
    parts = [(part, no % 2 == 1) for no, part in enumerate(_COMMAND.split(text)) if part]
    spoken = [f"`{ampersands(part)}`" if command else escaped(part) for part, command in parts]
    shown = [_part(part, command=command) for part, command in parts]
    return Message("".join(spoken), (rich("said", *shown),))


def _part(text: str, *, command: bool) -> Block:
    return said(text) | ({"style": {"code": True}} if command else {})
