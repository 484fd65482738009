"""Whom a noun means that names people only by a deed told before: "the attackers", "their captors", "the detainees".

Who did the deed, or whom it befell, is read off the nearest word before the noun that tells of such a deed. Where that
word tells of somebody whom nobody knows, or of a deed that is only alleged, the noun means nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.coups import COUP
from sahelgraph.extraction.cues import denying, unsure
from sahelgraph.extraction.deeds import deeds_meant
from sahelgraph.extraction.earlier import near, sentences
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.readings import Attempt, Reading
from sahelgraph.model import ActorId, Status

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PLAIN: Final = frozenset({"det", "punct", "case", "advmod", "cc", "conj", "nummod", "nmod:poss"})
"""What may hang on the noun; anything else says of which deed the people are, or who they are."""
_DEFINITE: Final = frozenset("the this that these those le la l' l’ les ce cet cette ces du des aux au".split())
_TOLD_OF: Final = frozenset({"acl:relcl", "appos", "acl"})
"""What may follow such a noun after a comma: "the attackers, *who came on motorcycles*"."""

Attempts = Callable[["Token", Sequence[Reading]], Iterable[Attempt]]


class Roles:
    """Finds the actors behind such nouns in one report, sentence by sentence, and tells the cast."""

    def __init__(self, cast: Cast, lexicon: Lexicon, attempts: Attempts) -> None:
        """``attempts`` gives what the triggers at a word say, with the arguments that they found."""
        self._cast = cast
        self._lexicon = lexicon
        self._attempts = attempts
        self._unsure = unsure(lexicon.language)
        self._denying = denying(lexicon.language)
        self._doing = frozenset().union(*lexicon.doers.values())
        self._nouns = self._doing.union(*lexicon.undergone.values())
        self._found: dict[int, list[Token]] = {}

    def take_up(self, sentence: Span, earlier: Sequence[Reading]) -> bool:
        """Tell the cast whom the nouns of a sentence mean; whether there is any of whom it did not know that.

        Args:
            sentence: a sentence of the report.
            earlier: readings of the report so far.
        """
        if sentence.start not in self._found:  # asked before and after a sentence is read
            self._found[sentence.start] = [t for t in sentence if t.pos_ == "NOUN" and t.lemma_.lower() in self._nouns]
        nouns = self._found[sentence.start]
        known = len(self._cast.taken_up)
        for noun in nouns:
            if not self._cast.own(noun) and self._plain(noun) and (actors := self._meant(noun, earlier)):
                self._cast.taken_up[noun.i] = actors
        return len(self._cast.taken_up) > known

    def behind(self, predicate: Token, nouns: Iterable[Token], earlier: Sequence[Reading]) -> list[ActorId]:
        """Who did a deed that a noun takes up, where nobody knows whom it befell: "struck a building ... *the attack*".

        Of coups :class:`.coups.Coups` knows more.

        Args:
            predicate: the word in whose slot the nouns stand.
            nouns: those that may take up a deed.
            earlier: readings of the report before the predicate; what they tell of that sort is not overruled.
        """
        for noun, relations in deeds_meant(nouns, self._cast.heads, self._lexicon):
            told = COUP in relations or any(r.trigger.relation in relations for r in near(predicate, earlier))
            if not told:
                return self._near(noun, set(relations), earlier, first=True, states=True)
        return []

    def _plain(self, noun: Token) -> bool:
        """Whether a noun is definite or counted, and nothing beside it says which people are meant."""
        # Attackers who are counted are those of the attack, hostages who are counted may be others.
        counted = any(child.dep_ == "nummod" for child in noun.children) and noun.lemma_.lower() in self._doing
        if not (definite(noun) or counted):
            return False
        return all(child.dep_ in _PLAIN or child.is_space or self._adds(child, noun) for child in noun.children)

    def _adds(self, child: Token, noun: Token) -> bool:
        """Whether what hangs on a noun only tells more of people who are known: a day, a kind, a clause set off."""
        day = child.lemma_.lower() in WEEKDAYS.keys() | MONTHS.keys()
        kind = child.dep_ == "amod" and child.i not in self._cast.heads
        set_off = child.dep_ in _TOLD_OF and child.i > noun.i and noun.nbor().text == ","
        return day or kind or set_off

    def _meant(self, noun: Token, earlier: Sequence[Reading]) -> list[ActorId]:
        lemma = noun.lemma_.lower()
        doing = {relation for relation, nouns in self._lexicon.doers.items() if lemma in nouns}
        suffering = {relation for relation, nouns in self._lexicon.undergone.items() if lemma in nouns}
        if doing and "Plur" in noun.morph.get("Number", ["Plur"]):
            held = self._held(noun)
            if held and (
                holders := _of_one(r for r in earlier if r.trigger.relation in doing and r.object.actor in held)
            ):
                return holders
            return self._near(noun, doing, earlier, first=True)
        return self._near(noun, suffering, earlier, first=False) if suffering else []

    def _held(self, noun: Token) -> set[ActorId]:
        """Whose captors they are: "*his* captors"."""
        whose = (child for child in noun.children if child.dep_ == "nmod:poss" or "Yes" in child.morph.get("Poss", []))
        return set(self._cast.actors(*whose))

    def _near(
        self, noun: Token, relations: set[str], earlier: Sequence[Reading], *, first: bool, states: bool = False
    ) -> list[ActorId]:
        """Those on one side of the deed told last before a noun, of its own or one of the few sentences before.

        Of those who did it only with ``states`` those too: who strikes back is a state, and no "attackers" are.
        """
        governor = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
        for sentence in sentences(noun):
            found: dict[ActorId, None] = {}
            for word in reversed(sentence):
                if word.i >= noun.i or word == governor:
                    continue
                tried = [a for a in self._attempts(word, earlier) if a.trigger.relation in relations and not a.unmet]
                if not tried:
                    continue
                named = [f.actor for a in tried for f in (a.subjects if first else a.objects)]
                no_states = first and not states
                sides = [actor for actor in named if not (no_states and self._cast.kinds.is_any(actor, ("State",)))]
                if sides and not self._certain(word, tried):
                    return []
                found.update(dict.fromkeys(sides))
                if sides and first:
                    return list(found)
                if not named and self._unknown(word, first=first):
                    return []
            if found:
                return list(found)
        return []

    def _certain(self, word: Token, tried: Sequence[Attempt]) -> bool:
        """Whether a word tells of the deed as a fact."""
        blamed = self._cast.tree.grammar["blamed"] | self._unsure
        above = {ancestor.lemma_.lower() for ancestor in word.ancestors} | {word.lemma_.lower()}
        asserted = any(attempt.trigger.status is Status.ASSERTED for attempt in tried)
        return asserted and not blamed & above and not forms.negated(word, self._denying)

    def _unknown(self, word: Token, *, first: bool) -> bool:
        """Whether a deed has somebody on that side whom nobody knows: "*gunmen* attacked a base"."""
        tree = self._cast.tree
        if first and word.pos_ == "VERB" and not forms.passive(word):
            return True
        heads = tree.by_phrases(word) if first else tree.patients(word)
        return any(head.pos_ in ("NOUN", "PROPN") and not self._cast.actors(head) for head in heads)


def definite(noun: Token) -> bool:
    """Whether a noun or pronoun means people whom the reader knows: "*the* men", "*his* captors", "them"."""
    marks = {child.lower_ for child in noun.children if child.dep_ in ("det", "case", "nmod:poss")}
    own = any("Yes" in child.morph.get("Poss", []) for child in noun.children)
    bare = noun.dep_ in ("obj", "nsubj", "nsubj:pass")  # where "des" is an article, whatever parsers take it for
    some = any(child.lower_ == "des" and (bare or child.pos_ == "DET") for child in noun.children)
    return noun.pos_ == "PRON" or (not some and (own or bool(marks & _DEFINITE)))


def _of_one(told: Iterable[Reading]) -> list[ActorId]:
    """Who did it, if it is always the same."""
    found = {reading.subject.actor for reading in told}
    return list(found) if len(found) == 1 else []
