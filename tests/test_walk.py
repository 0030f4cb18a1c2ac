"""A thousand steps at random: in whatever order things come, what never happens does not."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from walk import TIMES, Broken, Bug, walk
from walk_bugs import a_double_post, a_forgotten_card, a_lost_rung, a_rung_after_a_claim
from walk_faults import FAULTS

# A thousand steps commit so often that a disk would take 20 s for it. `test_store_kill` has
# what the disk must prove.
QUICK = next((place for place in ("/dev/shm",) if Path(place).is_dir()), None)


async def test_in_a_thousand_steps_nothing_happens_that_never_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with TemporaryDirectory(dir=QUICK) as folder:
        fired = await walk(Path(folder), seed=1, steps=1000)
    with capsys.disabled():
        sys.stdout.writelines(f"\n{times:4}  {fault}" for fault, times in sorted(fired.items()))
    assert fired.keys() == {fault.__name__ for fault in FAULTS}
    assert min(fired.values()) >= TIMES


@pytest.mark.parametrize(
    ("bug", "never"),
    [
        (a_rung_after_a_claim, "no_rung_fires_after_a_claim"),
        (a_double_post, "every_ring_has_one_card"),
        (a_lost_rung, "every_open_ring_has_its_next_time"),
        (a_forgotten_card, "every_ring_has_one_card|every_card_says_what_is_so"),
    ],
)
async def test_a_bug_put_in_on_purpose_is_caught_and_told_with_its_seed(
    tmp_path: Path, bug: Bug, never: str
) -> None:
    with pytest.raises(Broken, match=never) as caught:
        await walk(tmp_path, seed=7, steps=150, bug=bug)
    told = str(caught.value)
    assert told.startswith("seed 7:")
    assert "the last steps:" in told
