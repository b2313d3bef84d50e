"""How far attached files are on their way to the centre, in words. Context `files` of the translations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.words.counting import Word
from ui.words.days import time

translate = QCoreApplication.translate


def standing(file: Any, now: datetime) -> Word:
    """A `FileSending` in a few words: how much is there, what it waits for, when it goes on."""
    share = f"{file.sent * 100 // max(file.size, 1)} %"
    match str(file.standing):
        case "arrived":
            return Word(translate("files", "At the centre"), "check", "good")
        case "sending":
            return Word(translate("files", "Sending: {share}").format(share=share), "send", "info")
        case "paused":
            return Word(translate("files", "Paused at {share}").format(share=share), "waiting", "waiting")
        case "asks":
            return Word(translate("files", "Waits for your yes"), "waiting", "waiting")
    if file.why == "missing":
        return Word(translate("files", "Cannot be read on this PC"), "error", "bad")
    if file.next_try is not None and file.next_try > now:
        text = translate("files", "{share} sent, goes on at {time}")
        return Word(text.format(share=share, time=time(file.next_try)), "waiting", "waiting")
    return Word(translate("files", "Waiting to be sent"), "waiting", "waiting")
