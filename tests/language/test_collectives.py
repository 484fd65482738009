"""Authorities, forces, members and unnamed collectives stand for a state, a body or a collective actor."""

from __future__ import annotations

import pytest
from scenes import ACTORS, said, scene

from sahelgraph.language.collectives import find_collectives, find_hired, find_owned
from sahelgraph.language.organs import Organs


def owned(language: str, line: str, *countries: str) -> list[tuple[str, str]]:
    built = scene(language, line)
    built.countries = countries
    find_owned(built, Organs(ACTORS))
    return said(built)


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "French:ADJ:amod>forces=france forces:NOUN:nsubj>left left:VERB", [("French forces", "france")]),
        (
            "en",
            "Niger:PROPN:nmod>rulers=niger 's:PART:case>Niger new:ADJ:amod>rulers rulers:NOUN:nsubj>said said:VERB",
            [("Niger 's new rulers", "niger")],
        ),
        (
            "en",
            "French:ADJ:amod>troops=france and:CCONJ:cc>Malian Malian:ADJ:conj>French=mali "
            "troops:NOUN:nsubj>left left:VERB",
            [("French and Malian troops", "mali"), ("French and Malian troops", "france")],
        ),
        (
            "en",
            "the:DET:det>armies armies:NOUN of:ADP:case>Mali Mali:PROPN:nmod>armies=mali "
            "and:CCONJ:cc>Chad Chad:PROPN:conj>Mali=chad",
            [("armies of Mali and Chad", "mali"), ("armies of Mali and Chad", "chad")],
        ),
        (
            "fr",
            "les:DET autorités:NOUN maliennes:ADJ:amod>autorités=mali",
            [("autorités maliennes", "mali")],
        ),
        ("fr", "l':DET armée:NOUN du:ADP:case>Tchad Tchad:PROPN:nmod>armée=chad", [("armée du Tchad", "chad")]),
        ("en", "JNIM:PROPN:compound>fighters=jnim fighters:NOUN:nsubj>fled fled:VERB", [("JNIM fighters", "jnim")]),
    ],
)
def test_whoever_owns_them_acts(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert owned(language, line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "a:DET Malian:ADJ:amod>lawyer=mali lawyer:NOUN:nsubj>spoke spoke:VERB",
        "a:DET Malian:ADJ:amod>hospital=mali military:ADJ:amod>hospital hospital:NOUN",
        "Mali:PROPN:obl>based=mali -:PUNCT based:VERB:amod>forces forces:NOUN",
    ],
)
def test_a_demonym_beside_any_other_noun_stays_a_demonym(line: str) -> None:
    assert all(span in ("Malian", "Mali") for span, _ in owned("en", line))


def test_an_organ_is_meant_by_the_name_of_its_owner() -> None:
    line = "the:DET ECOWAS:PROPN:compound>commission=ecowas commission:NOUN:nsubj>said said:VERB"
    assert owned("en", line) == [("ECOWAS commission", "ecowas-commission")]


def test_a_mission_is_meant_by_the_name_of_its_owner_in_the_country_spoken_of() -> None:
    line = "the:DET UN:PROPN:compound>mission=un mission:NOUN:nsubj>left left:VERB"
    assert owned("en", line, "MLI") == [("UN mission", "minusma")]
    assert owned("en", line, "TCD") == [("UN mission", "un")]


def collectives(language: str, line: str, *countries: str) -> list[tuple[str, str]]:
    built = scene(language, line)
    built.countries = countries
    find_collectives(built)
    return said(built)


@pytest.mark.parametrize(
    ("language", "line", "actor"),
    [
        ("en", "jihadists:NOUN:nsubj>attacked attacked:VERB", "jihadist-groups"),
        ("en", "Islamist:ADJ:amod>fighters fighters:NOUN:nsubj>attacked attacked:VERB", "jihadist-groups"),
        ("en", "Tuareg:ADJ:amod>rebels rebels:NOUN:nsubj>attacked attacked:VERB", "tuareg-rebels"),
        ("fr", "des:DET groupes:NOUN terroristes:ADJ:amod>groupes", "jihadist-groups"),
        ("fr", "la:DET rébellion:NOUN touarègue:ADJ:amod>rébellion", "tuareg-rebels"),
        ("en", "demonstrators:NOUN:nsubj>marched marched:VERB", "protesters"),
        ("fr", "des:DET civils:NOUN:nsubj>morts morts:VERB", "civilians"),
    ],
)
def test_unnamed_collectives_are_actors(language: str, line: str, actor: str) -> None:
    assert [who for _, who in collectives(language, line)] == [actor]


def test_other_unnamed_collectives_are_not() -> None:
    assert collectives("en", "Western:ADJ:amod>partners partners:NOUN and:CCONJ analysts:NOUN fighters:NOUN") == []


def test_rebels_are_tuareg_rebels_in_a_report_on_mali() -> None:
    assert collectives("en", "rebels:NOUN:nsubj>fled fled:VERB", "MLI") == [("rebels", "tuareg-rebels")]
    assert collectives("en", "rebels:NOUN:nsubj>fled fled:VERB", "TCD") == []


@pytest.mark.parametrize(
    ("named", "expected"),
    [("Wagner=wagner-group", ["wagner-group"]), ("JNIM=jnim", [])],
)
def test_foreign_fighters_are_the_mercenaries_that_the_report_names(named: str, expected: list[str]) -> None:
    found = scene("en", f"{named} fled:VERB | Foreign:ADJ:amod>gunmen gunmen:NOUN*:nsubj>came came:VERB")
    find_hired(found)
    assert [str(actor) for actor in found.owners(3)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "groups:NOUN*:nsubj>met linked:VERB:acl>groups to:ADP:case>Mali Mali:PROPN:obl>linked=mali met:VERB",
        "fighters:NOUN*:nsubj>left and:CCONJ:cc>left allied:VERB:conj>left to:ADP:case>IS IS:PROPN:obl>allied=al-qaeda "
        "left:VERB",
    ],
    ids=["linked to a state", "something between"],
)
def test_fighters_are_of_a_creed_by_whom_they_follow_alone(line: str) -> None:
    assert "jihadist-groups" not in [actor for _, actor in collectives("en", line)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "gunmen:NOUN*:nsubj>fled tied:VERB:acl>gunmen to:ADP:case>IS IS:PROPN:obl>tied=al-qaeda fled:VERB",
        ),
        (
            "fr",
            "hommes:NOUN*:nsubj>fui armés:ADJ:amod>hommes liés:VERB:acl>hommes à:ADP:case>EI "
            "EI:PROPN:obl>liés=al-qaeda ont:AUX:aux>fui fui:VERB",
        ),
    ],
)
def test_unnamed_fighters_are_of_the_creed_of_whom_they_follow(language: str, line: str) -> None:
    assert "jihadist-groups" in [actor for _, actor in collectives(language, line)]
