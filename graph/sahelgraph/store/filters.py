"""Which statements a filter keeps, and which facts and periods belong to the time that it asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sahelgraph.model import Actor, ActorId, Filter, RelationId, Statement
from sahelgraph.ontology import Ontology
from sahelgraph.store.states import Period
from sahelgraph.timespan import TimeSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Statements and facts by what the states that they opened or tell of have to do with a span of time.

    ``bearing`` are the ids of all that opened or tell of a state, ``held`` of those whose state surely held on some day
    of the span.
    """

    bearing: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()

    @classmethod
    def of(cls, periods: Iterable[Period], span: TimeSpan) -> Standing:
        """What periods say of a span."""
        told = [(period.surely_within(span), {*period.opened, *period.told}) for period in periods]
        return cls(
            bearing=frozenset().union(*(ids for _, ids in told)),
            held=frozenset().union(*(ids for surely, ids in told if surely)),
        )


NOTHING = Standing()


def matcher(
    where: Filter,
    *,
    ontology: Ontology,
    actor: Callable[[ActorId], Actor | None],
    standing: Standing = NOTHING,
) -> Callable[[Statement], bool]:
    """A test for statements.

    Args:
        where: the filter. ``kinds`` asks both ends to be of one of these classes or of a class below; ``statuses``
            looks at the strongest status; what becomes of undated statements is explained there.
        ontology: the vocabulary, for families and for the tree of classes.
        actor: finds an actor by id; an unknown one is of the class ``Actor``.
        standing: what is known of states in the span ``where.during``.
    """
    in_time = time_matcher(where, standing)

    def of_kind(id: ActorId) -> bool:
        known = actor(id)
        return ontology.fits(known.kind if known else "Actor", where.kinds)

    of_sort = relation_matcher(where, ontology)

    def keeps(statement: Statement) -> bool:
        ends = statement.subject, statement.object
        return (
            in_time(statement.id, statement.when)
            and (not where.statuses or statement.status in where.statuses)
            and statement.status not in where.not_statuses
            and of_sort(statement.relation)
            and (not where.of or any(end in where.of for end in ends))
            and not (where.avoid and any(end in where.avoid for end in ends))
            and statement.publishers >= where.min_publishers
            and (not where.kinds or all(map(of_kind, ends)))
        )

    return keeps


def relation_matcher(where: Filter, ontology: Ontology) -> Callable[[RelationId], bool]:
    """A test of the relation alone, by the relations and families that a filter asks for or leaves out."""

    def keeps(relation: RelationId) -> bool:
        family = ontology.relation(relation).family
        return (
            (not where.relations or relation in where.relations)
            and (not where.families or family in where.families)
            and relation not in where.not_relations
            and family not in where.not_families
        )

    return keeps


def time_matcher(where: Filter, standing: Standing = NOTHING) -> Callable[[str, TimeSpan], bool]:
    """A test of the time alone, by id and date: for background facts, on which the rest of a filter does not bear."""
    happened = _span(where.since, where.until)

    def was_so(id: str, when: TimeSpan) -> bool:
        if where.during is None or id in standing.held:
            return True
        # "since 2013" is open only as long as no report tells how the state ended.
        closed = when.latest is not None or id not in standing.bearing
        return closed and when.overlaps(where.during)

    def keeps(id: str, when: TimeSpan) -> bool:
        if not when.known:
            return where.keeps_undated or (happened is None and id in standing.held)
        if when.overlaps(where.not_during):
            return False
        return (happened is None or when.overlaps(happened)) and was_so(id, when)

    return keeps


def _span(since: date | None, until: date | None) -> TimeSpan | None:
    if since is None and until is None:
        return None
    return TimeSpan(since, until, f"{since or '..'}/{until or '..'}")
