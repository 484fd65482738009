from __future__ import annotations

import pytest

from sahelgraph.language.tokenisers import LANGUAGES


def words(language: str, text: str) -> list[str]:
    return [token.text for token in LANGUAGES[language]()(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l'accord", ["l'", "accord"]),
        ("l’accord", ["l’", "accord"]),
        ("jusqu'à Kidal", ["jusqu'", "à", "Kidal"]),
        ("D'après l'ONU", ["D'", "après", "l'", "ONU"]),
        ("l'UNHCR", ["l'", "UNHCR"]),
        ("d'« alliés »", ["d'", "«", "alliés", "»"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("quelqu’un", ["quelqu’un"]),
        ("c'est-à-dire", ["c'est-à-dire"]),
    ],
)
def test_french_elision_is_split_before_vowels_only_where_it_is_one(text: str, tokens: list[str]) -> None:
    assert words("fr", text) == tokens


@pytest.mark.parametrize("name", ["N'Djamena", "N’Djamena", "M'Bour", "N'Guessan", "Saint-Louis", "Ouaga-2000"])
def test_names_with_apostrophes_and_hyphens_stay_whole_in_french(name: str) -> None:
    assert words("fr", name) == [name]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("affirme-t-il", ["affirme", "-t-il"]),
        ("Est-ce vrai", ["Est", "-ce", "vrai"]),
        ("ce jour-là", ["ce", "jour", "-là"]),
        ("celui-ci", ["celui-ci"]),
        ("un rendez-vous", ["un", "rendez-vous"]),
        ("franco-malien", ["franco-malien"]),
        ("vice-président", ["vice-président"]),
    ],
)
def test_inverted_pronouns_are_split_and_compounds_are_not(text: str, tokens: list[str]) -> None:
    assert words("fr", text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Niger's army", ["Niger", "'s", "army"]),
        ("Niger’s army", ["Niger", "’s", "army"]),
        ("Lt. Col. Diarra left.", ["Lt.", "Col.", "Diarra", "left", "."]),
        ("U.S.-led forces", ["U.S.-led", "forces"]),
        ("French-led forces", ["French", "-", "led", "forces"]),
        ("didn't", ["did", "n't"]),
    ],
)
def test_english_possessives_ranks_and_hyphens(text: str, tokens: list[str]) -> None:
    assert words("en", text) == tokens


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("text", ["", " \n\t", "المجلس العسكري في النيجر", "🙂 – — …", "a" * 5000, "'’\"“”«»"])
def test_no_character_is_lost(language: str, text: str) -> None:
    assert LANGUAGES[language]()(text).text == text
