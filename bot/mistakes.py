"""What is wrong in what we were given: where it stands, and how to mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from nurture.errors import LeadbellError


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend: `where` is a line, a key or a variable, `what` a sentence with the cure."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class Misconfigured(LeadbellError):
    """Nothing starts before this is mended. The message lists all mistakes and no secret."""

    def __init__(self, title: str, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join([f"{title}:", *(f"  {mistake}" for mistake in mistakes)]))
        self.mistakes = tuple(mistakes)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the likeliest known word as the end of a sentence; name them all if few, else say nothing."""
    choices = sorted(known)
    folded = {choice.casefold(): choice for choice in choices}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return f", did you mean `{folded[near[0]]}`?"
    if 0 < len(choices) <= MOST_TO_NAME:
        return f". Known: {', '.join(f'`{choice}`' for choice in choices)}"
    return ""


MOST_TO_NAME = 12
