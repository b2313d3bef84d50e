"""Expected failures: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import errors
from ui import words_documents, words_files
from ui.bridge import Unexpected
from ui.words import handovers, notices, packets, receipts
from ui.words import suggestions as suggestion_words
from ui.words import tasks as task_words
from ui.words.counting import counted
from ui.words.days import moment
from ui.words.states import role, state

translate = QCoreApplication.translate


def sentence(error: errors.BaocaoxaError) -> str:
    """What happened, what is safe, what to do: one or two sentences for an expected failure."""
    for kind in type(error).__mro__:
        wording = _SENTENCES.get(kind)
        if wording is not None:
            return wording(error)
    return str(error)


def centre_unreachable(why: str) -> str:
    """Why the centre could not be reached, and what to do."""
    return {
        "offline": translate(
            "words", "The centre cannot be reached: there is no network, or the address is not right."
        ),
        "login-wanted": translate(
            "words", "This network wants a login first: open a web page, log in, then try again."
        ),
        "proxy": translate(
            "words",
            "The proxy of this network wants a name and a password, or does not let us through. Set it under "
            "“Network”, then try again.",
        ),
        "wrong-server": translate(
            "words", "What answered at this address is not a centre. Check the address."
        ),
        "certificate": translate(
            "words", "The connection is not secure. Check the date and time of this PC, then try again."
        ),
    }.get(
        why,
        translate("words", "The centre has not answered. Try again in a moment, or go on and enrol later."),
    )


def recovered(when: datetime) -> str:
    """To a person whose password somebody set anew by the recovery sheet."""
    return translate(
        "words",
        "Your password was set anew with the recovery sheet at {when}. If neither you nor somebody you asked "
        "did that: change the password in Settings, have a new recovery sheet printed, and look into the "
        "audit trail.",
    ).format(when=moment(when))


def _wrong_password(error: errors.WrongPassword) -> str:
    wrong = translate(
        "words", "The password is not right. Check the Telex keyboard and Caps Lock, then type it again."
    )
    if not error.recovered:
        return wrong
    anew = translate(
        "words",
        "The password of this account was set anew with the recovery sheet at {when}: the one from before "
        "opens nothing any more. If you did not ask for that, tell another leader and the province.",
    )
    return f"{wrong} {anew.format(when=moment(datetime.fromisoformat(error.recovered)))}"


def disk_full(saved: bool | None) -> str:
    """The room kept back was needed: whether what was on the screen went into it, and what to do.

    None when there is no room to keep any back, and nothing was written yet.
    """
    what = {
        True: translate("words", "The disk is full. Your report was saved into the room kept back."),
        False: translate("words", "The disk is full, and the last change could not be saved."),
        None: translate("words", "The disk is full: no room can be kept back for your reports."),
    }[saved]
    todo = translate(
        "words",
        "Free some room: empty the recycle bin, delete or move files you do not need. Then go on here.",
    )
    return f"{what} {todo}"


def _backup_failed(why: str, path: str) -> str:
    return {
        "gone": translate(
            "words", "No backup was made: {path} is not there. Put the stick in, or choose another folder."
        ),
        "full": translate(
            "words",
            "No backup was made: {path} has too little room. Delete other files there, or use another stick.",
        ),
        "broken": translate(
            "words", "No backup was made: what was written to {path} cannot be read back. Use another stick."
        ),
        "inside": translate(
            "words",
            "Backups cannot go to {path}: it lies in the folder of the reports themselves, and would be lost "
            "with them. Choose a stick or another disk.",
        ),
    }.get(
        why, translate("words", "No backup was made: {path} cannot be written to. Choose another folder.")
    ).format(path=path)


def _code_refused(why: str) -> str:
    return {
        "used": translate("words", "This code has been used already. Ask the province for a new one."),
        "expired": translate("words", "This code is too old. Ask the province for a new one."),
    }.get(
        why,
        translate(
            "words", "The centre does not know this code. Compare it letter by letter, or ask for a new one."
        ),
    )


def _event(why: str, other: str) -> str:
    return {
        "taken": translate(
            "words",
            "“{event}” is reported from this minute on already. To go on with it, open its report on the "
            "desk; for another event give another minute.",
        ).format(event=other),
        "title": translate("words", "Say what the event is called, for example “Storm no. 12”."),
        "later": translate("words", "The event cannot begin later than now. Look at the day and the hour."),
        "long_ago": translate(
            "words", "That is more than a month ago. Look at the day; older events are reported by hand."
        ),
    }.get(why, translate("words", "This form is not reported by events any more. Choose another one."))


def _day(why: str) -> str:
    return {
        "far": translate("words", "That day is years away. Look at the year."),
        "reason": translate("words", "Say why, for example “Festival of the commune”; 200 letters at most."),
        "twice": translate("words", "This day is in the list already. Remove it first."),
        "working": translate("words", "This is a working day already: nothing has to be added."),
    }.get(why, translate("words", "This day is off already: nothing has to be added."))


def _not_allowed(needs: tuple[str, ...]) -> str:
    who = ", ".join(role(item) for item in needs)
    return translate("words", "This account may not do that. It takes: {who}.").format(who=who)


_SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.WrongPassword: _wrong_password,
    errors.WrongRecoveryKey: lambda e: translate(
        "words", "This recovery key does not open the store of this PC. Compare it with the printed sheet."
    ),
    errors.UnknownAccount: lambda e: translate(
        "words", "There is no account “{login}” on this PC. Choose one from the list."
    ).format(login=e.login),
    errors.AccountExists: lambda e: translate(
        "words", "There is an account “{login}” already. Choose another name to sign in with."
    ).format(login=e.login),
    errors.NameTaken: lambda e: translate(
        "words",
        "The account “{login}” has the name {name} already. Tasks and feedback are given to people by name: "
        "write what tells them apart after it, for example “{name} (Economy)”.",
    ).format(login=e.login, name=e.name),
    errors.LoginInvalid: lambda e: translate(
        "words",
        "The name to sign in with takes letters, digits, dots and hyphens only, no spaces: for "
        "example “lan.nt”.",
    ),
    errors.WeakPassword: lambda e: translate(
        "words", "The password is too short: it needs at least {n} characters."
    ).format(n=e.minimum),
    errors.AccountsMustSignIn: lambda e: translate(
        "words",
        "The key cannot be changed yet. These have to sign in once on this PC first: {names}.",
    ).format(names=", ".join(e.names)),
    errors.ViewingOnly: lambda e: translate(
        "words",
        "The damaged reports are open for viewing only: nothing is written. To go on working, sign out and "
        "save what can be read into a new store.",
    ),
    errors.KeyChangeCancelled: lambda e: translate(
        "words", "The key was not changed. Everything is as it was."
    ),
    errors.NotAllowed: lambda e: _not_allowed(e.needs),
    errors.OwnRole: lambda e: translate(
        "words",
        "Nobody changes their own role. Another leader or administrator does, signed in or with their "
        "password.",
    ),
    errors.PasswordToChoose: lambda e: translate(
        "words",
        "The password of “{login}” was given by somebody else. Sign in with it once and choose one that "
        "only you know.",
    ).format(login=e.login),
    errors.NoPasswordHere: lambda e: translate(
        "words",
        "This account has no password on this PC yet. A leader or administrator who signs in here gives it "
        "one in the settings, under accounts.",
    ),
    errors.LastKeeper: lambda e: translate(
        "words",
        "{name} is the last leader or administrator of the commune. Make another one first.",
    ).format(name=e.name),
    errors.StoreLocked: lambda e: translate("words", "Sign in first: the reports on this PC are encrypted."),
    errors.StoreDamaged: lambda e: translate(
        "words",
        "The reports on this PC cannot be read. Nothing was changed or deleted: {path} is as it was. "
        "Copy its folder to a stick and call the province's support.",
    ).format(path=e.path),
    errors.ProfileInUse: lambda e: translate(
        "words",
        "Báo cáo Xã is open on this PC already. Go on in the window that is open: it has been asked to come "
        "to the front.",
    ),
    errors.BackupFailed: lambda e: _backup_failed(e.why, e.path),
    errors.BackupCancelled: lambda e: translate(
        "words", "The backup was stopped. Earlier backups are as they were."
    ),
    errors.RestoreStopped: lambda e: translate(
        "words", "Stopped. Nothing was restored; the backup is as it was."
    ),
    errors.SalvageStopped: lambda e: translate(
        "words", "Stopped. The damaged file is as it was, and nothing was made of it."
    ),
    errors.BackupInvalid: lambda e: translate(
        "words", "This is no whole backup: {path}. Nothing was taken over; choose another one."
    ).format(path=e.path),
    errors.StoreHeld: lambda e: translate(
        "words",
        "Another program holds the file with the reports at this moment: {path}. Nothing is damaged. Close "
        "what may have it open (a virus scan, a program that copies), wait a moment, then try again.",
    ).format(path=e.path),
    errors.StoreReadOnly: lambda e: translate(
        "words",
        "The file with the reports cannot be written: {path} lies in a folder or on a disk for reading only. "
        "Nothing is damaged. Ask whoever looks after this PC to allow writing there, then try again.",
    ).format(path=e.path),
    errors.StoreMissing: lambda e: translate(
        "words",
        "The file with the reports is not there: {path}. Put it back from a backup; nothing new "
        "was made in its place.",
    ).format(path=e.path),
    errors.ProfileMissing: lambda e: translate(
        "words", "There are no accounts in {path}. Choose the right folder; nothing was made there."
    ).format(path=e.path),
    errors.StoreTooNew: lambda e: translate(
        "words",
        "These reports were saved by a newer version of the application. Install that version; "
        "nothing was changed.",
    ),
    errors.DiskFull: lambda e: translate(
        "words", "The disk is full. Delete or move other files, then go on: nothing on the screen is lost."
    ),
    errors.RoomNeeded: lambda e: translate(
        "words",
        "The disk has too little room: to read what is left of the damaged file takes at least {needed}, and "
        "{free} are free. Delete or move other files, then try again: nothing was changed.",
    ).format(needed=words_files.size(e.needed), free=words_files.size(e.free)),
    errors.UnknownReport: lambda e: translate("words", "This report is no longer on this PC."),
    errors.WrongState: lambda e: translate(
        "words", "The report has moved on in the meantime: {state}. Open it again to see how it stands."
    ).format(state=state(e.state).text),
    errors.HasViolations: lambda e: counted(
        e.count,
        translate("words", "1 answer needs correcting first."),
        translate("words", "{n} answers need correcting first."),
    ),
    errors.Unconfirmed: lambda e: counted(
        e.count,
        translate("words", "1 answer to confirm: correct it, or give the reason."),
        translate("words", "{n} answers to confirm: correct them, or give the reason at each."),
    ),
    errors.ReasonMissing: lambda e: translate(
        "words", "Say why: the reason is kept with the report and in the record of who did what."
    ),
    errors.UnknownForm: lambda e: translate(
        "words",
        "The form {form} (version {version}) is not on this PC. Connect once to fetch it; the "
        "answers are kept.",
    ).format(form=e.form, version=e.version),
    errors.CodeRefused: lambda e: _code_refused(e.why),
    errors.OtherUnit: lambda e: (
        translate(
            "words",
            "This code is for another commune ({offered}); this PC is set up for {chosen}. Ask the "
            "province for yours.",
        ).format(offered=e.offered, chosen=e.chosen)
        if e.offered
        else translate(
            "words",
            "This code is for another commune; this PC is set up for {chosen}. The code was not used up: "
            "its own commune can still enrol with it. Ask the province for yours.",
        ).format(chosen=e.chosen)
    ),
    errors.OtherCentre: lambda e: translate(
        "words",
        "This PC sends to {now}; at {url} is another centre. If you leave {now}, what waits goes to the new "
        "centre. Reports that {now} received stay, with their receipts.",
    ).format(now=e.now, url=e.url),
    errors.EnrolmentFileInvalid: lambda e: translate(
        "words", "{path} is not an enrolment file. Choose the file the province sent, or ask for it again."
    ).format(path=e.path),
    errors.CentreUnreachable: lambda e: centre_unreachable(e.why),
    errors.UnknownUnit: lambda e: translate(
        "words", "No commune has the code {code}. Codes have five digits; search for it by name."
    ).format(code=e.code),
    errors.EventInvalid: lambda e: _event(e.why, e.other),
    errors.DayInvalid: lambda e: _day(e.why),
    errors.CalendarInvalid: lambda e: translate(
        "words",
        "The calendar of working days cannot be read: {path}. Mend or delete that file, then sign in again.",
    ).format(path=e.path),
    **words_files.SENTENCES,
    **task_words.SENTENCES,
    **suggestion_words.SENTENCES,
    **handovers.SENTENCES,
    **notices.SENTENCES,
    **words_documents.SENTENCES,
    **packets.SENTENCES,
    **receipts.SENTENCES,
    Unexpected: lambda e: translate(
        "words",
        "Something unexpected happened. What was saved is safe; try again, or call the province's support.",
    ),
}
