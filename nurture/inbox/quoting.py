"""How mail programs mark what others wrote, in the languages they speak."""

import re
from collections.abc import Sequence

_LABELS = {
    "from": "From|Von|De|Da|Van|Od|Från|Fra|Kimden|Gönderen|差出人|送信元|От|Lähettäjä|Odesílatel",
    "other": (
        "Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé(?: le)?|Date|À|Objet|Enviado(?: el)?"
        "|Fecha|Para|Asunto|Enviada(?: em)?|Data|Assunto|Inviato(?: il)?|A|Oggetto|Verzonden(?: op)?|Aan|Onderwerp"
        "|Wysłano|Wysłane|Do|Temat|Skickat|Skickades|Till|Ämne|Sendt|Dato|Til|Emne|Gönderilme|Gönderildi|Gönderim|Gönderme Tarihi"
        "|Tarih|Kime|Konu|送信日時|日時|日付|宛先|件名|Дата|Кому|Тема|Odesláno|Komu|Předmět|Lähetetty|Aihe"
    ),
}
_FROM = re.compile(
    rf"[\s*]{{0,6}}(?:{_LABELS['from']})\s?\*{{0,2}}\s?[:：]\*{{0,2}}\s?\S", re.IGNORECASE
)
_OTHER = re.compile(rf"[\s*]{{0,6}}(?:{_LABELS['other']})\s?\*{{0,2}}\s?[:：]", re.IGNORECASE)
_FEWEST = 3
_SEPARATOR = re.compile(
    r"\s{0,4}(?:[-_]{3,60}\s?[^\W\d_][^\n]{2,60}?\s?[-_]{3,60}|_{20,80})\s{0,4}$"
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb(?:en)?|schreibt|a écrit|escribió|escribio|escreveu|ha scritto"
    r"|schreef|napisał(?:\(a\)|a)?|pisze|skrev|yazdı|kirjoitti|napsal|написал)\b[^:：]{0,60}[:：]\s*$"
    r"|(?:書きました|のメール|からのメッセージ)\s?[:：]?\s*$",
    re.IGNORECASE,
)
_WHO_AND_WHEN = re.compile(r"(?=.{0,300}@)(?=.{0,300}\d{1,2}[:.h]\d\d).{10,300}[:：]\s*$")
_DEVICE = (
    r"i ?phone|ipad|android|samsung|galaxy|huawei|xiaomi|blackberry|outlook|yahoo|proton|gmail|\bmail\b|windows"
    r"|mobil|handy|smartphone|telefon|téléphone|móvil|celular|cellulare|cihaz"
)
MOBILE_FOOTER = re.compile(
    r"^(?=.{0,80}(?:"
    + _DEVICE
    + r"))\s{0,4}(?:Sent (?:from|with|via)|Get Outlook|Gesendet (?:von|mit|über)|Von mein"
    r"|Diese Nachricht wurde von|Envoyé (?:de|depuis|à partir|avec)|Enviado (?:desde|do|de|a partir)|Inviato (?:da|con)"
    r"|Verzonden (?:vanaf|met|via)|Verstuurd (?:vanaf|met)|Wysłan[eo] z|Skickat från|Sendt fra|Télécharger|Obtener"
    r"|Outlook für|Download|.{0,40}(?:gönderildi|から送信)).{0,80}$",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\s{0,4}(?:this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)"
    r"|please consider the environment|if you (?:have |are not )?.{0,30}(?:received this .{0,24} in error|intended recipient)"
    r"|wenn sie nicht der (?:richtige|beabsichtigte)|si vous avez reçu ce .{0,20} par erreur|si (?:usted )?ha recibido este .{0,20} por error"
    r"|se (?:você )?recebeu est[ae] .{0,20} por (?:engano|erro)|se (?:ha|avete) ricevuto quest[oa] .{0,20} per errore"
    r"|(?:als|indien) u dit .{0,24} ten onrechte|jeśli otrzyma.{0,40} omyłkowo|om du (?:har )?(?:fått|mottagit) det(?:ta|här) .{0,30} av misstag"
    r"|hvis du har modtaget denne .{0,20} ved en fejl|bu (?:mesajı|e-?postayı|iletiyi) yanlışlıkla|this (?:e-?mail|message) may contain confidential"
    r"|confidentiality notice|disclaimer\b|diese (?:e-?mail|nachricht) .{0,60}vertraulich"
    r"|ce (?:message|courriel|mail) .{0,80}confidentiel|este (?:mensaje|correo|e-?mail) .{0,80}confidencial"
    r"|esta mensagem .{0,80}confidencia|(?:questo messaggio|questa e-?mail) .{0,80}(?:riservat|confidenzial)"
    r"|dit (?:bericht|e-?mailbericht) .{0,80}vertrouwelijk|deze e-?mail .{0,80}vertrouwelijk"
    r"|(?:ta|niniejsza) wiadomość .{0,80}poufn|bu e-?posta .{0,80}gizli|denne (?:e-?)?mail .{0,80}fortrolig)",
    re.IGNORECASE,
)


def is_quoted(line: str) -> bool:
    """Whether a line is marked as quoted (RFC 3676, 4.5); some programs indent the mark."""
    return re.match(r"[ \t]{0,4}>", line) is not None


def is_separator(line: str) -> bool:
    """Whether a line parts the answer from what is below: words between dashes, or Outlook's rule."""
    return _SEPARATOR.match(line) is not None


def begins_headers(lines: Sequence[str]) -> bool:
    """Whether the header block of a quoted mail begins: two labels at once, three of five, one a "From"."""
    if len(lines) < _FEWEST or not (_labelled(lines[0]) and _labelled(lines[1])):
        return False
    labels = [line for line in lines[:5] if _labelled(line)]
    return len(labels) >= _FEWEST and any(_FROM.match(line) for line in labels)


def _labelled(line: str) -> bool:
    return _FROM.match(line) is not None or _OTHER.match(line) is not None


def begins_disclaimer(line: str) -> bool:
    """Whether the lawyers' lines begin, which are nobody's words."""
    return _DISCLAIMER.match(line) is not None


def is_attribution(line: str) -> bool:
    """Whether a line is "On … wrote:": a verb of writing with a date, name or address, or all of them."""
    line = line.strip()
    if len(line) > 400:  # noqa: PLR2004 - three wrapped lines
        return False
    if _WHO_AND_WHEN.match(line):
        return True
    return _WROTE.search(line) is not None and re.search(r"[\d<@]|^.{1,40}\b", line) is not None
