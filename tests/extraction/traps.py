"""Sentences that trap a careless reader, from ``traps_en.txt`` and ``traps_fr.txt``, and what a reader makes of them.

The text files explain their signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Evidence, RelationId, Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

HERE = Path(__file__).parent
SPEECH = frozenset({"accused", "criticised", "demandedOf", "rejected", "threatened", "requestedSupportFrom"})
"""What may be asserted of the pair of a trap all the same: "Mali accused France" is a fact, its content is not."""


LENGTHS = {"0": (1, 2, 3, 4), "-": (2, 3), "+": (3,)}
"""How many names a line of each sign takes."""


@dataclass(frozen=True, slots=True)
class Trap:
    """One line: ``sign`` says what must hold of ``names`` (actors, or subject, relation and object).

    In the file ``_`` is a space within the id of somebody whom the registry lacks.
    """

    language: str
    kind: str
    sign: str
    text: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.language} {self.kind}: {self.text[:60]}"


def traps(language: str) -> Iterator[Trap]:
    """The traps of one language in the order of their file."""
    kind = ""
    for line in (HERE / f"traps_{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("== "):
            kind = line.removeprefix("== ")
        elif line and not line.startswith("#"):
            text, _, names = line[2:].partition(" | ")
            given = tuple(name.replace("_", " ") for name in names.split())
            if len(given) not in LENGTHS[line[0]]:
                raise ValueError(f"a trap of the sign {line[0]} does not take {given}: {line}")
            yield Trap(language, kind, line[0], text, given)


@cache
def _tools(language: str) -> tuple[Pipeline, Registry, Ontology]:
    return Pipeline.load(language), Registry.load(), Ontology.load()


def read(language: str, text: str) -> tuple[Evidence, ...]:
    """What the reader with the shipped parser makes of a text."""
    pipeline, registry, ontology = _tools(language)
    report = Report(id=ReportId("trap"), text=text, language=language)
    return extract(parse(report, pipeline, registry), ontology, registry)


def wrong(trap: Trap) -> list[str]:
    """What is wrong with the reading of a trap; empty where the reader does not fall into it."""
    found = read(trap.language, trap.text)
    told = [f"{item.subject} {item.relation} {item.object} {item.status}" for item in found]
    asserted = [item for item in found if item.status is Status.ASSERTED]
    if trap.sign == "0":
        return [one for one, item in zip(told, found, strict=True) if set(trap.names) & {item.subject, item.object}]
    if trap.sign == "-":
        first, *relation, last = trap.names
        facts = [item for item in asserted if {item.subject, item.object} == {first, last}]
        if relation:
            facts = [item for item in facts if (item.subject, item.relation) == (first, relation[0])]
        else:
            facts = [item for item in facts if item.relation not in SPEECH]
        return [f"{item.subject} {item.relation} {item.object}" for item in facts]
    subject, name, other = trap.names
    ends = {(item.subject, item.relation, item.object) for item in asserted}
    symmetric = _tools(trap.language)[2].relations[RelationId(name)].symmetric
    told_so = {end for end in ends if end == (subject, name, other) or (symmetric and end == (other, name, subject))}
    return [] if told_so else [f"not read as a fact; only {told}"]
