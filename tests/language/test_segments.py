from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.language.segments import blocks
from sahelgraph.model import Span


def pieces(text: str, *noise: Span) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text, noise)]


def test_paragraphs_and_headline_are_blocks() -> None:
    text = "Mali recalls envoy\n\nBamako has recalled its envoy. It gave no reason.\n\nAlgiers said nothing."
    assert pieces(text) == [
        "Mali recalls envoy",
        "Bamako has recalled its envoy. It gave no reason.",
        "Algiers said nothing.",
    ]


def test_a_short_line_ends_its_block_without_a_blank_line() -> None:
    text = "Mali recalls envoy\nBamako has recalled its ambassador to the neighbouring state, the ministry said."
    assert pieces(text)[0] == "Mali recalls envoy"


def test_lines_that_were_wrapped_to_a_width_are_joined() -> None:
    text = (
        "The foreign ministry in Bamako said on Tuesday that\n"
        "it had recalled its ambassador from the neighbouring\n"
        "capital for consultations.\n"
    )
    assert len(pieces(text)) == 1


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("NIAMEY, Niger (AP) —", "The army has taken power."),
        ("NIAMEY, Niger:", "The army has taken power."),
        ("BAMAKO —", "The army has taken power."),
        ("Bamako, 12 mars 2024 (AFP) -", "L'armée a pris le pouvoir."),
        ("OUAGADOUGOU, Oct. 3 (Xinhua) --", "The army has taken power."),
        ("N'Djamena, le 3 mai –", "L'armée a pris le pouvoir."),
        ("Ouagadougou, mercredi 5 octobre 2022 –", "L'armée a pris le pouvoir."),
        ("Bamako, ce mardi -", "L'armée a pris le pouvoir."),
        ("Bamako, Tuesday, March 5, 2024 (AP) —", "The army has taken power."),
    ],
)
def test_a_dateline_is_a_block_of_its_own(dateline: str, rest: str) -> None:
    assert pieces(f"{dateline} {rest}") == [dateline, rest]


@pytest.mark.parametrize(
    "text",
    [
        "Russia — a partner of the junta — sent trainers.",
        "Mali: the rulers recall their envoy.",
        "Goita, the colonel who took power - twice - has not said.",
        "The minister said: we leave.",
    ],
)
def test_a_clause_with_a_dash_or_a_colon_is_no_dateline(text: str) -> None:
    assert pieces(text) == [text]


def test_marks_of_bullets_headings_and_quoted_lines_are_left_out() -> None:
    text = "# Decisions\n- The embargo is lifted.\n• Borders reopen.\n2. Talks resume.\n> We leave."
    assert pieces(text) == ["Decisions", "The embargo is lifted.", "Borders reopen.", "Talks resume.", "We leave."]


def test_noise_lies_in_no_block_and_cuts_the_one_around_it() -> None:
    text = "Niger cut ties. Read also: Mali. Chad did not."
    noise = Span(text.index("Read"), text.index("Chad"))
    assert pieces(text, noise) == ["Niger cut ties.", "Chad did not."]


@given(st.text(alphabet="aB. \n\r\t-—:,()«é\u2028\u00a01#>", max_size=80), st.integers(0, 40), st.integers(1, 20))
def test_blocks_are_in_order_apart_trimmed_and_clear_of_noise(text: str, start: int, length: int) -> None:
    noise = Span(start, start + length)
    found = blocks(text, (noise,))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for block in found:
        piece = text[block.start : block.end]
        assert piece == piece.strip()
        assert piece
        assert block.end <= noise.start or noise.end <= block.start
