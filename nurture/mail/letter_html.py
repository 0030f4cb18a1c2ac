"""The HTML side of a letter: made from its text where nobody wrote one, and fit for mail programs."""

import re
from html import escape
from itertools import pairwise

from css_inline import CSSInliner

from nurture.errors import Refused

_LINK = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?)])")
# As in the frame of the letters that were designed.
_FOOT = (
    '\n<div class="lb-soft lb-rule" style="border-top:1px solid #D2DCD9;padding-top:16px;'
    'font-size:14px;line-height:1.5;color:#485955">\n{}\n</div>'
)
# The sign that a tag begins with is found at once where upper and lower case begin after it.
_PICTURE = re.compile(r"<(?i:img\b[^>]*>)")
_ALT = re.compile(r"\balt\s*=", re.IGNORECASE)
_STYLES = re.compile(r"<(?i:style(?![^>]*data-css-inline))")
# Shorter lines end where their writer ended them; longer ones were only wrapped.
_WRAPPED = 50
_INLINER = CSSInliner(keep_at_rules=True, keep_style_tags=False, load_remote_stylesheets=False)


def from_text(text: str) -> str:
    """Make paragraphs of a plain text; what is typed stays the characters it is, links work.

    What stands below the signature mark becomes the quiet foot of the letter.
    """
    body, _, foot = (part.strip() for part in text.partition("\n-- \n"))
    return _paragraphs(body) + (_FOOT.format(_paragraphs(foot)) if foot else "")


def _paragraphs(text: str) -> str:
    parts = [part for part in text.split("\n\n") if part.strip()]
    return "\n".join(f'<p style="margin:0 0 16px">{in_line(part)}</p>' for part in parts)


def in_line(text: str) -> str:
    """Make a plain text fit to stand in a paragraph."""
    return "<br>".join(_linked(line) for line in flowing(text.strip("\n")).split("\n"))


def flowing(text: str) -> str:
    """Undo the wrapping of a plain text: a line ends where its writer ended it."""
    lines = text.split("\n")
    ends = [_end(line, following) for line, following in pairwise(lines)]
    return "".join(line.strip() + end for line, end in zip(lines, [*ends, ""], strict=True))


def _end(line: str, following: str) -> str:
    return " " if len(line) >= _WRAPPED and following.strip() else "\n"


def _linked(line: str) -> str:
    # Split at its links, every second part is one.
    parts = _LINK.split(line.strip())
    return "".join(_link(part) if no % 2 else escape(part) for no, part in enumerate(parts))


def _link(address: str) -> str:
    safe = escape(address)
    return f'<a class="lb-a" href="{safe}" style="color:#0A5A5C">{safe}</a>'


def robust(html: str) -> str:
    """Put styles where every mail program reads them; media queries stay in the head.

    A style sheet that is inlined already says so with `data-css-inline`. Raises Refused for a
    picture without a text for those who don't see it.
    """
    for picture in _PICTURE.findall(html):
        if not _ALT.search(picture):
            raise Refused(f"A picture needs an `alt` text: {picture[:80]}")
    return _INLINER.inline(html) if _STYLES.search(html) else html
