"""Mail that could not be delivered: whom it is about, and whether trying again helps."""

import re
from collections.abc import Iterator

from nurture.inbox.bounce_causes import Cause, cause_of
from nurture.inbox.case import Case
from nurture.inbox.delivery_reports import Report, report_of
from nurture.inbox.flufl import failed_address
from nurture.inbox.folding import folded
from nurture.inbox.mail import Mail, addresses_in
from nurture.inbox.verdicts import Finding, Verdict
from nurture.inbox.words.transit import UNDELIVERED

_DAEMON = re.compile(
    r"mailer-daemon|mail[-_.]?daemon|\bpostmaster@|\bmdaemon|mailadm|mail[ ._]delivery[ ._](?:sub)?s(?:ystem|ervice)"
    r"|smtp_mail_service|delivery[-_. ]?(?:failure|reports?|status)|bounces?@|posta-certificata@",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"undeliver|returned mail|returned to sender|mail (?:failed|error|failure|delivery)|failed mail|processing error"
    r"|not (?:yet )?been delivered|user unknown|automatically rejected|не доставлено|传输失败|退信"
    r"|delivery (?:warning|notification)|failure notice|delivery (?:status|fail|has failed|problem"
    r"|incomplete|delayed)|delayed mail|mail delivery|could not (?:be delivered|send)|message status"
    r"|^returned:|delayed \d{1,3} hours|not delivered|unzustellbar|nicht zustellbar|zustellung .{0,20}(?:fehl|verz)|zustellungs|non remis|non distribu"
    r"|échec de (?:la )?(?:remise|livraison|distribution)|no se puede entregar"
    r"|no entregad|no se ha podido entregar|(?:correo|mensaje) devuelto|não entregue|nao entregue|falha na entrega|não foi possível entregar"
    r"|recapito|recapitare|non consegnat|mancata consegna|onbestelbaar|niet bezorgd|niet afgeleverd|niedostarcz|nie dostarcz"
    r"|zwrot (?:poczty|wiadomo)|olevererbar|kan inte leverera|inte levereras|kunne ikke leveres|ikke leveret|iletilemedi"
    r"|errore nella consegna|(?:message|mail) (?:was |has been )?(?:blocked|refused|quarantined|held)|konnte nicht zugestellt|nicht zugestellt werden"
    r"|(?:kon|kan) niet worden (?:af|be)?(?:geleverd|zorgd|steld)|kon niet .{0,20}afgeleverd|nie (?:można|udało się) dostarczyć|nie został[ao] dostarczon"
    r"|kunde inte (?:skickas|levereras)|kunne ikke (?:sendes|afleveres)|n['’]a pas (?:pu être|été) (?:remis|distribu|livr|délivr|achemin)"
    r"|no (?:se pudo|pudo ser|ha podido ser) entreg|não (?:pôde|pode) ser entregue|non (?:è stato|è stata|può essere) (?:consegnat|recapitat)"
    r"|gönderilemedi|配達でき|未達|届けることができ"
    r"|teslim edilemedi|ulaştırılamadı|配信不能|配信エラー|配送不能|配信できません|送信エラー|(?:mail|message) .{0,20}rejected",
    re.IGNORECASE,
)
_FREE_FORM = re.compile(
    r"This is the qmail-send program|This message was created automatically by mail delivery"
    r"|This is the mail system at host|Delivery has failed to these recipients"
    r"|was not delivered to|(?:wasn't|unable to|could not be|cannot be|was) (?:able to )?deliver"
    r"|following address(?:es)? failed|permanent fatal errors|undeliverable to the following"
    r"|message (?:wasn't|was not|couldn't be|could not be) delivered",
    re.IGNORECASE,
)
_WORDED = re.compile(UNDELIVERED)
_DONE = frozenset(("delivered", "relayed", "expanded"))
_WRITTEN_TO = re.compile(
    r"(?:^[ \t>*]{0,8}(?:to|recipient|an|empf[äa]nger|à|destinataire|para|destinatari[oa]|aan|do|till|til|kime|宛先)\s?[:：][^\n@]{0,80}?"
    r"|(?:destinato all'utente|indirizzato a|deliver to)\s{1,3}[\"<]?)"
    r"([\w.+-]{1,64}@[\w.-]{1,255}\w)",
    re.IGNORECASE | re.MULTILINE,
)


def bounce(case: Case) -> Finding | None:
    """A delivery report (RFC 3464) or one in a dialect of old: hard if the address is dead."""
    report = report_of(case.mail.part("message/delivery-status"))
    if report and report.action in _DONE:
        why = f"a delivery report: {report.action}"
        return Finding(verdict=Verdict.IGNORE, why=why, address=report.recipient)
    if not report and not _looks_like_one(case.mail):
        return None
    if case.keys.foreign:
        return Finding(verdict=Verdict.IGNORE, why="a bounce of a mail that is none of ours")
    cause = cause_of(report, case.mail.above_copy)
    return _finding(case, report, cause)


def _finding(case: Case, report: Report | None, cause: Cause) -> Finding:
    """Without a token of ours anybody could have written it, so it is trusted less."""
    ours = case.keys.known
    return Finding(
        verdict=Verdict.BOUNCE_HARD if cause.hard else Verdict.BOUNCE_SOFT,
        why=f"a bounce: {cause.why}{'' if ours else '; it carries no token of ours'}",
        confidence=0.95 if ours else 0.6,
        address=next((found for found in _addresses(case, report) if found), ""),
        diagnostic=cause.status,
    )


def _looks_like_one(mail: Mail) -> bool:
    if mail.header("x-failed-recipients") or "delivery-status" in mail.header("content-type"):
        return True
    nobody = mail.header("return-path").replace(" ", "") == "<>"
    daemon = _DAEMON.search(f"{mail.header('from')} {mail.header('return-path')}") is not None
    headed = _SUBJECT.search(mail.subject) is not None
    worded = _FREE_FORM.search(mail.text[:4_000]) is not None
    if (nobody or daemon) and not (headed or worded):
        worded = _WORDED.search(folded(mail.text[:1_000])) is not None
    return (nobody + daemon + headed + worded) > 1 and (headed or worded)


def _addresses(case: Case, report: Report | None) -> Iterator[str]:
    """Give whom it may concern, surest first: to whom we wrote, then who is said to have failed."""
    mail = case.mail
    yield from mail.returned.addresses("to")[:1] if mail.returned else ()
    yield report.recipient if report else ""
    yield from mail.addresses("x-failed-recipients")[:1]
    yield failed_address(mail.raw)
    yield from (found[1] for found in _WRITTEN_TO.finditer(mail.above_copy[:8_000]))
    own = {*mail.addresses("to", "from"), mail.sender}
    yield from (one for one in addresses_in(mail.text[:8_000]) if one not in own)
