"""An answer of the store is kept until something is written, and no longer."""

from __future__ import annotations

from desktop.store.engine import Store
from desktop.store.fresh import Fresh
from desktop.store.remembered import Remembered


def test_an_answer_is_read_once_until_something_is_written(store: Store) -> None:
    kept, asked = Remembered(store), Fresh(store)
    reads: list[str] = []

    def ask(question: str) -> str | None:
        def read() -> str | None:
            reads.append(question)
            told: str | None = kept.get(question)
            return told

        return asked.ask(question, read)

    assert [ask("one"), ask("two"), ask("one")] == [None, None, None]
    assert reads == ["one", "two"]
    kept.set("one", "1")
    assert [ask("one"), ask("two"), ask("one")] == ["1", None, "1"]
    assert reads == ["one", "two", "one", "two"]


def test_what_is_written_while_an_answer_is_read_makes_it_old(store: Store) -> None:
    kept, asked = Remembered(store), Fresh(store)

    def read() -> str | None:
        told: str | None = kept.get("one")
        kept.set("one", "later")
        return told

    assert asked.ask("one", read) is None
    assert asked.ask("one", lambda: kept.get("one")) == "later"
