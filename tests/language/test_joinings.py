"""Phrases that join names as "and" does: which they are, where they do not join, and whom the tree joins then."""

from __future__ import annotations

import pytest

from sahelgraph.language.joinings import joinings
from sahelgraph.language.pipeline import Pipeline, prepare
from sahelgraph.model import Span


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Pipeline]:
    return {language: Pipeline.load(language) for language in ("en", "fr")}


def found(pipeline: Pipeline, text: str, *names: str) -> list[str]:
    """The phrases of a text in which some words are known for names."""
    spans = [Span(place := text.index(name), place + len(name)) for name in names]
    doc = prepare(pipeline.tokenise(text), spans, ())
    return [doc[p.start : p.end].text for p in joinings(doc)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Togo accused Ghana as well as Benin of lying.", "as well as"),
        ("en", "Togo, as well as the Ghanaian army, left.", ", as well as"),
        ("en", "Togo, along with Ghana, left.", ", along with"),
        ("en", "Togo together with Ghana left.", "together with"),
        ("fr", "Le Togo a accusé le Ghana ainsi que le Bénin.", "ainsi que"),
        ("fr", "Le Togo a armé le Ghana ainsi qu'une milice.", "ainsi qu'"),
        ("fr", "Le Togo a reçu le ministre ainsi que celui du Ghana.", "ainsi que"),
        ("fr", "Le Togo a critiqué le Ghana, mais aussi l'armée du Bénin.", ", mais aussi"),
    ],
)
def test_a_phrase_between_two_noun_phrases_joins(
    pipelines: dict[str, Pipeline], language: str, text: str, expected: str
) -> None:
    names = [name for name in ("Togo", "Ghana", "Benin", "Bénin") if name in text]
    assert found(pipelines[language], text, *names) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Togo armed rebels as well as training them."),
        ("en", "Togo trained soldiers together with Ghana."),  # who did it, not whom
        ("fr", "Le Togo, ainsi que le prévoit l'accord, a quitté Ghana."),
        ("fr", "Le Togo a, tout comme le Ghana, quitté le bloc."),  # behind an auxiliary it joins nothing
    ],
)
def test_what_joins_no_noun_phrases_stays(pipelines: dict[str, Pipeline], language: str, text: str) -> None:
    assert found(pipelines[language], text, *(name for name in ("Togo", "Ghana") if name in text)) == []


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [("en", "Togo armed Ghana as well as Benin.", 3), ("fr", "Le Togo a armé le Ghana ainsi que le Bénin.", 6)],
)
def test_the_tree_has_the_second_name_beside_the_first(
    pipelines: dict[str, Pipeline], language: str, text: str, place: int
) -> None:
    names = [name for name in ("Togo", "Ghana", "Benin", "Bénin") if name in text]
    doc = prepare(pipelines[language].tokenise(text), [Span(p := text.index(n), p + len(n)) for n in names], ())
    (doc,) = pipelines[language].parse([doc])
    second = next(token for token in doc if token.text == names[2])
    assert (second.dep_, second.head.text) == ("conj", "Ghana")
    assert (doc[place].dep_, doc[place].head.text) == ("cc", names[2])
    assert [token.dep_ for token in doc[place].children] == ["fixed"] * len(list(doc[place].children))
