"""The errand of a show's words: print what its letter says, or change it, tried on every visitor."""

from bot.errands.show import named
from bot.errands.table import Asked, Out, Premises
from nurture.errors import Refused
from nurture.mail.press import at_hand
from nurture.model import Wording
from nurture.sales.permits import ADMINISTRATOR
from nurture.shows.changing import Redraft, change_words, present_words
from nurture.wording import counted, listed


async def words(premises: Premises, asked: Asked, out: Out) -> int:
    """Print a show's words as a file, or take them from one. Options: show, language."""
    show, press = await named(premises, str(asked.options["show"])), at_hand(premises.press)
    book, home = premises.book, premises.book.firm.language
    language = str(asked.options.get("language") or home)
    if language not in (known := press.languages(show.letter, home)):
        raise Refused(f"There is no letter in {language!r}. There are: {listed(known)}.")
    if not asked.files:
        now = present_words(show, press, book, language)
        out.say(f"Subject: {now.subject}\n\n{now.text}")
        return 0
    (raw,) = asked.files.values()
    draft = Redraft(show=show.id, wording=_read(raw, language), by=ADMINISTRATOR)
    seen = await change_words(
        premises.store, press, book, premises.zones, draft, now=premises.now()
    )
    premises.stir()
    waiting = counted(len(seen.waiting), "letter")
    out.say(f"Saved. {waiting} can be written so; they can be changed till they go.")
    return 0


def _read(raw: bytes, language: str) -> Wording:
    """Read words as a letter's file has them: "Subject: …", an empty line, the text."""
    head, _, text = raw.decode("utf-8-sig", "replace").strip().partition("\n")
    if head and not head.startswith("Subject:"):
        raise Refused('The first line of a letter is "Subject: …", and this one has none.')
    subject = head.removeprefix("Subject:").strip()
    return Wording(language=language, subject=subject, text=text.strip())
