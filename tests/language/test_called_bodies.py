"""Bodies that only a noun beside their name tells to be some."""

from __future__ import annotations

import pytest

from sahelgraph.language.called_bodies import called
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words

TITLES = {language: Titles.load(language) for language in ("en", "fr")}


def kind(text: str, language: str = "en", name: str = "Kouro") -> str:
    words = Words.of(text)
    first = words.text.index(name)
    return called(words, TITLES[language], first, first + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They joined the opposition party Kouro there.", "PoliticalParty"),
        ("They joined the Kouro militia there.", "ArmedGroup"),
        ("The main opposition party, Kouro, won.", "PoliticalParty"),
        ("Kouro, a Canadian mining company, left.", "Company"),
        ("They quoted the rights group Kouro there.", "CivilSociety"),
        ("She is an analyst at Kouro there.", "Organisation"),
        ("The leader of the opposition party, Kouro, won.", ""),
        ("Kouro, a party official, left.", ""),
        ("Kouro, a member of the party, left.", ""),
        ("They met Kouro there.", ""),
    ],
)
def test_a_noun_beside_a_name_tells_what_bears_it(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont rejoint le parti d'opposition Kouro hier.", "PoliticalParty"),
        ("Le site d'information Kouro est fermé.", "Media"),
        ("Le principal parti d'opposition, Kouro, a gagné.", "PoliticalParty"),
        ("Kouro, une société minière canadienne, est partie.", "Company"),
        ("Elle est analyste chez Kouro depuis lundi.", "Organisation"),
        ("Le chef du parti, Kouro, a gagné.", ""),
        ("L'association Kouro du Zarma est là.", ""),
    ],
)
def test_in_french_across_what_describes_it(text: str, expected: str) -> None:
    assert kind(text, "fr") == expected


def test_an_adjective_with_a_capital_only_describes() -> None:
    assert kind("They left the Socialist party there.", name="Socialist") == ""
