"""The person's own words, whatever their mail program puts around them."""

import pytest

from nurture.inbox.charsets import text_of
from nurture.inbox.html import text_of_html
from nurture.inbox.own_words import own_words

LETTER = (
    "you stopped at our stand and asked how the sensor copes with old pipes.\n\n"
    'Write to me no more: https://leadbell.example.com/u/k3y\nor answer "stop".\n'
)
QUOTED = "".join(f"> {line}\n" for line in LETTER.splitlines())
HEADERS = {
    "en": "From: Ken <k@a.example>\nSent: Monday\nTo: Noa\nSubject: Pipes",
    "de": "Gesendet: Montag\nVon: Ken <k@a.example>\nAn: Noa\nBetreff: Rohre",
    "fr": "De : Ken\nEnvoyé : lundi\nÀ : Noa\nObjet : tuyaux",
    "tr": "Kimden: Ken\nGönderildi: 05.12.2025 15:33\nKime: Noa\nKonu: borular",
    "pl": "*Od:* Ken\n*Wysłano:* wt\n*Do:* Noa\n*Temat:* rury",
    "ja": "差出人: Ken\n送信日時: 月曜\n宛先: Noa\n件名: 配管",
}
ATTRIBUTIONS = (
    "On Mon, 23 Nov 2026 at 08:00 Ken Sample <k@a.example> wrote:",
    "On Mon, 23 Nov 2026 at 08:00\nKen Sample <k@a.example>\nwrote:",
    "Am Mo., 23. Nov. 2026 um 08:00 Uhr schrieb Ken Sample <k@a.example>:",
    "Le lun. 23 nov. 2026 à 08:00, Ken <k@a.example> a écrit :",
    "El lun, 23 nov 2026 a las 8:00, Ken (<k@a.example>) escribió:",
    "Il giorno lun 23 nov 2026 alle ore 08:00 Ken <k@a.example> ha scritto:",
    "Op ma 23 nov 2026 om 08:00 schreef Ken <k@a.example>:",
    "pon., 23 lis 2026 o 08:00 Ken <k@a.example> napisał(a):",
    "Den mån 23 nov. 2026 kl 08:00 skrev Ken <k@a.example>:",
    "Ken <k@a.example>, 23 Kas 2026 Pzt, 08:00 tarihinde şunu yazdı:",
    "2026年11月23日(月) 8:00 Ken <k@a.example>:",
    "Den tirs. 15. jul. 2025 kl. 11.12 skrev Nora Feld\n<k@a.example>:",
    "Em ter., 9 de set. de 2025 às 12:42, Tom Harding\n<k@a.example> escreveu:",
)


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_what_stands_below_an_attribution_is_cut_marked_or_not(attribution: str) -> None:
    assert own_words(f"Tuesday is fine.\n\n{attribution}\n\n{QUOTED}") == "Tuesday is fine."
    assert own_words(f"Tuesday is fine.\n\n{attribution}\n\n{LETTER}") == "Tuesday is fine."


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_words_below_and_between_marked_quotes_stay(attribution: str) -> None:
    assert own_words(f"{attribution}\n\n{QUOTED}\nTuesday is fine.") == "Tuesday is fine."
    first, _, rest = QUOTED.partition("\n")
    between = own_words(f"{attribution}\n{first}\nWell, they do.\n{rest}Call me.")
    assert between.split("\n") == ["Well, they do.", "Call me."]


@pytest.mark.parametrize("language", HEADERS)
def test_what_stands_below_a_quoted_header_is_cut(language: str) -> None:
    assert own_words(f"Yes.\n\n{HEADERS[language]}\n\n{LETTER}") == "Yes."


@pytest.mark.parametrize(
    "tail",
    [
        "-- \nNoa Example\nUnsubscribe from our own letter: foods.example.com",
        "Sent from my iPhone",
        "If you have received this message in error, delete it and stop reading.",
        "Please consider the environment before printing.",
        "Si ha recibido este mensaje por error, bórrelo.",
        "Von meinem iPhone gesendet",
        "iPhone'umdan gönderildi",
        "This e-mail is confidential and intended only for the addressee. Please delete it.",
        "-----Ursprüngliche Nachricht-----\nStopp",
        "________________________________\nFrom: Ken",
    ],
)
def test_signatures_and_lawyers_lines_are_cut(tail: str) -> None:
    assert own_words(f"Yes.\n\n{tail}\n") == "Yes."


def test_our_own_text_is_subtracted_however_it_was_wrapped() -> None:
    rewrapped = (
        "you stopped at our stand and asked how the\nsensor copes with old\npipes.\n\n"
        'Write to me no more: https://leadbell.example.com/u/k3y or\nanswer "stop".\n'
    )
    assert own_words(f"Yes please.\n\n{rewrapped}", [LETTER]) == "Yes please."


def test_a_short_line_that_stands_in_our_text_may_be_theirs() -> None:
    assert own_words(f"stop\n\n{QUOTED}", [LETTER]) == "stop"
    assert own_words("Write to me no more", [LETTER]) == "Write to me no more"


def test_html_is_read_with_its_quotes_marked() -> None:
    page = (
        "<style>p{}</style><div>Tuesday<br>is&nbsp;fine.</div><!-- hidden -->"
        '<blockquote class="gmail_quote"><div>Old <b>pipes</b></div></blockquote><p>Bye &amp; thanks</p>'
    )
    assert text_of_html(page) == "Tuesday\nis fine.\n> Old pipes\nBye & thanks"


def test_outlooks_html_quote_is_cut() -> None:
    page = (
        "<p>Yes.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
        "<p><b>From:</b> Ken</p></div><p>Unsubscribe here</p>"
    )
    assert own_words(text_of_html(page)) == "Yes."


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        ("größer".encode("latin-1"), "iso-8859-1", "größer"),
        ("größer".encode(), "us-ascii", "größer"),
        ("größer".encode("latin-1"), "utf-8", "größer"),
        ("größer".encode("latin-1"), "x-unheard-of", "größer"),
        ("çıkar".encode("cp1254"), "iso-8859-9", "çıkar"),
        ("停止".encode("iso-2022-jp"), "ISO-2022-JP", "停止"),
        (b"a\x00b\xe2\x80\x8bc\r\nd", "utf-8", "abc\nd"),
    ],
)
def test_text_is_read_whatever_the_charset_says(content: bytes, charset: str, text: str) -> None:
    assert text_of(content, charset) == text


def test_a_sentence_about_sending_is_no_programs_footer() -> None:
    assert own_words("Sent from our warehouse today.\nTeklif gönderildi.").count("\n") == 1
