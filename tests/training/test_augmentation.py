from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.training.augment import Rates, make_unknown, merge, names, vary, without_accents
from sahelgraph.training.known_names import make_known
from sahelgraph.training.trees import Tree, sentences, split
from sahelgraph.training.verbs import reverb

NONE = Rates(merge=0, rename=0, title=0, upper=0, bare=0)


def tree(*rows: tuple[str, str, int, str]) -> Tree:
    words, pos, heads, deps = zip(*rows, strict=True)
    size = len(rows)
    return Tree(
        words=words, spaces=(True,) * size, lemmas=words, pos=pos, feats=("",) * size, heads=heads, deps=deps
    )  # fmt: skip


UNION = tree(
    ("The", "DET", 2, "det"),
    ("African", "ADJ", 2, "amod"),
    ("Union", "PROPN", 3, "nsubj"),
    ("praised", "VERB", 3, "ROOT"),
    ("Moussa", "PROPN", 3, "obj"),
    ("Diarra", "PROPN", 4, "flat"),
    (".", "PUNCT", 3, "punct"),
)


def test_names_are_found_with_their_adjectives_and_without_their_articles() -> None:
    assert [UNION.words[start:end] for start, end in names(UNION)] == [("African", "Union"), ("Moussa", "Diarra")]


def test_a_merged_name_takes_the_place_of_its_head() -> None:
    merged = merge(UNION, 1, 3)
    assert merged.words == ("The", "Union", "praised", "Moussa", "Diarra", ".")
    assert merged.heads == (1, 2, 2, 2, 3, 2)
    assert merged.deps == ("det", "nsubj", "ROOT", "obj", "flat", "punct")


def test_with_all_rates_at_nothing_the_tree_is_itself() -> None:
    assert vary(UNION, Random(1), NONE) == UNION


def test_the_same_seed_gives_the_same_variant() -> None:
    rates = Rates(merge=0.5, rename=0.5, title=0.3, upper=0.3, bare=0.5)
    assert vary(UNION, Random(7), rates) == vary(UNION, Random(7), rates)


@given(st.integers(0, 10_000))
def test_every_variant_is_a_tree_with_the_same_verb(seed: int) -> None:
    variant = vary(UNION, Random(seed), Rates(merge=0.5, rename=0.5, title=0.3, upper=0.3, bare=0.5))
    assert sentences(variant) == [variant.deps.index("ROOT")] * len(variant)
    assert [dep for dep in variant.deps if dep in ("nsubj", "obj", "ROOT")] == ["nsubj", "ROOT", "obj"]
    assert all(variant.words)


@pytest.mark.parametrize(("word", "bare"), [("Goïta", "Goita"), ("l'État", "l'Etat"), ("Mali", "Mali")])
def test_accents_can_be_left_out(word: str, bare: str) -> None:
    assert without_accents(word) == bare


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    three = tree(
        *[("Go", "VERB", 2 * (i // 2), "ROOT") if i % 2 == 0 else (".", "PUNCT", i - 1, "punct") for i in range(6)]
    )
    assert [piece.words for piece in split(three, 4)] == [("Go", ".", "Go", "."), ("Go", ".")]
    assert [piece.heads for piece in split(three, 4)] == [(0, 0, 2, 2), (0, 0)]
    assert [len(piece) for piece in split(three, 1)] == [2, 2, 2]


@pytest.mark.parametrize(
    ("language", "article", "choices"),
    [
        ("fr", "la", {"Russie", "France", "Cédéao"}),
        ("fr", "le", {"Mali", "Tchad", "Maroc"}),
        ("fr", "les", {"Union"}),
        ("en", "the", {"ECOWAS", "UN", "JNIM"}),
    ],
)
def test_a_known_name_fits_its_article(language: str, article: str, choices: set[str]) -> None:
    named = tree((article, "DET", 1, "det"), ("Union", "PROPN", 2, "nsubj"), ("praised", "VERB", 2, "ROOT"))
    drawn = {make_known(named, 1, language, Random(seed)).words[1] for seed in range(300)}
    assert choices <= drawn
    assert not drawn & {"Goita", "Bamako"}


def test_a_verb_with_an_object_is_replaced_in_its_own_form_and_others_stay() -> None:
    past = replace(UNION, feats=("", "", "", "Tense=Past|VerbForm=Fin", "", "", ""))
    drawn = {reverb(past, Random(seed), 1.0).words[3] for seed in range(200)}
    assert len(drawn) > 50
    assert not any(word.endswith("ing") for word in drawn)
    objectless = replace(past, deps=tuple("obl" if dep == "obj" else dep for dep in past.deps))
    assert reverb(objectless, Random(1), 1.0) == objectless


def test_an_unknown_word_keeps_its_start_its_ending_its_length_and_its_place_in_the_tree() -> None:
    strange = make_unknown(UNION, Random(1), 1.0)
    assert strange.words[0] == "The"
    assert strange.words[3] != "praised"
    assert (strange.words[3][0], strange.words[3][-3:], len(strange.words[3])) == ("p", "sed", len("praised"))
    assert replace(strange, words=UNION.words) == UNION
    assert make_unknown(UNION, Random(1), 0.0) == UNION
