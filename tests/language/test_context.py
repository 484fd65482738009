"""Names that are common words too count only where the report bears them out."""

from __future__ import annotations

import pytest

from sahelgraph.language.context import Context
from sahelgraph.language.mentions import Names
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId, Via
from sahelgraph.registry import Surface

TITLES = Titles.load("en")
ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id=ActorId("orange"), kind="Company", country="FRA"),
        Actor(id=ActorId("serval"), kind="MilitaryMission", country="FRA"),
        Actor(id=ActorId("fact"), kind="ArmedGroup", country="TCD"),
        Actor(id=ActorId("xi"), kind="Person", country="CHN"),
        Actor(id=ActorId("red-cross"), kind="CivilSociety"),
    )
}
SURFACES = [
    Surface(text=text, actor=ActorId(actor), via=Via.NAME, case_sensitive=text.isupper(), needs_context=True)
    for text, actor in {
        "Orange": "orange",
        "Serval": "serval",
        "FACT": "fact",
        "Xi": "xi",
        "Red Cross": "red-cross",
    }.items()
]
NAMES = Names(SURFACES)


def allowed(text: str, *, countries: tuple[str, ...] = (), sure: tuple[str, ...] = ()) -> bool:
    words = Words.of(text)
    (match,) = NAMES.find(words)
    context = Context(words, TITLES, {ActorId(actor) for actor in sure}, countries)
    return context.allows(match.surfaces[0], match, ACTORS)


@pytest.mark.parametrize(
    ("text", "countries", "sure", "expected"),
    [
        ("they sold Orange in Mali", (), (), True),
        ("they sold Serval in Mali", (), (), False),
        ("Orange alerts were given", ("FRA",), (), False),
        ("they sold Orange in Mali", (), ("orange",), True),
        ("under Operation Serval they came", (), (), False),
        ("the Serval force came", (), (), True),
        ("rebels of the FACT came", (), (), False),
        ("rebels of the FACT came", ("TCD",), (), True),
        ("President Xi came", (), (), True),
        ("they met Xi there", (), (), False),
        ("they met Xi there", ("CHN",), (), True),
        ("said the Red Cross today", (), (), False),
        ("said the Red Cross today", (), ("red-cross",), True),
    ],
)
def test_a_common_word_is_a_name_only_where_the_report_bears_it_out(
    text: str, countries: tuple[str, ...], sure: tuple[str, ...], expected: bool
) -> None:
    assert allowed(text, countries=countries, sure=sure) is expected
