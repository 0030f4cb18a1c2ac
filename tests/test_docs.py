"""The papers say what is true: README names all there is, links lead somewhere, nothing is ours alone."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from fastapi.routing import APIRoute

from bot.cli import COMMANDS, main
from bot.duty import Duty
from bot.environment import SETTINGS
from bot.figures import Gauges, Outside
from bot.rules_file.reading import load_rules, usual_text
from bot.settings import load_settings
from bot.wire.plan import Plan
from bot.wire.web import routers
from bot.zone_table import read_zones
from handlers.commands.lead import LEAD
from handlers.commands.leadbell import LEADBELL
from handlers.commands.me import ME
from handlers.commands.show import SHOW
from handlers.slack.commands import Commands
from nurture.leads.lifecycle import STEPS
from nurture.model import Stage
from store import open_store

HOUSE = Path(__file__).parent.parent
README = (HOUSE / "README.md").read_text(encoding="utf-8")
PAPERS = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/**/*.md"), *HOUSE.glob("tests/**/*.md")])

# Addresses of registries, and paths that exist on one machine only. The brackets keep this
# file from being found by its own search.
OURS_ALONE = re.compile(
    r"py[p]i\.org|pythonhost[e]d|npm[j]s\.|deb\.debi[a]n|/wor[k]/|/hom[e]/\w|/roo[t]/|/User[s]/"
)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def rows(heading: str) -> Iterator[list[str]]:
    """Give the cells of the table under a heading."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| `"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def every_command(command: click.Command, words: str) -> Iterator[tuple[str, click.Command]]:
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner, f"{words} {name} is listed and not there"
            yield from every_command(inner, f"{words} {name}")


def tracked() -> list[Path]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, check=True)
    return [HOUSE / name for name in told.stdout.decode().split("\0") if name]


def test_the_first_two_blocks_are_single_lines_to_start_and_to_test() -> None:
    start, test = blocks("sh")[:2]
    assert [block.count("\n") for block in (start, test)] == [1, 1]
    assert start.endswith("leadbell demo\n")
    assert test.endswith("pytest\n")
    assert all("-c requirements.lock" in block for block in (start, test))


def test_every_setting_has_its_row_in_the_readme() -> None:
    told = [name for name, *_ in rows("Settings")]
    assert told == [f"`{setting.name}`" for setting in SETTINGS]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_every_command_and_what_is_under_it(name: str) -> None:
    told = next(cell for cell, *_ in rows("Commands") if cell.startswith(f"`leadbell {name}"))
    for words, command in every_command(main, "leadbell"):
        if words.split()[1:2] == [name] and not isinstance(command, click.Group):
            assert re.search(rf"[ `]{words.split()[-1]}`", told), words


def test_the_readme_speaks_of_no_command_that_is_not_there() -> None:
    meant = set(re.findall(r"`leadbell ([a-z]+)", README))
    assert meant <= set(COMMANDS), meant - set(COMMANDS)


@pytest.mark.parametrize(
    ("slash", "commands"), [("/lead", LEAD), ("/show", SHOW), ("/me", ME), ("/leadbell", LEADBELL)]
)
def test_the_readme_names_every_slash_command(slash: str, commands: Commands) -> None:
    told = next(cell for cell, *_ in rows("In Slack") if cell.startswith(f"`{slash} "))
    assert re.findall(r"[a-z_]+(?=`)", told) == list(commands)


def test_every_command_shows_an_example_of_itself() -> None:
    for words, command in every_command(main, "leadbell"):
        shown = command.get_help(click.Context(command, info_name=words))
        assert words in shown.partition("Examples:")[2], words


def test_the_readme_tells_each_stage_and_where_it_goes_on() -> None:
    told = {
        name.strip("`"): set(re.findall(r"`(\w+)`", onward)) for name, _, onward in rows("Stages")
    }
    # Whoever asks to stop, or cannot be reached, is told of below the table.
    steps = {
        stage: {step.end for step in STEPS if step.start is stage} - {Stage.ENDED}
        for stage in Stage
    }
    assert told == steps


def test_the_readme_names_every_web_path(tmp_path: Path) -> None:
    environ = {"DATABASE_URL": "tinydb:///:memory:", "LEADBELL_CONFIG": str(tmp_path / "r.toml")}
    (tmp_path / "r.toml").write_text(usual_text(), encoding="utf-8")
    environ["LEADBELL_KEY_WEBSITE"] = environ["LEADBELL_SECRET"] = "k" * 40
    settings = load_settings(environ)
    plan = Plan(
        settings=settings,
        book=load_rules(settings.config, environ),
        zones=read_zones(),
        now=lambda: datetime.now(UTC),
    )
    store = open_store(settings.database_url)
    gauges = Gauges(store=store, now=plan.now, outside=Outside())
    ways = routers(plan, store, Duty(outside=Outside(), gauges=gauges), press=None)
    paths = [r.path for router in ways for r in router.routes if isinstance(r, APIRoute)]
    assert len(paths) > 3
    assert all(f"{path.replace(':path', '')}`" in README for path in paths), paths


def test_the_readme_names_every_section_of_the_rules() -> None:
    told = " ".join(cell for cell, *_ in rows("Rules"))
    assert all(f"[{section}" in told for section in tomllib.loads(usual_text()))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(HOUSE)))
def test_no_link_is_dead(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", paper.read_text(encoding="utf-8"))
    near = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in near if not (paper.parent / link).exists()] == []


def test_the_changelog_has_one_section_of_what_is_to_come() -> None:
    told = (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## .*unreleased.*$", told, re.MULTILINE | re.IGNORECASE) == [
        "## Unreleased"
    ]


def test_every_decision_has_its_number_once() -> None:
    numbers = [path.name[:4] for path in (HOUSE / "docs/decisions").glob("*.md")]
    assert sorted(numbers) == [f"{no:04}" for no in range(1, len(numbers) + 1)]


def test_no_file_speaks_of_a_registry_or_of_a_machine_of_ours() -> None:
    found = {
        str(path.relative_to(HOUSE))
        for path in tracked()
        if path.is_file() and OURS_ALONE.search(path.read_text(encoding="utf-8", errors="replace"))
    }
    assert found == set()
