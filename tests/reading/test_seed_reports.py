"""The shipped briefs, and five real pages where they are at hand, as the reading room hands them on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sahelgraph import resources
from sahelgraph.model import Report
from sahelgraph.reading.published import is_date_line
from sahelgraph.reading.reports import read

PAGES = Path(__file__).parents[3] / "shared" / "seeds"


def reports(path: Path) -> dict[str, Report]:
    return {found.id: found for found in read([path]) if isinstance(found, Report)}


def test_every_brief_is_read_with_its_date_and_language() -> None:
    briefs = reports(resources.seeds("reports"))
    assert len(briefs) == len(list(resources.seeds("reports").glob("*.md")))
    for name, brief in briefs.items():
        assert brief.published == date.fromisoformat(name[:10])
        assert brief.language == ("fr" if name.endswith("-fr") else "en")
        assert brief.text.startswith(brief.title)


def test_a_brief_has_no_noise_but_its_date_lines() -> None:
    for brief in reports(resources.seeds("reports")).values():
        for span in brief.noise:
            assert is_date_line(brief.text[span.start : span.end])


@pytest.mark.skipif(not PAGES.is_dir(), reason="the five real pages are other people's text and do not ship")
class TestRealPages:
    def test_the_text_is_the_file(self) -> None:
        for name, report in reports(PAGES).items():
            assert report.text == (PAGES / f"{name}.txt").read_text(encoding="utf-8")

    def test_metadata_beside_them_gives_title_publisher_and_date(self) -> None:
        report = reports(PAGES)["002"]
        assert (report.published, report.language) == (date(2023, 12, 5), "en")
        assert report.publisher == "Africa Today News, New York"

    @pytest.mark.parametrize(
        "furniture",
        ["Leave a Reply", "Share", "READ:", "Read Also:", "mc4wp_form", "icon-facebook", "Mon 23rd", "AFP\n"],
    )
    def test_page_furniture_is_noise(self, furniture: str) -> None:
        holders = [
            report
            for report in reports(PAGES).values()
            if f"\n{furniture}" in report.text or f"[{furniture}" in report.text
        ]
        assert holders
        for report in holders:
            start = report.text.rindex(furniture)
            assert any(noise.start <= start < noise.end for noise in report.noise)

    def test_no_paragraph_is_noise(self) -> None:
        for report in reports(PAGES).values():
            for line in report.text.split("\n"):
                if len(line) > 120:
                    start = report.text.index(line)
                    assert not any(noise.start <= start < noise.end for noise in report.noise)
