"""Walkers over Universal Dependencies trees: who does, who undergoes, with whom, to whom, where.

The labels are the same in every language; what differs (contracted prepositions, verbs that hand on their object)
comes from the lexicon's grammar. Every walker returns heads of noun phrases; which actors they are is for
:mod:`sahelgraph.extraction.cast` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sahelgraph.extraction import forms
from sahelgraph.extraction.forms import OBLIQUES, PASSIVE_SUBJECTS, SUBJECTS
from sahelgraph.extraction.lexicon import Grammar
from sahelgraph.extraction.once import once
from sahelgraph.extraction.prepositions import CLITICS, Prepositions, neighbours, where
from sahelgraph.extraction.presupposed import presupposing
from sahelgraph.language.deadlines import receivers
from sahelgraph.language.heads import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

POSSESSORS = frozenset({"nmod:poss", "det:poss"})
NAMING = frozenset({"flat", "flat:name", "flat:foreign", "appos", "compound", "nmod:desc", "nmod:unmarked", "list"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ"})

_EXCEPT = frozenset({"not", "pas", "non"})  # of a coordination: "recognised by Togo but *not* by Ghana"
_REACH = 6
"""Words before a relative pronoun among which its noun is sought where the tree attaches the clause elsewhere."""


class Tree:
    """Walkers with the word lists of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._prepositions = Prepositions(grammar)
        self.walked: dict[tuple[object, ...], list[Any]] = {}

    def preposition(self, token: Token) -> str:
        """The adposition of a noun phrase, contractions undone (``du`` is ``de``), long ones joined, or ``""``."""
        return self._prepositions.of(token)

    def form(self, word: Token) -> str:
        """A word in lower case, its contraction undone."""
        return self._prepositions.form(word)

    def antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; any other token is its own antecedent."""
        if not forms.relative(token):
            return token
        for ancestor in token.ancestors:
            if ancestor.dep_ in ("acl:relcl", "advcl:relcl", "acl"):
                return forms.name_before(token, ancestor.head)
        before = token.doc[max(token.sent.start, token.i - _REACH) : token.i]
        nouns = [noun for noun in reversed(list(before)) if noun.pos_ in ("NOUN", "PROPN")]
        close = token.i > 0 and token.nbor(-1).text == "," and token.lower_ != "qui"  # "de la Cédéao, *laquelle*"
        sent = nouns[1:] if not close and nouns[1:] and self.preposition(nouns[0]) in self.grammar["to"] else nouns
        return next(iter(sent), token)  # "a *delegation* to Lomé that left"

    @once
    def agents(self, verb: Token) -> list[Token]:
        """Who does it: the subject of an active verb, the by-phrase of a passive one."""
        if forms.passive(verb) or forms.undergone(verb, self.grammar["undergo"]) is not None:
            by = self.by_phrases(verb) or [t for noun in self.patients(verb) for t in self.by_phrases(noun)]
            above = None if by else presupposing(verb, self.grammar)
            return by if above is None else self.agents(above)
        together = [
            child
            for child in verb.children
            if child.dep_ in OBLIQUES
            and self.preposition(child) in self.grammar["along" if child.i < verb.i else "company"]
            and not forms.relative(child)
        ]
        return [*self.surface_subjects(verb), *together]

    @once
    def patients(self, verb: Token) -> list[Token]:
        """Who undergoes it: the object of an active verb, the subject of a passive one."""
        if forms.passive(verb):
            return self.surface_subjects(verb)
        found = [child for child in verb.children if child.dep_ in ("obj", "obj:lvc", "obj:agent")]
        found = [child for child in found if not self.preposition(child)] or found
        found = found or self._prepositions.object_behind(verb)
        if not found and verb.dep_ == "amod" and (forms.stray(verb) or forms.gerund_before(verb)):
            found = [verb.head]
        if not found:
            found = [
                c
                for c in verb.children
                if self._prepositions.after_particle(c, verb) or (c.dep_ == "iobj" and c.i > verb.i)
            ]
        infinitive = verb.dep_ == "acl" and "Inf" in verb.morph.get("VerbForm", [])
        relative = (verb.dep_ == "acl:relcl" or forms.agrees_before(verb)) and not (found or forms.reflexive(verb))
        if (relative or (infinitive and not found)) and not self._fills_subject(verb):
            found = [verb.head]
        if not found and verb.dep_ == "xcomp" and verb.head.dep_ == "acl:relcl":
            found = [verb.head.head] if self._asked_in_relative(verb.head, verb) else []
        return [self.antecedent(token) for token in found]

    def _asked_in_relative(self, clause: Token, verb: Token) -> bool:
        """Whether a relative clause takes up the object of an infinitive: "the arms that Togo is thought to *want*"."""
        words = (*clause.children, *verb.children)
        own = any(c.dep_ in ("obj", "ccomp") and not forms.relative(c) for c in words) or self._fills_subject(clause)
        return not own and not any(forms.relative(t) and self.preposition(t) for t in clause.subtree)

    def _fills_subject(self, verb: Token) -> bool:
        """Whether the antecedent of a relative clause is the subject of its verb (else it may be the object)."""
        if not (own := [child for child in verb.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]):
            return True
        pronouns = [t for t in verb.subtree if forms.relative(t) and self.antecedent(t) == verb.head]
        return any(t in own or t.dep_ not in ("obj", "mark") for t in pronouns)

    @once
    def by_phrases(self, token: Token) -> list[Token]:
        """Phrases that name the doer: ``obl:agent``, or "by" / "par", "at the initiative of"."""
        marks = self.grammar["by"]
        found = []
        for child in token.children:
            if child.dep_ in OBLIQUES and child.lemma_.lower() in self.grammar["initiative"]:
                found += self.of_phrases(child) + self.possessors(child)
            elif child.dep_ == "obl:agent" or (child.dep_ in OBLIQUES and self.preposition(child) in marks):
                found.append(self.antecedent(child))
        return found

    @once
    def surface_subjects(self, verb: Token) -> list[Token]:
        """The grammatical subject, written at the verb or understood from what governs it."""
        if resumed := forms.resumed(verb):
            return resumed
        written = [c for c in verb.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS and c.dep_ != "csubj"]
        return [self.antecedent(child) for child in written] or self.understood(verb)

    def understood(self, verb: Token) -> list[Token]:
        """The subject that a verb shares with its governor (coordination, control, participles, relative clauses)."""
        head, relation = verb.head, verb.dep_
        if head == verb:
            before = forms.narrated(verb)
            return self.surface_subjects(before) if before is not None else []
        if relation == "conj":
            if found := forms.after_conjunction(verb, self.grammar["conjunctions"]):
                return found
            if forms.second_participle(verb):
                return self.surface_subjects(head)
            head = forms.finite_head(verb)
            if head.pos_ not in ("NOUN", "PROPN") or forms.copular(head):
                return self.surface_subjects(head)
            return self._subject_before(verb) if is_finite(verb) else []
        if given := receivers(verb):
            return given
        if forms.gerund_before(verb):
            return self.surface_subjects(governor) if (governor := self.support(head)) is not None else []
        if forms.stray(verb):
            if relation == "acl":
                return [verb.sent.root]
            if relation == "amod" and verb.nbor(-1).pos_ == "PROPN":
                return [verb.nbor(-1)]
            found = self.surface_subjects(head) or (self.surface_subjects(head.head) if head.head != head else [])
            return found or [root for root in (verb.sent.root,) if root.i < verb.i]
        if relation == "advcl" and head.pos_ == "ADV" and head.head != head:
            head = head.head  # "went so *far* as to accuse"
        if relation in ("xcomp", "advcl") and (owners := self._deciders(head, verb)):
            return owners
        if relation in ("xcomp", "advcl", "ccomp", "obl", "obl:arg"):
            if is_finite(verb) or (relation == "ccomp" and "Inf" not in verb.morph.get("VerbForm", [])):
                return []
            return self._controllers(head, verb)
        if relation == "acl:relcl":
            return [head]
        if relation in ("acl", "amod"):
            charged = forms.accused(verb, self.grammar["blamed"], self.grammar["bodies"])
            return self._controllers(head, verb) if head.pos_ == "VERB" else charged or self._modified(head, verb)
        return []

    def _subject_before(self, verb: Token) -> list[Token]:
        """The nearest subject of a main clause before a finite verb that the tree hangs on a noun."""
        for i in range(verb.i - 1, verb.sent.start - 1, -1):
            token = verb.doc[i]
            if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS and token.head.dep_ not in ("acl:relcl", "ccomp", "advcl"):
                return [self.antecedent(token)]
        return []

    def _controllers(self, head: Token, verb: Token) -> list[Token]:
        """Who does a complement: the object of a verb of asking or accusing, else the subject of the governor."""
        marks = {self.form(c) for c in verb.children if c.dep_ in ("mark", "case")}
        beside = verb.i < head.i or bool(marks & self.grammar["meanwhile"])
        chosen = head.lemma_.lower() in self.grammar["choosing"]  # "named X to replace Y": X does
        beside = beside or (bool(marks & self.grammar["purpose"]) and not (chosen or forms.composed(verb)))
        if head.lemma_.lower() in self.grammar["object_control"] and verb.dep_ != "conj" and not beside:
            asked = [child for child in head.children if child.dep_ == "iobj"] or self.patients(head)
            asked = asked or [
                c for c in head.children if c.dep_ in OBLIQUES and self.preposition(c) in self.grammar["addressee"]
            ]
            if asked:
                return asked
        if head.pos_ in ("NOUN", "PROPN") and not forms.copular(head):
            return self._modified(head, verb)
        if forms.reason(verb) and self.patients(head):
            return self.patients(head)  # "blacklisted *Togo* for hiding them"
        if verb.i > head.i and verb.lemma_.lower() in self.grammar["resulting"] and (doers := self.by_phrases(head)):
            return doers  # "was ambushed *by rebels*, leaving two dead"
        return [*self.surface_subjects(head), *self.forerunners(verb)]

    def _deciders(self, head: Token, verb: Token) -> list[Token]:
        """Whose decision a deed is: "followed the decision *by the rulers* to revoke the accord"."""
        if "Inf" not in verb.morph.get("VerbForm", []):
            return []
        decided = (c for c in head.children if c.dep_ == "obj" and head.i < c.i < verb.i)
        nouns = (noun for noun in decided if noun.lemma_.lower() in self.grammar["plans"])
        return [owner for noun in nouns for owner in self.by_phrases(noun) or self.possessors(noun)]

    def forerunners(self, verb: Token) -> list[Token]:
        """Who did the same before, at a time that is not told: "followed *Togo* in leaving"."""
        alike = verb.head.lemma_.lower() in self.grammar["followed"] and self._opened(verb, "alike")
        return self.patients(verb.head) if alike and verb.head != verb else []

    def _modified(self, noun: Token, verb: Token) -> list[Token]:
        """The subject of a participle or infinitive under a noun: the noun, or whoever has the plan it names."""
        if verb.dep_ == "acl" and verb.lemma_.lower() in self.grammar["laid_to"]:
            return [self._event(noun)]
        infinitive = "Inf" in verb.morph.get("VerbForm", [])
        gerund = any(child.dep_ == "mark" for child in verb.children)
        acting = noun.pos_ == "PROPN" or "Plur" in noun.morph.get("Number", [])
        if noun.dep_ in OBLIQUES and noun.head.pos_ == "VERB" and acting and self._opened(verb, "means"):
            return self.surface_subjects(noun.head)
        if noun.lemma_.lower() in self.grammar["accusations"] and (infinitive or gerund):  # no "accusation *rejected*"
            return [head for word, head in self.phrases(noun) if word in self.grammar["against"]]
        if noun.lemma_.lower() in self.grammar["requests"] and infinitive:
            asked = [head for word, head in self.phrases(noun) if word in self.grammar["asked"]]
            if asked or noun.lemma_.lower() not in self.grammar["plans"]:
                return asked or [noun]
        if noun.lemma_.lower() in self.grammar["plans"] and (infinitive or gerund):
            owners = self.by_phrases(noun) or self.of_phrases(noun) or self.possessors(noun)
            governor = self.support(noun)
            leads = governor is not None and governor.lemma_.lower() in self.grammar["led"]
            if leads and all(owner.dep_ in ("amod", "compound") for owner in owners):
                owners = []  # "is leading *African* efforts to mediate"
            if owners and not (governor is not None and all(owner.pos_ == "PRON" for owner in owners)):
                return owners
            return (self.agents(governor) or owners) if governor is not None else []
        if infinitive and noun.dep_ == "obj" and noun.head.lemma_.lower() in self.grammar["using"]:
            return self.surface_subjects(noun.head)
        if gerund and not infinitive and noun.dep_ in ("obj", "nsubj:pass") and self._controls(noun.head):
            return [noun]
        return [noun]

    def _event(self, noun: Token) -> Token:
        """The event that a claim is about, where the tree hangs it lower: "an *attack* on a base, claimed by"."""
        above = noun
        while above.lemma_.lower() not in self.grammar["claimable"]:
            if above.dep_ not in OBLIQUES or above.head.pos_ != "NOUN" or above.head.i > above.i:
                return noun
            above = above.head
        return above

    def _opened(self, verb: Token, words: str) -> bool:
        """Whether a word of a group opens a gerund, of what its clause was done by or in ("*in* fighting them")."""
        return any(c.dep_ == "mark" and c.i < verb.i and c.lower_ in self.grammar[words] for c in verb.children)

    def _controls(self, verb: Token) -> bool:
        return verb.lemma_.lower() in self.grammar["object_control"]

    @once
    def possessors(self, noun: Token) -> list[Token]:
        """Possessors: "Niger's", "its", French "son"; and adjectives or compounds in front ("French", "ECOWAS")."""
        found = [child for child in noun.children if self._possesses(child)]
        below = [c for noun in found if noun.dep_ == "compound" and noun.pos_ == "NOUN" for c in noun.children]
        found += [child for child in below if child.dep_ in ("amod", "compound")]
        return [self.antecedent(child) for child in found]

    @staticmethod
    def _possesses(child: Token) -> bool:
        if child.dep_ in POSSESSORS or child.dep_ in ("amod", "compound", "nmod:desc", "nmod:unmarked"):
            return True
        return child.dep_ == "det" and (
            "Prs" in child.morph.get("PronType", []) or "Yes" in child.morph.get("Poss", [])
        )

    @once
    def of_phrases(self, noun: Token) -> list[Token]:
        """Phrases with "of" / "de"."""
        return [
            self.antecedent(child)
            for child in noun.children
            if child.dep_ in OBLIQUES and (self.preposition(child) or CLITICS.get(child.lower_)) in self.grammar["of"]
        ]

    def support(self, noun: Token) -> Token | None:
        """The verb under which a noun stands as object, passive subject or oblique; ``None`` if there is none."""
        if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
            return self.support(noun.head)
        if noun.dep_ in ("obj", "obj:lvc", "nsubj:pass", "obl", "obl:arg", "obl:mod", "xcomp", "nsubj"):
            return noun.head if noun.head.pos_ in ("VERB", "AUX", "ADJ") else None
        return None

    def carrier(self, noun: Token) -> Token | None:
        """The verb that carries a noun: "the ultimatum that Togo had *given* Ghana", "the one *given* to Ghana"."""
        for verb in noun.children:
            if verb.dep_ == "acl" and verb.lemma_.lower() in self.grammar["support"] and forms.passive(verb):
                return verb
            if verb.dep_ == "acl:relcl" and verb.lemma_.lower() in self.grammar["support"]:
                own = [child for child in verb.children if child.dep_ in SUBJECTS]
                if own and not any(forms.relative(child) and self.antecedent(child) == noun for child in own):
                    return verb
        return None

    def subjects_above(self, verb: Token) -> Iterator[Token]:
        """Subjects of the clauses around a coordinated verb, for where the tree coordinates it too low."""
        if verb.dep_ == "conj" and not any(child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in verb.children):
            for ancestor in verb.ancestors:
                if ancestor.pos_ in ("VERB", "AUX"):
                    yield from self.surface_subjects(ancestor)

    def main_subjects(self, token: Token) -> list[Token]:
        """The subject of the clause around a word: "*Togo* announced after talks with Benin"; or of its cleft."""
        if found := [subject for clause in forms.singled_out(token) for subject in self.surface_subjects(clause)]:
            return found  # "c'est à la demande du Togo que *le Bénin* est intervenu"
        for ancestor in token.ancestors:
            if ancestor.pos_ in ("VERB", "AUX") or forms.copular(ancestor):
                return self.surface_subjects(ancestor)
        root = token.sent.root
        return [root] if root.i < token.i and root.pos_ in ("NOUN", "PROPN") else []

    @once
    def phrases(self, token: Token) -> Iterator[tuple[str, Token]]:
        """Prepositional phrases of a predicate as (preposition, head), those of its objects after its own.

        Attachment is where parsers err most, so that "signed [an agreement with Mali]" and "signed [an agreement]
        [with Mali]" must read alike.
        """
        seen = set()
        governor = forms.undergone(token, self.grammar["undergo"])
        if governor is not None:
            yield from (("iobj", subject) for subject in self.surface_subjects(governor))
        for holder in self._holders(token):
            for child in holder.children:
                if child.lower_ in self.grammar["neighbouring"]:
                    yield from neighbours(child)
                yield from self._prepositions.behind_adverb(child)
                if child.lower_ in self.grammar["there"] and not child.dep_.startswith("expl"):
                    yield "in", child
                if child.i in seen or not self._prepositions.holds(child):
                    continue
                seen.add(child.i)
                for word, head in self._prepositions.read(child):
                    if holder is not token and self._prepositions.where_spoken(holder, child, word):
                        continue
                    apart = self._of_another(word, holder, token)  # "the removal of the ban was welcomed *by Egypt*"
                    if (word or child.dep_ == "iobj") and not apart:
                        if head.lemma_ in self.grammar["borders"] and self._prepositions.beside(word, head):
                            continue  # "near the *border* with Niger" is not in Niger
                        before = child.left_edge.nbor(-1) if child.left_edge.i else token
                        if before != token and before.lemma_ in self.grammar["borders"]:
                            continue  # "near the border *with Niger*", whatever it hangs on
                        if holder is token or word not in self.grammar["of"]:
                            yield word or "iobj", self.antecedent(head)
        if (place := where(token)) is not None:
            yield "in", place
        if token.dep_ in SUBJECTS and forms.copular(token.head) and (word := self.preposition(token.head)):
            yield word, token.head

    def _of_another(self, word: str, verb: Token, noun: Token) -> bool:
        """Whether a verb says what somebody thinks of an event or does after it, and not who does that."""
        lemma = verb.lemma_.lower()
        if word not in self.grammar["by"]:  # "sanctions taken after the coup *against Doe*"
            return word in self.grammar["against"] and verb != noun and lemma in self.grammar["coups"]
        suffered = lemma in self.grammar["suffering"]  # "the worst raid ever suffered *by Togo*"
        if verb != noun and (suffered or self.preposition(noun) in self.grammar["aftermath"]):
            return True  # "sanctions imposed *by the bloc* after the coup"
        return verb == noun.head and noun.i < verb.i and lemma not in self.grammar["support"]

    def _holders(self, token: Token) -> Iterator[Token]:
        yield token
        # "asked Togo to end its support *for rebels*": the support is Togo's
        objects = {"obj", "obj:lvc", "nsubj:pass", "" if self._controls(token) else "xcomp"}
        below = [c for c in token.children if c.dep_ in objects or (c.dep_ in OBLIQUES and c.i > token.i)]
        yield from below
        if token.pos_ in ("NOUN", "PROPN"):
            verbs = self.support(token), self.carrier(token)
            yield from (
                verb for verb in verbs if verb is not None and not forms.moves(token, verb, self.grammar["support"])
            )
            if token.head.pos_ == "NOUN" and token.dep_ in ("conj",):
                yield token.head

    def coordinated(self, token: Token) -> Iterator[Token]:
        """A noun phrase and those coordinated with it, in order."""
        yield token
        for child in token.children:
            joined = child.dep_ == "conj" and child.pos_ in NOMINAL and not forms.copular(child)
            joined = joined and not any(word.lower_ in _EXCEPT for word in child.lefts)
            joined = joined and not (token.pos_ != "ADJ" and forms.modifies_next(child))
            joined = joined and not (child.pos_ == "ADJ" and any(c.dep_ == "cc:preconj" for c in child.lefts))
            if joined or (child.dep_ in OBLIQUES and self._prepositions.in_company(token, self.preposition(child))):
                yield from self.coordinated(child)
