"""Every error the application tells a person about.

BaocaoxaError
├── AccountError
│   ├── WrongPassword          the password does not open this account
│   ├── WrongRecoveryKey       the recovery key does not open this store
│   ├── UnknownAccount         no account of that name on this PC
│   ├── AccountExists          the name to sign in with is taken
│   ├── NameTaken              somebody else of the commune has that full name
│   ├── WeakPassword           shorter than the rule asks
│   ├── LoginInvalid           a sign-in name has signs it may not have
│   ├── AccountsMustSignIn     the key cannot be changed before these have signed in once
│   ├── NotAllowed             this role may not do that
│   ├── OwnRole                nobody changes their own role
│   ├── PasswordToChoose       given by somebody else: the person chooses one of their own first
│   ├── NoPasswordHere         the account has no password on this PC yet
│   └── LastKeeper             the last one who looks after the accounts stays
├── StoreError
│   ├── StoreLocked            nobody is signed in
│   ├── StoreDamaged           the file cannot be read; it is kept as it is
│   ├── StoreHeld              another program holds the file; nothing is wrong with it
│   ├── StoreReadOnly          the file or its folder may only be read; nothing is wrong with it
│   ├── StoreMissing           accounts are there, the store is not
│   ├── ProfileMissing         a command was given a folder in which nobody has begun
│   ├── StoreTooNew            written by a newer version of the application
│   ├── ViewingOnly            a damaged store is looked at; nothing is written
│   ├── KeyChangeCancelled     the person stopped it; the old key stays
│   ├── SalvageStopped         the person stopped the reading of a damaged store
│   ├── ProfileInUse           another running application works on this profile
│   └── DiskFull               nothing more can be written
│       ├── RoomShort          a file would take the room kept for reports
│       └── RoomNeeded         to read a damaged store takes more room than there is
├── BackupError
│   ├── BackupFailed           no backup was made (why: gone, full, refused, broken, inside)
│   ├── BackupCancelled        the person stopped it, or signed out
│   ├── RestoreStopped         the person stopped the restoring; nothing was made
│   └── BackupInvalid          what was chosen is no backup, or not whole
├── FileError
│   ├── FileRefused            a file of this kind is not taken (why says which rule)
│   ├── FileTooLarge           larger than a file may be
│   ├── FileUnreadable         it could not be read from where it is
│   ├── FileMissing            a file the report names is not on this PC
│   ├── FileNotSaved           it could not be saved to where the person wanted it
│   ├── FileNotFetched         another PC's file could not be brought here (why says what stood against it)
│   ├── FetchStopped           the person stopped that; what came is kept
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
├── EventInvalid               an event cannot be begun so (why: title, later, long_ago, form, taken)
├── EnrolmentError
│   ├── CodeRefused            unknown, used or expired code
│   ├── OtherUnit              the code belongs to another commune
│   ├── OtherCentre            enrolled at another centre, which nobody said is left
│   ├── EnrolmentFileInvalid   the file is not an enrolment file
│   └── CentreUnreachable      the centre did not answer (why says which step)
├── SuggestionError
│   ├── UnknownSuggestion      no such suggestion
│   ├── SuggestionIncomplete   it, or a step on it, lacks what it cannot do without
│   ├── StepRefused            its state does not allow this step
│   ├── SettledAlready         what it was to be merged into is answered, nobody deals with it any more
│   ├── NamesSomebody          everybody could read who brought it
│   ├── SenderElsewhere        who brought it is known on another PC: the whole has to be read here
│   └── MayNameSomebody        it probably names somebody: a person has to have read it again
├── StateSecret                a text or file is marked as a state secret
├── CalendarInvalid            the file of working days cannot be understood
├── DayInvalid                 a day cannot be declared so (why: far, reason, twice, working, off)
├── UnknownUnit                no such commune
├── DocumentError              the tree goes on in documents.py,
├── HandoverError              in handovers.py,
├── PacketError, NoReceipt     in packets.py,
└── ReceiptError               and in receipts.py

The sentence an officer reads is made on the screen from the class and its fields, in the officer's
language; `str(error)` is the English sentence for the console and says what to do.
"""

from __future__ import annotations

from desktop.domain.errors.accounts import (
    AccountError,
    AccountExists,
    AccountsMustSignIn,
    LastKeeper,
    LoginInvalid,
    NameTaken,
    NoPasswordHere,
    NotAllowed,
    OwnRole,
    PasswordToChoose,
    UnknownAccount,
    WeakPassword,
    WrongPassword,
    WrongRecoveryKey,
)
from desktop.domain.errors.files import (
    FetchStopped,
    FileError,
    FileMissing,
    FileNotFetched,
    FileNotSaved,
    FileRefused,
    FileTooLarge,
    FileUnreadable,
    TakeCancelled,
)
from desktop.domain.errors.place import (
    CalendarInvalid,
    CentreUnreachable,
    CodeRefused,
    DayInvalid,
    EnrolmentError,
    EnrolmentFileInvalid,
    OtherCentre,
    OtherUnit,
    UnknownUnit,
)
from desktop.domain.errors.reports import (
    EventInvalid,
    HasViolations,
    ReasonMissing,
    ReportError,
    StateSecret,
    Unconfirmed,
    UnknownForm,
    UnknownReport,
    WrongState,
)
from desktop.domain.errors.root import BaocaoxaError
from desktop.domain.errors.store import (
    BackupCancelled,
    BackupError,
    BackupFailed,
    BackupInvalid,
    DiskFull,
    KeyChangeCancelled,
    ProfileInUse,
    ProfileMissing,
    RestoreStopped,
    RoomNeeded,
    RoomShort,
    SalvageStopped,
    StoreDamaged,
    StoreError,
    StoreHeld,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
    ViewingOnly,
)
from desktop.domain.errors.suggestions import (
    MayNameSomebody,
    NamesSomebody,
    SenderElsewhere,
    SettledAlready,
    StepRefused,
    SuggestionError,
    SuggestionIncomplete,
    UnknownSuggestion,
)
from desktop.domain.errors.tasks import TaskError, TaskIncomplete, TaskSheetInvalid, UnknownTask

__all__ = [
    "AccountError", "AccountExists", "AccountsMustSignIn", "BackupCancelled", "BackupError",
    "BackupFailed", "BackupInvalid", "BaocaoxaError", "CalendarInvalid", "CentreUnreachable",
    "CodeRefused", "DayInvalid", "DiskFull", "EnrolmentError", "EnrolmentFileInvalid", "EventInvalid",
    "FetchStopped", "FileError", "FileMissing", "FileNotFetched", "FileNotSaved", "FileRefused",
    "FileTooLarge", "FileUnreadable", "HasViolations", "KeyChangeCancelled", "LastKeeper", "LoginInvalid",
    "MayNameSomebody", "NameTaken", "NamesSomebody", "NoPasswordHere", "NotAllowed", "OtherCentre",
    "OtherUnit", "OwnRole", "PasswordToChoose", "ProfileInUse", "ProfileMissing",
    "ReasonMissing", "ReportError", "RestoreStopped", "RoomNeeded", "RoomShort", "SalvageStopped",
    "SenderElsewhere", "SettledAlready",
    "StateSecret", "StepRefused", "StoreDamaged", "StoreError", "StoreHeld", "StoreLocked", "StoreMissing",
    "StoreReadOnly", "StoreTooNew",
    "SuggestionError", "SuggestionIncomplete", "TakeCancelled", "TaskError", "TaskIncomplete",
    "TaskSheetInvalid", "Unconfirmed", "UnknownAccount", "UnknownForm", "UnknownReport",
    "UnknownSuggestion", "UnknownTask", "UnknownUnit", "ViewingOnly", "WeakPassword", "WrongPassword",
    "WrongRecoveryKey", "WrongState",
]  # fmt: skip
