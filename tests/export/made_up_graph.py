"""A made-up world of any size for the tests of what people open: invented sentences, real-looking structure.

A few hub states, organisations and groups have most of the ties; the rest are provisional actors around them. Nothing
in it happened: the sentences are assembled from templates and a seed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahelgraph.export.html import write_html
from sahelgraph.mirror import mirror
from sahelgraph.model import (
    Actor,
    ActorId,
    Evidence,
    Relation,
    Report,
    ReportId,
    Span,
    Statement,
    StatementId,
    Status,
)
from sahelgraph.ontology import Ontology
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    import networkx as nx

ACTORS = """
niger|State|Niger|Niger|Republic of Niger|République du Niger
mali|State|Mali|Mali|Republic of Mali|République du Mali
burkina-faso|State|Burkina Faso|Burkina Faso|Burkina|Haute-Volta
chad|State|Chad|Tchad|Republic of Chad|République du Tchad
russia|State|Russia|Russie|Russian Federation|Fédération de Russie
france|State|France|France|French Republic|République française
ukraine|State|Ukraine|Ukraine||
united-states|State|United States|États-Unis|USA|
turkey|State|Turkey|Turquie|Türkiye|
china|State|China|Chine||
algeria|State|Algeria|Algérie||
benin|State|Benin|Bénin||
nigeria|State|Nigeria|Nigeria||
senegal|State|Senegal|Sénégal||
togo|State|Togo|Togo||
mauritania|State|Mauritania|Mauritanie||
morocco|State|Morocco|Maroc||
ecowas|InternationalOrganisation|ECOWAS|CEDEAO|Economic Community of West African States|Communauté économique
aes|InternationalOrganisation|Alliance of Sahel States|Alliance des États du Sahel|AES|AES
african-union|InternationalOrganisation|African Union|Union africaine|AU|UA
un|InternationalOrganisation|United Nations|Nations unies|UN|ONU
eu|InternationalOrganisation|European Union|Union européenne|EU|UE
minusma|MilitaryMission|MINUSMA|MINUSMA||
wagner|ArmedGroup|Wagner Group|groupe Wagner|Wagner|
africa-corps|ArmedGroup|Africa Corps|Africa Corps||Corps africain
jnim|ArmedGroup|JNIM|JNIM||GSIM
isgs|ArmedGroup|Islamic State in the Sahel|État islamique au Sahel|ISGS|EIGS
csp-dpa|ArmedGroup|CSP-DPA|CSP-DPA||
abdourahamane-tiani|Person|Abdourahamane Tiani|Abdourahamane Tiani|Tchiani|Tchiani
assimi-goita|Person|Assimi Goïta|Assimi Goïta||
ibrahim-traore|Person|Ibrahim Traoré|Ibrahim Traoré||
mahamat-deby|Person|Mahamat Idriss Déby|Mahamat Idriss Déby||
vladimir-putin|Person|Vladimir Putin|Vladimir Poutine||
emmanuel-macron|Person|Emmanuel Macron|Emmanuel Macron||
orano|Company|Orano|Orano|Areva|Areva
somair|Company|SOMAÏR|SOMAÏR||
barrick|Company|Barrick Gold|Barrick Gold||
niamey|Place|Niamey|Niamey||
agadez|Place|Agadez|Agadez||
tinzaouaten|Place|Tinzaouaten|Tinzaouatène||
"""

PUBLISHERS = ("Example Wire", "Agence Exemple", "The Specimen Post", "Le Courrier Fictif", "Sample Radio")
CONTEXTS = (
    "after two days of talks in the capital",
    "according to a statement read out on television",
    "citing the security of the border region",
    "as neighbouring governments looked on",
    "in a move that surprised diplomats",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the exports take: the mirror and what stands behind it."""

    graph: nx.MultiDiGraph[ActorId]
    statements: list[Statement]
    evidence: dict[StatementId, list[Evidence]]
    reports: dict[ReportId, Report]
    actors: dict[ActorId, Actor]
    ontology: Ontology


def write_page(world: World, path: Path, **changed: Any) -> Path:
    """Write the page of a world, with parts of the world exchanged by name."""
    given = {name: getattr(world, name) for name in ("graph", "evidence", "reports", "actors", "ontology")} | changed
    return write_html(given.pop("graph"), path, **given)


def made_up_actors(extra: int) -> dict[ActorId, Actor]:
    """The named actors, and ``extra`` provisional ones that only reports know."""
    found = {}
    for line in ACTORS.strip().splitlines():
        name, kind, english, french, alias_en, alias_fr = line.split("|")
        names = {"en": tuple(filter(None, (english, alias_en))), "fr": tuple(filter(None, (french, alias_fr)))}
        found[ActorId(name)] = Actor(id=ActorId(name), kind=kind, names=names)
    for number in range(extra):
        kind, word = (("Person", "Delegate"), ("ArmedGroup", "Katiba"), ("Company", "Company"))[number % 3]
        name = ActorId(f"new:{word} {number + 1}")
        found[name] = Actor(id=name, kind=kind)
    return found


def made_up_world(statements: int = 300, *, seed: int = 7) -> World:
    """A world of about that many statements; the same seed gives the same world.

    Args:
        statements: how many, each with one to four pieces of evidence.
        seed: of the random numbers.

    Returns:
        The mirror, and what stands behind it; the vocabulary is the real one.
    """
    dice = random.Random(seed)
    ontology = Ontology.load()
    actors = made_up_actors(max(20, statements // 12))
    ids = list(actors)
    weights = [1 / (rank + 1.5) for rank in range(len(ids))]
    reports = {report.id: report for report in (_report(n, dice) for n in range(max(10, statements // 8)))}
    made: dict[StatementId, Statement] = {}
    behind: dict[StatementId, list[Evidence]] = {}
    while len(made) < statements:
        subject, target = dice.choices(ids, weights, k=2)
        if subject == target:
            continue
        relation = dice.choice(list(ontology.relations.values()))
        items = _evidence(subject, relation, target, actors, list(reports.values()), dice)
        statement = _fused(items, StatementId(f"s{len(made):06d}"), reports)
        made[statement.id], behind[statement.id] = statement, items
    graph = mirror(made.values(), actors=actors, relations=ontology.relations)
    return World(
        graph=graph,
        statements=list(made.values()),
        evidence=behind,
        reports=reports,
        actors=actors,
        ontology=ontology,
    )


def _report(number: int, dice: random.Random) -> Report:
    day = date(2013, 1, 1) + timedelta(days=dice.randrange(4600))
    return Report(
        id=ReportId(f"{day}-made-up-{number:04d}"),
        text="",
        language="en",
        title=f"A made-up report, number {number + 1}",
        publisher=dice.choice(PUBLISHERS),
        published=day,
        url=f"https://example.org/report/{number + 1}" if number % 5 else None,
    )


def _evidence(
    subject: ActorId,
    relation: Relation,
    object: ActorId,
    actors: dict[ActorId, Actor],
    reports: list[Report],
    dice: random.Random,
) -> list[Evidence]:
    first = dice.choice(list(Status)) if dice.random() < 0.4 else Status.ASSERTED
    report = dice.choice(reports)
    when = _when(report, dice)
    items = []
    for number in range(dice.choice((1, 1, 1, 2, 2, 4))):
        report = report if number == 0 else dice.choice(reports)
        quote = f"{actors[subject].label()} {relation.labels['en']} {actors[object].label()}"
        sentence = f"{quote} {dice.choice(CONTEXTS)}, as the invented report number {dice.randrange(10**6)} has it."
        status = Status.DENIED if number == 3 else first
        speaker = dice.choice(list(actors)) if dice.random() < 0.4 else None
        items.append(
            Evidence(
                report=report.id,
                span=Span(0, len(quote)),
                quote=quote,
                sentence=sentence,
                subject=subject,
                relation=relation.id,
                object=object,
                status=status,
                speaker=speaker,
                when=when,
                confidence=round(dice.uniform(0.5, 1), 2),
                rule="made-up",
            )
        )
    return items


def _when(report: Report, dice: random.Random) -> TimeSpan:
    assert report.published
    day = report.published - timedelta(days=dice.randrange(30))
    forms = (day.isoformat(), day.isoformat()[:7], str(day.year), f"{day.year}/..", None)
    return TimeSpan.parse(dice.choices(forms, (6, 2, 1, 0.5, 1))[0])


def _fused(items: list[Evidence], name: StatementId, reports: dict[ReportId, Report]) -> Statement:
    first = items[0]
    statuses = tuple(sorted({item.status for item in items}))
    return Statement(
        id=name,
        subject=first.subject,
        relation=first.relation,
        object=first.object,
        when=first.when,
        status=first.status,
        statuses=statuses,
        evidence=tuple(item.id for item in items),
        speakers=tuple(sorted({item.speaker for item in items if item.speaker})),
        reports=len({item.report for item in items}),
        publishers=len({reports[item.report].publisher for item in items}),
        contested=Status.DENIED in statuses and len(statuses) > 1,
        plain=Status.ASSERTED in statuses,
    )
