import asyncio
import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.commands.init import write_start
from bot.errands.hatch import hatch, hatch_path
from bot.errands.table import Asked, Out, Premises, run
from bot.rules_file.reading import load_rules
from bot.zone_table import read_zones
from nurture.model import Lead, Ring
from store import open_store

NOW = datetime.now(UTC)
ENVIRON = {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"}
Command = Callable[..., Result]


@pytest.fixture
def leadbell(tmp_path: Path) -> Command:
    write_start(tmp_path)
    config = str(tmp_path / "leadbell.toml")
    runner = CliRunner(env={**ENVIRON, "LEADBELL_CONFIG": config, "DATABASE_URL": ""})
    return lambda *words, **more: runner.invoke(main, [*map(str, words)], **more)


def a_list(folder: Path, *rows: tuple[str, str]) -> Path:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("email", "date"), *rows])
    file = folder / "list.csv"
    file.write_text(out.getvalue())
    return file


def told(answer: Result) -> dict[str, int]:
    found: dict[str, int] = json.loads(answer.stdout)
    return found


def days_ago(days: float) -> str:
    return (NOW - timedelta(days=days)).isoformat()


def test_a_rehearsal_says_what_would_happen_and_changes_nothing(
    leadbell: Command, tmp_path: Path
) -> None:
    file = a_list(tmp_path, ("p@example.com", days_ago(1)), ("k@example.com", days_ago(3)))
    words = ("import", file, "--act", "demo", "--dry-run", "--json")
    first, second = leadbell(*words), leadbell(*words)
    assert told(first) == told(second)
    assert (told(first)["new"], told(first)["cards"]) == (2, 1)
    assert first.exit_code == 0


def test_good_rows_go_in_once_and_an_old_act_never_rings(leadbell: Command, tmp_path: Path) -> None:
    file = a_list(tmp_path, ("p@example.com", days_ago(1)), ("k@example.com", days_ago(3)))
    words = ("import", file, "--act", "demo", "--yes", "--json")
    first = told(leadbell(*words))
    assert (first["new"], first["cards"], first["repeats"]) == (2, 1, 0)
    assert told(leadbell(*words))["repeats"] == 2
    assert told(leadbell("store", "sizes", "--json"))["leads"] == 2


def test_bad_rows_come_back_to_be_mended_and_go_in_then(leadbell: Command, tmp_path: Path) -> None:
    file = a_list(tmp_path, ("p@example.com", days_ago(9)), ("nonsense", days_ago(9)))
    answer = leadbell("import", file, "--act", "demo", "--yes", "--json")
    assert (answer.exit_code, told(answer)["new"], told(answer)["to_mend"]) == (1, 1, 1)
    mended = tmp_path / "list.to-mend.csv"
    mended.write_text(mended.read_text("utf-8-sig").replace("nonsense", "k@example.com"))
    answer = leadbell("import", mended, "--act", "demo", "--yes", "--json")
    assert (answer.exit_code, told(answer)["new"], told(answer)["to_mend"]) == (0, 1, 0)


def test_a_second_file_to_mend_does_not_overwrite_the_first(
    leadbell: Command, tmp_path: Path
) -> None:
    file = a_list(tmp_path, ("nonsense", days_ago(9)))
    for _ in range(2):
        leadbell("import", file, "--act", "demo", "--yes")
    assert (tmp_path / "list.to-mend.csv").exists()
    assert (tmp_path / "list.to-mend-2.csv").exists()


def test_a_date_of_two_readings_is_asked_about_with_the_option(
    leadbell: Command, tmp_path: Path
) -> None:
    file = a_list(tmp_path, ("p@example.com", "03/04/2026"))
    answer = leadbell("import", file, "--act", "demo", "--yes")
    assert answer.exit_code == 1
    assert "--date-format dmy" in answer.output


def test_nothing_goes_in_before_somebody_says_yes(leadbell: Command, tmp_path: Path) -> None:
    file = a_list(tmp_path, ("p@example.com", days_ago(1)))
    assert leadbell("import", file, "--act", "demo", input="n\n").exit_code == 1
    assert told(leadbell("store", "sizes", "--json"))["leads"] == 0
    answer = leadbell("import", file, "--act", "demo", input="y\n")
    assert "1  card that rings" in answer.output
    assert told(leadbell("store", "sizes", "--json"))["leads"] == 1


def test_an_unknown_act_is_refused_with_the_nearest_one(leadbell: Command, tmp_path: Path) -> None:
    answer = leadbell("import", a_list(tmp_path), "--act", "dmo")
    assert answer.exit_code == 1
    assert "demo" in answer.output


def test_a_missing_file_is_wrong_usage(leadbell: Command) -> None:
    assert leadbell("import", "nowhere.csv", "--act", "demo").exit_code == 2


def test_a_backup_is_a_whole_store(leadbell: Command, tmp_path: Path) -> None:
    file = a_list(tmp_path, ("p@example.com", days_ago(1)))
    leadbell("import", file, "--act", "demo", "--yes")
    assert leadbell("store", "backup", tmp_path / "copy.db").exit_code == 0
    assert leadbell("store", "backup", tmp_path / "copy.db").exit_code == 1

    async def leads() -> int:
        store = open_store(f"tinydb://{tmp_path}/copy.db")
        try:
            return await store.count(Lead)
        finally:
            await store.close()

    assert asyncio.run(leads()) == 1


def test_while_a_server_runs_the_command_goes_through_it(leadbell: Command, tmp_path: Path) -> None:
    ready, done = Event(), Event()
    stirred: list[bool] = []
    rings: list[int] = []

    async def serve() -> None:
        store = open_store(f"tinydb://{tmp_path}/leadbell.db")
        premises = Premises(
            store=store,
            book=load_rules(tmp_path / "leadbell.toml", ENVIRON),
            zones=read_zones(),
            now=lambda: NOW,
            stir=lambda: stirred.append(True),
        )

        async def errand(asked: Asked, out: Out) -> int:
            return await run(premises, asked, out)

        async with hatch(hatch_path(tmp_path / "leadbell.db"), errand):
            ready.set()
            await asyncio.to_thread(done.wait, 20)
        rings.append(await store.count(Ring))
        await store.close()

    server = Thread(target=asyncio.run, args=(serve(),))
    server.start()
    assert ready.wait(10)
    file = a_list(tmp_path, ("p@example.com", days_ago(1)), ("nonsense", days_ago(1)))
    answer = leadbell("import", file, "--act", "demo", "--yes", "--json")
    done.set()
    server.join()
    assert (answer.exit_code, told(answer)["cards"]) == (1, 1)
    assert (tmp_path / "list.to-mend.csv").exists()
    assert stirred
    assert rings == [1]
