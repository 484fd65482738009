"""A name between two dates joins the name before the first of them."""

from __future__ import annotations

import pytest
from small_trees import small_tree

from sahelgraph.language.dated_lists import repair_dated_lists

FROM_MALI = (
    "left VERB left ROOT",
    "from ADP Mali case",
    "Mali PROPN left obl",
    "in ADP 2022 case",
    "2022 NUM left obl",
)


@pytest.mark.parametrize("preposition", [("by ADP Niger case",), ()], ids=["another preposition", "a subject"])
def test_a_name_that_does_not_stand_as_the_first_stays_where_it_is(preposition: tuple[str, ...]) -> None:
    relation = "conj" if preposition else "nsubj"
    rows = (*FROM_MALI, "and CCONJ Niger cc", *preposition, f"Niger PROPN 2022 {relation}", "2023 NUM left obl")
    doc = small_tree(*rows)
    repair_dated_lists(doc)
    niger = next(token for token in doc if token.text == "Niger")
    assert niger.head.text == "2022"


@pytest.mark.parametrize("preposition", [("from ADP Niger case",), ()], ids=["the same", "none"])
def test_a_name_between_two_dates_joins_the_name_before_the_first(preposition: tuple[str, ...]) -> None:
    rows = (*FROM_MALI, "and CCONJ Niger cc", *preposition, "Niger PROPN 2022 conj", "2023 NUM left obl")
    doc = small_tree(*rows)
    repair_dated_lists(doc)
    niger = next(token for token in doc if token.text == "Niger")
    assert (niger.head.text, niger.dep_) == ("Mali", "conj")


def test_french_prepositions_are_the_same_whatever_the_article() -> None:
    doc = small_tree(
        "sortie VERB sortie ROOT",
        "du ADP Mali case",
        "Mali PROPN sortie obl",
        "en ADP 2022 case",
        "2022 NUM sortie obl",
        "puis CCONJ Guinée cc",
        "de ADP Guinée case",
        "Guinée PROPN 2022 conj",
        "mardi NOUN sortie obl",
        language="fr",
    )
    repair_dated_lists(doc)
    assert doc[7].head.text == "Mali"


def test_without_a_date_of_its_own_a_name_stays_where_it_is() -> None:
    doc = small_tree(*FROM_MALI, "and CCONJ Niger cc", "Niger PROPN 2022 conj", "there ADV left advmod")
    repair_dated_lists(doc)
    assert doc[6].head.text == "2022"


def test_an_object_may_be_a_subject_instead() -> None:
    doc = small_tree(
        "left VERB left ROOT",
        "Mali PROPN left obj",
        "in ADP 2022 case",
        "2022 NUM left obl",
        "Niger PROPN 2022 appos",
        "2023 NUM left obl",
    )
    repair_dated_lists(doc)
    assert doc[4].head.text == "2022"
