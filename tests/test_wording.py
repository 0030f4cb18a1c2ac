"""How we say lengths of time, lists of people, and counts."""

from datetime import timedelta

import pytest

from nurture.wording import counted, listed, spell


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "0.00 seconds"),
        (0, "0.00 seconds"),
        (0.05, "0.05 seconds"),
        (0.4, "0.4 seconds"),
        (9.94, "9.9 seconds"),
        (10, "10 seconds"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (17 * 60, "17 minutes"),
        (119 * 60, "119 minutes"),
        (120 * 60, "2 hours"),
        (47 * 3600, "47 hours"),
        (48 * 3600, "2 days"),
        (64 * 3600, "3 days"),
    ],
)
def test_a_length_of_time_is_said_as_a_colleague_would(seconds: float, said: str) -> None:
    assert spell(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["Ken"], "Ken"), (["Ken", "Rita"], "Ken and Rita"), ([*"abc"], "a, b and c")],
)
def test_people_are_listed_as_one_says_them(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_a_count_agrees_with_its_noun() -> None:
    assert counted(1, "lead") == "1 lead"
    assert counted(0, "lead") == "0 leads"
    assert counted(12_345, "person", "people") == "12,345 people"
