"""Cooperation or conflict: which side the families of relations are on."""

from __future__ import annotations

from sahelgraph.ontology import Ontology

COOPERATION, NEUTRAL, CONFLICT = 1, 0, -1

_CLEAR = 0.1
"""Mean polarity beyond which a family is cooperation or conflict; the families that are neither lie at 0."""


def stance(ontology: Ontology, family: str) -> int:
    """The side of a family, by the mean polarity of its relations.

    Returns:
        ``COOPERATION``, ``NEUTRAL`` or ``CONFLICT``; a family without relations is neutral.
    """
    values = [relation.polarity for relation in ontology.relations.values() if relation.family == family]
    mean = sum(values) / len(values) if values else 0.0
    return COOPERATION if mean > _CLEAR else CONFLICT if mean < -_CLEAR else NEUTRAL
