"""Calls by mail: the ladder reaches a manager who is not in Slack, at most once, or says it did not."""

from dataclasses import replace
from email import message_from_bytes
from email.message import Message as Mail
from email.policy import default
from pathlib import Path

import pytest
from fakes import MINUTE, TRICKS
from slack_fixture import HANA, MONA
from town import Town, a_town, town

from bot.rules_file.reading import usual_text
from nurture.model import Contact, Notice, NoticeState, Send
from store import open_store

__all__ = ["town"]

BOSS = "boss@example.net"


@pytest.fixture
def tmp_path(tmp_path: Path) -> Path:
    """A folder whose rules name Mona by an address that Slack does not know."""
    rules = usual_text().replace("mona@example.com", BOSS)
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    return tmp_path


def calls(town: Town) -> list[Mail]:
    mails = [one for one in town.post.received if one.recipient == BOSS]
    return [message_from_bytes(one.raw, policy=default) for one in mails]


def words(mail: Mail) -> str:
    return str(mail.get_payload())


async def state(town: Town) -> NoticeState:
    (notice,) = [one for one in await town.house.store.all_of(Notice) if one.kind == "rung"]
    return notice.state


async def test_a_manager_who_is_not_in_slack_hears_by_mail_once(town: Town) -> None:
    card = await town.take()
    await town.later(15)
    await town.later(1)
    (call,) = calls(town)
    assert call["Subject"] == "Pia Sample, Acme Pumps is still free after 15 minutes"
    assert call["Auto-Submitted"] == "auto-generated"
    assert "It rings for Rita and Ken in #leads, where it can be claimed" in words(call)
    assert f"/archives/{card.channel}/p" in words(call)
    assert "pia@example.com" not in words(call)
    assert await state(town) is NoticeState.POSTED
    assert "Mona has been told: still free after 15 minutes." in town.thread(card.ts)
    assert town.direct(HANA.id) == []


async def test_it_is_no_mail_to_the_lead_and_counts_in_no_budget(town: Town) -> None:
    await town.take()
    await town.later(15)
    assert calls(town)
    assert {one.campaign for one in await town.house.store.all_of(Send)} == {"welcome"}
    (contact,) = await town.house.store.all_of(Contact)
    assert (contact.key, contact.mailed) == ("pia@example.com", 1)


async def test_a_claim_before_it_leaves_it_unwritten(town: Town) -> None:
    card = await town.take()
    await town.later(14)
    await town.click(HANA.id, card, "claim")
    await town.seen(lambda: "Claimed by Hana" in town.card(card.ts).text)
    await town.later(30)
    assert calls(town) == []


@pytest.mark.parametrize("name", TRICKS)
async def test_a_name_from_outside_stays_text(town: Town, name: str) -> None:
    await town.take(name=name)
    await town.later(15)
    (call,) = calls(town)
    assert call["Bcc"] is None
    assert [field for field in call if field.casefold() == "to"] == ["To"]


async def test_a_call_that_is_refused_has_failed_and_the_others_hear_why(town: Town) -> None:
    town.post.faults.recipient = "550 5.1.1 No such user"
    card = await town.take()
    await town.later(15)
    await town.later(1)
    assert await state(town) is NoticeState.FAILED
    (told,) = [line for line in town.thread(card.ts) if "by mail" in line]
    assert told.startswith("I called Mona by mail, and it failed or may have.")
    assert "No such user" in told
    assert any("I called Mona by mail" in line.text for line in town.direct(HANA.id))


async def test_a_call_whose_answer_was_lost_is_never_made_again(town: Town) -> None:
    town.post.faults.hang_up = True
    card = await town.take()
    await town.later(15)
    town.post.faults.hang_up = False
    await town.later(1)
    assert len(calls(town)) == 1
    assert await state(town) is NoticeState.FAILED
    assert any("I called Mona by mail" in line for line in town.thread(card.ts))


async def test_a_relay_that_says_later_is_asked_again(town: Town) -> None:
    town.post.faults.recipient = "451 4.3.0 Try again later"
    card = await town.take()
    await town.later(15)
    assert await state(town) is NoticeState.WAITING
    town.post.faults.recipient = ""
    await town.later(1)
    assert len(calls(town)) == 1
    assert await state(town) is NoticeState.POSTED
    assert len([line for line in town.thread(card.ts) if "by mail" in line]) == 1


async def test_a_crash_in_the_middle_is_told_and_not_made_again(town: Town) -> None:
    """The call was marked as going out when the process died."""
    town.post.faults.recipient = "451 4.3.0 Try again later"
    card = await town.take()
    await town.later(15)
    await town.stop()
    town.post.faults.recipient = ""
    await mark_as_going(town)
    await town.start()
    await town.later(1)
    assert calls(town) == []
    assert await state(town) is NoticeState.FAILED
    assert any("I called Mona by mail" in line for line in town.thread(card.ts))


async def mark_as_going(town: Town) -> None:
    store = open_store(f"tinydb://{town.folder / 'leadbell.db'}")
    (notice,) = [one for one in await store.all_of(Notice) if one.kind == "rung"]
    await store.save(replace(notice, state=NoticeState.POSTING))
    await store.close()


class MuteTown(Town):
    """A town without a way for mail to go out."""

    def _environ(self) -> dict[str, str]:
        return {key: value for key, value in super()._environ().items() if key != "SMTP_URL"}


async def test_without_a_mail_server_the_thread_says_who_could_not_be_reached(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, MuteTown) as town:
        card = await town.take()
        town.clock.move_to(town.clock() + 15 * MINUTE)
        await town.house.beat()
        (told,) = await town.seen(lambda: [one for one in town.thread(card.ts) if "mail" in one])
        assert "I called Mona by mail" in told
        assert "No mail server is set up" in told
        assert await state(town) is NoticeState.FAILED


async def test_a_rung_by_mail_leaves_slack_alone(tmp_path: Path) -> None:
    rules = usual_text().replace('whom = "manager" }', 'whom = "manager", by = "mail" }')
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    async with a_town(tmp_path) as town:
        await town.take()
        await town.later(15)
        (mail,) = [one for one in town.post.received if one.recipient == "mona@example.com"]
        assert b"is still free after 15 minutes" in mail.raw
        assert town.direct(MONA.id) == []
