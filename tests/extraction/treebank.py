"""Small trees written by hand, as parsed reports: the input of the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Mention, Report, ReportId, Span, Via

HERE = Path(__file__).parent
VOCABULARIES = {language: spacy.blank(language).vocab for language in ("en", "fr")}


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence (or a few), with what each of its predicates should be read as."""

    language: str
    kind: str
    rows: tuple[tuple[str, ...], ...]
    actors: tuple[tuple[int, str], ...]
    reads: tuple[tuple[int, str, str | None], ...]

    @property
    def text(self) -> str:
        return "".join(row[1] + ("" if "SpaceAfter=No" in row else " ") for row in self.rows).rstrip()

    def parsed(self, *, publisher: str | None = None) -> Parsed:
        """The tree as a parsed report whose mentions are the actors."""
        doc = Doc(
            VOCABULARIES[self.language],
            words=[row[1] for row in self.rows],
            spaces=["SpaceAfter=No" not in row for row in self.rows],
            lemmas=[row[2] for row in self.rows],
            pos=[row[3] for row in self.rows],
            morphs=["" if row[4] == "_" else row[4] for row in self.rows],
            heads=[int(row[5]) - 1 if row[5] != "0" else int(row[0]) - 1 for row in self.rows],
            deps=["ROOT" if row[6] == "root" else row[6] for row in self.rows],
        )
        report = Report(id=ReportId("tree"), text=doc.text, language=self.language, publisher=publisher)
        return Parsed(report=report, doc=doc, mentions=tuple(self._mentions(doc)))

    def _mentions(self, doc: Doc) -> Iterator[Mention]:
        for number, actor in self.actors:
            token = doc[number - 1]
            yield Mention(span=Span(token.idx, token.idx + len(token)), actor=ActorId(actor), via=Via.NAME)


def trees(language: str) -> list[Tree]:
    """The trees of ``trees_{language}.txt``."""
    text = (HERE / f"trees_{language}.txt").read_text("utf-8")
    return [tree(block, language) for block in text.split("\n\n")[1:]]


def tree(block: str, language: str) -> Tree:
    """One tree from its lines."""
    kind, actors, reads = "", [], []
    rows = []
    for line in block.strip().splitlines():
        if line.startswith("# class = "):
            kind = line.removeprefix("# class = ")
        elif line.startswith("# actors = "):
            pairs = [pair.split(":") for pair in line.removeprefix("# actors = ").split()]
            actors = [(int(number), actor) for number, actor in pairs]
        elif line.startswith("# read = "):
            number, status, speaker = line.removeprefix("# read = ").split()
            reads.append((int(number), status, None if speaker == "-" else speaker))
        elif not line.startswith("#"):
            rows.append(tuple(line.split("\t")))
    return Tree(language, kind, tuple(rows), tuple(actors), tuple(reads))
