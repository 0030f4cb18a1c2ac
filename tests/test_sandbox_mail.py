"""The sandbox's post: what prospects see, and what they write back."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest

from bot.mail.imap import State, Watcher
from bot.mail.smtp import Relay
from bot.mail.url import imap_url, smtp_url
from bot.sandbox.mail.post import Post
from nurture.model import Fetched

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
FIRM = "sales@leadbell.example.com"


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    async with an_open_post(FIRM) as post:
        yield post


@asynccontextmanager
async def an_open_post(watched: str) -> AsyncIterator[Post]:
    post = await Post.start(watched, lambda: NOW)
    try:
        yield post
    finally:
        await post.stop()


def a_letter(**headers: str) -> bytes:
    mail = EmailMessage(policy=SMTP)
    usual = {
        "From": "Rita Rep <rita@leadbell.example.com>",
        "To": "Zoë Prospect <zoe@prospect.example>",
        "Reply-To": "sales+token@leadbell.example.com",
        "Subject": "Good to meet you",
        "Message-ID": "<monday@leadbell.example.com>",
    }
    for name, value in {**usual, **headers}.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("Hello Zoë,\nshall we talk?\n")
    mail.add_alternative("<p>Hello Zoë</p>", subtype="html")
    return mail.as_bytes()


async def send(post: Post, raw: bytes, to: str = "zoe@prospect.example") -> None:
    relay = Relay(smtp_url(post.smtp_url))
    await relay.hand_over("bounce+token@leadbell.example.com", to, raw)
    await relay.close()


async def test_a_letter_is_shown_to_its_recipient_as_it_was_sent(post: Post) -> None:
    await send(post, a_letter())
    [letter] = post.letters
    assert (letter.from_name, letter.from_address) == ("Rita Rep", "rita@leadbell.example.com")
    assert (letter.to, letter.to_name, letter.at) == ("zoe@prospect.example", "Zoë Prospect", NOW)
    assert letter.subject == "Good to meet you"
    assert letter.text == "Hello Zoë,\nshall we talk?\n"
    assert letter.html == "<p>Hello Zoë</p>\n"
    assert letter.return_path == "bounce+token@leadbell.example.com"
    assert ("Reply-To", "sales+token@leadbell.example.com") in letter.headers
    assert post.received[0].raw == a_letter_like(post.received[0].raw)


def a_letter_like(raw: bytes) -> bytes:
    """The same letter, with the boundary that was drawn by lot."""
    boundary = message_from_bytes(raw, policy=default).get_boundary()
    fresh = a_letter()
    drawn = message_from_bytes(fresh, policy=default).get_boundary()
    return fresh.replace(str(drawn).encode(), str(boundary).encode())


async def test_a_reply_goes_to_reply_to_in_the_same_thread_and_quotes(post: Post) -> None:
    await send(post, a_letter(References="<first@leadbell.example.com>"))
    await post.answer("1", "Please take me off your list.")
    [came] = post.answers
    assert (came.from_address, came.from_name) == ("zoe@prospect.example", "Zoë Prospect")
    assert came.to == "sales+token@leadbell.example.com"
    assert came.subject == "Re: Good to meet you"
    assert came.header("In-Reply-To") == "<monday@leadbell.example.com>"
    assert came.header("References") == "<first@leadbell.example.com> <monday@leadbell.example.com>"
    own, _, quoted = came.text.partition("wrote:")
    assert own.startswith("Please take me off your list.\n\nOn Mon, Nov 23, 2026")
    assert quoted.split("\n") == ["", "", "> Hello Zoë,", "> shall we talk?", ""]
    assert "gmail_quote" in came.html


async def test_a_reply_without_a_quote_holds_only_the_new_words(post: Post) -> None:
    await send(post, a_letter())
    await post.answer("1", "Call me", quote=False)
    assert post.answers[0].text == "Call me\n"


async def test_an_absence_notice_goes_to_the_return_path_and_says_it_is_a_robot() -> None:
    async with an_open_post("leadbell.example.com") as post:
        await send(post, a_letter())
        await post.answer("1", "I am away until May.", kind="out of office")
    [came] = post.answers
    assert came.to == "bounce+token@leadbell.example.com"
    assert came.return_path == ""
    assert came.header("Auto-Submitted") == "auto-replied"


async def test_markup_in_a_reply_stays_text(post: Post) -> None:
    await send(post, a_letter())
    await post.answer("1", "<script>alert(1)</script>", quote=False)
    assert "<script>" not in post.answers[0].html


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("sales@leadbell.example.com", True),
        ("Sales+Token@LEADBELL.example.com", True),
        ("rita@leadbell.example.com", False),
        ("sales@leadbell.example.com.evil.example", False),
    ],
)
async def test_the_watched_mailbox_takes_its_own_address_only(
    post: Post, address: str, *, ours: bool
) -> None:
    await send(post, a_letter(), to=address)
    assert bool(post.answers) is ours
    assert bool(post.letters) is not ours


async def test_any_mail_can_be_written_with_any_header(post: Post) -> None:
    await post.write("x@y.example", FIRM, "Hi", "stop", {"Auto-Submitted": "auto-replied"})
    assert post.answers[0].header("Auto-Submitted") == "auto-replied"
    assert post.answers[0].return_path == ""


async def test_the_page_hears_of_every_mail(post: Post) -> None:
    heard: list[int] = []
    post.on_change(lambda: heard.append(len(post.letters)))
    await send(post, a_letter())
    await post.answer("1", "Hello")
    assert heard == [1, 1]


async def test_a_mail_of_rubbish_is_shown_all_the_same(post: Post) -> None:
    await send(
        post,
        b"Subject: =?utf-9?q?=ff?=\r\nFrom: <<@@\r\nContent-Type: text/plain; charset=nope\r\n\r\n\xff\xfe hi",
    )
    assert "hi" in post.letters[0].text


async def test_an_answer_is_in_the_watched_mailbox_at_once(post: Post) -> None:
    arrived = asyncio.Event()
    kept: list[bytes] = []

    async def keep(mailbox: str, uidvalidity: int, mails: Sequence[Fetched]) -> None:
        kept.extend(mail.raw for mail in mails)
        arrived.set()

    async def last_uid(mailbox: str) -> None:
        return None

    watcher = Watcher(imap_url(post.imap_url), name="inbox", keep=keep, last_uid=last_uid)
    stop = asyncio.Event()
    watch = asyncio.create_task(watcher.watch(stop))
    await send(post, a_letter())
    while watcher.state is not State.WATCHING:  # noqa: ASYNC110 (it lies in a server)
        await asyncio.sleep(0.01)
    await post.answer("1", "stop")
    await asyncio.wait_for(arrived.wait(), 0.5)
    stop.set()
    await watch
    assert kept[0].startswith(
        b"Return-Path: <zoe@prospect.example>\r\nDelivered-To: sales+token@leadbell.example.com\r\n"
    )
    assert kept[0].endswith(post.answers[0].raw)


async def test_a_mail_that_comes_while_another_is_read_is_told_of(post: Post) -> None:
    kept: asyncio.Queue[int] = asyncio.Queue()

    async def keep(_mailbox: str, _uidvalidity: int, mails: Sequence[Fetched]) -> None:
        for mail in mails:
            await kept.put(mail.uid)

    async def last_uid(_mailbox: str) -> tuple[int, int] | None:
        return None

    watcher = Watcher(imap_url(post.imap_url), name="inbox", keep=keep, last_uid=last_uid)
    watch = asyncio.create_task(watcher.watch(asyncio.Event()))
    for gap_ms in (0, 1, 2, 3, 4, 6):
        for _ in range(2):
            await post.write("x@y.example", FIRM, "Hi", "Hello")
            await asyncio.sleep(gap_ms / 1000)
        async with asyncio.timeout(3):
            await kept.get()
            await kept.get()
    watch.cancel()


async def test_an_unknown_letter_cannot_be_answered(post: Post) -> None:
    with pytest.raises(KeyError):
        await post.answer("7", "Hello")
