"""Runs of capitalised words: which are the names of people, bodies and places that the registry lacks."""

from __future__ import annotations

import pytest

from sahelgraph.language.mentions import Names
from sahelgraph.language.names import find_candidates, whole_names
from sahelgraph.language.segments import blocks
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words
from sahelgraph.model import ActorId, Via
from sahelgraph.registry import Surface

TITLES = {language: Titles.load(language) for language in ("en", "fr")}
KNOWN = {"Niger": "niger", "Bayraktar": "baykar", "Chad": "chad", "Idriss Deby": "idriss-deby", "Santiago": "chile"}
NAMES = Names(Surface(text=text, actor=ActorId(actor), via=Via.NAME) for text, actor in KNOWN.items())
PEOPLE = frozenset({ActorId("idriss-deby")})


def candidates(text: str, language: str = "en") -> list[tuple[str, str]]:
    words, titles = Words.of(text), TITLES[language]
    matches = whole_names(words, tuple(NAMES.find(words)), titles, PEOPLE)
    found = find_candidates(words, matches, (), titles, blocks(text), text)
    return [(text[candidate.start : candidate.end], candidate.kind) for candidate in found]


def kept(text: str, language: str = "en") -> list[str]:
    words = Words.of(text)
    return [text[m.start : m.end] for m in whole_names(words, tuple(NAMES.find(words)), TITLES[language], PEOPLE)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They met Mahaman Moustapha Barké there.", "en", [("Mahaman Moustapha Barké", "Person")]),
        ("They met Alghabass Ag Intalla there.", "en", [("Alghabass Ag Intalla", "Person")]),
        ("They met General Zibo Kouro there.", "en", [("Zibo Kouro", "Person")]),
        ("il a reçu le général Zibo Kouro hier.", "fr", [("Zibo Kouro", "Person")]),
        ("Ils ont rejoint la société minière Eramet.", "fr", [("Eramet", "Company")]),
        ("The company Eramet left.", "en", [("Eramet", "Company")]),
        ("They joined the Zarma Liberation Front there.", "en", [("Zarma Liberation Front", "Organisation")]),
        ("They met President Tsai Ing-wen there.", "en", [("Tsai Ing-wen", "Person")]),
        ("They met President Moon Jae-in there.", "en", [("Moon Jae-in", "Person")]),
        ("Ils ont reçu le ministre Cho Tae-yul hier.", "fr", [("Cho Tae-yul", "Person")]),
        ("They met General Zibo Kouro-led rebels there.", "en", [("Zibo Kouro", "Person")]),
        ("They met General Zibo Kouro-run militias there.", "en", [("Zibo Kouro", "Person")]),
        ("il a vu le ministre des Finances Zibo Kouro hier.", "fr", [("Zibo Kouro", "Person")]),
        ("il a vu le ministre des Mines et de l'Énergie Zibo Kouro hier.", "fr", [("Zibo Kouro", "Person")]),
        ("they met the Minister of Youth and Sports Zibo Kouro there.", "en", [("Zibo Kouro", "Person")]),
        ("ils ont nommé le général Zibo Kouro Premier ministre.", "fr", [("Zibo Kouro", "Person")]),
        ("le Mouvement zarma du Kouro est là.", "fr", []),
        ("ceux du Parti démocratique du Kouro sont là.", "fr", [("Parti démocratique du Kouro", "Organisation")]),
        ("they fled to the village of Zibo yesterday", "en", []),
        ("They met near camp Zibo yesterday.", "en", [("Zibo", "Place")]),
    ],
)
def test_titles_first_names_and_words_of_bodies_tell_names(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert candidates(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Insecurity grew. Terrorism grew.", "en"),
        ("On Thursday they left in March.", "en"),
        ("Prime Minister and Foreign Minister met.", "en"),
        ("Interrogé mardi, il part.", "fr"),
        ("Ministers Seek Help In Fighting Terror", "en"),
    ],
)
def test_sentence_starts_dates_titles_and_headlines_are_no_names(text: str, language: str) -> None:
    assert candidates(text, language) == []


def test_a_run_without_evidence_waits_for_an_office() -> None:
    assert candidates("They met Zibo Kouro there.") == [("Zibo Kouro", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Haluk Bayraktar.", []),
        ("He met Bayraktar.", ["Bayraktar"]),
        ("He met Chad Smithson.", []),
        ("He met Chad President there.", ["Chad"]),
        ("General Santiago Fernández spoke.", []),
        ("He met Idriss Deby Itno.", ["Idriss Deby Itno"]),
        ("He left Niger on Monday.", ["Niger"]),
    ],
)
def test_a_name_inside_the_name_of_someone_else_is_not_meant(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


def test_a_letter_before_an_apostrophe_may_be_a_syllable_of_a_name() -> None:
    assert ("M'Bara Kouro", "Person") in candidates("Le général M'Bara Kouro a parlé.", "fr")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Les Chambres rurales extraordinaires ont siégé.", "fr", "Chambres rurales extraordinaires"),
        (
            "On a fermé la Direction de la sécurité et des archives (DSA) hier.",
            "fr",
            "Direction de la sécurité et des archives",
        ),
        ("They met the Military Committee for Kouro there.", "en", "Military Committee for Kouro"),
    ],
)
def test_names_of_bodies_have_adjectives_initials_and_what_comes_before_their_noun(
    text: str, language: str, name: str
) -> None:
    assert (name, "Organisation") in candidates(text, language)
