from __future__ import annotations

import ast
from pathlib import Path

import sahelgraph

ROOT = Path(sahelgraph.__file__).parent


def test_no_module_that_a_user_runs_imports_the_training() -> None:
    others = [path for path in ROOT.rglob("*.py") if ROOT / "training" not in path.parents]
    assert len(others) > 20
    for path in others:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not any(name.startswith("sahelgraph.training") for name in names), path
