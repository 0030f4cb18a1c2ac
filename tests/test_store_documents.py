"""TinyDB's own interface shows what the port shows, and keeps what it is given."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from kept_records import a_contact, a_known_lead, a_lead, a_touch, one_of_each
from tinydb import TinyDB, where
from tinydb.table import Document

from nurture.errors import Refused, Stale
from nurture.model import Contact, Lead, Record, Stage, Touch
from store import Documents, KeptStorage, TinyStore, open_store
from store.documents import Unreadable, from_document
from store.shelves import SHELVES


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "leadbell.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[TinyStore]:
    opened = open_store(f"tinydb://{path}")
    yield opened
    await opened.close()


def shown(documents: TinyDB) -> list[Record]:
    return [
        from_document(kind, dict(document))
        for kind, shelf in SHELVES.items()
        for document in sorted(documents.table(shelf.name), key=lambda each: str(each["id"]))
    ]


async def everything(store: TinyStore) -> list[Record]:
    return [record for kind in SHELVES for record in await store.all_of(kind)]


async def test_tinydb_and_the_port_give_the_same_records(store: TinyStore, path: Path) -> None:
    await store.save(*one_of_each(), a_lead(stage=Stage.HOT))
    await store.save(*[replace(lead, owner="rita") for lead in await store.leads_at(Stage.HOT)])
    assert shown(store.documents) == await everything(store)
    with TinyDB(path, storage=KeptStorage) as beside:
        assert shown(beside) == await everything(store)
        [hot] = beside.table("leads").search(where("stage") == "hot")
        assert [from_document(Lead, hot)] == await store.leads_at(Stage.HOT)


async def test_tinydb_and_the_port_give_the_same_after_reopening(path: Path) -> None:
    store = open_store(f"tinydb://{path}")
    await store.save(*one_of_each())
    kept = await everything(store)
    await store.close()
    with TinyDB(path, storage=KeptStorage) as documents:
        assert shown(documents) == kept
        assert documents.tables() == {shelf.name for shelf in SHELVES.values()}
        assert len(documents.table("leads")) == 1


async def test_a_search_sees_what_the_port_saved_since(store: TinyStore) -> None:
    leads = store.documents.table("leads")
    assert leads.search(where("stage") == "hot") == []
    await store.save(a_lead(id="x", stage=Stage.HOT))
    assert [lead["id"] for lead in leads.search(where("stage") == "hot")] == ["x"]


async def test_what_tinydb_inserts_the_port_reads(store: TinyStore) -> None:
    await store.save(lead := a_known_lead(name="Änna"))
    [document] = store.documents.table("leads").all()
    no = store.documents.table("leads").insert({**document, "id": "copy"})
    assert await store.get(Lead, "copy") == replace(lead, id="copy", version=1)
    copy = store.documents.table("leads").get(doc_id=no)
    assert isinstance(copy, Document)
    assert copy["id"] == "copy"
    assert [found.id for found in await store.find_leads("änna")] == [*sorted(["copy", lead.id])]


async def test_what_tinydb_changes_makes_the_readers_before_stale(store: TinyStore) -> None:
    await store.save(a_lead(id="x"), a_lead(id="y"))
    read = await store.get(Lead, "x")
    assert read
    store.documents.table("leads").update({"stage": "hot"}, where("id") == "x")
    [hot] = await store.leads_at(Stage.HOT)
    assert (hot.id, hot.version) == ("x", 2)
    with pytest.raises(Stale):
        await store.save(replace(read, owner="rita"))
    untouched = await store.get(Lead, "y")
    assert untouched
    assert untouched.version == 1


async def test_what_tinydb_removes_is_gone_for_the_port(store: TinyStore) -> None:
    await store.save(a_touch(id="x"), a_touch(id="y"), a_lead())
    store.documents.table("touches").remove(where("id") == "x")
    assert [touch.id for touch in await store.touches_of("l")] == ["y"]
    store.documents.drop_table("touches")
    assert await store.count(Touch) == 0
    store.documents.table("leads").truncate()
    assert await store.count(Lead) == 0


async def test_a_change_is_kept_whole_or_not_at_all(store: TinyStore) -> None:
    await store.save(a_contact(id="x", key="x@example.com"), a_contact(id="y", key="y@example.com"))
    contacts = store.documents.table("contacts")
    with pytest.raises(Stale):
        contacts.update({"key": "same@example.com"})
    assert {contact.key for contact in await store.all_of(Contact)} == {
        "x@example.com",
        "y@example.com",
    }


@pytest.mark.parametrize(
    ("document", "word"),
    [
        ({"since": "yesterday", "heard_at": "2026-03-02T08:00:00Z"}, "since"),
        ({"since": "2026-03-02T08:00:00Z"}, "heard_at"),
        ({"since": "2026-03-02T08:00:00Z", "heard_at": "2026-03-02T08:00:00Z", "x": 1}, "x"),
    ],
)
async def test_a_document_that_is_no_record_is_refused(
    store: TinyStore, document: dict[str, object], word: str
) -> None:
    with pytest.raises(Unreadable, match=word):
        store.documents.table("leads").insert_multiple([document])
    assert await store.count(Lead) == 0


async def test_what_json_cannot_hold_is_refused(store: TinyStore) -> None:
    with pytest.raises(Refused, match="write a time as text"):
        store.documents.table("leads").insert({"since": a_lead().since})


async def test_an_id_cannot_be_changed(store: TinyStore) -> None:
    await store.save(a_lead(id="x"))
    with pytest.raises(Refused, match="id of leads/x"):
        store.documents.table("leads").update({"id": "y"})


async def test_a_table_of_no_record_is_refused(store: TinyStore) -> None:
    with pytest.raises(Refused, match="no table _default"):
        store.documents.insert({"id": "x"})


async def test_while_a_server_runs_others_may_look_but_not_write(
    store: TinyStore, path: Path
) -> None:
    await store.save(a_lead(id="x"))
    with Documents(path) as beside:
        assert [lead["id"] for lead in beside.table("leads")] == ["x"]
        with pytest.raises(Refused, match="in use"):
            beside.table("leads").remove(where("id") == "x")
        await store.save(a_lead(id="y"))
        assert len(beside.table("leads")) == 2


async def test_what_tinydb_keeps_alone_is_there_for_the_next_server(path: Path) -> None:
    with Documents(path) as documents:
        lead = {"id": "x", "since": "2026-03-02T08:00:00Z", "heard_at": "2026-03-02T09:00:00+01:00"}
        documents.table("leads").insert(lead)
    store = open_store(f"tinydb://{path}")
    assert await store.get(Lead, "x") == a_lead(id="x", version=1)
    await store.close()
