"""The words of a show's letter on its page: what stands in the form, in which language."""

from nurture.errors import Refused
from nurture.mail.letter_words import language_name
from nurture.mail.press import Press
from nurture.model import Show, Wording
from nurture.rulebook import Rulebook
from nurture.shows.changing import present_words

Values = dict[str, object]


def words_of(
    show: Show, press: Press | None, book: Rulebook, language: str, draft: Wording | None
) -> Values:
    """Give the form its words: those typed a moment ago, else as they are now."""
    if press is None or show.stopped_at:
        return {"words": None, "fixed": ""}
    languages = press.languages(show.letter, book.firm.language)
    usual = book.firm.language if book.firm.language in languages else languages[0]
    chosen = language if language in languages else usual
    try:
        now = present_words(show, press, book, chosen)
    except Refused as refusal:
        return {"words": None, "fixed": str(refusal)}
    written = {one.language for one in show.words}
    return {
        "words": draft or now,
        "open": draft is not None or bool(language),
        "changed": chosen in written,
        "languages": [(one, language_name(one), one == chosen) for one in languages],
        "fixed": "",
    }
