import asyncio
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import pytest

from bot.errands.hatch import LONGEST_PATH, hand_in, hatch, hatch_path
from bot.errands.table import Asked, Out
from nurture.errors import Refused


@dataclass
class Heard:
    """What came out of the hatch."""

    lines: list[str] = field(default_factory=list)
    steps: list[tuple[int, int]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def say(self, line: str) -> None:
        self.lines.append(line)

    def progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def give(self, name: str, raw: bytes) -> None:
        self.files[name] = raw


@pytest.fixture
def place() -> Iterator[Path]:
    # Not tmp_path: its name alone may be longer than a socket's may be.
    folder = Path(mkdtemp(prefix="lb"))
    yield folder / "leadbell.db.sock"
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()


def mode(path: Path) -> int | None:
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


async def echo(asked: Asked, out: Out) -> int:
    for name, raw in asked.files.items():
        out.give(f"back-{name}", raw[::-1])
    for no in range(3):
        out.say(f"{asked.options['word']} {no}")
        out.progress(no, 3)
        await asyncio.sleep(0.01)
    return 1


async def refuse(asked: Asked, out: Out) -> int:
    raise Refused("Not today.")


async def ask(place: Path, word: str) -> tuple[int | None, Heard]:
    heard = Heard()
    asked = Asked(errand="echo", options={"word": word}, files={"a.csv": b"\x00abc"})
    return await hand_in(place, asked, heard), heard


async def test_two_clients_each_get_their_own_answer(place: Path) -> None:
    async with hatch(place, echo):
        first, second = await asyncio.gather(ask(place, "one"), ask(place, "two"))
    assert first[1].lines == ["one 0", "one 1", "one 2"]
    assert second[1].lines == ["two 0", "two 1", "two 2"]
    assert (first[0], first[1].steps[-1]) == (1, (2, 3))
    assert first[1].files == {"back-a.csv": b"cba\x00"}


async def test_nobody_there_is_no_answer(place: Path) -> None:
    assert (await ask(place, "x"))[0] is None


async def test_a_socket_left_by_a_killed_server_is_no_answer_and_no_hindrance(place: Path) -> None:
    async with hatch(place, echo):
        os.link(place, place.with_name("left"))
    place.with_name("left").rename(place)
    assert (await ask(place, "x"))[0] is None
    async with hatch(place, echo):
        assert (await ask(place, "x"))[0] == 1


async def test_a_refusal_comes_through_in_its_own_words(place: Path) -> None:
    async with hatch(place, refuse):
        with pytest.raises(Refused, match=r"Not today\."):
            await ask(place, "x")


async def test_only_its_owner_may_knock(place: Path) -> None:
    async with hatch(place, echo):
        assert mode(place) == 0o600
    assert mode(place) is None


@pytest.mark.parametrize("line", [b"\n", b"{}\n", b"nonsense\n", b'{"files": 3}\n', b"\xff\n", b""])
async def test_nonsense_is_refused_and_the_next_is_served(place: Path, line: bytes) -> None:
    async with hatch(place, echo):
        reader, writer = await asyncio.open_unix_connection(place)
        writer.write(line)
        writer.write_eof()
        answer = await reader.read()
        writer.close()
        assert b"refused" in answer or line == b""
        assert (await ask(place, "x"))[0] == 1


async def test_a_server_that_dies_in_the_middle_is_told(place: Path) -> None:
    async def vanish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.close()

    async with await asyncio.start_unix_server(vanish, place):
        with pytest.raises(Refused, match="went away"):
            await ask(place, "x")


def test_the_hatch_is_beside_the_store() -> None:
    assert hatch_path(Path("/srv/lb/leadbell.db")) == Path("/srv/lb/leadbell.db.sock")


def test_a_path_too_long_for_a_socket_gets_a_short_private_one() -> None:
    long = Path("/srv") / ("x" * LONGEST_PATH) / "leadbell.db"
    short = hatch_path(long)
    assert len(os.fsencode(short)) <= LONGEST_PATH
    assert short == hatch_path(long)
    assert short != hatch_path(long.with_name("other.db"))
    assert stat.S_IMODE(short.parent.stat().st_mode) == 0o700


def test_a_private_folder_that_others_can_enter_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / f"leadbell-{os.getuid()}").mkdir(mode=0o755)
    with pytest.raises(Refused, match="not ours alone"):
        hatch_path(Path("/srv") / ("x" * LONGEST_PATH) / "leadbell.db")
