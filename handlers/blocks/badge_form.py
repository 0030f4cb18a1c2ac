"""The form that asks once for a vendor what the columns of its badge files hold."""

import json
from collections.abc import Sequence

from handlers.blocks import modals
from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    button,
    context,
    escaped,
    mrkdwn,
    option,
    plain,
    section,
)
from handlers.blocks.modals import asked, choice
from handlers.files.badge_columns import FIELDS, Guess
from handlers.files.badge_files import FirstLook
from nurture.model import Show
from nurture.wording import counted

# Slack takes 100 blocks; three are ours.
_MOST_COLUMNS = 90
_LOOK = "\N{LEFT-POINTING MAGNIFYING GLASS} "
COLUMN = "col_"


def arrived(name: str, file: str, seen: FirstLook, *, known: bool) -> Message:
    """Say in the channel that a badge file came, with the one button that goes on."""
    what = f"{name}, {counted(seen.rows, 'row')}"
    unsure = sum(not guess.sure for guess in seen.guesses)
    if known:
        told = "The columns are as somebody of us confirmed them before."
    elif unsure:
        told = f"Of {counted(len(seen.guesses), 'column')} {_new(unsure)} to me. Please look once."
    else:
        told = f"I know all {len(seen.guesses)} columns. Please look once."
    blocks = (
        section(plain(what), "file"),
        context(told, "told"),
        actions([button("Bring them in …", "badge_open", file, primary=True)]),
    )
    return Message(f"A list came, {escaped(what)}. {told}", blocks)


def _new(unsure: int) -> str:
    return f"{unsure} {'is' if unsure == 1 else 'are'} new"


def reading() -> Block:
    """What opens at once, as a form must, while the file is fetched."""
    return modals.notice("Check the columns", "Reading the file …")


def form(name: str, file: str, seen: FirstLook, shows: Sequence[Show], *, known: bool) -> Block:
    """Ask for the show, and for the columns unless the vendor is known."""
    choices = [option(show.name, show.id) for show in reversed(shows[-100:])]
    show = choice(choices, "Choose the show") | {"initial_option": choices[0]}
    days = [option("Day first, like 31/12", "dmy"), option("Month first, like 12/31", "mdy")]
    blocks = [
        section(plain(f"{name}, {counted(seen.rows, 'row')}"), "file"),
        section(mrkdwn(_asking(seen, known=known)), "asking"),
        asked("show", "Show", show),
        asked(
            "dates", "If its dates can be read in two ways", choice(days, "Choose"), optional=True
        ),
        *([] if known else _columns(seen)),
    ]
    about = json.dumps({"file": file})
    return modals.modal("map_columns", "Check the columns", about, blocks, "Looks right")


def _asking(seen: FirstLook, *, known: bool) -> str:
    if known:
        return "The columns are as somebody of us confirmed them before."
    sure = sum(guess.sure for guess in seen.guesses)
    marked = " Please look at those marked :mag:." if sure < len(seen.guesses) else ""
    return (
        f"We know {sure} of {counted(len(seen.guesses), 'column')}.{marked} "
        "We remember your answer for this vendor."
    )


def _columns(seen: FirstLook) -> list[Block]:
    numbered = sorted(enumerate(seen.guesses), key=lambda one: one[1].sure)
    return [_column(no, guess, seen) for no, guess in numbered[:_MOST_COLUMNS]]


def _column(no: int, guess: Guess, seen: FirstLook) -> Block:
    options = {field: option(word, field) for field, word in FIELDS.items()}
    element = choice(options.values(), "Choose what this is")
    element |= {"initial_option": options[guess.field]}
    label = guess.header if guess.sure else f"{_LOOK}{guess.header}"
    shown = " | ".join(row[no] for row in seen.samples if no < len(row))
    return asked(f"{COLUMN}{no}", label[:150] or f"Column {no + 1}", element, hint=shown[:150])
