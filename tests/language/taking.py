"""Coreference run on hand-written scenes, for tests that load no model."""

from __future__ import annotations

from datetime import date

from scenes import ACTORS, STATES, scene

from sahelgraph.background import Offices as Background
from sahelgraph.language.coreference import resolve
from sahelgraph.language.holders import find_holdings
from sahelgraph.language.offices import find_phrases
from sahelgraph.language.people import People
from sahelgraph.language.roll import Roll
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Fact, RelationId, Report, ReportId, Via
from sahelgraph.timespan import TimeSpan

TITLES = {language: Titles.load(language) for language in ("en", "fr")}
COLONIES = {ActorId(colony): ActorId("france") for colony in ("niger", "mali", "chad")}
FACTS = (
    Fact(
        subject=ActorId("assimi-goita"),
        relation=RelationId("leads"),
        object=ActorId("mali"),
        when=TimeSpan.parse("2021-05-24/.."),
        role="head of state",
    ),
    Fact(
        subject=ActorId("mohamed-bazoum"),
        relation=RelationId("leads"),
        object=ActorId("niger"),
        when=TimeSpan.parse("2021-04-02/2023-07-26"),
        role="head of state",
    ),
    Fact(
        subject=ActorId("abdoulaye-diop"),
        relation=RelationId("hasRoleIn"),
        object=ActorId("mali"),
        when=TimeSpan.parse("2020-10/.."),
        role="foreign minister",
    ),
    Fact(
        subject=ActorId("idriss-deby"),
        relation=RelationId("leads"),
        object=ActorId("chad"),
        when=TimeSpan.parse("2020/.."),
        role="prime minister",
    ),
)


def taken_up(language: str, line: str, *, published: date = date(2024, 5, 1)) -> list[tuple[str, str]]:
    """What coreference adds to the names of a line."""
    text = scene(language, line).doc.text
    report = Report(id=ReportId("x"), text=text, language=language, published=published)
    built = scene(language, line, report=report)
    phrases = find_phrases(built, TITLES[language])
    roll = Roll(built, TITLES[language], STATES, Background(FACTS), ACTORS)
    roll.hold_all(find_holdings(built, TITLES[language], phrases), guess=False)
    blocs = {ActorId("ecowas"): frozenset(map(ActorId, ("niger", "mali", "chad")))}
    resolve(built, People(built, TITLES[language], roll, phrases), STATES, {ActorId("niger")}, COLONIES, blocs, ACTORS)
    added = [m for m in built.mentions() if m.via in (Via.COREFERENCE, Via.OFFICE)]
    return [(text[m.span.start : m.span.end], str(m.actor)) for m in added]
