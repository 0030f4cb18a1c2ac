"""Who may do what; whoever may not is told who can (nevers, 11)."""

from nurture.errors import Refused
from nurture.model import Lead, Ring, RingEnd, Stage
from nurture.rulebook import Person, Role, Rulebook, Team
from nurture.wording import listed

ADMINISTRATOR = Person(key="administrator", name="Administrator", role=Role.HEAD)
"""Whoever sits at the machine that Leadbell runs on."""

LINK_HOLDER = Person(key="link", name="Somebody in marketing", role=Role.MARKETER)
"""Whoever has the signed address of a page of ours, which only marketing is shown."""


def must_work(by: Person, team: Team, book: Rulebook) -> None:
    """Reps of the team and its managers work its leads."""
    if by.key not in workers(team):
        raise Refused(
            f"Only the team of {team.channel} can do that: {first_names(workers(team), book)}."
        )


def must_manage(by: Person, team: Team, book: Rulebook) -> None:
    """Only managers give a lead to somebody else."""
    if by.key not in managers(team):
        raise Refused(f"Only managers can do that: {first_names(managers(team), book)}.")


def must_market(by: Person, book: Rulebook) -> None:
    """Shows and their letters are for marketers and managers."""
    allowed = tuple(person.key for person in book.people.values() if person.role is not Role.REP)
    if by not in (ADMINISTRATOR, LINK_HOLDER) and by.key not in allowed:
        raise Refused(f"Only marketing and managers can do that: {first_names(allowed, book)}.")


def must_oversee(by: Person, book: Rulebook) -> None:
    """Managers and heads look at what somebody else has."""
    chiefs = tuple(p.key for p in book.people.values() if p.role in {Role.MANAGER, Role.HEAD})
    if by.key not in chiefs:
        raise Refused(f"Only managers see what others have: {first_names(chiefs, book)}.")


def may_see(by: Person, lead: Lead, last: Ring | None) -> bool:
    """Whether somebody may look at a lead: those at rest or ended are out of sales' sight (R40).

    A rep still sees their own *not yet*, with its day; `last` is the lead's last ring.
    """
    if by.role is not Role.REP or not out_of_sight(lead):
        return True
    not_yet = last is not None and last.why_ended is RingEnd.NOT_YET
    return lead.stage is Stage.REMARKET and not_yet and lead.owner == by.key


def out_of_sight(lead: Lead) -> bool:
    """Whether sales has let go of a lead: it rests, or the relationship has ended."""
    return lead.stage in {Stage.REMARKET, Stage.ENDED}


def workers(team: Team) -> tuple[str, ...]:
    """Reps, managers and the head of a team, each once."""
    return tuple(dict.fromkeys((*team.reps, *managers(team))))


def managers(team: Team) -> tuple[str, ...]:
    """The managers of a team, and the head of sales."""
    return (*team.managers, team.head) if team.head else team.managers


def first_names(keys: tuple[str, ...], book: Rulebook, joint: str = "and") -> str:
    """Name people as their colleagues do."""
    return listed([book.people[key].first for key in keys if key in book.people], joint)
