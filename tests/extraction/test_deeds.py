"""Whose deed a bare noun takes up, on small trees: the doer that was told last, or nobody."""

from __future__ import annotations

import pytest
from report_trees import RAINED, parsed
from spacy.tokens import Token
from test_earlier import reading, word

from sahelgraph.extraction.coups import Coups
from sahelgraph.extraction.deeds import doers
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import load
from sahelgraph.model import ActorId, Mention, Span, Via
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

ATTACKED = "Togo|PROPN|nsubj|2 attacked=attack|VERB|root|0 Ghana|PROPN|obj|2"
RAIDED = "Benin|PROPN|nsubj|2 raided=raid|VERB|root|0 Ghana|PROPN|obj|2"
DENIED = "Togo|PROPN|nsubj|2 denied=deny|VERB|root|0 attacked=attack|VERB|xcomp|2 Ghana|PROPN|obj|3"
BLAMED = "Benin|PROPN|nsubj|2 blamed=blame|VERB|root|0 Togo|PROPN|obj|2 attacked=attack|VERB|advcl|2"
NOT_ATTACKED = "Togo|PROPN|nsubj|3 not|PART|advmod|3 attacked=attack|VERB|root|0 Ghana|PROPN|obj|3"
CONDEMNED = "Kenya|PROPN|nsubj|2 condemned=condemn|VERB|root|0 {}"
THE_RAID = "the|DET|det|4 raid|NOUN|obj|2"
TOGO_ATTACKED = ("attacked", "attacked", "togo", "ghana")
"""The word that was read, its relation and its actors."""
NAMED = {"Togolese": "togo"}


def whose(told: list[str], read: list[tuple[str, str, str, str]], object_: str, language: str = "en") -> list[str]:
    """Who did what the object of the last sentence takes up."""
    report = parsed([*told, CONDEMNED.format(object_)], language)
    condemned = word(report, "condemned")
    earlier = [reading(relation, word(report, form), one, other) for form, relation, one, other in read]
    nouns = [child for child in condemned.children if child.dep_ == "obj"]
    named = {token.i: [mention(token)] for token in report.doc if token.text in NAMED}
    coups = Coups(named, load(language), Kinds(report, Ontology.load(), Registry.load()))
    return [str(actor) for actor in doers(condemned, nouns, earlier, named, load(language), coups)]


def mention(token: Token) -> Mention:
    return Mention(span=Span(token.idx, token.idx + len(token)), actor=ActorId(NAMED[token.text]), via=Via.NAME)


@pytest.mark.parametrize(
    "object_",
    [
        THE_RAID,
        "this|DET|det|4 raid|NOUN|obj|2",
        "the|DET|det|5 deadly|ADJ|amod|5 raid|NOUN|obj|2",
        "the|DET|det|5 Monday|PROPN|compound|5 raid|NOUN|obj|2",
        "the|DET|det|4 decision|NOUN|obj|2",
    ],
)
def test_a_bare_noun_means_the_deed_told_last(object_: str) -> None:
    assert whose([ATTACKED], [TOGO_ATTACKED], object_) == ["togo"]


def test_all_who_did_it_together_are_meant() -> None:
    told = [TOGO_ATTACKED, ("attacked", "attacked", "benin", "ghana")]
    assert whose([ATTACKED], told, THE_RAID) == ["togo", "benin"]


@pytest.mark.parametrize(
    ("told", "read", "object_"),
    [
        ([ATTACKED], [TOGO_ATTACKED], "a|DET|det|4 raid|NOUN|obj|2"),
        ([ATTACKED], [TOGO_ATTACKED], "the|DET|det|5 Togolese|ADJ|amod|5 raid|NOUN|obj|2"),
        ([ATTACKED], [TOGO_ATTACKED], "the|DET|det|4 raid|NOUN|obj|2 on|ADP|case|6 Peru|PROPN|nmod|4"),
        ([ATTACKED], [TOGO_ATTACKED], "the|DET|det|4 coup|NOUN|obj|2"),
        ([ATTACKED], [TOGO_ATTACKED], "the|DET|det|4 weather|NOUN|obj|2"),
        ([ATTACKED], [], THE_RAID),
        ([ATTACKED, RAINED], [TOGO_ATTACKED], "the|DET|det|4 decision|NOUN|obj|2"),
        ([ATTACKED, RAINED, RAINED], [TOGO_ATTACKED], THE_RAID),
        ([DENIED], [TOGO_ATTACKED], THE_RAID),
        ([NOT_ATTACKED], [TOGO_ATTACKED], THE_RAID),
        ([BLAMED], [("blamed", "accused", "benin", "togo"), TOGO_ATTACKED], THE_RAID),
    ],
    ids=[
        "another raid",
        "somebody's raid",
        "a raid on somebody else",
        "another sort of deed",
        "no deed",
        "nothing told",
        "a decision of long ago",
        "a raid of long ago",
        "a deed denied",
        "a deed not done",
        "a deed of which somebody is accused",
    ],
)
def test_nobody_is_meant(told: list[str], read: list[tuple[str, str, str, str]], object_: str) -> None:
    assert whose(told, read, object_) == []


def test_nobody_is_meant_where_a_sentence_tells_of_two_such_deeds() -> None:
    both = f"{ATTACKED} and|CCONJ|cc|6 Benin|PROPN|nsubj|6 raided=raid|VERB|conj|2 Peru|PROPN|obj|6"
    read = [TOGO_ATTACKED, ("raided", "attacked", "benin", "peru")]
    assert whose([both], read, THE_RAID) == []
    assert whose([ATTACKED, RAIDED], read, THE_RAID) == ["benin"]


def test_a_pronoun_for_a_deed_means_it_too() -> None:
    raid = "A|DET|det|2 raid|NOUN|nsubj|3|Number=Sing shocked=shock|VERB|root|0 Ghana|PROPN|obj|3"
    assert whose([raid], [("raid", "attacked", "togo", "ghana")], "it|PRON|obj|2") == ["togo"]
    assert [ActorId(a) for a in whose([ATTACKED], [TOGO_ATTACKED], "it|PRON|obj|2")] == []


def test_a_noun_means_a_deed_in_its_own_language_only() -> None:
    strike = "la|DET|det|4 frappe|NOUN|obj|2"
    assert whose([ATTACKED], [TOGO_ATTACKED], strike, "fr") == ["togo"]
    assert whose([ATTACKED], [TOGO_ATTACKED], strike, "en") == []


@pytest.mark.parametrize(
    ("doubt", "known"), [("planned=plan", False), ("refuted=refute", False), ("vowed=vow", False), ("said=say", True)]
)
def test_nobody_is_meant_where_the_deed_is_only_denied_or_planned(doubt: str, known: bool) -> None:
    told = f"Togo|PROPN|nsubj|2 {doubt}|VERB|root|0 attacked=attack|VERB|ccomp|2 Ghana|PROPN|obj|3"
    assert whose([told], [TOGO_ATTACKED], THE_RAID) == (["togo"] if known else [])


def test_the_noun_that_looks_like_a_word_of_denial_denies_nothing() -> None:
    step = "Togo|PROPN|nsubj|2 attacked=attaquer|VERB|root|0 Ghana|PROPN|obj|2 le|DET|det|5 pas|NOUN|obj|2"
    denied = "Togo|PROPN|nsubj|3 ne|ADV|advmod|3 attacked=attaquer|VERB|root|0 pas|ADV|advmod|3 Ghana|PROPN|obj|3"
    raid = "le|DET|det|4 raid|NOUN|obj|2"
    assert whose([step], [TOGO_ATTACKED], raid, "fr") == ["togo"]
    assert whose([denied], [TOGO_ATTACKED], raid, "fr") == []
