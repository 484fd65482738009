"""Words that a parser tags or hangs as no French sentence has them."""

from __future__ import annotations

from small_trees import arcs, mended, tags

from sahelgraph.language.french_strays import repair_strays


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_strays, *rows, language="fr"))


def test_before_an_infinitive_stands_a_pronoun() -> None:
    rows = (
        "appelé VERB appelé ROOT",
        "pour ADP assurer case",
        "l' DET assurer det",
        "assurer VERB appelé obl",
    )
    tree = repaired(*rows)
    assert tree["l'"] == ("obj", "assurer")
    assert tree["assurer"] == ("advcl", "appelé")
    assert tags(mended(repair_strays, *rows, language="fr"))["l'"] == "PRON"


def test_when_it_was_is_no_object() -> None:
    tree = repaired("reçu VERB reçu ROOT", "la DET veille det", "veille NOUN reçu obj")
    assert tree["veille"] == ("obl", "reçu")


def test_a_day_that_is_marked_stays_an_object() -> None:
    tree = repaired("fêté VERB fêté ROOT", "le DET jour det", "jour NOUN fêté obj")
    assert tree["jour"] == ("obj", "fêté")


def test_who_bears_a_form_of_address_acts() -> None:
    tree = repaired(
        "reçu VERB reçu ROOT",
        "par ADP S.E. case",
        "S.E. PROPN reçu obl:agent",
        "M. NOUN S.E. flat",
        "Ama PROPN M. nmod",
    )
    assert tree["Ama"] == ("obl:agent", "reçu")
    assert tree["par"] == ("case", "Ama")


def test_a_bare_noun_before_the_subject_says_who_that_is() -> None:
    tree = repaired(
        "Médiateur NOUN parti nsubj",
        ", PUNCT président punct",
        "le DET président det",
        "président NOUN parti nsubj",
        "parti VERB parti ROOT",
    )
    assert tree["Médiateur"] == ("appos", "président")


def test_what_follows_a_verb_without_an_object_is_that() -> None:
    tree = repaired(
        "invité VERB invité ROOT",
        ", PUNCT Togo punct",
        "le DET Togo det",
        "Togo PROPN invité conj",
        "partir VERB Togo xcomp",
    )
    assert tree["Togo"] == ("obj", "invité")
    assert tree["partir"] == ("xcomp", "invité")


def test_a_second_verb_stays_joined_to_the_first() -> None:
    tree = repaired("vu VERB vu ROOT", "et CCONJ Togo cc", "le DET Togo det", "Togo PROPN vu conj")
    assert tree["Togo"] == ("conj", "vu")


def test_a_word_in_ent_with_a_plural_subject_is_a_verb() -> None:
    rows = (
        "États NOUN conseil nsubj Number=Plur",
        "leur DET apportent det",
        "apportent NOUN conseil advmod",
        "conseil ADJ conseil ROOT",
    )
    tree = repaired(*rows)
    assert tree["apportent"] == ("ROOT", "apportent")
    assert tree["États"] == ("nsubj", "apportent")
    assert tree["leur"] == ("iobj", "apportent")
    assert tree["conseil"] == ("obj", "apportent")


def test_a_name_beside_a_title_is_no_quality() -> None:
    tree = repaired("président NOUN président ROOT", "Ama PROPN président amod")
    assert tree["Ama"] == ("appos", "président")


def test_what_somebody_will_do_hangs_on_the_noun_that_says_so() -> None:
    tree = repaired(
        "réitère VERB réitère ROOT",
        "sa DET volonté det",
        "volonté NOUN réitère obj",
        "de ADP dialoguer mark",
        "dialoguer VERB réitère xcomp",
    )
    assert tree["dialoguer"] == ("acl", "volonté")
