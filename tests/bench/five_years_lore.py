"""Words and figures of the five years: titles, what citizens say, tasks as the centre sends them."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

_TEXT = (
    "đường thôn xóm sạt lở mưa bão hộ nghèo người có công hộ tịch số hóa dân cư chuyển đổi cán bộ nước sạch "
    "trường học trạm y tế điện lưới cầu cống chợ rác thải sổ đỏ giấy tờ đất đai hỗ trợ kiến nghị phản ánh "
    "kênh mương lúa giống tiêm phòng gia súc bò lợn gà vịt bảo hiểm lao động việc làm xuất khẩu vay vốn "
    "tín dụng hợp tác xã du lịch sinh thái di tích lễ hội thể thao thanh niên phụ nữ cựu chiến binh"
)
_WORDS = _TEXT.split()
_SUBJECTS = (
    *("dân cư", "thủ tục hành chính", "chuyển đổi số", "kinh tế"),
    *("y tế", "giáo dục", "an sinh", "đất đai"),
)
_FIELDS = ("Đất đai", "Giao thông", "Môi trường", "Hộ tịch", "An sinh xã hội", "Trật tự xây dựng")
_OFFICERS = ("Nguyễn Thị Lan", "Lê Thị Bình", "Phạm Văn Hải")
_NAMES = ("Nguyễn Văn An", "Trần Thị Bích", "Lê Văn Cường", "Đặng Thị Dung", "Hồ Văn Em", "Võ Thị Gấm")


def words(count: int, chance: Random) -> str:
    """So many words by chance."""
    return " ".join(chance.choices(_WORDS, k=count)).capitalize()


def form_title(number: int) -> str:
    """The title of one of the 60 forms."""
    return f"Báo cáo {_SUBJECTS[number % len(_SUBJECTS)]} biểu số {number + 1}"


def suggestion(chance: Random) -> str:
    """What a citizen says: two sentences, no two alike."""
    return f"{words(15, chance)}. {words(15, chance)}."


def field(number: int) -> str:
    """What a suggestion is about."""
    return _FIELDS[number % len(_FIELDS)]


def name(number: int) -> str:
    """A citizen."""
    return _NAMES[number % len(_NAMES)]


def officer(number: int) -> str:
    """Who deals with it."""
    return _OFFICERS[number % len(_OFFICERS)]


def notice(number: int, now: datetime, chance: Random) -> dict[str, Any]:
    """A notice of the centre: a page of text."""
    paragraphs = "\n\n".join(f"{words(40, chance)}." for _ in range(5))
    return {
        "title": f"Thông báo số {number + 1}/TB-UBND về {words(8, chance).lower()}",
        "text": paragraphs,
        "at": (now + timedelta(days=number % 5 * 5)).isoformat(),
    }


def task(number: int, now: datetime, recent: bool, chance: Random) -> dict[str, Any]:
    """A task of the centre; those of the last year are still under way, with a year and a half to do them."""
    day = now.date()
    state = ("chuathuchien", "dangthuchien", "dangthuchien", "choxacnhan")[number % 4]
    return {
        "programme": ("NQ57", "NTM", "ĐA06")[number % 3],
        "group": f"Nhóm {number % 8 + 1}",
        "code": f"{number // 100 + 1}.{number % 100 + 1}",
        "title": f"Nhiệm vụ {number}: {words(9, chance).lower()} ở thôn {number % 22 + 1}",
        "assigner": "Sở Khoa học và Công nghệ",
        "document": f"Công văn số {number + 100}/SKHCN-CĐS ngày {day:%d/%m/%Y}",
        "lead": "UBND xã", "officer": officer(number) if number % 7 else "",
        "product": words(6, chance), "goal": words(10, chance),
        "deadline": (day + timedelta(days=30 + number * 7 % 540)).isoformat(),
        "assigned_on": day.isoformat(),
        "state": state if recent else "dahoanthanh",
        "claim": "" if recent else "hoanthanh",
        "progress": number % 100 if recent else 100,
        "done_on": None if recent else (day + timedelta(days=25)).isoformat(),
        "result": words(12, chance),
        "checklist": [{"id": f"c{at}", "text": words(6, chance)} for at in range(3)],
        "instructions": [
            {"id": f"i{number}", "at": now.isoformat(), "by": "Sở KHCN", "text": words(20, chance)}
        ],
        "updates": [
            {
                "sha256": f"{number:060}{at:04}", "report": f"u{number}-{at}", "at": now.isoformat(),
                "by": officer(number), "claim": "dangthuchien", "progress": 20 * (at + 1),
                "result": words(10, chance), "difficulty": words(8, chance),
            }
            for at in range(2)
        ],
    }  # fmt: skip
