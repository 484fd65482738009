"""Whatever stands in a text, it is read: torn sentences, as broken feeds and careless copies have them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

_SENTENCES = Path(__file__).parent.parent / "extraction" / "sentences"
_EACH = 150


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ontology=Ontology.load(), registry=Registry.load())


def torn(language: str) -> list[str]:
    """Beginnings, ends and middles of sentences, ends of some behind beginnings of others, and words in disorder."""
    draw = random.Random(7)
    files = sorted((_SENTENCES / language).glob("*.txt"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if " => " in line]
    pieces = []
    for line in draw.sample(lines, _EACH):
        words = line.split(" => ")[0].split()
        other = draw.choice(lines).split(" => ")[0].split()
        cut, start = draw.randrange(len(words)), draw.randrange(len(other))
        shuffled = draw.sample(words, len(words))
        pieces += [words[cut:], words[: cut + 1], words[: cut + 1] + other[start:], shuffled]
    return [" ".join(piece) for piece in pieces]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_torn_sentence_is_read_without_an_error(reader: Reader, language: str) -> None:
    reports = [Report(id=ReportId(str(i)), text=text, language=language) for i, text in enumerate(torn(language))]
    assert [result.report.id for result in reader.read(reports, workers=1)] == [report.id for report in reports]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on Saturday tore"),
        ("fr", "La manne s'est tarie avec la chute du Guide"),
        ("en", "The M23 is led by General"),
        ("en", "To pressure,"),
    ],
)
def test_a_text_that_ends_or_begins_where_more_is_expected_is_read(reader: Reader, language: str, text: str) -> None:
    (result,) = reader.read([Report(id=ReportId("r"), text=text, language=language)])
    assert result.report.text == text
