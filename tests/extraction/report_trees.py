"""Reports whose sentences are trees written by hand, for rules that read the grammar and not the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import spacy
from spacy.tokens import Doc

from sahelgraph.extraction.extract import frames_of, readings
from sahelgraph.language.dates import find_times
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Mention, Report, ReportId, Span, Via
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

FRIDAY = date(2024, 4, 12)
VOCABULARIES = {language: spacy.blank(language).vocab for language in ("en", "fr")}
LINE = "\n\n"
RAINED = "It|PRON|expl|2 rained=rain|VERB|root|0"
"""A sentence that says nothing of anybody, to stand between two others."""


def parsed(trees: list[str], language: str, published: date | None = FRIDAY, *, apart: bool = True) -> Parsed:
    """Sentences of a report, each a paragraph or all in one, from trees as ``times_en.txt`` writes them."""
    rows: list[tuple[str, str, str, str, int, str]] = []
    for tree in trees:
        start = len(rows)
        for word in tree.split():
            form, part, relation, head, *features = word.split("|")
            form, _, lemma = form.partition("=")
            at = len(rows) if relation == "root" else start + int(head) - 1
            label = "ROOT" if relation == "root" else relation
            rows.append((form, lemma or form, part, label, at, features[0].replace("&", "|") if features else ""))
        if apart or tree is trees[-1]:
            rows.append((LINE, LINE, "SPACE", "dep", len(rows) - 1, ""))
    forms = [row[0] for row in rows]
    spaces = [
        after not in (",", ".", LINE) and form != LINE and not form.endswith("'")
        for form, after in zip(forms, [*forms[1:], LINE], strict=True)
    ]
    doc = Doc(
        VOCABULARIES[language],
        words=forms,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[row[4] for row in rows],
        morphs=[row[5] for row in rows],
        spaces=spaces,
    )
    report = Report(id=ReportId("r"), text=doc.text, language=language, published=published)
    return Parsed(report=report, doc=doc, mentions=(), times=find_times(doc.text, language, published))


def told(trees: list[str], names: Mapping[str, str], language: str = "en") -> set[tuple[str, str, str]]:
    """What a report says whose sentences are given as trees, its actors by their names."""
    report = parsed(trees, language)
    named = [token for token in report.doc if token.text in names]
    mentions = tuple(
        Mention(span=Span(t.idx, t.idx + len(t)), actor=ActorId(names[t.text]), via=Via.NAME) for t in named
    )
    report = replace(report, mentions=mentions)
    read = readings(report, frames_of(report, Ontology.load(), Registry.load()))
    return {(r.subject.actor, r.trigger.relation, r.object.actor) for r in read}
