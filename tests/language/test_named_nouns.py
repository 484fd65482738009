"""Names right behind the noun that says what their bearers are."""

from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.named_nouns import repair_named_nouns


def mended(*rows: str, language: str = "fr") -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows, language=language)
    repair_named_nouns(doc)
    return arcs(doc)


NUN = ("Togo PROPN libéré nsubj", "libéré VERB libéré ROOT", "la DET religieuse det", "religieuse NOUN libéré obj")


@pytest.mark.parametrize("taken_for", ["advmod", "dep", "aux:pass"])
def test_a_name_that_passes_for_another_word_names_the_noun_before_it(taken_for: str) -> None:
    assert mended(*NUN, f"Ada_Roe PROPN libéré {taken_for}")["Ada Roe"] == ("appos", "religieuse")


def test_an_adjective_may_stand_between() -> None:
    tree = mended(*NUN, "ghanéenne ADJ religieuse amod", "Ada_Roe PROPN religieuse amod")
    assert tree["Ada Roe"] == ("appos", "religieuse")


def test_behind_a_comma_a_name_is_something_else() -> None:
    rows = (*NUN, ", PUNCT Ada_Roe punct", "Ada_Roe PROPN libéré dep")
    assert mended(*rows)["Ada Roe"] == ("dep", "libéré")


def test_a_verb_has_one_subject() -> None:
    rows = (
        "release NOUN announced nsubj:pass",
        "of ADP nun case",
        "nun NOUN release nmod",
        "Ada_Roe PROPN announced nsubj:pass",
        "announced VERB announced ROOT",
    )
    assert mended(*rows, language="en")["Ada Roe"] == ("appos", "nun")


def test_a_name_takes_the_preposition_before_the_noun_that_describes_it() -> None:
    rows = (
        "release NOUN announced nsubj:pass",
        "of ADP nun case",
        "nun NOUN Roe nmod:desc",
        "Ada_Roe PROPN announced nsubj:pass",
        "announced VERB announced ROOT",
    )
    tree = mended(*(row.replace("nun NOUN Roe", "nun NOUN Ada_Roe") for row in rows), language="en")
    assert tree["Ada Roe"] == ("nmod", "release")
    assert tree["of"] == ("case", "Ada Roe")


def test_whoever_does_it_hangs_on_the_verb() -> None:
    rows = (
        "Togo PROPN accused nsubj:pass",
        "accused VERB accused ROOT",
        "by ADP minister case",
        "minister NOUN Ada_Roe nmod:desc",
        "Ada_Roe PROPN accused xcomp",
    )
    assert mended(*rows, language="en")["Ada Roe"] == ("obl", "accused")


def test_the_only_subject_stays_one() -> None:
    rows = ("On ADP plane case", "plane NOUN left obl", "Ada_Roe PROPN left nsubj", "left VERB left ROOT")
    assert mended(*rows, language="en")["Ada Roe"] == ("nsubj", "left")


CHIEF = ("chief NOUN left nsubj", "of ADP Togo case", "Togo PROPN chief nmod", ", PUNCT Ada_Roe punct")


def test_a_comma_alone_joins_nobody_to_a_state() -> None:
    tree = mended(*CHIEF, "Ada_Roe PROPN Togo conj", "left VERB left ROOT", ". PUNCT left punct", language="en")
    assert tree["Ada Roe"] == ("appos", "chief")


def test_and_does() -> None:
    rows = (*CHIEF, "Ada_Roe PROPN Togo conj", "and CCONJ Ben_Doe cc", "Ben_Doe PROPN Togo conj")
    assert mended(*rows, "left VERB left ROOT", ". PUNCT left punct", language="en")["Ada Roe"] == ("conj", "Togo")


def test_a_name_behind_a_rank_of_several_words_is_the_officer_s() -> None:
    rows = ("le DET général det", "général NOUN libéré obj", "d' ADP armée case", "armée NOUN général nmod")
    assert mended(*NUN[:2], *rows, "Ada_Roe PROPN armée appos")["Ada Roe"] == ("appos", "général")
