"""Names of the registry in a text: longest match, case, gaps between words, and who is meant where several are."""

from __future__ import annotations

from datetime import date

import pytest
from scenes import scene

from sahelgraph.language.mentions import MentionIndex, Names, choose
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId, Mention, Span, Via
from sahelgraph.registry import Surface
from sahelgraph.timespan import TimeSpan


def surface(text: str, actor: str, via: Via = Via.NAME, *, exact: bool = False) -> Surface:
    return Surface(text=text, actor=ActorId(actor), via=via, case_sensitive=exact)


SURFACES = (
    surface("Niger", "niger"),
    surface("Nigeria", "nigeria"),
    surface("Mali", "mali"),
    surface("Guinea", "guinea"),
    surface("Guinea-Bissau", "guinea-bissau"),
    surface("N'Djamena", "ndjamena"),
    surface("Algérie", "algeria"),
    surface("malien", "mali", Via.DEMONYM),
    surface("al-Qaeda", "al-qaeda"),
    surface("ECOWAS Commission", "ecowas-commission"),
    surface("ECOWAS", "ecowas", Via.ACRONYM, exact=True),
    surface("AU", "african-union", Via.ACRONYM, exact=True),
    surface("UN", "un", Via.ACRONYM, exact=True),
    surface("Turkey", "turkey"),
    surface("the Kremlin", "russia", Via.METONYM),
    surface("Le Monde", "le-monde", Via.NAME),
    surface("Sergey Lavrov", "sergey-lavrov"),
    surface("Yahya Abu al-Hammam", "djamel-okacha"),
)
PEOPLE = frozenset({ActorId("sergey-lavrov"), ActorId("djamel-okacha")})
NAMES = Names(SURFACES, stop=["Niger Delta"], people=PEOPLE, common={"commission"})


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], str(min(m.actors))) for m in NAMES.find(Words.of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Niger and Nigeria met.", [("Niger", "niger"), ("Nigeria", "nigeria")]),
        ("Malians left Somalia for Mali", [("Mali", "mali")]),
        ("Guinea-Bissau is not Guinea", [("Guinea-Bissau", "guinea-bissau"), ("Guinea", "guinea")]),
        ("oil of the Niger Delta", []),
        ("Niger's army", [("Niger", "niger")]),
        ("l’Algérie et l'Algerie", [("Algérie", "algeria"), ("Algerie", "algeria")]),
        ("à N’Djaména", [("N’Djaména", "ndjamena")]),
        ("NIGER CUTS TIES", [("NIGER", "niger")]),
        (
            "al-Qaeda, Al Qaeda and Al-Qaeda-linked men",
            [("al-Qaeda", "al-qaeda"), ("Al Qaeda", "al-qaeda"), ("Al-Qaeda", "al-qaeda")],
        ),
        ("un soldat malien est mort au Mali", [("malien", "mali"), ("Mali", "mali")]),
        ("un accord et le UN", [("UN", "un")]),
        ("il va au marché", []),
        ("they ate turkey in Turkey", [("Turkey", "turkey")]),
        ("the ECOWAS commission", [("ECOWAS commission", "ecowas-commission")]),
        ("the Kremlin said", [("Kremlin", "russia")]),
        ("Le Monde, and le monde entier", [("Le Monde", "le-monde")]),
    ],
)
def test_a_name_is_found_where_it_stands_and_nowhere_else(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["Sergueï Lavrov", "Sergei Lavrov", "Yahia Abou al-Hammam", "Yahya Abou Al-Hammam"])
def test_the_name_of_a_person_is_found_in_other_romanisations(text: str) -> None:
    assert [span for span, _ in found(text)] == [text]


def test_a_blank_line_parts_a_name() -> None:
    assert found("Sergey\n\nLavrov") == []


def state(id: str, country: str, active: str | None = None) -> Actor:
    return Actor(id=ActorId(id), kind="Government", country=country, active=TimeSpan.parse(active))


JUNTAS = {
    found.id: found
    for found in (state("cnsp-mali", "MLI", "2020-08-19/2021-01"), state("cnsp-niger", "NER", "2023-07-26/.."))
}
CNSP = (surface("CNSP", "cnsp-mali"), surface("CNSP", "cnsp-niger"))


@pytest.mark.parametrize(
    ("published", "spoken", "expected"),
    [
        (date(2020, 9, 1), {}, "cnsp-mali"),
        (date(2024, 1, 1), {}, "cnsp-niger"),
        (None, {"MLI": 3, "NER": 1}, "cnsp-mali"),
        (None, {"NER": 2}, "cnsp-niger"),
        (None, {}, None),
    ],
)
def test_a_shared_name_is_decided_by_date_then_by_country(
    published: date | None, spoken: dict[str, int], expected: str | None
) -> None:
    assert choose(CNSP, JUNTAS, sure=(), spoken=spoken, published=published) == expected


def test_an_actor_that_the_report_names_in_full_decides_a_shared_name() -> None:
    sure = {ActorId("cnsp-mali")}
    assert choose(CNSP, JUNTAS, sure=sure, spoken={"NER": 9}, published=None) == "cnsp-mali"


def test_the_index_gives_the_mentions_that_a_token_heads() -> None:
    built = scene("en", "French:ADJ:amod>troops troops:NOUN:nsubj>left left:VERB Mali:PROPN:obj>left")
    troops = Mention(span=Span(0, 13), actor=ActorId("france"), via=Via.DEMONYM)
    mali = Mention(span=Span(19, 23), actor=ActorId("mali"), via=Via.NAME)
    index = MentionIndex(built.doc, (troops, mali))
    assert [index.actors_at(token) for token in built.doc] == [(), (troops,), (), (mali,)]
    assert list(index) == [1, 3]
