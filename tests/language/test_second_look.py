from __future__ import annotations

from dataclasses import replace

from small_trees import arcs, small_tree
from spacy.tokens import Doc

from sahelgraph.language.second_look import graft, torn_clauses
from sahelgraph.language.view import View

TORN = (
    "tension NOUN visit nsubj",
    "rose VERB rose ROOT",
    "after ADP visit case",
    "visit NOUN rose obl",
    ": PUNCT Togo punct",
    "Togo PROPN visit appos",
    "has AUX recalled aux",
    "recalled VERB rose parataxis",
    "its PRON envoys nmod:poss",
    "envoys NOUN recalled obj",
)
FIRST = ("tension NOUN rose nsubj", "rose VERB rose ROOT", "after ADP visit case", "visit NOUN rose obl")
SECOND = (
    "Togo PROPN recalled nsubj",
    "has AUX recalled aux",
    "recalled VERB recalled ROOT",
    "its PRON envoys nmod:poss",
    "envoys NOUN recalled obj",
)


def answered(views: tuple[View, ...], *trees: tuple[str, ...]) -> tuple[View, ...]:
    """Views with what the parser says of them."""
    return tuple(replace(view, doc=small_tree(*rows)) for view, rows in zip(views, trees, strict=True))


def words(doc: Doc) -> list[str]:
    return [token.text for token in doc]


def test_the_clauses_of_a_torn_sentence_are_shown_one_by_one() -> None:
    [views] = torn_clauses(small_tree(*TORN))
    assert [words(view.doc) for view in views] == [
        ["tension", "rose", "after", "visit"],
        ["Togo", "has", "recalled", "its", "envoys"],
    ]


def test_each_clause_gets_its_own_tree_and_hangs_on_the_first() -> None:
    doc = small_tree(*TORN)
    [views] = torn_clauses(doc)
    graft(doc, answered(views, FIRST, SECOND))
    tree = arcs(doc)
    assert tree["Togo"] == ("nsubj", "recalled")
    assert tree["recalled"] == ("parataxis", "rose")
    assert tree["tension"] == ("nsubj", "rose")


def test_a_list_behind_a_colon_is_no_clause_and_stays() -> None:
    doc = small_tree(*TORN)
    before = arcs(doc)
    [views] = torn_clauses(doc)
    listed = ("Togo PROPN Togo ROOT", *(f"x{n} NOUN Togo conj" for n in range(4)))
    graft(doc, answered(views, FIRST, listed))
    assert arcs(doc) == before


def test_a_sentence_whose_clauses_are_whole_is_left_alone() -> None:
    whole = [row.replace("Togo PROPN visit appos", "Togo PROPN recalled nsubj") for row in TORN]
    whole[0] = FIRST[0]
    assert list(torn_clauses(small_tree(*whole))) == []


def test_what_is_quoted_and_what_is_short_is_left_alone() -> None:
    assert list(torn_clauses(small_tree(*TORN[:5], '" PUNCT Togo punct', *TORN[5:]))) == []
    assert (
        list(torn_clauses(small_tree(*TORN[1:2], *TORN[4:5], "Togo PROPN rose appos", "recalled VERB rose dep"))) == []
    )


def test_what_the_topic_of_a_headline_opens_is_shown_without_it() -> None:
    doc = small_tree(
        "Togo PROPN recalls mark",
        ": PUNCT Togo punct",
        "Benin PROPN recalls nsubj",
        "recalls VERB recalls ROOT",
        "its PRON envoy nmod:poss",
        "envoy NOUN recalls obj",
    )
    [views] = torn_clauses(doc)
    assert [words(view.doc) for view in views] == [["Benin", "recalls", "its", "envoy"]]
    alone = (
        "Benin PROPN recalls nsubj",
        "recalls VERB recalls ROOT",
        "its PRON envoy nmod:poss",
        "envoy NOUN recalls obj",
    )
    graft(doc, answered(views, alone))
    assert arcs(doc)["Togo"] == ("dislocated", "recalls")


def test_a_verb_before_the_colon_makes_no_topic() -> None:
    rows = ("Togo PROPN says nsubj", "says VERB says ROOT", ": PUNCT says punct")
    assert not list(torn_clauses(small_tree(*rows, "Benin PROPN left nsubj", "left VERB says parataxis")))
