"""Names of bodies that go on in small letters, and what looks like one and is none."""

from __future__ import annotations

import pytest

from sahelgraph.language.body_names import naming_words, small_end
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words

TITLES = {language: Titles.load(language) for language in ("en", "fr")}


def name(text: str, noun: str, language: str = "fr", known: str = "") -> str | None:
    words = Words.of(text)
    taken = bytearray(word == known for word in words.text)
    end = small_end(words, taken, TITLES[language], words.text.index(noun), len(words))
    return None if end is None else text[words.start[words.text.index(noun)] : words.end[end - 1]]


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("le Front de libération du Wagadou a dit", "Front", "Front de libération du Wagadou"),
        ("l'Alliance patriotique du Kivu a dit", "Alliance", "Alliance patriotique du Kivu"),
        ("la Société minière du Zambèze a dit", "Société", "Société minière du Zambèze"),
        ("le Parti pour la paix et la justice de l'Ituri", "Parti", "Parti pour la paix et la justice de l'Ituri"),
        ("le Collectif des femmes rurales (CFR) a dit", "Collectif", "Collectif des femmes rurales"),
    ],
)
def test_a_body_is_named_up_to_its_proper_noun_or_its_initials(text: str, noun: str, expected: str) -> None:
    assert name(text, noun) == expected


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("l'Alliance revendique l'attaque de Ménaka", "Alliance"),
        ("l'Union signale des tirs près de Gao", "Union"),
        ("l'Alliance a condamné les attaques de Ménaka", "Alliance"),
        ("la Commission nationale des élections de Lamu", "Commission"),
        ("le Collectif des femmes rurales a dit", "Collectif"),
        ("le Collectif des femmes rurales (ABC) a dit", "Collectif"),
        ("le Front est en danger, dit Oumar", "Front"),
    ],
)
def test_a_sentence_that_goes_on_and_an_organ_of_a_state_are_no_such_names(text: str, noun: str) -> None:
    assert name(text, noun) is None


def test_a_name_does_not_reach_into_one_that_is_known() -> None:
    assert name("le Front de libération du Tchad a dit", "Front", known="Tchad") is None


def test_english_bodies_have_capitals_throughout() -> None:
    assert name("the Alliance patriotique du Kivu said", "Alliance", "en") is None


def test_small_words_that_bind_do_not_count() -> None:
    words = Words.of("Front de libération du Wagadou")
    assert naming_words(words, TITLES["fr"], 0, len(words)) == 3
