"""French words that a parser tags or hangs as no French sentence has them: an article before an infinitive."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import has_case, has_child, is_parted, retag, take_place
from sahelgraph.language.time_nouns import is_in_calendar

_ARTICLES: Final = frozenset({"le", "la", "les", "l'", "l’"})
_INFINITIVES: Final = ("er", "ir", "re")
_OBLIQUES: Final = frozenset({"obl", "obl:arg", "obl:mod", "nmod"})
_HONOURS: Final = frozenset(
    "m. mm. mme mmes mlle dr me s.e. s.e.m. monsieur madame messieurs mesdames excellence".split()
)
_DAYS: Final = frozenset({"veille", "lendemain", "surlendemain", "avant-veille"})
_SPANS: Final = frozenset({"an", "année", "semaine", "mois", "jour", "matin", "soir", "nuit", "après-midi", "week-end"})
_WHICH: Final = frozenset(
    "dernier dernière passé passée écoulé écoulée prochain prochaine suivant suivante même précédent précédente".split()
)
_THIS: Final = frozenset({"ce", "cet", "cette"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
_NOMINAL: Final = frozenset({"NOUN", "ADJ", "ADV"})
_PLURALS: Final = ("ent", "aient", "èrent")
_DATIVES: Final = frozenset({"lui", "leur"})
_TO: Final = frozenset({"à", "de", "d'", "d’"})
_OWN: Final = frozenset({"son", "sa", "ses", "leur", "leurs"})
_LOST: Final = frozenset({"advmod", "amod"})


def repair_strays(doc: Doc) -> None:
    """Tag and hang such words as sentences have them, in place.

    - "pour *l'*assurer de son soutien": before an infinitive stands no article but a pronoun.
    - "ont conclu *ce jour*", "avait reçu *la veille*": when it was is no object.
    - "reçus par *S.E. M.* X": who acts is X.
    - "le président *Ghazouani*": a name says who somebody is.
    - "*Médiateur* du bloc, l'ex-président X est arrivé": a verb has one subject, and a noun without an article before
      it says who that is.
    - "le Togo lui *apportent* conseil": a finite verb with a subject is no adverb of what follows it.
    - "a invité, lundi, *le Togo* à": what follows a verb without an object, and is joined to it by no "et", is that.
    - "les États *apportent* conseil": what ends so, and has a subject in the plural, is a verb.
    - "réitère sa volonté de *dialoguer*": what somebody may or will do hangs on the noun that says so.
    - "X *déplore* le refus": what has a subject and is of no known kind is a verb.
    """
    for token in doc:
        if token.lower_ in _ARTICLES and token.dep_ == "det":
            _take_pronoun(token)
        elif token.dep_ == "obj" and token.pos_ in ("NOUN", "PROPN", "ADV"):
            _tell_when(token)
        elif token.pos_ == "PROPN" and token.head.lower_ in _HONOURS and token.head.i < token.i:
            _honour(token)
        elif token.dep_ in _SUBJECTS and token.pos_ == "NOUN":
            _introduce(token)
        elif token.pos_ == "PROPN" and token.dep_ == "amod" and token.head.i == token.i - 1 and not token.is_lower:
            token.dep_ = "appos" if token.head.pos_ == "NOUN" else token.dep_
        elif token.dep_ == "conj" and token.head.pos_ == "VERB" and token.pos_ in ("NOUN", "PROPN"):
            _undergo(token)
        elif token.dep_ == "xcomp" and token.pos_ == "VERB":
            _intend(token)
        if token.pos_ == "X" and has_child(token, _SUBJECTS):
            _act(token)
        elif token.pos_ in _NOMINAL and token.lower_.endswith(_PLURALS):
            _conjugate(token)
        if token.pos_ == "VERB" and token.dep_ in _LOST and has_child(token, _SUBJECTS):
            _raise(token)


def _take_pronoun(article: Token) -> None:
    """Make an object of the word between a preposition and an infinitive."""
    verb = article.head
    if verb.i != article.i + 1 or verb.pos_ != "VERB" or not verb.lower_.endswith(_INFINITIVES):
        return
    article.pos_, article.dep_ = "PRON", "obj"
    retag(verb, "VERB", "VerbForm=Inf")
    if verb.dep_ in _OBLIQUES:
        verb.dep_ = "advcl" if verb.head.pos_ in ("VERB", "AUX") else "acl"
    for child in verb.lefts:
        child.dep_ = "mark" if child.dep_ == "case" else child.dep_


def _tell_when(noun: Token) -> None:
    """Make a circumstance of a time that stands as the object of a verb."""
    form, words = noun.lower_, {child.lower_ for child in noun.children}
    told = form in _DAYS or (form in _SPANS and bool(words & (_WHICH | _THIS)))
    if told or (is_in_calendar(noun) and not has_case(noun, _ARTICLES)):
        noun.dep_ = "obl"


def _honour(name: Token) -> None:
    """Put a name in the place of the forms of address before it."""
    while name.head.lower_ in _HONOURS and name.head.i < name.i and name.head != name:
        honour = name.head
        take_place(name, honour)
        for child in list(honour.children):
            if child != name:
                child.head = name
        honour.head, honour.dep_ = name, "nmod"


def _introduce(noun: Token) -> None:
    """Make a bare noun before the subject of its verb, parted from it by a comma, an apposition of that subject."""
    verb = noun.head
    later = [c for c in verb.lefts if c.dep_ in _SUBJECTS and c.i > noun.i and c.pos_ in ("NOUN", "PROPN")]
    bare = noun.left_edge == noun or not has_child(noun, ("det", "nummod", "case"))
    if bare and later and noun.left_edge.i == noun.sent.start and is_parted(later[0]):
        noun.head, noun.dep_ = later[0], "appos"


def _undergo(noun: Token) -> None:
    """Make the object of a verb of a noun that stands beside it as if it were another verb."""
    verb = noun.head
    joined = has_child(noun, ("cc", "case", "cop", "nsubj", "nsubj:pass")) or not has_child(noun, ("det",))
    if noun.i < verb.i or joined or has_child(verb, ("obj", "ccomp", "expl", "aux:pass")):
        return
    noun.dep_ = "obj"
    for child in noun.rights:
        if child.dep_ == "xcomp":
            child.head = verb


def _intend(verb: Token) -> None:
    """Hang an infinitive on the noun with a possessive right before its preposition."""
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in _TO), None)
    noun = mark.nbor(-1) if mark is not None and mark.i > mark.sent.start else verb
    owned = any(child.lower_ in _OWN for child in noun.lefts)
    if noun.pos_ == "NOUN" and noun.dep_ == "obj" and noun.head == verb.head and owned:
        verb.head, verb.dep_ = noun, "acl"


def _conjugate(noun: Token) -> None:
    """Make a verb of a word in "-ent" that has a subject, or whose object behind it has that, and no copula."""
    object_ = noun.head if noun.dep_ in _LOST and noun.head.i > noun.i else noun
    subjects = [c for c in object_.children if c.dep_ in _SUBJECTS and c.i < noun.i]
    before = noun.nbor(-1) if noun.i else noun
    if not subjects or not _several(subjects[0]) or has_child(noun, ("cop", "case", "amod")):
        return
    if any(child.dep_ == "det" and child != before for child in noun.children):
        return
    if (object_ != noun or has_child(noun, ("det",))) and before.lower_ not in _DATIVES:
        return
    retag(noun, "VERB", "Mood=Ind|Number=Plur|Person=3|VerbForm=Fin")
    if before.lower_ in _DATIVES:
        before.head, before.dep_, before.pos_ = noun, "iobj", "PRON"
    for child in [c for c in object_.lefts if c.i < noun.i and object_ != noun and c != before]:
        child.head = noun


def _several(noun: Token) -> bool:
    return "Plur" in noun.morph.get("Number", []) or has_child(noun, ("conj",))


def _act(word: Token) -> None:
    """Make a verb of a word, and its object of the noun right behind it."""
    retag(word, "VERB", "Mood=Ind|VerbForm=Fin")
    if not has_child(word, ("obj", "ccomp", "xcomp")):
        for noun in [c for c in word.rights if c.dep_ in _OBLIQUES and not has_child(c, ("case",))][:1]:
            noun.dep_ = "obj"


def _raise(verb: Token) -> None:
    """Give a verb that the tree hangs on its object the place of that."""
    noun = verb.head
    if noun.i < verb.i or has_child(verb, ("obj", "aux:tense", "aux:pass")):
        return
    take_place(verb, noun)
    verb.dep_ = "conj" if verb.dep_ in _LOST else verb.dep_
    noun.head, noun.dep_, noun.pos_ = verb, "obj", "NOUN"
