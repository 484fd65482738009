from __future__ import annotations

from spacy.tokens import Doc

from sahelgraph.language.repairs import repair_tags
from sahelgraph.language.tokenisers import LANGUAGES


def parsed(tag: str, dep: str) -> Doc:
    doc = Doc(
        LANGUAGES["fr"]().vocab,
        words=["Moscou", "nie", "tout"],
        pos=["PROPN", tag, "PRON"],
        heads=[1, 1, 1],
        deps=[dep, "ROOT", "dep"],
    )
    repair_tags(doc)
    return doc


def test_a_function_word_with_a_subject_is_a_verb() -> None:
    token = parsed("CCONJ", "nsubj")[1]
    assert (token.pos_, str(token.morph)) == ("VERB", "Mood=Ind|VerbForm=Fin")


def test_words_whose_tag_can_have_a_subject_and_words_without_one_stay() -> None:
    assert parsed("ADJ", "nsubj")[1].pos_ == "ADJ"
    assert parsed("CCONJ", "obl")[1].pos_ == "CCONJ"
