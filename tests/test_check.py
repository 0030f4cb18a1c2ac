import asyncio
import json
import socket
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console
from slack_fixture import EVERYBODY, KEN, LEADS, MARKETING, MAX, RITA, StrictSlack

from bot.check import here
from bot.check.checks import Check, Finding, Ground, State, look, mend
from bot.cli import main
from bot.commands.check import CHECKS, show
from bot.environment import SETTINGS
from bot.errands.hatch import hatch, hatch_path
from bot.errands.table import Asked, Out
from bot.manifest import manifest
from bot.rules_file.reading import usual_text
from bot.sandbox.mail.post import Post
from bot.sandbox.slack.world import UserGroup
from store import SIZE_LIMIT, open_store

Environ = dict[str, str]


@pytest.fixture
async def slack() -> AsyncIterator[StrictSlack]:
    async with StrictSlack.start(manifest(), EVERYBODY, [LEADS, MARKETING]) as running:
        yield running
    running.judge()


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    post = await Post.start("sales@example.com", lambda: datetime.now(UTC))
    yield post
    await post.stop()


@pytest.fixture
def environ(slack: StrictSlack, post: Post, tmp_path: Path) -> Environ:
    rules = tmp_path / "leadbell.toml"
    rules.write_text(usual_text())
    return {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "SMTP_URL": post.smtp_url,
        "IMAP_URL": post.imap_url,
        "LEADBELL_CONFIG": str(rules),
        "LEADBELL_SECRET": "a-secret-that-is-long-enough-to-sign",
        "LEADBELL_BASE_URL": "https://leads.example.com",
        "LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough",
    }


def wanting(found: list[Finding], state: State = State.MEND) -> dict[str, Finding]:
    return {finding.what: finding for finding in found if finding.state is state}


def rewrite(environ: Environ, old: str, new: str) -> None:
    path = Path(environ["LEADBELL_CONFIG"])
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def a_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


async def test_a_whole_installation_holds(environ: Environ) -> None:
    found = await look(environ, CHECKS)
    # The usual rules name no key: the relay may sign, and letters go all the same.
    assert [f.what for f in found if f.state is not State.HOLDS] == ["Signature"]
    assert {f.what for f in found} >= {"Settings", "Rules", "Scopes", "People", *check_names()}


def check_names() -> set[str]:
    return set(CHECKS) - {"Person", "User group"}


async def test_every_missing_variable_is_told_with_its_cure(environ: Environ) -> None:
    kept = {name: environ[name] for name in ("LEADBELL_CONFIG", "LEADBELL_KEY_WEBSITE")}
    missing = wanting(await look(kept, CHECKS))
    assert set(missing) == {"Secret", "Slack token", "Socket Mode", "Mail out", "Mail in"}
    assert all(finding.cure for finding in missing.values())


async def test_a_wrong_variable_is_told_before_anything_is_tried(environ: Environ) -> None:
    found = await look({**environ, "PORT": "eighty"}, CHECKS)
    assert [finding.what for finding in found] == ["PORT"]


async def test_a_mistake_in_the_rules_is_told_and_the_rest_is_looked_at(environ: Environ) -> None:
    rewrite(environ, 'channel = "#leads"', 'channl = "#leads"')
    found = await look(environ, CHECKS)
    assert "did you mean `channel`?" in " ".join(f.found for f in found if f.what == "Rules")
    assert "Slack token" not in wanting(found)


async def test_a_wrong_token_is_told_in_slack_s_word_with_a_cure(
    environ: Environ, slack: StrictSlack
) -> None:
    slack.expect_fault("invalid_auth")
    token = wanting(await look({**environ, "SLACK_BOT_TOKEN": "xoxb-wrong"}, CHECKS))["Slack token"]
    assert "invalid_auth" in token.found
    assert "Copy the token again" in token.cure


async def test_a_missing_scope_is_named_with_what_it_is_for(post: Post, environ: Environ) -> None:
    poor = manifest()
    poor["oauth_config"]["scopes"]["bot"].remove("im:history")
    async with StrictSlack.start(poor, EVERYBODY, [LEADS]) as slack:
        changed = {"SLACK_API_URL": slack.url, "SLACK_BOT_TOKEN": slack.bot_token}
        found = wanting(await look({**environ, **changed}, only("Slack token")))
    assert "im:history (to " in found["Scopes"].found


def only(*names: str) -> Mapping[str, Check]:
    return {name: CHECKS[name] for name in names}


async def test_a_channel_that_is_not_there_is_told(environ: Environ) -> None:
    rewrite(environ, "#leads", "#nowhere")
    found = wanting(await look(environ, CHECKS))["Channel"]
    assert "#nowhere" in found.found


async def test_the_marketers_channel_is_looked_at_too(environ: Environ) -> None:
    rewrite(environ, '# channel = "#marketing"', 'channel = "#fairs"')
    found = wanting(await look(environ, only("Channel")))["Channel"]
    assert "#fairs" in found.found


async def test_a_channel_without_us_is_told(environ: Environ) -> None:
    alone = replace(LEADS, members=frozenset({"U0RITA"}))
    async with StrictSlack.start(manifest(), EVERYBODY, [alone]) as slack:
        changed = {"SLACK_API_URL": slack.url, "SLACK_BOT_TOKEN": slack.bot_token}
        found = wanting(await look({**environ, **changed}, only("Channel")))
    assert "/invite @Leadbell" in found["Channel"].cure


async def test_a_person_whom_slack_does_not_know_is_told_by_key(environ: Environ) -> None:
    rewrite(environ, "ken@example.com", "kenneth@example.com")
    found = wanting(await look(environ, CHECKS))["Person"]
    assert found.found.endswith("of ken")
    assert "[people.ken]" in found.cure


async def test_a_manager_who_is_not_in_slack_is_named_with_the_mail_that_reaches_them(
    environ: Environ,
) -> None:
    rewrite(environ, "mona@example.com", "boss@example.net")
    found = await look(environ, only("Person"))
    assert wanting(found, State.COSTS)["Person"].found == (
        "mona is not in Slack: the ladder calls by mail"
    )
    assert not wanting(found)
    without = {name: value for name, value in environ.items() if name != "SMTP_URL"}
    assert wanting(await look(without, only("Person")))["Person"].found.endswith("of mona")


async def test_the_channel_of_a_rung_is_looked_at_too(environ: Environ) -> None:
    rewrite(environ, 'whom = "thread" }', 'whom = "channel", channel = "#far-away" }')
    assert "#far-away" in wanting(await look(environ, only("Channel")))["Channel"].found


def a_group(slack: StrictSlack, *members: str) -> None:
    slack.world.groups["S0SALES"] = UserGroup(
        id="S0SALES", handle="sales", members=frozenset(members)
    )


@pytest.mark.parametrize(
    ("members", "state", "words"),
    [
        ([RITA.id, KEN.id], State.HOLDS, "@sales is there: 2 people"),
        ([RITA.id, MAX.id], State.COSTS, "1 of 2 in @sales is not in #leads"),
        ([], State.MEND, "nobody is in @sales"),
    ],
)
async def test_a_user_group_is_told_with_whom_it_reaches(
    environ: Environ, slack: StrictSlack, members: list[str], state: State, words: str
) -> None:
    rewrite(environ, 'whom = "thread" }', 'whom = "group", group = "S0SALES" }')
    a_group(slack, *members)
    (found,) = (f for f in await look(environ, only("User group")) if f.what == "User group")
    assert found.state is state
    assert words in found.found


async def test_a_user_group_that_nobody_made_is_told(environ: Environ) -> None:
    rewrite(environ, 'whom = "thread" }', 'whom = "group", group = "S0NOBODY" }')
    found = wanting(await look(environ, only("User group")))
    assert "no user group S0NOBODY" in found["User group"].found


async def test_without_the_scope_for_user_groups_it_says_what_to_do(
    environ: Environ, slack: StrictSlack
) -> None:
    rewrite(environ, 'whom = "thread" }', 'whom = "group", group = "S0SALES" }')
    app = slack.office.app
    slack.office.app = replace(app, scopes=app.scopes - {"usergroups:read"})
    slack.expect_fault("missing_scope")
    found = wanting(await look(environ, CHECKS))
    assert "usergroups:read (to see whom" in found["Scopes"].found
    assert "missing_scope" in found["User group"].found


async def test_the_rules_are_summed_up_in_whole_words(environ: Environ) -> None:
    (rules,) = [f.found for f in await look(environ, {}) if f.what == "Rules"]
    assert "5 people, 1 team, " in rules


async def test_servers_that_are_down_are_told(environ: Environ) -> None:
    nowhere = f"127.0.0.1:{a_free_port()}"
    down = {
        "SMTP_URL": f"smtp://{nowhere}",
        "IMAP_URL": f"imap://{nowhere}",
        "SLACK_API_URL": f"http://{nowhere}/api/",
    }
    found = wanting(await look({**environ, **down}, CHECKS))
    assert {"Mail out", "Mail in", "Slack token", "Socket Mode"} <= set(found)


async def test_a_server_that_never_answers_is_not_waited_for(environ: Environ) -> None:
    async def never(ground: Ground) -> list[Finding]:
        await asyncio.sleep(60)
        return []

    (found,) = wanting(await look(environ, {"Sloth": never}, patience=0.05)).values()
    assert "no answer within 0.05 seconds" in found.found


@pytest.mark.parametrize("base", ["", "http://leads.example.com"])
async def test_without_https_it_says_what_that_costs(environ: Environ, base: str) -> None:
    found = await look({**environ, "LEADBELL_BASE_URL": base}, CHECKS)
    assert "one-click opt-out" in wanting(found, State.COSTS)["Our address"].found
    assert not wanting(found)


async def test_a_store_in_another_process_is_told(environ: Environ) -> None:
    kept = open_store(f"tinydb://{Path(environ['LEADBELL_CONFIG']).with_name('leadbell.db')}")
    found = wanting(await look(environ, CHECKS))
    await kept.close()
    assert "in use by process" in found["Store"].found


@pytest.mark.parametrize(
    ("leads", "state"),
    [
        (int(SIZE_LIMIT * 0.8) - 1, State.HOLDS),
        (int(SIZE_LIMIT * 0.8), State.COSTS),
    ],
)
async def test_the_running_server_says_how_full_its_store_is(
    environ: Environ, leads: int, state: State
) -> None:
    async def sizes(asked: Asked, out: Out) -> int:
        assert asked.errand == "store sizes"
        out.say(json.dumps({"leads": leads}))
        return 0

    store = Path(environ["LEADBELL_CONFIG"]).with_name("leadbell.db")
    async with hatch(hatch_path(store), sizes):
        found = await look(environ, {"Store": here.store})
    assert [f.state for f in found if f.what == "Store"] == [state]


async def test_a_file_that_is_no_store_is_told(environ: Environ) -> None:
    rules = Path(environ["LEADBELL_CONFIG"])
    rules.with_name("leadbell.db").write_text("not a store, but long enough to be read as one" * 9)
    assert "not a database" in wanting(await look(environ, CHECKS))["Store"].found


async def test_checking_makes_no_store(environ: Environ) -> None:
    await look(environ, CHECKS)
    kept = {path.name for path in Path(environ["LEADBELL_CONFIG"]).parent.iterdir()}
    assert kept == {"leadbell.toml"}


def test_the_command_ends_with_one_if_anything_is_to_mend(tmp_path: Path) -> None:
    nothing = {setting.name: "" for setting in SETTINGS}
    environ = {**nothing, "LEADBELL_CONFIG": str(tmp_path / "leadbell.toml")}
    answer = CliRunner(env=environ).invoke(main, ["check", "--json"])
    assert answer.exit_code == 1
    assert {"what", "state", "found", "cure"} == set(json.loads(answer.output)[0])
    assert "leadbell init" in CliRunner(env=environ).invoke(main, ["check"]).output


def test_the_table_shows_what_was_found_as_it_is() -> None:
    out = StringIO()
    show([mend("Rules", "[red]not markup[/]", "[people.ken]")], Console(file=out, width=120))
    assert "[red]not markup[/]" in out.getvalue()
    assert "[people.ken]" in out.getvalue()
    assert "1 to mend" in out.getvalue()
