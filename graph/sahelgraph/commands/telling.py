"""Statements and evidence told as lines of text, for ``show`` and ``path``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Actor, ActorId, Evidence, Fact, Report, ReportId, Statement, StatementId
from sahelgraph.ontology import Ontology
from sahelgraph.store.states import Period, load_states
from sahelgraph.wording import stretch, trust

_QUOTES = 3
"""Quotes shown under a statement; the rest is counted."""


def tie(
    statement: Statement,
    seen_from: ActorId,
    *,
    actors: Mapping[ActorId, Actor],
    ontology: Ontology,
    endings: Mapping[StatementId, str],
) -> tuple[str, str, str]:
    """A statement from the side of one of its actors: date, what it is, and how far to trust it.

    The relation reads in the direction that puts ``seen_from`` first: "accused", or "was accused by".
    """
    relation = ontology.relation(statement.relation)
    forward = statement.subject == seen_from or relation.symmetric
    words = relation.labels["en"] if forward else relation.inverse_labels["en"]
    other = statement.object if statement.subject == seen_from else statement.subject
    name = actors[other].label() if other in actors else Actor(id=other, kind="Actor").label()
    return str(statement.when), f"{words} {name}", ", ".join(trust(statement, ending=endings.get(statement.id)))


def quotes(
    evidence: tuple[Evidence, ...], *, actors: Mapping[ActorId, Actor], reports: Mapping[ReportId, Report]
) -> Iterator[str]:
    """A line for each of the first few quotes: the passage, its report with date, and who is cited for it."""
    for one in evidence[:_QUOTES]:
        source = reports[one.report]
        where = ", ".join(
            part
            for part in (
                source.publisher or "",
                f"report {source.id}",
                source.published.isoformat() if source.published else "no date of publication",
                f"according to {actors[one.speaker].label()}" if one.speaker else "",
                one.status.value,
            )
            if part
        )
        yield f"“{' '.join(one.quote.split())}” ({where})"
    if len(evidence) > _QUOTES:
        yield f"and {len(evidence) - _QUOTES} more"


def period_line(period: Period, seen_from: ActorId, kg: KnowledgeGraph) -> str:
    """A stretch of time in a line: what held, from when to when, and whether reports or only background say so."""
    label = next(state.labels["en"] for state in load_states(kg.ontology) if state.id == period.state)
    other = _name(period.object if period.subject == seen_from else period.subject, kg)
    what = f"{label} {other}" if period.subject == seen_from else f"{other}: {label} {_name(seen_from, kg)}"
    notes = [word for word, holds in (("background", period.background), ("contested", period.contested)) if holds]
    trusted = f"  [{', '.join(notes)}]" if notes else ""
    return f"{_stretch(period)}  {what}{trusted}"


def fact_line(fact: Fact, seen_from: ActorId, kg: KnowledgeGraph) -> str:
    """A background fact in a line, with its source."""
    relation = kg.ontology.relation(fact.relation)
    forward = fact.subject == seen_from
    words = (relation.labels if forward else relation.inverse_labels)["en"]
    return f"{fact.when}  {words} {_name(fact.object if forward else fact.subject, kg)}  [background, {fact.source}]"


def _stretch(period: Period) -> str:
    """From when to when: between the outer and the inner bound of either end nobody knows."""
    begun = stretch(period.earliest, period.held_from) or "beginning unknown"
    if not period.ended:
        return f"from {begun}, going on as far as told"
    return f"from {begun}, ended {stretch(period.held_until, period.latest) or '(day unknown)'}"


def _name(actor: ActorId, kg: KnowledgeGraph) -> str:
    return kg.actor(actor).label()
