"""Periods lie in the store as RDF, and follow what is put and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from store_examples import evidence, report

from sahelgraph.background import load_facts
from sahelgraph.model import ActorId, Fact, RelationId, ReportId
from sahelgraph.store.store import Store
from sahelgraph.timespan import TimeSpan

MEMBERS = """
    SELECT ?who WHERE {
        ?period a sg:Period ; rdf:subject ?who ; rdf:predicate sg:memberOf ; rdf:object actor:aes ; sg:heldFrom ?from .
        OPTIONAL { ?period sg:heldUntil ?until }
        ?period sg:ended ?ended .
        FILTER (?from <= "2024-06-01"^^xsd:date && (!?ended || ?until >= "2024-06-01"^^xsd:date))
    } ORDER BY ?who"""


def members(store: Store) -> list[str]:
    return [str(row["who"]) for row in store.query(MEMBERS)]


def test_sparql_asks_who_was_a_member_on_a_day(store: Store) -> None:
    store.load_facts(load_facts())
    assert members(store) == ["actor:burkina-faso", "actor:mali", "actor:niger"]


def test_periods_follow_what_is_put_and_forgotten(store: Store) -> None:
    before = set(store.quads())
    store.put(report("a"), [evidence("a", "chad", "joined", "aes", when="2024-03-04")])
    assert members(store) == ["actor:chad"]
    store.put(report("b"), [evidence("b", "chad", "withdrewFrom", "aes", when="2024-05-06")])
    assert members(store) == []
    assert [period.ended for period in store.periods()] == [True]
    for name in "ab":
        store.forget(ReportId(name))
    assert set(store.quads()) == before


def test_the_order_of_loading_does_not_show_in_the_periods(tmp_path: Path, open_store: Callable[..., Store]) -> None:
    told = [
        (report("a"), [evidence("a", "chad", "joined", "aes", when="2024-03")]),
        (report("b"), [evidence("b", "chad", "memberOf", "aes")]),
        (report("c"), [evidence("c", "chad", "withdrewFrom", "aes", when="2024-05-06")]),
    ]
    seen = []
    for number, order in enumerate((told, told[::-1])):
        with open_store(tmp_path / f"{number}.db") as store:
            for version in order:
                store.put(*version)
                store.flush()
            seen.append(set(store.quads()))
    assert seen[0] == seen[1]


def test_facts_are_kept_apart_from_what_reports_say(store: Store) -> None:
    known = Fact(
        subject=ActorId("niger"),
        relation=RelationId("memberOf"),
        object=ActorId("aes"),
        when=TimeSpan.parse("2023-09-16/.."),
        role=None,
        source="general knowledge",
        note="Liptako-Gourma Charter",
    )
    assert store.load_facts([known])
    assert not store.load_facts([known])
    assert store.facts() == [known]
    assert not list(store.statements())
    assert not store.query("ASK { actor:niger sg:memberOf actor:aes }").boolean
    assert store.load_facts([])
    assert store.facts() == []


def test_what_a_store_works_out_is_valid(store: Store) -> None:
    store.load_facts(load_facts())
    store.put(report("a"), [evidence("a", "mali", "withdrewFrom", "ecowas", when="2024-01-28")])
    assert list(store.validate()) == []


def test_a_store_opened_to_read_shows_the_periods_of_when_it_was_closed(
    store_path: Path, open_store: Callable[..., Store]
) -> None:
    with open_store(store_path) as store:
        store.put(report("a"), [evidence("a", "chad", "joined", "aes", when="2024-03-04")])
    with open_store(store_path, read_only=True) as store:
        assert members(store) == ["actor:chad"]


@pytest.mark.parametrize("way", ["query", "dataset"])
def test_rdflib_sees_what_a_query_sees(store: Store, way: str) -> None:
    store.put(report("a"), [evidence("a")])
    ask = "ASK { actor:niger sg:signedMilitaryAgreementWith actor:russia }"
    if way == "query":
        assert store.query(ask).boolean
    else:
        prefixes = {"actor": "https://w3id.org/sahelgraph/actor/", "sg": "https://w3id.org/sahelgraph/ontology#"}
        assert store.dataset().query(ask, initNs=prefixes).askAnswer
