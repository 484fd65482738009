"""What is installed works without the checkout: the wheel carries its data, and finds it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CARRIED = (
    "sahelgraph/py.typed",
    "sahelgraph/data/ontology/actors.csv",
    "sahelgraph/data/ontology/lexicon/fr/consult.toml",
    "sahelgraph/data/ontology/shapes.ttl",
    "sahelgraph/data/ontology/questions/linked.toml",
    "sahelgraph/data/seeds/facts.csv",
    "sahelgraph/data/seeds/reports/2024-03-27-niger-putin-call.md",
    "sahelgraph/language/models/en/config.cfg",
    "sahelgraph/language/models/fr/config.cfg",
    "sahelgraph/export/page/page.html",
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize("path", CARRIED)
def test_the_wheel_carries_its_data(installed: Path, path: str) -> None:
    assert (installed / path).is_file()


def test_nothing_but_the_package_is_installed(installed: Path) -> None:
    assert {path.name.split("-")[0] for path in installed.iterdir()} == {"sahelgraph"}


@pytest.mark.model
def test_an_installed_copy_builds_the_seed_graph_of_its_own_data(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sahelgraph", "build"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "50 reports read" in done.stdout
    assert (tmp_path / "exports" / "sahel.html").is_file()
