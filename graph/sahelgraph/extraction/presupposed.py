"""Who does what a participle without a doer tells: "lifted the sanctions *imposed* on Togo", "expelled X, *accused*".

Whoever undoes or upholds what was imposed imposed it, and whoever punishes somebody accused of a deed accuses him.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.tree import Tree


def presupposed(tree: Tree, verb: Token) -> list[Token]:
    """The subject of the verb whose object a participle describes, if that verb tells that he did that, too.

    Args:
        tree: the walkers of the language.
        verb: a passive verb that names no doer.
    """
    noun = verb.head
    while noun.dep_ == "appos":
        noun = noun.head
    governor = noun.head
    if verb.dep_ != "acl" or noun.dep_ not in ("obj", "nsubj:pass") or governor.pos_ != "VERB":
        return []
    lemma, above, grammar = verb.lemma_.lower(), governor.lemma_.lower(), tree.grammar
    undone = lemma in grammar["imposing"] and above in grammar["undoing"]
    charged = lemma in grammar["blamed"] and above in grammar["punishing"]
    return tree.agents(governor) if undone or charged else []
