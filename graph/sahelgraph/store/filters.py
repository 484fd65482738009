"""Which statements a filter keeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sahelgraph.model import Actor, ActorId, Filter, Statement
from sahelgraph.ontology import Ontology
from sahelgraph.timespan import TimeSpan


def matcher(
    where: Filter, *, ontology: Ontology, actor: Callable[[ActorId], Actor | None]
) -> Callable[[Statement], bool]:
    """A test for statements.

    Args:
        where: the filter. ``kinds`` asks both ends to be of one of these classes or of a class below; ``statuses``
            looks at the strongest status; an undated statement is kept by ``undated`` alone.
        ontology: the vocabulary, for families and for the tree of classes.
        actor: finds an actor by id; an unknown one is of the class ``Actor``.
    """
    period = _period(where.since, where.until)

    def of_kind(id: ActorId) -> bool:
        known = actor(id)
        return ontology.fits(known.kind if known else "Actor", where.kinds)

    def in_time(statement: Statement) -> bool:
        when = statement.when
        if not when.known:
            return where.undated
        return (period is None or when.overlaps(period)) and not when.overlaps(where.not_during)

    def of_sort(statement: Statement) -> bool:
        relation, family = statement.relation, ontology.relation(statement.relation).family
        return (
            (not where.relations or relation in where.relations)
            and (not where.families or family in where.families)
            and relation not in where.not_relations
            and family not in where.not_families
        )

    def keeps(statement: Statement) -> bool:
        ends = statement.subject, statement.object
        return (
            in_time(statement)
            and (not where.statuses or statement.status in where.statuses)
            and statement.status not in where.not_statuses
            and of_sort(statement)
            and (not where.of or any(end in where.of for end in ends))
            and not (where.avoid and any(end in where.avoid for end in ends))
            and statement.publishers >= where.min_publishers
            and (not where.kinds or all(map(of_kind, ends)))
        )

    return keeps


def _period(since: date | None, until: date | None) -> TimeSpan | None:
    if since is None and until is None:
        return None
    return TimeSpan(since, until, f"{since or '..'}/{until or '..'}")
