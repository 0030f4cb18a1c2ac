"""Where a letter says one can stop: its own header, as a mail program reads it."""

import re

from bot.sandbox.mail.letters import Letter

WEB = re.compile(r"<(https?://[^>]+)>")
MAILTO = re.compile(r"<mailto:([^>]+)>")
IN_TEXT = re.compile(r"https?://\S+/u/[\w.~-]+")


def link_of(letter: Letter) -> str:
    """Give the web address of the opt-out, from List-Unsubscribe (RFC 2369), else from the text."""
    in_header = WEB.search(letter.header("List-Unsubscribe"))
    if in_header:
        return in_header[1]
    in_text = IN_TEXT.search(letter.text)
    return in_text[0] if in_text else ""


def mailto_of(letter: Letter) -> str:
    """Give the address to which a mail stops everything, "" if the letter names none."""
    found = MAILTO.search(letter.header("List-Unsubscribe"))
    return found[1].partition("?")[0] if found else ""
