"""Scans are looked at: how fine and in what colours each page is, and what no scan has in it."""

from __future__ import annotations

import io
import zlib
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from desktop.documents import scans
from desktop.domain.errors.documents import ListStopped, ScanRefused
from desktop.domain.scan import Lack, Sheet, Shortfall
from tests.documents.papers import RESOURCES, cover, paper, quick_report
from tests.documents.scanned import A4, Leaf, scan
from ui.paper import load_fonts, pdf


def sheets(*leaves: Leaf) -> tuple[Sheet, ...]:
    return scans.look(scan(*leaves)).sheets


def short(*leaves: Leaf, version: str = "1.7") -> tuple[Shortfall, ...]:
    return scans.look(scan(*leaves, version=version)).short


def why(content: bytes) -> str:
    with pytest.raises(ScanRefused) as refused:
        scans.look(content)
    return refused.value.why


def test_a_scan_as_the_decree_wants_it_lacks_nothing() -> None:
    looked = scans.look(scan(Leaf(200), Leaf(300), version="1.4"))
    assert looked.sheets == (Sheet(200, colour=True), Sheet(300, colour=True))
    assert (looked.version, looked.short) == ("1.4", ())


def test_each_page_is_told_with_its_figure() -> None:
    assert short(Leaf(300), Leaf(150), Leaf(200, "/DeviceGray"), version="1.3") == (
        Shortfall(Lack.VERSION),
        Shortfall(Lack.DPI, 2, 150),
        Shortfall(Lack.COLOUR, 3),
    )


@given(dpi=st.integers(40, 1200), wide=st.integers(100, 2400), high=st.integers(100, 2400))
def test_dots_and_the_length_they_take_give_the_figure(dpi: int, wide: int, high: int) -> None:
    """Whatever the size of the sheet; what is cut off at its edge is less than a dot in a hundred."""
    (found,) = sheets(Leaf(dpi, size=(wide, high)))
    assert found.dpi is not None
    assert abs(found.dpi - dpi) <= max(2, dpi * 0.013)


def test_a_scanner_cuts_sheets_to_whole_blocks_of_dots() -> None:
    assert short(Leaf(199)) == ()
    assert short(Leaf(197)) == (Shortfall(Lack.DPI, 1, 197),)


def test_a_picture_drawn_larger_than_it_was_scanned_is_as_coarse_as_it_is_seen() -> None:
    """A sheet of A5 at 200 dpi, blown up to A4."""
    half = Leaf(200, drawn=f"q 1.41 0 0 1.41 0 0 cm q {A4[0]} 0 0 {A4[1]} 0 0 cm /P Do Q Q")
    assert sheets(half) == (Sheet(142, colour=True),)
    turned = Leaf(200, drawn=f"q 0 {A4[1]} -{A4[0]} 0 {A4[0]} 0 cm /P Do Q")
    assert sheets(turned)[0].dpi == 141  # dots of the width along the height: where they are fewest counts


def test_units_of_a_page_may_be_larger_than_a_point() -> None:
    assert sheets(Leaf(200, size=(297.64, 420.94), unit=2)) == (Sheet(200, colour=True),)


def test_strips_make_up_a_page() -> None:
    strips = " ".join(f"q {A4[0]} 0 0 {A4[1] / 4} 0 {A4[1] / 4 * n} cm /P Do Q" for n in range(4))
    (found,) = sheets(Leaf(200, drawn=strips))
    assert found == Sheet(200, colour=True)


def test_a_small_sharp_picture_makes_no_page_fine() -> None:
    drawn = f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /P Do Q q 60 0 0 85 20 20 cm /P Do Q"
    assert sheets(Leaf(100, drawn=drawn)) == (Sheet(100, colour=True),)


def test_a_page_without_a_picture_of_a_sheet_is_told() -> None:
    stamp = Leaf(200, drawn="q 60 0 0 85 20 20 cm /P Do Q")
    assert short(Leaf(200), stamp, Leaf(200, drawn="q Q")) == (
        Shortfall(Lack.BARE, 2),
        Shortfall(Lack.BARE, 3),
    )


@pytest.mark.parametrize("space", ["/DeviceRGB", "/DeviceCMYK", "/CalRGB", ""])
def test_kinds_of_colour(space: str) -> None:
    assert sheets(Leaf(space=space))[0].colour


def test_a_report_saved_here_is_no_scan(qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")
    assert why(pdf(paper(quick_report(), cover("Báo cáo nhanh", ""), ""))) == "no_scan"


def test_what_is_no_scan_is_refused_with_its_reason() -> None:
    assert why(b"PK\x03\x04 no PDF") == "not_pdf"
    assert why(scan(password="bí mật")) == "locked"
    whole = scan()
    assert why(whole[: len(whole) // 3]) == "damaged"
    assert why(b"%PDF-1.7\n" + b"\0" * 4000) == "damaged"


@pytest.mark.parametrize("action", ["/JavaScript", "/Launch", "/SubmitForm"])
def test_what_acts_by_itself_is_refused(action: str) -> None:
    assert why(scan(action=action)) == "acts"


def test_a_way_to_a_page_is_no_harm() -> None:
    assert scans.look(scan(action="/GoTo")).short == ()


def test_a_file_hidden_inside_is_refused() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(scan()))
    writer.add_attachment("bang.xlsx", b"PK")
    out = io.BytesIO()
    writer.write(out)
    assert why(out.getvalue()) == "acts"


def test_a_crafted_file_costs_no_more_than_an_honest_one() -> None:
    """Drawing beyond all bounds is not read; a clock that says that time is over ends it."""
    bomb = scan(Leaf(200, drawn="q 595 0 0 842 0 0 cm /P Do Q " + "0 0 m " * 800_000))
    assert len(zlib.compress(bomb)) < 20_000
    assert why(bomb) == "no_scan"
    ticks = count(0, 10)
    with pytest.raises(ScanRefused) as refused:
        scans.look(scan(*[Leaf()] * 20), clock=lambda: float(next(ticks)))
    assert refused.value.why == "damaged"


def test_looking_is_told_and_stopped() -> None:
    told: list[tuple[int, int]] = []
    scans.look(scan(Leaf(), Leaf()), lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2)]
    with pytest.raises(ListStopped):
        scans.look(scan(), stopped=lambda: True)
