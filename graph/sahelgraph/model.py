"""The values that flow through sahelgraph: frozen, and of the standard library only.

Formats (RDF, JSON, HTML) live at the rim, in ``store`` and ``export``; nothing here knows them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from sahelgraph.ids import evidence_id
from sahelgraph.timespan import TimeSpan

ActorId = NewType("ActorId", str)
"""Id of an actor: a registry id (``niger``) or, for an actor the registry lacks, ``new:Name As Printed``."""

RelationId = NewType("RelationId", str)
"""Id of a relation of the vocabulary, for example ``signedMilitaryAgreementWith``."""

ReportId = NewType("ReportId", str)
"""Id of a report: its file name without suffix, or the id that its metadata gives."""

EvidenceId = NewType("EvidenceId", str)
StatementId = NewType("StatementId", str)

PROVISIONAL = "new:"
"""Prefix of the ids of actors that the registry lacks."""


class Status(StrEnum):
    """How a report puts a statement. The words are those of the annotation guidelines."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"
    DENIED = "denied"
    ENDED = "ended"


class Via(StrEnum):
    """How a mention came to stand for its actor."""

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    ACRONYM = "acronym"
    OFFICE = "office"
    COREFERENCE = "coreference"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Report.text`` in code points, half-open: ``0 <= start < end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor of the registry, or one that a report introduced (then ``provisional``).

    ``names`` maps a language code to the names in it, the preferred one first; ``metonyms`` likewise holds names that
    stand for the actor only by figure of speech (Moscow for Russia). ``kind`` is a class of the ontology.
    """

    id: ActorId
    kind: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    metonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    country: str | None = None
    active: TimeSpan = TimeSpan.UNKNOWN
    parent: ActorId | None = None
    wikidata: str | None = None
    note: str = ""

    @property
    def provisional(self) -> bool:
        """Whether the registry lacks this actor, so that only its printed name is known."""
        return self.id.startswith(PROVISIONAL)

    def existed(self, on: date) -> bool:
        """Whether nothing says that the actor did not exist on a day."""
        return not self.active.known or self.active.overlaps(TimeSpan.day(on))

    def label(self, language: str = "en") -> str:
        """The preferred name in a language, else in any, else the id without its prefix."""
        for code in (language, *self.names):
            if self.names.get(code):
                return self.names[code][0]
        return self.id.removeprefix(PROVISIONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation of the vocabulary. ``polarity`` runs from -1 (conflict) to 1 (cooperation)."""

    id: RelationId
    family: str
    symmetric: bool
    labels: dict[str, str]
    definitions: dict[str, str]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    inverse_labels: dict[str, str]
    plover_type: str
    plover_mode: str | None
    cameo: str | None
    polarity: float


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """What a report says that it was written from: who published it, when (as printed there) and at which address."""

    publisher: str
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. ``text`` is what offsets count in; it is never rewritten after reading.

    ``noise`` are the parts of ``text`` that are no report (menus, "Read also", forms): they are not evidence.
    ``published`` is ``None`` where neither metadata nor the text gives a date. ``sources`` (sorted) are where a reader
    can go to check a digest of other reports. They are no sources of their own for what the digest says: it is one
    account, however many its writer has read.
    """

    id: ReportId
    text: str
    language: str
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    noise: tuple[Span, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A report, or a file, that was not read. ``where`` names it, ``why`` gives the reason in a few words."""

    where: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a report that stands for an actor; a plural ("the two countries") is several of one span."""

    span: Span
    actor: ActorId
    via: Via


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One report says one thing in one place.

    ``span`` and ``quote`` are the passage that says it (``report.text[span.start:span.end] == quote``); ``sentence``
    is the whole sentence around it. ``speaker`` is whoever the report cites for it, never the report's publisher.
    ``confidence`` in [0, 1] is the share of such evidence that was right on annotated reports; ``rule`` names the
    frame that read it. Evidence is identified by its content: see :func:`sahelgraph.ids.evidence_id`.
    """

    report: ReportId
    span: Span
    quote: str
    sentence: str
    subject: ActorId
    relation: RelationId
    object: ActorId
    status: Status = Status.ASSERTED
    speaker: ActorId | None = None
    when: TimeSpan = TimeSpan.UNKNOWN
    role: str | None = None
    context: str | None = None
    confidence: float = 1.0
    rule: str = ""
    extractor: str = ""

    @property
    def id(self) -> EvidenceId:
        """Hash of what identifies the evidence; equal content has an equal id on every machine."""
        return EvidenceId(
            evidence_id(
                self.report,
                self.span.start,
                self.span.end,
                self.subject,
                self.relation,
                self.object,
                self.status,
                self.speaker,
                self.when.edtf,
                self.role,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A dated background fact (a membership, an office, a lineage): curated, never evidence of a report.

    ``source`` is an address where one was seen, otherwise ``general knowledge``.
    """

    subject: ActorId
    relation: RelationId
    object: ActorId
    when: TimeSpan = TimeSpan.UNKNOWN
    role: str | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What all evidence together says: one event or tie, told by any number of reports.

    ``status`` is the strongest status among its evidence in the order asserted, ended, alleged, planned, requested,
    possible, denied; ``statuses`` are all of them. ``evidence`` supports the statement and ``denials`` contradict it;
    ``reports`` and ``publishers`` count the reports and the independent publishers of the former. ``contested`` says
    that some evidence denies what other evidence asserts or alleges. ``plain`` says that the bare triple is stored
    too: some evidence asserts it, or asserts that it held and ended.
    """

    id: StatementId
    subject: ActorId
    relation: RelationId
    object: ActorId
    when: TimeSpan
    status: Status
    statuses: tuple[Status, ...]
    evidence: tuple[EvidenceId, ...]
    speakers: tuple[ActorId, ...]
    reports: int
    publishers: int
    contested: bool
    plain: bool
    denials: tuple[EvidenceId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What to keep of the graph; one filter for queries, questions, the mirror, paths, rankings, exports and the page.

    Empty tuples and ``None`` keep everything. There are two ways to ask for a time, and they may be joined:

    - ``since`` and ``until`` (days, both included) ask *when something happened*: they keep a statement whose own span
      touches the period, which is to say all that may have happened in it.
    - ``during`` asks *what was so* on some day of a span: on one day ("as of"), or between two. It keeps what may have
      happened in the span, and besides it whatever opened, or tells of, a state that surely held on a day of it: an
      agreement signed in 2017 and never ended is kept for 2024, one that was ended in 2019 is not.

    ``undated`` says what becomes of statements without a date: ``True`` keeps them, ``False`` leaves them out, and
    ``None`` leaves them out as soon as a time is asked for, since nobody can tell whether they belong to it. With
    ``during``, a statement without a date still counts where the state that it tells of is dated by others.

    ``of`` keeps the ties of these actors, ``avoid`` all but the ties of those; what begins with ``not_`` leaves out
    what it names, and ``not_during`` every statement whose span touches that one.
    """

    since: date | None = None
    until: date | None = None
    during: TimeSpan | None = None
    undated: bool | None = None
    statuses: tuple[Status, ...] = ()
    relations: tuple[RelationId, ...] = ()
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    of: tuple[ActorId, ...] = ()
    avoid: tuple[ActorId, ...] = ()
    not_during: TimeSpan = TimeSpan.UNKNOWN
    not_statuses: tuple[Status, ...] = ()
    not_relations: tuple[RelationId, ...] = ()
    not_families: tuple[str, ...] = ()
    min_publishers: int = 0

    @property
    def keeps_undated(self) -> bool:
        """Whether statements without a date are kept, as :class:`Filter` explains."""
        if self.undated is not None:
            return self.undated
        return self.since is None and self.until is None and self.during is None


EVERYTHING = Filter()
"""The filter that keeps everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one write did to the store: evidence added and removed, statements touched."""

    added: int = 0
    removed: int = 0
    statements: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)
