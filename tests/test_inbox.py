"""What a returned mail means, through the front door."""

import pytest

from nurture.inbox import Judgement, Verdict, judge

OURS = ("leadbell.example.com",)


def a_mail(words: str, *headers: str, subject: str = "Re: Flow sensors") -> bytes:
    usual = (
        "From: Noa Example <noa@foods.example.com>",
        "To: Ken Sample <sales+k3y@leadbell.example.com>",
        f"Subject: {subject}",
        "Message-ID: <a1@foods.example.com>",
        "In-Reply-To: <x9-k3y@leadbell.example.com>",
        'Content-Type: text/plain; charset="utf-8"',
        *headers,
    )
    return "\r\n".join((*usual, "", words, "")).encode()


def judged(words: str, *headers: str, subject: str = "Re: Flow sensors") -> Judgement:
    return judge(a_mail(words, *headers, subject=subject), domains=OURS)


def test_a_plain_answer_is_a_reply_and_carries_its_keys() -> None:
    found = judged("Tuesday at ten is fine.\n\nOn Mon, Ken Sample wrote:\n> Shall we meet?")
    assert found.verdict is Verdict.REPLY
    assert found.new_text == "Tuesday at ten is fine."
    assert (found.token, found.address) == ("k3y", "noa@foods.example.com")
    assert found.answers == ("<x9-k3y@leadbell.example.com>",)
    assert found.message_id == "<a1@foods.example.com>"


@pytest.mark.parametrize("words", ["stop", "Unsubscribe", "Please take me off your list."])
def test_a_wish_to_stop_is_an_unsubscribe(words: str) -> None:
    assert judged(words).verdict is Verdict.UNSUBSCRIBE


def test_a_quoted_footer_is_not_a_wish() -> None:
    words = "Send me prices.\n\nOn Mon, Ken wrote:\n> Unsubscribe me: https://a.example.com"
    assert judged(words).verdict is Verdict.REPLY


def test_an_absence_notice_is_no_reply() -> None:
    found = judged("I am away. To unsubscribe me ask Kim.", "Auto-Submitted: auto-replied")
    assert found.verdict is Verdict.AUTO_REPLY


@pytest.mark.parametrize("bare", ["stop+k3y", "sales+stop-k3y", "unsubscribe"])
def test_mail_to_the_unsubscribe_address_is_always_an_unsubscribe(bare: str) -> None:
    mail = f"From: noa@foods.example.com\nTo: {bare}@leadbell.example.com\n".encode()
    found = judge(mail + b"Auto-Submitted: auto-generated\n\n", domains=OURS)
    assert found.verdict is Verdict.UNSUBSCRIBE


def test_bytes_that_are_no_mail_are_judged_too() -> None:
    assert judge(b"\xff\x00\xfe" * 99).verdict in set(Verdict)
    assert judge(b"").verdict in set(Verdict)
