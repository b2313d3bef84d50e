"""`python -m tests.tooling.audit`: has a locked package a hole that is known, or a licence we may not ship?

Holes: `locks/advisories.json` is asked always; PyPI when it answers and says anything of them (a mirror may
have no JSON interface). Without a network that is said in a sentence, and nothing fails for it. Licences:
what the installed packages say of themselves, and a table for those that say nothing or are of other systems.
Exit status 1 when something was found.

`--renew` writes what PyPI tells of the locked versions into that file, and takes out what was withdrawn, so
that it is found without a network too; it fails when PyPI does not answer. By hand one is written down from
its page, named in `source`: `affected` holds the versions that have it, `fixed` the first that has not.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
ADVISORIES = ROOT / "locks" / "advisories.json"
LOCKS = ("run", "dev")
SECONDS = 6.0
_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)

#: Parts of a licence's name that let a package in. LGPL: used as it is, and anyone may put in their own.
ALLOWED = re.compile(
    r"^(MIT(-0)?( License)?|BSD.*|Apache.*|PSF-2\.0|Python Software Foundation License|ISC.*|0BSD|Unlicense"
    r"|MPL-2\.0|Mozilla Public License 2\.0 \(MPL 2\.0\)|LGPL-3\.0-only|DFSG approved|Zlib|CC0-1\.0)$"
)
#: Packages that say nothing, or of which a person decided: licence and why.
DECIDED: Mapping[str, str] = {
    "apsw": "any licence OSI approved, chosen: MIT; tests only",
    "colorama": "BSD-3-Clause; Windows only",
    "macholib": "MIT; macOS only, builds only",
    "mypy": "MIT, typeshed Apache-2.0; checks only",
    "pefile": "MIT; Windows only, builds only",
    "pyinstaller": "GPL-2.0 with an exception for the programs it bundles; builds only",
    "pyinstaller-hooks-contrib": "GPL-2.0 the hooks, Apache-2.0 what is bundled; builds only",
    "pywin32-ctypes": "BSD-3-Clause; Windows only, builds only",
    "pyxform": "BSD-2-Clause, in its LICENSE file",
    "sqlcipher3": "Zlib, in its LICENSE file; SQLCipher BSD-3-Clause",
    "tzdata": "Apache-2.0; Windows only",
}


@dataclass(frozen=True)
class Advisory:
    """A known hole: versions of `package` in `affected` have it; `source` is the page that says so.

    `fixed` is the first version without it, empty while there is none; `cve` is another name of it.
    """

    package: str
    affected: str
    fixed: str
    id: str
    what: str
    source: str
    cve: str = ""

    def hits(self, package: str, version: str) -> bool:
        """Whether this version has the hole."""
        return package == self.package and SpecifierSet(self.affected, prereleases=True).contains(version)


Ask = Callable[[str, str], list[dict[str, Any]]]


class NoAnswer(Exception):
    """PyPI says nothing of holes here: no network, or a mirror that does not hand it on."""


def pins(lock: str) -> dict[str, str]:
    """Package and version of every pin of a lock file's text."""
    return dict(_PIN.findall(lock))


def advisories(path: Path = ADVISORIES) -> list[Advisory]:
    """What is written down."""
    return [Advisory(**each) for each in json.loads(path.read_text("utf-8"))]


def holes(locked: Mapping[str, str], known: Iterable[Advisory], ask: Ask) -> tuple[list[str], str]:
    """Sentences on known holes of what is locked, and one on where was looked."""
    written = list(known)
    found = [
        f"{package} {version}: {each.cve or each.id}, {each.what} (affected: {each.affected}; {each.source})"
        for package, version in sorted(locked.items())
        for each in written
        if each.hits(package, version)
    ]
    asked, written_down = 0, {(each.package, name) for each in written for name in (each.id, each.cve)}
    try:
        for package, version in sorted(locked.items()):
            for told in ask(package, version):
                names = {told["id"], *told.get("aliases", ())}
                if not told.get("withdrawn") and not any((package, name) in written_down for name in names):
                    mended = ", ".join(told.get("fixed_in", ())) or "in no version yet"
                    found.append(f"{package} {version}: {told['id']}, mended {mended}")
            asked += 1
    except NoAnswer as error:
        return found, f"{len(written)} advisories looked at; PyPI was not asked further: {error}"
    return found, f"{len(written)} advisories looked at, and PyPI asked of {asked} packages"


def renewed(locked: Mapping[str, str], known: Iterable[Advisory], ask: Ask) -> list[Advisory]:
    """What is written down, with what PyPI tells of the locked versions. Raises NoAnswer."""
    kept = list(known)
    for package, version in sorted(locked.items()):
        for told in ask(package, version):
            names = {told["id"], *told.get("aliases", ())}
            same = [each for each in kept if each.package == package and {each.id, each.cve} & names]
            if told.get("withdrawn"):
                kept = [each for each in kept if each not in same]
            elif not any(each.hits(package, version) for each in same):
                kept.append(_advisory(package, version, told))
    return sorted(kept, key=lambda each: each.package)


def _advisory(package: str, version: str, told: Mapping[str, Any]) -> Advisory:
    """One of PyPI's, for this version up to the next that is mended."""
    mended = [each for each in told.get("fixed_in", ()) if Version(each) > Version(version)]
    fixed = min(mended, key=Version) if mended else ""
    affected = f">={version},<{fixed}" if fixed else f">={version}"
    cve = next((name for name in told.get("aliases", ()) if name.startswith("CVE-")), "")
    what = (told.get("summary") or told.get("details") or "no words").strip().splitlines()[0]
    return Advisory(package, affected, fixed, told["id"], what, told.get("link", ""), cve)


def as_text(advisories: Iterable[Advisory]) -> str:
    """The file: one advisory a line."""
    lines = [
        json.dumps({k: v for k, v in asdict(each).items() if v}, ensure_ascii=False) for each in advisories
    ]
    return "[\n" + ",\n".join(f" {line}" for line in lines) + "\n]\n"


def ask_pypi(package: str, version: str) -> list[dict[str, Any]]:
    """What PyPI knows of one version. Raises NoAnswer."""
    index = importlib.import_module("pip._internal.models.index").PyPI  # pip knows where that is
    try:
        place = f"{index.pypi_url}/{package}/{version}/json"
        with urllib.request.urlopen(place, timeout=SECONDS) as answer:  # noqa: S310 - https, as pip has it
            told: list[dict[str, Any]] = json.load(answer)["vulnerabilities"]
    except (OSError, ValueError, KeyError) as error:  # urllib's errors are OSErrors
        reason = error.reason if isinstance(error, urllib.error.URLError) else type(error).__name__
        raise NoAnswer(str(reason)) from error
    return told


def licence(package: str) -> str | None:
    """What an installed package says of its licence: an SPDX expression, or classifiers; None: nothing."""
    said = metadata.distribution(package).metadata.json
    classifiers = [each for each in said.get("classifier", ()) if each.startswith("License :: ")]
    named = [each.rpartition(" :: ")[2] for each in classifiers]
    found = said.get("license_expression") or " AND ".join(named) or said.get("license")
    return str(found) if found else None


def allowed(said: str) -> bool:
    """Whether one alternative of a licence has only parts that are allowed."""
    return any(
        all(ALLOWED.match(part.strip()) for part in either.split(" AND ")) for either in said.split(" OR ")
    )


def unlicensed(packages: Iterable[str], told: Callable[[str], str | None] = licence) -> list[str]:
    """Sentences on packages whose licence is none we may ship, or is not known."""
    found = []
    for package in sorted(packages):
        if package in DECIDED:
            continue
        try:
            said = told(package)
        except metadata.PackageNotFoundError:
            found.append(f"{package} is not installed here: write its licence into DECIDED")
            continue
        if not said or not allowed(said):
            found.append(f"{package}: {said or 'it says nothing of its licence'}")
    return found


def main(arguments: Sequence[str] = (), ask: Ask | None = None, path: Path = ADVISORIES) -> int:
    """Look, and say what was found; or renew what is written down."""
    parser = argparse.ArgumentParser(prog="python -m tests.tooling.audit")
    parser.add_argument(
        "--renew", action="store_true", help="write down what PyPI tells of the locked versions"
    )
    asked = parser.parse_args(arguments)
    ask = ask or ask_pypi
    locked: dict[str, str] = {}
    for lock in LOCKS:
        locked |= pins((ROOT / "locks" / f"{lock}.txt").read_text("utf-8"))
    if asked.renew:
        before = advisories(path)
        try:
            after = renewed(locked, before, ask)
        except NoAnswer as error:
            print(f"PyPI says nothing of holes here: {error}. Nothing is changed.")
            return 1
        path.write_text(as_text(after), "utf-8")
        print(
            f"{len(after)} advisories; {len(set(after) - set(before))} new, "
            f"{len(set(before) - set(after))} gone"
        )
        return 0
    found, where = holes(locked, advisories(path), ask)
    for title, lines in (("known holes", found), ("licences", unlicensed(locked))):
        for line in lines:
            print(f"{title}: {line}")
        if lines:
            return 1
    print(f"{len(locked)} packages: no known hole, every licence allowed ({where})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
