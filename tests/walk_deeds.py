"""What is done on the walk, and how often against the others."""

from walk_asking import a_rep_looks_at_home, somebody_asks
from walk_clicks import one_is_claimed, somebody_clicks, two_claim_at_once
from walk_files import a_badge_file_is_dropped, a_list_is_imported, a_show_is_noted
from walk_leads import (
    a_lead_comes,
    a_rep_adds_one,
    several_come,
    somebody_known_acts,
    the_same_comes_again,
)
from walk_prospects import (
    a_prospect_answers,
    a_prospect_asks_to_stop,
    a_prospect_opens_the_page,
)
from walk_state import Deed, days_pass, hours_pass, minutes_pass

DEEDS: dict[Deed, int] = {
    a_lead_comes: 7,
    the_same_comes_again: 3,
    somebody_known_acts: 4,
    several_come: 1,
    a_rep_adds_one: 2,
    somebody_clicks: 20,
    one_is_claimed: 8,
    two_claim_at_once: 3,
    a_rep_looks_at_home: 5,
    somebody_asks: 5,
    a_show_is_noted: 1,
    a_badge_file_is_dropped: 3,
    a_list_is_imported: 2,
    a_prospect_answers: 4,
    a_prospect_asks_to_stop: 2,
    a_prospect_opens_the_page: 2,
    minutes_pass: 17,
    hours_pass: 4,
    days_pass: 1,
}
