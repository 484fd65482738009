"""The data holds at least what ``ontology/expectations.toml`` says."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from typing import Any

import pytest

from sahelgraph import resources
from sahelgraph.background import load_facts
from sahelgraph.ids import fold
from sahelgraph.model import ActorId
from sahelgraph.ontology import SEPARATOR, Ontology
from sahelgraph.registry import LANGUAGES, Registry

EXPECTED: dict[str, Any] = tomllib.loads(resources.ontology("expectations.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


def test_there_are_as_many_actors_of_each_kind_as_expected(registry: Registry) -> None:
    kinds = Counter(actor.kind for actor in registry.actors.values())
    assert kinds.total() >= EXPECTED["actors"]["total"]
    for kind, least in EXPECTED["actors"]["by_kind"].items():
        assert kinds[kind] >= least, kind


def test_the_actors_that_the_rest_relies_on_are_there(registry: Registry) -> None:
    for actor in EXPECTED["actors"]["needed"]:
        assert registry.actor(actor).id == actor


def test_every_actor_has_a_name_in_both_languages(registry: Registry) -> None:
    actors = registry.actors.values()
    share = sum(bool(actor.names["en"] and actor.names["fr"]) for actor in actors) / len(actors)
    assert share >= EXPECTED["actors"]["with_french_name"]


def test_kinds_are_classes_of_the_vocabulary(registry: Registry) -> None:
    assert {actor.kind for actor in registry.actors.values()} <= set(Ontology.load().kinds)


def test_states_have_demonyms_and_those_of_the_field_metonyms(registry: Registry) -> None:
    states = [actor for actor in registry.actors.values() if actor.kind == "State"]
    with_demonyms = sum(bool(state.demonyms["en"] and state.demonyms["fr"]) for state in states)
    assert with_demonyms / len(states) >= EXPECTED["states"]["with_demonyms"]
    for state in EXPECTED["states"]["sahel_metonyms"]:
        assert all(registry.actor(state).metonyms[language] for language in LANGUAGES)


def test_only_states_and_the_united_nations_have_demonyms(registry: Registry) -> None:
    others = {actor.id for actor in registry.actors.values() if actor.kind != "State" and any(actor.demonyms.values())}
    assert others == {"un"}


def test_ids_are_slugs_and_no_actor_is_its_own_ancestor(registry: Registry) -> None:
    for actor in registry.actors.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", actor.id)
        seen, current = {actor.id}, actor.parent
        while current:
            assert current not in seen, actor.id
            seen.add(current)
            current = registry.actor(current).parent


def test_no_two_actors_of_one_kind_share_their_preferred_name(registry: Registry) -> None:
    labels = Counter((actor.kind, fold(actor.label("en"))) for actor in registry.actors.values())
    shared = {label for label, count in labels.items() if count > 1}
    assert shared == {
        ("SecurityAgency", "national state security agency"),
        ("Government", "national transitional council"),
    }


def test_no_name_stands_twice_in_one_cell_and_none_is_empty() -> None:
    with resources.ontology("actors.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column, cell in row.items():
                names = cell.split(SEPARATOR) if cell else []
                assert len(names) == len(set(names)), (row["id"], column)
                assert all(name == name.strip() != "" for name in names), (row["id"], column)


def test_names_that_need_context_are_names_of_their_actor(registry: Registry) -> None:
    for actor, names in registry.cautious.items():
        entry = registry.actor(actor)
        given = {
            fold(name)
            for table in (entry.names, entry.metonyms, entry.demonyms)
            for names in table.values()
            for name in names
        }
        assert names <= given, actor


def test_the_vocabulary_has_the_relations_families_and_statuses_expected() -> None:
    ontology, expected = Ontology.load(), EXPECTED["vocabulary"]
    assert len(ontology.relations) == expected["relations"]
    assert len(ontology.families) == expected["families"]
    assert [c.id for c in ontology.concepts if c.scheme == "statuses"] == expected["statuses"]


def test_there_are_as_many_facts_as_expected() -> None:
    relations = Counter(fact.relation for fact in load_facts())
    assert relations.total() >= EXPECTED["facts"]["total"]
    for relation, least in EXPECTED["facts"]["by_relation"].items():
        assert relations[relation] >= least, relation


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_as_many_surfaces_as_expected(registry: Registry, language: str) -> None:
    assert len(registry.surfaces(language)) >= EXPECTED["surfaces"][language]


def test_every_parent_outlives_the_day_on_which_its_part_begins(registry: Registry) -> None:
    for actor in registry.actors.values():
        parent = registry.actor(actor.parent) if actor.parent else None
        if parent and actor.kind not in {"Person", "Place"} and actor.active.earliest and parent.active.latest:
            assert actor.active.earliest <= parent.active.latest, actor.id


def test_capitals_are_places_within_their_state(registry: Registry) -> None:
    capitals = [fact for fact in load_facts() if fact.role == "capital"]
    assert len(capitals) > 100
    for fact in capitals:
        place = registry.actor(fact.subject)
        assert place.kind == "Place"
        assert place.parent == ActorId(fact.object)
