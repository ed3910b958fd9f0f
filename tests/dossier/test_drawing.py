"""The network and the timeline as shapes."""

from __future__ import annotations

import math
import re
from datetime import date
from itertools import pairwise

from msgspec import structs

from entente.dossier.drawing import AxisDrawing, OriginDrawing, axis_drawing, network_drawing, origin_drawing
from entente.dossier.drawing.circle import around, seated
from entente.dossier.drawing.network import LINES, SEATS
from entente.dossier.views import dossier_view
from entente.dossier.views.network import NetworkView
from entente.dossier.views.timeline import LaneView
from entente.records import DateInterval, TimelineEntry
from tests.dossier.sample import sample


def pairs(**changes: object) -> NetworkView:
    return dossier_view(structs.replace(sample(), **changes)).network


def relation(view: NetworkView, first: str, second: str, kind: str) -> tuple[int, int, bool]:
    pair = next(pair for pair in view.pairs if {pair.first.name, pair.second.name} == {first, second})
    found = next(relation for relation in pair.relations if relation.kind == kind)
    return found.forward, found.backward, found.firm


def test_relations_keep_direction_and_certainty() -> None:
    view = pairs()
    assert relation(view, "Denmark", "Norway", "verbal conflict") == (1, 1, True)
    assert relation(view, "Denmark", "Norway", "material conflict") == (0, 1, False)
    assert relation(view, "Denmark", "Norway", "verbal cooperation") == (2, 2, True)


def test_speaking_to_somebody_is_neither_conflict_nor_cooperation() -> None:
    view = pairs(events=())
    assert {relation.kind for pair in view.pairs for relation in pair.relations} == {"spoke to"}
    assert relation(view, "Sweden", "Norway", "spoke to") in {(1, 0, True), (0, 1, True)}


def test_every_pair_of_the_picture_stands_in_the_table() -> None:
    view = pairs()
    drawn = {line.pair.anchor for line in network_drawing(view).lines}
    assert drawn == {pair.anchor for pair in view.pairs}


def test_lines_end_short_of_their_actors_and_stay_in_the_picture() -> None:
    drawing = network_drawing(pairs())
    for line in drawing.lines:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", line.path)]
        for x, y in ((numbers[0], numbers[1]), (numbers[4], numbers[5])):
            assert min(math.hypot(x - node.x, y - node.y) for node in drawing.nodes) > 9
            assert 0 < x < drawing.width
            assert drawing.top < y < drawing.top + drawing.height


def test_a_crowd_is_cut_to_what_can_be_read_and_says_so() -> None:
    base = sample().events[0]
    crowd = tuple(
        structs.replace(base, id=f"event:{a}-{b}", source=(f"state:{a}",), target=(f"state:{b}",))
        for a in range(20)
        for b in range(a)
    )
    view = pairs(events=crowd, statements=())
    drawing = network_drawing(view)
    assert len(drawing.lines) == LINES
    assert len(drawing.nodes) <= SEATS
    assert drawing.left_out == 20 - len(drawing.nodes)
    assert drawing.lines_left_out == len(view.pairs) - LINES


def test_heavy_pairs_sit_side_by_side() -> None:
    order = seated("abcdef", {("a", "d"): 9, ("b", "e"): 9, ("c", "f"): 9})
    for first, second in ("ad", "be", "cf"):
        apart = abs(order.index(first) - order.index(second))
        assert min(apart, 6 - apart) == 1


def test_seats_go_once_round() -> None:
    points = [around(number, 5) for number in range(5)]
    assert all(math.isclose(math.hypot(x, y), 1) for x, y in points)
    assert len({(round(x, 6), round(y, 6)) for x, y in points}) == 5


def axis(lane: LaneView) -> AxisDrawing:
    return axis_drawing([(entry.first, entry.last) for entry in lane.entries], lane.first, lane.last)


def test_a_bar_is_as_long_as_its_interval() -> None:
    interval, day, opened, last = axis(dossier_view(sample()).timelines[0].news).bars
    assert (interval.day, day.day, opened.day) == (False, True, False)
    assert (opened.open_left, opened.open_right) == (False, True)
    assert math.isclose(interval.width, 2 * day.width, abs_tol=0.02)
    assert interval.left < day.left < opened.left < last.left
    assert all(bar.left >= 0 and bar.right <= 100.01 for bar in (interval, day, opened, last))


def test_an_interval_past_the_axis_is_cut_and_says_so() -> None:
    inside, long, before = axis_drawing([(1000, 1004), (10, 2000), (None, 20)], 1000, 1009).bars
    assert (inside.beyond_left, inside.beyond_right) == (False, False)
    assert (long.beyond_left, long.beyond_right, long.left, long.right) == (True, True, 0, 100)
    assert (before.open_left, before.left) == (True, 0)
    assert axis_drawing([(None, None)], None, None).bars == ()


def entry(earliest: str, latest: str) -> TimelineEntry:
    date = DateInterval(earliest=earliest, latest=latest)
    return TimelineEntry(story="s", date=date, label=earliest, events=(), independent_origins=1, evidence=())


def test_ticks_stay_readable_over_any_span() -> None:
    for latest in ("2031-05-05", "2031-06-20", "2031-12-31", "2033-01-01", "2034-03-01"):
        timeline = (entry("2031-05-01", latest),)
        ticks = axis(dossier_view(structs.replace(sample(), timeline=timeline)).timelines[0].news).ticks
        assert 1 <= len(ticks) <= 7
        assert all(after.at - before.at >= 10 for before, after in pairwise(ticks))


def test_long_axes_are_marked_by_whole_years() -> None:
    first, last = date(1947, 1, 1).toordinal(), date(2021, 12, 31).toordinal()
    texts = [tick.text for tick in axis_drawing([], first, last).ticks]
    assert texts == ["1960", "1980", "2000", "2020"]


def test_a_date_at_the_end_of_the_calendar_is_drawn() -> None:
    entries = (entry("0001-01-01", "0001-01-01"), entry("9999-12-31", "9999-12-31"))
    (view,) = dossier_view(structs.replace(sample(), documents=(), timeline=entries)).timelines
    assert axis(view.news).ticks
    assert [one.text for one in view.background.entries] == ["0001-01-01"]


def origins() -> OriginDrawing:
    claims = [claim for group in dossier_view(sample()).claims for claim in group.claims]
    return origin_drawing(next(claim for claim in claims if claim.identifier == "claim:closed").asserted.tree)


def test_roots_are_drawn_at_the_left_and_articles_at_the_right() -> None:
    at = {(one.node.kind, one.node.name): one for one in origins().nodes}
    root, agency = at["root", "Denmark"], at["agency", "Skagen Wire"]
    wire, copy = at["outlet", "Skagen Wire"], at["copy", "Tribune of the North"]
    assert root.x < at["speaker", "Asger Brandholt"].x < agency.x < wire.x < copy.x
    assert (wire.label, copy.label) == ("D1 Skagen Wire", "D3 Tribune of the North")


def test_ways_that_meet_run_as_one_line() -> None:
    drawing = origins()
    assert sorted(way.shared for way in drawing.ways).count(True) == 1
    places = [(one.x, one.y) for one in drawing.nodes]
    assert len(set(places)) == len(places)
    assert all(0 < x < drawing.width and 0 < y < drawing.height for x, y in places)


def test_one_way_alone_is_not_drawn() -> None:
    claims = [claim for group in dossier_view(sample()).claims for claim in group.claims]
    denied = next(claim for claim in claims if claim.identifier == "claim:closed").denied
    assert (len(denied.tree.paths), origin_drawing(denied.tree).ways) == (1, ())
