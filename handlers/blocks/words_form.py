"""The form for the words of a show's letter, and the letters as three visitors will get them."""

import json
from collections.abc import Sequence

from handlers.blocks import modals
from handlers.blocks.elements import Block, actions, context, header, option, plain, section
from nurture.leads.people import called
from nurture.mail.letter_html import flowing
from nurture.mail.letter_words import language_name
from nurture.mail.rewording import LONGEST
from nurture.model import Show, Wording
from nurture.shows.samples import Sample

NAME, LANGUAGE = "show_words", "words_language"
SUBJECT, TEXT = "subject", "text"
KNOWN = (
    "{{ person.first }}, {{ person.company }} and {{ show.name }} are filled in. Greeting, "
    "closing and the way to stop stay. Empty both fields for the usual words."
)
_LONGEST_SUBJECT = 200
_LONGEST_SHOWN = 2900


def form(show: Show, now: Wording, languages: Sequence[str], trouble: str = "") -> Block:
    """Draw the form in one language; another is chosen on top, which draws it anew.

    `trouble` is why what was typed can't be used: then there is no other language to choose.

    The fields' names hold the language, as Slack keeps what stands in a field of the same name.
    """
    options = {one: option(language_name(one), one) for one in languages}
    chosen = modals.choice(options.values(), "Language") | {
        "action_id": LANGUAGE,
        "initial_option": options[now.language],
    }
    subject = modals.words(longest=_LONGEST_SUBJECT) | _filled(now.subject[:_LONGEST_SUBJECT])
    text = modals.words(lines=True, longest=LONGEST) | _filled(now.text[:LONGEST])
    blocks = [
        section(
            plain(f"{show.name}: what its letter says, in {language_name(now.language)}"), "show"
        ),
        section(plain(trouble, _LONGEST_SHOWN), "trouble")
        if trouble
        else actions([chosen], "language"),
        modals.asked(f"{SUBJECT}_{now.language}", "Subject", subject, optional=True),
        modals.asked(f"{TEXT}_{now.language}", "Words", text, optional=True, hint=KNOWN),
    ]
    about = json.dumps({"show": show.id, "language": now.language})
    return modals.modal(NAME, "Change the words", about, blocks, "Use these words")


def _filled(text: str) -> Block:
    return {"initial_value": text} if text else {}


def trying() -> Block:
    """What is shown at once, while the words are tried on every visitor."""
    return modals.notice("Change the words", "Trying them on every visitor …")


def writing() -> Block:
    """What opens at once, as a form must, while three letters are written."""
    return modals.notice("The letter", "Writing three letters …")


def letters(samples: Sequence[Sample], said: str = "") -> Block:
    """Show the letter as each of three visitors will get it, under what was done."""
    blocks = [block for no, one in enumerate(samples) for block in _letter(one, no)]
    told = [context(said, "said")] if said else []
    return modals.modal("show_letters", "The letter", "", [*told, *(blocks or [_none()])])


def _letter(sample: Sample, no: int) -> list[Block]:
    text = sample.trouble
    if sample.letter:
        text = f"{sample.letter.subject}\n\n{flowing(sample.letter.text)}"
    head = header(f"As {called(sample.visitor.lead)} will get it", f"who_{no}")
    return [head, section(plain(text, _LONGEST_SHOWN), f"letter_{no}")]


def _none() -> Block:
    return section(plain("There is no letter yet. Bring the visitors in first."), "none")
