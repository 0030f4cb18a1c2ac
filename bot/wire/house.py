"""Wiring the house: everything that runs, begun in order and ended in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.duty import Duty
from bot.figures import Gauges, Outside
from bot.house import House, heart
from bot.web import build_web, serving
from bot.wire.hatch import open_hatch
from bot.wire.mail import mail_in, mail_out, post_office
from bot.wire.plan import Plan
from bot.wire.slack import slack_side
from bot.wire.web import routers
from nurture.mail.outbox import doubt_left_overs
from store import open_store


@asynccontextmanager
async def running(plan: Plan) -> AsyncIterator[House]:
    """Run everything, until the block is left: then it ends in order, and nothing is lost."""
    async with AsyncExitStack() as stack:
        store = open_store(plan.settings.database_url)
        stack.push_async_callback(store.close)
        await doubt_left_overs(store, plan.book, now=plan.now())
        post = post_office(plan, stack)
        slack = await slack_side(plan, store, stack, post)
        watcher, reading = mail_in(plan, store)
        mail = mail_out(plan, store, post)
        lanes = (mail, reading)
        outside = Outside(slack=slack, watcher=watcher, relay=post.relay)
        gauges = Gauges(store=store, now=plan.now, outside=outside, lanes=lanes)
        duty = Duty(outside=outside, gauges=gauges)
        web = build_web(routers(plan, store, duty, post.press))
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
        await _begin(plan, house, duty, stack)
        yield house


async def _begin(plan: Plan, house: House, duty: Duty, stack: AsyncExitStack) -> None:
    work = [house.mail.run(), house.reading.run()]
    if house.slack:
        work.append(house.slack.run())
    if duty.outside.watcher:
        work.append(duty.outside.watcher.watch(asyncio.Event()))
    for one in work:
        stack.push_async_callback(_ended, asyncio.create_task(one))
    await stack.enter_async_context(open_hatch(plan, house, duty))
    beats = heart(house)
    beats.start()
    stack.callback(beats.shutdown, wait=False)


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
