"""How a report stands, what may be done with it next, and who may do it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words.counting import Word

translate = QCoreApplication.translate


def state(value: str) -> Word:
    """A card's or report's state (`CardState`, `ReportState` or `Delivery` by their values)."""
    return {
        "to_do": lambda: Word(translate("words", "To fill in"), "report", "info"),
        "draft": lambda: Word(translate("words", "Being filled in"), "report", "info"),
        "awaiting": lambda: Word(translate("words", "Waiting for the leader"), "sign", "waiting"),
        "signed": lambda: Word(translate("words", "Signed"), "sign", "waiting"),
        "pending": lambda: Word(translate("words", "Waiting to be sent"), "waiting", "waiting"),
        "acknowledged": lambda: Word(translate("words", "Received"), "check", "good"),
        "set_aside": lambda: Word(translate("words", "Set aside"), "warning", "bad"),
        "dropped": lambda: Word(translate("words", "Discarded, not sent"), "remove", "warn"),
        "returned": lambda: Word(translate("words", "Returned for correction"), "return", "bad"),
        "mending": lambda: Word(translate("words", "Returned, being corrected"), "return", "bad"),
        "accepted": lambda: Word(translate("words", "Accepted"), "check", "good"),
        "locked": lambda: Word(translate("words", "Closed"), "lock", "good"),
        "handed": lambda: Word(translate("words", "Handed over"), "send", "waiting"),
    }.get(str(value), lambda: Word(str(value), "info", "info"))()


def report_state(value: str, delivery: str, returned: bool = False) -> Word:
    """A report's state; once signed, how far its sending has come says more.

    `returned`: it is a draft of what the centre returned.
    """
    if returned and str(value) == "draft":
        return state("mending")
    if str(value) == "signed" and str(delivery) in {"pending", "acknowledged", "set_aside", "dropped"}:
        return state(delivery)
    return state(value)


def revision(number: int) -> str:
    """Which sign-off of a report, `number` from 0: one word for it everywhere."""
    if number == 0:
        return translate("words", "First version")
    return translate("words", "Revision {n}").format(n=number)


def role(value: str) -> str:
    """What an account may do, as a person's role."""
    return {
        "officer": translate("words", "Officer"),
        "leader": translate("words", "Leader"),
        "clerk": translate("words", "Clerk"),
        "administrator": translate("words", "Administrator"),
    }.get(str(value), str(value))


def step(card_state: str, late: bool = False) -> str:
    """The one thing to press on a card in this state."""
    if late and str(card_state) == "to_do":
        return translate("words", "Fill in now")
    return {
        "to_do": translate("words", "Fill in"),
        "draft": translate("words", "Go on filling in"),
        "awaiting": translate("words", "Sign off"),
        "pending": translate("words", "See"),
        "set_aside": translate("words", "See why"),
        "dropped": translate("words", "See why"),
        "acknowledged": translate("words", "See the receipt"),
        "returned": translate("words", "Correct"),
        "handed": translate("words", "See who has it"),
    }.get(str(card_state), translate("words", "Open"))
