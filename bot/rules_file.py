"""The rules file, `leadbell.toml`: read, judged and turned into the rule book.

A table of the treaty that the file leaves out is the usual one, from the file that
`leadbell init` writes. Mistakes are told all at once, each with line, key and cure.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.mistakes import Misconfigured, Mistake
from bot.paper import letter_texts
from bot.rules_file_book import rulebook
from bot.rules_file_sense import misfits
from bot.rules_file_shape import RulesTable
from bot.rules_file_told import located, misfit
from nurture.rulebook import Rulebook

USUAL = ("hot", "acts", "profile", "sequences", "reasons", "rest")
USUAL_IN_TEAM = ("claim_within", "ladder", "touch_within", "touch_ladder")
AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_rules(path: Path, environ: Mapping[str, str]) -> Rulebook:
    """Read the rules file; `environ` is where `env:NAME` is looked up.

    The version is the treaty's name and a digest of everything written, so that any
    change shows on the cards that follow. Raises Misconfigured.
    """
    return read_rules(_text(path), environ, name=path.name, letters=path.parent / "letters")


def read_rules(
    text: str,
    environ: Mapping[str, str],
    *,
    name: str = "leadbell.toml",
    letters: Path | None = None,
) -> Rulebook:
    """Read rules from a text; `name` is what mistakes call it, `letters` the firm's own folder."""
    written = _with_usual(_parse(text, name))
    context = {
        "environ": environ,
        "letters": _letters(letters),
        "people": _keys(written, "people"),
        "teams": _keys(written, "teams"),
        "acts": _keys(written, "acts"),
    }
    rules = _shaped(written, context, text, name)
    if wrong := misfits(rules):
        raise Misconfigured(f"{name} needs mending", located(wrong, text))
    return rulebook(rules, _version(rules.hot.treaty, written))


def usual_text() -> str:
    """Give the rules file to start from, with its comments."""
    return files("bot").joinpath("rules/leadbell.toml").read_text(encoding="utf-8")


def _text(path: Path) -> str:
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


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        found = AT_LINE.search(str(trouble))
        line, column = (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)
        what = AT_LINE.sub("", str(trouble)).replace("(at end of document)", "").strip()
        mistake = Mistake(f"line {line}", f"column {column}: this is not TOML: {what}")
        raise Misconfigured(f"{name} needs mending", [mistake]) from None


def _with_usual(written: dict[str, Any]) -> dict[str, Any]:
    usual = tomllib.loads(usual_text())
    team = {key: usual["teams"]["main"][key] for key in USUAL_IN_TEAM}
    teams = written.get("teams")
    if isinstance(teams, dict):
        filled = {k: {**team, **v} if isinstance(v, dict) else v for k, v in teams.items()}
        written = {**written, "teams": filled}
    acts = _keys({**usual, **written}, "acts")
    welcome = usual["sequences"]["welcome"]
    # A treaty of the firm's own may leave out acts that the usual sequence starts with.
    welcome["on"] = [act for act in welcome["on"] if act in acts]
    if not welcome["on"]:
        usual["sequences"] = {}
    return {**{key: usual[key] for key in USUAL}, **written}


def _shaped(
    written: dict[str, Any], context: Mapping[str, Any], text: str, name: str
) -> RulesTable:
    try:
        return RulesTable.model_validate(written, context=context)
    except ValidationError as trouble:
        wrong = [misfit(error) for error in trouble.errors()]
    raise Misconfigured(f"{name} needs mending", located(wrong, text))


def _letters(own: Path | None) -> frozenset[str]:
    found = letter_texts(own)
    names = {name.removesuffix(".txt") for name in found if name.endswith(".txt")}
    return frozenset(name for name in names if f"{name}.html" in found)


def _keys(written: dict[str, Any], table: str) -> frozenset[str]:
    found = written.get(table)
    return frozenset(found) if isinstance(found, dict) else frozenset()


def _version(treaty: str, written: dict[str, Any]) -> str:
    canonical = json.dumps(written, sort_keys=True, default=str, ensure_ascii=False)
    return f"{treaty}-{sha256(canonical.encode()).hexdigest()[:8]}"
