"""The answers of signed reports one by one, for searches and for figures over time.

Of each report those of its newest sign-off, written in the transaction that brought it. What a form marks as
personal data is left out (`bx:personal`), and so are the reports that carry what citizens bring: whom it is
about is found by opening the report, not by a search for a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from desktop.domain.answer_cells import AnswerCell, prose, read_cells
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.domain.text import nfc
from desktop.store import tables as t
from desktop.store.engine import Store


@dataclass(frozen=True)
class Celled:
    """A signed report with its answers; `version` is the form's that it was signed on."""

    report: str
    revision: int
    version: str
    period: str
    state: str
    cells: tuple[AnswerCell, ...]


def keep_cells(session: Session, report: str, form: str, revision: int, xml: bytes) -> None:
    """The answers of a report are now those of this revision, within the caller's transaction."""
    if form == SUGGESTIONS:
        return
    number = _celled(session, report, revision)
    try:
        cells = read_cells(xml, _personal(session, report, form, revision))
    except ParseError:  # another PC's, of a kind this version cannot read: it is kept whole all the same
        cells = ()
    connection = session.connection()
    connection.execute(delete(t.CellRow).where(col(t.CellRow.celled) == number))
    rows = [{"celled": number, "place": cell.place, "row": cell.row, "value": cell.value} for cell in cells]
    if rows:
        connection.execute(insert(t.CellRow), rows)
    found, said = t.FindableRow, plain(prose(cells))
    connection.execute(
        update(found).where(col(found.kind) == "report", col(found.id) == report).values(said=said)
    )


def plain(said: str) -> str:
    """Words as the index knows them: composed, without đ."""
    return nfc(said).replace("đ", "d").replace("Đ", "D")


def _personal(session: Session, report: str, form: str, revision: int) -> frozenset[str]:
    """The paths the form marks as personal data, in the version that the revision was signed on."""
    of = t.RevisionRow
    signed = select(col(of.version)).where(col(of.report) == report, col(of.number) == revision)
    version = session.execute(signed).scalar_one_or_none()
    return frozenset() if version is None else personal_of(session, form, version)


def personal_of(session: Session, form: str, version: str) -> frozenset[str]:
    """The paths a version of a form marks as personal data.

    None while that version is not on this PC: `keep_cells_of` follows when it comes.
    """
    from desktop.forms.marks import personal

    row = session.get(t.FormRow, (form, version))
    return frozenset() if row is None else personal(row.xml)


def keep_cells_of(session: Session, form: str, version: str) -> None:
    """Keep the answers anew of reports that came before the version of the form they were signed on."""
    report, celled, revision = t.ReportRow, t.CelledRow, t.RevisionRow
    query = (
        select(col(report.id), col(revision.number), col(revision.xml))
        .join(celled, col(celled.report) == col(report.id))
        .join(
            revision,
            (col(revision.report) == col(report.id)) & (col(revision.number) == col(celled.revision)),
        )
        .where(col(report.form) == form, col(revision.version) == version)
    )
    for identity, number, xml in session.execute(query).all():
        keep_cells(session, identity, form, number, xml)


def _celled(session: Session, report: str, revision: int) -> int:
    row = session.execute(select(t.CelledRow).where(col(t.CelledRow.report) == report)).scalar_one_or_none()
    if row is None:
        row = t.CelledRow(report=report, revision=revision)
    row.revision = revision
    session.add(row)
    session.flush()
    assert row.n is not None  # noqa: S101 - it was flushed
    return row.n


class CellStore:
    """Reading the answers of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_form(self, form: str, periods: Sequence[str], task: str | None = None) -> tuple[Celled, ...]:
        """The signed reports of a form for these periods (codes), oldest first, with all their answers."""
        row, celled, revision = t.ReportRow, t.CelledRow, t.RevisionRow

        def work(session: Session) -> tuple[Celled, ...]:
            query = (
                select(
                    col(celled.n), col(row.id), col(celled.revision), col(revision.version),
                    col(row.period), col(row.state),
                )
                .join(celled, col(celled.report) == col(row.id))
                .join(
                    revision,
                    (col(revision.report) == col(row.id)) & (col(revision.number) == col(celled.revision)),
                )
                .where(col(row.form) == form, col(row.period).in_(periods))
                .where(col(row.task).is_not_distinct_from(task))
                .order_by(col(row.period))
            )  # fmt: skip
            heads = session.execute(query).all()
            cells = _read(session, [head[0] for head in heads])
            return tuple(
                Celled(report, number, version, period, state, tuple(cells[n]))
                for n, report, number, version, period, state in heads
            )

        return self._store.read(work)

    def periods(self) -> dict[str, tuple[str, ...]]:
        """By form the codes of the periods that have a signed report of it, in their text's order."""
        report, celled = t.ReportRow, t.CelledRow
        query = (
            select(col(report.form), col(report.period))
            .join(celled, col(celled.report) == col(report.id))
            .where(col(report.period).is_not(None))
            .distinct()
        )

        def work(session: Session) -> dict[str, tuple[str, ...]]:
            found: dict[str, list[str]] = defaultdict(list)
            for form, period in session.execute(query).all():
                found[form].append(period)
            return {form: tuple(sorted(periods)) for form, periods in found.items()}

        return self._store.read(work)

    def words_of(self, report: str) -> tuple[AnswerCell, ...]:
        """All answers of one report, to see where a word stands."""
        query = (
            select(col(t.CellRow.place), col(t.CellRow.row), col(t.CellRow.value))
            .join(t.CelledRow, col(t.CelledRow.n) == col(t.CellRow.celled))
            .where(col(t.CelledRow.report) == report)
        )
        return self._store.read(
            lambda session: tuple(AnswerCell(*row) for row in session.execute(query).all())
        )


def _read(session: Session, numbers: Sequence[int]) -> dict[int, list[AnswerCell]]:
    found: dict[int, list[AnswerCell]] = defaultdict(list)
    row = t.CellRow
    query = select(col(row.celled), col(row.place), col(row.row), col(row.value)).where(
        col(row.celled).in_(numbers)
    )
    for number, *cell in session.execute(query).all():
        found[number].append(AnswerCell(*cell))
    return found
