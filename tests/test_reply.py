"""A reply to one person: a sentence of ours, in which a stranger's name stays what was typed."""

from fakes import TRICKS
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.slack.blocks import check_message
from bot.sandbox.slack.mentions import mentioned
from handlers.blocks.reply import reply

typed = st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=600)


@given(typed)
def test_whatever_somebody_is_called_nobody_is_rung_and_slack_takes_it(name: str) -> None:
    told = reply(f"Rita was 0.4 seconds faster, so {name} is with Rita.")
    check_message(list(told.blocks))
    assert mentioned(told.text, list(told.blocks)) == []


def test_a_command_is_set_to_be_copied_and_a_name_in_backticks_is_not() -> None:
    (block,) = reply("`Pia` is gone. Try `/lead find pia`.").blocks
    (line,) = block["elements"]
    styles = {part["text"]: part.get("style") for part in line["elements"]}
    assert styles == {"`Pia` is gone. Try ": None, "/lead find pia": {"code": True}, ".": None}


def test_read_aloud_its_commands_stay_commands() -> None:
    assert reply("Try `/lead find a&b`, *Pia*.").text == (
        "Try `/lead find a&amp;b`, *\N{ZERO WIDTH NON-JOINER}Pia*\N{ZERO WIDTH NON-JOINER}."
    )
