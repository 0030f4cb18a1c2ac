"""Turns at Slack's door."""

import asyncio
from collections.abc import Awaitable, Callable

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.lane import Lane
from bot.slack.crowd import Crowd
from bot.slack.pace import Pace, Rank


def too_many(seconds: int) -> SlackApiError:
    response = AsyncSlackResponse(
        client=None,
        http_verb="POST",
        api_url="",
        req_args={},
        data={"ok": False, "error": "ratelimited"},
        headers={"Retry-After": str(seconds)},
        status_code=429,
    )
    return SlackApiError("too many", response)  # type: ignore[no-untyped-call]


def noting(done: list[str], name: str, *, slow: float = 0) -> Callable[[], Awaitable[None]]:
    async def call() -> None:
        await asyncio.sleep(slow)
        done.append(name)

    return call


async def test_a_ring_overtakes_lines_that_came_before_it() -> None:
    pace, done = Pace(), list[str]()
    async with asyncio.TaskGroup() as work:
        for name, rank in (
            ("first", Rank.TELL),
            ("line", Rank.TELL),
            ("later line", Rank.TELL),
            ("ring", Rank.RING),
        ):
            work.create_task(pace.call("post", rank, noting(done, name, slow=0.01), channel="C"))
    assert done == ["first", "ring", "line", "later line"]


async def test_a_channel_that_must_wait_keeps_no_other_waiting_and_its_ring_goes_first() -> None:
    pace, done = Pace(), list[str]()
    refusals = [too_many(1)]

    async def put_off() -> None:
        if refusals:
            raise refusals.pop()
        done.append("line")

    async with asyncio.TaskGroup() as work:
        work.create_task(pace.call("post", Rank.TELL, put_off, channel="A"))
        await asyncio.sleep(0.01)
        work.create_task(pace.call("post", Rank.RING, noting(done, "ring"), channel="A"))
        work.create_task(pace.call("post", Rank.TELL, noting(done, "other"), channel="B"))
        await asyncio.sleep(0.05)
        assert done == ["other"]
    assert done == ["other", "ring", "line"]


async def test_no_more_calls_a_minute_than_agreed() -> None:
    pace, done = Pace({"update": 3}), list[str]()
    calls = [
        asyncio.create_task(pace.call("update", Rank.REDRAW, noting(done, "x"))) for _ in range(5)
    ]
    await asyncio.sleep(0.05)
    assert len(done) == 3
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)


async def test_one_who_goes_away_while_waiting_keeps_nobody_waiting() -> None:
    pace, done = Pace(), list[str]()
    slow = asyncio.create_task(pace.call("post", Rank.RING, noting(done, "slow", slow=0.05)))
    await asyncio.sleep(0)
    gone = asyncio.create_task(pace.call("post", Rank.RING, noting(done, "gone")))
    last = asyncio.create_task(pace.call("post", Rank.RING, noting(done, "last")))
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.gather(slow, last)
    assert done == ["slow", "last"]


async def test_a_crowd_tells_that_one_is_slow_and_keeps_it() -> None:
    crowd, done = Crowd(), list[str]()
    crowd.start("slow", _to_the_end(noting(done, "slow", slow=1.3)))
    crowd.start("quick", _to_the_end(noting(done, "quick")))
    assert await crowd.settle()
    assert done == ["quick"]
    assert "slow" in crowd
    assert not await crowd.settle()
    assert done == ["quick", "slow"]


async def test_a_crowd_that_is_told_of_more_looks_at_once() -> None:
    crowd, done = Crowd(), list[str]()
    crowd.start("slow", _to_the_end(noting(done, "slow", slow=0.5)))
    asyncio.get_running_loop().call_later(0.02, crowd.interrupt)
    async with asyncio.timeout(0.3):
        assert await crowd.settle()
    await crowd.stop()


async def _to_the_end(call: Callable[[], Awaitable[None]]) -> None:
    await call()


async def test_a_lane_goes_on_after_a_fault_and_counts_it() -> None:
    looks: list[int] = []

    async def work() -> None:
        looks.append(1)
        if len(looks) == 1:
            raise ValueError("a bad record")

    lane = Lane("ring", work)
    running = asyncio.create_task(lane.run())
    await lane.quiet()
    lane.wake()
    await lane.quiet()
    running.cancel()
    assert (lane.faults, len(looks)) == (1, 2)
