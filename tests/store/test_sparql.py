"""Answers to queries, and their limits."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from store_examples import evidence, newcomer, report

from sahelgraph.errors import QueryRefused, QuerySyntax, QueryTooLong, UnknownName
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.sparql import run
from sahelgraph.store.store import Store


@pytest.fixture(scope="module")
def filled(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, ontology: Ontology, registry: Registry
) -> Iterator[Store]:
    path = shutil.copytree(empty, tmp_path_factory.mktemp("s") / "s.db")
    with Store.open(path, ontology=ontology, registry=registry) as store:
        store.put(report("a"), [evidence("a", when="2017"), evidence("a", when="2023-12-04")])
        store.put(report("b"), [evidence("b", "new:=1+1", "accused", "mali")], introduced=[newcomer("=1+1")])
        yield store


def test_known_prefixes_need_no_declaration_and_all_graphs_are_one(filled: Store) -> None:
    answer = filled.query("""
        SELECT ?b ?name WHERE {
            actor:niger sg:signedMilitaryAgreementWith ?b .
            ?b skos:prefLabel ?name FILTER(LANG(?name) = "fr")
        }""")
    assert [tuple(map(str, row)) for row in answer] == [("actor:russia", "Russie")]


def test_a_query_may_declare_a_prefix_in_its_own_way(filled: Store) -> None:
    query = "PREFIX sg: <https://example.org/> SELECT * { ?a sg:signedMilitaryAgreementWith ?b }"
    assert not filled.query(query).rows


def test_a_row_is_read_by_place_by_name_and_as_an_attribute(filled: Store) -> None:
    (row,) = filled.query("SELECT ?a ?none WHERE { ?a sg:accused ?b OPTIONAL { ?a sg:nothing ?none } }")
    assert row[0] is row["a"] is row.a
    assert row.none is None
    assert str(row.a) == "actor:new/%3D1%2B1"
    with pytest.raises(AttributeError, match="no column 'b'; there are a, none"):
        _ = row.b


def test_a_column_may_have_any_name(filled: Store) -> None:
    (row,) = filled.query("SELECT (COUNT(*) AS ?count) (1 AS ?index) (2 AS ?_names) WHERE { ?a sg:accused ?b }")
    assert [str(row["count"]), str(row.count), str(row.index), str(row["_names"])] == ["1", "1", "1", "2"]
    assert repr(row) == "Row(count=1, index=1, _names=2)"


def test_from_narrows_a_query_to_its_graphs(filled: Store) -> None:
    one = "SELECT * FROM report:a WHERE { ?e a sg:Evidence }"
    assert (len(filled.query(one)), len(filled.query(one.replace("FROM report:a", "")))) == (2, 3)


def test_ask_says_yes_or_no(filled: Store) -> None:
    assert filled.query("ASK { actor:niger sg:signedMilitaryAgreementWith actor:russia }").to_table() == "yes\n"
    assert filled.query("ASK { actor:niger sg:signedMilitaryAgreementWith actor:chad }").boolean is False


def test_construct_gives_rdf(filled: Store) -> None:
    answer = filled.query("CONSTRUCT { ?a sg:accused ?b } WHERE { ?a sg:accused ?b }")
    assert "sg:accused actor:mali" in answer.to_rdf()
    assert json.loads(answer.to_rdf("jsonld"))[0]["@id"].endswith("/actor/new/%3D1%2B1")
    with pytest.raises(UnknownName, match="turtle"):
        answer.to_rdf("docx")


def test_json_is_that_of_the_standard(filled: Store) -> None:
    document = json.loads(filled.query('SELECT ?a ?n WHERE { ?a sg:accused ?b BIND("é"@fr AS ?n) }').to_json())
    assert document["head"] == {"vars": ["a", "n"]}
    assert document["results"]["bindings"][0]["n"] == {"type": "literal", "value": "é", "xml:lang": "fr"}
    assert "truncated" not in document


def test_csv_keeps_a_spreadsheet_from_running_a_cell(filled: Store) -> None:
    answer = filled.query("SELECT ?name (-1.5 AS ?n) WHERE { ?a sg:accused ?b ; skos:prefLabel ?name }")
    assert list(csv.reader(io.StringIO(answer.to_csv()))) == [["name", "n"], ["'=1+1", "-1.5"]]


def test_a_table_has_one_line_a_row(filled: Store) -> None:
    assert filled.query("SELECT ?a WHERE { VALUES ?a { 'two\\nlines' } }").to_table() == "a\ntwo lines\n"


def test_missing_rows_are_marked(filled: Store) -> None:
    answer = filled.query("SELECT ?s WHERE { ?s ?p ?o }", limit=3)
    assert (len(answer), answer.truncated) == (3, True)
    assert "cut after 3 rows" in answer.to_table()
    assert json.loads(answer.to_json())["truncated"] is True


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?a WHERE {\n  ?a sg:accused ?b", "line 2, column 19"),
        ("SELECT ?a WHERE { ?a nope:accused ?b }", "unknown prefix"),
        ("What is going on in Niger?", "see the examples of: sahelgraph query --help"),
        ("", "line 1, column 1"),
    ],
)
def test_an_error_of_syntax_is_one_line_that_says_where(filled: Store, query: str, said: str) -> None:
    with pytest.raises(QuerySyntax, match=said) as caught:
        filled.query(query)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 160


def test_a_refused_query_is_not_run(filled: Store) -> None:
    with pytest.raises(QueryRefused):
        filled.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


PRODUCT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
GROWTH = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))


def test_a_query_without_end_is_stopped_and_the_store_goes_on(filled: Store) -> None:
    with pytest.raises(QueryTooLong, match=r"stopped after 0\.5 s"):
        filled.query(PRODUCT, timeout=0.5)
    assert filled.query("ASK {}").boolean


def test_a_query_that_grows_without_end_is_stopped(tmp_path: Path) -> None:
    pyoxigraph.Store(str(tmp_path)).flush()
    query = f"SELECT (STRLEN(?x40) AS ?n) WHERE {{ BIND('growing' AS ?x0) {GROWTH} }}"
    with pytest.raises(QueryTooLong, match="more memory than it may use"):
        run(tmp_path, query, memory=512 * 1024**2)


def test_a_query_sees_what_was_put_just_before(store: Store) -> None:
    counts = []
    for name in "ab":
        store.put(report(name), [evidence(name)])
        counts.append(len(store.query("SELECT ?e WHERE { ?e a sg:Evidence }")))
    assert counts == [1, 2]


def test_snapshots_do_not_pile_up(store_path: Path, store: Store) -> None:
    for name in "ab":
        store.put(report(name), [])
        store.query("ASK {}")
    assert sum(1 for copy in (store_path / "snapshots").iterdir() if copy.is_dir()) == 1
    store.close()
    assert not list((store_path / "snapshots").iterdir())
