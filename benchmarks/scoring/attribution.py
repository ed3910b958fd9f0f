"""How well predicted attributions agree with marked ones: words, pairs, sources, and recall by kind of cue.

An attribution is a mapping of `source`, `cue` and `content` to lists of `[start, end]` in characters.
Words are compared, never characters, so that punctuation at the edge of a span is of no account. Two
attributions are paired, one to one and best first, where the F1 of their contents' words is at least
`PAIRED`; the pair is right where the sources share a word or both are absent.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

PAIRED = 0.5
WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")

CUE_CLASSES: dict[str, re.Pattern[str]] = {
    "deny": re.compile(
        r"\b(den(y|ies|ied|ying|ial)|reject\w*|refut\w+|disput\w+|dismiss\w*|disavow\w*|contradict\w*|rebut\w*)\b", re.I
    ),
    "accuse": re.compile(
        r"\b(accus\w+|alleg(e|es|ed|ing|ation|ations|edly)|blam\w+|charg(es|ed|ing)|critici[sz]\w+|condemn\w*"
        r"|slam\w*|blast\w*|denounc\w+)\b",
        re.I,
    ),
    "commit": re.compile(
        r"\b(promis\w+|pledg\w+|vow\w*|agree\w*|plan\w*|intend\w*|threaten\w*|offer\w*|propos\w+|refus\w+|declin\w+"
        r"|want\w*|hop(e|es|ed|ing)|call(s|ed|ing)? (for|on)|urg\w+|demand\w*)\b",
        re.I,
    ),
    "believe": re.compile(
        r"\b(suggest\w*|appear\w*|seem\w*|believ\w+|think\w*|thought|suspect\w*|expect\w*|fear\w*|worr\w+|speculat\w+"
        r"|doubt\w*|hint\w*|impl(y|ies|ied)|estimat\w*|predict\w*|feel\w*|felt|know\w*|knew)\b",
        re.I,
    ),
    "say": re.compile(
        r"(\b(said|says?|saying|told|tell(s|ing)?|according|add(s|ed|ing)|wr(o|i)t(e|es|ing)|stat(e|es|ed|ement)"
        r"|announc\w+|not(es|ed|ing)|argu\w+|report(s|ed|ing)?|tweet\w*|declar\w+|insist\w*|explain\w*|ask(s|ed|ing)?"
        r"|quot\w+|repl\w+|respond\w*|acknowledg\w+|warn\w*|claim\w*|continu\w+)\b|^\s*:\s*$)",
        re.I,
    ),
}
"""The kind of a marked cue, the first that fits; the classes of the corpus's usual report by cue."""

Spans: TypeAlias = Sequence[Sequence[int]]
Attribution: TypeAlias = Mapping[str, Spans]
Words: TypeAlias = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Read:
    """An attribution as numbers of the words of its text."""

    source: Words
    cue: Words
    content: Words
    cue_class: str


def tally(text: str, gold: Iterable[Attribution], found: Iterable[Attribution]) -> Counter[str]:
    """The counts of one document; the counters of several add up."""
    wanted = [one for one in (_read(text, each) for each in gold) if one.content]
    got = [one for one in (_read(text, each) for each in found) if one.content]
    counts: Counter[str] = Counter(gold=len(wanted), found=len(got))
    counts.update(f"gold_{one.cue_class}" for one in wanted)
    gold_words = frozenset().union(*(one.content for one in wanted))
    found_words = frozenset().union(*(one.content for one in got))
    counts.update(words_gold=len(gold_words), words_found=len(found_words), words=len(gold_words & found_words))
    for marked, guess in _pairs(wanted, got):
        counts.update(["paired", f"paired_{marked.cue_class}"])
        if marked.source:
            counts.update(sourced=1, source_right=int(bool(marked.source & guess.source)))
        counts["right"] += bool(marked.source & guess.source) if marked.source else not guess.source
    return counts


def metrics(counts: Counter[str]) -> dict[str, float]:
    """The benchmark's figures."""
    figures = {
        "attribution_f1": _f1(counts["right"], counts["gold"], counts["found"]),
        "content_token_f1": _f1(counts["words"], counts["words_gold"], counts["words_found"]),
        "source_accuracy": _share(counts["source_right"], counts["sourced"]),
    }
    recalls = {f"{name}_recall": _share(counts[f"paired_{name}"], counts[f"gold_{name}"]) for name in CUE_CLASSES}
    return figures | {name: recalls[name] for name in ("say_recall", "accuse_recall", "deny_recall")}


def _read(text: str, attribution: Attribution) -> _Read:
    cue = " ".join(text[start:end] for start, end in attribution.get("cue") or ())
    kind = next((name for name, pattern in CUE_CLASSES.items() if pattern.search(cue)), "other")
    words = [(match.start(), match.end()) for match in WORD.finditer(text)]
    source, marked, content = (_words(words, attribution.get(role) or ()) for role in ("source", "cue", "content"))
    return _Read(source, marked, content, kind)


def _words(words: Sequence[tuple[int, int]], spans: Spans) -> Words:
    """The numbers of the words that the spans touch."""
    ends = [end for _, end in words]
    found: set[int] = set()
    for start, end in spans:
        number = bisect_left(ends, start + 1)
        while number < len(words) and words[number][0] < end:
            found.add(number)
            number += 1
    return frozenset(found)


def _pairs(wanted: Sequence[_Read], got: Sequence[_Read]) -> list[tuple[_Read, _Read]]:
    """One-to-one, by the contents' F1, ties by the words that cues and then sources share."""
    options = []
    for i, marked in enumerate(wanted):
        for j, guess in enumerate(got):
            shared = len(marked.content & guess.content)
            likeness = _f1(shared, len(marked.content), len(guess.content))
            if likeness >= PAIRED:
                options.append((likeness, len(marked.cue & guess.cue), len(marked.source & guess.source), -i, -j))
    pairs, used_gold, used_found = [], set(), set()
    for *_, i, j in sorted(options, reverse=True):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((wanted[-i], got[-j]))
    return pairs


def _f1(right: int, gold: int, found: int) -> float:
    return 2 * right / (gold + found) if gold + found else 0.0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
