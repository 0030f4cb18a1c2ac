"""Messages in the stand-in: where they may go, what an edit does, whom they ring."""

from datetime import UTC, datetime

import pytest
from slack_fixture import (
    HANA,
    KEN,
    LEADS,
    RITA,
    StrictSlack,
    slack,
)
from slack_line import card, client, refused

from bot.sandbox.slack.world import Json

__all__ = ["slack"]

MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "x"}}],
}
HOME: Json = {"type": "home", "blocks": MODAL["blocks"]}


async def test_the_bot_writes_only_where_it_is_and_where_it_is_open(slack: StrictSlack) -> None:
    web = client(slack)
    ts = (await web.chat_postMessage(channel="#leads", text="x"))["ts"]
    slack.remove_bot(LEADS.id)
    assert (await refused(web.chat_postMessage(channel=LEADS.id, text="x")))["error"] == (
        "not_in_channel"
    )
    await web.conversations_join(channel=LEADS.id)
    await web.chat_postMessage(channel=LEADS.id, text="x")
    slack.archive(LEADS.id)
    assert (await refused(web.chat_postMessage(channel=LEADS.id, text="x")))["error"] == (
        "is_archived"
    )
    update = web.chat_update(channel=LEADS.id, ts=ts, text="y")
    assert (await refused(update))["error"] == "is_inactive"


async def test_the_bot_edits_only_its_own_messages(slack: StrictSlack) -> None:
    slack.people.say(RITA.id, LEADS.id, "mine")
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    update = client(slack).chat_update(channel=LEADS.id, ts=message["ts"], text="yours")
    assert (await refused(update))["error"] == "cant_update_message"


async def test_an_edit_with_text_alone_takes_the_blocks_away(slack: StrictSlack) -> None:
    web = client(slack)
    sent = await web.chat_postMessage(channel=LEADS.id, text="x", blocks=MODAL["blocks"])
    await web.chat_update(channel=LEADS.id, ts=sent["ts"], text="y")
    [message] = slack.snapshot(RITA.id)["channels"][0]["messages"]
    assert (message["text"], message["blocks"], message["edited"]) == ("y", [], True)


async def test_metadata_comes_back_only_when_asked_for(slack: StrictSlack) -> None:
    web, metadata = client(slack), {"event_type": "card", "event_payload": {"ring": "r1"}}
    await web.chat_postMessage(channel=LEADS.id, text="x", metadata=metadata)
    [bare] = (await web.conversations_history(channel=LEADS.id))["messages"]
    asked = await web.conversations_history(channel=LEADS.id, include_all_metadata=True)
    assert "metadata" not in bare
    assert asked["messages"][0]["metadata"] == metadata


async def test_history_comes_newest_first_in_pages_and_without_replies(slack: StrictSlack) -> None:
    web = client(slack)
    sent = [(await web.chat_postMessage(channel=LEADS.id, text=t))["ts"] for t in "abc"]
    await web.chat_postMessage(channel=LEADS.id, text="reply", thread_ts=sent[0])
    first = await web.conversations_history(channel=LEADS.id, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await web.conversations_history(channel=LEADS.id, limit=2, cursor=cursor)
    assert [m["text"] for m in [*first["messages"], *second["messages"]]] == ["c", "b", "a"]
    assert (first["has_more"], second["has_more"]) == (True, False)
    later = await web.conversations_history(channel=LEADS.id, oldest=sent[1])
    assert [m["text"] for m in later["messages"]] == ["c"]
    thread = await web.conversations_replies(channel=LEADS.id, ts=sent[0])
    assert [m["text"] for m in thread["messages"]] == ["a", "reply"]
    assert thread["messages"][0]["reply_count"] == 1


async def test_messages_carry_the_sandboxs_time_and_never_the_same(slack: StrictSlack) -> None:
    slack.clock = lambda: datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    sent = [await client(slack).chat_postMessage(channel=LEADS.id, text="x") for _ in range(3)]
    assert [s["ts"] for s in sent] == sorted({str(s["ts"]) for s in sent})
    assert slack.snapshot(RITA.id)["channels"][0]["messages"][0]["at"].startswith(
        "2026-11-23T08:00:00"
    )


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("<!channel> look", ["U0HANA", "U0KEN", "U0MONA", "U0RITA"]),
        ("<!here|here>", ["U0HANA", "U0KEN", "U0MONA", "U0RITA"]),
        ("<@U0KEN> and <@U0MAX>, who is not here", ["U0KEN"]),
        ("&lt;!channel&gt; @channel @ken", []),
    ],
)
async def test_a_mention_rings_who_is_in_the_channel(
    slack: StrictSlack, text: str, rung: list[str]
) -> None:
    sent = await client(slack).chat_postMessage(channel=LEADS.id, text=text)
    assert [mention.person for mention in slack.mentions] == rung
    assert {mention.ts for mention in slack.mentions} <= {sent["ts"]}


async def test_plain_text_rings_nobody_and_mrkdwn_does(slack: StrictSlack) -> None:
    web = client(slack)
    shouted = {"type": "plain_text", "text": "<!channel> <@U0KEN>"}
    blocks: list[Json] = [{"type": "header", "text": shouted}]
    sent = await web.chat_postMessage(channel=LEADS.id, text="x", blocks=blocks)
    assert slack.mentions == []
    blocks = [{"type": "section", "text": {**shouted, "type": "mrkdwn"}}]
    await web.chat_update(channel=LEADS.id, ts=sent["ts"], text="x", blocks=blocks)
    assert slack.mentions == []
    assert slack.would_ring(LEADS.id, str(sent["ts"])) == ["channel", "U0KEN"]
    await web.chat_postMessage(channel=LEADS.id, text="x", blocks=blocks)
    assert len(slack.mentions) == 4


async def test_a_direct_message_rings_its_one_reader(slack: StrictSlack) -> None:
    opened = await client(slack).conversations_open(users=HANA.id)
    await client(slack).chat_postMessage(channel=opened["channel"]["id"], text="x")
    assert [mention.person for mention in slack.mentions] == [HANA.id]
    assert opened["channel"]["id"] == slack.dm(HANA.id)
    assert "Leadbell" in [c["name"] for c in slack.snapshot(HANA.id)["channels"]]
    assert "Leadbell" not in [c["name"] for c in slack.snapshot(KEN.id)["channels"]]


async def test_an_ephemeral_message_is_seen_by_one_and_cannot_be_edited(slack: StrictSlack) -> None:
    web = client(slack)
    sent = await web.chat_postEphemeral(channel=LEADS.id, user=RITA.id, text="you")
    assert len(slack.snapshot(RITA.id)["channels"][0]["messages"]) == 1
    assert slack.snapshot(KEN.id)["channels"][0]["messages"] == []
    update = web.chat_update(channel=LEADS.id, ts=sent["message_ts"], text="all")
    assert (await refused(update))["error"] == "message_not_found"


async def test_a_thread_hangs_under_its_message(slack: StrictSlack) -> None:
    ts = await card(slack)
    await client(slack).chat_postMessage(channel=LEADS.id, text="reply", thread_ts=ts)
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    assert [reply["text"] for reply in message["thread"]] == ["reply"]


async def test_a_deleted_message_leaves_its_thread_standing(slack: StrictSlack) -> None:
    web, head = client(slack), await card(slack)
    await web.chat_postMessage(channel=LEADS.id, text="reply", thread_ts=head)
    alone = await card(slack)
    await web.chat_delete(channel=LEADS.id, ts=head)
    await web.chat_delete(channel=LEADS.id, ts=alone)
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    assert (message["username"], message["blocks"]) == ("Slackbot", [])
    assert [reply["text"] for reply in message["thread"]] == ["reply"]


async def test_channels_people_and_links_can_be_looked_up(slack: StrictSlack) -> None:
    web, ts = client(slack), await card(slack)
    listed = await web.conversations_list(exclude_archived=True)
    assert [c["name"] for c in listed["channels"]] == ["leads", "marketing"]
    found = await web.users_lookupByEmail(email="RITA@example.com")
    assert (found["user"]["id"], found["user"]["tz"]) == ("U0RITA", "Europe/Berlin")
    link = await web.chat_getPermalink(channel=LEADS.id, message_ts=ts)
    assert link["permalink"].endswith(f"/archives/{LEADS.id}/p{ts.replace('.', '')}")


async def test_an_edit_keeps_metadata_unless_it_empties_it(slack: StrictSlack) -> None:
    web, metadata = client(slack), {"event_type": "card", "event_payload": {"ring": "r1"}}
    ts = await card(slack, metadata=metadata)
    kept = await web.chat_update(channel=LEADS.id, ts=ts, text="x")
    gone = await web.chat_update(channel=LEADS.id, ts=ts, text="x", metadata={})
    assert kept["message"]["metadata"] == metadata
    assert "metadata" not in gone["message"]
