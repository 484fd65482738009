"""Our tokenisers: spaCy's own for English with more abbreviations, a small one of our own for French.

spaCy's French tokeniser keeps hyphenated words whole by a regular expression that takes seconds to compile; ours keeps
every hyphenated word whole and splits only what grammar splits: elided words (``l'accord``) and inverted pronouns
(``affirme-t-il``). Training uses the same two tokenisers, so that the parser meets the tokens that it has learned.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.lang.char_classes import ALPHA
from spacy.lang.en import English as SpacyEnglish
from spacy.lang.en import EnglishDefaults as SpacyEnglishDefaults
from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.language import BaseDefaults, Language
from spacy.symbols import ORTH

# Ranks, offices and forms of address that end in a full stop and precede a name, or are cut short in print.
_ENGLISH_ABBREVIATIONS = (
    "Amb. Brig. Brig-Gen. Capt. Cmdr. Col. Cpl. Dept. Lt. Lt-Col. Lt-Gen. Maj. Maj-Gen. Pres. Sgt. Supt. Vol. no. No. "
    "pp. ret. Ret."
)
_FRENCH_ABBREVIATIONS = (
    "M. MM. Mr. Dr. Pr. Me. Mgr. St. Ste. Gal. Gén. Col. Cdt. Cap. Lt. Sgt. art. av. apr. env. etc. ex. min. p. pp. "
    "vol. cf. éd. janv. févr. avr. juil. juill. sept. oct. nov. déc. J.-C. c.-à-d."
)
_FRENCH_WHOLE = "aujourd'hui aujourd’hui quelqu'un quelqu’un quelqu'une quelqu’une c'est-à-dire c’est-à-dire"

_ELIDED = "jusqu|lorsqu|puisqu|quoiqu|parce qu|qu|d|l|c|j|m|n|s|t"
# Elision stands before a vowel or a silent h; N'Djamena and M'Bour are names, not "ne Djamena". An acronym may follow
# an article whatever its first letter (l'ONU, but also l'UNHCR read letter by letter): two capitals will do.
_AFTER_ELISION = r"(?i:[aeiouyhàâäæéèêëîïôöœùûü0-9])|[«\"“]"
_PRONOUNS = "t-ils?|t-elles?|t-on|ils?|elles?|on|ce|je|tu|nous|vous|là|ci"

_FRENCH_PREFIXES = [
    *TOKENIZER_PREFIXES,
    rf"(?i:{_ELIDED})['’](?={_AFTER_ELISION})",
    r"(?i:qu|d|l)['’](?=[A-Z]{2})",
]
_FRENCH_SUFFIXES = [
    *[suffix for suffix in TOKENIZER_SUFFIXES if suffix not in ("'s", "'S", "’s", "’S")],
    rf"(?<=[{ALPHA}])[-‐‑](?i:{_PRONOUNS})",
]
_FRENCH_INFIXES = [
    *[infix for infix in TOKENIZER_INFIXES if "(?:-|–" not in infix],
    rf"(?<=[{ALPHA}])(?:–|—|--|---|~)(?=[{ALPHA}])",
]
_FRENCH_HYPHENATED = (
    "rendez-vous au-delà par-delà ci-dessus ci-dessous ci-contre là-bas celui-ci celle-ci ceux-ci celles-ci"
)


def _exceptions(words: Iterable[str]) -> dict[str, list[dict[int, str]]]:
    forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
    return {form: [{ORTH: form}] for form in sorted(forms)}


_ENGLISH_EXCEPTIONS = {**SpacyEnglishDefaults.tokenizer_exceptions, **_exceptions(_ENGLISH_ABBREVIATIONS.split())}


class _EnglishDefaults(SpacyEnglishDefaults):
    tokenizer_exceptions = _ENGLISH_EXCEPTIONS


class English(SpacyEnglish):  # type: ignore[no-untyped-call]  # until spaCy types Language.__init_subclass__
    """English with the abbreviations of military ranks and offices."""

    Defaults = _EnglishDefaults


class _FrenchDefaults(BaseDefaults):
    tokenizer_exceptions = _exceptions(
        [*_FRENCH_ABBREVIATIONS.split(), *_FRENCH_WHOLE.split(), *_FRENCH_HYPHENATED.split()]
    )
    prefixes = _FRENCH_PREFIXES
    suffixes = _FRENCH_SUFFIXES
    infixes = _FRENCH_INFIXES


class French(Language):  # type: ignore[no-untyped-call]  # as above
    """French with hyphenated words whole."""

    lang = "fr"
    Defaults = _FrenchDefaults


LANGUAGES: dict[str, type[Language]] = {"en": English, "fr": French}
"""The languages that we read, by code."""
