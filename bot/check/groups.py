"""Whether the user groups of the ladders are there, and whom a mention of them reaches."""

from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.check.checks import Finding, Ground, costs, holds, mend
from bot.check.slack import known_channels, refused
from nurture.rulebook import Rulebook
from nurture.wording import counted

GROUP = "User group"
Found = Mapping[str, Any]


async def groups(ground: Ground) -> list[Finding]:
    """Each user group that a ladder calls is there, with people who are in the team's channel."""
    calls = dict.fromkeys(_calls(ground.book)) if ground.book else {}
    if not ground.slack or not calls:
        return []
    try:
        page = await ground.slack.usergroups_list(include_users=True)
        channels = await known_channels(ground.slack)
        known = {group["id"]: group for group in page["usergroups"]}
        return [
            await _group(ground.slack, id_, known.get(id_), channels.get(place.lstrip("#")))
            for id_, place in calls
        ]
    except SlackApiError as error:
        return [refused(GROUP, error)]


def _calls(book: Rulebook) -> Iterator[tuple[str, str]]:
    for team in book.teams.values():
        for rung in (*team.claim, *team.touch):
            if rung.group:
                yield rung.group, team.channel


async def _group(
    client: AsyncWebClient, id_: str, group: Found | None, channel: Found | None
) -> Finding:
    # Slack lists groups that are switched off only when asked to.
    if not group:
        cure = "Correct `group` in the ladder: in Slack, the group's ⋮ menu, Copy group ID."
        return mend(GROUP, f"Slack knows no user group {id_}, or it is switched off", cure)
    name, people = f"@{group['handle']}", set(group["users"])
    if not people:
        return mend(GROUP, f"nobody is in {name}", "Add people to it in Slack.")
    if not channel:
        return holds(GROUP, f"{name} is there: {counted(len(people), 'person', 'people')}")
    outside = people - set((await client.conversations_members(channel=channel["id"]))["members"])
    if outside:
        are = "is" if len(outside) == 1 else "are"
        found = f"{len(outside)} of {len(people)} in {name} {are} not in #{channel['name']}"
        return costs(GROUP, f"{found}: a ring does not reach them", "Invite them to it.")
    return holds(GROUP, f"{name} is there: {counted(len(people), 'person', 'people')}")
