"""Nouns for people that leave it to the report to say whose they are: "Russian trainers ... the trainers".

Where its own sentence tells of one state that has or sends them ("the *United States* has 1,000 soldiers"), they are
that state's. Where such a noun stands again without its owner, the nearest earlier phrase with a noun of the same
circle (soldiers, troops, men) says whose they are. Where its sentence has such people of two owners, nobody is meant
for certain.
"""

from __future__ import annotations

from sahelgraph.language.offices import OWN
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded
from sahelgraph.model import ActorId, Via

_REACH = 4
"""Sentences back in which the owned noun is sought."""
_BEFORE = 4
"""Words between an article and its noun ("the last 400 armed soldiers")."""
_DEFINITE = {"en": frozenset({"the", "these", "those"}), "fr": frozenset({"les", "ces", "aux", "des"})}
_DESCRIBING = frozenset({"amod", "compound", "nmod:poss"})
_NARROWED = frozenset({"of", "in", "from", "de", "du", "des", "d'", "who", "that", "qui", "que"})


class Repeats:
    """Takes up repeated nouns of one report."""

    def __init__(self, scene: Scene, record: Record) -> None:
        """``record`` must hold what was said before each noun when it is taken up."""
        self.scene = scene
        self.record = record
        self.language = scene.lexicon.language
        self._circles = {word: circle for circle in scene.lexicon.circles for word in circle}

    def take_up(self, position: int, form: str) -> None:
        """Add a mention of whoever owns the people that a noun takes up, if that is certain."""
        for actor in self._sent(position):
            self.scene.add(position, position + 1, actor, Via.COREFERENCE)
        first = self._article(position) if not self.scene.at(position) else None
        if first is None or self._narrowed(position):
            return
        for actor in self._owners(position, self._circles[form]):
            if form in self.scene.lexicon.uniformed and self.scene.kind(actor) == "ArmedGroup":
                continue  # rebels have fighters: "their men took the camps that *the soldiers* had left"
            self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def _sent(self, position: int) -> tuple[ActorId, ...]:
        """The one state whose people a sentence says that it has or sends: "the *United States* has 1,000 soldiers"."""
        noun = self.scene.doc[position]
        if noun.dep_ == "nmod" and noun.head.dep_ == "obj":
            quantity, noun = noun.head, noun.head  # "thousands of troops", "un millier de militaires"
            if quantity.pos_ not in ("NOUN", "NUM") or self.scene.at(quantity.i):
                return ()
        verb = noun.head
        known = {folded(verb.lemma_), self.scene.forms[verb.i]} & self.scene.lexicon.keeping
        owned = any(c.dep_ in ("nmod:poss", "amod", "compound") and self.scene.at(c.i) for c in noun.children)
        if noun.dep_ != "obj" or not known or owned or self.scene.doc[position].dep_ in ("compound", "amod"):
            return ()
        subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < position]
        if any(child.dep_ == "conj" for subject in subjects for child in subject.children):
            return ()
        actors = [self.scene.owners(child.i) for child in subjects]
        states = [found for found in actors if len(found) == 1 and self.scene.kind(found[0]) == "State"]
        return states[0] if len(states) == len(subjects) == 1 else ()

    def _article(self, position: int) -> int | None:
        """Where a definite phrase begins; ``None`` for an indefinite one and for one with an owner of its own."""
        forms, doc = self.scene.forms, self.scene.doc
        for place in range(position - 1, max(-1, position - 1 - _BEFORE), -1):
            if forms[place] in _DEFINITE[self.language]:
                return place if forms[place] != "des" or doc[place].pos_ == "ADP" else None
            if self.scene.at(place) or forms[place] in OWN[self.language] or doc[place].pos_ not in ("ADJ", "NUM"):
                return None
        return None

    def _narrowed(self, position: int) -> bool:
        """Whether the words after a noun say which ones are meant, or it only modifies another noun."""
        doc, forms = self.scene.doc, self.scene.forms
        after = position + 1
        if after < len(doc) and (forms[after] in _NARROWED or self.scene.at(after) or doc[after].pos_ == "PROPN"):
            return True
        if any(child.dep_ == "amod" for child in doc[position].rights):
            return True  # "les forces spéciales européennes"
        return doc[position].dep_ in ("compound", "amod", "nmod:desc") or doc[position].pos_ not in ("NOUN", "PROPN")

    def _owners(self, position: int, circle: frozenset[str]) -> tuple[ActorId, ...]:
        here = self.record.sentences[position]
        for sentence in range(here, max(-1, here - _REACH - 1), -1):
            same = [said for said in self.record.in_sentence(sentence) if self._noun(said.position) in circle]
            if same:
                owners = {said.actors for said in same}
                return owners.pop() if len(owners) == 1 else ()
        return ()

    def _noun(self, position: int) -> str:
        """The noun by which somebody was named, or that an adjective of theirs describes: "the French *base*"."""
        token = self.scene.doc[position]
        return self.scene.forms[token.head.i if token.dep_ in _DESCRIBING else position]
