from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.lost_verbs import restore_verbs


def restored(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    restore_verbs(doc)
    return arcs(doc)


ARMY = (
    "Togo PROPN rebels nmod:poss",
    "'s PART Togo case",
    "army NOUN rebels compound",
    "attacked VERB rebels amod Tense=Past|VerbForm=Part",
    "rebels NOUN rebels ROOT",
    "Friday PROPN rebels nmod:unmarked",
)


def test_a_participle_between_two_nouns_is_the_verb_of_a_sentence_without_one() -> None:
    tree = restored(*ARMY, ". PUNCT rebels punct")
    assert tree["attacked"] == ("ROOT", "attacked")
    assert tree["army"] == ("nsubj", "attacked")
    assert tree["Togo"] == ("nmod:poss", "army")
    assert tree["rebels"] == ("obj", "attacked")
    assert tree["Friday"][1] == "attacked"


def test_a_heading_may_do_without_a_verb() -> None:
    assert restored(*ARMY)["attacked"] == ("amod", "rebels")


def test_the_verb_of_what_is_said_is_found_too() -> None:
    tree = restored(
        "Togo PROPN ties compound",
        "severed VERB ties amod Tense=Past",
        "ties NOUN said ccomp",
        ", PUNCT said punct",
        "Ghana PROPN said nsubj",
        "said VERB said ROOT VerbForm=Fin",
    )
    assert tree["severed"] == ("ccomp", "said")
    assert tree["Togo"] == ("nsubj", "severed")
    assert tree["said"] == ("ROOT", "said")


def test_the_first_name_behind_an_opening_phrase_is_the_subject() -> None:
    tree = restored(
        "After ADP coup case",
        "the DET coup det",
        "coup NOUN coup ROOT",
        ", PUNCT coup punct",
        "Togo PROPN coup conj",
        "alleged VERB fraud amod Tense=Past",
        "fraud NOUN coup conj",
        ". PUNCT coup punct",
    )
    assert tree["alleged"] == ("ROOT", "alleged")
    assert tree["Togo"] == ("nsubj", "alleged")
    assert tree["coup"] == ("obl", "alleged")


def test_a_relative_pronoun_gets_its_verb() -> None:
    tree = restored(
        "Togo PROPN protested nsubj",
        ", PUNCT Togo punct",
        "which PRON armed nsubj",
        "armed VERB rebels amod Tense=Past",
        "rebels NOUN Togo appos",
        "protested VERB protested ROOT VerbForm=Fin",
    )
    assert tree["armed"] == ("acl:relcl", "Togo")
    assert tree["which"] == ("nsubj", "armed")
    assert tree["rebels"] == ("obj", "armed")


def test_the_subject_stands_before_the_relative_clause_that_the_verb_follows() -> None:
    tree = restored(
        "Togo PROPN Togo ROOT",
        ", PUNCT left punct",
        "which PRON left nsubj",
        "left VERB Togo acl:relcl VerbForm=Fin",
        "ECOWAS PROPN left obj",
        ", PUNCT left punct",
        "expressed VERB solidarity amod Tense=Past",
        "solidarity NOUN Togo appos",
        ". PUNCT Togo punct",
    )
    assert tree["expressed"] == ("ROOT", "expressed")
    assert tree["Togo"] == ("nsubj", "expressed")
    assert tree["ECOWAS"] == ("obj", "left")


@pytest.mark.parametrize(
    "before",
    [
        "The DET rebels det",  # "the armed rebels"
        "Many ADJ rebels amod",
        "Near ADP rebels case",
    ],
)
def test_a_participle_behind_anything_but_a_noun_describes_what_follows(before: str) -> None:
    tree = restored(
        before, "armed VERB rebels amod Tense=Past|VerbForm=Part", "rebels NOUN rebels ROOT", ". PUNCT rebels punct"
    )
    assert tree["armed"] == ("amod", "rebels")


def test_a_participle_in_a_sentence_that_has_a_verb_stays() -> None:
    tree = restored(
        "Boko_Haram PROPN fighters compound",
        "linked VERB fighters amod Tense=Past|VerbForm=Part",
        "fighters NOUN fled nsubj",
        "fled VERB fled ROOT VerbForm=Fin",
        ". PUNCT fled punct",
    )
    assert tree["linked"] == ("amod", "fighters")


def test_the_first_of_two_verbs_that_share_a_subject_is_found() -> None:
    tree = restored(
        "Togo PROPN signed nsubj",
        ", PUNCT Togo punct",
        "which PRON left nsubj",
        "left VERB Togo acl:relcl VerbForm=Fin",
        "ECOWAS PROPN left obj",
        ", PUNCT envoys punct",
        "expelled VERB envoys amod Tense=Past|VerbForm=Part",
        "envoys NOUN Togo conj",
        "and CCONJ signed cc",
        "signed VERB signed ROOT VerbForm=Fin",
        "pacts NOUN signed obj",
        ". PUNCT signed punct",
    )
    assert tree["expelled"] == ("ROOT", "expelled")
    assert tree["Togo"] == ("nsubj", "expelled")
    assert tree["envoys"] == ("obj", "expelled")
    assert tree["signed"] == ("conj", "expelled")


def test_the_doer_of_a_participle_between_commas_is_no_subject() -> None:
    tree = restored(
        "Togo PROPN Togo ROOT",
        ", PUNCT Togo punct",
        "then ADV led advmod",
        "led VERB Togo advcl Tense=Past|VerbForm=Part",
        "by ADP Ghana case",
        "Ghana PROPN led obl:agent",
        ", PUNCT Togo punct",
        "imposed VERB sanctions amod Tense=Past|VerbForm=Part",
        "sanctions NOUN Togo parataxis",
        ". PUNCT sanctions punct",
    )
    assert tree["Togo"] == ("nsubj", "imposed")
    assert tree["Ghana"] == ("obl:agent", "led")
