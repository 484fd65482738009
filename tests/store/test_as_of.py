"""What was so on a day, or between two: one rule for statements, facts, periods, queries and exports."""

from __future__ import annotations

import io
from datetime import date

import pytest
from store_examples import evidence, newcomer, report

from sahelgraph.model import ActorId, Fact, Filter, RelationId
from sahelgraph.store.store import Store
from sahelgraph.timespan import TimeSpan

PACT, BREACH = "signedMilitaryAgreementWith", "terminatedAgreementWith"


def during(text: str, *, undated: bool | None = None) -> Filter:
    return Filter(during=TimeSpan.parse(text), undated=undated)


def told(store: Store, where: Filter) -> set[tuple[str, str, str, str | None]]:
    return {(s.subject, s.relation, s.object, s.when.edtf) for s in store.statements(where)}


@pytest.fixture
def story(store: Store) -> Store:
    """An agreement of 2017 that ended in March 2024, a meeting, a stay without an end, and two undated statements."""
    store.put(report("a"), [evidence("a", "niger", PACT, "usa", when="2017"), evidence("a", relation="metWith")])
    store.put(report("b"), [evidence("b", "niger", BREACH, "usa", when="2024-03-16")])
    store.put(report("c"), [evidence("c", "mali", "metWith", "russia", when="2023-12-03")])
    store.put(
        report("d", published="2024-02-01"),
        [evidence("d", "wagner-group", "deployedForcesTo", "mali", when="2021-12/..")],
    )
    store.put(report("e"), [evidence("e", "mali", "memberOf", "ecowas")])
    store.load_facts(
        [
            Fact(
                subject=ActorId("mali"),
                relation=RelationId("memberOf"),
                object=ActorId("ecowas"),
                when=TimeSpan.parse("1975-05-28/2025-01-29"),
                source="general knowledge",
            )
        ]
    )
    return store


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("2016-06-01", {"memberOf"}),
        ("2017-06-01", {PACT, "memberOf"}),
        ("2020", {PACT, "memberOf"}),
        ("2023-12-03", {PACT, "metWith", "deployedForcesTo", "memberOf"}),
        ("2024-03-16", {PACT, BREACH, "deployedForcesTo", "memberOf"}),
        ("2024-03-17", {"deployedForcesTo", "memberOf"}),
        ("2026", {"deployedForcesTo"}),
        ("2023-11/2024-01", {PACT, "metWith", "deployedForcesTo", "memberOf"}),
        ("2024-04/2026", {"deployedForcesTo", "memberOf"}),
        ("../2016", {"memberOf"}),
    ],
)
def test_what_was_so_is_what_happened_then_and_what_had_begun_and_not_ended(
    story: Store, asked: str, kept: set[str]
) -> None:
    assert {relation for _, relation, _, _ in told(story, during(asked))} == kept


def test_an_undated_statement_counts_where_the_state_that_it_tells_of_is_dated(story: Store) -> None:
    assert ("mali", "memberOf", "ecowas", None) in told(story, during("2024-06-01"))
    assert ("mali", "memberOf", "ecowas", None) not in told(story, during("2025-06-01"))


def test_other_undated_statements_are_left_out_unless_they_are_asked_for(story: Store) -> None:
    undated = ("niger", "metWith", "russia", None)
    assert undated not in told(story, during("2024-06-01"))
    assert undated in told(story, during("2024-06-01", undated=True))
    assert undated in told(story, Filter())


def test_an_open_end_lasts_until_somebody_tells_of_the_end(story: Store) -> None:
    stay = ("wagner-group", "deployedForcesTo", "mali", "2021-12/..")
    assert stay in told(story, during("2025-12-01"))
    left = report("f", published="2025-06-07")
    story.put(left, [evidence(left, "wagner-group", "withdrewForcesFrom", "mali", when="2025-06-06")])
    assert stay not in told(story, during("2025-12-01"))
    assert stay in told(story, during("2025-06-06"))


def test_what_happened_and_what_was_so_are_two_questions_that_may_be_joined(story: Store) -> None:
    both = Filter(since=date(2020, 1, 1), during=TimeSpan.parse("2024-01"))
    assert {relation for _, relation, _, _ in told(story, both)} == {"deployedForcesTo"}


def test_facts_and_periods_follow_the_same_rule(story: Store) -> None:
    assert [fact.object for fact in story.facts(during("2024-06-01"))] == ["ecowas"]
    assert story.facts(during("2025-06-01")) == []
    assert {period.state for period in story.periods(during("2023-01-01"))} == {"agreementWith", "forcesIn", "memberOf"}
    assert {period.state for period in story.periods(during("2025-06-01"))} == {"forcesIn"}


def test_a_query_sees_only_what_was_so_with_its_evidence(story: Store) -> None:
    agreed = "ASK { actor:niger sg:signedMilitaryAgreementWith actor:usa }"
    assert story.query(agreed, where=during("2023")).boolean
    assert not story.query(agreed, where=during("2025")).boolean
    counted = "SELECT (COUNT(DISTINCT ?e) AS ?n) WHERE { ?e a sg:Evidence }"
    (row,) = story.query(counted, where=during("2024-06-01")).rows
    assert row["n"] is not None
    assert row["n"].value == "2"
    words = "SELECT ?quote WHERE { ?e sg:supports ?s ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }"
    assert {value.value for row in story.query(words, where=during("2026")).rows if (value := row["quote"])} == {
        evidence().quote
    }


def test_an_export_of_a_part_is_the_part_that_a_query_sees(story: Store) -> None:
    def written(where: Filter) -> str:
        out = io.BytesIO()
        story.dump(out, "nquads", where=where)
        return out.getvalue().decode()

    assert "ontology#signedMilitaryAgreementWith> <https://w3id.org/sahelgraph/actor/usa>" in written(during("2023"))
    assert "actor/niger> <https://w3id.org/sahelgraph/ontology#signed" not in written(during("2025"))
    assert "graph/ledger" not in written(during("2023"))
    assert written(Filter(min_publishers=0)) == written(Filter())
    assert set(written(Filter(undated=True)).splitlines()) == set(written(Filter()).splitlines())


def test_a_part_keeps_actors_that_its_reports_introduced(store: Store) -> None:
    store.put(
        report(), [evidence(subject="new:Idi Oumarou", relation="metWith", when="2024-01")], introduced=[newcomer()]
    )
    label = 'ASK { ?who skos:prefLabel ?name ; sg:provisional true FILTER (STR(?name) = "Idi Oumarou") }'
    assert store.query(label, where=during("2024-01-05")).boolean
    assert not store.query(label, where=during("2025")).boolean
