"""The mirror, the measures and the paths, against networkx doing the same.

Run: ``python benchmarks/graph.py [STATEMENTS]`` (default 100,000). Prints one line for each comparison.
"""

from __future__ import annotations

import gc
import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice
from typing import Any

import networkx as nx

from sahelgraph.analysis.measures import betweenness
from sahelgraph.analysis.paths import Chain, paths
from sahelgraph.mirror import mirror
from sahelgraph.model import ActorId, Statement, StatementId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.timespan import TimeSpan

RELATIONS = Ontology.load().relations


def statements(count: int, seed: int = 1) -> Iterator[Statement]:
    """Made-up statements among ``count / 10`` actors, a few of which are in very many, as hubs are."""
    chance = random.Random(seed)
    actors = [ActorId(f"actor-{number}") for number in range(max(10, count // 10))]
    relations = sorted(RELATIONS)
    for number in range(count):
        source, target = (actors[int(len(actors) * chance.random() ** 3)] for _ in range(2))
        yield Statement(
            id=StatementId(f"s{number:016x}"),
            subject=source,
            relation=chance.choice(relations),
            object=target,
            when=TimeSpan.day(date(2012, 1, 1) + timedelta(days=chance.randrange(5000))),
            status=chance.choice([Status.ASSERTED, Status.ASSERTED, Status.ALLEGED]),
            statuses=(Status.ASSERTED,),
            evidence=(),
            speakers=(),
            reports=1,
            publishers=chance.randint(1, 4),
            contested=False,
            plain=True,
        )


def seconds(work: Callable[[], Any], repeat: int = 3) -> float:
    """The best of a few runs, with the garbage of others out of the way."""
    best = float("inf")
    for _ in range(repeat):
        gc.collect()
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def megabytes(work: Callable[[], Any]) -> float:
    """Memory that the result of ``work`` holds on to."""
    gc.collect()
    tracemalloc.start()
    kept = work()
    size = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del kept
    return size


def ready_made(rows: list[tuple[str, str, str, dict[str, Any]]]) -> nx.MultiDiGraph[str]:
    """The baseline: networkx adding edges from tuples that are ready."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edges_from((u, v, k, dict(a)) for u, v, k, a in rows)
    return graph


def compare_mirror(told: list[Statement]) -> nx.MultiDiGraph[ActorId]:
    """Time and memory of the mirror, against networkx with the work of making tuples already done."""

    def build() -> nx.MultiDiGraph[ActorId]:
        return mirror(told, actors={}, relations=RELATIONS)

    graph = build()
    rows = [(str(u), str(v), str(k), a) for u, v, k, a in graph.edges(keys=True, data=True)]
    time_ratio = seconds(build) / seconds(lambda: ready_made(rows))
    memory_ratio = megabytes(build) / megabytes(lambda: ready_made(rows))
    print(f"mirror of {len(told):,} statements / networkx add_edges_from on ready tuples:")
    print(f"    {time_ratio:.2f} x the time, {memory_ratio:.2f} x the memory")
    return graph


def compare_betweenness(nodes: int = 10_000, edges: int = 50_000, sample: int = 200) -> None:
    """Exact betweenness against networkx, whose time is scaled up from a sample of sources."""
    simple: Any = nx.gnm_random_graph(nodes, edges, seed=1)
    ours = seconds(lambda: betweenness(simple), repeat=1)
    theirs = seconds(lambda: nx.betweenness_centrality(simple, k=sample, seed=1), repeat=1) * nodes / sample
    print(f"networkx betweenness (scaled from {sample} sources) / ours, {nodes:,} nodes and {edges:,} edges:")
    print(f"    {theirs / ours:.0f} x")


def compare_paths(graph: nx.MultiDiGraph[ActorId]) -> None:
    """Five best paths of at most three hops, against one unweighted shortest path of networkx."""
    actors = sorted(graph, key=graph.degree, reverse=True)
    undirected = graph.to_undirected(as_view=True)
    print("five best paths of three hops (between the busiest, the middling and the rarest actors):")
    for first, second in ((0, 1), (0, len(actors) // 2), (len(actors) // 2, len(actors) // 2 + 1), (-1, -2)):
        source, target = actors[first], actors[second]
        ours = seconds(partial(_five_best, graph, source, target), repeat=1)
        theirs = seconds(partial(nx.has_path, undirected, source, target), repeat=1)
        print(f"    {ours:.2f} s, {ours / theirs:.1f} x the time of networkx has_path")


def _five_best(graph: nx.MultiDiGraph[ActorId], source: ActorId, target: ActorId) -> list[Chain]:
    return list(islice(paths(graph, source, target), 5))


def main() -> None:
    """Run every comparison and print it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    graph = compare_mirror(list(statements(count)))
    compare_betweenness()
    compare_paths(graph)


if __name__ == "__main__":
    main()
