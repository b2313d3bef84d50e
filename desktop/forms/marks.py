"""What a form's author says of figures that leave the office: `bx:restricted`, `bx:small`, `bx:sum`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

_OURS = "{urn:baocaoxa:xforms}"
_BIND = "{http://www.w3.org/2002/xforms}bind"


@dataclass(frozen=True)
class Marks:
    """Of one figure: `parts` are paths, each with the sign it has in the sum that this figure is."""

    restricted: bool = False
    small: bool = False
    parts: tuple[tuple[int, str], ...] = ()


def marks(xform: str | bytes) -> Mapping[str, Marks]:
    """The marks of a form by path; what bears none is not there. The XForm has been parsed before."""
    binds = list(fromstring(xform.encode() if isinstance(xform, str) else xform).iter(_BIND))
    by_name: dict[str, str] = {}
    for bind in binds:
        path = str(bind.get("nodeset", ""))
        by_name.setdefault(path.rpartition("/")[2], path)
    found = {}
    for bind in binds:
        said = {name: str(bind.get(f"{_OURS}{name}", "")).strip() for name in ("restricted", "small", "sum")}
        if any(said.values()):
            yes = ("yes", "true()", "true", "1")
            path = str(bind.get("nodeset", ""))
            parts = tuple(_part(each, path, by_name) for each in said["sum"].split())
            found[path] = Marks(said["restricted"] in yes, said["small"] in yes, parts)
    return found


def _part(said: str, path: str, by_name: Mapping[str, str]) -> tuple[int, str]:
    name = said.lstrip("+-")
    near = f"{path.rpartition('/')[0]}/{name}"  # of several of that name the one beside it is meant
    known = near if near in by_name.values() else by_name.get(name, near)
    return (-1 if said.startswith("-") else 1), known
