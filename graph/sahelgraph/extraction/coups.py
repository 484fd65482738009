"""In which states a report says that power was taken by force: "seized power in Togo", "toppled Togo's president".

Such a sentence need not say that anybody known overthrew anybody; "the coup" that others condemn later on is that of
the state in which it was, and so is the demand for a return to civilian rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.cues import denying, unsure
from sahelgraph.extraction.earlier import REACH, doubtful
from sahelgraph.extraction.forms import SUBJECTS
from sahelgraph.extraction.tenses import is_to_come
from sahelgraph.model import ActorId, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.kinds import Kinds
    from sahelgraph.extraction.lexicon import Lexicon
    from sahelgraph.extraction.readings import Reading

USURPED: Final = "usurped"
"""The slot of the state in which power was taken, for what is demanded of whoever took it."""
COUP: Final = "overthrew"
"""The relation of what a coup is."""
_FALLEN: Final = frozenset({"obj", "nsubj:pass"})
_PLACES: Final = frozenset({"nmod", "obl", "obl:mod", "nmod:poss"})


class Coups:
    """The coups of one report."""

    def __init__(self, mentioned: Mapping[int, Sequence[Mention]], lexicon: Lexicon, kinds: Kinds) -> None:
        """Get ready for one report.

        Args:
            mentioned: its mentions by the position of their head.
            lexicon: the words of its language.
            kinds: what its actors are.
        """
        self._mentioned = mentioned
        self._lexicon = lexicon
        self._kinds = kinds

    def state(self, word: Token, earlier: Sequence[Reading]) -> list[ActorId]:
        """The state whose coup a report goes on with at a word; nobody where that is not certain.

        It is that of the few sentences before, else the only one of whose coups the report has told so far; where it
        has told of none, the one whose junta it has named in those sentences.

        Args:
            word: any word.
            earlier: readings of the report before it; the coup of whoever is overthrown is of his state.
        """
        first = word.sent.start
        for _ in range(REACH):
            first = word.doc[first - 1].sent.start if first else 0
        told = [(token.i, state) for token in word.doc[: word.i] for state in self._taken(token)]
        close = {state for place, state in told if place >= first}
        fallen = (r for r in earlier if r.trigger.relation == COUP and not doubtful(r.predicate, word.lang_))
        every = {state for _, state in told} | {home for r in fallen if (home := self._kinds.home(r.object.actor))}
        ruled = set(self._ruled(word.doc[first : word.i])) if not every else set()
        return list(next((states for states in (close, every, ruled) if len(states) == 1), ()))

    def asked(self, predicate: Token, earlier: Sequence[Reading]) -> list[ActorId]:
        """The state of whose usurpers somebody demands what only they can give, unless the demand names another state.

        Args:
            predicate: the word that says that somebody demands something.
            earlier: readings of the report before it.
        """
        words = [word for child in predicate.rights for word in child.subtree]
        if not any(word.lemma_.lower() in self._lexicon.words("redress") for word in words):
            return []
        found = [home for actor in self.state(predicate, earlier) if (home := self._kinds.home(actor))]
        named = {self._kinds.home(mention.actor) for word in words for mention in self._at(word)} - {None}
        return found if named.issubset(found) else []

    def attempted(self, noun: Token) -> bool:
        """Whether a coup came to nothing: "the *attempted* coup", "la *tentative* de putsch"."""
        beside = {noun.head.lemma_.lower(), *(child.lemma_.lower() for child in noun.children)}
        return not beside.isdisjoint(self._lexicon.words("vain"))

    def _taken(self, token: Token) -> Iterator[ActorId]:
        """Whose coup it is that a word tells of."""
        lemma, verb = token.lemma_.lower(), token.head
        if lemma in self._lexicon.words("reins") and token.dep_ in ("obj", "obl:arg", "obl"):
            if verb.lemma_.lower() in self._lexicon.words("rising") and self._told(verb):
                yield from self._risen(verb)
        elif token.dep_ in _FALLEN and lemma in self._lexicon.words("toppled"):
            if verb.lemma_.lower() in self._lexicon.words("toppling") and self._told(verb):
                yield from self._sole(token.subtree) or self._sole(verb.subtree) or self._sole(token.sent)
        elif lemma in self._lexicon.deeds.get(COUP, ()) and token.pos_ == "NOUN" and not self.attempted(token):
            yield from self._sole(part for part in token.children if part.dep_ in _PLACES)

    def _ruled(self, words: Iterable[Token]) -> Iterator[ActorId]:
        """The states whose juntas some words name."""
        for word in words:
            if word.lemma_.lower() in self._lexicon.words("usurpers"):
                yield from (mention.actor for mention in self._at(word) if self._is(mention.actor, "State"))

    def _told(self, verb: Token) -> bool:
        """Whether a verb tells what was done: nothing wanted, to come, under doubt or tried in vain.

        What stands above a relative clause says nothing of it: "threatened those who *seized* power".
        """
        within, above = [verb], verb
        while above.dep_ not in ("ROOT", "acl:relcl"):
            above = above.head
            within.append(above)
        unreal = self._lexicon.words("vain") | unsure(verb.lang_)
        if any(word.lemma_.lower() in unreal or is_to_come(word) for word in within):
            return False
        wanted = forms.infinitive(verb) and not forms.composed(verb)
        return not (wanted or forms.negated(verb, denying(verb.lang_)))

    def _risen(self, verb: Token) -> list[ActorId]:
        """Where power was taken: at home by whoever is named as its taker, else in the state that the sentence names.

        "Seized *power* in Togo" is of Togo, if its clause, or its sentence where that names none, names no other state.
        """
        takers = [child for child in (*verb.children, verb.head) if child.dep_ in SUBJECTS or verb.dep_ == "acl:relcl"]
        known = dict.fromkeys(mention.actor for taker in takers for mention in self._at(taker))
        people = [actor for actor in known if self._is(actor, "Person")]
        if people or not all(self._is(actor, "State") for actor in known):
            return people if len(people) == 1 else []  # an armed group that takes control of a town does no coup
        named = {mention.actor for word in verb.subtree for mention in self._at(word)}
        return self._sole(verb.subtree) if named else self._sole(verb.sent)

    def _sole(self, words: Iterable[Token]) -> list[ActorId]:
        """The only state that some words name."""
        states = {m.actor for word in words for m in self._at(word) if self._is(m.actor, "State")}
        return list(states) if len(states) == 1 else []

    def _at(self, word: Token) -> Sequence[Mention]:
        return self._mentioned.get(word.i, ())

    def _is(self, actor: ActorId, kind: str) -> bool:
        return self._kinds.is_any(actor, (kind,))
