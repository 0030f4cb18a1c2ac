"""`leadbell classify`: mails in files, folders and mboxes."""

import json
from io import BytesIO
from pathlib import Path

from click.testing import CliRunner, Result

from bot.cli import main
from handlers.mail.files import mails_from, mails_in

MAILS = Path(__file__).parent / "mails"
STOP = b"From: Noa <noa@foods.example.com>\nTo: s+k3y@us.example.com\nSubject: Re: pipes\n\nstop\n"
YES = b"From: Dave <dave@pipes.example.com>\nSubject: Re: pipes\n\nTuesday is fine.\n\n>From me\n"


def classify(*words: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["classify", *words], input=given)


def an_mbox() -> bytes:
    return b"".join(b"From x@example.com Mon Nov 23 2026\n" + mail + b"\n" for mail in (STOP, YES))


def test_a_mail_is_told_in_one_json_line(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(STOP)
    answer = classify("--json", "--domain", "us.example.com", str(tmp_path / "a.eml"))
    told = json.loads(answer.output)
    assert answer.exit_code == 0
    assert told["verdict"] == "unsubscribe"
    assert told["file"] == str(tmp_path / "a.eml")
    assert (told["address"], told["token"]) == ("noa@foods.example.com", "k3y")
    assert told["new_text"] == "stop"
    assert told["why"]
    assert 0 < told["confidence"] <= 1


def test_without_a_domain_no_token_is_trusted(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(STOP)
    assert json.loads(classify("--json", str(tmp_path)).output)["token"] == ""


def test_an_mbox_is_read_mail_by_mail_also_from_standard_input() -> None:
    lines = classify("--json", "-", given=an_mbox()).output.splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["unsubscribe", "reply"]
    assert [json.loads(line)["file"] for line in lines] == ["-:1", "-:2"]


def test_an_mboxs_quoting_of_from_lines_is_undone() -> None:
    assert [mail.raw.count(b"\nFrom me") for mail in mails_from(BytesIO(an_mbox()))] == [0, 1]


def test_a_folder_is_read_by_name_without_what_is_no_mail(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/two.eml", "one.eml", "labels.csv", ".hidden.eml"):
        (tmp_path / name).write_bytes(YES)
    found = [Path(mail.name).name for mail in mails_in(tmp_path)]
    assert found == ["two.eml", "one.eml"]


def test_the_table_shows_strangers_text_as_the_characters_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(STOP.replace(b"stop", b"[red]ping[/red] me on Tuesday"))
    assert "[red]ping" in classify(str(tmp_path)).output


def test_what_cannot_be_read_is_refused_in_words() -> None:
    answer = classify("/nowhere/at/all.eml")
    assert answer.exit_code == 1
    assert "cannot be read" in answer.output


def test_an_empty_file_is_judged_too(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"")
    assert json.loads(classify("--json", str(tmp_path)).output)["verdict"]
