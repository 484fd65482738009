from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.store import Store

# pytest --hypothesis-profile=thorough tests/store
settings.register_profile("thorough", max_examples=1000)


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return Ontology.load()


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.load()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory, ontology: Ontology, registry: Registry) -> Path:
    """A store without reports, to be copied: making one writes some thousand actors."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Store.open(path, ontology=ontology, registry=registry).close()
    return path


@pytest.fixture
def open_store(ontology: Ontology, registry: Registry) -> Callable[..., Store]:
    """Opens a store with the project's own vocabulary and actors."""

    def opened(path: Path, **options: Any) -> Store:
        return Store.open(path, ontology=ontology, registry=registry, **options)

    return opened


@pytest.fixture
def store_path(tmp_path: Path, empty: Path) -> Path:
    """The folder of a store without reports, of the test's own."""
    return Path(shutil.copytree(empty, tmp_path / "s.db"))


@pytest.fixture
def store(store_path: Path, open_store: Callable[..., Store]) -> Iterator[Store]:
    with open_store(store_path) as opened:
        yield opened
