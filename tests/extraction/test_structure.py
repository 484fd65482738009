"""Standing ties: who is part of what, leads what, belongs to what, has joined with whom; and nothing else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

HERE = Path(__file__).parent
FAMILIES = frozenset({"STRUCTURE", "AGREE", "COOPERATE"})
ALSO = frozenset({"alliedWith", "terminatedAgreementWith"})
_FACT = re.compile(rf"(.+?) (\w+) (.+?)(?: ({'|'.join(Status)}))?")


def sentences() -> list[tuple[str, str, frozenset[tuple[str, ...]]]]:
    """The sentences of ``structure_{en,fr}.txt`` with the ties that each states."""
    found = []
    for language in ("en", "fr"):
        for line in (HERE / f"structure_{language}.txt").read_text("utf-8").splitlines():
            if " => " in line and not line.startswith("#"):
                sentence, said = line.split(" => ")
                found.append((language, sentence, frozenset(map(fact, said.split("; ") if said != "nothing" else ()))))
    return found


def fact(text: str) -> tuple[str, ...]:
    match = _FACT.fullmatch(text)
    assert match is not None, text
    return (*ordered(match[1], match[2], match[3]), match[4] or "asserted")


@cache
def ontology() -> Ontology:
    return Ontology.load()


@cache
def registry() -> Registry:
    return Registry.load()


@cache
def pipeline(language: str) -> Pipeline:
    return Pipeline.load(language)


def ordered(subject: str, relation: str, object_: str) -> tuple[str, ...]:
    """A symmetric tie with its ends in the order of their ids."""
    if ontology().relation(relation).symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, relation, object_


@pytest.mark.model
@pytest.mark.parametrize(("language", "sentence", "said"), sentences())
def test_a_sentence_gives_just_the_standing_ties_that_it_states(
    language: str, sentence: str, said: frozenset[tuple[str, ...]]
) -> None:
    parsed = parse(Report(id=ReportId("structure"), text=sentence, language=language), pipeline(language), registry())
    found = {
        (*ordered(e.subject, e.relation, e.object), e.status.value)
        for e in extract(parsed, ontology(), registry())
        if ontology().relation(e.relation).family in FAMILIES or e.relation in ALSO
    }
    assert found == said
