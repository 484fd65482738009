"""Each stored question, answered over the seed reports, against an answer worked out by hand (expected.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tracing import untraceable

from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Report
from sahelgraph.questions.library import find_question, load_questions
from sahelgraph.questions.table import Table

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))[
    "case"
]


Ask = Callable[..., Table]


@pytest.fixture(scope="session")
def ask(kg: KnowledgeGraph) -> Ask:
    """Asks a question by name, and only once with the same parameters."""

    @cache
    def answer(name: str, parameters: tuple[tuple[str, str], ...]) -> Table:
        return kg.ask(find_question(name), **dict(parameters))

    return lambda name, **parameters: answer(name, tuple(parameters.items()))


def cells(table: Table, case: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """The named columns of the rows that the case is about; an empty cell reads "" as in the file."""
    rows = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    chosen = (row for row in rows if all(row[name] == value for name, value in case.get("where", {}).items()))
    return [tuple("" if row[name] is None else row[name] for name in case["columns"]) for row in chosen]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["question"])
def test_a_question_gets_the_answer_that_a_reader_of_the_reports_gives(ask: Ask, case: Mapping[str, Any]) -> None:
    found = cells(ask(case["question"], **case.get("parameters", {})), case)
    assert sorted(found, key=repr) == sorted(map(tuple, case["rows"]), key=repr)


def test_every_question_has_an_expected_answer() -> None:
    assert {case["question"] for case in CASES} == set(load_questions())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["question"])
def test_every_tie_in_an_answer_leads_to_the_words_of_a_report(
    ask: Ask, seed_reports: Mapping[str, Report], case: Mapping[str, Any]
) -> None:
    table = ask(case["question"], **case.get("parameters", {}))
    assert untraceable(table, seed_reports) == []


@pytest.mark.parametrize("name", load_questions())
def test_an_answer_is_the_same_every_time(kg: KnowledgeGraph, ask: Ask, name: str) -> None:
    assert kg.ask(find_question(name)) == ask(name)


@pytest.mark.parametrize("name", load_questions())
def test_an_answer_says_what_it_cannot_say(ask: Ask, name: str) -> None:
    assert find_question(name).notes["en"] in ask(name).notes


def test_a_tie_that_is_only_denied_joins_nobody(kg: KnowledgeGraph) -> None:
    # France is only said to have armed jihadists; that it aided them is only denied (2022-08-18).
    table = kg.ask(find_question("linked"), a="france", b="jihadist-groups", since="", hops="1")
    assert [row[table.columns.index("tie")] for row in table.rows] == ["France supplied arms to jihadist groups"]


def test_forces_at_home_are_no_foreign_forces(kg: KnowledgeGraph) -> None:
    table = kg.ask(find_question("foreign-forces-leaving"))
    assert all(row[0] != row[1] for row in table.rows)
    assert {row[0] for row in table.rows} == {"France"}


def test_a_threat_has_no_lifting(kg: KnowledgeGraph) -> None:
    table = kg.ask(find_question("measures-against-members"), relations="threatened")
    assert table.rows
    assert all(row[table.columns.index("lifted")] is None for row in table.rows)
