"""The mirror has every statement once, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.mirror import mirror, refresh
from sahelgraph.model import Actor, ActorId, EvidenceId, Relation, RelationId, Statement, StatementId, Status
from sahelgraph.timespan import TimeSpan


def relation(name: str, *, symmetric: bool) -> Relation:
    return Relation(
        id=RelationId(name),
        family="CONSULT",
        symmetric=symmetric,
        labels={},
        definitions={},
        domain=(),
        range=(),
        inverse_labels={},
        plover_type="CONSULT",
        plover_mode=None,
        cameo=None,
        polarity=0.5,
    )


RELATIONS = {r.id: r for r in (relation("metWith", symmetric=True), relation("visited", symmetric=False))}
NIGER, RUSSIA, KALLA = ActorId("niger"), ActorId("russia"), ActorId("new:Kalla X")
ACTORS = {NIGER: Actor(id=NIGER, kind="State", names={"en": ("Niger",), "fr": ("Le Niger",)})}


def statement(number: int, subject: str, predicate: str, object: str, *, edtf: str | None = None) -> Statement:
    return Statement(
        id=StatementId(f"s{number}"),
        subject=ActorId(subject),
        relation=RelationId(predicate),
        object=ActorId(object),
        when=TimeSpan.parse(edtf),
        status=Status.ASSERTED,
        statuses=(Status.ALLEGED, Status.ASSERTED),
        evidence=(EvidenceId("e1"),),
        speakers=(),
        reports=1,
        publishers=1,
        contested=False,
        plain=True,
    )


def test_a_statement_is_an_edge_with_what_is_known_of_it() -> None:
    graph = mirror([statement(1, "niger", "visited", "russia", edtf="2024-03")], actors=ACTORS, relations=RELATIONS)
    assert graph.edges[NIGER, RUSSIA, "s1"] == {
        "relation": "visited",
        "family": "CONSULT",
        "status": "asserted",
        "statuses": ("alleged", "asserted"),
        "earliest": "2024-03-01",
        "latest": "2024-03-31",
        "edtf": "2024-03",
        "polarity": 0.5,
        "reports": 1,
        "publishers": 1,
        "contested": False,
        "symmetric": False,
        "plain": True,
    }


def test_an_undated_statement_has_no_dates() -> None:
    graph = mirror([statement(1, "niger", "visited", "russia")], actors=ACTORS, relations=RELATIONS)
    attributes = graph.edges[NIGER, RUSSIA, "s1"]
    assert (attributes["earliest"], attributes["latest"], attributes["edtf"]) == (None, None, None)


def test_actors_carry_their_names_and_unknown_ones_their_printed_name() -> None:
    graph = mirror([statement(1, "niger", "visited", "new:Kalla X")], actors=ACTORS, relations=RELATIONS)
    assert graph.nodes[NIGER] == {
        "label_en": "Niger",
        "label_fr": "Le Niger",
        "kind": "State",
        "country": None,
        "provisional": False,
    }
    assert graph.nodes[KALLA]["label_en"] == "Kalla X"
    assert graph.nodes[KALLA]["provisional"]


@pytest.mark.parametrize(("subject", "object"), [("niger", "russia"), ("russia", "niger")])
def test_a_symmetric_tie_is_one_edge_whichever_way_it_was_written(subject: str, object: str) -> None:
    graph = mirror([statement(1, subject, "metWith", object)], actors={}, relations=RELATIONS)
    assert list(graph.edges(keys=True)) == [("niger", "russia", "s1")]


STATEMENTS = st.lists(
    st.builds(
        statement,
        st.integers(0, 30),
        st.sampled_from("abcd"),
        st.sampled_from(sorted(RELATIONS)),
        st.sampled_from("abcd"),
    ),
    unique_by=lambda s: s.id,
)


@given(before=STATEMENTS, after=STATEMENTS)
def test_refreshing_ends_in_the_same_graph_as_mirroring_anew(before: list[Statement], after: list[Statement]) -> None:
    graph = mirror(before, actors=ACTORS, relations=RELATIONS)
    refresh(
        graph,
        removed=[s for s in before if s not in after],
        added=[s for s in after if s not in before],
        actors=ACTORS,
        relations=RELATIONS,
    )
    anew = mirror(after, actors=ACTORS, relations=RELATIONS)
    assert {node: graph.nodes[node] for node in graph} == {node: anew.nodes[node] for node in anew}
    assert {(u, v, k): a for u, v, k, a in graph.edges(keys=True, data=True)} == {
        (u, v, k): a for u, v, k, a in anew.edges(keys=True, data=True)
    }
