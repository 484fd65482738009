"""Colours of the page against WCAG 2.2 AA: text 4.5 to 1, lines and shapes 3 to 1, in the light and the dark theme."""

from __future__ import annotations

import re

import pytest

from sahelgraph import resources

TEXT = ("ink", "soft", "accent", "cooperation", "conflict")
SHAPES = (
    "control", "neutral", "mixed", "chosen", "hue-dot", "hue-square", "hue-triangle", "hue-triangleDown", "hue-star",
    "hue-diamond", "hue-hexagon",
)  # fmt: skip
GROUNDS = ("ground", "panel", "sunk")


def themes() -> dict[str, dict[str, str]]:
    style = resources.pages("theme.css").read_text(encoding="utf-8")
    blocks = re.findall(r"(:root[^{]*)\{([^}]*)\}", style)
    found = {}
    for selector, body in blocks:
        name = "chosen dark" if "dark" in selector else "system dark" if "not(" in selector else "light"
        found[name] = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body))
    return found


def luminance(colour: str) -> float:
    """Relative luminance of sRGB as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_there_are_three_themes_and_the_two_dark_ones_are_the_same() -> None:
    found = themes()
    assert set(found) == {"light", "chosen dark", "system dark"}
    assert found["chosen dark"] == found["system dark"]
    assert set(found["light"]) == set(found["chosen dark"])


@pytest.mark.parametrize("theme", ["light", "chosen dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [(front, back, 4.5) for front in TEXT for back in GROUNDS]
    + [(front, back, 3.0) for front in SHAPES for back in ("ground", "panel")]
    + [("warn", "warn-ground", 4.5), ("accent", "accent-ground", 4.5), ("ink", "quote", 4.5), ("panel", "accent", 4.5)],
)
def test_contrast_suffices(theme: str, front: str, back: str, least: float) -> None:
    colours = themes()[theme]
    assert contrast(colours[front], colours[back]) >= least
