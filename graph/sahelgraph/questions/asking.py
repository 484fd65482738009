"""From a stored question to its answer: a table, with the statements that it rests on where it has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sahelgraph.questions.library import Question, sparql, values
from sahelgraph.questions.table import Table

if TYPE_CHECKING:
    from sahelgraph.ontology import Ontology
    from sahelgraph.registry import Registry
    from sahelgraph.store.store import Store


def ask(question: Question, given: Mapping[str, str], *, store: Store, ontology: Ontology, registry: Registry) -> Table:
    """Answer a stored question.

    Args:
        question: from :func:`sahelgraph.questions.library.find_question`.
        given: parameters as typed, by name; the others keep their defaults.
        store: the graph.
        ontology: the vocabulary.
        registry: finds the actors that parameters name.

    Raises:
        InputError: a parameter that does not exist, or a value that is not of its type.
        QueryTooLong: the query was stopped at the limit of time or memory.
    """
    chosen = values(question, given, registry)
    if question.query is None:
        from sahelgraph.questions.analyses import ANALYSES

        assert question.analysis is not None
        return ANALYSES[question.analysis](store, ontology, **chosen)
    answer = store.query(sparql(question, chosen))
    rows = tuple(tuple(None if value is None else str(value) for value in row) for row in answer.rows)
    return Table(columns=answer.variables, rows=rows, notes=answer.warnings)
