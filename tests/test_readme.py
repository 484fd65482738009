"""The README tells the truth: its session is replayed, its commands are those of continuous integration.

After a change that alters the output on purpose, write the session anew with
``SAHELGRAPH_WRITE_README=1 python -m pytest tests/test_readme.py`` and read the difference before committing it.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from sahelgraph.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DECISION = re.compile(r"\bd[0-9a-f]{20}\b")
"""The id of a decision, which depends on the moment of it."""
SESSION = re.compile(r"(?<=<!-- session -->\n```console\n).*?(?=```\n)", re.DOTALL)


def replay(session: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run every ``$ `` line of a session, and give the session back with what the commands print today."""
    lines: list[str] = []
    for line in session.splitlines():
        if line.startswith("$ "):
            command, _, shown = line[2:].partition(" | head -n ")
            program, *arguments = shlex.split(command)
            assert program == "sahelgraph"
            with pytest.raises(SystemExit) as stop:
                main(arguments)
            assert stop.value.code == 0, line
            out = capsys.readouterr().out.splitlines()
            lines += [line, *(out[: int(shown)] if shown else out)]
    return "\n".join(text.rstrip() for text in lines) + "\n"


@pytest.mark.model
def test_the_session_of_the_readme_can_be_repeated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = README.read_text(encoding="utf-8")
    (session,) = SESSION.findall(text)
    replayed = replay(session, capsys)
    if os.environ.get("SAHELGRAPH_WRITE_README"):  # the ids of decisions are new in it
        README.write_text(text.replace(session, replayed), encoding="utf-8")
    else:
        assert DECISION.sub("d", session) == DECISION.sub("d", replayed)


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    (command,) = re.findall(r"^    (python3 -m venv .*pytest.*)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
