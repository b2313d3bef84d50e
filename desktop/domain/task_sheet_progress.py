"""How far a task has come, in the cells of a sheet: written, and understood again.

The words are Vietnamese whatever the screens speak, as the heads are: a sheet goes from office to office.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.task import WHOLE, Claim, Task, TaskState, Told
from desktop.domain.text import fold

#: Field → head of its column.
SHOWN: Mapping[str, str] = {
    "state": "Trạng thái",
    "progress": "Tiến độ (%)",
    "done_on": "Ngày hoàn thành",
    "result": "Kết quả",
    "difficulty": "Khó khăn, vướng mắc",
    "cause": "Nguyên nhân",
    "recommendation": "Kiến nghị",
}
#: What stands in the cell of a state.
STATES: Mapping[TaskState, str] = {
    TaskState.NOT_BEGUN: "Chưa thực hiện",
    TaskState.RUNNING: "Đang thực hiện",
    TaskState.CONFIRMING: "Chờ xác nhận",
    TaskState.DONE: "Hoàn thành",
    TaskState.PAUSED: "Tạm hoãn",
    TaskState.REDO: "Phải thực hiện lại",
    TaskState.DECLINED: "Từ chối thực hiện",
    TaskState.UNCONFIRMED: "Chưa được xác nhận",
}
#: Of a task that waits for its assigner: what the commune has said.
CLAIMS: Mapping[Claim, str] = {
    Claim.DONE: "Đã hoàn thành, đề nghị xác nhận",
    Claim.PAUSE: "Đề nghị tạm hoãn",
    Claim.DECLINE: "Đề nghị giao nơi khác",
}
#: Other words for a state, folded: those of task systems and plans in use.
_ALSO = {
    "chua bat dau": TaskState.NOT_BEGUN, "chua trien khai": TaskState.NOT_BEGUN, "moi": TaskState.NOT_BEGUN,
    "dang trien khai": TaskState.RUNNING, "dang xu ly": TaskState.RUNNING, "dang lam": TaskState.RUNNING,
    "da hoan thanh": TaskState.DONE, "xong": TaskState.DONE, "da xong": TaskState.DONE,
    "tam dung": TaskState.PAUSED, "lam lai": TaskState.REDO, "thuc hien lai": TaskState.REDO,
    "tu choi": TaskState.DECLINED,
}  # fmt: skip
#: Lateness beside a state: it follows from the deadline and is not read.
_TIMED = re.compile(
    r"[ ,_]*(?:truoc han|dung han|trong han|tronghan|sap qua han|sapquahan|qua han|quahan|khonghan)$"
)
_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,6}))?\s*%?")
#: An Excel cell formatted as per cent holds a fraction.
_FRACTION = re.compile(r"0[.,](\d{1,6})")


def state_cell(task: Task) -> str:
    """What stands in the cell of the task's state."""
    said = CLAIMS.get(task.claim) if task.claim and task.state is TaskState.CONFIRMING else None
    return said or STATES[task.state]


def read_state(text: str) -> tuple[TaskState, Claim | None] | None:
    """The state a cell names, with what is claimed; None for words that are none of these."""
    words = fold(text)
    for claim, said in CLAIMS.items():
        if words == fold(said):
            return TaskState.CONFIRMING, claim
    known = _ALSO | {fold(said): state for state, said in STATES.items()}
    known |= {str(state): state for state in TaskState}
    found = known.get(words) or known.get(_TIMED.sub("", words))
    if found is None:
        return None
    return found, Claim.DONE if found is TaskState.CONFIRMING else None


def read_progress(text: str) -> int | None:
    """Per cent of a cell: `40`, `40 %`, `0.4` of a cell formatted as per cent; None for what is none."""
    fraction = _FRACTION.fullmatch(text.strip())
    if fraction is not None:
        return round(float(f"0.{fraction[1]}") * WHOLE)
    whole = _PERCENT.fullmatch(text.strip())
    if whole is None:
        return None
    value = round(float(f"{whole[1]}.{whole[2] or 0}"))
    return value if value <= WHOLE else None


def read_told(given: Mapping[str, str]) -> Told:
    """What a row tells in words."""
    names = ("result", "difficulty", "cause", "recommendation")
    return Told(**{name: given.get(name, "") for name in names})  # type: ignore[arg-type]  # four texts


def as_far(here: Task, other: Task) -> bool:
    """Whether two tasks stand the same: state, per cent, day of completion, and what was told."""
    return (here.state, here.progress, here.done_on) == (other.state, other.progress, other.done_on) and (
        here.told == other.told
    )
