"""Confidence against measured precision."""

from __future__ import annotations

import pytest

from sahelgraph.evaluation.calibration import Bin, calibrate
from sahelgraph.evaluation.lines import Line
from sahelgraph.ontology import Ontology

RELATIONS = Ontology.load().relations


def line(subject: str, confidence: float = 1.0, rule: str = "r", *, optional: bool = False, doc: str = "a") -> Line:
    return Line(
        doc=doc, subject=subject, relation="accused", object="x", confidence=confidence, rule=rule, optional=optional
    )


def test_bins_and_rules_hold_the_share_that_was_right() -> None:
    gold = [line("mali"), line("niger"), line("togo", optional=True)]
    predicted = [
        line("mali", 0.95, "verb"),
        line("niger", 0.91, "noun"),
        line("chad", 0.93, "noun"),
        line("ghana", 0.31, "noun"),
        line("togo", 0.99, "verb"),
        line("mali", 0.5, "noun"),
        line("benin", 0.9, "verb", doc="without gold"),
    ]
    found = calibrate(gold, predicted, RELATIONS)
    assert [(each.name, each.size, each.right) for each in found.bins] == [("0.30-0.40", 1, 0), ("0.90-1.00", 3, 2)]
    noun, verb = found.rules
    assert (noun.name, noun.size, noun.right) == ("noun", 3, 1)
    assert noun.confidence == pytest.approx((0.91 + 0.93 + 0.31) / 3)
    assert verb == Bin(name="verb", size=1, right=1, confidence=0.95)
    assert found.error == pytest.approx((1 * 0.31 + 3 * (0.93 - 2 / 3)) / 4)


def test_nothing_predicted_is_not_miscalibrated() -> None:
    assert calibrate([line("mali")], [], RELATIONS).error == 0


def test_full_confidence_falls_into_the_last_bin() -> None:
    found = calibrate([line("mali")], [line("mali", 1.0)], RELATIONS, bins=4)
    assert [each.name for each in found.bins] == ["0.75-1.00"]
