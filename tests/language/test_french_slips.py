"""French words that the words around them tell from what the parser took them for."""

from __future__ import annotations

import pytest
from small_trees import arcs, mended, tags
from spacy.tokens import Doc

from sahelgraph.language.french_slips import repair_french_slips


def french(*rows: str) -> Doc:
    return mended(repair_french_slips, *rows, language="fr")


def test_nobody_is_presented_without_an_object() -> None:
    alone = french("Présente VERB part advcl", "Paris PROPN part nsubj", "part VERB part ROOT")
    assert tags(alone)["Présente"] == "ADJ"
    other = french("présente VERB présente ROOT", "plan NOUN présente obj")
    assert tags(other)["présente"] == "VERB"


def test_an_infinitive_stands_behind_the_verb_that_wants_one() -> None:
    tree = arcs(french("va VERB va ROOT", "plier ADJ bagage amod", "bagage NOUN va xcomp"))
    assert tree["plier"] == ("xcomp", "va")
    assert tree["bagage"] == ("obj", "plier")


def test_whose_departure_it_is_may_stand_behind_the_time() -> None:
    doc = french(
        "départ NOUN départ ROOT",
        "d' ADP ici case",
        "ici ADV départ nmod",
        "à ADP fin case",
        "fin NOUN départ obl",
        "des ADP soldats case",
        "soldats NOUN fin nmod",
    )
    assert arcs(doc)["soldats"] == ("nmod", "départ")


@pytest.mark.parametrize(
    ("rows", "relation"),
    [
        (("y PRON vu obl", "a AUX vu aux:tense", "vu VERB vu ROOT"), "nsubj"),
        (("y PRON foule expl", "a VERB foule fixed", "foule NOUN foule ROOT"), "expl"),
        (("ne PART fallu advmod", "a AUX fallu aux:tense", "fallu VERB fallu ROOT"), "expl"),
    ],
    ids=["y a vu", "y a foule", "n'a fallu"],
)
def test_il_y_a_with_a_participle_has_a_subject(rows: tuple[str, ...], relation: str) -> None:
    verb = rows[-1].split()[0]
    assert arcs(french(f"Il PRON {verb} expl", *rows))["Il"][0] == relation


@pytest.mark.parametrize(("before", "tag", "article"), [(",", "VERB", "obj"), ("avec", "NOUN", "det")])
def test_a_noun_in_ant_behind_a_comma_that_has_a_clause_is_a_verb(before: str, tag: str, article: str) -> None:
    doc = french(
        "part VERB part ROOT",
        f"{before} PUNCT accusant punct",
        "l' DET accusant det",
        "accusant NOUN part conj",
        "mentir VERB accusant xcomp",
    )
    assert tags(doc)["accusant"] == tag
    assert arcs(doc)["l'"][0] == article


def test_what_somebody_is_called_to_without_an_article_he_is_called_to_do() -> None:
    rows = ("exhorté VERB exhorté ROOT", "armée NOUN exhorté obj", "à ADP désobéir case", "désobéir NOUN exhorté obl")
    assert arcs(mended(repair_french_slips, *rows, language="fr"))["désobéir"] == ("xcomp", "exhorté")


def test_with_an_article_he_is_called_to_a_thing() -> None:
    rows = ("invité VERB invité ROOT", "à ADP dîner case", "un DET dîner det", "dîner NOUN invité obl")
    assert arcs(mended(repair_french_slips, *rows, language="fr"))["dîner"] == ("obl", "invité")


def test_who_is_received_one_after_the_other_is_said_by_the_relative_pronoun() -> None:
    doc = french(
        "ministres NOUN ministres ROOT",
        "qu' PRON reçus mark",
        "reçus VERB ministres acl:relcl",
        "l' DET un det",
        "un PRON reçus obj",
        "après ADP autre case",
        "autre PRON un nmod",
    )
    assert arcs(doc)["un"] == ("advmod", "reçus")
    assert arcs(doc)["qu'"] == ("obj", "reçus")


def test_nobody_undergoes_a_verb_with_avoir() -> None:
    active = french("celle-ci PRON suspendu nsubj:pass", "avait AUX suspendu aux:tense", "suspendu VERB suspendu ROOT")
    assert arcs(active)["celle-ci"] == ("nsubj", "suspendu")
    passive = french(
        "celle-ci PRON suspendue nsubj:pass",
        "avait AUX suspendue aux:tense",
        "été AUX suspendue aux:pass",
        "suspendue VERB suspendue ROOT",
    )
    assert arcs(passive)["celle-ci"] == ("nsubj:pass", "suspendue")


def test_a_name_behind_a_verb_of_calling_is_who_is_called() -> None:
    assert arcs(french("appelé VERB appelé ROOT", "Adjei PROPN appelé xcomp"))["Adjei"] == ("obj", "appelé")
    own = french("s' PRON appelle expl", "appelle VERB appelle ROOT", "Adjei PROPN appelle xcomp")
    assert arcs(own)["Adjei"] == ("xcomp", "appelle")


@pytest.mark.parametrize(("word", "tag"), [("remercier", "VERB"), ("ministère", "NOUN")])
def test_what_is_done_to_somebody_is_a_verb_behind_a_preposition_and_a_pronoun(word: str, tag: str) -> None:
    doc = french("écrit VERB écrit ROOT", f"pour ADP {word} case", f"le DET {word} det", f"{word} NOUN écrit obl")
    assert tags(doc)[word] == tag
    assert arcs(doc)[word] == (("advcl" if tag == "VERB" else "obl"), "écrit")
    assert arcs(doc)["le"] == (("obj" if tag == "VERB" else "det"), word)


def test_whoever_comes_in_order_to_do_something_does_it() -> None:
    tree = arcs(
        french(
            "venu VERB venu ROOT",
            "afin ADV venu advmod",
            "de ADP négocier mark",
            "négocier VERB afin xcomp VerbForm=Inf",
        )
    )
    assert tree["négocier"] == ("advcl", "venu")
    assert tree["afin"] == ("mark", "négocier")


def test_a_without_an_accent_is_no_preposition() -> None:
    doc = french("a ADP téléphoné case", "téléphoné VERB téléphoné ROOT")
    assert tags(doc)["a"] == "AUX"
    assert arcs(doc)["a"] == ("aux:tense", "téléphoné")


def test_an_infinitive_stands_behind_the_preposition_of_a_verb_that_begins() -> None:
    tree = arcs(
        french(
            "commencé VERB commencé ROOT", "à ADP bagage case", "plier ADJ bagage amod", "bagage NOUN commencé obl",
        )
    )  # fmt: skip
    assert tree["plier"] == ("xcomp", "commencé")
    assert tree["à"] == ("mark", "plier")
    assert tree["bagage"] == ("obj", "plier")


def test_how_it_is_done_governs_nothing() -> None:
    tree = french(
        "coopère VERB coopère ROOT",
        "militairement VERB coopère advmod",
        "avec ADP Rwanda case",
        "Rwanda PROPN militairement obl",
    )
    assert tags(tree)["militairement"] == "ADV"
    assert arcs(tree)["Rwanda"] == ("obl", "coopère")
    noun = french("veut VERB veut ROOT", "le DET gouvernement det", "gouvernement VERB veut obj")
    assert tags(noun)["gouvernement"] == "VERB"
