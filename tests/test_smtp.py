"""Handing mail to the relay: once, to one recipient, and with an honest account of what happened."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.mail.smtp import CONNECTIONS, Relay
from bot.mail.url import smtp_url
from bot.sandbox.mail.smtp import Posted, Smtpd
from nurture.errors import Undelivered

RAW = b"Subject: Monday\r\n\r\nHello\r\n.\r\n..still here\r\n"
FROM, TO = "bounce+token@leadbell.example.com", "zoe@prospect.example"


class Office:
    """An SMTP server and what it took."""

    def __init__(self) -> None:
        self.taken: list[Posted] = []
        self.server = Smtpd(self.taken.append)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server.port}"


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    office = Office()
    await office.server.start()
    yield office
    await office.server.stop()


@pytest.fixture
async def relay(office: Office) -> AsyncIterator[Relay]:
    relay = Relay(smtp_url(office.url), patience=2)
    yield relay
    await relay.close()


async def test_a_mail_arrives_as_it_was_written(office: Office, relay: Relay) -> None:
    reply = await relay.hand_over(FROM, TO, RAW)
    assert reply == "250 Taken"
    assert office.taken == [Posted(FROM, TO, RAW)]


async def test_mail_to_robots_has_no_way_back(office: Office, relay: Relay) -> None:
    await relay.hand_over("", TO, RAW)
    assert office.taken[0].sender == ""


async def test_letters_beyond_ascii_travel_unchanged(office: Office, relay: Relay) -> None:
    raw = "Subject: Grüße\r\n\r\nHällo\r\n".encode()
    await relay.hand_over(FROM, "zoë@prospect.example", raw)
    await relay.hand_over(FROM, "zoe@bücher.example", raw)
    assert [mail.recipient for mail in office.taken] == [
        "zoë@prospect.example",
        "zoe@xn--bcher-kva.example",
    ]
    assert office.taken[0].raw == raw


async def test_twenty_mails_take_one_connection(office: Office, relay: Relay) -> None:
    for _ in range(20):
        await relay.hand_over(FROM, TO, RAW)
    assert (len(office.taken), office.server.connections) == (20, 1)


async def test_many_at_once_take_eight_connections_at_most(office: Office, relay: Relay) -> None:
    await asyncio.gather(*(relay.hand_over(FROM, TO, RAW) for _ in range(40)))
    assert len(office.taken) == 40
    assert office.server.connections <= 8


async def test_an_unused_connection_is_closed(office: Office) -> None:
    relay = Relay(smtp_url(office.url), idle=0.05)
    await relay.hand_over(FROM, TO, RAW)
    await asyncio.sleep(0.1)
    await relay.hand_over(FROM, TO, RAW)
    assert office.server.connections == 2
    await relay.close()


async def test_a_kept_connection_that_died_is_replaced_unnoticed(
    office: Office, relay: Relay
) -> None:
    await relay.hand_over(FROM, TO, RAW)
    office.server.cut()
    await relay.hand_over(FROM, TO, RAW)
    await office.server.stop()
    await office.server.start()
    await relay.hand_over(FROM, TO, RAW)
    assert len(office.taken) == 3


@pytest.mark.parametrize("where", ["greeting", "recipient", "text"])
@pytest.mark.parametrize(
    ("reply", "permanent"),
    [("550 5.1.1 No such user", True), ("451 4.3.0 Try again later", False)],
)
async def test_a_refusal_says_whether_trying_again_helps(
    office: Office, relay: Relay, where: str, reply: str, *, permanent: bool
) -> None:
    setattr(office.server.faults, where, reply)
    with pytest.raises(Undelivered) as told:
        await relay.hand_over(FROM, TO, RAW)
    trouble = told.value
    assert (trouble.permanent, trouble.code, trouble.in_doubt) == (
        permanent,
        int(reply[:3]),
        False,
    )
    assert str(trouble) == reply
    assert office.taken == []


async def test_after_a_refusal_the_next_mail_goes_on_the_same_connection(
    office: Office, relay: Relay
) -> None:
    office.server.faults.recipient = "550 5.1.1 No such user"
    with pytest.raises(Undelivered):
        await relay.hand_over(FROM, TO, RAW)
    office.server.faults.recipient = ""
    await relay.hand_over(FROM, TO, RAW)
    assert (len(office.taken), office.server.connections) == (1, 1)


async def test_a_break_after_the_text_is_in_doubt_and_never_repeated(
    office: Office, relay: Relay
) -> None:
    office.server.faults.hang_up = True
    with pytest.raises(Undelivered) as told:
        await relay.hand_over(FROM, TO, RAW)
    assert told.value.in_doubt
    assert not told.value.permanent
    assert len(office.taken) == 1


async def test_a_kept_connection_that_breaks_after_the_text_is_not_repeated_either(
    office: Office, relay: Relay
) -> None:
    await relay.hand_over(FROM, TO, RAW)
    office.server.faults.hang_up = True
    with pytest.raises(Undelivered) as told:
        await relay.hand_over(FROM, TO, RAW)
    assert told.value.in_doubt
    assert len(office.taken) == 2


async def test_a_refused_connection_is_worth_another_try(office: Office, relay: Relay) -> None:
    await office.server.stop()
    with pytest.raises(Undelivered) as told:
        await relay.hand_over(FROM, TO, RAW)
    assert (told.value.permanent, told.value.in_doubt) == (False, False)


async def test_silence_after_the_text_is_in_doubt() -> None:
    async with a_scripted_server([b"250 hi", b"250 ok", b"250 ok", b"354 go", b""]) as url:
        relay = Relay(smtp_url(url), patience=0.1)
        with pytest.raises(Undelivered) as told:
            await relay.hand_over(FROM, TO, b"Hello\r\n")
    assert told.value.in_doubt


async def test_silence_before_the_text_is_no_doubt() -> None:
    async with a_scripted_server([b"250 hi", b"250 ok", b""]) as url:
        relay = Relay(smtp_url(url), patience=0.1)
        with pytest.raises(Undelivered) as told:
            await relay.hand_over(FROM, TO, b"Hello\r\n")
    assert (told.value.in_doubt, told.value.permanent) == (False, False)


async def test_an_answer_that_makes_no_sense_after_the_text_is_in_doubt() -> None:
    async with a_scripted_server([b"250 hi", b"250 ok", b"250 ok", b"354 go", b"what?"]) as url:
        relay = Relay(smtp_url(url), patience=1)
        with pytest.raises(Undelivered) as told:
            await relay.hand_over(FROM, TO, b"Hello\r\n")
    assert told.value.in_doubt


async def test_a_mail_that_is_called_off_half_told_leaves_no_trace_for_the_next(
    office: Office, relay: Relay
) -> None:
    await relay.hand_over(FROM, TO, RAW)
    half_told = asyncio.create_task(relay.hand_over(FROM, "other@prospect.example", RAW))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    half_told.cancel()
    await asyncio.wait({half_told})
    await relay.hand_over(FROM, TO, RAW)
    assert [mail.recipient for mail in office.taken][-1] == TO


@pytest.mark.parametrize(
    "address",
    [
        "zoe@prospect.example\r\nRCPT TO:<bcc@evil.example>",
        "zoe@prospect.example> SIZE=1",
        "zoe at prospect",
        "zoe@pro..spect.example",
    ],
)
async def test_what_is_no_address_never_reaches_the_wire(
    office: Office, relay: Relay, address: str
) -> None:
    with pytest.raises(Undelivered) as told:
        await relay.hand_over(FROM, address, RAW)
    assert told.value.permanent
    assert "zoe" not in str(told.value)
    await relay.hand_over(FROM, TO, RAW)
    assert [mail.recipient for mail in office.taken] == [TO]


async def test_the_probe_sends_nothing(office: Office, relay: Relay) -> None:
    assert await relay.probe() == f"127.0.0.1:{office.server.port} answers"
    assert office.taken == []


async def test_a_login_that_the_relay_does_not_know_may_be_mended(office: Office) -> None:
    url = office.url.replace("smtp://", "smtp://us:secret@")
    with pytest.raises(Undelivered) as told:
        await Relay(smtp_url(url)).probe()
    assert not told.value.permanent
    assert "secret" not in str(told.value)


async def test_a_password_is_never_sent_in_the_clear(office: Office) -> None:
    # An old way to write 127.0.0.1; to us a host like any other, which happens to be reachable.
    url = office.url.replace("smtp://127.0.0.1", "smtp://us:secret@127.1")
    with pytest.raises(Undelivered, match="STARTTLS"):
        await Relay(smtp_url(url)).probe()


@pytest.mark.parametrize(
    ("text", "host", "port", "tls", "user", "password"),
    [
        ("smtp://mail.example.com", "mail.example.com", 587, False, "", ""),
        ("smtps://us%40x:p%2Fw@mail.example.com", "mail.example.com", 465, True, "us@x", "p/w"),
        ("smtp://[::1]:2525", "::1", 2525, False, "", ""),
    ],
)
def test_an_smtp_address_is_read(
    text: str, host: str, port: int, user: str, password: str, *, tls: bool
) -> None:
    url = smtp_url(text)
    assert (url.host, url.port, url.tls) == (host, port, tls)
    assert (url.user, url.password) == (user, password)
    assert "p/w" not in repr(url)


@pytest.mark.parametrize("welcome", [1, 3])
async def test_a_relay_that_takes_few_connections_gets_every_mail_on_those(welcome: int) -> None:
    async with a_narrow_server(welcome) as (url, turned_away):
        relay = Relay(smtp_url(url), patience=2)
        for _ in range(2):
            await asyncio.gather(*(relay.hand_over(FROM, TO, RAW) for _ in range(40)))
        await relay.close()
    assert len(turned_away) <= CONNECTIONS - welcome


async def test_a_relay_that_turns_everybody_away_is_not_waited_for() -> None:
    async with a_narrow_server(0) as (url, _):
        relay = Relay(smtp_url(url), patience=2)
        mails = [relay.hand_over(FROM, TO, RAW) for _ in range(20)]
        told = await asyncio.wait_for(asyncio.gather(*mails, return_exceptions=True), 5)
    assert {type(one) for one in told} == {Undelivered}
    assert {one.before_it for one in told if isinstance(one, Undelivered)} == {True}


async def test_after_a_pause_all_connections_are_tried_again() -> None:
    async with a_narrow_server(1) as (url, turned_away):
        relay = Relay(smtp_url(url), patience=2, idle=0.05)
        for _ in range(2):
            await asyncio.gather(*(relay.hand_over(FROM, TO, RAW) for _ in range(9)))
            await asyncio.sleep(0.2)
    assert len(turned_away) == 2 * (CONNECTIONS - 1)


@asynccontextmanager
async def a_narrow_server(welcome: int) -> AsyncIterator[tuple[str, list[bytes]]]:
    """A server that talks on so many connections at once, and turns others away."""
    replies = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}
    turned_away: list[bytes] = []
    served: list[asyncio.Task[None] | None] = []
    talking = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal talking
        served.append(asyncio.current_task())
        if talking >= welcome:
            turned_away.append(b"421 4.7.0 too many connections")
            writer.write(turned_away[-1] + b"\r\n")
        else:
            talking += 1
            writer.write(b"220 hello\r\n")
            while word := (await reader.readline())[:4]:
                writer.write(replies.get(word, b"250 fine") + b"\r\n")
                if word == b"DATA":
                    await reader.readuntil(b"\r\n.\r\n")
                    await asyncio.sleep(0.001)
                    writer.write(b"250 taken\r\n")
            talking -= 1
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}", turned_away
        await asyncio.gather(*filter(None, served))


@asynccontextmanager
async def a_scripted_server(replies: list[bytes]) -> AsyncIterator[str]:
    """A server that gives these replies, one for each command or text; b"" is silence."""
    over = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n")
        end = b"\r\n"
        for reply in replies:
            await reader.readuntil(end)
            end = b"\r\n.\r\n" if reply.startswith(b"354") else b"\r\n"
            writer.write(reply + b"\r\n" if reply else b"")
        await reader.read()
        writer.close()
        await writer.wait_closed()
        over.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await over.wait()
