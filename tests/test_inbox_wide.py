"""What was found in every language at once: blunt, legal, weary and indirect wishes, and their lookalikes."""

import pytest
from judged_mails import judged

from nurture.inbox import Verdict


def said(words: str) -> Verdict:
    head = "From: Noa Example <noa@foods.example.com>\nSubject: Re: Flow sensors\n"
    return judged(f"{head}Content-Type: text/plain; charset=utf-8\n\n{words}\n".encode()).verdict


@pytest.mark.parametrize(
    "words",
    [
        "We request the deletion of all our records.",
        "Wir verlangen die Löschung sämtlicher Daten.",
        "Oubliez nos coordonnées.",
        "¿Cómo me quito de este boletín?",
        "Zapomnijcie o naszym adresie.",
        "Hur blir vi av med era utskick?",
        "Maillerinizden nasıl kurtulacağım?",
        "Det er nok nu. Glem mine oplysninger.",
        "Hoe raak ik jullie nieuwsbrief kwijt?",
    ],
)
def test_a_blunt_or_a_legal_wish_is_a_wish(words: str) -> None:
    assert said(words) is Verdict.UNSUBSCRIBE


@pytest.mark.parametrize(
    "words",
    [
        "Your messages are not appreciated here.",
        "Sorgen Sie dafür, dass wir keinerlei Post mehr bekommen.",
        "Veuillez bloquer notre courriel.",
        "Bloccate questo indirizzo.",
        "Wees zo goed en blokkeer onze gegevens.",
        "Spær venligst vores mail.",
        "Ich wäre dankbar, wenn Sie uns nicht mehr schreiben würden.",
        "Tirem kim@foods.example.com da lista.",
        "you keep on writing",
        "J'en ai assez de tous ces envois.",
        "Siguen escribiéndome a diario.",
        "Basta ya",
        "Never ordered. Delete.",
    ],
)
def test_a_wish_that_names_no_list_is_one_too(words: str) -> None:
    assert said(words) is Verdict.UNSUBSCRIBE


@pytest.mark.parametrize(
    "words",
    [
        "Why have you stopped writing? We liked it.",
        "Warum kommt kein Newsletter mehr? Schade.",
        "Perché avete smesso di scrivere?",
        "What percentage of unsubscribes do you count?",
        "Wie hoch ist Ihre Abmeldequote?",
        "We left our previous vendor, so call me.",
        "Vamos a dar de baja el sistema antiguo, ¿qué cuesta el nuevo?",
        "Zrezygnowaliśmy z poprzedniego dostawcy, proszę o wycenę.",
        "Vi har sagt upp det gamla avtalet.",
        "Artikel 21 bitte 20 Stück.",
        "My lawyer will review the contract this week.",
        "Mein Anwalt prüft den Vertrag.",
        "Please take the discount off the invoice.",
        "No need to visit, send the quote by mail.",
        "以前の契約は解約しました。見積もりをください。",
    ],
)
def test_stopping_told_counted_or_done_to_a_thing_is_a_reply(words: str) -> None:
    assert said(words) is Verdict.REPLY


@pytest.mark.parametrize(
    "words",
    [
        "Keep us on the product news but take us off the webinar invitations.",
        "Neuigkeiten gern weiter, aber keine Einladungen.",
        "Gardez-nous pour les nouveautés mais retirez-nous des invitations.",
        "Zweimal im Jahr genügt.",
        "Se ne occupa la collega Anna.",
        "Gerne nyheder, men ingen webinarer.",
    ],
)
def test_a_part_a_pause_or_a_colleague_is_for_a_person_to_decide(words: str) -> None:
    assert said(words) is Verdict.DOUBT
