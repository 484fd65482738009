"""Descriptions and pronouns that take up the actors of the sentence before, from ``taken_up_en.txt`` and ``_fr.txt``.

Each is tried as the subject of a clause and, where its form allows, as the object of one; three states that are named
together and one mission of the United Nations are the everyday cases of the field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

HERE = Path(__file__).parent
OWNED = ("Its", "Their", "Son", "Sa", "Ses", "Leurs")
"""What belongs to whoever is taken up is that of the subject where it is an object."""
SUBJECTS = ("He", "She", "It", "They", "Il", "Elle", "Ils", "Elles", "Tous", "All of them", "Ce dernier", "Celui-ci")
PLURALS = ("Les", "Ils", "Elles", "Tous", "Leurs", "Ses", "Ces")
ARTICLES = ("The", "All", "Both", "Each", "Authorities", "Officials", "Le", "La", "Les", "Cet", "Cette", "Ce", "Ces")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the actors that it names, and what takes them up."""

    language: str
    sentence: str
    actors: frozenset[str]
    description: str


def cases(language: str) -> Iterator[Case]:
    """The cases of a file: a line with ``=`` opens a block, the others are descriptions between semicolons."""
    sentence, actors = "", frozenset[str]()
    for line in (HERE / f"taken_up_{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            sentence, names = line[2:].split(" | ")
            actors = frozenset(name.replace("_", " ") for name in names.split())
        elif line and not line.startswith("#"):
            yield from (Case(language, sentence, actors, each) for each in line.split("; "))


@cache
def tools(language: str) -> tuple[Pipeline, Ontology, Registry]:
    return Pipeline.load(language), Ontology.load(), Registry.load()


def criticism(case: Case, clause: str) -> set[tuple[str, str]]:
    """Who criticises whom in the sentence and the clause behind it."""
    pipeline, ontology, registry = tools(case.language)
    report = Report(id=ReportId("x"), text=f"{case.sentence} {clause}", language=case.language)
    found = extract(parse(report, pipeline, registry), ontology, registry)
    return {(str(e.subject), str(e.object)) for e in found if e.relation == "criticised"}


CASES = [case for language in ("en", "fr") for case in cases(language)]


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.description} ({case.sentence})")
def test_a_description_that_acts_is_whom_it_takes_up(case: Case) -> None:
    verb = (
        "criticised"
        if case.language == "en"
        else "ont critiqué"
        if case.description.startswith(PLURALS)
        else "a critiqué"
    )
    sudan = "Sudan" if case.language == "en" else "le Soudan"
    assert criticism(case, f"{case.description} {verb} {sudan}.") == {(actor, "sudan") for actor in case.actors}


@pytest.mark.model
@pytest.mark.parametrize(
    "case",
    [case for case in CASES if not case.description.startswith((*OWNED, *SUBJECTS))],
    ids=lambda case: f"{case.description} ({case.sentence})",
)
def test_a_description_that_suffers_is_whom_it_takes_up(case: Case) -> None:
    first, rest = case.description[0], case.description[1:]
    proper = case.description.split()[0] not in ARTICLES and case.description.split("'")[0] != "L"
    description = case.description if proper else first.lower() + rest
    verb = "Sudan criticised" if case.language == "en" else "Le Soudan a critiqué"
    assert criticism(case, f"{verb} {description}.") == {("sudan", actor) for actor in case.actors}
