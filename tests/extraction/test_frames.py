"""Who did what to whom, read off trees written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from treebank import Tree, tree

from sahelgraph.extraction import lexicon
from sahelgraph.extraction.explain import explain
from sahelgraph.extraction.extract import extract
from sahelgraph.model import Evidence
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

HERE = Path(__file__).parent


def _sentences() -> list[tuple[Tree, frozenset[tuple[str, ...]]]]:
    """The trees of ``frames_{en,fr}.txt`` with what they say: subject, relation, object, status."""
    found = []
    for language in ("en", "fr"):
        for block in (HERE / f"frames_{language}.txt").read_text("utf-8").split("\n\n")[1:]:
            lines = [line.removeprefix("# evidence = ").split() for line in block.splitlines() if "# evidence" in line]
            said = frozenset((*line, "asserted")[:4] for line in lines)
            found.append((tree(block, language), said))
    return found


SENTENCES = _sentences()


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load()


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


def _said(evidence: tuple[Evidence, ...], ontology: Ontology) -> frozenset[tuple[str, ...]]:
    """Evidence as tuples; a symmetric tie in the order of its ends' ids."""
    found = set()
    for item in evidence:
        ends = [item.subject, item.object]
        if ontology.relations[item.relation].symmetric:
            ends.sort()
        found.add((ends[0], item.relation, ends[1], item.status.value))
    return frozenset(found)


@pytest.mark.parametrize(("sentence", "said"), SENTENCES, ids=[f"{t.language}-{t.kind}" for t, _ in SENTENCES])
def test_a_sentence_gives_exactly_what_it_says(
    sentence: Tree, said: frozenset[tuple[str, ...]], ontology: Ontology, registry: Registry
) -> None:
    expected = set()
    for subject, relation, object_, status in said:
        symmetric = ontology.relation(relation).symmetric
        ends = sorted((subject, object_)) if symmetric else [subject, object_]
        expected.add((ends[0], relation, ends[1], status))
    assert _said(extract(sentence.parsed(), ontology, registry), ontology) == expected


@pytest.mark.parametrize(("sentence", "said"), SENTENCES, ids=[f"{t.language}-{t.kind}" for t, _ in SENTENCES])
def test_evidence_quotes_the_report_and_names_its_rule(
    sentence: Tree, said: frozenset[tuple[str, ...]], ontology: Ontology, registry: Registry
) -> None:
    parsed = sentence.parsed()
    rules = {trigger.name for trigger in lexicon.load(sentence.language).triggers}
    evidence = extract(parsed, ontology, registry)
    assert bool(evidence) == bool(said)
    for item in evidence:
        assert parsed.report.text[item.span.start : item.span.end] == item.quote
        assert item.quote in item.sentence
        assert item.rule.partition("+")[0] in rules
        assert 0 < item.confidence <= 1


def test_the_same_report_read_twice_gives_equal_evidence(ontology: Ontology, registry: Registry) -> None:
    for sentence, _ in SENTENCES:
        assert extract(sentence.parsed(), ontology, registry) == extract(sentence.parsed(), ontology, registry)


def test_an_explanation_says_what_fired_and_what_was_missing(ontology: Ontology, registry: Registry) -> None:
    sentence = next(tree for tree, _ in SENTENCES if tree.kind == "relative clause" and tree.language == "en")
    [explained] = explain(sentence.parsed(), ontology, registry)
    assert [actor for _, actor in explained.mentions] == ["ghana", "ecowas", "togo"]
    fired = {tried.word: tried.relation for tried in explained.tried if not tried.missing}
    assert fired == {"left": "withdrewFrom", "praised": "expressedSupportFor"}
    [apart] = explained.apart
    assert {apart.one, apart.other} == {"ecowas", "togo"}
    assert apart.why
