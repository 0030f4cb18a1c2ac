"""An hour of mails that nobody would write: `python tests/bench/fuzz_classify.py [SECONDS] [SEED] [FOLDER]`.

By turns random ones, and those of `tests/mails` cut, joined, flipped and repeated. What is not
judged, can't be shown, or takes a second is kept in FOLDER, to become a test.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from judged_mails import MAILS
from test_inbox_fuzz import judged, mails

A_ROUND, LONGEST = 2000, 200_000
REAL = sorted(raw for path in MAILS.glob("*.eml") if len(raw := path.read_bytes()) < LONGEST)

place = st.floats(0, 1)
Change = Callable[[bytes, int, st.DrawFn], bytes]


def cut(raw: bytes, at: int, _: st.DrawFn) -> bytes:
    return raw[:at]


def flip(raw: bytes, at: int, draw: st.DrawFn) -> bytes:
    other: bytes = draw(st.binary(min_size=1, max_size=4))
    return raw[:at] + other + raw[at + 1 :]


def join(raw: bytes, at: int, draw: st.DrawFn) -> bytes:
    other: bytes = draw(st.sampled_from(REAL))
    return raw[:at] + other[int(draw(place) * len(other)) :]


def insert(raw: bytes, at: int, draw: st.DrawFn) -> bytes:
    other: bytes = draw(mails)
    return raw[:at] + other + raw[at:]


def repeat(raw: bytes, at: int, draw: st.DrawFn) -> bytes:
    end = at + draw(st.integers(1, 200))
    return raw[:end] + raw[at:end] * draw(st.integers(1, 20)) + raw[end:]


def drop(raw: bytes, at: int, draw: st.DrawFn) -> bytes:
    return raw[:at] + raw[at + draw(st.integers(1, 300)) :]


CHANGES: tuple[Change, ...] = (cut, flip, join, insert, repeat, drop)


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A mail of the corpus after one to five changes."""
    raw: bytes = draw(st.sampled_from(REAL))
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=5)):
        raw = change(raw, int(draw(place) * len(raw)), draw)
    return raw[:LONGEST]


@dataclass(slots=True)
class Tally:
    """What was found so far; the mails behind it are in `folder`."""

    folder: Path
    verdicts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def look(self, raw: bytes) -> None:
        """Judge one mail."""
        before = time.process_time()
        fault = self._fault(raw)
        if not fault and time.process_time() > before + 1:
            fault = "slow"
        if fault:
            self.faults[fault] += 1
            (self.folder / f"{self.faults.total()}-{fault}.eml").write_bytes(raw)

    def _fault(self, raw: bytes) -> str:
        try:
            found = judged(raw)
            json.dumps(asdict(found)).encode()
            str(asdict(found)).encode()
        except Exception as fault:  # noqa: BLE001 (any at all is what we look for)
            return type(fault).__name__
        self.verdicts[found.verdict] += 1
        return "unread" if found.why.startswith("could not be read") else ""


def main(seconds: float, first: int, folder: Path) -> None:
    """Fuzz for so many seconds of this process's own time."""
    tally, number = Tally(folder), first
    quick = settings(
        deadline=None,
        max_examples=A_ROUND,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    while time.process_time() < seconds:
        for strategy in (mails, mangled()):
            seed(number)(quick(given(strategy)(tally.look)))()
            number += 1
    meant = ", ".join(f"{what} {times:,}" for what, times in tally.verdicts.most_common())
    sys.stdout.write(f"{tally.verdicts.total():,} mails ({meant}); faults: {dict(tally.faults)}\n")
    sys.stdout.write(f"kept in {folder}\n" if tally.faults else "")


if __name__ == "__main__":
    told = sys.argv[1:] + ["3600", "1", ""][len(sys.argv) - 1 :]
    main(float(told[0]), int(told[1]), Path(told[2] or tempfile.mkdtemp()))
