"""A French verb that an insertion parts from its subject gets it back."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.french_insertions import repair_insertions


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_insertions, *rows, language="fr"))


def test_a_participle_between_commas_leaves_the_sentence_to_the_verb_behind_them() -> None:
    tree = repaired(
        "Mouvement PROPN apparu nsubj", ", PUNCT apparu punct", f"apparu VERB apparu ROOT {PARTICIPLE}",
        "récemment ADV apparu advmod", ", PUNCT apparu punct",
        f"recrute VERB apparu parataxis {FINITE}", "hommes NOUN recrute obj",
    )  # fmt: skip
    assert tree["recrute"] == ("ROOT", "recrute")
    assert tree["Mouvement"] == ("nsubj", "recrute")
    assert tree["apparu"] == ("acl", "Mouvement")


def test_what_somebody_is_quoted_with_goes_on_behind_a_t_il_dit() -> None:
    tree = repaired(
        "Togo PROPN assuré nsubj", ", PUNCT Togo punct", "a AUX assuré aux:tense", "-t-il PRON assuré nsubj",
        f"assuré VERB assuré ROOT {PARTICIPLE}", ", PUNCT assuré punct", f"entend VERB assuré parataxis {FINITE}",
        "agir VERB entend xcomp VerbForm=Inf",
    )  # fmt: skip
    assert tree["Togo"] == ("nsubj", "entend")
    assert tree["assuré"] == ("parataxis", "entend")


def test_the_noun_that_a_relative_clause_describes_is_the_subject_behind_it() -> None:
    tree = repaired(
        "Togo PROPN Togo ROOT", ", PUNCT déploie punct", "qui PRON déploie nsubj",
        f"déploie VERB Togo acl:relcl {FINITE}",
        "hommes NOUN déploie obj", ", PUNCT réclame punct", f"réclame VERB déploie advcl {FINITE}",
        "renforts NOUN réclame obj",
    )  # fmt: skip
    assert tree["réclame"] == ("ROOT", "réclame")
    assert tree["Togo"] == ("nsubj", "réclame")
    assert tree["déploie"] == ("acl:relcl", "Togo")


def test_a_verb_that_has_a_subject_keeps_it() -> None:
    tree = repaired(
        "Togo PROPN parti nsubj", ", PUNCT parti punct", f"parti VERB parti ROOT {PARTICIPLE}", "hier ADV parti advmod",
        ", PUNCT reste punct", "Bénin PROPN reste nsubj", f"reste VERB parti parataxis {FINITE}",
    )  # fmt: skip
    assert tree["reste"] == ("parataxis", "parti")
    assert tree["Togo"] == ("nsubj", "parti")


@pytest.mark.parametrize("taken", ["conteste ROOT", "revenus nsubj"])
def test_ce_dernier_right_before_a_verb_is_its_subject(taken: str) -> None:
    rest = () if "ROOT" in taken else (f"revenus VERB revenus ROOT {PARTICIPLE}",)
    tree = repaired(
        "Ce DET conteste det", "dernier ADJ conteste amod", f"conteste VERB {taken} {FINITE}",
        "chiffres NOUN conteste obj", *rest,
    )  # fmt: skip
    assert tree["dernier"] == ("nsubj", "conteste")
    assert tree["Ce"] == ("det", "dernier")


def test_il_is_somebody_where_something_is_said_to_somebody() -> None:
    tree = repaired(
        "Il PRON rappelé expl", "lui PRON rappelé iobj", "a AUX rappelé aux:tense", "rappelé VERB rappelé ROOT"
    )
    assert tree["Il"] == ("nsubj", "rappelé")


def test_il_is_nobody_beside_an_impersonal_verb() -> None:
    tree = repaired("Il PRON faut expl", "lui PRON faut iobj", "faut VERB faut ROOT")
    assert tree["Il"] == ("expl", "faut")


def test_a_second_subject_behind_and_joins_the_first() -> None:
    tree = repaired(
        "Togo PROPN affrontent nsubj", ", PUNCT dirigé punct", f"dirigé VERB Togo acl {PARTICIPLE}",
        ", PUNCT Togo punct", "et CCONJ affrontent cc", "alliés NOUN affrontent nsubj",
        f"affrontent VERB affrontent ROOT {FINITE}",
    )  # fmt: skip
    assert tree["alliés"] == ("conj", "Togo")
    assert tree["et"] == ("cc", "alliés")
