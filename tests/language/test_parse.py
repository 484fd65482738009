"""From a report to its mentions, offices and times with the shipped pipelines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from sahelgraph.language.mentions import MentionIndex
from sahelgraph.language.parse import parse, parse_all
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId, Span, Via
from sahelgraph.registry import Registry

pytestmark = pytest.mark.model

Read = Callable[[str, str], Parsed]


@cache
def registry() -> Registry:
    return Registry.load()


@cache
def pipeline(language: str) -> Pipeline:
    return Pipeline.load(language)


def report(text: str, language: str, *, noise: tuple[Span, ...] = ()) -> Report:
    return Report(id=ReportId("r"), text=text, language=language, published=date(2024, 5, 2), noise=noise)


def read(text: str, language: str = "en") -> Parsed:
    return parse(report(text, language), pipeline(language), registry())


def actors(parsed: Parsed) -> list[str]:
    return [str(mention.actor) for mention in parsed.mentions]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Niger accused Nigeria of a dispute in the Niger Delta.", "en", ["niger", "nigeria", "niger-delta"]),
        ("French forces left the north after Bamako cut ties with Paris.", "en", ["france", "mali", "france"]),
        ("Ministers of Mali and Chad met in Moscow.", "en", ["mali", "chad", "moscow"]),
        ("Les autorités maliennes ont expulsé des soldats français.", "fr", ["mali", "france"]),
        ("La junte nigérienne a rompu avec l’Algérie.", "fr", ["niger", "algeria"]),
        ("BAMAKO, 2 May (AP) — Mali signed an agreement with Turkey.", "en", ["mali", "turkey"]),
    ],
)
def test_actors_are_found_by_name_demonym_and_role(text: str, language: str, expected: list[str]) -> None:
    assert actors(read(text, language)) == expected


def test_names_of_several_words_are_single_tokens_and_offsets_count_in_the_text() -> None:
    parsed = read("On Monday Burkina Faso received Sergey Lavrov.")
    assert {"Burkina Faso", "Sergey Lavrov"} <= {token.text for token in parsed.doc}
    text = parsed.report.text
    assert [text[m.span.start : m.span.end] for m in parsed.mentions] == ["Burkina Faso", "Sergey Lavrov"]
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in parsed.doc)


def test_an_unknown_person_with_an_office_becomes_a_provisional_actor() -> None:
    parsed = read("Mali's trade minister, Zibo Kouroussa, visited Turkey. Kouroussa praised the firms.")
    (office,) = parsed.offices
    assert (office.person, office.organisation, office.title) == ("new:Zibo Kouroussa", "mali", "trade minister")
    assert [(actor.id, actor.kind) for actor in parsed.introduced] == [("new:Zibo Kouroussa", "Person")]
    assert actors(parsed).count("new:Zibo Kouroussa") == 2


def test_what_is_taken_up_is_told_from_what_is_named() -> None:
    parsed = read("Niger and Mali left the bloc. The two countries thanked Russia.")
    taken_up = [mention for mention in parsed.mentions if mention.via is Via.COREFERENCE]
    assert sorted(str(mention.actor) for mention in taken_up) == ["mali", "niger"]
    assert len({mention.span for mention in taken_up}) == 1


def test_the_head_of_a_mention_leads_to_its_actor() -> None:
    parsed = read("Malian troops entered Kidal.")
    index = MentionIndex(parsed.doc, parsed.mentions)
    troops = next(token for token in parsed.doc if token.text == "troops")
    assert [mention.actor for mention in index.actors_at(troops)] == ["mali"]


def test_noise_is_not_read() -> None:
    text = "Niger left.\n\nRead also: France and Chad quarrel"
    parsed = parse(report(text, "en", noise=(Span(13, len(text)),)), pipeline("en"), registry())
    assert actors(parsed) == ["niger"]


def test_an_empty_report_has_nothing() -> None:
    parsed = read("")
    assert (parsed.mentions, parsed.offices, parsed.introduced, parsed.times) == ((), (), (), ())


def test_reports_stream_in_their_order() -> None:
    texts = [f"Niger met Mali in {year}." for year in range(2000, 2005)]
    reports = (report(text, "en") for text in texts)
    assert [parsed.report.text for parsed in parse_all(reports, pipeline("en"), registry(), batch=2)] == texts


def test_reading_twice_gives_the_same() -> None:
    text = "General Tiani met Mr Zibo of the UN in Niamey; he told the two men that it was over."
    first, second = read(text), read(text)
    assert (first.mentions, first.offices, first.introduced) == (second.mentions, second.offices, second.introduced)
