"""Which lines of a page are no report. Lines, not documents: what counts is the class of line."""

from __future__ import annotations

import pytest

from sahelgraph.reading.noise import find_noise

PROSE = (
    "Soldiers of the northern garrison left the camp on Monday, the ministry said in a statement.",
    "Les deux ministres ont signé mardi un accord de coopération militaire dans la capitale.",
    "The envoy, who arrived on Sunday, is to meet the head of the transition before he leaves again.",
)

FURNITURE = """
Share
Share this article
Share on Facebook
Partager sur WhatsApp
Facebook Twitter WhatsApp LinkedIn Email
Tweet
icon-facebook icon-twitter icon-whatsapp
fa-facebook | fa-twitter
0 Shares
Read also: Two ministers resign in the capital
READ: Two ministers resign in the capital
Read more: Two ministers resign
ALSO READ | Two ministers resign
Lire aussi : Deux ministres démissionnent
À lire aussi – Deux ministres démissionnent
LIRE AUSSI Deux ministres démissionnent
Sur le même sujet : Deux ministres démissionnent
Related: Two ministers resign
Related articles
Articles similaires
Vous pourriez aussi aimer
You may also like
Most read
Advertisement
- Advertisement -
Publicité
Story continues below advertisement
La suite après cette publicité
Subscribe to our newsletter
Subscribe To Our Newsletter
Sign up for our free daily newsletter and never miss a story.
Abonnez-vous à notre newsletter
Inscrivez-vous à notre lettre d'information
Recevez nos derniers articles dans votre boîte mail
Follow us on Twitter
Suivez-nous sur Facebook
Join our WhatsApp channel for breaking news
Rejoignez notre chaîne WhatsApp
Your email address will not be published. Required fields are marked *
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *
Save my name, email, and website in this browser for the next time I comment.
Name *
Nom *
Leave a Reply
Laisser un commentaire
3 Comments
This site uses Akismet to reduce spam. Learn how your comment data is processed.
[mc4wp_form id="206"]
[/vc_row]
[gallery ids="1,2,3"]
By John Smith
By Amina Diallo and Paul Martin in Niamey
BY AMINA DIALLO
Par Jean Dupont
Par Aminata Traoré, envoyée spéciale à Bamako
Par Le Journal avec AFP
Written by Staff Reporter
Author: Amina Diallo
AFP
(AFP)
(Reuters)
Reuters/AFP
Le Journal avec AFP
Source: AFP
Additional reporting by Amina Diallo; editing by John Smith
© 2024 The Daily. All rights reserved.
Copyright 2024 The Daily
Tous droits réservés
We use cookies to improve your experience on our website.
Ce site utilise des cookies pour améliorer votre expérience.
Accept all cookies
Tags: Niger, Russia, security
Mots-clés : Niger, Russie
#Niger #Russia
Filed under: Politics
Home > Africa > Niger
Accueil » Politique » Niger
Previous article
Article suivant
Photo: Presidency of the Republic
Crédit photo : Présidence
[Photo: AFP]
1,234 views
4 min read
Temps de lecture : 3 min
Listen to this article
https://example.org/news/1
View this post on Instagram
Mon 23rd September 2019 | 12:49 PM
Published on April 12, 2024
Publié le 12 avril 2024 à 10h15
12/04/2024 - 10:15
By John Smith | April 12, 2024
NIAMEY (Niger) | Friday 12 April 2024
* * *
""".strip().splitlines()

SENTENCES = """
Related talks took place in the capital on Monday, officials said.
Comments by the minister drew an angry reply from the neighbouring state.
Join forces with us, the general told the three neighbours.
By Monday the army had retaken the town.
Par ailleurs, les deux pays ont rompu leurs relations.
Share prices fell after the coup.
Home to two million people, the region is poor.
Source countries of the weapons include three neighbours of the state.
Subscribers to the accord are three states of the Sahel.
Reuters reported on Friday that seventy people died.
AFP quoted two diplomats as saying that the envoy had left.
Copyright law was the last subject of the talks.
Le ministre a laissé un commentaire sévère sur la décision de ses voisins.
Tagged as terrorists by the junta, the rebels denied the raid.
Search teams found the plane in the desert.
26 July 2023 is the day on which the army took power.
Photos of the raid were shown on state television.
Reply came within a day: the embassy was closed.
Live rounds were fired at the embassy on Sunday.
Accepter cette offre serait une trahison, a dit le colonel.
"[In the council] we will insist that they help," he said.
Most read the decision as a break with the former ally.
""".strip().splitlines()


def page(*lines: str) -> str:
    return "A headline over the page\n\n" + "\n\n".join(lines)


def noisy(text: str, line: str) -> bool:
    start = text.index(line)
    return any(span.start <= start and start + len(line) <= span.end for span in find_noise(text))


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("place", ["top", "middle", "bottom"])
def test_page_furniture_is_noise_wherever_it_stands(line: str, place: str) -> None:
    prose = list(PROSE)
    prose.insert({"top": 0, "middle": 1, "bottom": 3}[place], line)
    text = page(*prose)
    assert noisy(text, line)
    if not line.startswith(("Leave", "Laisser", "3 Comments", "Your email", "Votre adresse")):
        assert not any(noisy(text, paragraph) for paragraph in PROSE)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_begin_like_furniture_are_kept(sentence: str) -> None:
    text = page(PROSE[0], sentence, PROSE[1], PROSE[2])
    assert not noisy(text, sentence)


def test_all_that_follows_a_comment_form_is_noise() -> None:
    text = page(*PROSE, "Leave a Reply", "A reader says that the minister lies, and that he should resign at once.")
    assert find_noise(text)[-1].end == len(text)


def test_a_comment_link_at_the_top_cuts_nothing() -> None:
    text = page("Leave a comment", *PROSE)
    assert [text[span.start : span.end] for span in find_noise(text)] == ["Leave a comment"]


def test_headlines_under_a_heading_of_related_articles_are_noise_until_prose_resumes() -> None:
    text = page(PROSE[0], "Related articles", "Two ministers resign", "Envoy leaves the capital", PROSE[1], PROSE[2])
    assert [text[span.start : span.end] for span in find_noise(text)] == [
        "Related articles\n\nTwo ministers resign\n\nEnvoy leaves the capital"
    ]


def test_crumbs_after_the_last_paragraph_are_noise() -> None:
    text = page(*PROSE, "The Daily, New York", "Niger")
    assert text[find_noise(text)[-1].start :] == "The Daily, New York\n\nNiger"


@pytest.mark.parametrize("line", ["He did not elaborate.", "« Nous partirons. »", "No details were given."])
def test_a_short_last_sentence_is_kept(line: str) -> None:
    assert not noisy(page(*PROSE, line), line)


def test_the_title_is_kept_once() -> None:
    text = f"Envoy leaves the capital\n\nENVOY LEAVES THE CAPITAL\n\n{PROSE[0]}"
    assert [text[span.start : span.end] for span in find_noise(text)] == ["ENVOY LEAVES THE CAPITAL"]


def test_a_title_from_metadata_that_the_page_repeats_with_other_quotes_is_kept_once() -> None:
    text = f"News\nEnvoy’s talks end\n\nEnvoy's talks end\n\n{PROSE[0]}"
    spans = [text[span.start : span.end] for span in find_noise(text, title="Envoy's talks end")]
    assert spans == ["Envoy's talks end"]


def test_the_publisher_by_itself_is_noise() -> None:
    text = page("The Daily, New York", *PROSE)
    assert noisy(text, "The Daily, New York") is False
    assert find_noise(text, publisher="The Daily, New York")


def test_a_timeline_is_no_date_line() -> None:
    text = page(*PROSE, "26 July 2023 – Soldiers of the presidential guard detain the president.", PROSE[0])
    assert not find_noise(text)


def test_an_empty_text_has_no_noise() -> None:
    assert find_noise("") == find_noise("\n \n") == ()


@pytest.mark.parametrize(
    "line",
    [
        "#" * 5000 + " x",
        "icon-" * 2000 + "!",
        "A " * 5000 + "!",
        "1 views" * 2000 + "!",
        "a > " * 2000 + "!",
        "By " + "Aa, " * 4000,
    ],
    ids=["hashes", "icons", "capitals", "counters", "crumbs", "names"],
)
def test_lines_made_to_be_slow_are_not(line: str) -> None:
    assert find_noise(page(line, *PROSE)) is not None
