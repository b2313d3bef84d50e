"""A certificate is of whoever signs by whole names with their tones."""

from __future__ import annotations

import pytest

from desktop.domain.holder import Holds, holds


@pytest.mark.parametrize(
    ("certificate", "wanted", "found"),
    [
        ("Trần Văn Hùng", "Trần Văn Hùng", Holds.SAME),
        ("TRẦN VĂN HÙNG", "ThS. Trần Văn Hùng", Holds.SAME),
        ("Trần Văn Hùng, UBND xã Bà Nà", "Trần Văn Hùng", Holds.SAME),
        ("Trần Văn Hùng 012345678901", "Trần Văn Hùng", Holds.SAME),
        ("Trần Văn Hưng", "Trần Văn Hùng", Holds.NEAR),
        ("TRAN VAN HUNG", "Trần Văn Hùng", Holds.NEAR),
        ("Trần Anh", "Trần An", Holds.OTHER),
        ("Nguyễn Trần An", "Trần An", Holds.OTHER),
        ("Trần Văn Hùng", "", Holds.OTHER),
        ("", "Trần Văn Hùng", Holds.OTHER),
        ("Ủy ban nhân dân xã Bà Nà", "Xã Bà Nà", Holds.SAME),
        ("UBND XÃ BÀ NÀ - TP ĐÀ NẴNG", "Xã Bà Nà", Holds.SAME),
        ("UBND xa Ba Na", "Xã Bà Nà", Holds.NEAR),
        ("Ủy ban nhân dân xã An Bình", "Xã An", Holds.OTHER),
        ("Đảng ủy xã Bà Nà", "Xã Bà Nà", Holds.OTHER),
    ],
)
def test_whose_it_is(certificate: str, wanted: str, found: Holds) -> None:
    assert holds(certificate, wanted) is found
