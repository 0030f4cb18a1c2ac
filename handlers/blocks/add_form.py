"""The form "Add a lead": empty, or filled in from what somebody typed or wrote."""

from handlers.blocks import modals
from handlers.blocks.elements import Block, option
from handlers.blocks.modals import asked, choice, words
from handlers.slack.office import Office
from handlers.slack.text import Gleaned

CHANNELS = {
    "phone": "Phone",
    "mail": "E-mail",
    "show": "Show",
    "partner": "Partner",
    "web": "Web",
    "print": "Print or letter",
}
_HINT = "Someone who did nothing yet is a name, not a lead. Names live in lists."
_LONGEST_ADDRESS, _LONGEST_WORDS, _LONGEST_PHONE = 254, 2000, 50


def add_form(office: Office, told: Gleaned | None = None) -> Block:
    """Draw the form that takes a lead in; only what they did is always asked."""
    known = told or Gleaned()
    acts = [option(act.title, act.key) for act in office.book.hot.acts.values() if act.points > 0]
    ways = [option(text, key) for key, text in CHANNELS.items()]
    act = choice(acts[:100], "Choose what they did")
    email = _given(words(longest=_LONGEST_ADDRESS), known.email)
    phone = _given(words("With the country, like +49 …", longest=_LONGEST_PHONE), known.phone)
    note = _given(words(lines=True, longest=_LONGEST_WORDS), known.words)
    name = words("First and last name", longest=200)
    asks = [
        asked("email", "E-mail", email, optional=True),
        asked("act", "What did they do?", act, hint=_HINT),
        asked("name", "Name", name, optional=True),
        asked("company", "Company", words(longest=200), optional=True),
        asked("phone", "Phone", phone, optional=True),
        asked("country", "Country", words(longest=80), optional=True),
        asked("channel", "How did you hear of them?", choice(ways, "Choose one"), optional=True),
        asked("note", "Their words", note, optional=True),
    ]
    return modals.modal("add_lead", "Add a lead", "", asks, "Add")


def _given(field: Block, text: str) -> Block:
    longest: int = field["max_length"]
    return field | ({"initial_value": text[:longest]} if text else {})
