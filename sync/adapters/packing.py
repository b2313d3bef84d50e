"""A request cut into runs of the same form, each packed with that form's dictionary; receipts made whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from sync import proofs
from sync.dictionary import ENVELOPE, Dictionary, of_form
from sync.protocol import Result, SyncResponse, WaitingItem

#: What stands before the first item of a request.
ITEMS = b',"items":['
_Form = tuple[str, str]


class Packing:
    """The dictionaries of one connection's forms, made when the first report of each goes."""

    def __init__(self, forms: Callable[[str, str], str | None] | None) -> None:
        """`forms` gives the XForm of a form and version that the centre has sent, None when it has not."""
        self._forms = forms
        self._known: dict[_Form, Dictionary] = {}

    def ordered(self, items: tuple[WaitingItem, ...]) -> tuple[WaitingItem, ...]:
        """Reports of one form side by side; at most one item of each group is there, so no order is lost."""
        return tuple(sorted(items, key=_form)) if self._forms is not None else items

    def runs(self, body: bytes, items: tuple[WaitingItem, ...]) -> Iterator[tuple[bytes, Dictionary]]:
        """The pieces of `body`, which ends with `items`, with the dictionary for each."""
        begin = 0
        at = body.index(ITEMS) + len(ITEMS) if items else 0
        current = self._dictionary(_form(items[0])) if items else ENVELOPE
        for item in items:
            dictionary = self._dictionary(_form(item))
            if dictionary is not current:
                yield body[begin:at], current
                begin, current = at, dictionary
            at += len(item.body) + 1
        yield body[begin:], current

    def without_forms(self) -> bool:
        """The centre lacks one of the forms: go on with the envelope alone; False when that is so already."""
        had, self._forms = self._forms is not None, None
        self._known.clear()
        return had

    def whole(self, response: SyncResponse, items: tuple[WaitingItem, ...]) -> tuple[Result, ...]:
        """The results with their receipts put together; whether they hold is judged by the outbox."""
        sent = {item.key: item.body for item in items}
        return tuple(
            proofs.whole(result, _read(sent[result.key]), response.server)
            if result.proof is not None and result.key in sent
            else result
            for result in response.results
        )

    def _dictionary(self, form: _Form) -> Dictionary:
        if self._forms is None or not form[0]:
            return ENVELOPE
        if form not in self._known:
            xml = self._forms(*form)
            made = None if xml is None else of_form(xml)
            self._known[form] = made or ENVELOPE
        return self._known[form]


def _form(item: WaitingItem) -> _Form:
    said = _read(item.body)
    return str(said.get("form", "")), str(said.get("version", ""))


def _read(body: bytes) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(body)
    return said
