"""The floor plan: who may know whom, and what is done in one place only."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
FLOORS = ("bot", "handlers", "nurture", "store")

# Whom each floor may know besides itself. Only bot sees all.
KNOWS = {
    "bot": {"handlers", "nurture", "store"},
    "handlers": {"nurture"},
    "store": {"nurture"},
    "nurture": set[str](),
}

# What the rules may borrow of another trade, each with its reason. Pure libraries only.
BORROWED = {
    "css_inline": "which styles a mail program reads is its own trade; it fetches nothing",
    "holidays": "which days are public holidays is a country's business",
    "jinja2": "letters are templates, and the sandboxed environment is the safe one",
    "markupsafe": "jinja2's own mark for what is escaped already",
    "phonenumbers": "telephone numbers as people write them",
    "flufl": "flufl.bounce knows how mail servers word a bounce",
}

# What rules never touch: the world outside. Trips reach it through the ports.
OUTSIDE = {"aiohttp", "os", "pathlib", "smtplib", "socket", "sqlite3", "subprocess", "urllib"}

LONGEST_MODULE, LONGEST_FUNCTION = 250, 30

# Where the clock of the machine is read: once. The sandbox's Slack runs on its own until told.
CLOCKS = {
    "bot/clock.py",
    "bot/sandbox/slack/http.py",
    "bot/sandbox/slack/payloads.py",
    "bot/sandbox/slack/world.py",
}


@dataclass(frozen=True)
class Import:
    """One import as it is written: where, and what."""

    place: str
    module: str

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.place} imports {self.module}"


def modules(floor: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((HOUSE / floor).rglob("*.py")):
        place = path.relative_to(HOUSE).as_posix()
        yield place, ast.parse(path.read_text(encoding="utf-8"), place)


def imports(floor: str) -> Iterator[Import]:
    for place, tree in modules(floor):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (Import(place, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{place} imports relatively"
                base = node.module or ""
                yield from (Import(place, f"{base}.{alias.name}") for alias in node.names)


def names_of(tree: ast.Module) -> Iterator[str]:
    """Everything that is reached through a dot, as `datetime.now`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node)


def told(found: list[Import]) -> str:
    return "\n".join(map(str, found))


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_knows_only_those_below_it(floor: str) -> None:
    strangers = set(FLOORS) | {"tests"}
    wrong = [one for one in imports(floor) if one.top in strangers - {floor} - KNOWS[floor]]
    assert not wrong, told(wrong)


def test_the_rules_borrow_only_what_has_a_reason() -> None:
    third = [
        one
        for one in imports("nurture")
        if one.top not in sys.stdlib_module_names and one.top != "nurture"
    ]
    wrong = [one for one in third if one.top not in BORROWED]
    assert not wrong, told(wrong)


def test_the_rules_reach_nothing_outside() -> None:
    wrong = [one for one in imports("nurture") if one.top in OUTSIDE]
    assert not wrong, told(wrong)


def test_only_the_command_line_opens_the_sandbox() -> None:
    floors = [one for floor in FLOORS for one in imports(floor)]
    sandbox = [one for one in floors if one.module.startswith("bot.sandbox")]
    wrong = [one for one in sandbox if not one.place.startswith(("bot/sandbox/", "bot/commands/"))]
    assert sandbox
    assert not wrong, told(wrong)


def test_the_sandboxs_slack_shares_nothing_with_our_side_of_slack() -> None:
    ours = {"handlers", "bot.slack"}
    parts = [one for one in imports("bot") if one.place.startswith("bot/sandbox/slack/")]
    wrong = [one for one in parts if one.top in ours or ".".join(one.module.split(".")[:2]) in ours]
    assert parts
    assert not wrong, told(wrong)


def test_the_environment_is_read_by_settings_and_commands_only() -> None:
    readers = {
        place
        for floor in FLOORS
        for place, tree in modules(floor)
        if {"os.environ", "os.getenv"} & set(names_of(tree))
    }
    wrong = {place for place in readers if not place.startswith(("bot/settings", "bot/commands/"))}
    assert not wrong


def test_the_time_is_read_in_one_place() -> None:
    hands = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
    readers = {
        place for floor in FLOORS for place, tree in modules(floor) if hands & set(names_of(tree))
    }
    assert readers <= CLOCKS, readers - CLOCKS


def test_a_rule_never_awaits_and_never_logs_as_it_decides() -> None:
    """`def` decides, `async def` does: a plain function of nurture calls no logger."""
    wrong = [
        f"{place}: {function.name}"
        for place, tree in modules("nurture")
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        if any(
            isinstance(node, ast.Attribute) and ast.unparse(node).startswith("log.")
            for node in ast.walk(function)
        )
    ]
    assert not wrong


def test_modules_and_functions_stay_small() -> None:
    """Lists of words in the languages of our readers are no code, and as long as they need to be."""
    long = [one for floor in FLOORS for one in too_long(floor) if "/words/" not in one]
    assert not long, "\n".join(long)


def too_long(floor: str) -> Iterator[str]:
    for place, tree in modules(floor):
        if (lines := tree.body[-1].end_lineno or 0) > LONGEST_MODULE:
            yield f"{place}: {lines} lines"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = _own_lines(node)
                if lines > LONGEST_FUNCTION:
                    yield f"{place}: {node.name} has {lines} lines"


def _own_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """A function's lines without the functions in it: those are counted by themselves."""
    inner = [one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
    return _lines(node) - sum(map(_lines, inner))


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def test_below_bot_nothing_swallows_a_fault() -> None:
    """One who catches everything passes it on."""
    catchers = {
        place
        for floor in ("handlers", "nurture", "store")
        for place, tree in modules(floor)
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and _swallows(node)
    }
    assert not catchers


def _swallows(node: ast.ExceptHandler) -> bool:
    everything = node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}
    return everything and not isinstance(node.body[-1], ast.Raise)
