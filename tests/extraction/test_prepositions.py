"""Prepositions of several words, and pronouns that hide one, over trees given by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from sahelgraph.extraction.lexicon import load
from sahelgraph.extraction.prepositions import Prepositions
from sahelgraph.language.tokenisers import LANGUAGES


def tree(words: str, heads: list[int], deps: str, pos: str) -> Doc:
    return Doc(LANGUAGES["fr"]().vocab, words=words.split(), heads=heads, deps=deps.split(), pos=pos.split())


def phrases(doc: Doc, at: int) -> list[tuple[str, str]]:
    return [(word, head.text) for word, head in Prepositions(load("fr").grammar).read(doc[at])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("siège au sein de Cédéao", ("à sein de", "Cédéao")),
        ("plaide en faveur du Mali", ("en faveur de", "Mali")),
        ("agit au profit du Tchad", ("à profit de", "Tchad")),
    ],
)
def test_a_noun_between_two_prepositions_makes_one_of_them(words: str, expected: tuple[str, str]) -> None:
    doc = tree(words, [0, 2, 0, 4, 2], "ROOT case obl case nmod", "VERB ADP NOUN ADP PROPN")
    assert phrases(doc, 2) == [expected]


def test_any_other_noun_keeps_its_own_preposition() -> None:
    doc = tree("parle au président du Mali", [0, 2, 0, 4, 2], "ROOT case obl case nmod", "VERB ADP NOUN ADP PROPN")
    assert phrases(doc, 2) == [("à", "président")]


def test_en_is_a_noun_with_of() -> None:
    doc = tree("il en sort", [2, 2, 2], "nsubj iobj ROOT", "PRON PRON VERB")
    assert phrases(doc, 1) == [("de", "en")]


def test_the_object_of_a_set_phrase_may_hang_on_its_noun() -> None:
    doc = tree("mis en garde Paris", [0, 2, 0, 2], "ROOT case obl appos", "VERB ADP NOUN PROPN")
    assert [t.text for t in Prepositions(load("fr").grammar).object_behind(doc[0])] == ["Paris"]
