"""What a verb and a sentence are told by, and how a word becomes the verb of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_trees import arcs, small_tree

from sahelgraph.language.heads import (
    crown,
    hand_over,
    has_case,
    has_child,
    is_closed,
    is_finite,
    retag,
    seat,
    take_place,
)

NAMED = ("Togo PROPN Togo ROOT", "named VERB Togo acl", "Faure PROPN Togo appos", ". PUNCT Togo punct")


@pytest.mark.parametrize(
    ("rows", "finite"),
    [
        (("left VERB left ROOT VerbForm=Fin",), True),
        (("left VERB left ROOT VerbForm=Part", "has AUX left aux VerbForm=Fin"), True),
        (("absent ADJ absent ROOT", "is AUX absent cop VerbForm=Fin"), True),
        (("left VERB left ROOT VerbForm=Part",), False),
        (("left VERB left ROOT VerbForm=Part", "said VERB left parataxis VerbForm=Fin"), False),
    ],
    ids=["itself", "by its auxiliary", "by its copula", "a bare participle", "beside a finite verb"],
)
def test_a_verb_is_finite_by_its_form_its_auxiliary_or_its_copula(rows: tuple[str, ...], finite: bool) -> None:
    assert is_finite(small_tree(*rows)[0]) is finite


@pytest.mark.parametrize(
    ("end", "closed"), [((".",), True), (("?",), True), ((".", "”"), True), (("Togo",), False), ((":",), False)]
)
def test_a_sentence_is_closed_by_its_stop_or_by_a_quotation_mark_behind_it(end: tuple[str, ...], closed: bool) -> None:
    doc = small_tree("left VERB left ROOT", *(f"{sign} PUNCT left punct" for sign in end))
    assert is_closed(doc[:]) is closed


def test_a_phrase_has_the_prepositions_that_open_it_and_a_word_the_relations_below_it() -> None:
    phrase = small_tree("of ADP Togo case", "Togo PROPN Togo ROOT", "Togolese ADJ Togo amod")[1]
    assert has_case(phrase, ("of", "by"))
    assert not has_case(phrase, ("Togolese",))
    assert has_child(phrase, ("amod",))
    assert not has_child(phrase, ("obj",))


def test_a_crowned_word_is_the_root_and_takes_what_stands_behind_it() -> None:
    doc = small_tree(*NAMED)
    crown(doc[1], doc[0])
    assert arcs(doc) == {
        "Togo": ("nsubj", "named"),
        "named": ("ROOT", "named"),
        "Faure": ("obl:unmarked", "named"),
        ".": ("punct", "named"),
    }


def test_the_subject_of_a_passive_is_that_of_one() -> None:
    doc = small_tree("Togo PROPN Togo ROOT", "was AUX named aux:pass", "named VERB Togo acl")
    seat(doc[0], doc[2])
    assert doc[0].dep_ == "nsubj:pass"


def test_what_described_a_noun_with_a_preposition_tells_the_circumstances_of_the_verb() -> None:
    doc = small_tree("Togo PROPN Togo ROOT", "left VERB Togo acl", "in ADP May case", "May PROPN Togo nmod")
    hand_over(doc[3], doc[1])
    assert arcs(doc)["May"] == ("obl", "left")


def test_a_word_takes_the_place_of_another_at_the_root_or_below_it() -> None:
    doc = small_tree("left VERB left ROOT", "said VERB left ccomp", "is AUX said aux")
    take_place(doc[2], doc[1])
    assert (doc[2].dep_, doc[2].head.text) == ("ccomp", "left")
    take_place(doc[2], doc[0])
    assert (doc[2].dep_, doc[2].head.text) == ("ROOT", "is")


def test_a_retagged_word_has_the_features_of_its_new_tag_alone() -> None:
    token = small_tree("plans NOUN plans ROOT Number=Plur")[0]
    retag(token, "VERB", "VerbForm=Fin")
    assert (token.pos_, str(token.morph)) == ("VERB", "VerbForm=Fin")


@given(st.lists(st.integers(min_value=0, max_value=7), min_size=8, max_size=8), st.integers(min_value=1, max_value=7))
def test_any_tree_stays_one_when_a_word_below_its_root_is_crowned(governors: list[int], place: int) -> None:
    # Word 0 is the root; every other hangs on a word before it, so that there is no loop to begin with.
    rows = (f"w{i} NOUN w{governors[i] % i if i else 0} {'nmod' if i else 'ROOT'}" for i in range(8))
    doc = small_tree(*rows)
    crown(doc[place], doc[0])
    assert arcs(doc)[f"w{place}"] == ("ROOT", f"w{place}")
    assert arcs(doc)["w0"] == ("nsubj", f"w{place}")
