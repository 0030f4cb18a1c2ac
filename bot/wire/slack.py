"""Wiring our side of Slack, where it is set."""

from contextlib import AsyncExitStack

from aiohttp import ClientSession
from pydantic import SecretStr

from bot.slack.beside import Beside
from bot.slack.client import client_for
from bot.slack.side import Keys, SlackSide
from bot.wire.mail import PostOffice
from bot.wire.plan import Plan
from handlers.slack.office import Office
from store.tiny import TinyStore


async def slack_side(
    plan: Plan, store: TinyStore, stack: AsyncExitStack, post: PostOffice
) -> SlackSide | None:
    """Set up the Slack side; none where no token is set, and leads wait in the store."""
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
