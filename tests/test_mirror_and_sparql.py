"""The mirror against the store, edge by edge: what SPARQL says of each statement is what the edge says, both ways."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import Field, fields
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import networkx as nx
import pytest

from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import (
    EVERYTHING,
    Actor,
    ActorId,
    Evidence,
    Filter,
    RelationId,
    Report,
    ReportId,
    Span,
    Status,
)
from sahelgraph.timespan import TimeSpan

GOLD = Path(__file__).parent / "quality" / "gold-briefs.jsonl"
BASE = "https://w3id.org/sahelgraph/"

EACH_STATEMENT = """
PREFIX family: <https://w3id.org/sahelgraph/family/>
SELECT ?s ?subject ?relation ?object ?status ?reports ?publishers ?contested ?plain ?edtf ?earliest ?latest
       (GROUP_CONCAT(DISTINCT STR(?any); separator=" ") AS ?statuses)
WHERE {
  ?s a sg:Statement ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ; sg:status ?status ;
     sg:evidenceStatus ?any ; sg:reportCount ?reports ; sg:publisherCount ?publishers ;
     sg:contested ?contested ; sg:plain ?plain .
  OPTIONAL { ?s sg:edtf ?edtf } OPTIONAL { ?s sg:earliest ?earliest } OPTIONAL { ?s sg:latest ?latest }
  PATTERN
}
GROUP BY ?s ?subject ?relation ?object ?status ?reports ?publishers ?contested ?plain ?edtf ?earliest ?latest
"""
EACH_RELATION = """
SELECT ?relation ?family ?polarity (EXISTS { ?relation a owl:SymmetricProperty } AS ?symmetric)
WHERE { ?relation sg:family ?family ; sg:polarity ?polarity }
"""
Edges = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """A store of the annotated seed reports, with an actor that only a report knows."""
    with KnowledgeGraph.open(tmp_path_factory.mktemp("mirror") / "m.db") as opened:
        by_report: dict[str, list[dict[str, Any]]] = {}
        for line in GOLD.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            by_report.setdefault(row["doc"], []).append(row)
        for number, (name, rows) in enumerate(sorted(by_report.items())):
            told = _report(name, rows, publisher=f"Paper {number % 3}")
            newcomer = Actor(id=ActorId('new:Idi O\'Marou & "sons"'), kind="Person")
            extra = {**rows[0], "subject": newcomer.id, "relation": "metWith", "status": "planned"}
            pieces = [_evidence(told, row) for row in (*rows, extra)]
            opened.store.put(told, pieces, introduced=[newcomer])
        yield opened


def _report(name: str, rows: list[dict[str, Any]], *, publisher: str) -> Report:
    text = "\n".join(row["quotes"][0] for row in rows)
    day = date.fromisoformat(name[:10])
    return Report(id=ReportId(name), text=text, language="en", title=name, publisher=publisher, published=day)


def _evidence(told: Report, row: dict[str, Any]) -> Evidence:
    quote = row["quotes"][0]
    start = told.text.index(quote)
    return Evidence(
        report=told.id,
        span=Span(start, start + len(quote)),
        quote=quote,
        sentence=quote,
        subject=ActorId(row["subject"]),
        relation=RelationId(row["relation"]),
        object=ActorId(row["object"]),
        status=Status(row["status"]),
        when=TimeSpan.parse(row.get("date")),
    )


def by_sparql(kg: KnowledgeGraph, pattern: str = "") -> Edges:
    """Every statement that fits a pattern as SPARQL has it, by id: its ends, and what the edge should say."""
    relations = {_name(row.relation): row for row in kg.query(EACH_RELATION)}
    found = {}
    for row in kg.query(EACH_STATEMENT.replace("PATTERN", pattern)):
        relation = relations[_name(row.relation)]
        symmetric = _value(relation.symmetric) == "true"
        ends = [_actor(row.subject), _actor(row.object)]
        found[_name(row.s)] = {
            "ends": tuple(sorted(ends) if symmetric else ends),
            "relation": _name(row.relation),
            "family": _name(relation.family),
            "status": _name(row.status),
            "statuses": tuple(sorted(_name(each) for each in _value(row.statuses).split())),
            "earliest": _value(row.earliest),
            "latest": _value(row.latest),
            "edtf": _value(row.edtf),
            "polarity": float(_value(relation.polarity)),
            "reports": int(_value(row.reports)),
            "publishers": int(_value(row.publishers)),
            "contested": _value(row.contested) == "true",
            "symmetric": symmetric,
            "plain": _value(row.plain) == "true",
        }
    return found


def by_mirror(graph: nx.MultiDiGraph[ActorId]) -> Edges:
    """Every edge of a mirror in the same form."""
    edges = list(graph.edges(keys=True, data=True))
    assert len({key for _, _, key, _ in edges}) == len(edges)
    return {key: {"ends": (source, target), **data} for source, target, key, data in edges}


def _value(term: Any) -> Any:
    return None if term is None else term.value


def _name(term: Any) -> str:
    """The last part of an IRI: an id of ours without its namespace."""
    return str(_value(term) if not isinstance(term, str) else term).rpartition("/")[2].rpartition("#")[2]


def _actor(term: Any) -> ActorId:
    """The actor of an IRI; a name that only a report knows is percent-encoded behind ``new/``."""
    local = _value(term).removeprefix(f"{BASE}actor/")
    return ActorId(f"new:{unquote(local.removeprefix('new/'))}" if local.startswith("new/") else local)


@pytest.fixture(scope="module")
def everything(kg: KnowledgeGraph) -> Edges:
    return by_sparql(kg)


def test_every_edge_is_a_statement_of_the_store_and_every_statement_is_an_edge(
    kg: KnowledgeGraph, everything: Edges
) -> None:
    assert len(everything) > 200
    assert any("new:" in end for edge in everything.values() for end in edge["ends"])
    assert by_mirror(kg.network()) == everything


FILTERS: dict[str, tuple[Filter, str]] = {
    "from a day on": (
        Filter(since=date(2023, 7, 1)),
        'FILTER(BOUND(?edtf) && (!BOUND(?latest) || ?latest >= "2023-07-01"^^xsd:date))',
    ),
    "from a day on, or undated": (
        Filter(since=date(2023, 7, 1), undated=True),
        'FILTER(!BOUND(?edtf) || !BOUND(?latest) || ?latest >= "2023-07-01"^^xsd:date)',
    ),
    "a period, dated only": (
        Filter(since=date(2022, 1, 1), until=date(2022, 12, 31), undated=False),
        'FILTER(BOUND(?edtf) && (!BOUND(?latest) || ?latest >= "2022-01-01"^^xsd:date)'
        ' && (!BOUND(?earliest) || ?earliest <= "2022-12-31"^^xsd:date))',
    ),
    "outside a period": (
        Filter(not_during=TimeSpan.parse("2022/2023")),
        'FILTER(!BOUND(?edtf) || ?latest < "2022-01-01"^^xsd:date || ?earliest > "2023-12-31"^^xsd:date)',
    ),
    "a status": (
        Filter(statuses=(Status.ALLEGED, Status.PLANNED)),
        "FILTER(?status IN (status:alleged, status:planned))",
    ),
    "not a status": (Filter(not_statuses=(Status.ASSERTED,)), "FILTER(?status != status:asserted)"),
    "a relation": (Filter(relations=(RelationId("metWith"),)), "FILTER(?relation = sg:metWith)"),
    "not a relation": (Filter(not_relations=(RelationId("metWith"),)), "FILTER(?relation != sg:metWith)"),
    "a family": (Filter(families=("AGREE",)), "?relation sg:family family:AGREE ."),
    "not a family": (Filter(not_families=("AGREE",)), "FILTER NOT EXISTS { ?relation sg:family family:AGREE }"),
    "several sources": (Filter(min_publishers=2), "FILTER(?publishers >= 2)"),
    "a kind of actor": (
        Filter(kinds=("State",)),
        "?subject a/rdfs:subClassOf* sg:State . ?object a/rdfs:subClassOf* sg:State .",
    ),
    "of an actor": (Filter(of=(ActorId("russia"),)), "FILTER(?subject = actor:russia || ?object = actor:russia)"),
    "without an actor": (
        Filter(avoid=(ActorId("mali"), ActorId("france"))),
        "FILTER(!(?subject IN (actor:mali, actor:france)) && !(?object IN (actor:mali, actor:france)))",
    ),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filtered_mirror_has_the_edges_that_a_filtered_query_finds(
    kg: KnowledgeGraph, everything: Edges, name: str
) -> None:
    where, pattern = FILTERS[name]
    expected = by_sparql(kg, pattern)
    assert 0 < len(expected) < len(everything)
    assert by_mirror(kg.network(where)) == expected


def test_every_field_of_a_filter_is_compared() -> None:
    compared = {f.name for where, _ in FILTERS.values() for f in fields(where) if _of(where, f) != _of(EVERYTHING, f)}
    # What "during" keeps follows from states, which tests/store/test_as_of.py looks at.
    assert compared == {field.name for field in fields(Filter)} - {"during"}


def _of(where: Filter, field: Field[Any]) -> Any:
    return getattr(where, field.name)


def test_the_mirror_names_actors_as_the_store_does(kg: KnowledgeGraph) -> None:
    graph = kg.network()
    labels = kg.query("SELECT ?a ?l WHERE { ?a skos:prefLabel ?l FILTER(LANG(?l) = 'fr') }")
    french = {_actor(row.a): _value(row.l) for row in labels}
    assert {actor: graph.nodes[actor]["label_fr"] for actor in graph if actor in french} == {
        actor: french[actor] for actor in graph if actor in french
    }
    assert len(french.keys() & set(graph)) > 50
