"""Offices become evidence: who leads, who has a role, what is over, with the words that say so."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from sahelgraph.extraction.offices import office_evidence
from sahelgraph.language.parsed import Office, Parsed
from sahelgraph.model import ActorId, Evidence, Report, ReportId, Span, Status

TEXT = "Menu here. President Zibo met the minister, Kouro."


def parsed(*offices: Office, noise: tuple[Span, ...] = ()) -> Parsed:
    report = Report(id=ReportId("r"), text=TEXT, language="en", noise=noise)
    doc = English().make_doc(TEXT)
    starts: list[bool | int | None] = [token.idx in (0, 11) for token in doc]
    doc = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc], sent_starts=starts)
    return Parsed(report=report, doc=doc, mentions=(), offices=offices)


def office(quote: str, person: str, title: str, *, head: bool = False, former: bool = False) -> Office:
    start = TEXT.index(quote)
    return Office(
        span=Span(start, start + len(quote)),
        person=ActorId(person),
        organisation=ActorId("niger"),
        title=title,
        head=head,
        former=former,
    )


PRESIDENT = office("President Zibo", "zibo", "president", head=True)
MINISTER = office("the minister, Kouro", "kouro", "minister", former=True)


def test_the_highest_office_is_leading_and_every_other_a_role() -> None:
    leads, role = office_evidence(parsed(PRESIDENT, MINISTER))
    assert (leads.subject, leads.relation, leads.object, leads.role) == ("zibo", "leads", "niger", "president")
    assert (role.subject, role.relation, role.object, role.role) == ("kouro", "hasRoleIn", "niger", "minister")


def test_a_former_office_has_ended() -> None:
    leads, role = office_evidence(parsed(PRESIDENT, MINISTER))
    assert (leads.status, role.status) == (Status.ASSERTED, Status.ENDED)


def test_the_quote_is_the_office_with_the_name_within_its_sentence() -> None:
    def exact(item: Evidence) -> bool:
        return TEXT[item.span.start : item.span.end] == item.quote and item.quote in item.sentence

    found = list(office_evidence(parsed(PRESIDENT, MINISTER)))
    assert [item.quote for item in found] == ["President Zibo", "the minister, Kouro"]
    assert all(exact(item) for item in found)


@pytest.mark.parametrize("noise", [(Span(0, len(TEXT)),), (Span(20, 25),)])
def test_an_office_in_noise_is_no_evidence(noise: tuple[Span, ...]) -> None:
    assert list(office_evidence(parsed(PRESIDENT, MINISTER, noise=noise))) == []
