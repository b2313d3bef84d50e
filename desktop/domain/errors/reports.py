"""Errors of reports: their steps, their forms, and what may not stand in them."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class ReportError(BaocaoxaError):
    """Something about one report."""


class UnknownReport(ReportError):
    """No report of that id."""

    def __init__(self, report: str) -> None:
        self.report = report
        super().__init__(f"There is no report {report} on this PC.")


class WrongState(ReportError):
    """The report's state does not allow this step."""

    def __init__(self, action: str, state: str) -> None:
        self.action = action
        self.state = state
        super().__init__(f"A report that is {state} cannot be changed this way ({action}).")


class HasViolations(ReportError):
    """The report still has `count` errors."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"{count} answers need correcting first.")


class Unconfirmed(ReportError):
    """`count` answers are not usual, and nobody has said yet why they are right."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"{count} answers are not usual. Correct them, or give the reason at each.")


class ReasonMissing(ReportError):
    """A report is let go only with a word on why."""

    def __init__(self) -> None:
        super().__init__("Say why: the reason is kept with the report.")


class UnknownForm(ReportError):
    """The form or its version is not on this PC."""

    def __init__(self, form: str, version: str) -> None:
        self.form = form
        self.version = version
        super().__init__(f"The form {form} (version {version}) is not on this PC. Connect once to fetch it.")


class EventInvalid(BaocaoxaError):
    """An event cannot be begun so; `why` is title (none), later (than now), long_ago, form (no such), taken.

    taken: another event, `other`, began in the same minute, which is what both would be known by.
    """

    def __init__(self, why: str, other: str = "") -> None:
        self.why = why
        self.other = other
        super().__init__(
            f"The event cannot be begun ({why}). Say its name and when it began, within a month."
        )


class StateSecret(BaocaoxaError):
    """A text or file bears the `mark` of a state secret: it may not be kept here. `where` names it."""

    def __init__(self, mark: str, where: str = "") -> None:
        self.mark = mark
        self.where = where
        super().__init__(
            f"{where or 'The text'} is marked {mark}: state secrets may not be kept on a PC that meets a "
            "network. Take it out, and deal with it on paper as the law says."
        )
