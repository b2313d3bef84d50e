"""What was done, as the audit trail has it, in words."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.cover import Authority
from desktop.domain.periods import Period
from desktop.domain.personal import mask_numbers
from desktop.domain.report import Role
from desktop.domain.scan import Lack, Shortfall
from desktop.domain.suggestion import Step
from desktop.domain.suggestion_form import FORM as FEEDBACK_FORM
from desktop.domain.task import Claim, TaskState
from desktop.domain.task_update import FORM as PROGRESS_FORM
from desktop.domain.trail import PERSONS_SEEN, Entry, Verdict
from ui.words import scans
from ui.words.counting import counted, listed, named
from ui.words.days import date, period
from ui.words.states import revision, role
from ui.words.suggestions import confirmed, corrected, step
from ui.words.tasks import field as task_field
from ui.words.tasks import state as task_state
from ui.words_documents import authority, cover_part

translate = QCoreApplication.translate

#: More missing places than these are not counted up in a sentence.
_GAPS_TOLD = 5


_OF_REPORTS = {
    "started": str(QT_TRANSLATE_NOOP("trail", "Report begun")),
    "finish": str(QT_TRANSLATE_NOOP("trail", "Handed to the leader")),
    "carried_over": str(QT_TRANSLATE_NOOP("trail", "Last period’s figures taken over")),
    "zeros_filled": str(QT_TRANSLATE_NOOP("trail", "The rest set to 0")),
    "block_pasted": str(QT_TRANSLATE_NOOP("trail", "Block of cells pasted")),
    "workbook_taken": str(QT_TRANSLATE_NOOP("trail", "Workbook taken into the report")),
    "filling_undone": str(QT_TRANSLATE_NOOP("trail", "Undone")),
    "filling_redone": str(QT_TRANSLATE_NOOP("trail", "Done again after undoing")),
    "take_back": str(QT_TRANSLATE_NOOP("trail", "Taken back")),
    "send_back": str(QT_TRANSLATE_NOOP("trail", "Returned by the leader")),
    "note_done": str(QT_TRANSLATE_NOOP("trail", "Leader’s comment at a cell done")),
    "sign_off": str(QT_TRANSLATE_NOOP("trail", "Signed off")),
    "signed_own": str(QT_TRANSLATE_NOOP("trail", "Author and signer are the same")),
    "correct": str(QT_TRANSLATE_NOOP("trail", "Correction begun")),
    "leave": str(QT_TRANSLATE_NOOP("trail", "Correction given up")),
    "move_to": str(QT_TRANSLATE_NOOP("trail", "Moved to another version of the form")),
    "settle": str(QT_TRANSLATE_NOOP("trail", "Conflict settled")),
    "received": str(QT_TRANSLATE_NOOP("trail", "Received by the centre")),
    "complete": str(QT_TRANSLATE_NOOP("trail", "Attached files received")),
    "set_aside": str(QT_TRANSLATE_NOOP("trail", "Set aside")),
    "retry": str(QT_TRANSLATE_NOOP("trail", "Sent once more")),
    "sent_again": str(QT_TRANSLATE_NOOP("trail", "Sent again: the centre had lost it")),
    "anew": str(QT_TRANSLATE_NOOP("trail", "Sent as a new report")),
    "discard": str(QT_TRANSLATE_NOOP("trail", "Not sent any more")),
    "hand_in": str(QT_TRANSLATE_NOOP("trail", "Saved for a person at the centre")),
    "sent_elsewhere": str(QT_TRANSLATE_NOOP("trail", "Sent by another PC")),
    "sent_before": str(QT_TRANSLATE_NOOP("trail", "Sent from here before, and brought back from the centre")),
    "restored": str(QT_TRANSLATE_NOOP("trail", "Restored from a backup")),
    "returned": str(QT_TRANSLATE_NOOP("trail", "Returned by the centre")),
    "accepted": str(QT_TRANSLATE_NOOP("trail", "Accepted by the centre")),
    "locked": str(QT_TRANSLATE_NOOP("trail", "Closed by the centre")),
    "hand_over": str(QT_TRANSLATE_NOOP("trail", "Draft handed over")),
    "draft_take": str(QT_TRANSLATE_NOOP("trail", "Draft asked for, to go on with it here")),
    "draft_withdraw": str(QT_TRANSLATE_NOOP("trail", "Draft asked back")),
    "draft_taken_elsewhere": str(QT_TRANSLATE_NOOP("trail", "Draft taken over on another PC")),
    "draft_taken_over": str(QT_TRANSLATE_NOOP("trail", "Draft taken over here")),
    "draft_taken_back": str(QT_TRANSLATE_NOOP("trail", "Draft taken back")),
    "draft_copy_used": str(QT_TRANSLATE_NOOP("trail", "Copy of a draft used")),
    "draft_removed": str(QT_TRANSLATE_NOOP("trail", "Draft removed")),
    "removed_copy_ended": str(QT_TRANSLATE_NOOP("trail", "Copy of a removed draft gone after its 90 days")),
    "draft_put_back": str(QT_TRANSLATE_NOOP("trail", "Removed draft put back")),
    "cover_changed": str(QT_TRANSLATE_NOOP("trail", "Around the report changed")),
    "number_changed": str(QT_TRANSLATE_NOOP("trail", "Another number given")),
    "number_stays": str(QT_TRANSLATE_NOOP("trail", "Number stays with the corrected report")),
    "number_given": str(QT_TRANSLATE_NOOP("trail", "Number given")),
    "phone_used": str(QT_TRANSLATE_NOOP("trail", "Draft made from what a phone sent")),
    "scan_kept": str(QT_TRANSLATE_NOOP("trail", "Scan of the signed paper kept")),
    "scan_removed": str(QT_TRANSLATE_NOOP("trail", "Scan of the signed paper removed")),
    "signed_pdf_kept": str(QT_TRANSLATE_NOOP("trail", "Signed PDF kept")),
    "signed_pdf_stays": str(QT_TRANSLATE_NOOP("trail", "Signed PDF stays as it is, the head being changed")),
}
_OF_OTHERS = {
    "salvaged": str(QT_TRANSLATE_NOOP("trail", "Damaged store saved as far as it could be read")),
    "account_added": str(QT_TRANSLATE_NOOP("trail", "Account added")),
    "account_changed": str(QT_TRANSLATE_NOOP("trail", "Account changed")),
    "account_closed": str(QT_TRANSLATE_NOOP("trail", "Account closed")),
    "account_told": str(QT_TRANSLATE_NOOP("trail", "Account told to the centre")),
    "account_not_taken": str(QT_TRANSLATE_NOOP("trail", "Account not taken by the centre")),
    "password_given": str(QT_TRANSLATE_NOOP("trail", "Password given")),
    "password_reset": str(QT_TRANSLATE_NOOP("trail", "Forgotten password set anew")),
    "password_changed": str(QT_TRANSLATE_NOOP("trail", "Password changed")),
    "recovery_key_renewed": str(QT_TRANSLATE_NOOP("trail", "Recovery key renewed")),
    "recovered": str(QT_TRANSLATE_NOOP("trail", "Password set anew by the recovery sheet")),
    "recovered_known": str(QT_TRANSLATE_NOOP("trail", "Read that the recovery sheet set the password anew")),
    "key_changed": str(QT_TRANSLATE_NOOP("trail", "Key of the store changed")),
    "enrolled": str(QT_TRANSLATE_NOOP("trail", "Enrolled at the centre")),
    "signer_said": str(QT_TRANSLATE_NOOP("trail", "How a leader signs")),
    "register_said": str(QT_TRANSLATE_NOOP("trail", "Said where the register of numbers is kept")),
    "number_kept": str(QT_TRANSLATE_NOOP("trail", "Number kept for another paper")),
    "picture_kept": str(QT_TRANSLATE_NOOP("trail", "Picture of a signature or seal changed")),
    "template_taken": str(QT_TRANSLATE_NOOP("trail", "Words of a report changed")),
    "template_put_back": str(QT_TRANSLATE_NOOP("trail", "Earlier words of a report put back")),
    "template_dropped": str(QT_TRANSLATE_NOOP("trail", "Office’s own words of a report let go")),
    "task_made": str(QT_TRANSLATE_NOOP("trail", "Task made")),
    "task_written": str(QT_TRANSLATE_NOOP("trail", "Task changed")),
    "task_confirmed": str(QT_TRANSLATE_NOOP("trail", "Task confirmed as done")),
    "task_not_confirmed": str(QT_TRANSLATE_NOOP("trail", "Task not confirmed as done")),
    "task_reopened": str(QT_TRANSLATE_NOOP("trail", "Task to be done again")),
    "task_removed": str(QT_TRANSLATE_NOOP("trail", "Task removed")),
    "task_taken_back": str(QT_TRANSLATE_NOOP("trail", "Task of a sheet taken back")),
    "task_officer": str(QT_TRANSLATE_NOOP("trail", "Person in charge named")),
    "phone_away": str(QT_TRANSLATE_NOOP("trail", "What a phone sent put away")),
    "phone_new": str(QT_TRANSLATE_NOOP("trail", "What a phone sent taken out again")),
    "day_off": str(QT_TRANSLATE_NOOP("trail", "Day off declared here")),
    "day_worked": str(QT_TRANSLATE_NOOP("trail", "Day of work declared here")),
    "day_forgotten": str(QT_TRANSLATE_NOOP("trail", "Declared day taken back")),
    "persons_seen": str(QT_TRANSLATE_NOOP("trail", "Looked at personal data")),
    "suggestion_person": str(QT_TRANSLATE_NOOP("trail", "Looked at who brought feedback")),  # its name before
}


def action(value: str, form: str = "", kept: str = "{}") -> str:
    """An action, of a report of that `form`; the code itself when it is one a newer version wrote.

    What a citizen brought, and that a task goes on, go off without anybody's signature, and the latter waits
    for no leader: there it is called what it is. `kept`: the entry's detail.
    """
    if value == "sign_off" and (form == FEEDBACK_FORM or _goes_on(kept)):
        return translate("trail", "Sent off, no signature needed")
    if value == "finish" and form == PROGRESS_FORM:
        return translate("trail", "Progress report finished")
    if value == PERSONS_SEEN and form == FEEDBACK_FORM:
        return translate("trail", _OF_OTHERS["suggestion_person"])
    known = _OF_REPORTS | _OF_OTHERS
    if value in known:
        return translate("trail", known[value])
    of_feedback = value.removeprefix("suggestion_")
    if value != of_feedback and of_feedback in {str(each) for each in Step}:
        return named(translate("found", "Feedback"), step(Step(of_feedback)).lower())
    return value


def _goes_on(kept: str) -> bool:
    """Whether an entry is of a progress report that says a task goes on."""
    said = json.loads(kept)
    return isinstance(said, dict) and said.get("claim") == Claim.RUNNING


@dataclass(frozen=True)
class Known:
    """What people are called, by login and by id, and what forms are called, by id."""

    people: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)


def who(actor: str, known: Known) -> str:
    """A person by name; the login of one this PC never knew."""
    if actor == "centre":
        return translate("trail", "The centre")
    if actor == "sync":
        return translate("trail", "This PC, while sending")
    if actor == "pc":
        return translate("trail", "This PC, by itself")
    return known.people.get(actor, actor)


def about(entry: Entry, known: Known) -> str:
    """What it was done to: a report with its period, a task, a person, a form."""
    if entry.about:
        return mask_numbers(entry.about) + of_period(entry)
    if entry.action == "picture_kept" and entry.subject == "seal":
        return translate("trail", "The seal")
    if entry.action.startswith("day_"):
        return date(dt.date.fromisoformat(entry.subject))
    if entry.action.startswith("template_"):
        return known.forms.get(entry.subject, entry.subject)
    return known.people.get(entry.subject, entry.subject)


def of_period(entry: Entry) -> str:
    """The end of `about` that tells one report of a form from another; "" where it has no period."""
    return f" · {period(Period.parse(entry.period))}" if entry.about and entry.period else ""


def detail(entry: Entry, known: Known) -> str:
    """What else is kept of it, in a line: revision, comment, why."""
    kept = json.loads(entry.detail)
    if not isinstance(kept, dict):
        return ""
    said = []
    if isinstance(kept.get("revision"), int):
        said.append(revision(kept["revision"]))
    if isinstance(kept.get("number"), int) and kept.get("series"):
        said.append(f"{kept['number']:02}/{kept['series']} ({kept.get('year', '')})")
    said += _at_once(kept)
    said += [named(cover_part(name), f"{_value(was)} → {_value(now)}") for name, (was, now) in _changed(kept)]
    if kept.get("authority"):
        said.append(" · ".join(filter(None, (_value(kept["authority"]), kept.get("position")))))
    if "amended" in kept:
        said.append(corrected(kept["amended"]))
    if kept.get("confirmed"):
        said.append(confirmed(str(kept["confirmed"])))
    said += [str(kept[name]) for name in ("comment", "reason", "why", "serial", "file") if kept.get(name)]
    if kept.get("was") in {str(each) for each in Role} and kept.get("role"):
        said.append(f"{role(kept['was'])} → {role(kept['role'])}")
    if kept.get("was_name"):
        said.append(f"{kept['was_name']} → {kept.get('name', '')}")
    if entry.action == "task_made" and kept.get("state"):
        said.append(f"{task_state(TaskState(kept['state']))} · {kept.get('progress', 0)} %")
    said += _short(kept)
    fields = kept.get("fields")
    if isinstance(fields, dict):
        said += [
            named(task_field(name), f"{_value(was)} → {_value(now)}") for name, (was, now) in fields.items()
        ]
    if kept.get("login"):
        said.append(who(str(kept["login"]), known))
    return " · ".join(said)


def _short(kept: dict[str, Any]) -> list[str]:
    """What a scan does not reach that was kept all the same."""
    short = (Shortfall(Lack(lack), page, dpi) for lack, page, dpi in kept.get("short") or ())
    return scans.short(short, str(kept.get("pdf") or ""))


def _at_once(kept: dict[str, Any]) -> list[str]:
    """How many cells were filled at one press, in which sections, from which period; and how, when undone."""
    if not isinstance(kept.get("cells"), int):
        return []
    cells = counted(kept["cells"], translate("trail", "1 cell"), translate("trail", "{n} cells"))
    what = _OF_REPORTS.get(str(kept.get("filling") or ""), "")
    told = [translate("trail", what) if what else "", cells, mask_numbers(str(kept.get("where") or ""))]
    if kept.get("from"):
        told.append(named(translate("trail", "taken from"), period(Period.parse(kept["from"]))))
    return [each for each in told if each]


def _changed(kept: dict[str, Any]) -> list[tuple[str, tuple[Any, Any]]]:
    """What stands otherwise around a report."""
    changed = kept.get("changed")
    return [(name, (was, now)) for name, (was, now) in changed.items()] if isinstance(changed, dict) else []


def _value(value: Any) -> str:
    if isinstance(value, list):
        return listed(map(str, value)) or "…"
    if value in {str(each) for each in Authority}:
        return authority(Authority(value))
    return "…" if value in (None, "") else str(value)


def verdict(value: Verdict) -> str:
    """Whether the chain holds and is whole, in a sentence."""
    if value.broken is not None:
        return translate(
            "trail",
            "The chain of the trail breaks at entry {number}: that entry, or one before it, was changed or "
            "taken away. Keep this PC as it is and tell the province.",
        ).format(number=value.broken)
    if value.missing:
        return translate(
            "trail",
            "Entries are missing from the trail, taken away: {numbers}. Keep this PC as it is and tell the "
            "province.",
        ).format(numbers=_numbers(value.missing))
    if value.lost:
        return translate(
            "trail",
            "Entries were lost when the store was damaged: {numbers}. The others ({count}) are unchanged.",
        ).format(numbers=_numbers(value.lost), count=value.count)
    return translate("trail", "The chain of the trail is whole: {count} entries, none changed.").format(
        count=value.count
    )


def _numbers(gaps: tuple[tuple[int, int], ...]) -> str:
    """«3–4, 9», the first few."""
    said = [f"{first}–{last}" if first != last else str(first) for first, last in gaps[:_GAPS_TOLD]]
    return ", ".join(said) + ("…" if len(gaps) > _GAPS_TOLD else "")
