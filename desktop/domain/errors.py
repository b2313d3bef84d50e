"""Every error the application tells a person about.

BaocaoxaError
├── AccountError
│   ├── WrongPassword          the password does not open this account
│   ├── WrongRecoveryKey       the recovery key does not open this store
│   ├── UnknownAccount         no account of that name on this PC
│   ├── AccountExists          the name is taken
│   ├── WeakPassword           shorter than the rule asks
│   ├── LoginInvalid           a sign-in name has signs it may not have
│   ├── AccountsMustSignIn     the key cannot be changed before these have signed in once
│   └── NotAllowed             this role may not do that
├── StoreError
│   ├── StoreLocked            nobody is signed in
│   ├── StoreDamaged           the file cannot be read; it is kept as it is
│   ├── StoreMissing           accounts are there, the store is not
│   ├── StoreTooNew            written by a newer version of the application
│   ├── ViewingOnly            a damaged store is looked at; nothing is written
│   ├── KeyChangeCancelled     the person stopped it; the old key stays
│   ├── ProfileInUse           another running application works on this profile
│   └── DiskFull               nothing more can be written
│       └── RoomShort          a file would take the room kept for reports
├── BackupError
│   ├── BackupFailed           no backup was made (why: gone, full, refused, broken)
│   ├── BackupCancelled        the person stopped it, or signed out
│   └── BackupInvalid          what was chosen is no backup, or not whole
├── FileError
│   ├── FileRefused            a file of this kind is not taken (why says which rule)
│   ├── FileTooLarge           larger than a file may be
│   ├── FileUnreadable         it could not be read from where it is
│   ├── FileMissing            a file the report names is not on this PC
│   ├── FileNotSaved           it could not be saved to where the person wanted it
│   └── TakeCancelled          the person stopped it
├── ReportError
│   ├── UnknownReport          no such report
│   ├── WrongState             the report's state does not allow this step
│   ├── HasViolations          the report still has errors
│   ├── ReasonMissing          a word on why is wanted
│   ├── Unconfirmed            unusual answers want a reason first
│   └── UnknownForm            no such form or version on this PC
├── TaskError
│   ├── UnknownTask            no such task
│   ├── TaskIncomplete         a task made here lacks what it cannot do without
│   └── TaskSheetInvalid       a workbook of tasks cannot be read
├── EventInvalid               an event cannot be begun so (why: title, later, long_ago, form)
├── EnrolmentError
│   ├── CodeRefused            unknown, used or expired code
│   ├── OtherUnit              the code belongs to another commune
│   ├── EnrolmentFileInvalid   the file is not an enrolment file
│   └── CentreUnreachable      the centre did not answer (why says which step)
├── PacketError             of USB packets; the tree goes on in packet_errors.py, with NoReceipt
├── CalendarInvalid            the file of working days cannot be understood
├── DayInvalid                 a day cannot be declared so (why: far, reason, twice, working, off)
└── UnknownUnit                no such commune

The sentence an officer reads is made on the screen from the class and its fields, in the officer's
language; `str(error)` is the English sentence for the console and says what to do.
"""

from __future__ import annotations


class BaocaoxaError(Exception):
    """An expected failure; `str()` is one sentence that says what the person can do."""


class AccountError(BaocaoxaError):
    """Something about accounts, passwords or roles."""


class WrongPassword(AccountError):
    """The password does not open this account."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(
            f"The password of {login} is not right. Check the keyboard (Telex, Caps Lock) and type it again."
        )


class WrongRecoveryKey(AccountError):
    """The recovery key does not open this store."""

    def __init__(self) -> None:
        super().__init__("This recovery key does not open this PC's store. Compare it with the printed one.")


class UnknownAccount(AccountError):
    """No account of that name on this PC."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(f"There is no account {login} on this PC. Choose one from the list.")


class AccountExists(AccountError):
    """The name is taken."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(f"There is an account {login} already. Choose another name.")


class WeakPassword(AccountError):
    """The password is shorter than `minimum` characters."""

    def __init__(self, minimum: int) -> None:
        self.minimum = minimum
        super().__init__(f"The password needs at least {minimum} characters.")


class LoginInvalid(AccountError):
    """The sign-in name has signs it may not have, or none at all."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__("A sign-in name has 1 to 32 letters, digits, dots or hyphens and no spaces.")


class AccountsMustSignIn(AccountError):
    """The key cannot be changed yet: `names` have not signed in since this version of the application."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(f"Have these sign in once first, then change the key: {', '.join(names)}.")


class NotAllowed(AccountError):
    """The signed-in role may not take this step; `needs` names the roles that may."""

    def __init__(self, action: str, needs: tuple[str, ...]) -> None:
        self.action = action
        self.needs = needs
        super().__init__(f"This account may not do that ({action}). Ask: {', '.join(needs)}.")


class NoPasswordHere(AccountError):
    """The account was made on another PC of the commune and has no password on this one yet."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(
            f"{login} has no password on this PC yet. A leader or administrator gives it one in the settings."
        )


class LastKeeper(AccountError):
    """It is the last open account that looks after the others: it can neither be closed nor made less."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(f"{login} is the last leader or administrator. Make another one first.")


class StoreError(BaocaoxaError):
    """Something about the encrypted store."""


class StoreLocked(StoreError):
    """Nobody is signed in."""

    def __init__(self) -> None:
        super().__init__("Sign in first: the reports on this PC are encrypted.")


class StoreDamaged(StoreError):
    """The store cannot be read. The file at `path` is never deleted or replaced."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(
            f"The store {path} cannot be read ({why}). It was left as it is. "
            "Copy the folder to a stick and call the province's support."
        )


class StoreMissing(StoreError):
    """There are accounts, but the store file is not there."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"The store {path} is not there. Put it back from a backup; nothing new was made.")


class StoreTooNew(StoreError):
    """The store was written by a newer version of the application."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__("These reports were saved by a newer version of the application. Install that one.")


class ProfileInUse(StoreError):
    """Another running application works on the profile folder at `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"The application is open already for {path}. Use the window that is open.")


class ViewingOnly(StoreError):
    """What can be read of a damaged store is looked at: nothing can be changed there."""

    def __init__(self) -> None:
        super().__init__("The damaged reports are open for viewing only. Save what can be read, then work.")


class KeyChangeCancelled(StoreError):
    """It was stopped; the key, the passwords and the printed recovery key are as they were."""

    def __init__(self) -> None:
        super().__init__("The key was not changed. Everything is as it was.")


class DiskFull(StoreError):
    """The disk has no room left; what was on screen is still in memory."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full. Delete or move other files, then go on: nothing on screen is lost."
        )


class RoomShort(DiskFull):
    """A file of `size` bytes would leave less than `kept` bytes free: that room is for the reports."""

    def __init__(self, size: int, kept: int) -> None:
        self.size = size
        self.kept = kept
        BaocaoxaError.__init__(
            self,
            f"The disk has too little room for this file ({size} bytes; {kept} stay free for reports). "
            "Delete or move other files, then choose it again.",
        )


class BackupError(BaocaoxaError):
    """Something about backups; the store itself is well."""


class BackupFailed(BackupError):
    """No backup was made at `path`; `why` is gone (folder or stick), full, refused or broken (the copy)."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"No backup was made in {path} ({why}). Put the stick in or choose another folder.")


class BackupCancelled(BackupError):
    """It was stopped; earlier backups are as they were."""

    def __init__(self) -> None:
        super().__init__("The backup was stopped. Earlier backups are as they were.")


class BackupInvalid(BackupError):
    """There is no backup at `path`, or it is not whole; `why` says what."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path} is not a whole backup ({why}). Choose another one.")


class FileError(BaocaoxaError):
    """Something about a file attached to a report."""


class FileRefused(FileError):
    """The file is not taken; `why` is program, script, macros, empty, folder, picture or kind.

    `picture`: it begins like a photo and cannot be read as one; `kind`: the question asks for another kind.
    """

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} cannot be attached ({why}). Choose another file.")


class FileTooLarge(FileError):
    """The file has more than `limit` bytes; `size` is what it has."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        self.name = name
        self.size = size
        self.limit = limit
        super().__init__(
            f"{name} has {size} bytes; a file may have {limit}. Make it smaller, then choose it again."
        )


class FileUnreadable(FileError):
    """The file could not be read; `why` is gone, refused, changed (meanwhile) or broken (the stick)."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} could not be read ({why}). Nothing was attached; choose it again.")


class FileMissing(FileError):
    """The report names a file that is not on this PC any more, or is damaged here."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"The file {name} is not on this PC. Choose it again, or remove it from the report.")


class FileNotSaved(FileError):
    """The file could not be written to `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} could not be written. Choose another folder.")


class TakeCancelled(FileError):
    """The person stopped the taking of a file; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was attached.")


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


class TaskSheetInvalid(TaskError):
    """The workbook `name` cannot be read as a list of tasks; `why` says what is wrong with it."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} cannot be read as a list of tasks: {why}")


class SuggestionError(BaocaoxaError):
    """Something about what citizens bring."""


class UnknownSuggestion(SuggestionError):
    """No suggestion of that id or lookup code."""

    def __init__(self, suggestion: str) -> None:
        self.suggestion = suggestion
        super().__init__("There is no such suggestion here. Check the code, or search by its words.")


class SuggestionIncomplete(SuggestionError):
    """A suggestion, or a step on it, needs `field` first."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"It needs its {field} first. Fill it in, then save it again.")


class StepRefused(SuggestionError):
    """The suggestion is in a state in which `step` cannot be taken."""

    def __init__(self, step: str, state: str) -> None:
        self.step = step
        self.state = state
        super().__init__(f"It cannot be done now: {step} while it is {state}. Look at it again first.")


class StateSecret(BaocaoxaError):
    """A text or file bears the `mark` of a state secret: it may not be kept here. `where` names it."""

    def __init__(self, mark: str, where: str = "") -> None:
        self.mark = mark
        self.where = where
        super().__init__(
            f"{where or 'The text'} is marked {mark}: state secrets may not be kept on a PC that meets a "
            "network. Take it out, and deal with it on paper as the law says."
        )


class EnrolmentError(BaocaoxaError):
    """Something about enrolling this PC."""


class CodeRefused(EnrolmentError):
    """The centre refused the code; `why` is unknown, used or expired."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The centre did not take the code ({why}). Ask the province for a new one.")


class OtherUnit(EnrolmentError):
    """The code belongs to another commune than the one chosen on this PC."""

    def __init__(self, chosen: str, offered: str) -> None:
        self.chosen = chosen
        self.offered = offered
        super().__init__(f"This code is for commune {offered}, but this PC is set up for {chosen}.")


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


class EventInvalid(BaocaoxaError):
    """An event cannot be begun so; `why` is title (none), later (than now), long_ago, form (no such)."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(
            f"The event cannot be begun ({why}). Say its name and when it began, within a month."
        )


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
