"""Where actors stand on the page: communities, centrality and positions, computed once and always the same."""

from __future__ import annotations

import math
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

_SPACING = 54.0
"""Distance of nearest neighbours as a rule, in units of the canvas."""

_MARGIN = 16.0
"""Clear space around each actor, in the same units."""

_CLEAR = 90.0
"""Distance between parts that no tie connects."""


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


def node_size(partners: int) -> float:
    """Radius in pixels at scale 1: its area grows with the number of partners, from 12 to 46 at some 170 partners."""
    return round(min(46.0, 9 + 2.8 * math.sqrt(partners)), 1)


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
    import networkx as nx
    import numpy as np

    if len(simple) > _DENSE:
        return _territories(simple, groups)
    parts = sorted((sorted(part) for part in nx.connected_components(simple)), key=lambda part: (-len(part), part))
    rows = {actor: row for row, actor in enumerate(simple)}
    points = np.zeros((len(simple), 2))
    taken = np.zeros((0, 2))
    for part in parts:
        local = _disc(_part(simple, part), groups)
        local += _free_spot(local, taken)
        points[[rows[actor] for actor in part]] = local
        taken = np.vstack([taken, local])
    return points


def _free_spot(local: NDArray[np.float64], taken: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far to move a part of the graph so that it stands clear of what is placed, as near to the middle as can be.

    The tries follow a sunflower spiral, which covers the plane evenly.
    """
    import numpy as np
    from scipy.spatial import cKDTree

    if not len(taken):
        return np.zeros(2)
    tree = cKDTree(taken)
    turn = np.pi * (3 - np.sqrt(5))
    step = 0
    while True:
        reach = _SPACING / 2 * np.sqrt(step)
        shift: NDArray[np.float64] = reach * np.array([np.cos(step * turn), np.sin(step * turn)])
        if tree.query(local + shift)[0].min() >= _CLEAR:
            return shift
        step += 1


def _territories(simple: nx.Graph[ActorId], groups: Mapping[ActorId, int]) -> NDArray[np.float64]:
    """A disc for each community, the members placed by the ties within, the discs by the ties between."""
    import numpy as np

    rows = {actor: row for row, actor in enumerate(simple)}
    members: dict[int, list[ActorId]] = {}
    for actor in simple:
        members.setdefault(groups[actor], []).append(actor)
    local = [_disc(_part(simple, members[group]), groups) for group in sorted(members)]
    radii = np.array([float(np.hypot(points[:, 0], points[:, 1]).max()) + _SPACING for points in local])
    between = _between(simple, groups)
    start = _start(between, {actor: int(actor) for actor in between})
    centres = _apart(_simulate(between, start) if between.size() and len(between) <= _DENSE else start, radii)
    points = np.zeros((len(simple), 2))
    for place, group in enumerate(sorted(members)):
        points[[rows[actor] for actor in members[group]]] = centres[place] + local[place]
    return points


def _disc(part: nx.Graph[ActorId], communities: Mapping[ActorId, int]) -> NDArray[np.float64]:
    """Positions of the members of one group around the origin."""
    start = _start(part, communities)
    points = _spread(_simulate(part, start) if len(part) <= _DENSE else start, part)
    middle: NDArray[np.float64] = (points.max(axis=0) + points.min(axis=0)) / 2
    return points - middle


def _part(simple: nx.Graph[ActorId], members: list[ActorId]) -> nx.Graph[ActorId]:
    """The ties among some actors, in an order that does not depend on how the graph was loaded."""
    import networkx as nx

    part: nx.Graph[ActorId] = nx.Graph()
    part.add_nodes_from(members)
    inside = simple.subgraph(members).edges(data=True)
    part.add_weighted_edges_from(sorted((min(a, b), max(a, b), data["weight"]) for a, b, data in inside))
    return part


def _between(simple: nx.Graph[ActorId], groups: Mapping[ActorId, int]) -> nx.Graph[ActorId]:
    """Groups as nodes, named by their number, with the ties between their members as one edge."""
    import networkx as nx

    between: nx.Graph[ActorId] = nx.Graph()
    between.add_nodes_from(ActorId(str(group)) for group in sorted(set(groups.values())))
    for first, second, data in simple.edges(data=True):
        ends = ActorId(str(groups[first])), ActorId(str(groups[second]))
        if ends[0] != ends[1]:
            weight = between.get_edge_data(*ends, default={"weight": 0})["weight"] + data["weight"]
            between.add_edge(*ends, weight=weight)
    return between


def _apart(centres: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale discs to their size and push apart those that overlap."""
    import numpy as np

    if len(centres) == 1:
        return np.zeros((1, 2))
    reach = float(np.hypot(centres[:, 0], centres[:, 1]).max()) or 1.0
    centres = (centres - centres[0]) / reach * float(np.sqrt((radii**2).sum()))
    room = radii[:, None] + radii[None, :]
    for _ in range(400):
        gap = centres[:, None, :] - centres[None, :, :]
        distance = np.sqrt((gap**2).sum(axis=2)) + 1e-6
        lack = np.maximum(room - distance, 0)
        np.fill_diagonal(lack, 0)
        if lack.max() < 1:
            break
        centres = centres + (gap * (lack / distance / 2)[:, :, None]).sum(axis=1) * 0.5 - centres * 0.002
        centres -= centres[0]  # the largest stays in the middle
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


def _spread(points: NDArray[np.float64], simple: nx.Graph[ActorId]) -> NDArray[np.float64]:
    """Scale so that neighbours stand ``_SPACING`` apart as a rule, pull in outliers, push apart what overlaps."""
    import numpy as np
    from scipy.spatial import cKDTree

    points = points - np.median(points, axis=0)
    reach = np.maximum(np.hypot(points[:, 0], points[:, 1]), 1e-9)
    middle = float(np.median(reach))
    # The square root beyond the limit keeps loose actors on the page, and the others from being a speck in the middle.
    limit = 1.5 * middle
    points = points * np.where(reach > limit, np.sqrt(limit / reach), 1.0)[:, None]
    points *= _SPACING * np.sqrt(len(points)) / (2 * middle)
    points += np.random.default_rng(SEED).normal(scale=1e-3, size=points.shape)
    room = np.array([node_size(simple.degree(actor)) for actor in simple]) + _MARGIN
    for _ in range(80):
        pairs = cKDTree(points).query_pairs(2 * float(room.max()), output_type="ndarray")
        gap = points[pairs[:, 0]] - points[pairs[:, 1]]
        distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-6)
        lack = np.maximum(room[pairs[:, 0]] + room[pairs[:, 1]] - distance, 0)
        if not lack.any():
            break
        push = gap * (lack / distance / 2)[:, None] * 0.6
        np.add.at(points, pairs[:, 0], push)
        np.add.at(points, pairs[:, 1], -push)
    return points
