"""Gives an account another password and dies at each change of a file; prints how many there are.

`python -m tests.store.dies_saving SEED PLACE LOGIN OLD NEW`
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from desktop.config import PasswordCost
from desktop.store.vault import Vault
from tests.dying import at_each_change

CHEAP = PasswordCost(1, 64, 1)


def main(seed: str, place: str, login: str, old: str, new: str) -> None:
    vault = Vault.read(Path(seed) / "vault.json", CHEAP, random.Random(5))
    key = vault.open(login, old)

    def change(folder: Path) -> None:
        Vault.read(folder / "vault.json", CHEAP, random.Random(5)).change_password(key, login, new)

    sys.stdout.write(f"{at_each_change(Path(seed), Path(place), change)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
