"""The sandbox's page: who may talk to it, what it shows, and what it counts as seen."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import aiohttp
import pytest
from paper_play import AT, MINUTE, PaperHouse, a_card, a_play, a_sight, deliver

from bot.sandbox import sample
from bot.sandbox.feed import Feed, Sight, Tone, What, lines
from bot.sandbox.optouts import link_of, mailto_of
from bot.sandbox.page_side.acts import NO_ANSWER
from bot.sandbox.page_side.server import Page, serving
from bot.sandbox.page_side.state import next_monday, state
from bot.sandbox.path import mood, path
from bot.sandbox.plain_words import plain
from bot.sandbox.play import Play
from bot.sandbox.story import Knot, story


@pytest.fixture
async def play() -> AsyncIterator[Play]:
    async with a_play() as running:
        yield running


@dataclass
class Visit:
    """A browser's way to the page: its own address, and the token the page was given."""

    url: str
    token: str
    web: aiohttp.ClientSession

    async def do(self, what: str, body: object, **headers: str) -> tuple[int, dict[str, Any]]:
        own = {"X-Sandbox-Token": self.token, "Origin": self.url} | headers
        async with self.web.post(f"{self.url}/api/{what}", json=body, headers=own) as answer:
            return answer.status, await answer.json()

    async def get(self, where: str, **headers: str) -> tuple[aiohttp.ClientResponse, str]:
        async with self.web.get(f"{self.url}{where}", headers=headers) as answer:
            return answer, await answer.text()


@pytest.fixture
async def visit(play: Play) -> AsyncIterator[Visit]:
    page = Page(play=play)
    async with serving(page) as url, aiohttp.ClientSession() as web:
        yield Visit(url, page.token, web)


# Who may talk to it


async def test_the_page_names_a_policy_that_forbids_what_it_does_not_need(visit: Visit) -> None:
    answer, text = await visit.get("/")
    assert answer.status == 200
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert visit.token in text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", text)


async def test_every_file_the_page_names_is_there(visit: Visit) -> None:
    _, text = await visit.get("/")
    named = set(re.findall(r'(?:href|src)="(\w+\.\w+)"', text))
    for script in files("bot.sandbox").joinpath("page").iterdir():
        if script.name.endswith(".js"):
            named |= set(re.findall(r'from "\./(\w+\.js)"', script.read_text(encoding="utf-8")))
    assert {"main.js", "page.css", "dom.js"} <= named
    for name in named:
        answer, _ = await visit.get(f"/{name}")
        assert answer.status == 200, name


async def test_a_file_that_is_not_there_is_told_so(visit: Visit) -> None:
    assert (await visit.get("/nothing.js"))[0].status == 404
    assert (await visit.get("/..%2fsample.js"))[0].status == 404


async def test_a_name_that_was_bent_to_this_machine_gets_nothing(visit: Visit) -> None:
    answer, text = await visit.get("/api/state", Host="evil.example:80")
    assert answer.status == 403
    assert "Pia" not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Sandbox-Token": "guessed"},
        {"X-Sandbox-Token": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Content-Type": "text/plain"},
    ],
)
async def test_only_the_page_itself_may_act(visit: Visit, headers: dict[str, str]) -> None:
    status, told = await visit.do("clock", {"to": "+5m"}, **headers)
    assert status == 403
    assert not told["ok"]


async def test_the_page_may_act(visit: Visit, play: Play) -> None:
    assert await visit.do("clock", {"to": "+5m"}) == (200, {"ok": True})
    assert play.clock() >= AT + 5 * MINUTE


@pytest.mark.parametrize("body", [{}, {"as": "nobody"}, [], "click", {"as": 5, "action": {}}])
@pytest.mark.parametrize("what", ["click", "submit", "close", "command", "home", "answer", "clock"])
async def test_nonsense_is_answered_in_words(visit: Visit, what: str, body: object) -> None:
    status, told = await visit.do(what, body)
    assert status == 200
    assert not told["ok"]
    assert told["why"]


async def test_nobody_of_that_name_is_told_so(visit: Visit) -> None:
    answer, _ = await visit.get("/api/state?as=U0NOBODY")
    assert answer.status == 404


# What it shows


async def test_a_change_is_told_to_who_listens(visit: Visit, play: Play) -> None:
    async with visit.web.get(f"{visit.url}/api/changes") as answer:
        await answer.content.readuntil(b"\n\n")
        play.slack.world.keep_message(a_card())
        news = await asyncio.wait_for(answer.content.readuntil(b"\n\n"), 2)
    assert re.fullmatch(rb"data: \d+\n\n", news)


async def test_many_changes_at_once_are_told_together(visit: Visit, play: Play) -> None:
    async with visit.web.get(f"{visit.url}/api/changes") as answer:
        await answer.content.readuntil(b"\n\n")
        for _ in range(100):
            play.slack.world.changed()
        await asyncio.sleep(0.35)
        news = answer.content.read_nowait()
    assert 1 <= news.count(b"data:") <= 4


async def test_an_ephemeral_answer_is_shown_to_its_person_only(play: Play) -> None:
    play.slack.world.keep_message(a_card("Rita was faster.", only_to="U0KEN", blocks=[]))

    def shown(person: str) -> str:
        return json.dumps(state(play, person, [])["slack"]["channels"])

    assert "Rita was faster." in shown("U0KEN")
    assert "Rita was faster." not in shown("U0RITA")


async def test_a_click_that_nobody_answers_is_told_as_failed(visit: Visit, play: Play) -> None:
    play.slack.world.keep_message(a_card())
    press = {"as": "U0RITA", "channel": "C0LEADS", "ts": a_card().ts, "action": "claim"}
    _, told = await visit.do("click", press)
    assert told == {"ok": False, "why": NO_ANSWER}
    seen = state(play, "U0RITA", [])
    message = seen["slack"]["channels"][0]["messages"][0]
    assert message["failed"] == ["claim"]
    assert "Rita pressed claim" in seen["feed"][-1]["words"]


async def test_late_hands_still_reach_a_button_that_is_gone(visit: Visit, play: Play) -> None:
    play.slack.world.keep_message(a_card())
    for text in ("Claimed by Rita", "With Rita"):
        play.slack.world.keep_message(a_card(text, blocks=[], former=[]))
    press = {"as": "U0KEN", "channel": "C0LEADS", "ts": a_card().ts, "action": "claim"}
    _, told = await visit.do("click", press)
    assert "nothing to press" in told["why"]
    _, told = await visit.do("click", press | {"late": True})
    assert told["why"] == NO_ANSWER


async def test_a_letter_is_shown_where_its_html_can_do_nothing(visit: Visit, play: Play) -> None:
    await deliver(play, html="<b>Hello</b><script>alert(1)</script>")
    answer, text = await visit.get(f"/letters/{play.post.letters[0].id}")
    policy = answer.headers["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "<b>Hello</b>" in text
    assert (await visit.get("/letters/99"))[0].status == 404


async def test_links_to_the_public_address_lead_to_this_machine(visit: Visit, play: Play) -> None:
    await deliver(play, html=f'<a href="{sample.PUBLIC}/u/token">stop</a>')
    _, text = await visit.get(f"/letters/{play.post.letters[0].id}")
    assert f"{play.house.url}/u/token" in text
    assert sample.PUBLIC not in text


async def test_an_answer_stands_under_its_letter(visit: Visit, play: Play) -> None:
    await deliver(play)
    letter = play.post.letters[0]
    assert (await visit.do("answer", {"letter": letter.id, "text": "Tuesday?"}))[1]["ok"]
    (shown,) = state(play, "U0RITA", [])["mailbox"]["letters"]
    assert [answer["text"] for answer in shown["answers"]] == ["Tuesday?"]


# The clock


async def test_that_the_clock_stands_again_is_news(play: Play) -> None:
    """Else the page may have looked while it moved, and rest its buttons for good."""
    seen: list[str | None] = []
    play.feed.on_change(lambda: seen.append(play.moving))
    await play.move(AT + 5 * MINUTE, "5 minutes on")
    assert seen == ["5 minutes on", None]


async def test_the_clock_stops_wherever_something_is_due(play: Play) -> None:
    house = play.house
    assert isinstance(house, PaperHouse)
    house.due = [AT + 15 * MINUTE, AT + 5 * MINUTE, AT + 90 * MINUTE]
    await play.move(AT + 60 * MINUTE, "an hour on")
    minutes = [round((at - AT) / MINUTE) for at in house.settled]
    assert minutes == [5, 15, 60]


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2026-11-23T07:59", 0),
        ("2026-11-23T08:00", 7),
        ("2026-11-20T14:02", 3),
        ("2026-10-24T12:00", 2),
    ],
)
def test_monday_is_the_next_one(now: str, days: int) -> None:
    local = datetime.fromisoformat(now).replace(tzinfo=sample.ZONE)
    monday = next_monday(local.astimezone(UTC), sample.ZONE).astimezone(sample.ZONE)
    assert (monday.weekday(), monday.hour, monday.minute) == (0, 8, 0)
    assert (monday.date() - local.date()).days == days


# What was seen


def a_feed(*sights: Sight) -> Feed:
    feed = Feed()
    for sight in sights:
        feed.add(sight)
    return feed


WHOLE_WAY = [
    (a_sight(What.FORM, who="Pia"), 1),
    (a_sight(What.CARD, seconds=0.2), 2),
    (a_sight(What.NUDGE), 2),
    (a_sight(What.DIRECT, who="Mona"), 3),
    (a_sight(What.CLAIMED, who="Rita"), 3),
    (a_sight(What.ONLY_TO, who="Ken", words="Only Ken is told: 1 found"), 3),
    (a_sight(What.ONLY_TO, who="Rita", words="Pia is with Rita"), 3),
    (a_sight(What.ONLY_TO, who="Ken", words="so Pia is with Rita."), 4),
    (a_sight(What.LETTER, about="9:00"), 4),
    (a_sight(What.STOPPED, seconds=0.04), 4),
    (a_sight(What.LETTER, about="8:00"), 5),
]


@pytest.mark.parametrize("length", range(1, len(WHOLE_WAY) + 1))
def test_a_step_ticks_when_it_was_seen_and_not_before(length: int) -> None:
    feed = a_feed(*(sight for sight, _ in WHOLE_WAY[:length]))
    done = [step for step in path(feed, sample.ZONE)["steps"] if step["done"]]
    assert len(done) == WHOLE_WAY[length - 1][1]
    assert all(step["seen"] for step in done)
    assert (path(feed, sample.ZONE)["open"] is None) == (length == len(WHOLE_WAY))


def test_steps_tick_in_any_order() -> None:
    feed = a_feed(
        a_sight(What.CLAIMED, who="Ken"), a_sight(What.ONLY_TO, who="Rita", words="is with Ken")
    )
    shown = path(feed, sample.ZONE)
    assert [step["key"] for step in shown["steps"] if step["done"]] == ["claim"]
    assert shown["open"] == "form"


def test_letters_that_come_together_share_a_line() -> None:
    letter = a_sight(What.LETTER, about="8:00", place="Japan")
    (line,) = lines([letter, letter, letter])
    assert line["words"] == "3 letters: it is 8:00 in Japan"
    at_home = a_sight(What.LETTER, about="8:00", place="Korea")
    assert lines([letter, at_home])[0]["words"] == "2 letters: it is 8:00 in Japan and Korea"
    later = a_sight(What.LETTER, about="8:00", place="India", at=AT + 210 * MINUTE)
    assert len(lines([letter, later])) == 2


def test_the_mood_is_quiet_until_something_rings() -> None:
    rang = a_feed(a_sight(What.CARD))
    assert mood(Feed(), None, AT) == {"kind": "quiet", "words": "Quiet"}
    assert mood(rang, AT, AT + 7 * MINUTE) == {"kind": "ring", "words": "Ringing, 7 min"}
    rang.add(a_sight(What.DIRECT, who="Mona"))
    assert mood(rang, AT, AT + 15 * MINUTE)["kind"] == "up"
    assert mood(rang, AT, AT + 65 * 60 * MINUTE)["words"] == "Ringing, 3 days"
    assert mood(rang, None, AT)["words"] == "All answered"


def test_the_story_goes_on_as_the_card_says() -> None:
    then = AT + 15 * MINUTE
    text = f"If nobody claims: Mona <!date^{int(then.timestamp())}^{{time}}|14:17>."
    context = {"type": "context", "elements": [{"type": "mrkdwn", "text": text}]}
    promised = [Knot(word="24 letters", at=sample.MONDAY, tone=Tone.MAIL)]
    feed = a_feed(a_sight(What.FORM, who="Pia"), a_sight(What.CARD))
    knots = story(feed, [a_card(blocks=[context])], promised, AT)
    assert [(knot["word"], knot["tense"]) for knot in knots] == [
        ("Pia asked", "past"),
        ("rang", "now"),
        ("Mona", "next"),
        ("24 letters", "next"),
    ]


def test_nothing_has_happened_yet_so_all_is_to_come() -> None:
    assert {knot["tense"] for knot in story(Feed(), [], [], AT)} == {"next"}


@pytest.mark.parametrize(
    ("mrkdwn", "aloud"),
    [
        (":bell: *Ringing*  ·  claim by *14:17*", "Ringing · claim by 14:17"),
        ("<@U0RITA> has it", "Rita has it"),
        ("by <!date^1795180620^{time}|14:17 CET>", "by 14:17"),
        ("see <https://x.example/p|the card>", "see the card"),
        ("Tom &amp; Söhne &lt;b&gt;", "Tom & Söhne <b>"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ],
)
def test_mrkdwn_is_said_as_one_reads_it(mrkdwn: str, aloud: str) -> None:
    assert plain(mrkdwn, {"U0RITA": "Rita"}, sample.ZONE) == aloud


async def test_the_witness_tells_a_card_from_its_thread(play: Play) -> None:
    world = play.slack.world
    play.feed.add(a_sight(What.FORM, at=play.clock(), who="Pia", about="Pia Sample"))
    world.keep_message(a_card(ts=(ts := world.stamp())))
    for text in ("Still free after 5 minutes.", "Mona has been told: still free after 15 minutes."):
        world.keep_message(a_card(text, ts=world.stamp(), thread_ts=ts, blocks=[]))
    owned = [{"type": "section", "text": {"type": "mrkdwn", "text": "Claimed by <@U0KEN>"}}]
    world.keep_message(a_card("Claimed by Ken", ts=ts, blocks=owned))
    kinds = [sight.what for sight in play.feed.sights]
    assert kinds == [What.FORM, What.CARD, What.NUDGE, What.THREAD, What.CLAIMED]
    assert (play.feed.sights[1].seconds or 0) < 5
    assert play.feed.sights[-1].who == "Ken"
    assert play.witness.ringing_since() is None


async def test_what_people_say_is_not_taken_for_the_bells(play: Play) -> None:
    play.slack.people.say("U0RITA", "C0LEADS", "Still free?")
    assert not play.feed.sights


async def test_a_letter_names_where_one_stops(play: Play) -> None:
    await deliver(play)
    letter = play.post.letters[0]
    assert link_of(letter) == f"{sample.PUBLIC}/u/tok"
    assert mailto_of(letter) == "sales+stop@tarn.example.com"


# The sample


def test_every_visitor_reads_somewhere_known() -> None:
    readers = sample.readers()
    assert len(readers) == 24
    assert {"Japan", "Türkiye", "Germany", "Britain", "California"} <= {
        reader.place for reader in readers.values()
    }


def test_the_sample_asks_for_demos_by_turns() -> None:
    assert sample.asker(0).first == "Pia"
    assert sample.asker(len(sample.ASKERS)) is sample.asker(0)
