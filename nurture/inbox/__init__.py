"""What a returned mail means: `judge` reads raw bytes and gives one verdict with its reasons."""

from nurture.inbox.table import judge
from nurture.inbox.verdicts import Judgement, Verdict

__all__ = ["Judgement", "Verdict", "judge"]
