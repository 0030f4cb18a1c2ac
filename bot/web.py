"""The web side: serves HTTP, on a socket that is open before anything is announced."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

from fastapi import APIRouter, FastAPI
from uvicorn import Config, Server

from nurture.errors import Refused

TITLE = "Leadbell"
WHAT = "Takes leads in. Each source has a key of its own: Authorization: Bearer KEY."


def build_web(routers: Sequence[APIRouter]) -> FastAPI:
    """Put the routes together. The description of POST /leads is at /docs and /openapi.json."""
    app = FastAPI(title=TITLE, description=WHAT)
    for router in routers:
        app.include_router(router)
    return app


class QuietServer(Server):
    """A server that leaves the signals to the command that runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave SIGINT and SIGTERM alone."""
        yield


@asynccontextmanager
async def serving(app: FastAPI, host: str, port: int) -> AsyncIterator[str]:
    """Serve, and give the address. Raises Refused if the port is taken.

    No access log: an address in it would hold tokens (nevers, 12).
    """
    listening = _listen(host, port)
    settings = Config(app, log_config=None, access_log=False, lifespan="off", ws="none")
    server = QuietServer(settings)
    work = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://{host}:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await work


def _listen(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise Refused(
            f"Port {port} is taken on this machine. Set PORT to another, or stop what uses it."
        ) from None
    listening.listen(2048)
    return listening
