"""Betweenness from a sample of actors, with a bound on the error, for graphs too large for the exact measure.

Shortest paths are counted from a block of sources at once, one level of distance at a time, by products of the sparse
adjacency matrix with dense blocks (Brandes 2001 in the language of linear algebra: Kepner & Gilbert 2011, ch. 6).
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Any

from sahelgraph.analysis.measures import Scores
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx

_BLOCK = 64
"""Sources treated together: enough to keep the products busy, little enough for 100,000 actors in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Estimated betweenness. With probability ``1 - risk`` no score is off by more than ``error``."""

    scores: Scores
    error: float
    risk: float
    sources: int


def sampled_betweenness(
    graph: nx.Graph[ActorId], *, error: float = 0.05, risk: float = 0.05, seed: int = 0
) -> Estimate:
    """Estimate :func:`sahelgraph.analysis.measures.betweenness` from a random sample of sources.

    The dependency of one source on an actor, divided by the number of possible targets, lies in [0, 1]; its mean over
    all sources is the betweenness, up to a factor n / (n - 1). Hoeffding's inequality with a union bound over the n
    actors asks for k = ln(2n / risk) / (2 error^2) sources drawn with replacement; drawing without replacement, as is
    done here, can only be better (Hoeffding 1963, theorem 4).

    Args:
        graph: undirected and simple.
        error: the largest error wanted, in (0, 1].
        risk: the chance that some score is off by more, in (0, 1).
        seed: of the sample.

    Returns:
        The scores, with the error that the sample warrants: 0 where all sources were needed, for then it is exact.
    """
    nodes = list(graph)
    count = len(nodes)
    if count < 3:
        return Estimate(scores=dict.fromkeys(nodes, 0.0), error=0.0, risk=risk, sources=count)
    factor = count / (count - 1)
    wanted = int(log(2 * count / risk) / (2 * (error / factor) ** 2)) + 1
    chosen = random.Random(seed).sample(range(count), min(wanted, count))  # noqa: S311 (a sample, not a secret)
    totals = _dependencies(graph, chosen)
    scale = factor / (len(chosen) * (count - 2))
    scores = {node: float(value * scale) for node, value in zip(nodes, totals, strict=True)}
    exact = len(chosen) == count
    bound = 0.0 if exact else factor * sqrt(log(2 * count / risk) / (2 * len(chosen)))
    return Estimate(scores=scores, error=bound, risk=0.0 if exact else risk, sources=len(chosen))


def _dependencies(graph: nx.Graph[ActorId], sources: list[int]) -> Any:
    """For each actor the sum, over the sources, of the shares of their shortest paths that it lies on."""
    import networkx as nx
    import numpy as np

    adjacency = nx.to_scipy_sparse_array(graph, weight=None, format="csr").astype(float)
    totals = np.zeros(adjacency.shape[0])
    for start in range(0, len(sources), _BLOCK):
        block = np.array(sources[start : start + _BLOCK])
        totals += _block(adjacency, block)
    return totals


def _block(adjacency: Any, sources: Any) -> Any:
    import numpy as np

    columns = np.arange(len(sources))
    paths = np.zeros((adjacency.shape[0], len(sources)))
    paths[sources, columns] = 1.0
    levels = [paths > 0]
    seen = levels[0].copy()
    frontier = paths.copy()
    while True:
        frontier = adjacency @ frontier
        frontier[seen] = 0.0
        reached = frontier > 0
        if not reached.any():
            break
        paths += frontier
        seen |= reached
        levels.append(reached)
    dependency = np.zeros_like(paths)
    safe = np.where(paths > 0, paths, 1.0)
    for nearer, farther in zip(reversed(levels[:-1]), reversed(levels[1:]), strict=True):
        share = np.where(farther, (1.0 + dependency) / safe, 0.0)
        dependency += np.where(nearer, paths * (adjacency @ share), 0.0)
    dependency[sources, columns] = 0.0
    return dependency.sum(axis=1)
