"""An answer of the system room, gathered for a reader: duties by clause, near misses by agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.dates import span_in_words
from entente.dossier.views.references import ActorReference, AgreementReference
from entente.dossier.views.view import View
from entente.dossier.views.whatif.proofs import ProofView, WordsOf, proof_steps, proof_view
from entente.dossier.vocabulary import spelled, terms
from entente.system import NO_PROOF, Answer, Conflict, ConsultationAnswer, DutyAnswer, NoDuty, Violation

__all__ = ["AnswerView", "answer_view"]

SHOWN = 12
"""Clauses, consultations, and agreements with near misses that are shown; the command lists all."""
PROVEN = 6
"""Clauses of one certainty whose proofs are shown: proofs are what makes a page long."""

States = tuple[ActorReference, ...]


class PledgeView(View, frozen=True):
    """Who must help whom against whom."""

    obligors: States
    beneficiary: ActorReference
    adversaries: States


class DutyView(View, frozen=True):
    """A clause that is triggered: all who owe by it with the same certainty, and the proof for the first of them."""

    code: str
    agreement: AgreementReference
    article: str
    automaticity: str
    duty: str
    qualification: str
    depends_on: tuple[str, ...]
    pledges: tuple[PledgeView, ...]
    proof: ProofView | None
    proven: ActorReference


class ConsultationView(View, frozen=True):
    """A clause by which states must consult with one that is attacked."""

    code: str
    binding: bool
    agreement: AgreementReference
    article: str
    obligors: States
    partner: ActorReference


class ViolationView(View, frozen=True):
    """What an act breaks."""

    code: str
    actor: ActorReference
    agreement: AgreementReference
    article: str
    binding: bool
    depends_on: tuple[str, ...]
    proof: ProofView | None


class ConflictView(View, frozen=True):
    """Two duties of one state that cannot both be met."""

    code: str
    state: ActorReference
    agreement: AgreementReference
    against: AgreementReference
    why: str


class NearMissView(View, frozen=True):
    """An agreement that looks as if it applied: why it does not, and for whom."""

    agreement: AgreementReference
    reasons: tuple[tuple[str, States], ...]


class CertaintyView(View, frozen=True):
    """The duties of one certainty; `left_out` counts clauses that are not shown."""

    code: str
    name: str
    duties: tuple[DutyView, ...]
    left_out: int


class AnswerView(View, frozen=True):
    """All that follows from a scenario on a day. Of what is not shown `..._left_out` is the count."""

    scenario: str
    day: str
    command: str
    headline: str
    duties: tuple[CertaintyView, ...]
    consultations: tuple[ConsultationView, ...]
    consultations_left_out: int
    violations: tuple[ViolationView, ...]
    conflicts: tuple[ConflictView, ...]
    conflicts_left_out: int
    near_misses: tuple[NearMissView, ...]
    near_left_out: int
    cut: bool


def answer_view(answer: Answer, shelf: Bookshelf, words_of: WordsOf) -> AnswerView:
    """The view of an answer; proofs are left out where the answer has none."""
    near = list(_near_misses(answer.no_duty, shelf))
    consultations = list(_consultations(answer.consultations, shelf))
    return AnswerView(
        scenario=answer.scenario,
        day=span_in_words(answer.date, answer.date),
        command=_command(answer),
        headline=_headline(answer, shelf),
        duties=tuple(_certainty(answer.duties, code, name, shelf, words_of) for code, name in terms("answer").items()),
        consultations=tuple(consultations[:SHOWN]),
        consultations_left_out=max(0, len(consultations) - SHOWN),
        violations=tuple(_violation(one, shelf, words_of) for one in answer.violations),
        conflicts=tuple(_conflict(one, shelf) for one in answer.conflicts[:SHOWN]),
        conflicts_left_out=max(0, len(answer.conflicts) - SHOWN),
        near_misses=tuple(near[:SHOWN]),
        near_left_out=max(0, len(near) - SHOWN),
        cut=answer.cut,
    )


def _command(answer: Answer) -> str:
    reading = f" --reading {answer.reading}" if answer.reading else ""
    return f'entente whatif "{answer.scenario}" --date {answer.date}{reading}'


def _headline(answer: Answer, shelf: Bookshelf) -> str:
    """What is certain in a sentence, and how much else there is."""
    certain = dict.fromkeys((one.obligor, one.beneficiary) for one in answer.duties if one.answer == "CERTAIN")
    rest = [one for one in answer.duties if one.answer != "CERTAIN"]
    helpers: dict[str, list[str]] = defaultdict(list)
    for obligor, beneficiary in certain:
        helpers[beneficiary].append(shelf.label(obligor))
    told = [f"{_few(names)} must help {shelf.label(one)}" for one, names in helpers.items()]
    head = f"{'; '.join(told)}." if told else "Nobody certainly must help anybody."
    if not rest:
        return head
    states = len({one.obligor for one in rest} - {obligor for obligor, _ in certain})
    what = "depends on a reading or on what others choose"
    if not states:
        return f"{head} Whether they owe more {what}."
    return f"{head} Whether {_number(states, 'more state', 'more states')} must help {what}."


def _few(names: list[str]) -> str:
    shown = names if len(names) <= 4 else [*names[:3], f"{len(names) - 3} more"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _certainty(
    duties: Iterable[DutyAnswer], code: str, name: str, shelf: Bookshelf, words_of: WordsOf
) -> CertaintyView:
    """The duties of one certainty by clause, those with the shortest proofs first."""
    clauses: dict[tuple[str, str, tuple[str, ...]], list[DutyAnswer]] = defaultdict(list)
    for one in duties:
        if one.answer == code:
            clauses[one.agreement, one.clause, one.depends_on].append(one)
    each = sorted(clauses.values(), key=lambda owed: min(map(_steps, owed)))
    return CertaintyView(
        code=code,
        name=name,
        duties=tuple(
            _duty(sorted(owed, key=_steps), shelf, words_of, proven=number < PROVEN)
            for number, owed in enumerate(each[:SHOWN])
        ),
        left_out=max(0, len(each) - SHOWN),
    )


def _steps(one: DutyAnswer) -> int:
    return proof_steps(one.proof)


def _duty(owed: list[DutyAnswer], shelf: Bookshelf, words_of: WordsOf, *, proven: bool) -> DutyView:
    first = owed[0]
    return DutyView(
        code=first.answer,
        agreement=shelf.agreement(first.agreement),
        article=first.article,
        automaticity=spelled("automaticity", first.automaticity),
        duty=first.duty.strip().rstrip("."),
        qualification=first.qualification.strip(),
        depends_on=first.depends_on,
        pledges=tuple(_pledges(owed, shelf)),
        proof=proof_view(first.proof, words_of) if proven and first.proof != NO_PROOF else None,
        proven=shelf.state(first.obligor),
    )


def _pledges(owed: Iterable[DutyAnswer], shelf: Bookshelf) -> Iterator[PledgeView]:
    """One line for all who owe the same help against the same."""
    adversaries: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in owed:
        adversaries[one.obligor, one.beneficiary].append(one.adversary)
    obligors: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for (obligor, beneficiary), against in adversaries.items():
        obligors[beneficiary, tuple(against)].append(obligor)
    for (beneficiary, enemies), owing in obligors.items():
        yield PledgeView(
            obligors=_states(owing, shelf), beneficiary=shelf.state(beneficiary), adversaries=_states(enemies, shelf)
        )


def _states(codes: Iterable[str], shelf: Bookshelf) -> States:
    return tuple(shelf.state(code) for code in codes)


def _consultations(found: Iterable[ConsultationAnswer], shelf: Bookshelf) -> Iterator[ConsultationView]:
    gathered: dict[tuple[str, str, str, str], list[ConsultationAnswer]] = defaultdict(list)
    for one in found:
        gathered[one.answer, one.agreement, one.clause, one.partner].append(one)
    for asked in gathered.values():
        first = asked[0]
        yield ConsultationView(
            code=first.answer,
            binding=first.binding,
            agreement=shelf.agreement(first.agreement),
            article=first.article,
            obligors=_states((one.obligor for one in asked), shelf),
            partner=shelf.state(first.partner),
        )


def _violation(one: Violation, shelf: Bookshelf, words_of: WordsOf) -> ViolationView:
    return ViolationView(
        code=one.answer,
        actor=shelf.state(one.actor),
        agreement=shelf.agreement(one.regime),
        article=one.article,
        binding=one.binding,
        depends_on=one.depends_on,
        proof=None if one.proof == NO_PROOF else proof_view(one.proof, words_of),
    )


def _conflict(one: Conflict, shelf: Bookshelf) -> ConflictView:
    return ConflictView(
        code=one.answer,
        state=shelf.state(one.state),
        agreement=shelf.agreement(one.agreement),
        against=shelf.agreement(one.against),
        why=one.why,
    )


def _near_misses(found: Iterable[NoDuty], shelf: Bookshelf) -> Iterator[NearMissView]:
    """By agreement, those that concern fewest states first: an agreement of two is nearer than one of thirty."""
    gathered: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in found:
        gathered[one.agreement][one.rule, one.article].append(one.state)
    why = {(one.agreement, one.rule, one.article): one.why for one in reversed(tuple(found))}
    order = sorted(gathered, key=lambda key: (shelf.agreement(key).anchor is None, _weight(gathered[key]), key))
    for key in order:
        yield NearMissView(
            agreement=shelf.agreement(key),
            reasons=tuple((why[key, *rule], _states(states, shelf)) for rule, states in gathered[key].items()),
        )


def _weight(reasons: dict[tuple[str, str], list[str]]) -> int:
    return sum(map(len, reasons.values()))
