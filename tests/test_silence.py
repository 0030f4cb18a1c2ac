"""No secret, address or mail body in a log line or a record's repr (What never happens, 12)."""

import logging

import pytest
from fakes import NOW, SOURCE_KEY, a_contact, a_lead, a_notice, an_inquiry
from kept_records import a_name, a_received, a_send, a_set_aside, a_touch
from slack_fixture import RITA
from town import Town, town

from nurture.model import Record

__all__ = ["town"]

PERSONAL = ("pia@example.com", "Pia Sample", "Acme Pumps", "s3cret words", "+49 511 1234")
RECORDS: list[Record] = [
    a_lead(known={"name": "Pia Sample", "company": "Acme Pumps"}, rejected_for="s3cret words"),
    a_contact(),
    a_name(address="pia@example.com"),
    a_touch(words="s3cret words"),
    a_notice(words="s3cret words"),
    a_send(text="s3cret words", subject="s3cret words"),
    a_received(raw=b"s3cret words"),
    a_set_aside(raw="s3cret words"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_shows_nothing_personal(record: Record) -> None:
    assert not [text for text in PERSONAL if text in repr(record)]


def test_an_inquiry_shows_nothing_personal() -> None:
    shown = repr(an_inquiry(told={"name": "Pia Sample"}, words="s3cret words", at=NOW))
    assert not [text for text in PERSONAL if text in shown]


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Every log line with all that it carries, tracebacks included."""
    lines = [
        f"{record.getMessage()} {record.__dict__} {record.exc_text}" for record in caplog.records
    ]
    return "\n".join([caplog.text, *lines])


async def test_a_leads_whole_way_leaves_nothing_personal_in_the_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    card = await town.take(phone="+49 511 1234", words="s3cret words")
    await town.ask(email="pia@example.com s3cret words")
    letter = await town.seen(lambda: next(iter(town.post.letters), None))
    await town.post.answer(letter.id, "s3cret words, and please call me")
    await town.seen(lambda: town.thread(card.ts))
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: town.card(card.ts).text.startswith("Claimed by"))
    await town.type(RITA.id, "/lead find Pia Sample")
    await town.post.answer(letter.id, "unsubscribe")
    await town.later(30)
    everything = logged(caplog)
    assert "rang" in everything
    secrets = (SOURCE_KEY, town.slack.bot_token, town.slack.app_token, "x" * 40)
    assert not [text for text in (*PERSONAL, *secrets) if text in everything]
