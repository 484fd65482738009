"""The page's script: its modules under node, and what becomes of them when they are joined into one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sahelgraph import resources
from sahelgraph.export.html import SCRIPTS, STYLES, joined_script

TESTS = Path(__file__).parent / "page"
CHECKER = resources.pages("node_modules", ".bin")


def run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail("continuous integration must have node")
    pytest.skip("no node on this machine")


def test_the_modules_do_what_their_own_tests_say(node: str) -> None:
    run(node, "--test", *sorted(TESTS.glob("*.test.mjs")), cwd=TESTS)


def test_the_joined_script_parses(node: str, tmp_path: Path) -> None:
    (tmp_path / "page.js").write_text(joined_script(), encoding="utf-8")
    run(node, "--check", "page.js", cwd=tmp_path)


def test_types_and_lint_rules_hold(node: str) -> None:
    if not CHECKER.is_dir():
        pytest.skip("the checkers are not installed; run npm install in the folder of the page")
    run(node, CHECKER / "tsc", "-p", ".", cwd=resources.pages())
    run(node, CHECKER / "eslint", ".", cwd=resources.pages())


def test_every_source_file_is_part_of_the_page() -> None:
    sources = {path.name for path in resources.pages().glob("*.js")} - {"eslint.config.js"}
    assert sources == set(SCRIPTS)
    assert {path.name for path in resources.pages().glob("*.css")} == set(STYLES)


def test_modules_come_after_those_that_they_import() -> None:
    for place, name in enumerate(SCRIPTS):
        text = resources.pages(name).read_text(encoding="utf-8")
        imported = re.findall(r'^import .* from "\./([^"]+)";$', text, re.MULTILINE)
        assert set(imported) <= set(SCRIPTS[:place]), name


def test_no_two_modules_use_a_name_for_different_things() -> None:
    names: list[str] = []
    for name in SCRIPTS:
        text = resources.pages(name).read_text(encoding="utf-8")
        names += re.findall(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", text, re.MULTILINE)
    assert sorted(names) == sorted(set(names))


def test_joining_drops_imports_exports_and_comments_and_nothing_else() -> None:
    script = joined_script()
    assert not re.search(r"^(?:import|export) ", script, re.MULTILINE)
    assert "/**" not in script
    assert "</script" not in script.lower()
    assert "<!--" not in script
    for marker in ("class Canvas", "function pathsBetween", "const WORDS", "startPage()"):
        assert marker in script


def test_the_script_asks_no_network_and_parses_no_markup() -> None:
    script = joined_script()
    for forbidden in ("fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval("):
        assert forbidden not in script
