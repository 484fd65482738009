"""A small store, built once by the real command from reports of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import REPORTS, Result, Run

from sahelgraph.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line as a shell would, without a shell."""

    def run(*arguments: str | Path) -> Result:
        with pytest.raises(SystemExit) as stop:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        return Result(stop.value.code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two reports, one in each language."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``sahel.db`` and ``out``, as ``sahelgraph build`` leaves them."""
    folder = tmp_path_factory.mktemp("built")
    with pytest.raises(SystemExit) as stop:
        main(["build", str(reports), "--db", str(folder / "sahel.db"), "--out", str(folder / "out")])
    assert stop.value.code == 0
    return folder
