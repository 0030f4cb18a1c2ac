"""What our people look up on the walk: their homes, and what commands answer."""

from slack_fixture import EVERYBODY, KEN, LEADS, MARKETING, MAX, RITA
from walk_hands import fill_in, heard
from walk_state import Walk, kept
from walk_surfaces import home_of, let_slip

QUESTIONS = (
    "/lead mine",
    "/lead find example.com",
    "/lead find sample",
    "/lead find acme",
    "/lead show p{no}@example.com",
    "/lead find p{no}@",
    "/leadbell status",
    "/leadbell",
    "/show list",
    "/show preview expo",
    "/me",
    "/lead fnid sample",
)


async def a_rep_looks_at_home(walk: Walk) -> None:
    """It is there at once, and kept current for ten minutes."""
    user = walk.dice.choice((RITA, KEN)).id
    walk.note(f"{user} opens their home")
    act = walk.town.slack.people.open_home(user)
    if act and await heard(walk, act):
        await walk.town.seen(lambda: home_of(walk.town, user))


async def somebody_asks(walk: Walk) -> None:
    """Type a command; it is answered, and a rep is told of nobody who is out of sight."""
    await kept(walk)
    user = walk.dice.choice(EVERYBODY).id
    line = walk.dice.choice(QUESTIONS).format(no=walk.dice.randint(1, 1 + len(walk.journal) // 4))
    place = MARKETING.id if user == MAX.id else LEADS.id
    walk.note(f"{user} types {line}")
    told = walk.town.slack.world.messages[place]
    before, views = len(told), len(walk.town.slack.world.views)
    if not await heard(walk, walk.town.slack.people.command(user, place, line)):
        return
    try:
        await walk.town.seen(lambda: len(told) > before or len(walk.town.slack.world.views) > views)
    except TimeoutError:
        walk.wrong.append(f"{line} was not answered")
    for answer in list(told.values())[before:]:
        walk.wrong += let_slip(walk.town, user, answer.text)
    await fill_in(walk, user)
