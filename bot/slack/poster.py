"""The poster: Slack's client for posts whose turns we keep, with nothing between us and the line."""

import json
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse


class Poster(AsyncWebClient):
    """Posts a message as it is drawn; a second try is for `bot.slack.pace` to make.

    slack_sdk's own way, made for every method and kind of argument, holds each card up by 0.1 ms.
    """

    async def chat_postMessage(self, *, channel: str, **message: Any) -> AsyncSlackResponse:  # noqa: N802  # slack_sdk's name
        """Post it. Raises SlackApiError for anything but a yes, ClientError if nobody answers."""
        if self.session is None:
            return await super().chat_postMessage(channel=channel, **message)
        url = f"{self.base_url}chat.postMessage"
        body = json.dumps({"channel": channel, **message}).encode()
        async with self.session.post(url, data=body, headers=self._headers()) as answer:
            found: Any = answer.headers  # kept as they are: HTTP does not care for their case
            said = AsyncSlackResponse(
                client=self,
                http_verb="POST",
                api_url=url,
                req_args={},
                data=_read(await answer.text()),
                headers=found,
                status_code=answer.status,
            )
        return _valid(said)

    def _headers(self) -> dict[str, str]:
        return {
            **self.headers,
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json;charset=utf-8",
        }


def _valid(said: Any) -> AsyncSlackResponse:
    checked: AsyncSlackResponse = said.validate()
    return checked


def _read(text: str) -> dict[str, Any]:
    try:
        said = json.loads(text)
    except ValueError:
        return {}  # a page of a proxy in between; `validate` says that it is no yes
    return said if isinstance(said, dict) else {}
