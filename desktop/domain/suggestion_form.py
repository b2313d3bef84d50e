"""What the form `pakn` says of a suggestion: written here, read at the centre, by the names of its questions.

Personal data goes into it only when an authority outside the commune is to answer and the citizen agreed.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError

from desktop.domain.suggestion import Kind, State, Suggestion
from desktop.domain.zone import day_of

FORM = "pakn"
#: The group of the files, its repeat and its question.
FILE_GROUP, FILES, FILE = "tk", "tep_ds", "tep"
CODE, STATE, KIND, TITLE, DUE = "ma_tra_cuu", "trang_thai", "loai", "tieu_de", "han_tra_loi"
PUBLIC, YES = "cong_khai", "co"
#: What a version of the form from before 22/11/2026 has no word for, and the nearest it has.
NEAREST: Mapping[str, str] = {State.NEW: State.RECEIVED, Kind.PROPOSAL: Kind.INITIATIVE}


def answers(suggestion: Suggestion, merged_code: str = "") -> Mapping[str, str]:
    """Question → answer, but those of the form's header and the files."""
    referred = suggestion.state is State.REFERRED and suggestion.person.share
    person = suggestion.person
    return {
        CODE: suggestion.code,
        KIND: suggestion.kind,
        "linh_vuc": suggestion.field,
        TITLE: suggestion.title,
        "noi_dung": suggestion.text,
        "kenh": suggestion.channel,
        "ngay_nhan": day_of(suggestion.received_at).isoformat(),
        "an_danh": "co" if suggestion.anonymous else "khong",
        "loi_ich": suggestion.weighing.benefit,
        "chi_phi": suggestion.weighing.cost,
        "kha_thi": suggestion.weighing.feasibility,
        STATE: suggestion.state,
        "don_vi": suggestion.unit,
        "can_bo": suggestion.officer,
        DUE: suggestion.due.isoformat() if suggestion.due else "",
        "ket_qua": suggestion.answer,
        "ngay_tra_loi": day_of(suggestion.answered_at).isoformat() if suggestion.answered_at else "",
        "hai_long": str(suggestion.rating) if suggestion.rating else "",
        "trung_voi": merged_code,
        PUBLIC: YES if suggestion.public else "khong",
        "ng_ten": person.name if referred else "",
        "ng_dt": person.phone if referred else "",
        "ng_dc": person.address if referred else "",
    }


def read_answers(xml: bytes) -> Mapping[str, str]:
    """Question → answer of a sent form; empty for what is no XML. The first answer counts."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError):
        return {}
    found: dict[str, str] = {}
    for each in root.iter():
        text = (each.text or "").strip()
        if text and not len(each):
            found.setdefault(each.tag.rpartition("}")[2], text)
    return found
