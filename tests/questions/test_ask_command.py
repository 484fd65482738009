"""``sahelgraph ask`` as a person at a terminal meets it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sahelgraph.cli import main
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.questions.library import load_questions


class Said(NamedTuple):
    code: int
    out: str
    err: str


Ask = Callable[..., Said]


@pytest.fixture(scope="module")
def copy(kg: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the same content that no test holds open."""
    path = tmp_path_factory.mktemp("copy") / "seeds.db"
    with KnowledgeGraph.open(path) as fresh:
        fresh.store.load_facts(kg.store.facts())
        for report in kg.store.reports():
            fresh.store.put(report, kg.store.evidence_of(report.id))
    return path


@pytest.fixture
def ask(copy: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def run(*arguments: str) -> Said:
        with pytest.raises(SystemExit) as stop:
            main(["ask", *arguments, "--db", str(copy)])
        captured = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        return Said(stop.value.code, captured.out, captured.err)

    return run


def test_the_list_is_a_json_array_in_the_order_of_the_numbers(ask: Ask) -> None:
    listed = json.loads(ask("--list", "--format", "json").out)
    assert isinstance(listed, list)
    assert [entry["name"] for entry in listed] == list(load_questions())


def test_the_list_shows_every_question_in_plain_words(ask: Ask) -> None:
    out = ask("--list").out
    assert all(question.words["en"] in out for question in load_questions().values())


@pytest.mark.parametrize("name", load_questions())
def test_a_description_gives_words_parameters_and_the_way_to_the_answer(ask: Ask, name: str) -> None:
    question = load_questions()[name]
    told = json.loads(ask("--describe", name, "--format", "json").out)
    assert (told["en"], told["fr"]) == (question.words["en"], question.words["fr"])
    assert [parameter["name"] for parameter in told["parameters"]] == [p.name for p in question.parameters]
    assert told["query"] or told["analysis"]
    assert question.notes["en"] in ask("--describe", name).out


def test_an_answer_tells_each_tie_with_its_date_its_trust_and_its_quote(ask: Ask) -> None:
    said = ask("defence-ties-broken-then-signed")
    assert said.code == 0
    assert "Niger signed a military agreement with Russia, 2023-12-04 [single source]" in said.out
    assert "“rompre la coopération militaire” (report 2023-12-23-france-quitte-niger-fr)" in said.out
    assert "without a date" in said.err


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_answer_as_data_has_a_column_for_each_of_them(ask: Ask, form: str) -> None:
    out = ask("military-agreements", "--format", form).out
    rows = list(csv.DictReader(io.StringIO(out))) if form == "csv" else json.loads(out)
    assert [row["with"] for row in rows] == ["Burkina Faso", "Mali", "Russia", "Russia"]
    assert {"agreement", "agreement_date", "agreement_trust", "agreement_quote", "agreement_report"} <= set(rows[0])


def test_an_answer_without_rows_says_so(ask: Ask) -> None:
    assert ask("foes-and-friends", "kinds=Media").out == "Nothing in the graph answers this.\n"
    assert json.loads(ask("foes-and-friends", "kinds=Media", "--format", "json").out) == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "--list"),
        (("who-is-winning",), "unknown question"),
        (("linked", "a"), "PARAMETER=VALUE"),
        (("linked", "question=x"), "unknown parameter"),
        (("linked", "self=x"), "unknown parameter"),
        (("linked", "a=Nobody Of That Name"), "Nobody Of That Name"),
    ],
)
def test_a_mistake_gets_one_line_and_exit_code_two(ask: Ask, arguments: tuple[str, ...], why: str) -> None:
    said = ask(*arguments)
    assert said.code == 2
    assert why in said.err
    assert said.err.count("\n") == 1
