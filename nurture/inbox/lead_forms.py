"""Leads that come as mail: what a web form's plugin sends, a field a line, also forwarded."""

import re
from collections.abc import Iterator, Mapping

from nurture.inbox.case import Case
from nurture.inbox.folding import folded
from nurture.inbox.mail import Mail, addresses_in
from nurture.inbox.notices import from_robot, speaks_for
from nurture.inbox.quoting import is_separator
from nurture.inbox.verdicts import Finding, Verdict

# Field by field, the labels of the common plugins in twelve languages, folded.
_LABELS = {
    "name": (
        "name|full name|your name|ihr name|nom|nom complet|votre nom|nombre|nombre completo|nome|nome completo"
        "|seu nome|naam|uw naam|imie i nazwisko|namn|navn|fulde navn|ad soyad|adiniz|isim|お名前|氏名|名前|contact name|invitee|invitee name|lead name|submitted by"
    ),
    "first_name": "first name|firstname|vorname|prenom|voornaam|imie|fornamn|fornavn|ad|primeiro nome|名",
    "last_name": (
        "last name|lastname|surname|nachname|nom de famille|apellido|apellidos|apelido|sobrenome|cognome"
        "|achternaam|nazwisko|efternamn|efternavn|soyad|姓"
    ),
    "email": (
        "email|email address|your email|ihre email|emailadresse|mailadresse|mail|adresse email|adresse mail|courriel"
        "|correo|correo electronico|correo email|direccion de correo|emailadres|adres email|eposta|epost|epostadress"
        "|eposta adresi|emailadress|indirizzo email|endereco de email|メールアドレス|eメール|メール|work email|business email|invitee email|contact email|lead email|reply email"
    ),
    "company": (
        "company|company name|organisation|organization|firma|firmenname|unternehmen|societe|entreprise|empresa"
        "|azienda|societa|bedrijf|bedrijfsnaam|foretag|virksomhed|sirket|kurum|会社名|会社|御社名|貴社名"
    ),
    "phone": (
        "phone|phone number|telephone|tel|mobile|telefon|telefonnummer|handy|mobil|telefono|telefone|celular|telemovel"
        "|telefoon|telefoonnummer|numer telefonu|cellulare|gsm|電話番号|電話|mobile phone"
    ),
    "country": "country|country/region|land|pays|pais|paese|kraj|ulke|国",
    "city": "city|town|stadt|ort|ville|ciudad|cidade|citta|plaats|miasto|stad|by|sehir|市",
    "subject": "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|amne|emne|konu|件名",
    "job_title": "job title|position|role|titel|fonction|cargo|ruolo|functie|stanowisko|befattning|stilling|unvan|役職",
    "message": (
        "message|your message|message body|comments|comment|enquiry|inquiry|question|nachricht|ihre nachricht|anfrage"
        "|mitteilung|votre message|demande|mensaje|consulta|comentarios|mensagem|comentario|messaggio|richiesta|bericht"
        "|vraag|opmerking|wiadomosc|tresc|tresc wiadomosci|meddelande|besked|meddelelse|mesaj|mesajiniz"
        "|お問い合わせ内容|内容|メッセージ|ご質問|details|how can we help"
    ),
}
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels.split("|")}
_LINE = re.compile(r"\s{0,8}[*•·-]{0,3}\s?([^:：\t\n]{1,60}?)\s?\*{0,2}\s?[:：\t]\*{0,2}\s*(.*)$")
_TELLING = frozenset(("name", "first_name", "message", "company"))
_MOST_LINES, _EARLY = 400, 10
_FORWARDED = 12  # lines within which a forwarded mail's own headers end


def lead_form(case: Case) -> Finding | None:
    """A mail whose body is a form: an address, who or what, and it begins early in the text.

    Somebody's signature ("Tel: …, E-mail: …") is none: it stands at the end, has no message,
    and names the sender's own address.
    """
    if case.mail.header("auto-submitted").lower().startswith("auto-replied"):
        return None
    form = _with_sender_line(_form_of(case.mail))
    address = next(iter(addresses_in(form.get("email", ""))), "")
    from_them = address.lower() == case.mail.sender.lower() and "message" not in form
    if not address or not _TELLING & form.keys() or from_them:
        return _relayed(case)
    return Finding(
        verdict=Verdict.LEAD_FORM,
        why=f"a form with {', '.join(sorted(form))}",
        confidence=0.9,
        address=address,
        form={**form, "email": address},
    )


def _relayed(case: Case) -> Finding | None:
    """What a form service nobody answers sends on for the one to whom we should answer."""
    address = speaks_for(case.mail)
    known = case.keys.answers or not from_robot(case.mail) or address not in case.mail.text
    if not address or known:
        return None
    why = "a robot's mail that is to be answered to somebody named in it"
    form = {"email": address, "message": case.words}
    return Finding(verdict=Verdict.LEAD_FORM, why=why, confidence=0.8, address=address, form=form)


def _form_of(mail: Mail) -> dict[str, str]:
    """Give the fields; lines without a label go on with a message, or fill a label alone."""
    form: dict[str, str] = {}
    field = ""
    for number, line in enumerate(_lines(mail)):
        label, value = _labelled(line)
        if label and (form or number < _EARLY):
            field = label
            form.setdefault(field, value)
        elif field and (not form[field] or field == "message"):
            form[field] = f"{form[field]}\n{line}".strip()
    return form


def _lines(mail: Mail) -> Iterator[str]:
    """Give the lines that are said, without quote marks and a forwarded mail's headers."""
    lines = [line.lstrip("> ").strip() for line in mail.text.splitlines()[:_MOST_LINES]]
    start = next((at for at, line in enumerate(lines[:40]) if is_separator(line)), None)
    if start is not None:
        blank = (at for at in range(start, min(start + _FORWARDED, len(lines))) if not lines[at])
        lines = lines[next(blank, start) :]
    for line in lines:
        if line == "--":
            return
        if line:
            yield line


def _labelled(line: str) -> tuple[str, str]:
    """Give field and value of `Label: value`, or of two cells of a table; a label alone on its line has its value below."""
    found = _LINE.match(line)
    label, value = (found[1], found[2]) if found else (line[:60], "")
    plain = re.sub(r"[*()\[\]]|\b(?:required|pflichtfeld|obligatoire)\b", "", folded(label))
    joined, parted = (re.sub("[_-]", by, plain.replace("'", " ")).split() for by in ("", " "))
    field = _FIELD_OF.get(" ".join(joined)) or _FIELD_OF.get(" ".join(parted), "")
    if not field and found and folded(label).strip() in ("from", "von", "de", "da"):
        return ("from", value)
    return (field, value.strip())


def _with_sender_line(form: dict[str, str]) -> Mapping[str, str]:
    """Read Contact Form 7's "From: Noa <noa@…>" above a "Message Body:"."""
    stated = form.pop("from", "")
    if stated and "message" in form and addresses_in(stated):
        form.setdefault("email", addresses_in(stated)[0])
        form.setdefault("name", stated.partition("<")[0].strip(' "'))
    return {field: value for field, value in form.items() if value}
