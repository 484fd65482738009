"""Whom a relation may not join, though a trigger found both: nobody visits his own land, no state is interviewed."""

from __future__ import annotations

import pytest
from report_trees import told

TREE = "Ada|PROPN|nsubj|2 visited=visit|VERB|root|0 Togo|PROPN|obj|2"


@pytest.mark.parametrize(
    ("person", "state", "joined"),
    [("faure-gnassingbe", "togo", False), ("faure-gnassingbe", "ghana", True), ("john-mahama", "togo", True)],
)
def test_nobody_visits_the_land_that_is_his_own(person: str, state: str, joined: bool) -> None:
    assert ((person, "visited", state) in told([TREE], {"Ada": person, "Togo": state})) is joined


@pytest.mark.parametrize(("actor", "joined"), [("togo", False), ("faure-gnassingbe", True)])
def test_a_person_gives_an_interview_and_no_state(actor: str, joined: bool) -> None:
    tree = "Ada|PROPN|nsubj|2 spoke=speak|VERB|root|0 to|ADP|case|4 AFP|PROPN|obl|2"
    assert ((actor, "spokeWith", "afp") in told([tree], {"Ada": actor, "AFP": "afp"})) is joined


CRITICISED = "Ada|PROPN|nsubj|2 criticised=criticise|VERB|root|0 Togo|PROPN|obj|2"
FREED = "Ada|PROPN|nsubj|2 freed=free|VERB|root|0 Togo|PROPN|obj|2"


@pytest.mark.parametrize(("person", "joined"), [("faure-gnassingbe", False), ("john-mahama", True)])
def test_nobody_speaks_against_those_whom_he_leads(person: str, joined: bool) -> None:
    assert ((person, "criticised", "togo") in told([CRITICISED], {"Ada": person, "Togo": "togo"})) is joined


@pytest.mark.parametrize(("person", "joined"), [("faure-gnassingbe", False), ("john-mahama", True)])
def test_nobody_is_freed_by_those_whom_he_leads(person: str, joined: bool) -> None:
    assert (("togo", "released", person) in told([FREED], {"Ada": "togo", "Togo": person})) is joined


@pytest.mark.parametrize(("state", "joined"), [("france", False), ("burkina-faso", True)])
def test_no_state_demands_anything_of_a_force_that_it_sent(state: str, joined: bool) -> None:
    tree = (
        "Ada|PROPN|nsubj|2 demanded=demand|VERB|root|0 that|SCONJ|mark|5 Togo|PROPN|nsubj|5"
        " leave|VERB|ccomp|2|VerbForm=Inf"
    )
    assert ((state, "demandedOf", "sabre") in told([tree], {"Ada": state, "Togo": "sabre"})) is joined


@pytest.mark.parametrize(("state", "joined"), [("france", False), ("burkina-faso", True)])
def test_no_force_withdraws_from_its_own_land(state: str, joined: bool) -> None:
    tree = "Ada|PROPN|nsubj|2 withdrew=withdraw|VERB|root|0 from|ADP|case|4 Togo|PROPN|obl|2"
    assert (("sabre", "withdrewForcesFrom", state) in told([tree], {"Ada": "sabre", "Togo": state})) is joined


@pytest.mark.parametrize(("actor", "joined"), [("assimi-goita", False), ("jnim", True), ("togo", True)])
def test_rebels_threaten_the_state_in_which_they_fight_and_a_president_does_not(actor: str, joined: bool) -> None:
    tree = "Ada|PROPN|nsubj|2 threatened=threaten|VERB|root|0 Mali|PROPN|obj|2"
    assert ((actor, "threatened", "mali") in told([tree], {"Ada": actor, "Mali": "mali"})) is joined


@pytest.mark.parametrize(("actor", "joined"), [("bola-tinubu", False), ("john-mahama", True)])
def test_nobody_mediates_between_his_own_state_and_another(actor: str, joined: bool) -> None:
    tree = (
        "Ada|PROPN|nsubj|2 mediated=mediate|VERB|root|0 between|ADP|case|4 Niger|PROPN|obl|2 and|CCONJ|cc|6 "
        "Nigeria|PROPN|conj|4"
    )
    names = {"Ada": actor, "Niger": "niger", "Nigeria": "nigeria"}
    assert ((actor, "mediatedFor", "niger") in told([tree], names)) is joined
