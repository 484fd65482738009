"""Which actors a noun phrase stands for, given the mentions of a report.

A mention covers a name or a description; a noun phrase may be larger ("the departure of the last *French* soldiers")
or stand for its owner ("the government of *Mali*", "its troops"). The classes of such nouns are in the lexicon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.apposed import gives_name
from sahelgraph.extraction.callings import called, described
from sahelgraph.extraction.holdings import catchword, published_by, ruled
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.lists import NameLists, is_described_alone
from sahelgraph.extraction.tree import Tree
from sahelgraph.language.affiliates import AFFILIATES
from sahelgraph.language.heads import has_origin
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Mention, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEVERAL = frozenset({"they", "ils", "elles"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_DEEPEST = 4
"""How far "the leaders of the armies of the states of" is followed; deeper nesting is a parser's slip."""

_FORCES: Final = ("ArmedGroup", "ArmedForce", "MilitaryMission")


class Cast:
    """The actors of one parsed report by token."""

    def __init__(self, parsed: Parsed, tree: Tree, lexicon: Lexicon, kinds: Kinds) -> None:
        self.tree = tree
        self.kinds = kinds
        self.doc = parsed.doc
        words = lexicon.words
        troops = words("troops")
        self._of_states = troops | words("body")
        self._persons = words("persons") | words("posts")
        self._people, self._irregulars = words("people"), words("irregulars")
        self.forces = troops.union(words("putsch")) - self._irregulars
        self._somebody = self._persons | troops | self._people | words("organisation")
        self._firms, self._missions = words("firm"), words("mission")
        self.relatives, self.harms, self.envoys = words("relatives"), words("harms"), words("envoy")
        self._private, self.agreements = words("private"), words("agreement")
        self._documents, self._seated = words("documents"), words("seated")
        self.stands = words("stands") - AFFILIATES  # "an *al-Qaeda affiliate*" is another group
        self.assets, self.arms, self.quantities = words("assets"), words("arms"), words("quantities")
        self.heads: dict[int, list[Mention]] = {}
        self.starts: dict[int, int] = {}
        self._inside: dict[int, list[Mention]] = {}
        for mention in parsed.mentions:
            span = parsed.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
            if span is None:
                continue
            self.heads.setdefault(span.root.i, []).append(mention)
            self.starts[span.root.i] = min(span.start, self.starts.get(span.root.i, span.start))
            for token in span:
                self._inside.setdefault(token.i, []).append(mention)
        self.taken_up: dict[int, list[ActorId]] = {}  # whom nouns mean that tell only a deed; :mod:`.roles` fills it
        self.titles: dict[int, ActorId] = {}
        for office in parsed.offices:
            phrase = parsed.doc.char_span(office.span.start, office.span.end, alignment_mode="expand") or ()
            last = max((token.i for token in phrase if token.pos_ in ("VERB", "AUX")), default=-1)
            for token in phrase:  # "*police* detained the mayor, Jane Doe" are not she
                person = token.lemma_.lower() in self._persons
                body = not person and token.i in self.heads
                served = person and token.dep_ == "nmod" and token.head in phrase  # "adviser to *the president*"
                if token.i <= last or served:
                    continue
                if token.lemma_.lower() in self.stands and not (body or self._names(token.i)):
                    self.titles[token.i] = office.person
        persons = {i for i, named in self.heads.items() if any(kinds.is_any(m.actor, ("Person",)) for m in named)}
        states = {i for i, named in self.heads.items() if all(kinds.is_any(a, ("State",)) for a in _ids(named))}
        links = tree.grammar["list_links"]
        self._lists = dict(NameLists(parsed.doc, self.starts, links, persons=persons, states=states).read())

    def actors(self, *tokens: Token) -> list[ActorId]:
        """Actors of noun phrases and of those coordinated with them, in order, each once."""
        members = (member for token in tokens for member in self.members(token))
        return list(dict.fromkeys(actor for member in members for actor in self.own(member)))

    def members(self, token: Token) -> list[Token]:
        """The members of a coordination: those of the tree, and those of a list of names ("Mali, Niger and Chad")."""
        found = list(self.tree.coordinated(token))
        if is_described_alone(token):
            return found
        listed = [other for member in found for other in self._lists.get(member.i, ()) if other not in found]
        listed = [other for other in listed if other.dep_ != "nmod" or other.head not in found]  # "Ada Doe *of Togo*"
        acts = token.dep_ in _SUBJECTS
        starts_clause = (_role(other) in _SUBJECTS and not acts and other.i > token.i for other in listed)
        ends_phrase = (other.dep_ in forms.OBLIQUES and acts and other.i < token.i for other in listed)
        barred = [one or other for one, other in zip(starts_clause, ends_phrase, strict=True)]
        return found + [other for other, out in zip(listed, barred, strict=True) if not out]

    def listed(self, token: Token) -> list[Token]:
        """All names of the list in which a name stands, wherever the tree put them; itself where it stands alone."""
        return self._lists.get(token.i, [token])

    def own(self, token: Token, depth: int = 0) -> list[ActorId]:
        """Actors of one noun phrase without its coordination; empty where it names none."""
        pronoun, token = token, self.tree.antecedent(token)
        charge = token.dep_ == "appos" and token.lemma_.lower() in self.tree.grammar["accusations"]
        if charge or depth > _DEEPEST or token.lower_ in forms.ADDRESSED or token.i in self.taken_up:
            return list(self.taken_up.get(token.i, ()))
        if self._only_describes(token):
            return _ids(self.heads[token.head.i])
        if here := self._had(token, depth) or self._town(token) or self._named(token):
            return self._of_group(token, [*here, *self._shared_with(token, here, depth)], depth)
        name = called(token)
        if name is not None and any(self.kinds.is_any(a, ("Person",)) for a in self.at(name.i)):
            return self.at(name.i)
        if pronoun.i != token.i and (here := self.just_before(pronoun)):
            return here
        if token.dep_ == "appos" and token.head.i in self.heads:
            return _ids(self.heads[token.head.i])
        of_some = self.tree.of_phrases(token)
        governor = token.head.head
        told = token.head.dep_ == "advcl" or (token.head.dep_ == "ccomp" and governor.i < token.i)
        if token.pos_ == "PRON" and not of_some and token.dep_ in _SUBJECTS and told:
            above = [head for head in self.tree.surface_subjects(governor) if head != token]
            one = [h for h in above if token.lower_ in _SEVERAL and ("Sing" in h.morph.get("Number", []) or h.is_title)]
            one = [h for h in one if h.lemma_.lower() not in self.stands]  # "Algiers believes *they* crossed over"
            return [a for head in above if head not in one for a in self.own(head, depth + 1)]
        lemma = token.lemma_.lower()
        if lemma in self.quantities or token.pos_ in ("NUM", "DET"):
            mine = [child for child in token.children if "Yes" in child.morph.get("Poss", [])]
            for part in (*mine, *of_some):  # "*its* hundred soldiers" are its own
                if found := self.spread(part, depth):
                    return found
        stands = token.pos_ != "VERB" and ({lemma, token.lower_} & self.stands or lemma in self.tree.grammar["plans"])
        bearer = described(token, self.quantities, self.tree)  # "*Togo's president* is the only EU leader to have come"
        acts = stands and not self._unofficial(token) and (bearer is None or lemma not in self._persons)
        if acts and (found := self._acting(lemma, self.owners(token, depth))):
            return found
        return self.own(bearer, depth + 1) if bearer is not None else []

    def _only_describes(self, noun: Token) -> bool:
        """Whether a noun says of the name before it what that is: "Ansaru, *a splinter group* of Boko Haram"."""
        apposed = noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.i < noun.i
        named = apposed and self._names(noun.head.i) and not self._names(noun.i)
        return named and any(child.dep_ == "det" for child in noun.children)

    def _unofficial(self, noun: Token) -> bool:
        """Whether a noun names somebody who does not act for his state: "a *former* minister", "the *rebel* leader"."""
        words = self.tree.grammar["former"] | self.tree.grammar["opposed"]
        once = any({child.lower_, child.lemma_.lower()} & words for child in noun.children)
        return once and noun.lemma_.lower() in self._persons | self.tree.grammar["parties"]

    def private(self, noun: Token) -> bool:
        """Whether a noun names people who do nothing on behalf of the state they are of: "two Togolese traders".

        "Ada Doe, *the woman* who" is that person.
        """
        lemma = noun.lemma_.lower()
        soldiers = lemma in self._of_states and "Plur" in noun.morph.get("Number", [])
        if lemma not in self._private or soldiers or noun.i in self.heads or called(noun) is not None:
            return False
        apposed = noun.dep_ == "appos" or any(child.dep_ == "appos" for child in noun.children)
        return not (apposed and any(self.kinds.is_any(actor, ("Person",)) for actor in self.own(noun)))

    def stranger(self, noun: Token) -> bool:
        """Whether a noun means somebody whom nothing names: "armed *the coalition*", "trained *TPLF fighters*"."""
        beside = (t.i for child in noun.children if child.dep_ in ("appos", "acl") for t in child.subtree)
        named = not self.heads.keys().isdisjoint(beside)  # "the alliance, known as ECOWAS"
        return noun.lemma_.lower() in self._somebody and not named and not self.actors(noun)

    def _of_group(self, noun: Token, here: list[ActorId], depth: int) -> list[ActorId]:
        """The group of which unnamed fighters, or a state's, are: "jihadists *of Boko Haram*"."""
        collective = all(self.kinds.is_any(actor, ("Collective",)) for actor in here)
        if not collective and not all(self.kinds.is_any(actor, ("State",)) for actor in here):
            return here
        groups = [actor for phrase in self.tree.of_phrases(noun) for actor in self.own(phrase, depth + 1)]
        if collective:
            return [actor for actor in groups if self.kinds.is_any(actor, ("ArmedGroup",))] or here
        return [a for a in groups if self.kinds.is_any(a, _FORCES) and self.kinds.home(a) in here] or here

    def _shared_with(self, noun: Token, here: list[ActorId], depth: int) -> list[ActorId]:
        """Who has it together with those whose a mention makes it: "un convoi de l'armée malienne *et de Wagner*".

        Adjectives share a noun in the plural, too: "les armées malienne, *nigérienne* et *tchadienne*".
        """
        sharing = set() if noun.lemma_.lower() in self._persons else {"nmod"}
        if "Plur" in noun.morph.get("Number", []):
            sharing.add("amod")
        spans = {mention.span for mention in self.heads.get(noun.i, ())}
        owners = (
            c for c in noun.children if c.dep_ in sharing and any(m.span in spans for m in self._inside.get(c.i, ()))
        )
        others = (other for owner in owners for other in self.tree.coordinated(owner) if other != owner)
        found = (actor for other in others for actor in self.own(other, depth + 1))
        return [actor for actor in dict.fromkeys(found) if actor not in here]

    def _had(self, noun: Token, depth: int) -> list[ActorId]:
        """Whose arms or buildings have become: "the Turkish drones bought *by the junta*"; guests stay their own."""
        if noun.lemma_.lower() not in self.assets | self.arms:
            return []
        had = (child for child in noun.children if child.lemma_.lower() in self.tree.grammar["had"])
        takers = (head for child in had for head in self.tree.by_phrases(child))
        return next((found for taker in takers if (found := self.spread(taker, depth))), [])

    def _town(self, noun: Token) -> list[ActorId]:
        """The town that a noun names behind the adjective of its country: "the Malian town *of Gao*"."""
        if noun.i in self.heads or noun.lemma_.lower() not in self.tree.grammar["towns"]:
            return []
        named = (a for part in self.tree.of_phrases(noun) for a in self.at(part.i))
        return [a for a in named if self.kinds.is_any(a, ("Place",))]

    def _acting(self, lemma: str, owners: list[ActorId]) -> list[ActorId]:
        """Who acts through a noun: "his government" and "her troops" are a state's, not the person's.

        Rebels are of a group and of no state; a party, a militia or a firm is neither its leader nor his state's.
        """
        if lemma in self._irregulars:
            return [self.kinds.band(owner) or owner for owner in owners if not self.kinds.is_any(owner, ("State",))]
        if lemma in self.tree.grammar["parties"] | self.tree.grammar["militias"] | self._firms:
            others = ("Person", "State") if lemma in self._firms else ("Person",)  # "the Turkish firm" is not Turkey
            return [owner for owner in owners if not self.kinds.is_any(owner, others)]
        if lemma in self._of_states:
            return [self.signatory(owner) for owner in owners]
        # A person's ministers and envoys are not that person, but perhaps of a state.
        acting = (self.signatory(owner) if lemma in self._persons else owner for owner in owners)
        return [a for a in acting if lemma not in self._persons or not self.kinds.is_any(a, ("Person",))]

    def signatory(self, actor: ActorId) -> ActorId:
        """The state or armed group that a person acts for; whoever is of none that is known is himself."""
        return (self.kinds.side(actor) or actor) if self.kinds.is_any(actor, ("Person",)) else actor

    def _named(self, token: Token) -> list[ActorId]:
        """Actors whose mention is headed by the token or by a name or apposition that belongs to it."""
        if token.i in self.titles and not any(self._several(child) for child in token.children):
            return [self.titles[token.i]]
        if token.i in self.heads and self._names(token.i):
            return _ids(self.heads[token.i])
        for child in token.children:
            if gives_name(child) and self._names(child.i) and not self._apart(token, child):
                return [a for member in self.members(child) for a in _ids(self.heads.get(member.i, []))]
            if child.dep_ == "appos" and (titled := self._titled(token, child)):
                return titled
            if child.dep_ == "appos" and child.i > token.i and (listed := self._told_apart(token, child)):
                return listed
        if token.i in self.heads:
            return _ids(self.heads[token.i])
        if token.i in self._inside and token.pos_ in ("NOUN", "PROPN", "PRON"):
            return _ids(self._inside[token.i])
        return []

    def _apart(self, noun: Token, name: Token) -> bool:
        """Whether a noun means a group and the name behind it a person: "held by *the group*, X and Y were freed"."""
        meant, named = _ids(self.heads.get(noun.i, [])), _ids(self.heads.get(name.i, []))
        groups = bool(meant) and all(self.kinds.is_any(actor, ("Group",)) for actor in meant)
        return groups and any(self.kinds.is_any(actor, ("Person",)) for actor in named)

    def _several(self, child: Token) -> bool:
        """Whether a word is the first of several names behind a title in the plural: "Presidents *X* and Y"."""
        joined = any(more.dep_ == "conj" and self._names(more.i) for more in child.children)
        plural = "Plur" in child.head.morph.get("Number", []) or child.head.lower_.endswith("s")
        return plural and joined and gives_name(child) and self._names(child.i)

    def _titled(self, noun: Token, title: Token) -> list[ActorId]:
        """Whom a title names that stands in apposition right behind a noun: "the vice-president, *Colonel Goïta*"."""
        own = {token.i for token in noun.subtree}
        if any(i not in own for i in range(noun.i, title.left_edge.i)):
            return []
        names = (c.i for c in title.children if gives_name(c) and self._names(c.i))
        return next((_ids(self.heads[i]) for i in names), [])

    def _told_apart(self, noun: Token, first: Token) -> list[ActorId]:
        """Who a plural is said to be by a list behind it: "the signatories, namely *the government* and the CMA"."""
        members = self.members(first) if "Plur" in noun.morph.get("Number", []) else []
        named = any(self._names(member.i) for member in members)
        return [a for m in members for a in _ids(self.heads.get(m.i, []))] if named and len(members) > 1 else []

    def _names(self, place: int) -> bool:
        """Whether a mention at a token is a name, in full or short, and no office or demonym that stands for one."""
        names = {Via.NAME, Via.ACRONYM, Via.PROVISIONAL}
        if self.doc[place].pos_ == "PROPN":
            names.add(Via.COREFERENCE)  # "General Goita" after "Assimi Goita"
        return any(mention.via in names for mention in self.heads.get(place, ()))

    def at(self, place: int) -> list[ActorId]:
        """The actors whose mention a token heads."""
        return _ids(self.heads.get(place, []))

    def reference(self, token: Token, actor: ActorId) -> str:
        """``group`` for one of several actors that a phrase stands for, ``again`` for one that was named before."""
        here = [m for m in self.heads.get(token.i, ()) or self._inside.get(token.i, ()) if m.actor == actor]
        if not here or here[0].via is not Via.COREFERENCE:
            return ""
        several = {m.actor for m in self._inside.get(token.i, ()) if m.span == here[0].span}
        return "group" if len(several) > 1 else "again"

    def spread(self, token: Token, depth: int) -> list[ActorId]:
        """The actors of a noun phrase and of those coordinated with it, ``depth`` nouns below the first."""
        found: list[ActorId] = []
        for member in self.members(token):
            found += [actor for actor in self.own(member, depth + 1) if actor not in found]
        return found

    def set_off(self, participle: Token) -> Token | None:
        """The name before a participle or adjective that a comma sets off ("*JNIM*, affiliated with")."""
        comma = participle.i - 1
        while comma > participle.sent.start and participle.doc[comma].pos_ == "ADV":
            comma -= 1
        if comma <= participle.sent.start or participle.doc[comma].text not in (",", "("):
            return None
        named = self._inside.get(comma - 1)
        heads = (i for i in range(comma - 1, participle.sent.start - 1, -1) if i in self.heads) if named else ()
        name = next((participle.doc[i] for i in heads), None)
        within = (
            name is not None
            and name.dep_ == "nmod"
            and any(forms.unknown(above) and above.i not in self._inside for above in name.ancestors)
        )
        return None if within else name  # "the Movement for *Congo*, led by": who bears the longer name is unknown

    def just_before(self, pronoun: Token) -> list[ActorId]:
        """Actors of the name right before a relative pronoun ("the departure of *MINUSMA*, whose expulsion")."""
        for i in range(pronoun.i - 1, max(pronoun.sent.start, pronoun.i - 3) - 1, -1):
            if i in self.heads:
                return _ids(self.heads[i])
        return []

    def represented(self, noun: Token) -> list[ActorId]:
        """Actors that a noun stands for through a name beside it ("*al-Qaeda's* branch"): its owners, not itself."""
        return _ids([mention for mention in self.heads.get(noun.i, ()) if mention.via is Via.DEMONYM])

    def owners(self, noun: Token, depth: int = 0) -> list[ActorId]:
        """Actors that possess a noun: "Niger's", "its", "French", "of Mali", "from Mali"."""
        words = self.tree.grammar
        clauses = [child for child in noun.children if child.lemma_.lower() in words["led"]]
        mission = noun.lemma_.lower() in self._missions  # its commander's state is one of several
        led = [head for clause in clauses if not mission for head in self.tree.by_phrases(clause)]
        led += [h for c in noun.children if c.lower_ in words["loyal"] for w, h in self.tree.phrases(c) if w == "to"]
        own = sorted(self.tree.possessors(noun), key=lambda holder: holder.pos_ == "PRON")  # "its *Wagner* auxiliaries"
        adjectives = [c for c in noun.children if c.dep_ in ("appos", "nmod") and self.represented(c)]
        of = self.tree.of_phrases(noun)
        # "The Russian mercenaries *of Wagner*" are that group's wherever they come from.
        holders = (*of, *own) if noun.lemma_.lower() in self._irregulars else (*own, *of)
        for holder in (*holders, *adjectives, *led):
            if found := self.spread(holder, depth):
                return found
        if noun.lemma_.lower() in self._of_states | self._people | self._documents and (
            origin := self.tree.grammar["origin"]
        ):
            for preposition, head in self.tree.phrases(noun):
                close = head.head == noun or head.left_edge.i == noun.i + 1
                if preposition in origin and close and (found := self.spread(head, depth)):
                    return found
        if noun.lemma_.lower() in self._documents and (found := published_by(self, noun, depth)):
            return found
        if found := self._whose(noun):
            return found
        if noun.lemma_.lower() in self._seated | self.forces and (found := ruled(self, noun, depth)):
            return found
        if not has_origin(noun) and (noun.lemma_.lower() in self.assets | self._seated or self._regular(noun)):
            for preposition, head in self.tree.phrases(noun):
                inside = preposition in self.tree.grammar["in"] and head.i in self.heads
                if inside and (found := self.spread(head, depth)):
                    return found
        return catchword(self, noun) if noun.lemma_.lower() in self._of_states else []

    def _whose(self, noun: Token) -> list[ActorId]:
        """Who is before a relative pronoun of possession: "*la France*, dont la moitié des soldats se trouvent"."""
        above = noun
        for _ in range(_DEEPEST):
            counts = (c for count in above.children if count.dep_ == "nummod" for c in count.children)  # "*dont* 1.200"
            for child in (*above.children, *counts):
                if child.lower_ in self.tree.grammar["whose"] and child.i < noun.i:
                    return self.just_before(child)
            if above.dep_ not in ("nmod", "obl") or above.head.pos_ in ("VERB", "AUX"):
                break
            above = above.head
        return []

    def _regular(self, noun: Token) -> bool:
        """Whether a noun means the forces of the country it stands in: "*government* forces in Chad"."""
        own = self.tree.grammar["own"]
        return noun.lemma_.lower() in self._of_states and any(child.lower_ in own for child in noun.children)


def _role(token: Token) -> str:
    """The relation of a noun phrase to its governor, that of the first member of its coordination."""
    for _ in range(_DEEPEST):
        if token.dep_ != "conj":
            break
        token = token.head
    return str(token.dep_)


def _ids(mentions: list[Mention]) -> list[ActorId]:
    """Actors of the longest of nested mentions; a plural is several mentions of one span."""
    longest = max((mention.span.end - mention.span.start for mention in mentions), default=0)
    return [m.actor for m in mentions if m.span.end - m.span.start == longest]
