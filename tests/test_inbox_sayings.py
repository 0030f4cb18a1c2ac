"""Sentences people answer with in twelve languages (`sayings.csv`), and what each of them means."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from judged_mails import judged

from nurture.inbox.sums import sum_in

HEAD = "From: Noa Example <noa@foods.example.com>\nSubject: Re: How quickly do you call back?\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "tr", "ja")


def rows(language: str) -> Iterator[tuple[str, str]]:
    with (Path(__file__).parent / "sayings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["language"] == language:
                yield row["words"], row["verdict"]


def verdict_of(words: str) -> str:
    return str(judged(f"{HEAD}{PLAIN}{words}\n".encode()).verdict)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_answer_is_understood(language: str) -> None:
    wrong = {words: verdict_of(words) for words, wanted in rows(language)}
    assert {words: got for words, got in wrong.items() if got != dict(rows(language))[words]} == {}


@pytest.mark.parametrize(
    "words",
    [
        "whatever list i am on , i would like to not be on it",
        "could you see that we are not written to again",
        "agradeceria que no volvieran a escribirnos",
        "wij zouden graag niets meer van u horen",
    ],
)
def test_ideas_add_up_in_whatever_order(words: str) -> None:
    assert sum_in(words.split())


@pytest.mark.parametrize(
    "words",
    [
        "could you please not send us the contract again",
        "why do you not write to me anymore",
        "we would not like to work longer without such a list",
    ],
)
def test_business_takes_a_sum_back(words: str) -> None:
    assert not sum_in(words.split())


def test_an_end_to_it_makes_a_wish_a_pause() -> None:
    assert verdict_of("Please don't write to me any more.") == "unsubscribe"
    assert verdict_of("Please don't write to me any more until September.") == "doubt"


def test_what_they_would_still_have_makes_a_wish_a_part() -> None:
    assert verdict_of("I don't need the weekly newsletter.") == "unsubscribe"
    kept = "I don't need the weekly newsletter. The release notes I do want to keep."
    assert verdict_of(kept) == "doubt"
