"""Who does what a participle without a doer tells: "lifted the sanctions *imposed* on Togo", "expelled X, *accused*".

Whoever undoes or upholds what was imposed imposed it, and whoever punishes somebody accused of a deed accuses him.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction.lexicon import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token


def presupposing(verb: Token, grammar: Grammar) -> Token | None:
    """The verb whose object a participle describes, if it tells that its subject did that, too; ``None`` if not.

    Args:
        verb: a passive verb that names no doer.
        grammar: the word lists of the language.
    """
    noun = verb.head
    while noun.dep_ == "appos":
        noun = noun.head
    governor = noun.head
    if verb.dep_ != "acl" or noun.dep_ not in ("obj", "nsubj:pass") or governor.pos_ != "VERB":
        return None
    lemma, above = verb.lemma_.lower(), governor.lemma_.lower()
    undone = lemma in grammar["imposing"] and above in grammar["undoing"]
    charged = lemma in grammar["blamed"] and above in grammar["punishing"]
    return governor if undone or charged else None
