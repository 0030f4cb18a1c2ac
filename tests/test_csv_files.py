import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.files.csv_cells import disarmed, restored
from handlers.files.csv_columns import TO_MEND
from handlers.files.csv_files import Row, Sheet, inquiry_of, mend_file, read_sheet
from nurture.errors import Refused
from nurture.model import Basis

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PIA = {"email": "pia@example.com", "name": "Pia Müßig", "company": "Acme; Pumps"}


def read(text: str | bytes, **more: str) -> Sheet:
    raw = text.encode() if isinstance(text, str) else text
    return read_sheet(raw, zone="Europe/Berlin", now=NOW, **more)


def only(text: str | bytes, **more: str) -> Row:
    sheet = read(text, **more)
    assert not sheet.bad
    (row,) = sheet.good
    return row


def refusal(text: str | bytes, **more: str) -> str:
    with pytest.raises(Refused) as refused:
        read(text, **more)
    return str(refused.value)


def why(text: str, **more: str) -> str:
    sheet = read(text, **more)
    assert not sheet.good
    (row,) = sheet.bad
    return row.why


# Letters and separators.


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_list_is_the_same_in_any_letters_and_with_any_separator(
    delimiter: str, encoding: str, ending: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=ending)
    writer.writerows([PIA.keys(), PIA.values()])
    assert only(out.getvalue().encode(encoding)).fields == PIA


def test_the_separator_is_the_one_that_makes_sense_of_the_header() -> None:
    row = only('Company, legal;E-Mail;Notes\n"Acme, Inc";pia@example.com;one, two, three\n')
    assert row.fields["words"] == "one, two, three"


def test_quoted_lines_before_the_first_separator_do_not_mislead() -> None:
    row = only('"Note";"Email"\n"one\ntwo, three";"pia@example.com"\n')
    assert row.fields == {"email": "pia@example.com", "words": "one two, three"}


def test_a_space_before_a_quotation_mark_does_no_harm() -> None:
    assert only('email, company\np@example.com, "Acme, Inc"\n').fields["company"] == "Acme, Inc"


def test_excel_s_own_hint_is_followed() -> None:
    row = only("sep=|\r\nemail|name\r\npia@example.com|Pia, the one; really\r\n")
    assert row.fields["name"] == "Pia, the one; really"
    assert row.line == 3


def test_a_single_column_of_addresses_is_a_list() -> None:
    assert only("email\npia@example.com\n").fields == {"email": "pia@example.com"}


def test_quoted_cells_may_hold_lines_and_the_lines_are_still_counted() -> None:
    sheet = read('email,note\npia@example.com,"one\ntwo"\n\nken@example,x\n')
    assert sheet.good[0].fields["words"] == "one two"
    assert [row.line for row in sheet.bad] == [5]


# What cannot be read at all.


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0rest", "old spreadsheet"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(1, 32)) * 40, "not a text file"),
        (b"email\n", "no row"),
        (b"pia@example.com,Pia\nken@example.com,Ken\n", "Line 1 holds an address"),
        (b"name,company\nPia,Acme\n", "No column is called “email”"),
        (b"emial,name\np@example.com,Pia\n", "Is it “emial”?"),
        (b"email,E-Mail\na@example.com,b@example.com\n", "Columns 1 and 2"),
        (b'email,note\na@example.com,"never closed\nb@example.com,x\n', "Line 2"),
        ("email,name\na@example.com,Müßig\n".encode() + b"b@example.com,\xff\n", "Line 3"),
        (b"email,name\na@example.com,\x81\n", "Line 2"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_cure(raw: bytes, told: str) -> None:
    assert told in refusal(raw)


# Headers.


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Company Name", "company"),
        ("FIRMA", "company"),
        ("Société", "company"),
        ("Compañía", "company"),
        ("job_title", "title"),
        ("Téléphone", "phone"),
        ("Land", "country"),
        ("Número de empleados", "employees"),
        ("  Time-Zone ", "zone"),
        ("Straße / Ort", None),
        ("Lead Origin", "channel"),
    ],
)
def test_headers_are_known_by_many_names(header: str, field: str | None) -> None:
    sheet = read(f"email,{header}\npia@example.com,x\n")
    assert set(sheet.good[0].fields) == ({"email", field} if field else {"email"})
    assert sheet.columns.unread == (() if field else (header.strip(),))


def test_first_and_last_name_make_a_name() -> None:
    assert (
        only("Vorname;Nachname;E-Mail\nPia;Muster;p@example.com\n").fields["name"] == "Pia Muster"
    )


def test_of_several_phones_the_first_that_is_filled_counts() -> None:
    assert only("email,work phone,mobile\np@example.com,,123\n").fields["phone"] == "123"


def test_an_address_with_a_name_around_it_is_understood() -> None:
    assert only("email\nPia <mailto:pia@example.com>\n").fields["email"] == "pia@example.com"


# Bad rows.


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",Pia,yes", "no e-mail address"),
        ("pia at example,Pia,yes", "no e-mail address"),
        ("p@example.com", "has 1 cell where the header has 3"),
        ("p@example.com,Pia", "2 cells where the header has 3"),
        ("p@example.com,Pia,yes,more", "4 cells where the header has 3"),
        ("p@example.com,Pia,perhaps", "write yes or no"),
        ('p@example.com,"Pia "the" one",yes', "quotation mark stands inside"),
        (f"p@example.com,{'x' * 1_000_001},yes", "longer than a million"),
    ],
)
def test_a_bad_row_says_what_to_mend(row: str, told: str) -> None:
    assert told in why(f"email,name,consent\n{row}\n")


def test_a_bad_row_does_not_keep_out_the_good_ones() -> None:
    sheet = read("email,name\n,x\npia@example.com,Pia\nken@,Ken\n")
    assert [row.line for row in sheet.good] == [3]
    assert [row.line for row in sheet.bad] == [2, 4]


def test_empty_cells_behind_the_last_column_do_no_harm() -> None:
    assert only("email,name\np@example.com,Pia,,\n").fields["name"] == "Pia"


def test_a_header_cannot_command_the_terminal_it_is_shown_on() -> None:
    assert read("email,\x1b[2Jcolor\na@example.com,x\n").columns.unread == ("\ufffd[2Jcolor",)


def test_what_no_store_can_keep_is_replaced() -> None:
    assert (
        only("email,name\np@example.com,P\0ia\n").fields["name"] == "P\N{REPLACEMENT CHARACTER}ia"
    )


# Dates.


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-11-19", datetime(2026, 11, 18, 23, tzinfo=UTC)),
        ("2026-11-19 14:30", datetime(2026, 11, 19, 13, 30, tzinfo=UTC)),
        ("2026-11-19T14:30:05.123Z", datetime(2026, 11, 19, 14, 30, 5, tzinfo=UTC)),
        ("2026-11-19T14:30+05:30", datetime(2026, 11, 19, 9, tzinfo=UTC)),
        ("19.11.2026 08:00", datetime(2026, 11, 19, 7, tzinfo=UTC)),
        ("1.2.26", datetime(2026, 1, 31, 23, tzinfo=UTC)),
        ("19/11/2026", datetime(2026, 11, 18, 23, tzinfo=UTC)),
        ("11/19/2026 2:30 PM", datetime(2026, 11, 19, 13, 30, tzinfo=UTC)),
        ("19-11-2026 00:15", datetime(2026, 11, 18, 23, 15, tzinfo=UTC)),
        ("19 Nov 2026", datetime(2026, 11, 18, 23, tzinfo=UTC)),
        ("November 19th, 2026", datetime(2026, 11, 18, 23, tzinfo=UTC)),
        ("19. März 2026", datetime(2026, 3, 18, 23, tzinfo=UTC)),
        ("46345.5", datetime(2026, 11, 19, 11, tzinfo=UTC)),
        ("05/05/2026", datetime(2026, 5, 4, 22, tzinfo=UTC)),
    ],
)
def test_dates_are_read_as_they_are_written(written: str, at: datetime) -> None:
    read_at = only(f'email,date\np@example.com,"{written}"\n').act_at
    assert read_at
    assert read_at.replace(microsecond=0) == at


def test_a_date_that_may_be_two_days_is_asked_about() -> None:
    assert "“03/04/2026” can be read in two ways" in refusal(
        "email,date\np@example.com,03/04/2026\n"
    )


@pytest.mark.parametrize(("form", "month"), [("dmy", 4), ("mdy", 3), ("%d/%m/%Y", 4)])
def test_the_answer_decides(form: str, month: int) -> None:
    row = only("email,date\np@example.com,03/04/2026 \n", date_form=form)
    assert row.act_at
    assert row.act_at.astimezone(UTC).month in {month, month - 1}
    assert (NOW - row.act_at).days > 200


def test_one_clear_date_tells_for_its_whole_column() -> None:
    sheet = read("email,date\na@example.com,03/04/2026\nb@example.com,03/25/2026\n")
    assert [row.act_at.month for row in sheet.good if row.act_at] == [3, 3]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31/02/2026", "no date of the calendar"),
        ("2026-13-01", "no date of the calendar"),
        ("yesterday", "write it like 2026-11-19"),
        ("", "there is no date"),
        ("2026-11-23", "yet to come"),
        ("99999", "no date"),
        ("19 Foo 2026", "no date of the calendar"),
    ],
)
def test_a_date_that_is_none_makes_the_row_bad(written: str, told: str) -> None:
    assert told in why(f"email,date\np@example.com,{written}\n")


def test_the_date_column_can_be_named() -> None:
    text = "email,date,first seen\np@example.com,2026-01-01,2025-01-01\n"
    row = only(text, date_column="First Seen")
    assert row.act_at
    assert row.act_at.year == 2024
    assert "There are" in refusal(text, date_column="zzz")


def test_an_unknown_form_of_dates_is_refused() -> None:
    assert "Write dmy" in refusal("email,date\np@example.com,1.1.2026\n", date_form="dym")


# The same row again, and the way back.


def test_the_same_row_has_the_same_key_in_any_file() -> None:
    one = only("email,name\np@example.com,Pia\n")
    other = only("x\tNAME\tE-mail\n\tPia\tp@example.com\n".replace("E-mail", "Email"))
    assert one.key == other.key


def test_another_word_anywhere_is_another_key() -> None:
    keys = {only(f"email,name,color\np@example.com,Pia,{c}\n").key for c in ("red", "blue")}
    assert len(keys) == 2


def test_the_same_row_for_another_act_is_another_inquiry() -> None:
    row = only("email,consent,origin,name\np@example.com,ja,social,Pia\n")
    first, second = (
        inquiry_of(row, act=act, source="list", channel="file", now=NOW) for act in ("demo", "show")
    )
    assert first.key != second.key
    assert (first.at, first.channel, first.consent) == (NOW, "social", Basis.CONSENT)
    assert first.told == {"name": "Pia"}


def test_mended_rows_come_in_as_if_they_had_been_right_at_once() -> None:
    header, bad, good = (
        "email,phone,note",
        "p at example.com,+49 1,=1+1",
        "p@example.com,+49 1,=1+1",
    )
    file = mend_file(read(f"{header}\n{bad}\n")).decode("utf-8-sig")
    mended = only(file.replace("p at example.com", "p@example.com"))
    assert mended.fields == only(f"{header}\n{good}\n").fields
    assert mended.key == only(f"{header}\n{good}\n").key


def test_the_file_to_mend_keeps_every_cell_and_runs_none_of_them() -> None:
    file = mend_file(read("email,note\n=cmd|' /C calc'!A0,@x,\ty,-1\n")).decode("utf-8-sig")
    told, *cells = list(csv.reader(io.StringIO(file)))[1]
    assert told.startswith("line 2: ")
    assert [restored(cell) for cell in cells] == ["=cmd|' /C calc'!A0", "@x", "\ty", "-1"]
    assert all(cell.startswith("'") for cell in cells)


def test_mending_twice_does_not_pile_up_notes() -> None:
    once = mend_file(read("email,name\nx,Pia\n"))
    assert mend_file(read(once)).decode("utf-8-sig").count(TO_MEND) == 1
    assert "Pia" in mend_file(read(once)).decode("utf-8-sig")


@pytest.mark.parametrize("sign", "=+-@\t\r\n")
@pytest.mark.parametrize("before", ["", "'", "''"])
def test_no_cell_begins_with_a_sign_that_a_spreadsheet_runs(sign: str, before: str) -> None:
    cell = f"{before}{sign}1+1"
    assert disarmed(cell) == f"'{cell}"
    assert restored(disarmed(cell)) == cell


@given(st.text())
def test_a_disarmed_cell_is_restored(cell: str) -> None:
    assert disarmed(cell)[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    value = restored(cell)
    assert restored(disarmed(value)) == value


@given(st.binary(max_size=400))
def test_whatever_the_bytes_a_file_is_read_or_refused(raw: bytes) -> None:
    try:
        read(b"email,name\n" + raw)
        read(raw)
    except Refused as refused:
        assert str(refused)  # noqa: PT017  # both ends are fine, a third is not


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), min_size=1, max_size=8))
def test_no_row_is_lost_between_good_and_bad(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["email", "name"], *rows])
    try:
        sheet = read(out.getvalue().encode("utf-8", "replace"))
    except Refused:
        return
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(sheet.good) + len(sheet.bad) == len(filled)
