"""Provinces and communes, from the tables in `resources/units`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from desktop.domain.errors import UnknownUnit
from desktop.domain.text import fold, nfc, sort_key

_TYPES = {"xa": "Xã", "phuong": "Phường", "dac-khu": "Đặc khu", "tinh": "Tỉnh", "thanh-pho": "Thành phố"}


@dataclass(frozen=True)
class Province:
    """A province: two-digit code, name without its type, type `tinh` or `thanh-pho`."""

    code: str
    name: str
    type: str

    @property
    def full_name(self) -> str:
        """Name with its type: `Thành phố Đà Nẵng`."""
        return f"{_TYPES[self.type]} {self.name}"


@dataclass(frozen=True)
class Unit:
    """A commune: five-digit code, name without its type, type `xa`, `phuong` or `dac-khu`, province code.

    `after_person`: it bears a person's name.
    """

    code: str
    name: str
    type: str
    province: str
    after_person: bool = False

    @property
    def full_name(self) -> str:
        """Name with its type: `Xã Bà Nà`."""
        return f"{_TYPES[self.type]} {self.name}"


class Units:
    """All communes, found by code, by province or by what a person types.

    Read from the tables when asked for: the first run needs the list, every later one a single commune of it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def load(cls, resources: Path) -> Self:
        """`units/provinces.tsv` has code, name, type; `communes.tsv` has code, name, type, province;
        `persons.tsv` the names among them that are a person's, and whose.
        """
        return cls(resources / "units")

    @cached_property
    def _provinces(self) -> tuple[Province, ...]:
        found = [Province(*row) for row in _rows(self._folder / "provinces.tsv", 3)]
        return tuple(sorted(found, key=lambda province: sort_key(province.name)))

    @cached_property
    def _communes(self) -> tuple[Unit, ...]:
        return tuple(self._read_communes())

    def _read_communes(self) -> Iterator[Unit]:
        persons = frozenset(row[0] for row in _rows(self._folder / "persons.tsv", 2))
        for code, name, kind, province in _rows(self._folder / "communes.tsv", 4):
            yield Unit(code, name, kind, province, name in persons)

    @cached_property
    def _sorted(self) -> tuple[tuple[str, Unit], ...]:
        """Folded full name and commune, in Vietnamese order of the names."""
        ordered = sorted(self._communes, key=lambda unit: (sort_key(unit.name), unit.code))
        return tuple((fold(unit.full_name), unit) for unit in ordered)

    def provinces(self) -> tuple[Province, ...]:
        """Every province, in Vietnamese order."""
        return self._provinces

    def province(self, code: str) -> Province:
        """The province of a code; UnknownUnit when there is none."""
        for province in self._provinces:
            if province.code == code:
                return province
        raise UnknownUnit(code)

    def communes(self, province_code: str) -> tuple[Unit, ...]:
        """The communes of one province, in Vietnamese order."""
        of_province = [unit for unit in self._communes if unit.province == province_code]
        return tuple(sorted(of_province, key=lambda unit: (sort_key(unit.name), unit.code)))

    def get(self, code: str) -> Unit:
        """The commune of a code, without keeping the others; UnknownUnit when there is none."""
        for unit in self._read_communes():
            if unit.code == code:
                return unit
        raise UnknownUnit(code)

    def search(self, text: str, province: str | None = None, limit: int = 50) -> tuple[Unit, ...]:
        """Communes whose name or code holds `text`, whatever its marks, case or apostrophes.

        Names that begin with it come first, then names with a word that does, then the others; within
        each in Vietnamese order. `province` is a code; an empty text finds all.
        """
        wanted = fold(text).strip()
        found: tuple[list[Unit], list[Unit], list[Unit]] = ([], [], [])
        for key, unit in self._sorted:
            if province is not None and unit.province != province:
                continue
            place = key.find(wanted)
            if unit.code.startswith(wanted) or place == 0:
                found[0].append(unit)
            elif place > 0:
                bare = key.startswith(wanted, len(fold(_TYPES[unit.type])) + 1)
                found[0 if bare else 1 if key[place - 1] == " " else 2].append(unit)
        return tuple((found[0] + found[1] + found[2])[:limit])


def _rows(path: Path, width: int) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) == width and row[0] != "code":
                yield [nfc(cell) for cell in row]
