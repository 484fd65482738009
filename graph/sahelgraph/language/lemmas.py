"""Lemmas by rule: exceptions by form, then the longest known ending.

The rules are learned from treebanks and conjugation tables by ``sahelgraph.training.lemma_rules`` and lie beside the
weights of each model; being rules they can be read and give the same lemma for a form in every sentence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.errors import OntologyError
from sahelgraph.language.view import plain

FILE: Final = "lemmas.json"
_LONGEST: Final = 7
"""Longest ending that a rule may name, in letters. Eight brought no more right lemmas on the development sets."""


class Lemmas:
    """The lemma rules of one language.

    ``forms`` gives for a part of speech the lemmas of single forms; ``endings`` gives for a part of speech and an
    ending what to put in its place. Both are of lower-case forms with plain apostrophes.
    """

    def __init__(self, forms: dict[str, dict[str, str]], endings: dict[str, dict[str, str]]) -> None:
        self._forms = forms
        self._endings = endings

    @classmethod
    def load(cls, folder: Path) -> Lemmas:
        """Read the rules of a model's folder.

        Raises:
            OntologyError: There are none, or they cannot be read.
        """
        try:
            content = json.loads((folder / FILE).read_text(encoding="utf-8"))
            return cls(content["forms"], content["endings"])
        except (OSError, ValueError, KeyError) as error:
            raise OntologyError(f"the lemma rules in {folder} cannot be read; reinstall sahelgraph") from error

    def of(self, form: str, pos: str, *, infinitive: bool = False) -> str:
        """Lemma of a form. Proper nouns and infinitives are their own."""
        if pos == "PROPN":
            return form
        form = plain(form).lower()
        if infinitive:
            return form
        if (known := self._forms.get(pos, {}).get(form)) is not None:
            return known
        endings = self._endings.get(pos, {})
        for start in range(max(1, len(form) - _LONGEST), len(form)):
            if (other := endings.get(form[start:])) is not None:
                return form[:start] + other
        return form

    def fill(self, doc: Doc) -> None:
        """Give a lemma to every token of a parsed document that has none."""
        for token in doc:
            if not token.lemma:
                token.lemma_ = self.of(token.text, token.pos_, infinitive=_infinitive(token))


def _infinitive(token: Token) -> bool:
    return "VerbForm=Inf" in str(token.morph)
