"""auth.test, users.*, bots.info, team.info: who is who.

Source: https://docs.slack.dev/reference/methods
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.sandbox.slack.conversations import page
from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import DOMAIN, TEAM, Json, Person


def auth_test(office: Office, args: Json) -> Json:
    del args
    return {
        "url": f"https://{DOMAIN}.slack.com/",
        "team": "Sandbox",
        "user": office.app.bot.name,
        "team_id": TEAM,
        "user_id": office.app.bot.id,
        "bot_id": office.app.bot_id,
        "is_enterprise_install": False,
    }


def user_json(office: Office, person: Person) -> Json:
    now = office.world.clock().astimezone(ZoneInfo(person.tz))
    return {
        "id": person.id,
        "team_id": TEAM,
        "name": person.name,
        "deleted": False,
        "real_name": person.real_name,
        "tz": person.tz,
        "tz_label": now.tzname(),
        "tz_offset": _offset(now),
        "profile": _profile(office, person),
        "is_admin": False,
        "is_bot": person.is_bot,
        "is_app_user": False,
    }


def _offset(now: datetime) -> int:
    offset = now.utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _profile(office: Office, person: Person) -> Json:
    """Without the scope for it, Slack leaves the address out and says nothing."""
    email = {"email": person.email} if "users:read.email" in office.app.scopes else {}
    return {
        "real_name": person.real_name,
        "display_name": person.name,
        "title": person.title,
        "team": TEAM,
        **(email if person.email else {}),
    }


def info(office: Office, args: Json) -> Json:
    if args["user"] == office.app.bot.id:
        return {"user": user_json(office, office.app.bot)}
    person = office.world.people.get(str(args["user"]))
    if person is None:
        raise SlackRefusal("user_not_found")
    return {"user": user_json(office, person)}


def list_users(office: Office, args: Json) -> Json:
    everybody = [*office.world.people.values(), office.app.bot]
    return page("members", [user_json(office, p) for p in everybody], args, usual=1000)


def lookup(office: Office, args: Json) -> Json:
    wanted = str(args["email"]).casefold()
    for person in office.world.people.values():
        if person.email.casefold() == wanted:
            return {"user": user_json(office, person)}
    raise SlackRefusal("users_not_found")


def bot_info(office: Office, args: Json) -> Json:
    if args["bot"] != office.app.bot_id:
        raise SlackRefusal("bot_not_found")
    app = office.app
    bot = {"id": app.bot_id, "deleted": False, "name": app.bot.real_name, "app_id": app.id}
    return {"bot": {**bot, "user_id": app.bot.id}}


def team_info(office: Office, args: Json) -> Json:
    del office, args
    return {"team": {"id": TEAM, "name": "Sandbox", "domain": DOMAIN}}


METHODS = {
    "auth.test": Method(auth_test),
    "users.info": Method(info, "user", "include_locale", scopes="users:read"),
    "users.list": Method(list_users, "", "cursor limit include_locale", scopes="users:read"),
    "users.lookupByEmail": Method(lookup, "email", scopes="users:read.email"),
    "bots.info": Method(bot_info, "bot", scopes="users:read"),
    "team.info": Method(team_info, scopes="team:read"),
}
