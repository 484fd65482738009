"""Where direct speech begins and ends, in the house styles of both languages."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.language.quotation import Quotation, holding, quotations

BLANK = spacy.blank("en")


def quoted(text: str) -> list[str]:
    doc = BLANK(text)
    return [doc[found.start : found.end].text for found in quotations(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said: "We leave."', ["We leave."]),
        ("He said: “We leave.”", ["We leave."]),
        ("Il a dit : « Nous partons. »", ["Nous partons."]),
        ("Er sagte: „Wir gehen.“", ["Wir gehen."]),
        ('"We leave," he said. "We are done."', ["We leave,", "We are done."]),
        ("No marks at all.", []),
        ('An empty "" one.', []),
    ],
)
def test_every_style_of_marks_is_known(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("She said: “He told us ‘go home’ and left.” We went.") == ["He told us ‘go home’ and left."]


def test_straight_marks_inside_curly_ones_change_nothing() -> None:
    assert quoted('She said: “He told us "go home" and left.” We went.') == ['He told us "go home" and left.']


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert quoted("She said: “We leave.\n\nThe army said nothing.") == ["We leave."]


def test_a_paragraph_that_opens_with_a_mark_goes_on_with_the_voice_before() -> None:
    found = quotations(BLANK("She said: “We leave.\n\n“We are done,” she added."))
    assert [quotation.continues for quotation in found] == [False, True]


def test_a_quotation_after_plain_text_is_a_new_voice() -> None:
    found = quotations(BLANK("She said: “We leave.\n\nHe said: “Stay.”"))
    assert [quotation.continues for quotation in found] == [False, False]


def test_a_token_is_held_by_its_quotation_and_its_marks_are_not() -> None:
    doc = BLANK('He said: "We leave."')
    found = quotations(doc)
    assert holding(found, 4) == Quotation(4, 7)
    assert holding(found, 3) is None
    assert holding(found, 0) is None


@given(st.text(alphabet='ab «»“”"„\n.', max_size=40))
def test_quotations_stay_in_order_and_inside_the_text(text: str) -> None:
    doc = BLANK(text)
    found = quotations(doc)
    edges = [edge for quotation in found for edge in (quotation.start, quotation.end)]
    assert edges == sorted(edges)
    assert all(0 <= quotation.start < quotation.end <= len(doc) for quotation in found)


def test_single_marks_are_quotation_marks_and_apostrophes_are_not() -> None:
    assert quoted("‘The soldiers’ camp is ours,’ he said.") == ["The soldiers’ camp is ours,"]
