from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.language.view import View, bring_back, one_word, plain, views


@pytest.fixture
def vocab() -> Vocab:
    return LANGUAGES["en"]().vocab


def test_the_parser_sees_no_white_space_and_plain_signs(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["“", "No", "”", "\n\n", "Niger", "’s"], spaces=[False, False, False, False, False, False])
    (view,) = views(doc)
    assert [token.text for token in view.doc] == ['"', "No", '"', "Niger", "'s"]
    assert view.places == (0, 1, 2, 4, 5)
    assert view.doc.text == '"No" Niger\'s'


def test_a_merged_name_is_shown_as_its_last_word_with_a_capital(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["Burkina\nFaso", "left"])
    assert [token.text for token in views(doc)[0].doc] == ["Faso", "left"]


@pytest.mark.parametrize(("form", "word"), [("Union africaine", "Union"), ("al-Qaida", "al-Qaida"), ("of the", "the")])
def test_the_word_that_stands_for_a_name(form: str, word: str) -> None:
    assert one_word(form) == word


@pytest.mark.parametrize("form", ["", "\u200b", "\u00ad", "’", "—"])
def test_making_signs_plain_never_empties_a_form(form: str) -> None:
    assert bool(plain(form)) == bool(form)


def test_the_answer_comes_back_onto_the_tokens_of_the_text(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["\n", "Niger", " ", "left", "\n"], spaces=[False, True, False, True, False])
    doc[1].pos_ = "PROPN"
    (view,) = views(doc)
    words = [token.text for token in view.doc]
    answer = Doc(vocab, words=words, heads=[1, 1], deps=["nsubj", "ROOT"], pos=["NOUN", "VERB"])
    bring_back(doc, [View(doc=answer, places=view.places)])
    assert [token.head.i for token in doc] == [1, 3, 1, 3, 3]
    assert [token.dep_ for token in doc] == ["dep", "nsubj", "dep", "ROOT", "dep"]
    assert [token.pos_ for token in doc] == ["SPACE", "PROPN", "SPACE", "VERB", "SPACE"]
    assert len(list(doc.sents)) == 1


def test_sentence_starts_that_are_set_are_shown_to_the_parser(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["Headline", "\n", "Text", "here"])
    doc[2].is_sent_start = True
    (view,) = views(doc)
    assert [token.is_sent_start for token in view.doc][1] is True


def test_a_document_of_white_space_alone_is_left_as_it_is(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["\n"])
    assert views(doc) == []
    assert bring_back(doc, []) is doc


@pytest.mark.parametrize(
    ("starts", "longest", "lengths"),
    [
        ([], 10, [6]),
        ([], 4, [4, 2]),
        ([3], 4, [3, 3]),
        ([1, 2, 3, 5], 4, [3, 3]),
        ([5], 2, [2, 2, 2]),
    ],
)
def test_long_documents_are_shown_in_pieces_cut_where_sentences_start(
    vocab: Vocab, starts: list[int], longest: int, lengths: list[int]
) -> None:
    doc = Doc(vocab, words=list("abcdef"))
    for i in starts:
        doc[i].is_sent_start = True
    pieces = views(doc, longest=longest)
    assert [len(piece.doc) for piece in pieces] == lengths
    assert [place for piece in pieces for place in piece.places] == list(range(6))


def test_the_answers_for_all_pieces_come_back_onto_one_document(vocab: Vocab) -> None:
    doc = Doc(vocab, words=["Go", "!", "\n", "Stop", "!"])
    doc[3].is_sent_start = True
    answers = [
        View(doc=Doc(vocab, words=["a", "!"], heads=[0, 0], deps=["ROOT", "punct"]), places=view.places)
        for view in views(doc, longest=2)
    ]
    bring_back(doc, answers)
    assert [token.head.i for token in doc] == [0, 0, 1, 3, 3]
    assert [sentence.text.strip() for sentence in doc.sents] == ["Go !", "Stop !"]


def test_the_parser_sees_single_quotation_marks_as_double_ones_and_apostrophes_as_they_are() -> None:
    doc = LANGUAGES["en"]()("The parties ‘signed documents,’ Niger’s ministers said.")
    (view,) = views(doc)
    words = [token.text for token in view.doc]
    assert words.count('"') == 2
    assert "'s" in words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["Limogé", "par", "Riyad"], "limogé"),
        (["Contraint", "de", "partir"], "contraint"),
        (["Yaoundé", "accuse", "Riyad"], "Yaoundé"),
        (["Limogé", ",", "il"], "Limogé"),
    ],
)
def test_the_parser_sees_a_participle_that_opens_a_sentence_in_small_letters(words: list[str], shown: str) -> None:
    assert views(Doc(LANGUAGES["fr"]().vocab, words=words))[0].doc[0].text == shown


def test_an_acronym_that_names_somebody_is_shown_as_one_that_the_parser_knows() -> None:
    doc = LANGUAGES["en"]()("JNIM met US envoys in GAO")
    doc[0].pos_ = doc[2].pos_ = "PROPN"
    [view] = views(doc)
    assert [token.text for token in view.doc] == ["NATO", "met", "US", "envoys", "in", "GAO"]


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("fr", ["Il", "a", "une nouvelle fois", "cédé"], ["Il", "a", "encore", "cédé"]),
        ("en", ["It", "has", "on several occasions", "left"], ["It", "has", "again", "left"]),
    ],
)
def test_a_merged_phrase_that_says_how_often_is_shown_as_one_adverb(
    language: str, words: list[str], shown: list[str]
) -> None:
    doc = Doc(LANGUAGES[language]().vocab, words=words)
    assert [token.text for token in views(doc)[0].doc] == shown


def test_a_hyphen_in_cooperation_is_no_part_of_the_word() -> None:
    assert (plain("co-operation"), plain("Co-ordinated"), plain("co-author")) == (
        "cooperation", "Coordinated", "co-author",
    )  # fmt: skip
