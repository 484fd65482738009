"""What the parser sees of a text, and how its answer comes back onto the text itself.

The parser learned from clean running text. A report has line breaks, typographic quotes and odd dashes; it keeps them
(offsets count in it), and the parser gets a copy without them, token by token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc, Token

from sahelgraph.language.adverbials import Adverbial, adverbials, label
from sahelgraph.language.casing import is_title_case, running
from sahelgraph.language.joinings import joinings
from sahelgraph.language.time_nouns import is_in_calendar

_LONGEST = 1000
"""Tokens parsed in one piece: the network needs 10 kB for each, so that a long report must come in several."""

_ENDS = frozenset({".", "!", "?", ":", "»", '"', "\n"})
_PARTICIPLES = ("é", "ée", "és", "ées", "enu", "enue", "enus", "enues", "aint", "ainte", "aints", "aintes")
_AFTER = frozenset(
    """
    par en dans depuis à au aux sur sous pour comme de d' du des avec contre lors le la hier fin début lundi mardi
    mercredi jeudi vendredi samedi dimanche auparavant récemment dès persona
    """.split()
)
"""Words after which a form is a participle and no name: prepositions, days, adverbs of time."""
_ANSWER = [HEAD, DEP, POS, TAG, MORPH, LEMMA]

_ACRONYM = {"en": "NATO", "fr": "ONU"}
"""An acronym that the treebanks of a language print often."""
_KNOWN = {
    "en": {"denies": "says"},
    "fr": {
        "nie": "dit", "nient": "disent", "dément": "dit", "démentent": "disent",
        "maintient": "garde", "maintiennent": "gardent", "impute": "attribue", "imputent": "attribuent",
    },
}  # fmt: skip
"""Verbs that treebanks never print, by verbs like them that they do: one of denial that is taken for a noun or for a
part of a name makes a fact of what is denied."""
_PEOPLES = {
    "italien": "malien nigérien tchadien mauritanien ivoirien gambien ghanéen guinéen libérien",
    "français": "béninois togolais sénégalais gabonais camerounais",
}
"""Peoples whose adjectives French treebanks hardly print and ours always do, by one that they know and that is formed
alike: "présidents *béninois*" passed for a verb."""
_ENDINGS = {"italien": ("", "s", "ne", "nes"), "français": ("", "e", "es")}
_DEMONYMS = {
    "fr": {
        people + e: known + e
        for known, peoples in _PEOPLES.items()
        for people in peoples.split()
        for e in _ENDINGS[known]
    }
}
_AGAIN = {
    "en": ("again", frozenset({"occasions", "again"})),
    "fr": ("encore", frozenset({"fois", "plus", "encore", "reprises", "nouveau"})),
}
"""What stands before the parser for a merged phrase that says how often, and how such a phrase ends."""
_PARTED = frozenset({"co-o"})
_SHORT = 2
"""Letters of acronyms that stay: "US", "UN", "EU" are among the commonest names of the treebanks."""

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


Heads = npt.NDArray[np.int64]
"""The position of the head of each token of a document."""
Rows = npt.NDArray[np.uint64]
"""What the parser says of each token, in the columns of ``_ANSWER``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A piece of a document as the parser sees it, and for each of its tokens the position in the document.

    ``phrases`` are those of the document of which it shows an adverb or nothing.
    """

    doc: Doc
    places: tuple[int, ...]
    phrases: tuple[Adverbial, ...] = ()


def plain(form: str) -> str:
    """A form with one sign for each kind of quote, apostrophe and dash; never empty. "Co-operate" is "cooperate"."""
    signed = form.translate(_SIGNS) or form
    return signed[:2] + signed[3:] if signed[:4].lower() in _PARTED else signed


def one_word(form: str) -> str:
    """The word that stands for a merged name before the parser: its last one with a capital ("Burkina Faso": Faso)."""
    words = form.split()
    return next((word for word in reversed(words) if word[0].isupper()), words[-1]) if words else form


def shown(token: Token) -> str:
    """What the parser is shown of a token: for an acronym or a verb of denial one that it knows, else its own word.

    An acronym that no treebank has ("JNIM", "CNSP") is taken for a verb or a pronoun where it opens a sentence.
    """
    acronym = token.pos_ == "PROPN" and token.text.isupper() and len(token) > _SHORT
    if acronym:
        return _ACRONYM.get(token.lang_, token.text)
    word, ends = _AGAIN.get(token.lang_, ("", frozenset()))
    if " " in token.text and token.lower_.split()[-1] in ends and token.pos_ != "PROPN":
        return word
    demonym = _DEMONYMS.get(token.lang_, {}).get(token.lower_) if token.pos_ != "PROPN" else None
    if demonym:
        return demonym.title() if token.is_title else demonym
    return _KNOWN.get(token.lang_, {}).get(token.lower_) or plain(one_word(token.text))


def views(doc: Doc, common: frozenset[str] = frozenset(), *, longest: int = _LONGEST) -> list[View]:
    """Copy a document for the parser, in pieces that a network takes at once.

    Args:
        doc: Tokens of a report, perhaps with merged names and with sentence starts that are set already.
        common: Words that running text prints small; lines in title case are shown with these in lower case.
        longest: Tokens of a piece at most. Pieces begin where sentences certainly do, if any do.

    Returns:
        Copies without tokens of white space. None of a document that is nothing else.
    """
    phrases = tuple(_apart(adverbials(doc), joinings(doc)))
    adverbs = {phrase.head: phrase.adverb for phrase in phrases if phrase.adverb}
    unseen = {i for phrase in phrases for i in range(phrase.start, phrase.end)} - adverbs.keys()
    places = [token.i for token in doc if not token.is_space and token.i not in unseen]
    words = [adverbs.get(i) or shown(doc[i]) for i in places]
    spaces = [
        bool(doc[i].whitespace_) or (i + 1 < len(doc) and (doc[i + 1].is_space or i + 1 in unseen)) for i in places
    ]
    _double_quotes(words, spaces)
    _small_participles(words)
    opening = {phrase.end for phrase in phrases if phrase.adverb is None and phrase.start}
    starts: list[bool | int | None] = [i in opening or doc[i].is_sent_start for i in places]
    edges = [0, *(i for i in range(1, len(starts)) if starts[i]), len(starts)]
    for start, end in pairwise(edges):
        if is_title_case(words[start:end]):
            words[start:end] = running(words[start:end], common)
    return [
        View(
            doc=Doc(doc.vocab, words=words[part], spaces=spaces[part], sent_starts=starts[part]),
            places=tuple(places[part]),
            phrases=tuple(p for p in phrases if places[part][0] <= p.end <= places[part][-1]),
        )
        for part in _parts(edges, longest)
        if places[part]
    ]


def _apart(*kinds: Iterable[Adverbial]) -> Iterator[Adverbial]:
    """Phrases of several kinds in their order, without those that begin inside another."""
    end = 0
    for phrase in sorted(chain(*kinds), key=lambda phrase: phrase.start):
        if phrase.start >= end:
            end = phrase.end
            yield phrase


def _small_participles(words: list[str]) -> None:
    """Print small the participle that opens a French sentence: "*Limogé* mardi par le président, il ...".

    With its capital, one that the treebanks never print passes for a name. What follows tells it from a town (Yaoundé).
    """
    for i, word in enumerate(words[:-1]):
        opens = i == 0 or words[i - 1] in _ENDS
        if opens and word.istitle() and word.lower().endswith(_PARTICIPLES) and words[i + 1].lower() in _AFTER:
            words[i] = word.lower()


def _double_quotes(words: list[str], spaces: list[bool]) -> None:
    """Print single quotation marks as double ones: the treebanks have them as apostrophes only."""
    opened = False
    for i, word in enumerate(words):
        if word != "'":
            continue
        if (i == 0 or spaces[i - 1]) and not spaces[i]:
            words[i], opened = '"', True
        elif opened and i and not words[i - 1][-1].isalnum():
            words[i], opened = '"', False


def _parts(edges: list[int], longest: int) -> Iterator[slice]:
    """Cut at edges, as late as the longest piece allows; where no edge comes in time, anywhere."""
    start = 0
    for edge, following in pairwise([*edges, edges[-1]]):
        while edge - start > longest:
            yield slice(start, start + longest)
            start += longest
        if following - start > longest or edge == edges[-1]:
            yield slice(start, edge)
            start = edge


def bring_back(doc: Doc, seen: Sequence[View]) -> Doc:
    """Write the parser's answer onto the report's own tokens, in place.

    A token of white space hangs on the token before it (the first on the one after). A part of speech that was set
    before, as on merged names, stays.

    Args:
        doc: The report's tokens.
        seen: All of its views, parsed.

    Returns:
        ``doc`` itself.
    """
    if not seen:
        return doc
    known = {token.i: token.pos for token in doc if token.pos}
    everywhere = np.arange(len(doc))
    at = np.concatenate([np.asarray(view.places) for view in seen])
    head = everywhere.copy()
    rows = np.zeros((len(doc), len(_ANSWER)), dtype=np.uint64)
    for view in seen:
        here, answer = np.asarray(view.places), view.doc.to_array(_ANSWER)
        head[here] = here[np.arange(len(here)) + answer[:, 0].astype(np.int64)]
        rows[here] = answer
    blank = np.setdiff1d(everywhere, at, assume_unique=True)
    if len(blank):
        head[blank] = at[np.maximum(np.searchsorted(at, blank) - 1, 0)]
        rows[blank, 1] = doc.vocab.strings.add("dep")
        rows[blank, 2] = doc.vocab.strings["SPACE"]
    for view in seen:
        for phrase in view.phrases:
            _seat(phrase, doc, head, rows)
    rows[:, 0] = (head - everywhere).astype(np.uint64)
    for i, pos in known.items():
        rows[i, 2] = pos
    doc.from_array(_ANSWER, rows)  # type: ignore[arg-type]  # spaCy asks for its own name of such arrays
    return doc


def _seat(phrase: Adverbial, doc: Doc, head: Heads, rows: Rows) -> None:
    """Give the words of a phrase that the parser did not see their places below its main word."""
    strings = doc.vocab.strings
    for i in range(phrase.start, phrase.end):
        if i != phrase.head:
            relation, part = ("fixed", "ADV") if phrase.joins and not doc[i].is_punct else label(doc[i])
            head[i], rows[i, 1], rows[i, 2] = phrase.head, strings.add(relation), strings[part]
    main = doc[phrase.head]
    alone = all(doc[i].is_punct for i in range(phrase.start, phrase.end) if i != phrase.head)
    adverb = alone and not is_in_calendar(main)
    if phrase.adverb is None:
        head[phrase.head] = phrase.end
    if phrase.adverb is None or rows[phrase.head, 1] == strings["advmod"]:
        rows[phrase.head, 1] = strings.add("advmod" if adverb else "obl")
        rows[phrase.head, 2] = strings["ADV" if adverb else _part(main)]


def _part(main: Token) -> str:
    """The part of speech of the main word of a time: English months and days are names."""
    if main.like_num:
        return "NUM"
    return "PROPN" if main.lang_ == "en" and main.is_title else "NOUN"


def seat_opening(doc: Doc, seen: Sequence[View]) -> None:
    """Hang phrases that open their sentences on the verb behind them, in place, once the tree is mended."""
    for view in seen:
        for phrase in view.phrases:
            if phrase.adverb is None:
                doc[phrase.head].head = _verb(doc[phrase.end])


def _verb(first: Token) -> Token:
    """The verb of the clause that begins with a word: above its subject, or above a clause before that."""
    word = first
    while word.head != word and (word.pos_ not in ("VERB", "AUX") or word.dep_ in ("advcl", "acl", "aux", "cop")):
        word = word.head
    return word
