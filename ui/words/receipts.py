"""Why a receipt cannot be judged on the console. Context `receipts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import receipts as errors

translate = QCoreApplication.translate

SENTENCES: Mapping[type[BaseException], Callable[[Any], str]] = {
    errors.ReceiptUnreadable: lambda error: translate(
        "receipts", "{name} cannot be read. Look at the path, or copy the file to this PC."
    ).format(name=error.name),
    errors.NoReceiptFound: lambda error: translate(
        "receipts", "{name} holds no receipt. Give the file that holds it, or the text that was scanned."
    ).format(name=error.name),
    errors.NoCentreKey: lambda error: translate(
        "receipts", "{name} holds no public key of a centre (Ed25519, as JWK or PEM)."
    ).format(name=error.name),
    errors.NoPinnedKey: lambda error: translate(
        "receipts", "This PC is not enrolled, so it knows no centre's key. Give one with --key."
    ),
}
