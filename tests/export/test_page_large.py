"""The page of a large graph, in a real browser: communities folded, unfolded on demand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_graph import made_up_world, write_page
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(made_up_world(5_000), tmp_path_factory.mktemp("large") / "large.html")


def test_communities_are_folded_and_a_search_unfolds_the_one_that_holds_the_actor(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    expect(page.locator("#level")).to_contain_text("communities are folded")
    expect(page.locator("#counts")).to_contain_text("5,000 of 5,000 statements")
    field = page.get_by_role("combobox", name="Find an actor")
    field.fill("tinzaouaten")
    field.press("Enter")
    expect(page.locator("#details h2")).to_have_text("Tinzaouaten")
    page.wait_for_url("**open=**")


def test_a_community_can_be_unfolded_with_the_keyboard(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    first = page.locator("#details").get_by_role("button", name="Around").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_be_focused()
    unfold = page.get_by_role("button", name="Unfold in the graph")
    unfold.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Fold", exact=True)).to_be_visible()


def test_a_filter_brings_every_line_back(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "focus=agadez")
    expect(page.locator("#level")).to_be_empty()
    expect(page.locator("#chips")).to_contain_text("only ties of Agadez")


def test_a_table_of_thousands_comes_in_pages(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "view=table")
    expect(page.locator("#table tbody tr")).to_have_count(100)
    pages = page.get_by_role("navigation", name="Pages of the table")
    expect(pages).to_contain_text("Page 1 of 50")
    pages.get_by_role("button", name="Next").click()
    expect(pages).to_contain_text("Page 2 of 50")
