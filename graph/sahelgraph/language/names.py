"""Names that the registry lacks: runs of capitalised words that titles, first names or words of bodies tell apart.

Precision goes before recall: a run without such evidence is merged for the parser's sake and names nobody, unless an
office or a verb of speech beside it shows a person (see :mod:`sahelgraph.language.persons`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.language.body_names import grow, naming_words
from sahelgraph.language.called_bodies import NGO, called
from sahelgraph.language.mentions import Match
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words
from sahelgraph.model import ActorId, Span, Via

_INNER = frozenset({" ", "-", "'", ". "})
_LONGEST = 6
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnprstwyz]|ch|sh|hs|kh|kw|ky|my|py|zh|ts)?[aeiou]{1,3}(?:[nmklptwhr]|ng)?")
"""A syllable of a Korean or Chinese name in Latin letters."""
_COMPOUNDING = frozenset({"free", "hit", "mad", "run", "wing"})
"""English words of that shape that follow a hyphen after a name ("Boko Haram-hit")."""
_OF_A = frozenset({"de", "du", "des", "l", "la", "of", "for", "and"})
_THE = frozenset({"le", "la", "l", "du", "au"})
_CHARGE = 8
"""Words before a name among which a minister is sought of whose charge its first words may be."""
_ABBREVIATED = 4
"""Letters of the longest rank that is abbreviated with a full stop ("Capt.", "Gén.")."""

_SYLLABIC = frozenset({"k", "m", "n", "t"})
"""Letters that are a syllable before an apostrophe in names of West Africa: "*M'*Bemba", "*N'*Golo"."""

_HEADLINE = 0.6
"""Share of capitalised long words from which a line is in title case, so that capitals tell nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of capitalised words. ``kind`` is Person, Organisation, Place, or empty where only its context can tell."""

    start: int
    end: int
    first: int
    last: int
    kind: str


def find_candidates(
    words: Words,
    matches: Sequence[Match],
    stops: Sequence[tuple[int, int]],
    titles: Titles,
    parts: Sequence[Span],
    text: str,
) -> tuple[Candidate, ...]:
    """Runs of capitalised words outside the registry's names, in text order.

    Args:
        words: the words of the report.
        matches: the registry's names in it; a run never crosses one.
        stops: the words of longer names that are no actor; they are no part of a run either.
        titles: the title words of the language.
        parts: the blocks of the report; runs lie within one, and none is looked for in a title-case line.
        text: the report's text.
    """
    taken = bytearray(len(words))
    for first, last in (*((match.first, match.last) for match in matches), *stops):
        taken[first:last] = b"\1" * (last - first)
    found = []
    for part in parts:
        first, last = bisect_right(words.start, part.start - 1), bisect_right(words.start, part.end - 1)
        if first < last and not _title_case(words, first, last, text, part):
            found.extend(_runs(words, taken, titles, first, last, text))
    return tuple(found)


def _title_case(words: Words, first: int, last: int, text: str, part: Span) -> bool:
    """Whether a block is a line in title case or in capitals, or a dateline: capitals say nothing there."""
    if text[part.end - 1] in "-–—":
        return True
    long = [form for form in words.text[first:last] if len(form) > 3 and form.isalpha()]
    if text[part.end - 1] in ".!?»”\"'’…" or len(long) < 3:
        return False
    return sum(form[0].isupper() for form in long) > _HEADLINE * len(long)


def _runs(words: Words, taken: bytearray, titles: Titles, first: int, last: int, text: str) -> list[Candidate]:
    found = []
    place = first
    while place < last:
        if taken[place] or not _capital(words, place):
            place += 1
            continue
        end = grow(words, taken, titles, range(place, _extend(words, taken, titles, place, last)), last)
        candidate = _judge(words, taken, titles, place, end, opens=_opens(words, place, first, text))
        if candidate is not None:
            found.append(candidate)
        place = end
    return found


def _capital(words: Words, place: int) -> bool:
    return words.text[place][0].isupper()


def _extend(words: Words, taken: bytearray, titles: Titles, place: int, last: int) -> int:
    """The end of the run of capitalised words, particles included, that begins at a place."""
    end = place + 1
    while end < last and not taken[end] and words.gaps[end] in _INNER:
        initial = len(words.text[end - 1]) == 1 and end - 1 > place and words.folded[end] not in titles.openers
        if words.gaps[end] == ". " and not initial:
            break
        if words.gaps[end] == "'" and words.folded[end] == "s":
            break
        if _capital(words, end) or (end - 1 > place and _syllable(words, end)):
            end += 1
            continue
        after = end + 1
        body = words.folded[end] in titles.links and any(word in titles.bodies for word in words.folded[place:end])
        if words.folded[end] not in titles.particles and not body:
            break
        if after >= last or taken[after] or not _capital(words, after) or words.gaps[after] not in _INNER:
            break
        end = after + 1
    return end


def _syllable(words: Words, place: int) -> bool:
    """Whether a word is the second, small syllable of a given name: "Tsai Ing-*wen*", not "Emmanuel Macron-*led*"."""
    form = words.text[place]
    return words.gaps[place] == "-" and form not in _COMPOUNDING and _SYLLABLE.fullmatch(form) is not None


def _opens(words: Words, place: int, first: int, text: str) -> bool:
    """Whether a word opens a sentence, so that its capital tells nothing."""
    if place == first:
        return True
    between = text[words.end[place - 1] : words.start[place]]
    return any(sign in between for sign in '.!?:;“"«‘(–—') or "\n" in between


def _judge(words: Words, taken: bytearray, titles: Titles, first: int, last: int, *, opens: bool) -> Candidate | None:
    """Strip what is no part of a name from a run, and tell what the rest is."""
    titled = False
    while first < last and _no_name(words, titles, first, last, opens):
        titled = _introduces(words, titles, first)
        first += 1
        opens = False
    if first < last < len(words) and f"{words.folded[last - 1]} {words.folded[last]}" in titles.offices:
        last -= 1  # "nommé X *Premier* ministre"
    after = first + _portfolio(words, titles, first, last)
    titled, first = titled or after > first, after
    while first < last and (
        words.folded[last - 1] in titles.offices
        or words.folded[last - 1] in MONTHS.keys() | WEEKDAYS.keys() | titles.particles
    ):
        last -= 1
    if first >= last:
        return None
    beside = _beside(words, taken, titles, first)
    titled = titled or (beside >= 0 and _introduces(words, titles, beside) and words.gaps[first] in (" ", ". "))
    kind = _kind(words, titles, first, last, titled=titled)
    if not kind and _by_origin(words, taken, titles, first):
        kind = "Company"
    if kind == "Nothing":
        return None
    if last - first == 1 and not (titled or kind in ("Place", "Company") or called(words, titles, first, last)):
        return None
    if naming_words(words, titles, first, last) > _LONGEST:
        return None
    return Candidate(words.start[first], words.end[last - 1], first, last, kind)


def _by_origin(words: Words, taken: bytearray, titles: Titles, first: int) -> bool:
    """Whether French names a firm by where it is from: "l'*australien* X"; for people such a noun has a capital."""
    if titles.language != "fr" or first < 2 or words.folded[first - 2] not in _THE:
        return False
    return bool(taken[first - 1]) and not _capital(words, first - 1) and words.gaps[first] == " "


def _beside(words: Words, taken: bytearray, titles: Titles, first: int) -> int:
    """The place of the word before a name, in French across whose it is: "le *président* togolais X"; -1 at the start.

    Of the registry's names only a demonym is written small.
    """
    before = first - 1
    whose = titles.language == "fr" and before > 0 and taken[before] and not _capital(words, before)
    return before - 1 if whose and words.gaps[before] == " " else before


def _portfolio(words: Words, titles: Titles, first: int, last: int) -> int:
    """How many words at the head of a run say what a minister is the minister of: "des *Finances* X Y"."""
    known = titles.portfolio_words | titles.modifiers
    if last - first < 2 or first == 0 or words.folded[first - 1] not in _OF_A | known:
        return 0
    near = words.folded[max(0, first - _CHARGE) : first]
    if titles.portfolios.isdisjoint(near):
        sizes = (size for size in (2, 1) if size < last - first and words.folded[first] not in titles.bodies)
        return next((size for size in sizes if " ".join(words.folded[first : first + size]) in titles.english), 0)
    known |= {word for phrase in titles.english for word in phrase.split()}
    place = first
    while place < last - 1 and words.folded[place] in known and words.folded[place] not in titles.given:
        place += 1
    return place - first


def _introduces(words: Words, titles: Titles, place: int) -> bool:
    """Whether a word before a name is an office, a rank or a form of address; before a full stop only a short one."""
    if place + 1 >= len(words):
        return False  # the last word of a text introduces nobody
    word = words.folded[place]
    return (word in titles.ranks or word in titles.honours or word in titles.offices) and (
        words.gaps[place + 1] == " " or len(word) <= _ABBREVIATED
    )


def _no_name(words: Words, titles: Titles, place: int, last: int, opens: bool) -> bool:
    """Whether a word at the head of a run up to ``last`` is no part of a name."""
    folded, after = words.folded[place], place + 1
    if folded in titles.given:
        return False
    if folded in _SYLLABIC and after < len(words) and words.gaps[after] == "'" and _capital(words, after):
        return False
    if folded in NGO:
        return True
    if folded in titles.modifiers and _heads(words, titles, after, last):
        return False  # "the *Military* Committee for Refoundation"
    if folded in titles.openers and (opens or len(folded) < 3):
        return True
    return (
        folded in MONTHS
        or folded in WEEKDAYS
        or _is_title(folded, titles)
        or (opens and _is_verbal(words.text[place], titles))
    )


def _heads(words: Words, titles: Titles, place: int, last: int) -> bool:
    """Whether a noun for a body has a complement in a run up to ``last``: "*Committee* for Refoundation"."""
    return place + 2 < last and words.folded[place] in titles.bodies and words.folded[place + 1] in titles.links


def _is_verbal(word: str, titles: Titles) -> bool:
    """Whether the first word of a sentence looks like a participle or an English adverb, which no name does.

    French names may end as participles in the masculine singular do ("Traoré").
    """
    return word.lower().endswith(("ing", "ly", "ed") if titles.language == "en" else ("és", "ée", "ées"))


def _is_title(folded: str, titles: Titles) -> bool:
    return folded in titles.offices or folded in titles.ranks or folded in titles.honours or folded in titles.modifiers


def _kind(words: Words, titles: Titles, first: int, last: int, *, titled: bool) -> str:
    run = words.folded[first:last]
    if not titled and (body := called(words, titles, first, last)):
        return body
    if any(word in titles.bodies for word in run):
        return "Organisation"
    if any(word in titles.places or word in titles.never for word in run):
        return "Nothing" if all(word in titles.never for word in run) else ""
    if titled or run[0] in titles.given or any(word in titles.telling for word in run[1:]):
        return "Person"
    before = words.folded[first - 1] if first and words.gaps[first] in (" ", "'") else ""
    return "Place" if before in titles.places else ""


def whole_names(
    words: Words, matches: Sequence[Match], titles: Titles, people: frozenset[ActorId]
) -> tuple[Match, ...]:
    """The registry's names that stand by themselves, not inside the longer name of someone else.

    "Haluk Bayraktar" is not the company Bayraktar, "Michael Jordan" not the kingdom; "Mahamat Idriss Deby Itno" is the
    registry's "Mahamat Idriss Deby" with one name more, and the match grows by it, as that of Denmark does by
    "Kingdom of".
    """
    ends = {match.last for match in matches}
    kept = []
    for match in matches:
        single = match.last - match.first == 1
        if single and (
            _ranked(words, titles, match, people)
            or _after_given(words, titles, match, ends)
            or _given_before(words, titles, match)
            or (people.isdisjoint(match.actors) and _ends_name(words, titles, match, ends))
            or (not people.isdisjoint(match.actors) and _of_relative(words, titles, match, ends))
        ):
            continue
        if people.isdisjoint(match.actors):
            kept.append(_of_realm(words, titles, match) if single else match)
        else:
            kept.append(match if single else _grown(words, titles, match))
    return tuple(kept)


def _ranked(words: Words, titles: Titles, match: Match, people: frozenset[ActorId]) -> bool:
    """Whether a place or a body of one word stands between a rank and another name ("General Santiago Fernández")."""
    return (
        people.isdisjoint(match.actors)
        and all(surface.via is not Via.DEMONYM for surface in match.surfaces)
        and match.first > 0
        and match.last < len(words)
        and (words.folded[match.first - 1] in titles.ranks or words.folded[match.first - 1] in titles.honours)
        and words.gaps[match.last] == " "
        and _capital(words, match.last)
    )


def _after_given(words: Words, titles: Titles, match: Match, ends: set[int]) -> bool:
    """Whether a first name that belongs to no other match stands right before a match of one word."""
    before = match.first - 1
    return (
        before >= 0
        and before + 1 not in ends
        and words.gaps[match.first] in (" ", "-")
        and _capital(words, before)
        and words.folded[before] in titles.given
        and not _is_title(words.folded[before], titles)
    )


def _ends_name(words: Words, titles: Titles, match: Match, ends: set[int]) -> bool:
    """Whether a match of one word is the last of a longer name in running text: "said Hilde Maria *Wagner*"."""
    place = match.first - 1
    while place >= 0 and place + 1 not in ends and words.gaps[place + 1] == " " and _capital(words, place):
        folded = words.folded[place]
        if _is_title(folded, titles) or any(folded in group for group in (titles.bodies, titles.never, titles.places)):
            return False
        if folded in MONTHS or folded in WEEKDAYS:
            return False  # "On Saturday *Wagner* left"
        place -= 1
    acronym = words.text[match.first].isupper()
    running = place >= 0 and words.gaps[place + 1] == " " and words.text[place][:1].islower()
    return not acronym and running and match.first - 1 - place > 1


def _of_relative(words: Words, titles: Titles, match: Match, ends: set[int]) -> bool:
    """Whether a surname stands behind a first name that its bearer in the registry has not: "*Grace* Mugabe"."""
    before, after = match.first - 1, match.last
    if before < 0 or before + 1 in ends or words.gaps[match.first] != " " or not _capital(words, before):
        return False
    if after < len(words) and words.gaps[after] == " " and _capital(words, after):
        return False  # a line in title case, or a name that goes on
    word = words.folded[before]
    ordinary = word in titles.openers or word in MONTHS or word in WEEKDAYS or _is_verbal(word, titles)
    return not ordinary and not _is_title(word, titles) and len(word) > 2


def _given_before(words: Words, titles: Titles, match: Match) -> bool:
    """Whether a match of one word is a first name before a surname ("Chad Smith")."""
    after = match.last
    return (
        words.folded[match.first] in titles.given
        and after < len(words)
        and words.gaps[after] == " "
        and _capital(words, after)
        and not any(words.folded[after] in group for group in (titles.bodies, titles.never, titles.places, MONTHS))
        and not _is_title(words.folded[after], titles)
    )


def _of_realm(words: Words, titles: Titles, match: Match) -> Match:
    """The match of a state with the noun for what sort of state it is before it: "*Kingdom of* Denmark"."""
    of = match.first - 1
    named = all(surface.via is Via.NAME for surface in match.surfaces)
    if not named or of < 1 or words.folded[of] not in titles.links or words.folded[of - 1] not in titles.realms:
        return match
    return replace(match, first=of - 1, start=words.start[of - 1])


def _grown(words: Words, titles: Titles, match: Match) -> Match:
    """A person's match with the further names that follow it."""
    last = match.last
    while last < len(words) and words.gaps[last] == " " and _capital(words, last) and len(words.text[last]) > 2:
        if _is_title(words.folded[last], titles) or words.folded[last] in MONTHS.keys() | WEEKDAYS.keys():
            break
        last += 1
    return replace(match, last=last, end=words.end[last - 1])
