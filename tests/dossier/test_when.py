"""Dates of articles and reports of events, side by side."""

from __future__ import annotations

from msgspec import structs

from entente.dossier.views import dossier_view
from entente.dossier.views.dating import DatedView
from entente.dossier.views.index import indexed
from entente.dossier.views.reports import report_views
from entente.dossier.views.timeline import EntryView
from entente.records import DateInterval, Published, Story
from tests.dossier.sample import GAZETTE, TRIBUNE, WIRE, sample


def dated(label: str, **published: Published) -> DatedView:
    documents = tuple(
        structs.replace(one, published=published.get(one.path.removesuffix(".txt"), one.published))
        for one in sample().documents
    )
    (view,) = dossier_view(structs.replace(sample(), documents=documents)).dating
    return next(entry for entry in view.entries if entry.label == label)


def entries() -> dict[str, EntryView]:
    (line,) = dossier_view(sample()).timelines
    return {entry.text: entry for entry in (*line.news.entries, *line.background.entries, *line.undated)}


def test_an_article_says_which_others_it_can_have_been_before() -> None:
    assert (dated("D1").before, dated("D1").after, dated("D1").either) == (("D2",), (), ("D3",))
    assert dated("D2").after == ("D1",)
    assert dated("D3").either == ("D1", "D2")
    touching = Published(earliest="2031-05-04", latest="2031-05-08")
    assert dated("D2", gazette=touching).either == ("D1", "D3")


def test_a_cue_set_aside_is_marked_and_keeps_its_words() -> None:
    (reason,) = dated("D3").reasons
    assert (reason.set_aside, reason.rule) == (True, "the ships leave next week")
    assert reason.words[0].text == "next week"
    assert not dated("D1").reasons[0].set_aside


def test_a_vague_interval_does_not_stretch_the_axis() -> None:
    vague = Published(earliest="1990-01-01")
    documents = (*sample().documents[:2], structs.replace(sample().documents[2], published=vague))
    (view,) = dossier_view(structs.replace(sample(), documents=documents)).dating
    assert view.first is not None
    assert view.last is not None
    assert view.last - view.first == 4


def test_reports_stand_side_by_side_and_what_differs_is_marked() -> None:
    entry = entries()["Norway is said to close a ferry lane"]
    wire, gazette = entry.reports
    assert (wire.article, gazette.article) == ("D1", "D2")
    assert [(number.text, number.alone) for number in wire.numbers] == [("About 40 lorries", True)]
    assert [(number.text, number.alone) for number in gazette.numbers] == [("some 60 lorries", True)]
    assert (wire.date, gazette.date, wire.date_differs) == ("3–4 May 2031", None, False)
    assert (wire.place_differs, entry.differs) == (False, True)
    assert not entries()["Sweden pays for the radar at Hirtshals"].reports


def test_a_date_told_more_closely_does_not_differ_and_another_day_does() -> None:
    month = DateInterval(earliest="2031-05-01", latest="2031-05-31", granularity="month")
    assert reported_on(month) == (False, False)
    assert reported_on(DateInterval(latest="2031-05-20")) == (False, False)
    assert reported_on(DateInterval(earliest="2031-05-06", latest="2031-05-06", granularity="day")) == (True, True)
    assert reported_on(DateInterval()) == (False, False)


def reported_on(date: DateInterval) -> tuple[bool, bool]:
    """Whether either report of the closing is marked where the second gives it this date."""
    events = list(sample().events)
    closing = next(number for number, event in enumerate(events) if event.id == "event:closing")
    first, second = events[closing].reports
    events[closing] = structs.replace(events[closing], reports=(first, structs.replace(second, date=date)))
    wire, gazette = report_views(indexed(structs.replace(sample(), events=tuple(events))), events[closing])
    return wire.date_differs, gazette.date_differs


def test_another_telling_of_the_same_happening_is_linked() -> None:
    assert [fact.line for fact in entries()["Norway is said to close a ferry lane"].same] == ["REJECT Norway → Denmark"]


def test_what_is_only_planned_lies_ahead() -> None:
    ahead = {text for text, entry in entries().items() if entry.ahead}
    assert ahead == {"Norway and Denmark plan to meet in Gothenburg", "Norway plans to send patrol ships"}


def test_each_story_has_a_timeline_and_news_of_its_own() -> None:
    later = Story(id="story:later", title="A later story", documents=(TRIBUNE.id,), actors=(), earliest="2040-01-01")
    first = structs.replace(sample().stories[0], documents=(WIRE.id, GAZETTE.id))
    documents = tuple(
        structs.replace(one, published=Published(earliest="2040-01-02", latest="2040-01-02"))
        if one.id == TRIBUNE.id
        else one
        for one in sample().documents
    )
    moved = tuple(structs.replace(one, story=later.id) for one in sample().timeline)
    view = dossier_view(
        structs.replace(sample(), stories=(first, later), documents=documents, timeline=(*sample().timeline, *moved))
    )
    lanes = {line.title: (len(line.news.entries), len(line.background.entries)) for line in view.timelines}
    assert lanes == {"Norway and Denmark quarrel over a ferry lane": (4, 1), "A later story": (0, 5)}
    assert [field.field for field in view.timeline_choices] == ["actor", "status", "story"]
