"""The house has floors: a module imports only from below, never across the wings, and never in a circle."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sahelgraph

ROOT = Path(sahelgraph.__file__).parent
MODULES = {
    ".".join(("sahelgraph", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
    if "data" not in path.relative_to(ROOT).parts
}

# The longest prefix decides. "reading" and "keeping" are the wings; "" is neither.
FLOORS: dict[str, tuple[int, str]] = {
    "sahelgraph": (9, ""),
    "sahelgraph.errors": (0, ""),
    "sahelgraph.ids": (0, ""),
    "sahelgraph.timespan": (0, ""),
    "sahelgraph.calendar_names": (0, ""),
    "sahelgraph.model": (0, ""),
    "sahelgraph.resources": (0, ""),
    "sahelgraph.ontology": (1, ""),
    "sahelgraph.registry": (1, ""),
    "sahelgraph.surfaces": (1, ""),
    "sahelgraph.background": (1, ""),
    "sahelgraph.wording": (1, ""),
    "sahelgraph.reading": (2, "reading"),
    "sahelgraph.language": (2, "reading"),
    "sahelgraph.training": (3, "reading"),
    "sahelgraph.extraction": (3, "reading"),
    "sahelgraph.evaluation": (4, "reading"),
    "sahelgraph.decisions": (2, ""),
    "sahelgraph.store": (2, "keeping"),
    "sahelgraph.mirror": (3, "keeping"),
    "sahelgraph.analysis": (3, "keeping"),
    "sahelgraph.export": (4, "keeping"),
    "sahelgraph.questions": (4, "keeping"),
    "sahelgraph.knowledge_graph": (5, ""),
    "sahelgraph.commands": (6, ""),
    "sahelgraph.cli": (7, ""),
    "sahelgraph.__main__": (8, ""),
}
HEAVY = {"spacy", "rdflib", "pyoxigraph", "networkx", "rustworkx", "scipy", "numpy", "pyvis", "trafilatura", "pyshacl"}
# TYPE_CHECKING imports count too: a type is knowledge as well.


def floor(module: str) -> tuple[int, str]:
    while module not in FLOORS:
        module = module.rpartition(".")[0]
    return FLOORS[module]


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return {name for name in found if name.split(".")[0] == "sahelgraph"}


def depends_on(module: str) -> set[str]:
    return {name for name in imports(MODULES[module]) if name in MODULES and name != "sahelgraph"} - {module}


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_on_a_floor(module: str) -> None:
    assert any(module == name or module.startswith(f"{name}.") for name in FLOORS if name != "sahelgraph") or (
        module == "sahelgraph"
    )


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down_and_never_across(module: str) -> None:
    level, wing = floor(module)
    for other in depends_on(module):
        other_level, other_wing = floor(other)
        assert other_level <= level, f"{module} imports {other} from above"
        assert not (wing and other_wing and wing != other_wing), f"{module} imports {other} across the wings"


def test_no_imports_run_in_a_circle() -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for other in depends_on(module):
                visit(other, (*trail, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


@pytest.mark.parametrize("module", MODULES)
def test_a_file_is_one_room(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("command", ["import sahelgraph", "import sahelgraph.cli"])
def test_nothing_heavy_is_imported_before_it_is_needed(command: str) -> None:
    code = f"import sys; {command}; print(*sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
