"""Where things are: the profile folder, the resources, and the settings that are not secret."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

from desktop import private
from desktop.domain.errors import DiskFull

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
LANGUAGES = ("vi", "en", "fr")
THEMES = ("system", "light", "dark", "contrast")
#: When attached files wait for a yes.
ASKING = ("automatic", "always", "never")
PROXIES = ("system", "none", "manual")


@dataclass(frozen=True)
class PasswordCost:
    """How slow Argon2id makes one guess: passes, memory in KiB, lanes."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 2


@dataclass(frozen=True)
class Config:
    """Fixed for one run: `profile` holds everything written, `resources` everything shipped.

    `language` overrules the saved one for this run; `reserve_bytes` is room kept back for a full disk;
    attaching a file leaves `file_room_bytes` free, so that reports can be written for long. Under
    `little_room_bytes` free a person is told.
    """

    profile: Path
    resources: Path
    language: str | None = None
    password_cost: PasswordCost = PasswordCost()
    reserve_bytes: int = 8 * 1024 * 1024
    file_room_bytes: int = 500 * 1024 * 1024
    little_room_bytes: int = 1024 * 1024 * 1024

    @classmethod
    def default(cls, environment: Mapping[str, str] | None = None) -> Self:
        """The user's own profile folder, or the one BAOCAOXA_PROFILE names."""
        chosen = (os.environ if environment is None else environment).get("BAOCAOXA_PROFILE")
        return cls(Path(chosen).expanduser().resolve() if chosen else _user_folder(), _resources())

    def with_profile(self, profile: Path) -> Config:
        """The same with another profile folder."""
        return replace(self, profile=profile)

    def with_language(self, language: str | None) -> Config:
        """The same with another language for this run."""
        return replace(self, language=language)


def _user_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("baocaoxa", appauthor=False)


def _resources() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)  # where PyInstaller unpacked the program
    return Path(bundle or Path(__file__).resolve().parents[1]) / "resources"


@dataclass(frozen=True)
class SettingValues:
    """What a person chose for this PC.

    `language` vi, en, fr, None = not chosen yet; `theme` system, light, dark, contrast; `scale` of all text
    (1.0 = 100 %); `font` family, None = the one shipped; `automatic` = send by itself when
    there is a network.
    """

    language: str | None = None
    theme: str = "system"
    scale: float = 1.0
    font: str | None = None
    automatic: bool = True
    backup_folder: str | None = None  # where backups go; None = not chosen
    backup_made: str = ""  # when the last one was made on this PC, ISO; "" = not known
    backup_since: str = ""  # since when it is seen whether there are any, ISO
    lock_minutes: int = 10  # without key or mouse, until the reports are locked; 1 to 60
    files_paused: bool = False  # attached files wait until a person lets them go on
    files_ask: str = (
        "automatic"  # attached files wait for a yes: automatic (on a metered line), always, never
    )
    proxy: str = "system"  # system, none, manual; name and password for it are in the store
    proxy_host: str = ""
    proxy_port: int = 0
    room_silent: str = ""  # the day on which nothing more is said of little room on the disk, ISO
    toured: bool = False  # the first steps were shown on this PC
    version_seen: str = ""  # whose news were shown; a profile is made with its own


class Settings:
    """The settings file of a profile; readable before anyone signs in, so nothing secret is in it."""

    def __init__(self, path: Path, language: str | None = None) -> None:
        """`language` overrules the saved one until another is chosen."""
        self._path = path
        self._values = _read(path)
        self._language = language
        #: A yes to files on a metered line. Not saved: it outlives a lock of the screen, not the application.
        self.files_allowed = False

    @property
    def values(self) -> SettingValues:
        """All of them, as they hold now."""
        return replace(self._values, language=self.language)

    @property
    def language(self) -> str | None:
        """Chosen language, None before the first choice."""
        return self._language or self._values.language

    @property
    def theme(self) -> str:
        """`system`, `light`, `dark` or `contrast`."""
        return self._values.theme

    @property
    def scale(self) -> float:
        """Size of all text, 1.0 = 100 %."""
        return self._values.scale

    @property
    def font(self) -> str | None:
        """Font family, None = the one shipped."""
        return self._values.font

    @property
    def automatic(self) -> bool:
        """Whether reports are sent without being asked."""
        return self._values.automatic

    @property
    def files_paused(self) -> bool:
        """Whether attached files wait until a person lets them go on."""
        return self._values.files_paused

    @property
    def files_ask(self) -> str:
        """When attached files wait for a yes: `automatic` (the line is metered), `always`, `never`."""
        return self._values.files_ask

    @property
    def proxy(self) -> tuple[str, str, int]:
        """`system`, `none` or `manual`; host and port for the last."""
        return self._values.proxy, self._values.proxy_host, self._values.proxy_port

    @property
    def toured(self) -> bool:
        """Whether the first steps were shown on this PC."""
        return self._values.toured

    @property
    def version_seen(self) -> str:
        """The version whose news were shown; "" in a profile made before there were any."""
        return self._values.version_seen

    @property
    def lock_minutes(self) -> int:
        """Minutes without key or mouse until the reports are locked, 1 to 60."""
        return self._values.lock_minutes

    @property
    def backup_folder(self) -> str | None:
        """Folder or stick that backups go to, None = not chosen."""
        return self._values.backup_folder

    def change(self, **values: Any) -> None:
        """Set some of the fields of `SettingValues` and save; ValueError for a value that cannot be."""
        changed = replace(self._values, **values)
        if (wrong := _wrong(asdict(changed))) is not None:
            raise ValueError(f"setting {wrong}: {getattr(changed, wrong)!r} cannot be")
        if "language" in values:
            self._language = None
        self._values = changed
        write_atomically(self._path, json.dumps(asdict(changed), ensure_ascii=False, indent=1).encode())


def _read(path: Path) -> SettingValues:
    """Settings of a file; what is missing or makes no sense has its default."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return SettingValues()
    values = SettingValues()
    if (
        isinstance(content, dict) and content.get("metered") is True
    ):  # as it was called before there were three
        content.setdefault("files_ask", "always")
    for each in fields(SettingValues):
        if isinstance(content, dict) and each.name in content:
            changed = replace(values, **{each.name: content[each.name]})
            values = values if _wrong(asdict(changed)) else changed
    return values


_TEXTS = ("proxy_host", "version_seen", "backup_made", "backup_since", "room_silent")


def _wrong(values: Mapping[str, Any]) -> str | None:
    """Name of the first setting that cannot be."""
    scale, font, folder = values["scale"], values["font"], values["backup_folder"]
    minutes = values["lock_minutes"]
    fitting = {
        "language": values["language"] in (None, *LANGUAGES),
        "theme": values["theme"] in THEMES,
        "scale": isinstance(scale, int | float) and 0.5 <= scale <= 4,
        "lock_minutes": type(minutes) is int and 1 <= minutes <= 60,
        "font": font is None or isinstance(font, str),
        "backup_folder": folder is None or isinstance(folder, str),
        "files_ask": values["files_ask"] in ASKING,
        "proxy": values["proxy"] in PROXIES,
        **{name: isinstance(values[name], str) for name in _TEXTS},
        "proxy_port": isinstance(values["proxy_port"], int) and 0 <= values["proxy_port"] < 65536,
        **{name: isinstance(values[name], bool) for name in ("automatic", "files_paused", "toured")},
    }
    return next((name for name, fits in fitting.items() if not fits), None)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file so that a power cut leaves the old or the new one, never a torn one.

    Only this person may read it. Raises DiskFull, and the old file stays.
    """
    write_draft(path, content).replace(path)
    sync_folder(path.parent)


def write_draft(path: Path, content: bytes) -> Path:
    """What will replace a file, durable beside it under a name of its own. Raises DiskFull."""
    if not path.parent.exists():
        private.folder(path.parent)
    draft = path.with_name(path.name + ".part")
    try:
        with open(draft, "wb", opener=private.opener) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        draft.unlink(missing_ok=True)
        if no_room(error):
            raise DiskFull from error
        raise
    return draft


def no_room(error: OSError) -> bool:
    """Whether a write failed because the disk, or what this person may use of it, is full."""
    return error.errno in _NO_ROOM


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable; Windows does that by itself and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
