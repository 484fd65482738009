"""Whatever is wrong in a store is found, in whichever part of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
from store_examples import TEXT, evidence, newcomer, report

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.model import ActorId, Fact, RelationId
from sahelgraph.store import vocabulary as v
from sahelgraph.store.shapes import Violation, violations
from sahelgraph.store.store import Store

Opener = Callable[..., Store]


@pytest.fixture
def quads(store_path: Path, open_store: Opener) -> pyoxigraph.Store:
    """The quads of a store as our own code writes them, to be spoiled."""
    told = report("a", text=f"{TEXT} 🙂 é")
    with open_store(store_path) as store:
        pieces = [evidence(told, when="2017"), evidence(told, when="2019", status="denied", speaker="mali")]
        store.put(told, pieces)
        store.put(report("b"), [evidence("b", "new:Idi Oumarou", "accused", "mali")], introduced=[newcomer()])
        store.load_facts(
            [Fact(subject=ActorId("mali"), relation=RelationId("memberOf"), object=ActorId("aes"), source="x")]
        )
    return pyoxigraph.Store(str(store_path / "quads"))


def found(quads: pyoxigraph.Store) -> list[tuple[str, str, str]]:
    return [(found.report, found.path, found.message) for found in violations(quads)]


def test_what_the_store_writes_is_valid(quads: pyoxigraph.Store) -> None:
    assert found(quads) == []


@pytest.mark.parametrize(
    ("update", "report", "path", "message"),
    [
        (
            "DELETE { GRAPH ?g { ?p oa:start 0 } } INSERT { GRAPH ?g { ?p oa:start 1 } }"
            " WHERE { GRAPH ?g { ?p oa:start 0 } FILTER(?g = report:a) }",
            "a",
            "shape/quoteAtOffsets",
            "the quote is not what stands at its offsets in the report",
        ),
        (
            "INSERT DATA { GRAPH graph:statements { actor:mali sg:accused actor:chad } }",
            "",
            "shape/plainEdge",
            "a plain edge without a statement that stands behind it",
        ),
        (
            "DELETE { GRAPH ?g { ?e sg:status ?s } } INSERT { GRAPH ?g { ?e sg:status status:rumoured } }"
            " WHERE { GRAPH ?g { ?e a sg:Evidence ; sg:attributedTo ?who ; sg:status ?s } }",
            "a",
            "sg:status",
            "the status is one of the list",
        ),
        (
            "DELETE { GRAPH ?g { ?e sg:supports ?s } }"
            " WHERE { GRAPH ?g { ?e sg:supports ?s . ?s rdf:predicate sg:accused } }",
            "",
            "",
            "no statement without evidence",
        ),
        (
            "DELETE { GRAPH ?g { ?f sg:source ?x } } WHERE { GRAPH ?g { ?f a sg:Fact ; sg:source ?x } }",
            "",
            "sg:source",
            "a background fact says where it is from",
        ),
        (
            "DELETE { GRAPH ?g { ?a skos:prefLabel ?n } }"
            " WHERE { GRAPH ?g { ?a sg:provisional true ; skos:prefLabel ?n } }",
            "b",
            "skos:prefLabel",
            "an actor has a name",
        ),
        (
            "DELETE WHERE { GRAPH report:b { report:b schema:articleBody ?t } }",
            "b",
            "schema:articleBody",
            "a report keeps its text",
        ),
    ],
)
def test_what_must_not_be_stored_is_told_with_its_place(
    quads: pyoxigraph.Store, update: str, report: str, path: str, message: str
) -> None:
    quads.update(update, prefixes=v.PREFIXES)
    told = found(quads)
    assert {(where, what) for where, _, what in told} == {(report, message)}
    assert path in told[0][1]


def test_a_violation_names_the_node_and_what_was_found(quads: pyoxigraph.Store) -> None:
    quads.update('INSERT DATA { GRAPH report:b { report:b schema:datePublished "some day" } }', prefixes=v.PREFIXES)
    assert Violation("b", "report:b", "schema:datePublished", "some day", "the date of publication is a day") in set(
        violations(quads)
    )


def test_shapes_that_cannot_be_read_are_our_fault(quads: pyoxigraph.Store, tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text("this is no Turtle")
    with pytest.raises(OntologyError, match=r"bad\.ttl"):
        list(violations(quads, tmp_path / "bad.ttl"))
    text = resources.ontology("shapes.ttl").read_text(encoding="utf-8")
    (tmp_path / "bad.ttl").write_text(text.replace("SELECT $this", "SELECT SELECT", 1))
    with pytest.raises(OntologyError, match="does not parse"):
        list(violations(quads, tmp_path / "bad.ttl"))
