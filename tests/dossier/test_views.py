"""The views: plain data that says what the records say."""

from __future__ import annotations

from msgspec import structs

from entente.dossier.views import DossierView, dossier_view
from entente.records import Collection, Published
from tests.dossier.sample import BRANDHOLT, TVEITDAL, WIRE, sample


def view(**changes: object) -> DossierView:
    return dossier_view(structs.replace(sample(), **changes))


def test_the_summary_counts_what_is_there() -> None:
    summary = view().summary
    assert summary.title == "Norway and Denmark quarrel over a ferry lane"
    assert (summary.articles, summary.statements, summary.relayed, summary.events, summary.claims) == (3, 7, 2, 7, 3)
    assert summary.outlets == ("Kattegat Gazette", "Skagen Wire", "Tribune of the North")
    assert summary.state_run == ("Tribune of the North",)
    assert [counted.actor.name for counted in summary.principal[:2]] == ["Norway", "Denmark"]
    assert [flag.flag for flag in summary.flags] == ["near copy of another article", "words run together"]


def test_the_dates_covered_leave_out_what_is_dated_only_roughly() -> None:
    summary = view().summary
    assert (summary.dates, summary.roughly, summary.undated) == ("4–8 May 2031", 0, 1)
    wide = Published(earliest="2029-01-01", latest="2031-05-04")
    documents = tuple(
        structs.replace(document, published=wide) if document.id == WIRE.id else document
        for document in sample().documents
    )
    summary = view(documents=documents).summary
    assert (summary.dates, summary.roughly, summary.undated) == ("5–8 May 2031", 1, 1)


def test_most_reported_begins_with_most_origins() -> None:
    reported = view().summary.reported
    assert reported[0].fact.line == "Denmark accuses Norway of closing a ferry lane"
    assert [one.origins for one in reported] == sorted((one.origins for one in reported), reverse=True)


def test_a_source_says_what_it_is_worth() -> None:
    wire, gazette, tribune = view().sources
    assert (wire.named, wire.unnamed, wire.statements, wire.relayed) == (2, 0, 3, 0)
    assert (wire.direct, wire.mixed, wire.indirect) == (2, 0, 1)
    assert wire.basis[0].rule == "dateline"
    assert wire.basis[0].words[0].text == "4 May 2031"
    assert (gazette.named, gazette.unnamed, gazette.relayed) == (1, 1, 1)
    assert tribune.state_run is True
    assert (tribune.derived_label, tribune.derived_share, tribune.published) == ("D1", "62%", "date unknown")
    assert tribune.flags[0].words[0].text == "reported.The"


def test_statements_stand_under_their_speakers_together() -> None:
    groups = view().statements
    assert [speaker.name for speaker in groups[0].speakers] == ["Asger Brandholt"]
    assert groups[-1].speakers == ()
    assert groups[-1].statements[0].speaker == "state television"
    joint = structs.replace(sample().statements[0], id="statement:joint", speakers=(BRANDHOLT, TVEITDAL))
    groups = view(statements=(*sample().statements, joint)).statements
    assert ("Asger Brandholt", "Sunniva Tveitdal") in [tuple(one.name for one in group.speakers) for group in groups]


def test_a_statement_keeps_its_exact_words_and_its_chain() -> None:
    statements = {one.identifier: one for group in view().statements for one in group.statements}
    again = statements["statement:again"]
    assert again.words[0].text == "Norway shut the lane at midnight and told nobody"
    assert [actor.name for actor in again.via] == ["Skagen Wire"]
    assert (again.act, again.mode, again.cue) == ("accused", "reported speech", "said")
    suspend = statements["statement:suspend"]
    assert suspend.certainty == "stated as possible"
    assert statements["statement:closed"].confidence == "0.93"
    assert suspend.confidence is None


def test_a_role_and_a_country_stand_beside_a_name() -> None:
    speaker = view().statements[0].speakers[0]
    assert (speaker.role, speaker.country, speaker.kind) == ("Transport Minister", "Denmark", "person")


def test_an_event_says_whose_word_it_is() -> None:
    events = {one.identifier: one for group in view().events for one in group.events}
    closing = events["event:closing"]
    assert [fact.line for fact in closing.asserted_by] == ["Asger Brandholt"]
    assert (closing.quad, closing.status, closing.date) == ("material conflict", "alleged", "3–4 May 2031")
    assert [part.text for part in closing.words[0].parts if part.marked] == ["closing"]
    assert events["event:talks"].asserted_by == ()


def test_events_go_by_quad_class() -> None:
    assert [group.quad for group in view().events] == [
        "verbal cooperation",
        "material cooperation",
        "verbal conflict",
        "material conflict",
    ]


def test_the_timeline_keeps_background_and_the_undated_apart() -> None:
    (timeline,) = view().timelines
    assert [entry.date for entry in timeline.news.entries] == [
        "3–4 May 2031",
        "4 May 2031",
        "not before 6 May 2031",
        "9 May 2031",
    ]
    assert [entry.date for entry in timeline.background.entries] == ["2019"]
    assert [entry.text for entry in timeline.undated] == ["Sweden pays for the radar at Hirtshals"]


def test_the_positions_stand_in_their_instruments_column() -> None:
    matrix = view().positions
    cells = {
        (row.actor.name, name): cell.positions
        for row in matrix.rows
        for name, cell in zip(matrix.instruments, row.cells, strict=True)
    }
    filled = {place: told[0].stance for place, told in cells.items() if told}
    assert filled == {("Denmark", "Legal"): "reconsiders", ("Norway", "Military"): "strengthens"}


def test_an_agreement_keeps_the_words_of_its_clauses() -> None:
    agreement = view().agreements[0]
    assert (agreement.signed, agreement.in_force, agreement.reference) == ("2019", "date unknown", None)
    assert agreement.clauses[0].words[0].text == "the two states must consult within three days of any closure"


def test_an_actor_is_listed_under_every_name() -> None:
    norway = view().actors[0]
    assert (norway.name, norway.names, norway.mentions) == ("Norway", ("Oslo",), 4)
    assert [words.article for words in norway.places] == ["D1", "D2"]


def test_filters_offer_only_what_occurs() -> None:
    choices = {field.field: [choice.text for choice in field.choices] for field in view().statement_choices}
    assert choices["act"] == ["accused", "denied", "said", "warned"]
    assert "Oslo" not in choices["speaker"]
    assert "Sunniva Tveitdal" in choices["speaker"]


def test_noise_is_marked_and_named_once_a_run() -> None:
    blocks = view().articles[0].blocks
    assert [(block.kind, block.note) for block in blocks[-3:]] == [
        ("noise", "share buttons"),
        ("noise", None),
        ("noise", "links to other stories"),
    ]
    assert blocks[0].kind == "title"


def test_references_to_nothing_are_shown_and_not_linked() -> None:
    statement = structs.replace(sample().statements[0], speakers=("state:XXX",), via=("actor:gone",))
    shown = view(statements=(statement,)).statements[0].statements[0]
    assert [(actor.name, actor.anchor) for actor in (*shown.speakers, *shown.via)] == [
        ("XXX", None),
        ("actor:gone", None),
    ]


def test_an_empty_collection_has_views() -> None:
    empty = dossier_view(Collection(meta=sample().meta))
    assert empty.summary.articles == 0
    assert empty.network.pairs == ()
