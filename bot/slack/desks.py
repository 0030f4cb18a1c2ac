"""The desks of the Slack side: who posts, tells, redraws and keeps homes, each in a lane."""

from dataclasses import dataclass
from datetime import datetime

from bot.lane import Lane
from bot.slack.client import Workspace, plain_client
from bot.slack.doubt_keeper import DoubtKeeper
from bot.slack.easel import Easel
from bot.slack.home_keeper import HomeKeeper
from bot.slack.homecoming import Homecoming
from bot.slack.pace import Pace
from bot.slack.pinboard import Pinboard
from bot.slack.places import Places
from bot.slack.ringer import Ringer
from bot.slack.show_keeper import ShowKeeper
from bot.slack.teller import Teller, Ways
from handlers.slack.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks:
    """Rings go ahead of lines, lines ahead of redraws; `keeping` is done when there is time."""

    ringer: Ringer
    teller: Teller
    homes: HomeKeeper
    places: Places
    showing: tuple[Lane, ...]
    keeping: tuple[Lane, ...]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Every lane."""
        return (*self.showing, *self.keeping)

    async def stop(self) -> None:
        """End what is under way; what it was to show is still in the store."""
        await self.ringer.stop()
        await self.teller.stop()


def set_up(
    office: Office,
    workspace: Workspace,
    pace: Pace,
    opened: dict[str, datetime],
    home_seconds: float,
) -> Desks:
    """Set the desks up for one visit to Slack; `pace` is kept from visit to visit."""
    client, places = plain_client(office.client), Places(office, workspace)
    pinboard = Pinboard(office, places, Easel(office, client, pace))
    ringer = Ringer(office, places, pinboard)
    ways = Ways(client=client, pace=pace, places=places, workspace=workspace)
    teller = Teller(office, ways, pinboard)
    homes = HomeKeeper(office, opened, client, pace, rest_seconds=home_seconds)
    shows = ShowKeeper(office, client, pace, workspace)
    doubts = DoubtKeeper(office, client, pace, places)
    coming = Homecoming(office, places, pinboard)
    return Desks(
        ringer=ringer,
        teller=teller,
        homes=homes,
        places=places,
        showing=_showing(ringer, teller, shows, doubts),
        keeping=(Lane("homes", homes.publish), Lane("homecoming", coming.bring_home)),
    )


def _showing(
    ringer: Ringer, teller: Teller, shows: ShowKeeper, doubts: DoubtKeeper
) -> tuple[Lane, ...]:
    return (
        Lane("ring", ringer.post, interrupt=ringer.posting.interrupt),
        Lane("tell", teller.tell, interrupt=teller.telling.interrupt),
        Lane("redraw", ringer.redraw),
        Lane("shows", shows.draw),
        Lane("doubts", doubts.draw),
    )
