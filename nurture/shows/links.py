"""Links to a show's page: signed, for our own people, and over when the show is."""

from nurture.calendar.zones import instant
from nurture.mail.press import Press
from nurture.model import Show
from nurture.shows.mondays import EIGHT, TOO_LATE, monday_after
from nurture.tokens import sign_until

PAGE = "show page"


def show_link(show: Show, press: Press | None) -> str:
    """Give the signed address of a show's page, "" without a web address of ours.

    It holds until two weeks after the Monday.
    """
    if press is None or not press.base_url:
        return ""
    until = instant(monday_after(show.last_day), EIGHT, show.zone) + TOO_LATE
    return f"{press.base_url}/show/{sign_until(show.id, PAGE, until, press.secrets)}"
