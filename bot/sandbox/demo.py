"""`leadbell demo`: Leadbell wired as `leadbell run` wires it, among stand-ins on this machine."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from secrets import token_urlsafe

from bot.clock import MovableClock
from bot.errands.hatch import hand_in, hatch_path
from bot.errands.table import Asked
from bot.manifest import manifest
from bot.rules_file.reading import load_rules
from bot.sandbox import sample
from bot.sandbox.feed import Feed, Tone
from bot.sandbox.mail.post import Post
from bot.sandbox.page_side.server import Page, serving
from bot.sandbox.play import Play
from bot.sandbox.script.steps import play_script
from bot.sandbox.slack.manifest import BOT_USER
from bot.sandbox.slack.server import Slack
from bot.sandbox.story import Knot
from bot.sandbox.witness import Witness
from bot.settings import load_settings
from bot.wire.house import running
from bot.wire.plan import Plan
from bot.zone_table import read_zones
from nurture.errors import Refused
from store.address import path_of

log = logging.getLogger(__name__)

Say = Callable[[str], None]


async def show_page(folder: Path, port: int, say: Say) -> None:
    """Serve the sandbox's page until SIGINT or SIGTERM. Raises OSError if the port is taken."""
    stop = _stopped()
    async with playing(folder) as play:
        page = Page(play=play, promised=[_letters()])
        async with serving(page, port) as url:
            say(f"Everything runs on this machine; the memory is in {folder}")
            say("Open this address; Ctrl+C ends it.\n")
            say(url)
            await stop.wait()


async def tell_script(folder: Path, say: Say) -> int:
    """Play the whole way without a browser. Gives the exit code of `play_script`."""
    async with playing(folder) as play:
        code = await play_script(play, say)
    say(f"The memory of it is in {folder}")
    return code


@asynccontextmanager
async def playing(folder: Path) -> AsyncIterator[Play]:
    """Start the stand-ins, Leadbell between them, and the sample show."""
    clock, key = MovableClock(sample.START), token_urlsafe(24)
    async with AsyncExitStack() as open_until_the_end:
        people, channels = sample.PEOPLE, sample.channels(BOT_USER)
        slack = await open_until_the_end.enter_async_context(
            Slack.start(manifest(), people, channels)
        )
        slack.clock = clock
        slack.office.limits.seconds = lambda: clock().timestamp()
        post = await Post.start(sample.WATCHED, clock)
        open_until_the_end.push_async_callback(post.stop)
        plan = _plan(_environ(folder, slack, post, key), clock)
        house = await open_until_the_end.enter_async_context(running(plan))
        await _announce(Path(path_of(plan.settings.database_url)))
        await slack.connected()
        witness = _witness(slack, post, clock)
        play = Play(
            clock=clock,
            slack=slack,
            post=post,
            house=house,
            feed=witness.feed,
            witness=witness,
            key=key,
            public=sample.PUBLIC,
        )
        open_until_the_end.push_async_callback(play.close)
        yield play


def _plan(environ: dict[str, str], clock: MovableClock) -> Plan:
    settings = load_settings(environ)
    book = load_rules(settings.config, environ)
    return Plan(settings=settings, book=book, zones=read_zones(), now=clock, host="127.0.0.1")


def _witness(slack: Slack, post: Post, clock: MovableClock) -> Witness:
    return Witness(
        feed=Feed(),
        slack=slack,
        post=post,
        now=clock,
        zone=sample.ZONE,
        readers=sample.readers(),
        names=sample.names(),
    )


def _environ(folder: Path, slack: Slack, post: Post, key: str) -> dict[str, str]:
    rules = folder / "leadbell.toml"
    rules.write_text(sample.sample("leadbell.toml"), encoding="utf-8")
    return {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": slack.url,
        "DATABASE_URL": f"tinydb://{folder / 'leadbell.db'}",
        "SMTP_URL": post.smtp_url,
        "IMAP_URL": post.imap_url,
        "LEADBELL_CONFIG": str(rules),
        "LEADBELL_SECRET": token_urlsafe(32),
        "LEADBELL_BASE_URL": sample.PUBLIC,
        "LEADBELL_KEY_WEBSITE": key,
        "PORT": "0",
    }


async def _announce(memory: Path) -> None:
    """Add the show and bring its visitors in: what `leadbell show` hands to a running server."""
    show = sample.SHOW
    told = {
        "name": show.name,
        "last_day": show.last_day.isoformat(),
        "country": show.country,
        "city": show.city,
        "sender": "ken",
    }
    visitors = {"visitors.csv": sample.sample("visitors.csv").encode()}
    for asked in (
        Asked(errand="show add", options=told),
        Asked(errand="show visitors", options={"show": show.name}, files=visitors),
        Asked(errand="show approve", options={"show": show.name}),
    ):
        if await hand_in(hatch_path(memory), asked, Silent()) != 0:
            raise Refused(f"The sample could not be prepared: “{asked.errand}” fell short.")


class Silent:
    """The `Out` of an errand that nobody waits for."""

    def say(self, line: str) -> None:
        log.debug("%s", line)

    def progress(self, done: int, total: int) -> None: ...

    def give(self, name: str, raw: bytes) -> None: ...


def _letters() -> Knot:
    return Knot(word=f"{len(sample.readers())} letters", at=sample.MONDAY, tone=Tone.MAIL)


def _stopped() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop
