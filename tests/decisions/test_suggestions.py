"""A suggestion rests on two independent signals at least, and says which."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sahelgraph.decisions.effect import NONE, Decisions
from sahelgraph.decisions.records import Identity, Verdict
from sahelgraph.decisions.suggestions import Suggestion, suggest
from sahelgraph.model import Actor, ActorId, EvidenceId, Fact, RelationId, Statement, StatementId, Status
from sahelgraph.timespan import TimeSpan

TIANI, NIGER, RUSSIA, TOGO = map(ActorId, ("tiani", "niger", "russia", "togo"))


def actor(id: str, *names: str, kind: str = "Person") -> Actor:
    return Actor(id=ActorId(id), kind=kind, names={"en": names or (id.removeprefix("new:"),)})


def said(subject: str, relation: str, object: str) -> Statement:
    return Statement(
        id=StatementId(f"{subject} {relation} {object}"),
        subject=ActorId(subject),
        relation=RelationId(relation),
        object=ActorId(object),
        when=TimeSpan.UNKNOWN,
        status=Status.ASSERTED,
        statuses=(Status.ASSERTED,),
        evidence=(EvidenceId(f"e {subject}"),),
        speakers=(),
        reports=1,
        publishers=1,
        contested=False,
        plain=True,
    )


def suggested(
    one: Actor, other: Actor, *told: Statement, facts: tuple[Fact, ...] = (), decisions: Decisions = NONE
) -> list[Suggestion]:
    states = [actor(name, kind="State") for name in (NIGER, RUSSIA, TOGO)]
    return suggest({known.id: known for known in (one, other, *states)}, told, facts, decisions)


GENERAL = actor("new:Abdurahman Tiani")
KNOWN = actor(TIANI, "Abdourahamane Tchiani")
LEADS = Fact(subject=TIANI, relation=RelationId("leads"), object=NIGER)


def test_a_spelling_and_a_post_make_a_suggestion_that_says_so() -> None:
    (found,) = suggested(GENERAL, KNOWN, said(GENERAL.id, "leads", NIGER), facts=(LEADS,))
    assert found.actors == (GENERAL.id, TIANI)
    assert found.evidence == (f"e {GENERAL.id}",)
    name, post = found.reasons
    assert "spellings of one name" in name
    assert post == "both lead, serve in or belong to niger"


def test_a_spelling_and_the_same_ties_make_a_suggestion() -> None:
    ties = said(GENERAL.id, "metWith", TOGO), said(TIANI, "metWith", TOGO)
    assert [one.actors for one in suggested(GENERAL, KNOWN, *ties)] == [(GENERAL.id, TIANI)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GENERAL, KNOWN),
        (actor("new:Salou Djibo"), actor("new:Djibo Salou")),
        (actor("new:MPR", kind="Organisation"), actor("mpr-mali", "MPR", kind="ArmedGroup")),
    ],
)
def test_names_alone_suggest_nothing(one: Actor, other: Actor) -> None:
    assert suggested(one, other, said(one.id, "accused", TOGO), said(other.id, "metWith", RUSSIA)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("new:MPR", kind="Organisation"), actor("mpr-mali", "MPR", kind="ArmedGroup")),
        (actor("new:Djibo"), actor("djibo", "Salou Djibo")),
    ],
)
def test_an_acronym_or_a_part_of_a_name_needs_two_signals_beside_it(one: Actor, other: Actor) -> None:
    post = said(one.id, "memberOf", NIGER), said(other.id, "memberOf", NIGER)
    ties = said(one.id, "metWith", TOGO), said(other.id, "metWith", TOGO)
    assert suggested(one, other, *post) == []
    assert suggested(one, other, *ties) == []
    assert len(suggested(one, other, *post, *ties)) == 1


@pytest.mark.parametrize("name", ["new:Abdourahamane Tchianu", "new:Tchian", "new:Abdou"])
def test_few_letters_of_difference_and_everything_else_alike_suggest_nothing(name: str) -> None:
    one = actor(name)
    life = [said(end, relation, TOGO) for end in (name, TIANI) for relation in ("metWith", "memberOf")]
    if name == "new:Abdourahamane Tchianu":
        assert "spellings" in suggested(one, KNOWN, *life)[0].reasons[0]  # by its sound, not by its letters
    else:
        assert suggested(one, KNOWN, *life) == []


def test_one_neighbour_in_common_is_no_signal_and_two_are() -> None:
    one = said(GENERAL.id, "accused", NIGER), said(TIANI, "metWith", NIGER)
    two = said(GENERAL.id, "accused", TOGO), said(TIANI, "metWith", TOGO)
    assert suggested(GENERAL, KNOWN, *one) == []
    assert len(suggested(GENERAL, KNOWN, *one, *two)) == 1


SAME_LIFE = said(GENERAL.id, "metWith", TOGO), said(TIANI, "metWith", TOGO)


def test_who_met_the_other_is_not_the_other() -> None:
    assert suggested(GENERAL, KNOWN, *SAME_LIFE, said(GENERAL.id, "metWith", TIANI)) == []


def test_a_person_is_no_organisation() -> None:
    assert suggested(actor(GENERAL.id, kind="Organisation"), KNOWN, *SAME_LIFE) == []


def test_the_registry_tells_its_own_actors_apart() -> None:
    twin = actor("tiani-2", "Abdourahamane Tchiani")
    assert suggested(twin, KNOWN, said("tiani-2", "metWith", TOGO), said(TIANI, "metWith", TOGO)) == []


@pytest.mark.parametrize("verdict", ["same", "different", "undecided"])
def test_what_was_decided_is_not_suggested_again(verdict: str) -> None:
    when = datetime(2026, 3, 1, tzinfo=UTC)
    made = Identity(verdict=Verdict(verdict), actors=(GENERAL.id, TIANI), user="ann", when=when, why="asked him")
    assert suggested(GENERAL, KNOWN, *SAME_LIFE, decisions=Decisions.of([made])) == []


def test_the_best_comes_first() -> None:
    known = [KNOWN, GENERAL, actor("new:Tchiani Abdourahamane"), actor(TOGO, kind="State")]
    told = [said(one.id, "metWith", TOGO) for one in known[:3]]
    found = suggest({one.id: one for one in known}, told, (), NONE)
    assert found[0].actors == ("new:Tchiani Abdourahamane", TIANI)
    assert len(found) == 3
