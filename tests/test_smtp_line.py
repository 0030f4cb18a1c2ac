"""What is said on a connection that takes several commands at once, and what is heard of it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mail.smtp import Relay
from bot.mail.smtp_dialogue import on_the_wire
from bot.mail.url import smtp_url
from nurture.errors import Undelivered

FROM, TO, RAW = "us@leadbell.example.com", "zoe@prospect.example", b"Subject: Hi\r\n\r\nHello\r\n"
HELLO = (b"EHLO", b"250-relay.example\r\n250 PIPELINING\r\n")
TAKEN = (b"\r\n.\r\n", b"250 2.0.0 queued\r\n")
GO_ON = b"250 2.1.0 fine\r\n250 2.1.5 fine\r\n354 go on\r\n"


async def handed(
    *exchanges: tuple[bytes, bytes], mails: int = 1, patience: float = 2
) -> tuple[list[str], list[bytes]]:
    """Hand mails to a server that hears up to a mark and then answers; gives replies, and what it heard.

    After its last answer it hangs up.
    """
    heard: list[bytes] = []
    async with a_server(exchanges, heard) as url:
        relay = Relay(smtp_url(url), patience=patience)
        try:
            replies = [await relay.hand_over(FROM, TO, RAW) for _ in range(mails)]
        finally:
            await relay.close()
    return replies, heard


@asynccontextmanager
async def a_server(
    exchanges: Sequence[tuple[bytes, bytes]], heard: list[bytes]
) -> AsyncIterator[str]:
    over = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 relay.example\r\n")
        with suppress(asyncio.IncompleteReadError):  # they left
            for mark, answer in exchanges:
                said = await reader.readuntil(mark)
                heard.append(said if said.endswith(b"\r\n") else said + await reader.readline())
                for byte in answer:  # in the smallest pieces that a network can make of it
                    writer.write(bytes([byte]))
                    await asyncio.sleep(0)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        over.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await over.wait()


async def test_a_mail_takes_two_turns() -> None:
    replies, heard = await handed(HELLO, (b"DATA", GO_ON), TAKEN)
    envelope = f"MAIL FROM:<{FROM}>\r\nRCPT TO:<{TO}>\r\nDATA\r\n".encode()
    assert heard[1:] == [envelope, RAW + b".\r\n"]
    assert replies == ["250 2.0.0 queued"]


async def test_a_server_that_takes_one_at_a_time_hears_one_at_a_time() -> None:
    hello = (b"EHLO", b"250 relay.example\r\n")
    words = (b"MAIL", b"250 ok\r\n"), (b"RCPT", b"250 ok\r\n"), (b"DATA", b"354 go on\r\n")
    replies, heard = await handed(hello, *words, TAKEN)
    assert [said.count(b"\r\n") for said in heard[1:4]] == [1, 1, 1]
    assert replies == ["250 2.0.0 queued"]


async def test_the_first_refusal_is_the_one_that_counts() -> None:
    answers = b"250 fine\r\n550-5.1.1 No such\r\n550 5.1.1 user here\r\n503 5.5.1 no recipient\r\n"
    with pytest.raises(Undelivered, match=r"550 5\.1\.1 No such\n5\.1\.1 user here") as told:
        await handed(HELLO, (b"DATA", answers), (b"QUIT", b"221 bye\r\n"))
    assert (told.value.permanent, told.value.code, told.value.in_doubt) == (True, 550, False)


async def test_a_server_too_busy_says_so_and_hangs_up() -> None:
    with pytest.raises(Undelivered, match=r"421 4\.3\.2 too busy") as told:
        await handed(HELLO, (b"DATA", b"250 fine\r\n421 4.3.2 too busy\r\n"))
    assert (told.value.permanent, told.value.before_it) == (False, False)


async def test_no_text_goes_to_nobody() -> None:
    heard: list[bytes] = []
    exchanges = HELLO, (b"DATA", b"250 fine\r\n450 4.2.0 later\r\n354 go on\r\n"), (b".", b"")
    async with a_server(exchanges, heard) as url:
        relay = Relay(smtp_url(url), patience=1)
        with pytest.raises(Undelivered, match="450"):
            await relay.hand_over(FROM, TO, RAW)
        await relay.close()
    assert len(heard) == 2


async def test_a_server_that_hangs_up_before_the_text_is_no_doubt() -> None:
    with pytest.raises(Undelivered) as told:
        await handed(HELLO, (b"DATA", b"250 fine\r\n250 fine\r\n"))
    assert (told.value.before_it, told.value.in_doubt) == (True, False)


async def test_what_nobody_asked_for_is_no_reply_to_the_next_mail() -> None:
    late = (b"\r\n.\r\n", b"250 2.0.0 queued\r\n250 2.0.0 and once more\r\n")
    refused = b"550 5.1.1 nobody\r\n503 no\r\n503 no\r\n"
    with pytest.raises(Undelivered, match="550"):
        await handed(HELLO, (b"DATA", GO_ON), late, (b"DATA", refused), mails=2)


@pytest.mark.parametrize("answer", [b"2" * 9_000, b"250-more\r\n" * 200, b"hello?\r\n"])
async def test_an_answer_without_end_or_sense_is_a_break(answer: bytes) -> None:
    with pytest.raises(Undelivered) as told:
        await handed(HELLO, (b"DATA", answer))
    assert told.value.before_it


@given(st.lists(st.sampled_from([b".", b"..", b"\r", b"\n", b"\r\n", b"a", b"QUIT"])))
def test_nothing_in_a_text_ends_it(parts: list[bytes]) -> None:
    raw = b"".join(parts)
    wire = on_the_wire(raw)
    body, end = wire[:-5], wire[-5:]
    assert end == b"\r\n.\r\n"
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert b"\r" not in body.replace(b"\r\n", b"")
    lines = body.split(b"\r\n")
    assert b"." not in lines
    assert [line.removeprefix(b".") for line in lines] == (raw.splitlines() or [b""])
