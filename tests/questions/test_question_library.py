"""The question files, and what users may put into their parameters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sahelgraph.errors import InputError, OntologyError, UnknownActor, UnknownName
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.questions.analyses import ANALYSES
from sahelgraph.questions.library import TYPES, find_question, load_questions

QUESTIONS = load_questions()
HOSTILE = [
    '") } INSERT DATA { <x:a> <x:b> <x:c> } #',
    "\\",
    'a\\"b',
    "line\nbreak\rand \0 null",
    "{{days}}",
    "« l’or » ≠ الذهب",
]


def test_there_are_twenty_eight_questions_numbered_in_their_order() -> None:
    assert [question.number for question in QUESTIONS.values()] == list(range(1, 29))


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_worded_in_both_languages(name: str) -> None:
    question = QUESTIONS[name]
    for words in (question.words, question.notes, *(parameter.words for parameter in question.parameters)):
        assert words["en"].strip()
        assert words["fr"].strip()
        assert words["en"] != words["fr"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_name_is_short_lower_case_words(name: str) -> None:
    assert name.replace("-", "").isalpha()
    assert name.islower()


def test_every_analysis_belongs_to_a_question() -> None:
    assert {question.analysis for question in QUESTIONS.values()} - {None} == set(ANALYSES)


def test_an_unknown_question_is_refused_with_the_names_of_all() -> None:
    with pytest.raises(UnknownName, match="linked"):
        find_question("who-is-winning")


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_unknown_parameter_is_refused_with_the_names_of_those_there_are(kg: KnowledgeGraph, name: str) -> None:
    with pytest.raises(UnknownName, match=QUESTIONS[name].parameters[0].name):
        kg.ask(QUESTIONS[name], question="1")


@pytest.mark.parametrize(
    ("name", "parameter", "value"),
    [
        ("linked", "a", "Nobody Of That Name"),
        ("linked", "a", ""),
        ("linked", "avoid-nothing", "x"),
        ("linked", "since", "yesterday"),
        ("linked", "since", "2023-02-30"),
        ("linked", "hops", "three"),
        ("linked", "hops", "-1"),
        ("linked", "hops", "99999"),
        ("linked", "hops", "²"),
        ("what-changed", "days", "999999999"),
        ("paths-avoiding", "avoid", "france, Nobody Of That Name"),
        ("confirmed-path", "statuses", "certain"),
        ("evidence-for", "relation", "liked"),
        ("evidence-for", "relation", "attacked } #"),
        ("accused-of-supporting", "relations", "aided, helped"),
        ("foes-and-friends", "kinds", "Wizard"),
        ("mining-rights-and-politics", "words", "gold("),
        ("members-on", "on", ""),
        ("brokers-before-and-after", "change", ""),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(kg: KnowledgeGraph, name: str, parameter: str, value: str) -> None:
    with pytest.raises(InputError):
        kg.ask(QUESTIONS[name], **{parameter: value})


def test_an_unknown_actor_is_refused_with_those_that_come_near(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownActor, match="Tchiani"):
        kg.ask(QUESTIONS["linked"], a="Tchianii")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_query_is_never_taken_for_a_part_of_it(kg: KnowledgeGraph, text: str) -> None:
    before = kg.store.counts()
    assert kg.ask(QUESTIONS["mining-rights-and-politics"], words=re.escape(text)).rows == ()
    assert kg.store.counts() == before


def test_a_pattern_matches_as_it_is_written(kg: KnowledgeGraph) -> None:
    table = kg.ask(QUESTIONS["mining-rights-and-politics"], words=r"LOULO-\w+")
    assert [row[0] for row in table.rows] == ["Barrick Mining Corporation"]


def test_actors_are_found_by_the_names_that_people_use(kg: KnowledgeGraph) -> None:
    question = QUESTIONS["linked"]
    assert kg.ask(question, a="NIGER", b="Government of Ukraine") == kg.ask(question, a="niger", b="ukraine")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("en = 'x'", "number"),
        ("number = 1\nen = 'x'", "fr"),
        ("number = 1\nen = 'x'\nfr = 'y'\nnotes = {en = 'x', fr = 'y'}", "either query or analysis"),
        ("number = 1\nen = 'x'\nfr = 'y'\nnotes = {en = 'x', fr = 'y'}\nquery = '{{who}}'", "each parameter"),
        ("this is no TOML", "broken.toml"),
    ],
)
def test_a_file_that_is_not_as_described_is_named_with_what_is_wrong(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "broken.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=why):
        load_questions(tmp_path)


def test_every_type_of_parameter_is_used() -> None:
    used = {parameter.type for question in QUESTIONS.values() for parameter in question.parameters}
    assert used <= set(TYPES)
    assert set(TYPES) - used == {"text"}
