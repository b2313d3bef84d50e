"""Sentences about signing tokens: why nothing was signed, and how many tries of the PIN are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.token import CertificateCard, TokenCard
from ui.words.days import date

translate = QCoreApplication.translate


def refused(error: Any) -> str:
    """Why nothing was signed, and what to do."""
    sentences = {
        "module": translate(
            "token",
            "The driver {name} cannot be loaded. Install the driver of the token, or choose another one in "
            "the settings.",
        ),
        "none": translate(
            "token", "No driver of a signing token was found on this PC. Choose it in the settings."
        ),
        "absent": translate("token", "The token is not there. Plug it in, then look for it again."),
        "last": translate(
            "token", "One try of the PIN is left on {name}. It was not used: say below that it may be."
        ),
        "locked": translate(
            "token",
            "The token {name} is locked: the PIN was wrong three times. Whoever issued it can unlock it.",
        ),
        "expired": translate(
            "token", "The certificate of {name} has run out. Ask for a new one, or sign in another way."
        ),
        "early": translate(
            "token", "The certificate of {name} is not in force yet. Check the date of this PC."
        ),
        "other": translate(
            "token",
            "This certificate is of {name}, not of whoever signs this report. Choose another certificate, or "
            "another signer under “Number, place, signer…”.",
        ),
        "leader_first": translate("token", "The leader signs first. The seal of the agency comes after."),
        "elsewhere": translate(
            "token", "Another program signed this file last. Put the next signature on with that program too."
        ),
        "failed": translate(
            "token", "The token could not sign ({name}). Pull it out, plug it in, and try again."
        ),
    }
    if error.why == "pin":
        return _wrong(error)
    said = sentences[error.why].format(name=error.name)
    safe = translate("token", "Nothing was signed.")
    return f"{said} {safe}"


def near(name: str) -> str:
    """A certificate whose holder is called almost like who is to sign."""
    return translate(
        "token",
        "The certificate says “{name}”, which is not quite the name on the report: tones or letters differ. "
        "Is it the same person? If not, choose another certificate.",
    ).format(name=name)


def _wrong(error: Any) -> str:
    if error.left <= 1:
        return translate(
            "token",
            "The PIN is wrong. Only one try is left: after one more wrong PIN the token {name} locks, and "
            "only whoever issued it can unlock it. Nothing was signed.",
        ).format(name=error.name)
    return translate(
        "token",
        "The PIN is wrong. At the most {left} tries are left before the token {name} locks. Nothing was "
        "signed; it is not tried again by itself.",
    ).format(left=error.left, name=error.name)


def tries(token: TokenCard) -> str:
    """What to know before a PIN is typed; empty when nothing is amiss."""
    if token.left == 0:
        return translate("token", "This token is locked. Whoever issued it can unlock it.")
    if token.left == 1:
        return translate(
            "token", "Only one try of the PIN is left. If it is wrong, the token locks. Be sure of it."
        )
    if token.left == 2:
        return translate("token", "A PIN was wrong lately. At the most two tries are left.")
    return ""


def certificate(token: TokenCard, card: CertificateCard) -> str:
    """`Trần Văn Hùng · UBND xã Bà Nà · until 31/12/2028 (SafeNet eToken)`"""
    until = translate("token", "until {day}").format(day=date(card.ends.date()))
    parts = [part for part in (card.name, card.organisation, until) if part]
    return f"{' · '.join(parts)} ({token.label})"
