"""Evidence, reports and actors as RDF, and back: total both ways, and nothing is lost on the round trip.

Written with pyoxigraph's terms, because they go into the store as they are. Text and numbers as printed are plain
strings: the store normalises typed literals (``0.50`` becomes ``0.5``), and a source text must come back as it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from sahelgraph.errors import InputError, StoreDamaged
from sahelgraph.model import Actor, Evidence, Report, ReportId, Source, Span
from sahelgraph.store import vocabulary as v
from sahelgraph.timespan import TimeSpan

Term = NamedNode | BlankNode | Literal | Triple
Graph = NamedNode | BlankNode | DefaultGraph
Pair = tuple[NamedNode, Term]

TYPE = NamedNode(v.RDF + "type")
SUBJECT = NamedNode(v.RDF + "subject")
PREDICATE = NamedNode(v.RDF + "predicate")
OBJECT = NamedNode(v.RDF + "object")
_LABEL = NamedNode(v.SKOS + "prefLabel")
_ALIAS = NamedNode(v.SKOS + "altLabel")
_DERIVED_FROM = NamedNode(v.PROV + "wasDerivedFrom")
_ATTRIBUTED = NamedNode(v.PROV + "wasAttributedTo")
_TARGET = NamedNode(v.OA + "hasTarget")
_SOURCE = NamedNode(v.OA + "hasSource")
_SELECTOR = NamedNode(v.OA + "hasSelector")
_START = NamedNode(v.OA + "start")
_END = NamedNode(v.OA + "end")
_EXACT = NamedNode(v.OA + "exact")
_DATE = NamedNode(v.XSD + "date")
_DOUBLE = NamedNode(v.XSD + "double")
_BODY = NamedNode(v.SCHEMA + "articleBody")
_HEADLINE = NamedNode(v.SCHEMA + "headline")
_LANGUAGE = NamedNode(v.SCHEMA + "inLanguage")
_PUBLISHER = NamedNode(v.SCHEMA + "publisher")
_PUBLISHED = NamedNode(v.SCHEMA + "datePublished")
_URL = NamedNode(v.SCHEMA + "url")
_SAME = NamedNode(v.OWL + "sameAs")
_EARLIEST, _LATEST, _EDTF = v.sg("earliest"), v.sg("latest"), v.sg("edtf")
STATUS = v.sg("status")
SPEAKER = v.sg("attributedTo")
TIE = v.sg("tie")


class Node:
    """The properties of one resource, as :func:`nodes` collects them."""

    __slots__ = ("_values", "iri")

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self._values: dict[str, list[Term]] = defaultdict(list)

    def add(self, predicate: NamedNode, value: Term) -> None:
        """Note one more value."""
        self._values[predicate.value].append(value)

    def all(self, predicate: NamedNode) -> list[str]:
        """Every value as text, sorted."""
        return sorted(value(term) for term in self._values.get(predicate.value, ()))

    def get(self, predicate: NamedNode) -> str | None:
        """The only value as text, or ``None``."""
        values = self._values.get(predicate.value)
        return value(values[0]) if values else None

    def need(self, predicate: NamedNode) -> str:
        """The only value as text.

        Raises:
            StoreDamaged: there is none.
        """
        value = self.get(predicate)
        if value is None:
            raise StoreDamaged(f"<{self.iri}> has no <{predicate.value}>; build the store again with --fresh")
        return value

    def labels(self, predicate: NamedNode) -> dict[str, tuple[str, ...]]:
        """The values by language, each sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for value in self._values.get(predicate.value, ()):
            if isinstance(value, Literal):
                found[value.language or ""].append(value.value)
        return {language: tuple(sorted(found[language])) for language in sorted(found)}

    def is_a(self, name: str) -> bool:
        """Whether it is of that class of our ontology."""
        return v.SG + name in self.all(TYPE)


def nodes(quads: Iterable[Quad]) -> dict[str, Node]:
    """Collect quads by their subject, whatever their graph."""
    found: dict[str, Node] = {}
    for quad in quads:
        subject = quad.subject
        if isinstance(subject, NamedNode):
            node = found.get(subject.value)
            if node is None:
                node = found[subject.value] = Node(subject.value)
            node.add(quad.predicate, quad.object)
    return found


def text(value: str) -> Literal:
    """A plain string.

    Raises:
        InputError: it holds half of a surrogate pair and so is no text.
    """
    try:
        return Literal(value)
    except ValueError as error:
        raise InputError(f"{value[:40]!r} is no text: it holds half of a surrogate pair") from error


def day(value: date) -> Literal:
    """A day as ``xsd:date``."""
    return Literal(value.isoformat(), datatype=_DATE)


def span_pairs(when: TimeSpan) -> Iterator[Pair]:
    """A date: first and last day for computing, EDTF for the precision of the source. Nothing if it is unknown."""
    if when.earliest:
        yield _EARLIEST, day(when.earliest)
    if when.latest:
        yield _LATEST, day(when.latest)
    if when.edtf:
        yield _EDTF, text(when.edtf)


def span_of(node: Node) -> TimeSpan:
    """Inverse of :func:`span_pairs`."""
    return TimeSpan.parse(node.get(_EDTF))


def to_quads(evidence: Evidence) -> Iterator[Quad]:
    """One piece of evidence as quads in the graph of its report.

    Its place in the report is a Web Annotation target: where it stands (offsets in code points) and what stands there.

    Raises:
        InputError: some text of it is no text.
    """
    graph = v.report_iri(evidence.report)
    node = v.evidence_iri(evidence.id)
    target, position, quote = (NamedNode(f"{node.value}#{part}") for part in ("target", "position", "quote"))
    for predicate, value in _evidence_pairs(evidence):
        yield Quad(node, predicate, value, graph)
    yield Quad(node, _DERIVED_FROM, graph, graph)
    yield Quad(node, _TARGET, target, graph)
    yield Quad(target, _SOURCE, graph, graph)
    yield Quad(target, _SELECTOR, position, graph)
    yield Quad(target, _SELECTOR, quote, graph)
    yield Quad(position, TYPE, NamedNode(v.OA + "TextPositionSelector"), graph)
    yield Quad(position, _START, Literal(evidence.span.start), graph)
    yield Quad(position, _END, Literal(evidence.span.end), graph)
    yield Quad(quote, TYPE, NamedNode(v.OA + "TextQuoteSelector"), graph)
    yield Quad(quote, _EXACT, text(evidence.quote), graph)


def _evidence_pairs(evidence: Evidence) -> Iterator[Pair]:
    yield TYPE, v.sg("Evidence")
    yield TYPE, NamedNode(v.RDF + "Statement")
    yield SUBJECT, v.actor_iri(evidence.subject)
    yield PREDICATE, v.relation_iri(evidence.relation)
    yield OBJECT, v.actor_iri(evidence.object)
    yield STATUS, v.status_iri(evidence.status)
    if evidence.speaker is not None:
        yield SPEAKER, v.actor_iri(evidence.speaker)
    yield from span_pairs(evidence.when)
    if evidence.role is not None:
        yield v.sg("role"), text(evidence.role)
    if evidence.context is not None:
        yield v.sg("context"), text(evidence.context)
    yield v.sg("confidence"), Literal(repr(float(evidence.confidence)), datatype=_DOUBLE)
    yield v.sg("rule"), text(evidence.rule)
    yield v.sg("sentence"), text(evidence.sentence)
    if evidence.extractor:
        yield _ATTRIBUTED, NamedNode(v.EXTRACTOR + v.encode(evidence.extractor))


def from_quads(quads: Iterable[Quad]) -> list[Evidence]:
    """Inverse of :func:`to_quads`, for any number of pieces; sorted by report, place and id.

    Raises:
        StoreDamaged: a piece lacks what every piece has.
    """
    found = nodes(quads)
    pieces = [_evidence(node, found) for node in found.values() if node.is_a("Evidence")]
    return sorted(pieces, key=lambda piece: (piece.report, piece.span, piece.id))


def _evidence(node: Node, found: dict[str, Node]) -> Evidence:
    position = found.get(f"{node.iri}#position") or Node(f"{node.iri}#position")
    quote = found.get(f"{node.iri}#quote") or Node(f"{node.iri}#quote")
    speaker, extractor = node.get(SPEAKER), node.get(_ATTRIBUTED)
    return Evidence(
        report=v.report_id(node.need(_DERIVED_FROM)),
        span=Span(int(position.need(_START)), int(position.need(_END))),
        quote=quote.need(_EXACT),
        sentence=node.need(v.sg("sentence")),
        subject=v.actor_id(node.need(SUBJECT)),
        relation=v.relation_id(node.need(PREDICATE)),
        object=v.actor_id(node.need(OBJECT)),
        status=v.status_of(node.need(STATUS)),
        speaker=None if speaker is None else v.actor_id(speaker),
        when=span_of(node),
        role=node.get(v.sg("role")),
        context=node.get(v.sg("context")),
        confidence=float(node.need(v.sg("confidence"))),
        rule=node.need(v.sg("rule")),
        extractor="" if extractor is None else v.decode(extractor.removeprefix(v.EXTRACTOR)),
    )


def report_quads(report: Report) -> Iterator[Quad]:
    """A report as quads in its own graph.

    The text is kept too: without it nobody could check that a quote stands where the evidence says. The time of
    loading is not kept: it says nothing about the report, and equal reports must give equal graphs.
    """
    graph = v.report_iri(report.id)
    for predicate, value in _report_pairs(report):
        yield Quad(graph, predicate, value, graph)
    for number, source in enumerate(report.sources, 1):
        node = NamedNode(f"{graph.value}#source-{number}")
        yield Quad(graph, _DERIVED_FROM, node, graph)
        for predicate, value in _source_pairs(source):
            yield Quad(node, predicate, value, graph)


def _source_pairs(source: Source) -> Iterator[Pair]:
    yield TYPE, NamedNode(v.PROV + "Entity")
    yield _PUBLISHER, text(source.publisher)
    if source.published:
        yield _PUBLISHED, text(source.published)
    if source.url:
        yield _URL, text(source.url)


def _report_pairs(report: Report) -> Iterator[Pair]:
    yield TYPE, v.sg("Report")
    yield TYPE, NamedNode(v.SCHEMA + "NewsArticle")
    yield TYPE, NamedNode(v.PROV + "Entity")
    yield _BODY, text(report.text)
    yield _LANGUAGE, text(report.language)
    yield _HEADLINE, text(report.title)
    if report.publisher is not None:
        yield _PUBLISHER, text(report.publisher)
    if report.published is not None:
        yield _PUBLISHED, day(report.published)
    if report.url is not None:
        yield _URL, text(report.url)
    for span in report.noise:
        yield v.sg("noise"), text(f"{span.start}-{span.end}")


def report_of(described: Mapping[str, Node], id: ReportId) -> Report:
    """Inverse of :func:`report_quads`; ``noise`` and ``sources`` come back sorted and without repetition.

    Args:
        described: the nodes of the report's graph, or at least those of the report and of its sources.
        id: the report.

    Raises:
        StoreDamaged: the report lacks what every report has.
    """
    node = described[v.report_iri(id).value]
    published = node.get(_PUBLISHED)
    noise = (part.split("-") for part in node.all(v.sg("noise")))
    sources = (described[iri] for iri in node.all(_DERIVED_FROM))
    return Report(
        id=id,
        text=node.need(_BODY),
        language=node.need(_LANGUAGE),
        title=node.need(_HEADLINE),
        publisher=node.get(_PUBLISHER),
        published=date.fromisoformat(published) if published else None,
        url=node.get(_URL),
        noise=tuple(sorted(Span(int(start), int(end)) for start, end in noise)),
        sources=tuple(sorted(map(_source_of, sources))),
    )


def _source_of(node: Node) -> Source:
    return Source(node.need(_PUBLISHER), node.get(_PUBLISHED) or "", node.get(_URL) or "")


def actor_quads(actor: Actor, graph: Graph) -> Iterator[Quad]:
    """An actor as quads: of the registry in the graph of actors, or introduced by a report in that report's graph.

    This is for queries: the registry itself stays the file that people edit.
    """
    node = v.actor_iri(actor.id)
    for predicate, value in _actor_pairs(actor):
        yield Quad(node, predicate, value, graph)


def _actor_pairs(actor: Actor) -> Iterator[Pair]:
    yield TYPE, v.sg(v.encode(actor.kind))
    yield TYPE, v.sg("Actor")
    yield v.sg("kind"), v.sg(v.encode(actor.kind))
    for language, names in actor.names.items():
        for number, name in enumerate(dict.fromkeys(names)):
            yield (_ALIAS if number else _LABEL), Literal(text(name).value, language=language)
    if actor.provisional:
        yield v.sg("provisional"), Literal(True)
    if actor.country:
        yield v.sg("country"), text(actor.country)
    if actor.parent:
        yield v.sg("parent"), v.actor_iri(actor.parent)
    if actor.wikidata:
        yield _SAME, NamedNode(v.WIKIDATA + v.encode(actor.wikidata))
    yield from span_pairs(actor.active)


def actor_of(node: Node) -> Actor:
    """An actor as queries see it: of :func:`actor_quads` all but metonyms, demonyms and notes, which are not stored.

    Several reports may introduce one actor differently; the first kind and label in order of the alphabet then count.
    """
    label, alias = node.labels(_LABEL), node.labels(_ALIAS)
    parent, wikidata = node.get(v.sg("parent")), node.get(_SAME)
    kinds = node.all(v.sg("kind"))
    return Actor(
        id=v.actor_id(node.iri),
        kind=v.decode(kinds[0].removeprefix(v.SG)) if kinds else "Actor",
        names={code: label.get(code, ()) + alias.get(code, ()) for code in sorted({*label, *alias})},
        country=node.get(v.sg("country")),
        active=span_of(node),
        parent=None if parent is None else v.actor_id(parent),
        wikidata=None if wikidata is None else v.decode(wikidata.removeprefix(v.WIKIDATA)),
    )


def value(term: Term | Graph) -> str:
    """The text of a literal, or the IRI of a node or graph.

    Raises:
        StoreDamaged: it is none of these.
    """
    if isinstance(term, NamedNode | Literal | BlankNode):
        return term.value
    raise StoreDamaged(f"RDF 1.1 has no such term: {term!r}")
