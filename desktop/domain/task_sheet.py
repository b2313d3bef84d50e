"""Tasks as rows of a sheet, both ways: which column means what, and what of a sheet does not fit.

How far a task has come is read for one that is new: a list of another program, or of another PC, keeps it.
Cells in TCVN3 or VNI letters are read as what they mean.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.deadlines import DeadlineKind, read_day, read_deadline
from desktop.domain.secrecy import secret_mark
from desktop.domain.sheet_letters import in_unicode
from desktop.domain.task import WHOLE, Task, TaskState
from desktop.domain.task_sheet_progress import SHOWN, read_progress, read_state, read_told, state_cell
from desktop.domain.text import fold, nfc

#: Field of a task → head of its column; what is written, and understood again in any case and without marks.
COLUMNS: Mapping[str, str] = {
    "code": "Mã nhiệm vụ",
    "programme": "Chương trình",
    "group": "Nhóm",
    "title": "Nội dung nhiệm vụ",
    "assigner": "Cơ quan giao",
    "document": "Văn bản giao",
    "document_day": "Ngày văn bản",
    "document_agency": "Cơ quan ban hành",
    "document_about": "Trích yếu",
    "assigned_on": "Ngày giao",
    "lead": "Cơ quan chủ trì",
    "helpers": "Cơ quan phối hợp",
    "leader": "Lãnh đạo phụ trách",
    "officer": "Người phụ trách",
    "product": "Sản phẩm đầu ra",
    "goal": "Mục tiêu định tính",
    "target": "Mục tiêu định lượng",
    "budget": "Dự toán",
    "deadline_text": "Thời hạn (theo văn bản)",
    "deadline": "Hạn hoàn thành (ngày)",
    "priority": "Mức ưu tiên",
}
#: Other heads that are understood, folded: those of tools and plans in use.
_ALSO = {
    "ma nv": "code", "ma": "code", "so hieu": "code",
    "chuong trinh nghi quyet": "programme", "nghi quyet": "programme",
    "nhom ke hoach": "group", "nhom nhiem vu": "group", "linh vuc": "group",
    "noi dung": "title", "ten nhiem vu": "title", "nhiem vu": "title", "noi dung cong viec": "title",
    "don vi giao": "assigner", "vb giao": "document", "van ban": "document", "so van ban": "document",
    "cq chu tri": "lead", "don vi chu tri": "lead", "cq phoi hop": "helpers", "don vi phoi hop": "helpers",
    "lanh dao": "leader", "can bo phu trach": "officer", "can bo thuc hien": "officer",
    "san pham": "product", "muc tieu": "goal", "ngay ban hanh": "document_day",
    "trich yeu noi dung": "document_about", "kinh phi": "budget",
    "han van ban": "deadline_text", "thoi han": "deadline_text", "thoi gian hoan thanh": "deadline_text",
    "thoi han hoan thanh": "deadline_text", "han": "deadline_text",
    "han chuan": "deadline", "han hoan thanh": "deadline", "muc uu tien": "priority", "uu tien": "priority",
    "tinh trang": "state", "tien do": "progress", "ty le hoan thanh": "progress", "ngay ht": "done_on",
    "ket qua thuc hien": "result", "kho khan": "difficulty", "vuong mac": "difficulty",
    "de xuat": "recommendation", "de xuat kien nghi": "recommendation",
}  # fmt: skip
_DAYS = ("assigned_on", "document_day", "deadline")
_SEARCHED = 30  # rows: above the heads there may be a title, an agency, a date
_LONGEST = {"code": 60, "programme": 60, "title": 2000} | dict.fromkeys(SHOWN, 10_000)
_LONGEST_TEXT = 1000


class Trouble(StrEnum):
    """What does not fit. The first ones keep a row (or all) out; the others are told and taken."""

    NO_HEADS = "no_heads"  # no row of heads with the task's content among them
    NO_TITLE = "no_title"
    TWICE = "twice"  # the same programme and code stand in an earlier row
    TOO_LONG = "too_long"
    MARKED = "marked"  # bears the mark of a state secret: it may not be here at all
    BAD_DAY = "bad_day"
    UNREAD_DEADLINE = "unread_deadline"  # kept as text, without a day
    UNKNOWN_COLUMN = "unknown_column"
    NOT_TAKEN = "not_taken"  # a column of progress where none is read: the centre hands tasks out
    BAD_STATE = "bad_state"  # no state that is known: the progress says it
    BAD_PROGRESS = "bad_progress"
    NOT_DONE = "not_done"  # a day of completion of what is not said to be done
    PROGRESS_STAYS = "progress_stays"  # of a task that is here already and stands otherwise
    MARKED_ABOVE = "marked_above"  # above the heads: the whole sheet bears the mark
    ALIKE = "alike"  # without a code, and the same in words, programme and deadline as one that is here
    CONVERTED = "converted"  # cells in TCVN3 or VNI letters, now in Unicode
    ASSIGNER_STAYS = "assigner_stays"  # only a leader or administrator makes another's task the commune's own


HINDERS = frozenset(
    {
        *(Trouble.NO_HEADS, Trouble.NO_TITLE, Trouble.TWICE, Trouble.TOO_LONG, Trouble.MARKED),
        Trouble.MARKED_ABOVE,
    }
)


@dataclass(frozen=True)
class SheetTrouble:
    """One thing that does not fit: `row` as Excel counts (0: the whole sheet), the column's head, a text."""

    row: int
    column: str
    kind: Trouble
    text: str = ""


@dataclass(frozen=True)
class SheetTasks:
    """Tasks of a sheet with their rows, and what does not fit. `columns`: field → head as it stands there.

    The tasks have no ids yet. `telling`: rows that say how far the task is. `given`: row → fields its cells
    say something readable of; the others of its task are blank because nothing was said.
    """

    tasks: tuple[tuple[int, Task], ...]
    troubles: tuple[SheetTrouble, ...]
    columns: Mapping[str, str]
    telling: frozenset[int] = frozenset()
    given: Mapping[int, frozenset[str]] = dataclasses.field(default_factory=dict)


def to_rows(tasks: Sequence[Task]) -> tuple[tuple[Any, ...], ...]:
    """Heads and one row for each task. Dates are dates, the progress a number, the rest is text."""
    heads = (*COLUMNS.values(), *SHOWN.values())
    return (heads, *(tuple(_cells(task)) for task in tasks))


def _cells(task: Task) -> list[Any]:
    cells: list[Any] = []
    for name in COLUMNS:
        value = getattr(task, name)
        cells.append("; ".join(value) if name == "helpers" else value)
    told = task.told
    done = (state_cell(task), task.progress, task.done_on)
    return [*cells, *done, told.result, told.difficulty, told.cause, told.recommendation]


def from_rows(rows: Sequence[Sequence[str]], year: int, progress: bool = True) -> SheetTasks:
    """Tasks of the rows of a sheet; `year` is that of deadlines which name none.

    Without `progress` nothing is read of how far they are, and that is told.
    """
    read = in_unicode(rows)
    rows = read.rows
    top, fields, troubles = _heads(rows, progress)
    if "title" not in fields.values():
        return SheetTasks((), (SheetTrouble(0, COLUMNS["title"], Trouble.NO_HEADS),), {})
    if read.first is not None:
        troubles.append(SheetTrouble(0, "", Trouble.CONVERTED, " → ".join(each[:40] for each in read.first)))
    columns = {name: nfc(rows[top][place]) for place, name in fields.items()}
    above = next((cell for cells in rows[: top + 1] for cell in cells if is_secret(nfc(cell))), None)
    if above is not None:
        return SheetTasks((), (SheetTrouble(0, "", Trouble.MARKED_ABOVE, above[:40]),), columns)
    found: list[tuple[int, Task]] = []
    seen: set[tuple[str, str]] = set()
    telling: set[int] = set()
    given_of: dict[int, frozenset[str]] = {}
    for number, cells in enumerate(rows[top + 1 :], top + 2):
        given = {name: nfc(cells[place]).strip() for place, name in fields.items() if place < len(cells)}
        marked = _marked_beside(rows[top], cells, fields, number)
        if not any(given.values()) and not marked:
            continue
        task, wrong = _task(given, number, columns, year)
        wrong += marked
        mark = (fold(task.programme), fold(task.code))
        if task.code and mark in seen:
            wrong.append(SheetTrouble(number, columns["code"], Trouble.TWICE, task.code))
        seen.add(mark)
        troubles += wrong
        if not any(each.kind in HINDERS for each in wrong):
            found.append((number, task))
            unread = {name for name in _DAYS if getattr(task, name) is None}
            given_of[number] = frozenset(name for name in COLUMNS if given.get(name)) - unread
            if task.deadline_text:
                given_of[number] |= {"deadline_text"}
            if any(given.get(name) for name in SHOWN):
                telling.add(number)
    return SheetTasks(tuple(found), tuple(troubles), columns, frozenset(telling), given_of)


def _marked_beside(
    heads: Sequence[str], cells: Sequence[str], fields: Mapping[int, str], row: int
) -> list[SheetTrouble]:
    """Cells of unknown columns that bear a mark, by themselves or with their head («Độ mật»: Mật)."""
    found = []
    for place, cell in enumerate(cells):
        if place in fields or not cell.strip():
            continue
        head = nfc(heads[place]).strip() if place < len(heads) else ""
        if is_secret(nfc(cell)) or (head and is_secret(f"{head}: {nfc(cell).strip()}")):
            found.append(SheetTrouble(row, head, Trouble.MARKED))
    return found


def _heads(rows: Sequence[Sequence[str]], progress: bool) -> tuple[int, dict[int, str], list[SheetTrouble]]:
    """Row of the heads (the one of the first with most of them), place → field, columns not understood."""
    known = {fold(head): field for field, head in {**COLUMNS, **SHOWN}.items()} | _ALSO
    known |= {fold(field.replace("_", " ")): field for field in COLUMNS}
    best: tuple[int, dict[int, str]] = (0, {})
    for number, cells in enumerate(rows[:_SEARCHED]):
        fields: dict[int, str] = {}
        for place, cell in enumerate(cells):
            field = known.get(fold(cell.replace("_", " ")))
            if field is not None and field not in fields.values():
                fields[place] = field
        if len(fields) > len(best[1]):
            best = number, fields
    top, fields = best
    apart = {} if progress else {place: field for place, field in fields.items() if field in SHOWN}
    fields = {place: field for place, field in fields.items() if place not in apart}
    troubles = []
    for place, cell in enumerate(rows[top] if rows else ()):
        if cell.strip() and place not in fields and fold(cell) not in {"stt", "tt", "so tt"}:
            kind = Trouble.NOT_TAKEN if place in apart else Trouble.UNKNOWN_COLUMN
            troubles.append(SheetTrouble(top + 1, nfc(cell).strip(), kind))
    return top, fields, troubles


def _task(
    given: Mapping[str, str], row: int, columns: Mapping[str, str], year: int
) -> tuple[Task, list[SheetTrouble]]:
    wrong: list[SheetTrouble] = []

    def complain(field: str, kind: Trouble, text: str = "") -> None:
        wrong.append(SheetTrouble(row, columns.get(field) or COLUMNS[field], kind, text))

    if not given.get("title"):
        complain("title", Trouble.NO_TITLE)
    for field, text in given.items():
        if len(text) > _LONGEST.get(field, _LONGEST_TEXT):
            complain(field, Trouble.TOO_LONG, text[:40])
        if is_secret(text):
            complain(field, Trouble.MARKED)
    days: dict[str, date | None] = {}
    for field in _DAYS:
        text = given.get(field, "")
        days[field] = read_deadline(text, year).day if field == "deadline" else read_day(text, year)
        if text and days[field] is None:
            complain(field, Trouble.BAD_DAY, text)
    helpers = tuple(part.strip() for part in re.split(r"[;\n]", given.get("helpers", "")) if part.strip())
    texts: dict[str, Any] = {field: given.get(field, "") for field in COLUMNS if field not in _DAYS}
    if (
        days["deadline"]
        and not texts["deadline_text"]
        and read_day(given["deadline"], year) != days["deadline"]
    ):
        texts["deadline_text"] = given["deadline"]  # «12/2026» in the column of days: the words are kept too
    task = Task(id="", **texts | {"helpers": helpers} | days | _stand(given, year, complain))
    task = dated(task, year)
    if task.deadline is None and read_deadline(task.deadline_text, year).kind is DeadlineKind.UNREAD:
        complain("deadline_text", Trouble.UNREAD_DEADLINE, task.deadline_text)
    return task, wrong


def _stand(
    given: Mapping[str, str], year: int, complain: Callable[[str, Trouble, str], None]
) -> dict[str, Any]:
    """How far a row says that its task is; without a known state its per cent say it."""
    said, text, day = (given.get(field, "") for field in ("state", "progress", "done_on"))
    read = read_state(said)
    if said and read is None:
        complain("state", Trouble.BAD_STATE, said)
    progress = read_progress(text)
    if text and progress is None:
        complain("progress", Trouble.BAD_PROGRESS, text)
    state, claim = read or (TaskState.RUNNING if progress else TaskState.NOT_BEGUN, None)
    done_on = read_day(day, year)
    if day and done_on is None:
        complain("done_on", Trouble.BAD_DAY, day)
    ended = state in {TaskState.DONE, TaskState.CONFIRMING}
    if done_on is not None and not ended:
        complain("done_on", Trouble.NOT_DONE, day)
        done_on = None
    if progress is None:
        progress = WHOLE if state is TaskState.DONE else 0
    told = read_told(given)
    return {"state": state, "claim": claim, "progress": progress, "done_on": done_on, "told": told}


def dated(task: Task, year: int) -> Task:
    """The task with the day its deadline's words mean, unless a day was given.

    A text without a year means the year of the order, else `year`.
    """
    if task.deadline is not None or not task.deadline_text:
        return task
    of = task.assigned_on.year if task.assigned_on is not None else year
    return replace(task, deadline=read_deadline(task.deadline_text, of).day)


def is_secret(text: str) -> bool:
    """Whether a text bears a mark of state secrecy, in capitals as such marks are written."""
    return secret_mark(text) is not None
