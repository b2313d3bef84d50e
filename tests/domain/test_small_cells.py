"""Small counts are hidden so that nobody can work them out from what is shown."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.small_cells import SMALL_MOST, Mask, Sum, suppress

TABLES = st.integers(1, 3).flatmap(
    lambda wide: st.lists(
        st.lists(st.one_of(st.integers(0, 6), st.integers(0, 40)), min_size=wide, max_size=wide),
        min_size=1,
        max_size=4,
    )
)
Key = tuple[int, int]


def with_totals(cells: list[list[int]]) -> tuple[dict[Key, int], list[Sum[Key]]]:
    """The table with its totals at the end of each row and column, and all the sums there are."""
    rows, columns = len(cells), len(cells[0])
    figures = {(r, c): cells[r][c] for r in range(rows) for c in range(columns)}
    figures |= {(r, columns): sum(cells[r]) for r in range(rows)}
    figures |= {(rows, c): sum(row[c] for row in cells) for c in range(columns)}
    figures[rows, columns] = sum(map(sum, cells))
    sums = [Sum((r, columns), tuple((1, (r, c)) for c in range(columns))) for r in range(rows + 1)]
    sums += [Sum((rows, c), tuple((1, (r, c)) for r in range(rows))) for c in range(columns + 1)]
    return figures, sums


def derivable(figures: dict[Key, int], sums: list[Sum[Key]], masks: dict[Key, Mask]) -> set[Key]:
    """Hidden figures that can have one value only: by a search of their own, beside the rule's."""
    hidden = sorted(masks)
    firm = set(hidden)
    choices = []
    for key in hidden:
        value = figures[key]
        near = range(max(0, value - 1), value + 2)
        choices.append([v for v in near if masks[key] is not Mask.SMALL or 1 <= v <= SMALL_MOST])
    if len(hidden) > 9:
        return _by_shifts(figures, sums, masks)
    for values in product(*choices):
        tried = {**figures, **dict(zip(hidden, values, strict=True))}
        if all(sum(sign * tried[key] for sign, key in each.terms) == 0 for each in sums):
            firm -= {key for key in hidden if tried[key] != figures[key]}
        if not firm:
            break
    return firm


def _by_shifts(figures: dict[Key, int], sums: list[Sum[Key]], masks: dict[Key, Mask]) -> set[Key]:
    """The same for many hidden figures: rank of the sums over them says which are fixed."""
    from fractions import Fraction

    hidden = sorted(masks)
    rows = [[Fraction(sum(s for s, k in each.terms if k == key)) for key in hidden] for each in sums]
    pivots: list[int] = []
    for column in range(len(hidden)):
        at = next((n for n in range(len(pivots), len(rows)) if rows[n][column]), None)
        if at is None:
            continue
        place = len(pivots)
        rows[place], rows[at] = rows[at], rows[place]
        lead = rows[place][column]
        rows[place] = [each / lead for each in rows[place]]
        for n, row in enumerate(rows):
            if n != place and row[column]:
                factor = row[column]
                rows[n] = [a - factor * b for a, b in zip(row, rows[place], strict=True)]
        pivots.append(column)
    free = set(range(len(hidden))) - set(pivots)
    fixed = {hidden[c] for n, c in enumerate(pivots) if not any(rows[n][f] for f in free)}
    return fixed & set(hidden)


@settings(max_examples=300, deadline=None)
@given(TABLES)
def test_no_small_figure_can_be_worked_out_from_rows_columns_and_totals(cells: list[list[int]]) -> None:
    figures, sums = with_totals(cells)
    masks = suppress(figures, set(figures), sums)
    small = {key for key, value in figures.items() if 1 <= value <= SMALL_MOST}
    assert small <= set(masks)
    assert not derivable(figures, sums, masks) & small


@settings(max_examples=300, deadline=None)
@given(TABLES)
def test_nothing_is_hidden_where_nothing_is_small(cells: list[list[int]]) -> None:
    large = [[0 if value == 0 else value + 5 for value in row] for row in cells]
    figures, sums = with_totals(large)
    assert suppress(figures, set(figures), sums) == {}


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6), st.data())
def test_what_is_left_out_gives_nothing_away_either(parts: list[int], data: st.DataObject) -> None:
    """A list with its total, of which some lines are not in the export at all."""
    figures: dict[int | str, int] = {**dict(enumerate(parts)), "total": sum(parts)}
    sums = [Sum[int | str]("total", tuple((1, n) for n in range(len(parts))))]
    absent: set[int | str] = set(data.draw(st.sets(st.sampled_from(range(len(parts))))))
    masks = suppress(figures, set(figures), sums, absent)
    hidden = set(masks) | absent
    small = {key for key in hidden if 1 <= figures[key] <= SMALL_MOST}
    alone = len(small & absent) == 1 and len(hidden) == 1
    assert not alone, "the one line that was left out is the total less the others"


def test_a_companion_is_the_smallest_that_can_be_more_and_less() -> None:
    figures = {"a": 3, "b": 40, "c": 12, "d": 0, "total": 55}
    sums = [Sum("total", ((1, "a"), (1, "b"), (1, "c"), (1, "d")))]
    assert suppress(figures, {"a", "b", "c", "d", "total"}, sums) == {"a": Mask.SMALL, "c": Mask.HIDDEN}


def test_two_ones_whose_total_is_two_do_not_tell_each_other() -> None:
    figures = {"a": 1, "b": 1, "c": 0, "total": 2}
    sums = [Sum("total", ((1, "a"), (1, "b"), (1, "c")))]
    masks = suppress(figures, set(figures), sums)
    assert set(masks) >= {"a", "b", "total"}


def test_signs_count_and_what_does_not_add_up_is_no_sum() -> None:
    figures = {"end": 100, "start": 98, "born": 3, "died": 1}
    sums = [Sum("end", ((1, "start"), (1, "born"), (-1, "died")))]
    masks = suppress(figures, {"born", "died"}, sums)
    assert masks == {"born": Mask.SMALL, "died": Mask.SMALL}
    wrong = {**figures, "start": 90}
    assert suppress(wrong, {"born"}, sums) == {"born": Mask.SMALL}
