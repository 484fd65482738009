"""Relative clauses behind a preposition hang on the noun that their pronoun agrees with."""

from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.french_relatives import repair_relatives


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_relatives, *rows, language="fr"))


def test_what_a_relative_pronoun_opens_is_no_main_clause() -> None:
    tree = repaired(
        "Togo PROPN promis nsubj",
        "bailleur NOUN Togo appos",
        "de ADP force case",
        "la DET force det",
        "force NOUN bailleur nmod Gender=Fem|Number=Sing",
        ", PUNCT promis punct",
        "à ADP laquelle case",
        "laquelle PRON promis obl",
        "il PRON promis nsubj",
        "promis VERB promis ROOT",
        "fonds NOUN promis obj",
        ", PUNCT promis punct",
        "plaint VERB promis parataxis",
    )
    assert tree["plaint"] == ("ROOT", "plaint")
    assert tree["promis"] == ("acl:relcl", "force")
    assert tree["Togo"] == ("nsubj", "plaint")
    assert tree["il"] == ("nsubj", "promis")


def test_the_pronoun_tells_which_noun_its_clause_describes() -> None:
    tree = repaired(
        "déposé VERB déposé ROOT",
        "un DET recours det",
        "recours NOUN déposé obj Gender=Masc|Number=Sing",
        "devant ADP cour case",
        "la DET cour det",
        "cour NOUN recours nmod Gender=Fem|Number=Sing",
        ", PUNCT demande punct",
        "à ADP laquelle case",
        "laquelle PRON demande obl",
        "demande VERB recours acl:relcl",
    )
    assert tree["demande"] == ("acl:relcl", "cour")


def test_an_aside_does_not_come_between_a_noun_and_its_clause() -> None:
    tree = repaired(
        "doté VERB doté ROOT",
        "une DET force det",
        "force NOUN doté obj Gender=Fem|Number=Sing",
        ", PUNCT financée punct",
        "financée VERB doté advcl",
        "par ADP Union case",
        "Union PROPN financée obl:agent",
        ", PUNCT promis punct",
        "à ADP laquelle case",
        "laquelle PRON promis obl",
        "Togo PROPN promis nsubj",
        "promis VERB doté advcl",
    )
    assert tree["promis"] == ("acl:relcl", "force")


def test_a_noun_of_another_gender_is_passed_over() -> None:
    tree = repaired(
        "vu VERB vu ROOT",
        "la DET force det",
        "force NOUN vu obj Gender=Fem|Number=Sing",
        "du ADP bloc case",
        "bloc NOUN force nmod Gender=Masc|Number=Sing",
        ", PUNCT envoie punct",
        "à ADP laquelle case",
        "laquelle PRON envoie obl",
        "envoie VERB vu parataxis",
    )
    assert tree["envoie"] == ("acl:relcl", "force")


def test_a_long_preposition_before_the_pronoun_is_one() -> None:
    tree = repaired(
        "Turquie PROPN Turquie ROOT",
        ", PUNCT équipé punct",
        "auprès ADV Turquie appos",
        "de ADP laquelle case",
        "laquelle PRON équipé obl",
        "équipé VERB Turquie acl:relcl",
    )
    assert tree["auprès"] == ("case", "laquelle")


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


def test_a_clause_in_the_plural_describes_no_single_name() -> None:
    tree = repaired(
        "groupes NOUN groupes ROOT Number=Plur",
        "affiliés ADJ groupes amod",
        "à ADP Qaïda case",
        "Qaïda PROPN affiliés obl",
        "qui PRON menacent nsubj",
        "menacent VERB Qaïda acl:relcl Number=Plur|VerbForm=Fin",
    )
    assert tree["menacent"] == ("acl:relcl", "groupes")


def test_a_second_relative_clause_describes_what_the_first_does() -> None:
    tree = repaired(
        "vu VERB vu ROOT",
        "la DET force det",
        "force NOUN vu obj Gender=Fem|Number=Sing",
        "que PRON dirige obj",
        "dirige VERB force acl:relcl",
        "Adjei PROPN dirige nsubj",
        "et CCONJ paie cc",
        "dont PRON frais nmod",
        "Togo PROPN paie nsubj",
        "paie VERB vu conj",
        "les DET frais det",
        "frais NOUN paie obj",
    )
    assert tree["paie"] == ("acl:relcl", "force")
