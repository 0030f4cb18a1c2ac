"""Badge files: the visitors of a show, as whoever scanned their badges wrote them down."""

import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from mail_cases import BOOK, a_show
from openpyxl import Workbook

from handlers.files.badge_columns import FIELDS, badge_field, confirmed, fingerprint, guesses
from handlers.files.badge_files import columns_told, look, read_badges, visit_of
from handlers.files.csv_files import Sheet, read_sheet
from handlers.files.xlsx_files import Limits, read_workbook
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry
from nurture.model import Basis
from nurture.shows.badges import Rating, act_of_visit, one_of_us, rating, whole_name

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SAMPLES = Path(__file__).parent / "badge_samples"
VENDORS = ["cvent", "icapture", "compusystems", "swapcard", "eventyay", "german", "french"]


def read(raw: bytes, **told: str) -> Sheet:
    columns = confirmed(look(raw).guesses, told)
    return read_badges(raw, columns, zone="Europe/Berlin", now=NOW)


def visits(sheet: Sheet) -> list[Inquiry]:
    return [visit_of(row, a_show(), BOOK, NOW) for row in sheet.good]


def sample(vendor: str) -> bytes:
    return (SAMPLES / f"{vendor}.csv").read_bytes()


def a_workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


# What vendors write.


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_vendor_s_file_is_read_without_a_question(vendor: str) -> None:
    seen = look(sample(vendor))
    assert [guess for guess in seen.guesses if not guess.sure] == []
    ana, *_ = visits(read(sample(vendor)))
    assert (ana.email, ana.told["name"]) == ("ana@muster.example", "Ana Muster")
    assert ana.told.get("company", "Acme Pumps") == "Acme Pumps"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Sterne", "rating"),
        ("Werbung ok?", "consent"),
        ("OK to e-mail", "consent"),
        ("May we email you?", "consent"),
        ("Attendee Name", "name"),
    ],
)
def test_what_people_call_a_column_is_known(header: str, field: str) -> None:
    assert badge_field(header) == field


@pytest.mark.parametrize("vendor", ["cvent", "icapture", "compusystems", "eventyay"])
def test_who_scanned_the_badge_is_known_by_our_own_key(vendor: str) -> None:
    assert visits(read(sample(vendor)))[0].told["met_by"] == "ken"


@pytest.mark.parametrize("vendor", sorted({*VENDORS} - {"swapcard"}))
def test_a_scan_happened_on_the_show_s_clock(vendor: str) -> None:
    assert visits(read(sample(vendor)))[0].at == datetime(2026, 11, 18, 9, 12, tzinfo=UTC)


def test_what_a_visitor_said_is_kept_with_its_question() -> None:
    ana, ravi = visits(read(sample("cvent")))
    assert ana.words == "Wants a quote; What do you measure?: Water, steam"
    assert ravi.words == ""


def test_only_a_yes_on_the_badge_is_consent() -> None:
    (german,), (cvent, _) = visits(read(sample("german"))), visits(read(sample("cvent")))
    assert (german.consent, cvent.consent) == (Basis.CONSENT, Basis.NONE)


def test_a_visitor_without_an_address_goes_in_and_is_no_mistake() -> None:
    sheet = read(sample("eventyay"))
    assert not sheet.bad
    assert [(one.email, one.told["name"]) for one in visits(sheet)][1] == ("", "Max Example")


def test_a_row_that_names_nobody_is_to_be_mended() -> None:
    (bad,) = read(b"email,name,note\n,,hello\nana@muster.example,Ana,\n").bad
    assert "nobody is named" in bad.why


def test_two_scans_of_one_person_are_two_acts() -> None:
    scans = [one for one in visits(read(sample("eventyay"))) if one.email]
    assert len({one.key for one in scans}) == 2


# Columns that nobody has named yet.


def test_a_column_that_is_only_like_one_we_know_is_for_a_person_to_look_at() -> None:
    seen = look(b"Emial Adress,Last Nmae,OK_Mail,Halle\na@muster.example,Muster,J,4\n")
    told = {guess.header: (guess.field, guess.sure) for guess in seen.guesses}
    assert told == {
        "Emial Adress": ("email", False),
        "Last Nmae": ("last_name", False),
        "OK_Mail": ("consent", True),
        "Halle": ("question", False),
    }
    assert not seen.sure


@pytest.mark.parametrize(
    ("cells", "guess"),
    [
        ([["", " "], ["", ""]], ("skip", True)),
        ([["", ""], ["", "wants a quote"]], ("question", False)),
    ],
)
def test_a_column_without_a_name_is_left_out_only_where_it_is_empty(
    cells: list[list[str]], guess: tuple[str, bool]
) -> None:
    _, nameless = guesses(["email", " "], cells)
    assert (nameless.field, nameless.sure) == guess


def test_addresses_are_known_by_their_looks_under_any_name() -> None:
    (guess,) = guesses(["Kontaktweg"], [["a@example.com"], ["b@example.com"]])
    assert (guess.field, guess.sure) == ("email", False)


def test_a_vendor_is_known_again_whatever_the_order_of_the_columns() -> None:
    assert fingerprint(["E-Mail", "Name"]) == fingerprint(["name", "e mail"])
    assert fingerprint(["E-Mail", "Name"]) != fingerprint(["E-Mail", "Firma"])


def test_a_person_s_word_goes_before_a_guess() -> None:
    sheet = read(
        b"email,Halle,Tags\na@muster.example,4,hot\n",
        Halle="skip",
        Tags="Interest: hot, warm, cold",
    )
    (visit,) = visits(sheet)
    assert visit.words == ""
    assert sheet.good[0].fields["rating"] == "hot"


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"Hale": "skip"}, "No column is called “Hale”"),
        ({"Halle": "colour"}, "“colour” is no field"),
        ({"email": "skip"}, "who the visitor is"),
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(told: dict[str, str], word: str) -> None:
    with pytest.raises(Refused, match=word):
        read(b"email,Halle\na@muster.example,4\n", **told)


def test_columns_are_told_on_the_command_line_as_column_and_field() -> None:
    assert columns_told(["OK_Mail=consent", "a=b=words"]) == {"OK_Mail": "consent", "a=b": "words"}
    with pytest.raises(Refused, match="OK_Mail=consent"):
        columns_told(["consent"])


def test_every_guess_is_a_field_that_the_form_offers() -> None:
    header = [
        "Emial",
        "Country Code",
        "Origin",
        "Campaign",
        "Former Buyer",
        "Kanal",
        "Kundennummer",
    ]
    assert {guess.field for guess in guesses(header, [])} <= FIELDS.keys()


# Words.


@pytest.mark.parametrize(
    ("written", "found"),
    [
        *(
            (word, Rating.HOT)
            for word in ("Hot", "A", "5", "4/5", "★★★★★", "heiß", "A-Lead", "HIGH")
        ),
        *((word, Rating.WARM) for word in ("warm", "b", "3 stars", "★★★☆☆", "Mittel")),
        *((word, Rating.COLD) for word in ("Cold", "C", "1", "2 of 5", "froid", "★")),
        *((word, None) for word in ("", "perhaps", "0", "17", "hotel")),
    ],
)
def test_a_rating_is_read_as_people_write_it(written: str, found: Rating | None) -> None:
    assert rating(written) is found


def test_a_rating_counts_only_where_the_treaty_names_it() -> None:
    assert act_of_visit("warm", BOOK) in {"show", "show_warm"}
    assert act_of_visit("", BOOK) == "show"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Muster, Ana", "Ana Muster"),
        ("Muster, Dr. Ana", "Dr. Ana Muster"),
        ("Mr. Max Example", "Max Example"),
        ("Frau Ana Muster", "Ana Muster"),
        ("Herrn Max Example", "Max Example"),
        ("Mme Ana Muster", "Ana Muster"),
        ("ANA O'MUSTER", "Ana O'Muster"),
        ("Dr. Ana Muster", "Dr. Ana Muster"),
        ("Muster, Ana, PhD", "Muster, Ana, PhD"),
        ("Mr", "Mr"),
        ("Mirella Muster", "Mirella Muster"),
        ("李雷", "李雷"),
    ],
)
def test_a_name_is_put_in_the_order_in_which_one_says_it(written: str, name: str) -> None:
    assert whole_name(written) == name


@pytest.mark.parametrize(
    ("written", "key"),
    [("ken", "ken"), ("Stand 4-B12 Ken", "ken"), ("Kenneth", None), ("iPad 4", None), ("", None)],
)
def test_one_of_us_is_known_by_name(written: str, key: str | None) -> None:
    found = one_of_us(written, BOOK)
    assert (found.key if found else None) == key


# Workbooks.


def test_a_workbook_is_read_like_a_list() -> None:
    at = datetime(2026, 11, 18, 10, 12)  # noqa: DTZ001  # a cell has no zone
    raw = a_workbook(
        ("FlowExpo, our leads",),
        ("Email", "Company", "Scanned Date", "Employees", "Opt in"),
        ("ana@muster.example", "Acme Pumps", at, 120, True),
        (None, None, None, None, None),
        ("ravi@sample.example", None, 46344.5, None, False),
    )
    ana, ravi = visits(read(raw))
    assert (ana.told["company"], ana.told["employees"]) == ("Acme Pumps", "120")
    assert (ana.at, ana.consent) == (datetime(2026, 11, 18, 9, 12, tzinfo=UTC), Basis.CONSENT)
    assert ravi.at == datetime(2026, 11, 18, 11, tzinfo=UTC)


def test_an_import_takes_a_workbook_too() -> None:
    sheet = read_sheet(a_workbook(("email",), ("p@example.com",)), zone="UTC", now=NOW)
    assert sheet.good[0].fields == {"email": "p@example.com"}


def test_no_formula_of_a_workbook_is_run() -> None:
    raw = a_workbook(("email", "note"), ("ana@muster.example", '=HYPERLINK("http://x.example")'))
    assert visits(read(raw))[0].words == ""


def test_a_workbook_that_unfolds_too_far_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    with pytest.raises(Refused, match="unfolds to 2 MB"):
        read_workbook(out.getvalue(), Limits(size=1_000_000))


def test_a_workbook_with_too_many_rows_is_refused() -> None:
    with pytest.raises(Refused, match="Cut it in parts"):
        read_workbook(a_workbook(*(("email", "name") for _ in range(5))), Limits(rows=3))


def test_a_sheet_that_lies_about_its_size_costs_nothing() -> None:
    raw = a_workbook(("email", "name"), ("ana@muster.example", "Ana"))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            text = old.read(part).replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
            new.writestr(part, text)
    assert len(look(out.getvalue()).guesses) == 2


@pytest.mark.parametrize(
    "broken", [b"<", b"<!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>"]
)
def test_a_broken_workbook_is_refused_with_the_cure(broken: bytes) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("xl/workbook.xml", broken)
    with pytest.raises(Refused, match="workbook is broken"):
        look(out.getvalue())
    with pytest.raises(Refused, match="zip file"):
        look(b"PK\x03\x04rest")
