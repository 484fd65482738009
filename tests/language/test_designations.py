"""Descriptions that the words around them settle, whoever stands near."""

from __future__ import annotations

import pytest
from scenes import ACTORS, scene
from taking import taken_up

from sahelgraph.language.organs import Organs
from sahelgraph.model import ActorId


def meant(line: str, words: str) -> list[str]:
    """Whom the words of a French line take up."""
    return [actor for found, actor in taken_up("fr", line) if found == words]


def test_captives_are_those_whose_capture_was_told() -> None:
    line = (
        "Les:DET militaires:NOUN*:nsubj>partent=france détenus:VERB:acl>militaires partent:VERB:root | Le:DET "
        "Mali:PROPN:nsubj>rend=mali rend:VERB:root les:DET prisonniers:NOUN*:obj>rend"
    )
    assert meant(line.replace("détenus", "detenir"), "les prisonniers") == ["france"]
    assert meant(line.replace("détenus", "venus"), "les prisonniers") == []


@pytest.mark.parametrize(("form", "actor"), [("premier", "assimi-goita"), ("second", "mohamed-bazoum")])
def test_the_first_and_the_second_are_those_of_two_in_their_order(form: str, actor: str) -> None:
    line = (
        "Goita:PROPN:nsubj>parlent=assimi-goita et:CCONJ:cc>Bazoum Bazoum:PROPN:conj>Goita=mohamed-bazoum "
        f"parlent:VERB:root | Le:DET:det>{form} {form}:ADJ:nsubj>part part:VERB:root"
    )
    assert meant(line, f"Le {form}") == [actor]


def test_the_first_of_three_is_nobody_certain() -> None:
    line = (
        "Goita:PROPN:nsubj>parlent=assimi-goita ,:PUNCT Kouro:PROPN:conj>Goita=zibo-kouro et:CCONJ:cc>Bazoum "
        "Bazoum:PROPN:conj>Goita=mohamed-bazoum parlent:VERB:root | "
        "Le:DET:det>premier premier:ADJ:nsubj>part part:VERB:root"
    )
    assert meant(line, "Le premier") == []


@pytest.mark.parametrize(("number", "members"), [("trois", ["chad", "mali", "niger"]), ("quatre", [])])
def test_so_many_states_of_an_organisation_are_its_members_if_it_has_so_many(number: str, members: list[str]) -> None:
    line = (
        f"Les:DET {number}:NUM pays:NOUN*:nsubj>partent de:ADP:case>Cédéao la:DET Cédéao:PROPN:nmod>pays=ecowas "
        "partent:VERB:root"
    )
    assert meant(line, f"Les {number} pays") == members


def test_soldiers_behind_dont_are_those_of_the_state_before_it() -> None:
    line = (
        "Le:DET Mali:PROPN:nsubj>part=mali part:VERB:root | La:DET France:PROPN:nsubj>dit=france ,:PUNCT "
        "dont:PRON:nmod>militaires les:DET militaires:NOUN*:nsubj>restent restent:VERB:acl:relcl>France dit:VERB:root"
    )
    assert meant(line, "les militaires") == ["france"]


def test_a_government_is_that_of_the_person_who_speaks_for_it() -> None:
    line = (
        "Le:DET Mali:PROPN:nsubj>part=mali part:VERB:root | Le:DET porte-parole:NOUN:nsubj>dit du:ADP "
        "gouvernement:NOUN:nmod>porte-parole ,:PUNCT Lavrov:PROPN:appos>porte-parole=sergey-lavrov dit:VERB:root"
    )
    assert meant(line, "du gouvernement") == ["russia"]


def test_an_emirate_is_nobody_where_the_report_names_none() -> None:
    line = "Le:DET Mali:PROPN:nsubj>part=mali part:VERB:root | L':DET émirat:NOUN:nsubj>dit dit:VERB:root"
    assert meant(line, "L' émirat") == []


def _short(line: str) -> list[str]:
    found = scene("fr", line)
    Organs(ACTORS).find_short(found)
    return [str(actor) for place in found.heads() for actor in found.owners(place)]


def test_an_organ_is_known_by_its_name_without_its_owners_where_the_owner_is_named() -> None:
    line = "Le:DET chef:NOUN:nsubj>crée crée:VERB la:DET:det>force force:NOUN:obj>crée conjointe:ADJ:amod>force"
    assert _short(f"{line} ; Cédéao:PROPN:dep>crée=ecowas") == ["ecowas-force", "ecowas"]
    assert _short(line) == []
    assert _short(f"{line} du:ADP Nil:PROPN:nmod>force ; Cédéao:PROPN:dep>crée=ecowas") == ["ecowas"]


def test_a_force_of_no_single_country_is_its_owners_where_the_report_names_it() -> None:
    line = "ecowas:PROPN:compound>force=ecowas force:NOUN:nsubj>part part:VERB:root"
    named = scene("en", f"{line} ; Force:PROPN:obj>part=ecowas-force")
    unnamed = scene("en", line)
    named.countries = unnamed.countries = ("MLI",)
    assert Organs(ACTORS).organ(ActorId("ecowas"), 1, named) == "ecowas-force"
    assert Organs(ACTORS).organ(ActorId("ecowas"), 1, unnamed) is None


@pytest.mark.parametrize(
    ("via", "towns"), [("Niamey:PROPN:obl>va=niamey", ["niamey"]), ("Orano:PROPN:obl>va=orano", [])]
)
def test_the_town_is_the_one_named_last(via: str, towns: list[str]) -> None:
    line = f"Il:PRON va:VERB:root à:ADP:case>va {via} | Il:PRON quitte:VERB:root la:DET ville:NOUN:obj>quitte"
    assert meant(line, "la ville") == towns
