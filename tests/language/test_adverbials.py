"""Phrases that the parser is not shown: which they are, where they stay, and what the tree makes of them."""

from __future__ import annotations

import pytest

from sahelgraph.language.adverbials import adverbials
from sahelgraph.language.pipeline import Pipeline, prepare
from sahelgraph.model import Span


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Pipeline]:
    return {language: Pipeline.load(language) for language in ("en", "fr")}


def found(pipeline: Pipeline, text: str) -> list[tuple[str, str, str | None]]:
    """The phrases of a text, each with its main word and the adverb that stands for it."""
    doc = pipeline.tokenise(text)
    return [(doc[p.start : p.end].text, doc[p.head].text, p.adverb) for p in adverbials(doc)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le Togo a pour sa part félicité le Bénin.", ("pour sa part", "part", "également")),
        ("fr", "Le Togo a, en outre, accusé le Bénin.", (", en outre,", "outre", "également")),
        ("fr", "Le Togo a signé lundi 4 avril un accord.", ("lundi 4 avril", "lundi", "hier")),
        ("fr", "Le Togo a envoyé deux jours plus tard des soldats.", ("deux jours plus tard", "jours", "hier")),
        ("fr", "Mardi, le Togo a signé.", ("Mardi,", "Mardi", None)),
        ("fr", "Le Togo a, de son coté, signe un accord.", (", de son coté,", "coté", "également")),
        ("fr", "Le Togo a signé en mars 2022 un accord.", ("en mars 2022", "mars", "récemment")),
        ("fr", "Le Togo combat depuis 2012 des rebelles.", ("depuis 2012", "2012", "récemment")),
        ("fr", "Le Togo a critiqué tour à tour le Bénin et le Ghana.", ("tour à tour", "tour", "également")),
        ("en", "Togo signed on April 4, 2024 a deal.", ("on April 4, 2024", "April", "yesterday")),
        ("en", "On Tuesday, Togo left.", ("On Tuesday,", "Tuesday", None)),
        ("en", "Togo, once more, left.", (", once more,", "more", "also")),
    ],
)
def test_a_set_phrase_or_a_date_is_found_with_its_commas(
    pipelines: dict[str, Pipeline], language: str, text: str, expected: tuple[str, str, str | None]
) -> None:
    assert found(pipelines[language], text) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion de lundi a eu lieu."),  # which meeting it was
        ("fr", "Le Togo a quitté le bloc lundi."),  # nothing behind it is lost
        ("fr", "Le Togo, mardi, a signé."),  # a date between commas may be one of a list
        ("en", "On Tuesday night raids went on."),  # no comma closes it
        ("en", "Togo left on Tuesday."),
    ],
)
def test_a_phrase_that_stands_well_where_it_is_stays(pipelines: dict[str, Pipeline], language: str, text: str) -> None:
    assert found(pipelines[language], text) == []


def test_a_name_is_no_such_phrase(pipelines: dict[str, Pipeline]) -> None:
    text = "Le Togo a reçu En Outre lundi soir des amis."
    doc = prepare(pipelines["fr"].tokenise(text), (Span(15, 23),), ())
    assert [doc[p.start : p.end].text for p in adverbials(doc)] == ["lundi soir"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "verb", "subject", "object_", "aside"),
    [
        ("fr", "Le Togo a pour sa part félicité le Bénin.", "félicité", "Togo", "Bénin", "part"),
        ("fr", "Le Togo a signé lundi 4 avril un accord.", "signé", "Togo", "accord", "lundi"),
        ("en", "On Tuesday, Togo, a former colony, praised Benin.", "praised", "Togo", "Benin", "Tuesday"),
    ],
)
def test_the_words_around_it_find_each_other(
    pipelines: dict[str, Pipeline], language: str, text: str, verb: str, subject: str, object_: str, aside: str
) -> None:
    pipeline = pipelines[language]
    doc = next(iter(pipeline.parse([prepare(pipeline.tokenise(text), (), ())])))
    word = {token.text: token for token in doc}
    assert {word[place].head for place in (subject, object_, aside)} == {word[verb]}
    assert [word[place].dep_ for place in (subject, object_, aside)] == ["nsubj", "obj", "obl"]
    assert len(list(doc.sents)) == 1
