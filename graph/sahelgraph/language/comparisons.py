"""Who else did it: "condemned the coup, *like Germany*", "a condamné le putsch au Mali, *tout comme l'Allemagne*".

A tree joins such a name to the noun before it, as if it had been condemned too, or hangs it on the verb as if it told
how. It becomes one more subject of the verb here, so that whatever the verb says of the one it says of the other, and a
relative clause or a pronoun in the singular does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SUBJECTS, has_case, has_child, is_parted

_LIKE: Final[Mapping[str, frozenset[str]]] = {"en": frozenset({"like"}), "fr": frozenset({"comme"})}
_JUST_AS: Final = frozenset({"tout comme", "de même que", "au même titre que"})
_AND_ALSO: Final = frozenset({"ainsi que"})
_EXAMPLE: Final = "instar"
_NOT: Final = frozenset({"not", "n't", "never", "pas", "jamais", "ne", "n'", "n’"})


def repair_comparisons(doc: Doc) -> None:
    """Make those who did alike subjects of the verb, in place.

    "Ainsi que", too, joins no name without a preposition to one with it ("au Mali, ainsi que l'Allemagne"); whom it is
    joined to instead cannot be told. Where a verb is negated a comparison may be with whoever did otherwise.
    """
    for token in list(doc):
        if token.pos_ != "PROPN":
            continue
        words = _conjunction(token) if token.dep_ == "conj" and is_parted(token) else ""
        if words in _JUST_AS or _is_like(token):
            _join(token, token)
        elif words in _AND_ALSO and _has_preposition(token.head) and not _has_preposition(token):
            _leave(token)
        elif token.dep_ == "nmod" and token.head.lower_ == _EXAMPLE:
            _join(token, token.head)


def is_compared(name: Token) -> bool:
    """Whether a subject only did alike, so that it did nothing together with the others."""
    joined = name.dep_ in SUBJECTS and has_child(name, ("cc",))
    return joined and any(child.dep_ == name.dep_ and child != name for child in name.head.children)


def _conjunction(name: Token) -> str:
    """The words that join a name to what stands before it."""
    first = next((child for child in name.children if child.dep_ == "cc"), None)
    return " ".join((first.lower_, *(part.lower_ for part in first.rights if part.dep_ == "fixed"))) if first else ""


def _is_like(name: Token) -> bool:
    """Whether a name is compared with the doer, and not with a thing or whomever it is done to: "treats X *like Y*"."""
    apart = name.dep_ == "obl" and (name.i < name.head.i or is_parted(name))
    beside = apart or (name.dep_ == "nmod" and (name.head.pos_ == "PROPN" or name.head.dep_ in SUBJECTS))
    return beside and has_case(name, _LIKE.get(name.doc.lang_, frozenset()))


def _has_preposition(name: Token) -> bool:
    return any(child.dep_ == "case" for child in name.children)


def _verb(name: Token) -> Token | None:
    """The verb with a subject of its own that a name stands below."""
    verbs = (above for above in name.ancestors if above.pos_ in ("VERB", "ADJ", "NOUN") and _subject(above) is not None)
    return next(verbs, None)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)


def _leave(name: Token) -> None:
    """Let a name tell in whose company something was done."""
    verb = _verb(name)
    if verb is None:
        return
    for child in [child for child in name.children if child.dep_ == "cc"]:
        child.dep_ = "case"
    name.head, name.dep_ = verb, "obl"


def _join(name: Token, phrase: Token) -> None:
    """Make a name a subject of the verb that its phrase belongs to."""
    verb = _verb(phrase)
    subject = _subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.pos_ == "PRON" or subject in (name, phrase):
        return
    if any(child.lower_ in _NOT for child in verb.children):
        return
    for child in [child for child in name.children if child.dep_ == "case"]:
        child.dep_ = "cc"
    name.head, name.dep_ = verb, subject.dep_
