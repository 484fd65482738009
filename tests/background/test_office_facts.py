"""Who held which office on a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from sahelgraph.background import HAS_ROLE, HEAD, LEADS, Offices, load_facts
from sahelgraph.errors import InputError, OntologyError
from sahelgraph.model import ActorId, Fact
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan

NIGER = ActorId("niger")


@pytest.fixture(scope="module")
def offices() -> Offices:
    return Offices.load()


@pytest.mark.parametrize(
    ("state", "day", "leader"),
    [
        ("niger", date(2023, 7, 1), "mohamed-bazoum"),
        ("niger", date(2024, 3, 1), "abdourahamane-tchiani"),
        ("chad", date(2021, 1, 1), "idriss-deby"),
        ("chad", date(2022, 1, 1), "mahamat-deby"),
        ("mali", date(2021, 1, 1), "bah-ndaw"),
        ("mali", date(2022, 1, 1), "assimi-goita"),
        ("burkina-faso", date(2022, 6, 1), "paul-henri-damiba"),
        ("burkina-faso", date(2023, 6, 1), "ibrahim-traore"),
        ("italy", date(2023, 6, 1), "giorgia-meloni"),
        ("jnim", date(2020, 1, 1), "iyad-ag-ghali"),
    ],
)
def test_the_top_leader_depends_on_the_day(offices: Offices, state: str, day: date, leader: str) -> None:
    assert offices.holder(ActorId(state), day) == leader


def test_head_of_government_and_ministers_are_told_from_the_head_of_state(offices: Offices) -> None:
    day = date(2024, 3, 1)
    assert offices.holder(NIGER, day, head=False) == "ali-lamine-zeine"
    assert offices.holder(NIGER, day, role="foreign minister") == "bakary-yaou-sangare"


def test_on_the_day_of_a_change_the_one_who_came_is_taken(offices: Offices) -> None:
    assert offices.holder(NIGER, date(2023, 7, 26)) == "abdourahamane-tchiani"


def test_nobody_is_named_where_the_facts_are_silent(offices: Offices) -> None:
    assert offices.holder(NIGER, date(1950, 1, 1)) is None
    assert offices.holder(ActorId("nowhere"), date(2020, 1, 1)) is None


def test_an_office_without_dates_says_nothing_about_a_day() -> None:
    fact = Fact(subject=ActorId("someone"), relation=LEADS, object=NIGER, role="head of state")
    assert Offices([fact]).holder(NIGER, date(2020, 1, 1)) is None


def test_the_offices_of_a_person_are_those_of_the_day(offices: Offices) -> None:
    person = ActorId("jean-yves-le-drian")
    assert [fact.role for fact in offices.offices_of(person, date(2014, 1, 1))] == ["armed forces minister"]
    assert [fact.role for fact in offices.offices_of(person, date(2020, 1, 1))] == ["foreign minister"]
    assert offices.offices_of(person, date(2024, 1, 1)) == ()


def test_all_holders_of_a_day_are_given(offices: Offices) -> None:
    people = {fact.subject for fact in offices.holders(NIGER, date(2024, 3, 1))}
    assert {"abdourahamane-tchiani", "salifou-mody", "bakary-yaou-sangare"} <= people


def test_every_fact_speaks_of_known_actors_by_relations_of_the_vocabulary() -> None:
    registry, ontology = Registry.load(), Ontology.load()
    for fact in load_facts():
        relation = ontology.relation(fact.relation)
        assert ontology.fits(registry.actor(fact.subject).kind, relation.domain), fact
        assert ontology.fits(registry.actor(fact.object).kind, relation.range), fact


def test_every_fact_has_a_source_and_every_office_a_role() -> None:
    for fact in load_facts():
        assert fact.source == "general knowledge" or fact.source.startswith(("http://", "https://")), fact
        assert fact.role or fact.relation not in {LEADS, HAS_ROLE}, fact


def test_nobody_holds_an_office_after_death() -> None:
    registry = Registry.load()
    for fact in load_facts():
        died = registry.actor(fact.subject).active.latest
        if fact.relation in {LEADS, HAS_ROLE} and died:
            assert (fact.when.latest or date.max) <= died, fact


@pytest.mark.parametrize("state", ["niger", "mali", "burkina-faso"])
def test_membership_of_the_withdrawing_states_ends_in_january_2025(state: str) -> None:
    spans = {fact.object: fact.when for fact in load_facts() if fact.subject == state and fact.relation == "memberOf"}
    assert spans[ActorId("ecowas")].latest == date(2025, 1, 29)
    assert spans[ActorId("aes")] == TimeSpan.parse("2023-09-16/..")
    assert (spans[ActorId("g5-sahel")].latest or date.max) < date(2024, 1, 1)


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text(
        "subject,relation,object,when,role,source,note\nniger,memberOf,ecowas,soon,,x,\n", encoding="utf-8"
    )
    with pytest.raises(InputError):
        load_facts(table)


def test_a_table_that_is_missing_is_our_own_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError):
        load_facts(tmp_path / "none.csv")


def test_no_two_people_hold_the_highest_office_of_a_state_for_more_than_a_change_of_guard() -> None:
    disputed = {"cote-divoire", "gambia"}  # two presidents claimed office after an election
    held: dict[ActorId, list[Fact]] = {}
    for fact in load_facts():
        if fact.relation == LEADS and fact.role == HEAD and fact.object not in disputed:
            held.setdefault(fact.object, []).append(fact)
    for facts in held.values():
        in_order = sorted(facts, key=lambda fact: fact.when.earliest or date.min)
        for one, next_one in pairwise(in_order):
            overlap = (one.when.latest or date.max) - (next_one.when.earliest or date.min)
            assert overlap.days <= 31, (one, next_one)
