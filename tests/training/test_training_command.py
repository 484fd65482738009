from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sahelgraph.training.__main__ import main


@pytest.mark.parametrize("command", ["train", "evaluate"])
def test_each_command_explains_itself(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert "--data" in result.output


def test_a_missing_treebank_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sahelgraph.training", "train", "fr"]
    done = subprocess.run(
        [*command, "--data", str(tmp_path), "--work", str(tmp_path / "work")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("error: no treebank fr_sequoia-train")
    assert "Traceback" not in done.stderr
