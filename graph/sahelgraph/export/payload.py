"""What the page knows, as compact JSON: columns of numbers, and every text once in a table of strings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sahelgraph.export.order import Edge, edges_in_order, partners_of
from sahelgraph.export.stance import stance
from sahelgraph.model import Actor, ActorId, Evidence, Relation, RelationId, Report, ReportId, StatementId, Status

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.analysis.views import Belonging
    from sahelgraph.export.layout import Place
    from sahelgraph.ontology import Ontology

FORMAT = 2
"""Version of the layout of the payload; the page refuses any other."""

Column = list[Any]


class Strings:
    """A table of texts: each is stored once and named by its number; number 0 is the empty text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    def number(self, text: str | None) -> int:
        """The number of a text; ``None`` has that of the empty text."""
        return self._numbers.setdefault(text or "", len(self._numbers))

    @property
    def texts(self) -> list[str]:
        """All texts, in the order of their numbers."""
        return list(self._numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a page is made of: the mirror, what stands behind it, and who belongs to what for views of it."""

    graph: nx.MultiDiGraph[ActorId]
    evidence: Mapping[StatementId, Sequence[Evidence]]
    reports: Mapping[ReportId, Report]
    actors: Mapping[ActorId, Actor]
    ontology: Ontology
    offices: Sequence[Belonging] = ()
    members: Sequence[Belonging] = ()
    ended: Collection[StatementId] = frozenset()


def payload(
    source: Source, places: Mapping[ActorId, Place], *, titles: Mapping[str, str], language: str
) -> dict[str, Any]:
    """Everything that the page shows, as JSON-ready values.

    Args:
        source: the graph and its evidence.
        places: a place for each node of the graph.
        titles: heading of the page in each language of the interface.
        language: language that the interface opens in, ``en`` or ``fr``.

    Returns:
        A dictionary of tables; a table is a dictionary of columns of equal length. Texts are numbers into
        ``strings``; actors, relations, reports and so on are row numbers; an absent date or number is ``None``.
    """
    strings = Strings()
    statements = edges_in_order(source.graph)
    drawn = by_importance(source.graph)
    cited = {item.speaker for _, _, key, _ in statements for item in source.evidence.get(key, ()) if item.speaker}
    parents = {actor.parent for name in drawn if (actor := source.actors.get(name)) and actor.parent}
    actors = {name: row for row, name in enumerate([*drawn, *sorted((cited | parents) - set(drawn))])}
    relations = {name: row for row, name in enumerate(source.ontology.relations)}
    families = {name: row for row, name in enumerate(source.ontology.families)}
    reports = _cited_reports(statements, source)
    return {
        "format": FORMAT,
        "titles": dict(titles),
        "language": language,
        "drawn": len(drawn),
        "families": _family_table(source.ontology, strings),
        "relations": _relation_table(source.ontology, families, strings),
        "statuses": _status_table(source.ontology, strings),
        "kinds": _kind_table(source, list(actors), strings),
        "actors": _actor_table(list(actors), actors, source, places, strings),
        "reports": _report_table(list(reports), source.reports, strings),
        "statements": _statement_table(statements, actors, relations, source, strings),
        "evidence": _evidence_table(statements, actors, reports, source.evidence, strings),
        "offices": _belonging_table(source.offices, drawn, strings),
        "members": _belonging_table(source.members, drawn, strings),
        "strings": strings.texts,
    }


def by_importance(graph: nx.MultiDiGraph[ActorId]) -> list[ActorId]:
    """The actors of a graph, those with most partners first, then by id."""
    return sorted(graph, key=lambda actor: (-partners_of(graph, actor), actor))


def web_address(url: str | None) -> str:
    """An address that the page may link to: http and https only, everything else becomes the empty text."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return url or "" if parts.scheme in ("http", "https") and parts.netloc else ""


def _cited_reports(statements: Iterable[Edge], source: Source) -> dict[ReportId, int]:
    names = sorted({item.report for _, _, key, _ in statements for item in source.evidence.get(key, ())})
    return {name: row for row, name in enumerate(names)}


def _family_table(ontology: Ontology, strings: Strings) -> dict[str, Column]:
    names = ontology.families
    return {
        "id": [strings.number(name) for name in names],
        "en": [strings.number(ontology.family_label(name, "en")) for name in names],
        "fr": [strings.number(ontology.family_label(name, "fr")) for name in names],
        "stance": [stance(ontology, name) for name in names],
    }


def _relation_table(ontology: Ontology, families: Mapping[str, int], strings: Strings) -> dict[str, Column]:
    rows: list[Relation] = list(ontology.relations.values())
    return {
        "id": [strings.number(relation.id) for relation in rows],
        "family": [families[relation.family] for relation in rows],
        "en": [strings.number(relation.labels.get("en", relation.id)) for relation in rows],
        "fr": [strings.number(relation.labels.get("fr", relation.id)) for relation in rows],
        "polarity": [relation.polarity for relation in rows],
        "symmetric": [int(relation.symmetric) for relation in rows],
    }


def _status_table(ontology: Ontology, strings: Strings) -> dict[str, Column]:
    return {
        "id": [strings.number(status) for status in Status],
        "en": [strings.number(ontology.status_label(status, "en")) for status in Status],
        "fr": [strings.number(ontology.status_label(status, "fr")) for status in Status],
    }


def _kinds(source: Source, names: Sequence[ActorId]) -> list[str]:
    return sorted({_kind(name, source) for name in names})


def _kind(name: ActorId, source: Source) -> str:
    if name in source.graph:
        return str(source.graph.nodes[name]["kind"])
    actor = source.actors.get(name)
    return actor.kind if actor else "Actor"


def _kind_label(ontology: Ontology, kind: str, language: str) -> str:
    return ontology.kind_label(kind, language) if kind in ontology.kinds else kind


def _kind_table(source: Source, names: Sequence[ActorId], strings: Strings) -> dict[str, Column]:
    kinds = _kinds(source, names)
    return {
        "id": [strings.number(kind) for kind in kinds],
        "en": [strings.number(_kind_label(source.ontology, kind, "en")) for kind in kinds],
        "fr": [strings.number(_kind_label(source.ontology, kind, "fr")) for kind in kinds],
    }


def _actor_table(
    names: Sequence[ActorId],
    numbers: Mapping[ActorId, int],
    source: Source,
    places: Mapping[ActorId, Place],
    strings: Strings,
) -> dict[str, Column]:
    kinds = {kind: row for row, kind in enumerate(_kinds(source, names))}
    rows = [source.actors.get(name) or Actor(id=name, kind="Actor") for name in names]
    found = [places.get(name) for name in names]
    return {
        "id": [strings.number(name) for name in names],
        "en": [strings.number(actor.label("en")) for actor in rows],
        "fr": [strings.number(actor.label("fr")) for actor in rows],
        "aliases": [[strings.number(alias) for alias in _aliases(actor)] for actor in rows],
        "kind": [kinds[_kind(name, source)] for name in names],
        "country": [strings.number(actor.country) for actor in rows],
        "parent": [numbers.get(actor.parent) if actor.parent else None for actor in rows],
        "active": [strings.number(actor.active.edtf) for actor in rows],
        "wikidata": [strings.number(actor.wikidata) for actor in rows],
        "note": [strings.number(actor.note) for actor in rows],
        "provisional": [int(actor.provisional) for actor in rows],
        "community": [place.community if place else None for place in found],
        "betweenness": [place.betweenness if place else 0 for place in found],
        "pagerank": [place.pagerank if place else 0 for place in found],
    }


def _aliases(actor: Actor) -> list[str]:
    """All names but the two that are shown anyway, metonyms included, each once, in the order of the registry."""
    shown = {actor.label("en"), actor.label("fr")}
    every = (name for group in (actor.names, actor.metonyms) for names in group.values() for name in names)
    return [name for name in dict.fromkeys(every) if name not in shown]


def _report_table(names: Sequence[ReportId], reports: Mapping[ReportId, Report], strings: Strings) -> dict[str, Column]:
    rows = [reports.get(name) for name in names]
    published = [report.published.isoformat() if report and report.published else None for report in rows]
    return {
        "id": [strings.number(name) for name in names],
        "title": [strings.number(report.title if report else None) for report in rows],
        "publisher": [strings.number(report.publisher if report else None) for report in rows],
        "published": [strings.number(day) for day in published],
        "language": [strings.number(report.language if report else None) for report in rows],
        "url": [strings.number(web_address(report.url if report else None)) for report in rows],
    }


def _statement_table(
    statements: Sequence[Edge],
    actors: Mapping[ActorId, int],
    relations: Mapping[RelationId, int],
    source: Source,
    strings: Strings,
) -> dict[str, Column]:
    order = {str(status): row for row, status in enumerate(Status)}
    data = [attributes for _, _, _, attributes in statements]
    return {
        "id": [strings.number(key) for _, _, key, _ in statements],
        "subject": [actors[subject] for subject, _, _, _ in statements],
        "object": [actors[target] for _, target, _, _ in statements],
        "relation": [relations[each["relation"]] for each in data],
        "status": [order[each["status"]] for each in data],
        "statuses": [sum(1 << order[status] for status in each["statuses"]) for each in data],
        "earliest": [strings.number(each["earliest"]) for each in data],
        "latest": [strings.number(each["latest"]) for each in data],
        "edtf": [strings.number(each["edtf"]) for each in data],
        "reports": [each["reports"] for each in data],
        "publishers": [each["publishers"] for each in data],
        "contested": [int(each["contested"]) for each in data],
        "ended": [int(key in source.ended) for _, _, key, _ in statements],
        "evidence": [len(source.evidence.get(key, ())) for _, _, key, _ in statements],
    }


def _belonging_table(belongings: Iterable[Belonging], drawn: Sequence[ActorId], strings: Strings) -> dict[str, Column]:
    """Who belongs to what, as far as both are in the graph: nobody else could be shown as one."""
    numbers = {name: row for row, name in enumerate(drawn)}
    known = {one for one in belongings if one.actor in numbers and one.whole in numbers}
    rows = sorted(known, key=lambda one: (numbers[one.actor], numbers[one.whole], str(one.first), str(one.last)))
    return {
        "actor": [numbers[one.actor] for one in rows],
        "whole": [numbers[one.whole] for one in rows],
        "first": [strings.number(one.first.isoformat() if one.first else None) for one in rows],
        "last": [strings.number(one.last.isoformat() if one.last else None) for one in rows],
    }


def _evidence_table(
    statements: Sequence[Edge],
    actors: Mapping[ActorId, int],
    reports: Mapping[ReportId, int],
    evidence: Mapping[StatementId, Sequence[Evidence]],
    strings: Strings,
) -> dict[str, Column]:
    order = {status: row for row, status in enumerate(Status)}
    rows = [item for _, _, key, _ in statements for item in sorted(evidence.get(key, ()), key=lambda e: e.id)]
    quotes = [_quote(item) for item in rows]
    return {
        "report": [reports[item.report] for item in rows],
        "sentence": [strings.number(sentence) for sentence, _, _ in quotes],
        "start": [start for _, start, _ in quotes],
        "length": [length for _, _, length in quotes],
        "status": [order[item.status] for item in rows],
        "speaker": [actors[item.speaker] if item.speaker else None for item in rows],
        "edtf": [strings.number(item.when.edtf) for item in rows],
        "role": [strings.number(item.role) for item in rows],
        "context": [strings.number(item.context) for item in rows],
        "confidence": [round(item.confidence, 2) for item in rows],
    }


def _quote(item: Evidence) -> tuple[str, int, int]:
    """The sentence, and where in it the quote lies, in UTF-16 units as JavaScript counts; the quote alone if it lies
    outside its sentence."""  # noqa: D205, D209 - one sentence that does not fit the line
    at = item.sentence.find(item.quote)
    if at < 0 or not item.quote:
        return item.quote or item.sentence, 0, _units(item.quote or item.sentence)
    return item.sentence, _units(item.sentence[:at]), _units(item.quote)


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
