"""Who made a move that no reading tells of: "*Mali* scrapped the accord. Algeria called the decision regrettable".

The sentence before tells what was decided; where it tells it of one actor alone, the decision is that actor's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.contents import Contents
from sahelgraph.extraction.cues import denying, unsure
from sahelgraph.extraction.deeds import DECIDED, SAID, bare
from sahelgraph.extraction.earlier import SPEAKING, doubtful, sentences
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.readings import Reading
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_MODALS: Final = frozenset({"may", "might", "could", "would", "should", "must"})
_LEAD: Final = 2
"""Sentences with which a report opens: the headline and the first one behind it."""
_SOME: Final = frozenset({"a", "an", "un", "une"})


class Moves:
    """Finds who made the moves that others judge, in one report."""

    def __init__(self, cast: Cast, tree: Tree, lexicon: Lexicon) -> None:
        self._cast = cast
        self._tree = tree
        self._contents = Contents(tree)
        self._nouns = lexicon.words("moves")
        self._verdicts = lexicon.words("verdicts")
        self._deeds = frozenset(noun for nouns in lexicon.deeds.values() for noun in nouns)
        self._values = lexicon.words("values")
        self._of_deeds = (lexicon.deeds.keys() - SAID) | DECIDED
        self._telling = lexicon.words("telling")
        self._unsure = unsure(lexicon.language)
        self._denying = denying(lexicon.language)

    def made_by(
        self, predicate: Token, nouns: Iterable[Token], earlier: Sequence[Reading], own: Collection[ActorId]
    ) -> list[ActorId]:
        """Of whom the sentence before tells what was done; nobody where it is uncertain, or tells of others too.

        Args:
            predicate: the word in whose slot the nouns stand.
            nouns: those that may take up a move.
            earlier: readings of the report before the predicate; whoever else acts in them may have made it.
            own: who judges it; what befell them is "*a* decision" too.
        """
        moves = [noun for noun in nouns if noun.lemma_.lower() in self._nouns]
        before = next((s for s in sentences(predicate) if s.start < predicate.sent.start and s.text.strip()), None)
        if before is None:
            return []
        told = [r for r in earlier if before.start <= r.predicate.i < before.end]
        if any(self._verdict(noun, own) for noun in nouns):
            return self._judged(before, told, own) or ([] if told else self._in_lead(predicate, earlier, own))
        if not moves:
            return []
        doing = list(dict.fromkeys(r.subject.actor for r in told))
        if any(map(self._some, moves)):
            hit = len(doing) == 1 and any(r.object.actor in own for r in told)
            return doing if hit and not any(doubtful(r.predicate, predicate.lang_) for r in told) else []
        if not any(bare(noun, self._cast.heads) for noun in moves):
            return []
        if judged := [r for r in told if r.trigger.relation in SPEAKING]:
            # "condemned *Togo's decision*. Ghana, too, criticised the decision": it is that of whom others judged
            movers = {r.object.actor for r in judged if r.object.token.lemma_.lower() in self._nouns}
            return list(movers) if len(movers) == 1 else []
        done_by = self._doing(before)
        return done_by if len(done_by) == 1 and set(doing) <= set(done_by) else []

    def _verdict(self, noun: Token, own: Collection[ActorId]) -> bool:
        """Whether a noun says what somebody thinks of a deed, whosever it is: "denounced *an attack* on the press".

        What it is done to may be the judge's own: "a violation *of its airspace*".
        """
        lemma = noun.lemma_.lower()
        judged = lemma in self._nouns and any(child.lemma_.lower() in self._verdicts for child in noun.children)
        if noun.pos_ != "NOUN" or not (judged or lemma in self._verdicts):
            return False
        if lemma in self._deeds and self._values.isdisjoint(part.lemma_.lower() for part in noun.head.subtree):
            return False  # "denounced *an attack* on a convoy"
        marks = {child.lower_ for child in noun.children if child.dep_ == "det"}
        named = {actor for part in noun.subtree for actor in self._cast.own(part)}
        return (not marks or bool(marks & _SOME)) and named <= set(own)

    def _judged(self, before: Span, told: Sequence[Reading], own: Collection[ActorId]) -> list[ActorId]:
        """Who did what a sentence tells, if it tells one deed alone, for certain; else whoever acts in its main clause.

        Of what is said, only what was said of those who judge it: others' words are nobody's deed.
        """
        deeds = [r for r in told if r.trigger.relation not in SPEAKING or r.object.actor in own]
        doing = list(dict.fromkeys(r.subject.actor for r in deeds))
        if not told:
            return self._doing(before)
        one = len({r.predicate.i for r in deeds}) == 1 or len(doing) == 1
        return doing if one and not any(doubtful(r.predicate, r.predicate.lang_) for r in deeds) else []

    def _in_lead(self, predicate: Token, earlier: Sequence[Reading], own: Collection[ActorId]) -> list[ActorId]:
        """Who did what the report opens with, if it is one deed of one or of several together: what others judge."""
        doc = predicate.doc
        opening = [sentence for sentence in doc.sents if sentence.text.strip()][:_LEAD]
        if not opening or predicate.i < opening[-1].end:
            return []
        deeds = [r for r in earlier if r.predicate.i < opening[-1].end and r.trigger.relation in self._of_deeds]
        deeds = [r for r in deeds if not doubtful(r.predicate, predicate.lang_)]
        relations = {r.trigger.relation for r in deeds}
        doing = list(dict.fromkeys(r.subject.actor for r in deeds))
        return doing if len(relations) == 1 and set(own).isdisjoint(doing) else []

    def _some(self, noun: Token) -> bool:
        """Whether a noun is of a deed that is new, and nobody's by name: "*an* arbitrary decision"."""
        new = any(child.dep_ == "det" and child.lower_ in _SOME for child in noun.children)
        return new and not any(self._cast.own(part) for part in noun.subtree)

    def _doing(self, sentence: Span) -> list[ActorId]:
        """Who does what the main clause of a sentence tells, or what they say of themselves."""
        verb = sentence.root
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or forms.passive(verb) or lemma in self._unsure or forms.negated(verb, self._denying):
            return []
        if any(child.lower_ in _MODALS for child in verb.children if child.dep_ == "aux"):
            return []
        subjects = self._cast.actors(*self._tree.surface_subjects(verb))
        if lemma in self._telling and subjects != self._cast.actors(*self._contents.doers(verb)):
            return []
        return subjects
