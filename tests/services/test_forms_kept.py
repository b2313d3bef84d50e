"""Parsed forms: those used last are kept, and no more of them."""

from __future__ import annotations

from desktop.services.forms import Forms
from desktop.services.workplace import Workplace
from desktop.store.forms import FormStore


def test_the_forms_used_last_are_kept(workplace: Workplace) -> None:
    cards = {card.id: card for card in workplace.forms.list()}
    one, two = sorted(cards)[:2]
    forms = Forms(FormStore(workplace._store), lambda: "vi", kept=1)

    def parsed(form: str) -> object:
        return forms.definition(form, cards[form].version)

    first = parsed(one)
    assert parsed(one) is first
    parsed(two)
    assert parsed(one) is not first
