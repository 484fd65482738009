"""The vocabulary as OWL and SKOS in Turtle, written from the tables of ``ontology/``.

Run ``python -m sahelgraph.export.vocabulary`` after editing a table: it writes ``sahel.ttl`` and ``REFERENCE.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sahelgraph import resources
from sahelgraph.export.reference import markdown
from sahelgraph.model import Relation
from sahelgraph.ontology import Concept, Kind, Ontology, Term

_PREFIXES = {
    "sg": "https://w3id.org/sahelgraph/ontology#",
    "status": "https://w3id.org/sahelgraph/status/",
    "family": "https://w3id.org/sahelgraph/family/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SCHEMES = {
    "statuses": ("status", "Status", "Statuses", "Statuts"),
    "families": ("family", "Family", "Families of relations", "Familles de relations"),
}
_PROPERTY = {"object": "owl:ObjectProperty", "datatype": "owl:DatatypeProperty", "annotation": "owl:AnnotationProperty"}
_HEADER = """<https://w3id.org/sahelgraph/ontology> a owl:Ontology ;
    dcterms:title "Sahelgraph ontology"@en , "Ontologie Sahelgraph"@fr ;
    dcterms:description
        "Who did what to whom in the Sahel, as reports say it: actors, relations, evidence and statements."@en ,
        "Qui a fait quoi à qui au Sahel, selon la presse : acteurs, relations, indices et énoncés."@fr ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    rdfs:comment "Written from the tables beside this file; edit those." .
"""


@dataclass(frozen=True, slots=True)
class _Resource:
    """One subject of the Turtle file with its predicates and objects, in writing order; empty objects are left out."""

    name: str
    pairs: tuple[tuple[str, Iterable[str]], ...]

    def __str__(self) -> str:
        lines = [
            f"    {predicate} {' , '.join(found)}" for predicate, objects in self.pairs if (found := list(objects))
        ]
        return f"{self.name}\n" + " ;\n".join(lines) + " .\n"


def turtle(ontology: Ontology) -> str:
    """The whole vocabulary as Turtle text; equal tables give equal text."""
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _PREFIXES.items())
    sections = {
        "Classes of actors": map(_class, ontology.kinds.values()),
        "What is stored, and with which properties": map(_term, ontology.terms),
        "Relations": (
            resource for relation in ontology.relations.values() for resource in _relation(relation, ontology)
        ),
        "Lists": _lists(ontology),
    }
    body = "\n".join(f"# {title}\n\n" + "\n".join(map(str, resources)) for title, resources in sections.items())
    return f"{prefixes}\n{_HEADER}\n{body}"


def _class(kind: Kind) -> _Resource:
    parents = [f"sg:{kind.parent}"] if kind.parent else []
    return _Resource(
        f"sg:{kind.id}",
        (
            ("a", ["owl:Class"]),
            ("rdfs:subClassOf", [*parents, *kind.aligned]),
            *_wording(kind.labels, kind.definitions),
        ),
    )


def _term(term: Term) -> _Resource:
    wording = _wording(term.labels, term.definitions)
    if term.type == "class":
        parents = [f"sg:{name}" for name in term.of]
        return _Resource(
            f"sg:{term.id}", (("a", ["owl:Class"]), ("rdfs:subClassOf", [*parents, *term.aligned]), *wording)
        )
    pairs = (
        ("a", [_PROPERTY[term.type]]),
        ("rdfs:subPropertyOf", term.aligned),
        ("rdfs:domain", _union(term.of)),
        ("rdfs:range", [term.range if ":" in term.range else f"sg:{term.range}"] if term.range else []),
    )
    return _Resource(f"sg:{term.id}", (*pairs, *wording))


def _relation(relation: Relation, ontology: Ontology) -> Iterator[_Resource]:
    """A relation, and its inverse where that is another property."""
    inverse = ontology.inverses[relation.id]
    yield _Resource(
        f"sg:{relation.id}",
        (
            ("a", ["owl:ObjectProperty", *(["owl:SymmetricProperty"] if relation.symmetric else [])]),
            ("rdfs:subPropertyOf", ["sg:relatedTo"]),
            ("rdfs:domain", _union(relation.domain)),
            ("rdfs:range", _union(relation.range)),
            ("owl:inverseOf", [f"sg:{inverse}"]),
            ("sg:family", [f"family:{relation.family}"]),
            ("sg:ploverType", _plain(relation.plover_type)),
            ("sg:ploverMode", _plain(relation.plover_mode)),
            ("sg:cameo", _plain(relation.cameo)),
            ("sg:polarity", [str(relation.polarity)]),
            *_wording(relation.labels, relation.definitions),
        ),
    )
    if inverse != relation.id:
        yield _Resource(
            f"sg:{inverse}",
            (
                ("a", ["owl:ObjectProperty"]),
                ("rdfs:subPropertyOf", ["sg:relatedTo"]),
                ("owl:inverseOf", [f"sg:{relation.id}"]),
                ("rdfs:label", _tagged(relation.inverse_labels)),
            ),
        )


def _lists(ontology: Ontology) -> Iterator[_Resource]:
    for scheme, (prefix, member, english, french) in _SCHEMES.items():
        concepts = [concept for concept in ontology.concepts if concept.scheme == scheme]
        yield _Resource(
            f"sg:{scheme}",
            (
                ("a", ["skos:ConceptScheme"]),
                ("skos:prefLabel", _tagged({"en": english, "fr": french})),
                ("skos:hasTopConcept", [f"{prefix}:{concept.id}" for concept in concepts]),
            ),
        )
        yield from (_concept(concept, prefix, member) for concept in concepts)


def _concept(concept: Concept, prefix: str, member: str) -> _Resource:
    return _Resource(
        f"{prefix}:{concept.id}",
        (
            ("a", ["skos:Concept", f"sg:{member}"]),
            ("skos:inScheme", [f"sg:{concept.scheme}"]),
            ("skos:prefLabel", _tagged(concept.labels)),
            ("skos:definition", _tagged(concept.definitions)),
        ),
    )


def _wording(labels: dict[str, str], definitions: dict[str, str]) -> tuple[tuple[str, list[str]], ...]:
    return ("rdfs:label", _tagged(labels)), ("skos:definition", _tagged(definitions))


def _union(names: Iterable[str]) -> list[str]:
    """One class, or the union of several; nothing where any will do."""
    classes = [f"sg:{name}" for name in names]
    return [f"[ a owl:Class ; owl:unionOf ( {' '.join(classes)} ) ]"] if len(classes) > 1 else classes


def _tagged(texts: dict[str, str]) -> list[str]:
    return [f"{_quoted(text)}@{language}" for language, text in texts.items() if text]


def _plain(text: str | None) -> list[str]:
    return [_quoted(text)] if text else []


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def write(folder: Path) -> None:
    """Write ``sahel.ttl`` and ``REFERENCE.md`` from the tables of a folder into that folder.

    Raises:
        OntologyError: a table is wrong.
    """
    ontology = Ontology.load(folder)
    (folder / "sahel.ttl").write_text(turtle(ontology), encoding="utf-8")
    (folder / "REFERENCE.md").write_text(markdown(ontology), encoding="utf-8")


if __name__ == "__main__":
    write(resources.ontology())
