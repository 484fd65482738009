"""What the vocabulary says about time, read from ``ontology/states.toml``, and what fusion needs of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.model import RelationId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.fusion import Rules
from sahelgraph.store.ledger import agencies


def load(ontology: Ontology, registry: Registry, *, path: Path | None = None) -> Rules:
    """Gather the rules of fusion.

    Args:
        ontology: the vocabulary.
        registry: the actors, for the media among them.
        path: the table of lasting relations, by default that of the project.

    Raises:
        OntologyError: the table is missing, is no TOML, or names a relation that the vocabulary lacks.
    """
    path = path or resources.ontology("states.toml")
    try:
        lasting = frozenset(map(RelationId, tomllib.loads(path.read_text(encoding="utf-8"))["lasting"]))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise OntologyError(f"{path.name}: {error}") from error
    if unknown := lasting - ontology.relations.keys():
        raise OntologyError(f"{path.name}: no such relation: {', '.join(sorted(unknown))}")
    return Rules(
        symmetric=frozenset(relation.id for relation in ontology.relations.values() if relation.symmetric),
        lasting=lasting,
        agencies=agencies(registry.actors),
    )
