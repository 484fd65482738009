"""Whom nouns mean that tell only what people did or suffered, on small trees: "the attackers", "their captors"."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {
    "Ansaru": "ansaru",
    "Togo": "togo",
    "Ghana": "ghana",
    "Goïta": "assimi-goita",
    "Keïta": "ibrahim-boubacar-keita",
}

ATTACKED = "Ansaru|PROPN|nsubj|2 attacked=attack|VERB|root|0 Togo|PROPN|obj|2"
GUNMEN = "Gunmen=gunman|NOUN|nsubj|2 attacked=attack|VERB|root|0 Togo|PROPN|obj|2"
BLAMED = (
    "Togo|PROPN|nsubj|2 accused=accuse|VERB|root|0 Ansaru|PROPN|obj|2 of|SCONJ|mark|5 attacking=attack|VERB|advcl|2 "
    "Ghana|PROPN|obj|5"
)
DETAINED = "Togo|PROPN|nsubj|2 detained=detain|VERB|root|0 Keïta|PROPN|obj|2"
KILLED = "Ghana|PROPN|nsubj|2 killed=kill|VERB|root|0 {}"
ATTACKERS = "attackers=attacker|NOUN|obj|2|Number=Plur"


@pytest.mark.parametrize(
    "object_",
    [
        f"the|DET|det|4 {ATTACKERS}",
        f"20|NUM|nummod|4 {ATTACKERS}",
        f"the|DET|det|5 masked|ADJ|amod|5 {ATTACKERS}",
        f"the|DET|det|4 {ATTACKERS} ,|PUNCT|punct|7 who|PRON|nsubj|7 fled=flee|VERB|acl:relcl|4",
    ],
)
def test_the_attackers_are_those_who_attacked(object_: str) -> None:
    assert ("ghana", "attacked", "ansaru") in told([ATTACKED, KILLED.format(object_)], NAMES)


@pytest.mark.parametrize(
    "object_",
    [
        f"some|DET|det|4 {ATTACKERS}",
        f"the|DET|det|4 {ATTACKERS} of|ADP|case|6 Monday|PROPN|nmod|4 mosques=mosque|NOUN|nmod|4",
        f"the|DET|det|4 {ATTACKERS} who|PRON|nsubj|6 fled=flee|VERB|acl:relcl|4",
        "the|DET|det|4 attacker|NOUN|obj|2|Number=Sing",
    ],
)
def test_other_attackers_or_one_of_them_are_nobody_known(object_: str) -> None:
    assert told([ATTACKED, KILLED.format(object_)], NAMES) == {("ansaru", "attacked", "togo")}


@pytest.mark.parametrize("before", [[GUNMEN], [ATTACKED, GUNMEN], [BLAMED], [ATTACKED, RAINED, RAINED, RAINED]])
def test_who_is_unknown_alleged_or_far_off_is_not_meant(before: list[str]) -> None:
    assert ("ghana", "attacked", "ansaru") not in told([*before, KILLED.format(f"the|DET|det|4 {ATTACKERS}")], NAMES)


def test_a_state_that_struck_back_is_not_the_attackers() -> None:
    back = "Togo|PROPN|nsubj|2 bombed=bomb|VERB|root|0 Ansaru|PROPN|obj|2"
    said = told([ATTACKED, back, KILLED.format(f"the|DET|det|4 {ATTACKERS}")], NAMES)
    assert ("ghana", "attacked", "ansaru") in said
    assert ("ghana", "attacked", "togo") not in said


def test_a_sentence_may_name_them_itself() -> None:
    tree = (
        "Ansaru|PROPN|nsubj|2 attacked=attack|VERB|root|0 Togo|PROPN|obj|2 and|CCONJ|cc|6 Ghana|PROPN|nsubj|6 "
        f"killed=kill|VERB|conj|2 the|DET|det|8 {ATTACKERS.replace('|2|', '|6|')}"
    )
    assert ("ghana", "attacked", "ansaru") in told([tree], NAMES)


def test_the_detainees_are_those_who_were_detained_last() -> None:
    freed = "Togo|PROPN|nsubj|2 freed=free|VERB|root|0 the|DET|det|4 detainees=detainee|NOUN|obj|2|Number=Plur"
    assert ("togo", "released", "ibrahim-boubacar-keita") in told([DETAINED, freed], NAMES)


def test_captors_are_those_of_the_one_whose_they_are() -> None:
    taken = "Ansaru|PROPN|nsubj|2 kidnapped=kidnap|VERB|root|0 Keïta|PROPN|obj|2"
    freed = (
        "His|PRON|nmod:poss|2|Poss=Yes captors=captor|NOUN|nsubj|3|Number=Plur freed=free|VERB|root|0 Goïta|PROPN|obj|3"
    )
    names = {**NAMES, "His": "ibrahim-boubacar-keita"}
    said = told([taken, RAINED, RAINED, RAINED, freed], names)
    assert ("ansaru", "released", "assimi-goita") in said


def test_french_counts_its_assailants_without_an_article() -> None:
    attacked = "Ansaru|PROPN|nsubj|3 a=avoir|AUX|aux:tense|3 attaqué=attaquer|VERB|root|0 le|DET|det|5 Togo|PROPN|obj|3"
    killed = (
        "Ghana|PROPN|nsubj|3 a=avoir|AUX|aux:tense|3 tué=tuer|VERB|root|0 80|NUM|nummod|5 "
        "assaillants=assaillant|NOUN|obj|3|Number=Plur"
    )
    assert ("ghana", "attacked", "ansaru") in told([attacked, killed], NAMES, "fr")
    some = killed.replace("80|NUM|nummod", "des=un|DET|det")
    assert ("ghana", "attacked", "ansaru") not in told([attacked, some], NAMES, "fr")
