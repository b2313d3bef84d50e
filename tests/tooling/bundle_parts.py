"""Run inside a bundle by `make build`: is everything there that is loaded after the first window?

Imports every module of the application, founds a store in a temporary profile, opens a report of every
form that ships, and loads what sending needs. Prints one JSON object: `modules`, `forms` opened,
`languages` that load, `converted` from an old encoding. A part that
was left out of the bundle ends it with an ImportError.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import ssl
import sys
import tempfile
from pathlib import Path

import desktop
import sync
import ui
from desktop.app import build
from desktop.config import Config
from desktop.domain.report import Role
from desktop.domain.text import from_legacy

UNIT = "20308"


def import_all() -> int:
    """Import each module but the central's and the command line; how many there were."""
    names = [
        module.name
        for package in (desktop, ui, sync)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not module.name.startswith(("sync.central", "desktop.__main__"))
    ]
    for name in names:
        importlib.import_module(name)
    return len(names)


def open_reports(profile: Path) -> list[str]:
    """Found a store, compile the forms that ship, start a report of each; their ids."""
    app = build(Config.default().with_profile(profile))
    app.preload()
    workplace = app.session.create(UNIT, "an", "Nguyễn Văn An", Role.OFFICER, "thu bo cai dat").workplace
    forms = sorted({card.form for card in workplace.desk.cards(app.clock().date())})
    for card in workplace.desk.cards(app.clock().date()):
        workplace.reports.open(card.report or workplace.reports.start(card.obligation))
    app.close()
    return forms


def languages() -> list[str]:
    """Codes of the languages whose compiled words load."""
    from PySide6.QtCore import QTranslator

    folder = Config.default().resources / "translations"
    return sorted(
        path.stem.removeprefix("baocaoxa_")
        for path in folder.glob("baocaoxa_*.qm")
        if QTranslator().load(str(path))
    )


def main() -> int:
    """Do it all and print what was found."""
    import httpx
    import truststore

    found: dict[str, object] = {"modules": import_all(), "languages": languages()}
    with tempfile.TemporaryDirectory() as folder:
        found["forms"] = open_reports(Path(folder) / "profile")
    found["converted"] = from_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam")  # as typed in TCVN3
    httpx.Client(verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)).close()
    print(json.dumps(found), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
