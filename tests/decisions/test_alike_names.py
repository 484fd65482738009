"""Names are alike word for word or by how they sound, never by how few letters they differ in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.decisions.names import likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salou Djibo", "Djibo Salou"),
        ("Assimi Goïta", "ASSIMI GOITA"),
        ("Iyad ag Ghali", "Iyad Ghali"),
        ("Front de libération du Macina", "Front libération Macina"),
    ],
)
def test_the_same_words_are_the_same_name(one: str, other: str) -> None:
    assert likeness([one], [other])[0] == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergueï Choïgou", "Sergei Shoigu"),
        ("Oumarou Idi", "Idi Umaru"),
        ("Abdourahamane Tchiani", "Abdurahman Tiani"),
        ("Mahamat Déby", "Mohamed Deby"),
        ("Khalifa Haftar", "Khalifa Hifter"),
        ("Vladimir Poutine", "Vladimir Putin"),
        ("Alexandre Loukachenko", "Aleksandr Lukashenko"),
        ("Alassane Ouattara", "Alassane Watara"),
        ("Moussa Traoré", "Musa Traore"),
        ("Djibo Salamatou", "Salamatu Jibo"),
    ],
)
def test_spellings_of_one_name_are_found(one: str, other: str) -> None:
    strength, reason = likeness([one], [other])
    assert strength == 2
    assert one in reason
    assert other in reason


@pytest.mark.parametrize(
    ("one", "other"),
    [("MNLA", "MNLA"), ("Djibo", "Salou Djibo"), ("Traoré", "Traore"), ("Union africaine", "Union")],
)
def test_a_part_in_common_says_little(one: str, other: str) -> None:
    assert likeness([one], [other])[0] == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Issa Diallo", "Sissi Diallo"),
        ("Ali Ba", "Alou Bi"),
        ("Oumarou Idi", "Oumarou Issa"),
        ("CSP", "CNSP"),
        ("Mali", "Malik"),
        ("", "Ba"),
    ],
)
def test_few_letters_of_difference_are_no_likeness(one: str, other: str) -> None:
    assert likeness([one], [other])[0] == 0


def test_any_two_names_of_any_language_may_agree() -> None:
    assert likeness(["Army", "Serguei Lavrov"], ["Armée", "Sergei Lavrov"])[0] == 2
    assert likeness([], ["Lavrov"]) == (0, "")


@given(st.text(), st.text())
def test_likeness_goes_both_ways_and_stands_any_text(one: str, other: str) -> None:
    assert likeness([one], [other])[0] == likeness([other], [one])[0]
