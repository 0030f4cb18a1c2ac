"""`leadbell demo --script`: plays the whole way without a browser and tells what it saw.

It looks only where anybody outside could: at HTTP answers, at Slack, at mailboxes.
"""

import time
from collections.abc import Awaitable, Callable

from bot.sandbox import sample, script_mail, script_show, script_slack
from bot.sandbox.play import Play
from bot.sandbox.slack_errors import NotPossible
from bot.sandbox.tale import Tale, Unseen

Step = Callable[[Tale], Awaitable[str]]

STEPS: list[tuple[str, Step]] = [
    ("Pia asks for a demo, by the web form", script_slack.form_taken),
    ("The bell rings: a card in #leads", script_slack.card_shown),
    ("Pia has a first letter", script_slack.first_letter),
    ("Nobody answers for 5 minutes: a nudge in the thread", script_slack.nudged),
    ("Nor for 15: Mona hears directly", script_slack.manager_told),
    ("Nor for 30: Hana hears too", script_slack.head_told),
    ("Rita and Ken press Claim at once: one wins", script_slack.one_wins),
    ("From then on nobody is pinged", script_slack.quiet_since),
    ("The first touch is logged", script_slack.first_touch),
    ("Marketing sees whom Monday's letters go to, and when", script_show.card_seen),
    ("Monday, 8:00 where each visitor of the show reads", script_mail.monday_at_eight),
    ("A letter says who writes, why, and how to stop", script_mail.headers_hold),
    ("Looking at the opt-out page changes nothing", script_mail.look_changes_nothing),
    ("Pressing its button stops all mail", script_mail.press_stops),
    ("Zoe asks to stop before her letter goes", script_mail.asks_ahead),
    ("Tom answers “please stop”", script_mail.answer_stops),
    ("Lena answers with a question: it rings", script_mail.reply_rings),
    ("Ida is out of office", script_mail.absence_is_no_reply),
    ("Monday evening: 8:00 has come everywhere", script_mail.west_of_us),
    ("Marketing sees how close to eight they went", script_show.histogram_told),
    ("Slack had nothing to complain of", script_slack.no_faults),
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
