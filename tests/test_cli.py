import json
import os
import subprocess
import sys
from pathlib import Path
from shlex import split

import pytest
from click.testing import CliRunner, Result

from bot.cli import COMMANDS, main
from bot.environment import SETTINGS
from bot.rules_file.reading import load_rules
from bot.settings import load_settings


def leadbell(line: str) -> Result:
    return CliRunner(env={s.name: "" for s in SETTINGS}).invoke(main, split(line))


def test_help_names_every_command_and_setting() -> None:
    told = leadbell("--help").output
    assert all(name in told for name in COMMANDS)
    assert all(setting.name in told for setting in SETTINGS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    answer = leadbell(f"{name} --help")
    assert answer.exit_code == 0
    assert f"leadbell {name}" in answer.output.split("Examples:")[1]


def test_wrong_usage_ends_with_two() -> None:
    assert leadbell("chek").exit_code == 2
    assert leadbell("manifest --yaml").exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    script = "import sys; from bot.cli import main; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"pydantic", "aiohttp", "slack_bolt", "rich", "asyncio"} & set(loaded)


def test_init_writes_files_that_fit_each_other(tmp_path: Path) -> None:
    assert leadbell(f"init {tmp_path}/new").exit_code == 0
    written = (tmp_path / "new" / "leadbell.env").read_text().splitlines()
    environ = dict(line.split("=", 1) for line in written if line and not line.startswith("#"))
    settings = load_settings(environ)
    assert settings.secrets
    assert settings.config == tmp_path / "new" / "leadbell.toml"
    assert set(load_rules(settings.config, environ).sources) == {"website"}


def test_init_makes_other_secrets_each_time_and_keeps_them_private(tmp_path: Path) -> None:
    leadbell(f"init {tmp_path}/a")
    leadbell(f"init {tmp_path}/b")
    first, second = (tmp_path / name / "leadbell.env" for name in "ab")
    assert first.read_text() != second.read_text()
    assert first.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("there", ["leadbell.toml", "leadbell.env"])
def test_init_never_overwrites(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")
    answer = leadbell(f"init {tmp_path}")
    assert answer.exit_code == 1
    assert there in answer.output
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_init_says_where_it_may_not_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be written" in leadbell(f"init {tmp_path}").output


def test_the_manifest_is_printed_as_json() -> None:
    assert json.loads(leadbell("manifest").output)["display_information"]["name"] == "Leadbell"
