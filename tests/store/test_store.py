"""Reports go in and out as a whole; statements follow."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from store_examples import TEXT, evidence, newcomer, report

from sahelgraph.errors import InputError, StoreDamaged, StoreError, StoreLocked, StoreMissing
from sahelgraph.model import Change, Filter, ReportId, Status
from sahelgraph.store.store import Store

Opener = Callable[..., Store]


def exported(store: Store, format: str = "trig") -> bytes:
    out = io.BytesIO()
    store.dump(out, format)
    return out.getvalue()


def test_what_is_put_comes_back(store: Store) -> None:
    told = report("un café")
    pieces = [evidence(told, when="2017"), evidence(told, when="2023-12-04", speaker="new:Idi Oumarou")]
    store.put(told, pieces, introduced=[newcomer()])
    assert list(store.reports()) == [told]
    assert {piece.id: piece for piece in store.evidence_of(told.id)} == {piece.id: piece for piece in pieces}
    assert store.actors()[newcomer().id] == newcomer()


def test_two_dates_of_one_tie_are_two_statements(store: Store) -> None:
    told = report()
    store.put(told, [evidence(told, when="2017"), evidence(told, when="2023-12-04")])
    assert {statement.when.edtf for statement in store.statements()} == {"2017", "2023-12-04"}


def test_one_event_in_two_reports_is_one_statement_with_both_pieces(store: Store) -> None:
    for name, when in (("a", "2023-12-04"), ("b", "2023-12")):
        store.put(report(name), [evidence(name, when=when)])
    (statement,) = store.statements()
    assert statement.reports == 2
    assert [piece.report for piece in store.evidence(statement)] == ["a", "b"]
    assert store.statement(statement.id) == statement


def test_the_same_report_again_changes_nothing(store: Store) -> None:
    first = store.put(report(), [evidence()])
    before = exported(store)
    again = store.put(report(), [evidence()])
    assert first == Change(added=1, removed=0, statements=1)
    assert again == Change()
    assert not again
    assert exported(store) == before


def test_a_changed_report_replaces_its_own_evidence_only(store: Store) -> None:
    store.put(report("a"), [evidence("a", when="2017")])
    store.put(report("b"), [evidence("b", when="2017")])
    store.put(report("a"), [evidence("a", when="2019")])
    assert sorted((s.when.edtf, s.reports) for s in store.statements()) == [("2017", 1), ("2019", 1)]


def test_forgetting_a_report_leaves_no_trace_of_it(store: Store) -> None:
    store.put(report("a"), [evidence("a")])
    before = set(store.quads())
    store.put(report("b"), [evidence("b"), evidence("b", "mali", "joined", "aes")], introduced=[newcomer()])
    assert store.forget(ReportId("b")) == Change(added=0, removed=2, statements=2)
    assert set(store.quads()) == before
    assert not store.forget(ReportId("b"))


def test_a_symmetric_relation_has_a_plain_triple_in_both_directions(store: Store) -> None:
    store.put(report(), [evidence(), evidence(subject="mali", relation="joined", object="aes")])
    assert store.query("ASK { actor:russia sg:signedMilitaryAgreementWith actor:niger }").boolean
    assert store.query("ASK { actor:niger sg:signedMilitaryAgreementWith actor:russia }").boolean
    assert not store.query("ASK { actor:aes sg:joined actor:mali }").boolean


@pytest.mark.parametrize("status", ["alleged", "planned", "possible", "requested", "denied"])
def test_what_nobody_asserts_has_no_plain_triple(store: Store, status: str) -> None:
    store.put(report(), [evidence(status=status)])
    assert [statement.status for statement in store.statements()] == [Status(status)]
    assert not store.query("ASK { ?a sg:signedMilitaryAgreementWith ?b }").boolean


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (evidence("b"), "is of report b"),
        (evidence(report("a", text=TEXT.upper())), "does not stand at 0"),
        (evidence(relation="marriedTo"), "no such relation: marriedTo"),
    ],
)
def test_what_must_not_be_stored_is_refused_and_nothing_is_kept(store: Store, wrong: object, said: str) -> None:
    with pytest.raises(InputError, match=said):
        store.put(report("a"), [evidence("a"), wrong])  # type: ignore[list-item]
    assert store.counts()["reports"] == 0


def test_half_a_surrogate_pair_is_refused(store: Store) -> None:
    broken = report(text="Niger \ud800")
    with pytest.raises(InputError, match="surrogate"):
        store.put(broken, [])
    assert not list(store.reports())


def test_a_filter_keeps_what_touches_the_period(store: Store) -> None:
    store.put(report(), [evidence(when="2017"), evidence(when="2023-12-04"), evidence(status="planned")])
    since = date(2020, 1, 1)
    assert {s.when.edtf for s in store.statements(Filter(since=since))} == {"2023-12-04"}
    assert {s.when.edtf for s in store.statements(Filter(since=since, undated=True))} == {"2023-12-04", None}
    assert {s.when.edtf for s in store.statements(Filter(undated=False))} == {"2017", "2023-12-04"}


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        (Filter(), 2),
        (Filter(relations=("joined",)), 1),  # type: ignore[arg-type]
        (Filter(families=("AGREE",)), 1),
        (Filter(kinds=("State",)), 1),
        (Filter(kinds=("State", "Organisation")), 2),
        (Filter(avoid=("russia",)), 1),  # type: ignore[arg-type]
        (Filter(statuses=(Status.PLANNED,)), 0),
        (Filter(min_publishers=2), 0),
    ],
)
def test_a_filter_keeps_by(store: Store, where: Filter, kept: int) -> None:
    store.put(report(), [evidence(), evidence(subject="mali", relation="joined", object="aes")])
    assert len(list(store.statements(where))) == kept


def test_counts_say_what_the_store_holds(store: Store) -> None:
    store.put(report(), [evidence(), evidence(subject="mali", relation="joined", object="aes")])
    assert store.counts() == {"reports": 1, "evidence": 2, "statements": 2, "actors": 4}


def test_a_store_survives_closing(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path) as store:
        store.put(report(), [evidence()])
        before = exported(store)
    with open_store(store_path, create=False) as store:
        assert exported(store) == before


def test_a_missing_store_is_missing(tmp_path: Path, open_store: Opener) -> None:
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(StoreMissing, match="nowhere"):
            open_store(tmp_path / "nowhere", **options)
    assert not (tmp_path / "nowhere").exists()


def test_a_second_writer_is_told_which_folder_is_in_use(store_path: Path, open_store: Opener) -> None:
    said = r"s\.db is in use.*only read work beside a writer"
    with open_store(store_path), pytest.raises(StoreLocked, match=said):
        open_store(store_path)
    open_store(store_path).close()


def test_a_writer_is_told_of_readers_too(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path, read_only=True), pytest.raises(StoreLocked, match="in use"):
        open_store(store_path)


def test_readers_share_a_store_and_cannot_write(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path) as store:
        store.put(report(), [evidence()])
    with open_store(store_path, read_only=True) as one, open_store(store_path, read_only=True) as two:
        assert exported(one) == exported(two)
        assert two.query("SELECT ?s WHERE { ?s a sg:Statement }").rows
        with pytest.raises(StoreError, match="opened to read"):
            one.forget(ReportId("a"))


def test_a_folder_of_other_things_is_not_made_a_store(tmp_path: Path, open_store: Opener) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(InputError, match=r"thesis\.docx"):
        open_store(tmp_path)
    with pytest.raises(InputError, match=r"thesis\.docx"):
        Store.erase(tmp_path)
    with pytest.raises(InputError, match="is a file"):
        open_store(tmp_path / "thesis.docx")
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


@pytest.mark.parametrize(
    ("mark", "error", "said"),
    [
        ('{"format": 999}', StoreError, "newer version"),
        ("not json", StoreDamaged, "cannot be read"),
        ("[]", StoreDamaged, "cannot be read"),
    ],
)
def test_the_mark_of_a_store_is_read(
    store_path: Path, open_store: Opener, mark: str, error: type[StoreError], said: str
) -> None:
    (store_path / "sahelgraph.json").write_text(mark)
    with pytest.raises(error, match=said):
        open_store(store_path)


def test_an_emptied_store_is_damaged(store_path: Path, open_store: Opener) -> None:
    open_store(store_path).close()
    (store_path / "quads" / "CURRENT").unlink()
    with pytest.raises(StoreDamaged, match="--fresh"):
        open_store(store_path)
    Store.erase(store_path)
    open_store(store_path).close()
