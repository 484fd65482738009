"""From a stored question to its answer: a table, with the statements that it rests on where it has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sahelgraph.model import EVERYTHING, Actor, ActorId, Filter
from sahelgraph.questions.library import Question, sparql, values
from sahelgraph.questions.table import Table
from sahelgraph.questions.telling import Findings, Told, tell
from sahelgraph.questions.view import View
from sahelgraph.store import vocabulary as v

if TYPE_CHECKING:
    from sahelgraph.ontology import Ontology
    from sahelgraph.registry import Registry
    from sahelgraph.store.answer import Value
    from sahelgraph.store.store import Store

_NUMBERS = frozenset(v.XSD + name for name in ("integer", "decimal", "double"))


def ask(
    question: Question,
    given: Mapping[str, str],
    *,
    store: Store,
    ontology: Ontology,
    registry: Registry,
    where: Filter = EVERYTHING,
) -> Table:
    """Answer a stored question.

    Args:
        question: from :func:`sahelgraph.questions.library.find_question`.
        given: parameters as typed, by name; the others keep their defaults.
        store: the graph.
        ontology: the vocabulary.
        registry: finds the actors that parameters name, after those that reports introduced.
        where: what the question sees of the graph; its own parameters narrow it further.

    Raises:
        InputError: a parameter that does not exist, or a value that is not of its type.
        QueryTooLong: the query was stopped at the limit of time or memory.
    """
    view = View(store, ontology, where)

    def find(name: str) -> Actor:
        return view.actors.get(ActorId(name)) or registry.find(name)

    chosen = values(question, given, find=find, ontology=ontology)
    if question.query is None:
        from sahelgraph.questions.analyses import ANALYSES

        assert question.analysis is not None
        findings = ANALYSES[question.analysis](view, **chosen)
    else:
        findings = _query(question, sparql(question, chosen), view)
    table = tell(findings, view)
    return replace(table, notes=(*table.notes, question.notes["en"]))


def _query(question: Question, text: str, view: View) -> Findings:
    answer = view.store.query(text, where=view.where)
    told = [name in question.told for name in answer.variables]
    rows = (
        tuple(_told(value, view) if is_told else _plain(value, view) for value, is_told in zip(row, told, strict=True))
        for row in answer.rows
    )
    return Findings(columns=answer.variables, told=question.told, rows=tuple(_once(rows)), notes=answer.warnings)


def _once(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    """Rows in their order, each once: an optional part that fits in two ways says the same thing twice."""
    return dict.fromkeys(rows)


def _told(value: Value | None, view: View) -> Told | None:
    """The statement, evidence or fact of an IRI."""
    if value is None:
        return None
    if value.value.startswith(v.STATEMENT):
        return view.store.statement(v.statement_id(value.value))
    if value.value.startswith(v.EVIDENCE):
        return view.store.pieces([v.evidence_of(value.value)])[0]
    return view.facts_by_iri[value.value]


def _plain(value: Value | None, view: View) -> str | int | float | None:
    """A term as people read it: an actor or relation by its English name, a status or a report by its id."""
    if value is None:
        return None
    if value.kind == "uri":
        return _name(value.value, view)
    if value.datatype in _NUMBERS:
        number = float(value.value)
        return int(number) if number.is_integer() else number
    return value.value


def _name(iri: str, view: View) -> str:
    if iri.startswith(v.ACTOR):
        return view.label(v.actor_id(iri))
    if iri.startswith(v.STATUS):
        return v.status_of(iri).value
    if iri.startswith(v.REPORT):
        return v.report_id(iri)
    known = view.ontology.relations.get(v.relation_id(iri))
    return known.labels["en"] if known else iri
