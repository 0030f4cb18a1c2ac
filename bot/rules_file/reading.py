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

from bot.mistakes import Misconfigured
from bot.paper import FRAMES, letter_texts
from bot.rules_file.book import rulebook
from bot.rules_file.sense import misfits
from bot.rules_file.sequences import FOLDER, no_doubles, read_sequences, sequence_files
from bot.rules_file.shape import RulesTable
from bot.rules_file.text import parsed, text_of
from bot.rules_file.told import located, misfit
from nurture.rulebook import Rulebook

USUAL = ("hot", "acts", "profile", "sequences", "reasons", "rest")
USUAL_IN_TEAM = ("claim_within", "ladder", "touch_within", "touch_ladder")
AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_rules(path: Path, environ: Mapping[str, str]) -> Rulebook:
    """Read the rules file; `environ` is where `env:NAME` is looked up.

    The version is the treaty's name and a digest of everything written, so that any
    change shows on the cards that follow. Raises Misconfigured.
    """
    return read_rules(text_of(path), environ, name=path.name, folder=path.parent)


def read_rules(
    text: str,
    environ: Mapping[str, str],
    *,
    name: str = "leadbell.toml",
    folder: Path | None = None,
) -> Rulebook:
    """Read rules from a text; `name` is what mistakes call it.

    `folder` is where it stands: its `letters` are the firm's own, its `sequences` go with it.
    """
    written = _with_usual(parsed(text, name))
    context = {
        "environ": environ,
        "folder": folder,
        "letters": _letters(folder / "letters" if folder else None),
        "people": _keys(written, "people"),
        "teams": _keys(written, "teams"),
        "acts": _keys(written, "acts"),
        "reasons": _reasons(written),
    }
    rules = _shaped(written, context, text, name)
    if wrong := misfits(rules):
        raise Misconfigured(f"{name} needs mending", located(wrong, text))
    texts = sequence_files(folder / FOLDER) if folder else {}
    no_doubles(rules.sequences, texts)
    more = read_sequences(texts, context)
    whole = rules.model_copy(update={"sequences": {**rules.sequences, **more}})
    return rulebook(whole, _version(rules.hot.treaty, {**written, **texts} if texts else written))


def usual_text() -> str:
    """Give the rules file to start from, with its comments."""
    return files("bot").joinpath("rules/leadbell.toml").read_text(encoding="utf-8")


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
    """A letter is `NAME.txt`; `NAME.de.txt` is the same one, and what all are made of is none."""
    names = {name.removesuffix(".txt") for name in letter_texts(own) if name.endswith(".txt")}
    return frozenset(name for name in names - FRAMES if "." not in name)


def _reasons(written: dict[str, Any]) -> frozenset[str]:
    found = written.get("reasons")
    lists = found.values() if isinstance(found, dict) else ()
    return frozenset(str(word) for words in lists if isinstance(words, list) for word in words)


def _keys(written: dict[str, Any], table: str) -> frozenset[str]:
    found = written.get(table)
    return frozenset(found) if isinstance(found, dict) else frozenset()


def _version(treaty: str, written: dict[str, Any]) -> str:
    canonical = json.dumps(written, sort_keys=True, default=str, ensure_ascii=False)
    return f"{treaty}-{sha256(canonical.encode()).hexdigest()[:8]}"
