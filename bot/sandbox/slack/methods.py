"""One method of the Web API: what it needs, what it takes, and who may call it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.sandbox.slack.errors import bad_arguments
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import Json

# Bolt puts it into every call; it means something in an Enterprise organisation only.
EVERYWHERE = frozenset({"team_id"})


@dataclass(frozen=True, slots=True)
class Method:
    """`needs`, `takes` and `scopes` are names apart by spaces; one of the scopes is enough."""

    do: Callable[[Office, Json], Json]
    needs: str = ""
    takes: str = ""
    scopes: str = ""
    app_level: bool = False

    def call(self, office: Office, token: str, args: Json) -> Json:
        """The answer without `ok`. Raises SlackRefusal in the order in which Slack looks."""
        office.admit(token, app_level=self.app_level)
        office.require(*self.scopes.split())
        if missing := [name for name in self.needs.split() if args.get(name) in (None, "")]:
            raise bad_arguments(*(f"missing required field: {name}" for name in missing))
        return self.do(office, args)

    def unknown(self, args: Json) -> Iterator[str]:
        """Arguments that are not modelled. Slack ignores some of them, so nobody would notice."""
        known = {*self.needs.split(), *self.takes.split(), *EVERYWHERE}
        yield from sorted(args.keys() - known)
