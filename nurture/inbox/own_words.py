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


def own_words(text: str, ours: Sequence[str] = ()) -> str:
    """Cut what others wrote; `ours` are our own sent texts, which we know to the letter.

    Words between and below quoted lines stay; below a quote that marks no lines, nothing does.
    """
    lines = [line[:LONGEST_LINE] for line in text.splitlines()[:MOST_LINES]]
    lines = without_ours(lines, ours)
    kept: list[str] = []
    signing = False
    for at, line in enumerate(lines):
        if is_quoted(line):
            signing = False
        elif _rest_is_theirs(lines, at):
            drop_wrapped_attribution(kept, line)
            break
        elif is_attribution(line) or _ends_attribution(kept, line):
            drop_wrapped_attribution(kept, line)
            signing = False
        else:
            signing = signing or _begins_signature(line)
            kept.extend([] if signing or MOBILE_FOOTER.search(line) else [line.strip()])
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def drop_wrapped_attribution(kept: list[str], line: str) -> None:
    """Take back the lines before `line` if they and it are one "On … wrote:", wrapped."""
    for taken in (1, 2):
        if not is_attribution(line) and _joined(kept, taken, line):
            del kept[-taken:]
            return


def _ends_attribution(kept: list[str], line: str) -> bool:
    return any(_joined(kept, taken, line) for taken in (1, 2))


def _joined(kept: list[str], taken: int, line: str) -> bool:
    """Whether the last lines and this one are an attribution; it has a date or address in front."""
    before = kept[-taken:]
    if not line.rstrip().endswith((":", "：")) or len(before) < taken or not all(before):
        return False
    return re.search(r"[\d<@]", before[0]) is not None and is_attribution(" ".join((*before, line)))


def _rest_is_theirs(lines: Sequence[str], at: int) -> bool:
    """Whether a quote without marks begins here: a header block, a rule, or "On … wrote:"."""
    line = lines[at]
    if is_separator(line) or begins_headers(lines[at : at + 6]) or begins_disclaimer(line):
        return True
    attributed = is_attribution(line) or is_attribution(f"{lines[at - 1] if at else ''} {line}")
    return attributed and not any(is_quoted(below) for below in _next_said(lines, at))


def _next_said(lines: Sequence[str], at: int) -> list[str]:
    return [line for line in lines[at + 1 : at + 6] if line.strip()][:1]


def _begins_signature(line: str) -> bool:
    """The usual mark is "-- " (RFC 3676, 4.3); many programs lose its blank."""
    return line.rstrip() in ("--", "—", "__")
