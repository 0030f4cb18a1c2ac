import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mistakes import Misconfigured
from bot.rules_file.lines import lines
from bot.rules_file.reading import load_rules, read_rules, usual_text
from bot.rules_file.words import clock_time, duration, weekdays
from nurture.rulebook import Role, Rulebook, Rung, Whom

ENVIRON = {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"}
USUAL = usual_text()


def usual() -> Rulebook:
    return read_rules(USUAL, ENVIRON)


def changed(old: str, new: str) -> str:
    assert USUAL.count(old) >= 1, f"the usual file does not hold {old}"
    return USUAL.replace(old, new, 1)


def mistakes(text: str) -> str:
    with pytest.raises(Misconfigured) as refused:
        read_rules(text, ENVIRON)
    return str(refused.value)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def points(act: str) -> float:
    return usual().hot.acts[act].points


# The defaults, as the rules of the trade want them.


def test_the_file_to_start_from_is_a_rule_book() -> None:
    rules = usual()
    assert rules.people["mona"].role is Role.MANAGER
    assert rules.teams["main"].hours.days == frozenset(range(5))
    assert rules.teams["main"].hours.end == time(17)
    assert rules.rest_after == timedelta(days=30)


def test_the_usual_ladder_climbs_from_the_thread_to_the_head_and_stays() -> None:
    minutes = timedelta(minutes=1)
    assert usual().teams["main"].claim == (
        Rung(after=5 * minutes, whom=Whom.THREAD),
        Rung(after=15 * minutes, whom=Whom.MANAGER),
        Rung(after=30 * minutes, whom=Whom.HEAD, every=30 * minutes),
    )


def test_no_light_act_makes_anyone_hot_even_with_a_full_profile() -> None:
    """R21."""
    hot = usual().hot
    light = [act for act in hot.acts.values() if not act.serious]
    assert light
    assert all(act.points + hot.profile_cap < hot.hot_from for act in light)


def test_what_people_say_of_themselves_never_makes_hot() -> None:
    """R25."""
    assert usual().hot.profile_cap < usual().hot.hot_from


def test_a_white_paper_weighs_more_than_a_visit() -> None:
    """R29."""
    assert points("white_paper") > points("visit")


def test_a_former_buyer_weighs_more_than_a_stranger() -> None:
    """R29."""
    bought = [rule for rule in usual().hot.profile if rule.field == "former_buyer"]
    assert [rule.points > 0 for rule in bought] == [True]


def test_a_recommendation_weighs_more_than_a_search_click() -> None:
    """R29."""
    assert points("recommended") > points("search_click")


def test_an_event_weighs_more_than_the_newsletter() -> None:
    """R29."""
    assert points("event") > points("newsletter")


def test_opens_and_clicks_weigh_nothing() -> None:
    """R26: mail scanners open and click everything."""
    assert points("open") == points("click") == 0


def test_a_short_file_gets_the_usual_treaty_and_ladder() -> None:
    short = """
        [firm]
        name = "Example"
        postal_address = "1 Example Street"
        [mail]
        address = "sales@example.com"
        sender = "rita"
        [people.rita]
        name = "Rita Sample"
        email = "rita@example.com"
        [people.mona]
        name = "Mona Sample"
        slack = "U024BE7LH"
        role = "head"
        [teams.main]
        channel = "#leads"
        reps = ["rita"]
        managers = ["mona"]
        head = "mona"
        hours = { zone = "Europe/Berlin" }
    """
    rules = read_rules(short, {})
    assert rules.hot == usual().hot
    assert rules.teams["main"].claim == usual().teams["main"].claim
    own = read_rules(
        f"""{short}
        [acts]
        demo = {{ title = "Asked", points = 60, serious = true }}
        reply = {{ title = "Answered", points = 50, serious = true, rings = true }}
        """,
        {},
    )
    assert [sequence.acts for sequence in own.sequences] == [("demo",)]


def test_the_last_rung_may_repeat_a_few_times_only() -> None:
    team = read_rules(changed('every = "30 min"', 'every = "30 min", at_most = 4'), ENVIRON).teams
    assert team["main"].claim[-1].at_most == 4


def test_a_usual_ladder_without_somebody_to_climb_to_is_told_with_the_way_out() -> None:
    assert "name one, or write a ladder without" in mistakes(changed('head = "hana"\n', ""))


# Mistakes: line, key and suggestion.

MISTAKES = [
    ('channel = "#leads"', 'channl = "#leads"', "teams.main.channl: unknown key, did you mean `channel`?"),
    ('"ken"]', '"kne"]', 'teams.main.reps[2]: "kne" is no person under [people], did you mean `ken`?'),
    ('"5 min"', '"5 mni"', "teams.main.ladder[1].after: has the unknown unit"),
    ('"5 min"', "5", "teams.main.ladder[1].after: is no length of time"),
    ('whom = "thread"', 'whom = "thred"', 'teams.main.ladder[1].whom: "thred" is not known here, did you mean `thread`?'),
    ('whom = "thread"', 'whom = "owner"', "teams.main.ladder[1].whom: before a claim there is no owner"),
    ('whom = "thread"', 'whom = "thread", by = "mail"', "teams.main.ladder[1].by: only people are called by mail"),
    ('whom = "thread"', 'whom = "manager", by = "mali"', 'teams.main.ladder[1].by: "mali" is not known here, did you mean `mail`?'),
    ('whom = "thread"', 'whom = "thread", at_most = 2', "teams.main.ladder[1].at_most: says how often a rung repeats"),
    ('after = "15 min"', 'after = "5 min"', "teams.main.ladder[2]: must come later"),
    ('days = "mon-fri"', 'days = "mon-fry"', 'teams.main.hours.days: has the unknown day "fry", did you mean `fri`?'),
    ('from = "9:00"', 'from = "9 o\'clock"', "teams.main.hours.from: is no time of day"),
    ('to = "17:00"', 'to = "8:00"', "teams.main.hours.to: must be later than `from`"),
    ('holidays = "DE"', 'holidays = "ZZ"', 'teams.main.hours.holidays: no holidays are known for "ZZ"'),
    ('# region = "NI"', 'region = "NIX"', 'teams.main.hours.region: "NIX" is no region of DE'),
    ('role = "manager"', 'role = "manger"', 'people.mona.role: "manger" is not known here, did you mean `manager`?'),
    ('role = "manager"', 'role = "rep"', "teams.main.managers[1]: mona is no manager"),
    ('role = "head"', 'role = "rep"', "teams.main.head: hana is no head"),
    ('email = "rita@example.com"\n', "", "people.rita: needs `email` or `slack`"),
    ('email = "rita@example.com"\n', 'slack = "U024BE7LH"\n', "mail.sender: needs a person with `email`"),
    ('"ken@example.com"', '"RITA@example.com"', "people.ken: has the same address as rita"),
    ('"ken@example.com"', '"ken at example"', "people.ken.email: is no e-mail address"),
    ('sender = "rita"', 'sender = "ria"', 'mail.sender: "ria" is no person under [people], did you mean `rita`?'),
    ('name = "Rita Sample"', 'name = "Rita\\nBcc: x"', "people.rita.name: must be one line"),
    ("at_least = 50", "at_least = nan", "profile[2].at_least: must be a finite number"),
    ("per_week = 3", 'per_week = "3"', "mail.per_week: must be a whole number"),
    ("profile_cap = 25", "profile_cap = 60", "hot.profile_cap: must stay under hot.from (60)"),
    ("points = 20 }", "points = 35 }", "acts.show: would make somebody hot by itself (R21)"),
    ("serious = true, rings = true", "serious = true", "acts.reply: a personal answer always rings"),
    ("points = 20 }", "points = -1 }", "acts.show.points: must be greater than or equal to 0"),
    ("points = 20 }", "points = nan }", "acts.show.points: must be a finite number"),
    ('half_life = "14 days"', 'half_life = "0 days"', "acts.price_page.half_life: must be longer"),
    ("at_least = 50", 'at_least = 50\none_of = ["x"]', "profile[2]: needs exactly one test"),
    ('key = "env:LEADBELL_KEY_WEBSITE"', 'key = "my-own-key-in-the-open"', "sources.website.key: must not stand here itself"),
    ('"env:LEADBELL_KEY_WEBSITE"', '"env:NOT_SET"', "sources.website.key: the variable NOT_SET is not set"),
    ('key = "env:LEADBELL_KEY_WEBSITE"', "", "sources.website: needs either `key"),
    ('head = "hana"', 'head = "hana"\nsender = "rta"', 'teams.main.sender: "rta" is no person under [people], did you mean `rita`?'),
    ('letter = "welcome"', 'letter = "welcom"', 'sequences.welcome.steps[1].letter: "welcom" is no letter, did you mean `welcome`?'),
    ('"white_paper"]', '"whitepaper"]', 'sequences.welcome.on[5]: "whitepaper" is no act under [acts], did you mean `white_paper`?'),
    ('letter = "welcome", after = "0 min"', 'letter = "welcome"', "sequences.welcome.steps[1]: needs `after`"),
    ('after = "0 min"', 'after = "0 min", from = "9:00"', "sequences.welcome.steps[1]: needs both `from` and `to`"),
    ('[rest]\nafter = "30 days"', '[rest]\nafter = "2 years"', "rest.after: has the unknown unit"),
    ('zone = "Europe/Berlin"\ndays', 'zone = "Europe/Berln"\ndays', 'teams.main.hours.zone: "Europe/Berln" is no time zone, did you mean `Europe/Berlin`?'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), MISTAKES)
def test_a_mistake_is_told_with_line_key_and_cure(old: str, new: str, told: str) -> None:
    assert re.search(rf"line \d+: {re.escape(told)}", mistakes(changed(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('channel = "#leads"', 'channel = ""', 'channel = ""'),
        ('"5 min"', '"5 mni"', '"5 mni"'),
        ('"ken"]', '\n"kne"]', '"kne"'),
        ("points = 20 }", "points = -1 }", "points = -1"),
        ("at_least = 50", 'at_least = "50"', 'at_least = "50"'),
        ('letter = "welcome"', 'letter = "welcom"', 'letter = "welcom"'),
    ],
)
def test_the_line_is_the_one_to_mend(old: str, new: str, part: str) -> None:
    text = changed(old, new)
    assert f"line {line_of(text, part)}: " in mistakes(text)


def test_several_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = changed('channel = "#leads"', 'channl = "#leads"').replace('"5 min"', '"5 mni"')
    told = [int(line) for line in re.findall(r"line (\d+):", mistakes(text))]
    assert len(told) == 3
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("text", "line"),
    [("[firm\n", 1), ('a = "x\nb = 1', 1), ("a = 1\na = 2\n", 2), ("a = 1\nb = ", 2)],
)
def test_what_is_not_toml_is_told_with_its_line(text: str, line: int) -> None:
    assert f"line {line}: " in mistakes(text)


def test_a_secret_in_the_file_is_refused_and_not_repeated() -> None:
    text = changed('"env:LEADBELL_KEY_WEBSITE"', '"hunter2hunter2hunter2"')
    assert "hunter2" not in mistakes(text)


def test_an_empty_file_is_told_what_it_lacks() -> None:
    told = mistakes("")
    assert all(f"{table}: is missing" in told for table in ("firm", "mail", "people", "teams"))


def test_a_table_that_is_none_is_told_so() -> None:
    assert "firm: must be a table" in mistakes("firm = 3")


def test_a_missing_file_points_to_init(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="leadbell init"):
        load_rules(tmp_path / "leadbell.toml", {})


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "leadbell.toml"
    file.write_bytes(b'# one\nname = "M\xfcller"\n')
    with pytest.raises(Misconfigured, match="line 2 is not UTF-8"):
        load_rules(file, {})


def test_a_mark_at_the_file_s_beginning_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "leadbell.toml"
    file.write_text(USUAL, encoding="utf-8-sig")
    assert load_rules(file, ENVIRON) == usual()


def test_a_letter_of_the_firm_s_own_is_known(tmp_path: Path) -> None:
    file = tmp_path / "leadbell.toml"
    file.write_text(changed('letter = "welcome"', 'letter = "hello"'))
    (tmp_path / "letters").mkdir()
    with pytest.raises(Misconfigured, match="no letter"):
        load_rules(file, ENVIRON)
    (tmp_path / "letters" / "hello.txt").write_text("Subject: Hello")
    assert load_rules(file, ENVIRON).sequences[0].steps[0].letter == "hello"


@pytest.mark.parametrize("frame", ["foot", "greeting", "letter", "show.de"])
def test_what_letters_are_made_of_is_no_letter(frame: str) -> None:
    with pytest.raises(Misconfigured, match="no letter"):
        read_rules(changed('letter = "welcome"', f'letter = "{frame}"'), ENVIRON)


# The version.


def test_any_change_of_the_rules_shows_in_the_version() -> None:
    assert read_rules(changed("points = 20 }", "points = 21 }"), ENVIRON).version != usual().version


def test_comments_and_the_key_itself_do_not_change_the_version() -> None:
    other = read_rules(f"# hello\n{USUAL}", {"LEADBELL_KEY_WEBSITE": "another-key-long-enough"})
    assert other.version == usual().version
    assert other.version.startswith("v1-")


# How people write time.


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("5m", 5), ("1h", 60), ("30 min", 30), ("2 days", 2880), ("1h 30m", 90), ("1 Week", 10080), ("0m", 0), ("90 s", 1.5)],
)  # fmt: skip
def test_a_length_of_time_is_read_as_people_write_it(written: str, minutes: float) -> None:
    assert duration(written) == timedelta(minutes=minutes)


@pytest.mark.parametrize("written", ["", "5", "m", "5 m x", "-5 min", "5 parsecs", 5, None, "9999999999 weeks"])  # fmt: skip
def test_what_is_no_length_of_time_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"time|unit|longer"):
        duration(written)


@pytest.mark.parametrize(
    ("written", "days"),
    [("mon-fri", {0, 1, 2, 3, 4}), ("sun-thu", {6, 0, 1, 2, 3}), ("Mon, wednesday", {0, 2}), ("sat", {5})],
)  # fmt: skip
def test_days_are_read_as_people_write_them(written: str, days: set[int]) -> None:
    assert weekdays(written) == days


@pytest.mark.parametrize(
    ("written", "clock"),
    [("9:00", time(9)), ("09:30", time(9, 30)), ("9", time(9)), ("24:00", time.max), (time(7), time(7))],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(written: object, clock: time) -> None:
    assert clock_time(written) == clock


@pytest.mark.parametrize("written", ["", "25:00", "9:60", "9 am", "24:30", 9])
def test_what_is_no_time_of_day_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="no time of day"):
        clock_time(written)


def test_closed_days_are_read() -> None:
    text = changed("# closed = [2026-12-24, 2026-12-31]", "closed = [2026-12-24]")
    assert read_rules(text, ENVIRON).teams["main"].hours.closed == {date(2026, 12, 24)}


# The line finder.


def test_lines_are_found_through_every_form_of_toml() -> None:
    text = (
        'a.b = 1 # [not.a.table]\n"c d" = """\n[x]\n"""\n'
        "[[t]]\nk = [\n  { v = 1 },\n  3.5,\n]\n[[t]]\n  [ 'q'.r ]\n  s = 'a#b'\n"
    )
    found = lines(text)
    assert found[("a", "b")] == 1
    assert found[("c d",)] == 2
    assert found[("t", 0)] == 5
    assert found[("t", 0, "k", 0, "v")] == 7
    assert found[("t", 0, "k", 1)] == 8
    assert found[("t", 1)] == 10
    assert found[("q", "r", "s")] == 12
    assert ("x",) not in found
    assert ("not", "a", "table") not in found


@given(st.text(max_size=60), st.integers(min_value=0, max_value=len(USUAL)))
def test_whatever_is_typed_into_the_file_is_told_or_taken(typed: str, at: int) -> None:
    try:
        read_rules(USUAL[:at] + typed + USUAL[at:], ENVIRON)
    except Misconfigured as refused:
        assert "line " in str(refused)  # noqa: PT017  # both ends are fine, a third is not
