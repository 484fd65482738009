"""Small reports and evidence for the tests of the store."""

from __future__ import annotations

from datetime import date

from sahelgraph.model import Actor, ActorId, Evidence, RelationId, Report, ReportId, Span, Status
from sahelgraph.timespan import TimeSpan

TEXT = "Niger and Russia signed an agreement on military cooperation. Officials said no more."


def report(
    id: str = "a", *, text: str = TEXT, publisher: str | None = "Sahel Wire", published: str | None = "2024-01-10"
) -> Report:
    return Report(
        id=ReportId(id),
        text=text,
        language="en",
        title="A title",
        publisher=publisher,
        published=date.fromisoformat(published) if published else None,
    )


def evidence(
    of: Report | str = "a",
    subject: str = "niger",
    relation: str = "signedMilitaryAgreementWith",
    object: str = "russia",
    *,
    when: str | None = None,
    status: str = "asserted",
    speaker: str | None = None,
    start: int = 0,
    end: int = 23,
) -> Evidence:
    told = of if isinstance(of, Report) else report(of)
    return Evidence(
        report=told.id,
        span=Span(start, end),
        quote=told.text[start:end],
        sentence=told.text,
        subject=ActorId(subject),
        relation=RelationId(relation),
        object=ActorId(object),
        status=Status(status),
        speaker=ActorId(speaker) if speaker else None,
        when=TimeSpan.parse(when),
        confidence=0.8,
        rule="test",
        extractor="test/1",
    )


def newcomer(name: str = "Idi Oumarou", kind: str = "Person") -> Actor:
    return Actor(id=ActorId(f"new:{name}"), kind=kind, names={"en": (name,)})
