"""Who says it, at the end of a sentence."""

from __future__ import annotations

from small_trees import FINITE, arcs, mended

from sahelgraph.language.tellers import repair_tellers


def test_who_says_it_at_the_end_is_no_party_of_what_is_said() -> None:
    tree = arcs(
        mended(
            repair_tellers,
            "Peru PROPN ended nsubj",
            f"ended VERB said ccomp {FINITE}",
            "pact NOUN ended obj",
            "with ADP Chile case",
            "Chile PROPN pact nmod",
            ", PUNCT minister punct",
            "its PRON minister nmod:poss",
            "minister NOUN Chile appos",
            ", PUNCT Schialer punct",
            "Schialer PROPN Chile conj",
            ", PUNCT said punct",
            f"said VERB said ROOT {FINITE}",
        )
    )
    assert tree["minister"] == ("nsubj", "said")
    assert tree["Schialer"] == ("appos", "minister")


def test_a_verb_of_saying_that_has_a_subject_keeps_it() -> None:
    tree = arcs(
        mended(
            repair_tellers,
            "Peru PROPN left nsubj",
            f"left VERB said ccomp {FINITE}",
            "Chile PROPN left obj",
            ", PUNCT left punct",
            "Schialer PROPN said nsubj",
            f"said VERB said ROOT {FINITE}",
        )
    )
    assert tree["Chile"] == ("obj", "left")
    assert tree["Schialer"] == ("nsubj", "said")
