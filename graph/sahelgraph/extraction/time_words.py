"""Words by which the time of one event passes on to another, or stops, in English and French."""

from __future__ import annotations

from typing import Final

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "DET"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})

SINCE: Final = frozenset({"since", "depuis"})
BEFORE: Final = frozenset({"before", "until", "till", "avant", "jusqu'à", "jusque", "jusqu'"})
AFTER: Final = frozenset({"after", "après"})
DURING: Final = frozenset(
    """in during at on with by through under of amid upon over for to dans en lors pendant à au aux durant de du des d'
    par sur avec pour""".split()
)
"""Prepositions of what happens at the time of its verb or noun, or is decided then. "After" is none of them."""

CARRIERS: Final = frozenset(
    """hold make have take give do pay carry conduct launch begin start open stage mount undergo occur happen sign
    conclude reach seal strike announce decide order declare demand request propose offer receive host attend deliver
    complete finish resume continue suspend perform exchange deal claim lead see witness come follow be send publish
    issue adopt address hand transmit dispatch deploy commit perpetrate
    establish create found arrive land notify date express voice convey reiterate renew
    tenir avoir faire mener effectuer procéder lancer commencer débuter ouvrir signer conclure annoncer décider ordonner
    déclarer exiger demander proposer offrir recevoir organiser rendre donner entamer dérouler intervenir achever
    terminer poursuivre reprendre suspendre livrer accueillir présider participer assister être échanger prendre envoyer
    adresser remettre transmettre dépêcher déployer commettre perpétrer
    publier adopter établir créer fonder arriver débarquer atterrir notifier dater remonter
    exprimer manifester réitérer renouveler
    """.split()
)
"""Verbs whose time is that of the event their subject or object names: light verbs, beginnings, ends, decisions. The
agreement that is *annulled* on Saturday was not signed on Saturday; the talks that are *held* on Saturday are."""

VOICING: Final = frozenset(
    """announce decide order declare demand request propose offer express voice convey reiterate notify issue publish
    annoncer décider ordonner déclarer exiger demander proposer offrir exprimer manifester réitérer notifier publier
    """.split()
)
"""Those of them whose subject speaks, and is no event: "the mission *expressed* regret today" dates no mission."""

SAYING: Final = frozenset(
    """say tell add report accuse allege blame deny suspect criticise criticize charge complain note recall believe
    think insist argue state warn reproach denounce condemn deplore
    dire ajouter rapporter accuser alléguer reprocher nier démentir soupçonner critiquer dénoncer déplorer condamner
    noter rappeler croire penser estimer assurer affirmer insister avertir prévenir
    """.split()
)
"""Verbs whose content happened at some other time than they were spoken: "accused it on Monday of arming rebels"."""

PROMISING: Final = frozenset(
    """promise pledge vow praise thank urge call ask demand reject dismiss welcome back
    promettre saluer remercier exhorter appeler demander exiger rejeter féliciter réclamer
    """.split()
)
"""Other verbs of what is done by speaking."""

STAGING: Final = frozenset(
    """speak address receive host interview question visit travel summon seat
    recevoir interroger exprimer accueillir inviter convoquer entendre réunir rassembler
    """.split()
)
"""Participles of an occasion: "*received* on Friday by the minister, he asked for help"."""

ARRIVING: Final = frozenset({"arrive", "come", "fly", "return", "arriver", "venir", "rentrer", "revenir"})
"""Participles of how somebody came who does something there: "*arrivé* vendredi à Gao, il a reçu"."""

WHICH: Final = frozenset({"that", "which", "qui"})
BLOWS: Final = frozenset(
    """attack raid assault ambush bombing strike blast explosion massacre coup putsch uprising takeover
    attaque assaut embuscade attentat bombardement frappe tuerie raid soulèvement
    """.split()
)
"""Nouns of what happens at once, so that what it does it does then."""

HARMING: Final = frozenset("kill wound injure shake destroy leave claim tuer blesser faire secouer ravager".split())
"""What blows do: "the bombing of a market *which killed* ten on Monday"."""

DUE: Final = frozenset({"due", "set", "likely", "ready", "expected", "scheduled"})
"""What is to happen: "is *due* in October to sign"."""

BLAMING: Final = frozenset({"accuse", "blame", "suspect", "accuser", "soupçonner"})
ACCUSING: Final = frozenset(
    {"accuse", "blame", "suspect", "link", "hold", "accuser", "soupçonner", "reprocher", "imputer"}
)
CLAIMING: Final = frozenset({"claim", "revendiquer", "endosser"})
CONTENT: Final = frozenset({"of", "for", "to", "over", "de", "d'", "à", "pour"})
WHO: Final = frozenset({"who", "which", "qui"})

SPEAKING: Final = frozenset({"speak", "talk", "parler", "exprimer"})
ANNOUNCING: Final = frozenset({"announce", "declare", "proclaim", "annoncer", "déclarer", "proclamer"})
"""Verbs that do what they tell, unless it was done before or is to come: "announced on Monday that it was leaving"."""

MAKING: Final = frozenset({"make", "rendre"})
"""Verbs that are one with their participle: "was *made* known on Sunday"."""

DATING: Final = frozenset({"date", "dater"})
"""Participles that give a text its date: "in a letter *dated* 16 August they asked"."""

PUBLISHING: Final = frozenset(
    """publish circulate release issue post broadcast read sign send deliver air print carry relay address adopt
    publier diffuser rendre lire signer envoyer transmettre adresser communiquer parvenir paraître relayer adopter
    """.split()
)
"""Participles of texts: what a statement says is said when the statement is published."""

TEXTS: Final = frozenset(
    """letter statement declaration communique communiqué report text resolution message note article document
    lettre déclaration rapport texte résolution tribune courrier motion
    """.split()
)
"""Nouns of what says something for as long as it is told of: "the letter accuses Mali. It calls on it to ..."."""

SENDING: Final = frozenset({"send", "dispatch", "deploy", "envoyer", "dépêcher", "déployer"})
"""Participles of those who arrive: "the instructors *sent* by Moscow landed in April"."""

REINS: Final = frozenset({"power", "office", "post", "charge", "pouvoir", "poste", "fonction", "tête"})
"""Nouns of what somebody is in: "*in power* since 2022"."""

LASTING: Final = frozenset({"during", "lors", "durant", "pendant"})
VISITS: Final = frozenset({"visit", "trip", "tour", "stopover", "visite", "déplacement", "tournée", "escale"})
"""What somebody speaks during: "said on Monday *during* talks", "said *on a visit*"."""

CONTAINING: Final = frozenset({"in", "during", "at", "lors", "pendant", "durant", "dans"})
IN: Final = frozenset({"in", "dans", "par", "through"})
WHERE: Final = frozenset({"where", "où"})

VENUES: Final = frozenset(
    """statement interview speech address letter communique communiqué post message tweet conference briefing broadcast
    remark talk sermon recording video audio note op-ed
    entretien interview discours allocution lettre déclaration conférence point tribune courrier tweet publication
    intervention message enregistrement vidéo
    """.split()
)
"""Nouns of where somebody says something: their day is when it is said ("said *in a statement on Monday*")."""
