"""French verbs that an insertion parts from their subject, so that a tree makes the insertion the main clause.

"Boko Haram, *apparu* en 2009, s'est scindé", "l'Allemagne, *a-t-il assuré*, entend": the parser, which wants a verb
soon behind a subject, takes the first word that can be one. The verb that is left without a subject, right behind the
comma that closes the insertion, tells what the sentence is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, SUBJECTS, has_child, is_finite, seat, take_place

_ASTRAY: Final = frozenset({"parataxis", "advcl", "ccomp", "conj", "acl", "advmod"})
"""Relations by which a tree hangs such a verb on the insertion."""
_BEFORE: Final = frozenset({"advmod", "expl", "expl:comp", "expl:pass", "obj", "iobj", "obl"})
"""Relations of the words that may stand between a comma and its verb: "ne", "s'", "y", "lui"."""
_INVERTED: Final = ("-t-il", "-t-elle", "-il", "-elle", "-ils", "-elles", "-t-ils", "-t-elles", "-on", "-t-on")
_LAST: Final = frozenset({"dernier", "derniers", "dernière", "dernières"})
_THIS: Final = frozenset({"ce", "cet", "cette", "ces"})
_IMPERSONAL: Final = tuple("fau fall agi sembl paraî paru rest suffi manqu arriv convien conven".split())
"""How the forms of verbs begin whose "il" may stand for nobody: "il lui *reste* à"."""
_PLACE: Final = frozenset({"il", "ce", "c'", "c’", "ça", "cela"})
_CALLED: Final = frozenset({"dit", "dite", "dits", "surnommé", "alias"})
"""Words behind a name that open another: "X, *dit* Y,"."""
_TO: Final = frozenset({"lui", "leur"})


def repair_insertions(doc: Doc) -> None:
    """Give such verbs their subject back, in place.

    Also "*ce dernier* conteste", where the parser sees an adjective of the verb, and "*il* lui a rappelé que", where it
    sees an "il" that stands for nobody.
    """
    for token in doc:
        if token.lower_ in _LAST and token.dep_ == "amod" and token.head.i == token.i + 1:
            _stand_alone(token)
        elif token.dep_ in SUBJECTS and token.pos_ in NOUNS and token.i < token.head.i:
            _join_subject(token)
        elif token.lower_ == "il" and token.dep_.startswith("expl"):
            _mean_somebody(token)
    for verb in doc:
        if verb.pos_ != "VERB" or verb.dep_ not in _ASTRAY or not is_finite(verb) or _seated(verb) or not _opens(verb):
            continue
        inserted = verb.head
        if (subject := next(_parted(inserted, verb), None)) is not None:
            _crown(verb, inserted, subject)


def _join_subject(noun: Token) -> None:
    """Join the second subject of a verb to the first behind what commas set off: "*X*, led by Y, *and Z* are"."""
    first = next((c for c in noun.head.lefts if c.dep_ in SUBJECTS and c.pos_ in NOUNS and c.i < noun.i), None)
    joining = noun.left_edge.nbor(-1) if first is not None else noun
    joining = noun.left_edge if noun.left_edge.pos_ == "CCONJ" else joining
    if first is not None and joining.pos_ == "CCONJ":
        joining.head, joining.dep_ = noun, "cc"
        noun.head, noun.dep_ = first, "conj"


def _seated(verb: Token) -> bool:
    """Whether a verb has a subject, or an "il" in its place; a reflexive pronoun is none."""
    held = (child for child in verb.children if child.dep_.startswith("expl") and child.i < verb.i)
    return has_child(verb, SUBJECTS) or any(child.lower_ in _PLACE for child in held)


def _stand_alone(word: Token) -> None:
    """Make "ce dernier" right before a verb its subject."""
    verb, article = word.head, word.nbor(-1) if word.i else word
    if article.lower_ not in _THIS or article.head not in (verb, word) or verb.pos_ not in ("VERB", "NOUN"):
        return
    if verb.pos_ == "NOUN" or _seated(verb):
        return
    word.pos_ = "NOUN"
    article.head = word
    if verb.dep_ in SUBJECTS:  # "*ces dernières* affirment avoir bombardé": the verb was taken for the subject
        main = verb.head
        take_place(verb, main)
        main.head, main.dep_ = verb, "conj" if has_child(main, ("cc",)) else "xcomp"
    seat(word, verb)


def _mean_somebody(pronoun: Token) -> None:
    """Make "il" the subject of a verb that says something to somebody."""
    verb = pronoun.head
    told = any(child.dep_ == "iobj" and child.lower_ in _TO and child.i < verb.i for child in verb.children)
    impersonal = verb.lower_.startswith(_IMPERSONAL) or has_child(verb, ("aux:pass", *SUBJECTS))
    if told and verb.pos_ == "VERB" and not impersonal:
        pronoun.dep_ = "nsubj"


def _opens(verb: Token) -> bool:
    """Whether a comma stands right before a verb with its auxiliaries and clitics."""
    first = verb
    for child in reversed(list(verb.lefts)):
        small = child.dep_.startswith("aux") or (child.dep_ in _BEFORE and child.pos_ in ("PRON", "ADV", "PART"))
        if child.i == first.i - 1 and small and not has_child(child, ("case",)):
            first = child
    return first.i > verb.sent.start and first.nbor(-1).text == ","


def _parted(inserted: Token, verb: Token) -> Iterator[Token]:
    """The noun before the first comma of the insertion which a tree makes its subject, or which it describes."""
    if inserted.i > verb.i:
        return
    for child in inserted.lefts:
        if child.dep_ in SUBJECTS and child.pos_ in NOUNS and _comma_between(child, inserted) and _describes(inserted):
            yield child
    whole = inserted.head
    if inserted.dep_ == "acl:relcl" and whole.dep_ == "ROOT" and whole.pos_ in NOUNS and whole.i < inserted.i:
        yield whole


def _comma_between(noun: Token, word: Token) -> bool:
    return any(token.text == "," for token in noun.doc[noun.i + 1 : word.i])


def _describes(word: Token) -> bool:
    """Whether a word may stand in an insertion: a bare participle, a word without an article, or "a-t-il dit"."""
    if any(child.lower_ in _INVERTED for child in word.children):
        return True
    bare = not any(child.dep_.startswith(("aux", "cop")) for child in word.children)
    right_behind = word.nbor(-1).text == "," or word.nbor(-1).pos_ == "ADV"
    if word.lower_ in _CALLED:
        return bare and right_behind
    past = "Part" in word.morph.get("VerbForm", []) and "Past" in word.morph.get("Tense", [])
    return bare and right_behind and (past or not has_child(word, ("obj", "ccomp", "xcomp", "iobj")))


def _crown(verb: Token, inserted: Token, subject: Token) -> None:
    """Make a verb the head of the clause and the insertion what tells more of its subject."""
    if subject == inserted.head:  # "Paris, qui ..., réclame"
        take_place(verb, subject)
    else:
        take_place(verb, inserted)
        said = any(child.lower_ in _INVERTED for child in inserted.children)
        inserted.head, inserted.dep_ = (verb, "parataxis") if said else (subject, "acl")
    for child in [child for child in (*inserted.children, *subject.children) if child.i > verb.i]:
        child.head = verb
    seat(subject, verb)
