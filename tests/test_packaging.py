"""What is installed is whole: every file is packed, every import is named, every pin fits."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import entry_points, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.cli import COMMANDS

HOUSE = Path(__file__).parent.parent
FLOORS = ("bot", "handlers", "nurture", "store")
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEV = [Requirement(line) for line in PROJECT["project"]["optional-dependencies"]["dev"]]
LOCK = (HOUSE / "requirements.lock").read_text(encoding="utf-8")
PACKED = PROJECT["tool"]["setuptools"]["package-data"]


def pins() -> dict[str, Requirement]:
    lines = (line.partition("#")[0].strip() for line in LOCK.splitlines())
    found = [Requirement(line) for line in lines if line]
    return {canonicalize_name(one.name): one for one in found}


def behind(needed: list[Requirement]) -> Iterator[Requirement]:
    """Give all that these need, on this machine, down to the last."""
    seen: set[str] = set()
    waiting = list(needed)
    while waiting:
        one = waiting.pop()
        key = f"{canonicalize_name(one.name)} {sorted(one.extras)}"
        if key in seen:
            continue
        seen.add(key)
        yield one
        inner = [Requirement(line) for line in requires(one.name) or ()]
        extras = one.extras or {""}
        waiting += [
            each
            for each in inner
            if not each.marker or any(each.marker.evaluate({"extra": name}) for name in extras)
        ]


def test_the_lock_holds_pins_and_no_address() -> None:
    assert all(re.fullmatch(r"==[^,*]+", str(one.specifier)) for one in pins().values())
    assert not re.search(r"://|^-|@ ", LOCK, re.MULTILINE)


def test_the_lock_pins_all_that_is_needed_and_each_pin_fits() -> None:
    locked = pins()
    for one in behind(NEEDED + DEV):
        pin = locked[canonicalize_name(one.name)]
        (version,) = [spec.version for spec in pin.specifier]
        assert one.specifier.contains(version, prereleases=True), f"{one} is locked at {version}"


@pytest.mark.parametrize("floor", FLOORS)
def test_every_import_comes_with_what_pyproject_names(floor: str) -> None:
    coming = {canonicalize_name(one.name) for one in behind(NEEDED)}
    homes = packages_distributions()
    for path in (HOUSE / floor).rglob("*.py"):
        for top in imported(path) - set(sys.stdlib_module_names) - set(FLOORS):
            found = {canonicalize_name(name) for name in homes.get(top, ())}
            assert found & coming, f"{path.relative_to(HOUSE)} imports {top}"


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = [a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in plain + froms}


@pytest.mark.parametrize("floor", FLOORS)
def test_every_file_of_a_package_is_packed(floor: str) -> None:
    place = HOUSE / floor
    others = [
        path.relative_to(place).as_posix()
        for path in place.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    ]
    assert "py.typed" in others
    assert [name for name in others if not any(fnmatch(name, glob) for glob in PACKED[floor])] == []


@pytest.mark.parametrize("floor", FLOORS)
def test_every_folder_with_a_module_is_a_package(floor: str) -> None:
    folders = {path.parent for path in (HOUSE / floor).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_the_command_that_is_installed_is_ours() -> None:
    (found,) = entry_points(group="console_scripts", name="leadbell")
    assert found.load().name == "main"


def test_the_procfile_runs_a_command_that_there_is() -> None:
    command = (HOUSE / "Procfile").read_text(encoding="utf-8").split()
    assert command[:2] == ["web:", "leadbell"]
    assert command[2] in COMMANDS


def test_what_is_checked_is_what_the_readme_says_to_type() -> None:
    script = HOUSE / ".ci/run"
    assert os.access(script, os.X_OK)
    (extract,) = [ln for ln in script.read_text().splitlines() if ln.startswith("tests()")]
    told = subprocess.run(
        ["bash", "-c", f"{extract}\ntests"], cwd=HOUSE, capture_output=True, text=True, check=True
    ).stdout
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", (HOUSE / "README.md").read_text(), re.MULTILINE | re.DOTALL
    )
    assert told == blocks[1]
