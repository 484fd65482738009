"""What belongs together in a French phrase is joined, wherever its parts stand."""

from __future__ import annotations

import pytest
from small_trees import FINITE, arcs, mended

from sahelgraph.language.french_parted import repair_parted


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_parted, *rows, language="fr"))


INVERTED = ("que PRON soutient obj", f"soutient VERB {{head}} {FINITE}", "Togo PROPN soutient obj")


def test_the_noun_behind_the_verb_of_a_relative_clause_with_que_is_its_subject() -> None:
    rows = [row.format(head="front acl:relcl") for row in INVERTED]
    tree = repaired("front NOUN avance nsubj", *rows, "avance VERB avance ROOT")
    assert tree["Togo"] == ("nsubj", "soutient")


def test_the_clause_around_such_a_clause_has_a_verb_of_its_own() -> None:
    rows = [row.format(head="soutient ROOT") for row in INVERTED]
    tree = repaired(
        "front NOUN soutient nsubj", *rows, ", PUNCT combat punct", "combat VERB soutient parataxis",
        "Mali PROPN combat nsubj",
    )  # fmt: skip
    assert tree["combat"] == ("ROOT", "combat")
    assert tree["front"] == ("nsubj", "combat")
    assert tree["soutient"] == ("acl:relcl", "front")
    assert tree["Togo"] == ("nsubj", "soutient")
    assert tree["Mali"] == ("obj", "combat")


def test_a_verb_with_a_subject_behind_que_keeps_its_object() -> None:
    tree = repaired(
        "front NOUN avance nsubj", "que PRON nomme obj", "il PRON nomme nsubj", f"nomme VERB front acl:relcl {FINITE}",
        "rebelle NOUN nomme obj", "avance VERB avance ROOT",
    )  # fmt: skip
    assert tree["rebelle"] == ("obj", "nomme")


@pytest.mark.parametrize(("beside", "seat"), [((), ("conj", "pays")), (("est AUX Togo cop",), ("acl:relcl", "pays"))])
def test_what_dont_opens_without_a_verb_is_a_member_of_the_list(beside: tuple[str, ...], seat: tuple[str, str]) -> None:
    tree = repaired(
        "pays NOUN signent nsubj", ", PUNCT Togo punct", "dont PRON Togo nmod", *beside, "Togo PROPN pays acl:relcl",
        "signent VERB signent ROOT",
    )  # fmt: skip
    assert tree["Togo"] == seat


def test_of_two_subjects_dont_describes_the_first() -> None:
    tree = repaired(
        "Togo PROPN combattent nsubj", "dont PRON hommes nmod", "hommes NOUN combattent nsubj",
        "combattent VERB combattent ROOT", ", PUNCT proteste punct", "proteste VERB combattent parataxis",
    )  # fmt: skip
    assert tree["Togo"] == ("nsubj", "proteste")
    assert tree["combattent"] == ("acl:relcl", "Togo")
    assert tree["hommes"] == ("nsubj", "combattent")


def test_who_undergoes_a_deed_belongs_to_it_and_not_to_the_doer_s_name() -> None:
    tree = repaired(
        "expulsion NOUN expulsion ROOT", "par ADP Togo case", "Togo PROPN expulsion nmod", "de ADP consul case",
        "consul NOUN Togo nmod",
    )  # fmt: skip
    assert tree["consul"] == ("nmod", "expulsion")


def test_men_behind_par_have_an_owner() -> None:
    tree = repaired(
        "attaque NOUN attaque ROOT", "par ADP hommes case", "hommes NOUN attaque nmod", "de ADP Togo case",
        "Togo PROPN hommes nmod",
    )  # fmt: skip
    assert tree["Togo"] == ("nmod", "hommes")


def test_two_doers_behind_par_are_a_list() -> None:
    tree = repaired(
        "signature NOUN signature ROOT", "par ADP Togo case", "Togo PROPN signature nmod", "et CCONJ Ghana cc",
        "Ghana PROPN signature conj", "de ADP pacte case", "pacte NOUN Ghana nmod",
    )  # fmt: skip
    assert tree["Ghana"] == ("conj", "Togo")
    assert tree["pacte"] == ("nmod", "signature")


def test_what_is_between_two_has_both() -> None:
    tree = repaired(
        "pourparlers NOUN repris nsubj", "entre ADP Togo case", "Togo PROPN pourparlers nmod", "et CCONJ repris cc",
        "Ghana PROPN repris nsubj", "repris VERB repris ROOT",
    )  # fmt: skip
    assert tree["Ghana"] == ("conj", "Togo")
    assert tree["et"] == ("cc", "Ghana")


@pytest.mark.parametrize(("opening", "relation"), [(("» PUNCT dit punct", ", PUNCT dit punct"), "nsubj"), ((), "obj")])
def test_whoever_stands_behind_a_verb_that_follows_a_quotation_says_it(opening: tuple[str, ...], relation: str) -> None:
    tree = repaired("assez ADV dit parataxis", *opening, "dit VERB dit ROOT", "Dussey PROPN dit obj")
    assert tree["Dussey"] == (relation, "dit")


def test_no_name_has_a_purpose() -> None:
    tree = repaired(
        "appelle VERB appelle ROOT", "Dussey PROPN appelle obj", "pour ADP féliciter mark",
        "féliciter VERB Dussey xcomp",
    )  # fmt: skip
    assert tree["féliciter"] == ("advcl", "appelle")


@pytest.mark.parametrize(("comma", "first"), [((", PUNCT de punct",), "Togo"), ((), "Bénin")])
def test_whoever_is_told_of_likewise_joins_the_subject_or_what_stands_before(
    comma: tuple[str, ...], first: str
) -> None:
    tree = repaired(
        "Togo PROPN accuse nsubj", "accuse VERB accuse ROOT", "Bénin PROPN accuse obj", *comma, "de VERB accuse advmod",
        "même ADV de fixed", "que SCONJ Ghana case", "Ghana PROPN de obj", ". PUNCT accuse punct",
    )  # fmt: skip
    assert tree["Ghana"] == ("conj", first)


def test_that_which_is_like_another_is_no_second_subject() -> None:
    tree = repaired(
        "Togo PROPN agit nsubj", "agit VERB agit ROOT", ", PUNCT voisin punct", "comme ADP voisin case",
        "un DET voisin det", "voisin NOUN agit obl", ". PUNCT agit punct",
    )  # fmt: skip
    assert tree["voisin"] == ("obl", "agit")


def test_beside_whom_one_fights_is_told_of_the_fight() -> None:
    tree = repaired(
        "Togo PROPN combat nsubj", f"combat VERB combat ROOT {FINITE}", "insurgés NOUN combat obj",
        "aux ADP côtés case", "côtés NOUN insurgés obl",
    )  # fmt: skip
    assert tree["côtés"] == ("obl", "combat")


def test_what_is_said_to_be_something_is_not_who_says_it() -> None:
    tree = repaired(
        "« PUNCT dernière punct", "C' PRON dernière nsubj", "est AUX dernière cop", "dernière ADJ dénoncé nsubj",
        "» PUNCT dernière punct", "a AUX dénoncé aux:tense", "dénoncé VERB dénoncé ROOT", "directrice NOUN dénoncé obj",
    )  # fmt: skip
    assert tree["directrice"] == ("nsubj", "dénoncé")
    assert tree["dernière"] == ("ccomp", "dénoncé")
