"""Where actors stand on the page: communities, centrality and positions, computed once and always the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    from sahelgraph.model import ActorId

SEED = 20
"""Of every random choice here; any number would do, but it must stay the same for pages to be comparable."""

_STEPS = 300
"""Steps of the simulation. After 200 the made-up graphs of up to 2,000 statements no longer change to the eye."""

_DENSE = 700
"""Actors up to which the better, quadratic simulation is used; 700 take about three seconds, twice as many twelve."""

_SPACING = 62.0
"""Distance of nearest neighbours in units of the canvas, at which two labels of common length stand clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one actor stands.

    ``x`` and ``y`` are units of the canvas (pixels at scale 1); ``community`` numbers communities from 0, the largest
    first; ``betweenness`` and ``pagerank`` are shares in [0, 1] of the graph in which parallel ties count as one.
    """

    x: int
    y: int
    community: int
    betweenness: float
    pagerank: float


def places(graph: nx.MultiDiGraph[ActorId]) -> dict[ActorId, Place]:
    """Place every actor of a graph.

    Args:
        graph: the mirror; only who is tied to whom, and by how many statements, matters here.

    Returns:
        A place for each node, sorted by id; the same graph gives the same places, in whatever order it was loaded.
    """
    simple = _simple(graph)
    if not simple:
        return {}
    groups = _communities(simple)
    points = _positions(simple, groups)
    between, rank = _betweenness(simple), _pagerank(simple)
    return {
        actor: Place(
            x=round(float(points[row, 0])),
            y=round(float(points[row, 1])),
            community=groups[actor],
            betweenness=round(between[actor], 4),
            pagerank=round(rank[actor], 4),
        )
        for row, actor in enumerate(simple)
    }


def _simple(graph: nx.MultiDiGraph[ActorId]) -> nx.Graph[ActorId]:
    """One undirected edge a pair, weighted by the number of statements, nodes and edges in order of id."""
    import networkx as nx

    weights: dict[tuple[ActorId, ActorId], int] = {}
    for source, target in graph.edges():
        if source != target:
            pair = (source, target) if source < target else (target, source)
            weights[pair] = weights.get(pair, 0) + 1
    simple: nx.Graph[ActorId] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_weighted_edges_from((first, second, weight) for (first, second), weight in sorted(weights.items()))
    return simple


def _communities(simple: nx.Graph[ActorId]) -> dict[ActorId, int]:
    """Louvain communities; actors without any tie are the last community together."""
    import networkx as nx

    tied = [actor for actor in simple if simple.degree(actor)]
    found = nx.community.louvain_communities(simple.subgraph(tied), weight="weight", seed=SEED)
    ordered = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    groups = {actor: number for number, members in enumerate(ordered) for actor in members}
    return {actor: groups.get(actor, len(ordered)) for actor in simple}


def _betweenness(simple: nx.Graph[ActorId]) -> Mapping[ActorId, float]:
    import rustworkx as rx

    # One thread only: the order in which threads add up would show in the last digits.
    values = rx.betweenness_centrality(rx.networkx_converter(simple), parallel_threshold=10**9)
    return {actor: float(values[row]) for row, actor in enumerate(simple)}


def _pagerank(simple: nx.Graph[ActorId]) -> Mapping[ActorId, float]:
    import networkx as nx

    return nx.pagerank(simple, weight="weight")


def _positions(simple: nx.Graph[ActorId], groups: Mapping[ActorId, int]) -> NDArray[np.float64]:
    """Positions by simulated forces, then spread until neighbours stand apart; rows in the order of the graph."""
    import numpy as np
    import rustworkx as rx

    start = _start(simple, groups)
    if len(simple) <= _DENSE:
        return _spread(_simulate(simple, start))
    fixed = {row: (float(x), float(y)) for row, (x, y) in enumerate(start)}
    layout = rx.spring_layout(rx.networkx_converter(simple), pos=fixed, num_iter=100, seed=SEED)
    return _spread(np.array([layout[row] for row in range(len(simple))], dtype=np.float64))


def _simulate(simple: nx.Graph[ActorId], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Forces of the LinLog model, which sets communities apart: A. Noack, J. Graph Algorithms Appl. 11 (2007) 453-480.

    Repulsion falls with the distance and grows with the number of partners of both ends, attraction is constant.
    """
    import numpy as np

    rows = {actor: row for row, actor in enumerate(simple)}
    ends = np.array([(rows[a], rows[b]) for a, b in simple.edges()], dtype=np.intp).reshape(-1, 2)
    pull = np.sqrt(np.array([data["weight"] for _, _, data in simple.edges(data=True)], dtype=np.float64)).reshape(
        -1, 1
    )
    mass = np.array([simple.degree(actor) + 1.0 for actor in simple])
    masses = mass[:, None] * mass[None, :] * 0.02
    for step in range(_STEPS):
        gap = points[:, None, :] - points[None, :, :]
        square = (gap**2).sum(axis=2) + 0.01
        force = (gap * (masses / square)[:, :, None]).sum(axis=1)
        along = points[ends[:, 0]] - points[ends[:, 1]]
        along *= pull / np.sqrt((along**2).sum(axis=1, keepdims=True) + 0.01)
        np.add.at(force, ends[:, 0], -along)
        np.add.at(force, ends[:, 1], along)
        force -= points * 0.01 * mass[:, None]
        length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
        heat = 4.0 * (1 - step / _STEPS) ** 1.5
        points = points + force / length * np.minimum(length / mass[:, None], heat)
    return points


def _start(simple: nx.Graph[ActorId], groups: Mapping[ActorId, int]) -> NDArray[np.float64]:
    """Communities on a sunflower spiral, their members around the middle of each: a start near the end."""
    import numpy as np

    dice = np.random.default_rng(SEED)
    turn = np.pi * (3 - np.sqrt(5))
    number = np.array([groups[actor] for actor in simple], dtype=np.float64)
    centres = np.sqrt(number + 0.5)[:, None] * np.stack([np.cos(number * turn), np.sin(number * turn)], axis=1)
    points: NDArray[np.float64] = centres * 10 + dice.normal(scale=2.0, size=(len(simple), 2))
    return points


def _spread(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale so that neighbours stand ``_SPACING`` apart as a rule, pull in outliers, push apart the rest."""
    import numpy as np
    from scipy.spatial import cKDTree

    points = points - np.median(points, axis=0)
    radius = np.hypot(points[:, 0], points[:, 1])
    middle = float(np.median(radius)) or 1.0
    # The square root beyond twice the median radius keeps loose actors on the page instead of a speck in the middle.
    limit = 2 * middle
    shrink = np.where(radius > limit, np.sqrt(limit * np.maximum(radius, 1e-9)) / np.maximum(radius, 1e-9), 1.0)
    points = points * shrink[:, None]
    points *= _SPACING * np.sqrt(len(points)) / (2 * middle)
    dice = np.random.default_rng(SEED)
    points += dice.normal(scale=1e-3, size=points.shape)
    for _ in range(60):
        pairs = cKDTree(points).query_pairs(_SPACING, output_type="ndarray")
        if not len(pairs):
            break
        gap = points[pairs[:, 0]] - points[pairs[:, 1]]
        distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-6)
        push = gap * ((_SPACING - distance) / distance / 2)[:, None] * 0.6
        np.add.at(points, pairs[:, 0], push)
        np.add.at(points, pairs[:, 1], -push)
    return points
