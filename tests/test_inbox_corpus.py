"""The labelled mails: all of the seen half right, and the targets held on the half nobody tuned on."""

from judged_mails import MAILS, judged, keys_right, labelled

from nurture.inbox import Verdict


def test_every_seen_mail_means_what_its_label_says() -> None:
    wrong = {m.file: (m.verdict, str(judged(m.raw).verdict)) for m in labelled("seen")}
    assert {file: pair for file, pair in wrong.items() if pair[0] != pair[1]} == {}


def test_whom_a_mail_concerns_and_its_token_are_found() -> None:
    assert [
        mail.file for half in ("seen", "held") for mail in labelled(half) if not keys_right(mail)
    ] == []


def test_the_held_half_keeps_to_the_targets() -> None:
    pairs = [(mail.verdict, judged(mail.raw).verdict) for mail in labelled("held")]
    stops = [got for label, got in pairs if label == Verdict.UNSUBSCRIBE]
    others = [got for label, got in pairs if label != Verdict.UNSUBSCRIBE]
    assert stops.count(Verdict.UNSUBSCRIBE) >= 0.99 * len(stops)
    assert others.count(Verdict.UNSUBSCRIBE) < 0.01 * len(others)
    doubted = [label for label, got in pairs if got is Verdict.DOUBT and label != Verdict.DOUBT]
    assert len(doubted) <= 0.05 * len(pairs)


def test_every_mail_has_a_label_and_every_label_a_mail() -> None:
    named = {mail.file for half in ("seen", "held") for mail in labelled(half)}
    assert named == {path.name for path in MAILS.glob("*.eml")}
    assert len(named) >= 400
