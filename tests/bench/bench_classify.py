"""How well and how fast returned mail is understood: `python tests/bench/bench_classify.py`."""

import sys
from collections import Counter
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from judged_mails import HOSTILE, judged, keys_right, labelled

from nurture.inbox import Verdict

ROUNDS = 5
Pairs = Counter[tuple[str, str]]


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 – a bench speaks on standard output


def pairs(half: str) -> Pairs:
    """Count (label, verdict) of a half."""
    return Counter((mail.verdict, str(judged(mail.raw).verdict)) for mail in labelled(half))


def share(part: int, whole: int) -> str:
    return f"{part / whole:7.1%}" if whole else "      –"


def tell_matrix(half: str, found: Pairs) -> None:
    total = sum(found.values())
    say(f"\n## {half}: {total} mails, rows are labels, columns verdicts\n")
    say(f"{'':12}" + "".join(f"{verdict:>12}" for verdict in Verdict))
    for label in Verdict:
        counts = "".join(f"{found[label, verdict] or '·':>12}" for verdict in Verdict)
        say(f"{label:12}{counts}")


def tell_shares(found: Pairs) -> None:
    say(f"\n{'':12}{'recall':>9}{'precision':>11}")
    for label in Verdict:
        right = found[label, label]
        meant = sum(count for (wanted, _), count in found.items() if wanted == label)
        said = sum(count for (_, got), count in found.items() if got == label)
        say(f"{label:12}{share(right, meant):>9}{share(right, said):>11}")


def tell_targets(found: Pairs) -> None:
    """Tell what the issue asks for; doubt counts as a miss unless it is the label."""
    total = sum(found.values())
    wanted = sum(count for (label, _), count in found.items() if label == Verdict.UNSUBSCRIBE)
    false = sum(n for (label, got), n in found.items() if got == Verdict.UNSUBSCRIBE != label)
    doubt = sum(n for (label, got), n in found.items() if got == Verdict.DOUBT != label)
    right = sum(count for (label, got), count in found.items() if label == got)
    say(f"\nright{share(right, total)}")
    say(f"opt-outs found{share(found[Verdict.UNSUBSCRIBE, Verdict.UNSUBSCRIBE], wanted)}")
    say(f"false opt-outs{share(false, total - wanted)} of the others")
    say(f"doubt where a person has none{share(doubt, total)}")


def tell_speed() -> None:
    raws = [mail.raw for half in ("seen", "held") for mail in labelled(half)]
    start = process_time()
    for _ in range(ROUNDS):
        for raw in raws:
            judged(raw)
    spent = process_time() - start
    say(f"\n{ROUNDS * len(raws) / spent:,.0f} mails a second on one core")


def tell_hostile() -> None:
    spent = {}
    for name, make in HOSTILE.items():
        raw = make()
        start = process_time()
        judged(raw)
        spent[name] = process_time() - start
    worst = max(spent, key=spent.__getitem__)
    say(f"{len(spent)} hostile megabytes: the worst, {worst}, took {spent[worst]:.2f} s")


def main() -> None:
    for half in ("seen", "held"):
        found = pairs(half)
        tell_matrix(half, found)
        tell_shares(found)
        tell_targets(found)
        keys = [keys_right(mail) for mail in labelled(half)]
        say(f"address and token right{share(sum(keys), len(keys))}")
    tell_speed()
    tell_hostile()


if __name__ == "__main__":
    main()
