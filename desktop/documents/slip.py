"""The slip a citizen takes home: the lookup code, the days, no personal data at all. Always Vietnamese."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.documents.receipt import qr
from desktop.domain.lookup_code import written
from desktop.domain.suggestion import Kind, Suggestion
from desktop.domain.zone import day_of

_KINDS = {
    Kind.COMPLAINT: "phản ánh",
    Kind.REQUEST: "kiến nghị",
    Kind.INITIATIVE: "sáng kiến",
    Kind.SOLUTION: "giải pháp",
    Kind.PROPOSAL: "hiến kế",
}


@dataclass(frozen=True)
class Slip:
    """Everything on the slip, in order; `qr` is True where a module is dark, without its quiet zone."""

    unit: str
    title: str
    called: str
    code: str
    facts: tuple[tuple[str, str], ...]
    how: str
    qr: tuple[tuple[bool, ...], ...]


def slip_of(suggestion: Suggestion, unit: str) -> Slip:
    """The slip of one; `unit` is the commune's full name. What was said is not on it, nor who said it."""
    due = f"{suggestion.due:%d/%m/%Y}" if suggestion.due else ""
    facts = (("Ngày nhận", f"{day_of(suggestion.received_at):%d/%m/%Y}"), ("Trả lời chậm nhất ngày", due))
    return Slip(
        unit=unit,
        title=f"Phiếu nhận {_KINDS[suggestion.kind]}",
        called="Mã tra cứu",
        code=written(suggestion.code),
        facts=tuple((name, value) for name, value in facts if value),
        how="Giữ phiếu này. Khi hỏi kết quả chỉ cần đọc mã tra cứu hoặc đưa mã QR, không cần nêu tên.",
        qr=qr(suggestion.code),
    )
