"""A table of the rules file."""

from pydantic import BaseModel, ConfigDict

from bot.rules_file.lines import Path

Misfit = tuple[Path, str]
"""What does not fit: a path into the file, and a sentence with the cure."""


class Table(BaseModel):
    """A table of the file: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)
