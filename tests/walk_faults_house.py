"""The house stops on the walk: in order, and in the midst of what it does."""

import asyncio
from datetime import timedelta

from walk_faults_slack import a_shut_channel_opens
from walk_leads import a_hot_lead
from walk_state import Walk, let_pass


async def the_house_restarts(walk: Walk) -> bool:
    await walk.town.stop()
    let_pass(walk, timedelta(minutes=walk.dice.randint(0, 30)))
    await walk.town.start()
    return True


async def the_house_crashes(walk: Walk) -> bool:
    """In the middle of what a lead or a claim sets going."""
    await a_hot_lead(walk)
    await asyncio.sleep(walk.dice.random() * 0.02)
    walk.note("the house crashes")
    await walk.town.crash()
    await walk.town.start()
    return True


async def the_house_crashes_as_cards_come_home(walk: Walk) -> bool:
    """Between a card's coming home and what is left of it elsewhere, or a moment before or after."""
    await a_shut_channel_opens(walk)
    walk.town.house.stir()
    await asyncio.sleep(walk.dice.random() * 0.03)
    walk.note("the house crashes")
    await walk.town.crash()
    await walk.town.start()
    return True
