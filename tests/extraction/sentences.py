"""Sentences and what they say, from ``sentences/{en,fr}/*.txt``: one form, one loader for all of them.

A line is ``sentence => subject relation object [status]; ...``, or ``=> nothing``. A fact without a status is
asserted. A fact after ``?`` is allowed and not owed. Lines with ``#`` are comments.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse_all
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

Fact = tuple[str, str, str]
FOLDER = Path(__file__).with_name("sentences")
_FACT = re.compile(rf"(\? )?(\S+) (\w+) (.+?)(?: ({'|'.join(Status)}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One sentence: the facts that a reader takes from it with their status, and those that one may take besides."""

    text: str
    owed: Mapping[Fact, str]
    allowed: frozenset[Fact]

    @property
    def silent(self) -> bool:
        """Whether it says nothing, so that nothing may be read in it."""
        return not self.owed and not self.allowed


def names(language: str = "*") -> list[str]:
    """The names of the files, of one language or of all."""
    return sorted(f"{path.parent.name}/{path.stem}" for path in FOLDER.glob(f"{language}/*.txt"))


def language_of(name: str) -> str:
    return name.partition("/")[0]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of ``sentences/{name}.txt``, in their order; ``name`` is, for example, ``en/short``."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(_row(line) for line in lines if line and not line.startswith("#"))


def _row(line: str) -> Row:
    text, arrow, said = line.partition(" => ")
    assert arrow, f"no ' => ' in {line!r}"
    owed: dict[Fact, str] = {}
    allowed: set[Fact] = set()
    for part in said.split("; ") if said != "nothing" else ():
        match = _FACT.fullmatch(part)
        assert match is not None, f"{part!r} is no fact, in {line!r}"
        fact = ordered((_id(match[2]), match[3], _id(match[4])))
        if match[1]:
            allowed.add(fact)
        else:
            owed[fact] = match[5] or Status.ASSERTED
    return Row(text=text, owed=owed, allowed=frozenset(allowed))


def _id(written: str) -> str:
    """An id as it is: in those of people whom only the sentence names a line may write a space as ``_``."""
    return written.replace("_", " ") if written.startswith("new:") else written


@cache
def ontology() -> Ontology:
    return Ontology.load()


@cache
def registry() -> Registry:
    return Registry.load()


def ordered(fact: Fact) -> Fact:
    """A symmetric tie with its ends in the order of their ids."""
    subject, relation, other = fact
    if ontology().relation(relation).symmetric:
        subject, other = sorted((subject, other))
    return subject, relation, other


@cache
def _pipeline(language: str) -> Pipeline:
    return Pipeline.load(language)


@cache
def readings(name: str) -> tuple[frozenset[tuple[Fact, str]], ...]:
    """What extraction reads in each row of a file: facts with their status."""
    language = language_of(name)
    reports = [
        Report(id=ReportId(f"sentence-{number}"), text=row.text, language=language)
        for number, row in enumerate(rows(name))
    ]
    found = (extract(parsed, ontology(), registry()) for parsed in parse_all(reports, _pipeline(language), registry()))
    return tuple(
        frozenset((ordered((e.subject, e.relation, e.object)), e.status.value) for e in evidence) for evidence in found
    )
