"""Wiring the web: every way in over HTTP."""

from fastapi import APIRouter

from bot.duty import Duty
from bot.health import health_router
from bot.paper import page_texts
from bot.wire.plan import Plan
from handlers.web.badges import badges_router
from handlers.web.leads import Gate, leads_router
from handlers.web.outbox import outbox_router
from handlers.web.show import show_router
from handlers.web.show_deeds import ShowRoom
from handlers.web.slack import slack_router
from handlers.web.unsubscribe import Door, unsubscribe_router
from nurture.mail.press import Press
from store.tiny import TinyStore


def routers(plan: Plan, store: TinyStore, duty: Duty, press: Press | None) -> list[APIRouter]:
    """Give every way in; Slack's only where it tells us over HTTP."""
    gate = Gate(store=store, book=plan.book, zones=plan.zones, now=plan.now)
    door = _door(plan, store)
    room = ShowRoom(door=door, zones=plan.zones, press=press, relay=duty.outside.relay)
    slack, secret = duty.outside.slack, plan.settings.slack_signing_secret
    signed = [slack_router(slack.hearing)] if slack and secret else []
    return [
        *signed,
        leads_router(gate),
        unsubscribe_router(door),
        health_router(duty.troubles, duty.gauges.read),
        badges_router(room),
        show_router(room),
        outbox_router(door),
    ]


def _door(plan: Plan, store: TinyStore) -> Door:
    secrets = plan.secret_texts()
    return Door(store=store, book=plan.book, secrets=secrets, pages=page_texts(), now=plan.now)
