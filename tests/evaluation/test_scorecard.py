"""Scores as text and as a page."""

from __future__ import annotations

import pytest

from sahelgraph.evaluation.calibration import calibrate
from sahelgraph.evaluation.intervals import intervals
from sahelgraph.evaluation.lines import Line
from sahelgraph.evaluation.scorecard import markdown, text
from sahelgraph.evaluation.scoring import evaluate
from sahelgraph.ontology import Ontology

RELATIONS = Ontology.load().relations
GOLD = [
    Line(doc="a", subject="mali", relation="accused", object="togo", quote="Mali accused\n Togo"),
    Line(doc="b", subject="chad", relation="metWith", object="niger"),
]
PREDICTED = [GOLD[1], Line(doc="b", subject="chad", relation="accused", object="niger", quote="Chad accused Niger")]
CARD = evaluate(GOLD, PREDICTED, RELATIONS)


def test_the_text_gives_levels_fields_families_and_relations() -> None:
    shown = text(CARD, intervals(CARD, samples=20))
    rows = [row.split() for row in shown.splitlines()]
    assert ["strict", "0.500", "0.500", "0.500"] in [row[:4] for row in rows]
    assert any(row[:2] == ["status", "1.000"] for row in rows)
    assert ["CONSULT", "1.00", "1.00", "1.00", "1", "1"] in rows
    assert ["accused", "0.00", "0.00", "0.00", "1", "1"] in rows
    assert "Missed" not in shown


@pytest.mark.parametrize(
    ("show", "present", "absent"),
    [("misses", "Mali accused Togo", "Chad accused"), ("spurious", "Chad accused Niger", "Mali accused")],
)
def test_misses_and_spurious_lines_are_listed_on_request(show: str, present: str, absent: str) -> None:
    shown = text(CARD, {}, show=show)
    assert present in shown
    assert absent not in shown


def test_the_page_has_a_section_for_each_part_and_the_calibration() -> None:
    page = markdown(
        {"All": (CARD, intervals(CARD, samples=20)), "en": (CARD, {})}, calibrate(GOLD, PREDICTED, RELATIONS)
    )
    titles = [row for row in page.splitlines() if row.startswith("## ")]
    assert titles == ["## All: 2 reports", "## en: 2 reports", "## By family", "## By relation", "## Calibration"]
    assert "| strict | 0.500 | 0.500 | 0.500 | - | 2 | 2 |" in page
