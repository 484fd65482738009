"""Scores against cases worked by hand."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.evaluation.lines import Line
from sahelgraph.evaluation.scoring import LEVELS, Agreement, Score, evaluate, key, same_date
from sahelgraph.ontology import Ontology

RELATIONS = Ontology.load().relations


def line(text: str, **more: object) -> Line:
    """A line from "doc subject relation object"."""
    doc, subject, relation, object_ = text.split()
    return Line(doc=doc, subject=subject, relation=relation, object=object_, **more)  # type: ignore[arg-type]


GOLD = [
    line("a mali accused france", speaker="afp", date="2024-03"),
    line("a niger metWith russia"),
    line("a niger joined aes", optional=True),
    line("b chad severedTiesWith france", status="planned"),
]
PREDICTED = [
    line("a mali accused france", speaker="afp", date="2024-03-26"),  # strict, and all fields agree
    line("a russia metWith niger", status="planned"),  # strict: symmetric; status differs
    line("a niger joined aes"),  # optional: neither owed nor counted against
    line("a mali metWith togo"),  # spurious
    line("b chad suspended france", status="planned"),  # same family, another relation
    line("c togo metWith ghana"),  # a document without gold
]


def test_the_hand_worked_case_scores_as_worked_by_hand() -> None:
    card = evaluate(GOLD, PREDICTED, RELATIONS)
    assert card.levels == {"pair": Score(3, 4, 3), "family": Score(3, 4, 3), "strict": Score(3, 4, 2)}
    assert card.fields == {"status": Agreement(1, 2), "attribution": Agreement(2, 2), "date": Agreement(2, 2)}
    assert card.levels["strict"].precision == pytest.approx(2 / 4)
    assert card.levels["strict"].recall == pytest.approx(2 / 3)
    assert card.levels["strict"].f1 == pytest.approx(4 / 7)


def test_misses_and_spurious_lines_are_listed_and_optional_ones_are_not() -> None:
    card = evaluate(GOLD, PREDICTED, RELATIONS)
    assert [one.relation for one in card.missed] == ["severedTiesWith"]
    assert [one.relation for one in card.spurious] == ["metWith", "suspended"]


def test_scores_by_relation_family_and_document_add_up() -> None:
    card = evaluate(GOLD, PREDICTED, RELATIONS)
    assert sum(card.relations.values(), Score()) == card.levels["strict"]
    assert sum(card.families.values(), Score()) == card.levels["family"]
    for level in LEVELS:
        assert sum((levels[level] for levels, _ in card.documents.values()), Score()) == card.levels[level]
    assert card.families["SANCTION"] == Score(1, 1, 1)
    assert card.relations["suspended"] == Score(0, 1, 0)


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("a niger metWith russia", "pair", ("a", "niger", "russia")),
        ("a russia metWith niger", "strict", ("a", "niger", "russia", "metWith")),
        ("a russia accused niger", "strict", ("a", "russia", "niger", "accused")),
        ("a russia accused niger", "family", ("a", "russia", "niger", "ACCUSE")),
        ("a russia danced niger", "family", ("a", "russia", "niger", "danced")),
    ],
)
def test_order_counts_unless_the_relation_is_symmetric(text: str, level: str, expected: tuple[str, ...]) -> None:
    assert key(line(text), RELATIONS, level) == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        (None, None, True),
        ("2024-03", "2024-03-26", True),
        ("2024-03-26", "2024", True),
        ("2024-03-26", "2024-03-27", False),
        ("2024", None, False),
        (None, "2024", False),
    ],
)
def test_dates_agree_when_one_is_the_other_more_exactly(gold: str | None, predicted: str | None, same: bool) -> None:
    assert same_date(gold, predicted) is same


def test_equivalent_ids_and_provisional_names_are_one_actor() -> None:
    gold = [line("a jnim attacked mali"), line("a new:Ali-Ba metWith mali")]
    predicted = [line("a gsim attacked mali"), line("a ali-ba metWith mali")]
    card = evaluate(gold, predicted, RELATIONS, equivalents={"gsim": "jnim"})
    assert card.levels["strict"] == Score(2, 2, 2)


def test_only_the_wanted_documents_are_scored() -> None:
    card = evaluate(GOLD, PREDICTED, RELATIONS, documents={"b"})
    assert card.levels["strict"] == Score(1, 1, 0)
    assert list(card.documents) == ["b"]


def test_nothing_scores_nothing_and_does_not_divide_by_it() -> None:
    card = evaluate([], [], RELATIONS)
    assert [card.levels[level].f1 for level in LEVELS] == [0, 0, 0]
    assert card.fields["status"].share == 0


def test_any_line_of_a_statement_may_agree() -> None:
    gold = [line("a mali accused france", status="planned"), line("a mali accused france", date="2024")]
    card = evaluate(gold, [line("a mali accused france", date="2024-01-02")], RELATIONS)
    assert card.levels["strict"] == Score(1, 1, 1)
    assert card.fields == {"status": Agreement(1, 1), "attribution": Agreement(1, 1), "date": Agreement(1, 1)}


ACTORS = ("mali", "niger", "togo")
LINES = st.builds(
    lambda doc, ends, relation, optional: Line(
        doc=doc, subject=ends[0], relation=relation, object=ends[1], optional=optional
    ),
    st.sampled_from("ab"),
    st.sampled_from(list(permutations(ACTORS, 2))),
    st.sampled_from(["metWith", "accused", "criticised", "sanctioned"]),
    st.booleans(),
)


@given(st.lists(LINES, max_size=8), st.lists(LINES, max_size=8))
def test_what_matches_strictly_matches_at_every_coarser_level(gold: list[Line], predicted: list[Line]) -> None:
    card = evaluate(gold, predicted, RELATIONS)
    strict, family, pair = (card.levels[level] for level in ("strict", "family", "pair"))
    assert not strict.matched or (family.matched and pair.matched)
    for score in card.levels.values():
        assert 0 <= score.matched <= min(score.gold, score.predicted)
        assert score.f1 <= max(score.precision, score.recall)


@given(st.lists(LINES, max_size=8))
def test_gold_against_itself_is_perfect(gold: list[Line]) -> None:
    card = evaluate(gold, gold, RELATIONS)
    for score in card.levels.values():
        assert score.gold == score.predicted == score.matched
    assert not card.missed
    assert not card.spurious
