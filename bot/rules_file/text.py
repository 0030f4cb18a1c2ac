"""A TOML file as it stands on disk, and what it says."""

import re
import tomllib
from pathlib import Path
from typing import Any

from bot.mistakes import Misconfigured, Mistake

AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def text_of(path: Path) -> str:
    """Give a file's text. Raises Misconfigured if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        cure = "there is no such file; `leadbell init` writes one to start from"
    except UnicodeDecodeError as trouble:
        line = trouble.object[: trouble.start].count(b"\n") + 1
        cure = f"line {line} is not UTF-8; save the file as UTF-8"
    except OSError as trouble:
        cure = f"cannot be read: {trouble.strerror}"
    raise Misconfigured("The rules file needs mending", [Mistake(str(path), cure)])


def parsed(text: str, name: str) -> dict[str, Any]:
    """Read TOML. Raises Misconfigured with the line at which it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        found = AT_LINE.search(str(trouble))
        line, column = (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)
        what = AT_LINE.sub("", str(trouble)).replace("(at end of document)", "").strip()
        mistake = Mistake(f"line {line}", f"column {column}: this is not TOML: {what}")
        raise Misconfigured(f"{name} needs mending", [mistake]) from None
