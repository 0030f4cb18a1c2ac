"""The paper that goes out: templates of letters and web pages, shipped ones and the firm's own."""

from importlib.resources import files
from pathlib import Path

FRAMES = frozenset({"foot", "greeting", "letter"})
"""What letters are made of, beside their own words."""


def letter_texts(own: Path | None = None) -> dict[str, str]:
    """Give every letter's template by file name; what is in `own` goes first.

    A letter is `NAME.txt`, whose first line is "Subject: …", and `NAME.html`, which is made
    from the text where it is missing; `NAME.de.txt` is the same letter in German. A letter of
    the firm's own replaces the shipped one in all its languages.
    """
    ours = own_letters(own)
    shipped = {
        name: text for name, text in _texts("letters").items() if name.partition(".")[0] not in ours
    }
    return shipped | (_in_folder(own) if own and own.is_dir() else {})


def own_letters(own: Path | None) -> frozenset[str]:
    """Name the letters that the firm wrote itself."""
    found = own.glob("*.txt") if own and own.is_dir() else ()
    return frozenset(file.name.partition(".")[0] for file in found)


def page_texts() -> dict[str, str]:
    """Give every web page's template, their one style sheet and their words, by file name."""
    return _texts("pages")


def _texts(folder: str) -> dict[str, str]:
    shipped = (files("bot") / folder).iterdir()
    return {file.name: file.read_text("utf-8") for file in shipped if _is_template(file.name)}


def _in_folder(folder: Path) -> dict[str, str]:
    found = sorted(folder.iterdir())
    return {file.name: file.read_text("utf-8") for file in found if _is_template(file.name)}


def _is_template(name: str) -> bool:
    return name.endswith((".txt", ".html", ".css", ".toml"))
