"""Who is meant by a name: the registry of actors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sahelgraph import resources
from sahelgraph.errors import AmbiguousActor, OntologyError, UnknownActor
from sahelgraph.model import ActorId, Via
from sahelgraph.registry import Registry, Surface, name_key


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("abdourahamane-tchiani", "abdourahamane-tchiani"),
        ("Tchiani", "abdourahamane-tchiani"),
        ("tiani", "abdourahamane-tchiani"),
        ("Burkina", "burkina-faso"),
        ("CEDEAO", "ecowas"),
        ("cédéao", "ecowas"),
        ("Cote d’Ivoire", "cote-divoire"),
        ("côte d'ivoire", "cote-divoire"),
        ("le Kremlin", "russia"),
        ("Kadhafi", "muammar-gaddafi"),
        ("Lamine Zeine", "ali-lamine-zeine"),
        ("Bazoum Mohamed", "mohamed-bazoum"),
        ("Malienne", "mali"),
    ],
)
def test_a_name_is_found_the_way_a_person_means_it(registry: Registry, name: str, actor: str) -> None:
    assert registry.find(name).id == actor


@pytest.mark.parametrize(
    ("name", "actors"),
    [
        ("CNSP", {"cnsp-mali", "cnsp-niger"}),
        ("Congo", {"congo-brazzaville", "dr-congo"}),
        ("Déby", {"idriss-deby", "mahamat-deby"}),
    ],
)
def test_a_shared_name_lists_who_bears_it(registry: Registry, name: str, actors: set[str]) -> None:
    with pytest.raises(AmbiguousActor) as caught:
        registry.find(name)
    assert set(caught.value.candidates) == actors


@pytest.mark.parametrize(
    ("day", "actor"), [(date(2020, 9, 1), "cnsp-mali"), (date(2024, 3, 1), "cnsp-niger")], ids=["2020", "2024"]
)
def test_a_date_tells_the_two_juntas_of_one_acronym_apart(registry: Registry, day: date, actor: str) -> None:
    assert registry.find("CNSP", on=day).id == actor


def test_an_unknown_name_offers_the_nearest(registry: Registry) -> None:
    with pytest.raises(UnknownActor) as caught:
        registry.find("Bazum")
    assert "mohamed-bazoum" in caught.value.candidates


def surfaces(registry: Registry, language: str, text: str) -> list[Surface]:
    return [surface for surface in registry.surfaces(language) if surface.text == text]


@pytest.mark.parametrize("text", ["AU", "US", "IS", "CAR"])
def test_acronyms_count_only_in_capitals(registry: Registry, text: str) -> None:
    found = surfaces(registry, "en", text)
    assert found
    assert all(surface.case_sensitive for surface in found)
    assert not surfaces(registry, "en", text.lower())


def test_a_name_may_begin_with_a_small_letter_where_a_later_word_has_a_capital(registry: Registry) -> None:
    assert surfaces(registry, "fr", "opération Barkhane")
    assert surfaces(registry, "fr", "commission de la CEDEAO")
    assert surfaces(registry, "fr", "Le Monde")
    assert not surfaces(registry, "fr", "le Monde")


def test_acronyms_spoken_as_words_may_be_printed_as_words(registry: Registry) -> None:
    assert {s.actor for s in surfaces(registry, "fr", "Cedeao")} == {"ecowas"}
    assert {s.actor for s in surfaces(registry, "en", "Nato")} == {"nato"}
    assert {s.actor for s in surfaces(registry, "fr", "Fact")} == {"fact"}
    assert not surfaces(registry, "en", "Fact")


def test_names_cross_languages_where_they_are_not_translated_words(registry: Registry) -> None:
    assert surfaces(registry, "fr", "Africa Corps")
    assert surfaces(registry, "en", "CEDEAO")
    assert surfaces(registry, "fr", "Human Rights Watch")
    assert not surfaces(registry, "fr", "Ivory Coast")
    assert not surfaces(registry, "en", "Tchad")
    assert not surfaces(registry, "en", "malienne")


def test_how_a_surface_stands_for_its_actor_is_said(registry: Registry) -> None:
    found = {(s.text, s.actor): s.via for s in registry.surfaces("en")}
    assert found["Mali", registry.find("Mali").id] is Via.NAME
    assert found["Malian", registry.find("Mali").id] is Via.DEMONYM
    assert found["Kremlin", registry.find("Russia").id] is Via.METONYM
    assert found["ECOWAS", registry.find("ECOWAS").id] is Via.ACRONYM


@pytest.mark.parametrize("text", ["Moscow", "Niamey", "CNSP", "Congo", "Orange", "Platform", "Georgia"])
def test_words_that_do_not_settle_who_is_meant_need_context(registry: Registry, text: str) -> None:
    assert all(surface.needs_context for surface in surfaces(registry, "en", text))
    assert surfaces(registry, "en", text)


@pytest.mark.parametrize("text", ["Kremlin", "ECOWAS", "Burkina Faso", "Nigerien", "White House"])
def test_words_that_settle_it_need_none(registry: Registry, text: str) -> None:
    assert not any(surface.needs_context for surface in surfaces(registry, "en", text))
    assert surfaces(registry, "en", text)


def test_the_surname_of_a_person_is_found_but_is_no_surface_unless_listed(registry: Registry) -> None:
    assert registry.find("Koulamallah").id == "abderaman-koulamallah"
    assert not surfaces(registry, "fr", "Koulamallah")
    assert surfaces(registry, "fr", "Macron")


def test_every_surface_is_found_again_under_its_actor_or_is_shared(registry: Registry) -> None:
    for surface in registry.surfaces("fr"):
        bearers = {bearer.actor for bearer in registry.index[name_key(surface.text)]}
        assert surface.actor in bearers
        assert len(bearers) == 1 or surface.needs_context or registry.find(surface.text).id == surface.actor


@pytest.mark.parametrize("text", ["sahel", "SAHEL", "Traore", "traoré"])
def test_search_finds_in_both_languages_with_and_without_accents(registry: Registry, text: str) -> None:
    found = [actor.id for actor in registry.search(text)]
    assert found
    assert found == [actor.id for actor in registry.search(text.upper())]


def test_search_gives_equal_names_first_then_beginnings_then_the_rest(registry: Registry) -> None:
    found = [actor.id for actor in registry.search("mali")]
    assert found[0] == "mali"
    assert 0 < found.index(ActorId("sky-mali")) < found.index(ActorId("somalia"))


def test_a_name_in_one_language_may_be_asked_for(registry: Registry) -> None:
    assert registry.find("Tchad", language="fr").id == "chad"
    with pytest.raises(UnknownActor):
        registry.find("Tchad", language="en")


def test_the_id_of_a_provisional_actor_gives_an_actor_of_that_name(registry: Registry) -> None:
    assert registry.actor("new:Idi Oumarou").label() == "Idi Oumarou"
    assert registry.find("new:Idi Oumarou").provisional


@pytest.mark.parametrize("name", ["", "  ", "x", "qqqqqqq", "👻"])
def test_what_is_no_name_is_unknown(registry: Registry, name: str) -> None:
    with pytest.raises(UnknownActor):
        registry.find(name)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("niger,State,Niger,Niger,,,,,,,,NER,,,,\n", "stands twice"),
        ("x,State,X,X,,,,,,,,,,nowhere,,\n", "parent nowhere"),
        ("x,State,X\n", "number of cells"),
    ],
)
def test_a_wrong_registry_is_our_own_error(tmp_path: Path, line: str, complaint: str) -> None:
    table = tmp_path / "actors.csv"
    header = resources.ontology("actors.csv").read_text(encoding="utf-8").splitlines()[0]
    table.write_text(f"{header}\nniger,State,Niger,Niger,,,,,,,,NER,,,,\n{line}", encoding="utf-8")
    with pytest.raises(OntologyError, match=complaint):
        Registry.load(table)


@pytest.mark.parametrize("text", ["SOMAÏR", "SOMAIR", "Somaïr", "Somair"])
def test_acronyms_are_known_with_and_without_accents(registry: Registry, text: str) -> None:
    assert {surface.actor for surface in surfaces(registry, "fr", text)} == {"somair"}
