"""What the lines of a web page that are no report look like, in English and French, grouped by field.

One pattern a line. A pattern matches a whole line of the page in folded form (:func:`sahelgraph.ids.fold`: lower case,
no accents, straight apostrophes) without the bullets around it. A word that can open a true sentence ("Related",
"Comments", "Join") is listed only in full, or with the colon, the imperative or the object that makes it furniture.
"""

from __future__ import annotations

import re
from typing import Final

RELATED_HEADINGS: Final = r"""
    (read|see|view) (also|more|next)
    (lire|voir) (aussi|egalement|encore|plus|la suite)
    also read
    a (lire|voir|decouvrir|ecouter)( aussi| egalement)?
    related|recommended( for you)?|trending( now)?|popular|suggested
    (related|recommended|similar|suggested|featured|other) (articles?|posts?|stor(y|ies)|news|topics|content|coverage)
    (latest|recent|popular|trending|top|more|must-read) (articles?|posts?|stor(y|ies)|news|headlines|coverage|videos)
    more (from|on|about) .{2,50}
    most (read|viewed|popular|shared|commented)
    editor'?s'? (picks?|choice)
    you (may|might|will) (also )?(like|enjoy|be interested in).{0,40}
    what to read next|don'?t miss( this)?|in (other|related) news|keep reading|continue reading.{0,40}
    (articles?|contenus?|sujets?|infos?|actualites?) (similaires?|lies?|associes?|recents?|connexes?|relatifs?)
    (articles?|contenus?) (populaires?|recommandee?s?)
    (les )?(articles )?(les )?plus (lus?|populaires|partages|commentes|vus)
    (sur|dans) (le|la) meme (sujet|theme|rubrique|dossier)
    vous (aimerez|pourriez|serez) .{0,50}
    (nos|les|vos) (derniers|dernieres|autres) (articles|infos|actualites|nouvelles|publications)
    (dernieres|derniers) (articles|infos|actualites|nouvelles|publications)
    ne (manquez|ratez) (pas|rien)( .{0,30})?
    pour aller plus loin|en savoir plus|lire la suite.{0,40}|la redaction vous conseille|notre selection
"""
"""Headings over lists of other articles."""

RELATED_ITEMS: Final = r"""
    (read|see|view) (also|more|next) ?[:>»|–—-]*.{3,200}
    (lire|voir) (aussi|egalement|encore) ?[:>»|–—-]*.{3,200}
    also read ?[:>»|–—-]*.{3,200}
    a lire( aussi| egalement)? ?[:>»|–—-].{3,200}
    a lire (aussi|egalement) .{3,200}
    (read|see|watch|listen|more|related|recommended|suggested|must[- ]read|flashback) ?[:>»|].{3,200}
    (lire|relire|voir|revoir|a voir|a ecouter|a relire|dossier) ?[:>»|].{3,200}
    (related|similar) (story|stories|articles?|posts?|news) ?[:>»|–—-].{3,200}
    (article|sujet) lie ?[:>»|–—-].{3,200}
    sur le meme (sujet|theme) ?[:>»|–—-].{3,200}
"""
"""One other article, announced and named in the same line."""

COMMENT_STARTS: Final = r"""
    leave (a|your) (reply|comment)( .{0,40})?
    (post|add|write|submit|drop) (a|your) comment( .{0,40})?
    join the (conversation|discussion|debate)
    (view|show|read|see) (all )?(\d+ )?comments?( .{0,20})?
    (user |reader )?comments?( ?\(\d+\))?
    \d+ (comments?|replies|responses?|reactions?|thoughts on)( .{0,120})?
    no comments?( yet)?|be the first to comment.{0,20}|comments are closed.{0,10}|discussion about this post
    laisse[rz] (un|une|votre) (commentaire|reponse|reaction|avis)( .{0,40})?
    (ajoute[rz]|ecri(re|vez)|poste[rz]|depose[rz]|publie[rz]) (un|votre) commentaire( .{0,40})?
    (vos |votre |les )?commentaires?( ?\(\d+\))?
    reagi(r|ssez)( a .{0,40})?
    \d+ (commentaires?|reponses?|reactions?)( .{0,120})?
    aucun commentaire.{0,30}|soyez (le|la) premier.{0,60}|les commentaires sont (fermes|desactives).{0,20}
    annuler la reponse|cancel reply|repondre|reply
    your e-?mail address will not be published.*
    votre adresse (e-?mail|de messagerie|courriel|electronique) ne sera pas publiee.*
"""
"""Where a comment form or the comments begin. After the article's prose all that follows is by readers."""

FURNITURE: Final[dict[str, str]] = {
    "comment form": r"""
        required fields are marked.*
        (tous )?les champs (obligatoires|marques).*
        save my name,? e-?mail.*
        enregistrer mon nom.*
        ((your|full|first|last) )?(name|e-?mail|website|comment|message|subject)( address)? ?(\*|\(required\)|:)?
        ((votre|mon) )?(nom|prenom|e-?mail|site (web|internet)|commentaire|message) ?(\*|\((requis|obligatoire)\)|:)?
        (votre )?adresse (e-?mail|de messagerie) ?(\*|\((requis|obligatoire)\)|:)?
        submit( comment)?|post comment|send|envoyer|valider|publier( le commentaire)?
        notify me (of|by|when) .*
        (prevenez|avertissez)[- ]moi .*
        (this|ce) site (uses|utilise) akismet.*
        you must be logged in.*
        vous devez (etre connecte|vous connecter).*
        (re)?captcha.{0,80}
    """,
    "subscription": r"""
        (please |click here to )?subscribe( (to|now|today|for|here|via|and|free) .{0,150})?
        subscribe (now|today|here|free)
        sign ?(up|in)? (to|for) (our|the|free|daily) .{0,150}
        sign up( now| today| here)?
        (click here to )?(join|follow) (us|our)( .{0,150})?
        (get|receive) (the latest|our|breaking|daily|all the|updates|e-?mail) .{0,150}
        ((our|daily|weekly|free|morning) )*newsletters?( (signup|subscription))?
        enter your e-?mail.{0,80}
        stay (informed|connected|updated|tuned|up to date)( .{0,80})?
        (already a subscriber|deja abonnee?).{0,40}
        (turn on|enable|allow|activer?z?|autorise[rz]) (the |les )?notifications?.{0,40}
        (no|we (don'?t|never|do not)) spam.{0,60}
        (check|confirm) your (inbox|spam|e-?mail|subscription).{0,80}
        s'(abonner|inscrire)( .{0,60})?
        (abonnez|inscrivez)[- ]vous .{0,150}
        (abonnez|inscrivez)[- ]vous
        recevez (nos|notre|les|l'|toute|chaque|par|gratuitement|le meilleur).{0,150}
        (notre|la|nos|les) newsletters?( .{0,40})?
        suivez[- ](nous|notre|l'actualite)( .{0,120})?
        rejoignez[- ](nous|notre|nos)( .{0,120})?
        (entrez|saisissez|indiquez) votre (adresse|e-?mail).{0,80}
        (donate|make a donation|faire un don|soutenez[- ]nous|support us)( .{0,80})?
        support (our journalism|independent (journalism|media)).{0,80}
        (download|get|install) (our|the) (mobile )?app( .{0,80})?
        telecharge[rz] (notre|l') ?appli.{0,80}
        (this|cet) article (is|est) (for|only for|reserve).{0,60}
    """,
    "copyright": r"""
        (©|\(c\)|copyright [©(\d]).{0,200}
        copyright .{0,60}\d{4}.{0,60}
        .{0,80}\b(all rights reserved|tous droits (de reproduction )?reserves)\b.{0,120}
        .{0,60}\b(reproduction|republication|utilisation)\b.{0,80}\b(interdite?|prohibited|forbidden)\b.{0,80}
        .{0,60}\bmay not be (published|reproduced|republished).{0,80}
        (powered|designed|developed|propulse|realise|developpe) (by|par) .{0,60}
    """,
    "advertisement": r"""
        advertisements?|advertorial|publicites?|pub|ads?|annonces?|promoted
        sponsored( (content|post|links?|by .{0,30}))?|contenu sponsorise|publi-?reportage
        (advertise|advertising) (with us|here).{0,40}
        annoncez (chez nous|ici).{0,40}
        (story|article) continues (below|after).{0,40}
        (la suite|l'article continue|suite de l'article).{0,40}(publicite|pub|annonce)
        ads? by .{2,30}
        (scroll|faites defiler) .{0,40}(continue|continuer).{0,20}
        loading[ .]{0,4}|chargement.{0,20}
    """,
    "cookies and terms": r"""
        (we|this (web)?site|our (web)?site|nous|ce site|notre site)\b.{0,60}\b(cookies?|traceurs)\b.*
        .{0,20}\bcookies?\b.{0,30}\b(policy|settings|preferences|parametres|consent).{0,20}
        (accept|refuse|reject|decline|allow|deny)( all)?( cookies)?
        (tout |j')?(accepter?|refuser?)( (tout|et (continuer|fermer)))?|continuer sans accepter
        (manage|gerer|personnaliser|customi[sz]e) (my |mes |les |your |vos )?(cookies|consent|preferences|choix|options)
        (privacy|cookie) (policy|notice|settings)|politique de (confidentialite|cookies)|mentions legales
        terms (of|and|&) (use|service|conditions).{0,30}
        conditions (generales|d'utilisation).{0,30}
        (by continuing|by using|en poursuivant|en continuant)\b.{0,80}\b(agree|consent|accept|acceptez)\b.*
    """,
    "tags": r"""
        (tags?|mots?[- ]cles?|keywords?|topics?|categor(y|ies|ie)|tagged|etiquettes?|themes?|thematiques?) ?[:|].{0,300}
        (filed under|posted in|classe dans|rubriques?|sections?) ?[:|].{0,300}
        (sujets?|dossiers?|pays|countr(y|ies)|regions?) ?[:|].{0,300}
        (filed under|posted in|classe dans) .{0,80}
        (tags?|mots?[- ]cles?|keywords?)( \S+){0,2}
        #\S+([\s,]+#\S+)*
    """,
    "navigation": r"""
        home|accueil|(main )?menu|menu principal|search|recherche[rz]?|close|fermer|back|retour|toggle navigation
        skip to (main )?content|aller au contenu( principal)?|back to top|haut de page|retour en haut
        log ?in|sign in|log ?out|register|(se )?connecter|connexion|deconnexion|inscription|mon compte|my account
        (contact|about)( us)?|contactez[- ]nous|a propos|qui sommes[- ]nous ?\??
        (load|show|see|voir) (more|plus)|(see|view) all|voir tout|table of contents|sommaire
        (previous|next|older|newer)( (post|article|story|page)s?)?( ?[:→»›].{0,150})?
        (article|page|billet) (precedent|suivant)e?( ?[:→»›].{0,150})?
        (precedent|suivant)( ?[:→»›].{0,150})?
        [^.!?«]{2,40}( [>›»/] [^.!?«>›»/]{2,60}){2,}
        (home|accueil) ?[>›»/].{0,150}
    """,
    "counters": r"""
        \d[\d.,]*k? ?(views?|vues?|shares?|partages?|likes?|reads?|lectures?|visites?|fois lu)([\s|·•,]+.{0,60})?
        \d+ ?min(ute)?s?( (de )?(read|lecture))?
        (reading time|temps de lecture|duree( de lecture)?|post views|nombre de vues|views?|vues?) ?[:~]? ?\d.{0,30}
        (less than a|moins d'une) minute.{0,20}
        (listen to|ecoute[rz]) (this|the|cet|l') ?(article|story|audio).{0,30}
        (text|font) ?size.{0,20}|taille d(u texte|e la police).{0,20}
        \d+ (second|minute|hour|day|week|month|year)s? ago|just now
        il y a \d+ (seconde|minute|heure|jour|semaine|moi|an)s?
        \d{1,2}[:h]\d{2} ?(am|pm|gmt|utc|tu)?
    """,
    "embeds": r"""
        https?://\S+|www\.\S+|pic\.twitter\.com/\S+|@\w{2,30}|\S+@\S+\.\w{2,6}
        (view this post|voir cette publication) (on|sur) .*
        (embed from|integre depuis) .*
        .{0,280}\(@\w+\).{0,60}
        (watch|regardez|video|audio|podcast|gallery|galerie|photos?|live|en direct|diaporama) ?: .{0,150}
        infograph(ic|ie) ?: .{0,150}
        (watch|regarder?z?) (the |la |this |more |cette )?(video|live|now|on youtube|en direct).{0,80}
        (e-?mail|courriel|tel|phone|telephone|whatsapp|contact|fax)s? ?:.{0,80}
    """,
    "credits": r"""
        (photo|image|picture|credit|legende|illustration|source)s? ?[:/©|].{0,150}
        (credit (photo|image)|photo credit|image (credit|source|caption))s? ?[:/©|]?.{0,100}
        (file photo|photo d'archives?) ?[:/©|]?.{0,100}
        [\[(](photo|image|file|archive|ap photo|reuters|afp|getty|©)s?\b[^\])]{0,100}[\])]
        (photo|image) (d'archives?|d'illustration|by .{2,60})
        (additional )?(reporting|writing|editing|edited|translation|translated|compiled) (by|:) .{3,200}
        (edite|traduit|redige|edition|traduction)( en francais)? ?(par|:) .{3,200}
        (the )?(views|opinions) expressed\b.{0,200}
        les (opinions|propos|points de vue) exprime.{0,200}
        (disclaimer|avertissement|editor'?s? note|note de la redaction|ndlr) ?:.{0,300}
        this (article|story|report) (was|is)\b.{0,40}\b((re)?published|syndicated|translated)\b.{0,150}
        cet article (a ete|est)\b.{0,40}\b((re)?publie|paru|traduit|repris)\b.{0,150}
    """,
    "shortcodes": r"""
        \[/?[a-z][\w-]*( [^\]]*=[^\]]*|_[^\]]*)?/?\]( ?\[/[\w-]+\])?
        \{\{.{1,100}\}\}
    """,
    "icons": r"""
        (icon|fa|fab|fas|btn|svg|ico|social|share)[-_][\w-]+([\s|]+(icon|fa|fab|fas|btn|svg|ico|social|share)[-_][\w-]+)*
    """,
    "end marks": r"""
        [\W_]+
        ends?|/?end/?|fin|-?30-?
    """,
}
"""Everything else, by field; the names of the fields are for the reader of this file and of its tests."""

SHARE_NAMES: Final = frozenset(
    """facebook twitter x whatsapp linkedin telegram pinterest reddit tumblr messenger instagram youtube tiktok viber
    bluesky threads email e-mail courriel rss print imprimer copy copier share shares partager partage partages tweet
    tweeter tweets pin follow suivre like likes j'aime save enregistrer
    """.split()
)
"""Services and acts of share bars."""

SHARE_FILLERS: Final = frozenset(
    """mail sms line pdf link lien url more plus less this on sur via by par it article post page story now le la
    l'article cet the et and or ou with avec a to google google+ mastodon flipboard snapchat vk skype
    """.split()
)
"""What else a share bar has. A line of such words and numbers alone, one of them a name, is a share bar."""

AGENCY_NAMES: Final = frozenset(
    """afp reuters ap tass xinhua apa apanews pana panapress anp amap aib nan aps map anadolu aa efe dpa ansa bbc rfi
    voa dw sputnik bloomberg cnn upi interfax kyodo pti lusa belga africanews ria wam kuna qna una agence-france-presse
    source sources agence agences agencies agency staff redaction
    """.split()
)
"""News agencies and the like that sign reports; what is signed so is no sentence."""

AGENCY_FILLERS: Final = frozenset(
    """novosti press presse associated france news media al jazeera afrique africa le la et and avec with wire wires via
    from de of desk reporter writer correspondent nos our photo photos credit image getty images
    """.split()
)
"""What else a signature has."""


def one_of(table: str) -> re.Pattern[str]:
    """A pattern that matches what any line of ``table`` matches.

    Raises:
        ValueError: the table is empty; it would match nothing, or as part of another pattern everything.
    """
    lines = [line.strip() for line in table.splitlines() if line.strip()]
    if not lines:
        raise ValueError("no patterns")
    return re.compile("|".join(f"(?:{line})" for line in lines))
