"""Names that are easily taken for one another, and must not be."""

from __future__ import annotations

from datetime import date

import pytest

from sahelgraph.errors import AmbiguousActor, UnknownActor
from sahelgraph.ids import fold
from sahelgraph.model import Via
from sahelgraph.registry import Registry

HOMONYMS = frozenset({"etat du niger"})
"""French says so of the state and of a part of Nigeria; whole reports tell them apart (``traps_fr.txt``)."""


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        # Niger, Nigeria, and places named after the river
        ("Niger", "niger"),
        ("Nigeria", "nigeria"),
        ("Republic of Niger", "niger"),
        ("Niger State", "niger-state"),
        ("Niger River", "niger-river"),
        ("fleuve Niger", "niger-river"),
        ("Niger Delta", "niger-delta"),
        ("delta du Niger", "niger-delta"),
        ("Nigerien", "niger"),
        ("Nigerian", "nigeria"),
        ("nigérien", "niger"),
        ("nigérienne", "niger"),
        ("nigérian", "nigeria"),
        ("nigériane", "nigeria"),
        # four Guineas and a gulf
        ("Guinea", "guinea"),
        ("Guinée-Conakry", "guinea"),
        ("Guinea-Bissau", "guinea-bissau"),
        ("Guinée-Bissau", "guinea-bissau"),
        ("Equatorial Guinea", "equatorial-guinea"),
        ("Guinée équatoriale", "equatorial-guinea"),
        ("Papua New Guinea", "papua-new-guinea"),
        ("Gulf of Guinea", "gulf-of-guinea"),
        ("Guinean", "guinea"),
        ("Bissau-Guinean", "guinea-bissau"),
        ("Equatoguinean", "equatorial-guinea"),
        # Mali, Somalia, Malawi
        ("Mali", "mali"),
        ("Somalia", "somalia"),
        ("Malawi", "malawi"),
        ("Somali", "somalia"),
        # two Congos, two Sudans
        ("Republic of the Congo", "congo-brazzaville"),
        ("Congo-Brazzaville", "congo-brazzaville"),
        ("DRC", "dr-congo"),
        ("RDC", "dr-congo"),
        ("Sudan", "sudan"),
        ("South Sudan", "south-sudan"),
        ("Soudan du Sud", "south-sudan"),
        ("South Sudanese", "south-sudan"),
        ("Sudanese", "sudan"),
        # Chad the state, Lake Chad
        ("Chad", "chad"),
        ("Lake Chad", "lake-chad-basin"),
        # Dominica and the Dominican Republic, the Koreas
        ("Dominica", "dominica"),
        ("Dominican Republic", "dominican-republic"),
        ("République dominicaine", "dominican-republic"),
        ("Dominique", "dominica"),
        ("North Korea", "north-korea"),
        ("South Korea", "south-korea"),
        # people of one family name
        ("Ibrahim Traoré", "ibrahim-traore"),
        ("Captain Traoré", "ibrahim-traore"),
        ("Dioncounda Traoré", "dioncounda-traore"),
        ("Karamoko Jean-Marie Traoré", "karamoko-traore"),
        ("Idriss Déby", "idriss-deby"),
        ("Idriss Déby Itno", "idriss-deby"),
        ("Mahamat Idriss Déby", "mahamat-deby"),
        ("Mahamat Idriss Déby Itno", "mahamat-deby"),
        ("Omar Bongo", "omar-bongo"),
        ("Ali Bongo", "ali-bongo"),
        ("Abdoulaye Maïga", "abdoulaye-maiga"),
        ("Choguel Maïga", "choguel-maiga"),
        ("Modibo Keïta", "modibo-keita-pm"),
        ("Ibrahim Boubacar Keïta", "ibrahim-boubacar-keita"),
        ("Muammar Gaddafi", "muammar-gaddafi"),
        ("Saif al-Islam Gaddafi", "saif-al-islam-gaddafi"),
        ("Haluk Bayraktar", "haluk-bayraktar"),
        ("Alparslan Bayraktar", "alparslan-bayraktar"),
        # groups that followed one another, and forces of one trade
        ("Wagner Group", "wagner-group"),
        ("Africa Corps", "africa-corps"),
        ("Islamic State in the Greater Sahara", "isgs"),
        ("Islamic State Sahel Province", "issp"),
        ("Islamic State West Africa Province", "iswap"),
        ("Islamic State", "islamic-state"),
        ("al-Qaeda in the Islamic Maghreb", "aqim"),
        ("al-Qaeda", "al-qaeda"),
        ("G5 Sahel", "g5-sahel"),
        ("G5 Sahel Joint Force", "g5-joint-force"),
        ("ECOWAS Commission", "ecowas-commission"),
        ("ECOWAS Court", "ecowas-court"),
        ("EUTM Mali", "eutm-mali"),
        ("EUCAP Sahel Mali", "eucap-mali"),
        ("EUCAP Sahel Niger", "eucap-niger"),
        ("Ansar Dine", "ansar-dine"),
        ("Ansaru", "ansaru"),
        ("Ansaroul Islam", "ansaroul-islam"),
    ],
)
def test_each_name_is_its_own_actor(registry: Registry, name: str, actor: str) -> None:
    assert registry.find(name).id == actor


@pytest.mark.parametrize(
    ("name", "actors"),
    [
        ("Traoré", {"ibrahim-traore", "dioncounda-traore", "karamoko-traore", "daouda-traore"}),
        ("Déby", {"idriss-deby", "mahamat-deby"}),
        ("Maïga", {"choguel-maiga", "abdoulaye-maiga"}),
        ("Dicko", {"mahmoud-dicko", "ibrahim-malam-dicko", "jafar-dicko"}),
        ("CNSP", {"cnsp-mali", "cnsp-niger"}),
        ("CSP", {"csp-psd", "csp-dpa"}),
        ("RSF", {"rsf-sudan", "rsf-press"}),
        ("FAB", {"benin", "burkina-faso"}),
        ("ANP", {"algeria", "anp-niger"}),
        ("Congolese", {"congo-brazzaville", "dr-congo"}),
        ("Dominican", {"dominica", "dominican-republic"}),
    ],
)
def test_a_name_of_several_is_refused_with_all_who_bear_it(registry: Registry, name: str, actors: set[str]) -> None:
    with pytest.raises(AmbiguousActor) as caught:
        registry.find(name)
    assert actors <= set(caught.value.candidates)


@pytest.mark.parametrize(
    ("name", "day", "actor"),
    [
        ("CNSP", date(2020, 9, 15), "cnsp-mali"),
        ("CNSP", date(2023, 8, 15), "cnsp-niger"),
        ("CSP", date(2022, 6, 1), "csp-psd"),
        ("CSP", date(2024, 8, 1), "csp-dpa"),
        ("Déby", date(2024, 5, 1), "mahamat-deby"),
        ("EUCAP", date(2013, 1, 1), "eucap-niger"),
    ],
)
def test_a_date_tells_those_of_one_name_apart(registry: Registry, name: str, day: date, actor: str) -> None:
    assert registry.find(name, on=day).id == actor


@pytest.mark.parametrize("name", ["Nigerland", "Mauritius Island State", "Guineaa Papua"])
def test_a_name_that_only_resembles_another_is_unknown(registry: Registry, name: str) -> None:
    with pytest.raises(UnknownActor):
        registry.find(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("niger", "nigeria"),
        ("mali", "somalia"),
        ("sudan", "south-sudan"),
        ("guinea", "guinea-bissau"),
        ("guinea", "equatorial-guinea"),
        ("guinea", "papua-new-guinea"),
        ("north-korea", "south-korea"),
        ("niger", "niger-state"),
        ("niger", "niger-river"),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_lookalike_states_and_places_share_no_surface(registry: Registry, one: str, other: str, language: str) -> None:
    printed: dict[str, set[str]] = {one: set(), other: set()}
    for surface in registry.surfaces(language):
        if surface.actor in printed:
            printed[surface.actor].add(fold(surface.text))
    assert printed[one]
    assert printed[other]
    assert printed[one] & printed[other] <= HOMONYMS


def test_the_one_name_that_two_lookalikes_have_needs_what_the_report_says_besides(registry: Registry) -> None:
    owners = {s.actor: s.needs_context for s in registry.surfaces("fr") if fold(s.text) in HOMONYMS}
    assert owners == {"niger": True, "niger-state": True}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_demonyms_belong_to_one_state_but_for_the_known_pairs(registry: Registry, language: str) -> None:
    bearers: dict[str, set[str]] = {}
    for surface in registry.surfaces(language):
        if surface.via is Via.DEMONYM:
            bearers.setdefault(fold(surface.text), set()).add(surface.actor)
    shared = {frozenset(actors) for actors in bearers.values() if len(actors) > 1}
    known = {frozenset({"congo-brazzaville", "dr-congo"}), frozenset({"dominica", "dominican-republic"})}
    assert shared <= known
