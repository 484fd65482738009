"""What holds when: openings, endings and background facts make periods."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelgraph.background import load_facts
from sahelgraph.errors import OntologyError
from sahelgraph.model import ActorId, Fact, RelationId, Statement, StatementId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.store.states import Held, Period, State, load_states, periods
from sahelgraph.timespan import TimeSpan


@pytest.fixture(scope="module")
def states() -> tuple[State, ...]:
    return load_states(Ontology.load())


def said(
    relation: str, when: str | None, *, subject: str = "niger", object: str = "ecowas", status: str = "asserted"
) -> Statement:
    return Statement(
        id=StatementId(f"s-{subject}-{relation}-{object}-{when}-{status}"),
        subject=ActorId(subject),
        relation=RelationId(relation),
        object=ActorId(object),
        when=TimeSpan.parse(when),
        status=Status(status),
        statuses=(Status(status),),
        evidence=(),
        speakers=(),
        reports=1,
        publishers=1,
        contested=False,
        plain=status in {"asserted", "ended"},
    )


def fact(relation: str, when: str | None, *, subject: str = "niger", object: str = "ecowas") -> tuple[str, Fact]:
    known = Fact(
        subject=ActorId(subject), relation=RelationId(relation), object=ActorId(object), when=TimeSpan.parse(when)
    )
    return f"f-{subject}-{relation}-{object}-{when}", known


def bounds(period: Period) -> tuple[str, str, bool]:
    """Outer and inner bounds as ``first..sure`` and ``sure..last``, and whether it ended."""
    days = [
        day.isoformat() if day else "?" for day in (period.earliest, period.held_from, period.held_until, period.latest)
    ]
    return f"{days[0]} {days[1]}", f"{days[2]} {days[3]}", period.ended


def found(
    states: tuple[State, ...], state: str, *told: Statement, facts: tuple[tuple[str, Fact], ...] = ()
) -> list[Period]:
    return [period for period in periods(told, facts, states) if period.state == state]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("joined", "2001-05-06")], [("2001-05-06 2001-05-06", "? ?", False)]),
        (
            [("joined", "2001"), ("withdrewFrom", "2025-01-29")],
            [("2001-01-01 2001-12-31", "2025-01-29 2025-01-29", True)],
        ),
        (
            [("withdrewFrom", "2024-01-28"), ("withdrewFrom", "2025-01-29")],
            [("? 2025-01-29", "2025-01-29 2025-01-29", True)],
        ),
        (
            [("joined", "2001"), ("withdrewFrom", "2005"), ("joined", "2010"), ("withdrewFrom", "2015")],
            [
                ("2001-01-01 2001-12-31", "2005-01-01 2005-12-31", True),
                ("2010-01-01 2010-12-31", "2015-01-01 2015-12-31", True),
            ],
        ),
        ([("joined", "2001"), ("joined", "2002")], [("2001-01-01 2001-12-31", "? ?", False)]),
        ([("memberOf", "2023-12")], [("? 2023-12-31", "? ?", False)]),
        ([("memberOf", "2013/2022")], [("2013-01-01 2013-12-31", "2022-01-01 2022-12-31", True)]),
        ([("memberOf", "2013/..")], [("2013-01-01 2013-12-31", "? ?", False)]),
        ([("memberOf", None)], [("? ?", "? ?", False)]),
        ([("memberOf", None), ("joined", "2001-05-06")], [("2001-05-06 2001-05-06", "? ?", False)]),
        (
            [("joined", "2001-05-06"), ("withdrewFrom", None)],
            [("2001-05-06 2001-05-06", "2001-05-06 ?", True)],
        ),
        (
            [("joined", "2001"), ("withdrewFrom", "2005"), ("joined", "2010"), ("memberOf", None)],
            [
                ("2001-01-01 2001-12-31", "2005-01-01 2005-12-31", True),
                ("2010-01-01 2010-12-31", "? ?", False),
                ("? ?", "? ?", False),
            ],
        ),
    ],
)
def test_events_make_periods(
    states: tuple[State, ...], told: list[tuple[str, str | None]], expected: list[tuple[str, str, bool]]
) -> None:
    assert [bounds(period) for period in found(states, "memberOf", *(said(*telling) for telling in told))] == expected


def test_forces_told_of_after_they_left_are_a_new_period(states: tuple[State, ...]) -> None:
    told = [said("deployedForcesTo", "2013"), said("withdrewForcesFrom", "2019"), said("deployedForcesTo", "2021")]
    assert [period.ended for period in found(states, "forcesIn", *told)] == [True, False]


def test_a_membership_told_of_after_it_ended_is_contested(states: tuple[State, ...]) -> None:
    told = [said("joined", "2001"), said("withdrewFrom", "2019"), said("memberOf", "2021")]
    (period,) = found(states, "memberOf", *told)
    assert (period.ended, period.contested) == (True, True)


@pytest.mark.parametrize("status", ["planned", "alleged", "possible", "requested", "denied"])
def test_what_nobody_asserts_changes_no_state(states: tuple[State, ...], status: str) -> None:
    assert not found(states, "memberOf", said("withdrewFrom", "2024", status=status))


def test_a_lasting_tie_that_is_over_ends_the_state(states: tuple[State, ...]) -> None:
    told = [said("leads", "2021-04-02/..", subject="bazoum", object="niger")]
    told += [said("leads", "2023-07-26", subject="bazoum", object="niger", status="ended")]
    (period,) = found(states, "leads", *told)
    assert bounds(period) == ("2021-04-02 2021-04-02", "2023-07-26 2023-07-26", True)


def test_whoever_is_overthrown_leads_no_more(states: tuple[State, ...]) -> None:
    told = [
        said("leads", "2021-04-02/..", subject="bazoum", object="niger"),
        said("overthrew", "2023-07-26", subject="tchiani", object="bazoum"),
        said("overthrew", "2024-01-01", subject="tchiani", object="bazoum"),
    ]
    (period,) = found(states, "leads", *told)
    assert (period.latest, len(period.ended_by)) == (date(2023, 7, 26), 1)


def test_an_agreement_and_its_end_may_be_told_from_either_side(states: tuple[State, ...]) -> None:
    told = [
        said("signedMilitaryAgreementWith", "2012", subject="niger", object="usa"),
        said("terminatedAgreementWith", "2024-03-16", subject="usa", object="niger"),
    ]
    (period,) = found(states, "agreementWith", *told)
    assert (period.subject, period.object, period.ended) == ("niger", "usa", True)


def test_who_is_released_is_captive_no_more_whoever_freed_them(states: tuple[State, ...]) -> None:
    told = [
        said("detained", "2022-07-10", subject="mali", object="cote-divoire"),
        said("released", "2023-01-06", subject="togo", object="cote-divoire"),
    ]
    (period,) = found(states, "holdsCaptive", *told)
    assert period.latest == date(2023, 1, 6)


def test_background_is_marked_unless_a_report_says_so_too(states: tuple[State, ...]) -> None:
    known = (fact("memberOf", "1975-05-28/2025-01-29"),)
    (alone,) = found(states, "memberOf", facts=known)
    (both,) = found(states, "memberOf", said("withdrewFrom", "2024-01-28"), facts=known)
    assert (alone.background, both.background) == (True, False)
    assert bounds(alone) == bounds(both)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("1999-12-31", Held.NO),
        ("2001-06-01", Held.UNKNOWN),
        ("2001-12-31", Held.YES),
        ("2025-01-29", Held.YES),
        ("2025-01-30", Held.NO),
    ],
)
def test_on_a_day(states: tuple[State, ...], day: str, held: Held) -> None:
    (period,) = found(states, "memberOf", said("joined", "2001"), said("withdrewFrom", "2025-01-29"))
    assert period.on(date.fromisoformat(day)) is held


MEMBERS = {
    "2023-01-01": {"ecowas": "niger mali burkina-faso", "aes": "", "g5-sahel": "niger burkina-faso"},
    "2024-06-01": {"ecowas": "niger mali burkina-faso", "aes": "niger mali burkina-faso", "g5-sahel": ""},
    "2025-06-01": {"ecowas": "", "aes": "niger mali burkina-faso", "g5-sahel": ""},
}


@pytest.mark.parametrize("announced", [False, True])
@pytest.mark.parametrize("day", MEMBERS)
def test_who_was_a_member_of_what_by_the_shipped_facts(states: tuple[State, ...], day: str, announced: bool) -> None:
    three = ("niger", "mali", "burkina-faso")
    told = [said("withdrewFrom", "2024-01-28", subject=name) for name in three] if announced else []
    known = [(str(number), known) for number, known in enumerate(load_facts())]
    held = periods(told, known, states)
    for organisation, expected in MEMBERS[day].items():
        members = {
            period.subject
            for period in held
            if (period.state, period.object) == ("memberOf", organisation)
            and period.subject in three
            and period.on(date.fromisoformat(day)) is Held.YES
        }
        assert members == set(expected.split())


TELLINGS = st.builds(
    said,
    st.sampled_from(["joined", "memberOf", "withdrewFrom", "leads", "overthrew", "suspended", "liftedSanctionsOn"]),
    st.sampled_from([None, "2001", "2001-05", "2003", "2005/2007", "2006-07-08", "../2010", "2011/.."]),
    subject=st.sampled_from(["niger", "mali"]),
    object=st.sampled_from(["ecowas", "niger"]),
    status=st.sampled_from(["asserted", "ended"]),
)


@given(st.lists(TELLINGS, max_size=10, unique_by=lambda telling: telling.id), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_statements_does_not_matter(told: list[Statement], chance: random.Random) -> None:
    states = load_states(Ontology.load())
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert periods(told, (), states) == periods(shuffled, (), states)


@given(st.lists(TELLINGS, max_size=10, unique_by=lambda telling: telling.id))
@settings(deadline=None)
def test_sure_days_lie_between_the_outer_bounds(told: list[Statement]) -> None:
    for period in periods(told, (), load_states(Ontology.load())):
        for day in (period.held_from, period.held_until):
            assert day is None or period.earliest is None or day >= period.earliest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lasting = []", "state"),
        ("[state.x]\nopens = ['marriedTo']", "no such relation: marriedTo"),
        ("[state.x]\nopened = ['joined']", "no such key: opened"),
        ("not toml at all", "states"),
    ],
)
def test_a_table_that_is_wrong_is_our_fault(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "states.toml").write_text(text)
    with pytest.raises(OntologyError, match=said):
        load_states(Ontology.load(), path=tmp_path / "states.toml")


def test_an_interval_is_a_stretch_among_the_facts_and_a_moment_in_a_report(states: tuple[State, ...]) -> None:
    known = fact("suspended", "2012-03-23/2012-10-24", subject="african-union", object="mali")
    (period,) = periods([], [known], states)
    assert bounds(period) == ("2012-03-23 2012-03-23", "2012-10-24 2012-10-24", True)
    told = said("suspended", "2012-03-23/2012-10-24", subject="african-union", object="mali")
    (period,) = periods([told], [], states)
    assert bounds(period) == ("2012-03-23 2012-10-24", "? ?", False)


@pytest.mark.parametrize("coarse", ["2023", "2023-09", "2023-09-01/2023-09-30"])
def test_of_two_openings_the_exact_one_within_the_coarse_one_counts(states: tuple[State, ...], coarse: str) -> None:
    told = [said("joined", coarse, object="aes"), said("founded", "2023-09-16", object="aes")]
    (period,) = periods(told, [], states)
    assert bounds(period)[0] == "2023-09-16 2023-09-16"
    assert period.on(date(2023, 9, 10)) is Held.NO
