from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.errors import InputError
from sahelgraph.language.pipeline import Pipeline, prepare
from sahelgraph.language.segments import blocks
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.model import Span


def own_model(folder: Path, language: str, labels: tuple[str, ...]) -> Path:
    nlp = spacy.blank(language)
    if labels:
        parser = nlp.add_pipe("parser")
        for label in labels:
            parser.add_label(label)  # type: ignore[attr-defined]  # Pipe declares no labels
        nlp.initialize()
    nlp.to_disk(folder)
    return folder


def test_a_language_that_we_do_not_read_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"'ha'.*en, fr"):
        Pipeline.load("ha")


def test_a_model_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        Pipeline.load("en", model=tmp_path / "nowhere")


def test_a_damaged_model_is_refused_in_one_line(tmp_path: Path) -> None:
    folder = own_model(tmp_path / "model", "en", ())
    (folder / "config.cfg").write_text('[nlp]\nlang = "en"\npipeline = ["no_such_part"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot be loaded: .+") as refused:
        Pipeline.load("en", model=folder)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("language", "labels", "why"),
    [
        ("en", ("nsubj", "dobj", "pobj", "prep"), "Universal Dependencies: no label acl:relcl"),
        ("en", (), "no parser"),
        ("de", ("sb", "oa"), "language 'de'"),
    ],
)
def test_a_model_of_other_labels_or_language_is_refused(
    tmp_path: Path, language: str, labels: tuple[str, ...], why: str
) -> None:
    with pytest.raises(InputError, match=why):
        Pipeline.load("en", model=own_model(tmp_path / "model", language, labels))


def prepared(text: str, *names: str) -> Doc:
    doc = LANGUAGES["en"]().make_doc(text)
    return prepare(doc, [Span(text.index(name), text.index(name) + len(name)) for name in names], blocks(text))


def test_names_of_several_words_become_one_proper_noun_and_offsets_stay() -> None:
    doc = prepared("Troops of Burkina Faso’s army", "Burkina Faso")
    assert [(token.text, token.idx, token.pos_) for token in doc][2:4] == [
        ("Burkina Faso", 10, "PROPN"),
        ("’s", 22, ""),
    ]


def test_the_longer_of_two_overlapping_names_is_merged() -> None:
    doc = prepared("The African Union Commission met.", "African Union", "African Union Commission")
    assert [token.text for token in doc] == ["The", "African Union Commission", "met", "."]


def test_sentences_start_where_blocks_start_and_after_they_end() -> None:
    doc = prepared("Mali recalls envoy\n\n- First point\n- Second point\n")
    assert [token.text for token in doc if token.is_sent_start] == ["Mali", "-", "First", "-", "Second"]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ('They said: "We go on." They left.', ["They", "They"]),
        ("He told: “We go on.” Mali left.", ["He", "Mali"]),
        ('They said: "We go on," Mali left.', ["They"]),
        ('He said "we go on." and left.', ["He"]),
    ],
)
def test_a_sentence_starts_behind_one_that_is_quoted_to_its_end(text: str, starts: list[str]) -> None:
    assert [token.text for token in prepared(text) if token.is_sent_start] == starts


def test_no_sentence_starts_with_a_genitive_or_right_behind_it() -> None:
    doc = prepared("Togo ! 's minister")
    assert [token.text for token in doc if token.is_sent_start is False] == ["!", "'s", "minister"]


def test_no_sentence_starts_right_behind_a_word_or_an_opening_quotation_mark() -> None:
    doc = prepared('President Faure left. "He fled," said Lomé.')
    assert {"Faure", "left", "He", "fled"} <= {token.text for token in doc if token.is_sent_start is False}


def test_a_quotation_behind_a_sentence_starts_another() -> None:
    doc = prepared('Togo left. "We stay," said Lomé.')
    assert [token.text for token in doc if token.is_sent_start] == ["Togo", '"']


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Pipeline]:
    return {language: Pipeline.load(language) for language in LANGUAGES}


@pytest.mark.model
@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("text", ["", "\n", "?", "🙂🙂", "النيجر " * 40, "word " * 3000, "((((" * 50])
def test_any_text_is_parsed_whole(pipelines: dict[str, Pipeline], language: str, text: str) -> None:
    pipeline = pipelines[language]
    (doc,) = pipeline.parse([pipeline.tokenise(text)])
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text


@pytest.mark.model
def test_documents_come_back_in_order_whatever_their_number(pipelines: dict[str, Pipeline]) -> None:
    pipeline = pipelines["en"]
    docs = [pipeline.tokenise(f"Report {number} is short.") for number in range(70)]
    assert [doc.text for doc in pipeline.parse(docs)] == [doc.text for doc in docs]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "tag", "lemma", "feature"),
    [
        ("en", "The junta has severed ties with France.", "severed", "VERB", "sever", "VerbForm=Part"),
        ("en", "The minister resigned on Monday.", "resigned", "VERB", "resign", "Tense=Past"),
        ("fr", "Le ministre quitterait le pays demain.", "quitterait", "VERB", "quitter", "Mood=Cnd"),
        ("fr", "Le Maroc livrera des camions.", "livrera", "VERB", "livrer", "Tense=Fut"),
        ("fr", "L’accord a été signé à Alger.", "été", "AUX", "être", "VerbForm=Part"),
    ],
)
def test_parts_of_speech_lemmas_and_features(
    pipelines: dict[str, Pipeline], language: str, text: str, word: str, tag: str, lemma: str, feature: str
) -> None:
    pipeline = pipelines[language]
    (doc,) = pipeline.parse([pipeline.tokenise(text)])
    token = next(token for token in doc if token.text == word)
    assert (token.pos_, token.lemma_) == (tag, lemma)
    assert feature in str(token.morph).split("|")


@pytest.mark.model
def test_a_merged_name_keeps_its_part_of_speech_and_takes_part_in_the_tree(pipelines: dict[str, Pipeline]) -> None:
    pipeline = pipelines["en"]
    text = "Burkina Faso has left the organisation."
    (doc,) = pipeline.parse([prepare(pipeline.tokenise(text), [Span(0, 12)], blocks(text))])
    assert (doc[0].text, doc[0].pos_, doc[0].dep_, doc[0].head.text) == ("Burkina Faso", "PROPN", "nsubj", "left")
