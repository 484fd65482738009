"""What a researcher asks for beyond a click: ways around and through, order in time, what to leave out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from made_up_graph import write_page
from playwright.sync_api import Page, expect
from story import story

from sahelgraph.analysis.views import Belonging
from sahelgraph.model import ActorId

pytestmark = pytest.mark.browser

Open = Callable[..., Page]

CHAD, MARA = ActorId("chad"), ActorId("new:Mara")


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, in which for once Niger and Mali belong to Chad, and Mara holds an office in France."""
    members = [Belonging(actor=ActorId(name), whole=CHAD, first=date(2000, 1, 1)) for name in ("niger", "mali")]
    offices = [Belonging(actor=MARA, whole=ActorId("france"))]
    return write_page(story(), tmp_path_factory.mktemp("page") / "story.html", members=members, offices=offices)


def test_a_path_is_looked_for_around_an_actor_and_nothing_found_names_it(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "from=niger&to=ukraine&since=2023")
    route = page.locator("#paths .route").first
    expect(route).to_have_text("Niger → Mali → Ukraine")
    page.locator("#paths .around").get_by_role("button", name="Mali").click()
    expect(page.locator("#paths .closing li").last).to_contain_text("Closed by the filter: without Mali.")
    page.get_by_role("button", name="Remove filter: without Mali").click()
    expect(route).to_have_text("Niger → Mali → Ukraine")


def test_a_path_leads_through_an_actor_and_the_link_says_so(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "from=niger&to=ukraine&since=2023")
    through = page.get_by_role("combobox", name="Through", exact=True)
    through.fill("russ")
    through.press("Enter")
    expect(page.locator("#paths .route")).to_have_text(["Niger → Russia → Mali → Ukraine"])
    page.wait_for_url("**through=russia**")
    again = open_page(page_file, page.url.partition("#")[2])
    expect(again.locator("#path-through")).to_have_value("Russia")
    expect(again.locator("#paths .route")).to_have_text(["Niger → Russia → Mali → Ukraine"])
    again.locator("#path-through").fill("")
    expect(again.locator("#paths .route").first).to_have_text("Niger → Mali → Ukraine")


def test_in_order_of_time_says_so_when_it_closes_the_way(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "from=niger&to=ukraine&statuses=asserted&since=2023")
    page.get_by_role("checkbox", name="in order of time").check()
    expect(page.locator("#paths .route").first).to_have_text("Niger → Mali → Ukraine")
    page.get_by_role("button", name="Swap the ends").click()
    closing = page.locator("#paths .closing li")
    expect(closing).to_contain_text(["Closed by the filter: in order of time."])
    closing.get_by_role("button", name="Take it off").first.click()
    expect(page.locator("#paths .route").first).to_have_text("Ukraine → Mali → Niger")
    expect(page.get_by_role("checkbox", name="in order of time")).not_to_be_checked()


def test_what_is_ticked_can_be_left_out_instead(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    counts = page.locator("#counts")
    page.get_by_role("checkbox", name="Agreement").check()
    expect(counts).to_contain_text("2 of 12 statements")
    page.get_by_role("button", name="Leave these out").click()
    expect(counts).to_contain_text("10 of 12 statements")
    page.get_by_role("button", name="Remove filter: all but agreement").click()
    expect(counts).to_contain_text("12 of 12 statements")
    expect(page.get_by_role("button", name="Leave these out")).to_be_hidden()


def test_a_period_can_be_left_out_instead(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "since=2023&until=2024&undated=false")
    counts = page.locator("#counts")
    expect(counts).to_contain_text("7 of 12 statements")
    page.get_by_role("button", name="Leave out this period").click()
    expect(counts).to_contain_text("4 of 12 statements")
    page.wait_for_url("**except=time**")


def test_an_actor_can_be_left_out_from_its_card(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, "actor=mali")
    page.get_by_role("button", name="Leave out", exact=True).click()
    expect(page.locator("#counts")).to_contain_text("7 of 12 statements")
    expect(page.locator("#details .empty")).to_be_visible()


def test_members_are_shown_as_their_organisation_and_the_card_says_who_it_was(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.get_by_label("As one with its members").select_option("Chad")
    expect(page.locator("#counts")).to_have_text("11 of 12 statements, 10 actors in view")
    page.evaluate("location.hash = 'bloc=chad&tie=chad,ukraine'")
    expect(page.locator("#details .told")).to_have_text(["Told of Mali – Ukraine", "Told of Niger – Ukraine"])
    page.get_by_role("button", name="Remove filter: Chad and its members as one").click()
    expect(page.locator("#counts")).to_contain_text("12 of 12 statements")


def test_persons_are_shown_as_those_they_act_for(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.get_by_role("checkbox", name="persons as those they act for").check()
    page.wait_for_url("**persons=true**")
    page.evaluate("location.hash += '&tie=france,chad'")
    expect(page.locator("#details h4")).to_have_text("Chad met with France")


def test_all_of_it_is_in_french_too(open_page: Open, page_file: Path) -> None:
    page = open_page(
        page_file,
        "language=fr&from=niger&to=ukraine&avoid=mali&bloc=chad&persons=true&statuses=alleged&except=statuses",
    )
    chips = page.locator("#chips .chip")
    expect(chips).to_have_text(
        [
            "tout sauf allégué×",
            "sans Mali×",
            "personnes vues comme ceux pour qui elles agissent×",
            "Tchad et ses membres en un seul×",
        ]
    )
