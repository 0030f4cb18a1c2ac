"""What goes wrong on the walk. Each fault tells whether it really struck; it is mended in the end."""

from collections.abc import Awaitable, Callable

from walk_clicks import a_stale_card_is_clicked
from walk_faults_house import (
    the_house_crashes,
    the_house_crashes_as_cards_come_home,
    the_house_restarts,
)
from walk_faults_mail import (
    the_mailbox_is_down,
    the_relay_hangs_up_after_the_text,
    the_relay_refuses,
)
from walk_faults_slack import (
    an_answers_address_is_used_up,
    slack_counts_too_many_calls,
    the_answer_to_a_post_is_lost,
    the_answer_to_an_update_is_lost,
    the_bot_is_removed,
    the_channel_is_archived,
)
from walk_faults_sockets import (
    a_later_click_overtakes,
    an_envelope_comes_twice,
    every_socket_breaks,
    every_socket_falls_silent,
    slack_renews_one_socket,
    slack_says_goodbye_on_every_socket,
)
from walk_state import Walk

Fault = Callable[[Walk], Awaitable[bool]]

FAULTS: tuple[Fault, ...] = (
    slack_counts_too_many_calls,
    the_answer_to_a_post_is_lost,
    the_answer_to_an_update_is_lost,
    the_channel_is_archived,
    the_bot_is_removed,
    an_answers_address_is_used_up,
    slack_says_goodbye_on_every_socket,
    every_socket_breaks,
    every_socket_falls_silent,
    slack_renews_one_socket,
    an_envelope_comes_twice,
    a_later_click_overtakes,
    a_stale_card_is_clicked,
    the_relay_refuses,
    the_relay_hangs_up_after_the_text,
    the_mailbox_is_down,
    the_house_restarts,
    the_house_crashes,
    the_house_crashes_as_cards_come_home,
)
