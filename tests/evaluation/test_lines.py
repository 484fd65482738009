"""Annotated statements from files, and evidence as predicted ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sahelgraph.errors import InputError
from sahelgraph.evaluation.lines import Line, folded, from_evidence, read_equivalents, read_lines
from sahelgraph.model import ActorId, Evidence, RelationId, ReportId, Span, Status
from sahelgraph.timespan import TimeSpan


def test_the_fields_of_the_guidelines_are_read(tmp_path: Path) -> None:
    row = {
        "doc": "r1",
        "subject": "mali",
        "relation": "accused",
        "object": "new:Ali Bâ",
        "status": "alleged",
        "attributed_to": "afp",
        "date": "2024-03",
        "optional": True,
        "quotes": ["one", "two"],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n\n", "utf-8")
    assert read_lines(path) == [
        Line(
            doc="r1",
            subject="mali",
            relation="accused",
            object="new:Ali Bâ",
            status="alleged",
            speaker="afp",
            date="2024-03",
            optional=True,
            quote="one",
        )
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"doc": "a"}', "line 1 lacks subject, relation, object"),
        ('{"doc": "a", "subject": 1, "relation": "x", "object": "y"}', "lacks subject"),
        ("[]", "lacks doc"),
        ("{", "line 1 is no JSON"),
    ],
)
def test_a_line_that_says_nothing_is_refused_by_its_number(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=message):
        read_lines(path)


@pytest.mark.parametrize("read", [read_lines, read_equivalents])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, read: object) -> None:
    assert callable(read)
    with pytest.raises(InputError, match=r"missing\.file"):
        read(tmp_path / "missing.file")


def test_evidence_becomes_a_line() -> None:
    evidence = Evidence(
        report=ReportId("r1"),
        span=Span(0, 4),
        quote="Mali",
        sentence="Mali",
        subject=ActorId("mali"),
        relation=RelationId("accused"),
        object=ActorId("france"),
        status=Status.ALLEGED,
        speaker=ActorId("afp"),
        when=TimeSpan.parse("2024-03"),
        confidence=0.5,
        rule="accuse",
    )
    (line,) = from_evidence([evidence])
    assert (line.doc, line.status, line.speaker, line.date) == ("r1", "alleged", "afp", "2024-03")
    assert (line.quote, line.confidence, line.rule) == ("Mali", 0.5, "accuse")


def test_equivalents_map_every_spelling_to_the_first(tmp_path: Path) -> None:
    path = tmp_path / "same.csv"
    path.write_text("# comment\njnim,GSIM,Groupe de soutien\n", "utf-8")
    same = read_equivalents(path)
    assert same == {"gsim": "jnim", "groupe-de-soutien": "jnim"}
    line = Line(doc="a", subject="gsim", relation="attacked", object="new:Ali Bâ", speaker="GSIM")
    assert folded(line, same) == Line(doc="a", subject="jnim", relation="attacked", object="ali-ba", speaker="jnim")
