from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.french_arguments import repair_arguments


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_arguments, *rows, language="fr"))


def test_nobody_belongs_to_a_month() -> None:
    tree = repaired("renversé VERB renversé ROOT", "30 NUM renversé obl", "août NOUN 30 nmod", "Adjei PROPN août nmod")
    assert tree["Adjei"] == ("obj", "renversé")


def test_a_verb_with_an_object_takes_no_other_from_a_month() -> None:
    tree = repaired(
        "reçu VERB reçu ROOT",
        "Ama PROPN reçu obj",
        "30 NUM reçu obl",
        "août NOUN 30 nmod",
        "Adjei PROPN août nmod",
    )
    assert tree["Adjei"] == ("nmod", "août")


def test_a_name_belongs_to_the_counterpart_right_before_it() -> None:
    tree = repaired(
        "président NOUN rencontrés nsubj",
        "Ama PROPN président nmod",
        "son DET homologue det",
        "homologue NOUN Ama conj",
        "togolais ADJ président amod",
        "Adjei PROPN président appos",
        "rencontrés VERB rencontrés ROOT",
    )
    assert tree["Adjei"] == ("appos", "homologue")
    assert tree["togolais"] == ("amod", "homologue")
    assert tree["homologue"] == ("conj", "président")


def test_what_is_given_follows_to_whom() -> None:
    tree = repaired(
        "imputé VERB imputé ROOT",
        "aux ADP camps case",
        "camps NOUN imputé obl",
        "des ADP meurtres case",
        "meurtres NOUN camps nmod Number=Plur",
    )
    assert tree["meurtres"] == ("obj", "imputé")


def test_whose_camps_they_are_is_not_given() -> None:
    tree = repaired(
        "arrivés VERB arrivés ROOT",
        "aux ADP camps case",
        "camps NOUN arrivés obl",
        "des ADP rebelles case",
        "rebelles NOUN camps nmod Number=Plur",
    )
    assert tree["rebelles"] == ("nmod", "camps")


def test_when_it_was_is_no_object_and_the_plural_behind_it_is_one() -> None:
    rows = ("dénoncé VERB dénoncé ROOT", "fin NOUN dénoncé obj", "mars NOUN fin nmod")
    tree = repaired(*rows, "des ADP raids case", "raids NOUN fin nmod")
    assert tree["fin"] == ("obl", "dénoncé")
    assert tree["raids"] == ("obj", "dénoncé")


def test_the_end_of_anything_but_a_month_is_an_object() -> None:
    tree = repaired("salué VERB salué ROOT", "fin NOUN salué obj", "des ADP raids case", "raids NOUN fin nmod")
    assert tree["fin"] == ("obj", "salué")


def test_what_belongs_to_the_noun_is_the_object_and_no_name() -> None:
    tree = repaired(
        "force NOUN force ROOT",
        ", PUNCT finance punct",
        "dont PRON Togo nmod",
        "Togo PROPN finance nsubj",
        "finance VERB force acl:relcl",
        "le DET déploiement det",
        "déploiement NOUN finance obj",
    )
    assert tree["dont"] == ("nmod", "déploiement")


def test_a_subject_without_an_owner_belongs_to_the_noun() -> None:
    tree = repaired(
        "force NOUN force ROOT",
        "dont PRON soldats nmod",
        "les DET soldats det",
        "soldats NOUN tiennent nsubj",
        "tiennent VERB force acl:relcl",
        "la DET ville det",
        "ville NOUN tiennent obj",
    )
    assert tree["dont"] == ("nmod", "soldats")


def test_a_noun_behind_aupres_de_hangs_on_the_verb() -> None:
    tree = repaired(
        "ravitaillé VERB ravitaillé ROOT",
        "auprès ADV ravitaillé advmod",
        "de ADP Serbie case",
        "Serbie PROPN auprès obl",
    )
    assert tree["Serbie"] == ("obl", "ravitaillé")
    assert tree["auprès"] == ("case", "Serbie")


def test_an_adverb_without_de_stays_one() -> None:
    tree = repaired("passe VERB passe ROOT", "auprès ADV passe advmod", "hier ADV auprès advmod")
    assert tree["auprès"] == ("advmod", "passe")


def test_an_article_taken_for_a_preposition_makes_no_phrase_of_an_object() -> None:
    tree = repaired("enlevé VERB enlevé ROOT", "des ADP touristes det", "touristes NOUN enlevé obl")
    assert tree["touristes"] == ("obj", "enlevé")


def test_a_verb_with_an_object_takes_no_other_behind_an_article() -> None:
    tree = repaired(
        "les PRON enlevé obj", "enlevé VERB enlevé ROOT", "des ADP touristes det", "touristes NOUN enlevé obl"
    )
    assert tree["touristes"] == ("obl", "enlevé")
