"""CoNLL-U files: sentences with their words, and the running text that the words stood in.

Format: https://universaldependencies.org/format.html. Files may be compressed (``.xz``).
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word. ``start`` and ``end`` are offsets in the paragraph; words of one contraction share them.

    ``head`` is the position of the head in the paragraph, -1 for a root.
    """

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of text and its words, in order."""

    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    opens: bool
    rows: list[list[str]]


_OPENS = re.compile(r"# new(?:par|doc)\b")
_MOST_SENTENCES = 8


def read(path: Path, *, group: int = 1) -> Iterator[Paragraph]:
    """Read a treebank paragraph by paragraph.

    Args:
        path: A CoNLL-U file, perhaps compressed with xz.
        group: In a file that marks no paragraphs, how many consecutive sentences make one at most: runs of 1, 2, ...
            ``group`` sentences follow each other, so that sentence boundaries can be learned from it.
    """
    sentences = list(_sentences(path))
    marked = any(sentence.opens for sentence in sentences[1:])
    yield from (_paragraph(batch) for batch in (_marked(sentences) if marked else _runs(sentences, group)))


def _sentences(path: Path) -> Iterator[_Sentence]:
    opens, rows = False, []
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                opens = opens or bool(_OPENS.match(line))
            elif line:
                row = line.split("\t")
                if "." not in row[0]:
                    rows.append(row)
                    opens = opens or "NewPar=Yes" in row[9]
            elif rows:
                yield _Sentence(opens, rows)
                opens, rows = False, []
    if rows:
        yield _Sentence(opens, rows)


def _marked(sentences: list[_Sentence]) -> Iterator[list[_Sentence]]:
    batch: list[_Sentence] = []
    for sentence in sentences:
        if batch and (sentence.opens or len(batch) == _MOST_SENTENCES):
            yield batch
            batch = []
        batch.append(sentence)
    yield batch


def _runs(sentences: list[_Sentence], group: int) -> Iterator[list[_Sentence]]:
    at, size = 0, 1
    while at < len(sentences):
        yield sentences[at : at + size]
        at, size = at + size, size % group + 1


def _paragraph(sentences: Iterable[_Sentence]) -> Paragraph:
    text = ""
    words: list[Word] = []
    for sentence in sentences:
        first, covered, shared = len(words), 0, (0, 0)
        for row in sentence.rows:
            form, spaced = row[1].replace("\u00a0", " "), "SpaceAfter=No" not in row[9]
            if "-" in row[0]:
                shared = (len(text), len(text) + len(form))
                covered = int(row[0].split("-")[1])
                pieces = _pieces(sentence.rows, row)
                text += form + " " * spaced
                continue
            number = int(row[0])
            if number <= covered:
                start, end = shared
                if pieces:
                    start, end = start, start + len(form)
                    shared = (end, shared[1])
            else:
                start, end = len(text), len(text) + len(form)
                text += form + " " * spaced
            head = int(row[6])
            words.append(
                Word(
                    form=form,
                    lemma=row[2],
                    upos=row[3],
                    feats="" if row[5] == "_" else row[5],
                    head=first + head - 1 if head else -1,
                    dep=row[7],
                    start=start,
                    end=end,
                )
            )
        if not text.endswith(" "):
            text += " "
    return Paragraph(text=text.rstrip(), words=tuple(words))


def _pieces(rows: list[list[str]], contraction: list[str]) -> bool:
    """Whether the words of a contraction are simply its parts ("don't": do, n't), unlike French "du"."""
    first, last = map(int, contraction[0].split("-"))
    parts = [row[1] for row in rows if row[0].isdigit() and first <= int(row[0]) <= last]
    return "".join(parts) == contraction[1]
