"""Whatever a report may contain, every format stays well formed and says it back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_graph import World, made_up_world, write_page

from sahelgraph.export.graphs import write_graphml
from sahelgraph.export.tables import write_evidence

ANY_TEXT = st.text(st.characters(), max_size=40)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@cache
def world() -> World:
    return made_up_world(5)


def encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def with_quote(quote: str) -> World:
    statement = world().statements[0]
    item = replace(world().evidence[statement.id][0], quote=quote, sentence=f"{quote}!", role=quote)
    return replace(world(), evidence={**world().evidence, statement.id: [item]})


@FEW
@given(ANY_TEXT.filter(bool))
def test_a_page_keeps_any_quote_and_ends_no_script_with_it(tmp_path: Path, quote: str) -> None:
    text = write_page(with_quote(quote), tmp_path / "page.html").read_bytes().decode()
    block = text.split('id="payload">')[1].split("</script>")[0]
    assert encodable(f"{quote}!") in json.loads(block)["strings"]
    assert text.count("</script>") == 4


@FEW
@given(ANY_TEXT)
def test_a_table_gives_any_quote_back_and_runs_none(tmp_path: Path, quote: str) -> None:
    told = with_quote(quote)
    path = tmp_path / "evidence.csv"
    write_evidence(told.statements[:1], path, evidence=told.evidence, reports=told.reports, actors=told.actors)
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))
    found = rows[0]["quote"]
    assert found.removeprefix("'") == encodable(quote).replace("\0", "").removeprefix("'")
    assert not found.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@FEW
@given(ANY_TEXT)
def test_a_graph_file_is_well_formed_with_any_name(tmp_path: Path, name: str) -> None:
    graph = world().graph.copy()
    actor = next(iter(graph))
    graph.nodes[actor]["label_en"] = name
    ElementTree.parse(write_graphml(graph, tmp_path / "g.graphml"))
