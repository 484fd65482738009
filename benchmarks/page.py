"""The interactive page: its size beside pyvis's own in-line page, and how long it takes to write and to open.

Run: ``python benchmarks/page.py [STATEMENTS...]`` (default 300, 2,000 and 20,000). The target is a page of at most half
of what pyvis writes for the same edges with the evidence put beside it. Opening is measured in Chromium, from the
start of the navigation until the graph is drawn, the best of three; it needs Playwright and a Chromium.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "export"))

from made_up_graph import World, made_up_world, write_page  # noqa: E402 - the made-up world lies with the tests


def pyvis_page(world: World) -> int:
    """Bytes of pyvis's own page of the graph, everything in line, one edge a statement."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for actor, data in world.graph.nodes(data=True):
        network.add_node(actor, label=data["label_en"], title=data["kind"])
    for source, target, data in world.graph.edges(data=True):
        title = f"{data['relation']}, {data['status']}, {data['edtf']}"
        network.add_edge(source, target, label=data["relation"], title=title)
    return len(network.generate_html().encode())


def evidence(world: World) -> int:
    """Bytes of the evidence and of the reports it cites as plain JSON."""
    items = [asdict(item) for group in world.evidence.values() for item in group]
    reports = [asdict(report) for report in world.reports.values()]
    return len(json.dumps([items, reports], default=str, ensure_ascii=False, separators=(",", ":")).encode())


def opened(path: Path) -> float | None:
    """Seconds until the graph is drawn, or ``None`` where there is no browser."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        return None
    from playwright.sync_api import sync_playwright

    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(3):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(path.as_uri())
            page.wait_for_selector("html[data-ready]")
            times.append(int(page.locator("html").get_attribute("data-ready") or 0) / 1000)
            page.close()
        browser.close()
    return min(times)


def main() -> None:
    """Print one line for each size."""
    print("statements  page kB  pyvis + evidence kB  share  written s  opened s")
    for count in map(int, sys.argv[1:] or ("300", "2000", "20000")):
        world = made_up_world(count)
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            path = write_page(world, Path(folder) / "page.html")
            wrote = time.perf_counter() - start
            size, other = path.stat().st_size, pyvis_page(world) + evidence(world)
            seconds = opened(path)
        shown = "-" if seconds is None else f"{seconds:8.2f}"
        print(f"{count:10,}  {size / 1e3:7.0f}  {other / 1e3:19.0f}  {size / other:5.2f}  {wrote:9.1f}  {shown}")


if __name__ == "__main__":
    main()
