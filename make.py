"""Set up what the project needs on this machine, then run, test, check, measure or build it.

Only the standard library, Linux and Windows: `python3 make.py run` does all that `make run` does. Everything
lands in the checkout (`.venv`, `build`, `dist`) except Debian and Ubuntu system packages. Those are installed
when we may (root, or sudo without a password); else the one line to type is printed and the exit status is 3.
A second call finds its stamp and loses no time. Steps are told on standard error; standard output belongs to
what runs.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "installed.json"
TRANSLATIONS = ROOT / "resources" / "translations"
POLICY = Path("/usr/sbin/policy-rc.d")
FORBIDDEN = "#!/bin/sh\nexit 101\n"

# docs/decisions/001-qt-version.md says why 3.14 comes last and 3.15 not at all.
VERSIONS = ((3, 13), (3, 12), (3, 11), (3, 14))

# What Qt opens on Linux, and the Debian package that holds it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11.so.6": "libx11-6",
}
# What it opens besides when there is a display; the bundle carries these along.
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


class Stop(Exception):
    """A step that cannot go on: the sentence for the person and the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def say(text: str) -> None:
    """Tell one step in one line."""
    print(f"make: {text}", file=sys.stderr, flush=True)


def succeeds(command: Sequence[str]) -> bool:
    """Whether a command exists and ends with status 0; its output is dropped."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def step(title: str, *command: str | Path, env: dict[str, str] | None = None) -> str:
    """Run one command quietly and return what it said; when it fails, show that and stop."""
    say(title)
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        print(done.stdout, file=sys.stderr, flush=True)
        raise Stop(f"failed ({done.returncode}): {shlex.join(words)}")
    return done.stdout


def become(*command: str | Path) -> int:
    """Hand the terminal to a command; on Linux it takes our place, so that Ctrl-C reaches it alone."""
    words = [str(word) for word in command]
    os.chdir(ROOT)
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(words[0], words)  # noqa: S606
    with subprocess.Popen(words) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                say("stopping …")  # the console sent Ctrl-C to the child as well; let it tidy up


def interpreter() -> list[str]:
    """The command of the best Python here: this one, unless one is found that the released Qt runs on.

    Raises Stop when the machine has none from 3.11 to 3.14.
    """
    if sys.version_info[:2] in VERSIONS[:3]:
        return [sys.executable]
    for major, minor in VERSIONS:
        name = f"{major}.{minor}"
        command = ["py", f"-{name}"] if WINDOWS else [f"python{name}"]
        if succeeds([*command, "-c", "import venv"]):
            return command
    here = ".".join(map(str, sys.version_info[:2]))
    raise Stop(f"Python 3.11, 3.12 or 3.13 is needed; this is {here}. Install one of them and call again.", 3)


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(python: Sequence[str], *, display: bool, build: bool) -> list[str]:
    """Debian packages whose contents this Linux machine lacks, in a fixed order."""
    wanted = dict(LIBRARIES)
    if display or build:
        wanted |= DISPLAY_LIBRARIES
    packages = [package for library, package in wanted.items() if not loads(library)]
    if build and not shutil.which("objdump"):
        packages.append("binutils")
    if not PYTHON.exists() and not succeeds([*python, "-c", "import ensurepip, venv"]):
        name = Path(python[0]).name
        packages.append(f"{name}-venv" if name[-1].isdigit() and "." in name else "python3-venv")
    if not Path("/etc/ssl/certs/ca-certificates.crt").exists() and shutil.which("apt-get"):
        packages.append("ca-certificates")
    return packages


def system(*, build: bool = False) -> None:
    """Install the Linux packages that are missing, or stop with status 3 and the line that installs them."""
    if not sys.platform.startswith("linux"):
        return
    display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    packages = missing_packages(interpreter(), display=display, build=build)
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise Stop(f"install what your system calls these Debian packages, then call again: {names}", 3)
    root = os.geteuid() == 0
    if not root and not succeeds(["sudo", "-n", "true"]):
        line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        raise Stop(f"some system packages are missing. Type this line, then call again:\n{line}", 3)
    apt(f"installing system packages: {names}", *packages, prefix=() if root else ("sudo", "-n", "-E"))


def apt(title: str, *packages: str, prefix: tuple[str, ...] = ()) -> None:
    """Install Debian packages; raises Stop when that fails."""
    succeeds([*prefix, "apt-get", "update"])  # an old list may do; the next step says so when it does not
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    step(title, *prefix, "apt-get", "install", "-y", "--no-install-recommends", *packages, env=env)


def may_install() -> bool:
    """Whether this is a Debian that lets us install without a question."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def fingerprint(lock: str, python: str) -> dict[str, str]:
    """What the environment depends on; a difference means it must be brought up to date."""
    files = (ROOT / "locks" / f"{lock}.txt", ROOT / "pyproject.toml")
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return {"lock": sums[0], "project": sums[1], "root": str(ROOT), "python": python}


def installed() -> dict[str, dict[str, str]]:
    """The stamp of what is in `.venv`, by lock; empty when there is none or it cannot be read."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def environment(lock: str) -> None:
    """Bring `.venv` to the state of `locks/<lock>.txt`, with the project itself editable.

    `dev` holds everything `run` holds in the same versions, so a current `dev` serves `run` too.
    """
    python = interpreter()
    version = subprocess.run(
        [*python, "-c", "import sys; print(sys.version)"], capture_output=True, text=True, check=True
    ).stdout.strip()
    stamps = installed()
    if PYTHON.exists() and any(stamps.get(one) == fingerprint(one, version) for one in {lock, "dev"}):
        return
    moved = any(stamp.get("root") != str(ROOT) or stamp.get("python") != version for stamp in stamps.values())
    if moved or not succeeds([str(PYTHON), "-m", "pip", "--version"]):
        step("creating the environment .venv", *python, "-m", "venv", "--clear", VENV)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--no-input", "--quiet")
    step(
        f"installing locks/{lock}.txt into .venv (the first time some 150 MB are fetched)",
        *pip, "--require-hashes", "-r", ROOT / "locks" / f"{lock}.txt",
    )  # fmt: skip
    step("installing the project itself", *pip, "--no-deps", "--no-index", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(json.dumps({lock: fingerprint(lock, version)}, indent=1), encoding="utf-8")


def compile_translations() -> None:
    """Make each baocaoxa_XX.qm that is missing or older than our words and Qt's own (qt_XX.ts)."""
    for source in sorted(TRANSLATIONS.glob("baocaoxa_*.ts")):
        target = source.with_suffix(".qm")
        of_qt = TRANSLATIONS / source.name.replace("baocaoxa", "qt")
        sources = [path for path in (source, of_qt) if path.exists()]
        newest = max(path.stat().st_mtime for path in sources)
        if not target.exists() or target.stat().st_mtime < newest:
            made = target.with_suffix(".new")
            step(f"compiling {source.name}", BIN / "pyside6-lrelease", *sources, "-qm", made)
            made.replace(target)  # an application that runs has the old one mapped into its memory


def prepare(lock: str, *, build: bool = False) -> None:
    """System packages, environment and translations: what every command stands on."""
    system(build=build)
    environment(lock)
    compile_translations()


def run(arguments: list[str]) -> int:
    """Start a central, enrol a demonstration commune, open the application."""
    prepare("run")
    return become(PYTHON, "-m", "tests.demo", *arguments)


@contextmanager
def services_held(policy: Path = POLICY) -> Iterator[None]:
    """Let no package that is installed inside start its service; afterwards it is decided as before.

    `policy` is what Debian's tools ask before they start one: a program whose exit status 101 forbids it.
    """
    before = policy.with_suffix(".before-tests")
    if policy.exists() and policy.read_bytes() != FORBIDDEN.encode():  # ours stays where we were cut off
        policy.replace(before)
    policy.write_text(FORBIDDEN, encoding="ascii")
    policy.chmod(0o755)
    try:
        yield
    finally:
        if before.exists():
            before.replace(policy)
        else:
            policy.unlink()


def install_postgresql() -> None:
    """Debian would make a cluster; the tests make their own."""
    conf = Path("/etc/postgresql-common/createcluster.d")
    conf.mkdir(parents=True, exist_ok=True)
    (conf / "baocaoxa-tests.conf").write_text("create_main_cluster = false\n", encoding="ascii")
    apt("installing PostgreSQL for the tests that want a server", "postgresql")


def install_web_server(name: str) -> None:
    """Install nginx or Caddy, whose service starts neither now nor with the machine."""
    with services_held():
        apt(f"installing {name} for the tests of the examples in docs/examples", name)
    for words in (("systemctl", "disable", name), ("update-rc.d", name, "disable")):
        succeeds(words)  # one of them knows this machine; without either nothing starts


# What some tests want besides: its name, how to tell that it is here, how it is installed.
WANTED: tuple[tuple[str, Callable[[], object], Callable[[], None]], ...] = (
    (
        "SoftHSM",
        lambda: shutil.which("softhsm2-util"),
        lambda: apt("installing SoftHSM for the tests that sign with a token", "softhsm2"),
    ),
    (
        "PostgreSQL",
        lambda: shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        install_postgresql,
    ),
    ("nginx", lambda: shutil.which("nginx"), lambda: install_web_server("nginx")),
    ("Caddy", lambda: shutil.which("caddy"), lambda: install_web_server("caddy")),
)


def for_tests(wanted: Sequence[tuple[str, Callable[[], object], Callable[[], None]]] = WANTED) -> None:
    """Install what is missing of `wanted`, each for itself; where that fails its tests are skipped."""
    for name, here, install in wanted:
        if here():
            continue
        try:
            install()
        except (OSError, Stop) as error:
            say(f"tests that want {name} will be skipped, it could not be installed: {error}")


def test(arguments: list[str]) -> int:
    """Run every test except the checks, two at a time."""
    prepare("dev")
    if may_install():
        for_tests()
    return become(
        PYTHON, "-m", "pytest", "-n", "2", "--dist", "worksteal", "--ignore=tests/checks", *arguments
    )


AUDIT = "audit: known holes and licences of the locked packages"


def check(_arguments: list[str]) -> int:
    """Look at style, types, layers and the tree itself."""
    prepare("dev")
    steps: tuple[tuple[str, tuple[str | Path, ...]], ...] = (
        ("ruff check", (PYTHON, "-m", "ruff", "check", ".")),
        ("ruff format --check", (PYTHON, "-m", "ruff", "format", "--check", ".")),
        ("mypy --strict", (PYTHON, "-m", "mypy")),
        ("import-linter: who may import whom", (BIN / "lint-imports", "--no-logo")),
        (AUDIT, (PYTHON, "-m", "tests.tooling.audit")),
        ("checks: tree, translations, documentation", (PYTHON, "-m", "pytest", "-q", "tests/checks")),
        (
            "screens: everything has a name for a screen reader",
            (PYTHON, "-m", "pytest", "-q", "tests/ui", "-k", "has_a_name or have_names"),
        ),
    )
    failed = []
    for title, command in steps:
        try:
            said = step(title, *command)
            if title == AUDIT:
                say(said.strip().rpartition("\n")[2])
        except Stop as stop:
            say(str(stop))
            failed.append(title)
    if failed:
        raise Stop(f"{len(failed)} of {len(steps)} checks failed: {'; '.join(failed)}")
    print(f"all {len(steps)} checks passed")
    return 0


def check_documents(_arguments: list[str]) -> int:
    """Open what is written for Office in LibreOffice and compare words, pages and answers; JSON."""
    prepare("dev")
    if not shutil.which("soffice"):
        packages = ("libreoffice-writer", "libreoffice-calc")
        if not may_install():
            line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
            raise Stop(f"LibreOffice is wanted. Install it, then call again:\n{line}", 3)
        apt("installing LibreOffice (some 500 MB)", *packages)
    return become(PYTHON, "-m", "tests.documents.office")


def bench(arguments: list[str]) -> int:
    """Measure, and print JSON."""
    prepare("dev")
    return become(PYTHON, "-m", "tests.bench", *arguments)


def build(_arguments: list[str]) -> int:
    """Make the bundle in dist, start it, print its size and start time as JSON."""
    prepare("dev", build=True)
    step(
        "bundling with PyInstaller (about a minute)",
        PYTHON, "-m", "PyInstaller", "--noconfirm", "--distpath", ROOT / "dist",
        "--workpath", ROOT / "build" / "pyinstaller", ROOT / "build.spec",
    )  # fmt: skip
    say("starting the bundle offscreen, without Python and without this environment")
    parts = ROOT / "build" / "pyinstaller" / "build" / ("baocaoxa-parts.exe" if WINDOWS else "baocaoxa-parts")
    return become(PYTHON, "-m", "tests.tooling.bundle", ROOT / "dist" / "baocaoxa", parts)


def lock(_arguments: list[str]) -> int:
    """Resolve pyproject.toml anew into locks, with hashes and no address of a registry."""
    environment("dev")
    command = (
        BIN / "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--upgrade",
        "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "pyproject.toml",
        "--extra", "central",
    )  # fmt: skip
    step("locks/run.txt", *command, "--group", "install", "-o", "locks/run.txt")
    step("locks/dev.txt", *command, "--group", "dev", "-c", "locks/run.txt", "-o", "locks/dev.txt")
    environment("dev")
    return 0


def translations(_arguments: list[str]) -> int:
    """Bring the .ts files up to date with the strings in ui; compile them."""
    prepare("dev")
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for target in sorted(TRANSLATIONS.glob("baocaoxa_*.ts")):
        step(
            f"updating {target.name}",
            BIN / "pyside6-lupdate", "-locations", "none", "-no-obsolete", *sources, "-ts", target,
        )  # fmt: skip
    compile_translations()
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__.replace("_", "-"): command
    for command in (run, test, check, check_documents, bench, build, lock, translations)
}


def main() -> int:
    """Read the command line and run one command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="make.py", description="One command for each thing to do here.")
    rows = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        rows.add_parser(name, help=command.__doc__, add_help=False)
    chosen, rest = parser.parse_known_args()
    try:
        return COMMANDS[chosen.command](rest)
    except Stop as stop:
        print(f"make: {stop}", file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
