from pathlib import Path

import pytest

from bot.environment import SETTINGS
from bot.mistakes import Misconfigured
from bot.settings import Settings, demand, load_settings
from store.address import path_of

LONG = "a-secret-that-is-long-enough-to-sign"


def mistakes(environ: dict[str, str]) -> str:
    with pytest.raises(Misconfigured) as refused:
        load_settings(environ)
    return str(refused.value)


def test_an_empty_environment_gets_the_usual_values() -> None:
    settings = load_settings({})
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.port == 8080
    assert settings.config == Path("leadbell.toml").absolute()


def test_the_memory_is_beside_the_rules_file_whatever_the_working_folder() -> None:
    settings = load_settings({"LEADBELL_CONFIG": "/etc/leadbell/rules.toml"})
    assert settings.database_url == "tinydb:///etc/leadbell/leadbell.db"


def test_a_folder_with_odd_signs_in_its_name_keeps_its_memory(tmp_path: Path) -> None:
    odd = tmp_path / "50% off? #1"
    odd.mkdir()
    url = load_settings({"LEADBELL_CONFIG": str(odd / "leadbell.toml")}).database_url
    assert path_of(url) == str(odd / "leadbell.db")


def test_an_empty_variable_counts_as_not_set() -> None:
    assert load_settings({"PORT": " ", "SMTP_URL": ""}).port == 8080


def test_the_newest_secret_comes_first() -> None:
    secrets = load_settings({"LEADBELL_SECRET": f"{LONG}-new, {LONG}-old"}).secrets
    assert [secret.get_secret_value() for secret in secrets] == [f"{LONG}-new", f"{LONG}-old"]


def test_all_mistakes_are_told_at_once() -> None:
    told = mistakes({"PORT": "eighty", "LEADBELL_SECRET": "short", "SMTP_URL": "mail.example.com"})
    assert all(name in told for name in ("PORT", "LEADBELL_SECRET", "SMTP_URL"))
    assert told.count("Example: ") == 3


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("SLACK_BOT_TOKEN", "xapp-1", "must begin with xoxb-"),
        ("SLACK_APP_TOKEN", "xoxb-1", "must begin with xapp-"),
        ("SLACK_API_URL", "http://slack.example.com/api/", "write https://"),
        ("SLACK_API_URL", "slack.com", "begins with https://"),
        ("DATABASE_URL", "postgresql://db/leads", "later version"),
        ("DATABASE_URL", "leadbell.db", "must be tinydb:///"),
        ("SMTP_URL", "http://mail.example.com", "must begin with smtp://"),
        ("IMAP_URL", "imap://u:p@mail.example.com", "unencrypted"),
        ("LEADBELL_SECRET", "too-short", "32 characters"),
        ("LEADBELL_BASE_URL", "leads.example.com", "begins with https://"),
        ("LEADBELL_BASE_URL", "https://leads.example.com/?a=1", "no ?"),
        ("PORT", "70000", "from 0 to 65535"),
    ],
)
def test_a_wrong_value_is_told_with_its_cure(name: str, value: str, cure: str) -> None:
    told = mistakes({name: value})
    assert f"{name}: " in told
    assert cure in told


@pytest.mark.parametrize("setting", [setting for setting in SETTINGS if setting.secret])
def test_a_refusal_never_shows_a_secret(setting: object) -> None:
    name = getattr(setting, "name", "")
    if name == "SLACK_SIGNING_SECRET":
        return  # any text will do, so none is refused
    assert "hunter2" not in mistakes({name: "hunter2 :// hunter2"})


def test_settings_never_show_a_secret() -> None:
    settings = load_settings(
        {
            "SLACK_BOT_TOKEN": "xoxb-hunter2",
            "LEADBELL_SECRET": LONG,
            "SMTP_URL": "smtps://me:hunter2@mail.example.com",
        }
    )
    assert "hunter2" not in repr(settings)
    assert LONG not in repr(settings)


def test_plain_http_to_slack_is_taken_on_this_machine() -> None:
    settings = load_settings({"SLACK_API_URL": "http://127.0.0.1:4000/api"})
    assert settings.slack_api_url == "http://127.0.0.1:4000/api/"


def test_a_base_address_loses_its_last_slash() -> None:
    assert (
        load_settings({"LEADBELL_BASE_URL": "https://x.example/"}).base_url == "https://x.example"
    )


def test_a_command_names_all_the_variables_it_misses() -> None:
    with pytest.raises(Misconfigured) as refused:
        demand(load_settings({}), "SLACK_BOT_TOKEN", "IMAP_URL", "PORT")
    assert [mistake.where for mistake in refused.value.mistakes] == ["SLACK_BOT_TOKEN", "IMAP_URL"]


def test_the_table_for_people_names_every_variable_that_is_read() -> None:
    assert {s.name for s in SETTINGS} == {f.alias for f in Settings.model_fields.values()}
