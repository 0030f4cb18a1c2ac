"""Whether Slack lets us in, sees our channels, and knows our people."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.check.checks import Finding, Ground, costs, holds, mend
from bot.manifest import SCOPES
from nurture.rulebook import Person, Rulebook, Rung
from nurture.sales.permits import managers

# Slack's own word, and what to do about it (docs.slack.dev/reference/methods/auth.test).
CURES: Mapping[str, str] = {
    "invalid_auth": "Copy the token again from the app's settings at api.slack.com/apps.",
    "not_authed": "Copy the token again from the app's settings at api.slack.com/apps.",
    "token_revoked": "Install the app again, and copy the new token.",
    "token_expired": "Install the app again, and copy the new token.",
    "account_inactive": "Install the app again: it was removed from the workspace.",
    "not_allowed_token_type": "The two tokens are swapped: xoxb- is the bot's, xapp- the app's.",
    "plan_upgrade_required": "User groups take a paid plan: call people by name in the ladder.",
    "missing_scope": "Paste `leadbell manifest` into the app's manifest, and install it again.",
}
BOT, SCOPE, APP, CHANNEL = "Slack token", "Scopes", "Socket Mode", "Channel"
PEOPLE = "Person"
WHERE = "Create the app from `leadbell manifest`, install it, and copy the token."


async def bot_token(ground: Ground) -> list[Finding]:
    """Slack takes the token, and it may do all that the manifest asks for."""
    if not ground.slack:
        return [mend(BOT, "SLACK_BOT_TOKEN is not set", WHERE)]
    try:
        me = await ground.slack.auth_test()
    except SlackApiError as error:
        return [refused(BOT, error)]
    granted = set(str(me.headers.get("x-oauth-scopes", "")).replace(" ", "").split(","))
    return [holds(BOT, f"{me['user']} in {me['team']}"), _scopes(granted)]


def _scopes(granted: set[str]) -> Finding:
    missing = [scope for scope in SCOPES if scope not in granted]
    if not missing:
        return holds(SCOPE, f"all {len(SCOPES)} are granted")
    reasons = "; ".join(f"{scope} (to {SCOPES[scope]})" for scope in missing)
    return mend(SCOPE, f"missing: {reasons}", CURES["missing_scope"])


async def app_token(ground: Ground) -> list[Finding]:
    """Slack would open a socket to us, so that clicks reach us."""
    token = ground.settings.slack_app_token
    if not token and ground.settings.slack_signing_secret:
        return [holds(APP, "is not used: Slack tells us over HTTP, at /slack/events")]
    if not token:
        return [mend(APP, "SLACK_APP_TOKEN is not set", f"{WHERE} It needs connections:write.")]
    client = AsyncWebClient(base_url=ground.settings.slack_api_url)
    try:
        await client.apps_connections_open(app_token=token.get_secret_value())
    except SlackApiError as error:
        return [refused(APP, error)]
    return [holds(APP, "Slack would send us clicks and commands")]


async def channels(ground: Ground) -> list[Finding]:
    """Each team's channel, the marketers' own and those of the ladders are there, and we in them."""
    if not ground.slack or not ground.book:
        return []
    try:
        known = await known_channels(ground.slack)
    except SlackApiError as error:
        return [refused(CHANNEL, error)]
    teams = (team.channel for team in ground.book.teams.values())
    rungs = (rung.channel for rung in _rungs(ground.book))
    names = dict.fromkeys(filter(None, (*teams, ground.book.shows.channel, *rungs)))
    return [_channel(name, known) for name in names]


def _rungs(book: Rulebook) -> list[Rung]:
    teams = book.teams.values()
    return [rung for team in teams for rung in (*team.claim, *team.touch)]


def _channel(name: str, known: Mapping[str, Mapping[str, Any]]) -> Finding:
    channel, shown = known.get(name.lstrip("#")), f"#{name.lstrip('#')}"
    if not channel:
        cure = f"Create {shown} or invite Leadbell to it: /invite @Leadbell"
        return mend(CHANNEL, f"{shown} is not to be seen", cure)
    if channel.get("is_archived"):
        cure = "Unarchive it, or change `channel` in the rules file."
        return mend(CHANNEL, f"{shown} is archived", cure)
    if not channel.get("is_member"):
        return mend(CHANNEL, f"Leadbell is not in {shown}", f"In {shown}: /invite @Leadbell")
    return holds(CHANNEL, f"{shown} is joined")


async def known_channels(client: AsyncWebClient) -> dict[str, Mapping[str, Any]]:
    """Give the channels that the bot may know of, by name."""
    found: dict[str, Mapping[str, Any]] = {}
    cursor = ""
    while True:
        page = await client.conversations_list(
            types="public_channel,private_channel", limit=500, cursor=cursor
        )
        found |= {channel["name"]: channel for channel in page["channels"]}
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return found


async def people(ground: Ground) -> list[Finding]:
    """Slack knows everybody whom the rules file names."""
    if not ground.slack or not ground.book:
        return []
    strangers = [
        finding
        for person in ground.book.people.values()
        if (finding := await _stranger(ground, ground.slack, person))
    ]
    return strangers or [holds("People", f"Slack knows all {len(ground.book.people)}")]


async def _stranger(ground: Ground, client: AsyncWebClient, person: Person) -> Finding | None:
    try:
        if person.slack:
            await client.users_info(user=person.slack)
        else:
            await client.users_lookupByEmail(email=person.email or "")
    except SlackApiError as error:
        if error.response["error"] not in {"users_not_found", "user_not_found"}:
            return refused(PEOPLE, error)
        if _called_by_mail(ground, person):
            cure = f"To have them in Slack, correct `email` under [people.{person.key}]."
            return costs(PEOPLE, f"{person.key} is not in Slack: the ladder calls by mail", cure)
        handle = "member ID" if person.slack else "e-mail"
        cure = f"Correct `{'slack' if person.slack else 'email'}` under [people.{person.key}]."
        return mend(PEOPLE, f"Slack knows nobody with the {handle} of {person.key}", cure)
    return None


def _called_by_mail(ground: Ground, person: Person) -> bool:
    """Whether somebody can do without Slack: managers are only called, reps must claim."""
    teams = ground.book.teams.values() if ground.book else ()
    called = any(person.key in managers(team) for team in teams)
    return called and not person.slack and ground.settings.smtp is not None


def refused(what: str, error: SlackApiError) -> Finding:
    """Tell Slack's own word, and what to do about it."""
    word = str(error.response["error"])
    cure = CURES.get(word, "docs.slack.dev explains this word of Slack's.")
    return mend(what, f"Slack says no: {word}", cure)
