"""aioimaplib, with what it drops: word of new mail while no IDLE is under way, and refused tokens."""

import ssl
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from typing import Any

from aioimaplib.aioimaplib import IMAP4, IMAP4ClientProtocol, quoted

__all__ = ["Client", "quoted"]


class _Protocol(IMAP4ClientProtocol):  # type: ignore[misc]  # aioimaplib ships no types
    news = False

    def _untagged_response(self, line: bytes) -> Any:
        """Note an EXISTS (RFC 3501, 7.3.1).

        A mail that arrives during a SEARCH is announced in its reply and left out of its result;
        a later IDLE does not tell of it again.
        """
        if line.upper().endswith(b" EXISTS"):
            self.news = True
        return super()._untagged_response(line)

    def _continuation(self, line: bytes) -> None:
        """Answer a refused token with an empty line, without which the server never says NO.

        https://developers.google.com/gmail/imap/xoauth2-protocol, "Error response".
        """
        pending = self.pending_sync_command
        if pending is not None and pending.name == "AUTHENTICATE":
            self.transport.write(b"\r\n")
            return
        super()._continuation(line)


class Client(IMAP4):  # type: ignore[misc]
    """A connection whose `protocol.news` says that mail was announced since it was last cleared."""

    def create_client(
        self,
        host: str,
        port: int,
        loop: AbstractEventLoop | None,
        conn_lost_cb: Callable[[Exception | None], None] | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        super().create_client(host, port, loop, conn_lost_cb, ssl_context)
        # The connection asks for `self.protocol` when it is made, which is later.
        self.protocol = _Protocol(loop or get_running_loop(), conn_lost_cb)
