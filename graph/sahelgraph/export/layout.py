"""Where actors stand on the page: communities, centrality and positions, computed once and always the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

SEED = 20
"""Of every random choice here; any number would do, but it must stay the same for pages to be comparable."""

_STEPS = 300
"""Steps of the simulation. After 200 the made-up graphs of up to 2,000 statements no longer change to the eye."""

_WORK = 60_000
"""Actors times steps at which larger simulations stop: 700 actors settle roughly in 85 steps."""

_DENSE = 700
"""Actors that are laid out together; more are laid out by community. The time grows with the square: 700 take three
seconds."""

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
    if len(simple) <= _DENSE:
        return _spread(_simulate(simple, _start(simple, groups)))
    return _territories(simple, groups)


def _territories(simple: nx.Graph[ActorId], groups: Mapping[ActorId, int]) -> NDArray[np.float64]:
    """A disc for each community, the discs placed by the ties between them, the members by those within."""
    import networkx as nx
    import numpy as np

    members: dict[int, list[ActorId]] = {}
    for actor in simple:
        members.setdefault(groups[actor], []).append(actor)
    between: nx.Graph[ActorId] = nx.Graph()
    between.add_nodes_from(ActorId(str(group)) for group in sorted(members))
    for first, second, data in simple.edges(data=True):
        ends = ActorId(str(groups[first])), ActorId(str(groups[second]))
        if ends[0] != ends[1]:
            weight = between.get_edge_data(*ends, default={"weight": 0})["weight"] + data["weight"]
            between.add_edge(*ends, weight=weight)
    radii = np.array([_SPACING * (0.8 + 0.62 * np.sqrt(len(members[group]))) for group in sorted(members)])
    start = _start(between, {ActorId(str(group)): group for group in members})
    centres = _apart(_simulate(between, start) if len(between) <= _DENSE else start, radii)
    rows = {actor: row for row, actor in enumerate(simple)}
    points = np.zeros((len(simple), 2))
    for place, group in enumerate(sorted(members)):
        inside = simple.subgraph(members[group])
        ordered: nx.Graph[ActorId] = nx.Graph()
        ordered.add_nodes_from(members[group])
        ordered.add_weighted_edges_from(sorted((a, b, data["weight"]) for a, b, data in inside.edges(data=True)))
        one = _start(ordered, dict.fromkeys(ordered, 0))
        local = _spread(_simulate(ordered, one) if len(ordered) <= _DENSE else one)
        reach = max(float(np.hypot(local[:, 0], local[:, 1]).max()), 1.0)
        local *= min(1.0, (radii[place] - _SPACING / 2) / reach)
        points[[rows[actor] for actor in members[group]]] = centres[place] + local
    return points


def _apart(centres: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale discs to their size and push apart those that overlap."""
    import numpy as np

    reach = float(np.hypot(centres[:, 0], centres[:, 1]).max()) or 1.0
    centres = centres / reach * float(np.sqrt((radii**2).sum()))
    room = radii[:, None] + radii[None, :]
    for _ in range(400):
        gap = centres[:, None, :] - centres[None, :, :]
        distance = np.sqrt((gap**2).sum(axis=2)) + 1e-6
        lack = np.maximum(room - distance, 0)
        np.fill_diagonal(lack, 0)
        if lack.max() < 1:
            break
        centres = centres + (gap * (lack / distance / 2)[:, :, None]).sum(axis=1) * 0.5 - centres * 0.002
    return centres


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
    steps = min(_STEPS, _WORK // len(points))
    for step in range(steps):
        gap = points[:, None, :] - points[None, :, :]
        square = (gap**2).sum(axis=2) + 0.01
        force = (gap * (masses / square)[:, :, None]).sum(axis=1)
        along = points[ends[:, 0]] - points[ends[:, 1]]
        along *= pull / np.sqrt((along**2).sum(axis=1, keepdims=True) + 0.01)
        np.add.at(force, ends[:, 0], -along)
        np.add.at(force, ends[:, 1], along)
        force -= points * 0.01 * mass[:, None]
        length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
        heat = 4.0 * (1 - step / steps) ** 1.5
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
