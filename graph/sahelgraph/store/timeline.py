"""Periods as RDF, in a graph of their own that follows from statements and background facts.

The graph is brought up to date before anyone reads it and not with each report: an ending may bear on many pairs, and
a thousand reports in a row need it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad

from sahelgraph.ids import content_id
from sahelgraph.store import changes, decided, facts, ledger, rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.folder import FORMAT
from sahelgraph.store.statements import statements_from
from sahelgraph.store.states import Period, State, periods

_LABEL = NamedNode(v.RDFS + "label")


def current(store: pyoxigraph.Store, states: Sequence[State]) -> list[Period]:
    """The periods that follow from what a store holds now; see :func:`sahelgraph.store.states.periods`."""
    relations = frozenset[str]().union(*(state.relations for state in states))
    nodes: dict[NamedNode, None] = {}
    for relation in sorted(relations):
        found = store.quads_for_pattern(None, rdf.PREDICATE, v.relation_iri(relation), v.STATEMENTS)
        nodes.update((quad.subject, None) for quad in found if isinstance(quad.subject, NamedNode))
    told = chain.from_iterable(store.quads_for_pattern(node, None, None, v.STATEMENTS) for node in nodes)
    known = facts.facts_from(store.quads_for_pattern(None, None, None, v.BACKGROUND))
    return periods(statements_from(told), ((facts.fact_id(fact), fact) for fact in known), states)


def refresh(store: pyoxigraph.Store, states: Sequence[State]) -> changes.Delta:
    """What must change for the graph of periods to follow from what the store holds now."""
    mark = ledger.fingerprint(v.PERIODS, f"{_content(store)} {ledger.content_hash([FORMAT, *states])}")
    if mark in store:
        return changes.Delta(added=set(), removed=set())
    old = set(store.quads_for_pattern(None, None, None, v.PERIODS)) | set(ledger.fingerprints(store, v.PERIODS))
    new = {mark, *period_quads(current(store, states), states)}
    return changes.Delta(added=new - old, removed=old - new)


def behind(store: pyoxigraph.Store) -> bool:
    """Whether the graph of periods is of other content: a writer was stopped before it brought that up to date."""
    marks = [rdf.value(quad.object) for quad in ledger.fingerprints(store, v.PERIODS)]
    return not any(mark.startswith(_content(store)) for mark in marks)


def _content(store: pyoxigraph.Store) -> str:
    """Hash of all that periods follow from."""
    return ledger.content_hash([*ledger.marks(store).items(), *_facts(store), *decided.records(store)])


def period_quads(
    held: Iterable[Period], states: Sequence[State], *, keeps: Callable[[Period], bool] | None = None
) -> Iterator[Quad]:
    """Periods as quads; the n-th period of a pair keeps its IRI whatever is learned of its days.

    A state that is also a relation has its label in the vocabulary. Those that ``keeps`` refuses are only counted.
    """
    for state in states:
        for language, label in state.labels.items() if state.id not in state.relations else ():
            yield Quad(v.sg(state.id), _LABEL, Literal(label, language=language), v.PERIODS)
    counted: dict[tuple[str, str, str], int] = {}
    for period in held:
        key = period.state, period.subject, period.object
        counted[key] = counted.get(key, 0) + 1
        if keeps and not keeps(period):
            continue
        node = NamedNode(v.PERIOD + content_id("p", *key, counted[key]))
        for predicate, value in _pairs(period):
            yield Quad(node, predicate, value, v.PERIODS)


def _pairs(period: Period) -> Iterator[rdf.Pair]:
    yield rdf.TYPE, v.sg("Period")
    yield rdf.SUBJECT, v.actor_iri(period.subject)
    yield rdf.PREDICATE, v.sg(period.state)
    yield rdf.OBJECT, v.actor_iri(period.object)
    for name, day in (
        ("earliest", period.earliest),
        ("heldFrom", period.held_from),
        ("heldUntil", period.held_until),
        ("latest", period.latest),
    ):
        if day:
            yield v.sg(name), rdf.day(day)
    for name, flag in (("ended", period.ended), ("contested", period.contested), ("background", period.background)):
        yield v.sg(name), Literal(flag)
    for name, ids in (("openedBy", period.opened), ("toldBy", period.told), ("endedBy", period.ended_by)):
        for source in ids:
            yield v.sg(name), NamedNode((v.FACT if source.startswith("f") else v.STATEMENT) + source)


def _facts(store: pyoxigraph.Store) -> set[str]:
    return {rdf.value(quad.subject) for quad in store.quads_for_pattern(None, rdf.TYPE, v.sg("Fact"), v.BACKGROUND)}
