"""From the password to a desk one can use, the password hash apart."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.config import PasswordCost
from tests.bench.windows import shown, until
from tests.demo.people import OFFICER


def measure() -> dict[str, Any]:
    """Milliseconds from the press of "Sign in" to the drawn desk, in a process just started; goal under 500.

    What the sign-in window loads while the person types the password is loaded before the press, as there.
    """
    with tempfile.TemporaryDirectory() as folder:
        _in_another_process(folder)
        from desktop.app import build
        from desktop.config import Config

        app = build(Config.default().with_profile(Path(folder)))
        with shown(app) as window:
            app.preload()
            password = window.findChild(QLineEdit, "signIn.password")
            go = window.findChild(QPushButton, "signIn.go")
            assert password is not None
            assert go is not None
            password.setText(OFFICER.password)
            started = time.perf_counter()
            go.click()
            until(lambda: _desk_is_there(window))
            window.grab()
            whole = (time.perf_counter() - started) * 1e3
        hash_ms = _hash_ms()
        app.close()
    return {
        "whole_ms": round(whole, 1),
        "hash_ms": round(hash_ms, 1),
        "without_hash_ms": round(whole - hash_ms, 1),
        "goal": {"without_hash_ms": 500},
    }


def _desk_is_there(window: Any) -> bool:
    return any(
        card.isVisible() for card in window.findChildren(QPushButton) if "desk.card" in card.objectName()
    )


def _in_another_process(folder: str) -> None:
    import subprocess
    import sys

    code = (
        "import sys, pathlib; from tests.bench import profile; from desktop.config import PasswordCost;"
        "profile.make(pathlib.Path(sys.argv[1]), PasswordCost())[0].close()"
    )
    subprocess.run([sys.executable, "-c", code, folder], check=True)


def _hash_ms() -> float:
    from argon2.low_level import Type, hash_secret_raw

    cost = PasswordCost()
    started = time.perf_counter()
    hash_secret_raw(b"mua xuan 2026", b"0" * 16, cost.passes, cost.memory, cost.lanes, 32, Type.ID)
    return (time.perf_counter() - started) * 1e3
