"""Claims that somebody helps an armed group, which accuse him; and what accuses nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_trees import parsed
from test_terms import said

from sahelgraph.extraction.implied import accusations, demands
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.model import ActorId, Evidence, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return Kinds(parsed(["It|PRON|root|0"], "en"), Ontology.load(), Registry.load())


def told(subject: str, relation: str, object_: str, speaker: str | None = "mali", status: str = "alleged") -> Evidence:
    """That a speaker said something of two others."""
    claim = said(subject, relation, object_, "2024-07", status)
    return replace(claim, speaker=ActorId(speaker) if speaker else None, rule="aid.verb")


HELPS = told("ukraine", "aided", "boko-haram")


@pytest.mark.parametrize("relation", ["aided", "suppliedArmsTo", "trained", "expressedSupportFor"])
@pytest.mark.parametrize("status", ["alleged", "asserted"])
def test_to_say_that_somebody_helps_an_armed_group_is_to_accuse_him(kinds: Kinds, relation: str, status: str) -> None:
    (found,) = accusations([told("ukraine", relation, "boko-haram", status=status)], kinds)
    assert (found.subject, found.relation, found.object) == ("mali", "accused", "ukraine")
    assert (found.status, found.speaker, found.rule) == (Status.ASSERTED, None, "aid.verb+told")


def test_the_date_of_what_is_claimed_is_not_that_of_the_claim(kinds: Kinds) -> None:
    (found,) = accusations([HELPS], kinds)
    assert HELPS.when.known
    assert found.when == TimeSpan.UNKNOWN


def test_one_sentence_accuses_once(kinds: Kinds) -> None:
    claims = [HELPS, told("ukraine", "trained", "boko-haram"), told("ukraine", "aided", "jnim")]
    assert len(list(accusations(claims, kinds))) == 1


@pytest.mark.parametrize(
    "claims",
    [
        [told("ukraine", "aided", "boko-haram", speaker=None)],
        [told("mali", "aided", "boko-haram")],
        [told("ukraine", "aided", "boko-haram", speaker="boko-haram")],
        [told("ukraine", "aided", "boko-haram", status="denied")],
        [told("ukraine", "aided", "boko-haram", status="planned")],
        [told("ukraine", "attacked", "boko-haram")],
        [told("ukraine", "aided", "niger")],
        [told("ukraine", "aided", "boko-haram", speaker="reuters")],
        [told("jnim", "aided", "boko-haram")],
        [HELPS, said("mali", "accused", "ukraine")],
        [HELPS, said("mali", "criticised", "ukraine")],
    ],
    ids=[
        "nobody is cited",
        "of oneself",
        "of a friend",
        "a denial",
        "a plan",
        "an attack",
        "help for a state",
        "an agency",
        "among armed groups",
        "accused in so many words",
        "criticised in so many words",
    ],
)
def test_nothing_else_accuses_anybody(kinds: Kinds, claims: list[Evidence]) -> None:
    assert list(accusations(claims, kinds)) == []


def asked(subject: str, relation: str, object_: str, speaker: str | None, status: str = "requested") -> Evidence:
    """That somebody asks for what another may grant."""
    return told(subject, relation, object_, speaker, status)


@pytest.mark.parametrize("relation", ["liftedSanctionsOn", "withdrewForcesFrom", "released"])
def test_to_ask_for_what_only_another_can_grant_is_to_demand_it_of_him(kinds: Kinds, relation: str) -> None:
    (found,) = demands([asked("algeria", relation, "togo", "ghana")], kinds)
    assert (found.subject, found.relation, found.object) == ("ghana", "demandedOf", "algeria")
    assert (found.status, found.speaker, found.rule) == (Status.ASSERTED, None, "aid.verb+asked")
    assert found.when == TimeSpan.UNKNOWN


def test_what_is_asked_for_twice_in_a_sentence_is_demanded_once(kinds: Kinds) -> None:
    both = [asked("algeria", "liftedSanctionsOn", place, "ghana") for place in ("togo", "mali")]
    assert len(list(demands(both, kinds))) == 1


@pytest.mark.parametrize(
    "claims",
    [
        [asked("algeria", "liftedSanctionsOn", "togo", None)],
        [asked("algeria", "liftedSanctionsOn", "togo", "afp")],
        [asked("algeria", "liftedSanctionsOn", "togo", "algeria")],
        [asked("algeria", "liftedSanctionsOn", "togo", "ghana", "planned")],
        [asked("algeria", "aided", "togo", "ghana")],
        [asked("algeria", "released", "togo", "ghana"), told("ghana", "demandedOf", "mali", None, "asserted")],
    ],
    ids=["nobody asks", "a medium", "whoever grants it", "planned", "help", "asked of another"],
)
def test_nothing_else_is_a_demand(kinds: Kinds, claims: list[Evidence]) -> None:
    assert not list(demands(claims, kinds))
