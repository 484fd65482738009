"""Arguments by order of words, for where the tree has none: parsers err, word order in news seldom does.

English and French put the subject before the verb, the object after it, and a preposition before its noun. The scan
stays within the clause: it stops at another finite verb, a semicolon or a colon.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.forms import SUBJECTS
from sahelgraph.extraction.once import once
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import Via

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 14
"""Words on either side that are looked at: the mean distance of a subject is under 6, that of a phrase under 9."""
_INSIDE = 5
"""Words between a preposition and the name it governs ("with its new *Malian* and French partners")."""
_TITLE = 9
"""Words in which a name is sought behind "among them": titles are long."""
_NOUNS = 3
"""Nouns in which an object is sought: more belong to the next phrase."""
_NAMES = frozenset({Via.NAME, Via.ACRONYM, Via.METONYM})
"""How a state is mentioned by its own name or that of its capital, and not by what is its own."""
_STOPS = frozenset({";", ":", "—", "–"})
_FILLERS = frozenset({"DET", "ADJ", "NUM", "ADV", "NOUN", "PROPN", "PART", "PRON"})


class Nearby:
    """Looks for named phrases around a predicate."""

    def __init__(self, cast: Cast, tree: Tree) -> None:
        self.cast = cast
        self.tree = tree
        self.walked: dict[tuple[object, ...], list[Any]] = {}

    def before(self, predicate: Token) -> list[Token]:
        """The nearest name before the predicate that no preposition governs."""
        for token in self._named(self._left(predicate)):
            if token.dep_ == "nmod:poss":
                return []  # "Mali's charge of arming ...": whoever owns a noun does not thereby act
            governor = self._governed(token)
            if governor is None or self._temporal(governor):
                return [token]
        return []

    def _temporal(self, governor: Token) -> bool:
        """Whether what governs a name is a conjunction, or may be one ("after"); French "d'après" names a source."""
        source = governor.i > 0 and governor.nbor(-1).lower_ in ("d'", "d’")
        return governor.lower_ in self.tree.grammar["conjunctions"] and not source

    def nouns_after(self, predicate: Token) -> list[Token]:
        """Nouns after the predicate that no preposition governs."""
        return [t for t in self._right(predicate) if t.pos_ in ("NOUN", "PROPN") and not self._governed(t)][:_NOUNS]

    def after(self, predicate: Token) -> list[Token]:
        """The first name after the predicate, unless a preposition or another verb comes first."""
        behind = [child for child in predicate.rights if child.dep_ in SUBJECTS]
        for token in self._right(predicate):
            if token.i in self.cast.heads:
                own = any(subject.is_ancestor(token) or subject == token for subject in behind)
                return [] if own or self._governed(token) else [token]
            if token.pos_ in ("ADP", "VERB", "SCONJ", "CCONJ"):
                return []
        return []

    def given(self, slot: str, verb: Token) -> list[Token]:
        """The state that is given what the tree takes for its own: "sold *Kenya* rice", not "sold *Kenyan* rice"."""
        if slot != "iobj" or verb.i + 1 >= verb.sent.end:
            return []
        name = verb.nbor()
        gift = name.head
        bare = name.dep_ == "compound" and gift.dep_ == "obj" and gift.head == verb
        named = (m for m in self.cast.heads.get(name.i, ()) if m.via in _NAMES) if bare else ()
        return [name] if any(self.cast.kinds.is_any(mention.actor, ("State",)) for mention in named) else []

    def phrase(self, predicate: Token, prepositions: Container[str]) -> list[Token]:
        """The first name after the predicate that one of the prepositions governs."""
        for token in self._named(self._right(predicate)):
            governor = self._governed(token)
            if token.pos_ == "DET":
                continue  # "by *his* peers" names whose peers they are, not who they are
            if governor is not None and self._form(governor) in prepositions:
                return [] if self._of_noun(governor) else [token]
        return []

    def among(self, predicate: Token) -> list[Token]:
        """The names of some of those whom a predicate is about: "opponents were held, *among them X*"."""
        for around in (self._right(predicate), self._left(predicate)):
            for token in around:
                comma = token.doc[token.i - 1].text if token.i else ""
                if comma in (",", "(") and (width := self._counts_in(token)):
                    return self._names_behind(token.i + width, token.doc)
        return []

    def _counts_in(self, token: Token) -> int:
        """How many words long a marker is that opens the names of some, such as "parmi lesquels"; 0 for none."""
        pair = f"{token.lower_} {token.nbor().lower_}" if token.i + 1 < len(token.doc) else ""
        return 2 if pair in self.tree.grammar["some_of"] else int(token.lower_ in self.tree.grammar["some_of"])

    def _names_behind(self, start: int, doc: Doc) -> list[Token]:
        """The first name from a word on with those listed with it, if only its title comes before."""
        for token in doc[start : start + _TITLE]:
            if token.i in self.cast.heads and token.pos_ == "PROPN":
                goes_on = token.i + 1 < len(doc) and token.nbor().pos_ in ("VERB", "AUX")
                owns = token.nbor(-1).pos_ == "ADP"  # "among them supporters *of X*"
                return [] if goes_on or owns else self.cast.listed(token)  # "whose chief *Togo holds*"
            if token.pos_ not in _FILLERS and not (token.pos_ == "ADP" and token.i > start):
                return []
        return []

    def _form(self, preposition: Token) -> str:
        """A preposition with the word before it that hangs on the same noun: "together with"."""
        before = preposition.nbor(-1) if preposition.i else preposition
        joined = before.dep_ == preposition.dep_ == "case" and before.head == preposition.head
        form = self.tree.form(preposition)
        return f"{self.tree.form(before)} {form}" if joined and before.i < preposition.i else form

    def between(self, noun: Token) -> list[Token]:
        """The names of "between A and B" behind a noun, however far apart the tree hangs them; else none."""
        opened, joined, found = False, False, []
        for token in self._right(noun):
            if token.pos_ in ("VERB", "AUX") or token.dep_ == "mark":
                break
            if opened and token.i in self.cast.heads:
                found.append(token)
                if joined:
                    return found
            opened = opened or self.tree.form(token) in self.tree.grammar["between"]
            joined = joined or (token.pos_ == "CCONJ" and bool(found))
        return []

    def opens_between(self, verb: Token) -> bool:
        """Whether no other noun stands between a verb and "between": "aims at *an accord* between"."""
        for token in verb.doc[verb.i + 1 : verb.sent.end]:
            if token.pos_ == "NOUN" or token.lower_ in self.tree.grammar["between"]:
                return token.pos_ != "NOUN"
        return False

    def _of_noun(self, preposition: Token) -> bool:
        """Whether a preposition surely belongs to the noun before it: "border with", "examination of"."""
        before = preposition.nbor(-1) if not preposition.is_sent_start else preposition
        grammar, word = self.tree.grammar, self.tree.form(preposition)
        genitive = word in grammar["of"] and word not in grammar["from"]  # French "de" is both
        if before.lemma_ in grammar["borders"] or (genitive and before.pos_ == "NOUN"):
            return True
        holder = preposition.head.head  # "turned to the economic *interests* of Togo"
        governed = any(child.dep_ == "case" for child in holder.lefts)
        return word in grammar["of"] and preposition.head.dep_ == "nmod" and holder.pos_ == "NOUN" and governed

    def _named(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """The names among some words, but for those inside an adjective, or of an officer's or a minister's country.

        So neither "an *al-Qaeda*-linked group" nor "led by the *Italian* colonel", nor "near the *Italian* border".
        """
        named = (t for t in tokens if t.i in self.cast.heads)
        return (t for t in named if not self._introduces(t) and not self._narrows(t))

    def _narrows(self, word: Token) -> bool:
        """Whether a name only tells which adjective or border is meant."""
        bordering = word.dep_ in ("amod", "compound") and word.head.lemma_ in self.tree.grammar["borders"]
        return bordering or (word.dep_ == "compound" and word.head.dep_ == "amod")

    def _introduces(self, adjective: Token) -> bool:
        """Whether an adjective stands with a noun that introduces a name: "the *Congolese* president, X"."""
        noun = adjective.head
        if adjective.dep_ == "compound" and noun.dep_ == "nmod:desc":
            return noun.head.i in self.cast.heads and noun.head.i > noun.i
        return adjective.dep_ == "amod" and any(child.i in self.cast.heads for child in noun.rights)

    def _left(self, predicate: Token) -> Iterator[Token]:
        for i in range(predicate.i - 1, max(0, predicate.i - _REACH) - 1, -1):
            token = predicate.doc[i]
            if token.nbor().is_sent_start or self._stops(token):
                return
            yield token

    @once
    def _right(self, predicate: Token) -> Iterator[Token]:
        for i in range(predicate.i + 1, min(len(predicate.doc), predicate.i + _REACH + 1)):
            token = predicate.doc[i]
            if token.is_sent_start or self._stops(token) or self._opens_clause(token, predicate):
                return
            yield token

    def _opens_clause(self, token: Token, predicate: Token) -> bool:
        """Whether another clause begins: with the auxiliary of its verb, its subject, or "that", "after" and so on."""
        if self._is_others_subject(token, predicate):
            return True
        if token.head.i < token.i:
            return False
        asks = predicate.lemma_.lower() in self.tree.grammar["object_control"]
        if asks and token.lower_ == "to" and token.dep_ == "mark" and token.head.head == predicate:
            return True  # "called on them to hold talks *with Togo*"
        if asks and token.dep_ == "mark" and token.head.lemma_.lower() in self.tree.grammar["ending"]:
            return True  # "asked Togo to end *its help*"
        opening = self.tree.grammar["conjunctions"] | self.tree.grammar["that"] | self.tree.grammar["along"]
        while_ = token.dep_ == "mark" and token.lower_ in opening
        return while_ or (token.pos_ == "AUX" and self._finite(token))

    def _is_others_subject(self, token: Token, predicate: Token) -> bool:
        """Whether a word is in the subject of a finite verb behind it: "gave help, *an aide to X* said"."""
        for part in (token, *token.ancestors):
            if part.dep_ in SUBJECTS:
                verb = part.head
                return verb.i > token.i and verb != predicate and self._finite(verb) and not part.is_ancestor(predicate)
        return False

    @staticmethod
    def _finite(token: Token) -> bool:
        return "Fin" in token.morph.get("VerbForm", [])

    def _stops(self, token: Token) -> bool:
        return token.text in _STOPS or (token.pos_ == "VERB" and self._finite(token))

    def _governed(self, token: Token) -> Token | None:
        """The preposition before a name, if one stands close before it."""
        first = self.cast.starts.get(token.i, token.i)
        opened = False
        for i in range(first - 1, max(0, first - _INSIDE) - 1, -1):
            if token.doc[i + 1].is_sent_start:
                return None
            before: Token = token.doc[i]
            if opened and before.pos_ in ("NOUN", "PROPN"):
                return None  # "signed with Mali [three contracts]": the article opens another phrase
            opened = opened or before.pos_ in ("DET", "NUM")
            if before.dep_ == "fixed":
                return before.head
            if before.pos_ == "ADP":
                return before
            if before.pos_ not in _FILLERS and not (before.pos_ == "VERB" and before.dep_ in ("amod", "advcl")):
                return None
        return None
