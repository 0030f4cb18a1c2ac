"""Errands about sequences: list them, and preview what goes to whom and when."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.errands.samples import written_for_samples
from bot.errands.table import Asked, Out, Premises
from bot.mistakes import did_you_mean
from nurture.calendar.zones import next_open
from nurture.errors import Refused
from nurture.model import SendState
from nurture.paging import every
from nurture.rulebook import Sequence, Step, Stop, When
from nurture.wording import counted, listed, spell


async def tell_all(premises: Premises, _: Asked, out: Out) -> int:
    """List the sequences."""
    for sequence in premises.book.sequences:
        out.say(f"{sequence.key:<16} {sequence.name}: {_starts(sequence, premises)}")
    if not premises.book.sequences:
        out.say("No sequence yet. Write one into sequences/NAME.toml beside the rules file.")
    return 0


async def preview(premises: Premises, asked: Asked, out: Out) -> int:
    """Say what a sequence sends, to whom and when. Options: name."""
    name = str(asked.options["name"])
    sequence = premises.book.sequence(name)
    if sequence is None:
        known = [one.key for one in premises.book.sequences]
        raise Refused(f"There is no sequence {name!r}{did_you_mean(name, known)}")
    out.say(f"{sequence.name}: {_starts(sequence, premises)}")
    for line in _steps(sequence, premises):
        out.say(line)
    gaps = written_for_samples(sequence, premises)
    for gap in gaps:
        out.say(f"  to mend: {gap}")
    out.say(f"It ends {_ends(sequence)}.")
    waiting = await _waiting(sequence, premises)
    for step, number in sorted(waiting.items()):
        out.say(f"Now waiting for step {step}: {counted(number, 'person', 'people')}")
    return 1 if gaps else 0


def _starts(sequence: Sequence, premises: Premises) -> str:
    acts = premises.book.hot.acts
    if sequence.acts:
        return f"starts when somebody {listed([acts[act].title.lower() for act in sequence.acts], 'or')}"
    if sequence.lost_for:
        return f"starts when a sale is lost for {listed(list(sequence.lost_for), 'or')}"
    return "invitations on these dates, for everybody at rest who said yes"


def _steps(sequence: Sequence, premises: Premises) -> list[str]:
    at, lines, acts = premises.now(), [], premises.book.hot.acts
    hurry = any(acts[act].serious for act in sequence.acts)
    for no, step in enumerate(sequence.steps, start=1):
        at = _when_due(step, at, premises, first=no == 1 and bool(sequence.acts), hurry=hurry)
        timed = _on(step) if step.on else f"{_after(step)}: {_said(at, premises)}"
        lines.append(f"  {no}. “{step.letter}” {timed}{_for(step.when)}")
    return lines


def _when_due(
    step: Step, at: datetime, premises: Premises, *, first: bool, hurry: bool
) -> datetime:
    """As `plan` has it: the answer to a serious request goes at any hour, another on any day."""
    mail = premises.book.mail
    if first and hurry:
        return at + step.after
    opens, closes = step.window or (mail.window_from, mail.window_to)
    zone = premises.book.firm.zone
    return next_open(at + step.after, zone, opens, closes, working_days=not first)


def _on(step: Step) -> str:
    hour = f" at {step.at:%H:%M}" if step.at else ""
    return f"on {step.on:%a %d %b %Y}{hour}, where the reader is"


def _after(step: Step) -> str:
    return f"after {spell(step.after)}" if step.after else "at once"


def _said(at: datetime, premises: Premises) -> str:
    return f"{at.astimezone(ZoneInfo(premises.book.firm.zone)):%a %d %b %H:%M} if it began now here"


def _for(when: When) -> str:
    told = [f"stage {listed(sorted(when.stages), 'or')}"] if when.stages else []
    told += [f"{name} {listed(sorted(one_of), 'or')}" for name, one_of in when.fields.items()]
    told += [f"did {listed(list(when.did), 'or')}"] if when.did else []
    told += [f"did not {listed(list(when.not_did), 'or')}"] if when.not_did else []
    return f"; only for: {', '.join(told)}" if told else ""


def _ends(sequence: Sequence) -> str:
    always = ["an answer", "a first call", "an opt-out", "a dead address"]
    return "with " + listed([*always, *sorted(_STOPS[stop] for stop in sequence.stops)], "or")


_STOPS = {Stop.CLAIM: "a claim", Stop.HOT: "being hot"}


async def _waiting(sequence: Sequence, premises: Premises) -> Counter[int]:
    sends = every(lambda after: premises.store.sends_for(sequence.key, limit=500, after=after))
    ahead = {SendState.PLANNED, SendState.HELD}
    return Counter([send.step async for send in sends if send.state in ahead])
