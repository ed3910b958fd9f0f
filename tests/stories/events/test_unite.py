"""Reports of one event become one; other events, statuses and types stay their own."""

import itertools
from collections.abc import Sequence

import msgspec

from entente.language import Meaning
from entente.language.meaning import Vectors
from entente.records import DateInterval, Event, EventStatus, EventType, Judgement, Published, Reading
from entente.stories.events.merge import merged_id
from entente.stories.events.unite import unite_events
from entente.stories.pile import Pile
from tests.stories.invented import JPN, KOR, MEANING, PRK, USA, Article

FRIDAY = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")


def told(path: str, text: str, kind: EventType = "COERCE", status: EventStatus = "actual") -> Article:
    article = Article(path, text, published=FRIDAY).names(PRK).names(JPN)
    article.event(kind, PRK, JPN, text, status=status)
    return article


def united(*articles: Article, judgements: tuple[Judgement, ...] = (), meaning: Meaning = MEANING) -> tuple[Event, ...]:
    readings = sorted((one.reading() for one in articles), key=lambda one: one.document.id)
    return unite_events(Pile(readings, [PRK, JPN, KOR, USA]), meaning, judgements)


FIRED = told("a.txt", "North Korea fired 2 rockets over Japan near Oshima.")
FIRED_TOO = told("b.txt", "Rockets fired by North Korea flew over Japan near Oshima, at least 2 rockets in all.")
SEIZED = told("c.txt", "North Korea seized a trawler of Japan with nine fishermen aboard.")


def test_two_reports_are_one_event_with_a_report_a_document() -> None:
    (event,) = united(FIRED, FIRED_TOO)
    assert len(event.evidence) == 2
    assert {one.document for one in event.reports} == {FIRED.document.id, FIRED_TOO.document.id}
    numbers = {one.document: one.numbers for one in event.reports}
    assert numbers[FIRED.document.id] == ("2 rockets",)
    assert numbers[FIRED_TOO.document.id] == ("at least 2 rockets",)


def test_the_id_is_made_of_the_smallest_report_and_no_order_of_reading_changes_it() -> None:
    smallest = min(one.reading().events[0].id for one in (FIRED, FIRED_TOO))
    (event,) = united(FIRED_TOO, FIRED)
    assert event.id == merged_id(smallest)
    orders = {united(*articles) for articles in itertools.permutations((FIRED, FIRED_TOO, SEIZED))}
    assert len(orders) == 1


def test_a_lone_report_stays_as_it_was_read() -> None:
    assert united(SEIZED) == SEIZED.reading().events


def test_another_deed_of_the_same_type_and_dyad_stays_another_event() -> None:
    events = united(FIRED, SEIZED)
    assert len(events) == 2
    assert not any(event.same_as for event in events)


def test_another_status_stays_an_event_of_its_own_and_both_name_each_other() -> None:
    denied = told("d.txt", "North Korea denied having fired rockets over Japan near Oshima.", status="denied")
    one, other = united(FIRED, denied)
    assert {one.status, other.status} == {"actual", "denied"}
    assert (one.same_as, other.same_as) == ((other.id,), (one.id,))


def test_near_types_of_one_happening_name_each_other_and_far_types_do_not() -> None:
    text = "Leaders of North Korea and Japan signed an accord on fishing at talks in Niigata."
    agreed, met, struck = told("a.txt", text, "AGREE"), told("b.txt", text, "CONSULT"), told("c.txt", text, "ASSAULT")
    by_type = {event.type: event for event in united(agreed, met, struck)}
    assert by_type["AGREE"].same_as == (by_type["CONSULT"].id,)
    assert by_type["ASSAULT"].same_as == ()


def test_dates_that_cannot_meet_part_reports() -> None:
    def fired(path: str, day: str) -> Reading:
        reading = Article(path, "North Korea fired rockets.").names(PRK)
        reading.event("COERCE", PRK, None, "North Korea fired rockets")
        when = DateInterval(earliest=day, latest=day, granularity="day")
        read = reading.reading()
        return msgspec.structs.replace(read, events=(msgspec.structs.replace(read.events[0], date=when),))

    def count(*readings: Reading) -> int:
        return len(unite_events(Pile(sorted(readings, key=lambda one: one.document.id), [PRK]), MEANING))

    assert count(fired("a.txt", "2031-05-14"), fired("b.txt", "2031-05-14")) == 1
    assert count(fired("a.txt", "2031-05-14"), fired("b.txt", "2031-05-15")) == 2


def test_mutual_types_may_change_places_and_others_not() -> None:
    kinds: tuple[tuple[EventType, int], ...] = (("CONSULT", 1), ("COERCE", 2))
    for kind, count in kinds:
        here = Article("a.txt", "North Korea and Japan held talks in Niigata.", published=FRIDAY)
        there = Article("b.txt", "Japan and North Korea held talks in Niigata.", published=FRIDAY)
        here.names(PRK).names(JPN).event(kind, PRK, JPN, here.text)
        there.names(PRK).names(JPN).event(kind, JPN, PRK, there.text)
        assert len(united(here, there)) == count


def test_one_document_tells_of_one_event_twice_only_in_nearly_the_same_words() -> None:
    words = ("North Korea fired rockets over Japan near Oshima.", "North Korea had fired rockets over Oshima in March.")
    article = Article("a.txt", f"{words[0]} It rained. {words[1]} {words[0][:-1]} again.", published=FRIDAY)
    article.names(PRK).names(JPN)
    for one in words:
        article.event("COERCE", PRK, JPN, one)
    assert len(united(article)) == 2
    again = Article("b.txt", f"{words[0]}\n\nNorth Korea fired rockets over Japan near Oshima, too.", published=FRIDAY)
    again.names(PRK).names(JPN).event("COERCE", PRK, JPN, words[0])
    again.event("COERCE", PRK, JPN, "North Korea fired rockets over Japan near Oshima, too.")
    assert len(united(again)) == 1


def test_what_was_said_decides_whether_two_accusations_are_one() -> None:
    one = told("a.txt", "North Korea accused Japan of fishing in its waters.", "ACCUSE")
    same = told("b.txt", "North Korea has accused Japan of fishing deep in its waters.", "ACCUSE")
    other = told("c.txt", "North Korea accused Japan of jamming radio signals along the border.", "ACCUSE")
    assert len(united(one, same)) == 1
    assert len(united(one, other)) == 2


def test_judgements_outrank_words_but_never_change_a_status() -> None:
    first, second, third = (one.reading().events[0].id for one in (FIRED, FIRED_TOO, SEIZED))
    apart = (Judgement(one=first, other=second, verdict="different"),)
    assert len(united(FIRED, FIRED_TOO, judgements=apart)) == 2
    assert not any(event.same_as for event in united(FIRED, FIRED_TOO, judgements=apart))
    joined = (Judgement(one=third, other=first, verdict="same"),)
    (event,) = united(FIRED, SEIZED, judgements=joined)
    assert len(event.reports) == 2
    denied = told("d.txt", "Talk of a kite festival was denied.", status="denied")
    word = (Judgement(one=first, other=denied.reading().events[0].id, verdict="same"),)
    one, other = united(FIRED, denied, judgements=word)
    assert one.same_as == (other.id,)


def test_a_word_on_a_united_event_holds_when_it_is_parted() -> None:
    (event,) = united(FIRED, FIRED_TOO)
    joined = (Judgement(one=event.id, other=SEIZED.reading().events[0].id, verdict="same"),)
    assert len(united(FIRED, FIRED_TOO, SEIZED, judgements=joined)) == 1


def test_meaning_is_asked_only_where_words_leave_it_open() -> None:
    class Asked:
        def vectors(self, texts: Sequence[str]) -> Vectors:
            raise AssertionError(texts)

    assert len(united(FIRED, FIRED_TOO, meaning=Asked())) == 1
    assert len(united(SEIZED, meaning=Asked())) == 1


def test_many_reports_in_the_same_words_are_one_event() -> None:
    articles = [told(f"{number}.txt", "North Korea fired 2 rockets over Japan near Oshima.") for number in range(250)]
    (event,) = united(*articles)
    assert len(event.reports) == 250
