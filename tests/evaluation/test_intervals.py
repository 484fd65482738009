"""Bootstrap intervals: seeded, around the score, wider where documents differ."""

from __future__ import annotations

from sahelgraph.evaluation.intervals import Interval, intervals
from sahelgraph.evaluation.lines import Line
from sahelgraph.evaluation.scoring import Scorecard, evaluate
from sahelgraph.ontology import Ontology

RELATIONS = Ontology.load().relations


def card(right: list[bool]) -> Scorecard:
    """One document a flag, with one owed statement that is found or missed."""
    gold = [Line(doc=str(n), subject="mali", relation="accused", object="togo") for n in range(len(right))]
    return evaluate(gold, [line for line, found in zip(gold, right, strict=True) if found], RELATIONS)


def test_equal_seeds_give_equal_intervals_and_others_need_not() -> None:
    mixed = card([True, False] * 8)
    assert intervals(mixed, samples=10, seed=3) == intervals(mixed, samples=10, seed=3)
    assert len({intervals(mixed, samples=10, seed=seed)["strict"] for seed in range(5)}) > 1


def test_an_interval_lies_around_the_score() -> None:
    mixed = card([True, True, False] * 6)
    found = intervals(mixed, samples=200)["strict"]
    assert found.low < mixed.levels["strict"].f1 < found.high


def test_documents_that_do_not_differ_leave_no_doubt() -> None:
    assert intervals(card([True] * 5), samples=20)["strict"] == Interval(1.0, 1.0)


def test_a_narrower_share_gives_a_narrower_interval() -> None:
    mixed = card([True, False, False] * 6)
    wide, narrow = (intervals(mixed, samples=200, share=share)["strict"] for share in (0.95, 0.5))
    assert wide.low <= narrow.low <= narrow.high <= wide.high
    assert wide != narrow


def test_one_document_gives_no_interval() -> None:
    assert intervals(card([True])) == {}
