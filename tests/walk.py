"""A seeded walk over leads, people, clock and faults; after each step nothing may have happened that never does."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

from walk_clicks import CROWDED, some_are_worked_off
from walk_deeds import DEEDS
from walk_faults import FAULTS, Fault
from walk_nevers import broken, open_rings
from walk_state import Deed, Walk, kept, let_pass
from walk_town import RoughTown, a_rough_town

from nurture.leads.ledger import balance

TIMES = 20
"""So often each kind of fault must strike."""
_LEDGER_EVERY = 50
_LOOKS = 5
_LAST = 20
_A_MINUTE = timedelta(seconds=61)

Bug = Callable[[RoughTown], None]


class Broken(AssertionError):
    """Something happened that never does."""


async def walk(folder: Path, seed: int, steps: int, *, bug: Bug | None = None) -> Counter[str]:
    """Walk; gives how often each fault struck. Raises Broken with the seed and the last steps."""
    async with a_rough_town(folder) as town:
        walked = Walk(town=town, dice=Random(seed))
        try:
            for no, step in enumerate(_plan(walked.dice, steps)):
                if bug:
                    bug(town)
                await _one(walked, no, step)
            await _what_did_not_strike(walked)
        except (AssertionError, TimeoutError) as failure:
            last = "\n".join(walked.journal[-_LAST:])
            raise Broken(f"seed {seed}: {failure!r}\nthe last steps:\n{last}") from failure
        return walked.fired


def _plan(dice: Random, steps: int) -> list[Fault | Deed]:
    """Shuffle every fault as often as it must strike among the deeds."""
    often = min(TIMES, steps // (2 * len(FAULTS)))
    faults: list[Fault | Deed] = [fault for fault in FAULTS for _ in range(often)]
    deeds = dice.choices(list(DEEDS), weights=list(DEEDS.values()), k=steps - len(faults))
    plan = [*faults, *deeds]
    dice.shuffle(plan)
    return plan


async def _what_did_not_strike(walked: Walk) -> None:
    """Go on with the faults that met nothing to strike at."""
    often = max(walked.fired.values(), default=0)
    for fault in FAULTS:
        while walked.fired[fault.__name__] < min(often, TIMES):
            await _one(walked, len(walked.journal), fault)


async def _one(walked: Walk, no: int, step: Fault | Deed) -> None:
    walked.note(f"{no}. {step.__name__}")
    await walked.town.lines()
    struck = await step(walked)
    if struck:
        walked.fired[step.__name__] += 1
    if len(open_rings(walked.town)) > CROWDED:
        await some_are_worked_off(walked)
    await _checked(walked)
    if no % _LEDGER_EVERY == 0:
        missing = (await balance(walked.town.house.store)).missing
        assert not missing, missing


async def _checked(walked: Walk) -> None:
    """Look a few times: a card may be on its way home, which is looked at each minute."""
    for look in range(_LOOKS):
        await kept(walked)
        wrong = broken(walked.town)
        if not wrong:
            break
        await asyncio.sleep(0.1 * look)
        let_pass(walked, _A_MINUTE)
    assert not wrong, "\n".join(wrong)
    assert not walked.wrong, walked.wrong
