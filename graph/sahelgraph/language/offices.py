"""Office phrases: "Russian Foreign Minister", "the head of Niger's military government", "l'ancien ministre malien".

A phrase is read off the words around its noun, because trees of long titles are often wrong: in English modifiers and
owners stand to the left and prepositional phrases to the right, in French nearly everything stands to the right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sahelgraph.language.fitting import opens_charge
from sahelgraph.language.office_nouns import core_of, is_chief, is_states, name_end
from sahelgraph.language.office_titles import coloured, plain, title
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

DETERMINERS = {
    "en": frozenset({"the", "a", "an", "this", "that", "one", "another", "our"}),
    "fr": frozenset({"le", "la", "l'", "les", "un", "une", "des", "ce", "cet", "cette", "notre"}),
}
INDEFINITE = frozenset({"a", "an", "un", "une", "one", "another"})
OWN = {
    "en": frozenset({"his", "her", "its", "their", "whose"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "leurs"}),
}
_OF = {"en": frozenset({"of", "for"}), "fr": frozenset({"de", "du", "des", "d'"})}
_TO = {"en": frozenset({"to", "in", "at", "on"}), "fr": frozenset({"a", "au", "aux", "aupres", "pour", "en", "dans"})}
_MARKS = frozenset({"-", "'s", "'", "’s"})
_INSTEAD = frozenset({"remplacement", "succession", "vue", "raison", "place", "lieu"})
"""What follows "en" behind an office and belongs to the verb: "nommé ministre en remplacement de X"."""
_SMALL = {language: DETERMINERS[language] | OWN[language] | {"'s", "’s", "'"} for language in OWN}
_NUMBERS = frozenset({"two", "three", "four", "deux", "trois", "quatre", "plusieurs"})
_INNER = frozenset({"amod", "compound", "nmod", "advmod", "obl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_ELLIPSES = frozenset({"celui", "celle", "ceux"})
DETACHED = frozenset("delegation delegations team equipe convoy convoi contingent detachment detachement".split())
"""What a body sends: whoever heads it does not head the body."""
_THEN = (("at", "the", "time"), ("d'", "alors"), ("a", "l'", "epoque"))
"""What behind an office says that it was held before; "de l'époque" is part of it."""
_SENT_OUT = (["de", "mission"], ["of", "mission"], ["de", "delegation"])
"""Behind a chief: whoever heads what a body has sent somewhere is one of its officials."""
_SEVERAL_OF = frozenset({"des", "de", "ses", "leurs"})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office phrase over tokens ``first`` to before ``last``, built around the token ``noun``.

    ``owner`` is the state or body it names, ``own`` the position of a possessive that stands for one ("its"), ``title``
    the words of the office, ``definite`` whether an article, owner or possessive makes it one person's. ``core`` is the
    noun with what makes it another office ("prime minister"). ``top`` says that it is the highest office of a state,
    ``chief`` that it is the highest of another body. ``body`` says that its complement speaks of a body, named
    or not ("chief of the group"), and ``one_of`` that it is told of several ("one of its envoys").
    """

    first: int
    last: int
    noun: int
    core: str
    title: str
    owner: ActorId | None
    own: int | None
    former: bool
    body: bool
    top: bool
    chief: bool
    definite: bool
    one_of: bool = False


def find_phrases(scene: Scene, titles: Titles) -> list[Phrase]:
    """All office phrases of a report in text order; none overlaps the one before.

    A rank is an office where it says whose ("the French general X"); "celui de la Défense" takes up the office before.
    """
    found: list[Phrase] = []
    for noun, form in enumerate(scene.forms):
        if (found and noun < found[-1].last) or scene.forms[max(0, noun - 1) : noun + 1] == ["en", "chef"]:
            continue  # "le médiateur *en chef*" is none
        named = plain(form) in titles.offices or name_end(scene.forms, titles, noun) > noun + 1
        if (named and (scene.doc[noun].pos_ in _NOMINAL or _apposed(scene, titles, noun))) or (
            form in titles.ranks and _owned_rank(scene, titles, noun)
        ):
            phrase = _phrase(scene, titles, noun)
        elif form in _ELLIPSES and found and scene.doc[noun].sent == scene.doc[found[-1].noun].sent:
            phrase = _phrase(scene, titles, noun, found[-1])
        else:
            continue
        if phrase is not None:
            if found and _shares(scene.forms, found[-1], phrase):
                found[-1] = replace(found[-1], owner=phrase.owner)
            found.append(phrase)
    return found


def _shares(forms: list[str], one: Phrase, other: Phrase) -> bool:
    """Whether two offices are joined by "and", so that the owner of the second is that of the first too."""
    bare = one.owner is None and one.own is None and one.last == one.noun + 1
    return bare and other.first == one.last + 1 and forms[one.last] in ("and", "et")


def _apposed(scene: Scene, titles: Titles, noun: int) -> bool:
    """Whether a word that was taken for a verb is an office after a name and a comma ("Bilal Ag Cherif, figure du")."""
    forms = scene.forms
    beside = 1 < noun < len(forms) - 1 and forms[noun - 1] == "," and forms[noun + 1] in _OF[titles.language]
    return beside and scene.person_at(noun - 2) is not None


def _owned_rank(scene: Scene, titles: Titles, noun: int) -> bool:
    place = noun - 1 if titles.language == "en" else noun + 1
    return 0 <= place < len(scene.forms) and any(mention.via is Via.DEMONYM for mention in scene.at(place))


def _phrase(scene: Scene, titles: Titles, noun: int, same: Phrase | None = None) -> Phrase | None:
    """The phrase around a noun; ``same`` is the phrase that the noun only points back to."""
    first, before, own, definite = _left(scene, titles, noun)
    last, after = right(scene, titles, noun)
    forms = scene.forms
    words = _said_of(scene, titles, first, last, noun, before | after)
    if same is not None and last == noun + 1:
        return None
    core = same.core if same else core_of(forms, titles, noun)
    chief = is_chief(titles, core, words) and forms[noun + 1 : noun + 3] not in _SENT_OUT
    one_of = _opens_choice(forms, first)
    said = [place for place in range(first, last) if place not in coloured(forms, first, noun)]
    first -= one_of
    owner = _owner(scene, titles, noun, before, after, own) or (same.owner if same else None)
    spoken = _spoken_for(scene, owner, noun, last, before | after)
    former = any(word in titles.former or word.startswith("ex-") for word in forms[first:last])
    former = former or _was_then(forms, last)
    return Phrase(
        first=first,
        last=last,
        noun=noun,
        core=core,
        title=title(scene, titles, same.noun if same else noun, said, spoken, _SMALL[titles.language]),
        owner=owner,
        own=own,
        former=former,
        body=any(word in titles.whole for word in words) or forms[last : last + 1] == ["-"],  # "of the self-styled X"
        top=chief and is_states(titles, core, words),
        chief=chief,
        definite=definite or bool(before) or bool(after) or own is not None,
        one_of=one_of > 0,
    )


def _opens_choice(forms: list[str], first: int) -> int:
    """How many words before a plural office make it that of some: "*one of* its spokesmen", "*l'un* des"; else 0."""
    if first > 1 and forms[first - 1] == "of" and forms[first - 2] in ("one", "two", "three", "several"):
        return 2
    if first > 0 and forms[first] in _SEVERAL_OF and forms[first - 1] in ("un", "une"):
        return 2 if first > 1 and forms[first - 2] == "l'" else 1
    return 0


def _left(scene: Scene, titles: Titles, noun: int) -> tuple[int, set[int], int | None, bool]:
    """First token of the phrase, owners to the left of the noun, a possessive, whether an article stands there."""
    language, doc, forms = titles.language, scene.doc, scene.forms
    owners: set[int] = set()
    place = min((scene.tokens(m.span.start, m.span.end)[0] for m in scene.at(noun)), default=noun)
    while place > 0 and noun - place < _LONGEST:
        form = forms[place - 1]
        if doc[place].is_sent_start and form not in _MARKS - {"-"}:
            break  # a sentence that begins behind "Mali's" is a slip of the parser's
        if form in DETERMINERS[language]:
            return place - 1, owners, None, True
        if form in OWN[language]:
            return place - 1, owners, place - 1, True
        if scene.at(place - 1):
            if scene.is_person(place - 1) and forms[place] in _MARKS - {"-"}:
                return place - 1, owners, place - 1, True
            if language == "fr" or scene.is_person(place - 1):
                break
            owners.add(place - 1)
        elif not (plain(form) in titles.modifiers or form in _NUMBERS or (language == "en" and form in _MARKS)):
            unknown = _unknown(scene, place - 1) if language == "en" and not owners else 0
            if not unknown:
                break
            place -= unknown - 1
        place -= 1
    while place < noun and forms[place] in _MARKS:
        place += 1
    return place, owners, None, False


def _unknown(scene: Scene, place: int) -> int:
    """How many words not known as modifiers stand between a possessor or an article and the rest of an office.

    "Niger's pro-Western president", "the soft-spoken Malian minister"; 0 if none is in reach.
    """
    for length in range(1, 4):
        position = place - length
        if position < 0 or scene.doc[position + 1].is_sent_start:
            return 0
        compound = "-" in scene.forms[position : position + 4] and "," not in scene.forms[position : position + 4]
        word = scene.doc[position + 1]
        if word.pos_ == "CCONJ":
            return 0
        if not compound and word.pos_ not in ("ADJ", "NOUN", "PROPN", "ADV") and word.dep_ != "amod":
            return 0
        if scene.forms[position] in _MARKS - {"-"} or (
            length == 1 and scene.at(position) and not scene.is_person(position)
        ):
            return length
        if scene.forms[position] in DETERMINERS["en"] and scene.doc[place].dep_.split(":")[0] in _INNER:
            return length
    return 0


def right(scene: Scene, titles: Titles, noun: int) -> tuple[int, set[int]]:
    """The token after the phrase around a noun, and the mentions in its complements that may own the office."""
    language, doc, forms = titles.language, scene.doc, scene.forms
    owners: set[int] = set()
    place = last = name_end(forms, titles, noun)
    joined = False
    while place < len(doc) and place - noun <= _LONGEST and not doc[place].is_sent_start:
        form, token = forms[place], doc[place]
        if scene.at(place):
            if scene.is_person(place):
                break
            demonym = all(mention.via is Via.DEMONYM for mention in scene.at(place))
            if not (joined or (language == "fr" and demonym)):
                break
            owners.add(place)
            last = max(place + 1, *(scene.tokens(m.span.start, m.span.end)[1] for m in scene.at(place)))
            place = last - 1  # "le chef de la *junte au Kenya*"
        elif scene.person_at(place) is not None and _begins_name(forms, titles, place):
            break
        elif place == noun + 1 and opens_charge(scene, noun):
            break  # "accused *the leader* of meddling"
        elif forms[place : place + 2] in (["par", "interim"], ["en", "exercice"], ["en", "titre"]):
            last, place = place + 2, place + 1
        elif _was_then(forms, place) or (form in _TO[language] and not _leads_on(scene, titles, noun, place)):
            break
        elif form in _OF[language] or form in _TO[language] or (form == "with" and forms[noun] in titles.private):
            joined = True
        elif form in titles.ranks and _leads_to_name(scene, titles, place):
            break
        elif joined and (token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or form in titles.whole | titles.whole_state):
            last = place + 1
        elif form in ("and", "et", "&") and _begins_office(forms, titles, place + 1):
            break
        elif joined and (form in ("and", "et", "&") or form in DETERMINERS[language] or form in _MARKS):
            pass
        elif (language == "fr" and not joined and (token.pos_ == "ADJ" or form in titles.modifiers)) or (
            forms[noun] == "secretary" and form == "general"
        ):
            last = place + 1
        elif form == "-" and place + 1 < len(doc) and not scene.at(place + 1):
            if forms[place + 1] in ("general", "designate", "elect", "in"):
                last = place + 2
                place += 1
        else:
            break
        place += 1
    return last, {owner for owner in owners if owner < last}


def _was_then(forms: list[str], place: int) -> bool:
    """Whether words at a place say that an office was held before."""
    return any(tuple(forms[place : place + len(words)]) == words for words in _THEN)


def _begins_name(forms: list[str], titles: Titles, place: int) -> bool:
    """Whether a name that may be a person's is none that "of" joins to an office: "chef de l'État kényan *X Y*"."""
    return forms[place - 1] not in _OF[titles.language] | DETERMINERS[titles.language] | _MARKS


def _begins_office(forms: list[str], titles: Titles, place: int) -> bool:
    """Whether another office begins at a place: "minister of defence and number two", "and *the president* of Togo"."""
    if forms[place : place + 1] and forms[place] in DETERMINERS[titles.language]:
        place += 1
        while forms[place : place + 1] and forms[place] in titles.modifiers:
            place += 1
    return any(" ".join(forms[place : place + length]) in titles.offices for length in (1, 2))


def _leads_on(scene: Scene, titles: Titles, noun: int, place: int) -> bool:
    """Whether "to", "in", "at" belong to an office: of an envoy always, else before a name that says where."""
    forms = scene.forms
    if place + 1 < len(forms) and forms[place + 1] in titles.charge | _INSTEAD:
        return False
    return forms[noun] in titles.sent or any(scene.at(p) for p in range(place + 1, min(place + 5, len(forms))))


def _leads_to_name(scene: Scene, titles: Titles, place: int) -> bool:
    while place < len(scene.forms) and (scene.forms[place] in titles.ranks or scene.forms[place] in (".", "-")):
        place += 1
    return place < len(scene.forms) and scene.is_person(place)


def _owner(
    scene: Scene, titles: Titles, noun: int, before: set[int], after: set[int], own: int | None
) -> ActorId | None:
    """Whose office it is: of an envoy whoever sends him; else the body in the complement, else the state.

    "*Its* director in Mali" is of whom "its" means.
    """
    forms, language = scene.forms, titles.language
    sent = forms[noun] in titles.sent or own is not None
    complements = [
        actor
        for place in sorted(after)
        if not (place + 1 < len(forms) and forms[place + 1] in _MARKS)
        if not (sent and _destination(forms, language, noun, place))
        if not _placed(forms, titles, noun, place)
        for actor in map(scene.state_of_place, scene.owners(place))
        if scene.kind(actor) == "State" or scene.kind(actor) in BODIES
    ]
    owners = [
        actor
        for place in sorted(before | after)
        if place in before or (place + 1 < len(forms) and forms[place + 1] in _MARKS)
        for actor in map(scene.state_of_place, scene.owners(place))
        if scene.kind(actor) == "State" or scene.kind(actor) in BODIES
    ]
    bodies = [actor for actor in complements if scene.kind(actor) in BODIES]
    if bodies and not sent:
        return bodies[-1]
    whole = [actor for actor in scene.owners(noun) if scene.kind(actor) == "State" or scene.kind(actor) in BODIES]
    return next(iter(owners or complements or whole), None)  # "*Togolese ministers*" are a mention as a whole


def _placed(forms: list[str], titles: Titles, noun: int, place: int) -> bool:
    """Whether a complement says where somebody is of a body that stands before it without a name.

    "The bloc's envoy *in Mali*" is of the bloc, and so is "le médiateur de l'organisation *au Mali*".
    """
    opened = forms[place - 1] in _TO[titles.language] or forms[place - 2] in _TO[titles.language]
    return opened and not titles.whole.isdisjoint(forms[noun + 1 : place])


def _destination(forms: list[str], language: str, noun: int, place: int) -> bool:
    """Whether a complement says where an envoy is sent: the preposition before it is "to", "for", "auprès"."""
    for position in range(place - 1, noun, -1):
        if forms[position] in _TO[language] or forms[position] == "for":
            return True
        if forms[position] in _OF[language]:
            return language == "fr" and forms[position - 1] == "aupres"
    return False


def _said_of(scene: Scene, titles: Titles, first: int, last: int, noun: int, owners: set[int]) -> list[str]:
    """The words of a phrase that say which office it is: neither its noun nor the name of whoever owns it.

    "*Diplomatie* de" and the noun that heads a mention say so: the president of "the Kenyan *parliament*".
    """
    spans = [(owner, scene.tokens(m.span.start, m.span.end)) for owner in owners for m in scene.at(owner)]
    owned = {
        place
        for owner, (start, end) in spans
        for place in range(start, end)
        if place != owner or end == start + 1
        if scene.forms[place] not in titles.whole_state | titles.whole | DETACHED
    }
    owned |= coloured(scene.forms, first, noun)
    said = (p for p in range(first, last) if p != noun and p not in owned and not _is_name(scene, p))
    called = (p for p in owned if " " in scene.forms[p] and scene.doc[p].text[0].islower())
    return [*(plain(scene.forms[p]) for p in said), *(scene.forms[p].split()[0] for p in called)]


def _is_name(scene: Scene, place: int) -> bool:
    """Whether a word of an office is a part of somebody's name; a charge may have a capital, too."""
    return scene.doc[place].pos_ == "PROPN" and (bool(scene.at(place)) or scene.person_at(place) is not None)


def _spoken_for(scene: Scene, owner: ActorId | None, noun: int, last: int, places: set[int]) -> set[int]:
    """The places of names that say whose the office is, which its title leaves out; where an envoy goes stays in."""
    behind = range(noun + 1, last)
    listed = owner is None or not places or any(scene.doc[p].pos_ == "CCONJ" for p in behind)
    several = scene.plural(noun) and listed  # "the presidents of *Togo and Peru*"
    named = {p for p in behind if several and scene.doc[p].pos_ in ("PROPN", "CCONJ")}
    return named | {p for p in places if any(scene.state_of_place(actor) == owner for actor in scene.owners(p))}
