"""The claims of the sample collection, with the ways their words came."""

from __future__ import annotations

from msgspec import structs

from entente.records import Claim, Evidence, Link, Voice
from tests.dossier.sample_cast import AGENCY, BRANDHOLT, DENMARK, GAZETTE, NORWAY, TELEVISION, TRIBUNE, TVEITDAL, WIRE

__all__ = ["sample_claims"]


def sample_claims() -> tuple[Claim, ...]:
    """One contested claim, one that cannot hold together with it, and one in outlets' own voices."""
    words = "Norway shut the lane at midnight"
    speaker = Link(
        kind="speaker", name="Asger Brandholt", actor=BRANDHOLT, evidence=(WIRE.evidence("Asger Brandholt"),)
    )
    briefing = Link(kind="occasion", name="press conference", evidence=(WIRE.evidence("told reporters"),))
    agency = Link(kind="agency", name="Skagen Wire", actor=AGENCY)
    wire = structs.replace(agency, document=WIRE.id)
    copy = Link(kind="copy", name="Tribune of the North", actor=TELEVISION, document=TRIBUNE.id)
    closed = Claim(
        id="claim:closed",
        text=words,
        about=(NORWAY,),
        status="contested",
        asserted_by=(
            _voice(BRANDHOLT, "statement:closed", WIRE.evidence(words), (speaker, briefing, wire)),
            _voice(BRANDHOLT, "statement:again", TRIBUNE.evidence(words), (speaker, agency, copy)),
        ),
        denied_by=(
            Voice(
                actor=TVEITDAL,
                statement="statement:denied",
                origin=NORWAY,
                chain=(Link(kind="speaker", name="Sunniva Tveitdal", actor=TVEITDAL), wire),
                evidence=(WIRE.evidence("that any lane had been closed"),),
            ),
        ),
        independent_origins=1,
        evidence=(WIRE.evidence(words), TRIBUNE.evidence(words)),
        contradicts=("claim:no ship",),
        story="story:ferry",
    )
    return closed, _counterclaim(), _own_claim()


def _voice(actor: str, statement: str, words: Evidence, chain: tuple[Link, ...]) -> Voice:
    return Voice(actor=actor, statement=statement, origin=DENMARK, chain=chain, evidence=(words,))


def _counterclaim() -> Claim:
    """One that cannot hold together with the closing, without a denial of its own."""
    return Claim(
        id="claim:no ship",
        text="No ship has been turned back",
        about=(NORWAY,),
        status="contested",
        asserted_by=(Voice(actor=TVEITDAL, statement="statement:no ship", origin=NORWAY),),
        denied_by=(),
        independent_origins=1,
        evidence=(WIRE.evidence("No ship has been turned back"),),
        contradicts=("claim:closed",),
        story="story:ferry",
    )


def _own_claim() -> Claim:
    """One that two outlets make in their own voices."""
    told, again = WIRE.evidence("Under the Skagerrak Ferry Compact of 2019"), GAZETTE.evidence("In 2019")
    own = Link(kind="outlet", name="Skagen Wire", actor=AGENCY, document=WIRE.id)
    # Nothing tells this outlet but the article itself.
    other = Link(kind="outlet", name=GAZETTE.id, document=GAZETTE.id)
    return Claim(
        id="claim:compact",
        text="the two states signed the compact in 2019",
        about=(DENMARK, NORWAY),
        status="corroborated",
        asserted_by=(
            Voice(actor=AGENCY, statement=None, origin=AGENCY, chain=(own,), evidence=(told,)),
            Voice(actor=GAZETTE.id, statement=None, origin=GAZETTE.id, chain=(other,), evidence=(again,)),
        ),
        denied_by=(),
        independent_origins=2,
        evidence=(told, again),
        story="story:ferry",
    )
