"""What stands around a report on paper, and how Decree 30/2020/NĐ-CP (Annex I) wants it written."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.periods import Period, Periodicity
from desktop.domain.unit import Province, Unit


class Authority(StrEnum):
    """In whose name a report of a people's committee is signed."""

    CHAIR = "chair"  # TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH
    ACTING = "acting"  # TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH
    DEPUTY = "deputy"  # TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
    ORDER = "order"  # TL. CHỦ TỊCH / the position
    MANDATE = "mandate"  # TUQ. CHỦ TỊCH / the position


@dataclass(frozen=True)
class Signing:
    """How somebody signs; `position` counts for TL. and TUQ. `authority` is None while nobody has said so."""

    authority: Authority | None
    position: str = ""


#: Signed in the chair's place by somebody whose position is written out.
BY_POSITION = frozenset({Authority.ORDER, Authority.MANDATE})
#: What may change after the leader has signed off; all else wants a new sign-off.
FREE = frozenset({"series", "number", "day", "to", "copies", "archive"})
#: Grades of urgency (box 10b) and notes on who may see it (box 11), lowest first; "" is none.
URGENCIES = ("", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC")
CIRCULATIONS = ("", "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ")

_ROMAN = ("I", "II", "III", "IV")
_KIND = re.compile(r"^báo cáo\s+(nhanh\s+)?", re.IGNORECASE)
_QUICK = re.compile(r"^\s*báo cáo\s+nhanh\b", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-ZĐ0-9]+(-[A-ZĐ0-9&.]+)*")
#: Ends in a number that stands by itself: «Nghị quyết 57».
_NUMBERED = re.compile(r"\s[0-9]+$")
#: What stands after the name of one of two people of one name: docs/decisions/018-names.md.
_APART = re.compile(r"(?<=\S)\s*\([^()]*\)$")
_TITLES = re.compile(
    r"^(?:(?:GS|PGS|TSKH|TS|ThS|ThS|CN|KS|BS|LS|CKI|CKII|BSCKI|BSCKII)\b\.?\s*,?\s*"
    r"|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư|bác sĩ|bác sỹ)\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cover:
    """What is asked of a person once, then kept. `number` is None before the clerk gave one, `day` likewise.

    `superior` and `agency` are written as in a sentence, the agency in the lines it takes on paper; capitals
    are the layout's. `series` is the symbol, `BC-UBND`; `to` are those it is sent up to, `copies` the lines
    of «Nơi nhận» before the one of the archive, `archive` who keeps it (`VT, VP`). `kind` is
    «Báo cáo», or «Báo cáo nhanh» of what happened today, `abstract` what about. `authority` and `position`
    as in `Signing`.
    """

    superior: str
    agency: str
    series: str
    place: str
    kind: str
    abstract: str
    to: tuple[str, ...]
    copies: tuple[str, ...]
    archive: str
    authority: Authority | None
    position: str
    signer: str
    number: int | None = None
    day: date | None = None
    urgency: str = ""
    circulation: str = ""

    @property
    def signing(self) -> Signing:
        """How it is signed."""
        return Signing(self.authority, self.position)


def missing(cover: Cover) -> tuple[str, ...]:
    """The names of what a paper cannot do without and has not, in the order of the paper."""
    wanted = [name for name in ("agency", "place", "abstract") if not getattr(cover, name).strip()]
    if cover.authority is None:
        wanted.append("authority")
    if not signer_name(cover.signer):
        wanted.append("signer")
    if cover.authority in BY_POSITION and not cover.position.strip():
        wanted.append("position")
    return tuple(wanted)


def changes(before: Cover, after: Cover) -> dict[str, tuple[Any, Any]]:
    """What is otherwise, by name: as it was, as it is."""
    names = [each.name for each in fields(Cover)]
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def first_cover(
    unit: Unit, province: Province | None, title: str, period: Period | None, event: str = ""
) -> Cover:
    """What a commune's first report begins with; a person changes what is otherwise in the office.

    `event` is what the event is called that the report is told of.
    """
    above = _inside(province.full_name) if province is not None else ""
    return Cover(
        superior=f"UBND {above}" if above else "",
        agency=f"Ủy ban nhân dân\n{_inside(unit.full_name)}",
        series="BC-UBND",
        place=place_of(unit),
        kind="Báo cáo nhanh" if _QUICK.match(title) else "Báo cáo",
        abstract=abstract(title, period, event),
        to=(f"Ủy ban nhân dân {above}",) if above else (),
        copies=("Như trên",),
        archive="VT",
        authority=None,
        position="",
        signer="",
    )


def _inside(name: str) -> str:
    """A full name inside a sentence: `xã Bà Nà`."""
    return name[:1].lower() + name[1:]


def place_of(unit: Unit) -> str:
    """Where it was written: the name alone, with its type where that is a number or a person's (box 4)."""
    typed = unit.after_person or any(letter.isdigit() for letter in unit.name)
    return unit.full_name if typed else unit.name


def abstract(title: str, period: Period | None, event: str = "") -> str:
    """The line under «BÁO CÁO»: the form's title without that word, and the period.

    A comma parts the period from a title that ends in a number: no «Nghị quyết 57 tháng 11».
    """
    rest = _KIND.sub("", title.strip()) or title
    said = f"{rest[:1].upper()}{rest[1:]}"
    if period is None:
        return said
    return f"{said}{',' if _NUMBERED.search(said) else ''} {period_words(period, event)}"


def period_words(period: Period, event: str = "") -> str:
    """`tháng 10 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `9 tháng đầu năm 2026`, `năm 2026`.

    Of a window its days; of an event's report what the event is called, its number and when it began.
    """
    match period.periodicity:
        case Periodicity.MONTH:
            return f"tháng {two(period.index, 2)} năm {period.year}"
        case Periodicity.QUARTER:
            return f"quý {_ROMAN[period.index - 1]} năm {period.year}"
        case Periodicity.HALF_YEAR:
            return f"6 tháng {'đầu' if period.index == 1 else 'cuối'} năm {period.year}"
        case Periodicity.NINE_MONTHS:
            return f"9 tháng đầu năm {period.year}"
        case Periodicity.THEMATIC:
            return f"từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}"
        case Periodicity.AD_HOC:
            named = f"{event}, " if event else ""
            return f"({named}báo cáo số {period.index}, đợt từ ngày {period.start:%d/%m/%Y})"
        case _:
            return f"năm {period.year}"


def two(number: int, below: int = 9) -> str:
    """A number with a zero before it up to `below`: days and numbers below 10, of the months 1 and 2 only."""
    return f"{number:02}" if number <= below else str(number)


def number_line(cover: Cover) -> str:
    """`Số: 05/BC-UBND`; room to write in where no number was given."""
    number = "      " if cover.number is None else two(cover.number)
    return f"Số: {number}/{cover.series}"


def day_line(cover: Cover) -> str:
    """`Bà Nà, ngày 05 tháng 02 năm 2026`; room to write in where the day is open."""
    if cover.day is None:
        return f"{cover.place}, ngày      tháng      năm       "
    return f"{cover.place}, ngày {two(cover.day.day)} tháng {two(cover.day.month, 2)} năm {cover.day.year}"


def opening(cover: Cover, period: Period | None) -> str:
    """The first sentence of a report."""
    agency = cover.agency.replace("\n", " ")
    about = f"{cover.abstract[:1].lower()}{cover.abstract[1:]}"
    if period is None or period.periodicity is Periodicity.AD_HOC:
        return f"{agency} báo cáo nhanh {about} như sau:"
    kind = "chuyên đề" if period.periodicity is Periodicity.THEMATIC else "định kỳ"
    return f"Thực hiện chế độ báo cáo {kind}, {agency} báo cáo {about} như sau:"


def signature_lines(cover: Cover) -> tuple[str, ...]:
    """The lines over the signature, in capitals."""
    committee = "TM. ỦY BAN NHÂN DÂN"
    match cover.authority:
        case Authority.CHAIR:
            return committee, "CHỦ TỊCH"
        case Authority.ACTING:
            return committee, "Q. CHỦ TỊCH"
        case Authority.DEPUTY:
            return committee, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
        case Authority.ORDER:
            return _written("TL. CHỦ TỊCH", cover.position.upper())
        case Authority.MANDATE:
            return _written("TUQ. CHỦ TỊCH", cover.position.upper())
        case None:  # a draft: who signs it off is not known, or not how
            return (committee,)


def _written(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line.strip())


def untitled(name: str) -> str:
    """A name without an academic title: who is meant, of two people of one name too."""
    return _TITLES.sub("", name.strip()).strip()


def signer_name(name: str) -> str:
    """A name as it stands under a signature: without a title, or what tells two of a name apart."""
    return _APART.sub("", untitled(name))


def recipients(cover: Cover) -> tuple[str, ...]:
    """The lines of «Nơi nhận»: `- Như trên;` … `- Lưu: VT.`"""
    copies = tuple(f"- {copy.strip().rstrip(';.')};" for copy in cover.copies if copy.strip())
    return (*copies, f"- Lưu: {cover.archive.strip().rstrip('.') or 'VT'}.")


def addressees(cover: Cover) -> tuple[str, ...]:
    """«Kính gửi»: one on its line; several under it, each on its own, the last with a full stop."""
    to = [each.strip().rstrip(";.") for each in cover.to if each.strip()]
    if len(to) < 2:
        return tuple(f"Kính gửi: {each}" for each in to)
    return ("Kính gửi:", *(f"- {each};" for each in to[:-1]), f"- {to[-1]}.")


def is_symbol(series: str) -> bool:
    """Whether `series` is written as the decree asks: capitals joined by hyphens, no spaces."""
    return _SYMBOL.fullmatch(series) is not None
