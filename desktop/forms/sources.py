"""What a form takes from reports of another form: `bx:from` at a question (docs/form-authors.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

_FROM = "{urn:baocaoxa:xforms}from"
_BIND = "{http://www.w3.org/2002/xforms}bind"


@dataclass(frozen=True)
class Source:
    """The question `name`, outside repeats, of the form with the id `form`."""

    form: str
    name: str


def sources(xform: str) -> Mapping[str, Source]:
    """By the name of a question where its answer is known from; what is not written `form#question` is not.

    The XForm has been parsed before.
    """
    if ":from=" not in xform:  # spares the forms that take nothing a second reading
        return {}
    found: dict[str, Source] = {}
    for bind in fromstring(xform.encode()).iter(_BIND):
        form, _, name = str(bind.get(_FROM, "")).strip().partition("#")
        if form and name:
            found[str(bind.get("nodeset", "")).rpartition("/")[2]] = Source(form, name)
    return found
