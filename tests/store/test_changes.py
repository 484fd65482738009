"""However a store came to hold its reports, it holds the same."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import evidence, newcomer, report

from sahelgraph.model import Actor, Evidence, RelationId, Report, Status
from sahelgraph.store import changes
from sahelgraph.store import vocabulary as v
from sahelgraph.store.fusion import Rules

RULES = Rules(symmetric=frozenset({RelationId("metWith")}), lasting=frozenset({RelationId("memberOf")}))
OTHER_RULES = Rules(lasting=frozenset({RelationId("metWith")}), agencies={"sahel wire": "afp"})

Version = tuple[Report, list[Evidence], list[Actor]]


@st.composite
def versions(draw: st.DrawFn, names: Sequence[str] = ("a", "b", "c", "d")) -> Version:
    """A report as it may be put into the store, with evidence that meets that of other reports."""
    told = report(
        draw(st.sampled_from(names)),
        publisher=draw(st.sampled_from(["Sahel Wire", "Le Fleuve", None])),
        published=draw(st.sampled_from(["2024-01-10", "2023-12-06", None])),
    )
    pieces = st.builds(
        evidence,
        st.just(told),
        st.sampled_from(["niger", "russia", "new:Idi Oumarou"]),
        st.sampled_from(["metWith", "memberOf"]),
        st.sampled_from(["mali", "niger"]),
        when=st.sampled_from([None, "2023", "2023-12", "2023-12-04", "2023-12-05", "2023-12-01/.."]),
        status=st.sampled_from(sorted(Status)),
    )
    found = draw(st.lists(pieces, max_size=5, unique_by=lambda piece: piece.id))
    return told, found, draw(st.lists(st.just(newcomer()), max_size=1))


STEPS = st.lists(versions() | st.sampled_from(["a", "b", "c", "d"]), max_size=8)


def put(store: pyoxigraph.Store, version: Version, rules: Rules = RULES) -> None:
    changes.apply(store, changes.replacement(store, *version, rules))


def built(wanted: Sequence[Version], rules: Rules = RULES) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    for version in wanted:
        put(store, version, rules)
    return store


@given(STEPS)
@settings(deadline=None)
def test_any_history_ends_in_the_same_quads_as_one_clean_build(steps: list[Version | str]) -> None:
    store = pyoxigraph.Store()
    wanted: dict[str, Version] = {}
    for step in steps:
        if isinstance(step, str):
            changes.apply(store, changes.removal(store, report(step).id, RULES))
            wanted.pop(step, None)
        else:
            put(store, step)
            wanted[step[0].id] = step
    clean = built([wanted[name] for name in sorted(wanted)])
    assert set(store) == set(clean)


@given(st.lists(versions(), max_size=4, unique_by=lambda version: version[0].id))
@settings(max_examples=50, deadline=None)
def test_what_is_there_already_changes_nothing(wanted: list[Version]) -> None:
    store = built(wanted)
    for version in wanted:
        delta = changes.replacement(store, *version, RULES)
        assert not delta.added
        assert not delta.removed


@given(st.lists(versions(), max_size=4, unique_by=lambda version: version[0].id))
@settings(max_examples=50, deadline=None)
def test_new_rules_give_what_a_build_by_them_gives(wanted: list[Version]) -> None:
    store = built(wanted)
    store.remove_graph(v.STATEMENTS)
    store.extend(changes.fused_anew(store, OTHER_RULES))
    assert set(store) == set(built(wanted, OTHER_RULES))
