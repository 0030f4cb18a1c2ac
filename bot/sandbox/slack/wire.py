"""A call of the Web API as it comes over the wire: JSON, a form, or a query."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.slack.errors import bad_arguments
from bot.sandbox.slack.world import Json

STRUCTURES = frozenset({"blocks", "metadata", "view"})
FLAGS = frozenset(
    {
        "exclude_archived",
        "include_all_metadata",
        "include_locale",
        "inclusive",
        "include_num_members",
        "mrkdwn",
        "return_im",
        "unfurl_links",
        "unfurl_media",
    }
)
NUMBERS = frozenset({"limit"})
TRUE = frozenset({True, "1", "true", "True"})


async def read_call(request: web.Request) -> tuple[str, Json]:
    """The token, and the arguments in their types. Raises SlackRefusal for what is no JSON.

    Slack takes a token from the header or a form, never from an address or out of JSON.
    """
    args: Json = dict(request.query)
    token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if request.content_type == "application/json":
        args.update(await json_body(request))
    elif request.method == "POST":
        form = {name: str(value) for name, value in (await request.post()).items()}
        token = form.pop("token", "") or token
        args.update(form)
    return token, {name: _typed(name, value) for name, value in args.items()}


async def json_body(request: web.Request) -> Json:
    """The body as a JSON object. Raises SlackRefusal for any other."""
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise bad_arguments("the body is no JSON") from None
    if not isinstance(body, dict):
        raise bad_arguments("the body must be a JSON object")
    return body


def _typed(name: str, value: Any) -> Any:
    """The argument in its own type. Slack takes nested structures as JSON in a string too."""
    try:
        if name in FLAGS:
            return value in TRUE
        if name in STRUCTURES and isinstance(value, str):
            return json.loads(value)
        return int(value) if name in NUMBERS else value
    except (TypeError, ValueError):
        raise bad_arguments(f"`{name}` cannot be read") from None
