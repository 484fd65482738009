"""Of whom a sentence names only some: "opponents were arrested, *among them X*", on small trees."""

from __future__ import annotations

import pytest
from report_trees import told

NAMES = {"Chad": "chad", "Masra": "succes-masra", "Mara": "moussa-mara", "Togo": "togo"}
ARRESTED = (
    "Chad|PROPN|nsubj|2 arrested=arrest|VERB|root|0 ten|NUM|nummod|4 opponents=opponent|NOUN|obj|2 ,|PUNCT|punct|2"
)


@pytest.mark.parametrize(
    "behind",
    [
        " among|ADP|case|7 them|PRON|dep|2 Masra|PROPN|dep|7",
        " among|ADP|case|7 them|PRON|dep|2 former|ADJ|amod|9 minister|NOUN|compound|10 Masra|PROPN|dep|7",
        " including|VERB|dep|2 Masra|PROPN|dep|6",
    ],
)
def test_whoever_is_named_among_them_is_one_of_them(behind: str) -> None:
    assert ("chad", "detained", "succes-masra") in told([ARRESTED + behind], NAMES)


@pytest.mark.parametrize(
    "behind",
    [
        " including|VERB|dep|2 supporters=supporter|NOUN|dep|2 of|ADP|case|9 Masra|PROPN|nmod|7",
        " among|ADP|case|7 them|PRON|dep|2 , |PUNCT|punct|2 Masra|PROPN|nsubj|10 wrote=write|VERB|parataxis|2",
        " including|VERB|dep|2 Masra|PROPN|nsubj|8 wrote=write|VERB|parataxis|2",
    ],
)
def test_who_is_only_spoken_of_beside_them_is_not(behind: str) -> None:
    assert ("chad", "detained", "succes-masra") not in told([ARRESTED + behind.replace(", |", ",|")], NAMES)
