"""A signing token as SoftHSM makes one, in a folder of its own: Debian's package `softhsm2` has it.

SoftHSM reads its configuration once for each process, from an environment variable, so all tokens of a test
run lie in one folder; each test makes its own there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.documents.certificates import Holder

MISSING = "SoftHSM is not installed (Debian: softhsm2)"
PIN, OFFICER_PIN = "Mat-khau-9", "Mo-khoa-2026"
_PLACES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
_number = count(1)


def driver() -> Path | None:
    """The driver of SoftHSM; None when it is not here."""
    if shutil.which("softhsm2-util") is None:
        return None
    return next((Path(each) for each in _PLACES if Path(each).exists()), None)


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="bcx-token-"))
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(
        f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n", "utf-8"
    )
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    return folder


def remove_all() -> None:
    """Take every token away."""
    if _folder.cache_info().currsize:
        shutil.rmtree(_folder(), ignore_errors=True)
        os.environ.pop("SOFTHSM2_CONF", None)
        _folder.cache_clear()


def make(name: str, *holders: Holder) -> str:
    """A token with a key and a certificate for each of `holders`; its serial number."""
    import pkcs11
    from cryptography.hazmat.primitives import serialization
    from pkcs11 import Attribute, ObjectClass
    from pkcs11.util.rsa import decode_rsa_private_key

    folder, found = _folder(), driver()
    assert found is not None
    label = f"{name} {next(_number)}"
    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", OFFICER_PIN],
        check=True,
        capture_output=True,
        env={**os.environ, "SOFTHSM2_CONF": str(folder / "softhsm2.conf")},
    )
    library = pkcs11.lib(str(found))
    try:
        token = library.get_token(token_label=label)
        serial = token.serial.decode("ascii")
        with token.open(rw=True, user_pin=PIN) as session:
            for place, holder in enumerate(holders, 1):
                which = bytes([place])
                private = holder.key.private_bytes(
                    serialization.Encoding.DER,
                    serialization.PrivateFormat.TraditionalOpenSSL,
                    serialization.NoEncryption(),
                )
                session.create_object(
                    decode_rsa_private_key(private) | {Attribute.TOKEN: True, Attribute.ID: which}
                )
                session.create_object(
                    {
                        Attribute.CLASS: ObjectClass.CERTIFICATE,
                        Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                        Attribute.TOKEN: True,
                        Attribute.PRIVATE: False,
                        Attribute.ID: which,
                        Attribute.LABEL: label,
                        Attribute.SUBJECT: holder.certificate.subject.public_bytes(),
                        Attribute.VALUE: holder.der,
                    }
                )
    finally:
        library.finalize()
    return str(serial)
