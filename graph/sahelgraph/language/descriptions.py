"""What definite descriptions take up: "the bloc", "the two countries", "the junta", "l'ancienne métropole"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from sahelgraph.ids import fold
from sahelgraph.language.colonial import COLONY, Colonial
from sahelgraph.language.fitting import acts_on, believes, has_word, is_violent, opens_charge, quotes_name, ties_to
from sahelgraph.language.governments import DEFINITE, Governments, possesses
from sahelgraph.language.groups import PAIR, Groups
from sahelgraph.language.narrowing import (
    REACH,
    UN,
    is_elsewhere,
    keeping,
    narrow_fighters,
    narrow_mission,
    same_fighters,
)
from sahelgraph.language.people import People
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.state_nouns import chosen, merely_described, present, state_behind, told_by_clause
from sahelgraph.model import ActorId, Via

_OUTSIDE = frozenset(
    "neighbouring neighboring foreign voisin voisins voisine voisines limitrophe limitrophes etranger etrangers".split()
)
"""Words beside "countries" that say they are around, or elsewhere, and not those just named."""
_GENERIC = frozenset(["group", "groupe"])  # stand behind any name: "the Islamic State *group*"
_COLONIES = frozenset(["colonies"])
_ALL = frozenset(["the", "all", "these", "les", "des", "ces", "aux", "tous", "toutes"])
_CALLED = frozenset(
    ["known", "called", "named", "dubbed", "appele", "appelee", "baptise", "baptisee", "nomme", "nommee"]
)
"""After one of these a description gives the name itself ("the alliance known as ...")."""

_ALONE = frozenset(["nsubj", "nsubj:pass", "obj"])  # "*Both* denied it"
_HEADS = frozenset(["heads", "chefs"])
_HEADING = frozenset(["state", "government", "etat", "gouvernement"])
_ARMED = frozenset(["ArmedGroup"])
_WITH_ARMS = frozenset(["armed", "arme", "armee", "armes", "armees"])
_BOTH = frozenset(["both"])
_WITHIN = ("ADJ", "NUM", "NOUN", "PROPN", "DET", "VERB")
_KEEPING = frozenset(["maintien", "paix", "stabilisation"])
_OF = frozenset(["of", "de", "d'"])
_OF_A = _OF | {"du", "des"}
_NARROWING = frozenset({"DET", "ADJ", "NUM", "PRON", "PART", "PROPN"})
"""What before a counted noun makes a phrase of it that means others: "the three states", "its two states"."""
_OF_OR_WHO = frozenset(["of", "that", "which", "who", "where", "de", "du", "des", "d'", "qui", "que", "ou", "dont"])
_BLOC = "InternationalOrganisation"
_CAPITAL = "capital"
_SHARES = frozenset("remainder rest share shares percent stake half majority third quarter % start-up".split())
"""Before "of the capital" these say that it is money."""
_NAMED = (Via.NAME, Via.ACRONYM)
_OWN_NAME = ("appos", "flat", "flat:name", "nmod", "xcomp")  # parsers take a bare name behind an object for its state
_MEMBERS = frozenset(["nation", "member", "country", "state"])  # "the *15-nation* bloc"
_RIVAL = frozenset(["rival"])  # "the *rival* groups" are those just named, "the rival group" is not
_LED = frozenset(["led", "ruled", "run", "governed"])  # in one word with who does it: "the three *junta-led* states"
_INSIDE = ("amod", "compound", "nmod:desc", "conj")


class Descriptions:
    """Takes up the descriptions of one report."""

    def __init__(
        self,
        scene: Scene,
        record: Record,
        people: People,
        juntas: Collection[ActorId],
        colonies: Mapping[ActorId, ActorId],
        blocs: Mapping[ActorId, Collection[ActorId]],
    ) -> None:
        """Get ready for one report.

        Args:
            scene: the report.
            record: what was said before the description that is taken up.
            people: knows the states of persons.
            juntas: the states under military rule at the report's date.
            colonies: former colonies and who ruled them.
            blocs: the organisations that states are members of, with all states that ever were.
        """
        self.scene = scene
        self.record = record
        self.people = people
        self.juntas = juntas
        self.colonies = colonies
        self.blocs = blocs
        self.colonial = Colonial(scene, record, colonies)
        self.governments = Governments(scene, record, people, juntas, colonies)
        self.groups = Groups(scene, record, juntas, colonies, blocs)
        self.language = scene.lexicon.language

    def take_up(self, position: int, form: str) -> None:
        """Add mentions of the actors that a noun takes up, if that is certain."""
        lexicon = self.scene.lexicon
        if form in lexicon.descriptions or form in lexicon.colonial:
            self._description(position, form)
        if not self.scene.at(position) and self.scene.bare_end(position):
            self.governments.take_up(position)

    def specify(self, position: int) -> None:
        """Narrow what the words of a definite description leave open down to whom the report has named."""
        first, words = self._opening(position, _ARMED, linked=True)
        *compound, noun = self.scene.forms[position].split()  # "*jihadist groups*" is one token
        words, kinds = [*compound, *words], self.scene.lexicon.descriptions.get(noun, frozenset())
        if first is not None and "MilitaryMission" in kinds:
            narrow_mission(self.scene, first, position)
        if first is None or self._restricted(position):
            return
        number = next((self.scene.lexicon.numbers[w] for w in words if w in self.scene.lexicon.numbers), 0)
        groups = self.groups.before(position, _ARMED, number, juntas=False) if number else ()
        if groups and self.scene.lexicon.fighters.intersection(self.scene.owners(position)):
            self.scene.remove(position)
            for actor in groups:
                self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)
        elif self.scene.plural(position) or "ArmedGroup" in kinds:
            narrow_fighters(self.scene, self.record, first, position, words)

    def take_up_ahead(self, position: int) -> None:
        """Add mentions of the actors that a noun further on takes up."""
        form = self.scene.forms[position]
        lexicon = self.scene.lexicon
        if form in lexicon.descriptions or self.scene.bare_end(position):
            self.take_up(position, form)

    def _description(self, position: int, form: str) -> None:
        lexicon = self.scene.lexicon
        before, after = self.scene.forms[max(0, position - 3) : position], self.scene.forms[position + 1 : position + 2]
        if (form == _CAPITAL and not _SHARES.isdisjoint(before)) or (after == ["-"] and form not in lexicon.colonial):
            return  # "the *state*-owned firm"
        first, words = self._opening(position, lexicon.descriptions.get(form, frozenset()))
        if first is not None and (state := state_behind(self.scene, position, form)) is not None:
            self.scene.add(first, position + 1, state, Via.COREFERENCE, head=position)
            return
        if form in lexicon.colonial or form in COLONY:
            self.colonial.take_up(first, words, position)
            return
        if first is None:
            if form in lexicon.peacekeepers:
                self._peacekeepers(position)
            else:
                self._counted(position, form)
            return
        known = lexicon.loose | lexicon.numbers.keys() | (_RIVAL if self.scene.plural(position) else frozenset())
        words = [w for w in words if not self._demonym(first, position, w)]
        kinds = lexicon.descriptions.get(form, frozenset())
        kinds = kinds & _ARMED if _WITH_ARMS.intersection(words) else kinds
        if not kinds or self._restricted(position) or chosen(self.scene, position, kinds):
            return
        if not self.scene.plural(position) and any(word.isdigit() for word in words):
            words = [word for word in words if not (word.isdigit() or word in _MEMBERS)]
        if any(word not in known for word in words) and not merely_described(self.scene, first, position, kinds):
            return
        if self._title(position, kinds):
            return
        if named := self._apposed(position, kinds):
            self.scene.add(first, position + 1, named, Via.COREFERENCE, head=position)
            return
        number = next((lexicon.numbers[word] for word in (form, *words) if word in lexicon.numbers), 0)
        if not number and _OUTSIDE.intersection(words):
            return  # "les pays *voisins*" of somebody are no states just named
        among = self.colonies if lexicon.local.intersection(words) else ()
        for actor in self._meant(first, position, form, kinds, number, among):
            self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def _peacekeepers(self, position: int) -> None:
        """Read "peacekeepers" without an article: those of the one UN mission that a report names."""
        scene, token = self.scene, self.scene.doc[position]
        bare = not any(child.dep_ in ("det", "nmod:poss") or scene.at(child.i) for child in token.children)
        if bare and scene.plural(position) and token.dep_ not in _INSIDE and not self._restricted(position):
            for actor in keeping(self.scene, position):
                scene.add(position, position + 1, actor, Via.COREFERENCE)

    def _demonym(self, first: int, position: int, word: str) -> bool:
        """Whether a word inside a description is the adjective of a state ("the *Nigerian* group")."""
        scene = self.scene
        inside = (place for place in range(first, min(position + 3, len(scene.forms))) if scene.forms[place] == word)
        return any(scene.kind(a) == "State" and scene.doc[p].pos_ == "ADJ" for p in inside for a in scene.owners(p))

    def _counted(self, position: int, form: str) -> None:
        """Read "three Sahel states" and, in headlines, "Sahel juntas": without an article, but of the region."""
        lexicon, forms = self.scene.lexicon, self.scene.forms
        inside = self.scene.doc[position].dep_ in _INSIDE and form not in lexicon.numbers
        if "State" not in lexicon.descriptions.get(form, ()) or inside:
            return
        first = position
        while first and forms[first - 1] in lexicon.loose | lexicon.regions | lexicon.numbers.keys():
            first -= 1
        words = forms[first:position]
        number = next((lexicon.numbers[word] for word in (*words, form) if word in lexicon.numbers), 0)
        before = self.scene.doc[first - 1] if first and not self.scene.doc[first].is_sent_start else None
        # "the force *which* five states raise"
        related = before is not None and "Rel" in before.morph.get("PronType", [])
        if before is not None and not related and (before.pos_ in _NARROWING or before.text == "-"):
            return
        regional = lexicon.local.intersection(words) or (number > PAIR and lexicon.regions.intersection(words))
        headline = self.record.sentences[position] == 0 and self.scene.doc[position].sent.text.rstrip()[-1:] != "."
        if not (regional and (number > 1 or (headline and self.scene.plural(position)))) or self._restricted(position):
            return
        juntas = self.governments.ruling(position)
        found = self.groups.before(position, frozenset({"State"}), number, juntas=juntas) if number else ()
        for actor in found or self.groups.ahead(position, number, juntas=juntas):
            self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def headless(self, position: int, number: int) -> None:
        """Add mentions of those whom "the two" or "all three" means, a number without a noun."""
        token, forms = self.scene.doc[position], self.scene.forms
        after = self.scene.doc[position + 1] if position + 1 < len(forms) else None
        before = forms[position - 1] if position else ""
        counted = after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or after.lower_ in _OF)
        alone = forms[position] in _BOTH and token.dep_ in _ALONE
        if counted or token.dep_ == "nummod" or (not alone and before not in _ALL):
            return
        if not alone and token.pos_ not in ("NUM", "NOUN", "PRON"):
            return
        for actor in self.groups.headless(position, number):
            self.scene.add(position - (not alone), position + 1, actor, Via.COREFERENCE, head=position)

    def _meant(
        self,
        first: int,
        position: int,
        form: str,
        kinds: frozenset[str],
        number: int,
        among: Collection[ActorId],
    ) -> tuple[ActorId, ...]:
        """The actors of the kinds, of states only those ``among`` some, if any are given."""
        plural = number > 1 or self.scene.plural(position)
        if form in self.scene.lexicon.counted and not number:
            return ()
        if form in _COLONIES:
            return self.groups.colonised(position, number) or self.groups.before(position, kinds, number, juntas=False)
        bodies = kinds - {"State", "Person"}
        if form in self.scene.lexicon.peacekeepers:
            return self._nearest(first, position, form, bodies) or keeping(self.scene, position)
        if plural and not number and bodies and form in self.scene.lexicon.members | self.scene.lexicon.peacekeepers:
            return self._nearest(first, position, form, bodies)
        if plural:
            led = not _LED.isdisjoint(self.scene.forms[first:position])
            united = (form in self.scene.lexicon.united or led) and self.governments.ruling(position, first)
            same = same_fighters(self.record, first, position) if "ArmedGroup" in kinds and not number else ()
            return same or self.groups.before(position, kinds, number, juntas=united)
        if kinds == {"State"} and len(named := self._called(form)) == 1:
            return tuple(named)
        if kinds == {"State"} and (state := told_by_clause(self.record, position)):
            return (state,)
        if kinds == {"State"}:
            acting = is_subject(self.scene.doc[position]) or possesses(self.scene, position)
            agents = () if acting else self.record.subjects_above(position, near=True) | present(self.scene, position)
            home = self.record.home(position, among, without=agents, subjects=acting)
            return (home,) if home else ()
        return self._nearest(first, position, form, kinds)

    def _apposed(self, position: int, kinds: frozenset[str]) -> ActorId | None:
        """The actor whose name follows a description, as its own or between commas: "the alliance, the *CSP*, puts"."""
        scene, place = self.scene, position + 1
        if scene.forms[place : place + 1] != [","]:
            noun, behind = scene.doc[position], scene.doc[place : place + 1]
            own = [m for t in behind if t.head in (noun, noun.head) and t.dep_ in _OWN_NAME for m in scene.at(place)]
            return next((m.actor for m in own if m.via in _NAMED and scene.kind(m.actor) in kinds), None)
        place += 2 if scene.forms[place + 1 : place + 2] in (["the"], ["le"], ["la"], ["l'"]) else 1
        closed = scene.forms[place + 1 : place + 2] in ([","], ["."], ["("])
        town = (Via.METONYM,) if scene.forms[position] == _CAPITAL else ()
        named = [mention.actor for mention in scene.at(place) if mention.via in (*_NAMED, *town)]
        return named[0] if closed and len(named) == 1 and scene.kind(named[0]) in kinds else None

    def _title(self, position: int, kinds: frozenset[str]) -> bool:
        """Whether a noun stands before the names of those it describes ("the generals X and Y")."""
        after = position + 1
        return "Person" in kinds and after < len(self.scene.forms) and self.scene.person_at(after) is not None

    def _opening(self, position: int, kinds: frozenset[str], *, linked: bool = False) -> tuple[int | None, list[str]]:
        """Where a definite description begins, and the words beside its noun that narrow it down.

        Somebody else's name ends it, but for one to which it is ``linked`` ("the *al-Qaeda*-linked group").
        """
        doc, forms = self.scene.doc, self.scene.forms
        words = (
            [forms[t.i] for t in doc[position + 1 : position + 3] if t.dep_ == "amod" and t.head.i == position]
            if self.language == "fr" and doc[position + 1 : position + 2].text != ","
            else []
        )
        based = False
        for place in range(position - 1, max(-1, position - 8), -1):
            form, token = forms[place], doc[place]
            counted = not self.scene.lexicon.numbers.keys().isdisjoint(words)
            if form in DEFINITE[self.language] or (form == "all" and counted):
                return place, [*words, form] if form in self.scene.lexicon.numbers else words
            if form == "based":
                based = True
            elif form not in ("-", "'s") and not (based and token.pos_ == "PROPN"):
                joined = linked and forms[place + 1 : place + 2] == ["-"]
                if (self._other_name(place, kinds) and not joined) or token.pos_ not in _WITHIN:
                    return None, []
                words.append(form)
        return None, []

    def _other_name(self, place: int, kinds: frozenset[str]) -> bool:
        """Whether a name beside the noun says whose it is; places, and for bodies demonyms, only describe it."""
        if self.scene.forms[place] in self.scene.lexicon.loose:
            return False
        if self.scene.doc[place].pos_ == "ADJ" and not kinds & {"State", "Person"}:
            return any(self.scene.kind(actor) != "State" for actor in self.scene.owners(place))
        return any(self.scene.kind(actor) != "Place" for actor in self.scene.owners(place))

    def _restricted(self, position: int) -> bool:
        """Whether what follows a noun says which one is meant: "the group of", "le pays qui", "les généraux X et Y"."""
        forms = self.scene.forms
        if position + 1 < len(forms) and self.scene.person_at(position + 1) is not None:
            return True
        if _CALLED.intersection(forms[position + 1 : position + 5]) or quotes_name(self.scene, position + 1):
            return True
        if self.scene.doc[position + 1 : position + 2].text == "des" and self.scene.doc[position + 1].dep_ == "det":
            return False  # "imputé aux deux camps *des* meurtres"
        if ties_to(self.scene, position):
            return True
        if _HEADING.intersection(forms[position + 2 : position + 3]) and forms[position] in _HEADS:
            return False
        if forms[position + 1 : position + 2] and forms[position + 1] in _OF_A and self._of_area(position + 2):
            return False
        if position + 2 >= len(forms) or forms[position + 1] not in _OF_OR_WHO or opens_charge(self.scene, position):
            return False
        return self.scene.doc[position + 2].pos_ not in ("VERB", "AUX") or forms[position + 1] not in _OF

    def _of_area(self, place: int) -> bool:
        """Whether a complement only colours what is described: "the states *of the Sahel*", "une mission *de paix*"."""
        forms = self.scene.forms
        place += forms[place : place + 1] != [] and forms[place] in DEFINITE[self.language]
        return bool(self.scene.lexicon.areas.union(_KEEPING).intersection(forms[place : place + 1]))

    def _nearest(self, first: int, position: int, form: str, kinds: frozenset[str]) -> tuple[ActorId, ...]:
        """The one actor of the kinds that a singular description takes up; one whose name has the noun comes first."""
        scene = self.scene
        said = self.record.of_kinds(kinds)
        words = [w for place, w in enumerate(scene.forms[first : position + 2], first) if place != position]
        said = [s for s in said if believes(scene, s.actors[0], words, proper=scene.doc[position].text[0].isupper())]
        said = [s for s in said if not is_elsewhere(scene, position, s.actors[0])]
        if "ArmedGroup" in kinds and is_violent(scene, position):
            said = [s for s in said if scene.kind(s.actors[0]) == "ArmedGroup"]
        if form in scene.lexicon.peacekeepers:
            said = [s for s in said if scene.actor(s.actors[0]).parent == UN]
        if form in scene.lexicon.blocs or scene.lexicon.nearby.intersection(words):
            said = [s for s in said if scene.kind(s.actors[0]) != _BLOC or self._whole(s.actors[0]) in self.blocs]
        if form in _GENERIC or scene.lexicon.nearby.intersection(words):
            said = [s for s in said if s.actors[0] not in scene.lexicon.continental]
        owners = {
            a
            for place in range(first, position + 1 + (self.language == "fr" and position + 1 < len(scene.forms)))
            for a in scene.owners(place)
            if scene.kind(a) == "State"
        }
        if owners:
            codes = {scene.actor(owner).country for owner in owners}
            said = [s for s in said if scene.actor(s.actors[0]).country in codes]
        said = [s for s in said if not acts_on(scene, s.position, position)]
        named = [s for s in said if form not in _GENERIC and self._bears(s.actors[0], form)]
        worded = {s.actors[0] for s in named if has_word(scene, s.position, form)}
        named = [s for s in named if s.actors[0] in worded] or named  # "la *force* conjointe ... la force"
        named = [s for s in named if not self.groups.qualifies(s)] or named  # "a *Barkhane* patrol" is a patrol
        if named and scene.doc[position].text[0].isupper():
            return Counter(s.actors for s in named).most_common(1)[0][0]  # "l'*Union*": the one most spoken of
        if named:
            acting = [s for s in named if s.subject] if is_subject(scene.doc[position]) else []
            return (acting or named)[-1].actors
        near = [s for s in said if self.record.sentences[position] - s.sentence <= REACH and not s.adjective]
        if near and all(map(self.groups.qualifies, near)):
            near = [s for s in said if not (s.adjective or self.groups.qualifies(s))][-1:] or near
        if not near:
            distinct = {s.actors for s in said}
            subjects = [s for s in said if s.subject]
            return next(iter(distinct)) if len(distinct) == 1 else subjects[-1].actors if subjects else ()
        latest = [s for s in near if s.sentence == near[-1].sentence]
        subjects = [s for s in latest if s.subject]
        return (self._whole((subjects or latest)[-1].actors[0]),)

    def _whole(self, actor: ActorId) -> ActorId:
        """The organisation whose organ an actor is, for "the bloc" is never its commission; else the actor itself."""
        parent = self.scene.actor(actor).parent
        organ = self.scene.kind(actor) == "InternationalOrganisation" and parent is not None
        return parent if organ and parent and self.scene.kind(parent) == "InternationalOrganisation" else actor

    def _called(self, form: str) -> list[ActorId]:
        """The states of the report whose names have a noun ("the kingdom")."""
        return [a for a in self.scene.present() if self.scene.kind(a) == "State" and self._bears(a, form)]

    def _bears(self, actor: ActorId, form: str) -> bool:
        """Whether an actor's names contain a noun: "the confederation" is the one that is called so."""
        names = self.scene.actor(actor).names.get(self.language, ())
        return any(form in fold(name).split() for name in names)
