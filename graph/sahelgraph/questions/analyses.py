"""Answers that are no query: paths, rankings and communities over the mirrored graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from sahelgraph.analysis.paths import paths
from sahelgraph.mirror import mirror
from sahelgraph.model import ActorId, Filter, Status
from sahelgraph.questions.table import Table

if TYPE_CHECKING:
    from sahelgraph.ontology import Ontology
    from sahelgraph.store.store import Store

_PATHS = 5


def linked(
    store: Store,
    ontology: Ontology,
    *,
    a: ActorId,
    b: ActorId,
    since: str | None,
    until: str | None,
    hops: int,
    avoid: tuple[ActorId, ...] = (),
    status: str = "",
) -> Table:
    """The best paths between two actors, a row for each hop, with the first sentence behind it."""
    where = Filter(
        since=_day(since),
        until=_day(until),
        avoid=avoid,
        statuses=(Status(status),) if status else (),
    )
    statements = {statement.id: statement for statement in store.statements(where)}
    actors = store.actors()
    graph = mirror(statements.values(), actors=actors, relations=ontology.relations)
    rows = []
    for number, chain in enumerate(islice(paths(graph, a, b, max_hops=hops), _PATHS), 1):
        for hop in chain.hops:
            best = statements[hop.statements[0]]
            first = store.evidence(best)[0]
            label = ontology.relation(best.relation).labels["en"]
            ends = actors[best.subject].label(), actors[best.object].label()
            rows.append((number, ends[0], label, ends[1], best.when.edtf, best.status.value, first.quote, first.report))
    columns = ("path", "subject", "relation", "object", "date", "status", "quote", "report")
    return Table(columns=columns, rows=tuple(rows))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


ANALYSES: Mapping[str, Callable[..., Table]] = {"linked": linked}
"""The functions by the name that question files use. Parameters of a question become keywords."""
