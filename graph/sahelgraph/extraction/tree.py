"""Walkers over Universal Dependencies trees: who does, who undergoes, with whom, to whom, where.

The labels are the same in every language; what differs (contracted prepositions, verbs that hand on their object)
comes from the lexicon's grammar. Every walker returns heads of noun phrases; which actors they are is for
:mod:`sahelgraph.extraction.cast` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.extraction.lexicon import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "nsubj:caus", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OBLIQUES = frozenset(
    {"obl", "obl:arg", "obl:mod", "obl:agent", "obl:unmarked", "nmod", "nmod:unmarked", "iobj", "obl:npmod", "obl:tmod"}
)
POSSESSORS = frozenset({"nmod:poss", "det:poss"})
NAMING = frozenset({"flat", "flat:name", "flat:foreign", "appos", "compound", "nmod:desc", "nmod:unmarked", "list"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ"})

_REACH = 6
"""Words before a relative pronoun among which its noun is sought where the tree attaches the clause elsewhere."""


class Tree:
    """Walkers with the word lists of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    # -- small facts -------------------------------------------------------------------------------------------------

    def preposition(self, token: Token) -> str:
        """The adposition of a noun phrase, contractions undone (``du`` is ``de``), long ones joined, or ``""``."""
        words = [child for child in token.children if child.dep_ == "case" and child.i < token.i]
        words += [grandchild for word in words for grandchild in word.children if grandchild.dep_ == "fixed"]
        return " ".join(self.form(word) for word in sorted(words, key=lambda word: word.i))

    def form(self, word: Token) -> str:
        """A word in lower case, its contraction undone."""
        form: str = word.lower_.replace("’", "'")
        return self.grammar.contractions.get(form, form)

    @staticmethod
    def passive(verb: Token) -> bool:
        """Whether a verb form is passive; a past participle that modifies a noun is."""
        if Tree.stray(verb) or Tree.reflexive(verb) or Tree.gerund_before(verb):
            return False
        marks = PASSIVE_SUBJECTS | {"aux:pass", "expl:pass", "obl:agent"}
        if any(child.dep_ in marks for child in verb.children):
            return True
        if any(child.dep_ in ("obj", "nsubj") for child in verb.children):
            return False
        if "Pass" in verb.morph.get("Voice", []):
            return True
        if verb.pos_ not in ("VERB", "ADJ") or any(child.dep_.startswith("aux") for child in verb.children):
            return False
        return (
            "Part" in verb.morph.get("VerbForm", [])
            and "Past" in verb.morph.get("Tense", [])
            and verb.dep_ in ("acl", "amod", "advcl", "ROOT", "parataxis")
        )

    @staticmethod
    def reflexive(verb: Token) -> bool:
        """Whether a French verb carries a reflexive pronoun."""
        return any(
            child.lower_ in ("se", "s'", "s’") or "Yes" in child.morph.get("Reflex", [])
            for child in verb.children
            if child.pos_ == "PRON" and child.i < verb.i
        )

    def antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; any other token is its own antecedent."""
        if not self._relative(token):
            return token
        for ancestor in token.ancestors:
            if ancestor.dep_ in ("acl:relcl", "advcl:relcl", "acl"):
                return self._name_before(token, ancestor.head)
        before = (token.doc[i] for i in range(token.i - 1, max(token.sent.start, token.i - _REACH) - 1, -1))
        return next((noun for noun in before if noun.pos_ in ("NOUN", "PROPN")), token)

    @staticmethod
    def _name_before(pronoun: Token, noun: Token) -> Token:
        """The name right before a relative pronoun, rather than the noun that it belongs to ("of *MINUSMA*, whose").

        Persons are the exception: "the head of MINUSMA, who" is the head.
        """
        if noun.pos_ == "PROPN" or pronoun.lower_ in ("who", "whom", "qui"):
            return noun
        before = pronoun.doc[max(noun.i + 1, pronoun.i - 2) : pronoun.i]
        return next((token for token in reversed(list(before)) if token.pos_ == "PROPN"), noun)

    @staticmethod
    def _relative(token: Token) -> bool:
        return token.pos_ in ("PRON", "DET", "ADV", "SCONJ") and (
            "Rel" in token.morph.get("PronType", [])
            or token.lower_ in ("who", "whom", "whose", "which", "qui", "lequel", "dont")
        )

    # -- arguments of verbs ------------------------------------------------------------------------------------------

    def agents(self, verb: Token) -> list[Token]:
        """Who does it: the subject of an active verb, the by-phrase of a passive one."""
        if self.passive(verb):
            return self.by_phrases(verb)
        together = [
            child
            for child in verb.children
            if child.dep_ in OBLIQUES and child.i < verb.i and self.preposition(child) in self.grammar["along"]
        ]
        return [*self.surface_subjects(verb), *together]

    def patients(self, verb: Token) -> list[Token]:
        """Who undergoes it: the object of an active verb, the subject of a passive one."""
        if self.passive(verb):
            return self.surface_subjects(verb)
        found = [child for child in verb.children if child.dep_ in ("obj", "obj:lvc", "obj:agent")]
        if not found and verb.dep_ == "amod" and (self.stray(verb) or self.gerund_before(verb)):
            found = [verb.head]
        infinitive = verb.dep_ == "acl" and "Inf" in verb.morph.get("VerbForm", [])
        if not found and (verb.dep_ == "acl:relcl" or infinitive) and not self._fills_subject(verb):
            found = [verb.head]
        return [self.antecedent(token) for token in found]

    def _fills_subject(self, verb: Token) -> bool:
        """Whether the antecedent of a relative clause is the subject of its verb (else it may be the object)."""
        own = [child for child in verb.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
        if not own:
            return True
        pronouns = [t for t in verb.subtree if self._relative(t) and self.antecedent(t) == verb.head]
        return any(t in own or t.dep_ not in ("obj", "mark") for t in pronouns)

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

    def surface_subjects(self, verb: Token) -> list[Token]:
        """The grammatical subject, written at the verb or understood from what governs it."""
        written = [child for child in verb.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
        written = [child for child in written if child.dep_ != "csubj"]
        return [self.antecedent(child) for child in written] or self._understood(verb)

    def _understood(self, verb: Token) -> list[Token]:
        """The subject that a verb shares with its governor (coordination, control, participles, relative clauses)."""
        head, relation = verb.head, verb.dep_
        if head == verb:
            return []
        if relation == "conj":
            head = self._finite_head(verb)
            if head.pos_ not in ("NOUN", "PROPN") or self.copular(head):
                return self.surface_subjects(head)
            return self._subject_before(verb) if self.finite(verb) else []
        if self.gerund_before(verb):
            governor = self.support(head)
            return self.surface_subjects(governor) if governor is not None else []
        if self.stray(verb):
            if relation == "acl":
                return [verb.sent.root]
            found = self.surface_subjects(head) or (self.surface_subjects(head.head) if head.head != head else [])
            return found or [root for root in (verb.sent.root,) if root.i < verb.i]
        if relation in ("xcomp", "advcl", "ccomp", "obl", "obl:arg"):
            if self.finite(verb) or (relation == "ccomp" and "Inf" not in verb.morph.get("VerbForm", [])):
                return []
            return self._controllers(head, verb)
        if relation == "acl:relcl":
            return [head]
        if relation in ("acl", "amod"):
            return self._modified(head, verb)
        return []

    @staticmethod
    def finite(verb: Token) -> bool:
        """Whether a verb, or its auxiliary, is finite; such a verb has a subject of its own."""
        return any("Fin" in t.morph.get("VerbForm", []) for t in (verb, *verb.children) if t.pos_ in ("VERB", "AUX"))

    def _subject_before(self, verb: Token) -> list[Token]:
        """The nearest subject of a main clause before a finite verb that the tree hangs on a noun."""
        for i in range(verb.i - 1, verb.sent.start - 1, -1):
            token = verb.doc[i]
            if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS and token.head.dep_ not in ("acl:relcl", "ccomp", "advcl"):
                return [self.antecedent(token)]
        return []

    @staticmethod
    def _finite_head(verb: Token) -> Token:
        """What a finite verb is coordinated with: parsers tend to attach it to a gerund just before it."""
        head: Token = verb.head
        while (
            "Fin" in verb.morph.get("VerbForm", [])
            and "Fin" not in head.morph.get("VerbForm", [])
            and head.dep_ in ("advcl", "xcomp", "acl")
            and not any(child.dep_.startswith("aux") for child in head.children)
            and head.head != head
        ):
            head = head.head
        return head

    @staticmethod
    def stray(verb: Token) -> bool:
        """Whether a finite verb was taken for an adjective of its object.

        Parsers of this size read "have *cut* ties" and "Togo, a neighbour, *praised* Benin" so. An auxiliary before the
        participle gives it away, or a comma before it in a sentence that is left without a verb.
        """
        if verb.dep_ == "acl":
            comma = any(t.text == "," for t in verb.doc[verb.head.i + 1 : verb.i])
            return Tree._sole_verb(verb) and (comma or Tree._intransitive_main(verb))
        if verb.dep_ != "amod" or verb.head.i < verb.i or "Part" not in verb.morph.get("VerbForm", ["Part"]):
            return False
        before = verb.i - 1
        while before > verb.sent.start and (
            verb.doc[before].pos_ == "ADV" or verb.doc[before].lower_.endswith(("self", "selves"))
        ):
            before -= 1
        if before < verb.sent.start:
            return False
        neighbour = verb.doc[before]
        return neighbour.lemma_.lower() in ("have", "be") or (neighbour.text == "," and Tree._sole_verb(verb))

    @staticmethod
    def _sole_verb(verb: Token) -> bool:
        """Whether a sentence has a noun for its root, before the verb, and nothing that makes it a clause."""
        root = verb.sent.root
        return root.pos_ in ("NOUN", "PROPN") and root.i < verb.i and not Tree.copular(root)

    @staticmethod
    def _intransitive_main(verb: Token) -> bool:
        """Whether a participle behind the first noun of a sentence is its verb ("Troops *crossed* into Libya.")."""
        ended = any(token.text == "." for token in list(verb.sent)[-2:])
        prepositions = [child.i for child in verb.children if child.dep_ in OBLIQUES]
        acted = any(child.dep_ == "obl:agent" for child in verb.children)
        others = any(t.pos_ in ("VERB", "AUX") and t.i != verb.i for t in verb.sent)
        return ended and bool(prepositions) and not acted and not others and verb.head == verb.sent.root

    @staticmethod
    def gerund_before(verb: Token) -> bool:
        """Whether a gerund was taken for an adjective of its object ("discussed *combating* piracy")."""
        return verb.dep_ == "amod" and verb.i < verb.head.i and verb.lower_.endswith("ing") and verb.pos_ == "VERB"

    @staticmethod
    def copular(token: Token) -> bool:
        """Whether a noun or adjective is a predicate ("is an ally")."""
        return any(child.dep_ == "cop" for child in token.children)

    def _controllers(self, head: Token, verb: Token) -> list[Token]:
        """Who does a complement: the object of a verb of asking or accusing, else the subject of the governor."""
        if head.lemma_.lower() in self.grammar["object_control"] and verb.dep_ != "conj":
            asked = self.patients(head) if not self.passive(head) else self.surface_subjects(head)
            asked = asked or [
                child
                for child in head.children
                if child.dep_ in OBLIQUES and self.preposition(child) in self.grammar["addressee"]
            ]
            if asked:
                return asked
        if head.pos_ in ("NOUN", "PROPN") and not self.copular(head):
            return self._modified(head, verb)
        return self.surface_subjects(head)

    def _modified(self, noun: Token, verb: Token) -> list[Token]:
        """The subject of a participle or infinitive under a noun: the noun, or whoever has the plan it names."""
        infinitive = "Inf" in verb.morph.get("VerbForm", [])
        gerund = any(child.dep_ == "mark" for child in verb.children)
        if noun.lemma_.lower() in self.grammar["accusations"]:
            return [head for word, head in self.phrases(noun) if word in self.grammar["against"]]
        if noun.lemma_.lower() in self.grammar["plans"] and (infinitive or gerund):
            owners = self.by_phrases(noun) or self.of_phrases(noun) or self.possessors(noun)
            if owners:
                return owners
            governor = self.support(noun)
            return self.agents(governor) if governor is not None else []
        if gerund and not infinitive and noun.dep_ in ("obj", "nsubj:pass") and self._controls(noun.head):
            return [noun]
        return [noun]

    def _controls(self, verb: Token) -> bool:
        return verb.lemma_.lower() in self.grammar["object_control"]

    # -- arguments of nouns ------------------------------------------------------------------------------------------

    def possessors(self, noun: Token) -> list[Token]:
        """Possessors: "Niger's", "its", French "son"; and adjectives or compounds in front ("French", "ECOWAS")."""
        return [self.antecedent(child) for child in noun.children if self._possesses(child)]

    @staticmethod
    def _possesses(child: Token) -> bool:
        if child.dep_ in POSSESSORS:
            return True
        if child.dep_ in ("amod", "compound", "nmod:desc", "nmod:unmarked"):
            return True
        return child.dep_ == "det" and "Prs" in child.morph.get("PronType", [])

    def of_phrases(self, noun: Token) -> list[Token]:
        """Phrases with "of" / "de"."""
        return [
            self.antecedent(child)
            for child in noun.children
            if child.dep_ in OBLIQUES and self.preposition(child) in self.grammar["of"]
        ]

    def support(self, noun: Token) -> Token | None:
        """The verb under which a noun stands as object, passive subject or oblique; ``None`` if there is none."""
        if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
            return self.support(noun.head)
        if noun.dep_ in ("obj", "obj:lvc", "nsubj:pass", "obl", "obl:arg", "obl:mod", "xcomp", "nsubj"):
            return noun.head if noun.head.pos_ in ("VERB", "AUX", "ADJ") else None
        return None

    def main_subjects(self, token: Token) -> list[Token]:
        """The subject of the clause around a word: "*Togo* announced after talks with Benin"."""
        for ancestor in token.ancestors:
            if ancestor.pos_ in ("VERB", "AUX") or self.copular(ancestor):
                return self.surface_subjects(ancestor)
        root = token.sent.root
        return [root] if root.i < token.i and root.pos_ in ("NOUN", "PROPN") else []

    def bearers(self, noun: Token) -> list[Token]:
        """Whom a relational noun describes: subject of "is", apposition either way, a name it stands before."""
        subjects = [child for child in noun.children if child.dep_ in SUBJECTS]
        if self.copular(noun) or subjects:
            return [self.antecedent(child) for child in subjects] or self._understood(noun)
        if noun.dep_ in ("appos", "acl", "parataxis", "list") and noun.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return [noun.head]
        if noun.dep_ in ("compound", "nmod:desc", "amod", "flat") and noun.head.pos_ in ("PROPN", "NOUN"):
            return [noun.head]
        if noun.dep_ in ("xcomp", "obl", "obj") and noun.head.lemma_.lower() in self.grammar["become"]:
            return self.surface_subjects(noun.head)
        if noun.dep_ == "conj" and noun.head.pos_ == "PROPN" and self._follows_bare(noun):
            return [noun.head]
        if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
            return self.bearers(noun.head)
        return [child for child in noun.children if child.dep_ in NAMING]

    @staticmethod
    def _follows_bare(noun: Token) -> bool:
        """Whether a noun follows its head after a comma and without an article: no list but an apposition."""
        joined = any(
            child.dep_ in ("cc", "det") and child.lower_ not in ("its", "his", "her") for child in noun.children
        )
        return not joined and noun.left_edge.i - noun.head.i <= 2

    # -- prepositional phrases ---------------------------------------------------------------------------------------

    def phrases(self, token: Token) -> Iterator[tuple[str, Token]]:
        """Prepositional phrases of a predicate as (preposition, head), those of its objects after its own.

        Attachment is where parsers err most, so that "signed [an agreement with Mali]" and "signed [an agreement]
        [with Mali]" must read alike.
        """
        seen = set()
        for holder in self._holders(token):
            for child in holder.children:
                if child.dep_ in OBLIQUES and child.i not in seen:
                    seen.add(child.i)
                    word = self.preposition(child)
                    if word or child.dep_ == "iobj":
                        before = child.left_edge.nbor(-1) if child.left_edge.i else token
                        if before != token and before.lemma_ in self.grammar["borders"]:
                            continue  # "near the border *with Niger*", whatever it hangs on
                        if holder is not token and word in self.grammar["of"]:
                            continue
                        yield word or "iobj", self.antecedent(child)

    def _holders(self, token: Token) -> Iterator[Token]:
        yield token
        objects = ("obj", "obj:lvc", "nsubj:pass", "xcomp")
        below = [c for c in token.children if c.dep_ in objects or (c.dep_ in OBLIQUES and c.i > token.i)]
        yield from below
        if token.pos_ in ("NOUN", "PROPN"):
            verb = self.support(token)
            if verb is not None:
                yield verb
            if token.head.pos_ == "NOUN" and token.dep_ in ("conj",):
                yield token.head

    def coordinated(self, token: Token) -> Iterator[Token]:
        """A noun phrase and those coordinated with it, in order."""
        yield token
        for child in token.children:
            joined = child.dep_ == "conj" and child.pos_ in NOMINAL and not self.copular(child)
            if joined or (
                child.dep_ in OBLIQUES and self.preposition(child) in self.grammar["along"] | self.grammar["including"]
            ):
                yield from self.coordinated(child)
