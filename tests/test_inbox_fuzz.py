"""Whatever the bytes, a mail is judged: quickly, without raising, in text that can be shown."""

import json
from dataclasses import asdict
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged_mails import HOSTILE, PLAIN

from nurture.inbox import Judgement, Verdict, judge

HEADERS = (
    *("From: ", "To: ", "Subject: ", "Message-ID: ", "In-Reply-To: ", "References: ", "Date: "),
    *("Content-Type: ", "Content-Transfer-Encoding: ", "Content-Disposition: ", "Return-Path: "),
    *("Auto-Submitted: ", "Precedence: ", "X-Failed-Recipients: ", "List-Id: ", "MIME-Version: "),
)
PIECES = (
    *("text/plain", "text/html", "multipart/mixed; boundary=b", "multipart/report; boundary=b"),
    *("message/rfc822", "message/delivery-status", "message/feedback-report", "text/calendar"),
    *(
        "message/disposition-notification",
        "; charset=iso-2022-jp",
        "; charset=utf-7",
        "--b",
        "--b--",
    ),
    *(
        "; charset=x-none",
        "; name*=utf-8''%ff",
        "base64",
        "quoted-printable",
        "x-uuencode",
        "=?utf-8?q?",
    ),
    *(
        "=?utf-8?b?YQ?=",
        "=?x?q?=ff?=",
        "stop",
        "unsubscribe me",
        "配信停止",
        "<blockquote>",
        "<!--",
        "&#xD800;",
    ),
    *(
        "On Mon, a@b.example wrote:",
        "> ",
        "From: a\nSent: b\nTo: c\n",
        "-- ",
        "Status: 5.1.1",
        "METHOD:REPLY",
    ),
    *(
        "Final-Recipient: rfc822; a@b.example",
        "<a-tok@us.example>",
        "a+tok@us.example",
        "Email: a@b.example",
    ),
    *(
        "Diagnostic-Code: smtp; 550 5.1.1",
        "failure notice",
        "MAILER-DAEMON@x.example",
        "copy of the message\n",
    ),
)

line = st.builds(
    lambda *words: "".join(words).encode("utf-8", "surrogatepass"),
    st.sampled_from((*HEADERS, "")),
    st.sampled_from(PIECES),
    st.one_of(st.sampled_from(PIECES), st.text(max_size=12)),
)
noise = st.one_of(line, line, line, st.just(b""), st.binary(max_size=20))
mails = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(noise, max_size=30),
    st.sampled_from([b"\n", b"\r\n"]),
)


def judged(raw: bytes) -> Judgement:
    return judge(raw, domains=["us.example"], sent=lambda _: "you stopped at our stand on Monday")


@settings(deadline=None, max_examples=150)
@given(mails)
def test_any_mail_is_read_without_the_last_net(raw: bytes) -> None:
    found = judged(raw)
    assert found.verdict in set(Verdict)
    assert not found.why.startswith("could not be read")
    json.dumps(asdict(found)).encode()
    str(asdict(found)).encode()  # lone surrogates could not be shown or stored


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: multipart/mixed; boundary=b\xc2\x80\n\n--b\xc2\x80\n\nhi\n",
        b"",
        b"\0",
        b"From \n\n",
    ],
)
def test_what_fuzzing_broke_once_is_read_now(raw: bytes) -> None:
    assert not judged(raw).why.startswith("could not be read")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_is_judged_within_a_second(name: str) -> None:
    raw = HOSTILE[name]()
    judged(PLAIN + b"hello")  # the wording is made ready on first use
    start = process_time()  # not by the wall: the machine may be busy
    judged(raw)
    assert process_time() - start < 1
