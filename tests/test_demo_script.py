"""`leadbell demo --script`: all is seen, and whatever is broken is missed."""

import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox.demo import playing
from bot.sandbox.mail.letters import Letter
from bot.sandbox.play import Play
from bot.sandbox.script.mail import LIAM
from bot.sandbox.script.show import MARKETING
from bot.sandbox.script.steps import STEPS, play_script
from bot.sandbox.slack.acts import Courier
from bot.sandbox.slack.world import Json, Message
from bot.sandbox.tale import HANA, LEADS, MONA
from bot.sandbox.witness import Reader

TITLES = [title for title, _ in STEPS]
Spoil = Callable[[Play, AsyncExitStack], Awaitable[None]]


def test_every_step_is_seen(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "demo", "--script", "--folder", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stderr == ""
    assert run.stdout.count("  seen  ") == len(STEPS)
    assert {path.name for path in tmp_path.iterdir()} <= {
        "leadbell.toml",
        "leadbell.db",
        "leadbell.db.lock",
    }


async def test_a_spoiled_step_is_missed(tmp_path: Path, spoiled: tuple[str, Spoil]) -> None:
    title, spoil = spoiled
    told: list[str] = []
    async with playing(tmp_path) as play, AsyncExitStack() as end:
        await spoil(play, end)
        place = TITLES.index(title)
        code = await play_script(play, told.append, patience=1.0, until=place + 1)
    assert code == 1
    (line,) = [line for line in told if f"  {title}\n" in line]
    assert "NOT SEEN" in line, line


# How each step is spoiled. Nothing of Leadbell is changed: the world around it is.


async def with_a_wrong_key(play: Play, end: AsyncExitStack) -> None:
    play.key = "wrong"


async def in_an_archived_channel(play: Play, end: AsyncExitStack) -> None:
    play.slack.archive(LEADS)


async def with_smtp_refused(play: Play, end: AsyncExitStack) -> None:
    await play.post.smtp.stop()


async def with_smtp_refused_after_the_first_letter(play: Play, end: AsyncExitStack) -> None:
    def refuse() -> None:
        play.post.faults.greeting = "550 5.7.1 Not from you"

    play.post.on_change(refuse)


async def with_imap_down(play: Play, end: AsyncExitStack) -> None:
    await play.post.imap.stop()


async def without_nudges(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.thread_ts is not None and "Still free" in m.text)


async def without_a_word_to_mona(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.channel in direct_lines(play, MONA))


async def without_a_word_to_hana(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.channel in direct_lines(play, HANA))


async def with_nobody_listening_to_claim(play: Play, end: AsyncExitStack) -> None:
    play.slack.acts.courier = Deaf(play.slack.acts.courier, "claim")


async def without_a_word_to_who_was_slower(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.only_to is not None)


async def with_pings_that_go_on(play: Play, end: AsyncExitStack) -> None:
    """Though the card has an owner, Mona is pinged when time passes."""
    house, world = play.house, play.slack.world

    async def ping() -> None:
        await house.settle()
        cards = [m for m in world.messages[LEADS].values() if "Claimed by" in str(m.blocks)]
        for line in direct_lines(play, MONA) if cards else ():
            bot = play.slack.office.app.bot.id
            late = Message(channel=line, ts=world.stamp(), user=bot, text="Still ringing")
            world.keep_message(late)

    play.house = bent(house, settle=ping)


async def with_nobody_listening_to_a_touch(play: Play, end: AsyncExitStack) -> None:
    play.slack.acts.courier = Deaf(play.slack.acts.courier, "log_touch")


async def without_one_click(play: Play, end: AsyncExitStack) -> None:
    """The letters lose what RFC 8058 asks for on the way."""

    def strip() -> None:
        play.post.letters[:] = [stripped(letter) for letter in play.post.letters]

    play.post.on_change(strip)


async def with_a_get_that_unsubscribes(play: Play, end: AsyncExitStack) -> None:
    play.house = await gate(play, end, "GET")


async def with_a_post_that_does_nothing(play: Play, end: AsyncExitStack) -> None:
    play.house = await gate(play, end, "")


async def with_replies_for_absences(play: Play, end: AsyncExitStack) -> None:
    post = play.post

    async def reply(letter: str, text: str, **_: object) -> None:
        await post.answer(letter, text)

    play.post = bent(post, answer=reply)


async def with_a_mail_lost(play: Play, end: AsyncExitStack) -> None:
    async def lose(*_: object) -> None: ...

    play.post = bent(play.post, write=lose)


async def with_a_reader_elsewhere(play: Play, end: AsyncExitStack) -> None:
    """Liam reads in Hawaii, where it is not 8:00 yet."""
    readers = dict(play.witness.readers)
    readers[LIAM] = Reader(zone=ZoneInfo("Pacific/Honolulu"), place="Hawaii")
    play.witness.readers = readers


async def with_a_fault(play: Play, end: AsyncExitStack) -> None:
    play.slack.office.book.fault("unknown_method: chat.shout")


async def without_the_show_s_card(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.channel == MARKETING)


async def without_the_show_s_thread(play: Play, end: AsyncExitStack) -> None:
    erase(play, lambda m: m.channel == MARKETING and m.thread_ts is not None)


SPOILS: list[tuple[str, Spoil]] = [
    (TITLES[0], with_a_wrong_key),
    (TITLES[1], in_an_archived_channel),
    (TITLES[2], with_smtp_refused),
    (TITLES[3], without_nudges),
    (TITLES[4], without_a_word_to_mona),
    (TITLES[5], without_a_word_to_hana),
    (TITLES[6], with_nobody_listening_to_claim),
    (TITLES[6], without_a_word_to_who_was_slower),
    (TITLES[7], with_pings_that_go_on),
    (TITLES[8], with_nobody_listening_to_a_touch),
    (TITLES[9], without_the_show_s_card),
    (TITLES[10], with_smtp_refused_after_the_first_letter),
    (TITLES[11], without_one_click),
    (TITLES[12], with_a_get_that_unsubscribes),
    (TITLES[13], with_a_post_that_does_nothing),
    (TITLES[14], with_a_mail_lost),
    (TITLES[15], with_imap_down),
    (TITLES[16], with_imap_down),
    (TITLES[17], with_replies_for_absences),
    (TITLES[18], with_a_reader_elsewhere),
    (TITLES[19], without_the_show_s_thread),
    (TITLES[20], with_a_fault),
]


def test_each_step_is_spoiled_once_at_least() -> None:
    assert {title for title, _ in SPOILS} == set(TITLES)


@pytest.fixture(params=SPOILS, ids=lambda pair: pair[1].__name__)
def spoiled(request: pytest.FixtureRequest) -> tuple[str, Spoil]:
    pair: tuple[str, Spoil] = request.param
    return pair


# The tools


def erase(play: Play, fits: Callable[[Message], bool]) -> None:
    """Have messages vanish from Slack as soon as they show."""
    world = play.slack.world

    def look(_: int) -> None:
        for messages in list(world.messages.values()):
            for message in list(messages.values()):
                if fits(message) and message.ts in messages:
                    del messages[message.ts]

    play.slack.on_change(look)


def direct_lines(play: Play, person: str) -> set[str]:
    channels = play.slack.world.channels.values()
    return {c.id for c in channels if c.kind == "dm" and person in c.members}


class Deaf:
    """A courier that loses every press of one button, as if nobody listened to it."""

    def __init__(self, courier: Courier, action: str) -> None:
        self.courier = courier
        self.action = action

    @property
    def listening(self) -> bool:
        return self.courier.listening

    async def send(self, envelope: Json) -> bool:
        pressed = [action["action_id"] for action in envelope["payload"].get("actions", [])]
        return self.action in pressed or await self.courier.send(envelope)


def stripped(letter: Letter) -> Letter:
    kept = tuple((k, v) for k, v in letter.headers if k.lower() != "list-unsubscribe-post")
    return replace(letter, headers=kept)


def bent(straight: Any, **ways: Any) -> Any:
    """The same thing with some of its ways changed."""

    class Bent:
        def __getattr__(self, name: str) -> Any:
            return ways.get(name) or getattr(straight, name)

    return Bent()


async def gate(play: Play, end: AsyncExitStack, stops_on: str) -> Any:
    """A proxy before Leadbell: a request to the opt-out page stops mail by this method only."""
    inside = play.house.url

    async def passed(request: web.Request) -> web.Response:
        method = request.method
        async with aiohttp.ClientSession() as client:
            if request.path.startswith("/u/"):
                method = "POST" if method == stops_on else "GET"
            headers = {k: v for k, v in request.headers.items() if k.lower() != "host"}
            body = await request.read()
            url = f"{inside}{request.path}"
            async with client.request(method, url, data=body, headers=headers) as answer:
                return web.Response(status=answer.status, body=await answer.read())

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", passed)
    runner = web.AppRunner(app)
    await runner.setup()
    end.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return bent(play.house, url=f"http://127.0.0.1:{runner.addresses[0][1]}")
