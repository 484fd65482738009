"""What is let through to the engine, and what is not."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelgraph.errors import QueryError, QueryRefused, QuerySyntax
from sahelgraph.store.guard import MAX_DEPTH, MAX_LENGTH, check


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } } }",
        "PREFIX : <http://example.org/> SELECT * { ?s ?p 1e5SERVICE:x { ?a ?b ?c } }",
        "PREFIX : <http://example.org/> SELECT * { ?s ?p true . SERVICE:x { ?a ?b ?c } }",
        "PREFIX : <http://example.org/> SELECT * { ?s ?p trueSERVICE:x { ?a ?b ?c } }",
        "SELECT * { ?s ?p ?o FILTER(?o<?s)SERVICE<http://example.org/>{ ?a ?b ?c } }",
        'SELECT * { ?s ?p "a\\"#" . SERVICE <http://example.org/> { ?a ?b ?c } }',
        "SELECT * { ?s ?p '''it's''' . SERVICE <http://example.org/> { ?a ?b ?c } }",
        "SELECT * { ?s ?p <http://a/#b> SERVICE <http://example.org/> { ?a ?b ?c } }",
        "SELECT * # a comment\rSELECT * { SERVICE <http://example.org/> { ?a ?b ?c } }",
    ],
)
def test_a_service_is_refused_wherever_it_stands(query: str) -> None:
    with pytest.raises(QueryRefused, match="stay on this one"):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <http://example.org/> {}" }',
        "SELECT * { ?s ?p '''two\nlines with \" and ' SERVICE''' }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/>",
        "SELECT * { ?s <http://example.org/SERVICE> ?o }",
        "SELECT * { ?service sg:service $SERVICE }",
        "SELECT * { ?s rdfs:label 'x'@service }",
        "SELECT * { _:service ?p sg:self-service }",
        "SELECT (SUM(?a) AS ?b) { ?s ?p ?a FILTER(?a < 3 && ?a > 1) }",
        "",
    ],
)
def test_the_word_alone_is_no_service(query: str) -> None:
    assert check(query).text == query


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { sg:a sg:b sg:c }",
        "delete where { ?s ?p ?o }",
        "LOAD <http://example.org/data.ttl>",
        "LOAD <file:///etc/passwd>",
        "PREFIX x: <http://example.org/> CLEAR ALL",
        "WITH sg:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused(update: str) -> None:
    with pytest.raises(QueryRefused, match="would change the store"):
        check(update)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 5000 + "?s ?p ?o" + "}" * 5000,
        "SELECT * { ?s ?p ?o FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
        "SELECT * { ?s ?p ?o FILTER(" + "!(" * 5000 + "true" + ")" * 5000 + ") }",
        "SELECT * { " + "[ ?p " * 5000 + "1" + "]" * 5000 + " }",
        "SELECT * { ?s ?p '" + "x" * MAX_LENGTH + "' }",
    ],
)
def test_what_would_break_the_parser_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused, match=r"nests more|characters"):
        check(query)


def test_brackets_in_strings_do_not_nest() -> None:
    assert check("SELECT * { ?s ?p '" + "{" * (MAX_DEPTH + 1) + "' }")


def test_half_a_surrogate_pair_is_no_query() -> None:
    with pytest.raises(QuerySyntax, match="no text"):
        check("SELECT * { ?s ?p '\ud800' }")


@pytest.mark.parametrize(
    ("query", "warned"),
    [
        ("SELECT * { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }", True),
        ("SELECT * { GRAPH ?g { { SELECT ?s (MAX(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s } } }", True),
        ("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", False),
        ("SELECT * { GRAPH graph:statements { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }", False),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }", False),
    ],
)
def test_a_count_that_the_engine_gets_wrong_is_warned_of(query: str, warned: bool) -> None:
    assert bool(check(query).warnings) is warned


@pytest.mark.parametrize(
    ("query", "own"),
    [
        ("SELECT * FROM <http://example.org/g> { ?s ?p ?o }", True),
        ("SELECT * from named graph:statements { GRAPH ?g { ?s ?p ?o } }", True),
        ("SELECT ?from { ?from ?p 'FROM' }", False),
    ],
)
def test_a_query_that_names_its_graphs_is_noticed(query: str, own: bool) -> None:
    assert check(query).own_dataset is own


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[int]]]:
    """A port of this machine, with the list of what knocked."""
    knocks: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                knocks.append(1)
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", knocks
        server.shutdown(socket.SHUT_RDWR)


PIECES = st.sampled_from(
    "SERVICE|service|SILENT|<HOST>|:x|e:x|e:a.|e:a\\#|?s|?o|{|}|{?s?p?o}|.|;|,|#|''|\"|'|1|1e5|1.|true|<|>|a|FILTER|"
    "(?o<?s)|FILTER(1<2)|OPTIONAL|UNION|MINUS|EXISTS|BIND(1AS?z)|_:b.|GRAPH?g|\\u0053|# SERVICE\n|\n| ".split("|")
)


@given(st.lists(PIECES, max_size=4), st.lists(PIECES, max_size=2), st.lists(PIECES, max_size=3))
@settings(deadline=None)
def test_nothing_that_reaches_for_the_network_is_let_through(
    listener: tuple[str, list[int]], before: list[str], between: list[str], after: list[str]
) -> None:
    host, knocks = listener
    middle = f"{''.join(before)}SERVICE{''.join(between)}<HOST>{{?q ?w ?r}}{''.join(after)}"
    query = f"PREFIX : <HOST> PREFIX e: <HOST> SELECT * {{{middle}}}".replace("HOST", host)
    try:
        check(query)
    except QueryError:
        return
    quiet = len(knocks)
    store = pyoxigraph.Store()
    store.add(pyoxigraph.Quad(*[pyoxigraph.NamedNode("http://example.org/")] * 3))
    with contextlib.suppress(SyntaxError, OSError):
        list(store.query(query))  # type: ignore[arg-type]
    assert len(knocks) == quiet
