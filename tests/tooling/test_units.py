"""The unit lists agree with what is known of the Statistics Office's catalogue of 10/10/2026."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

UNITS = Path(__file__).parents[2] / "resources" / "units"
TYPES = {"xa": "Xã", "phuong": "Phường", "dac-khu": "Đặc khu"}


def rows(name: str) -> list[dict[str, str]]:
    with (UNITS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def communes() -> list[dict[str, str]]:
    return rows("communes.tsv")


def test_provinces() -> None:
    provinces = rows("provinces.tsv")
    assert Counter(row["type"] for row in provinces) == {"tinh": 25, "thanh-pho": 9}
    assert {"Quảng Ninh", "Bắc Ninh", "Đồng Nai", "Huế"} <= {
        row["name"] for row in provinces if row["type"] == "thanh-pho"
    }
    assert [row["code"] for row in provinces] == sorted({row["code"] for row in provinces})


def test_types_of_communes(communes: list[dict[str, str]]) -> None:
    assert Counter(row["type"] for row in communes) == {"xa": 2599, "phuong": 709, "dac-khu": 13}


def test_codes_are_unique_padded_and_sorted(communes: list[dict[str, str]]) -> None:
    codes = [row["code"] for row in communes]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"\d{5}", code) for code in codes)


def test_every_province_has_between_38_and_168_communes(communes: list[dict[str, str]]) -> None:
    sizes = Counter(row["province"] for row in communes)
    assert set(sizes) == {row["code"] for row in rows("provinces.tsv")}
    assert (min(sizes.values()), max(sizes.values())) == (38, 168)
    assert sizes["79"] == 168


def test_full_names(communes: list[dict[str, str]]) -> None:
    full = [(row["province"], f"{TYPES[row['type']]} {row['name']}") for row in communes]
    assert len(set(full)) == 3321
    longest = max((name for _, name in full), key=len)
    assert (longest, len(longest)) == ("Phường Văn Miếu - Quốc Tử Giám", 30)


def test_names_are_clean(communes: list[dict[str, str]]) -> None:
    names = [row["name"] for row in communes]
    assert all(unicodedata.is_normalized("NFC", name) and name == " ".join(name.split()) for name in names)
    assert not [name for name in names if re.match(r"(?i)(xã|phường|đặc khu)\s", name)]
    odd = {letter for name in names for letter in name if not letter.isalpha()}
    assert odd == set(" -’12345")
    assert {"M’Drắk", "B’Lao", "Hoàng Sa", "Trường Sa", "Phú Quốc"} <= set(names)


def test_small_enough_to_read_at_start() -> None:
    assert sum(path.stat().st_size for path in UNITS.glob("*.tsv")) < 300_000


def test_names_of_persons_are_names_of_communes(communes: list[dict[str, str]]) -> None:
    persons = rows("persons.tsv")
    names = [row["name"] for row in persons]
    assert len(names) == len(set(names))
    assert {"Hoàng Văn Thụ", "Trần Hưng Đạo", "Nguyễn Trãi"} <= set(names)
    assert set(names) <= {row["name"] for row in communes}
    assert all(row["person"] for row in persons)
