"""What prospects do on the walk: they answer, ask us to stop, and look at the page that stops us."""

from walk_state import Walk
from walk_town import PUBLIC

from bot.sandbox.mail.letters import Letter

WORDS = ("Could you call me on Tuesday?", "What does it cost?", "Thanks, we are interested.")


def _some_letter(walk: Walk) -> Letter | None:
    letters = walk.town.post.letters[-40:]
    return walk.dice.choice(letters) if letters else None


async def a_prospect_answers(walk: Walk) -> None:
    if letter := _some_letter(walk):
        walk.note(f"{letter.to} answers")
        await walk.town.post.answer(letter.id, walk.dice.choice(WORDS))


async def a_prospect_asks_to_stop(walk: Walk) -> None:
    if letter := _some_letter(walk):
        walk.note(f"{letter.to} asks us to stop")
        await walk.town.post.answer(letter.id, "Please stop writing to me.")


async def a_prospect_opens_the_page(walk: Walk) -> None:
    """Look at the page, which changes nothing; half of them press the button."""
    letter = _some_letter(walk)
    if not letter or not letter.header("List-Unsubscribe"):
        return
    _, _, path = letter.header("List-Unsubscribe").partition(PUBLIC)
    url = walk.town.house.url + path.partition(">")[0]
    opened = await walk.town.client.get(url)
    assert opened.status_code == 200, opened.text
    if walk.dice.random() < 0.5:
        walk.note(f"{letter.to} stops us on the page")
        assert (await walk.town.client.post(url)).status_code == 200
