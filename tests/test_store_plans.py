"""Every list is read along an index: asking costs no more with 50,000 leads than with fifty."""

import pytest

from store import lists, open_store
from store.lists import Listing

LISTINGS = {name: each for name, each in vars(lists).items() if isinstance(each, Listing)}


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("after", ["", "someone"])
async def test_a_list_is_read_along_an_index_without_sorting(name: str, after: str) -> None:
    store, listing = open_store("tinydb:///:memory:"), LISTINGS[name]
    question = listing.question(after)
    plan = store._connection.execute(
        f"EXPLAIN QUERY PLAN {question}", ["?"] * question.count("?")
    ).fetchall()
    assert "USING INDEX" in str(plan)
    assert "TEMP B-TREE" not in str(plan)
    await store.close()
