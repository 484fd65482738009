"""French phrases, hung on what they belong to."""

from __future__ import annotations

import pytest
from small_trees import PARTICIPLE, arcs, mended, tags
from spacy.tokens import Doc

from sahelgraph.language.french_phrases import repair_french_phrases


def french(*rows: str) -> Doc:
    return mended(repair_french_phrases, *rows, language="fr")


@pytest.mark.parametrize(
    ("verb", "relation", "article"), [("noué", "obj", "det"), ("discuté", "obl", "case")], ids=["direct", "with de"]
)
def test_des_right_behind_a_verb_opens_its_object_unless_the_verb_takes_de(
    verb: str, relation: str, article: str
) -> None:
    tree = arcs(
        french(
            f"Lomé PROPN {verb} nsubj",
            f"{verb} VERB {verb} ROOT {PARTICIPLE}",
            "des ADP relations case",
            f"relations NOUN {verb} obl Number=Plur",
        )
    )
    assert tree["relations"][0] == relation
    assert tree["des"][0] == article


def test_whose_ally_of_long_standing_somebody_is_hangs_on_the_ally() -> None:
    doc = french(
        "Togo PROPN parle nsubj",
        f"allié VERB Togo acl {PARTICIPLE}",
        "de ADP date case",
        "date NOUN allié obl",
        "du ADP Ghana case",
        "Ghana PROPN date nmod",
        "parle VERB parle ROOT",
    )
    assert arcs(doc)["Ghana"] == ("nmod", "allié")
    assert arcs(doc)["allié"] == ("appos", "Togo")
    assert tags(doc)["allié"] == "NOUN"


def test_a_noun_with_a_complement_behind_a_comma_is_a_participle() -> None:
    doc = french(
        "Guinée PROPN parle nsubj",
        ", PUNCT suspendue punct",
        "suspendue NOUN Guinée appos",
        "de ADP Cédéao case",
        "Cédéao PROPN suspendue obl",
        "parle VERB parle ROOT",
    )
    assert arcs(doc)["suspendue"] == ("acl", "Guinée")
    assert tags(doc)["suspendue"] == "VERB"


def test_the_noun_phrase_behind_a_verb_that_has_a_subject_is_its_object() -> None:
    met = ("Attaf PROPN rencontré nsubj", f"rencontré VERB rencontré ROOT {PARTICIPLE}", "Goïta PROPN rencontré nsubj")
    assert arcs(french(*met))["Goïta"] == ("obj", "rencontré")


def test_a_name_behind_an_adjective_names_the_noun() -> None:
    tree = arcs(french("homologue NOUN homologue ROOT", "kényan ADJ homologue amod", "Ruto PROPN kényan obj"))
    assert tree["Ruto"] == ("appos", "homologue")


def test_a_clause_with_que_behind_a_comma_describes_the_name_before_it_unless_it_has_an_object() -> None:
    rows = (
        "dit VERB dit ROOT",
        "Bazoum PROPN dit obj",
        ", PUNCT emmènent punct",
        "que SCONJ emmènent mark",
        "soldats NOUN emmènent nsubj",
        "emmènent VERB dit ccomp",
    )
    assert arcs(french(*rows))["emmènent"] == ("acl:relcl", "Bazoum")
    assert arcs(french(*rows, "Lavrov PROPN emmènent obj"))["emmènent"] == ("ccomp", "dit")


def test_to_whom_somebody_is_close_hangs_on_the_adjective() -> None:
    doc = french(
        "rebelles NOUN fui nsubj",
        "proches ADJ rebelles amod",
        "de ADP Lomé case",
        "Lomé PROPN rebelles nmod",
        f"fui VERB fui ROOT {PARTICIPLE}",
    )
    assert arcs(doc)["Lomé"] == ("obl", "proches")


def test_whoever_has_somebody_is_told_by_a_noun() -> None:
    doc = french(
        "Togo PROPN part nsubj", ", PUNCT partenaire punct", "partenaire ADJ Togo appos", "du ADP Bénin case",
        "Bénin PROPN partenaire nmod", "part VERB part ROOT",
    )  # fmt: skip
    assert tags(doc)["partenaire"] == "NOUN"


def test_a_name_is_no_clause_of_the_noun_before_it() -> None:
    doc = french("le DET général det", "général NOUN part nsubj", "Diallo PROPN général acl", "part VERB part ROOT")
    assert arcs(doc)["Diallo"] == ("appos", "général")


def test_what_somebody_is_shut_out_of_is_no_object() -> None:
    doc = french(
        "Togo PROPN reste nsubj",
        "reste VERB reste ROOT",
        f"suspendu VERB reste xcomp {PARTICIPLE}",
        "des ADP instances case",
        "instances NOUN suspendu obl Number=Plur",
    )
    assert arcs(doc)["instances"] == ("obl", "suspendu")


def test_what_stands_behind_a_coup_d_etat_describes_the_coup() -> None:
    tree = arcs(
        french(
            "coup NOUN échoue nsubj",
            "d' ADP État case",
            "État NOUN coup nmod",
            f"manqué VERB État acl {PARTICIPLE}",
            "échoue VERB échoue ROOT",
        )
    )
    assert tree["manqué"] == ("amod", "coup")
