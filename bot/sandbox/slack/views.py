"""views.*: modals and the Home tab.

Source: https://docs.slack.dev/surfaces/modals
"""

from dataclasses import replace
from secrets import token_hex

from bot.sandbox.slack.blocks import check_view, defaulted, finished
from bot.sandbox.slack.errors import SlackRefusal, bad_arguments
from bot.sandbox.slack.forms import values_of
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import TEAM, Json, View, fresh_id

STACK_LIMIT = 3


def open_view(office: Office, args: Json) -> Json:
    """The view becomes the person's only one; what was open is gone."""
    check_view(args["view"], "modal")
    user = office.triggers.spend(str(args["trigger_id"])).user
    office.world.close_views(user)
    return {"view": view_json(office, put_on_top(office, user, args["view"]))}


def push(office: Office, args: Json) -> Json:
    check_view(args["view"], "modal")
    trigger = office.triggers.spend(str(args["trigger_id"]))
    if not trigger.in_modal or not office.world.stacks[trigger.user]:
        raise SlackRefusal("not_found")
    return {"view": view_json(office, put_on_top(office, trigger.user, args["view"]))}


def update(office: Office, args: Json) -> Json:
    check_view(args["view"], "modal")
    if "external_id" in args:
        raise bad_arguments("views by external_id are not modelled")
    view = office.world.views.get(str(args.get("view_id")))
    if view is None or view.body["type"] != "modal":
        raise SlackRefusal("not_found")
    _check_hash(view, args)
    return {"view": view_json(office, rewrite(office, view, args["view"]))}


def publish(office: Office, args: Json) -> Json:
    if not office.app.home:
        raise SlackRefusal("not_enabled")
    user = str(args["user_id"])
    if user not in office.world.people:
        raise bad_arguments("invalid `user_id`")
    check_view(args["view"], "home")
    former = home_of(office, user)
    if former is None:
        return {"view": view_json(office, _first_home(office, user, args["view"]))}
    _check_hash(former, args)
    return {"view": view_json(office, rewrite(office, former, args["view"]))}


def home_of(office: Office, user: str) -> View | None:
    return office.world.views.get(office.world.homes.get(user, ""))


def _first_home(office: Office, user: str, body: Json) -> View:
    view_id = fresh_id("V")
    office.world.homes[user] = view_id
    view = View(id=view_id, user=user, body=_kept(body), hash=_hash(), root=view_id)
    office.world.keep_view(view)
    return view


def put_on_top(office: Office, user: str, body: Json) -> View:
    """Lay a modal on the person's stack, which holds three at most."""
    below = office.world.stack_of(user)
    if len(below) >= STACK_LIMIT:
        raise SlackRefusal("push_limit_reached")
    view_id = fresh_id("V")
    view = View(
        id=view_id,
        user=user,
        body=_kept(body),
        hash=_hash(),
        root=below[0].id if below else view_id,
        previous=below[-1].id if below else None,
    )
    office.world.stacks[user].append(view_id)
    office.world.keep_view(view)
    return view


def rewrite(office: Office, view: View, body: Json) -> View:
    """Draw the view anew. What was typed into a block of the same id stays in the client."""
    drawn = replace(view, body=_kept(body), hash=_hash(), errors={})
    office.world.keep_view(drawn)
    return drawn


def _check_hash(view: View, args: Json) -> None:
    if args.get("hash") and args["hash"] != view.hash:
        raise SlackRefusal("hash_conflict")


def _kept(body: Json) -> Json:
    return {**defaulted(body), "blocks": finished(body["blocks"])}


def _hash() -> str:
    return f"{int(token_hex(4), 16)}.{token_hex(4)}"


def view_json(office: Office, view: View, state: Json | None = None) -> Json:
    """The view in Slack's own form, with what is filled in, or its initial values."""
    return {
        "id": view.id,
        "team_id": TEAM,
        "type": view.body["type"],
        "blocks": view.blocks,
        "private_metadata": view.body.get("private_metadata", ""),
        "callback_id": view.body.get("callback_id", ""),
        "state": {"values": values_of(view.blocks) if state is None else state},
        "hash": view.hash,
        "title": view.body.get("title"),
        "clear_on_close": view.body.get("clear_on_close", False),
        "notify_on_close": view.body.get("notify_on_close", False),
        "close": view.body.get("close"),
        "submit": view.body.get("submit"),
        "previous_view_id": view.previous,
        "root_view_id": view.root,
        "app_id": office.app.id,
        "external_id": view.body.get("external_id", ""),
        "app_installed_team_id": TEAM,
        "bot_id": office.app.bot_id,
    }


METHODS = {
    "views.open": Method(open_view, "trigger_id view"),
    "views.push": Method(push, "trigger_id view"),
    "views.update": Method(update, "view", "view_id external_id hash"),
    "views.publish": Method(publish, "user_id view", "hash"),
}
