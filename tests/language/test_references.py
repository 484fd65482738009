"""Whom pronouns, descriptions and the like mean in running text: ``references_en.txt`` and ``references_fr.txt``."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

MARK = re.compile(r"\[([^\]→]+) → ([^\]]+)\]")
PUBLISHED = date(2025, 6, 1)


def lines(language: str) -> list[str]:
    text = Path(__file__).with_name(f"references_{language}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def unmarked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A line as it is printed, and the stretches of it that were marked, with whom they mean."""
    text, marks, last = "", list[tuple[int, int, str]](), 0
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        marks.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        last = mark.end()
    return text + line[last:], marks


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ontology=Ontology.load(), registry=Registry.load())


@pytest.mark.model
@pytest.mark.parametrize(("language", "line"), [(each, line) for each in ("en", "fr") for line in lines(each)])
def test_words_mean_whom_a_reader_takes_them_to_mean(language: str, line: str, reader: Reader) -> None:
    text, marks = unmarked(line)
    report = Report(id=ReportId("told"), text=text, language=language, published=PUBLISHED)
    mentions = reader.parse(report).mentions
    found = []
    for start, end, _ in marks:
        meant = {str(m.actor) for m in mentions if m.span.start <= start < m.span.end and m.span.end == end}
        found.append("/".join(sorted(meant)) or "nobody")
    assert found == [actor for _, _, actor in marks]
