"""Readers beside a writer see a whole store, as it was when the writer came or last synced it."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from store_examples import evidence, report

from sahelgraph.errors import StoreError
from sahelgraph.model import ReportId
from sahelgraph.store.store import Store

Opener = Callable[..., Store]
MEMBERS = "SELECT ?who WHERE { ?p a sg:Period ; rdf:predicate sg:memberOf ; rdf:subject ?who }"


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    store.dump(out, "trig")
    return out.getvalue()


def copies(path: Path) -> list[Path]:
    return [found for found in (path / "snapshots").glob("*/") if found.is_dir()]


def test_a_reader_beside_a_writer_sees_what_was_last_synced(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path) as writer:
        before = exported(writer)
        writer.put(report("a"), [evidence("a", "chad", "joined", "aes", when="2024-03-04")])
        with open_store(store_path, read_only=True) as reader:
            assert reader.as_of is not None
            assert exported(reader) == before
            writer.flush()
            assert exported(reader) == before
        with open_store(store_path, read_only=True) as reader:
            assert exported(reader) == exported(writer) != before
            assert len(reader.query(MEMBERS).rows) == 1
            with pytest.raises(StoreError, match="opened to read"):
                reader.forget(ReportId("a"))


def test_a_reader_keeps_its_copy_when_the_writer_ends(store_path: Path, open_store: Opener) -> None:
    writer = open_store(store_path)
    with open_store(store_path, read_only=True) as reader:
        before = exported(reader)
        writer.put(report("a"), [evidence("a")])
        writer.close()
        assert exported(reader) == before
        assert not reader.query("ASK { actor:niger sg:signedMilitaryAgreementWith actor:russia }").boolean
    with open_store(store_path, read_only=True) as reader:
        assert reader.as_of is None
        assert exported(reader) != before


def test_copies_go_with_those_who_use_them(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path) as writer:
        reader = open_store(store_path, read_only=True)
        for name in "abc":
            writer.put(report(name), [evidence(name)])
            writer.flush()
        assert len(copies(store_path)) == 2
    assert len(copies(store_path)) == 1
    reader.close()
    open_store(store_path).close()
    assert copies(store_path) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from sahelgraph.model import EVERYTHING
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.store import Store
sys.path.insert(0, sys.argv[2])
from store_examples import evidence, report
store = Store.open(Path(sys.argv[1]), ontology=Ontology.load(), registry=Registry.load())
store.put(report("a"), [evidence("a", "chad", "joined", "aes", when="2024-03-04")])
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_periods_that_a_killed_writer_left_behind_are_set_right_for_the_next_reader(
    store_path: Path, open_store: Opener
) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(store_path), str(Path(__file__).parent)], check=False)
    assert done.returncode == -signal.SIGKILL
    with open_store(store_path, read_only=True) as store:
        assert [row["who"].value.rsplit("/")[-1] for row in store.query(MEMBERS).rows if row["who"]] == ["chad"]
        assert list(store.doctor()) == []


@pytest.mark.skipif(os.name != "posix", reason="folders that nobody may write to are of POSIX")
def test_a_store_that_is_in_order_is_read_where_nobody_may_write(store_path: Path, open_store: Opener) -> None:
    with open_store(store_path) as store:
        store.put(report("a"), [evidence("a")])
        before = exported(store)
    for path in (store_path, *store_path.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with open_store(store_path, read_only=True) as store:
            assert exported(store) == before
    finally:
        for path in (store_path, *store_path.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
