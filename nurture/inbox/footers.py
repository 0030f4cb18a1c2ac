"""The lines below a mailing that say why one gets it and how to get no more, in twelve languages."""

import re

_MOST = 20_000  # letters that are looked at
_LINK = r"\W{0,4}(?:https?://|www\.)"
_REASONS = (  # they need no link
    r"you(?:'re|’re| are) receiving this",
    r"you (?:have )?received this (?:e-?mail|message) because",
    r"manage (?:your )?(?:e-?mail |notification )?(?:preferences|subscriptions?|notifications)",
    rf"turn off (?:these |this .{{1,20}})?notifications(?:{_LINK}\S{{0,300}})?",
    r"(?:update|change|edit) (?:your )?(?:e-?mail |notification )?(?:preferences|settings)",
    r"(?:if you )?did(?:n['’]t| not) (?:ask for|request|sign up for|subscribe to) (?:it|this).{0,40}ignore",
    r"falls sie .{0,40}nicht (?:angefordert|angemeldet|bestellt).{0,60}ignorieren",
    r"si vous n['’](?:avez|êtes) pas .{0,60}ignore[zr]",
    r"si (?:usted )?no (?:ha |lo )?(?:solicit|pidi|realiz).{0,60}ignor",
    r"se n[ãa]o (?:solicit|pedi|fez|foi).{0,60}ignor",
    r"se non (?:hai|ha|lo hai|l['’]hai) (?:richiest|fatto).{0,60}ignor",
    r"(?:als|indien) (?:je|u) (?:dit|hier) niet .{0,60}negeren",
    r"jeśli (?:to )?nie (?:ty|zapisywał|prosił).{0,60}zignoruj",
    r"om du inte (?:har )?(?:bett|begärt|anmält).{0,60}(?:ignorera|bortse)",
    r"hvis du ikke (?:har )?(?:bedt|anmodet|tilmeldt).{0,60}(?:ignorer|se bort)",
    r"(?:siz )?(?:istemediyseniz|talep etmediyseniz|kaydolmadıysanız).{0,60}(?:yok say|dikkate alma)",
    r"心当たりのない(?:場合|方).{0,30}(?:無視|破棄|削除)",
    r"view (?:this|it)?.{0,12}in (?:your |the )?browser",
    r"sie erhalten diese (?:e-?mail|nachricht)",
    r"im browser (?:ansehen|anzeigen)",
    r"vous recevez ce(?:t|tte)? (?:e-?mail|message|courriel)",
    r"dans (?:votre|le) navigateur",
    r"recibes? este (?:correo|mensaje|e-?mail) porque",
    r"(?:receber|recebeu|recebe) est[ea] .{0,12} porque",
    r"ricev[ei] questa (?:e-?mail|comunicazione) perch",
    r"(?:je|u) ontvangt deze",
    r"otrzymujesz tę wiadomość",
    r"du får (?:det här|detta) (?:mejl|utskick)",
    r"du modtager denne",
    r"bu e-?postayı al",
    r"配信停止は(?:こちら|https?://)",
    r"このメールは.{0,30}(?:お送り|配信)して",
)
_OFFERS = (  # only before a link; without one somebody asks for it
    r"unsubscribe(?: here| from.{0,40})?",
    r"abmelden|abbestellen",
    r"désabonner|désinscrire",
    r"darse de baja|cancelar (?:la|su) suscripción",
    r"(?:subscrição|inscrição)|descadastre-se",
    r"disiscriver\w{1,3}|iscrizione|cancellarsi",
    r"uitschrijven|afmelden",
    r"wypisz się|wypisać się",
    r"avregistrera(?: dig)?",
    r"afmeld(?: dig)?",
    r"abonelikten (?:çık|ayrıl)\w{0,8}",
    r"配信停止",
)
_ASKED = (
    r"(?:[^.!?\n]{3,90}\?\s{0,3})?(?:[^\W\d_]{1,12} ){0,2}"  # "Had enough? Simply unsubscribe: …"
)
_FOOTER = re.compile(
    rf"(?:{'|'.join(_REASONS)})|{_ASKED}(?:{'|'.join(_OFFERS)}){_LINK}\S{{0,300}}", re.IGNORECASE
)


def footer_in(text: str) -> str:
    """Give the first such line, "" if there is none."""
    found = _FOOTER.search(text[:_MOST])
    return " ".join(found[0].split())[:80] if found else ""


def without_footers(text: str) -> str:
    """Cut what only offers to unsubscribe at a link: nobody asks for it there."""
    if "://" not in text and "www." not in text:
        return text
    return _FOOTER.sub(" ", text[:_MOST]) + text[_MOST:]
