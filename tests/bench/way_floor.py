"""The floor of a lead's way: the same hops as Leadbell, with nothing of a trade between them.

JSON in, one FULL commit of SQLite, 202, one POST out; both connections are kept open. It runs on
asyncio's own loop, or with `uvloop` as its second argument on that.
"""

import asyncio
import json
import os
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from secrets import token_hex
from socket import AF_INET, SOCK_STREAM, socket

import uvloop
from aiohttp import ClientSession
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from uvicorn import Config, Server

SLACK = os.environ["SLACK_API_URL"]
TOKEN = {"Authorization": f"Bearer {os.environ['SLACK_BOT_TOKEN']}"}


def open_disk(path: Path) -> sqlite3.Connection:
    disk = sqlite3.connect(path, isolation_level=None)
    disk.execute("PRAGMA journal_mode = WAL")
    disk.execute("PRAGMA synchronous = FULL")
    disk.execute("CREATE TABLE leads (id TEXT PRIMARY KEY, doc TEXT)")
    return disk


def build(disk: sqlite3.Connection) -> FastAPI:
    posts: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def session(app: FastAPI) -> AsyncIterator[None]:
        async with ClientSession() as app.state.session:
            yield

    app = FastAPI(lifespan=session)

    async def post(lead: dict[str, str]) -> None:
        message = {"channel": "C1", "text": f"Ringing: {lead['name']}"}
        url = f"{SLACK}chat.postMessage"
        async with app.state.session.post(url, json=message, headers=TOKEN) as answer:
            await answer.json()

    @app.post("/leads", status_code=202)
    async def leads(request: Request) -> JSONResponse:
        lead = json.loads(await request.body())
        disk.execute("INSERT INTO leads VALUES (?, ?)", [token_hex(16), json.dumps(lead)])
        posts.add(task := asyncio.create_task(post(lead)))
        task.add_done_callback(posts.discard)
        return JSONResponse({"accepted": True}, status_code=202)

    return app


def main() -> None:
    listening = socket(AF_INET, SOCK_STREAM)
    listening.bind(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listening.getsockname()[1]}/leads", flush=True)  # noqa: T201
    app = build(open_disk(Path(sys.argv[1])))
    loop = uvloop.new_event_loop if sys.argv[2:] == ["uvloop"] else None
    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(Server(Config(app, log_config=None, access_log=False)).serve([listening]))


if __name__ == "__main__":
    main()
