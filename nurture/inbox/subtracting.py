"""Taking our own sent text out of an answer, however the answering program wrapped or marked it."""

import re
from collections.abc import Sequence

_TELLING = 60
_LONG = 15
_LONGEST_SENT = 50_000


def without_ours(lines: Sequence[str], ours: Sequence[str]) -> list[str]:
    """Drop runs of lines that stand in what we sent.

    A run must hold 60 letters: a shorter one ("stop", "Kind regards") may be the person's own.
    """
    if not ours:
        return list(lines)
    sent = "\n".join(text[:_LONGEST_SENT] for text in ours)
    whole, whole_lines = _bare(sent), {_bare(line) for line in sent.splitlines()}
    kept: list[str] = []
    run: list[str] = []
    for line in lines:
        if _stands_in(_bare(line), whole, whole_lines, goes_on=bool(run and run[-1].strip())):
            run.append(line)
        else:
            kept.extend((*_unless_ours(run), line))
            run = []
    return [*kept, *_unless_ours(run)]


def _stands_in(bare: str, whole: str, whole_lines: set[str], *, goes_on: bool) -> bool:
    """Whether a line is ours; a short piece of a line only where it goes on from one of ours."""
    return bare in whole_lines or ((goes_on or len(bare) >= _LONG) and bare in whole)


def _unless_ours(run: Sequence[str]) -> Sequence[str]:
    return () if sum(len(_bare(line)) for line in run) >= _TELLING else run


def _bare(text: str) -> str:
    return re.sub(r"[\s>|*_]+", "", text)
