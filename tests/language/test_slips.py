"""Words of either language that the words around them tell from what the parser took them for."""

from __future__ import annotations

from spacy.tokens import Doc
from test_repairs import clause

from sahelgraph.language.english_slips import repair_slips
from sahelgraph.language.french_slips import repair_french_slips


def tree(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.head.text, token.dep_) for token in doc]


def sent(word: str, number: str, tag: str) -> Doc:
    doc = clause(
        ("sent", "VERB", 0, "ROOT"),
        ("up", "ADP", 0, "compound:prt"),
        ("to", "ADP", 4, "case"),
        (number, tag, 4, "nummod"),
        (word, "NOUN", 0, "obl"),
    )
    repair_slips(doc)
    return doc


def test_up_to_a_number_says_how_many_are_the_object() -> None:
    assert ("soldiers", "sent", "obj") in tree(sent("soldiers", "200", "NUM"))
    assert ("villages", "sent", "obl") in tree(sent("villages", "these", "DET"))


def to_chad(before: str, name: str) -> Doc:
    doc = clause(
        ("Kenya", "PROPN", 1, "nsubj"),
        ("sent", "VERB", 1, "ROOT"),
        (before, "NOUN", 1, "obj"),
        ("to", "PART", 4, "mark"),
        (name, "VERB", 1, "advcl"),
    )
    repair_slips(doc)
    return doc


def test_a_capital_inside_a_sentence_begins_a_name_behind_to() -> None:
    found = to_chad("soldiers", "Chad")[4]
    assert (found.pos_, found.dep_, found.nbor(-1).dep_) == ("PROPN", "obl", "case")


def test_a_small_letter_and_a_headline_of_capitals_leave_the_verb() -> None:
    assert to_chad("soldiers", "help")[4].pos_ == "VERB"
    assert to_chad("Soldiers", "Help")[4].pos_ == "VERB"


def test_a_name_plans_what_an_infinitive_tells() -> None:
    doc = clause(
        ("Hungary", "PROPN", 1, "amod"),
        ("plans", "NOUN", 1, "ROOT"),
        ("to", "PART", 3, "mark"),
        ("help", "VERB", 1, "acl"),
    )
    doc[3].set_morph("VerbForm=Inf")  # type: ignore[attr-defined]  # missing in the types of spaCy
    repair_slips(doc)
    assert tree(doc)[:2] == [("Hungary", "plans", "nsubj"), ("plans", "plans", "ROOT")]
    assert (doc[1].pos_, doc[3].dep_) == ("VERB", "xcomp")


def test_nobody_is_presented_without_an_object() -> None:
    alone = clause(("Présente", "VERB", 2, "advcl"), ("Paris", "PROPN", 2, "nsubj"), ("part", "VERB", 2, "ROOT"))
    repair_french_slips(alone)
    assert alone[0].pos_ == "ADJ"
    other = clause(("présente", "VERB", 0, "ROOT"), ("plan", "NOUN", 0, "obj"))
    repair_french_slips(other)
    assert other[0].pos_ == "VERB"


def test_an_infinitive_stands_behind_the_verb_that_wants_one() -> None:
    doc = clause(("va", "VERB", 0, "ROOT"), ("plier", "ADJ", 2, "amod"), ("bagage", "NOUN", 0, "xcomp"))
    repair_french_slips(doc)
    assert tree(doc)[1:] == [("plier", "va", "xcomp"), ("bagage", "plier", "obj")]


def test_whose_departure_it_is_may_stand_behind_the_time() -> None:
    doc = clause(
        ("départ", "NOUN", 0, "ROOT"),
        ("d'", "ADP", 2, "case"),
        ("ici", "ADV", 0, "nmod"),
        ("à", "ADP", 4, "case"),
        ("fin", "NOUN", 0, "obl"),
        ("des", "ADP", 6, "case"),
        ("soldats", "NOUN", 4, "nmod"),
    )
    repair_french_slips(doc)
    assert ("soldats", "départ", "nmod") in tree(doc)
