"""The sequences written as files of their own: `sequences/NAME.toml` beside the rules file."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.mistakes import Misconfigured, Mistake
from bot.rules_file.mail import SequenceTable, StepTable
from bot.rules_file.table import Misfit
from bot.rules_file.text import parsed, text_of
from bot.rules_file.told import located, misfit

FOLDER = "sequences"


def sequence_files(folder: Path) -> dict[str, str]:
    """Give what is written in each file, by the sequence's key. Raises Misconfigured."""
    found = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    return {path.stem: text_of(path) for path in found}


def read_sequences(
    texts: Mapping[str, str], context: Mapping[str, Any]
) -> dict[str, SequenceTable]:
    """Read the files. Raises Misconfigured with every mistake of the first file that has any."""
    return {key: _read(key, text, context) for key, text in texts.items()}


def _read(key: str, text: str, context: Mapping[str, Any]) -> SequenceTable:
    name = f"{FOLDER}/{key}.toml"
    try:
        table = SequenceTable.model_validate(parsed(text, name), context=context)
    except ValidationError as trouble:
        wrong = [misfit(error, SequenceTable) for error in trouble.errors()]
    else:
        wrong = list(sequence_misfits(table))
    if not wrong:
        return table
    raise Misconfigured(f"{name} needs mending", located(wrong, text))


def sequence_misfits(table: SequenceTable) -> Iterator[Misfit]:
    """Give what does not fit together in one sequence."""
    by_calendar = not table.acts and not table.lost_for
    for place, step in enumerate(table.steps):
        yield from _timing(("steps", place), step, by_calendar=by_calendar)
        if (step.window_from is None) != (step.window_to is None):
            yield ("steps", place), "needs both `from` and `to`, or neither"
        elif step.window_from and step.window_to and step.window_from >= step.window_to:
            yield ("steps", place, "to"), "must be later than `from`"


def _timing(path: tuple[str | int, ...], step: StepTable, *, by_calendar: bool) -> Iterator[Misfit]:
    if by_calendar and step.on is None:
        yield (
            path,
            (
                "needs a date, like `on = 2026-12-03`; or start the sequence with "
                "`on = [acts]` or `lost_for = [reasons]`"
            ),
        )
    if not by_calendar and step.after is None:
        yield path, 'needs `after`, like "3 days"; dates are for a calendar without `on`'
    if step.on is not None and step.after is not None:
        yield path, "goes either by `on` or by `after`: keep the one that is meant"
    if step.after is not None and step.after > timedelta(days=730):
        yield (*path, "after"), "is longer than two years"


def no_doubles(in_rules: Mapping[str, object], in_files: Mapping[str, object]) -> None:
    """Refuse a sequence that is written in both places. Raises Misconfigured."""
    both = sorted(set(in_rules) & set(in_files))
    if both:
        cure = "is in the rules file too: keep one of them"
        raise Misconfigured(
            "The sequences need mending", [Mistake(f"{FOLDER}/{key}.toml", cure) for key in both]
        )
