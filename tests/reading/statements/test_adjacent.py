"""A quotation without a cue belongs to whoever the sentence right before it is about."""

from __future__ import annotations

from entente.records import Reading
from tests.reading.conftest import Read


def speakers(found: Reading, words: str) -> list[str]:
    names = {one.id: one.name for one in found.actors}
    text = found.document.text
    said = [one for one in found.statements if any(words in text[span.start : span.end] for span in one.content)]
    return [names[each] for one in said for each in one.speakers]


def test_the_subject_before_speaks(read: Read) -> None:
    found = read("A Peruvian diplomat met our reporter in a garden. “They have tea and bread, and they are well.”")
    assert speakers(found, "tea and bread") == ["Peruvian diplomat"]


def test_who_spoke_before_goes_on(read: Read) -> None:
    found = read("The minister rejected the charge. “There is no envelope and nobody has been promised one.”")
    assert speakers(found, "no envelope") == ["minister"]


def test_another_paragraph_is_open(read: Read) -> None:
    found = read("A Peruvian diplomat met our reporter.\n\n“They have tea and bread, and they are well.”")
    assert speakers(found, "tea and bread") == []
