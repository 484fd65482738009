"""The vocabulary as a page to read: every class, relation, status and property with its definitions, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sahelgraph.model import Relation
from sahelgraph.ontology import Kind, Ontology

_INTRODUCTION = """# The vocabulary of sahelgraph

Written from the tables of this folder by `python -m sahelgraph.export.vocabulary`; edit the tables, not this page.
The same vocabulary as OWL and SKOS is [sahel.ttl](sahel.ttl), what may not be stored is in [shapes.ttl](shapes.ttl).
Terms are in the namespace `https://w3id.org/sahelgraph/ontology#` (prefix `sg:`).
"""


def markdown(ontology: Ontology) -> str:
    """The page; equal tables give equal text."""
    return "\n".join(
        [
            _INTRODUCTION,
            *_section(
                "Classes of actors", ("class", "français", "below", "definition", "aligned with"), _kinds(ontology)
            ),
            *_relations(ontology),
            *_concepts(ontology, "statuses", "Statuses", "How a report puts what it says."),
            *_concepts(ontology, "families", "Families of relations", "Relations of one kind of dealing."),
            *_section("What is stored", ("term", "type", "of", "values", "definition", "définition"), _terms(ontology)),
        ]
    )


def _kinds(ontology: Ontology) -> Iterator[tuple[str, ...]]:
    for kind in ontology.kinds.values():
        yield (
            _depth(kind, ontology) + f"`{kind.id}`",
            kind.labels["fr"],
            kind.parent or "",
            kind.definitions["en"],
            _code(kind.aligned),
        )


def _depth(kind: Kind, ontology: Ontology) -> str:
    depth = 0
    while kind.parent:
        kind, depth = ontology.kinds[kind.parent], depth + 1
    return "· " * depth


def _relations(ontology: Ontology) -> Iterator[str]:
    yield "## Relations\n"
    yield "`⇄` marks a relation without direction. Polarity runs from -1 (conflict) to 1 (cooperation).\n"
    for family in ontology.families:
        relations = [relation for relation in ontology.relations.values() if relation.family == family]
        title = f"{family}: {ontology.family_label(family)}, {ontology.family_label(family, 'fr')}"
        header = (
            "relation",
            "English / français",
            "from",
            "to",
            "definition",
            "définition",
            "PLOVER",
            "CAMEO",
            "polarity",
        )
        yield from _section(title, header, map(_relation, relations), level=3)


def _relation(relation: Relation) -> tuple[str, ...]:
    plover = "/".join(part for part in (relation.plover_type, relation.plover_mode) if part)
    return (
        f"`{relation.id}`" + (" ⇄" if relation.symmetric else ""),
        f"{relation.labels['en']} / {relation.labels['fr']}",
        ", ".join(relation.domain),
        ", ".join(relation.range),
        relation.definitions["en"],
        relation.definitions["fr"],
        plover,
        relation.cameo or "",
        f"{relation.polarity:g}",
    )


def _concepts(ontology: Ontology, scheme: str, title: str, about: str) -> Iterator[str]:
    found = (
        (f"`{c.id}`", c.labels["en"], c.labels["fr"], c.definitions["en"], c.definitions["fr"])
        for c in ontology.concepts
        if c.scheme == scheme
    )
    yield from _section(title, ("id", "English", "français", "definition", "définition"), found, about=about)


def _terms(ontology: Ontology) -> Iterator[tuple[str, ...]]:
    for term in ontology.terms:
        of = ", ".join(term.of) or _code(term.aligned)
        yield (f"`{term.id}`", term.type, of, term.range, term.definitions["en"], term.definitions["fr"])


def _section(
    title: str, header: tuple[str, ...], table: Iterable[tuple[str, ...]], *, level: int = 2, about: str = ""
) -> Iterator[str]:
    yield f"{'#' * level} {title}\n"
    if about:
        yield f"{about}\n"
    yield _row(header)
    yield _row("---" for _ in header)
    yield from map(_row, table)
    yield ""


def _row(values: Iterable[str]) -> str:
    return "| " + " | ".join(value.replace("|", "\\|") for value in values) + " |"


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
