"""The Web API: every modelled method in one table, and how a call is answered.

Source: https://docs.slack.dev/apis/web-api
"""

from bot.sandbox.slack import chat, conversations, files, groups, users, views
from bot.sandbox.slack.errors import Call, SlackRefusal
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import Json


def open_connection(office: Office, args: Json) -> Json:
    del args
    return {"url": office.dial()}


METHODS = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **groups.METHODS,
    **users.METHODS,
    **views.METHODS,
    "apps.connections.open": Method(open_connection, app_level=True),
}


def answer(office: Office, name: str, token: str, args: Json) -> Json:
    """The whole answer. What is not modelled is refused, and written down as a fault."""
    try:
        if asked_for := office.said_no.get(name):
            raise SlackRefusal(asked_for.pop(0))  # noqa: TRY301 (as if the method said it)
        told = {"ok": True, **_method(office, name, args).call(office, token, args)}
    except SlackRefusal as refusal:
        told = refusal.answer()
    office.book.called(Call(method=name, args=args, answer=told, at=office.world.clock()))
    return told


def _method(office: Office, name: str, args: Json) -> Method:
    method = METHODS.get(name)
    if method is None:
        raise SlackRefusal("unknown_method", req_method=name)
    for unknown in method.unknown(args):
        office.book.fault(f"{name}: the argument {unknown!r} is not modelled")
    return method


def wait_seconds(office: Office, name: str, args: Json) -> float:
    """Seconds the app must wait before this call, which is then written down as refused."""
    seconds = office.limits.wait(name, args)
    if seconds:
        told: Json = {"ok": False, "error": "ratelimited"}
        office.book.called(Call(method=name, args=args, answer=told, at=office.world.clock()))
    return seconds
