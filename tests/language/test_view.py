from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.language.view import bring_back, one_word, plain, view


@pytest.fixture
def vocab() -> Vocab:
    return LANGUAGES["en"]().vocab


def test_the_parser_sees_no_white_space_and_plain_signs(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["“", "No", "”", "\n\n", "Niger", "’s"], spaces=[False, False, False, False, False, False])
    seen, places = view(doc)
    assert [token.text for token in seen] == ['"', "No", '"', "Niger", "'s"]
    assert places == [0, 1, 2, 4, 5]
    assert seen.text == '"No" Niger\'s'


def test_a_merged_name_is_shown_as_its_last_word_with_a_capital(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["Burkina\nFaso", "left"])
    assert [token.text for token in view(doc)[0]] == ["Faso", "left"]


@pytest.mark.parametrize(("form", "word"), [("Union africaine", "Union"), ("al-Qaida", "al-Qaida"), ("of the", "the")])
def test_the_word_that_stands_for_a_name(form: str, word: str) -> None:
    assert one_word(form) == word


@pytest.mark.parametrize("form", ["", "\u200b", "\u00ad", "’", "—"])
def test_making_signs_plain_never_empties_a_form(form: str) -> None:
    assert bool(plain(form)) == bool(form)


def test_the_answer_comes_back_onto_the_tokens_of_the_text(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["\n", "Niger", " ", "left", "\n"], spaces=[False, True, False, True, False])
    doc[1].pos_ = "PROPN"
    seen, places = view(doc)
    answer = Doc(vocab, words=[t.text for t in seen], heads=[1, 1], deps=["nsubj", "ROOT"], pos=["NOUN", "VERB"])
    bring_back(doc, answer, places)
    assert [token.head.i for token in doc] == [1, 3, 1, 3, 3]
    assert [token.dep_ for token in doc] == ["dep", "nsubj", "dep", "ROOT", "dep"]
    assert [token.pos_ for token in doc] == ["SPACE", "PROPN", "SPACE", "VERB", "SPACE"]
    assert len(list(doc.sents)) == 1


def test_sentence_starts_that_are_set_are_shown_to_the_parser(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["Headline", "\n", "Text", "here"])
    doc[2].is_sent_start = True
    seen, _ = view(doc)
    assert [token.is_sent_start for token in seen][1] is True


def test_a_document_of_white_space_alone_is_left_as_it_is(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["\n"])
    seen, places = view(doc)
    assert len(seen) == 0
    assert bring_back(doc, seen, places) is doc
