"""What pronouns and descriptions take up: "it", "their", "the bloc", "the two countries", "the junta".

The report is read once from left to right. What may be taken up is what stands before, in the same sentence or the two
before it; subjects come first. Where the nearest subject is no actor ("the agreement ... it"), nothing is taken up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.language.offices import DETERMINERS, OWN
from sahelgraph.language.people import People
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("obj", "iobj", "obl", "nmod")
_REACH = 2
"""Sentences back in which a pronoun's or a description's antecedent is looked for."""

_OF = frozenset(["of", "de", "d'"])
_OF_OR_WHO = frozenset(["of", "that", "which", "who", "where", "de", "du", "des", "d'", "qui", "que", "ou", "dont"])
_IMPERSONAL = frozenset(["y", "faut", "s'", "semble", "agit", "convient"])
_DEFINITE = {
    "en": frozenset(["the", "this", "that", "both", "these", "those"]),
    "fr": frozenset(["le", "la", "l'", "les", "ce", "cet", "cette", "ces", "du", "au", "des", "aux"]),
}
_PLURAL = frozenset(["les", "des", "aux"])
_FEMININE = frozenset(["la", "cette", "une"])
_MASCULINE = frozenset(["le", "du", "au", "ce", "un"])


@dataclass(frozen=True, slots=True)
class Said:
    """A mention as a possible antecedent: where, who, in which sentence, whether subject, plural, an adjective."""

    position: int
    actors: tuple[ActorId, ...]
    sentence: int
    subject: bool
    plural: bool
    adjective: bool


class References:
    """Takes up pronouns and descriptions of one report."""

    def __init__(
        self, scene: Scene, people: People, juntas: Collection[ActorId], colonies: Mapping[ActorId, ActorId]
    ) -> None:
        """``people`` finds the holders of offices; ``juntas`` are the states under military rule at the time.

        ``colonies`` maps former colonies to the state that ruled them.
        """
        self.scene = scene
        self.people = people
        self.juntas = juntas
        self.colonies = colonies
        self.language = scene.lexicon.language
        self.said: list[Said] = []
        self._sentences: list[int] = []
        number = -1
        for token in scene.doc:
            number += bool(token.is_sent_start) or not self._sentences
            self._sentences.append(number)
        self._gender = _genders(scene) if self.language == "fr" else {}

    def resolve(self) -> None:
        """Add a mention for everything that can be taken up, from left to right."""
        scene, lexicon = self.scene, self.scene.lexicon
        for position, form in enumerate(scene.forms):
            if not scene.at(position):
                if form in lexicon.pronouns:
                    self._pronoun(position, form)
                elif form in lexicon.descriptions or form in lexicon.colonial:
                    self._description(position, form)
                if not scene.at(position) and form in lexicon.bare:
                    self._bare(position)
                if not scene.at(position):
                    self._person(position)
            if scene.at(position):
                self._say(position)

    def _say(self, position: int) -> None:
        token = self.scene.doc[position]
        actors = tuple(dict.fromkeys(self.scene.owners(position)))
        before = self.scene.forms[position - 1] if position else ""
        plural = len(actors) > 1 or "Plur" in token.morph.get("Number", []) or before in _PLURAL
        adjective = token.pos_ == "ADJ" and token.dep_ in ("amod", "conj", "nmod")
        self.said.append(
            Said(
                position,
                actors,
                self._sentences[position],
                is_subject(token),
                plural or token.dep_ == "conj",
                adjective,
            )
        )

    def _before(self, position: int, fits: Callable[[ActorId], bool], *, reach: int = _REACH) -> list[Said]:
        """What was said before a position and fits, nearest first, within reach."""
        here = self._sentences[position]
        return [
            said
            for said in reversed(self.said)
            if here - said.sentence <= reach and all(fits(actor) for actor in said.actors)
        ]

    # Pronouns

    def _pronoun(self, position: int, form: str) -> None:
        token = self.scene.doc[position]
        if token.pos_ not in ("PRON", "DET", "ADJ") or self._empty(token, form):
            return
        roles = self.scene.lexicon.pronouns[form]
        found = self._antecedent(token, form, roles)
        for actor in found:
            self.scene.add(position, position + 1, actor, Via.COREFERENCE)

    def _empty(self, token: Token, form: str) -> bool:
        """Whether a pronoun only fills the place of a subject ("it is known that", "il faut")."""
        if token.dep_.startswith("expl"):
            return True
        if form not in ("it", "il"):
            return False
        verb = token.head
        if self.language == "fr":
            after = self.scene.forms[token.i + 1 : token.i + 4]
            if _IMPERSONAL.intersection(after[:3]):
                return True
        clause = any(child.dep_ in ("ccomp", "csubj", "csubj:pass") and child.i > verb.i for child in verb.children)
        return is_subject(token) and verb.pos_ in ("ADJ", "NOUN", "AUX") and clause

    def _antecedent(self, token: Token, form: str, roles: frozenset[str]) -> tuple[ActorId, ...]:
        possessive = form in OWN[self.language]
        if roles == {"they"}:
            return self._plural_antecedent(token)
        return self._single_antecedent(token, form, roles, possessive=possessive)

    def _single_antecedent(
        self, token: Token, form: str, roles: frozenset[str], *, possessive: bool
    ) -> tuple[ActorId, ...]:
        scene = self.scene

        def fits(actor: ActorId) -> bool:
            kind = scene.kind(actor)
            if kind == "Person":
                return bool(roles & {"he", "she"}) or (possessive and self.language == "fr")
            if kind == "Place":
                return False
            return bool(roles & {"it"}) or (possessive and "they" in roles)

        gender = "" if possessive else {"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f"}.get(form, "")
        here = self._sentences[token.i]
        for back in range(_REACH + 1):
            group = [s for s in self.said if s.sentence == here - back]
            if not possessive and back > 0 and self._other_subject(here - back, group):
                return ()
            group = [s for s in group if len(s.actors) == 1 and fits(s.actors[0]) and self._agrees(s, gender)]
            if not possessive:
                group = [s for s in group if not self._same_clause(s.position, token)]
            subjects = [s for s in group if s.subject]
            if subjects:
                chosen = subjects[-1] if back == 0 else subjects[0]
                return chosen.actors
            distinct = {s.actors for s in group}
            if len(distinct) == 1 and (back > 0 or possessive or "he" in roles):
                return group[-1].actors
            if distinct and back == 0 and possessive:
                return group[-1].actors
            if distinct:
                return ()
        return ()

    def _agrees(self, said: Said, gender: str) -> bool:
        known = self._gender.get(said.actors[0], "")
        return not gender or not known or known == gender

    def _other_subject(self, sentence: int, group: Iterable[Said]) -> bool:
        """Whether the main subject of a sentence is a noun that names no actor, which the pronoun then takes up."""
        heads = {said.position for said in group}
        start = self._sentences.index(sentence) if sentence >= 0 else 0
        for position in range(start, len(self._sentences)):
            if self._sentences[position] != sentence:
                break
            token = self.scene.doc[position]
            if token.dep_ in ("nsubj", "nsubj:pass") and token.head.dep_ == "ROOT":
                return position not in heads and token.pos_ in ("NOUN", "PROPN")
        return False

    def _same_clause(self, position: int, token: Token) -> bool:
        """Whether a pronoun is an object beside an antecedent, which it then cannot take up."""
        other = self.scene.doc[position]
        return other.head.i == token.head.i and token.dep_.split(":")[0] in _OBJECTS

    def _plural_antecedent(self, token: Token) -> tuple[ActorId, ...]:
        here = self._sentences[token.i]
        for back in range(_REACH):
            group = [s for s in self.said if s.sentence == here - back]
            if back and self._other_subject(here - back, group):
                return ()
            places = {self.scene.kind(actor) for s in group for actor in s.actors} == {"Place"}
            subjects = [s for s in group if s.subject and not self._same_clause(s.position, token)]
            if subjects and not places:
                last = subjects[-1] if back == 0 else subjects[0]
                actors = self._coordinated(last)
                return actors if len(actors) > 1 or last.plural else ()
        return ()

    def _coordinated(self, said: Said) -> tuple[ActorId, ...]:
        """The actors of a mention and of those coordinated with it."""
        found = dict.fromkeys(said.actors)
        token = self.scene.doc[said.position]
        first = token.head if token.dep_ == "conj" else token
        for other in self.said:
            head = self.scene.doc[other.position]
            if head.i == first.i or (head.dep_ == "conj" and head.head.i == first.i):
                found.update(dict.fromkeys(other.actors))
        return tuple(found)

    # People by office

    def _person(self, position: int) -> None:
        if position not in self.people.unheld:
            return
        last = next((s.actors[0] for s in reversed(self.said) if self.scene.kind(s.actors[0]) == "Person"), None)
        self.people.take_up(position, self._home(position, ()), last, self._subjects_above(position))

    # Descriptions

    def _description(self, position: int, form: str) -> None:
        scene = self.scene
        first, words = self._opening(position)
        if first is None:
            return
        kinds = scene.lexicon.descriptions.get(form, frozenset())
        number = next((scene.lexicon.numbers[w] for w in (form, *words) if w in scene.lexicon.numbers), 0)
        if self._is_colonial(form, words):
            self._colonial(first, position)
            return
        if any(w not in scene.lexicon.loose and w not in scene.lexicon.numbers for w in words):
            return
        if self._restricted(position):
            return
        plural = "Plur" in scene.doc[position].morph.get("Number", []) or number > 1
        if plural:
            actors = self._several(position, kinds, number)
        elif kinds == {"State"}:
            home = self._home(position, (), self._subjects_above(position))
            actors = (home,) if home else ()
        else:
            actors = self._nearest(position, kinds)
        for actor in actors:
            scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def _restricted(self, position: int) -> bool:
        """Whether a complement or a clause after a noun says which one is meant ("the group of", "le pays qui")."""
        forms = self.scene.forms
        if position + 2 >= len(forms) or forms[position + 1] not in _OF_OR_WHO:
            return False
        return self.scene.doc[position + 2].pos_ not in ("VERB", "AUX") or forms[position + 1] not in _OF

    def _opening(self, position: int) -> tuple[int | None, list[str]]:
        """Where a definite description begins and the words between its article and its noun."""
        forms, words = self.scene.forms, list[str]()
        after = []
        if self.language == "fr":
            after = [t.text.casefold() for t in self.scene.doc[position + 1 : position + 3] if t.dep_ == "amod"]
        for place in range(position - 1, max(-1, position - 6), -1):
            form = forms[place]
            if form in _DEFINITE[self.language]:
                return place, [*words, *(self.scene.forms[position + 1 + k] for k in range(len(after)))]
            if self.scene.at(place) and not all(self.scene.kind(a) == "Place" for a in self.scene.owners(place)):
                return None, []
            if form in ("-", "'s"):
                continue
            if self.scene.doc[place].pos_ not in ("ADJ", "NUM", "NOUN", "PROPN", "DET", "VERB"):
                return None, []
            words.append(form)
        return None, []

    def _nearest(self, position: int, kinds: frozenset[str]) -> tuple[ActorId, ...]:
        """The one actor of the kinds that a singular description takes up."""
        scene = self.scene

        def fits(actor: ActorId) -> bool:
            return scene.kind(actor) in kinds

        near = [s for s in self._before(position, fits) if len(s.actors) == 1]
        token = scene.doc[position]
        near = [s for s in near if not (self._same_clause(s.position, token) and s.subject)]
        if not near:
            distinct = {s.actors for s in self.said if len(s.actors) == 1 and fits(s.actors[0])}
            return next(iter(distinct)) if len(distinct) == 1 and "State" not in kinds else ()
        latest = [s for s in near if s.sentence == near[0].sentence]
        subjects = [s for s in latest if s.subject]
        return (subjects or latest)[0].actors

    def _several(self, position: int, kinds: frozenset[str], number: int) -> tuple[ActorId, ...]:
        """The several actors that a plural description takes up, as many as it says."""
        scene = self.scene
        pool: dict[ActorId, None] = {}

        def fits(actor: ActorId) -> bool:
            return scene.kind(actor) in kinds

        near = [said for said in self._before(position, fits) if not said.adjective]
        for said in near:
            together = [a for a in self._coordinated(said) if fits(a)]
            if len(together) == (number or max(2, len(together))):
                return tuple(together)
        if not number:
            return ()
        for said in near:
            pool.update(dict.fromkeys(said.actors))
            if len(pool) >= number:
                break
        return tuple(pool) if len(pool) == number else ()

    def _is_colonial(self, form: str, words: list[str]) -> bool:
        lexicon = self.scene.lexicon
        return form in lexicon.colonial and any(word in lexicon.colonial_with for word in words)

    def _colonial(self, first: int, position: int) -> None:
        powers = {self.colonies[actor] for said in self.said for actor in said.actors if actor in self.colonies}
        topic = self.scene.topic(position)
        power = next(iter(powers)) if len(powers) == 1 else self.colonies.get(topic) if topic else None
        if power is not None:
            self.scene.add(first, position + 1, power, Via.COREFERENCE, head=position)

    # Governments, armies and juntas without an owner

    def _bare(self, position: int) -> None:
        scene, token = self.scene, self.scene.doc[position]
        if token.dep_ in ("amod", "compound", "nmod:desc", "conj") or token.pos_ not in ("NOUN", "PROPN"):
            return
        owner = next((c for c in token.children if c.i < position and scene.forms[c.i] in OWN[self.language]), None)
        if owner is not None:
            for actor in scene.owners(owner.i):
                if scene.kind(actor) == "State":
                    scene.add(owner.i, position + 1, actor, Via.COREFERENCE, head=position)
            return
        first = self._article(position)
        if first is None:
            return
        after = scene.forms[position + 1] if position + 1 < len(scene.forms) else ""
        if after in ("of", "de", "du", "d'"):
            self._led(first, position)
            return
        if after == "in" or any(c.dep_ == "amod" and scene.at(c.i) for c in token.children):
            return
        junta = any(scene.forms[place] in scene.lexicon.junta or "milit" in scene.forms[place]
                    for place in range(first, position + 1))  # fmt: skip
        state = self._home(position, self.juntas if junta else ())
        if state is not None:
            scene.add(first, position + 1, state, Via.COREFERENCE, head=position)

    def _led(self, first: int, position: int) -> None:
        """A junta or a regime that is given by its leader ("la junte du général Tiani")."""
        for place in range(position + 2, min(position + 5, len(self.scene.forms))):
            for actor in self.scene.owners(place):
                state = self.people.roll.state_of(actor) if self.scene.kind(actor) == "Person" else None
                if state is not None:
                    self.scene.add(first, position + 1, state, Via.COREFERENCE, head=position)
                return

    def _article(self, position: int) -> int | None:
        """Where "the junta", "the military government" or bare "authorities" begins; ``None`` if it is indefinite."""
        forms = self.scene.forms
        for place in range(position - 1, max(-1, position - 4), -1):
            if forms[place] in _DEFINITE[self.language]:
                return None if forms[place] == "des" and self.scene.doc[place].pos_ == "DET" else place
            if self.scene.at(place) or forms[place] in DETERMINERS[self.language]:
                return None
            if self.scene.doc[place].pos_ not in ("ADJ", "NOUN", "PROPN", "VERB"):
                break
        return position if forms[position] == "authorities" else None

    def _subjects_above(self, position: int) -> frozenset[ActorId]:
        """The subjects of the clauses around a description: whoever acts in a country is not that country."""
        found: set[ActorId] = set()
        token = self.scene.doc[position]
        while token.head.i != token.i:
            token = token.head
            for child in token.children:
                if is_subject(child) and child.i != position:
                    for part in child.subtree:
                        if part.i < position:
                            found.update(self.scene.owners(part.i))
        return frozenset(found)

    def _home(self, position: int, among: Collection[ActorId], without: Collection[ActorId] = ()) -> ActorId | None:
        """The state a report is about at a position: by how often and how near before it is named."""
        here = self._sentences[position]
        near = {
            actor
            for said in self.said
            for actor in said.actors
            if here - said.sentence <= 1 and self.scene.kind(actor) == "State" and actor not in without
        }
        if len(near) == 1 and (not among or near <= set(among)):
            return near.pop()
        weight: Counter[ActorId] = Counter()
        for said in self.said:
            back = here - said.sentence
            for actor in said.actors:
                state = self._state_of(actor)
                if state is not None and (not among or state in among) and state not in without:
                    weight[state] += 4 if back <= 1 else 2 if back == 2 else 1
        ranked = weight.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
            return None
        return ranked[0][0]

    def _state_of(self, actor: ActorId) -> ActorId | None:
        return actor if self.scene.kind(actor) == "State" else None


def _genders(scene: Scene) -> dict[ActorId, str]:
    """Grammatical gender of actors where an article before their French name shows it."""
    found: dict[ActorId, str] = {}
    for position in scene.heads():
        before = scene.forms[position - 1] if position else ""
        for actor in scene.owners(position):
            if scene.kind(actor) == "Person":
                found.setdefault(actor, "f" if before in ("mme", "presidente", "cheffe") else "m")
            elif before in _FEMININE:
                found.setdefault(actor, "f")
            elif before in _MASCULINE:
                found.setdefault(actor, "m")
    return found
