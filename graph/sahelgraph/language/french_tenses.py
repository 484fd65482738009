"""French futures and conditionals by their form.

A parser that sees three letters of an ending takes ``quitterait`` for an imperfect; with the lemma the form decides:
both tenses stand on a stem in -r that is not the stem of the other tenses (``quitter-ait`` but ``prépar-ait``).
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_CONDITIONAL: Final = ("raient", "rions", "rais", "rait", "riez")
_FUTURE: Final = ("rons", "ront", "rai", "ras", "rez", "ra")


def correct_tenses(doc: Doc) -> None:
    """Set mood and tense of the finite verbs of a document whose form is a future or a conditional, in place."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX") and (found := mood_and_tense(token.lower_, token.lemma_)) and _finite(token):
            mood, tense = found
            features = {**token.morph.to_dict(), "Mood": mood, "Tense": tense, "VerbForm": "Fin"}
            token.set_morph(features)  # type: ignore[attr-defined]  # missing in the types of spaCy


def mood_and_tense(form: str, lemma: str) -> tuple[str, str] | None:
    """Mood and tense of a form that is a future or a conditional of a lemma, else ``None``."""
    for endings, answer in ((_CONDITIONAL, ("Cnd", "Pres")), (_FUTURE, ("Ind", "Fut"))):
        for ending in endings:
            stem = form.removesuffix(ending[1:])
            if form.endswith(ending) and stem != lemma[:-2] and len(stem) > 1:
                return answer
    return None


def _finite(token: Token) -> bool:
    return token.morph.get("VerbForm", ["Fin"]) == ["Fin"]
