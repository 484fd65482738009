"""What a clause says of itself: negation, modality, tense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cues import Cues
from sahelgraph.extraction.scope import base, form, has, infinitive, introduced, marker
from sahelgraph.language.heads import is_finite
from sahelgraph.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

ASSERTED, ALLEGED, PLANNED = Status.ASSERTED, Status.ALLEGED, Status.PLANNED
POSSIBLE, REQUESTED, DENIED, ENDED = Status.POSSIBLE, Status.REQUESTED, Status.DENIED, Status.ENDED


class Marks:
    """Reads the marks of a clause in one language."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def of(self, token: Token, *, reported: bool = False) -> Status | None:
        """The status that a word's own auxiliaries, particles, tense and adverbs give it; ``None`` if they give none.

        ``reported`` says that the word stands in reported speech, where "would" is the future of the past.
        """
        if self._unless(token):
            return DENIED
        if token.pos_ in ("NOUN", "PROPN") and not _predicative(token):
            return self._of_noun(token)
        modality = self._modality(token, reported=reported)
        negation = self._negation(token)
        if negation is DENIED and modality is POSSIBLE and _may(token):
            return POSSIBLE
        condition = POSSIBLE if self.conditional(token) else None
        return negation or condition or modality or self._ahead(token)

    # -- marks of nouns ----------------------------------------------------------------------------------------------

    def _of_noun(self, noun: Token) -> Status | None:
        for child in noun.children:
            if base(child) in ("det", "advmod") and form(child) in self.cues["negative_determiners"]:
                return DENIED
        if self.conditional(noun):
            return POSSIBLE
        if noun.head.pos_ == "ADV" and base(noun) in ("obl", "nmod"):  # "n'a pas d'accord", "n'a plus de soldats"
            if form(noun.head) in self.cues["no_longer"]:
                return ENDED
            return DENIED if form(noun.head) in self.cues["negations"] else None
        return None

    # -- negation ----------------------------------------------------------------------------------------------------

    def _unless(self, token: Token) -> bool:
        """Whether "without", "instead of" or the like stands in front."""
        if token.dep_ == "ROOT" or not introduced(token, self.cues["without"]):
            return False
        first = min(child.i for child in token.children if child.dep_ in ("case", "mark"))
        before = token.doc[first - 1] if first > token.sent.start else token
        return form(before) not in self.cues["negations"]  # "*non* sans avoir accusé" says that it did

    def _negation(self, token: Token) -> Status | None:
        if self._undoubted(token):
            return None
        adverbs = [child for child in token.children if base(child) in ("advmod", "amod", "cc", "obl", "det", "obj")]
        adverbs += [more for child in token.children if base(child) in ("aux", "cop") for more in child.children]
        words = {form(child) for child in adverbs}
        phrases = words | {f"{form(more)} {form(child)}" for child in adverbs for more in child.children}
        # "Ne fait plus partie de": the adverb may hang on the noun behind it.
        if words & {"ne", "n'"} and any(f"plus {form(child)}" in phrases for child in adverbs if child.dep_ == "obj"):
            return None if words & {"pas", "jamais"} else ENDED
        if phrases & self.cues["no_longer"] and ("plus" not in phrases or words & {"ne", "n'"}):
            return ENDED
        yet = [more for child in adverbs if form(child) in self.cues["yet"] for more in child.children]
        for child in (*adverbs, *yet):
            if form(child) == "non" and child.i > token.i:
                continue  # "a dit *non*" says so
            if child.i + 1 < len(child.doc) and form(child.nbor()) in self.cues["without"]:
                continue  # "*non* sans avoir accusé"
            if form(child) in self.cues["negations"] and not forms.step(child) and not self._weakened(token, child):
                return DENIED
        if any(self._at_no_time(child) for child in adverbs):
            return DENIED
        return DENIED if self._negative_argument(token) else None

    def _undoubted(self, verb: Token) -> bool:
        """Whether it is only doubt that a clause denies: "leur alliance *ne fait aucun doute*"."""
        return any(
            base(child) in ("obj", "obl", "nsubj") and form(child) in self.cues["doubts"] for child in verb.children
        )

    def _at_no_time(self, phrase: Token) -> bool:
        """Whether a phrase denies its clause as "never" does ("at no time"), unless it means soon ("in no time")."""
        if base(phrase) != "obl" or phrase.lemma_.lower() not in self.cues["never"]:
            return False
        negative = any(form(child) in self.cues["negative_determiners"] for child in phrase.children)
        return negative and f"{marker(phrase)} {form(phrase)}" not in self.cues["soon"]

    def _weakened(self, verb: Token, negation: Token) -> bool:
        """Whether a negation denies less than the clause: "not only", "nothing but", "not until Friday"."""
        following = [token for token in verb.sent if token.i > negation.i][:2]
        if following and form(following[0]) in self.cues["not_only"]:
            return True
        return any(
            word in self.cues["exceptions"]
            for child in verb.children
            if child.i > max(verb.i, negation.i) and base(child) in ("obl", "advcl", "obj", "advmod")
            for word in (marker(child), form(child))
        ) or any(
            form(token) == "anything" and form(token.nbor()) == "but"
            for token in following
            if token.i + 1 < len(token.doc)
        )

    def _negative_argument(self, verb: Token) -> bool:
        """Whether subject or object is "no agreement", "nobody", "aucun accord"; behind "ne" any phrase may be."""
        opened = {"obl"} if any(form(child) in self.cues["negative_particles"] for child in verb.children) else set()
        for child in verb.children:
            listed = base(child) == "conj" and child.pos_ in ("NOUN", "PROPN")  # "n'a signé *ni l'accord* ni le traité"
            if base(child) not in {"nsubj", "obj"} | opened and not listed:  # "*ni par Paris* ni par Londres"
                continue
            if form(child) in self.cues["negative_subjects"]:
                return not any(form(t) in self.cues["exceptions"] for t in child.doc[child.i + 1 : child.i + 2])
            if any(
                base(more) in ("det", "cc") and form(more) in self.cues["negative_determiners"]
                for more in child.children
            ):
                return True
        return False

    # -- modality and tense ------------------------------------------------------------------------------------------

    def _modality(self, token: Token, *, reported: bool) -> Status | None:
        verbs = [child for child in token.children if base(child) in ("aux", "cop")]
        for verb in verbs:
            if (found := self._modal(verb, token, reported=reported)) is not None:
                return found
        for verb in (token, *verbs):
            if self._tense(verb) == "Fut":
                return PLANNED
            if self._tense(verb) == "Cnd":
                return self._conditional(token, reported=reported)
            if has(verb, "Mood", "Imp") and verb == token and not _has_subject(token) and not _named_before(token):
                return REQUESTED
        clause = token.dep_ == "ROOT" or (base(token) in ("ccomp", "conj", "parataxis") and _has_copula(token))
        ahead = clause and _to_infinitive(token, verbs) and _has_subject(token) and not self._done(token)
        return PLANNED if ahead or _was_to_have(token, verbs) else None

    def _done(self, token: Token) -> bool:
        """Whether an infinitive tells what a deed consisted in: "its first *move* was to expel"."""
        deeds = (child for child in token.children if child.dep_ == "nsubj:outer")
        return _past(token) and any(deed.lemma_.lower() in self.cues["deeds"] for deed in deeds)

    def _modal(self, modal: Token, token: Token, *, reported: bool) -> Status | None:
        word = form(modal)
        if word in self.cues["future"]:
            return PLANNED
        if word in self.cues["possible"]:
            return POSSIBLE
        if word in self.cues["would"]:
            return PLANNED if reported and not self._supposed(token) else POSSIBLE
        if word in self.cues["obliged"]:
            return POSSIBLE if token.dep_ == "advcl" and modal.i == token.left_edge.i else REQUESTED
        return None

    def _tense(self, verb: Token) -> str | None:
        """``Fut`` for a future, ``Cnd`` for a conditional, by the form of the verb or else by the tagger."""
        if verb.pos_ in ("VERB", "AUX") and not (has(verb, "VerbForm", "Inf") or has(verb, "VerbForm", "Part")):
            for tense, name in (("Cnd", "conditional_endings"), ("Fut", "future_endings")):
                for ending in self.cues[name]:
                    stem = form(verb).removesuffix(ending)
                    if stem != form(verb) and self._future_stem(stem):
                        return tense
        if has(verb, "Mood", "Cnd"):
            return "Cnd"
        return "Fut" if has(verb, "Tense", "Fut") else None

    def _future_stem(self, stem: str) -> bool:
        return stem in self.cues["stems"] or stem.endswith(tuple(self.cues["stem_endings"]))

    def _conditional(self, token: Token, *, reported: bool) -> Status | None:
        """French: future of the past in reported speech, supposition beside "si", else hearsay of the press.

        The verbs that say so themselves (pouvoir, devoir, vouloir) are operators; their conditional adds nothing.
        """
        perfect = any(base(child) == "aux" and child.dep_ != "aux:pass" for child in token.children)
        if self._supposed(token):
            return POSSIBLE
        if token.lemma_.lower() in self.cues["modal_verbs"]:
            return None
        return PLANNED if reported and not perfect else ALLEGED

    def _supposed(self, token: Token) -> bool:
        """Whether the clause has a condition ("if ...", "in such a case")."""
        return any(self.conditional(child) for child in token.children if base(child) == "advcl") or any(
            form(child) in self.cues["apodosis"] for child in token.children if base(child) in ("advmod", "obl")
        )

    def conditional(self, token: Token) -> bool:
        """Whether a clause is itself a condition or an open question ("if", "whether")."""
        if base(token) not in ("advcl", "ccomp", "xcomp", "acl", "conj", "nmod", "obl", "csubj", "parataxis"):
            return False
        words = [child for child in token.children if child.dep_ in ("mark", "advmod") and child.i <= token.i]
        for word in words:
            before = form(word.nbor(-1)) if word.i > token.sent.start else ""
            if form(word) in self.cues["conditions"] and before not in self.cues["even"]:
                return True
        if introduced(token, {phrase for phrase in self.cues["conditions"] if " " in phrase}):
            return True
        first = token.left_edge
        return form(first) in self.cues["inverted"] and base(first) == "aux" and token.dep_ == "advcl"

    def _ahead(self, token: Token) -> Status | None:
        """Planned for a clause of time that lies ahead with its governor: "talks will be held before they leave"."""
        if base(token) != "advcl" or not introduced(token, self.cues["times"]) or _past(token) or _past(token.head):
            return None
        before = introduced(token, self.cues["before"])
        lies_ahead = self._modality(token.head, reported=False) in (PLANNED, POSSIBLE, REQUESTED)
        return PLANNED if lies_ahead or (before and is_finite(token)) else None


def _may(token: Token) -> bool:
    """Whether a negated modal leaves the matter open: "may not", but not "cannot"."""
    return any(form(child) in ("may", "might") for child in token.children if base(child) == "aux")


def _has_subject(token: Token) -> bool:
    return any(base(child) in ("nsubj", "csubj") for child in token.children)


def _past(token: Token) -> bool:
    """Whether a clause is in a past tense, which the French perfect is as well."""
    verbs = [child for child in token.children if base(child) in ("aux", "cop")] or [token]
    return any(has(v, "Tense", "Past") and not has(v, "VerbForm", "Part") for v in verbs) or any(
        has(v, "Tense", "Imp") or v.dep_ == "aux:tense" for v in verbs
    )


def _named_before(verb: Token) -> bool:
    """Whether a bare noun opens the sentence of a verb, so that it is no imperative: "Togo, which ..., *cut* ties"."""
    for token in verb.doc[verb.sent.start : verb.i]:
        if token.is_quote or token.text == ":":
            return False
    first = [t for t in verb.doc[verb.sent.start : verb.i] if t.pos_ in ("NOUN", "PROPN") and not marker(t)]
    return any(base(token) in ("nsubj", "ROOT") for token in first)


def _has_copula(token: Token) -> bool:
    return any(base(child) == "cop" for child in token.children)


def _predicative(noun: Token) -> bool:
    """Whether a noun is the predicate of a clause ("is not an ally"), or a verb that the tagger took for a noun."""
    return noun.dep_ == "ROOT" or any(base(child) in ("cop", "nsubj") for child in noun.children)


def _to_infinitive(token: Token, verbs: list[Token]) -> bool:
    """Whether "to" and an infinitive stand where a finite verb is wanted: "France to withdraw", "is to leave"."""
    particle = any(child.dep_ == "mark" and form(child) == "to" for child in token.children)
    return particle and (infinitive(token) or "be" in map(form, verbs)) and "have" not in map(form, verbs)


def _was_to_have(token: Token, verbs: list[Token]) -> bool:
    """Whether something was planned and came to nothing: "*was to have* met him"."""
    words = [form(word) for word in (*verbs, *token.lefts)]
    return not {"was", "were"}.isdisjoint(words) and "to" in words and "have" in words
