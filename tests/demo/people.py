"""Who works in the demonstration commune, and where it is."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.report import Role

PROVINCE = "48"  # Đà Nẵng
UNIT = "20308"
UNIT_NAME = "Bà Nà"


@dataclass(frozen=True)
class Somebody:
    """One account of the demonstration; its password is no secret."""

    login: str
    name: str
    role: Role
    password: str


OFFICER = Somebody("lan", "Nguyễn Thị Lan", Role.OFFICER, "mua xuan 2026")
LEADER = Somebody("minh", "Trần Văn Minh", Role.LEADER, "ky duyet 2026")
