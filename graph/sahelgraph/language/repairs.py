"""Tags that their own tree contradicts."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc

_CLOSED: Final = frozenset({"ADP", "CCONJ", "DET", "INTJ", "PART", "SCONJ"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj"})


def repair_tags(doc: Doc) -> None:
    """Tag as a finite verb what has a subject or an object but the tag of a function word, in place.

    A verb that the treebanks never print ("nie", denies) may look to the tagger like the word that it resembles ("ni",
    nor), while the parser, which weighs the sentence, sees the verb.
    """
    for token in doc:
        if token.pos_ in _CLOSED and any(child.dep_ in _ARGUMENTS for child in token.children):
            token.pos_ = "VERB"
            token.set_morph("Mood=Ind|VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy
