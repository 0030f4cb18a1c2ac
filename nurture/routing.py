"""Which team a lead rings with."""

from nurture.model import Lead
from nurture.rulebook import Rulebook, Team


def route(book: Rulebook, lead: Lead) -> Team:
    """Choose the team: the former owner's first (R42), else the first in the rules file."""
    former = book.team_of(lead.owner) if lead.owner else None
    return former or next(iter(book.teams.values()))
