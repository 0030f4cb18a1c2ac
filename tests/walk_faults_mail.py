"""What goes wrong with the mail on the walk: a relay that refuses or hangs up, a mailbox that is away."""

from datetime import timedelta

from walk_leads import a_hot_lead
from walk_prospects import a_prospect_answers
from walk_state import Walk, let_pass, settled

from nurture.calendar.hours import opening, working
from nurture.model import Send, SendState


async def _in_mail_hours(walk: Walk) -> None:
    """Letters go while people work: here, when the team does."""
    hours, now = walk.town.house.book.teams["main"].hours, walk.town.clock()
    if not working(hours, now):
        let_pass(walk, opening(hours, now) - now + timedelta(minutes=1))
        await settled(walk)


async def _new_send(walk: Walk) -> Send | None:
    lead = await a_hot_lead(walk)
    await settled(walk)
    return next((one for one in walk.town.memory.of(Send) if one.lead == lead), None)


async def the_relay_refuses(walk: Walk) -> bool:
    await _in_mail_hours(walk)
    walk.town.post.faults.text = "451 4.3.0 Try again later"
    send = await _new_send(walk)
    walk.town.post.faults.text = ""
    return bool(send and send.tries and send.state is not SendState.SENT)


async def the_relay_hangs_up_after_the_text(walk: Walk) -> bool:
    await _in_mail_hours(walk)
    walk.town.post.faults.hang_up = True
    send = await _new_send(walk)
    walk.town.post.faults.hang_up = False
    return bool(send and send.state is SendState.IN_DOUBT)


async def the_mailbox_is_down(walk: Walk) -> bool:
    await walk.town.post.imap.stop()
    await a_prospect_answers(walk)
    await settled(walk)
    await walk.town.post.imap.start()
    return True
