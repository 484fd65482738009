"""A relative clause without a comma belongs to the noun, not to the name that completes it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.language.restrictive import repair_restrictive


def _clause(words: str, heads: list[int], deps: str, tags: str) -> Doc:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps.split(), pos=tags.split())
    repair_restrictive(doc)
    return doc


def test_a_clause_right_behind_a_name_describes_the_noun_before_it() -> None:
    doc = _clause(
        "branch of Ansaru that attacked", [0, 2, 0, 4, 2], "ROOT case nmod nsubj acl:relcl", "NOUN ADP PROPN PRON VERB"
    )
    assert doc[4].head.text == "branch"


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags"),
    [
        pytest.param(
            "branch of Ansaru , which attacked",
            [0, 2, 0, 5, 5, 2],
            "ROOT case nmod punct nsubj acl:relcl",
            "NOUN ADP PROPN PUNCT PRON VERB",
            id="a comma makes it the name's",
        ),
        pytest.param(
            "met Ansaru that attacked", [0, 0, 3, 1], "ROOT obj nsubj acl:relcl", "VERB PROPN PRON VERB", id="no noun"
        ),
    ],
)
def test_other_clauses_stay_where_they_are(words: str, heads: list[int], deps: str, tags: str) -> None:
    doc = _clause(words, heads, deps, tags)
    assert doc[len(doc) - 1].head.text == "Ansaru"
