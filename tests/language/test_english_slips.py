"""English words that the words around them tell from what the parser took them for."""

from __future__ import annotations

import pytest
from small_trees import FINITE, arcs, mended, tags

from sahelgraph.language.english_slips import repair_slips


@pytest.mark.parametrize(("number", "tag", "relation"), [("200", "NUM", "obj"), ("these", "DET", "obl")])
def test_up_to_a_number_says_how_many_are_the_object(number: str, tag: str, relation: str) -> None:
    doc = mended(
        repair_slips,
        "sent VERB sent ROOT",
        "up ADP sent compound:prt",
        "to ADP soldiers case",
        f"{number} {tag} soldiers nummod",
        "soldiers NOUN sent obl",
    )
    assert arcs(doc)["soldiers"] == (relation, "sent")


@pytest.mark.parametrize(
    ("before", "name", "relation", "opening"),
    [
        ("soldiers", "Chad", "obl", "case"),
        ("soldiers", "help", "advcl", "mark"),
        ("Soldiers", "Help", "advcl", "mark"),
    ],
    ids=["a capital", "a small letter", "a headline of capitals"],
)
def test_a_capital_inside_a_sentence_begins_a_name_behind_to(
    before: str, name: str, relation: str, opening: str
) -> None:
    doc = mended(
        repair_slips,
        "Kenya PROPN sent nsubj",
        "sent VERB sent ROOT",
        f"{before} NOUN sent obj",
        f"to PART {name} mark",
        f"{name} VERB sent advcl",
    )
    assert tags(doc)[name] == ("PROPN" if relation == "obl" else "VERB")
    assert arcs(doc)[name] == (relation, "sent")
    assert arcs(doc)["to"] == (opening, name)


def test_a_name_plans_what_an_infinitive_tells() -> None:
    aim = ("to PART help mark", "help VERB plans acl VerbForm=Inf")
    doc = mended(repair_slips, "Hungary PROPN plans amod", "plans NOUN plans ROOT", *aim)
    assert arcs(doc)["Hungary"] == ("nsubj", "plans")
    assert arcs(doc)["help"] == ("xcomp", "plans")
    assert tags(doc)["plans"] == "VERB"
    held = mended(repair_slips, "The DET plans det", "Hungary PROPN plans amod", "plans NOUN plans ROOT", *aim)
    assert tags(held)["plans"] == "NOUN"


@pytest.mark.parametrize(("relation", "tag"), [("nsubj", "VERB"), ("nmod:poss", "NOUN")], ids=["done", "had"])
def test_a_noun_that_has_a_subject_and_an_infinitive_is_a_verb(relation: str, tag: str) -> None:
    doc = mended(
        repair_slips,
        f"Peru PROPN plans {relation}",
        "plans NOUN said nsubj",
        "to PART sign mark",
        "sign VERB plans acl",
        "Kowalska PROPN said nsubj",
        f"said VERB said ROOT {FINITE}",
    )
    assert tags(doc)["plans"] == tag
    assert arcs(doc)["plans"] == ("ccomp" if tag == "VERB" else "nsubj", "said")
    assert arcs(doc)["sign"] == ("xcomp" if tag == "VERB" else "acl", "plans")


def test_what_one_bows_to_is_pressure_and_nobody_is_pressed() -> None:
    doc = mended(
        repair_slips,
        "bow VERB bow ROOT",
        "to PART pressure mark",
        "pressure VERB bow xcomp",
        "from ADP Togo case",
        "Togo PROPN pressure obl",
    )
    assert doc[2].pos_ == "NOUN"
    assert arcs(doc)["Togo"] == ("nmod", "pressure")


def test_a_plural_of_what_happens_is_no_name_for_opening_a_sentence() -> None:
    doc = mended(repair_slips, "Clashes PROPN erupted nsubj", "erupted VERB erupted ROOT")
    assert tags(doc)["Clashes"] == "NOUN"


def test_what_stands_behind_to_and_has_an_object_is_done() -> None:
    doc = mended(
        repair_slips, "called VERB called ROOT", "to PART free mark", "free ADJ called advcl", "them PRON free obj"
    )
    assert tags(doc)["free"] == "VERB"
    assert arcs(doc)["free"] == ("xcomp", "called")


def test_training_that_is_given_to_somebody_is_a_noun() -> None:
    rows = ("gives VERB gives ROOT", "training VERB gives obj", "to ADP Togo case", "Togo PROPN training obl")
    doc = mended(repair_slips, *rows)
    assert tags(doc)["training"] == "NOUN"
    assert arcs(doc)["Togo"] == ("nmod", "training")


@pytest.mark.parametrize(("closed", "tag"), [(". PUNCT groups punct", "VERB"), ("- PUNCT groups punct", "NOUN")])
def test_a_bloc_groups_the_names_behind_it_in_a_sentence_without_a_verb(closed: str, tag: str) -> None:
    doc = mended(
        repair_slips,
        "The DET groups det",
        "EAC PROPN groups compound",
        "groups NOUN groups ROOT",
        "Kenya PROPN groups appos",
        "and CCONJ Uganda cc",
        "Uganda PROPN Kenya conj",
        closed,
    )
    assert tags(doc)["groups"] == tag
    assert (arcs(doc)["EAC"], arcs(doc)["Kenya"])[tag == "NOUN"] == (
        ("nsubj", "groups") if tag == "VERB" else ("appos", "groups")
    )


def test_a_noun_that_seems_to_narrow_a_verb_down_is_its_subject() -> None:
    doc = mended(
        repair_slips,
        "The DET draws det",
        "force NOUN draws compound",
        "draws VERB draws ROOT",
        "troops NOUN draws obj",
    )
    assert arcs(doc)["force"] == ("nsubj", "draws")
    assert arcs(doc)["The"] == ("det", "force")


@pytest.mark.parametrize(("above", "head"), [("back ADV came advmod", "came"), ("hours NOUN came obl", "hours")])
def test_where_somebody_comes_back_to_hangs_on_the_verb(above: str, head: str) -> None:
    word = above.split()[0]
    doc = mended(
        repair_slips,
        "Kenya PROPN came nsubj",
        "came VERB came ROOT",
        above,
        "to ADP Togo case",
        f"Togo PROPN {word} nmod",
    )
    assert arcs(doc)["Togo"][1] == head


@pytest.mark.parametrize(
    ("helping", "relation"), [("was AUX given aux:pass", "obl:agent"), ("had AUX given aux", "nmod")]
)
def test_who_stands_with_by_inside_what_is_given_gives_it(helping: str, relation: str) -> None:
    doc = mended(
        repair_slips,
        "Kenya PROPN given nsubj",
        helping,
        "given VERB given ROOT",
        "tonnes NOUN given obj",
        "of ADP rice case",
        "rice NOUN tonnes nmod",
        "by ADP Togo case",
        "Togo PROPN rice nmod",
    )
    assert arcs(doc)["Togo"] == (relation, "given" if relation == "obl:agent" else "rice")


def test_money_is_no_verb() -> None:
    doc = mended(
        repair_slips,
        "given VERB given ROOT",
        "Kenya PROPN given iobj",
        "million NUM euros nsubj",
        "euros VERB given ccomp",
    )
    assert tags(doc)["euros"] == "NOUN"
    assert arcs(doc)["euros"] == ("obj", "given")
    assert arcs(doc)["million"] == ("nummod", "euros")


@pytest.mark.parametrize(
    ("word", "tag", "relation"),
    [("Ecowas", "PROPN", "nsubj"), ("Did", "AUX", "aux"), ("ecowas", "AUX", "aux")],
    ids=["a name", "an auxiliary", "a small letter"],
)
def test_a_capital_that_is_no_auxiliary_names_who_acts(word: str, tag: str, relation: str) -> None:
    doc = mended(
        repair_slips,
        f"{word} AUX threatened aux",
        f"threatened VERB threatened ROOT {FINITE}",
        "Togo PROPN threatened obj",
    )
    assert tags(doc)[word] == tag
    assert arcs(doc)[word] == (relation, "threatened")


def test_what_its_owns_is_a_noun() -> None:
    doc = mended(
        repair_slips, "calling VERB calling ROOT", "home ADV calling advmod", "its PRON envoys nsubj",
        "envoys VERB calling ccomp", "to ADP Togo case", "Togo PROPN envoys obl",
    )  # fmt: skip
    assert tags(doc)["envoys"] == "NOUN"
    assert arcs(doc)["its"] == ("nmod:poss", "envoys")
    assert (arcs(doc)["envoys"], arcs(doc)["Togo"]) == (("obj", "calling"), ("nmod", "envoys"))


@pytest.mark.parametrize(("end", "tag"), [(".", "VERB"), ("-", "NOUN")], ids=["a sentence", "a heading"])
def test_a_plural_behind_a_name_is_the_verb_of_a_sentence_without_one(end: str, tag: str) -> None:
    doc = mended(
        repair_slips, "Ama PROPN speaks compound", "speaks NOUN speaks ROOT", "of ADP proof case",
        "proof NOUN speaks nmod", f"{end} PUNCT speaks punct",
    )  # fmt: skip
    assert tags(doc)["speaks"] == tag
    assert arcs(doc)["Ama"] == (("nsubj" if tag == "VERB" else "compound"), "speaks")
