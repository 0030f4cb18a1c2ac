"""How a mistake in the rules file is told: line, key, and what to do."""

import re
from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Any, get_args

from pydantic import BaseModel

from bot.mistakes import Mistake, did_you_mean
from bot.rules_file.lines import Path, lines
from bot.rules_file.shape import RulesTable
from bot.rules_file.table import Misfit

WORDS = {
    "missing": "is missing; the file that `leadbell init` writes shows how it looks",
    "model_type": "must be a table, as in the file that `leadbell init` writes",
    "dict_type": "must be a table, as in the file that `leadbell init` writes",
    "list_type": 'must be a list, like ["one", "two"]',
    "too_short": "needs at least one",
    "string_type": "must be text in quotes",
    "string_too_short": "is empty",
    "float_type": "must be a number, without quotes",
    "int_type": "must be a whole number, without quotes",
    "bool_type": "must be true or false, without quotes",
    "date_type": "must be a day, like 2026-12-24 without quotes",
}


def misfit(error: Any, root: type[BaseModel] = RulesTable) -> Misfit:
    """Put an error of pydantic's into our words; `root` is the table that the whole file is."""
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    if error["type"] == "extra_forbidden":
        return path, f"unknown key{did_you_mean(str(path[-1]), _known_keys(path[:-1], root))}"
    if error["type"] == "value_error":
        return path, str(error["ctx"]["error"])
    return path, WORDS.get(error["type"]) or error["msg"].replace("Input should", "must")


def _known_keys(path: Path, root: Any) -> Iterable[str]:
    table = root
    for step in path:
        table = _below(table, step)
    return [field.alias or key for key, field in table.model_fields.items()]


def _below(table: Any, step: str | int) -> Any:
    if not _is_table(table):
        return table.__args__[-1]
    by_alias = {field.alias or key: field for key, field in table.model_fields.items()}
    found = by_alias[str(step)].annotation
    given = (one for one in get_args(found) if one is not NoneType)  # a table that may be missing
    return next(given) if isinstance(found, UnionType) else found


def _is_table(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, BaseModel)


def located(wrong: Iterable[Misfit], text: str) -> list[Mistake]:
    """Say each on the line where it stands, or where it should, in the order of the file."""
    found = lines(text)
    mistakes = []
    for path, what in wrong:
        known = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in found)
        mistakes.append((found[known], Mistake(f"line {found[known]}: {_dotted(path)}", what)))
    return [mistake for _, mistake in sorted(mistakes, key=lambda placed: placed[0])]


def _dotted(path: Path) -> str:
    return re.sub(r"\.(\d+)", lambda place: f"[{int(place[1]) + 1}]", ".".join(map(str, path)))
