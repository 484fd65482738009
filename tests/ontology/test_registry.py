"""Who is meant by a name: the registry of actors."""

from __future__ import annotations

from datetime import date

import pytest

from sahelgraph.errors import AmbiguousActor, UnknownActor
from sahelgraph.model import Via
from sahelgraph.registry import Registry, Surface


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


@pytest.mark.parametrize("text", ["Malgré tout, au sol", "au"])
def test_an_acronym_is_no_common_word(registry: Registry, text: str) -> None:
    [surface] = [s for s in registry.surfaces("en") if s.text == "AU" and s.actor == "african-union"]
    assert not surface.matches(text)
    assert surface.matches("AU")


def test_a_demonym_may_be_printed_with_either_case(registry: Registry) -> None:
    surface = Surface(text="malien", actor=registry.find("Mali").id, via=Via.DEMONYM)
    assert surface.matches("malien")
    assert surface.matches("Malien")
