"""What WCAG 2.2 AA asks of every state of the page, measured in a real browser: contrast, targets, focus in sight."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_graph import write_page
from playwright.sync_api import Page
from story import story

pytestmark = pytest.mark.browser

Open = Callable[..., Page]

STATES = (
    "",
    "actor=niger",
    "tie=niger,russia",
    "tie=mali,ukraine&language=fr",
    "from=niger&to=ukraine&since=2023&families=AGREE&except=families,time",
    "view=table&statuses=alleged",
    "view=actors&language=fr",
    "since=1990&until=1991&undated=false&from=niger&to=ukraine",
)

CONTRAST = """() => {
  const part = (value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = numbers(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("body *")].filter((element) =>
    element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
    && !element.closest("script, #canvas, option, .unseen")
  ).map((element) => {
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(numbers(style.color)), luminance(ground(element))].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return [(light + 0.05) / (dark + 0.05), large ? 3 : 4.5, element.outerHTML.slice(0, 90)];
  }).filter(([contrast, least]) => contrast < least);
}"""

TARGETS = """() => [...document.querySelectorAll("button, summary, select, input, a[href]")].filter((element) => {
  if (!element.checkVisibility() || element.closest(".slider")) return false;
  if (element.matches("a, .name, .open, .skip")) return false;
  const box = (element.closest("label") ?? element).getBoundingClientRect();
  return box.width < 23.5 || box.height < 23.5;
}).map((element) => element.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(story(), tmp_path_factory.mktemp("page") / "story.html")


@pytest.mark.parametrize("narrow", [False, True], ids=["1280", "390"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_text_stands_out_and_whatever_is_pressed_is_large_enough(
    open_page: Open, page_file: Path, narrow: bool, dark: bool
) -> None:
    page = open_page(page_file, narrow=narrow, dark=dark)
    faint, small = {}, {}
    for state in STATES:
        page.evaluate("(fragment) => { location.hash = fragment }", state)
        page.wait_for_timeout(60)
        for part in ("graph", "filters", "side") if narrow else ("graph",):
            page.evaluate("(part) => { document.body.dataset.part = part }", part)
            faint[state, part] = page.evaluate(CONTRAST)
            # Words within a sentence may be smaller (2.5.8, "inline"), and so are names and links here.
            small[state, part] = page.evaluate(TARGETS)
    assert {where: found for where, found in faint.items() if found} == {}
    assert {where: found for where, found in small.items() if found} == {}


def test_the_focus_is_always_in_sight(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "actor=niger&families=AGREE")
    hidden = []
    for _ in range(90):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const element = document.activeElement, box = element.getBoundingClientRect();
              const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
              const style = getComputedStyle(element);
              const thumb = element.type === "range" || element.type === "checkbox";
              return element === document.body || (inside && (thumb || style.outlineStyle !== "none"))
                ? "" : element.outerHTML.slice(0, 90);
            }"""
        )
        hidden += [seen] if seen else []
    assert hidden == []
