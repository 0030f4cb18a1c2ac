"""The script's steps in the mailboxes: Monday at eight, and whoever asks to stop is left alone."""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime

from bot.sandbox import sample
from bot.sandbox.mail.letters import Letter
from bot.sandbox.optouts import link_of, mailto_of
from bot.sandbox.script.slack import card_of
from bot.sandbox.tale import Tale, Unseen

TOM, LENA, IDA, EMIL, ZOE, LIAM = (
    "tom@example.example",
    "lena@muster.example",
    "ida@probe.example",
    "emil@stadtwerke.example",
    "zoe@roe.example",
    "liam@stub.example",
)
EVENING = sample.MONDAY.replace(hour=17)
MOMENT_SECONDS = 0.5


async def monday_at_eight(tale: Tale) -> str:
    """Everybody east of us, and we ourselves, have had a letter at 8:00 there, and nobody else."""
    await tale.play.move(sample.MONDAY, "to Monday 8:00")
    here = [a for a, r in tale.play.witness.readers.items() if _eight(r.zone) <= sample.MONDAY]
    await tale.seen(lambda: set(here) <= {x.to for x in tale.play.post.letters}, "their letters")
    return _on_time(tale, _visitors(tale))


async def headers_hold(tale: Tale) -> str:
    """RFC 2369, RFC 8058, 15 U.S.C. 7704(a)(5), R10."""
    letter = tale.letter_to(TOM)
    missing = [name for name, holds in _headers(letter).items() if not holds]
    if missing:
        raise Unseen(f"the letter to Tom lacks {', '.join(missing)}")
    return f"from {letter.from_name}; {', '.join(_headers(letter))}"


async def look_changes_nothing(tale: Tale) -> str:
    """Scanners follow every link, so a GET must not stop anything."""
    letter = tale.letter_to(EMIL)
    for _ in range(3):
        page = await tale.play.visit(letter)
        if not page.ok or await tale.play.stopped(letter) or "<form" not in page.text:
            raise Unseen(f"after a GET ({page.status}) the page no longer asks for a decision")
    return "opened three times, the page still shows its one button"


async def press_stops(tale: Tale) -> str:
    letter = tale.letter_to(EMIL)
    start = time.monotonic()
    answer = await tale.play.opt_out(letter)
    if not answer.ok:
        raise Unseen(f"POST on the opt-out address answered {answer.status}")
    return f"obeyed in {await _stop(tale, letter, start)}, with one POST and no login"


async def asks_ahead(tale: Tale) -> str:
    """Zoe's letter waits until it is 8:00 in California. She asks to stop before."""
    sender = f"Zoe Roe <{ZOE}>"
    await tale.play.post.write(sender, sample.WATCHED, "Please", "Take me off your list, please.")
    await tale.seen(
        lambda: any(mail.from_address == ZOE for mail in tale.play.post.answers),
        "Zoe's mail in our mailbox",
    )
    await tale.play.house.settle()
    return "“Take me off your list, please.” is in our mailbox, and no letter went to her yet"


async def answer_stops(tale: Tale) -> str:
    letter = tale.letter_to(TOM)
    before, start = len(tale.play.post.letters), time.monotonic()
    await tale.play.reply(letter.id, "please stop")
    took = await _stop(tale, letter, start)
    await asyncio.sleep(MOMENT_SECONDS)
    if [x for x in tale.play.post.letters[before:] if x.to in {TOM, ZOE}]:
        raise Unseen("a confirmation was mailed to somebody who asked for no more mail")
    return f"“please stop” was obeyed in {took}, and nothing was written back"


async def reply_rings(tale: Tale) -> str:
    letter, words = tale.letter_to(LENA), "Would Tuesday at 10 suit you?"
    start = time.monotonic()
    await tale.play.reply(letter.id, words)
    card = await tale.seen(lambda: card_of(tale, "Lena"), "a card for Lena in #leads")
    line = await tale.seen(
        lambda: next((m for m in tale.threads(card.ts) if words in str(m.blocks)), None),
        "Lena's words in the card's thread",
    )
    return (
        f"{time.monotonic() - start:.2f} s after the answer, in the thread: “{tale.say(line.text)}”"
    )


async def absence_is_no_reply(tale: Tale) -> str:
    letter = tale.letter_to(IDA)
    await tale.play.reply(letter.id, "I am out of office until Monday.", away=True)
    await asyncio.sleep(MOMENT_SECONDS)
    if card_of(tale, "Ida") or await tale.play.stopped(letter):
        raise Unseen("an automatic reply rang, or stopped the mail")
    return "an automatic reply rings nobody and stops nothing"


async def west_of_us(tale: Tale) -> str:
    """By our evening it was 8:00 everywhere; Zoe, who asked before, got none."""
    await tale.play.move(EVENING, "to Monday 18:00")
    await tale.seen(lambda: LIAM in {x.to for x in tale.play.post.letters}, "the letter to Liam")
    expected = set(tale.play.witness.readers) - {ZOE}
    got = Counter(x.to for x in _visitors(tale))
    if set(got) != expected or set(got.values()) != {1}:
        raise Unseen(f"one letter each for {len(expected)} visitors; there are {sum(got.values())}")
    return f"{_on_time(tale, _visitors(tale))}; none for Zoe"


def _visitors(tale: Tale) -> list[Letter]:
    return [x for x in tale.play.post.letters if x.to in tale.play.witness.readers]


def _on_time(tale: Tale, letters: list[Letter]) -> str:
    late = [x.to for x in letters if not _is_eight(tale, x)]
    if late:
        raise Unseen(f"not at 8:00 where it is read: {', '.join(late)}")
    places = Counter(tale.play.witness.readers[x.to].place for x in letters)
    told = ", ".join(f"{place} {count}" for place, count in places.items())
    return f"{len(letters)} letters, each at 8:00 there: {told}"


def _is_eight(tale: Tale, letter: Letter) -> bool:
    there = letter.at.astimezone(tale.play.witness.readers[letter.to].zone)
    return (there.hour, there.minute) == (8, 0)


def _eight(zone: object) -> datetime:
    local = sample.MONDAY.astimezone(sample.ZONE).replace(tzinfo=None)
    return local.replace(hour=8, minute=0, tzinfo=zone).astimezone(UTC)  # type: ignore[arg-type]


def _headers(letter: Letter) -> dict[str, bool]:
    one_click = letter.header("List-Unsubscribe-Post").strip() == "List-Unsubscribe=One-Click"
    return {
        "a web address to stop (RFC 2369)": link_of(letter).startswith("https://"),
        "a mail address to stop (RFC 2369)": bool(mailto_of(letter)),
        "one click (RFC 8058)": one_click,
        "our postal address": "Am Teich 1" in letter.text and "Am Teich 1" in letter.html,
        "a real name as sender": letter.from_name.startswith(("Rita", "Ken")),
        "an address that answers reach": bool(letter.header("Reply-To") or letter.from_address),
    }


async def _stop(tale: Tale, letter: Letter, start: float) -> str:
    took = await tale.play.see_stop(letter, start, tale.patience)
    if took is None:
        raise Unseen(f"the opt-out page of {letter.to_name} never said that it is done")
    return f"{took * 1000:.0f} ms"
