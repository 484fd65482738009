"""English words, hung on what governs them."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, mended, small_tree

from sahelgraph.language.english_repairs import repair_english


def english(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_english, *rows))


def test_a_gerund_before_the_comma_goes_along_with_the_clause() -> None:
    defying = ("Defying VERB voted csubj", "it PRON Defying obj")
    tree = english(*defying, ", PUNCT Togo punct", "Togo PROPN voted nsubj", "voted VERB voted ROOT")
    assert tree["Defying"] == ("advcl", "voted")


def test_a_gerund_may_be_what_a_clause_is_about() -> None:
    tree = english(
        "Defying VERB helped csubj", "it PRON Defying obj", "helped VERB helped ROOT", "Togo PROPN helped obj"
    )
    assert tree["Defying"] == ("csubj", "helped")


def test_who_is_given_a_sum_does_not_count_it() -> None:
    tree = english("gave VERB gave ROOT", "Togo PROPN 7 compound", "7 NUM dollars nummod", "dollars NOUN gave obj")
    assert tree["Togo"] == ("iobj", "gave")


def test_a_name_before_a_number_that_nobody_is_given_stays() -> None:
    tree = english("Group PROPN 7 compound", "7 NUM leaders nummod", "leaders NOUN met nsubj", "met VERB met ROOT")
    assert tree["Group"] == ("compound", "7")


def test_a_month_is_given_nothing() -> None:
    tree = english(
        "annulled VERB annulled ROOT", "March PROPN 2023 compound", "2023 NUM pact compound", "pact NOUN annulled obj"
    )
    assert tree["March"] == ("compound", "2023")


@pytest.mark.parametrize(("article", "governor"), [("a", "blamed"), ("the", "Lomé")])
def test_a_charge_that_somebody_denies_is_no_name_of_his(article: str, governor: str) -> None:
    tree = english(
        "blamed VERB blamed ROOT",
        "Togo PROPN blamed obj",
        ", PUNCT denies punct",
        f"{article} DET charge det",
        "charge NOUN Lomé amod",
        "Lomé PROPN denies nsubj",
        "denies VERB blamed parataxis",
    )
    assert tree["charge"] == ("parataxis" if article == "a" else "amod", governor)
    assert tree["denies"] == (("acl:relcl", "charge") if article == "a" else ("parataxis", "blamed"))


def test_what_is_dismissed_as_something_hangs_on_the_verb() -> None:
    tree = english(
        "dismissed VERB dismissed ROOT", "as ADP absurd case", "absurd ADJ dismissed obl", "claims NOUN absurd obj"
    )
    assert tree["claims"] == ("obj", "dismissed")


def test_a_time_behind_a_name_is_no_part_of_it() -> None:
    tree = english(
        "Peru PROPN cut nsubj",
        f"cut VERB cut ROOT {FINITE}",
        "ties NOUN cut obj",
        "with ADP hours case",
        "Chile PROPN hours compound",
        "hours NOUN ties nmod",
        "after SCONJ left mark",
        f"left VERB cut advcl {FINITE}",
    )
    assert tree["Chile"] == ("nmod", "ties")
    assert tree["with"] == ("case", "Chile")
    assert tree["hours"] == ("obl:unmarked", "cut")


@pytest.mark.parametrize(("verb", "governor"), [("prolonged", "mission"), ("found", "found")])
def test_a_participle_behind_an_object_describes_it_unless_the_verb_says_what_becomes_of_it(
    verb: str, governor: str
) -> None:
    tree = english(
        f"Peru PROPN {verb} nsubj",
        f"{verb} VERB {verb} ROOT {FINITE}",
        f"mission NOUN {verb} obj",
        f"entrusted VERB {verb} xcomp {PARTICIPLE}",
        "to ADP Chile case",
        "Chile PROPN entrusted obl",
    )
    assert tree["entrusted"][1] == governor


@pytest.mark.parametrize("comma", [True, False], ids=["behind a comma", "behind no comma"])
def test_a_clause_with_a_relative_pronoun_hangs_on_the_noun_before_its_comma(comma: bool) -> None:
    tree = english(
        "Togo PROPN left nsubj",
        *([", PUNCT froze punct"] if comma else []),
        "with ADP which case",
        "which PRON froze obl",
        "Benin PROPN froze nsubj",
        "froze VERB left advcl",
        "left VERB left ROOT",
    )
    assert tree["froze"] == (("acl:relcl", "Togo") if comma else ("advcl", "left"))


def test_who_attends_is_said_of_the_meeting_and_not_of_the_speaker() -> None:
    tree = english(
        "He PRON spoke nsubj",
        "spoke VERB spoke ROOT",
        "after ADP summit case",
        "summit NOUN spoke obl",
        ", PUNCT attended punct",
        "attended VERB spoke advcl",
        "by ADP six case",
        "six NOUN attended obl:agent",
    )
    assert tree["attended"] == ("acl", "summit")


def test_what_has_an_object_of_its_own_leaves_a_clause_whose_object_is_its_pronoun() -> None:
    rows = (
        "summoned VERB summoned ROOT",
        "remarks NOUN summoned obl",
        ", PUNCT condemned punct",
        "which PRON condemned obj",
        "Togo PROPN condemned nsubj",
        "condemned VERB remarks acl:relcl",
        "recalled VERB condemned conj",
    )
    assert english(*rows, "envoy NOUN recalled obj")["recalled"] == ("conj", "summoned")
    assert english(*rows)["recalled"] == ("conj", "condemned")


def test_a_name_between_commas_behind_a_subject_is_no_adverb() -> None:
    tree = english(
        "president NOUN told nsubj",
        ", PUNCT Ama punct",
        "Ama PROPN told advmod",
        "; PUNCT Ama punct",
        "told VERB told ROOT",
    )
    assert tree["Ama"] == ("appos", "president")


def test_a_name_that_opens_a_sentence_right_before_its_verb_is_the_subject() -> None:
    tree = english("Togo PROPN denied advmod", "denied VERB denied ROOT", "it PRON denied obj")
    assert tree["Togo"] == ("nsubj", "denied")


def test_a_title_behind_which_belongs_to_the_name_behind_it() -> None:
    tree = english(
        "mine NOUN has nsubj",
        ", PUNCT mine punct",
        "in ADP group case",
        "which PRON group det",
        "group NOUN has obl",
        "Total PROPN has nsubj",
        "has VERB has ROOT VerbForm=Fin",
        "stakes NOUN has obj",
        ", PUNCT reopened punct",
        "reopened VERB has conj VerbForm=Fin",
    )
    assert tree["group"] == ("nmod:desc", "Total")
    assert tree["which"] == ("obl", "has")
    assert tree["has"] == ("acl:relcl", "mine")
    assert tree["mine"] == ("nsubj", "reopened")
    assert tree["reopened"] == ("ROOT", "reopened")


def test_names_between_commas_say_who_those_are_that_somebody_has() -> None:
    rows = ("Its PRON colonies nmod:poss", "colonies NOUN asked nsubj Number=Plur", ", PUNCT Togo punct")
    names = ("Togo PROPN colonies conj", "and CCONJ Benin cc", "Benin PROPN Togo conj")
    assert english(*rows, *names, ". PUNCT colonies punct", "asked VERB asked ROOT")["Togo"][0] == "conj"
    doc = mended(repair_english, *rows, *names, ", PUNCT colonies punct", "asked VERB asked ROOT")
    assert next(token for token in doc if token.text == "Togo").dep_ == "appos"


@pytest.mark.parametrize(
    ("first", "second", "voice"),
    [
        ("said VERB said ROOT Tense=Past|VerbForm=Fin", "called VERB said conj", []),  # goes on with what it did
        ("freed VERB freed ROOT Tense=Past|VerbForm=Part|Voice=Pass", "called VERB freed conj", ["Pass"]),
    ],
    ids=["behind an active verb", "behind a passive one"],
)
def test_a_participle_that_joins_an_active_verb_is_no_passive(first: str, second: str, voice: list[str]) -> None:
    subject, verb = "Togo PROPN", first.split()[0]
    doc = small_tree(
        f"{subject} {verb} nsubj", first, "and CCONJ called cc", f"{second} Tense=Past|VerbForm=Part|Voice=Pass"
    )
    repair_english(doc)
    assert doc[3].morph.get("Voice", []) == voice


def test_who_stands_between_a_verb_and_a_number_is_given_what_is_counted() -> None:
    tree = english("gave VERB gave ROOT", "Togo PROPN 7 nmod:unmarked", "7 NUM dollars nummod", "dollars NOUN gave obj")
    assert tree["Togo"] == ("iobj", "gave")


def test_who_is_given_more_than_a_number_does_not_narrow_the_sum_down() -> None:
    tree = english(
        "paid VERB paid ROOT", "Wagner PROPN dollars compound", "over ADV 20 advmod", "20 NUM dollars nummod",
        "dollars NOUN paid obj",
    )  # fmt: skip
    assert tree["Wagner"] == ("iobj", "paid")


def test_a_sum_without_a_preposition_is_what_somebody_is_given() -> None:
    tree = english(
        "paid VERB paid ROOT", "Wagner PROPN paid obj", "over ADV $ advmod", "$ SYM paid obl", "20 NUM $ nummod"
    )
    assert (tree["Wagner"], tree["$"]) == (("iobj", "paid"), ("obj", "paid"))


def test_of_two_objects_the_first_is_given_the_second() -> None:
    tree = english(
        "Ghana PROPN lent nsubj",
        "lent VERB lent ROOT",
        "Togo PROPN lent obj",
        "two NUM jets nummod",
        "jets NOUN lent obj",
    )
    assert (tree["Togo"], tree["jets"]) == (("iobj", "lent"), ("obj", "lent"))


def test_one_object_stays_the_object() -> None:
    tree = english("Ghana PROPN met nsubj", "met VERB met ROOT", "Togo PROPN met obj")
    assert tree["Togo"] == ("obj", "met")


def test_what_is_between_two_has_both_and_is_the_subject_of_what_follows() -> None:
    tree = english(
        "talks NOUN talks ROOT",
        "between ADP Togo case",
        "Togo PROPN talks nmod",
        "and CCONJ failed cc",
        "Benin PROPN failed nsubj",
        "failed VERB talks conj VerbForm=Fin",
    )
    assert tree["Benin"] == ("conj", "Togo")
    assert tree["failed"] == ("ROOT", "failed")
    assert tree["talks"] == ("nsubj", "failed")


def test_a_clause_behind_two_names_that_are_joined_stays_a_clause() -> None:
    rows = ("met VERB met ROOT", "between ADP Togo case", "Togo PROPN met obl", "Ghana PROPN Togo conj")
    tree = english(*rows, "and CCONJ left cc", "Benin PROPN left nsubj", "left VERB met conj VerbForm=Fin")
    assert tree["Benin"] == ("nsubj", "left")


def test_what_is_said_between_commas_parts_a_subject_from_its_verb() -> None:
    tree = english(
        "officials NOUN allege dislocated",
        ", PUNCT officials punct",
        "they PRON allege nsubj",
        "allege VERB allege ROOT",
        "; PUNCT armed punct",
        "armed VERB allege conj",
        "rebels NOUN armed obj",
    )
    assert tree["officials"] == ("dislocated", "allege")
    aside = english(
        "officials NOUN allege dislocated",
        ", PUNCT officials punct",
        "they PRON allege nsubj",
        "allege VERB allege ROOT",
        ", PUNCT armed punct",
        "armed VERB allege conj",
        "rebels NOUN armed obj",
    )
    assert (aside["officials"], aside["allege"]) == (("nsubj", "armed"), ("parataxis", "armed"))


def test_no_name_belongs_to_a_relative_pronoun() -> None:
    tree = english(
        "speech NOUN speech ROOT",
        "in ADP which case",
        "which PRON accused obl PronType=Rel",
        "Ada_Roe PROPN which compound",
        ", PUNCT which punct",
        "the DET minister det",
        "minister NOUN accused nsubj",
        ", PUNCT minister punct",
        "accused VERB speech acl:relcl",
        "Togo PROPN accused obj",
    )
    assert tree["Ada Roe"] == ("nsubj", "accused")
    assert tree["minister"] == ("appos", "Ada Roe")
