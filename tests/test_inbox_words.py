"""What people mean: stop, less, somebody else, or something else altogether."""

import pytest
from judged_mails import judged

from nurture.inbox import Verdict


def said(words: str, subject: str = "Re: Flow sensors") -> Verdict:
    head = f"From: Noa Example <noa@foods.example.com>\nSubject: {subject}\n"
    return judged(f"{head}Content-Type: text/plain; charset=utf-8\n\n{words}\n".encode()).verdict


@pytest.mark.parametrize(
    "words",
    [
        "Kindly refrain from contacting me in the future.",
        "How do I get off this list?",
        "the unsubscribe link does not work, please do it for me",
        "Hello,\nStop.\nThanks\nDave Miller\nSales Director, Foods Ltd\n+44 114 496 0000",
        "STOP STOP STOP STOP",
        "Wir möchten nicht weiter von Ihnen angeschrieben werden.",
        "Wie kann ich mich abmelden?",
        "Pourriez-vous me retirer de vos envois ? Merci d'avance.",
        "Sáquenme de su base de datos",
        "Gostaria de deixar de receber os vossos emails.",
        "Come faccio a cancellarmi?",
        "Zou u mij uit uw adressenbestand willen verwijderen?",
        "Proszę o zaprzestanie wysyłania ofert",
        "Jag undanber mig fler utskick",
        "Lad være med at skrive til mig",
        "Nereden abonelikten çıkabilirim?",
        "しつこいです。やめてください。",
        "please ubsubscribe",
        "Bitte abmleden, danke",
        "Prosze mnie wpyisac",
    ],
)
def test_a_wish_to_stop_is_heard_in_any_words(words: str) -> None:
    assert said(words) is Verdict.UNSUBSCRIBE


@pytest.mark.parametrize(
    "words",
    [
        "Please don't remove me, I moved to a new address: noa@new.example.com",
        "My colleague unsubscribed by accident, can you add her again?",
        "How do I unsubscribe my colleague?",
        "We want to stop leaks in our network. Can your sensor help?",
        "I'm not interested in the DN 50, only in the DN 80. When can you ship?",
        "We no longer use paper; please mail the contract as PDF.",
        "Bitte melden Sie sich bei mir.",
        "Ich möchte mich für das Webinar anmelden.",
        "Ich kann Ihnen die Zeichnung leider nicht schicken.",
        "Arrêtez-vous à notre stand jeudi.",
        "La presión es baja en la línea 3, ¿sirve igual el sensor?",
        "Não recebi o orçamento, pode reenviar?",
        "Non ho più ricevuto il preventivo, potete rimandarlo?",
        "We zijn gestopt met Flowtech, stuur maar een prijslijst.",
        "Jeszcze nie przeczytałem maila.",
        "Ta inte bort mig från listan!",
        "Vi vil ikke vente længere, send kontrakten.",
        "PDF göndermeyin, CAD dosyasını istiyorum.",
        "ラインを停止せずに取り付けできますか？",
        "The contract stays as it is.",
        "We have something for this already, but thanks for reaching out.",
        "Can you delete it on request? And can leads opt out of the call-back?",
        "No me interesa.",
        "Your mail was marked as spam, I found it just now. What does it cost?",
        "I cannot receive replies at this address, please write to jill@example.org",
        "POR FAVOR DARNOS DE ALTA COMO CLIENTE. LLAMAR POR LA TARDE.",
        "Tack, men vi är inte intresserade just nu.",
        "Thanks, we're not interested at the moment.",
    ],
)
def test_what_only_sounds_like_it_is_a_reply(words: str) -> None:
    assert said(words) is Verdict.REPLY


@pytest.mark.parametrize(
    "words",
    [
        "I only want the newsletter, not these sales mails.",
        "Not before spring please.",
        "You've got the wrong person, ask Jill.",
        "Weniger Mails bitte",
        "Je ne suis pas la bonne personne, voyez avec Mme Témoin.",
        "Jeg stoppede hos Nordkyst. Prøv Camilla, hun har overtaget.",
        "月に一回で十分です。",
    ],
)
def test_half_a_wish_is_for_a_person_to_decide(words: str) -> None:
    assert said(words) is Verdict.DOUBT


def test_the_subject_alone_may_ask() -> None:
    assert said("", subject="please remove from list") is Verdict.UNSUBSCRIBE
    assert (
        said("Sent from my iPhone", subject="AW: Sensoren - bitte austragen") is Verdict.UNSUBSCRIBE
    )


def test_a_footer_in_somebodys_signature_is_no_wish() -> None:
    footer = "If you no longer wish to receive our emails, click here to unsubscribe."
    assert said(f"Tuesday is fine. How long will it take?\n\nJim\n{footer}") is Verdict.REPLY


def test_a_wish_at_the_end_of_a_breathless_mail_is_heard() -> None:
    story = "and then the pump ran dry and we waited for an hour " * 20
    assert said(f"{story} so please take me off your list") is Verdict.UNSUBSCRIBE
    assert said("Then we waited.\n" * 200 + "Please unsubscribe me.") is Verdict.UNSUBSCRIBE
