"""Rewording: what a show's letter says, as one of us wrote it for this show."""

from dataclasses import replace

from nurture.errors import Refused
from nurture.leads.people import clean
from nurture.model import Show, Wording

PARTS = SUBJECT, BODY, REASON = ("subject", "body", "reason")
LONGEST = 3000  # what a field of Slack's takes (https://docs.slack.dev/reference/block-kit)


def reworded(show: Show | None, wanted: str, home: str) -> Wording | None:
    """Give our own words for a reader: in the language they want, else in the firm's, else any.

    None where nobody changed the words: the letter then speaks as it always does.
    """
    written = {one.language: one for one in show.words} if show else {}
    return written.get(wanted) or written.get(home) or next(iter(written.values()), None)


def with_words(show: Show, wording: Wording) -> Show:
    """Give the show with these words; where both fields are empty, with the letter's own again."""
    others = tuple(one for one in show.words if one.language != wording.language)
    subject, text = clean(wording.subject), _lines(wording.text)
    if not subject and not text:
        return replace(show, words=others)
    if not subject or not text:
        raise Refused("A letter needs a subject and words. Empty both for the usual ones.")
    if len(text) > LONGEST:
        raise Refused(f"{len(text):,} signs are too many: {LONGEST:,} are enough for one letter.")
    return replace(show, words=(*others, replace(wording, subject=subject, text=text)))


def _lines(text: str) -> str:
    """Clean each line, as a form sends them: with CRLF, and blanks at their ends."""
    return "\n".join(clean(line, LONGEST + 1) for line in text.splitlines()).strip()
