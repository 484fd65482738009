"""What the form of a verb says about when it happened."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.extraction.tenses import has_lasted


def ruled(language: str, words: list[str], relations: list[str], heads: list[int], verb: int, morph: str) -> bool:
    morphs = [morph if place == verb else "" for place in range(len(words))]
    doc = Doc(
        spacy.blank(language).vocab,
        words=words,
        deps=relations,
        heads=heads,
        pos=["VERB" if place == verb else "X" for place in range(len(words))],
        morphs=morphs,
    )
    return has_lasted(doc[verb])


PAST = "Tense=Past|VerbForm=Fin"


def test_what_went_on_for_years_in_the_past_is_over() -> None:
    words, relations = ["Obi", "ruled", "Togo", "for", "years"], ["nsubj", "ROOT", "obj", "case", "obl"]
    assert ruled("en", words, relations, [1, 1, 1, 4, 1], 1, PAST)


def test_a_quantity_may_stand_before_the_years() -> None:
    words = ["Obi", "a", "dirigé", "le", "Togo", "pendant", "plus", "de", "dix", "ans"]
    relations = ["nsubj", "aux:tense", "ROOT", "det", "obj", "case", "obl", "case", "nummod", "obl"]
    assert ruled("fr", words, relations, [2, 2, 2, 4, 2, 6, 2, 9, 9, 6], 2, "Tense=Past|VerbForm=Part")


@pytest.mark.parametrize(
    ("words", "relations", "heads", "verb"),
    [
        (["Obi", "has", "ruled", "for", "years"], ["nsubj", "aux", "ROOT", "case", "obl"], [2, 2, 2, 4, 2], 2),
        (["Obi", "ruled", "for", "Togo"], ["nsubj", "ROOT", "case", "obl"], [1, 1, 3, 1], 1),
    ],
    ids=["perfect", "no time"],
)
def test_nothing_else_is_over(words: list[str], relations: list[str], heads: list[int], verb: int) -> None:
    assert not ruled("en", words, relations, heads, verb, PAST)
