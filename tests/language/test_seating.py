"""People are seated where what introduces them stands."""

from __future__ import annotations

import pytest
from scenes import scene

from sahelgraph.language.holders import find_holdings
from sahelgraph.language.offices import find_phrases
from sahelgraph.language.scene import Scene
from sahelgraph.language.seating import seat_doers, seat_guests, seat_holders, seat_honoured
from sahelgraph.language.titles import Titles

TITLES = Titles.load("fr")


def seated(line: str) -> Scene:
    found = scene("fr", line)
    phrases = find_phrases(found, TITLES)
    seat_honoured(found, TITLES)
    seat_doers(found, phrases)
    seat_holders(found, tuple(find_holdings(found, TITLES, phrases)))
    seat_guests(found)
    return found


def place(found: Scene, form: str) -> tuple[str, str]:
    """The relation and the governor of a word."""
    token = next(token for token in found.doc if token.text == form)
    return token.dep_, token.head.text


def test_whoever_holds_an_office_hangs_on_it_and_not_on_what_he_is_in_charge_of() -> None:
    found = seated(
        "Le:DET chef:NOUN:nsubj>part de:ADP la:DET diplomatie:NOUN:nmod>chef russe:ADJ:amod>diplomatie=russia"
        " Lavrov:PROPN:appos>diplomatie=sergey-lavrov part:VERB:root"
    )
    assert place(found, "Lavrov") == ("appos", "chef")


def test_a_group_behind_its_own_noun_stays_there() -> None:
    found = seated(
        "Le:DET chef:NOUN:nsubj>part de:ADP le:DET groupe:NOUN:nmod>chef Wagner:PROPN:appos>groupe=wagner-group"
        " part:VERB:root"
    )
    assert place(found, "Wagner") == ("appos", "groupe")


@pytest.mark.parametrize(("case", "seat"), [("à", ("obj", "reçu")), ("de", ("flat", "Niamey"))])
def test_a_guest_stands_behind_the_place_where_he_is_received(case: str, seat: tuple[str, str]) -> None:
    found = seated(
        f"Diop:PROPN:nsubj>reçu=abdoulaye-diop a:AUX:aux:tense>reçu reçu:VERB:root {case}:ADP:case>Niamey"
        " Niamey:PROPN:obl>reçu=niamey Bazoum:PROPN:flat>Niamey=mohamed-bazoum"
    )
    assert place(found, "Bazoum") == seat


def test_a_verb_with_an_object_takes_no_other_from_a_place() -> None:
    found = seated(
        "Diop:PROPN:nsubj>reçu=abdoulaye-diop reçu:VERB:root Lavrov:PROPN:obj>reçu=sergey-lavrov à:ADP:case>Niamey"
        " Niamey:PROPN:obl>reçu=niamey Bazoum:PROPN:flat>Niamey=mohamed-bazoum"
    )
    assert place(found, "Bazoum") == ("flat", "Niamey")


def test_people_take_the_place_of_their_honours() -> None:
    found = seated("reçu:VERB:root par:ADP:case>S.E. S.E.:NOUN:obl:agent>reçu Bazoum:PROPN:nmod>S.E.=mohamed-bazoum")
    assert place(found, "Bazoum") == ("obl:agent", "reçu")
    assert place(found, "par") == ("case", "Bazoum")


SENT = (
    "instruction:NOUN:{dep}>rendu du:ADP:case>président président:NOUN:{president} , Goïta:PROPN:appos>président"
    "=assimi-goita , {joint} le:DET:det>ministre ministre:NOUN:conj>président de:ADP:case>Défense"
    " Défense:NOUN:nmod>ministre , Diop:PROPN:conj>président=abdoulaye-diop , est:AUX:aux:tense>rendu"
    " rendu:VERB:root"
)


def sent(*, president: str, joint: str = "") -> Scene:
    found = scene("fr", SENT.format(dep="obl", president=president, joint=joint))
    helper = next(token for token in found.doc if token.text == "est")
    helper.set_morph("VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy
    seat_doers(found, find_phrases(found, TITLES))
    return found


@pytest.mark.parametrize("president", ["nmod>instruction", "nsubj>rendu"])
def test_an_office_whose_holder_stands_between_commas_before_a_verb_is_its_subject(president: str) -> None:
    found = sent(president=president)
    assert place(found, "ministre") == ("nsubj", "rendu")
    assert place(found, "Diop") == ("appos", "ministre")
    assert place(found, "président")[0] not in ("nsubj", "nsubj:pass")


def test_two_who_are_joined_by_and_go_together() -> None:
    found = sent(president="nsubj>rendu", joint="et:CCONJ:cc>ministre")
    assert place(found, "ministre") == ("conj", "président")
    assert place(found, "président") == ("nsubj", "rendu")
