"""The person's own words: the text without quotes, signature and what we sent ourselves."""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"[ \t]{0,4}[>|]")
_REST_IS_QUOTED = re.compile(r"-{2,}\s?Original Message\s?-{2,}|On .{1,200} wrote:$|From: .{3,}")

_TELLING = 30  # a shorter line of ours may be what the person writes, too


def own_words(text: str, ours: Sequence[str] = ()) -> str:
    """Cut what others wrote, and the lines of `ours`, our own sent texts."""
    known = {line.strip() for sent in ours for line in sent.splitlines() if len(line) > _TELLING}
    kept = []
    for line in text.splitlines():
        if line.rstrip() == "--" or _REST_IS_QUOTED.match(line.strip()):
            break
        if not _QUOTED.match(line) and line.strip() not in known:
            kept.append(line)
    return "\n".join(kept).strip()
