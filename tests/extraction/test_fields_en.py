"""English sentences by field, across the relations: what each says, and what says nothing.

``fields_en.txt`` has short sentences, ``breadth_en.txt`` longer ones over the whole vocabulary.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

LANGUAGE = "en"


def rows(name: str = "fields") -> list[tuple[str, str]]:
    """Sentences of a file with what they say."""
    lines = Path(__file__).with_name(f"{name}_{LANGUAGE}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(" => ") for line in lines if " => " in line and not line.startswith("#"))
    return [(sentence, said) for sentence, said in pairs]


@cache
def tools() -> tuple[Pipeline, Registry, Ontology]:
    return Pipeline.load(LANGUAGE), Registry.load(), Ontology.load()


def says(sentence: str, said: str) -> bool:
    """Whether extraction finds what a sentence says, or nothing where it says nothing."""
    pipeline, registry, ontology = tools()
    report = Report(id=ReportId("field"), text=sentence, language=LANGUAGE)
    found = {
        (str(item.subject), str(item.relation), str(item.object))
        for item in extract(parse(report, pipeline, registry), ontology, registry)
    }
    if said == "nothing":
        return not found
    symmetric = {str(relation.id) for relation in ontology.relations.values() if relation.symmetric}
    found |= {(other, relation, one) for one, relation, other in found if relation in symmetric}
    return {tuple(fact.split()) for fact in said.split("; ")} <= found


@pytest.mark.model
@pytest.mark.parametrize(("name", "share"), [("fields", 0.06), ("breadth", 0.14)])
def test_nearly_every_sentence_says_what_a_reader_takes_from_it(name: str, share: float) -> None:
    # Not every one: a parser trained anew errs on other sentences than the one before.
    facts = [(sentence, said) for sentence, said in rows(name) if said != "nothing"]
    missed = [sentence for sentence, said in facts if not says(sentence, said)]
    assert len(missed) <= len(facts) * share, missed


@pytest.mark.model
@pytest.mark.parametrize("sentence", [sentence for sentence, said in rows() if said == "nothing"])
def test_a_sentence_without_a_relation_gives_nothing(sentence: str) -> None:
    assert says(sentence, "nothing")


def test_the_sentences_range_over_nearly_all_relations_and_over_silence() -> None:
    said = [fact for _, facts in rows() for fact in facts.split("; ")]
    relations = {fact.split()[1] for fact in said if fact != "nothing"}
    assert len(relations) >= 42
    assert said.count("nothing") >= 10


def test_the_longer_sentences_range_over_the_whole_vocabulary() -> None:
    said = {fact.split()[1] for _, facts in rows("breadth") for fact in facts.split("; ") if fact != "nothing"}
    assert said == {str(relation) for relation in Ontology.load().relations}
