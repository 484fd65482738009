"""The vocabulary of the graph: classes of actors, relations, families and statuses, read from ``ontology/``.

The tables are the source; ``sahel.ttl`` is written from them (see :mod:`sahelgraph.export.vocabulary`). Reading tables
takes a few milliseconds where parsing Turtle would take some hundred.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sahelgraph import resources
from sahelgraph.errors import OntologyError, UnknownName
from sahelgraph.model import Relation, RelationId, Status

SEPARATOR = "|"
"""What separates the values of one cell in the tables of ``ontology/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A class of actors (or of places). ``parent`` is ``None`` at the top; ``aligned`` are classes of other schemas."""

    id: str
    parent: str | None
    labels: dict[str, str]
    definitions: dict[str, str]
    aligned: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A word of a controlled list (``scheme`` is ``statuses`` or ``families``) with labels and definitions."""

    scheme: str
    id: str
    labels: dict[str, str]
    definitions: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A class or property of what is stored around relations: reports, evidence, statements and their properties.

    ``type`` is ``class``, ``object``, ``datatype`` or ``annotation``; ``of`` are the classes that a property is for, or
    those above a class; ``range`` is a class, or a datatype with its prefix.
    """

    id: str
    type: str
    of: tuple[str, ...]
    range: str
    aligned: tuple[str, ...]
    labels: dict[str, str]
    definitions: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """What the graph may say. Mappings are read-only and keep the order of the tables."""

    relations: Mapping[RelationId, Relation]
    inverses: Mapping[RelationId, str]
    kinds: Mapping[str, Kind]
    concepts: tuple[Concept, ...]
    terms: tuple[Term, ...]

    @classmethod
    def load(cls, folder: Path | None = None) -> Ontology:
        """Read the tables of a folder, by default those of the project.

        Raises:
            OntologyError: a table is missing, lacks a column, or holds a value that cannot be right.
        """
        folder = folder or resources.ontology()
        kinds = {kind.id: kind for kind in map(_kind, rows(folder / "classes.csv"))}
        relations, inverses = {}, {}
        for row in rows(folder / "relations.csv"):
            relation = _relation(row, kinds)
            relations[relation.id] = relation
            inverses[relation.id] = row["inverse"]
        return cls(
            relations=MappingProxyType(relations),
            inverses=MappingProxyType(inverses),
            kinds=MappingProxyType(kinds),
            concepts=tuple(map(_concept, rows(folder / "concepts.csv"))),
            terms=tuple(map(_term, rows(folder / "terms.csv"))),
        )

    @property
    def families(self) -> tuple[str, ...]:
        """The families of relations, in the order of the table."""
        return tuple(concept.id for concept in self.concepts if concept.scheme == "families")

    def relation(self, id: str) -> Relation:
        """The relation of that id.

        Raises:
            UnknownName: the vocabulary has no such relation.
        """
        try:
            return self.relations[RelationId(id)]
        except KeyError:
            raise UnknownName("relation", id, tuple(self.relations)) from None

    def is_kind(self, kind: str, ancestor: str) -> bool:
        """Whether a class is another or lies below it; a class that the vocabulary lacks is only itself."""
        current: str | None = kind
        while current is not None:
            if current == ancestor:
                return True
            current = self.kinds[current].parent if current in self.kinds else None
        return False

    def fits(self, kind: str, allowed: tuple[str, ...]) -> bool:
        """Whether a class is one of those that a domain or range allows, or lies below one of them."""
        return any(self.is_kind(kind, ancestor) for ancestor in allowed)

    def status_label(self, status: Status, language: str = "en") -> str:
        """The word for a status in a language, in English where the language is not known."""
        return self._label("statuses", status.value, language)

    def family_label(self, family: str, language: str = "en") -> str:
        """The word for a family of relations in a language, in English where the language is not known."""
        return self._label("families", family, language)

    def kind_label(self, kind: str, language: str = "en") -> str:
        """The word for a class in a language, in English where the language is not known."""
        try:
            labels = self.kinds[kind].labels
        except KeyError:
            raise UnknownName("class", kind, tuple(self.kinds)) from None
        return labels.get(language, labels["en"])

    def turtle(self) -> Path:
        """Where the vocabulary lies as OWL in Turtle."""
        return resources.ontology("sahel.ttl")

    def _label(self, scheme: str, id: str, language: str) -> str:
        for concept in self.concepts:
            if concept.scheme == scheme and concept.id == id:
                return concept.labels.get(language, concept.labels["en"])
        raise UnknownName(scheme, id, tuple(c.id for c in self.concepts if c.scheme == scheme))


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table (CSV, UTF-8, header line) as dictionaries; short and long rows are errors.

    Raises:
        OntologyError: the file is missing, is no UTF-8, or a row has too few or too many cells.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file, restkey="+"), start=2):
                if "+" in row or None in row.values():
                    raise OntologyError(f"{path.name}, row {number}: the number of cells differs from the header's")
                yield {key: value.strip() for key, value in row.items()}
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path} cannot be read: {error}") from error


def cells(text: str) -> tuple[str, ...]:
    """The values of one cell."""
    return tuple(part.strip() for part in text.split(SEPARATOR) if part.strip())


def _kind(row: dict[str, str]) -> Kind:
    return Kind(
        id=row["id"],
        parent=row["parent"] or None,
        labels=_both(row, ""),
        definitions=_both(row, "definition_"),
        aligned=cells(row["aligned"]),
    )


def _concept(row: dict[str, str]) -> Concept:
    return Concept(scheme=row["scheme"], id=row["id"], labels=_both(row, ""), definitions=_both(row, "definition_"))


def _term(row: dict[str, str]) -> Term:
    return Term(
        id=row["id"],
        type=row["type"],
        of=cells(row["of"]),
        range=row["range"],
        aligned=cells(row["aligned"]),
        labels=_both(row, ""),
        definitions=_both(row, "definition_"),
    )


def _relation(row: dict[str, str], kinds: Mapping[str, Kind]) -> Relation:
    subjects, objects = cells(row["domain"]), cells(row["range"])
    if unknown := set(subjects + objects) - set(kinds):
        raise OntologyError(f"relation {row['id']}: no such class: {', '.join(sorted(unknown))}")
    try:
        polarity = float(row["polarity"])
    except ValueError:
        raise OntologyError(f"relation {row['id']}: polarity {row['polarity']!r} is no number") from None
    return Relation(
        id=RelationId(row["id"]),
        family=row["family"],
        symmetric=row["symmetric"] == "y",
        labels=_both(row, ""),
        definitions=_both(row, "definition_"),
        domain=subjects,
        range=objects,
        inverse_labels=_both(row, "inverse_"),
        plover_type=row["plover_type"],
        plover_mode=row["plover_mode"] or None,
        cameo=row["cameo"] or None,
        polarity=polarity,
    )


def _both(row: dict[str, str], prefix: str) -> dict[str, str]:
    """The English and French cells of one kind: ``en`` and ``fr`` with a prefix."""
    return {language: row[prefix + language] for language in ("en", "fr")}
