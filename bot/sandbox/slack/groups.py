"""usergroups.*: who is meant by a group such as @sales.

Source: https://docs.slack.dev/reference/methods/usergroups.list and …/usergroups.users.list
"""

from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import TEAM, Json, UserGroup

SCOPE = "usergroups:read"


def list_groups(office: Office, args: Json) -> Json:
    with_users = _yes(args.get("include_users"))
    groups = office.world.groups.values()
    return {"usergroups": [_group_json(group, with_users=with_users) for group in groups]}


def _group_json(group: UserGroup, *, with_users: bool) -> Json:
    users = {"users": sorted(group.members)} if with_users else {}
    name = {"handle": group.handle, "name": group.handle.capitalize()}
    return {
        "id": group.id,
        "team_id": TEAM,
        "is_usergroup": True,
        **name,
        "date_delete": 0,
        **users,
    }


def list_users(office: Office, args: Json) -> Json:
    group = office.world.groups.get(str(args["usergroup"]))
    if group is None:
        raise SlackRefusal("no_such_subteam")
    return {"users": sorted(group.members)}


def _yes(given: object) -> bool:
    # A read comes as a query, where slack_sdk writes true as 1.
    return str(given) in {"1", "true", "True"}


METHODS = {
    "usergroups.list": Method(
        list_groups, "", "include_users include_count include_disabled", scopes=SCOPE
    ),
    "usergroups.users.list": Method(list_users, "usergroup", "include_disabled", scopes=SCOPE),
}
