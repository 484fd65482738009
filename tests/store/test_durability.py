"""What a store survives, and what it says when it did not."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
from store_examples import TEXT, evidence, report

from sahelgraph.errors import StoreDamaged
from sahelgraph.store import vocabulary as v
from sahelgraph.store.store import Store

Opener = Callable[..., Store]
HERE = Path(__file__).parent

PRELUDE = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from store_examples import TEXT, evidence, report
from sahelgraph.errors import StoreFull
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store.store import Store

store = Store.open(Path({path!r}), ontology=Ontology.load(), registry=Registry.load())
"""


def running(path: Path, script: str) -> subprocess.Popen[str]:
    """A process of its own that has the store open and runs a script."""
    prelude = PRELUDE.format(here=str(HERE), path=str(path))
    return subprocess.Popen(
        [sys.executable, "-c", prelude + textwrap.dedent(script)], stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("lines", [1, 7, 20])
def test_a_killed_writer_leaves_whole_reports_only(store_path: Path, open_store: Opener, lines: int) -> None:
    process = running(
        store_path,
        """
        for number in range(10_000):
            told = report(str(number % 5), publisher=f"Wire {number}")
            pieces = [evidence(told, when=f"20{year:02}") for year in range(number % 7, 20)]
            store.put(told, pieces)
            print(number, flush=True)
        """,
    )
    assert process.stdout
    for _ in range(lines):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with open_store(store_path) as store:
        assert list(store.doctor()) == []
        assert len(list(store.reports())) >= min(lines, 5)
        assert store.put(report("new"), [evidence("new")])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_tears_nothing_and_the_store_goes_on_when_there_is_room(
    store_path: Path, open_store: Opener
) -> None:
    process = running(
        store_path,
        """
        largest = max(file.stat().st_size for file in Path(store._place.path / "quads").iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 200_000, resource.RLIM_INFINITY))
        try:
            for number in range(1000):
                told = report(str(number), text=TEXT + "x" * 20_000)
                store.put(told, [evidence(told)])
        except StoreFull as error:
            print(error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print(len(list(store.reports())) == number, list(store.doctor()))
        print(bool(store.put(told, [evidence(told)])))
        store.close()
        """,
    )
    said, _ = process.communicate()
    first, *rest = said.splitlines()
    assert first == f"no room on the disk for the store in {store_path}; make room and run again"
    assert rest == ["True []", "True"]
    with open_store(store_path) as store:
        assert list(store.doctor()) == []


def largest(path: Path) -> Path:
    return max((path / "quads").glob("*.sst"), key=lambda file: file.stat().st_size)


def cut_short(path: Path) -> None:
    largest(path).write_bytes(largest(path).read_bytes()[:1000])


def overwrite(path: Path) -> None:
    data = bytearray(largest(path).read_bytes())
    data[::1000] = b"\xff" * len(data[::1000])
    largest(path).write_bytes(data)


def lose_manifest(path: Path) -> None:
    for file in (path / "quads").glob("MANIFEST*"):
        file.unlink()


def lose_all(path: Path) -> None:
    for file in (path / "quads").iterdir():
        file.unlink()


@pytest.mark.parametrize("damage", [cut_short, overwrite, lose_manifest, lose_all])
@pytest.mark.parametrize("read_only", [False, True])
def test_damaged_files_are_one_sentence(
    store_path: Path, open_store: Opener, damage: Callable[[Path], None], read_only: bool
) -> None:
    with open_store(store_path) as store:
        store.put(report(), [evidence()])
    damage(store_path)
    with pytest.raises(StoreDamaged, match="--fresh") as caught, open_store(store_path, read_only=read_only) as store:
        list(store.quads())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("update", "said"),
    [
        (
            "DELETE { GRAPH report:a { ?s ?p ?o } } WHERE { GRAPH report:a { ?s ?p ?o ; a sg:Evidence } }",
            "not as it was put",
        ),
        ("DROP GRAPH report:a", "not as it was put"),
        ("INSERT DATA { GRAPH report:c { report:c a sg:Report } }", "not stored to the end"),
        ("DELETE WHERE { GRAPH graph:statements { ?s sg:status ?x } }", "do not follow from the evidence"),
        ("INSERT DATA { GRAPH graph:statements { actor:mali sg:accused actor:chad } }", "do not follow"),
        ("DELETE WHERE { GRAPH graph:ledger { ?tie sg:claim ?x } }", "not told of alike"),
    ],
)
def test_the_doctor_finds_what_does_not_fit(store_path: Path, open_store: Opener, update: str, said: str) -> None:
    with open_store(store_path) as store:
        for name in "ab":
            store.put(report(name), [evidence(name, when="2017")])
    pyoxigraph.Store(str(store_path / "quads")).update(update, prefixes=v.PREFIXES)
    with open_store(store_path) as store:
        complaints = list(store.doctor())
    assert any(said in complaint for complaint in complaints)
    assert all("\n" not in complaint for complaint in complaints)


def test_the_text_of_a_report_is_kept_to_the_letter(store: Store) -> None:
    text = f"{TEXT}\r\n\x00\x0b« L’Élysée » \u202e مالي 🙂 </script> {{}} \\u0041 \ufeff\u2028"
    told = report("x y/é#?%", text=text)
    store.put(told, [evidence(told)])
    store.put(told, [evidence(told), evidence(told, "mali")])
    assert next(store.reports()) == told
    assert {piece.sentence for piece in store.evidence_of(told.id)} == {text}
