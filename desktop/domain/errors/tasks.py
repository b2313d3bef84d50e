"""Errors of tasks."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class TaskError(BaocaoxaError):
    """Something about tasks."""


class UnknownTask(TaskError):
    """No task of that id."""

    def __init__(self, task: str) -> None:
        self.task = task
        super().__init__(f"There is no task {task} here.")


class TaskIncomplete(TaskError):
    """A task needs `field` first: its title, or a deadline that can be understood."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"The task needs its {field}. Fill it in, then save it again.")


class OwnClaim(TaskError):
    """Who declared a task done does not note that its assigner confirmed it: somebody else who leads does."""

    def __init__(self) -> None:
        super().__init__(
            "You declared this yourself. Ask another leader or an administrator to note the answer."
        )


class TaskSheetInvalid(TaskError):
    """The workbook `name` cannot be read as a list of tasks; `why` says what is wrong with it."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} cannot be read as a list of tasks: {why}")
