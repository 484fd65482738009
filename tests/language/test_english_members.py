"""English members of plurals, clauses with "after", battles and goods."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.english_members import repair_members


def english(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_members, *rows))


def test_namely_names_the_members_of_the_plural() -> None:
    tree = english(
        "urged VERB urged ROOT",
        "parties NOUN urged obj Number=Plur",
        ", PUNCT Togo punct",
        "namely ADV Togo advmod",
        "Togo PROPN urged parataxis",
    )
    assert tree["Togo"] == ("appos", "parties")


def test_whoever_is_among_them_is_named() -> None:
    tree = english(
        "leaders NOUN met nsubj Number=Plur",
        ", PUNCT them punct",
        "among ADP them case",
        "them PRON leaders nmod",
        "Mensah PROPN them flat",
        f"met VERB met ROOT {FINITE}",
    )
    assert tree["Mensah"] == ("appos", "leaders")


def test_a_colon_announces_names_and_semicolons_part_them() -> None:
    tree = english(
        "turned VERB turned ROOT",
        "partners NOUN turned obl Number=Plur",
        ": PUNCT Peru punct",
        "Peru PROPN turned dep",
        "; PUNCT Chile punct",
        "Chile PROPN Peru dep",
        ". PUNCT turned punct",
    )
    assert tree["Peru"] == ("appos", "partners")
    assert tree["Chile"] == ("conj", "Peru")


def test_a_verb_with_an_object_behind_after_is_a_clause() -> None:
    tree = english(
        f"left VERB left ROOT {FINITE}",
        "after ADP rebels case",
        "rebels NOUN left obl Number=Plur",
        f"killed VERB rebels acl {PARTICIPLE}",
        "ten NUM killed obj",
    )
    assert tree["killed"] == ("advcl", "left")
    assert tree["rebels"] == ("nsubj", "killed")
    assert tree["after"] == ("mark", "killed")


def test_a_participle_without_an_object_stays_one() -> None:
    tree = english(
        f"left VERB left ROOT {FINITE}",
        "after ADP talks case",
        "talks NOUN left obl Number=Plur",
        f"held VERB talks acl {PARTICIPLE}",
    )
    assert tree["held"] == ("acl", "talks")


def test_so_many_days_after_opens_a_clause() -> None:
    tree = english(
        f"signed VERB signed ROOT {FINITE}",
        "days NOUN announced obl:unmarked",
        "after ADP country case",
        "country NOUN days nmod",
        f"announced VERB signed advcl {FINITE}",
    )
    assert tree["country"] == ("nsubj", "announced")
    assert tree["after"] == ("mark", "announced")


def test_fighting_that_breaks_out_is_a_noun() -> None:
    doc = mended(repair_members, "fighting VERB broke csubj", f"broke VERB broke ROOT {FINITE}")
    assert doc[0].pos_ == "NOUN"


def test_goods_are_the_object_and_the_pronoun_is_given_them() -> None:
    tree = english("sold VERB sold ROOT", "it PRON sold obj", "drones VERB sold xcomp")
    assert tree["drones"] == ("obj", "sold")
    assert tree["it"] == ("iobj", "sold")


def test_whom_somebody_linked_to_another_frees_he_frees_himself() -> None:
    tree = english(
        "freed VERB freed ROOT",
        "by ADP Aqmi case",
        "Aqmi PROPN freed obl",
        "- PUNCT Aqmi punct",
        f"linked VERB JNIM amod {PARTICIPLE}",
        "JNIM PROPN freed nsubj",
    )
    assert tree["JNIM"] == ("obl", "freed")
    assert tree["by"] == ("case", "JNIM")


def test_among_those_freed_were_means_that_they_were_freed() -> None:
    tree = english(
        "Among ADP those case",
        "those PRON Mensah nmod",
        f"freed VERB those acl {PARTICIPLE}",
        "were AUX Mensah cop",
        "Mensah PROPN Mensah ROOT",
    )
    assert tree["freed"] == ("ROOT", "freed")
    assert tree["Mensah"] == ("nsubj:pass", "freed")


def test_what_a_name_is_of_is_no_second_thing_done() -> None:
    tree = english(
        f"claimed VERB claimed ROOT {PARTICIPLE}",
        "by ADP Ansaru case",
        "Ansaru PROPN claimed obl:agent",
        ", PUNCT faction punct",
        "a DET faction det",
        "faction NOUN claimed conj",
        f"led VERB faction acl {PARTICIPLE}",
    )
    assert tree["faction"] == ("appos", "Ansaru")


def test_as_well_as_behind_a_comma_adds_to_the_whole_phrase() -> None:
    tree = english(
        f"thanked VERB thanked ROOT {FINITE}",
        "authorities NOUN thanked obj",
        "of ADP Togo case",
        "Togo PROPN authorities nmod",
        ", PUNCT Peru punct",
        "as ADV Peru cc",
        "well ADV as fixed",
        "Peru PROPN Togo conj",
    )
    assert tree["Peru"] == ("conj", "authorities")


def test_the_name_behind_a_comma_is_that_of_the_office_that_was_filled() -> None:
    tree = english(
        "minister NOUN minister ROOT",
        f"appointed VERB minister acl {PARTICIPLE}",
        "in ADP Lomé case",
        "Lomé PROPN appointed obl",
        ", PUNCT Mensah punct",
        "Mensah PROPN Lomé appos",
    )
    assert tree["Mensah"] == ("appos", "minister")


def test_whom_somebody_holds_hostage_is_no_hostage_that_is_held() -> None:
    tree = english(
        f"held VERB held ROOT {PARTICIPLE}", "hostage NOUN held obj", "by ADP Togo case", "Togo PROPN held obl:agent"
    )
    assert tree["hostage"] == ("xcomp", "held")


def test_whoever_is_loyal_to_somebody_does_what_the_verb_behind_it_tells() -> None:
    tree = english(
        "Fighters NOUN hold nsubj",
        "loyal ADJ Fighters amod",
        "to ADP hold mark",
        "Sankoh PROPN hold compound",
        f"hold VERB hold ROOT {FINITE}",
        "Lomé PROPN hold obj",
    )
    assert tree["Sankoh"] == ("obl", "loyal")
    assert tree["to"] == ("case", "Sankoh")


def test_nor_is_loyal_the_verb_of_the_sentence() -> None:
    tree = english(
        "Soldiers NOUN loyal nsubj",
        "loyal ADJ loyal ROOT",
        "to ADP Sankoh case",
        "Sankoh PROPN loyal obl",
        f"seized VERB loyal conj {FINITE}",
        "Lomé PROPN seized obj",
    )
    assert tree["Soldiers"] == ("nsubj", "seized")
    assert tree["loyal"] == ("amod", "Soldiers")
