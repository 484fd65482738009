"""Sentences that say the same of another, on small trees: what is carried over, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_trees import parsed

from sahelgraph.extraction.extract import frames_of, readings
from sahelgraph.model import ActorId, Mention, Span, Via
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

ONTOLOGY, REGISTRY = Ontology.load(), Registry.load()
LEFT = "Mali|PROPN|nsubj|2 left=leave|VERB|root|0 ECOWAS|PROPN|obj|2"
NOT_LEFT = "Mali|PROPN|nsubj|3 not|PART|advmod|3 left=leave|VERB|root|0 ECOWAS|PROPN|obj|3"
SAID = "Mali|PROPN|nsubj|2 said=say|VERB|root|0 it|PRON|nsubj|4 left=leave|VERB|ccomp|2 ECOWAS|PROPN|obj|4"
SENT = "Kenya|PROPN|nsubj|2 expelled=expel|VERB|root|0 Chad|PROPN|obj|2"
ALLY = "Mali|PROPN|nsubj|4 is=be|AUX|cop|4 a|DET|det|4 member|NOUN|root|0 of|ADP|case|6 ECOWAS|PROPN|nmod|4"
TOLD = "It|PRON|expl|2 rained=rain|VERB|root|0"
SUIT = "{}|PROPN|nsubj|2 followed=follow|VERB|root|0 suit|NOUN|obj|2"
NIGER_LEFT = [("niger", "withdrewFrom", "ecowas")]


def likewise(language: str, *trees: str) -> list[tuple[str, str, str]]:
    """What the last sentence says by saying that it is the same."""
    report = parsed(list(trees), language)
    names = {"ECOWAS": "ecowas", "Cédéao": "ecowas"}
    mentions = tuple(
        Mention(
            span=Span(token.idx, token.idx + len(token)),
            actor=ActorId(names.get(token.text, token.lower_)),
            via=Via.NAME,
        )
        for token in report.doc
        if token.pos_ == "PROPN"
    )
    report = replace(report, mentions=mentions)
    found = readings(report, frames_of(report, ONTOLOGY, REGISTRY))
    told = [(r.subject.actor, r.trigger.relation, r.object.actor) for r in found if "likewise" in r.ways]
    return list(dict.fromkeys(told))


@pytest.mark.parametrize(
    "tree",
    [
        SUIT.format("Niger"),
        "Niger|PROPN|nsubj|2 did=do|VERB|root|0 the|DET|det|4 same|ADJ|obj|2",
        "So=so|ADV|advmod|2 did=do|AUX|root|0 Niger|PROPN|obj|2",
        "Niger|PROPN|nsubj|2 followed=follow|VERB|root|0 Mali|PROPN|nmod:poss|4 example|NOUN|obj|2",
    ],
)
def test_what_a_sentence_says_is_said_of_another_too(tree: str) -> None:
    assert likewise("en", LEFT, tree) == NIGER_LEFT


def test_french_says_so_with_a_pronoun() -> None:
    left = "Mali|PROPN|nsubj|2 quitte=quitter|VERB|root|0 la|DET|det|4 Cédéao|PROPN|obj|2"
    same = "Niger|PROPN|nsubj|3 en|PRON|iobj|3 fait=faire|VERB|root|0 autant|ADV|advmod|3"
    assert likewise("fr", left, same) == NIGER_LEFT


def test_a_participle_behind_the_clause_says_so_of_all_whom_it_names() -> None:
    followed = " ,|PUNCT|punct|5 followed=follow|VERB|advcl|2 by|ADP|case|7 Niger|PROPN|obl:agent|5"
    assert likewise("en", LEFT + followed + " and|CCONJ|cc|9 Chad|PROPN|conj|7") == [
        *NIGER_LEFT,
        ("chad", "withdrewFrom", "ecowas"),
    ]


def test_whoever_suffered_a_blow_gives_it_back() -> None:
    assert likewise("en", SENT, SUIT.format("Chad")) == [("chad", "expelled", "kenya")]


@pytest.mark.parametrize(
    "trees",
    [
        (LEFT, SUIT.format("Mali")),
        (LEFT, TOLD, SUIT.format("Niger")),
        (NOT_LEFT, SUIT.format("Niger")),
        (SAID, SUIT.format("Niger")),
        (ALLY, SUIT.format("Niger")),
        (LEFT, "Niger|PROPN|nsubj|3 not|PART|advmod|3 followed=follow|VERB|root|0 suit|NOUN|obj|3"),
        (LEFT, "Niger|PROPN|nsubj|2 followed=follow|VERB|root|0 Chad|PROPN|nmod:poss|4 example|NOUN|obj|2"),
        (LEFT, "Niger|PROPN|nsubj|2 followed=follow|VERB|root|0 events|NOUN|obj|2"),
        (LEFT, "Rain|NOUN|nsubj|2 followed=follow|VERB|root|0 suit|NOUN|obj|2"),
        (SUIT.format("Niger"),),
    ],
    ids=[
        "the same actor",
        "another sentence between",
        "a deed not done",
        "a deed that somebody speaks of",
        "no deed",
        "not the same",
        "the example of somebody else",
        "another phrase",
        "nobody",
        "nothing before",
    ],
)
def test_nothing_else_is_carried_over(trees: tuple[str, ...]) -> None:
    assert likewise("en", *trees) == []


def test_whoever_comes_behind_a_place_may_be_the_next_place() -> None:
    went = "Kenya|PROPN|nsubj|2 visited=visit|VERB|root|0 Mali|PROPN|obj|2 ,|PUNCT|punct|5"
    followed = " followed=follow|VERB|advcl|2 by|ADP|case|7 Niger|PROPN|obl:agent|5"
    assert likewise("en", went + followed) == []
