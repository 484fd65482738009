"""The floor under the quality of reading, and the gate that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest
from gate import ENOUGH, EPSILON, FLOORS, GOLD, SCORECARD, Floors, annotated, complaints, digest, measure, raised

from sahelgraph.evaluation.lines import read_lines
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry


@pytest.mark.model
def test_reading_is_as_good_as_it_was() -> None:
    assert complaints(Floors.load().floors, measure().figures) == []


def test_gold_and_reports_are_those_that_were_measured() -> None:
    floors = Floors.load()
    assert floors.gold == digest([GOLD])
    assert floors.reports == digest(annotated(read_lines(GOLD)))


def test_the_scorecard_tells_both_languages() -> None:
    page = SCORECARD.read_text("utf-8")
    for language in Floors.load().floors:
        assert f"## {language}: " in page


def test_gold_speaks_of_known_relations_and_mostly_of_known_actors() -> None:
    gold = read_lines(GOLD)
    relations = Ontology.load().relations
    assert {line.relation for line in gold} <= {str(name) for name in relations}
    known = {actor.id for actor in Registry.load().actors.values()}
    ends = {actor for line in gold for actor in (line.subject, line.object)}
    assert len(ends & known) / len(ends) > 0.8


def test_a_score_below_its_floor_is_told_and_one_flip_is_not() -> None:
    floors = {"en": {"strict F1": 0.8}}
    assert complaints(floors, {"en": {"strict F1": 0.8 - EPSILON / 2}}) == []
    (told,) = complaints(floors, {"en": {"strict F1": 0.8 - EPSILON * 2}})
    assert told == "en: strict F1 is 0.792, its floor is 0.800"


def test_floors_rise_with_what_was_measured_and_sink_only_when_told() -> None:
    floors = {"en": {"strict F1": 0.8, "status": 0.9}}
    measured = {"en": {"strict F1": 0.8567, "status": 0.7}, "fr": {"strict F1": 0.5}}
    assert raised(floors, measured) == {"en": {"strict F1": 0.856, "status": 0.9}, "fr": {"strict F1": 0.5}}
    assert raised(floors, measured, lower=True)["en"]["status"] == 0.7


def test_the_floor_of_a_share_stops_where_it_is_enough() -> None:
    assert raised({}, {"en": {"status": 1.0, "strict F1": 1.0}})["en"] == {"status": ENOUGH["status"], "strict F1": 1.0}


def test_a_digest_sees_every_change_but_not_line_ends(tmp_path: Path) -> None:
    one = tmp_path / "one.md"
    one.write_bytes(b"text\n")
    before = digest([one])
    one.write_bytes(b"text\r\n")
    assert digest([one]) == before
    one.write_bytes(b"Text\n")
    assert digest([one]) != before


def test_floors_survive_being_written_down(tmp_path: Path) -> None:
    floors = Floors(floors={"en": {"status": 0.9}}, gold="a", reports="b", lowered=["why"])
    floors.save(tmp_path / "floors.json")
    assert Floors.load(tmp_path / "floors.json") == floors
    assert FLOORS.exists()
