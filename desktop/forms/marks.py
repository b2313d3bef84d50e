"""What a form's author says of answers that leave the form or the office.

Figures: `bx:restricted`, `bx:small`, `bx:sum`. Data of persons: `bx:personal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

from desktop.forms.markup import OURS, XNode, read_xml

_OURS = f"{{{OURS}}}"
_BIND = "{http://www.w3.org/2002/xforms}bind"
_YES = ("yes", "true()", "true", "1")
_FIGURES = ("int", "decimal")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
#: Paths and names in an expression, those of functions among them.
_NAMED = re.compile(r"(?:/|\.\./|\b)[^\W\d][\w./-]*")


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
            path = str(bind.get("nodeset", ""))
            parts = tuple(_part(each, path, by_name) for each in said["sum"].split())
            found[path] = Marks(said["restricted"] in _YES, said["small"] in _YES, parts)
    return found


def personal(xform: str | bytes) -> frozenset[str]:
    """The paths of answers that are data of persons: marked, in a marked group, or words made of such ones.

    Words a form calculates from a marked answer are it, too, unless their own mark says `no`; figures (how
    many persons are named) are not. Raises FormError.
    """
    if (b"personal" if isinstance(xform, bytes) else "personal") not in xform:  # type: ignore[operator]
        return frozenset()  # nearly every form: it is not read for nothing
    nodes = list(_below(read_xml(xform, what="form")))
    binds = {node.get("nodeset") or node.get("ref") or "": node for node in nodes if node.name == "bind"}
    said = {path: (bind.get("personal", OURS) or "").strip() for path, bind in binds.items()}
    marked = [f"{path}/" for path, mark in said.items() if mark in _YES]
    primary = next((node for node in nodes if node.name == "instance"), None)
    leaves = frozenset(_leaves(primary)) if primary is not None else frozenset()
    found = {path for path in leaves if f"{path}/".startswith(tuple(marked))}
    made = {
        path: _QUOTED.sub(" ", source)
        for path, bind in binds.items()
        if (source := bind.get("calculate")) and bind.get("type") not in _FIGURES and not said[path]
    }
    while new := {path for path in made.keys() - found if _reads(made[path], found, leaves)}:
        found |= new
    return frozenset(found)


def _below(node: XNode) -> Iterator[XNode]:
    for each in node.elements():
        yield each
        yield from _below(each)


def _leaves(node: XNode, path: str = "") -> Iterator[str]:
    """The paths of all questions in an instance."""
    for each in node.elements():
        here = f"{path}/{each.name}"
        if next(each.elements(), None) is None:
            yield here
        else:
            yield from _leaves(each, here)


def _reads(source: str, paths: AbstractSet[str], leaves: AbstractSet[str]) -> bool:
    """Whether an expression names one of `paths`, whole or (from where it stands) by its last name."""
    names = {path.rpartition("/")[2] for path in paths}
    found = _NAMED.findall(source)
    return any(each in paths if each in leaves else each.rpartition("/")[2] in names for each in found)


def _part(said: str, path: str, by_name: Mapping[str, str]) -> tuple[int, str]:
    name = said.lstrip("+-")
    near = f"{path.rpartition('/')[0]}/{name}"  # of several of that name the one beside it is meant
    known = near if near in by_name.values() else by_name.get(name, near)
    return (-1 if said.startswith("-") else 1), known
