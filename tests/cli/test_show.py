"""`entente show` and `entente search`: filters, names, evidence, advice."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from entente.records import DateInterval, Published
from entente.store import open_store
from tests.cli.conftest import Command, cells
from tests.store.samples import account, collection, keep

EMPTY: dict[str, tuple[()]] = {"mentions": (), "statements": ()}
KINDS = ("documents", "statements", "events", "actors", "claims", "agreements", "positions", "stories", "timeline")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_shown(command: Command, stored: Path, kind: str) -> None:
    done = command("show", kind, stored)
    header, *lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert len(lines) == len(getattr(collection(), kind))
    assert {len(cells(line)) for line in lines} == {len(cells(header))}


def test_rows_show_names_words_and_where_they_stand(command: Command, stored: Path) -> None:
    lines = command("show", "statements", stored).out.splitlines()
    text = collection().documents[0].text
    offset = text.index("Edda Holm denied")
    assert list(cells(lines[1])) == [
        "2031-05-02",
        "Edda Holm",
        "deny",
        "that the café ferry was sold",
        "",
        f"north/first.txt:{offset}",
    ]


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        ("statements", "--speaker Holm", 2),
        ("statements", "--speaker holm --act deny", 1),
        ("statements", "--speaker Varland", 2),
        ("statements", "--speaker VRL", 2),
        ("statements", "--speaker Ostmarkers", 1),
        ("statements", "--via quill", 1),
        ("statements", "--addressee Quill", 1),
        ("statements", "--mode direct", 1),
        ("statements", "--document second", 1),
        ("statements", "--contains CAFÉ", 1),
        ("statements", "--since 2031-05-03", 0),
        ("statements", "--until 2031-05", 2),
        ("events", "--type cooperate --status alleged", 1),
        ("events", "--source Varland --target Ostmark", 1),
        ("events", "--source Ostmark", 0),
        ("events", "--actor Ostmark", 1),
        ("events", "--status denied", 0),
        ("events", "--since 2031-05-07", 1),
        ("events", "--since 2031-05-08", 0),
        ("actors", "--type state", 2),
        ("actors", "--document first.txt", 2),
        ("actors", "--contains quill", 1),
        ("claims", "--status contested", 1),
        ("claims", "--actor Holm", 1),
        ("claims", "--speaker Quill", 0),
        ("agreements", "--actor Ostmark", 1),
        ("agreements", "--type trade", 1),
        ("positions", "--target Ostmark --stance maintain", 1),
        ("timeline", "--actor Ostmark --type COOPERATE", 1),
        ("timeline", "--until 2031-04-30", 0),
        ("documents", "--flag truncated", 1),
        ("documents", "--contains envoy", 1),
        ("stories", "--actor Holm", 1),
        ("stories", "--since 2031-05-08", 0),
        ("stories", "--contains ferry --document first", 1),
        ("statement", "", 3),
    ],
)
def test_filters(command: Command, stored: Path, kind: str, options: str, expected: int) -> None:
    done = command("show", kind, stored, "--json", *options.split())
    assert done.code == 0, done.err
    assert len(json.loads(done.out)) == expected


def test_a_document_shows_what_it_was_made_from_and_between_which_days(command: Command, tmp_path: Path) -> None:
    sample = collection()
    first, second = sample.documents
    assert second.derived_from is not None
    doubtful = msgspec.structs.replace(
        second,
        derived_from=msgspec.structs.replace(second.derived_from, directed=False),
        published=Published(earliest="2031-05-02", latest="2031-05-09", granularity="week"),
    )
    with open_store(tmp_path, create=True) as store:
        keep(store, msgspec.structs.replace(sample, documents=(first, doubtful)))
    lines = command("show", "documents", tmp_path, "--document", second.path).out.splitlines()
    assert list(cells(lines[1]))[3:5] == ["2031-05-02 to 2031-05-09", f"{first.path} (rewritten, 25%) ?"]


def test_a_contested_claim_shows_both_sides(command: Command, tmp_path: Path) -> None:
    sample = collection()
    (claim,) = sample.claims
    kept = msgspec.structs.replace(claim, id="claim:kept", asserted_by=claim.denied_by, denied_by=())
    sold = msgspec.structs.replace(claim, denied_by=(), contradicts=("claim:kept",))
    for claims in ((claim,), (sold, kept)):
        with open_store(tmp_path, create=True) as store:
            keep(store, msgspec.structs.replace(sample, claims=claims))
        lines = command("show", "claims", tmp_path, "--status", "contested").out.splitlines()
        sides = [list(cells(line))[2:4] for line in lines[1:]]
        assert ["Ostmark", "Edda Holm"] in sides


def test_the_timeline_of_an_actor_runs_through_all_stories(command: Command, tmp_path: Path) -> None:
    sample = collection()
    days = {"story:ferry": "2031-05-07", "story:a": "2031-06-01", "story:z": "2031-04-01"}
    with open_store(tmp_path, create=True) as store:
        keep(store, sample)
        for story, day in days.items():
            when = DateInterval(earliest=day, latest=day, granularity="day")
            lines = tuple(msgspec.structs.replace(one, story=story, date=when) for one in sample.timeline)
            told = msgspec.structs.replace(account(sample), timeline=lines)
            named = msgspec.structs.replace(told.story, id=story)
            documents = told.documents if story == "story:ferry" else ()
            store.save_account(story, msgspec.structs.replace(told, story=named, documents=documents, **EMPTY))
    shown = command("show", "timeline", tmp_path, "--actor", "Ostmark").out.splitlines()[1:]
    assert [cells(line)[0] for line in shown] == sorted(days.values())


def test_json_holds_the_records_whole(command: Command, stored: Path) -> None:
    shown = json.loads(command("show", "claims", stored, "--json").out)
    assert shown == [json.loads(msgspec.json.encode(claim)) for claim in collection().claims]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("statments",), "Did you mean statements?"),
        (("nonsense",), "documents, statements, events"),
        (("statements", "--speaker", "Edda Hohm"), "Did you mean Edda Holm?"),
        (("statements", "--speaker", "Vralnd"), "Did you mean Varland?"),
        (("statements", "--speaker", "Zzz"), "entente show actors"),
        (("statements", "--act", "denie"), "Did you mean deny or"),
        (("events", "--type", "SANCTOIN"), "Did you mean SANCTION?"),
        (("events", "--status", "qqq"), "actual, alleged"),
        (("events", "--speaker", "Holm"), "--source, --target"),
        (("claims", "--since", "2031"), "--status"),
        (("events", "--since", "May"), "2024-06-19"),
    ],
)
def test_a_wrong_name_suggests_the_nearest(
    command: Command, stored: Path, arguments: tuple[str, ...], advice: str
) -> None:
    kind, *options = arguments
    done = command("show", kind, stored, *options)
    assert done.code == 2
    (line,) = done.err.splitlines()
    assert advice in line


def test_nothing_found_says_which_filter_to_leave_out(command: Command, stored: Path) -> None:
    done = command("show", "statements", stored, "--speaker", "Ostmark", "--act", "deny")
    assert (done.code, done.out) == (0, "")
    assert done.err == "No statements match. Try: without --speaker there are 1; without --act there are 1.\n"


def test_the_limit_says_that_there_is_more(command: Command, stored: Path) -> None:
    done = command("show", "statements", stored, "--limit", 1)
    assert len(done.out.splitlines()) == 2
    assert "1 of 3 statements shown" in done.err


def test_text_from_outside_cannot_speak_to_the_terminal(command: Command, tmp_path: Path) -> None:
    hostile = "\x1b]0;owned\x07 \x9b31m [red]x[/red] \u202eevil\tend\nnext"
    sample = collection()
    claim = msgspec.structs.replace(sample.claims[0], text=hostile)
    with open_store(tmp_path, create=True) as store:
        keep(store, msgspec.structs.replace(sample, claims=(claim,)))
    for form in ("--json", "--limit=9"):
        out = command("show", "claims", tmp_path, form).out
        assert not set("\x1b\x07\x9b\u202e") & set(out) - ({"\u202e"} if form == "--json" else set())
        assert "[red]x[/red]" in out
    assert "\x9b" not in command("export", tmp_path).out


def test_search_finds_and_shows_where(command: Command, stored: Path) -> None:
    lines = command("search", "cafe ferry", stored).out.splitlines()
    assert {cells(line)[0] for line in lines[1:]} == {"statement", "document"}
    assert all("north/first.txt:" in line for line in lines[1:])


def test_search_without_a_hit_says_what_to_try(command: Command, stored: Path) -> None:
    done = command("search", "submarine", stored)
    assert (done.code, done.out) == (0, "")
    assert "Try fewer" in done.err


def test_search_for_programs(command: Command, stored: Path) -> None:
    (hit,) = json.loads(command("search", '"sold the ferry"', stored, "--json", "--limit", 1).out)[:1]
    assert hit["kind"] == "statement"
