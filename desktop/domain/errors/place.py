"""Errors of a PC's place: its commune, its centre, its working days."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class EnrolmentError(BaocaoxaError):
    """Something about enrolling this PC."""


class CodeRefused(EnrolmentError):
    """The centre refused the code; `why` is unknown, used or expired."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The centre did not take the code ({why}). Ask the province for a new one.")


class OtherUnit(EnrolmentError):
    """The code belongs to another commune than the one chosen on this PC; `offered` is empty if not said."""

    def __init__(self, chosen: str, offered: str) -> None:
        self.chosen = chosen
        self.offered = offered
        whose = f"commune {offered}" if offered else "another commune"
        super().__init__(f"This code is for {whose}, but this PC is set up for {chosen}.")


class OtherCentre(EnrolmentError):
    """This PC is enrolled at another centre than the one at `url`: leaving it is to be said on purpose."""

    def __init__(self, now: str, url: str) -> None:
        self.now = now
        self.url = url
        super().__init__(f"This PC sends to {now}; {url} is another centre. Say first that you leave it.")


class EnrolmentFileInvalid(EnrolmentError):
    """The file is not an enrolment file."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path} is not an enrolment file ({why}). Ask the province to send it again.")


class CentreUnreachable(EnrolmentError):
    """The centre did not answer; `why` is offline, login-wanted, proxy, wrong-server, certificate, busy."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The centre cannot be reached now ({why}). Go on without it and enrol later.")


class CalendarInvalid(BaocaoxaError):
    """The file of local working days at `path` cannot be understood."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(
            f"{path} cannot be understood ({why}). Mend it, or remove it to use the public calendar."
        )


class DayInvalid(BaocaoxaError):
    """A day cannot be declared; `why` is far, reason (none), twice, working or off (it is so already)."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The day cannot be declared so ({why}). Look at the date, and say why.")


class UnknownUnit(BaocaoxaError):
    """No commune has this code."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"No commune has the code {code}. Codes have five digits; search it by name.")
