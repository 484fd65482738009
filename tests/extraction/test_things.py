"""What thing a pronoun takes up, on small trees."""

from __future__ import annotations

import pytest
from report_trees import parsed

from sahelgraph.extraction.things import people, several, thing
from sahelgraph.model import ActorId, Mention, Span, Via

IMPOSED = "Togo|PROPN|nsubj|2 imposed=impose|VERB|root|0 sanctions=sanction|NOUN|obj|2|Number=Plur"
A_PACT = "The|DET|det|2 pact|NOUN|nsubj:pass|3|Number=Sing&Gender=Masc signed=sign|VERB|root|0"
UNE_LOI = "Le|DET|det|2 Togo|PROPN|nsubj|3 vote=voter|VERB|root|0 une|DET|det|5 loi|NOUN|obj|3|Number=Sing&Gender=Fem"


def found(language: str, pronoun: str, *trees: str) -> str | None:
    report = parsed(list(trees), language, apart=False)
    (token,) = (token for token in report.doc if token.lower_ == pronoun and token.pos_ == "PRON")
    noun = thing(token, {t.i for t in report.doc if t.pos_ == "PROPN"})
    return noun.text if noun is not None else None


@pytest.mark.parametrize(
    ("language", "trees", "pronoun", "wanted"),
    [
        ("en", (f"{IMPOSED} and|CCONJ|cc|5 lifted=lift|VERB|conj|2 them|PRON|obj|5",), "them", "sanctions"),
        ("en", (IMPOSED, "It|PRON|nsubj|2 lifted=lift|VERB|root|0 them|PRON|obj|2"), "them", "sanctions"),
        ("en", (A_PACT, "It|PRON|nsubj:pass|2 ended=end|VERB|root|0"), "it", "pact"),
        ("fr", (A_PACT, "Il|PRON|nsubj:pass|2 dénoncé=dénoncer|VERB|root|0"), "il", "pact"),
        ("fr", (UNE_LOI, "Elle|PRON|nsubj:pass|2 abrogée=abroger|VERB|root|0"), "elle", "loi"),
        ("fr", (UNE_LOI, "Lomé|PROPN|nsubj|3 l'|PRON|obj|3 abroge=abroger|VERB|root|0"), "l'", "loi"),
    ],
)
def test_a_pronoun_takes_up_the_noun_before_it_that_agrees(
    language: str, trees: tuple[str, ...], pronoun: str, wanted: str
) -> None:
    assert found(language, pronoun, *trees) == wanted


@pytest.mark.parametrize(
    ("language", "trees", "pronoun"),
    [
        ("en", (IMPOSED, "It|PRON|nsubj|2 ended=end|VERB|root|0"), "it"),
        ("en", (A_PACT, "They|PRON|nsubj|2 ended=end|VERB|root|0"), "they"),
        ("fr", (UNE_LOI, "Il|PRON|nsubj:pass|2 abrogé=abroger|VERB|root|0"), "il"),
        ("en", ("It|PRON|nsubj|2 ended=end|VERB|root|0",), "it"),
        ("en", (IMPOSED, "Who|PRON|nsubj|2 ended=end|VERB|root|0"), "who"),
    ],
    ids=["one, not several", "several, not one", "another gender", "nothing before", "no such pronoun"],
)
def test_nothing_is_taken_up_that_does_not_agree(language: str, trees: tuple[str, ...], pronoun: str) -> None:
    assert found(language, pronoun, *trees) is None


ARRESTED = "Togo|PROPN|nsubj|2 arrested=arrest|VERB|root|0 Malian|ADJ|amod|4 {noun}|NOUN|obj|2|Number={number}"
FREED = "It|PRON|nsubj|2 freed=free|VERB|root|0 {pronoun}|PRON|obj|2"


def taken_up(pronoun: str, noun: str = "soldiers", number: str = "Plur", *, known: bool = True) -> str | None:
    """The noun that a pronoun for Mali takes up after "Togo arrested Malian soldiers"."""
    trees = [ARRESTED.format(noun=noun, number=number), FREED.format(pronoun=pronoun)]
    doc = parsed(trees, "en", apart=False).doc
    (token,) = (token for token in doc if token.lower_ == pronoun)
    vias = {"Malian": Via.DEMONYM} | ({pronoun: Via.COREFERENCE} if known else {})
    mentions = {
        t.i: [Mention(span=Span(t.idx, t.idx + len(t)), actor=ActorId("mali"), via=vias[t.text])]
        for t in doc
        if t.text in vias
    }
    found = people(token, mentions)
    return found.text if found is not None else None


def test_a_plural_pronoun_for_a_state_takes_up_the_people_of_it_that_were_told_of() -> None:
    assert taken_up("them") == "soldiers"


def test_no_people_are_taken_up_by_one_alone_nor_where_one_was_told_of_nor_for_nobody() -> None:
    assert taken_up("him") is None
    assert taken_up("them", "soldier", "Sing") is None
    assert taken_up("them", known=False) is None


def test_they_whom_nobody_knows_are_several() -> None:
    doc = parsed([FREED.format(pronoun="them")], "en").doc
    assert [several(token, set()) for token in doc[:3]] == [False, False, True]
    assert not several(doc[2], {2})
