"""Forms of pages for our own people: what came in one, and the token that keeps an old one harmless.

The link is the key to such a page, so there is no cookie that another site could ride on.
"""

from datetime import timedelta
from urllib.parse import parse_qs

from fastapi import Request

from handlers.web.unsubscribe import Door
from nurture.tokens import read_until, sign_until

Form = dict[str, str]

_LIVES = timedelta(hours=1)
_LONGEST = 40_000


async def form_of(request: Request) -> Form:
    """Give the fields of a form by name; of what is too long, the beginning."""
    body = (await request.body())[:_LONGEST]
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def held_by(door: Door, token: str, purpose: str) -> str | None:
    """Give the id that a link or a form was signed for, None if it is not ours or over."""
    return read_until(token, purpose, door.now(), door.secrets)


def form_token(door: Door, about: str, purpose: str) -> str:
    """Sign a form for an hour, so that an old page decides nothing."""
    return sign_until(about, purpose, door.now() + _LIVES, door.secrets)
