"""The forms shipped with the application, compiled into the store so that all works before enrolment."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.regime import regimes_of, titles_of
from desktop.store.engine import Store
from desktop.store.forms import BUNDLED, FormStore, StoredForm
from desktop.store.remembered import Remembered

_INSTALLED = "bundled_forms"


def install_bundled(store: Store, resources: Path, now: datetime) -> bool:
    """Compile the XLSForms of `resources/forms` that are new or changed; True, and slow, when any are."""
    remembered = Remembered(store)
    before: Mapping[str, Any] = remembered.get(_INSTALLED) or {}
    sheets = sorted((resources / "forms").glob("*.xlsx"))
    digests = {sheet.name: hashlib.sha256(sheet.read_bytes()).hexdigest() for sheet in sheets}
    changed = tuple(sheet for sheet in sheets if before.get(sheet.name) != digests[sheet.name])
    if not changed:
        return False
    FormStore(store).put(tuple(map(_compiled, changed)), now)
    remembered.set(_INSTALLED, digests)
    return True


def install_again(remembered: Remembered) -> None:
    """Let the next sign-in install them all: some may be lost."""
    remembered.set(_INSTALLED, None)


def _compiled(path: Path) -> StoredForm:
    from desktop.forms import compile_xlsform, parse_form

    compiled = compile_xlsform(path)
    attachments = {name: base64.b64encode(data).decode() for name, data in compiled.attachments.items()}
    definition = parse_form(compiled.xml, jr_resources(attachments))
    title = titles_of(compiled.settings, definition.title)
    regimes_of(
        compiled.settings, definition.id, definition.version, title
    )  # a wrong setting is told here, not later
    return StoredForm(
        definition.id,
        definition.version,
        title,
        compiled.xml.decode(),
        attachments,
        compiled.settings,
        tuple(definition.languages),
        BUNDLED,
    )


def jr_resources(attachments: Mapping[str, str]) -> dict[str, bytes | None]:
    """A form's attachments (base64 by name) under the names its XML calls them by."""
    kinds = ("file", "file-csv", "images", "audio", "video")
    return {
        f"jr://{kind}/{name}": base64.b64decode(data) for name, data in attachments.items() for kind in kinds
    }
