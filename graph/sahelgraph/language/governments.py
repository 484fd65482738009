"""Governments, armies and juntas that stand without an owner: "the junta", "the army", "the new authorities"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sahelgraph.language.fitting import opens_charge
from sahelgraph.language.issuers import ISSUING
from sahelgraph.language.offices import DETERMINERS, OWN
from sahelgraph.language.people import People
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId, Via

_OF = frozenset(["of", "de", "d'"])
_MINISTRIES = frozenset(["ministry", "ministere"])
"""A report that has named one goes on with it, whosever guests it tells of."""
_SEATS = frozenset(["presidence", "presidency"])
_QUOTES = frozenset(["«", '"', "“"])
_WHERE = frozenset({"where", "où"})
_WITHIN = frozenset(["in", "across", "au", "en", "dans", "aux"])
_FRONTED = _WITHIN | {"à", "a"}
_CAPITAL = frozenset({"capital", "capitale"})
_INSIDE = ("amod", "compound", "nmod:desc", "conj")
SIDES = frozenset(["northern", "southern", "eastern", "western"])
DEFINITE = {
    "en": frozenset(["the", "this", "that", "both", "these", "those"]),
    "fr": frozenset(["le", "la", "l'", "les", "ce", "cet", "cette", "ces", "du", "au", "des", "aux"]),
}


class Governments:
    """Finds the states behind such nouns in one report."""

    def __init__(
        self,
        scene: Scene,
        record: Record,
        people: People,
        juntas: Collection[ActorId],
        colonies: Mapping[ActorId, ActorId],
    ) -> None:
        """See :class:`sahelgraph.language.descriptions.Descriptions` for the arguments."""
        self.scene = scene
        self.record = record
        self.people = people
        self.juntas = juntas
        self.colonies = colonies
        self.language = scene.lexicon.language

    def take_up(self, position: int) -> None:
        """Add a mention of the state whose junta, army or government a noun without an owner means."""
        scene, token = self.scene, self.scene.doc[position]
        if token.dep_ in _INSIDE or token.pos_ not in ("NOUN", "PROPN"):
            return
        if scene.forms[position] in _SEATS and token.dep_ == "obj":
            return  # "prend la présidence": a post that one takes, no body that acts
        if scene.forms[position] in scene.lexicon.power and not self._in_power(position):
            return
        people = scene.forms[position] in scene.lexicon.descriptions.keys() - scene.lexicon.bare_heads
        if people and scene.plural(position) and not self._some_soldiers(position):
            return
        if scene.forms[position] == "regime" and self._system(position):
            return
        if position + 1 < len(scene.forms) and scene.person_at(position + 1) is not None:
            return
        ruler = next((c.i for c in token.children if c.dep_ == "nmod:poss" and scene.is_person(c.i)), None)
        if ruler is not None:
            state = self.people.roll.state_served(scene.owners(ruler)[0])
            if state is not None:
                scene.add(position, position + 1, state, Via.COREFERENCE)
            return
        own = next((c.i for c in token.children if c.i < position and scene.forms[c.i] in OWN[self.language]), None)
        if own is not None:
            for actor in scene.owners(own):
                if scene.kind(actor) == "State":
                    scene.add(own, position + 1, actor, Via.COREFERENCE, head=position)
            return
        first = self._article(position)
        end = scene.bare_end(position) or position + 1
        after = "".join(scene.forms[end : end + 1])
        if first is None or not (scene.lexicon.regions | SIDES).isdisjoint(scene.forms[first:position]):
            return  # "the Gulf state" and "the northern state" are none of those that the report is about
        if after == "in" or any(c.dep_ == "amod" and scene.at(c.i) for c in token.children):
            return
        quoted = scene.doc[end + 1 : end + 2].text in _QUOTES  # "ce gouvernement d'« imposteurs »"
        asked = any(word.dep_ == "mark" for word in scene.doc[end : end + 1])  # "demande aux autorités *de partir*"
        led = after in _OF | {"du"} and not quoted and not asked
        if scene.issuer is not None and scene.forms[position] in ISSUING and not (led or self.ruling(position, first)):
            scene.add(first, position + 1, scene.issuer, Via.COREFERENCE, head=position)
            return
        if here := self._acting_in(position):
            if len(here) == 1:
                scene.add(first, position + 1, here.pop(), Via.COREFERENCE, head=position)
            return
        if not led and (there := self._where(position)) is not None:
            scene.add(first, position + 1, there, Via.COREFERENCE, head=position)
            return
        state = self._led_state(position) if led else self._ruled(first, position)
        if led and opens_charge(scene, position):
            state = self._ruled(first, position) or state
        if state is not None:
            scene.add(first, position + 1, state, Via.COREFERENCE, head=position)

    def _where(self, position: int) -> ActorId | None:
        """The state of which a clause tells in which a noun acts: "fled Togo, *where* the army is fighting rebels"."""
        token = self.scene.doc[position]
        verb = token.head
        opened = verb.dep_ == "acl:relcl" and any(child.lower_ in _WHERE and child.i < position for child in verb.lefts)
        if not (opened and is_subject(token)):
            return None
        states = [self.scene.state_of_place(actor) for actor in self.scene.owners(verb.head.i)]
        return states[0] if len(states) == 1 and self.scene.kind(states[0]) == "State" else None

    def _acting_in(self, position: int) -> set[ActorId]:
        """The states in which unnamed soldiers are said to act: "soldiers seized power *in Mali*"."""
        scene, verb = self.scene, self.scene.doc[position].head
        if not self._some_soldiers(position):
            return set()
        behind = (token for token in verb.subtree if token.i > verb.i)
        places = (t for t in behind if any(c.dep_ == "case" and c.lower_ in _WITHIN for c in t.children))
        listed = (token for place in places for token in (place, *(c for c in place.children if c.dep_ == "conj")))
        states = {scene.state_of_place(actor) for place in listed for actor in scene.owners(place.i)}
        return {state for state in states if scene.kind(state) == "State"}

    def _in_power(self, position: int) -> bool:
        """Whether what is held stands for whoever holds it: "le *pouvoir* a arrêté", "accuse le *pouvoir*"."""
        token, lexicon = self.scene.doc[position], self.scene.lexicon
        verb = folded(token.head.lemma_)
        if is_subject(token):
            return token.head.pos_ == "VERB" and verb not in lexicon.passing
        return token.dep_ == "obj" and verb in lexicon.judging | lexicon.contending

    def _system(self, position: int) -> bool:
        """Whether a "regime" is one of rules, which the report has told of before ("the sanctions regime")."""
        forms, systems = self.scene.forms, self.scene.lexicon.regimes
        places = (place for place in range(1, position + 1) if forms[place] == "regime")
        return any(systems.intersection(forms[max(0, place - 1) : place + 3]) for place in places)

    def _led_state(self, position: int) -> ActorId | None:
        """The state of a junta or a regime that is given by its leader ("la junte du général Tiani")."""
        for place in range(position + 2, min(position + 5, len(self.scene.forms))):
            for actor in self.scene.owners(place):
                return self.people.roll.state_of(actor) if self.scene.kind(actor) == "Person" else None
        return None

    def _ruled(self, first: int, position: int) -> ActorId | None:
        """The state whose junta, army or government is meant: of juntas only a state that has one."""
        junta = self.ruling(position, first)
        acting = is_subject(self.scene.doc[position]) or possesses(self.scene, position)
        without = () if acting else self.record.subjects_above(position, inside=not junta)
        if without and self._own_affair(position, without, self.juntas if junta else self.colonies):
            return None
        found = self.record.home(position, self.juntas if junta else (), without, subjects=True)
        if not junta and (theatre := self._theatre(position, found)) not in (None, found, *without):
            return theatre
        if found in self.colonies and self.scene.forms[position] not in _MINISTRIES:
            return found
        if found is not None and self._opens_in(found, position):
            return found
        return self._as_before(position, without) or found

    def _theatre(self, position: int, found: ActorId | None) -> ActorId | None:
        """The one state of the report in which the towns of a sentence are, where it names no state.

        "Kenya hosted the talks. *The army* has retaken *Khartoum*": that of Sudan. Where only a state from afar has
        been found, whose army nobody means, groups tell it, too: "armed the RSF, with whom *the army* is at war".
        """
        scene, sentence = self.scene, self.scene.doc[position].sent
        afar = found is not None and found not in self.colonies
        told: set[str | None] = set()
        for place in range(sentence.start, sentence.end):
            for mention in scene.at(place):
                kind, town = scene.kind(mention.actor), scene.forms[scene.doc[place].head.i] in _CAPITAL
                if kind == "Person" or (kind == "State" and not town and not (afar and mention.actor == found)):
                    return None
                if kind == "Place" or (kind == "State" and town) or (afar and kind == "ArmedGroup"):
                    told.add(scene.actor(mention.actor).country)
        states = {a for a in scene.present() if scene.kind(a) == "State" and scene.actor(a).country in told}
        return states.pop() if len(states) == len(told) == 1 else None

    def _opens_in(self, state: ActorId, position: int) -> bool:
        """Whether a sentence opens with a place in a state: "*In Dakar*, the foreign ministry"."""
        first = self.scene.doc[position].sent.start
        opening = self.scene.forms[first] in _FRONTED and not self.scene.doc[first].dep_.startswith("mark")
        return opening and any(self.scene.state_of_place(actor) == state for actor in self.scene.owners(first + 1))

    def _as_before(self, position: int, without: Collection[ActorId]) -> ActorId | None:
        """The one state whose such body the report has spoken of in the same word: "l'armée soudanaise ... l'armée"."""
        form = self.scene.forms[position]
        said = (s for s in self.record.of_kinds(("State",)) if self.scene.forms[s.position] == form)
        states = {s.actors[0] for s in said} - set(without)
        return states.pop() if len(states) == 1 else None

    def _own_affair(self, position: int, without: Collection[ActorId], among: Collection[ActorId]) -> bool:
        """Whether of some states a sentence speaks only of those that its subjects name: no other's army is meant.

        No state criticises or fights itself, though: "Togo condemned *the army*".
        """
        token = self.scene.doc[position]
        against = self.scene.lexicon.judging | self.scene.lexicon.contending
        named = any(is_subject(child) and child.pos_ == "PROPN" for child in token.head.children)
        hostile = token.dep_ == "obj" and named and folded(token.head.lemma_) in against
        if hostile and any(self.scene.kind(actor) == "State" for actor in without):
            return False
        here = self.record.in_sentence(self.record.sentences[position])
        states = {state for said in here for actor in said.actors if (state := self.record.home_of(actor))}
        meant = states.intersection(among)
        return bool(meant) and meant.issubset(without)

    def ruling(self, position: int, first: int | None = None) -> bool:
        """Whether a noun or a word beside it tells of military rule: "the junta", "les autorités de transition"."""
        lexicon, forms = self.scene.lexicon, self.scene.forms
        beside = [*forms[position if first is None else first : position + 1]]
        beside += [form for form in forms[position + 1 : position + 3] if self.language == "fr"]
        return any(w in lexicon.junta or w in lexicon.ruling or w.startswith("milit") for w in beside)

    def _article(self, position: int) -> int | None:
        """Where "the junta", "the military government" or bare "authorities" begins; ``None`` if it is indefinite."""
        forms, doc = self.scene.forms, self.scene.doc
        for place in range(position - 1, max(-1, position - 4), -1):
            if forms[place] in DEFINITE[self.language]:
                if forms[place] == "des" and doc[place].pos_ == "DET":
                    return place if self._some_soldiers(position) else None
                return place
            if self.scene.at(place) or forms[place] in DETERMINERS[self.language]:
                return None
            if doc[place].pos_ not in ("ADJ", "NOUN", "PROPN", "VERB"):
                break
        bare = forms[position] == "authorities" or self._some_soldiers(position)
        return position if bare else None

    def _some_soldiers(self, position: int) -> bool:
        """Whether a noun names unnamed soldiers who act or suffer at home: "soldiers seized"."""
        token, before = self.scene.doc[position], self.scene.forms[position - 1] if position else ""
        acts = is_subject(token) or token.dep_ == "obl:agent"
        some = before == "des" if self.language == "fr" else not any(child.i < position for child in token.children)
        after = self.scene.doc[position + 1] if position + 1 < len(self.scene.doc) else None
        loose = after is None or not (after.pos_ == "ADP" or self.scene.at(after.i) or after.dep_ == "amod")
        return acts and some and loose and self.scene.forms[position] in self.scene.lexicon.uniformed


def possesses(scene: Scene, position: int) -> bool:
    """Whether a noun possesses what follows it ("the army's")."""
    return position + 1 < len(scene.forms) and scene.forms[position + 1] in ("'s", "’s")
