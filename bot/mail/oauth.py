"""OAuth2 for mailboxes and the relay: a fresh access token, from wherever the rules file says (RFC 6749, 6)."""

import asyncio
import json
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from nurture.rulebook import Grant

_PATIENCE_SECONDS = 30
_EARLY_SECONDS = 60.0  # a token that ends in mid-login helps nobody
_USUAL_LIFE_SECONDS = 3600.0


class NoToken(Exception):
    """There is no token to be had; the message says why in plain words, and holds no secret."""


class Tokens:
    """Gives access tokens; one that was fetched is kept until a minute before its end."""

    def __init__(self, grant: Grant) -> None:
        self._grant = grant
        self._kept = ""
        self._ends = 0.0

    async def fresh(self) -> str:
        """Give a token that holds now. Raises NoToken."""
        if self._grant.token:
            return self._grant.token
        if self._grant.command:
            return await _printed_by(self._grant.command)
        now = asyncio.get_running_loop().time()
        if not self._kept or now > self._ends:
            told = await self._refreshed()
            self._kept = str(told["access_token"])
            life = float(told.get("expires_in", _USUAL_LIFE_SECONDS))
            self._ends = now + life - _EARLY_SECONDS
        return self._kept

    def forget(self) -> None:
        """Fetch anew next time: the server refused what we had."""
        self._kept = ""

    async def _refreshed(self) -> dict[str, Any]:
        grant = self._grant
        form = {
            "grant_type": "refresh_token",
            "refresh_token": grant.refresh,
            "client_id": grant.client,
            **({"client_secret": grant.client_secret} if grant.client_secret else {}),
        }
        timeout = ClientTimeout(total=_PATIENCE_SECONDS)
        try:
            async with (
                ClientSession(timeout=timeout) as session,
                session.post(grant.endpoint, data=form) as answer,
            ):
                told = json.loads(await answer.text())
        except (ClientError, TimeoutError, ValueError) as trouble:
            name = type(trouble).__name__
            raise NoToken(f"The token server does not answer as it should ({name})") from None
        if not isinstance(told, dict) or "access_token" not in told:
            why = told.get("error", "no reason given") if isinstance(told, dict) else "no reason"
            raise NoToken(f"The token server gives no token: {why}")
        return told


def tokens_for(grant: Grant | None) -> Tokens | None:
    """Give what fetches tokens, None where a password is used."""
    return Tokens(grant) if grant else None


async def _printed_by(command: str) -> str:
    words = shlex.split(command)
    try:
        process = await asyncio.create_subprocess_exec(
            *words, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL
        )
    except OSError as trouble:
        raise NoToken(f"{words[0]} can't be run: {trouble.strerror}") from None
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            printed, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        raise NoToken(f"{words[0]} printed no token in {_PATIENCE_SECONDS} seconds") from None
    token = printed.decode("ascii", "replace").strip()
    if process.returncode or not token:
        raise NoToken(f"{words[0]} printed no token (exit code {process.returncode})")
    return token
