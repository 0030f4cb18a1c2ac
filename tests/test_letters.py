"""Letters: what we write, filled in with what is known of somebody."""

import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_cases import BOOK, FRIDAY, PRESS, SECRETS, a_contact, a_lead, a_send, a_show

from bot.paper import letter_texts, own_letters, page_texts
from nurture.errors import Refused
from nurture.mail.envelope import sender_of
from nurture.mail.letter_words import WORDS
from nurture.mail.letters import Letter, write
from nurture.mail.press import Press
from nurture.mail.ready import Ready
from nurture.model import Lead, SendState, Stage
from nurture.rulebook import Sequence, Step
from nurture.tokens import MAIL, STOP, read

HOSTILE = [
    "{{ 7*7 }}{% raw %}",
    "<script>alert(1)</script>",
    "Tom\r\nBcc: all@example.com",
    "Tom\n\nX-Injected: yes",
    "<!channel> *bold* =HYPERLINK(1)",
    "=?utf-8?q?Bcc=3A_x?=",
    "T\u00f6m \U0001f514 \u5c71\u7530",
    "\u202emoT",
    'Tom" <evil@example.com>, "',
    "x" * 3000,
]


def visitor(lead: Lead | None = None, **show: str) -> Ready:
    return Ready(
        send=a_send(campaign="f10e"),
        contact=a_contact(),
        lead=lead or a_lead(),
        show=a_show(**show),
    )


def asker(lead: Lead | None = None, **contact: str) -> Ready:
    return Ready(
        send=a_send(),
        contact=a_contact(**contact),
        lead=lead or a_lead(acts=("demo",)),
        sequence=BOOK.sequences[0],
    )


def invited() -> Ready:
    """Somebody at rest, to whom the calendar writes."""
    spring = Sequence(key="spring-2027", acts=(), steps=(Step(letter="welcome", on=FRIDAY.date()),))
    at_rest = a_lead(stage=Stage.REMARKET)
    return replace(asker(at_rest), send=a_send(campaign="spring-2027"), sequence=spring)


def written(ready: Ready, press: Press = PRESS) -> Letter:
    return write(ready, press, BOOK, "n0nce", FRIDAY)


def opened(letter: Letter) -> EmailMessage:
    mail = message_from_bytes(letter.raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


def parts(letter: Letter) -> tuple[str, str]:
    plain, html = (part.get_content() for part in opened(letter).iter_parts())
    return plain, html


def test_a_letter_comes_from_a_real_person_and_answers_tell_whom_they_are_about() -> None:
    mail = opened(written(visitor()))
    assert mail["From"] == "Ken Sample <sales@example.com>"
    assert mail["To"] == "tom@example.com"
    reply = mail["Reply-To"].addresses[0]
    assert (reply.display_name, reply.domain) == ("Ken Sample", "example.com")
    token = reply.username.removeprefix("sales+")
    assert read(token, MAIL, SECRETS) == "c0ffee"
    assert mail["Message-ID"] == f"<n0nce-{token}@example.com>"
    assert mail["Date"] == "Fri, 20 Nov 2026 13:02:00 +0000"


def test_bounces_come_back_to_the_address_that_answers_reach() -> None:
    cover = written(visitor()).envelope
    assert cover.reply == opened(written(visitor()))["Reply-To"].addresses[0].addr_spec


def test_one_click_is_offered_over_https_only() -> None:
    """RFC 8058, 3.1; RFC 2369, 3.2."""
    secure = opened(written(visitor()))
    page, by_mail = re.findall(r"<([^>]+)>", secure["List-Unsubscribe"])
    assert secure["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert read(page.removeprefix("https://leadbell.example.com/u/"), STOP, SECRETS) == "c0ffee"
    stop = re.fullmatch(r"mailto:sales\+stop-([a-z0-9]+)@example\.com\?subject=stop", by_mail)
    assert stop
    assert read(stop[1], STOP, SECRETS) == "c0ffee"
    for base in (None, "http://127.0.0.1:8080"):
        plain = opened(written(visitor(), Press(letter_texts(), SECRETS, base)))
        assert plain["List-Unsubscribe"].startswith("<mailto:")
        assert "List-Unsubscribe-Post" not in plain


def test_a_long_way_to_stop_is_never_written_in_encoded_words() -> None:
    long = Press(letter_texts(), SECRETS, f"https://{'leadbell.' * 12}example.com")
    raw = written(visitor(), long).raw
    (header,) = re.findall(rb"^List-Unsubscribe: (.*\r\n .*)\r\n", raw, re.MULTILINE)
    assert b"=?" not in header
    assert header.count(b"<") == header.count(b">") == 2


def test_a_letter_of_the_machines_own_hour_says_so_and_a_persons_does_not() -> None:
    """RFC 3834, 5: so that no absence is announced to an answer."""
    assert opened(written(asker()))["Auto-Submitted"] == "auto-generated"
    assert "Auto-Submitted" not in opened(written(visitor()))


def test_what_goes_to_a_list_names_it_and_what_goes_to_one_person_names_none() -> None:
    """RFC 2919, 2 and 3: one field, in a domain of ours, 255 signs at most."""
    assert opened(written(invited())).get_all("List-Id") == ["<spring-2027.example.com>"]
    lost = Sequence(key="price", acts=(), lost_for=("Price",), steps=(Step(letter="welcome"),))
    for ready in (visitor(), asker(), replace(asker(), sequence=lost)):
        assert "List-Id" not in opened(written(ready))


@pytest.mark.parametrize("press", [PRESS, Press(letter_texts(), SECRETS)], ids=["web", "mail only"])
@pytest.mark.parametrize("ready", [visitor(), asker()], ids=["visitor", "asker"])
def test_both_parts_say_why_how_to_stop_and_where_we_live(ready: Ready, press: Press) -> None:
    """CAN-SPAM, 15 U.S.C. 7704(a)(5)."""
    for part in parts(written(ready, press)):
        text = " ".join(unescape(re.sub(r"<[^>]*>", " ", part)).split())
        assert "1 Example Street, 30159 Hannover, Germany" in text
        assert "You get this" in text
        assert "Write to me no more" in text or "write “stop” here" in text


def test_a_mail_keeps_the_message_id_that_it_has() -> None:
    once = visitor()
    again = Ready(
        send=a_send(campaign="f10e", message_id="<first@example.com>"),
        contact=once.contact,
        lead=once.lead,
        show=once.show,
    )
    assert opened(written(again))["Message-ID"] == "<first@example.com>"


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Tom Muster", "Dear Tom,"),
        ("Dr. Ana Muster", "Dear Dr. Ana Muster,"),
        ("Muster, Ana", "Dear Muster, Ana,"),
        ("", "Good day,"),
        (" \u00a0 ", "Good day,"),
    ],
)
def test_the_greeting_follows_what_is_known_of_the_name(name: str, greeting: str) -> None:
    for part in parts(written(visitor(a_lead(facts={"name": name})))):
        assert greeting in part


def test_the_answer_names_what_was_asked_for_last() -> None:
    text, _ = parts(written(asker(a_lead(acts=("white_paper", "price")))))
    assert "you asked for the white paper on 20 November" in text or (
        "you asked for a price on 20 November" in text
    )
    assert "thank you for turning to us" in parts(written(asker(a_lead())))[0]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_comes_from_outside_stays_the_characters_it_is(words: str) -> None:
    letter = written(visitor(a_lead(facts={"name": f"{words}, Ana"}), name=words[:80]))
    mail, (text, html) = opened(letter), parts(letter)
    assert {"Bcc", "X-Injected"}.isdisjoint(mail.keys())
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert len(mail["To"].addresses) == len(mail["From"].addresses) == 1
    assert "<script" not in html
    assert "49{%" not in text + html
    seen = " ".join(words.split()).replace("\u202e", "\ufffd")[:60]
    assert seen in " ".join(text.split())
    assert seen in " ".join(unescape(html).split())
    assert b"\n" not in letter.raw.replace(b"\r\n", b"")
    assert max(map(len, letter.raw.split(b"\r\n"))) <= 998


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_name_can_add_a_header(name: str, show: str) -> None:
    plain = opened(written(visitor()))
    lead = a_lead(facts={"name": name.encode("utf-8", "replace").decode()})
    bent = opened(written(visitor(lead, name=f"X{show.encode('utf-8', 'replace').decode()}")))
    assert bent.keys() == plain.keys()


@pytest.mark.parametrize(
    ("text", "html", "why"),
    [
        ("Subject: Hi\n\n{{ person.shoe_size }}", "", "shoe_size"),
        ("Subject: Hi {{ nobody }}\n\nx", "", "nobody"),
        ("Subject: Hi\n\nx", "{{ person.company }}", "company"),
        ("Dear Tom,\n\nx", "", "Subject"),
        ("Subject:   \n\nx", "", "Subject"),
        ("Subject: Hi\n\n{% if %}", "", "odd.txt"),
        ("Subject: Hi\n\n{{ 1 / 0 }}", "", "odd.txt"),
        ("Subject: Hi\n\n{{ person.__class__.__mro__ }}", "", "odd.txt"),
    ],
)
def test_a_gap_in_a_letter_is_told_before_anything_is_sent(text: str, html: str, why: str) -> None:
    press = Press({"odd.txt": text, "odd.html": html}, SECRETS)
    odd = Ready(
        send=a_send(letter="odd"), contact=a_contact(), lead=a_lead(), sequence=BOOK.sequences[0]
    )
    with pytest.raises(Refused, match=why):
        written(odd, press)


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("j\u00f6rg@b\u00fccher.example", "j\u00f6rg@xn--bcher-kva.example"),
        ("tom@b\u00fccher.example", "tom@xn--bcher-kva.example"),
    ],
)
def test_an_address_in_another_script_reaches_its_domain(address: str, header: str) -> None:
    """RFC 6532 for the name, which only some relays take; RFC 5890 for the domain."""
    raw = written(asker(address=address)).raw
    assert f"To: {header}\r\n".encode() in raw
    assert raw.isascii() == header.isascii()


@pytest.mark.parametrize("address", ["tom", "tom@", "@example.com", "tom@\r\nBcc: x@example.com"])
def test_what_is_no_address_gets_no_letter(address: str) -> None:
    with pytest.raises(Refused, match="no e-mail address"):
        written(asker(address=address))


def test_a_mailbox_name_too_long_for_a_token_is_told() -> None:
    book = replace(BOOK, mail=replace(BOOK.mail, address=f"{'a' * 40}@example.com"))
    with pytest.raises(Refused, match="shorter name"):
        write(visitor(), PRESS, book, "n0nce", FRIDAY)


def test_every_shipped_letter_has_both_parts_and_every_page_is_there() -> None:
    names = {name.partition(".")[0] for name in letter_texts()}
    assert names - {"frame", "framed", "foot", "greeting", "letter", "plain"} == {"show", "welcome"}
    assert {"show.txt", "show.html", "welcome.txt", "welcome.html"} <= set(letter_texts())
    assert {"stop.html", "stopped.html", "broken.html", "page.css"} <= set(page_texts())


def test_no_letter_uses_a_table_or_a_picture() -> None:
    for name, text in letter_texts().items():
        assert not re.search(r"<(table|img)\b", text), name


def test_after_somebody_left_letters_come_from_the_one_the_rules_name() -> None:
    left = replace(visitor(), send=a_send(campaign="f10e", sender="gone"))
    assert opened(written(left))["From"].addresses[0].display_name == "Rita Sample"


def test_after_a_claim_letters_come_from_the_owner() -> None:
    claimed = replace(asker(), lead=a_lead(acts=("demo",), stage=Stage.CLAIMED, owner="ken"))
    assert opened(written(claimed))["From"].addresses[0].display_name == "Ken Sample"
    rested = replace(asker(), lead=a_lead(acts=("demo",), stage=Stage.REMARKET, owner="ken"))
    assert opened(written(rested))["From"].addresses[0].display_name == "Rita Sample"


def test_after_the_owner_left_letters_come_from_whom_the_team_names() -> None:
    orphan = replace(asker(), lead=a_lead(acts=("demo",), stage=Stage.CLAIMED, owner="gone"))
    team = replace(next(iter(BOOK.teams.values())), sender="ken")
    named = replace(BOOK, teams={team.key: team})
    assert sender_of(orphan, named).key == "ken"
    assert sender_of(orphan, BOOK).key == "rita"


def test_a_letter_that_follows_another_one_is_in_its_thread() -> None:
    before = a_send(state=SendState.SENT, message_id="<one@example.com>")
    first, second = asker(), replace(asker(), send=a_send(step=2), others=(before,))
    assert opened(written(second))["In-Reply-To"] == "<one@example.com>"
    assert opened(written(second))["References"] == "<one@example.com>"
    assert "In-Reply-To" not in opened(written(first))


def test_mailbox_providers_can_tell_campaigns_apart() -> None:
    assert opened(written(visitor()))["Feedback-ID"] == "f10e:show:1:example.com"


# Languages


def in_language(language: str) -> Ready:
    return visitor(a_lead(facts={"name": "Tom Muster", "language": language}))


@pytest.mark.parametrize("language", WORDS)
def test_the_way_to_stop_is_told_in_the_readers_own_language(language: str) -> None:
    for part in parts(written(in_language(language))):
        assert WORDS[language].no_more in unescape(part)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("make", [visitor, asker])
def test_every_shipped_letter_is_there_in_every_language(
    make: Callable[[Lead], Ready], language: str
) -> None:
    told = {"name": "Tom Muster", "language": language}
    letter = written(make(a_lead(facts=told, acts=("demo",))))
    assert WORDS[language].dear.format("Tom") in letter.text
    assert WORDS[language].regards in letter.text
    assert max(map(len, letter.text.splitlines())) <= 160


@pytest.mark.parametrize(("told", "language"), [("de-AT", "de"), ("DE", "de"), ("German", "de")])
def test_the_letter_is_in_the_readers_language_if_there_is_one(told: str, language: str) -> None:
    text, html = parts(written(in_language(told)))
    assert "Guten Tag Tom," in text
    assert f'<html lang="{language}">' in html
    assert "20. November" in text


def test_a_language_that_nobody_wrote_the_letter_in_gets_the_usual_one() -> None:
    text, html = parts(written(in_language("Klingon")))
    assert "Dear Tom," in text
    assert '<html lang="en">' in html


def test_the_firms_own_letter_is_in_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "show.txt").write_text(OWN, "utf-8")
    (tmp_path / "show.fr.txt").write_text(OWN.replace("Nous", "Ici"), "utf-8")
    press = Press(letter_texts(tmp_path), SECRETS, own=own_letters(tmp_path))
    book = replace(BOOK, firm=replace(BOOK.firm, language="it"))
    italian = write(visitor(), press, book, "n", FRIDAY)
    french = write(in_language("fr"), press, book, "n", FRIDAY)
    assert ("Gentile Tom," in italian.text, "Bonjour Tom," in french.text) == (True, True)
    assert (italian.subject, french.subject) == ("Nous", "Ici")


OWN = """Subject: Nous

{% include "greeting.txt" %}

see https://example.com/a?b=1&c= <2>.

{% set reason %}
Because.
{% endset %}
{% include "foot.txt" %}
"""


def test_a_letter_without_html_gets_one_from_its_text(tmp_path: Path) -> None:
    (tmp_path / "show.txt").write_text(OWN, "utf-8")
    press = Press(letter_texts(tmp_path), SECRETS, own=own_letters(tmp_path))
    _, html = parts(write(visitor(), press, BOOK, "n", FRIDAY))
    assert '<a class="lb-a" href="https://example.com/a?b=1&amp;c=" style=' in html
    assert "&lt;2&gt;." in html
    assert "--" not in html
    assert html.index("Ken Sample") < html.index("border-top") < html.index("Because.")
    assert "prefers-color-scheme:dark" in html


STYLED = (
    "<html><head><style>p{color:#123456} @media (max-width:9px){p{color:red}}</style></head>"
    '<body><p>{{ person.name }}</p>{% if show is defined %}<img src="x.png">{% endif %}</body></html>'
)


def test_styles_are_put_where_every_mail_program_reads_them() -> None:
    press = Press({"odd.txt": "Subject: x\n\ny", "odd.html": STYLED}, SECRETS)
    odd = replace(asker(), send=a_send(letter="odd"))
    _, html = parts(write(odd, press, BOOK, "n", FRIDAY))
    assert '<p style="color: #123456;">Tom Muster</p>' in html
    assert "@media (max-width:9px)" in html


def test_a_picture_without_a_text_for_those_who_do_not_see_it_is_told() -> None:
    press = Press({"odd.txt": "Subject: x\n\ny", "odd.html": STYLED}, SECRETS)
    odd = replace(visitor(), send=a_send(campaign="f10e", letter="odd"))
    with pytest.raises(Refused, match="alt"):
        write(odd, press, BOOK, "n", FRIDAY)


def test_the_firms_own_letter_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "show.txt").write_text("Subject: Ours\n\nOurs.", "utf-8")
    (tmp_path / "notes.md").write_text("not a letter", "utf-8")
    texts = letter_texts(tmp_path)
    assert written(visitor(), Press(texts, SECRETS)).subject == "Ours"
    assert "notes.md" not in texts
    assert letter_texts(tmp_path / "missing") == letter_texts()


def test_no_letter_is_made_without_a_secret_to_sign_with() -> None:
    with pytest.raises(ValueError, match="secret"):
        Press(letter_texts(), ())


@pytest.mark.parametrize("language", WORDS)
def test_in_every_language_the_way_to_stop_is_words_and_no_bare_address(language: str) -> None:
    _, html = parts(written(visitor(a_lead(facts={"name": "Tom", "language": language}))))
    (shown,) = re.findall(
        r'<a [^>]*href="https://leadbell\.example\.com/u/[^"]+"[^>]*>([^<]*)', html
    )
    assert unescape(shown) == WORDS[language].no_more
    assert "Ken Sample<br>" in html
