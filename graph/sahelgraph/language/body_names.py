"""Names of bodies that go on in small letters, as French writes them: "Front de libération du Wagadou".

Only the noun for the body and the proper noun at the end have capitals. A name without a proper noun is one where its
initials follow in brackets: "le Collectif des femmes rurales (CFR)", or where it is two adjectives that go on: "les
Chambres africaines extraordinaires". Of nouns that governments have, too, only such names are any: a "Direction de la
sécurité" without initials is no name.
"""

from __future__ import annotations

from collections.abc import Sequence

from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words

_ARTICLES = frozenset({"la", "le", "l", "les"})
_AND = "et"
_INNER = frozenset({" ", "'", "-"})
_LONGEST = 10
"""Words of such a name, small words included."""
_SHORTEST_NOUN = 3
_ADJECTIVES = 2
"""Adjectives behind a noun for a body that make a name of it."""
_DESCRIBING = (
    "ique", "iques", "al", "ale", "ales", "aux", "aire", "aires", "ien", "ienne", "iens", "iennes", "ain", "aine",
    "ains", "aines", "ais", "aise", "aises", "iste", "istes", "ier", "iere", "ifere", "iferes", "ieres", "iers",
)  # fmt: skip
"""How folded adjectives end that tell what sort of body it is; no verb that follows its subject ends so."""
_DEEDS = frozenset(
    "signale signales explique revendique indique critique implique applique complique communique duplique replique"
    " pratique fabrique abdique insiste existe assiste persiste consiste resiste subsiste desiste depose".split()
)
"""Verbs that end like adjectives."""


def small_end(words: Words, taken: bytearray, titles: Titles, place: int, last: int) -> int | None:
    """The end of a name that begins with a noun for a body at a place and goes on in small letters.

    Args:
        words: the words of the report.
        taken: which words belong to names that are known.
        titles: the title words of the language; without nouns for such bodies there are no such names.
        place: the place of the capitalised noun.
        last: the end of the block.

    Returns:
        The place after the name, or ``None`` if there is no such name.
    """
    opened = words.folded[place] in titles.open_bodies
    if not opened and words.folded[place] not in titles.bodies:
        return None
    position, linked, joined = place + 1, False, False
    while position < min(last, place + _LONGEST) and not taken[position]:
        if position > place + 1 and _initials(words, position, last, words.folded[place][0]):
            return position
        folded = words.folded[position]
        if words.gaps[position] not in _INNER:
            break
        if words.text[position][0].isupper():
            return position + 1 if opened and linked and position > place + 2 else None
        if folded in titles.links:
            linked, joined = True, False
        elif folded == _AND and not linked:
            joined = True
        elif folded in _ARTICLES and (linked or joined):
            pass
        elif ((linked or joined) and len(folded) >= _SHORTEST_NOUN) or _describes(folded):
            linked = joined = False
        else:
            break
        position += 1
    if position == place + 1 + _ADJECTIVES and all(map(_describes, words.folded[place + 1 : position])):
        return position
    closed = position < last and not linked and _initials(words, position, last, words.folded[place][0])
    return position if closed else None


def _initials(words: Words, place: int, last: int, letter: str) -> bool:
    """Whether initials in brackets, of which the first is the body's, stand at a place."""
    form = words.text[place]
    closed = place + 1 >= last or words.gaps[place + 1].startswith(")")
    return words.gaps[place] == " (" and len(form) > 1 and form.isupper() and form[0].lower() == letter and closed


def _describes(folded: str) -> bool:
    return folded.endswith(_DESCRIBING) and folded not in _DEEDS


def grow(words: Words, taken: bytearray, titles: Titles, run: Sequence[int], last: int) -> int:
    """The end of a run of capitalised words from its first to its last place, small words of a body's name included."""
    for place in run:
        end = small_end(words, taken, titles, place, last)
        if end is not None and end > run[-1] + 1:
            return end
    return run[-1] + 1


def naming_words(words: Words, titles: Titles, first: int, last: int) -> int:
    """How many words of a run name something: all but the small ones that bind."""
    capital = (words.text[place][0].isupper() for place in range(first, last))
    return sum(great or word not in titles.links for great, word in zip(capital, words.folded[first:last], strict=True))
