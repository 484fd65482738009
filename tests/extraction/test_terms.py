"""Terms of office that end with an overthrow, or begin with an appointment, told in the same report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sahelgraph.extraction.terms import begin_terms, end_stays, end_terms, hand_on, pass_on
from sahelgraph.model import ActorId, Evidence, RelationId, ReportId, Span, Status
from sahelgraph.timespan import TimeSpan


def said(subject: str, relation: str, object: str, when: str | None = None, status: str = "asserted") -> Evidence:
    return Evidence(
        report=ReportId("r"),
        span=Span(0, 1),
        quote="x",
        sentence="x",
        subject=ActorId(subject),
        relation=RelationId(relation),
        object=ActorId(object),
        status=Status(status),
        when=TimeSpan.parse(when),
    )


LED = said("person-a", "leads", "mali", status="ended")


@pytest.mark.parametrize("how", ["overthrew", "dismissed"])
def test_an_undated_term_ends_on_the_day_of_the_overthrow(how: str) -> None:
    evidence = (LED, said("junta", how, "person-a", "2020-08-18"))
    assert end_terms(evidence) == (said("person-a", "leads", "mali", "../2020-08-18", "ended"), evidence[1])


def test_an_office_told_as_held_ends_too() -> None:
    held, overthrow = said("person-a", "leads", "mali"), said("junta", "overthrew", "person-a", "2020-08-18")
    assert end_terms((held, overthrow)) == (said("person-a", "leads", "mali", "../2020-08-18", "ended"), overthrow)


@pytest.mark.parametrize(
    "evidence",
    [
        (LED, said("junta", "overthrew", "person-b", "2020-08-18")),
        (LED, said("junta", "overthrew", "person-a")),
        (LED, said("junta", "overthrew", "person-a", "2020-08-18", "planned")),
        (said("person-a", "leads", "mali", status="denied"), said("junta", "overthrew", "person-a", "2020")),
        (LED, said("junta", "overthrew", "person-a", "2020"), said("junta", "overthrew", "person-a", "2021")),
        (said("person-a", "leads", "mali", "../2019", "ended"), said("junta", "overthrew", "person-a", "2020")),
        (said("person-a", "memberOf", "mali", status="ended"), said("junta", "overthrew", "person-a", "2020")),
    ],
    ids=["another person", "undated", "planned", "denied", "two days", "dated already", "no office"],
)
def test_any_other_evidence_is_left_as_it_is(evidence: tuple[Evidence, ...]) -> None:
    assert end_terms(evidence) == evidence


def test_an_undated_office_begins_on_the_day_of_the_appointment() -> None:
    held, appointed = said("person-a", "leads", "mali"), said("junta", "appointed", "person-a", "2024-11-21")
    assert begin_terms((held, appointed)) == (said("person-a", "leads", "mali", "2024-11-21/.."), appointed)


@pytest.mark.parametrize(
    "evidence",
    [
        (said("person-a", "leads", "mali"), said("junta", "appointed", "person-b", "2024")),
        (said("person-a", "leads", "mali"), said("junta", "appointed", "person-a")),
        (said("person-a", "leads", "mali"), said("junta", "appointed", "person-a", "2024", "planned")),
        (said("person-a", "leads", "mali", "2023/.."), said("junta", "appointed", "person-a", "2024")),
        (LED, said("junta", "appointed", "person-a", "2024")),
    ],
    ids=["another person", "undated", "planned", "dated already", "ended"],
)
def test_an_office_begins_with_nothing_else(evidence: tuple[Evidence, ...]) -> None:
    assert begin_terms(evidence) == evidence


@pytest.mark.parametrize(
    ("over", "departure"), [("memberOf", "withdrewFrom"), ("deployedForcesTo", "withdrewForcesFrom")]
)
def test_an_undated_stay_that_is_over_lasted_until_the_departure(over: str, departure: str) -> None:
    stay, left = said("mali", over, "body", status="ended"), said("mali", departure, "body", "2024-01-28")
    assert end_stays((stay, left)) == (said("mali", over, "body", "../2024-01-28", "ended"), left)


@pytest.mark.parametrize(
    "stay",
    [
        said("mali", "memberOf", "body"),
        said("niger", "memberOf", "body", status="ended"),
        said("mali", "memberOf", "body", "../2023", "ended"),
        said("mali", "deployedForcesTo", "body", status="ended"),
    ],
    ids=["told as held", "another", "dated already", "another tie"],
)
def test_no_other_stay_ends_with_a_departure(stay: Evidence) -> None:
    left = said("mali", "withdrewFrom", "body", "2024-01-28")
    assert end_stays((stay, left)) == (stay, left)


SUCCESSION = said("person-b", "replaced", "person-a", "2021")


def test_whom_a_leader_succeeded_led_before() -> None:
    evidence = (said("person-b", "leads", "chad"), SUCCESSION)
    (before,) = set(hand_on(evidence)) - set(evidence)
    assert (before.subject, before.relation, before.object, before.status) == ("person-a", "leads", "chad", "ended")
    assert not before.when.known


def test_who_succeeded_a_leader_leads_since() -> None:
    evidence = (LED, SUCCESSION)
    (since,) = set(hand_on(evidence)) - set(evidence)
    assert (since.subject, since.relation, since.object, since.status) == ("person-b", "leads", "mali", "asserted")


@pytest.mark.parametrize(
    "evidence",
    [
        (LED, replace(SUCCESSION, status=Status.PLANNED)),
        (LED, replace(SUCCESSION, quote="B succeeded A as foreign minister")),
        (LED, SUCCESSION, said("person-c", "replaced", "person-a")),
        (LED, SUCCESSION, said("person-b", "hasRoleIn", "mali")),
        (LED, said("person-a", "leads", "ecowas"), SUCCESSION),
        (said("person-a", "hasRoleIn", "mali"), SUCCESSION),
    ],
    ids=["planned", "another post", "two heirs", "an office of his own", "two bodies", "no leader"],
)
def test_no_other_office_is_handed_on(evidence: tuple[Evidence, ...]) -> None:
    assert hand_on(evidence) == evidence


def test_leadership_passes_from_one_to_the_other_with_the_succession() -> None:
    before, after = said("person-a", "leads", "mali"), said("person-b", "leads", "mali")
    succession = said("person-b", "replaced", "person-a", "2021-05-24")
    assert pass_on((before, after, succession)) == (
        said("person-a", "leads", "mali", "../2021-05-24", "ended"),
        said("person-b", "leads", "mali", "2021-05-24/.."),
        succession,
    )


@pytest.mark.parametrize(
    "succession",
    [
        said("person-b", "replaced", "person-a", "2021-05-24", "planned"),
        said("person-b", "replaced", "person-c", "2021-05-24"),
        replace(said("person-b", "replaced", "person-a"), quote="replaced her as minister"),
    ],
    ids=["planned", "of somebody else", "in another post"],
)
def test_leadership_passes_on_with_no_other(succession: Evidence) -> None:
    evidence = (said("person-a", "leads", "mali"), said("person-b", "leads", "mali"), succession)
    assert pass_on(evidence) == evidence
