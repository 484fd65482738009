from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.torn_phrases import repair_phrases


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_phrases(doc)
    return arcs(doc)


def test_what_and_joins_to_the_noun_before_it_is_no_second_subject() -> None:
    tree = mended(
        "pact NOUN signed nsubj:pass",
        "between ADP Togo case",
        "Togo PROPN pact nmod",
        "and CCONJ signed cc",
        "Ghana PROPN signed nsubj:pass",
        "was AUX signed aux:pass VerbForm=Fin",
        "signed VERB signed ROOT",
    )
    assert tree["Ghana"] == ("conj", "Togo")
    assert tree["pact"] == ("nsubj:pass", "signed")


def test_who_is_together_with_the_subject_hangs_on_the_verb() -> None:
    tree = mended(
        "Togo PROPN signed nsubj",
        "together ADV signed advmod",
        "with ADP Ghana case",
        "Ghana PROPN together obl",
        "signed VERB signed ROOT",
    )
    assert tree["Ghana"] == ("obl", "signed")
    assert tree["together"] == ("case", "Ghana")


def test_neighbouring_describes_the_name_behind_it() -> None:
    tree = mended(
        "Ghana PROPN accused nsubj",
        "accused VERB accused ROOT",
        "neighbouring VERB accused xcomp",
        "Togo PROPN neighbouring obj",
    )
    assert tree["Togo"] == ("obj", "accused")
    assert tree["neighbouring"] == ("amod", "Togo")


def test_a_name_before_an_apposition_is_the_subject() -> None:
    tree = mended(
        "Togo PROPN signed vocative",
        ", PUNCT Togo punct",
        "neighbour NOUN signed nsubj",
        "; PUNCT neighbour punct",
        "signed VERB signed ROOT",
    )
    assert tree["Togo"] == ("vocative", "signed"), "no comma closes it: it may be called out to"
    doc = small_tree(
        "Togo PROPN signed vocative",
        ", PUNCT Togo punct",
        "neighbour NOUN signed nsubj",
        ", PUNCT neighbour punct",
        "signed VERB signed ROOT",
    )
    repair_phrases(doc)
    assert (doc[0].dep_, doc[2].dep_, doc[2].head.text) == ("nsubj", "appos", "Togo")


def test_an_inserted_verb_of_saying_has_its_subject_behind_it() -> None:
    tree = mended(
        "Togo PROPN said nsubj",
        ", PUNCT Togo punct",
        "said VERB sent parataxis",
        "Ghana PROPN said ccomp",
        "sent VERB sent ROOT",
    )
    assert tree["Togo"] == ("nsubj", "sent")
    assert tree["Ghana"] == ("nsubj", "said")


def test_by_before_an_infinitive_names_the_doer_of_the_passive() -> None:
    tree = mended(
        "Togo PROPN said nsubj:pass",
        "is AUX said aux:pass",
        "said VERB said ROOT",
        "by ADP sent mark",
        "Ghana PROPN sent nsubj",
        "to PART sent mark",
        "sent VERB said ccomp",
    )
    assert tree["Ghana"] == ("obl:agent", "said")
    assert tree["sent"] == ("xcomp", "said")


def test_with_opens_no_clause_that_has_a_finite_verb() -> None:
    tree = mended(
        "pact NOUN pact ROOT",
        "with SCONJ praised mark",
        "Ghana PROPN praised nsubj:pass",
        "was AUX praised aux:pass VerbForm=Fin",
        "praised VERB pact acl",
    )
    assert tree["praised"] == ("ROOT", "praised")
    assert tree["pact"] == ("nsubj:pass", "praised")
    assert tree["Ghana"] == ("nmod", "pact")


@pytest.mark.parametrize("inserted", ["obl", "advmod"])
def test_other_insertions_stay(inserted: str) -> None:
    tree = mended(
        "Togo PROPN said nsubj",
        ", PUNCT Togo punct",
        "said VERB sent parataxis",
        f"Monday PROPN said {inserted}",
        "sent VERB sent ROOT",
    )
    assert tree["Togo"] == ("nsubj", "said")


def test_an_insertion_does_not_take_the_subject_of_the_sentence() -> None:
    doc = small_tree(
        "Togo PROPN dit nsubj",
        ", PUNCT Togo punct",
        "a AUX dit aux:tense VerbForm=Fin",
        "dit VERB dit ROOT",
        "Accra PROPN dit obj",
        ", PUNCT livré punct",
        "a AUX livré aux:tense VerbForm=Fin",
        "livré VERB dit advcl",
        "armes NOUN livré obj",
        language="fr",
    )
    repair_phrases(doc)
    tree = {token.text: (token.dep_, token.head.text) for token in doc}
    assert tree["livré"] == ("ROOT", "livré")
    assert tree["Togo"] == ("nsubj", "livré")
    assert tree["Accra"] == ("nsubj", "dit")
    assert tree["dit"] == ("parataxis", "livré")


@pytest.mark.parametrize(
    ("end", "governor"), [(", PUNCT signed punct", "partner"), ("today ADV signed advmod", "Togo")]
)
def test_what_follows_inside_an_apposition_is_of_the_apposition(end: str, governor: str) -> None:
    tree = mended(
        "Togo PROPN signed nsubj", ", PUNCT partner punct", "partner NOUN Togo appos", "of ADP Ghana case",
        "Ghana PROPN partner nmod", "in ADP bloc case", "bloc NOUN Togo nmod", end, "signed VERB signed ROOT",
    )  # fmt: skip
    assert tree["bloc"] == ("nmod", governor)


HELD = ("Togo PROPN held nsubj", "held VERB held ROOT", "talks NOUN held obj", "at ADP palace case")


def test_with_whom_somebody_talks_is_of_the_verb_and_not_of_the_place() -> None:
    tree = mended(*HELD, "palace NOUN held obl", "with ADP Ghana case", "Ghana PROPN palace nmod")
    assert tree["Ghana"] == ("obl", "held")


def test_what_stands_with_a_place_that_others_seized_stays_there() -> None:
    rows = ("Togo PROPN seized nsubj", "seized VERB seized ROOT", "arms NOUN seized obj", "in ADP house case")
    tree = mended(*rows, "house NOUN seized obl", "with ADP Ghana case", "Ghana PROPN house nmod")
    assert tree["Ghana"] == ("nmod", "house")


@pytest.mark.parametrize(("number", "head"), [("Sing", "Ghana"), ("Plur", "Togo")])
def test_a_clause_in_the_singular_is_of_the_last_of_several_names(number: str, head: str) -> None:
    tree = mended(
        "Togo PROPN met nsubj",
        "and CCONJ Ghana cc",
        "Ghana PROPN Togo conj",
        ", PUNCT armed punct",
        "which PRON armed nsubj PronType=Rel",
        f"has AUX armed aux Number={number}",
        "armed VERB Togo acl:relcl",
        "them PRON armed obj",
        ", PUNCT armed punct",
        "met VERB met ROOT",
    )
    assert tree["armed"] == ("acl:relcl", head)


def test_what_and_joins_by_another_preposition_belongs_to_the_phrase_that_has_it() -> None:
    tree = mended(
        "lost VERB lost ROOT",
        "to ADP force case",
        "force NOUN lost obl",
        "with ADP Togo case",
        "Togo PROPN force nmod",
        "and CCONJ soldiers cc",
        "to ADP soldiers case",
        "soldiers NOUN Togo conj",
    )
    assert tree["soldiers"] == ("conj", "force")


def test_what_and_joins_by_the_same_preposition_stays_with_its_neighbour() -> None:
    tree = mended(
        "spoke VERB spoke ROOT",
        "with ADP Togo case",
        "Togo PROPN spoke obl",
        "and CCONJ Ghana cc",
        "with ADP Ghana case",
        "Ghana PROPN Togo conj",
    )
    assert tree["Ghana"] == ("conj", "Togo")


def test_whoever_serves_as_host_is_the_subject_of_a_clause_of_its_own() -> None:
    tree = mended(
        "signed VERB signed ROOT",
        ", PUNCT Togo punct",
        "with ADP Togo case",
        "Togo PROPN signed obl",
        "as ADP host case",
        "host NOUN Togo nmod",
    )
    assert tree["host"] == ("advcl", "signed")
    assert tree["Togo"] == ("nsubj", "host")
    assert tree["with"] == ("mark", "host")


def test_whoever_has_a_country_is_listed_with_one_who_has_one() -> None:
    tree = mended(
        "met VERB met ROOT",
        "Doe PROPN met obj",
        "of ADP Togo case",
        "Togo PROPN Doe nmod",
        ", PUNCT Roe punct",
        "Roe PROPN Togo conj",
        "of ADP Ghana case",
        "Ghana PROPN Roe nmod",
    )
    assert tree["Roe"] == ("conj", "Doe")


def test_where_people_meet_is_none_of_them() -> None:
    tree = mended(
        "talks NOUN failed nsubj",
        "between ADP Doe case",
        "Doe PROPN talks nmod",
        "and CCONJ Roe cc",
        "Roe PROPN Doe conj",
        ", PUNCT Abuja punct",
        "in ADP Abuja case",
        "Abuja PROPN Doe conj",
        "failed VERB failed ROOT",
    )
    assert tree["Abuja"] == ("nmod", "talks")
    assert tree["Roe"] == ("conj", "Doe")
