"""Lines of a PDF page to paragraphs."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from sahelgraph.model import Report
from sahelgraph.reading.reports import read

PARAGRAPH = [
    "Two envoys of the ministry met the head of the transition in the",
    "capital on Monday and signed an agreement on the train-",
    "ing of soldiers, the presidency said in a statement read on tele-",
    "vision after the meeting.",
]


def pdf(path: Path, pages: list[list[str]]) -> Report:
    canvas = Canvas(str(path))
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(70, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    (found,) = read([path])
    assert isinstance(found, Report)
    return found


def test_lines_that_the_layout_broke_are_joined_and_hyphens_undone(tmp_path: Path) -> None:
    text = pdf(tmp_path / "a.pdf", [["Envoys in Niamey", *PARAGRAPH, *PARAGRAPH]]).text
    paragraph = (
        "Two envoys of the ministry met the head of the transition in the capital on Monday and signed an agreement on"
        " the training of soldiers, the presidency said in a statement read on television after the meeting."
    )
    assert text == f"Envoys in Niamey\n\n{paragraph}\n\n{paragraph}"


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    bodies = [[f"{line} {number}" for line in PARAGRAPH] for number in ("One", "Two", "Three")]
    pages = [["The Daily of Niamey", *body, f"Page {page} of 3"] for page, body in enumerate(bodies, start=1)]
    text = pdf(tmp_path / "a.pdf", pages).text
    assert all(f"vision after the meeting. {number}" in text for number in ("One", "Two", "Three"))
    assert "The Daily" not in text
    assert "Page" not in text
