"""A researcher at the page, in a real browser: with the mouse, with the keyboard, on a desk and on a phone."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from made_up_graph import write_page
from playwright.sync_api import Page, expect
from story import HOSTILE, TOLD, story

from sahelgraph.export.html import HEADING

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(story(), tmp_path_factory.mktemp("page") / "story.html")


def find(page: Page, name: str, typed: str) -> None:
    """Type into a field that finds actors and take the first."""
    field = page.get_by_role("combobox", name=name, exact=True)
    field.fill(typed)
    expect(page.locator("[role=listbox]:visible li").first).to_be_visible()
    field.press("Enter")


def at(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where a point of the drawing is on the screen, by the camera that the address tells once the reader moved it."""
    page.locator("#canvas").focus()
    page.keyboard.press("0")
    page.keyboard.press("-")
    page.wait_for_url("**camera=**")
    camera = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('camera')")
    box = page.locator("#canvas").bounding_box()
    assert box
    centre_x, centre_y, scale = map(float, camera.split(","))
    return box["x"] + box["width"] / 2 + (x - centre_x) * scale, box["y"] + box["height"] / 2 + (y - centre_y) * scale


def places(page: Page) -> dict[str, tuple[float, float]]:
    """Where each actor stands in the drawing."""
    network = json.loads(page.locator("#network").text_content() or "")
    nodes = network["nodes"]
    return dict(zip(nodes["label"], zip(nodes["x"], nodes["y"], strict=True), strict=True))


def clear_point(where: dict[str, tuple[float, float]], one: str, two: str) -> tuple[float, float]:
    """A point on the straight line between two actors, as far as can be from every actor."""
    (x1, y1), (x2, y2) = where[one], where[two]
    line = [(x1 + (x2 - x1) * step / 20, y1 + (y2 - y1) * step / 20) for step in range(3, 18)]
    return max(line, key=lambda point: min(math.dist(point, other) for other in where.values()))


@pytest.mark.parametrize("narrow", [False, True], ids=["1280", "390"])
def test_a_session_from_search_to_a_link_that_brings_it_back(open_page: Open, page_file: Path, narrow: bool) -> None:
    page = open_page(page_file, narrow=narrow)
    details = page.locator("#details")
    if narrow:
        page.get_by_role("button", name="Details", exact=True).click()
    find(page, "Find an actor", "republique du nig")
    expect(details.get_by_role("heading", level=2)).to_have_text("Niger")

    if narrow:
        page.locator("nav.parts").get_by_role("button", name="Graph").click()
    for name, year in (("From (year, month or day)", "2023"), ("To (year, month or day)", "2024")):
        field = page.get_by_role("textbox", name=name)
        field.fill(year)
        field.press("Enter")
    expect(page.locator("#counts")).to_have_text("8 of 12 statements, 8 actors in view")
    if narrow:
        page.locator("nav.parts").get_by_role("button", name="Details").click()

    details.get_by_role("button", name="2 sources").or_(
        details.get_by_role("button", name="Niger signed a military agreement with Russia")
    ).first.click()
    expect(details.locator("blockquote")).to_have_count(2)
    expect(details.locator("blockquote").first).to_contain_text("As the story goes, Niger")
    expect(details.locator(".statement .date").first).to_have_text("4 December 2023")
    link = details.get_by_role("link", name="What was signed in the capital")
    expect(link).to_have_attribute("href", "https://example.org/signed")
    expect(link).to_have_attribute("rel", "noopener noreferrer")

    page.get_by_role("tab", name="Path").click()
    find(page, "From", "niger")
    find(page, "To", "Ukraine")
    route = page.locator("#paths .route").first
    expect(route).to_have_text("Niger → Mali → Ukraine")
    expect(page.locator("#paths blockquote").first).to_contain_text("Mali")
    expect(page.locator("#paths .hops > li")).to_have_count(2)

    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#said")).not_to_be_empty()
    address = page.url
    again = open_page(page_file, address.partition("#")[2], narrow=narrow)
    expect(again.locator("#paths .route").first).to_have_text("Niger → Mali → Ukraine")
    expect(again.locator("#counts")).to_have_text("8 of 12 statements, 8 actors in view")
    expect(again.locator("#details h2")).to_have_text("Niger – Russia")
    assert again.url.partition("#")[2] == address.partition("#")[2]


def test_the_same_with_the_keyboard_only(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    press = page.keyboard.press
    press("/")
    page.keyboard.type("nige")
    press("ArrowDown")
    press("ArrowUp")
    press("Enter")
    expect(page.locator("#details h2")).to_have_text("Niger")

    tab_to(page, "#slide-since")
    for _ in range(12):
        press("ArrowRight")
    expect(page.locator("#slide-since")).to_have_attribute("aria-valuetext", "January 2018")
    tab_to(page, "#field-since")
    page.keyboard.type("2023")
    press("Tab")
    page.keyboard.type("2024")
    press("Tab")
    expect(page.locator("#counts")).to_contain_text("8 of 12 statements")

    tab_to(page, "#details button.line", text="military agreement")
    press("Enter")
    expect(page.locator("#details blockquote")).to_have_count(2)

    tab_to(page, "#tab-details", back=True)
    press("ArrowRight")
    expect(page.locator("#tab-path")).to_be_focused()
    press("Tab")
    page.keyboard.type("niger")
    press("Enter")
    expect(page.locator("#path-to")).to_be_focused()
    page.keyboard.type("ukraine")
    press("Enter")
    expect(page.locator("#paths .route").first).to_have_text("Niger → Mali → Ukraine")

    page.locator("#canvas").focus()
    press("0")
    press("+")
    page.wait_for_url("**camera=**")


def tab_to(page: Page, selector: str, *, text: str = "", back: bool = False) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(150):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        reached = page.evaluate(
            "([selector, text]) => document.activeElement.matches(selector) &&"
            " document.activeElement.textContent.includes(text)",
            [selector, text],
        )
        if reached:
            return
    pytest.fail(f"Tab does not lead to {selector}")


def test_a_click_on_an_actor_and_on_a_line_opens_them(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    where = places(page)
    page.mouse.click(*at(page, *where["Chad"]))
    expect(page.locator("#details h2")).to_have_text("Chad")
    page.mouse.click(*at(page, *clear_point(where, "Mali", "JNIM")))
    expect(page.locator("#details .kind")).to_contain_text("assault")
    expect(page.locator("#details blockquote")).to_have_count(1)


def test_filters_graph_table_and_counts_follow_one_another(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.get_by_role("checkbox", name="Agreement").check()
    expect(page.locator("#counts")).to_have_text("2 of 12 statements, 2 actors in view")
    page.get_by_role("button", name="statements", exact=True).click()
    expect(page.locator("#table tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Remove filter: agreement").click()
    expect(page.locator("#table tbody tr")).to_have_count(len(TOLD))
    page.get_by_role("searchbox", name="Words in quotes and reports").fill("six months")
    expect(page.locator("#table tbody tr")).to_have_count(5)
    page.get_by_role("button", name="Clear all filters").click()
    page.get_by_label("Independent sources").select_option("2")
    expect(page.locator("#table tbody tr")).to_have_count(4)


def test_a_table_can_be_sorted_and_says_how(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "view=table")
    head = page.get_by_role("columnheader", name="Who", exact=True)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    first = page.locator("#table tbody tr").first
    expect(first).to_contain_text("Abdourahamane Tiani")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(first).to_contain_text("Russia")


@pytest.mark.parametrize(
    ("tie", "marks"),
    [
        ("niger,ukraine,ACCUSE", ["alleged", "single source"]),
        ("mali,ukraine,SANCTION", ["contested"]),
        ("france,mali,RETREAT", ["ended", "single source"]),
        ("abdourahamane-tiani,niger", ["single source", "undated"]),
        ("niger,russia,AGREE", []),
    ],
)
def test_words_say_how_far_a_tie_can_be_trusted(open_page: Open, page_file: Path, tie: str, marks: list[str]) -> None:
    page = open_page(page_file, f"tie={tie}")
    expect(page.locator("#details > .facts .mark")).to_have_text(marks)


def test_markup_and_scripts_of_a_report_show_as_text(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "tie=mali,jnim")
    expect(page.locator("#details blockquote")).to_contain_text(HOSTILE)
    expect(page.locator("#details .report span").first).to_have_text(HOSTILE)
    page.goto(page.url.partition("#")[0] + "#actor=new:Mara")
    expect(page.locator("#details h2")).to_have_text(f"Mara {HOSTILE}")
    page.get_by_role("combobox", name="Find an actor").fill("mara")
    expect(page.locator("#found li").first).to_contain_text(HOSTILE)
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.title() == HEADING["en"]


def test_no_path_says_which_filter_closes_the_way_and_opens_it(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "from=niger&to=ukraine&statuses=asserted&since=2024-09")
    expect(page.locator("#paths .empty")).to_be_visible()
    page.locator("#paths").get_by_role("button", name="Take it off").first.click()
    expect(page.locator("#paths .route").first).to_contain_text("Ukraine")


def test_the_view_leaves_as_csv_json_and_picture(open_page: Open, page_file: Path, tmp_path: Path) -> None:
    page = open_page(page_file, "families=AGREE")
    files = {}
    for name in ("Table (CSV)", "Data (JSON)", "Picture (PNG)"):
        page.get_by_text("Export", exact=True).click()
        with page.expect_download() as waiting:
            page.get_by_role("button", name=name).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        files[path.suffix] = path.read_bytes()
    rows = list(csv.DictReader(io.StringIO(files[".csv"].decode("utf-8-sig"), newline="")))
    assert [row["statement"] for row in rows] == ["s00", "s00", "s01"]
    view = json.loads(files[".json"])
    assert [statement["id"] for statement in view["statements"]] == ["s00", "s01"]
    assert view["filters"]["families"] == ["AGREE"]
    assert files[".png"].startswith(b"\x89PNG")
    assert len(files[".png"]) > 5_000


def test_the_interface_speaks_french_and_searches_in_both_languages(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.get_by_role("button", name="FR", exact=True).click()
    assert page.locator("html").get_attribute("lang") == "fr"
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADING["fr"])
    assert page.title() == HEADING["fr"]
    find(page, "Chercher un acteur", "united st")
    expect(page.locator("#details h2")).to_have_text("États-Unis")
    expect(page.locator("#counts")).to_have_text("12 énoncés sur 12, 11 acteurs affichés")
    page.wait_for_url("**language=fr**")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#details h2")).to_have_text("États-Unis")


@pytest.mark.parametrize("narrow", [False, True], ids=["1280", "390"])
def test_nothing_runs_off_the_side_and_everything_pressable_has_a_name(
    open_page: Open, page_file: Path, narrow: bool
) -> None:
    page = open_page(page_file, narrow=narrow)
    for view in ("", "view=table", "view=actors", "actor=niger", "tie=niger,russia", "from=niger&to=ukraine"):
        page.evaluate("(fragment) => { location.hash = fragment }", view)
        page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
        nameless = page.evaluate(
            """[...document.querySelectorAll("button, input, select, a, [role=option]")].filter((element) =>
              element.checkVisibility() && !element.textContent.trim() && !element.getAttribute("aria-label")
              && !element.labels?.length).map((element) => element.outerHTML)"""
        )
        assert nameless == [], view


def test_on_paper_there_is_what_was_in_view_and_nothing_to_press(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "tie=niger,russia&since=2023")
    page.emulate_media(media="print")
    expect(page.locator("#print-note")).to_contain_text("since 2023")
    expect(page.locator("#details blockquote").first).to_be_visible()
    for selector in ("aside.filters", "header .tools", "#timeline", ".zoom"):
        expect(page.locator(selector)).to_be_hidden()


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("narrow", [False, True], ids=["1280", "390"])
def test_conflict_is_told_by_more_than_its_colour_everywhere(
    open_page: Open, page_file: Path, narrow: bool, media: Literal["screen", "print"]
) -> None:
    page = open_page(page_file, "tie=jnim,mali", narrow=narrow)
    page.emulate_media(media=media)
    sample = page.locator("#details svg.sample.conflict").first
    expect(sample.locator(".line")).to_have_attribute("stroke-dasharray", "8 5")
    assert sample.locator(".bar").evaluate("(end) => end.getBoundingClientRect().height") > 5


def test_the_theme_follows_the_system_until_the_reader_decides(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, dark=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate(ground) != dark
    page.wait_for_url("**theme=light**")


def test_the_way_back_leads_through_what_was_opened(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    find(page, "Find an actor", "niger")
    page.locator("#details .partners").get_by_role("button", name="Mali", exact=True).click()
    expect(page.locator("#details h2")).to_have_text("Mali")
    page.go_back()
    expect(page.locator("#details h2")).to_have_text("Niger")
    page.go_back()
    expect(page.locator("#details h2")).to_have_text("Overview")
    page.go_forward()
    expect(page.locator("#details h2")).to_have_text("Niger")


def test_a_link_with_nonsense_opens_the_whole_graph(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "actor=nobody&tie=a,b&since=yesterday&camera=x&families=NONE%ZZ&from=q&__proto__=1")
    expect(page.locator("#details h2")).to_have_text("Overview")


def test_a_hint_over_a_line_is_text_too(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    where = places(page)
    mara = next(name for name in where if name.startswith("Mara"))
    page.mouse.move(*at(page, *clear_point(where, "Chad", mara)))
    expect(page.locator(".vis-tooltip")).to_contain_text(HOSTILE)
    assert page.locator("img").count() == 0
