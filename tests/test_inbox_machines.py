"""What machines send: bounces, complaints, absence notices, lists, forms, calendars."""

import pytest
from judged_mails import judged

from nurture.inbox import Judgement, Verdict
from nurture.inbox.bounce_causes import ABOUT_US

TO = "To: sales+k3y@leadbell.example.com\n"
RETURNED = (
    "From: Ken <sales@leadbell.example.com>\nTo: noa@foods.example.com\n"
    "Message-ID: <x9-k3y@leadbell.example.com>\n\nUnsubscribe: https://a.example.com\n"
)


def mail(head: str, body: str = "") -> Judgement:
    return judged(f"{head}\n{body}".encode())


def a_report(status: str, diagnosis: str, action: str = "failed", to: str = TO) -> Judgement:
    told = (
        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; hidden@foods.example.com\n"
        f"Action: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {diagnosis}"
    )
    parts = ("We are sorry.", told, RETURNED)
    kinds = ("text/plain", "message/delivery-status", "message/rfc822")
    body = "".join(
        f"--b\nContent-Type: {kind}\n\n{part}\n" for kind, part in zip(kinds, parts, strict=True)
    )
    head = "From: MAILER-DAEMON@mx.example.com\nSubject: Undelivered\n"
    kind = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
    return mail(f"{head}{to}{kind}", f"{body}--b--\n")


@pytest.mark.parametrize(
    ("status", "diagnosis", "verdict"),
    [
        ("5.1.1", "550 5.1.1 User unknown", Verdict.BOUNCE_HARD),
        ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied", Verdict.BOUNCE_HARD),
        ("5.0.0", "550 no such user here", Verdict.BOUNCE_HARD),
        ("5.2.1", "550 5.2.1 The account is disabled", Verdict.BOUNCE_HARD),
        ("5.2.2", "552 5.2.2 mailbox full", Verdict.BOUNCE_SOFT),
        ("5.7.1", "554 5.7.1 Client host blocked using zen.spamhaus.org", Verdict.BOUNCE_SOFT),
        ("5.1.1", "550 5.1.1 Your IP has been blocked due to its reputation", Verdict.BOUNCE_SOFT),
        ("4.4.1", "Connection timed out", Verdict.BOUNCE_SOFT),
        ("5.3.4", "552 5.3.4 Message size exceeds limit", Verdict.BOUNCE_SOFT),
    ],
)
def test_only_a_dead_address_bounces_hard(status: str, diagnosis: str, verdict: Verdict) -> None:
    found = a_report(status, diagnosis)
    assert found.verdict is verdict
    assert found.diagnostic in (status, "550")


def test_a_bounce_is_about_whom_we_wrote_to_not_about_an_alias_behind() -> None:
    found = a_report("5.1.1", "550 unknown user")
    assert found.address == "noa@foods.example.com"
    assert found.token == "k3y"
    assert found.answers == ("<x9-k3y@leadbell.example.com>",)


def test_a_block_of_ours_is_told_as_such() -> None:
    assert ABOUT_US in a_report("5.7.1", "554 blocked using an RBL").why


def test_a_delay_is_soft_and_a_delivery_is_nothing() -> None:
    assert a_report("4.4.1", "timed out", action="delayed").verdict is Verdict.BOUNCE_SOFT
    assert a_report("2.0.0", "250 ok", action="delivered").verdict is Verdict.IGNORE


def test_a_bounce_without_our_token_is_trusted_less() -> None:
    known = a_report("5.1.1", "unknown user")
    strange = judged(
        b"From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<noa@foods.example.com>:\nuser unknown\n"
    )
    assert strange.verdict is Verdict.BOUNCE_HARD
    assert strange.address == "noa@foods.example.com"
    assert strange.confidence < known.confidence


def test_a_complaint_names_whom_we_wrote_to_and_not_spam_is_none() -> None:
    def report(kind: str) -> Judgement:
        return mail(
            "From: fbl@isp.example\nContent-Type: multipart/report; boundary=b\n",
            f"--b\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\n"
            f"--b\nContent-Type: message/rfc822\n\n{RETURNED}--b--\n",
        )

    assert report("abuse").verdict is Verdict.COMPLAINT
    assert report("abuse").address == "noa@foods.example.com"
    assert report("not-spam").verdict is Verdict.IGNORE


@pytest.mark.parametrize(
    "head",
    [
        "Auto-Submitted: auto-replied\n",
        "Subject: Automatische Antwort: Rohre\n",
        "Subject: Out of Office Re: pipes\n",
        "X-Autoreply: yes\n",
        "Precedence: auto_reply\n",
    ],
)
def test_an_automatic_answer_never_opts_out(head: str) -> None:
    found = mail(f"From: noa@foods.example.com\n{head}", "I am away. Unsubscribe me? Ask Kim.\n")
    assert found.verdict is Verdict.AUTO_REPLY


def test_an_answer_to_a_letter_about_automatic_things_is_a_persons() -> None:
    head = "From: noa@foods.example.com\nSubject: Re: Automatic flow sensors\n"
    assert mail(head, "Yes please.\n").verdict is Verdict.REPLY


def test_a_person_who_says_when_they_are_back_is_no_robot() -> None:
    words = "I'm out of the office on Monday, can we talk on Tuesday?\n"
    assert mail("From: noa@foods.example.com\nSubject: Re: x\n", words).verdict is Verdict.REPLY


def test_a_list_is_noise_unless_it_answers_us() -> None:
    head = "From: news@x.example\nList-Id: <news.x.example>\nPrecedence: bulk\n"
    assert mail(head, "Unsubscribe here\n").verdict is Verdict.IGNORE
    assert mail(head + TO, "Please unsubscribe me\n").verdict is Verdict.UNSUBSCRIBE


def test_an_invitation_is_an_answer_and_a_click_on_accept_is_none() -> None:
    def calendar(method: str, words: str = "") -> Verdict:
        head = "From: noa@foods.example.com\nContent-Type: multipart/mixed; boundary=b\n"
        ics = f"BEGIN:VCALENDAR\nMETHOD:{method}\nEND:VCALENDAR"
        body = (
            f"--b\nContent-Type: text/plain\n\n{words}\n--b\nContent-Type: text/calendar\n\n{ics}"
        )
        return mail(head, f"{body}\n--b--\n").verdict

    assert calendar("REQUEST") is Verdict.REPLY
    assert calendar("REPLY") is Verdict.IGNORE
    assert calendar("REPLY", "Could we make it Wednesday?") is Verdict.REPLY


def test_a_form_is_a_lead_with_its_fields() -> None:
    head = "From: WordPress <wordpress@tarn.example.com>\nSubject: Demo request\n"
    found = mail(
        head, "Vorname: Jutta\nFirma: Werk\nE-Mail: j@werk.example.com\nNachricht: Demo?\n"
    )
    assert found.verdict is Verdict.LEAD_FORM
    assert found.address == "j@werk.example.com"
    assert found.form["company"] == "Werk"
    assert found.form["message"] == "Demo?"


def test_a_forwarded_form_is_found_below_the_forwarders_headers() -> None:
    body = (
        "---------- Forwarded message ---------\nFrom: Web <forms@tarn.example.com>\n"
        "Subject: New enquiry\n\nName: Una\nEmail: una@foods.example.com\nMessage: Ireland?\n"
    )
    found = mail("From: mona@tarn.example.com\nSubject: Fwd: New enquiry\n", body)
    assert (found.verdict, found.address) == (Verdict.LEAD_FORM, "una@foods.example.com")


def test_a_signature_is_no_form() -> None:
    words = "Tuesday is fine.\n\nNoa Example\nPhone: 0114\nEmail: noa@foods.example.com\n"
    assert mail("From: noa@foods.example.com\n", words).verdict is Verdict.REPLY


def test_our_own_mail_come_round_is_ignored() -> None:
    assert mail("From: Ken <sales@leadbell.example.com>\n", "stop\n").verdict is Verdict.IGNORE


def test_what_nobody_sent_is_for_a_person_to_look_at() -> None:
    assert mail("Subject: hello\n", "hello\n").verdict is Verdict.DOUBT


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Errore nella consegna", "<noa@foods.example.com>: 550 5.2.1 mailbox disabled"),
        ("Ihre E-Mail konnte nicht zugestellt werden", "<noa@foods.example.com> unbekannt"),
        ("Mail delivery failed", "all relevant MX records point to non-existent hosts"),
    ],
)
def test_a_postmaster_is_understood_in_its_own_language(subject: str, words: str) -> None:
    head = f"From: MAILER-DAEMON@mx.example.net\nSubject: {subject}\n{TO}"
    found = mail(
        head, f"Diese Nachricht wurde automatisch erstellt.\n\nTo: noa@foods.example.com\n{words}\n"
    )
    assert (found.verdict, found.address) == (Verdict.BOUNCE_HARD, "noa@foods.example.com")


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("[Ticket #12345] We received your request", "Your ticket has been created. Do not reply."),
        ("Support Ticket Opened [#508271]", "A request has been created and assigned."),
        ("Auto: Thank you for your email", "We read all messages."),
        ("Anfrage 20231", "Ihre Anfrage wurde erfasst."),
        ("Solicitud #88231", "Su solicitud ha sido registrada."),
    ],
)
def test_a_ticket_system_answers_by_itself_though_no_header_says_so(
    subject: str, words: str
) -> None:
    head = f"From: help@foods.example.com\nSubject: {subject}\n{TO}"
    assert mail(head, f"{words}\n").verdict is Verdict.AUTO_REPLY


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("From: root@www.example.net\nAuto-Submitted: auto-generated\nSubject: Cron\n", "error"),
        ("From: noreply@scan.example.net\nSubject: Weekly scan\n", "0 critical, 2 low"),
        ("From: noreply-dmarc@mail.example.net\nSubject: Report domain: a.example\n", ""),
        ("From: bill@cloud.example.net\nSubject: Invoice\n", "Unsubscribe: https://a.example/p"),
        (
            f"From: shop@paket.example.org\nSubject: -20 %\nList-Unsubscribe: <https://a.example>\n{TO}",
            "Keinen Newsletter mehr? Hier abmelden: https://a.example\n",
        ),
    ],
)
def test_what_machines_tell_everybody_is_ignored(head: str, words: str) -> None:
    assert mail(head, f"{words}\n").verdict is Verdict.IGNORE


def test_a_person_with_a_footer_who_answers_us_is_heard() -> None:
    head = f"From: noa@foods.example.com\nSubject: Re: Pipes\nIn-Reply-To: <x9-k3y@leadbell.example.com>\n{TO}"
    assert mail(head, "Call me.\nUnsubscribe: https://a.example/p\n").verdict is Verdict.REPLY


def test_a_robot_that_writes_for_somebody_brings_a_lead() -> None:
    head = "From: Forms <noreply@forms.example.net>\nReply-To: zoe@foods.example.com\nSubject: New response\n"
    found = mail(
        head, "* What's your name?\nZoe\n\n* Where can we reach you?\nzoe@foods.example.com\n"
    )
    assert (found.verdict, found.address) == (Verdict.LEAD_FORM, "zoe@foods.example.com")


def test_a_form_in_a_table_is_read_cell_by_cell() -> None:
    head = "From: Forms <forms@forms.example.net>\nSubject: Quote\nContent-Type: text/html\n"
    cells = (("Full Name", "Femi Ade"), ("E-mail", "femi@foods.example.com"), ("Message", "Bikes"))
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in cells)
    found = mail(head, f"<table>{rows}</table>")
    assert (found.verdict, found.form["name"]) == (Verdict.LEAD_FORM, "Femi Ade")


def test_a_read_receipt_carries_the_token_of_what_was_read() -> None:
    head = "From: l@foods.example.com\nContent-Type: multipart/report; boundary=b\n"
    receipt = "Original-Message-ID: <1793-mdnr@leadbell.example.com>\nDisposition: displayed"
    body = f"--b\nContent-Type: message/disposition-notification\n\n{receipt}\n--b--\n"
    found = mail(head, body)
    assert (found.verdict, found.token) == (Verdict.IGNORE, "mdnr")


def test_quarantine_is_about_us_and_not_about_them() -> None:
    head = f"From: postmaster@gw.example.net\nSubject: Message quarantined: Pipes\n{TO}"
    words = "The message you sent to noa@foods.example.com was quarantined: suspected phishing."
    found = mail(head, f"{words}\n")
    assert (found.verdict, found.address) == (Verdict.BOUNCE_SOFT, "noa@foods.example.com")


def test_a_closed_office_is_away() -> None:
    head = f"From: noa@foods.example.com\nSubject: Closed for the holidays\n{TO}"
    assert (
        mail(head, "We are closed. We will answer from 2 January.\n").verdict is Verdict.AUTO_REPLY
    )


@pytest.mark.parametrize(
    "fields",
    [
        "Invitee:\nKim Oh\n\nInvitee Email:\nkim@foods.example.com\n",
        "your-name: Kim\nyour-email: kim@foods.example.com\nyour-message: Call me\n",
    ],
)
def test_a_form_names_its_fields_in_its_own_way(fields: str) -> None:
    found = mail("From: forms@forms.example.net\nSubject: New\n", f"A new entry.\n\n{fields}")
    assert (found.verdict, found.address) == (Verdict.LEAD_FORM, "kim@foods.example.com")


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Impossibile recapitare il messaggio.\nLa cassetta è piena.", Verdict.BOUNCE_SOFT),
        ("Remise impossible: n'a pas pu être remis.\n550 5.1.1 inconnu", Verdict.BOUNCE_HARD),
        ("No se pudo entregar el mensaje.\n550 5.1.1 usuario desconocido", Verdict.BOUNCE_HARD),
        ("Não foi possível entregar.\nA caixa está cheia.", Verdict.BOUNCE_SOFT),
        ("Nie można dostarczyć wiadomości.\n550 5.1.1 nieznany", Verdict.BOUNCE_HARD),
        ("Mail kunde inte levereras.\n550 5.1.1 okänd", Verdict.BOUNCE_HARD),
        ("Zustellung ist verzögert, wir versuchen es weiter.", Verdict.BOUNCE_SOFT),
        ("Could not deliver to noa@foods.example.com: account terminated", Verdict.BOUNCE_HARD),
        (
            "It could not be delivered.\n550 5.1.1 spam@foods.example.com unknown",
            Verdict.BOUNCE_HARD,
        ),
        (
            "It could not be delivered.\n550 mailbox unavailable https://a.example/spam",
            Verdict.BOUNCE_HARD,
        ),
        (
            "It could not be delivered.\n550 rejected https://www.spamhaus.org/q",
            Verdict.BOUNCE_SOFT,
        ),
    ],
)
def test_a_bounce_in_words_alone_is_read_and_names_prove_nothing(
    words: str, verdict: Verdict
) -> None:
    head = f"Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: Pipes\n{TO}"
    assert mail(head, f"{words}\n").verdict is verdict


def test_certified_post_tells_a_dead_address_from_a_delivery() -> None:
    head = f"From: posta-certificata@pec.example.net\n{TO}Subject: "
    words = 'destinato all\'utente "noa@foods.example.com" errore 5.1.1 - indirizzo non valido\n'
    failed = mail(f"{head}AVVISO DI MANCATA CONSEGNA: Tubi\n", words)
    assert (failed.verdict, failed.address) == (Verdict.BOUNCE_HARD, "noa@foods.example.com")
    assert mail(f"{head}CONSEGNA: Tubi\n", "Ricevuta di avvenuta consegna\n").verdict is (
        Verdict.IGNORE
    )


def test_a_bounce_of_a_mail_forged_in_our_name_is_ignored() -> None:
    head = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered\n"
    kind = "Content-Type: multipart/report; boundary=b\n"
    forged = RETURNED.replace("x9-k3y@leadbell.example.com", "x9@botnet.example")
    forged = forged.replace("sales@leadbell.example.com", "ken@leadbell.example.com")

    def returned(copy: str) -> Judgement:
        told = "--b\nContent-Type: text/plain\n\nuser unknown\n"
        return mail(head + kind, f"{told}--b\nContent-Type: message/rfc822\n\n{copy}--b--\n")

    assert returned(forged).verdict is Verdict.IGNORE
    assert returned(RETURNED).verdict is Verdict.BOUNCE_HARD
    bare = forged.replace("x9@botnet.example", "x9@leadbell.example.com")
    assert returned(bare).verdict is Verdict.BOUNCE_HARD, "ours without a token is shown to us"


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Fravaersmeddelelse: Ror", "Ring til vagten."),
        ("Message automatique d'absence", "Le secrétariat est fermé jusqu'à lundi."),
        ("Abwesenheit", "Bis Montag."),
        ("Thank you for contacting Hotel Marina", "One of our agents will respond shortly."),
        ("Pipes", "This address cannot receive replies. Nothing you send here is read."),
        ("Re: Pipes", "I am protecting myself from junk mail. Complete the verification process."),
    ],
)
def test_a_machine_answers_though_no_header_says_so(subject: str, words: str) -> None:
    assert mail(f"From: noa@foods.example.com\nSubject: {subject}\n{TO}", f"{words}\n").verdict is (
        Verdict.AUTO_REPLY
    )


@pytest.mark.parametrize(
    "words",
    [
        "I am on holiday until Monday, could you send the quote?",
        "Jeg holder ferie til mandag, kan du sende tilbuddet?",
        "My filter held your mail for review, sorry. Let us talk on Tuesday.",
        "Our gate links to a scan report, which took a day. What does it cost?",
    ],
)
def test_a_person_who_speaks_of_holidays_or_filters_is_heard(words: str) -> None:
    head = f"From: noa@foods.example.com\nSubject: Re: Pipes\n{TO}"
    assert mail(head, f"{words}\n").verdict is Verdict.REPLY


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("From: receipts@pay.example.net\nSubject: Your receipt\n", "$24 paid"),
        ("From: nagios@mon.example.net\nSubject: ** PROBLEM **\n", "312 deferred"),
        (
            f"From: gate@gw.example.net\nSubject: Held\nAuto-Submitted: auto-generated\n{TO}",
            "It is being held until the recipient approves it.",
        ),
        (
            f"From: no-reply@gw.example.net\nSubject: Scan result: clean\n{TO}",
            "Link 1 category: unsubscribe",
        ),
        (
            f"From: hi@news.example.net\nList-Unsubscribe: <https://a.example>\n{TO}",
            "Tap to confirm you want the digest.\n\nIf you didn't ask for it, ignore this email.",
        ),
    ],
)
def test_receipts_alerts_and_scans_are_ignored(head: str, words: str) -> None:
    assert mail(head, f"{words}\n").verdict is Verdict.IGNORE


def test_an_abuse_desks_letter_about_our_mail_is_a_complaint() -> None:
    words = "A user reported the following message as spam.\n\n--- headers ---\n"
    found = mail(f"From: abuse@isp.example.net\nSubject: Report\n{TO}", words + RETURNED)
    assert (found.verdict, found.address) == (Verdict.COMPLAINT, "noa@foods.example.com")


def test_a_person_is_heard_under_a_subject_of_ours_that_speaks_of_automatic_messages() -> None:
    head = f"From: noa@foods.example.com\nSubject: Re: Automatic messages for shops\n{TO}"
    redirected = "X-MS-Exchange-Inbox-Rules-Loop: ken@example.com\n"
    assert mail(head + redirected, "Please remove me.\n").verdict is Verdict.UNSUBSCRIBE


def test_a_person_whose_goods_did_not_come_is_no_bounce() -> None:
    head = f"From: noa@foods.example.com\nSubject: Undelivered pipes\n{TO}"
    words = "Our order has not yet been delivered. When will it come?\n"
    assert mail(head, words).verdict is Verdict.REPLY
