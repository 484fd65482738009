"""Treebank words onto our own tokens, so that the parser learns from the tokens that it will meet.

A token of several words ("du" = de + le, "gonna") takes the word whose head lies outside; what hung on the others
hangs on the token. Of a word of several tokens ("U.S.-led") one token takes the word's place and the others hang on it.
"""

from __future__ import annotations

from collections import defaultdict

from spacy.language import Language

from sahelgraph.language.view import plain
from sahelgraph.training.conllu import Paragraph, Word
from sahelgraph.training.trees import Tree

# Subtypes that only some treebanks of a language draw, or that no rule of ours reads.
_DROPPED = frozenset(
    "nmod:npmod obl:npmod obl:arg obl:mod obl:tmod nmod:tmod advcl:cleft dep:comp parataxis:insert parataxis:parenth "
    "parataxis:obj parataxis:discourse parataxis:dislocated flat:num flat:foreign flat:range flat:name flat:redup "
    "cc:nc conj:dicto conj:coord conj:appos expl:comp expl:pv expl:pass expl:subj expl:impers nsubj:caus obj:agent "
    "obj:lvc obl:lmod iobj:agent advmod:lmod nummod:gov dislocated:cleft".split()
)
_RENAMED = {"acl:cleft": "acl:relcl", "nmod:appos": "appos"}
_KEPT_FEATURES = frozenset(
    "Tense Mood VerbForm Voice Number Gender Person Definite PronType Poss Reflex NumType Degree Polarity Case".split()
)
_HEAD_FIRST = frozenset({"PROPN", "NUM", "X", "SYM", "PRON", "AUX"})


def project(nlp: Language, paragraph: Paragraph) -> Tree | None:
    """Lay a paragraph's tree over our tokens of its text.

    Returns:
        The tree with signs made plain as the parser sees them, or ``None`` where words and tokens cannot be matched.
    """
    doc = nlp.make_doc(paragraph.text)
    words, forms = paragraph.words, [token.text for token in doc]
    token_at = {offset: token.i for token in doc for offset in range(token.idx, token.idx + len(token))}
    tokens_of = [sorted({token_at[k] for k in range(w.start, w.end) if k in token_at}) for w in words]
    words_of: dict[int, list[int]] = defaultdict(list)
    for number, tokens in enumerate(tokens_of):
        for i in tokens:
            words_of[i].append(number)
    if len(words_of) < len(doc) or not all(tokens_of):
        return None
    main_word = [_outermost(words, words_of[i]) for i in range(len(doc))]
    place = [
        _main_token([(i, forms[i]) for i in tokens if main_word[i] == n] or [(tokens[0], "")], word, doc.lang_)
        for n, (word, tokens) in enumerate(zip(words, tokens_of, strict=True))
    ]
    heads, deps, pos, feats, lemmas = [], [], [], [], []
    for i, token in enumerate(doc):
        number = main_word[i]
        word = words[number]
        alone = len(words_of[i]) == 1
        if place[number] == i:
            head, above = _climb(words, place, number, i)
            heads.append(head)
            deps.append("ROOT" if head == i else relation(words[above].dep))
            pos.append(word.upos)
            feats.append(features(word.feats))
            lemmas.append(word.lemma if alone or doc.lang_ == "fr" else token.lower_)
        else:
            sign = not any(character.isalnum() for character in token.text)
            flat = word.upos in ("PROPN", "X", "NUM", "SYM") or doc.lang_ == "fr"
            heads.append(place[number])
            deps.append("punct" if sign else "flat" if flat else "compound")
            pos.append("PUNCT" if sign else word.upos)
            feats.append("")
            lemmas.append(token.text)
    if _loops(heads):
        return None
    return Tree(
        words=tuple(plain(token.text) for token in doc),
        spaces=tuple(bool(token.whitespace_) for token in doc),
        lemmas=tuple(lemmas),
        pos=tuple(pos),
        feats=tuple(feats),
        heads=tuple(heads),
        deps=tuple(deps),
    )


def relation(dep: str) -> str:
    """A relation in the label set that both languages share."""
    dep = dep.split("@")[0]
    return dep.split(":")[0] if dep in _DROPPED else _RENAMED.get(dep, dep)


def features(feats: str) -> str:
    """The features that rules may read, with the first of alternative values."""
    pairs = (pair.split("=") for pair in feats.split("|") if pair)
    return "|".join(f"{name}={value.split(',')[0]}" for name, value in pairs if name in _KEPT_FEATURES)


def _outermost(words: tuple[Word, ...], group: list[int]) -> int:
    return next((number for number in group if words[number].head not in group), group[0])


def _main_token(own: list[tuple[int, str]], word: Word, language: str) -> int:
    """The token that stands for a word of several: the first of a name and in French, else the last."""
    solid = [i for i, form in own if form[:1].isalnum()] or [i for i, _ in own]
    return solid[0] if word.upos in _HEAD_FIRST or language == "fr" else solid[-1]


def _climb(words: tuple[Word, ...], place: list[int], number: int, token: int) -> tuple[int, int]:
    """Head token of a token's main word, and the word whose relation leads there."""
    while True:
        head = words[number].head
        if head < 0:
            return token, number
        if place[head] != token:
            return place[head], number
        number = head


def _loops(heads: list[int]) -> bool:
    for start in range(len(heads)):
        seen, at = set(), start
        while heads[at] != at:
            if at in seen:
                return True
            seen.add(at)
            at = heads[at]
    return False
