"""The terminal: where an errand's answer is shown, and a file it gives back is put."""

from itertools import chain, count
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, TaskID

from nurture.errors import Refused


class Terminal:
    """The `Out` of a person. Lines go to standard output, the bar to standard error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bar: Progress | None = None
        self._task = TaskID(0)

    def say(self, line: str) -> None:
        """Show a line."""
        self.end()
        click.echo(line)

    def progress(self, done: int, total: int) -> None:
        """Draw a bar, if somebody looks."""
        if self._bar is None:
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Taking in", total=total)
            self._bar.start()
        self._bar.update(self._task, completed=done)

    def give(self, name: str, raw: bytes) -> None:
        """Put a file that came back beside others of its name, never over one, and tell where."""
        self.end()
        place = self._free(Path(name))
        try:
            with place.open("xb") as file:
                file.write(raw)
        except OSError as trouble:
            raise Refused(f"{place} could not be written: {trouble.strerror}.") from trouble
        click.echo(f"Wrote {place}", err=True)

    def _free(self, name: Path) -> Path:
        names = (f"{name.stem}-{no}{name.suffix}" for no in count(2))
        return next(p for n in chain([name.name], names) if not (p := self._folder / n).exists())

    def end(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
            self._bar = None
