"""Who fills the slots of a trigger: the noun phrases of a slot by the tree, else by the order of words, as actors.

A slot is ``agent``, ``patient`` or another of :data:`sahelgraph.extraction.lexicon.NAMED_SLOTS`, or a preposition or
group of prepositions; ``patient.with`` looks for a "with" inside the patient, ``patient.owner`` for its possessor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.bearers import NO_SECOND, bearers, of_person, pronominal, within
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.contents import Contents
from sahelgraph.extraction.fillers import TOLD, Filled, Filler, once_for_alike
from sahelgraph.extraction.lexicon import NAMED_SLOTS, Trigger
from sahelgraph.extraction.nearby import Nearby
from sahelgraph.extraction.nouns import EventNouns
from sahelgraph.extraction.provisions import Provisions
from sahelgraph.extraction.things import thing
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDER = "order"
"""The way to an argument by the order of words."""
ORDERED = 0.8
"""Factor for an argument that was found by the order of words where the tree had none."""
PROVIDED = 0.85
"""Factor for a party of an agreement that is named only in what the agreement provides."""
_SEVERAL, _ONE = frozenset({"them", "they", "les", "leur"}), ("State", "Person", "Place")
_BETWEEN = frozenset({"between", "entre"})
_DESCRIBING = frozenset({"acl", "acl:relcl", "amod"})
_RELATIVE = frozenset({"acl", "acl:relcl"})
_APPOSED = frozenset({"appos", "flat", "flat:name"})
_MODIFIERS = frozenset({"compound", "obl", "obl:npmod", "obl:unmarked", "nmod", "amod", "obj", "advmod"})


class Slots:
    """Fills slots in one report."""

    def __init__(self, cast: Cast, tree: Tree) -> None:
        self.cast = cast
        self.tree = tree
        self.nouns = EventNouns(cast, tree)
        self.nearby = Nearby(cast, tree)
        self.contents = Contents(tree)
        self.provisions = Provisions(cast, tree)
        self.filled: Filled = {}

    @once_for_alike
    def fill(self, slot: str, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        """The actors in a slot; ``a+b`` means those of both, ``=jihadist-groups`` that actor, whoever is named."""
        if "+" in slot:
            for part in slot.split("+"):
                yield from self.fill(part, trigger, predicate)
            return
        if slot.rpartition(".")[2] in _BETWEEN:
            found = list(self._by_tree(slot, trigger, predicate))
            yield from found if len({f.actor for f in found}) > 1 else self._between(slot, predicate) or found
            return
        if predicate.dep_ not in _RELATIVE:
            yield from self._by_tree(slot, trigger, predicate)
            return
        yield from list(self._by_tree(slot, trigger, predicate)) or self._above(slot, predicate)

    def _above(self, slot: str, predicate: Token) -> Iterator[Filler]:
        """Whom a relative clause is about where the tree hangs it on a word that names nobody.

        That is the name right before a pronoun with a preposition ("any link with *M23*, on which"), and for a subject
        the body of whose members there is talk ("*a coalition* of armed groups that controls").
        """
        wanted = frozenset() if slot in NAMED_SLOTS or "." in slot else self._prepositions(slot)
        for child in predicate.children:
            if wanted and child.pos_ == "PRON" and child.i < predicate.i and self.tree.preposition(child) in wanted:
                yield from (Filler(actor, child, ORDERED, ORDER) for actor in self.cast.just_before(child))
        noun, whole = predicate.head, predicate.head.head
        subject = slot == "agent" and whole.dep_ == "appos" and noun in self.tree.agents(predicate)
        if subject and noun.dep_ == "nmod" and self.tree.preposition(noun) in self.tree.grammar["of"]:
            yield from (Filler(actor, whole, ORDERED, ORDER) for actor in self.cast.own(whole.head))

    def _between(self, slot: str, predicate: Token) -> list[Filler]:
        """Those between whom something is, by the order of words: trees tear "between A and B" apart."""
        starts = self.tree.patients(predicate) if slot.startswith("patient.") else [predicate]
        verb = predicate.head
        if (
            predicate.dep_ in forms.PASSIVE_SUBJECTS | {"nsubj"}
            and predicate.i < verb.i
            and self.nearby.opens_between(verb)
        ):
            starts.append(verb)  # "fighting broke out on Sunday *between A and B*"
        pairs = (self.nearby.between(start) for start in starts)
        heads = next((pair for pair in pairs if pair), [])
        return [Filler(actor, head, ORDERED, ORDER) for head in heads for actor in self.cast.own(head)]

    def _by_tree(self, slot: str, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        """The actors in one slot."""
        if slot.startswith("="):
            yield Filler(ActorId(slot[1:]), predicate, ORDERED)
            return
        if slot == "terms":
            yield from (Filler(actor, token, PROVIDED, "terms") for actor, token in self.provisions.parties(predicate))
            return
        if slot in ("guest", "host"):
            yield from self._guests(trigger, predicate) if slot == "guest" else self._hosts(trigger, predicate)
            return
        first, _, rest = slot.partition(".")
        heads = self.heads(first, trigger, predicate)
        if heads and not rest and (named := self._set_off(first, heads, predicate)) is not None:
            heads = [named]
        if first == "owner" and not rest and trigger.part == "noun" and not any(map(self.cast.own, heads)):
            heads = []  # "*ECOWAS* members": one name with its noun
        if heads:
            for head in heads:
                if head == predicate and first in ("self", "bearer") and not rest:
                    yield from (Filler(actor, head) for actor in self.cast.own(head))  # not others of its list
                    continue
                found = self._inside(head, rest)
                if first == "bearer" and predicate.dep_ == "appos":  # "*Togo*, the bloc's chair, and Ghana"
                    found = (filler for filler in found if filler.token.i < predicate.i)
                acting = first == "agent" and not rest and trigger.part == "verb"
                yield from (filler for filler in found if not (acting and self.cast.private(filler.token)))
                if not rest and first == "patient" and head.pos_ == "PRON" and not self.cast.own(head):
                    yield from self._before(head, trigger)
        elif not rest:
            if trigger.part == "noun" and first == "owner":
                yield from (Filler(actor, predicate) for actor in self.cast.represented(predicate))
            for head in self._by_order(first, trigger, predicate):
                for member in self.cast.members(head):
                    yield from (Filler(actor, member, ORDERED, ORDER) for actor in self.cast.own(member))

    def _guests(self, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        """Of those who meet at a place, the persons from abroad, if one of the others is at home there."""
        kinds = self.cast.kinds
        slots = ("agent", "patient", "with") if trigger.part == "verb" else ("agent", "subject", "main", "with")
        place = min((head.i for head in self._phrases("in", predicate) if head.i > predicate.i), default=0)
        found = [f for slot in slots for f in self.fill(slot, trigger, predicate) if f.way != ORDER]
        if any(predicate.i < filler.token.i < place for filler in found) and not forms.passive(predicate):
            # "met Togo's president in Lomé and *Benin's*": somewhere else, perhaps
            found = [filler for filler in found if filler.token.i < place]
        present = {filler.actor: filler for filler in found if kinds.home(filler.actor)}
        there = {kinds.home(place) for place in self._places(predicate)}
        if any(kinds.home(actor) in there for actor in present):
            yield from (
                f for actor, f in present.items() if kinds.of(actor) == "Person" and kinds.home(actor) not in there
            )

    def _places(self, predicate: Token) -> Iterator[ActorId]:
        """The places and states that phrases of a word say it happens in."""
        for head in self._phrases("in", predicate):
            yield from (actor for actor in self.cast.actors(head) if self.cast.kinds.is_any(actor, ("Place", "State")))

    def _hosts(self, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        """The state of whoever receives, unless the sentence says that it was elsewhere."""
        if any(self._places(predicate)):
            return
        for filler in self.fill("agent", trigger, predicate):
            if (state := self.cast.kinds.home(filler.actor)) is not None:
                yield Filler(state, filler.token, ORDERED, "place")

    def _set_off(self, slot: str, heads: list[Token], predicate: Token) -> Token | None:
        """The name that a participle after a comma describes, where the tree hangs it on a word that names nobody."""
        modifies = predicate.dep_ in ("acl", "amod", "advcl", "appos", "conj", "parataxis")
        described = slot == "bearer" or (slot == "patient" and forms.passive(predicate))
        blamed = predicate.lemma_.lower() in self.tree.grammar["blamed"]
        if not (modifies and described) or (not blamed and any(self.cast.actors(head) for head in heads)):
            return None
        named, whole = self.cast.set_off(predicate), predicate.head
        return None if named is not None and whole.i in self.cast.heads and within(named, whole) else named

    def _before(self, pronoun: Token, trigger: Trigger) -> Iterator[Filler]:
        """For a pronoun that nothing resolves, nor means a thing: the nearest names of the same sentence before it."""
        thinglike = trigger.relation not in TOLD and thing(pronoun, self.cast.heads) is not None
        if pronoun.lower_ in NO_SECOND | forms.FREE_RELATIVES or thinglike:
            return
        for i in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
            if i in self.cast.heads:
                found = self.cast.actors(pronoun.doc[i])
                if pronoun.lower_ in _SEVERAL and len(found) == 1 and self.cast.kinds.is_any(found[0], _ONE):
                    return  # one state is no "them"
                yield from (Filler(actor, pronoun, ORDERED, ORDER) for actor in found)
                return

    def _inside(self, head: Token, rest: str) -> Iterator[Filler]:
        """The actors of a noun phrase, or of its possessors or prepositional phrases.

        Of a clause also its agents and patients, and what lies inside those ("below.patient.owner").
        """
        inner, _, deeper = rest.partition(".")
        if inner in ("agent", "patient", "described") or deeper:
            for top in self._step(head, inner):
                taken = inner == "described" and deeper == "in" and top.lemma_.lower() in self.tree.grammar["seizing"]
                if not taken:  # where somebody was kidnapped is not who holds him
                    yield from self._inside(top, deeper)
            return
        tops = list(self._phrases(rest, head)) if rest not in ("", "owner") else [head]
        found = list(self._named(tops, rest))
        if not found and rest not in ("", "owner"):
            found = list(self._named(self._deeper(rest, head), rest))
        yield from found

    def _step(self, head: Token, slot: str) -> list[Token]:
        """The heads of a slot of a word below the predicate."""
        if slot == "agent":
            return self.nouns.doers(head) if head.pos_ in ("NOUN", "PROPN") else self.tree.agents(head)
        if slot == "patient":
            return self.tree.patients(head)
        if slot == "described":
            named = (head, *(child for child in head.children if child.dep_ in _APPOSED))
            below = (child for noun in named for child in noun.children)
            return [child for child in below if child.dep_ in _DESCRIBING and child.pos_ == "VERB"]
        return list(self._phrases(slot, head)) or self._deeper(slot, head)

    def _named(self, tops: list[Token], rest: str) -> Iterator[Filler]:
        """The actors of noun phrases, or those that possess them."""
        for top in tops:
            for member in self.cast.members(top):
                if rest == "owner":
                    if member.lemma_.lower() in self.cast.relatives | self.cast.harms or of_person(self.cast, member):
                        continue  # whoever criticises "his *successor*" or "his *arrest*" does not criticise him
                    actors = self.cast.owners(member) or self.cast.represented(member)
                else:
                    actors = self.cast.own(member)
                yield from (Filler(actor, member) for actor in actors)

    def _deeper(self, rest: str, head: Token) -> list[Token]:
        """Phrases of what a noun phrase is about ("an offer of mediation *from Nigeria*"): often attached lowest."""
        if head.lemma_.lower() in self.tree.grammar["accusations"]:
            return []  # nobody whom what is alleged befell
        wanted = self._prepositions(rest)
        lower = [phrase for child in head.children if child.dep_ == "nmod" for phrase in child.children]
        return [phrase for phrase in lower if phrase.dep_ == "nmod" and self.tree.preposition(phrase) in wanted]

    def heads(self, slot: str, trigger: Trigger, predicate: Token) -> list[Token]:
        """Heads of the noun phrases in a slot."""
        tree = self.tree
        noun = trigger.part == "noun"
        if slot == "agent":
            if trigger.part == "adjective":
                return [c for c in predicate.children if c.i < predicate.i and c.dep_ in _MODIFIERS]
            return self.nouns.agents(predicate, trigger) if noun else tree.agents(predicate)
        if slot == "patient":
            return self.nouns.patients(predicate, trigger) if noun else tree.patients(predicate)
        if slot == "owner":
            own = tree.possessors(predicate)
            if not (noun and any(map(pronominal, own))):  # "ses alliés *du Niger*" are his and Niger
                own = own + tree.of_phrases(predicate)
            return own if any(map(self.cast.own, own)) else own + self._shared(predicate) + forms.whose(predicate)
        if slot == "bearer":
            return self._bearers(trigger, predicate)
        if slot == "self":
            return [predicate]
        if slot == "holder":
            return [predicate.head] if predicate.dep_ == "nmod" else []
        if slot == "complement":
            below = [c for c in predicate.children if c.dep_ in ("ccomp", "xcomp", "csubj") and not forms.stated(c)]
            if noun:  # "Togo's demand *that Ghana leave*"
                told = (c for c in predicate.children if c.dep_ in ("acl", "acl:relcl"))
                below += [c for c in told if any(t.dep_ == "mark" for t in c.children)]
            return [tree.antecedent(c) for verb in below for c in verb.children if self._asked(c)]
        if slot == "content":
            return list(self.contents.doers(predicate))
        if slot == "main":
            holder = predicate.head if noun else predicate
            done_by = tree.by_phrases(holder) if forms.passive(holder) else []
            if noun and done_by:
                return done_by  # "set up *by Ghana* at the request of Togo"
            return [] if done_by and predicate.dep_ != "acl" else tree.main_subjects(predicate)
        if slot == "below":
            clauses = ("acl", "acl:relcl") if noun else ("ccomp", "xcomp", "advcl")
            return [c for c in predicate.children if c.dep_ in clauses]
        if slot == "beside":
            above = [predicate.head] if predicate.dep_ == "conj" else []
            return [*above, *(c for c in predicate.children if c.dep_ == "conj" and c.pos_ == "VERB")]
        if slot == "addressee":
            # "Told Togo so; it did not *demand* sanctions".
            apart = predicate.dep_ in ("conj", "parataxis", "acl:relcl")
            return [] if apart else [head for word, head in tree.phrases(predicate.head) if word in tree.grammar["to"]]
        if slot == "subject":
            verb = tree.support(predicate) if noun else predicate
            if verb is None:
                return []
            called = noun and verb.lemma_.lower() in tree.grammar["object_control"]
            if called and tree.preposition(predicate) in tree.grammar["to"] and (asked := tree.patients(verb)):
                return asked  # "appelle *le Togo et le Bénin* au dialogue"
            return tree.surface_subjects(verb)
        phrases = [head for head in self._phrases(slot, predicate) if not forms.undergoing(head)]
        direct = {tree.antecedent(child) for child in predicate.children} if phrases[1:] else set()
        own = [head for head in phrases if head in direct and self.cast.actors(head)]
        if own and not noun:  # "gave money to Togo for its mission *to Benin*"; but "to Togo, to Benin"
            own = [head for head in phrases if head in own or head.head in own]
        return own or phrases or self.nearby.given(slot, predicate)

    def _asked(self, subject: Token) -> bool:
        """Whether the subject of what is demanded is to do it: "that *Togo* leave", "that the *troops* be withdrawn".

        What is to be done to anybody else, another does: "demanded that *the president* be freed".
        """
        held = subject.head.lemma_.lower() in self.tree.grammar["freeing"]  # who is freed frees nobody
        own = not held and subject.lemma_.lower() in self.cast.forces | self.cast.assets
        return subject.dep_ == "nsubj" or (subject.dep_ == "nsubj:pass" and own)

    def _shared(self, title: Token) -> list[Token]:
        """The possessors of the name that a title stands before: "*JNIM's* founder Iyad Ag Ghali"."""
        before = title.dep_ in ("compound", "nmod:desc") and title.head.pos_ == "PROPN"
        return [p for p in self.tree.possessors(title.head) if p.i < title.i] if before else []

    def _bearers(self, trigger: Trigger, predicate: Token) -> list[Token]:
        """Whom a relational noun or an adjective describes."""
        if trigger.part == "adjective":
            modifies = predicate.dep_ in ("amod", "acl", "appos")
            return [predicate.head] if modifies else self.tree.surface_subjects(predicate)
        named = predicate.i in self.cast.heads and not self.cast.represented(predicate)
        found = [*([predicate] if named else []), *bearers(self.tree, predicate)]
        if not found and "Plur" in predicate.morph.get("Number", []):
            owned = any(pronominal(head) for head in self.tree.possessors(predicate))
            return self.tree.of_phrases(predicate) if owned else []  # "ses alliés *du Niger*"
        return found

    def _by_order(self, slot: str, trigger: Trigger, predicate: Token) -> list[Token]:
        """What stands where the slot would stand, for verbs whose tree has nothing there."""
        if slot == "including":
            return self.nearby.among(predicate)
        if trigger.part == "noun" and slot == "between":
            found = self.nearby.phrase(predicate, self._prepositions(slot))
            words = predicate.doc[predicate.i : found[0].i] if found else ()
            return [] if any(map(forms.infinitive, words)) else found  # "talks *to end* the war between Togo and Benin"
        if trigger.part == "noun" and slot == "agent":
            by = self.nearby.phrase(predicate, self.tree.grammar["by"])
            if by and not any(token.pos_ == "VERB" for token in predicate.doc[predicate.i : by[0].i]):
                return by
            verb = self.tree.support(predicate)
            carried = verb is not None and verb.lemma_.lower() in self.tree.grammar["support"]
            if verb is None or not carried or self.nouns.of_others(predicate, verb, trigger):
                return []
            return self.nearby.before(verb)
        if trigger.part != "verb" or not forms.verbal(predicate):
            return []
        passive = forms.passive(predicate)
        if slot == "agent":
            if passive:
                return self._phrase_by_order(predicate, self.tree.grammar["by"])
            if predicate.dep_ == "acl:relcl" and predicate.head.pos_ == "PRON":
                return []  # "would work with *whoever* succeeded him"
            above = list(self.tree.subjects_above(predicate))
            return [h for h in above if self.cast.own(h)][:1] or ([] if above else self.nearby.before(predicate))
        if slot == "patient":
            return self.nearby.before(predicate) if passive else self.nearby.after(predicate)
        return [] if slot in NAMED_SLOTS else self._phrase_by_order(predicate, self._prepositions(slot))

    def _phrase_by_order(self, predicate: Token, prepositions: frozenset[str]) -> list[Token]:
        """A phrase behind a verb; none of the clause that the verb only opens ("ousted, he was met *by Togo*")."""
        found = self.nearby.phrase(predicate, prepositions)
        if any(forms.of_other_verb(token, predicate) for token in found):
            return []  # "was signed, according to officials quoted *by Le Monde*"
        if prepositions == self.tree.grammar["by"]:
            found = [token for token in found if not self._of_event(token, predicate)]
        found = [t for t in found if not (self._elsewhere(t, predicate) or forms.astray(t, predicate))]
        return [
            token
            for token in found
            if not (token.head.i > predicate.i and token.head in predicate.ancestors)
            and not any(
                map(forms.infinitive, predicate.doc[predicate.i + 1 : token.i])
            )  # "a deal *to rebuild* a line to"
        ]

    def _of_event(self, doer: Token, predicate: Token) -> bool:
        """Whether a doer belongs to a noun that has somebody who undergoes it: "since the arrest of X *by Togo*"."""
        nouns = (a for a in doer.ancestors if a.pos_ == "NOUN" and predicate.i < a.i < doer.left_edge.i)
        return any(predicate.i < phrase.i < doer.i for noun in nouns for phrase in self.tree.of_phrases(noun))

    def _phrases(self, slot: str, token: Token) -> Iterator[Token]:
        """Phrases of a word with a preposition, or the doers of a participle that describes it ("bombs *laid* by")."""
        wanted = self._prepositions(slot)
        found = (head for preposition, head in self.tree.phrases(token) if preposition in wanted)
        asked = self.tree.grammar["requests"] if slot == "in" else ()  # "at the request of Togo" is nowhere
        yield from (h for h in found if not self._elsewhere(h, token) and h.lemma_.lower() not in asked)
        for child in token.children:
            if child.dep_ == "acl" and child.lower_ in wanted:
                yield from self.tree.by_phrases(child)

    def _elsewhere(self, head: Token, predicate: Token) -> bool:
        """Whether a phrase tells of another event than its verb does: "seized the north after a coup *in Bamako*"."""
        before = head if head.left_edge.is_sent_start else head.left_edge.nbor(-1)
        dated = before.lemma_.lower() in self.tree.grammar["calendar"]  # "held since May *by rebels*"
        if dated or before.pos_ != "NOUN" or before.i <= predicate.i or before.head != predicate:
            return False
        return any(c.dep_ == "case" and c.lower_ in self.tree.grammar["conjunctions"] for c in before.children)

    def _prepositions(self, slot: str) -> frozenset[str]:
        """The prepositions of a slot: those of the group of that name, or the one that it names itself.

        A group holds its own name too: "in" is what :meth:`Tree.phrases` calls a place that "où" takes up.
        """
        grammar = self.tree.grammar
        return grammar[slot] | {grammar.uncontracted(slot)}
