"""The wiring: the only place that builds things."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession
from fastapi import APIRouter
from pydantic import SecretStr

from bot.clock import Clock
from bot.duty import Duty
from bot.errands.hatch import hatch, hatch_path
from bot.errands.table import Asked, Out, Premises, run
from bot.figures import Gauges
from bot.health import health_router
from bot.house import House, heart
from bot.mail.mailboxes import Mailboxes, watchers_for
from bot.mail.pace import PacedRelay
from bot.mail.post_office import press_for
from bot.mail.smtp import Relay
from bot.paper import page_texts
from bot.settings import Settings
from bot.slack.beside import Beside
from bot.slack.client import client_for
from bot.slack.lane import Lane
from bot.slack.side import Keys, SlackSide, Strain
from bot.web import build_web, serving
from handlers.mail.arrivals import Reader
from handlers.mail.folders import Folders
from handlers.slack.office import Office
from handlers.web.badges import badges_router
from handlers.web.leads import Gate, leads_router
from handlers.web.show import ShowRoom, show_router
from handlers.web.slack import slack_router
from handlers.web.unsubscribe import Door, unsubscribe_router
from nurture.calendar.zones import Zones
from nurture.mail.invitations import invite
from nurture.mail.letters import Press
from nurture.mail.outbox import doubt_left_overs, drain
from nurture.mail.pace import Pace
from nurture.rulebook import Rulebook
from nurture.shows.head_start import begin_all_early
from store import open_store
from store.address import MEMORY, path_of
from store.tiny import TinyStore

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to build from: the settings, the rules, the world's zones and a clock."""

    settings: Settings
    book: Rulebook
    zones: Zones
    now: Clock
    host: str = "0.0.0.0"  # noqa: S104  # leads come from outside; each way in has its key
    strain: Strain = field(default_factory=Strain)


@asynccontextmanager
async def running(plan: Plan) -> AsyncIterator[House]:
    """Run everything, until the block is left: then it ends in order, and nothing is lost."""
    async with AsyncExitStack() as stack:
        store = open_store(plan.settings.database_url)
        stack.push_async_callback(store.close)
        await doubt_left_overs(store, plan.book, now=plan.now())
        post = _post_office(plan, stack)
        slack = await _slack(plan, store, stack, post)
        watcher, reading = _mail_in(plan, store)
        mail = _mail_out(plan, store, post)
        show_room = ShowRoom(door=_door(plan, store), zones=plan.zones, press=post.press)
        lanes = (mail, reading)
        gauges = Gauges(store=store, now=plan.now, slack=slack, watcher=watcher, lanes=lanes)
        duty = Duty(slack=slack, watcher=watcher, gauges=gauges)
        shows = [badges_router(show_room), show_router(show_room)]
        web = build_web([*_routers(plan, store, duty), *shows])
        url = await stack.enter_async_context(serving(web, plan.host, plan.settings.port))
        house = House(
            url=url,
            store=store,
            book=plan.book,
            now=plan.now,
            slack=slack,
            mail=mail,
            reading=reading,
            figures=gauges.counts,
        )
        store.listeners.append(house.saved)
        await _start(plan, house, duty, stack)
        yield house


@dataclass(frozen=True, slots=True, kw_only=True)
class PostOffice:
    """What writes letters, and what takes them where a mail server is set."""

    press: Press | None = None
    relay: Relay | None = None


def _post_office(plan: Plan, stack: AsyncExitStack) -> PostOffice:
    if not plan.settings.smtp and not plan.settings.secrets:
        return PostOffice()
    press = press_for(plan.settings, plan.book)
    if not plan.settings.smtp:
        return PostOffice(press=press)
    relay = Relay(plan.settings.smtp)
    stack.push_async_callback(relay.close)
    return PostOffice(press=press, relay=relay)


async def _slack(
    plan: Plan, store: TinyStore, stack: AsyncExitStack, post: PostOffice
) -> SlackSide | None:
    settings = plan.settings
    keys = Keys(
        app_token=_secret(settings.slack_app_token),
        signing_secret=_secret(settings.slack_signing_secret),
    )
    if not settings.slack_bot_token or keys == Keys():
        return None
    session = await stack.enter_async_context(ClientSession())
    client = client_for(
        settings.slack_bot_token.get_secret_value(), settings.slack_api_url, session
    )
    beside = Beside()
    office = Office(
        store=store,
        book=plan.book,
        zones=plan.zones,
        now=plan.now,
        client=client,
        start=beside.start,
        press=post.press,
        relay=post.relay,
    )
    beside.office = office
    return SlackSide(office, keys, plan.strain)


def _secret(given: SecretStr | None) -> str:
    return given.get_secret_value() if given else ""


def _mail_in(plan: Plan, store: TinyStore) -> tuple[Mailboxes | None, Lane]:
    reader = Reader(
        store=store, book=plan.book, zones=plan.zones, secrets=_secrets(plan), now=plan.now
    )
    lane = Lane("read mail", reader.read_waiting)
    watchers = watchers_for(
        plan.settings.imap,
        plan.book.mailboxes,
        keep=reader.keep,
        last_uid=reader.last_uid,
        filing=lambda box: Folders(store=store, box=box, now=plan.now),
    )
    return Mailboxes(*watchers) if watchers else None, lane


def _mail_out(plan: Plan, store: TinyStore, post: PostOffice) -> Lane:
    press, relay = post.press, post.relay
    if press is None or relay is None:
        return Lane("mail", _nothing)
    pace, paced = Pace(plan.book.mail.pace), PacedRelay(relay)

    async def send_due() -> None:
        await invite(store, plan.book, plan.zones, now=plan.now())
        while await drain(store, paced, press, plan.book, now=plan.now(), pace=pace):
            pass
        if await paced.keep(store, plan.now()):
            await begin_all_early(store, plan.now())

    return Lane("mail", send_due)


async def _nothing() -> None:
    """Without a relay, letters wait in the store."""


def _routers(plan: Plan, store: TinyStore, duty: Duty) -> list[APIRouter]:
    gate = Gate(store=store, book=plan.book, zones=plan.zones, now=plan.now)
    slack, secret = duty.slack, plan.settings.slack_signing_secret
    signed = [slack_router(slack.hearing)] if slack and secret else []
    return [
        *signed,
        leads_router(gate),
        unsubscribe_router(_door(plan, store)),
        health_router(duty.troubles, duty.gauges.read),
    ]


def _door(plan: Plan, store: TinyStore) -> Door:
    secrets = _secrets(plan)
    return Door(store=store, book=plan.book, secrets=secrets, pages=page_texts(), now=plan.now)


def _secrets(plan: Plan) -> tuple[str, ...]:
    return tuple(secret.get_secret_value() for secret in plan.settings.secrets)


async def _start(plan: Plan, house: House, duty: Duty, stack: AsyncExitStack) -> None:
    work = [house.mail.run(), house.reading.run()]
    if house.slack:
        work.append(house.slack.run())
    if duty.watcher:
        work.append(duty.watcher.watch(asyncio.Event()))
    for one in work:
        stack.push_async_callback(_ended, asyncio.create_task(one))
    await stack.enter_async_context(_hatch(plan, house, duty))
    beats = heart(house)
    beats.start()
    stack.callback(beats.shutdown, wait=False)


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def _hatch(plan: Plan, house: House, duty: Duty) -> AsyncIterator[None]:
    path = path_of(plan.settings.database_url)
    if path == MEMORY:
        yield
        return
    premises = Premises(
        store=house.store,
        book=plan.book,
        zones=plan.zones,
        now=plan.now,
        stir=house.stir,
        server=duty,
        press=press_for(plan.settings, plan.book) if plan.settings.secrets else None,
    )

    async def errand(asked: Asked, out: Out) -> int:
        return await run(premises, asked, out)

    async with hatch(hatch_path(Path(path)), errand):
        yield
