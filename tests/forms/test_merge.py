"""Three-way merge by cell."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms.merge import Merged, Side, merge


def doc(
    so: object = 1, ten: str = "", rows: tuple[tuple[str, object], ...] = (), instance: str = "m"
) -> bytes:
    """A small report: two cells, rows of a repeat with a name and a figure, and its meta."""
    repeat = "".join(f"<thon><ten>{name}</ten><ho>{count}</ho></thon>" for name, count in rows)
    return (
        '<data xmlns:orx="http://openrosa.org/xforms" id="f" version="1">'
        f"<g><so>{so}</so><ten>{ten}</ten></g>"
        f"{repeat}<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"
    ).encode()


def value(merged: Merged, path: str) -> str | None:
    return fromstring(merged.xml).findtext(path)


def sides(merged: Merged) -> dict[str, Side]:
    return {cell.ref: cell.side for cell in merged.cells}


def test_a_change_on_one_side_is_taken() -> None:
    merged = merge(doc(2, "a"), doc(1, "b"), doc(1, "a"))
    assert (value(merged, "g/so"), value(merged, "g/ten")) == ("2", "b")
    assert sides(merged) == {"/data/g/so": Side.MINE, "/data/g/ten": Side.THEIRS}
    assert merged.conflicts == ()


def test_the_same_change_on_both_sides_is_none() -> None:
    assert merge(doc(5), doc(5), doc(1)).cells == ()


def test_different_changes_are_a_conflict_and_mine_stands_until_chosen() -> None:
    base, mine, theirs = doc(1), doc(2), doc(3)
    merged = merge(mine, theirs, base)
    (cell,) = merged.conflicts
    assert (cell.ref, cell.base, cell.mine, cell.theirs) == ("/data/g/so", "1", "2", "3")
    assert value(merged, "g/so") == "2"
    assert value(merge(mine, theirs, base, choices={cell.ref: Side.THEIRS}), "g/so") == "3"


def test_the_reason_of_an_answer_goes_with_it() -> None:
    """Why an unusual answer stands is told of both sides, and none stands beside the other's answer."""
    mine, theirs = (
        doc(so).replace(b"<so>", f'<so xmlns:bx="urn:baocaoxa:xforms" bx:reason="{why}">'.encode())
        for so, why in ((2, "Mới tuyển"), (3, "Nghỉ hưu"))
    )
    (cell,) = merge(mine, theirs, doc(1)).conflicts
    assert (cell.mine_reason, cell.theirs_reason) == ("Mới tuyển", "Nghỉ hưu")
    for side, kept in ((Side.MINE, "Mới tuyển"), (Side.THEIRS, "Nghỉ hưu")):
        so = fromstring(merge(mine, theirs, doc(1), choices={cell.ref: side}).xml).find("g/so")
        assert so is not None
        assert so.get("{urn:baocaoxa:xforms}reason") == kept


def test_without_a_base_an_answer_only_one_side_gave_is_taken() -> None:
    merged = merge(doc(1, "a"), doc(1, ""))
    assert sides(merged) == {"/data/g/ten": Side.MINE}
    assert [cell.ref for cell in merge(doc(1), doc(2)).conflicts] == ["/data/g/so"]


def test_cells_of_the_application_are_mine_and_not_told() -> None:
    merged = merge(doc(2), doc(3), doc(1), own=frozenset({"so"}))
    assert (merged.cells, value(merged, "g/so")) == ((), "2")


def test_the_ids_are_theirs() -> None:
    merged = merge(doc(instance="mine"), doc(instance="theirs"))
    found = [each.text for each in fromstring(merged.xml).iter() if each.tag.endswith("instanceID")]
    assert found == ["theirs"]


def test_rows_are_told_apart_by_their_name() -> None:
    base = doc(rows=(("A", 1), ("B", 2)))
    merged = merge(doc(rows=(("B", 2), ("A", 9))), doc(rows=(("A", 1), ("B", 7), ("C", 3))), base)
    rows = [(row.findtext("ten"), row.findtext("ho")) for row in fromstring(merged.xml).findall("thon")]
    assert rows == [("B", "7"), ("A", "9"), ("C", "3")]
    assert merged.conflicts == ()
    assert sides(merged)["/data/thon[2]/ho"] is Side.MINE


def test_rows_without_names_go_by_their_order() -> None:
    base = doc(rows=(("", 1), ("", 2)))
    merged = merge(doc(rows=(("", 5), ("", 2))), doc(rows=(("", 6), ("", 2))), base)
    assert [cell.ref for cell in merged.conflicts] == ["/data/thon[1]/ho"]


def test_a_row_removed_on_one_side_goes_unless_the_other_changed_it() -> None:
    base = doc(rows=(("A", 1), ("B", 2)))
    gone = merge(doc(rows=(("A", 1), ("B", 2))), doc(rows=(("A", 1),)), base)
    assert [row.findtext("ten") for row in fromstring(gone.xml).findall("thon")] == ["A"]
    assert [(cell.ref, cell.side, cell.base) for cell in gone.cells] == [("/data/thon", Side.THEIRS, "B, 2")]
    kept = merge(doc(rows=(("A", 1), ("B", 3))), doc(rows=(("A", 1),)), base)
    assert [row.findtext("ho") for row in fromstring(kept.xml).findall("thon")] == ["1", "3"]


def test_two_forms_are_not_merged() -> None:
    with pytest.raises(ValueError, match="data is no other"):
        merge(b"<data/>", b"<other/>")


cells = st.integers(1, 3)
documents = st.builds(
    lambda so, ten, rows: doc(so, str(ten), tuple(rows.items())),
    cells,
    cells,
    st.dictionaries(st.sampled_from("ABC"), cells, max_size=3),
)


@given(documents, documents)
def test_nothing_of_one_side_is_lost_when_the_other_did_nothing(base: bytes, changed: bytes) -> None:
    for merged in (merge(changed, base, base), merge(base, changed, base)):
        assert merged.conflicts == ()
        assert sorted(_leaves(merged.xml)) == sorted(_leaves(changed))


@given(documents, documents, documents)
def test_it_is_the_same_from_both_ends_but_for_the_conflicts(a: bytes, b: bytes, base: bytes) -> None:
    here, there = merge(a, b, base), merge(b, a, base)
    assert len(here.conflicts) == len(there.conflicts)
    chosen = merge(a, b, base, choices={cell.ref: Side.THEIRS for cell in here.conflicts})
    assert sorted(_leaves(chosen.xml)) == sorted(_leaves(there.xml))


def _leaves(xml: bytes) -> list[str]:
    """Every answer, a row's after the row's name."""
    root = fromstring(xml)
    rows = [f"{row.findtext('ten')}={row.findtext('ho')}" for row in root.findall("thon")]
    return [f"so={root.findtext('g/so')}", f"ten={root.findtext('g/ten')}", *rows]
