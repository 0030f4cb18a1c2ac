"""The sample that the sandbox shows: a firm, its people, a trade show, and who fills in its form."""

from csv import DictReader
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

from bot.sandbox.slack.world import Channel, Person
from bot.sandbox.witness import Reader

ZONE = ZoneInfo("Europe/Berlin")
# A Friday in working hours, so that the ladder runs and the Monday after a show comes next.
START = datetime(2026, 11, 20, 13, 2, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)

SOURCE = "website"
WATCHED = "sales@tarn.example.com"
PUBLIC = "https://leadbell.tarn.example.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """The sample show; its visitors are in `sample/visitors.csv`."""

    name: str
    city: str
    country: str
    last_day: date


SHOW = Trip(name="FlowExpo", city="Hannover", country="DE", last_day=date(2026, 11, 19))

PEOPLE = (
    Person(id="U0RITA", name="rita", real_name="Rita", title="sales rep", email="rita@tarn.example.com", tz="Europe/Berlin"),
    Person(id="U0KEN", name="ken", real_name="Ken", title="sales rep", email="ken@tarn.example.com", tz="Europe/London"),
    Person(id="U0MONA", name="mona", real_name="Mona", title="sales manager", email="mona@tarn.example.com", tz="Europe/Berlin"),
    Person(id="U0HANA", name="hana", real_name="Hana", title="head of sales", email="hana@tarn.example.com", tz="Europe/Berlin"),
    Person(id="U0MAX", name="max", real_name="Max", title="marketer", email="max@tarn.example.com", tz="Europe/Berlin"),
)  # fmt: skip

BOT = "U0LEADBELL"

CHANNELS = ("leads", "marketing")

ACTS = (("demo", "a demo"), ("price", "a price"), ("white_paper", "the white paper"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody who fills in the form next."""

    name: str
    email: str
    company: str
    title: str
    employees: int
    country: str
    act: str = "demo"
    consent: str = "asked"

    @property
    def first(self) -> str:
        return self.name.split()[0]


# Where visitors read, by what their badge says: country, and state where a country has several.
PLACES = {
    ("Japan", ""): Reader(zone=ZoneInfo("Asia/Tokyo"), place="Japan"),
    ("Australia", "New South Wales"): Reader(zone=ZoneInfo("Australia/Sydney"), place="Sydney"),
    ("India", ""): Reader(zone=ZoneInfo("Asia/Kolkata"), place="India"),
    ("Türkiye", ""): Reader(zone=ZoneInfo("Europe/Istanbul"), place="Türkiye"),
    ("Germany", ""): Reader(zone=ZONE, place="Germany"),
    ("Austria", ""): Reader(zone=ZoneInfo("Europe/Vienna"), place="Austria"),
    ("Switzerland", ""): Reader(zone=ZoneInfo("Europe/Zurich"), place="Switzerland"),
    ("France", ""): Reader(zone=ZoneInfo("Europe/Paris"), place="France"),
    ("United Kingdom", ""): Reader(zone=ZoneInfo("Europe/London"), place="Britain"),
    ("Brazil", ""): Reader(zone=ZoneInfo("America/Sao_Paulo"), place="Brazil"),
    ("United States", "New York"): Reader(zone=ZoneInfo("America/New_York"), place="New York"),
    ("United States", "California"): Reader(
        zone=ZoneInfo("America/Los_Angeles"), place="California"
    ),
}

ASKERS = (
    Asker(name="Pia Sample", email="pia@example.com", company="Acme Pumps", title="Head of maintenance", employees=120, country="TR"),
    Asker(name="Noa Muster", email="noa@example.org", company="Beispiel AG", title="Plant engineer", employees=80, country="CH"),
    Asker(name="Sam Doe", email="sam@example.net", company="Rivet & Sons", title="Director", employees=40, country="GB"),
    Asker(name="Ana Exemplo", email="ana@example.edu", company="Fluxo Lda", title="Buyer", employees=200, country="PT", act="price"),
)  # fmt: skip


def filled_in(asker: Asker) -> dict[str, object]:
    """Give the form as this person sends it."""
    return {name: value for name in asker.__slots__ if (value := getattr(asker, name))}


def channels(bot: str) -> tuple[Channel, ...]:
    """Give the workspace's channels, with everybody and the bot in them."""
    everybody = frozenset(person.id for person in PEOPLE) | {bot}
    return tuple(Channel(id=f"C0{name.upper()}", name=name, members=everybody) for name in CHANNELS)


def asker(count: int) -> Asker:
    """Give whoever fills in the form after `count` others did."""
    return ASKERS[count % len(ASKERS)]


def sample(name: str) -> str:
    """Read one of the sample's files."""
    return files("bot.sandbox").joinpath(f"sample/{name}").read_text(encoding="utf-8")


def names() -> dict[str, str]:
    """Say what each visitor is called, by address."""
    rows = DictReader(sample("visitors.csv").splitlines())
    return {row["Email Address"]: f"{row['First Name']} {row['Last Name']}" for row in rows}


def readers() -> dict[str, Reader]:
    """Say where each visitor reads, by address: what the letters' hours are measured against."""
    rows = DictReader(sample("visitors.csv").splitlines())
    return {row["Email Address"]: PLACES[row["Country"], row["State"]] for row in rows}
