"""Who did what to whom, read off trees written by hand; and the lexicons that say which words express it."""

from __future__ import annotations

from pathlib import Path

import pytest
from treebank import Tree, tree

from sahelgraph.errors import OntologyError
from sahelgraph.extraction import lexicon
from sahelgraph.extraction.explain import explain
from sahelgraph.extraction.extract import extract
from sahelgraph.model import Evidence, Status
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


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_trigger_names_a_relation_of_the_vocabulary(language: str, ontology: Ontology) -> None:
    lexicon.check(lexicon.load(language), ontology.relations)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_lexicon_and_the_offices_cover_every_relation(language: str, ontology: Ontology) -> None:
    by_words = {trigger.relation for trigger in lexicon.load(language).triggers}
    assert by_words | {"leads", "hasRoleIn"} == set(ontology.relations)


MINIMAL = '[[trigger]]\nrelation = "metWith"\nverb = ["meet"]\n'


def test_a_lexicon_needs_no_more_than_words_and_a_relation() -> None:
    read = lexicon.read(MINIMAL, "en")
    [trigger] = read.triggers
    assert (trigger.subject, trigger.object, trigger.status) == (("agent",), ("patient",), Status.ASSERTED)
    assert [found for _, found in read.candidates("meet", "verb")] == [trigger]
    assert read.candidates("meet", "noun") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no trigger"),
        ("[[trigger]]\nrelation =", "lexicon en"),
        ('[[trigger]]\nrelation = "metWith"\nverb = []\n', "has no words"),
        ('[[trigger]]\nrelation = "metWith"\n', "has no words"),
        ('[[trigger]]\nverb = ["meet"]\n', "names no relation"),
        (MINIMAL + 'when.mood = ["good"]\n', "unknown conditions: mood"),
        (MINIMAL + 'when.patient = ["@none"]\n', "no class '@none'"),
        (MINIMAL + "frequency = 3\n", "unknown fields: frequency"),
        (MINIMAL + 'context = "sports"\n', "'sports' is none of"),
        (MINIMAL + 'status = "certain"\n', "'certain' is none of"),
        (MINIMAL + "prior = 7\n", "not in [0, 1]"),
        (MINIMAL + 'object = "patient|wiht"\n', "unknown slot 'wiht'"),
        (MINIMAL + 'object = "patient.onwer"\n', "unknown slot 'onwer'"),
        (MINIMAL + 'object = ""\n', "no slot for its subject or its object"),
        ("[classes]\narms = []\n" + MINIMAL, "'arms' has no words"),
    ],
)
def test_a_lexicon_that_could_never_fire_is_refused(text: str, says: str) -> None:
    with pytest.raises(OntologyError) as refused:
        lexicon.read(text, "en")
    assert says in str(refused.value)


def test_an_unknown_relation_is_refused_by_name(ontology: Ontology) -> None:
    read = lexicon.read(MINIMAL.replace("metWith", "dancedWith"), "en")
    with pytest.raises(OntologyError, match="dancedWith"):
        lexicon.check(read, ontology.relations)


def test_a_language_without_a_lexicon_is_refused() -> None:
    with pytest.raises(OntologyError, match="xx"):
        lexicon.load("xx")


def test_an_explanation_says_what_fired_and_what_was_missing(ontology: Ontology, registry: Registry) -> None:
    sentence = next(tree for tree, _ in SENTENCES if tree.kind == "relative clause" and tree.language == "en")
    [explained] = explain(sentence.parsed(), ontology, registry)
    assert [actor for _, actor in explained.mentions] == ["ghana", "ecowas", "togo"]
    fired = {tried.word: tried.relation for tried in explained.tried if not tried.missing}
    assert fired == {"left": "withdrewFrom", "praised": "expressedSupportFor"}
    [apart] = explained.apart
    assert {apart.one, apart.other} == {"ecowas", "togo"}
    assert apart.why
