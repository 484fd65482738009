"""A made-up story of a dozen statements, told by hand, in which tests know what stands where."""

from __future__ import annotations

from datetime import date

from made_up_graph import World, made_up_actors

from sahelgraph.mirror import mirror
from sahelgraph.model import (
    Actor,
    ActorId,
    Evidence,
    RelationId,
    Report,
    ReportId,
    Span,
    Statement,
    StatementId,
    Status,
)
from sahelgraph.ontology import Ontology
from sahelgraph.timespan import TimeSpan

HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>{{ 7*7 }}"
"""Stands in a quote, a title, a publisher and a name of the story, and must show as it is."""

TOLD = (
    # subject, relation, object, date, statuses and reports of the evidence, speaker
    ("niger", "signedMilitaryAgreementWith", "russia", "2023-12-04", ("asserted:r1", "asserted:r2"), None),
    ("niger", "signedMilitaryAgreementWith", "russia", "2017-08", ("asserted:r3",), None),
    ("niger", "terminatedAgreementWith", "united-states", "2024-03-16", ("asserted:r2",), "abdourahamane-tiani"),
    ("niger", "accused", "ukraine", "2019", ("alleged:r3",), "abdourahamane-tiani"),
    ("mali", "alliedWith", "niger", "2023-09-16", ("asserted:r1", "asserted:r3"), None),
    ("mali", "severedTiesWith", "ukraine", "2024-08-04", ("asserted:r1", "denied:r2"), None),
    ("burkina-faso", "alliedWith", "niger", "2023-09-16/..", ("asserted:r1",), None),
    ("russia", "suppliedArmsTo", "mali", "2022/2023", ("asserted:r2", "asserted:r3"), None),
    ("france", "withdrewForcesFrom", "mali", "2022-08-15", ("ended:r2",), None),
    ("abdourahamane-tiani", "leads", "niger", None, ("asserted:r1",), None),
    ("jnim", "attacked", "mali", "2024-09-17", ("asserted:r4",), None),
    ("new:Mara", "metWith", "chad", "2021-05", ("planned:r4",), None),
)

REPORTS = {
    "r1": ("What was signed in the capital", "Example Wire", date(2023, 12, 5), "https://example.org/signed"),
    "r2": ("Six months on", "Agence Exemple", date(2024, 8, 9), "http://example.org/six?a=1&b=2"),
    "r3": ("An older note without an address", "The Specimen Post", None, None),
    "r4": (HOSTILE, HOSTILE, date(2024, 9, 18), "javascript:document.title='taken'"),
}


def story() -> World:
    """The story as a world."""
    ontology = Ontology.load()
    actors = made_up_actors(0)
    mara = ActorId("new:Mara")
    actors[mara] = Actor(id=mara, kind="Person", names={"en": (f"Mara {HOSTILE}",)})
    reports = {
        ReportId(name): Report(
            id=ReportId(name), text="", language="en", title=title, publisher=by, published=day, url=url
        )
        for name, (title, by, day, url) in REPORTS.items()
    }
    statements, evidence = [], {}
    for number, (subject, relation, target, when, told, speaker) in enumerate(TOLD):
        items = [
            _item(ActorId(subject), relation, ActorId(target), when, each, speaker, actors, ontology) for each in told
        ]
        name = StatementId(f"s{number:02d}")
        evidence[name] = items
        statuses = tuple(sorted({item.status for item in items}))
        statements.append(
            Statement(
                id=name,
                subject=ActorId(subject),
                relation=RelationId(relation),
                object=ActorId(target),
                when=TimeSpan.parse(when),
                status=items[0].status,
                statuses=statuses,
                evidence=tuple(item.id for item in items),
                speakers=tuple({item.speaker for item in items if item.speaker}),
                reports=len(items),
                publishers=len(items),
                contested=Status.DENIED in statuses and len(statuses) > 1,
                plain=Status.ASSERTED in statuses,
            )
        )
    graph = mirror(statements, actors=actors, relations=ontology.relations)
    return World(
        graph=graph, statements=statements, evidence=evidence, reports=reports, actors=actors, ontology=ontology
    )


def _item(
    subject: ActorId,
    relation: str,
    target: ActorId,
    when: str | None,
    told: str,
    speaker: str | None,
    actors: dict[ActorId, Actor],
    ontology: Ontology,
) -> Evidence:
    status, report = told.split(":")
    quote = f"{actors[subject].label()} {ontology.relation(relation).labels['en']} {actors[target].label()}"
    before = f"{HOSTILE} " if report == "r4" else "As the story goes, "
    return Evidence(
        report=ReportId(report),
        span=Span(0, len(quote)),
        quote=quote,
        sentence=f"{before}{quote}, or so it is told in {report}.",
        subject=subject,
        relation=RelationId(relation),
        object=target,
        status=Status(status),
        speaker=ActorId(speaker) if speaker else None,
        when=TimeSpan.parse(when),
        confidence=0.9,
        rule="story",
    )
