"""How mail goes out: who we are in it, when it goes, how much of it, and what halts it."""

from dataclasses import dataclass, field
from datetime import time


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """Who we are in a letter: CAN-SPAM (15 U.S.C. 7704(a)(5)) wants the postal address."""

    name: str
    postal_address: str
    language: str = "en"
    country: str = ""
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast mail goes to one domain of readers: so many at a time, so many in a minute."""

    at_once: int = 4
    per_minute: int = 6000


@dataclass(frozen=True, slots=True, kw_only=True)
class StopLoss:
    """When a campaign halts by itself: shares of the mails that went, once `least` have gone."""

    bounces_percent: float = 3.0
    complaints_percent: float = 0.08
    least: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Dkim:
    """How our mail is signed (RFC 6376): `key` is the private key as PEM."""

    domain: str
    selector: str
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """How an access token is had (OAuth2): given, printed by a command, or by a refresh token."""

    token: str = field(default="", repr=False)
    command: str = ""
    refresh: str = field(default="", repr=False)
    client: str = ""
    client_secret: str = field(default="", repr=False)
    endpoint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """A mailbox that is watched beside the one of IMAP_URL; `address` is what people write to.

    Once a mail was read it is moved to the folder `handled`, or `aside` if a person must read
    it; without a name it stays where it is.
    """

    name: str
    url: str = field(repr=False)
    address: str = ""
    handled: str = ""
    aside: str = ""
    grant: Grant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """How mail goes out: `address` is the watched one that answers reach; `sender` the person it is from.

    `per_day`, `per_week` and `per_month` cap machine mail to one person (R46); whoever was
    closed as not a fit gets no more than `misfit_per_month` (R18). `administrator` hears when
    our domain is refused; without one, the managers do. Of a mail that comes in no more than
    `largest_mb` is fetched. With `oauth` the relay lets us in by a token, not by a password.
    """

    address: str
    sender: str
    per_day: int = 2
    per_week: int = 3
    per_month: int = 8
    misfit_per_month: int = 1
    window_from: time = time(8)
    window_to: time = time(18)
    administrator: str | None = None
    largest_mb: int = 10
    pace: Pace = Pace()
    stop_loss: StopLoss = StopLoss()
    dkim: Dkim | None = None
    oauth: Grant | None = None

    @property
    def domain(self) -> str:
        """The domain that our mail is from."""
        return self.address.rpartition("@")[2]
