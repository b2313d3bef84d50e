"""What commands without a window say, beside what screens say. Context `console`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import BaocaoxaError, ProfileMissing
from ui.words import failures
from ui.words.counting import counted
from ui.words.handovers import taken
from ui.words.packets import came, made

__all__ = [
    "came", "card", "code_wants_address", "draft", "enrolled", "login", "made", "password", "sentence"
]  # fmt: skip

translate = QCoreApplication.translate


def login() -> str:
    """Asks for the sign-in name."""
    return translate("console", "Sign-in name:")


def password() -> str:
    """Asks for the password."""
    return translate("console", "Password:")


def sentence(error: BaocaoxaError) -> str:
    """What is wrong, and what to do; where a window would ask something, what to type."""
    if isinstance(error, ProfileMissing):
        return translate(
            "console", "There are no accounts in {path}. Name the right folder with --profile; none was made."
        ).format(path=error.path)
    return failures.sentence(error)


def draft(found: Any, took: Any) -> str:
    """What became of another computer's draft (`StickDraft`, `Taken`)."""
    return taken(took.kept, found.title, found.by)[0]


def card(packet: Any) -> str:
    """What a packet is (`PacketCard`): it is whole, or an error would have said so."""
    from ui.words_files import size

    what = {
        "request": translate("console", "A packet for the centre"),
        "answer": translate("console", "An answer of the centre"),
    }.get(packet.kind, translate("console", "A draft for another computer of the commune"))
    parts = counted(len(packet.names), translate("console", "1 file"), translate("console", "{n} files"))
    return translate("console", "{what}: whole, {parts}, {size}. Number {packet}.").format(
        what=what, parts=parts, size=size(packet.bytes), packet=packet.packet
    )


def enrolled(central: Any, unit: str) -> str:
    """Where this PC sends to now (`CentralCard`)."""
    return translate(
        "console",
        "This PC is enrolled for {unit} at {centre} ({url}). What waits is sent when the application is "
        "open.",
    ).format(unit=unit, centre=central.name, url=central.url)


def code_wants_address() -> str:
    """A code alone does not say where the centre is."""
    return translate("console", "With a code, give the centre's address too: --url ADDRESS.")
