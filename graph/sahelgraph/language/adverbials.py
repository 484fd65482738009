"""Phrases that say when or how a thing was done, of which the parser sees a common adverb or nothing.

Reports put them between any two words: "a *pour sa part* félicité", "ont signé *lundi 4 avril* un accord", "*On
Tuesday,* Togo, a member since 1975, left". A parser that learned from few trees loses the object behind such a phrase,
the participle or the apposition; behind "également" or "hier", and where nothing stands, it finds them. Set phrases and
dates are told from their words alone, so that nothing is lost by not parsing them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverbial:
    """A phrase from one token up to another with its commas, its main word, and the adverb that stands for it.

    There is no adverb for a phrase that opens its sentence: the parser is shown none of it.
    """

    start: int
    end: int
    head: int
    adverb: str | None


_DATE_FR: Final = (
    r"(?:1er|\d{1,2})\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"(?:\s+\d{4})?"
)
_MONTH_FR: Final = _DATE_FR.partition(r"\s+")[2]
_LAST_FR: Final = r"(?:derni(?:er|ère)|passée?|écoulée?|prochaine?)"
_COUNT_FR: Final = r"(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quelques|plusieurs)"
_MONTH_EN: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\s+\d{4})?"
)
_DAY_EN: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_COUNT_EN: Final = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|a few|several|some)"
_TIMES: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        rf"\b(?:on\s+(?:{_DAY_EN}(?:\s+(?:morning|afternoon|evening|night))?|\d{{1,2}}\s+{_MONTH_EN})"
        rf"|on\s+{_MONTH_EN.replace('(?:,?', ' [0-9]{1,2}(?:,?')}"
        rf"|(?:last|next|this|earlier this|later this)\s+(?:{_DAY_EN}|week|month|year|weekend)"
        rf"|{_COUNT_EN}\s+(?:days?|weeks?|months?|years?|hours?)\s+(?:ago|earlier|later|before)"
        r"|the (?:next|following|same|previous) (?:day|week|month|year)|yesterday|meanwhile)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:(?:ce |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s+{_LAST_FR}(?!\w))?"
        rf"(?:\s+{_DATE_FR})?(?:\s+(?:matin|midi|après-midi|soir))?"
        rf"|le\s+{_DATE_FR}|(?:hier|avant-hier)\s+(?:matin|midi|après-midi|soir)"
        rf"|(?:la semaine|le mois|l['’]an|l['’]année|le week-end)\s+{_LAST_FR}|(?:fin|début|mi)\s+{_MONTH_FR}"
        rf"|{_COUNT_FR}\s+(?:heures|jours?|semaines?|mois|ans?|années?)\s+(?:plus tard|plus tôt|auparavant)"
        r")\b",
        re.IGNORECASE,
    ),
}
_MANNER: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:for (?:its|his|her|their) part|in turn|in addition|once (?:again|more)|yet again|in the meantime"
        r"|at the same time|of course|in fact|in effect|as a result|by contrast|on the other hand|so far|to date"
        r"|for now|for the time being|as expected|however|moreover|furthermore|nevertheless|nonetheless|separately)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:pour (?:sa|leur|ma|notre) part|de (?:son|leur|mon|notre) côté|à (?:son|leur|mon|notre) tour"
        r"|en outre|par ailleurs|en revanche|au contraire|en effet|de fait|de facto|dans la foulée"
        r"|d['’]ores et déjà|(?:en|dans le) même temps|du même coup|au passage|sans surprise|sur-le-champ|bien entendu"
        r"|bien sûr|là encore|(?:lui|elle|eux|elles) aussi|en conséquence|par conséquent|d['’]ailleurs"
        r"|d['’]autre part|d['’]une part|tout de même|quand même|malgré tout|en tout cas|par la suite|entre-temps"
        r"|dans une? (?:\w+ )?(?:communiqué|déclaration|discours|message|entretien|texte|tweet|lettre|allocution)"
        r"(?: (?:commune?|conjointe?|officielle?|officiel|télévisée?|publique?))?"
        r"(?! (?:qu[ei]|où|d[eu]s?|aux?|à|\w+(?:é|ée|u|ue|is|ise))\b))\b",
        re.IGNORECASE,
    ),
}
_TIME: Final[Mapping[str, str]] = {"en": "yesterday", "fr": "hier"}
_OTHER: Final[Mapping[str, str]] = {"en": "also", "fr": "également"}

_WHICH: Final = frozenset(
    """
    de du d' d’ des depuis dès jusqu' jusqu’ jusque à au avant après entre et ou ni
    of from since until before after between and or by than
    """.split()
)
"""Words before a time that belong to it: what they say of it the parser is to see."""
_AUXILIARIES: Final = frozenset(
    """
    a ont avait avaient aurait auraient aura auront ayant avoir est sont était étaient serait seraient sera seront été
    has have had is are was were be been will would
    """.split()
)
_STOPS: Final = frozenset('.,;:!?)»"”')
_OPENS: Final = frozenset(".!?\n")

_CASES: Final = frozenset("de en dans à au pour par d' d’ sans du on in for at of to by as".split())
_DETERMINERS: Final = frozenset(
    "le la l' l’ ce sa son leur ma mon notre un une the a an this its his her their".split()
)
_ADVERBS: Final = frozenset("aussi encore plus tôt tard auparavant déjà ago earlier later before again more".split())
_LESS: Final = frozenset("last next this earlier later few several some the following same previous yet once".split())
_UNIT: Final = re.compile(r"(?:heure|jour|semaine|moi|mois|an|année|hour|day|week|month|year|weekend)s?")


def adverbials(doc: Doc) -> Iterator[Adverbial]:
    """Find the phrases of a text that the parser need not see, in their order and apart from each other.

    Args:
        doc: tokens, not yet parsed; a phrase with a name in it stays.
    """
    if doc.lang_ not in _TIMES:
        return
    text, starts = doc.text, [token.idx for token in doc]
    patterns = ((_TIMES[doc.lang_], _TIME[doc.lang_]), (_MANNER[doc.lang_], _OTHER[doc.lang_]))
    found = ((match, adverb) for pattern, adverb in patterns for match in pattern.finditer(text))
    last = 0
    for match, adverb in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
        start, end = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if start < last or not _is_whole(doc, start, end, match):
            continue
        if phrase := _placed(doc, start, end, adverb, last):
            last = phrase.end
            yield phrase


def _is_whole(doc: Doc, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a match is made of whole tokens, none of them a name."""
    if start >= end or doc[start].idx != match.start() or doc[end - 1].idx + len(doc[end - 1]) != match.end():
        return False
    return not any(token.is_space or token.pos_ == "PROPN" for token in doc[start:end])


def _placed(doc: Doc, start: int, end: int, adverb: str, last: int) -> Adverbial | None:
    """A phrase with what the parser is shown in its place, or nothing where it stands well as it is.

    At the beginning of a sentence a comma must follow, since "*On Tuesday* night raids ..." goes on; elsewhere there
    must be words on both sides, or commas behind an auxiliary.
    """
    head = _head(doc, start, end)
    before = doc[start - 1] if start else None
    after = doc[end].text if end < len(doc) else "."
    if before is None or before.text in _OPENS or bool(doc[start].is_sent_start):
        fronted = after == "," and end + 1 < len(doc) and doc[start].text[0].isupper()
        return Adverbial(start=start, end=end + 1, head=head, adverb=None) if fronted else None
    behind = start >= 2 and (adverb not in _TIME.values() or doc[start - 2].lower_ in _AUXILIARIES)
    if before.text == "," and after == "," and start - 2 >= last and behind:
        return Adverbial(start=start - 1, end=end + 1, head=head, adverb=adverb)
    if after in _STOPS or not before.text[-1].isalnum() or before.lower_ in _WHICH:
        return None
    return Adverbial(start=start, end=end, head=head, adverb=adverb)


def _head(doc: Doc, start: int, end: int) -> int:
    """The main word of a phrase: the unit that is counted, or its first that is neither preposition nor article."""
    units = (i for i in range(start, end) if _UNIT.fullmatch(doc[i].lower_))
    words = (i for i in range(start, end) if doc[i].lower_ not in _CASES | _DETERMINERS | _LESS)
    return next(units, next(words, end - 1))


def label(token: Token) -> tuple[str, str]:
    """Relation and part of speech of a word that the parser was not shown, below the main word of its phrase."""
    word = token.lower_
    if token.is_punct:
        return "punct", "PUNCT"
    if word in _CASES:
        return "case", "ADP"
    if word in _DETERMINERS:
        return "det", "DET"
    if token.like_num:
        return "nummod", "NUM"
    if word in _ADVERBS:
        return "advmod", "ADV"
    if word in _LESS or re.fullmatch(rf"{_LAST_FR}|même|autre|com\w+e?|con\w+e?|offic\w+|télé\w+|publique?", word):
        return "amod", "ADJ"
    return "nmod", "NOUN"
