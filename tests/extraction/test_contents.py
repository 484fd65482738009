"""What verbs of saying say: content clauses where the parser hangs them right, and where it does not."""

from __future__ import annotations

import pytest
from report_trees import parsed
from spacy.tokens import Token

from sahelgraph.extraction import lexicon
from sahelgraph.extraction.contents import Contents
from sahelgraph.extraction.tree import Tree

SAYS = {
    "a complement": (
        "en",
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 Ghana|PROPN|nsubj|4 left=leave|VERB|ccomp|2",
        ["left"],
    ),
    "two joined": (
        "en",
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 Ghana|PROPN|nsubj|4 lied=lie|VERB|ccomp|2 and|CCONJ|cc|6"
        " left=leave|VERB|conj|4",
        ["lied", "left"],
    ),
    "on the noun between": (
        "en",
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 in|ADP|case|5 an|DET|det|5 interview|NOUN|obl|2 that|SCONJ|mark|8"
        " Ghana|PROPN|nsubj|8 lied=lie|VERB|acl|5",
        ["lied"],
    ),
    "as adverbial": (
        "en",
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 that|SCONJ|mark|5 Ghana|PROPN|nsubj|5 lied=lie|VERB|advcl|2",
        ["lied"],
    ),
    "a cleft": (
        "en",
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 it|PRON|expl|5 was=be|AUX|cop|5 Ghana|PROPN|ccomp|2 that|PRON|nsubj|7"
        " lied=lie|VERB|acl:relcl|5",
        ["lied"],
    ),
    "before the verb": (
        "fr",
        "Accra|PROPN|nsubj|2 ment=mentir|VERB|parataxis|4 ,|PUNCT|punct|2 dit=dire|VERB|root|0 Lomé|PROPN|nsubj|4",
        ["ment"],
    ),
    "French": (
        "fr",
        "Lomé|PROPN|nsubj|2 affirme=affirmer|VERB|root|0 dans|ADP|case|5 un|DET|det|5 texte|NOUN|obl|2 que|SCONJ|mark|8"
        " Accra|PROPN|nsubj|8 ment=mentir|VERB|acl|5",
        ["ment"],
    ),
}
SAYS_NOTHING = {
    "a relative clause": (
        "Togo|PROPN|nsubj|2 said=say|VERB|root|0 in|ADP|case|5 an|DET|det|5 interview|NOUN|obl|2 that|PRON|nsubj|7"
        " shook=shake|VERB|acl:relcl|5 Ghana|PROPN|obj|7"
    ),
    "a reason": (
        "Togo|PROPN|nsubj|2 spoke=speak|VERB|root|0 because|SCONJ|mark|5 Ghana|PROPN|nsubj|5 lied=lie|VERB|advcl|2"
    ),
    "before the verb": (
        "Fact|NOUN|nsubj|5 that|SCONJ|mark|4 Ghana|PROPN|nsubj|4 lied=lie|VERB|acl|1 says=say|VERB|root|0 it|PRON|obj|5"
    ),
}


def contents(language: str) -> Contents:
    read = lexicon.load(language)
    return Contents(Tree(read.grammar))


def verb(tree: str, language: str) -> Token:
    return next(token for token in parsed([tree], language).doc if token.dep_ == "ROOT")


@pytest.mark.parametrize(("language", "tree", "said"), SAYS.values(), ids=SAYS)
def test_what_is_said_is_found_wherever_the_tree_hangs_it(language: str, tree: str, said: list[str]) -> None:
    assert [clause.text for clause in contents(language).clauses(verb(tree, language))] == said


@pytest.mark.parametrize("tree", SAYS_NOTHING.values(), ids=SAYS_NOTHING)
def test_no_other_clause_is_what_is_said(tree: str) -> None:
    assert contents("en").clauses(verb(tree, "en")) == []


def test_who_acts_in_what_is_said_is_found_and_who_suffers_is_not() -> None:
    active, passive = (
        f"Togo|PROPN|nsubj|2 said=say|VERB|root|0 Ghana|PROPN|nsubj{kind}|5 was=be|AUX|aux{kind}|5 {form}|VERB|ccomp|2"
        for kind, form in (("", "lying=lie"), (":pass", "hit"))
    )
    assert [token.text for token in contents("en").doers(verb(active, "en"))] == ["Ghana"]
    assert list(contents("en").doers(verb(passive, "en"))) == []


@pytest.mark.parametrize(("word", "negated"), [("not|PART|advmod|5|Polarity=Neg", True), ("now|ADV|advmod|5", False)])
def test_a_denied_content_is_told_from_a_claimed_one(word: str, negated: bool) -> None:
    tree = f"Togo|PROPN|nsubj|2 said=say|VERB|root|0 Ghana|PROPN|nsubj|5 {word} lie|VERB|ccomp|2"
    (clause,) = contents("en").clauses(verb(tree, "en"))
    assert Contents.negated(clause) is negated
