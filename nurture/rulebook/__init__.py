"""The rule book: what `leadbell.toml` says, as records of the trade.

`bot.rules_file.reading` reads and checks the file; everything here may be trusted to fit together
(each team's people exist, zones are real, points obey R21 and R25).
"""

from nurture.rulebook.book import Rulebook
from nurture.rulebook.drips import Sequence, Step, Stop, When
from nurture.rulebook.mailing import Dkim, Firm, Grant, Mailbox, MailRules, Pace, StopLoss
from nurture.rulebook.shows import ShowRules
from nurture.rulebook.teams import Hours, Mode, Person, Role, Route, Rung, Team, Way, Whom
from nurture.rulebook.treaty import Act, HotRules, ProfileRule, Source

__all__ = [
    "Act",
    "Dkim",
    "Firm",
    "Grant",
    "HotRules",
    "Hours",
    "MailRules",
    "Mailbox",
    "Mode",
    "Pace",
    "Person",
    "ProfileRule",
    "Role",
    "Route",
    "Rulebook",
    "Rung",
    "Sequence",
    "ShowRules",
    "Source",
    "Step",
    "Stop",
    "StopLoss",
    "Team",
    "Way",
    "When",
    "Whom",
]
