"""French nouns stand where the words around them say, not under the word behind them."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended, tags
from spacy.tokens import Doc

from sahelgraph.language.french_suspects import repair_suspects


def french(*rows: str) -> Doc:
    return mended(repair_suspects, *rows, language="fr")


def test_what_is_supposed_describes_the_noun_before_it() -> None:
    doc = french(
        "Dix NUM pirates nummod", "pirates ADJ présumés amod", "présumés VERB arrêtés nsubj:pass",
        "ont AUX arrêtés aux",
        "arrêtés VERB arrêtés ROOT",
    )  # fmt: skip
    tree = arcs(doc)
    assert tree["pirates"] == ("nsubj:pass", "arrêtés")
    assert tree["présumés"] == ("amod", "pirates")
    assert (tags(doc)["pirates"], tags(doc)["présumés"]) == ("NOUN", "ADJ")


def test_a_supposed_member_is_one_of_the_group_behind() -> None:
    tree = arcs(
        french(
            "arrête VERB arrête ROOT", "deux NUM membres nummod", "membres NOUN arrête obj",
            "présumés VERB membres acl",
            "du ADP gang case", "gang NOUN présumés obl",
        )
    )  # fmt: skip
    assert tree["gang"] == ("nmod", "membres")


def test_a_clause_with_où_has_a_subject() -> None:
    rows = ("île NOUN calme nsubj", "où PRON sévissent obl", f"sévissent VERB île acl:relcl {FINITE}")
    tree = arcs(french(*rows, "pirates NOUN sévissent obj", "calme ADJ calme ROOT"))
    assert tree["pirates"] == ("nsubj", "sévissent")


def test_a_clause_with_où_and_a_subject_keeps_its_object() -> None:
    tree = arcs(
        french(
            "île NOUN calme nsubj", "où PRON attaquent obl", "ils PRON attaquent nsubj",
            f"attaquent VERB île acl:relcl {FINITE}", "navires NOUN attaquent obj", "calme ADJ calme ROOT",
        )
    )  # fmt: skip
    assert tree["navires"] == ("obj", "attaquent")


def test_a_share_is_one_of_those_before_the_comma() -> None:
    tree = arcs(
        french(
            "arrivés VERB arrivés ROOT", "pirates NOUN arrivés obl", ", PUNCT partie punct", "en ADP partie case",
            "grande ADJ partie amod", "partie NOUN arrivés obl", f"chassés VERB partie acl {PARTICIPLE}",
        )
    )  # fmt: skip
    assert tree["chassés"] == ("acl", "pirates")
    assert tree["partie"] == ("obl:mod", "chassés")


def test_the_subject_of_a_copula_is_that_of_its_clause() -> None:
    tree = arcs(french("maire NOUN est nsubj", "est VERB surveillé cop", "surveillé ADJ surveillé ROOT"))
    assert tree["maire"] == ("nsubj", "surveillé")
