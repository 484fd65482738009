"""What must never be read as fact, or as somebody else: sentences that trap a careless reader, in both languages.

Every trap names what would be wrong. ``fact`` is a pair about which nothing may be asserted, but for the relations
in ``but`` ("Mali accused France" is a fact, what it accuses France of is not); ``absent`` are actors of whom there may
be no evidence at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Evidence, Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

pytestmark = pytest.mark.model


@dataclass(frozen=True, slots=True)
class Trap:
    kind: str
    text: str
    fact: tuple[str, str] | None = None
    but: frozenset[str] = field(default=frozenset())
    absent: frozenset[str] = field(default=frozenset())


SPEECH = frozenset({"accused", "criticised", "demandedOf", "rejected", "threatened", "requestedSupportFrom"})


def denied(text: str, a: str, b: str) -> Trap:
    return Trap("denials are not facts", text, (a, b), SPEECH)


def planned(text: str, a: str, b: str, *but: str) -> Trap:
    return Trap("plans are not events", text, (a, b), frozenset(but))


def alleged(text: str, a: str, b: str) -> Trap:
    return Trap("what somebody is accused of is not a fact", text, (a, b), SPEECH)


def possible(text: str, a: str, b: str) -> Trap:
    return Trap("possibilities, questions and conditions are not facts", text, (a, b), SPEECH)


def alike(text: str, *absent: str) -> Trap:
    return Trap("look-alikes are somebody else", text, absent=frozenset(absent))


def place(text: str, *absent: str) -> Trap:
    return Trap("a place is no actor", text, absent=frozenset(absent))


ENGLISH = [
    alike(
        "Nigeria signed a military agreement with Turkey. Nigerian forces attacked Boko Haram near Maiduguri.", "niger"
    ),
    alike("Protesters clashed with police in the Niger Delta, and Nigeria sent troops there.", "niger"),
    alike("Guinea-Bissau and Equatorial Guinea signed an agreement with Portugal.", "guinea"),
    alike("Papua New Guinea signed a security agreement with Australia.", "guinea"),
    alike("South Sudan signed an agreement with Kenya.", "sudan"),
    alike("The Democratic Republic of the Congo expelled the ambassador of Rwanda.", "congo"),
    alike("Malawi cut ties with Iran.", "mali"),
    alike("Chad Smith met Vladimir Putin.", "chad"),
    alike("Benin City police arrested a man from Togo.", "benin"),
    alike("Richard Wagner's operas were performed in Mali.", "wagner-group"),
    alike("Moscow, Idaho, signed an agreement with Boise.", "russia"),
    alike("The Republic of Georgia joined the alliance with Jordan Peterson.", "jordan"),
    place("In Paris, Mali signed an agreement with Algeria.", "france"),
    place("Togo and Ghana held talks in Bamako.", "mali"),
    place("The Turkish minister met the Russian minister at a hotel in Niamey.", "niger"),
    place("An earthquake shook the outskirts of Moscow on Sunday.", "russia"),
    place("Ghana signed a contract with China in Ouagadougou on Friday.", "burkina-faso"),
    place("The conference opened in N'Djamena, where Sudan met Libya.", "chad"),
    denied("Algeria did not arm the Malian rebels and never attacked Mali.", "algeria", "mali"),
    denied("Mali denied that it had attacked Algeria.", "mali", "algeria"),
    denied("Russia denied having sent troops to Niger.", "russia", "niger"),
    denied("No agreement was signed between Niger and Turkey.", "niger", "turkey"),
    denied("Togo has never cut ties with France.", "togo", "france"),
    denied("Neither Ghana nor Togo attacked Niger.", "togo", "niger"),
    denied("Niger was not attacked by Benin.", "benin", "niger"),
    denied("Chad refused to sign a military agreement with Russia.", "chad", "russia"),
    denied("Guinea failed to sign an agreement with Mali.", "guinea", "mali"),
    denied("Senegal left the talks without signing an agreement with Mauritania.", "senegal", "mauritania"),
    denied("Egypt has dismissed reports that it had supplied weapons to Sudan.", "egypt", "sudan"),
    denied("Togo is not an ally of Mali.", "togo", "mali"),
    denied("Morocco ruled out the deployment of troops in Niger.", "morocco", "niger"),
    denied("Chad stopped short of breaking off diplomatic relations with France.", "chad", "france"),
    planned("Niger will sign a military agreement with Iran next month.", "niger", "iran"),
    planned("Germany plans to withdraw its troops from Niger.", "germany", "niger"),
    planned("Russia agreed to deliver fighter jets to Mali.", "russia", "mali"),
    planned("Turkey is due to open an embassy in Chad.", "turkey", "chad"),
    planned("China pledged to lend money to Niger.", "china", "niger"),
    planned("Burkina Faso is to expel the ambassador of France.", "burkina-faso", "france"),
    planned("Denmark has decided to withdraw its soldiers from Mali.", "denmark", "mali"),
    planned("Ghana announced that it would send troops to Niger.", "ghana", "niger"),
    planned("Italy intends to train the army of Niger.", "italy", "niger"),
    planned("Togo promised to join the Alliance of Sahel States.", "togo", "aes"),
    alleged("Mali accused Ukraine of supplying drones to the Tuareg rebels.", "ukraine", "tuareg-rebels"),
    alleged("Niger blamed France for an attack on Benin.", "france", "benin"),
    alleged("Algeria alleged that Mali had attacked Mauritania.", "mali", "mauritania"),
    alleged("Benin claims that Niger trained jihadists.", "niger", "jihadist-groups"),
    alleged("The alleged support of Algeria for Boko Haram angered Mali.", "algeria", "boko-haram"),
    alleged("Iran reportedly sold drones to Sudan.", "iran", "sudan"),
    alleged("Russia is said to have financed the coup leaders of Niger.", "russia", "niger"),
    possible("Has Algeria attacked Mali?", "algeria", "mali"),
    possible("If Nigeria attacks Niger, the alliance may fall.", "nigeria", "niger"),
    possible("Togo may sign a military agreement with Mali.", "togo", "mali"),
    possible("Russia could send troops to Burkina Faso.", "russia", "burkina-faso"),
    possible("Ghana is considering whether to cut ties with Mali.", "ghana", "mali"),
    possible("Nigeria threatened to attack Niger.", "nigeria", "niger"),
    possible("Mali demanded that France withdraw its troops from Chad.", "france", "chad"),
    possible("ECOWAS called on Guinea to expel the ambassador of Russia.", "guinea", "russia"),
    possible("Niger asked Germany to withdraw its soldiers from Chad.", "germany", "chad"),
]
FRENCH = [
    alike("Le Nigeria a signé un accord militaire avec la Turquie. L'armée nigériane a attaqué Boko Haram.", "niger"),
    alike("La Guinée-Bissau et la Guinée équatoriale ont signé un accord avec le Portugal.", "guinea"),
    alike("Le Soudan du Sud a signé un accord avec le Kenya.", "sudan"),
    alike("La République démocratique du Congo a expulsé l'ambassadeur du Rwanda.", "congo"),
    alike("Des affrontements ont eu lieu dans le delta du Niger, où le Nigeria a envoyé des soldats.", "niger"),
    alike("Les opéras de Richard Wagner ont été joués au Mali.", "wagner-group"),
    place("À Paris, le Mali a signé un accord avec l'Algérie.", "france"),
    place("Le Togo et le Ghana ont tenu des pourparlers à Bamako.", "mali"),
    place("Le Ghana a signé un contrat avec la Chine à Ouagadougou.", "burkina-faso"),
    denied("L'Algérie n'a pas attaqué le Mali.", "algeria", "mali"),
    denied("Le Mali a démenti avoir attaqué l'Algérie.", "mali", "algeria"),
    denied("La Russie nie avoir envoyé des soldats au Niger.", "russia", "niger"),
    denied("Aucun accord n'a été signé entre le Niger et la Turquie.", "niger", "turkey"),
    denied("Le Togo n'a jamais rompu ses relations avec la France.", "togo", "france"),
    denied("Le Niger n'a pas été attaqué par le Bénin.", "benin", "niger"),
    denied("Le Tchad a refusé de signer un accord militaire avec la Russie.", "chad", "russia"),
    denied("Le Sénégal est parti sans signer d'accord avec la Mauritanie.", "senegal", "mauritania"),
    denied("Le Maroc a exclu le déploiement de soldats au Niger.", "morocco", "niger"),
    planned("Le Niger signera un accord militaire avec l'Iran le mois prochain.", "niger", "iran"),
    planned("L'Allemagne va retirer ses troupes du Niger.", "germany", "niger"),
    planned("La Russie s'est engagée à livrer des avions de chasse au Mali.", "russia", "mali"),
    planned("La Turquie doit ouvrir une ambassade au Tchad.", "turkey", "chad"),
    planned("Le Danemark a décidé de retirer ses soldats du Mali.", "denmark", "mali"),
    planned("Le Ghana a annoncé qu'il enverrait des troupes au Niger.", "ghana", "niger"),
    planned("L'Italie compte former l'armée du Niger.", "italy", "niger"),
    alleged("Le Mali accuse l'Ukraine d'avoir livré des drones aux rebelles touareg.", "ukraine", "tuareg-rebels"),
    alleged("L'Algérie affirme, sans preuve, que le Mali aurait attaqué la Mauritanie.", "mali", "mauritania"),
    alleged("La Russie aurait livré des armes au Mali.", "russia", "mali"),
    alleged("L'Iran financerait le Soudan et entraînerait son armée.", "iran", "sudan"),
    alleged("Le prétendu soutien de l'Algérie à Boko Haram irrite le Mali.", "algeria", "boko-haram"),
    possible("L'Algérie a-t-elle attaqué le Mali ?", "algeria", "mali"),
    possible("Si le Nigeria attaque le Niger, l'alliance pourrait tomber.", "nigeria", "niger"),
    possible("Le Togo pourrait signer un accord militaire avec le Mali.", "togo", "mali"),
    possible("Le Ghana envisage de rompre ses relations avec le Mali.", "ghana", "mali"),
    possible("Le Nigeria menace d'attaquer le Niger.", "nigeria", "niger"),
    possible("Le Mali exige que la France retire ses troupes du Tchad.", "france", "chad"),
    possible("La Cédéao a demandé à la Guinée d'expulser l'ambassadeur de Russie.", "guinea", "russia"),
]
# The plain counterparts: a trap that never springs would prove nothing.
CONTROLS = [
    ("en", "Mali signed an agreement with Algeria.", "mali", "signedAgreementWith", "algeria"),
    ("en", "Algeria attacked Mali.", "algeria", "attacked", "mali"),
    ("en", "Russia sent troops to Niger.", "russia", "deployedForcesTo", "niger"),
    ("en", "Germany has withdrawn its troops from Niger.", "germany", "withdrewForcesFrom", "niger"),
    ("en", "Iran sold drones to Sudan.", "iran", "suppliedArmsTo", "sudan"),
    ("fr", "Le Mali a signé un accord avec l'Algérie.", "mali", "signedAgreementWith", "algeria"),
    ("fr", "L'Algérie a attaqué le Mali.", "algeria", "attacked", "mali"),
    ("fr", "L'Allemagne a retiré ses troupes du Niger.", "germany", "withdrewForcesFrom", "niger"),
    ("fr", "La Russie a livré des armes au Mali.", "russia", "suppliedArmsTo", "mali"),
]
CASES = [
    pytest.param(language, trap, id=f"{language}-{trap.kind}-{trap.text[:50]}")
    for language, traps in (("en", ENGLISH), ("fr", FRENCH))
    for trap in traps
]


@cache
def tools(language: str) -> tuple[Pipeline, Registry, Ontology]:
    return Pipeline.load(language), Registry.load(), Ontology.load()


def read(language: str, text: str) -> tuple[Evidence, ...]:
    pipeline, registry, ontology = tools(language)
    return extract(
        parse(Report(id=ReportId("trap"), text=text, language=language), pipeline, registry), ontology, registry
    )


_PARSED_WRONG = {
    "Russia denied having sent troops to Niger.": "the parser takes what is denied for a clause of circumstance",
    "Turkey is due to open an embassy in Chad.": "the parser takes 'due to' for a mark",
}
"""Traps that the reader falls into because the shipped parser gives a wrong tree."""


@pytest.mark.parametrize(("language", "trap"), CASES)
def test_the_reader_does_not_fall_into_the_trap(request: pytest.FixtureRequest, language: str, trap: Trap) -> None:
    if trap.text in _PARSED_WRONG:
        request.applymarker(pytest.mark.xfail(reason=_PARSED_WRONG[trap.text], strict=True))
    found = read(language, trap.text)
    ends = [(item.subject, item.relation, item.object, item.status) for item in found]
    assert not [end for end in ends if trap.absent & {end[0], end[2]}]
    asserted = [end for end in ends if end[3] is Status.ASSERTED and end[1] not in trap.but]
    assert not [end for end in asserted if trap.fact and set(trap.fact) == {end[0], end[2]}]


@pytest.mark.parametrize(("language", "text", "subject", "relation", "other"), CONTROLS)
def test_the_plain_counterpart_is_read_as_a_fact(
    language: str, text: str, subject: str, relation: str, other: str
) -> None:
    found = {(item.subject, item.relation, item.object, item.status) for item in read(language, text)}
    symmetric = {(subject, relation, other, Status.ASSERTED), (other, relation, subject, Status.ASSERTED)}
    assert found & symmetric


def test_a_predicate_is_put_and_cited_alike_by_the_true_parser() -> None:
    text = "France has withdrawn its troops from Chad, Reuters reported. Mali denied that it had attacked Algeria."
    stances = {(item.relation, item.status, item.speaker) for item in read("en", text)}
    assert ("withdrewForcesFrom", Status.ASSERTED, "reuters") in stances
    assert ("attacked", Status.DENIED, "mali") in stances
