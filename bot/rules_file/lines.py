"""Which line of the rules file says what: the standard library's reader of TOML does not tell.

It walks a text that `tomllib` has taken already, so it need not judge it (TOML 1.0.0).
"""

import re
from collections.abc import Iterator
from itertools import count

Path = tuple[str | int, ...]

# In order: three quotes before one, as one is the beginning of three.
TOKENS = re.compile(
    r"""
    (?P<skip>   [ \t\r]+ | \#[^\n]* )
  | (?P<string> \"{3}(?:[^\\]|\\.)*?\"{3,5} | '{3}.*?'{3,5} | "(?:[^"\\\n]|\\.)*" | '[^'\n]*' )
  | (?P<sign>   [\[\]{}=,.\n] )
  | (?P<word>   [^\s\[\]{}=,.\#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


def lines(text: str) -> dict[Path, int]:
    """Give the line, counted from 1, on which each table, key and list item begins."""
    return _Walk(text).found


class _Walk:
    def __init__(self, text: str) -> None:
        self.found: dict[Path, int] = {(): 1}
        self._tokens = _tokens(text)
        self._kind, self._at, self._line = next(self._tokens)
        self._tables: dict[Path, Iterator[int]] = {}
        self._document()

    def _document(self) -> None:
        table: Path = ()
        while self._kind != "end":
            if self._at == "\n":
                self._step()
            elif self._at == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        line = self._line
        self._step()
        many = self._at == "["
        if many:
            self._step()
        table = self._key(())
        if many:
            table = (*table, next(self._tables.setdefault(table, count())))
        self.found[table] = line
        while self._at == "]":
            self._step()
        return table

    def _pair(self, table: Path) -> None:
        line = self._line
        path = self._key(table)
        self.found.setdefault(path, line)
        self._step()
        self._value(path)

    def _key(self, path: Path) -> Path:
        while self._at not in {"=", "]"}:
            if self._at != ".":
                path = (*path, _bare(self._at))
                self.found.setdefault(path, self._line)
            self._step()
        return path

    def _value(self, path: Path) -> None:
        self.found.setdefault(path, self._line)
        if self._at == "[":
            self._list(path)
        elif self._at == "{":
            self._inline(path)
        else:
            while self._at not in {",", "]", "}", "\n", ""}:
                self._step()

    def _list(self, path: Path) -> None:
        self._step()
        places = count()
        while self._at != "]":
            if self._at in {",", "\n"}:
                self._step()
            else:
                self._value((*path, next(places)))
        self._step()

    def _inline(self, path: Path) -> None:
        self._step()
        while self._at != "}":
            if self._at in {",", "\n"}:
                self._step()
            else:
                self._pair(path)
        self._step()

    def _step(self) -> None:
        self._kind, self._at, self._line = next(self._tokens)


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    line = 1
    for found in TOKENS.finditer(text):
        kind = str(found.lastgroup)
        if kind != "skip":
            yield kind, found.group(), line
        line += found.group().count("\n")
    yield "end", "", line


def _bare(key: str) -> str:
    return key[1:-1] if key[0] in "\"'" else key
