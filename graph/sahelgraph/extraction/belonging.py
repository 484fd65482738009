"""What descriptions say of a standing tie: whose branch, mission or firm an actor is, who ruled whom as a colony.

"MINUSMA, the UN mission in Mali", "its Barkhane operation", "the former colonial power": such phrases hang on whatever
the sentence is about, so that its verb tells neither their status nor their date. That the tie exists the registry and
the background facts know; evidence is given only where the text names it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from sahelgraph import __version__
from sahelgraph.extraction import forms
from sahelgraph.extraction.bearers import bearers
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.confidence import confidence
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.rosters import is_body, rostered
from sahelgraph.extraction.tree import NAMING
from sahelgraph.ids import fold
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Actor, ActorId, Evidence, Mention, RelationId, Span, Status, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

PART_OF: Final = RelationId("partOf")
AFFILIATED: Final = RelationId("affiliatedWith")
MEMBER: Final = RelationId("memberOf")
RULED: Final = RelationId("formerColonialPowerOf")
_KINDS: Final = frozenset(
    {"MilitaryMission", "ArmedForce", "ArmedGroup", "Company", "SecurityAgency", "Media", "InternationalOrganisation"}
)
"""Actors that are part of others; a person's tie to his body is an office."""
_DEEPEST: Final = 3
"""Steps up from an actor: a brigade of a coalition of a network."""
_SET_OFF: Final = frozenset({",", "(", "–", "—"})
_BY_WAY_OF: Final = frozenset({"avec", "with", "through", "as part of", "under", "via"})
_FRAMES: Final = frozenset({"cadre", "framework", "part"})
_FIRMS: Final = frozenset({"Company", "Media"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})


class Belonging:
    """Reads standing ties off the noun phrases of one report."""

    def __init__(
        self,
        parsed: Parsed,
        cast: Cast,
        lexicon: Lexicon,
        actors: Mapping[ActorId, Actor],
        colonies: Mapping[ActorId, ActorId],
    ) -> None:
        """``actors`` are those of the registry, ``colonies`` the former colonies and who ruled them."""
        self._parsed = parsed
        self._cast = cast
        self._actors = actors
        self._everybody = {**actors, **{actor.id: actor for actor in parsed.introduced}}
        self._colonies = colonies
        self._troops = lexicon.classes.get("troops", frozenset())
        self._branches = lexicon.classes.get("branches", frozenset())
        self._affiliates = lexicon.classes.get("affiliates", frozenset())
        self._public = lexicon.classes.get("public", frozenset())
        self._colonial = lexicon.classes.get("colonial", frozenset())
        self._dependencies = lexicon.classes.get("colonies", frozenset())
        self._powers = lexicon.classes.get("powers", frozenset())
        self._spoken = Counter(m.actor for m in parsed.mentions if m.actor in colonies)

    def evidence(self) -> Iterator[Evidence]:
        """Each tie once for a sentence, in text order, always asserted and without a date."""
        for sentence in self._parsed.sentences():
            seen: set[tuple[ActorId, RelationId, ActorId]] = set()
            for token in sentence:
                for subject, relation, object_ in self._ties(token):
                    if (subject, relation, object_) not in seen:
                        seen.add((subject, relation, object_))
                        yield self._said(token, subject, relation, object_)

    def _ties(self, token: Token) -> Iterator[tuple[ActorId, RelationId, ActorId]]:
        yield from self._parts(token)
        yield from self._ruled(token)
        yield from self._colony(token)
        yield from self._members(token)

    def _members(self, token: Token) -> Iterator[tuple[ActorId, RelationId, ActorId]]:
        for mention in self._cast.heads.get(token.i, ()):
            if is_body(mention.actor, self._everybody):
                name = self._parsed.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                for state in rostered(name[-1], self._cast.heads, self._everybody) if name else ():
                    yield state, MEMBER, mention.actor

    # -- parts -------------------------------------------------------------------------------------------------------

    def _parts(self, token: Token) -> Iterator[tuple[ActorId, RelationId, ActorId]]:
        for mention in self._cast.heads.get(token.i, ()):
            above = self._above(mention.actor)
            if not above or mention.via is Via.DEMONYM:
                continue
            nodes = list(dict.fromkeys(self._phrase(token)))
            loose = any(word in self._affiliates for node in nodes for word in node.text.lower().split())
            owners = [owner for node in nodes for owner in self._owners(node) if owner in above]
            owner = owners[0] if owners else self._named_in(mention, token, nodes, above)
            owner = owner or next((actor for actor in self._users(token) if actor in above), None)
            if owner is not None and not self._origin(mention.actor, nodes, owner):
                yield mention.actor, AFFILIATED if loose else PART_OF, owner

    def _users(self, mission: Token) -> list[ActorId]:
        """Who does something by way of a mission: "*Paris* keeps 4,000 men there as part of Barkhane"."""
        tree, phrase = self._cast.tree, mission
        used = tree.preposition(phrase) in _BY_WAY_OF
        while phrase.dep_ == "nmod" and phrase.head.pos_ in ("NOUN", "PROPN"):
            phrase = phrase.head
            used = used or phrase.lemma_.lower() in _FRAMES
        if not used:
            return []
        return self._cast.actors(*tree.surface_subjects(phrase.head)) if phrase.head.pos_ == "VERB" else []

    def _origin(self, actor: ActorId, nodes: list[Token], owner: ActorId) -> bool:
        """Whether a country is only said to be where a firm is from: "the *French* group", not "the state company"."""
        known, above = self._actors[actor], self._actors.get(owner)
        if known.kind not in _FIRMS or above is None or above.kind != "State":
            return False
        words = {form for node in nodes for token in node.subtree for form in (token.lower_, token.lemma_.lower())}
        return self._public.isdisjoint(words)

    def _above(self, actor: ActorId) -> tuple[ActorId, ...]:
        """What an actor is part of by the registry, and what that is part of."""
        found: list[ActorId] = []
        for _ in range(_DEEPEST):
            known = self._actors.get(actor)
            if known is None or known.kind not in _KINDS or known.parent is None:
                break
            actor = known.parent
            found.append(actor)
        return tuple(found)

    def _owners(self, noun: Token) -> list[ActorId]:
        """Whose a noun is, by what possesses it or by a name inside it ("*UN* mission")."""
        return self._cast.owners(noun) or self._cast.represented(noun)

    def _phrase(self, token: Token) -> Iterator[Token]:
        """The nouns that one noun phrase describes a name by: its own, one it stands in apposition to or behind."""
        yield token
        head = token.head
        if head != token and head.pos_ in ("NOUN", "PROPN") and self._describes(head, token):
            yield head
        if token.dep_ in _SUBJECTS and forms.copular(head) and head.pos_ in ("NOUN", "PROPN"):
            yield head
        for child in token.children:
            apart = child.dep_ in ("appos", "list", "parataxis") or (child.dep_ == "compound" and child.i < token.i)
            if apart and child.pos_ in ("NOUN", "PROPN") and self._free(child):
                yield child
        yield from self._beside(token)

    def _beside(self, name: Token) -> Iterator[Token]:
        """Nouns set off right before or behind a name, wherever the tree hangs them: "the UN mission (*MINUSMA*)"."""
        doc, sentence = name.doc, name.sent
        if name.i + 2 < sentence.end and doc[name.i + 1].text in _SET_OFF:
            for noun in doc[name.i + 2 : sentence.end]:
                first = noun.left_edge.i + (noun.left_edge.text in _SET_OFF)
                if noun.pos_ == "NOUN" and first == name.i + 2 and self._free(noun):
                    yield noun
        if name.i - 2 >= sentence.start and doc[name.i - 1].text in ("(", ","):
            noun = doc[name.i - 2]
            for _ in range(_DEEPEST):
                if noun.pos_ in ("NOUN", "PROPN") and self._free(noun) and noun.lemma_.lower() in self._branches:
                    yield noun
                if noun.head.i >= noun.i:
                    return
                noun = noun.head

    def _describes(self, noun: Token, name: Token) -> bool:
        """Whether a name only says which one a noun means: "the *force* Barkhane", "soldiers of Operation Serval"."""
        if not self._free(noun):
            return False
        if name.dep_ in NAMING:
            return True
        bare = name.dep_ == "nmod" and not self._cast.tree.preposition(name)
        return bare or (name in self._cast.tree.of_phrases(noun) and noun.lemma_.lower() in self._troops)

    def _free(self, noun: Token) -> bool:
        """Whether a noun is the name of nobody else."""
        return all(m.via not in (Via.NAME, Via.ACRONYM, Via.PROVISIONAL) for m in self._cast.heads.get(noun.i, ()))

    def _named_in(
        self, mention: Mention, token: Token, nodes: list[Token], above: tuple[ActorId, ...]
    ) -> ActorId | None:
        """The owner whom a describing name holds: "MINUSMA, *the UN mission in Mali*", "al-Qaeda's Sahel branch"."""
        beside = [*nodes[1:], *(child for child in token.children if child.dep_ in NAMING)]
        also = [m for node in beside for m in self._cast.heads.get(node.i, ()) if m.actor == mention.actor]
        lone = self._actors[mention.actor].kind == "ArmedGroup"
        spans = [m.span for m in (mention, *also)] if also or lone else []
        texts = [f" {fold(self._parsed.report.text[span.start : span.end])} " for span in spans]
        texts = [text for text in texts if self._branches.intersection(text.split())]
        for actor in above:
            names = self._actors[actor].names.values() if actor in self._actors else ()
            known = {fold(name) for each in names for name in each}
            if any(f" {name} " in text or f" {name}'s " in text for name in known for text in texts):
                return actor
        return None

    # -- colonies ----------------------------------------------------------------------------------------------------

    def _ruled(self, noun: Token) -> Iterator[tuple[ActorId, RelationId, ActorId]]:
        lemma = noun.lemma_.lower()
        if lemma not in self._powers or noun.pos_ not in ("NOUN", "PROPN"):
            return
        own = {child.lemma_.lower() for child in noun.children}
        if not (lemma in self._colonial or own & self._colonial):
            return
        named = [*self._cast.own(noun), *(a for t in bearers(self._cast.tree, noun) for a in self._cast.own(t))]
        power = next((actor for actor in named if actor in self._colonies.values()), None)
        owners = [actor for actor in self._cast.owners(noun) if actor in self._colonies]
        power = power or next((self._colonies[actor] for actor in owners), None)
        if power is not None:
            ruled = [actor for actor in owners if self._colonies[actor] == power]
            for colony in ruled or self._just_spoken_of(noun, power) or self._most_spoken_of(power):
                yield power, RULED, colony

    def _just_spoken_of(self, noun: Token, power: ActorId) -> list[ActorId]:
        """The one colony of a power that the sentence names before a noun, else the one behind it."""
        for stretch in (noun.doc[noun.sent.start : noun.i], noun.doc[noun.i : noun.sent.end]):
            said = {m.actor for token in stretch for m in self._cast.heads.get(token.i, ())}
            found = [actor for actor in said if self._colonies.get(actor) == power]
            if found:
                return found if len(found) == 1 else []
        return []

    def _colony(self, noun: Token) -> Iterator[tuple[ActorId, RelationId, ActorId]]:
        """What "its former colony" means: the one of the owner's that the report speaks of most."""
        if noun.lemma_.lower() not in self._dependencies or "Plur" in noun.morph.get("Number", []):
            return
        power = next((a for a in self._cast.owners(noun) if a in self._colonies.values()), None)
        named = [*self._cast.own(noun), *(a for t in bearers(self._cast.tree, noun) for a in self._cast.own(t))]
        colonies = [actor for actor in named if self._colonies.get(actor) == power]
        if power is not None:
            for colony in colonies or ([] if named else self._most_spoken_of(power)):
                yield power, RULED, colony

    def _most_spoken_of(self, power: ActorId) -> list[ActorId]:
        """The colony of a power that the report names most, the first of equals."""
        return [actor for actor, _ in self._spoken.most_common() if self._colonies[actor] == power][:1]

    def _said(self, token: Token, subject: ActorId, relation: RelationId, object_: ActorId) -> Evidence:
        edges = sorted((token.left_edge.i, token.right_edge.i, token.i))
        stretch = token.doc[edges[0] : edges[-1] + 1]
        rule = f"description-{relation}.noun"
        return Evidence(
            report=self._parsed.report.id,
            span=Span(stretch.start_char, stretch.end_char),
            quote=stretch.text,
            sentence=token.sent.text.strip(),
            subject=subject,
            relation=relation,
            object=object_,
            status=Status.ASSERTED,
            confidence=round(confidence(rule), 3),
            rule=rule,
            extractor=f"sahelgraph/{__version__}",
        )
