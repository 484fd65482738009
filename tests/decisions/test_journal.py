"""The file of decisions: plain, sorted, never half written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sahelgraph.decisions.journal import Journal, beside
from sahelgraph.decisions.records import Identity, Undo, Verdict
from sahelgraph.errors import InputError, StoreError
from sahelgraph.model import ActorId

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def identity(one: str, other: str, verdict: str = "same") -> Identity:
    pair = ActorId(one), ActorId(other)
    return Identity(verdict=Verdict(verdict), actors=pair, user="ann", when=NOON, why="the decree\nspells both")


def undo(decision: str) -> Undo:
    return Undo(undoes=decision, user="ann", when=NOON, why="was wrong")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    journal = Journal.read(tmp_path / "d.jsonl")
    assert journal.records == ()
    journal = journal.with_record(identity("new:Tchiani", "tiani")).with_record(identity("new:Été\u2028", "mali"))
    journal.write()
    assert Journal.read(journal.path).decisions == journal.decisions
    assert [path.name for path in tmp_path.iterdir()] == ["d.jsonl"]


def test_the_order_of_deciding_leaves_no_mark(tmp_path: Path) -> None:
    made = identity("new:B", "mali"), identity("new:A", "niger")
    texts = []
    for order in (made, made[::-1]):
        journal = Journal.read(tmp_path / f"{order[0].id}.jsonl")
        for record in order:
            journal = journal.with_record(record)
        journal.write()
        texts.append(journal.path.read_bytes())
    assert texts[0] == texts[1]
    assert texts[0].splitlines() == sorted(texts[0].splitlines())


def test_undoing_adds_to_the_record(tmp_path: Path) -> None:
    made = identity("new:B", "mali")
    journal = Journal.read(tmp_path / "d.jsonl").with_record(made).with_record(undo(made.id))
    assert len(journal.records) == 2
    assert not journal.decisions.active
    with pytest.raises(InputError, match=r"no decision .* stands"):
        journal.with_record(undo(made.id))


def test_what_was_undone_may_be_decided_again_within_the_second(tmp_path: Path) -> None:
    made = identity("new:B", "mali")
    journal = Journal.read(tmp_path / "d.jsonl").with_record(made).with_record(undo(made.id)).with_record(made)
    assert journal.decisions.canonical == {"new:B": "mali"}


def test_a_contradiction_is_not_taken_in(tmp_path: Path) -> None:
    journal = Journal.read(tmp_path / "d.jsonl").with_record(identity("new:B", "mali"))
    with pytest.raises(InputError, match="contradicts"):
        journal.with_record(identity("new:B", "mali", "different"))


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    Journal.read(path).with_record(identity("new:B", "mali")).write()
    path.write_text(path.read_text(encoding="utf-8") + "\n<<<<<<< ours\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"d\.jsonl, line 3: no decision"):
        Journal.read(path)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="cannot be read"):
        Journal.read(tmp_path / "d.jsonl")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    journal = Journal.read(tmp_path / "nowhere" / "d.jsonl").with_record(identity("new:B", "mali"))
    with pytest.raises(StoreError, match=r"d\.jsonl cannot be written"):
        journal.write()


def test_the_file_lies_beside_the_store() -> None:
    assert beside(Path("data/sahel.db")) == Path("data/sahel.decisions.jsonl")
