"""What becomes of an event under a verb that promises, refuses, demands or stops it (PLOVER's conventions)."""

from __future__ import annotations

from entente.records import QUAD_CLASS, EventStatus, EventType

_STOPPED: dict[str, EventType] = {
    "AGREE": "REJECT",
    "CONSULT": "SANCTION",
    "SUPPORT": "REJECT",
    "CONCEDE": "REJECT",
    "COOPERATE": "SANCTION",
    "AID": "SANCTION",
    "RETREAT": "SANCTION",
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
}


def cooperative(type_: EventType) -> bool:
    """Whether a type belongs to one of the two quad classes of cooperation."""
    return QUAD_CLASS[type_].endswith("cooperation")


def promised(type_: EventType) -> EventType:
    """Cooperation promised is AGREE, conflict promised THREATEN."""
    if cooperative(type_):
        return "AGREE"
    return type_ if type_ in ("REQUEST", "REJECT", "ACCUSE") else "THREATEN"


def stopped(type_: EventType) -> EventType:
    """Cooperation stopped is SANCTION or, if only words, REJECT; conflict stopped is RETREAT or CONCEDE."""
    return _STOPPED.get(type_, "CONCEDE")


def governed(operator: str, type_: EventType) -> EventType | None:
    """The type of an event under an operator, or None where the operator leaves it as it is."""
    if operator == "promise":
        return promised(type_)
    if operator == "threaten":
        return "THREATEN"
    if operator == "request":
        return "REQUEST"
    if operator == "reject":
        return "REJECT"
    if operator == "stop":
        return stopped(type_)
    return None


def ahead(type_: EventType, status: EventStatus) -> EventType:
    """Cooperation that lies in the future is AGREE, material conflict THREATEN."""
    if status != "planned":
        return type_
    if cooperative(type_):
        return "AGREE"
    return "THREATEN" if QUAD_CLASS[type_] == "material conflict" else type_
