"""The whole rule book."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from nurture.rulebook.drips import Sequence
from nurture.rulebook.mailing import Firm, Mailbox, MailRules
from nurture.rulebook.shows import ShowRules
from nurture.rulebook.teams import Person, Route, Team
from nurture.rulebook.treaty import HotRules, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """Everything agreed, with the version that history and cards cite."""

    version: str
    firm: Firm
    people: Mapping[str, Person]
    teams: Mapping[str, Team]
    hot: HotRules
    sources: Mapping[str, Source]
    mail: MailRules
    shows: ShowRules = field(default_factory=ShowRules)
    sequences: tuple[Sequence, ...] = ()
    routes: tuple[Route, ...] = ()
    mailboxes: tuple[Mailbox, ...] = ()
    rest_after: timedelta = timedelta(days=30)
    reasons: tuple[str, ...] = ()
    loss_reasons: tuple[str, ...] = ()

    def sequence(self, key: str) -> Sequence | None:
        """Give a sequence by its key."""
        return next((one for one in self.sequences if one.key == key), None)

    def team_of(self, person: str) -> Team | None:
        """Give the first team a person works or manages in."""
        for team in self.teams.values():
            if person in (*team.reps, *team.managers, team.head):
                return team
        return None
