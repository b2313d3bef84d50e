"""Run inside a bundle by `make build`: is everything there that is loaded after the first window?

Imports every module of the application, founds a store in a temporary profile, opens a report of every form
that ships, attaches a picture to one, tries a form in a window, reads pictures of every kind, draws every
icon, and loads what sending needs. Prints one JSON object: `modules`, `forms` opened, `languages` that load,
`converted` from an old encoding, `attached`: the type of the file kept, `documents`: files written for Word
and Excel and as PDF, `signed`: signatures put into one and read again, `tried`: pages of the form tried,
`pictures`: kinds that can be shown, `icons`: how many there are, `guide`: its pages in each language. A part
that was left out of the bundle ends it with an error.
"""

from __future__ import annotations

import base64
import importlib
import json
import pkgutil
import re
import ssl
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import desktop
import sync
import ui
from desktop.app import build
from desktop.config import Config
from desktop.domain.report import Role
from desktop.domain.text import from_legacy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

UNIT = "20308"
#: The smallest pictures of the kinds that forms and reports may have: one pixel each.
PICTURES = {
    "bmp": "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA==",
    "gif": "R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==",
    "png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "webp": "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
}


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


def open_reports(profile: Path) -> tuple[list[str], str]:
    """Found a store, start a report of every form that ships; their ids, and the type of a file kept."""
    app = build(Config.default().with_profile(profile))
    app.preload()
    workplace = app.session.create(UNIT, "an", "Nguyễn Văn An", Role.OFFICER, "thu bo cai dat").workplace
    reports = {
        card.form: card.report or workplace.reports.start(card.obligation)
        for card in workplace.desk.cards(app.clock().date())
    }
    for form in workplace.forms.ad_hoc():
        reports[form.form] = workplace.reports.begin(form.form)
    for report in reports.values():
        workplace.reports.open(report)
    png = base64.b64decode(PICTURES["png"])
    attached = workplace.files.take_bytes(next(iter(reports.values())), "anh.png", png).type
    app.close()
    return sorted(reports), attached


def documents(profile: Path) -> int:
    """Write a report of every form as PDF, Word file and workbook; how many files there were."""
    from ui.paper import load_fonts, pdf

    app = build(Config.default().with_profile(profile))
    load_fonts(app.config.resources / "fonts")
    workplace = app.session.sign_in("an", "thu bo cai dat")
    owed = {card.form: card for card in workplace.desk.cards(app.clock().date())}
    made = []
    for card in owed.values():
        report = card.report or workplace.reports.start(card.obligation)
        made.append(pdf(workplace.documents.paper(report)))
        made.append(workplace.documents.word(report))
        made.append(workplace.workbooks.write(report, values=False))
    app.close()
    return sum(len(data) > 2000 for data in made)


def signed(profile: Path) -> int:
    """Sign a report's PDF with a key made here and read it again; how many signatures. Tokens load, too."""
    from datetime import timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from pkcs11 import _pkcs11

    from desktop.documents import pades, pdf_pages, signatures, trust
    from ui.paper import load_fonts, pdf

    app = build(Config.default().with_profile(profile))
    load_fonts(app.config.resources / "fonts")
    workplace = app.session.sign_in("an", "thu bo cai dat")
    report = next(card.report for card in workplace.desk.cards(app.clock().date()) if card.report)
    content = pdf(workplace.documents.paper(report))
    app.close()
    key, now = rsa.generate_private_key(65537, 2048), app.clock()
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "Nguyễn Văn An")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    holder = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    made = pades.sign(
        content, holder, "An", now, None, lambda data: key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    )
    reader = pdf_pages.opened(made)
    pdf_pages.compare(made, reader, content, ())
    found = signatures.read(made, reader, trust.authorities(profile / "certificates"))
    if not hasattr(_pkcs11, "lib"):
        raise SystemExit("the drivers of tokens cannot be loaded")
    return sum(each.whole for each in found)


def try_form(application: QApplication, profile: Path) -> int:
    """Open the window of `form preview` on a form that ships and attach a picture; pages to fill in."""
    from PySide6.QtCore import QEventLoop

    from desktop.services.files import Files
    from desktop.services.trial_files import TrialStore
    from ui.bridge import Bridge
    from ui.form_window import FormWindow

    app = build(Config.default().with_profile(profile))
    bridge = Bridge(app.bus)
    path = next(iter(sorted((Config.default().resources / "forms").glob("*.xlsx"))))
    window = FormWindow(app, bridge, path)
    window.show()
    loop = QEventLoop()
    bridge.idled.connect(loop.quit)
    if not bridge.idle:
        loop.exec()
    trial = window.preview.trial
    if trial is None:
        raise SystemExit(f"{path.name} cannot be tried")
    trial.next_fault()
    kept = TrialStore(SystemRandom())
    Files(kept, app.clock).take_bytes("", "anh.png", base64.b64decode(PICTURES["png"]))
    kept.clear()
    application.processEvents()
    window.close()
    bridge.close()
    app.close()
    return len(trial.sheet.sections)


def pictures() -> list[str]:
    """Read one picture of every kind; JPEG is written first, for want of a small one."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    whole = QByteArray()
    buffer = QBuffer(whole)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QImage(1, 1, QImage.Format.Format_RGB32)
    made.fill(0)
    made.save(buffer, "JPEG")  # type: ignore[call-overload]
    known = {kind: base64.b64decode(text) for kind, text in PICTURES.items()} | {"jpeg": bytes(whole.data())}
    for kind, data in known.items():
        if QImage.fromData(data).isNull():
            raise SystemExit(f"{kind} cannot be read")
    return sorted(known)


def icons() -> int:
    """Draw every icon; how many there are."""
    from PySide6.QtGui import QIcon

    paths = sorted((Config.default().resources / "icons").glob("*.svg"))
    for path in paths:
        if QIcon(str(path)).pixmap(24, 24).isNull():
            raise SystemExit(f"{path.name} cannot be drawn")
    return len(paths)


def languages() -> list[str]:
    """Codes of the languages whose compiled words load."""
    from PySide6.QtCore import QTranslator

    folder = Config.default().resources / "translations"
    return sorted(
        path.stem.removeprefix("baocaoxa_")
        for path in folder.glob("baocaoxa_*.qm")
        if QTranslator().load(str(path))
    )


def guide() -> dict[str, int]:
    """Pages of the guide in each language; every picture they show is there."""
    from PySide6.QtGui import QImage

    from ui.guide.book import Book

    folder = Config.default().resources / "guide"
    count = {}
    for language in ("vi", "en", "fr"):
        book = Book(folder, language)
        count[language] = len(book.pages)
        for page in book.pages:
            for name in re.findall(r"\.\./images/([\w-]+\.png)", page.markdown):
                if QImage(str(book.images / name)).isNull():
                    raise RuntimeError(f"the guide shows {name}, which is not here")
    return count


def main() -> int:
    """Do it all and print what was found."""
    import httpx
    import truststore

    from ui.application import prepare

    found: dict[str, object] = {"modules": import_all(), "languages": languages()}
    with tempfile.TemporaryDirectory() as folder:
        found["forms"], found["attached"] = open_reports(Path(folder) / "profile")
        none = Path(folder) / "none"
        application = prepare(build(Config.default().with_profile(none)), [])
        found["documents"] = documents(Path(folder) / "profile")
        found["signed"] = signed(Path(folder) / "profile")
        found["tried"] = try_form(application, none)
    found["pictures"], found["icons"], found["guide"] = pictures(), icons(), guide()
    found["converted"] = from_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam")  # as typed in TCVN3
    httpx.Client(verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)).close()
    print(json.dumps(found), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
