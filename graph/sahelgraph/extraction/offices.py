"""Evidence of who holds or held which office, from the offices that the reading of a report found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph import __version__
from sahelgraph.extraction.confidence import confidence
from sahelgraph.language.parsed import Office, Parsed
from sahelgraph.language.roll import FOUNDING
from sahelgraph.model import Evidence, RelationId, Span, Status

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

LEADS = RelationId("leads")
HAS_ROLE_IN = RelationId("hasRoleIn")
RULE = "office"


def office_evidence(parsed: Parsed) -> Iterator[Evidence]:
    """Read the offices of a report: ``leads`` for the highest of an organisation, ``hasRoleIn`` for all others.

    Args:
        parsed: the report, with its offices; each person, organisation and end stands there once.

    Yields:
        Evidence in text order. Its quote is the office with the name, its status ``ended`` for former offices and
        ``planned`` for those to come.
    """
    sentences = list(parsed.sentences())
    for office in parsed.offices:
        sentence = _around(sentences, office)
        if sentence is not None and office.title not in FOUNDING:
            yield _evidence(parsed, office, sentence)


def _around(sentences: list[Tokens], office: Office) -> Tokens | None:
    """The sentence that an office begins in; ``None`` where that is no part of the report proper."""
    return next((s for s in sentences if s.start_char <= office.span.start < s.end_char), None)


def _evidence(parsed: Parsed, office: Office, sentence: Tokens) -> Evidence:
    span = Span(office.span.start, office.span.end)
    return Evidence(
        report=parsed.report.id,
        span=span,
        quote=parsed.report.text[span.start : span.end],
        sentence=sentence.text.strip(),
        subject=office.person,
        relation=LEADS if office.head else HAS_ROLE_IN,
        object=office.organisation,
        status=_status(office),
        role=office.title or None,
        confidence=round(confidence(RULE), 3),
        rule=RULE,
        extractor=f"sahelgraph/{__version__}",
    )


def _status(office: Office) -> Status:
    if office.planned:
        return Status.PLANNED
    return Status.ENDED if office.former else Status.ASSERTED
