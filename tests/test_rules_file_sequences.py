"""Sequences written as files: read beside the rules, mistakes told with line and cure."""

import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from test_dkim import RSA

from bot.mistakes import Misconfigured
from bot.rules_file.reading import load_rules, usual_text
from nurture.rulebook import Rulebook, Stop

ENVIRON = {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"}

PRICE = """
title = "After it was too dear"
lost_for = ["Price"]

[[steps]]
letter = "welcome"
after = "30 days"

[[steps]]
letter = "welcome"
after = "60 days"
from = "9:00"
to = "12:00"
when = { stage = ["remarket"], not_did = ["demo"], fields = { country = ["DE", "AT"] } }
"""

CALENDAR = """
title = "Invitations"

[[steps]]
letter = "welcome"
on = 2026-12-03
at = "10:00"
"""


def rules(folder: Path, **texts: str) -> Rulebook:
    (folder / "leadbell.toml").write_text(usual_text(), encoding="utf-8")
    (folder / "sequences").mkdir(exist_ok=True)
    for key, text in texts.items():
        (folder / "sequences" / f"{key}.toml").write_text(text, encoding="utf-8")
    return load_rules(folder / "leadbell.toml", ENVIRON)


def test_a_sequence_of_its_own_file_goes_with_those_of_the_rules_file(tmp_path: Path) -> None:
    book = rules(tmp_path, price=PRICE)
    price = book.sequence("price")
    assert price
    assert [one.key for one in book.sequences] == ["welcome", "price"]
    assert (price.name, price.lost_for, price.stops) == (
        "After it was too dear",
        ("Price",),
        frozenset(Stop),
    )
    second = price.steps[1]
    assert (second.after, second.window) == (timedelta(days=60), (time(9), time(12)))
    assert second.when.fields == {"country": frozenset({"de", "at"})}
    assert second.when.stages == {"remarket"}


def test_a_calendar_is_a_sequence_that_only_dates_start(tmp_path: Path) -> None:
    invitations = rules(tmp_path, news=CALENDAR).sequence("news")
    assert invitations
    assert invitations.by_calendar
    assert (invitations.steps[0].on, invitations.steps[0].at) == (date(2026, 12, 3), time(10))


def test_what_answers_a_request_goes_on_when_a_rep_claims(tmp_path: Path) -> None:
    """R9: a claim alone stops nothing."""
    welcome = rules(tmp_path).sequence("welcome")
    assert welcome
    assert welcome.stops == frozenset()


def test_a_change_in_a_sequence_changes_the_version_of_the_rules(tmp_path: Path) -> None:
    before = rules(tmp_path, price=PRICE).version
    assert rules(tmp_path, price=PRICE.replace("30 days", "31 days")).version != before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PRICE.replace('"Price"', '"Prize"'), 'line 3: lost_for[1]: "Prize" is no reason'),
        (PRICE.replace('"Price"', '"Prize"'), "did you mean `Price`?"),
        (PRICE.replace("lost_for", "lost_because"), "line 3: lost_because: unknown key"),
        (PRICE.replace('letter = "welcome"', 'letter = "welcom"', 1), "line 6: steps[1].letter"),
        (PRICE.replace('after = "30 days"', 'after = "soon"'), "line 7: steps[1].after"),
        (PRICE.replace('after = "30 days"', ""), "steps[1]: needs `after`"),
        (PRICE.replace('to = "12:00"', ""), "steps[2]: needs both `from` and `to`"),
        (PRICE.replace('to = "12:00"', 'to = "8:00"'), "line 13: steps[2].to: must be later"),
        (PRICE.replace('"remarket"', '"resting"'), "steps[2].when.stage[1]"),
        (PRICE.replace('not_did = ["demo"]', 'not_did = ["demmo"]'), "did you mean `demo`?"),
        (CALENDAR.replace("on = 2026-12-03", 'after = "2 days"'), "steps[1]: needs a date"),
        (CALENDAR.replace("on = 20", 'after = "2 days"\non = 20'), "steps[1]: goes either by `on`"),
        (
            PRICE.replace("after = ", "on = 2026-12-03\nafter = ", 1),
            "steps[1]: goes either by `on`",
        ),
        ('title = "Empty"\n', "steps: is missing"),
        ("title = \n", "line 1: column 9: this is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_its_cure(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"sequences/price\.toml needs mending") as wrong:
        rules(tmp_path, price=text)
    assert told in str(wrong.value)


def test_one_sequence_in_two_places_is_told(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"sequences/welcome\.toml: is in the rules file too"):
        rules(tmp_path, welcome=PRICE)


def test_the_examples_of_the_guide_are_taken(tmp_path: Path) -> None:
    guide = Path(__file__).parent.parent.joinpath("docs", "sequences.md").read_text("utf-8")
    texts = re.findall(r"^```toml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    book = rules(tmp_path, **{f"example{no}": text for no, text in enumerate(texts)})
    answer, lost, spring = book.sequences[1:]
    assert (answer.acts, answer.stops) == (("white_paper",), frozenset({Stop.CLAIM}))
    assert (lost.lost_for, spring.by_calendar) == (("Price",), True)


MAIL = """
per_day = 1
per_month = 4
misfit_per_month = 1
administrator = "hana"
pace = { at_once = 2, per_minute = 300 }
stop_loss = { bounces_percent = 2, complaints_percent = 0.05, least = 200 }
dkim = { selector = "lb1", key = "dkim.pem" }
"""


def with_mail(folder: Path, more: str) -> Rulebook:
    bare = re.sub(r"^\w*per_\w+ = .*\n", "", usual_text(), flags=re.MULTILINE)
    text = bare.replace("[mail]\n", f"[mail]\n{more}\n")
    (folder / "leadbell.toml").write_text(text, encoding="utf-8")
    return load_rules(folder / "leadbell.toml", ENVIRON)


def test_the_budget_the_pace_and_the_stop_loss_are_in_the_rules(tmp_path: Path) -> None:
    (tmp_path / "dkim.pem").write_text(RSA.key, encoding="ascii")
    mail = with_mail(tmp_path, MAIL).mail
    assert (mail.per_day, mail.per_month, mail.administrator) == (1, 4, "hana")
    assert (mail.pace.at_once, mail.pace.per_minute) == (2, 300)
    assert (mail.stop_loss.bounces_percent, mail.stop_loss.least) == (2, 200)
    assert mail.dkim
    assert (mail.dkim.domain, mail.dkim.selector, mail.dkim.key) == ("example.com", "lb1", RSA.key)
    assert RSA.key not in repr(mail)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('dkim = { selector = "lb1", key = "gone.pem" }', "is no file beside the rules file"),
        ('dkim = { selector = "lb1", key = "env:NOT_SET" }', "the variable NOT_SET is not set"),
        ('dkim = { selector = "lb1", key = "leadbell.toml" }', "key"),
        ('administrator = "hanna"', "did you mean `hana`?"),
        ("pace = { per_minute = 0 }", "mail.pace.per_minute"),
        ("stop_loss = { bounces = 3 }", "unknown key"),
    ],
)
def test_a_mistake_in_the_rules_of_mail_is_told(more: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(Misconfigured) as wrong:
        with_mail(tmp_path, more)
    assert told in str(wrong.value)
    assert "PRIVATE" not in str(wrong.value)
