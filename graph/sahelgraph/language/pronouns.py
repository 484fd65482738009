"""What pronouns take up: he, it, their, elle, ses ...

Subjects come first, in the same sentence before the pronoun, then in the one or two before. Where the nearest subject
is a thing and no actor ("the agreement ... it"), or where two fit alike, nothing is taken up.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sahelgraph.language import french_binding
from sahelgraph.language.binding import Binding, case_of
from sahelgraph.language.empty_pronouns import is_empty
from sahelgraph.language.fitting import acting, befalls_things, beside, owns
from sahelgraph.language.french_binding import plain
from sahelgraph.language.genders import gender_here, genders
from sahelgraph.language.latter import LATTER_SEVERAL, last_several, passed_over
from sahelgraph.language.offices import OWN
from sahelgraph.language.quotation import quotations
from sahelgraph.language.salience import Record, Said, oftenest
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.language.titles import Titles
from sahelgraph.language.topics import author, judged, topic
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 2
"""Sentences back in which an antecedent is looked for."""

_NEAR = 4
"""Words behind an owned office within which a comma and the name of its holder follow."""
_OBJECTS = ("obj", "iobj", "obl", "nmod")
_GENDERED = {
    **dict.fromkeys(("il", "celui-ci", "dernier", "he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("elle", "celle-ci", "derniere", "she", "her", "hers", "herself"), "f"),
}
_KEEPING = frozenset(["MilitaryMission", "InternationalOrganisation"])  # kinds that have peacekeepers
_LATTER = frozenset(["latter", "dernier", "derniere"])
_THAT = frozenset(["the", "ce", "cette"])
_THESE = frozenset(["ces"])
_LAST = frozenset(["celui-ci", "celle-ci"])
_REFLEXIVE = ("self", "selves", "-meme", "-memes")


class Pronouns:
    """Takes up the pronouns of one report."""

    def __init__(self, scene: Scene, record: Record, binding: Binding, titles: Titles) -> None:
        """``record`` must hold what was said before each pronoun when it is taken up; ``titles`` knows first names."""
        self.scene = scene
        self.record = record
        self.binding = binding
        self.language = scene.lexicon.language
        self._crowds = frozenset().union(*scene.lexicon.circles)
        self._gender = genders(scene, titles.women, titles.given)
        self._quoted = {place for q in quotations(scene.doc) for place in range(q.start, q.end)}
        self._binding = french_binding.Binding(record, self._gender) if self.language == "fr" else None

    def take_up(self, position: int) -> None:
        """Add a mention of whoever a pronoun means, if that is certain."""
        token, form = self.scene.doc[position], plain(self.scene.forms[position])
        if form in _LATTER:
            before = self.scene.forms[position - 1] if position else ""
            for actor in self._last(token, form) if before in _THAT else ():
                self.scene.add(position - 1, position + 1, actor, Via.COREFERENCE, head=position)
        elif form in LATTER_SEVERAL and token.pos_ != "PRON":
            these = position > 0 and self.scene.forms[position - 1] in _THESE and token.dep_ != "amod"
            for actor in last_several(self.record, position, LATTER_SEVERAL[form]) if these else ():
                self.scene.add(position - 1, position + 1, actor, Via.COREFERENCE, head=position)
        elif token.pos_ in ("PRON", "DET", "ADJ") and not is_empty(self.scene, token, form):
            for actor in self._antecedent(token, form):
                self.scene.add(position, position + 1, actor, Via.COREFERENCE)

    def _antecedent(self, token: Token, form: str) -> tuple[ActorId, ...]:
        roles = self.scene.lexicon.pronouns.get(form, frozenset())
        if form in _LAST:
            return self._last(token, form)
        if form in LATTER_SEVERAL and (several := last_several(self.record, token.i, LATTER_SEVERAL[form])):
            return several
        possessive = form in OWN[self.language]
        if form.endswith(_REFLEXIVE):
            return self.binding.reflexive(token)
        if found := self._listed(token) or judged(self.record, token) if possessive else topic(self.scene, token):
            return found
        if self._binding is not None:
            steered = self._steered(token, roles) if possessive else ()
            bound = steered or self._binding.bound(token)
            if bound is not None:
                return bound
        if possessive and (ahead := self._ahead(token, roles)):
            return ahead
        if roles == {"they"}:
            return (possessive and self._steered(token, roles)) or self._several(token, possessive=possessive)
        if possessive:
            found = self._joined(token) or self._steered(token, roles)
            if found or self._of_thing(token):
                return found
        verb = {folded(token.head.lemma_), self.scene.forms[token.head.i]}
        suffered = bool(self.scene.lexicon.befalling & verb) and token.dep_ == "nsubj:pass"
        if form in _GENDERED and is_subject(token) and (suffered or self.scene.lexicon.personal & verb):
            roles = roles & {"he", "she"}
        return self._one(token, form, roles, possessive=possessive)

    def _last(self, token: Token, form: str) -> tuple[ActorId, ...]:
        """Whoever was named last before "celui-ci": not the subject, as other pronouns, but the nearest."""
        here = self.record.sentences[token.i]
        for said in reversed(self.record.said):
            if here - said.sentence > 1 or befalls_things(self.scene, token):
                return ()
            gender = _GENDERED.get(form, "")
            if passed_over(self.scene, said, token) or self._same_clause(said.position, token):
                continue  # "Togo, once close to *the latter*", "it signed with *the latter*"
            if said.position < token.i and self._suits(said, frozenset({"he", "it"}), gender, possessive=False):
                return said.actors
        return ()

    def _ahead(self, token: Token, roles: frozenset[str]) -> tuple[ActorId, ...]:
        """The subject that follows an opening with a possessive: "for its part, *Mali* said"."""
        found = self.binding.opening(token)
        if self.language == "fr":
            return found if len(found) == 1 or roles == {"they"} else ()
        wanted = [{"he", "she"} if self.scene.kind(actor) == "Person" else {"it", "they"} for actor in found]
        return found if all(roles & kinds for kinds in wanted) and (len(found) == 1 or "they" in roles) else ()

    def _of_thing(self, token: Token) -> bool:
        """Whether a subject that names nobody has what an aside tells: "the *opposition*, through *its* chief"."""
        for above in token.ancestors:
            if is_subject(above) and above.i < token.i:
                aside = any(word.text == "," for word in self.scene.doc[above.i : token.i])
                return above.pos_ == "NOUN" and aside and not self._names(above)
            if above.pos_ in ("VERB", "AUX"):
                return any(not self._names(subject) for subject in acting(self.scene, above, token))
        return False

    def _joined(self, token: Token) -> tuple[ActorId, ...]:
        """The name with which the owned thing is joined: "General Tchiani and his captive"."""
        owners = self.scene.owners(token.head.head.i) if token.head.dep_ == "conj" else ()
        return owners if len(owners) == 1 else ()

    def _listed(self, token: Token) -> tuple[ActorId, ...]:
        """The person before an office that a comma parts from its holder: "seized *Obi, his* premier, Ada, and"."""
        scene, before = self.scene, token.i - 2
        behind = range(token.head.i + 1, min(token.head.i + _NEAR, len(scene.doc) - 1))
        told = any(scene.forms[p] == "," and scene.is_person(p + 1) for p in behind)
        return scene.owners(before) if told and scene.forms[token.i - 1] == "," and scene.is_person(before) else ()

    def _steered(self, token: Token, roles: frozenset[str]) -> tuple[ActorId, ...]:
        """Whoever is told or accused to do what a possessive stands in: "urged *Mali* to free *its* prisoners"."""
        doc, verbs = self.scene.doc, [a for a in token.ancestors if a.pos_ == "VERB"]
        for inner, outer in pairwise(verbs):
            follows = inner.dep_ == "advcl" and inner.text.endswith("ing")
            follows |= inner.dep_ == "conj" and inner.head == outer  # "ordered X to leave and *renewed its* pact"
            if any(is_subject(child) for child in inner.children) or outer.i > inner.i or follows:
                return ()
            if not self.scene.lexicon.steering & {folded(outer.lemma_), self.scene.forms[outer.i]}:
                continue
            named = [p for p in range(outer.i + 1, inner.i) if self.scene.at(p) and doc[p].pos_ != "ADJ"]
            named = named or [child.i for child in outer.children if child.dep_ == "nsubj:pass"]
            actors = tuple(dict.fromkeys(actor for p in named for actor in self.scene.owners(p)))
            wanted = [{"he", "she"} if self.scene.kind(actor) == "Person" else {"it", "they"} for actor in actors]
            fits = all(roles & kinds for kinds in wanted)
            return actors if fits and (len(actors) == 1 or "they" in roles) else ()
        return ()

    def _one(self, token: Token, form: str, roles: frozenset[str], *, possessive: bool) -> tuple[ActorId, ...]:
        here = self.record.sentences[token.i]
        gender = "" if possessive and self.language == "fr" else _GENDERED.get(form, "")
        if befalls_things(self.scene, token):
            return ()
        personal = roles <= {"he", "she"}
        barred = frozenset() if possessive else self.binding.barred(token)
        for back in range(min(_REACH, here) + 1):
            group = [
                said for said in self.record.in_sentence(here - back) if self._fits(said, roles, gender, possessive)
            ]
            keeping = possessive and self.scene.forms[token.head.i] in self.scene.lexicon.peacekeepers
            if keeping:
                group = [said for said in group if self.scene.kind(said.actors[0]) in _KEEPING]
            if personal and self._stranger(token, back):
                return ()
            if not (personal or (keeping and group)) and self._thing(token, back, possessive=possessive):
                return author(self.record, token) if back == 1 and "it" in roles else ()
            if not possessive:
                group = [said for said in group if not self._same_clause(said.position, token)]
                french = self.language == "fr"
                group = [s for s in group if not (french and self.scene.doc[s.position].is_ancestor(token))]
                group = [said for said in group if not barred.intersection(said.actors)]
            else:
                noun, group = self.scene.forms[token.head.i], self._owning(group, token)
                if noun in self.scene.lexicon.undergone:
                    group = [said for said in group if not self.binding.doing(token.head).intersection(said.actors)]
            if back == 0 and token.i not in self._quoted:
                group = [said for said in group if said.position not in self._quoted]
            group = self._prominent(group)
            if parallel := [] if possessive or back else [said for said in group if self._parallel(said, token)]:
                return parallel[-1].actors
            subjects = [said for said in group if said.subject and not (back == 0 and self._aside(said, token))]
            if subjects:
                return (subjects[-1] if back == 0 else subjects[0]).actors
            if back == 0 and self.language == "fr" and is_subject(token) and token.head.dep_ == "ROOT":
                continue  # "Chassé par la junte, il est rentré" goes on from the subject of the sentence before
            distinct = {said.actors for said in group}
            if often := oftenest(group) if back and len(distinct) > 1 else ():
                return often
            if len(distinct) == 1 and (back > 0 or possessive or personal):
                return group[-1].actors
            if distinct:
                return group[-1].actors if back == 0 and possessive else ()
        return ()

    def _owning(self, group: list[Said], token: Token) -> list[Said]:
        noun = self.scene.forms[token.head.i]
        apart = [said for said in group if not beside(self.scene, said.position, token)]
        return [said for said in apart if owns(self.scene, said.actors[0], noun)]

    def _parallel(self, said: Said, token: Token) -> bool:
        """Whether a name stands as a pronoun does: "borders *with Togo*, trade with it", "thanked *Togo*, asked it"."""
        case, other = case_of(token), self.scene.doc[said.position]
        if not case and {token.dep_, other.dep_} <= {"obj", "iobj"}:
            return token.head.dep_ == "conj" and other.head == token.head.head
        return bool(case) and not said.subject and case_of(other) == case

    def _prominent(self, group: list[Said]) -> list[Said]:
        """Those that do more than say whose somebody is ("*Niger's* president, who chairs the bloc"), if any do."""
        return [said for said in group if not self._of_person(said)] or group

    def _of_person(self, said: Said) -> bool:
        token = self.scene.doc[said.position]
        return token.dep_ in ("nmod:poss", "compound", "amod") and self.scene.is_person(token.head.i)

    def _aside(self, said: Said, token: Token) -> bool:
        """Whether a subject belongs to a relative clause that the pronoun stands outside of."""
        verb = self.scene.doc[said.position]
        while verb.dep_ in ("conj", "appos", "flat", "flat:name", "nsubj", "nsubj:pass") and verb.head.i != verb.i:
            verb = verb.head
        return verb.dep_ in ("acl:relcl", "acl") and (not verb.is_ancestor(token) or self._set_off(verb, token))

    @staticmethod
    def _set_off(verb: Token, token: Token) -> bool:
        """Whether a comma and a conjunction part a pronoun's clause from a verb that the tree puts it under."""
        place = token
        while place.head.i != verb.i and place.head.i != place.i:
            place = place.head
        first = place.left_edge
        return place.dep_ == "advcl" and first.pos_ == "SCONJ" and first.i > 0 and first.nbor(-1).text == ","

    def _fits(self, said: Said, roles: frozenset[str], gender: str, possessive: bool) -> bool:
        """Whether a mention stands alone, not in a list, and suits a pronoun."""
        suits = self._suits(said, roles, gender, possessive=possessive)
        return suits and len(self.record.together(said)) == 1

    def _suits(self, said: Said, roles: frozenset[str], gender: str, *, possessive: bool) -> bool:
        """Whether a mention is of one actor of the kind and gender of a pronoun."""
        if len(said.actors) > 1 or said.adjective:
            return False
        kind = self.scene.kind(said.actors[0])
        if kind in ("Place", "Media") or (said.plural and "they" not in roles):
            return False
        known = gender_here(self.scene, said.position, self._gender.get(said.actors[0], "")) if gender else ""
        if known and known != gender:
            return False
        if kind == "Person":
            return bool(roles & {"he", "she"}) or (possessive and self.language == "fr")
        return "it" in roles

    def _thing(self, token: Token, back: int, *, possessive: bool) -> bool:
        """Whether the subject that a pronoun would take up is a thing: a noun or pronoun that names no actor."""
        if back == 0:
            subject = self.record.nearest_subject(token.i)
            thing = subject is not None and not self._names(subject) and subject.pos_ == "NOUN"
            return thing and not possessive and self._agrees(subject, token)
        inner = self.record.nearest_subject(token.i) if possessive and back == 1 else None
        if inner is not None and not self._names(inner):
            return True
        subject = self.record.main_subject(self.record.sentences[token.i] - back)
        thing = subject is not None and not self._names(subject) and subject.pos_ in ("NOUN", "PROPN")
        if subject is not None and subject.lemma_ in self.scene.lexicon.membership:
            return False  # "once a partner of the West, the country ... It": whoever is a partner is an actor
        return thing and self._agrees(subject, token)

    def _stranger(self, token: Token, back: int) -> bool:
        """Whether the subject before "he", or of a sentence before, is somebody unknown: "*his son* said that he"."""
        subject = self.record.main_subject(self.record.sentences[token.i] - back)
        subject = subject if back else self.record.nearest_subject(token.i)
        if subject is not None and folded(subject.lemma_) in self.scene.lexicon.kin:
            return not any(self.scene.at(t.i) for t in (subject, *subject.children) if not t.dep_.startswith("nmod"))
        return subject is not None and subject.pos_ == "PROPN" and not self._names(subject)

    def _agrees(self, thing: Token | None, pronoun: Token) -> bool:
        """Whether a pronoun may mean a thing by number: no "they" means a "deal", no "it" means "talks"."""
        if thing is None:
            return False
        roles = self.scene.lexicon.pronouns.get(self.scene.forms[pronoun.i], frozenset())
        several = "Plur" in thing.morph.get("Number", []) or any(child.dep_ == "conj" for child in thing.children)
        return several if roles == {"they"} else not several if roles == {"it"} else True

    def _names(self, token: Token) -> bool:
        """Whether a noun, or what stands in apposition to it, names an actor: "le chef de l'armée, le général *X*"."""
        return any(self._named(other) for other in (token, *(c for c in token.children if c.dep_ == "appos")))

    def _named(self, token: Token) -> bool:
        return bool(self.scene.at(token.i)) or any(
            self.scene.at(child.i) and child.dep_.split(":")[0] in ("appos", "flat", "conj", "nmod")
            for child in token.children
            if child.dep_ != "nmod" or self.scene.is_person(child.i)
        )

    def _same_clause(self, position: int, token: Token) -> bool:
        """Whether a pronoun is an object beside an antecedent, which it then cannot take up."""
        other = self.scene.doc[position]
        while other.dep_ in ("conj", "appos"):
            other = other.head
        verbs = {token.head.i}
        shared = token.head.dep_ == "conj" and not any(map(is_subject, token.head.children))
        if is_subject(other) and shared:
            verbs.add(token.head.head.i)
        return other.head.i in verbs and token.dep_.split(":")[0] in _OBJECTS

    def _several(self, token: Token, *, possessive: bool) -> tuple[ActorId, ...]:
        here, form = self.record.sentences[token.i], self.scene.forms[token.i]
        barred = frozenset() if possessive else self.binding.barred(token)
        for back in range(min(1 + self.record.quoted(here - 1), here) + 1):
            if back == 1 and self.record.quoted(here - 1):
                continue
            if not possessive and self._thing(token, back, possessive=possessive):
                return ()
            group = [said for said in self.record.in_sentence(here - back) if not said.adjective]
            group = [said for said in group if possessive or not self._same_clause(said.position, token)]
            group = [said for said in group if back or not barred.intersection(said.actors)]
            if not is_subject(token) and not possessive:
                group = [said for said in group if not self._speaks(said, token)]
                plural = self._plural(group)
                if any(self._told_of(said) for said in plural):
                    return ()
                if plural:
                    nearer = self._things(plural[-1].position, token)
                    return () if nearer else self.record.together(plural[-1])
            subjects = [said for said in group if said.subject and self._acts(said)]
            if self._binding is not None and form in ("ils", "elles"):
                # A French "ils" is never one body, as an English "they" may be: a singular subject does not count.
                subjects = [said for said in subjects if len(self.record.together(said)) > 1 or said.plural]
            if subjects:
                last = subjects[-1] if back == 0 else subjects[0]
                if not (is_subject(token) or possessive) and self._things(last.position, token):
                    return ()
                actors = self._alike(last, self.record.together(last))
                people = any(s.actors == actors and self._crowd(s) for s in group)  # "has soldiers ... their"
                return actors if len(actors) > 1 or last.plural or people else ()
            plural = [] if possessive or self._crowded(token, here - back) else self._plural(group)
            if plural and len({said.actors for said in plural}) == 1:
                return plural[-1].actors
        return ()

    def _crowd(self, said: Said) -> bool:
        """Whether a mention is a noun for several of somebody's people."""
        return said.plural and self.scene.forms[said.position] in self._crowds

    def _alike(self, said: Said, together: tuple[ActorId, ...]) -> tuple[ActorId, ...]:
        """Of a list only the people, if it is told of a person, else only those who are none."""
        person = self.scene.kind(said.actors[0]) == "Person"
        return tuple(actor for actor in together if (self.scene.kind(actor) == "Person") == person)

    def _plural(self, group: list[Said]) -> list[Said]:
        return [said for said in group if said.plural and self._acts(said)]

    def _crowded(self, token: Token, sentence: int) -> bool:
        """Whether a sentence has, before a pronoun, a plural noun that names nobody and might be what it means."""
        start = self.record.starts[sentence]
        end = min(token.i, token.doc[start].sent.end)
        plurals = (t for t in token.doc[start:end] if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", []))
        gender = {"ils": "Fem", "elles": "Masc"}.get(self.scene.forms[token.i], "")
        return any(not self._names(noun) for noun in plurals if gender not in noun.morph.get("Gender", []))

    def _things(self, start: int, token: Token) -> bool:
        """Whether a plural that names nobody is nearer to a pronoun: "pushed for *sanctions*, Togo opposed them"."""
        nouns = (t for t in self.scene.doc[start + 1 : token.i] if t.pos_ == "NOUN" and t.dep_ in _OBJECTS)
        others = (noun for noun in nouns if "Plur" in noun.morph.get("Number", []) and noun.head.i != token.head.i)
        return any(not self._names(noun) for noun in others)

    def _told_of(self, said: Said) -> bool:
        """Whether somebody stands only in a clause that describes others, who are meant as well as he may be.

        "The capitals which say that *fighters* arrived ... *them*" may be the fighters or the capitals.
        """
        clauses = [token for token in self.scene.doc[said.position].ancestors if token.dep_ == "acl:relcl"]
        return any("Plur" in clause.head.morph.get("Number", []) for clause in clauses)

    def _speaks(self, said: Said, token: Token) -> bool:
        """Whether a subject says, thinks or counts what the pronoun is an object in: it means someone else then."""
        verb = self.scene.doc[said.position].head
        return any(child.dep_ == "ccomp" and child.is_ancestor(token) for child in verb.children)

    def _acts(self, said: Said) -> bool:
        return any(self.scene.kind(actor) != "Place" for actor in said.actors)
