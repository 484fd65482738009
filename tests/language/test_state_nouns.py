from __future__ import annotations

from scenes import scene

from sahelgraph.language.state_nouns import present, state_behind
from sahelgraph.model import ActorId, Via

SOLDIERS = "présence:NOUN:root soldats:NOUN*:nmod>présence français:ADJ:amod>soldats=france"


def test_an_adjective_taken_for_a_noun_says_whose_capital_it_is() -> None:
    found = scene("fr", "la:DET capitale:NOUN:root malienne:NOUN:appos>capitale")
    found.add(2, 3, ActorId("mali"), Via.DEMONYM)
    assert state_behind(found, 1, "capitale") == "mali"


def test_a_name_behind_a_noun_says_nothing() -> None:
    found = scene("fr", "la:DET capitale:NOUN:root Mali:PROPN:appos>capitale=mali")
    assert state_behind(found, 1, "capitale") is None


def test_those_who_are_in_a_country_are_not_of_it() -> None:
    assert present(scene("fr", f"{SOLDIERS} dans:ADP:case>pays pays:NOUN:nmod>présence"), 4) == {"france"}


def test_those_of_a_country_may_be_its_own() -> None:
    assert present(scene("fr", f"{SOLDIERS} de:ADP:case>pays pays:NOUN:nmod>présence"), 4) == frozenset()
