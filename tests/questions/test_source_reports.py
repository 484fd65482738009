"""What the graph of the five reports that the project began with says of the events that several of them tell.

They are other people's texts and lie beside the repository; expectations were worked out by hand from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import EVERYTHING, Filter, Statement, Status
from sahelgraph.questions.library import find_question
from sahelgraph.store.states import Held
from sahelgraph.timespan import TimeSpan

REPORTS = Path(__file__).parents[3] / "shared" / "seeds"
STATES = ("niger", "mali", "burkina-faso")
pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports lie beside the repository and not in it"),
]


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """A store that was read from them."""
    with KnowledgeGraph.open(tmp_path_factory.mktemp("source") / "seeds.db") as opened:
        opened.read(REPORTS, strict=True)
        yield opened


def told(kg: KnowledgeGraph, *tie: str, where: Filter = EVERYTHING) -> list[Statement]:
    found = (s for s in kg.statements(where) if (s.subject, s.relation, s.object) == tie)
    return sorted(found, key=lambda statement: statement.when.edtf or "")


def test_a_call_that_two_reports_tell_is_one_statement_with_the_evidence_of_both(kg: KnowledgeGraph) -> None:
    (call,) = told(kg, "abdourahamane-tchiani", "spokeWith", "vladimir-putin")
    assert (call.when.edtf, call.reports, call.status) == ("2024-03-26", 2, Status.ASSERTED)
    assert {piece.report for piece in kg.evidence(call)} == {"001", "003"}
    for piece in kg.evidence(call):
        assert kg.store.report(piece.report).text[piece.span.start : piece.span.end] == piece.quote


def test_reports_that_name_no_publisher_cannot_be_shown_to_be_two_sources(kg: KnowledgeGraph) -> None:
    (call,) = told(kg, "abdourahamane-tchiani", "spokeWith", "vladimir-putin")
    assert call.publishers == 1


def test_agreements_of_2017_and_of_december_2023_stay_two(kg: KnowledgeGraph) -> None:
    agreed = [s for s in told(kg, "niger", "signedMilitaryAgreementWith", "russia") if s.status is Status.ASSERTED]
    assert [s.when.edtf for s in agreed] == ["2017", "2023-12-04"]


def test_a_contract_that_was_to_be_signed_is_a_plan(kg: KnowledgeGraph) -> None:
    plans = [s for s in told(kg, "niger", "signedMilitaryAgreementWith", "russia") if not s.plain]
    assert [s.statuses for s in plans] == [(Status.PLANNED,)]


def test_leaving_ecowas_is_only_announced_in_march_2024(kg: KnowledgeGraph) -> None:
    leaving = told(kg, "niger", "withdrewFrom", "ecowas")
    assert leaving
    assert not any(statement.plain for statement in leaving)
    assert not kg.query("ASK { actor:niger sg:withdrewFrom actor:ecowas }").boolean


MEMBERS = {
    "2023-01-01": {
        ("ecowas", "niger"), ("ecowas", "mali"), ("ecowas", "burkina-faso"),
        ("g5-sahel", "niger"), ("g5-sahel", "burkina-faso"),
    },
    "2024-06-01": {(bloc, state) for bloc in ("ecowas", "aes") for state in STATES},
    "2025-06-01": {("aes", state) for state in STATES},
}  # fmt: skip


MEMBERS_IN_SPARQL = """
    SELECT ?bloc ?who WHERE {
        ?period a sg:Period ; rdf:predicate sg:memberOf ; rdf:object ?bloc ; rdf:subject ?who
        VALUES ?bloc { actor:ecowas actor:aes actor:g5-sahel }
        VALUES ?who { actor:niger actor:mali actor:burkina-faso }
    }"""


@pytest.mark.parametrize("day", MEMBERS)
def test_membership_on_a_day_is_right_with_the_background_facts(kg: KnowledgeGraph, day: str) -> None:
    held = {
        (period.object, period.subject): period.on(date.fromisoformat(day))
        for period in kg.store.periods()
        if period.state == "memberOf"
        and period.subject in STATES
        and period.object in ("ecowas", "aes", "g5-sahel")
        and period.on(date.fromisoformat(day)) is not Held.NO
    }
    assert held == dict.fromkeys(MEMBERS[day], Held.YES)


@pytest.mark.parametrize("day", MEMBERS)
def test_every_way_of_asking_who_was_a_member_on_a_day_agrees(kg: KnowledgeGraph, day: str) -> None:
    rows = kg.query(MEMBERS_IN_SPARQL, where=Filter(during=TimeSpan.parse(day))).rows
    asked = {tuple(value.value.rpartition("/")[2] for value in row if value) for row in rows}
    table = kg.ask(find_question("members-on"), on=day, members=", ".join(STATES))
    names = {actor.label(): actor.id for actor in kg.store.actors().values()}
    answered = {(names[bloc], names[who]) for bloc, who, *_ in table.rows}
    assert asked == answered == MEMBERS[day]


def test_the_agreement_with_the_united_states_ended_and_says_so(kg: KnowledgeGraph) -> None:
    (agreed,) = told(kg, "niger", "signedMilitaryAgreementWith", "usa")
    assert kg.store.endings()[agreed.id]
    assert told(kg, "niger", "signedMilitaryAgreementWith", "usa", where=Filter(during=TimeSpan.parse("2023-06")))
    assert not told(kg, "niger", "signedMilitaryAgreementWith", "usa", where=Filter(during=TimeSpan.parse("2024-06")))
