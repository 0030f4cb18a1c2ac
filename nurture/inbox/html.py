"""The text of an HTML mail, with what it quotes marked as a plain mail would mark it.

Not `html.parser`: it goes back over unfinished tags again and again, and a mail of half
tags takes minutes. One pass here; a tag that never ends is text.
"""

import re
from html import unescape

QUOTE_BEGINS = "-----Original Message-----"
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]{0,20})(?P<rest>[^<>]{0,20000})>")
_BLOCK = re.compile(r"p|div|br|tr|li|ul|ol|table|hr|pre|blockquote|center|section|h[1-6]")
_SILENT = frozenset(("style", "script", "head", "title", "xml"))
_CUT = re.compile(  # where clients that use no blockquote begin to quote
    r"divRplyFwdMsg|appendonsend|yahoo_quoted|OLK_SRC_BODY|zmail_extra|mail-editor-reference"
    r"|border-top:\s?solid #(?:E1E1E1|B5C4DF) 1\.0pt",
    re.IGNORECASE,
)
_CELL = "\x1f"
_MARKUP_DECLARATION = re.compile(r"<[!?][^<>]{0,2000}>")
_HIDDEN = re.compile(r"display:\s?none", re.IGNORECASE)


def text_of_html(html: str) -> str:
    """Give the visible text; lines in a blockquote begin with ">"."""
    html = _without_comments(html)
    page = _Page()
    at = 0
    for tag in _TAG.finditer(html):
        page.say(html[at : tag.start()])
        page.turn(tag["name"].lower(), ends=bool(tag["end"]), rest=tag["rest"])
        at = tag.end()
    page.say(html[at:])
    return page.text()


class _Page:
    """What has been read so far, and how deep in quotes or silence we are."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.quotes = 0
        self.silent = ""

    def say(self, text: str) -> None:
        if not self.silent and text:
            self.line.append(text)

    def turn(self, name: str, *, ends: bool, rest: str) -> None:
        if self.silent:
            self.silent = "" if ends and name == self.silent else self.silent
        elif not ends and (name in _SILENT or _hidden(name, rest)):
            self.silent = "" if rest.endswith("/") else name
        elif name in ("td", "th"):
            self.line.append(_CELL)
        elif _BLOCK.fullmatch(name):
            self._block(name, ends=ends, rest=rest)

    def text(self) -> str:
        self._break()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.lines)).strip()

    def _block(self, name: str, *, ends: bool, rest: str) -> None:
        self._break()
        if name == "p" and ends:
            self.lines.append("")
        elif name == "blockquote":
            self.quotes = max(0, self.quotes + (-1 if ends else 1))
        elif not ends and _CUT.search(rest):
            self.lines.append(QUOTE_BEGINS)

    def _break(self) -> None:
        cells = unescape("".join(self.line)).split(_CELL)
        said = "\t".join(filter(None, (" ".join(cell.split()) for cell in cells)))
        self.line = []
        if said:
            self.lines.append(f"> {said}" if self.quotes else said)


def _hidden(name: str, rest: str) -> bool:
    return name in ("div", "span") and _HIDDEN.search(rest) is not None


def _without_comments(html: str) -> str:
    kept = []
    while (begin := html.find("<!--")) >= 0:
        end = html.find("-->", begin)
        kept.append(html[:begin])
        html = html[end + 3 :] if end >= 0 else ""
    return _MARKUP_DECLARATION.sub(" ", "".join((*kept, html)))
