"""A real Chromium without any network, for the tests of the page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 390, "height": 844}

PATIENCE = 30_000
"""Milliseconds to wait for what should appear: a busy machine is no defect of the page."""

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("continuous integration must have Chromium")
    if path is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Open]:
    """Open a page file; afterwards nothing may have been asked of any network and no error may have been logged."""
    asked: list[str] = []
    troubles: list[str] = []
    contexts: list[BrowserContext] = []

    def note(request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            asked.append(request.url)

    def complain(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(message.text)

    def throw(error: Error) -> None:
        troubles.append(f"{error.message}\n{error.stack}")

    def open_file(file: Path, fragment: str = "", *, narrow: bool = False, dark: bool = False) -> Page:
        context = chromium.new_context(
            viewport=NARROW if narrow else WIDE,  # type: ignore[arg-type]  # playwright types its dictionary
            color_scheme="dark" if dark else "light",
            locale="en-GB",
        )
        contexts.append(context)
        context.set_default_timeout(2 * PATIENCE)
        context.on("request", note)
        context.on("weberror", lambda error: throw(error.error))
        context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
        page = context.new_page()
        page.on("console", complain)
        page.goto(f"{file.as_uri()}{'#' if fragment else ''}{fragment}")
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert asked == []
    assert troubles == []
