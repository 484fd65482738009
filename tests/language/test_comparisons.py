"""Who else did it: "like Germany", "tout comme l'Allemagne"."""

from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.comparisons import is_compared, repair_comparisons

FRANCE = ("France PROPN condamné nsubj", "condamné VERB condamné ROOT", "putsch NOUN condamné obj")
IN_TOGO = ("au ADP Togo case", "Togo PROPN putsch nmod", ", PUNCT Kenya punct")


def mended(*rows: str, language: str = "fr") -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows, language=language)
    repair_comparisons(doc)
    return arcs(doc)


@pytest.mark.parametrize(
    "words",
    [
        ("tout CCONJ Kenya cc", "comme ADV tout fixed"),
        ("de CCONJ Kenya cc", "même ADV de fixed", "que ADV de fixed"),
    ],
)
def test_whoever_did_alike_is_a_subject_too(words: tuple[str, ...]) -> None:
    assert mended(*FRANCE, *IN_TOGO, *words, "Kenya PROPN Togo conj")["Kenya"] == ("nsubj", "condamné")


def test_a_name_without_a_preposition_is_not_joined_to_one_with_it() -> None:
    words = ("ainsi CCONJ Kenya cc", "que ADV ainsi fixed", "Kenya PROPN Togo conj")
    assert mended(*FRANCE, *IN_TOGO, *words)["Kenya"] == ("obl", "condamné")


def test_a_name_with_the_same_preposition_is() -> None:
    words = ("ainsi CCONJ Kenya cc", "que ADV ainsi fixed", "avec ADP Kenya case", "Kenya PROPN Togo conj")
    assert mended(*FRANCE, *IN_TOGO, *words)["Kenya"] == ("conj", "Togo")


def test_an_example_is_a_subject_too() -> None:
    rows = ("à ADP instar case", "instar NOUN condamné obl", "de ADP Kenya case", "Kenya PROPN instar nmod")
    assert mended(*rows, *FRANCE)["Kenya"] == ("nsubj", "condamné")


def test_like_in_english() -> None:
    rows = ("Like ADP Togo case", "Togo PROPN left obl", "Kenya PROPN left nsubj", "left VERB left ROOT")
    assert mended(*rows, language="en")["Togo"] == ("nsubj", "left")


def test_whatever_a_thing_is_like_does_nothing() -> None:
    rows = ("Kenya PROPN wants nsubj", "wants VERB wants ROOT", "deal NOUN wants obj", "like ADP Togo case")
    assert mended(*rows, "Togo PROPN deal nmod", language="en")["Togo"] == ("nmod", "deal")


def test_without_a_comma_whom_it_is_done_to_may_be_meant() -> None:
    rows = ("Kenya PROPN treats nsubj", "treats VERB treats ROOT", "Chad PROPN treats obj", "like ADP Togo case")
    assert mended(*rows, "Togo PROPN treats obl", language="en")["Togo"] == ("obl", "treats")


def test_of_whom_something_is_denied_others_may_differ() -> None:
    rows = ("Like ADP Togo case", "Togo PROPN left obl", "Kenya PROPN left nsubj", "never ADV left advmod")
    assert mended(*rows, "left VERB left ROOT", language="en")["Togo"] == ("obl", "left")


def test_whoever_did_alike_did_nothing_together_with_the_others() -> None:
    rows = ("Like ADP Togo case", "Togo PROPN left obl", "Kenya PROPN left nsubj", "left VERB left ROOT")
    doc = small_tree(*rows, language="en")
    repair_comparisons(doc)
    assert [token.text for token in doc if is_compared(token)] == ["Togo"]
