"""Leads come in on the walk: over HTTP, once and again, several at a time, and by a rep."""

from typing import Any

from fakes import TRICKS as USUAL_TRICKS
from slack_fixture import LEADS, RITA
from walk_hands import fill_in, heard
from walk_state import Walk

from bot.sandbox.slack.world import Json

TRICKS = (*USUAL_TRICKS, "<@U0MAX>", "@max")
ACTS = ("demo", "trial", "price", "call", "white_paper", "webinar", "newsletter", "visit")


def a_form(walk: Walk, act: str = "") -> Json:
    """What a stranger fills in, tricks and all; each has an address of their own."""
    no, dice = walk.number, walk.dice
    name = f"{dice.choice(TRICKS)} {no}" if dice.random() < 0.3 else f"Pia Sample {no}"
    country = dice.choice(("DE", "AT", "US", "JP", ""))
    known = {"email": f"p{no}@example.com", "name": name, "country": country}
    return known | {"act": act or dice.choice(ACTS), "company": dice.choice((*TRICKS, "Acme"))}


async def send(walk: Walk, form: Any, key: str = "") -> Json:
    """Post it; whatever it is, it is taken."""
    headers = {"Idempotency-Key": key} if key else {}
    url = f"{walk.town.house.url}/leads"
    answer = await walk.town.client.post(url, json=form, headers=headers)
    assert answer.status_code == 202, answer.text
    told: Json = answer.json()
    return told


async def a_hot_lead(walk: Walk) -> str:
    """Have somebody new ask for a demo; gives the lead's id."""
    form = a_form(walk, "demo")
    walk.note(f"{form['email']} asks for a demo")
    return str((await send(walk, form))["accepted"][0]["lead"])


async def a_lead_comes(walk: Walk) -> None:
    form, key = a_form(walk), f"key-{walk.number}"
    walk.note(f"{form['email']}: {form['act']}")
    await send(walk, form, key)
    walk.sent.append((key, form))


async def the_same_comes_again(walk: Walk) -> None:
    if walk.sent:
        key, form = walk.dice.choice(walk.sent)
        walk.note(f"{form['email']} again, with the same key")
        assert (await send(walk, form, key))["accepted"][0]["repeated"]


async def somebody_known_acts(walk: Walk) -> None:
    if walk.sent:
        _, form = walk.dice.choice(walk.sent)
        again = form | {"act": walk.dice.choice(ACTS)}
        walk.note(f"{form['email']} again: {again['act']}")
        await send(walk, again)


async def several_come(walk: Walk) -> None:
    walk.note("three come in one post")
    await send(walk, [a_form(walk) for _ in range(3)])


async def a_rep_adds_one(walk: Walk) -> None:
    walk.note("Rita types /lead add")
    await heard(walk, walk.town.slack.people.command(RITA.id, LEADS.id, "/lead add"))
    await fill_in(walk, RITA.id)
