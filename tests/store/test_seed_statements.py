"""What the seed reports say together, when read without a mistake: expectations worked out by hand from their texts.

The evidence is the annotation of half of the seed reports, not what extraction makes of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from sahelgraph.background import load_facts
from sahelgraph.model import ActorId, Evidence, RelationId, Report, ReportId, Span, Statement, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import rules
from sahelgraph.store.fusion import fuse
from sahelgraph.store.states import Held, load_states, periods
from sahelgraph.timespan import TimeSpan

GOLD = Path(__file__).parents[1] / "quality" / "gold-briefs.jsonl"
AES = ("niger", "mali", "burkina-faso")
Find = Callable[..., list[Statement]]


def annotated() -> Iterator[tuple[Report, Evidence]]:
    """Each annotation as evidence of its report; the place in the text does not matter to fusion."""
    for number, line in enumerate(GOLD.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        told = Report(
            id=ReportId(row["doc"]),
            text="",
            language="en",
            publisher=row["doc"],
            published=date.fromisoformat(row["doc"][:10]),
        )
        speaker = row.get("attributed_to")
        yield (
            told,
            Evidence(
                report=told.id,
                span=Span(number, number + 1),
                quote=row["quotes"][0],
                sentence=row["quotes"][0],
                subject=ActorId(row["subject"]),
                relation=RelationId(row["relation"]),
                object=ActorId(row["object"]),
                status=Status(row["status"]),
                speaker=ActorId(speaker) if speaker else None,
                when=TimeSpan.parse(row.get("date")),
                role=row.get("role"),
            ),
        )


@pytest.fixture(scope="module")
def find(ontology: Ontology, registry: Registry) -> Find:
    """Finds the statements of a tie, by date."""
    pairs = list(annotated())
    reports = {told.id: told for told, _ in pairs}
    made = fuse([piece for _, piece in pairs], reports=reports, rules=rules.load(ontology, registry))

    def found(subject: str, relation: str, object: str) -> list[Statement]:
        tie = [s for s in made if (s.subject, s.relation, s.object) == (subject, relation, object)]
        return sorted(tie, key=lambda statement: str(statement.when))

    return found


@pytest.mark.parametrize("state", AES)
def test_an_announced_withdrawal_and_its_taking_effect_are_two_statements(find: Find, state: str) -> None:
    dated = [s for s in find(state, "withdrewFrom", "ecowas") if s.when.known]
    assert [s.when.edtf for s in dated] == ["2024-01-28", "2025-01-29"]
    assert Status.PLANNED in dated[0].statuses


def test_russian_instructors_are_one_arrival_told_by_three_reports(find: Find) -> None:
    told = [s for s in find("russia", "deployedForcesTo", "niger") if s.when.known]
    assert [(s.when.edtf, s.reports) for s in told] == [("2024-04", 3)]


def test_wagner_in_mali_is_one_stay_told_by_seven_reports_and_denied(find: Find) -> None:
    (stay,) = find("wagner-group", "deployedForcesTo", "mali")
    assert (stay.when.edtf, stay.reports, stay.contested) == ("2021-12/2025-06", 7, True)
    assert set(stay.statuses) == {Status.ASSERTED, Status.ALLEGED, Status.DENIED, Status.ENDED}


def test_a_denial_of_2019_does_not_contest_a_withdrawal_told_of_later(find: Find) -> None:
    told = [s for s in find("france", "withdrewForcesFrom", "mali") if s.status is Status.ASSERTED]
    assert told
    denied = {piece.id: told.id for told, piece in annotated() if piece.status is Status.DENIED}
    assert "2019-11-29-barkhane-crash-claim" not in {denied[piece] for s in told for piece in s.denials}


def test_a_raid_and_its_denial_are_one_contested_statement(find: Find) -> None:
    (raid,) = find("algeria", "attacked", "mali")
    assert (raid.when.edtf, raid.contested, len(raid.denials)) == ("2025-03-31", True, 1)


@pytest.mark.parametrize(
    ("day", "held"),
    [("2023-01-01", Held.YES), ("2024-06-01", Held.YES), ("2025-01-29", Held.YES), ("2025-06-01", Held.NO)],
)
@pytest.mark.parametrize("state", AES)
@pytest.mark.parametrize("background", [True, False])
def test_membership_of_ecowas_lasts_until_the_withdrawal_takes_effect(
    find: Find, ontology: Ontology, state: str, day: str, held: Held, background: bool
) -> None:
    told = [s for relation in ("memberOf", "withdrewFrom", "joined") for s in find(state, relation, "ecowas")]
    facts = [(str(n), fact) for n, fact in enumerate(load_facts()) if fact.object == "ecowas"] if background else []
    (known,) = [
        period.on(date.fromisoformat(day))
        for period in periods(told, facts, load_states(ontology))
        if (period.state, period.subject, period.object) == ("memberOf", state, "ecowas")
    ]
    # Reports alone do not say since when, so that without the background an early day cannot be known.
    assert known in ({held} if background else {held, Held.UNKNOWN})
