"""Why a receipt cannot be judged on the console; part of the tree of errors.

ReceiptError
├── ReceiptUnreadable      the file cannot be read
├── NoReceiptFound         no receipt is in the file
├── NoCentreKey            no public key of a centre is in the file
└── NoPinnedKey            this PC knows no centre whose key it could use
"""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class ReceiptError(BaocaoxaError):
    """A receipt can neither be said to hold nor not to."""


class ReceiptUnreadable(ReceiptError):
    """`name` cannot be read; `why` is the system's word."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} cannot be read ({why}). Look at the path, or copy the file to this PC.")


class NoReceiptFound(ReceiptError):
    """`name` holds no receipt."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} holds no receipt. Give the file that holds it, or the text scanned.")


class NoCentreKey(ReceiptError):
    """`name` holds no public key of a centre."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} holds no public key of a centre (Ed25519, as JWK or PEM).")


class NoPinnedKey(ReceiptError):
    """This PC is not enrolled, so it has pinned no key."""

    def __init__(self) -> None:
        super().__init__("This PC is not enrolled, so it knows no centre's key. Give one with --key.")
