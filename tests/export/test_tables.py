from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_graph import World, made_up_world

from sahelgraph.export.tables import (
    EDGE_COLUMNS,
    EVIDENCE_COLUMNS,
    NODE_COLUMNS,
    STATEMENT_COLUMNS,
    write_edges,
    write_evidence,
    write_nodes,
    write_statements,
)
from sahelgraph.model import Actor, ActorId


@pytest.fixture(scope="module")
def world() -> World:
    return made_up_world(60)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def statements_of(world: World, path: Path, **changed: object) -> list[dict[str, str]]:
    given = {name: getattr(world, name) for name in ("evidence", "reports", "actors", "ontology")} | changed
    return read(write_statements(world.statements, path, **given))


def test_statements_are_one_row_each_in_order_of_id_with_their_clearest_quote(world: World, tmp_path: Path) -> None:
    rows = statements_of(world, tmp_path / "statements.csv")
    assert tuple(rows[0]) == STATEMENT_COLUMNS
    assert [row["statement"] for row in rows] == sorted(statement.id for statement in world.statements)
    by_id = {statement.id: statement for statement in world.statements}
    for row in rows:
        statement = by_id[row["statement"]]  # type: ignore[index]  # the table gives plain text
        assert (row["subject"], row["relation"], row["object"]) == (
            statement.subject,
            statement.relation,
            statement.object,
        )
        assert row["quote"] in {item.quote for item in world.evidence[statement.id]}
        assert row["speakers"] == "|".join(statement.speakers)
        assert row["contested"] == str(statement.contested).lower()


def test_an_unknown_date_is_an_empty_cell_and_not_the_word_none(world: World, tmp_path: Path) -> None:
    rows = statements_of(world, tmp_path / "statements.csv")
    undated = [row for row in rows if not row["date"]]
    assert undated
    assert all(row["earliest"] == row["latest"] == "" for row in undated)
    assert not any(cell == "None" for row in rows for cell in row.values())


def test_the_order_of_loading_does_not_show(world: World, tmp_path: Path) -> None:
    given = {name: getattr(world, name) for name in ("evidence", "reports", "actors", "ontology")}
    first = write_statements(world.statements, tmp_path / "a.csv", **given).read_bytes()
    second = write_statements(reversed(world.statements), tmp_path / "b.csv", **given).read_bytes()
    assert first == second


def test_evidence_is_one_row_each_with_its_speaker_and_report(world: World, tmp_path: Path) -> None:
    path = write_evidence(
        world.statements, tmp_path / "evidence.csv", evidence=world.evidence, reports=world.reports, actors=world.actors
    )
    rows = read(path)
    assert tuple(rows[0]) == EVIDENCE_COLUMNS
    assert len(rows) == sum(len(items) for items in world.evidence.values())
    assert all(row["quote"] in row["sentence"] for row in rows)
    assert {row["report"] for row in rows} <= set(world.reports)


def test_nodes_and_edges_agree_with_the_graph(world: World, tmp_path: Path) -> None:
    nodes = read(write_nodes(world.graph, tmp_path / "nodes.csv"))
    edges = read(write_edges(world.graph, tmp_path / "edges.csv"))
    assert (tuple(nodes[0]), tuple(edges[0])) == (NODE_COLUMNS, EDGE_COLUMNS)
    assert {row["id"] for row in nodes} == set(world.graph)
    keys = {(row["source"], row["target"], row["id"]) for row in edges}
    assert keys == {(source, target, key) for source, target, key in world.graph.edges(keys=True)}
    undirected = {row["id"] for row in edges if row["type"] == "Undirected"}
    assert undirected == {key for _, _, key, data in world.graph.edges(keys=True, data=True) if data["symmetric"]}


@pytest.mark.parametrize("beginning", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(world: World, tmp_path: Path, beginning: str) -> None:
    statement = world.statements[0]
    item = replace(world.evidence[statement.id][0], quote=beginning)
    evidence = {**world.evidence, statement.id: [item]}
    rows = statements_of(world, tmp_path / "statements.csv", evidence=evidence)
    found = next(row["quote"] for row in rows if row["statement"] == statement.id)
    assert found == f"'{beginning}"


def test_quotation_marks_commas_line_breaks_and_accents_come_back_as_they_were(world: World, tmp_path: Path) -> None:
    statement = world.statements[0]
    quote = 'dit « oui », puis "non";\r\net l’ambassadeur à N’Djaména se tait – قال'
    evidence = {**world.evidence, statement.id: [replace(world.evidence[statement.id][0], quote=quote)]}
    rows = statements_of(world, tmp_path / "statements.csv", evidence=evidence)
    assert next(row["quote"] for row in rows if row["statement"] == statement.id) == quote


def test_nul_and_half_characters_do_not_stop_the_export(world: World, tmp_path: Path) -> None:
    broken = Actor(id=ActorId("niger"), kind="State", names={"en": ("Ni\0ger \ud800",)})
    rows = statements_of(world, tmp_path / "statements.csv", actors={**world.actors, broken.id: broken})
    assert {row["subject_label"] for row in rows if row["subject"] == "niger"} == {"Niger ?"}
