"""The person's own words: the text without quotes, signature and what we sent ourselves."""

import re
from collections.abc import Sequence

from nurture.inbox.quoting import (
    MOBILE_FOOTER,
    begins_disclaimer,
    begins_headers,
    is_attribution,
    is_quoted,
    is_separator,
)
from nurture.inbox.subtracting import without_ours

MOST_LINES = 3_000
LONGEST_LINE = 2_000
_TIMED = re.compile(r"\d{1,2}[:.h]\d\d")
_DATED = re.compile(rf"\b20\d\d\b|{_TIMED.pattern}")
_COMPLETE = re.compile(r"@|<|\b20\d\d\b")  # an attribution has a year or an address in front


def own_words(text: str, ours: Sequence[str] = ()) -> str:
    """Cut what others wrote; `ours` are our own sent texts, which we know to the letter.

    Words between and below quoted lines stay; below a quote that marks no lines, nothing does.
    """
    lines = [line[:LONGEST_LINE] for line in text.splitlines()[:MOST_LINES]]
    lines = without_ours(lines, ours)
    kept: list[str] = []
    signing = False
    for at, line in enumerate(lines):
        if _theirs_from_here(lines, at):
            break
        wrapped = wrapped_attribution(kept, line)
        if is_quoted(line) or wrapped is not None:
            del kept[len(kept) - (wrapped or 0) :]
            signing = False
            if wrapped is not None and not _quote_follows(lines, at):
                break
        else:
            signing = signing or _begins_signature(line)
            kept.extend([] if signing or MOBILE_FOOTER.search(line) else [line.strip()])
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def wrapped_attribution(before: Sequence[str], line: str) -> int | None:
    """Tell how many lines before belong to the "On … wrote:" that ends here; None if none does."""
    if not line.rstrip().endswith((":", "：")) and not is_attribution(line):
        return None
    alone = is_attribution(line)
    tries = () if alone and _DATED.search(line) else (2, 1)
    wrapped = (taken for taken in tries if _begins_it(before[-taken:], line, taken))
    return next(wrapped, 0 if alone else None)


def _begins_it(start: Sequence[str], line: str, taken: int) -> bool:
    enough = _TIMED if _COMPLETE.search(line) and is_attribution(line) else _COMPLETE
    begins = len(start) == taken and all(start) and enough.search(start[0])
    return bool(begins) and is_attribution(" ".join((*start, line)))


def _theirs_from_here(lines: Sequence[str], at: int) -> bool:
    """Whether a header block, a rule or the lawyers' lines begin here."""
    line = lines[at]
    return is_separator(line) or begins_headers(lines[at : at + 6]) or begins_disclaimer(line)


def _quote_follows(lines: Sequence[str], at: int) -> bool:
    said = (line for line in lines[at + 1 : at + 6] if line.strip())
    return is_quoted(next(said, ""))


def _begins_signature(line: str) -> bool:
    """The usual mark is "-- " (RFC 3676, 4.3); many programs lose its blank."""
    return line.rstrip() in ("--", "—", "__")
