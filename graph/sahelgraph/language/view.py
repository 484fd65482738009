"""What the parser sees of a text, and how its answer comes back onto the text itself.

The parser learned from clean running text. A report has line breaks, typographic quotes and odd dashes; it keeps them
(offsets count in it), and the parser gets a copy without them, token by token.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc

from sahelgraph.language.casing import is_title_case, running

_ANSWER = [HEAD, DEP, POS, TAG, MORPH, LEMMA]

# One sign for each kind: what the treebanks print most.
_SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u00ad": None,
        "\u200b": None,
    }
)


def plain(form: str) -> str:
    """A form with one sign for each kind of quote, apostrophe and dash; never empty."""
    return form.translate(_SIGNS) or form


def one_word(form: str) -> str:
    """The word that stands for a merged name before the parser: its last one with a capital ("Burkina Faso": Faso)."""
    words = form.split()
    return next((word for word in reversed(words) if word[0].isupper()), words[-1]) if words else form


def view(doc: Doc, common: frozenset[str] = frozenset()) -> tuple[Doc, list[int]]:
    """Copy a document for the parser.

    Args:
        doc: Tokens of a report, perhaps with merged names and with sentence starts that are set already.
        common: Words that running text prints small; lines in title case are shown with these in lower case.

    Returns:
        The copy, without tokens of white space, and for each of its tokens the position in ``doc``.
    """
    places = [token.i for token in doc if not token.is_space]
    words = [plain(one_word(doc[i].text)) for i in places]
    spaces = [bool(doc[i].whitespace_) or (i + 1 < len(doc) and doc[i + 1].is_space) for i in places]
    starts: list[bool | int | None] = [doc[i].is_sent_start or None for i in places]
    for line in _lines(starts):
        if is_title_case(words[line]):
            words[line] = running(words[line], common)
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=starts), places


def _lines(starts: list[bool | int | None]) -> list[slice]:
    """The stretches between sentence starts that are set."""
    edges = [0, *(i for i in range(1, len(starts)) if starts[i]), len(starts)]
    return [slice(a, b) for a, b in pairwise(edges)]


def bring_back(doc: Doc, seen: Doc, places: list[int]) -> Doc:
    """Write the parser's answer onto the report's own tokens, in place.

    A token of white space hangs on the token before it (the first on the one after). A part of speech that was set
    before, as on merged names, stays.

    Returns:
        ``doc`` itself.
    """
    if not places:
        return doc
    known = {i: doc[i].pos for i in places if doc[i].pos}
    answer = seen.to_array(_ANSWER)
    at = np.asarray(places, dtype=np.int64)
    heads = at[np.arange(len(at)) + answer[:, 0].astype(np.int64)]
    rows = np.zeros((len(doc), len(_ANSWER)), dtype=np.uint64)
    rows[at, 1:] = answer[:, 1:]
    everywhere = np.arange(len(doc))
    head = np.empty(len(doc), dtype=np.int64)
    head[at] = heads
    blank = np.setdiff1d(everywhere, at, assume_unique=True)
    if len(blank):
        before = np.searchsorted(at, blank) - 1
        head[blank] = at[np.maximum(before, 0)]
        rows[blank, 1] = doc.vocab.strings.add("dep")
        rows[blank, 2] = doc.vocab.strings["SPACE"]
    rows[:, 0] = (head - everywhere).astype(np.uint64)
    for i, pos in known.items():
        rows[i, 2] = pos
    doc.from_array(_ANSWER, rows)  # type: ignore[arg-type]  # spaCy asks for its own name of such arrays
    return doc
