"""What the firm decided about its trade shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRules:
    """How letters to visitors go.

    `approve`: none goes before somebody said yes to the show. `move_holidays`: where the
    Monday is a holiday for the reader, the letter goes on the next working day;
    `state_holidays`: those of their state or province count, too. `channel` is where the
    marketers see their shows; without one there is no card in Slack.
    """

    approve: bool = True
    move_holidays: bool = False
    state_holidays: bool = True
    channel: str = ""
