"""`leadbell demo --script`: plays the whole way without a browser and tells what it saw.

It looks only where anybody outside could: at HTTP answers, at Slack, at mailboxes.
"""

import time
from collections.abc import Awaitable, Callable

from bot.sandbox import sample
from bot.sandbox.play import Play
from bot.sandbox.script import mail, show, slack
from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.tale import Tale, Unseen

Step = Callable[[Tale], Awaitable[str]]

STEPS: list[tuple[str, Step]] = [
    ("Pia asks for a demo, by the web form", slack.form_taken),
    ("The bell rings: a card in #leads", slack.card_shown),
    ("Pia has a first letter", slack.first_letter),
    ("Nobody answers for 5 minutes: a nudge in the thread", slack.nudged),
    ("Nor for 15: Mona hears directly", slack.manager_told),
    ("Nor for 30: Hana hears too", slack.head_told),
    ("Rita and Ken press Claim at once: one wins", slack.one_wins),
    ("From then on nobody is pinged", slack.quiet_since),
    ("The first touch is logged", slack.first_touch),
    ("Marketing sees whom Monday's letters go to, and when", show.card_seen),
    ("Monday, 8:00 where each visitor of the show reads", mail.monday_at_eight),
    ("A letter says who writes, why, and how to stop", mail.headers_hold),
    ("Looking at the opt-out page changes nothing", mail.look_changes_nothing),
    ("Pressing its button stops all mail", mail.press_stops),
    ("Zoe asks to stop before her letter goes", mail.asks_ahead),
    ("Tom answers “please stop”", mail.answer_stops),
    ("Lena answers with a question: it rings", mail.reply_rings),
    ("Ida is out of office", mail.absence_is_no_reply),
    ("Monday evening: 8:00 has come everywhere", mail.west_of_us),
    ("Marketing sees how close to eight they went", show.histogram_told),
    ("Slack had nothing to complain of", slack.no_faults),
]


async def play_script(
    play: Play, say: Callable[[str], None], *, patience: float = 8.0, until: int = len(STEPS)
) -> int:
    """Play the steps and say how each went. Gives the exit code: 0 only if every one was seen.

    A step that was not seen does not end it: what follows may hold all the same.
    `patience` is in seconds; `until` is how many steps to play.
    """
    tale, start, steps = Tale(play=play, patience=patience), time.monotonic(), STEPS[:until]
    say("The whole way of a lead, at Tarn Instruments, a firm that does not exist.\n")
    unseen = [title for title, step in steps if not await _played(tale, title, step, say)]
    if unseen:
        say(f"\n{len(unseen)} of {len(steps)} steps were not seen: {'; '.join(unseen)}.")
        return 1
    say(f"\nAll {len(steps)} steps were seen at the outside, {time.monotonic() - start:.1f} s.")
    return 0


async def _played(tale: Tale, title: str, step: Step, say: Callable[[str], None]) -> bool:
    try:
        proof = await step(tale)
    except (Unseen, NotPossible, OSError) as trouble:
        _tell(tale, say, "NOT SEEN", title, str(trouble))
        return False
    _tell(tale, say, "seen", title, proof)
    return True


def _tell(tale: Tale, say: Callable[[str], None], mark: str, title: str, words: str) -> None:
    local = tale.play.clock().astimezone(sample.ZONE)
    say(f"{local:%a %H:%M}  {mark:8}  {title}\n{'':21}{words}")
