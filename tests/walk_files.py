"""Shows, badge files and imports on the walk: rows that are new, known, mended or nonsense."""

import csv
import io
import json

from slack_fixture import MARKETING, MAX
from walk_hands import fill_in, heard
from walk_leads import TRICKS
from walk_state import Walk

from bot.errands.table import Asked
from bot.sandbox.slack.world import Message

COUNTRIES = ("Germany", "Japan", "Österreich", "United States")


class Heard:
    """The `Out` of an errand: its last line is what it tells."""

    def __init__(self) -> None:
        self.line = ""

    def say(self, line: str) -> None:
        self.line = line

    def progress(self, done: int, total: int) -> None: ...

    def give(self, name: str, raw: bytes) -> None: ...


async def a_show_is_noted(walk: Walk) -> None:
    walk.note("Max notes a show")
    last_day = walk.town.clock().date().isoformat()
    told = {"name": f"Expo {walk.number}", "last_day": last_day, "country": "DE"}
    assert await walk.town.errand(Asked(errand="show add", options=told), Heard()) == 0


def a_badge_file(walk: Walk) -> bytes:
    """Rows as a scanner at a stand gives them: one known, one without an address, a stranger."""
    known = walk.dice.choice(walk.sent)[1]["email"] if walk.sent else ""
    who = [f"v{walk.number}@example.com", known, "", f"v{walk.number}@example.com"]
    rows = [
        f"Vera,Visitor {walk.number},{address},Acme,{walk.dice.choice(COUNTRIES)}"
        for address in who
    ]
    return "\n".join(["First Name,Last Name,Email Address,Company,Country", *rows, ""]).encode()


async def a_badge_file_is_dropped(walk: Walk) -> None:
    """Max drops a file into #marketing, some of them a second time, and goes on from its button."""
    again = walk.files and walk.dice.random() < 0.3
    raw = walk.dice.choice(walk.files) if again else a_badge_file(walk)
    walk.files.append(raw)
    walk.note(f"Max drops a file{' again' if again else ''}")
    act = walk.town.slack.people.upload(MAX.id, MARKETING.id, "badges.csv", raw)
    before = len(_asking(walk))
    if act and await heard(walk, act):
        await walk.town.seen(lambda: len(_asking(walk)) > before)
        await _bring_in(walk, _asking(walk)[-1])


def _asking(walk: Walk) -> list[Message]:
    return [one for one in walk.town._in(MARKETING.id) if one.text.startswith("A list came")]


async def _bring_in(walk: Walk, asking: Message) -> None:
    act = walk.town.slack.people.click(MAX.id, asking.channel, asking.ts, "badge_open")
    if await heard(walk, act):
        await walk.town.seen(lambda: _was_read(walk))
        await fill_in(walk, MAX.id)


def _was_read(walk: Walk) -> bool:
    view = walk.town.view(MAX.id)
    return view is not None and "Reading the file" not in json.dumps(view.body)


def _somebody(walk: Walk) -> tuple[str, str]:
    no = walk.number
    return f"i{no}@example.com", f"{walk.dice.choice(TRICKS)} {no} of a list"


async def a_list_is_imported(walk: Walk) -> None:
    """Import it twice: the second time it tells of repeats only, and nothing is lost."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("email", "name"), *(_somebody(walk) for _ in range(3))])
    walk.note("a list is imported, and imported again")
    options = {"act": "white_paper", "source": "file", "json": True}
    asked = Asked(errand="import", options=options, files={"list.csv": out.getvalue().encode()})
    first, second = Heard(), Heard()
    await walk.town.errand(asked, first)
    await walk.town.errand(asked, second)
    told = json.loads(second.line)
    if told["new"] or told["repeats"] != json.loads(first.line)["new"]:
        walk.wrong.append(f"imported twice: {first.line}, then {second.line}")
