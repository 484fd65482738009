"""The store as files: whole, without its bookkeeping, and byte for byte the same whenever its content is."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import RdfFormat
from rdflib.compare import isomorphic
from store_examples import evidence, newcomer, report

from sahelgraph.errors import UnknownName
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import jsonld
from sahelgraph.store import vocabulary as v
from sahelgraph.store.dump import QUAD_FORMATS, TRIPLE_FORMATS, triples_as
from sahelgraph.store.store import Store

FORMATS = {**QUAD_FORMATS, **TRIPLE_FORMATS}

SCRIPT = """
import hashlib, io, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from store_examples import evidence, newcomer, report
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.store import Store

with Store.open(Path(sys.argv[1]), ontology=Ontology.load(), registry=Registry.load()) as store:
    for name in sys.argv[2]:
        store.put(report(name), [evidence(name), evidence(name, "mali", "joined", "aes")], introduced=[newcomer()])
    for form in {formats!r}:
        out = io.BytesIO()
        store.dump(out, form)
        print(form, hashlib.sha256(out.getvalue()).hexdigest())
"""


@pytest.fixture(scope="module")
def filled(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, ontology: Ontology, registry: Registry
) -> Iterator[Store]:
    path = shutil.copytree(empty, tmp_path_factory.mktemp("d") / "s.db")
    with Store.open(path, ontology=ontology, registry=registry) as store:
        told = report("a")
        store.put(told, [evidence(told), evidence(told, "new:Idi Oumarou", "metWith", "mali")], introduced=[newcomer()])
        yield store


def written(store: Store, form: str) -> bytes:
    out = io.BytesIO()
    store.dump(out, form)
    return out.getvalue()


def triples(quads: Iterator[pyoxigraph.Quad]) -> set[pyoxigraph.Triple]:
    return {quad.triple for quad in quads if quad.graph_name != v.LEDGER}


@pytest.mark.parametrize("form", FORMATS)
def test_all_but_the_ledger_is_written_and_reads_back(filled: Store, form: str) -> None:
    back = list(pyoxigraph.parse(written(filled, form), FORMATS[form]))
    assert {quad.triple for quad in back} == triples(filled.quads())
    graphs = {quad.graph_name for quad in filled.quads()} - {v.LEDGER}
    assert {quad.graph_name for quad in back} == (graphs if form in QUAD_FORMATS else {pyoxigraph.DefaultGraph()})


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib's own reader uses what rdflib is giving up
def test_json_ld_has_a_context_and_is_the_same_to_another_library(filled: Store) -> None:
    text = written(filled, "jsonld").decode()
    document = json.loads(text)
    assert document["@context"] == v.PREFIXES
    nodes = {node["@id"]: node for graph in document["@graph"] for node in graph["@graph"]}
    (told,) = [
        n for n in nodes.values() if "sg:Statement" in n.get("@type", "") and n["rdf:object"]["@id"] == "actor:russia"
    ]
    assert (told["sg:reportCount"], told["sg:contested"], told["sg:status"]) == (1, False, {"@id": "status:asserted"})
    theirs, ours = rdflib.Dataset(), rdflib.Dataset()
    theirs.parse(data=text, format="json-ld")
    ours.parse(data=written(filled, "nquads").decode(), format="nquads")
    for graph in ours.graphs():
        assert isomorphic(theirs.graph(graph.identifier), graph), graph.identifier
    assert len(theirs) == len(ours) > 1000


@pytest.mark.parametrize(
    "text", ["", "a\nb", "\u0000\u2028 é 𐍈", "actor:niger", "http://example.org/x", "_:b0", "@id", '"}]', "12", "true"]
)
@pytest.mark.parametrize("kind", ["string", "integer", "boolean", "date", "decimal"])
def test_json_ld_gives_any_literal_back(text: str, kind: str) -> None:
    node, space = (
        pyoxigraph.NamedNode("https://example.org/a b".replace(" ", "%20")),
        "http://www.w3.org/2001/XMLSchema#",
    )
    literals = [
        pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(space + kind)),
        pyoxigraph.Literal("007", datatype=pyoxigraph.NamedNode(space + "integer")),
        pyoxigraph.Literal(text, language="fr"),
    ]
    quads = [pyoxigraph.Quad(node, pyoxigraph.NamedNode("http://example.org/p"), one) for one in literals]
    quads.append(pyoxigraph.Quad(node, pyoxigraph.NamedNode("http://example.org/p"), pyoxigraph.BlankNode("b0")))
    out = io.BytesIO()
    jsonld.write(quads, out)
    back = list(pyoxigraph.parse(out.getvalue(), RdfFormat.JSON_LD))
    assert {quad.object for quad in back if isinstance(quad.object, pyoxigraph.Literal)} == set(literals)
    assert {str(quad.subject) for quad in back} == {str(node)}


@pytest.mark.parametrize("form", ["trig", "turtle"])
def test_text_formats_begin_with_their_prefixes_sorted_and_stay_readable(filled: Store, form: str) -> None:
    lines = written(filled, form).decode().splitlines()
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes) == lines[: len(v.PREFIXES)]
    assert any("actor:niger" in line for line in lines)


def test_an_unknown_format_lists_those_there_are(filled: Store) -> None:
    with pytest.raises(UnknownName, match="trig, nquads, jsonld, turtle, ntriples"):
        filled.dump(io.BytesIO(), "docx")


def test_equal_content_gives_equal_bytes_in_every_process_and_order(tmp_path: Path, empty: Path) -> None:
    script = SCRIPT.format(here=str(Path(__file__).parent), formats=list(FORMATS))
    told = [
        subprocess.run(
            [sys.executable, "-c", script, str(shutil.copytree(empty, tmp_path / seed)), order],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, order in (("1", "abc"), ("2", "cab"))
    ]
    assert told[0] == told[1]
    assert len(told[0].splitlines()) == len(FORMATS)


def test_a_document_without_triples_is_no_error() -> None:
    assert triples_as("", "ntriples") == ""
    assert triples_as("", "turtle") == ""
    assert list(pyoxigraph.parse(triples_as("", "jsonld"), RdfFormat.JSON_LD)) == []
