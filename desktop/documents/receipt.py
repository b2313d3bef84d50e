"""A receipt on paper: what it says, what it proves, and a QR code by which anyone can check it.

Documents for authorities are Vietnamese whatever the language of the screens; the console also says what a
receipt proves in English and French. Nothing here draws: `ui.receipt_sheet` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from desktop.domain.periods import Period

if TYPE_CHECKING:
    from sync.receipts import Receipt

LANGUAGES: Final = ("vi", "en", "fr")
#: Times on paper are those of Vietnam, which keeps one time all year.
_VIETNAM: Final = timezone(timedelta(hours=7))
_ROMAN: Final = ("I", "II", "III", "IV")
#: About 15 % of the code may be dirty or torn: office printers smear.
_LEVEL: Final = "M"

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "title": ("Biên nhận báo cáo", "Receipt of a report", "Récépissé de rapport"),
    "serial": ("Số tiếp nhận", "Serial", "Numéro"),
    "report": ("Báo cáo", "Report", "Rapport"),
    "period": ("Kỳ", "Period", "Période"),
    "unit": ("Đơn vị gửi", "Sent by", "Expéditeur"),
    "author": ("Người lập", "Author", "Auteur"),
    "rev": ("Bản báo cáo", "Version", "Version"),
    "centre": ("Nơi nhận", "Received by", "Reçu par"),
    "received_at": ("Nhận lúc", "Received at", "Reçu le"),
    "files": ("Tệp đính kèm", "Attached files", "Fichiers joints"),
    "sha256": ("Mã SHA-256 của bản gửi", "SHA-256 of what was sent", "SHA-256 de l'envoi"),
    "id": ("Mã báo cáo", "Report id", "Identifiant"),
    "complete": ("đã nhận đủ", "all received", "tous reçus"),
    "pending": ("chưa nhận đủ", "not all received yet", "pas encore tous reçus"),
    "first": ("Bản đầu", "First version", "Première version"),  # as the screens say it
    "again": ("Lần sửa {n}", "Revision {n}", "Révision {n}"),
    "ad_hoc": ("Đột xuất", "Ad hoc", "Ponctuel"),
    "thematic": ("Chuyên đề", "Thematic", "Thématique"),
    "event": ("Đột xuất, báo cáo số {index}", "Ad hoc, report {index}", "Ponctuel, rapport {index}"),
    "month": ("Tháng {index}/{year}", "Month {index}/{year}", "Mois {index}/{year}"),
    "quarter": ("Quý {roman}/{year}", "Quarter {roman}/{year}", "Trimestre {roman}/{year}"),
    "half_year_1": ("6 tháng đầu năm {year}", "First half of {year}", "1er semestre {year}"),
    "half_year_2": ("6 tháng cuối năm {year}", "Second half of {year}", "2e semestre {year}"),
    "nine_months": ("9 tháng năm {year}", "9 months of {year}", "9 mois {year}"),
    "year": ("Năm {year}", "Year {year}", "Année {year}"),
    "proves_held": (
        "Trung tâm đã nhận đúng bản báo cáo có mã SHA-256 nói trên. Giờ nhận là giờ tính đúng hạn.",
        "The centre received the very report with this SHA-256. The time received counts as the time sent.",
        "Le centre a reçu le rapport portant ce SHA-256. L'heure de réception fait foi pour le délai.",
    ),
    "proves_files": (
        "Nội dung các tệp kèm theo báo cáo, nếu có, trung tâm cũng đã nhận đủ.",
        "The centre also has the content of every file the report names, if it names any.",
        "Le centre a aussi le contenu de tous les fichiers joints, s'il y en a.",
    ),
    "proves_not_files": (
        "Trung tâm chưa nhận đủ các tệp đính kèm. Khi đã đủ, in lại biên nhận này.",
        "The centre has not received all attached files yet. Print it again when it has.",
        "Le centre n'a pas encore reçu tous les fichiers joints. Imprimez-le à nouveau ensuite.",
    ),
    "proves_signature": (
        "Mã QR mang chữ ký điện tử của trung tâm: tin vào mã QR, không tin vào chữ in trên giấy.",
        "The QR code carries the centre's electronic signature: trust the code, not the printed words.",
        "Le code QR porte la signature électronique du centre : fiez-vous au code, pas au texte imprimé.",
    ),
    "proves_not": (
        "Không chứng minh rằng số liệu đúng, và không thay cho việc duyệt báo cáo.",
        "It does not prove that the figures are right, nor that the report was accepted.",
        "Il ne prouve pas que les chiffres sont justes, ni que le rapport est accepté.",
    ),
    "fault_signature": (
        "chữ ký không phải của trung tâm, hoặc nội dung đã bị sửa",
        "its signature is not the centre's, or it was changed",
        "sa signature n'est pas celle du centre, ou il a été modifié",
    ),
    "fault_key": (
        "ghi một khóa ký khác, hoặc không phải là biên nhận",
        "it names another key or is no receipt",
        "il nomme une autre clé ou n'est pas un récépissé",
    ),
    "fault_claims": (
        "thiếu điều mà biên nhận phải ghi",
        "it does not say what a receipt must say",
        "il ne dit pas ce qu'un récépissé doit dire",
    ),
    "fault_unknown": (
        "máy này chưa đăng ký với trung tâm nào, nên không có khóa để kiểm tra",
        "this PC was never enrolled at a centre, so it has no key to check with",
        "cet ordinateur n'a jamais été inscrit à un centre et n'a pas de clé pour vérifier",
    ),
    "check": (
        (
            "Kiểm tra không cần mạng: trong Báo cáo Xã mở «Gửi báo cáo», «Trung tâm đã nhận», «Kiểm tra biên "
            "nhận…», chọn tệp PDF này hoặc dán chữ quét từ mã QR. Máy không có khóa của trung tâm: lưu chữ "
            "ấy vào một tệp, xin tệp khóa, rồi chạy (trên Windows là baocaoxa-console)"
        ),
        (
            "To check it without a network: in Báo cáo Xã open “Sending”, “Received”, “Check a receipt…”, "
            "choose this PDF or paste the text scanned from the QR code. A PC without the centre's key: save "
            "that text to a file, ask for the key file, and run (on Windows baocaoxa-console)"
        ),
        (
            "Pour vérifier sans réseau : dans Báo cáo Xã, «Envoi», «Reçu», «Vérifier un récépissé…», "
            "choisissez ce PDF ou collez le texte du code QR. Sans la clé du centre : enregistrez ce texte, "
            "demandez la clé, puis lancez (sous Windows baocaoxa-console)"
        ),
    ),
    "key": ("Khóa ký của trung tâm", "Signing key of the centre", "Clé de signature du centre"),
    "proves": ("Biên nhận này chứng minh", "What it proves", "Ce qu'il prouve"),
}
#: As it is typed: the file with the receipt, and the one with the centre's key.
COMMAND: Final = "baocaoxa verify-receipt TỆP --key KHÓA"


def word(name: str, language: str = "vi") -> str:
    """The words called `name`. KeyError when there are none."""
    return _WORDS[name][LANGUAGES.index(language)]


@dataclass(frozen=True)
class ReceiptSheet:
    """Everything on the page, in order; `qr` is True where a module is dark, without its quiet zone."""

    title: str
    facts: tuple[tuple[str, str], ...]
    complete: bool
    sha256: tuple[str, str]  # what it is called, and the code in groups
    proves: tuple[str, tuple[str, ...]]
    check: tuple[str, str]  # how to check it: words, and the command
    key: tuple[str, str]
    qr: tuple[tuple[bool, ...], ...]
    jws: str = ""  # the receipt itself, for whoever checks the PDF


def sheet(jws: str, receipt: Receipt, title: str, unit: str, centre: str, key: str) -> ReceiptSheet:
    """The page of a receipt whose signature holds.

    `title` is the report's, `unit` the commune's full name with its province, `centre` how the centre calls
    itself, `key` the id of the key that signed.
    """
    return ReceiptSheet(
        title=word("title"),
        facts=facts(receipt, title, unit, centre),
        complete=receipt.attachments == "complete",
        sha256=(word("sha256"), groups(receipt.sha256, 8)),
        proves=(word("proves"), proves(receipt)),
        check=(word("check"), COMMAND),
        key=(word("key"), groups(key, 8)),
        qr=qr(jws),
        jws=jws,
    )


def facts(
    receipt: Receipt, title: str, unit: str, centre: str, language: str = "vi"
) -> tuple[tuple[str, str], ...]:
    """What a receipt says, line by line: how it is called, and what it is."""
    received = receipt.received_at.astimezone(_VIETNAM)
    values = {
        "serial": receipt.serial,
        "report": title,
        "period": period_words(receipt.period, language),
        "unit": unit,
        "author": receipt.author,
        "rev": revision_words(receipt.rev, language),
        "received_at": _time(received),
        "centre": centre,
        "files": word(receipt.attachments, language),
        "id": receipt.report,
    }
    return tuple((word(name, language), value) for name, value in values.items() if value)


def _time(at: datetime) -> str:
    return at.strftime("%H:%M:%S, %d/%m/%Y")


def proves(receipt: Receipt, language: str = "vi") -> tuple[str, ...]:
    """What a valid receipt proves and what it does not, in sentences."""
    files = "proves_files" if receipt.attachments == "complete" else "proves_not_files"
    return tuple(word(name, language) for name in ("proves_held", files, "proves_signature", "proves_not"))


def revision_words(rev: str, language: str = "vi") -> str:
    """`1` → "Bản đầu", `3` → "Lần sửa 2"; a name that is no number stays."""
    if not rev.isdecimal() or int(rev) < 1:
        return rev
    return word("first", language) if int(rev) == 1 else word("again", language).format(n=int(rev) - 1)


def period_words(code: str | None, language: str = "vi") -> str:
    """`2026-10` → "Tháng 10/2026 (15/09/2026–14/10/2026)"; none is "Đột xuất", what is no period stays."""
    if code is None:
        return word("ad_hoc", language)
    try:
        period = Period.parse(code)
    except ValueError:
        return code
    kind = period.periodicity.value
    name = {"half_year": f"half_year_{period.index}", "ad_hoc": "event"}.get(kind, kind)
    number = f"{period.index}" if name == "event" else f"{period.index:02}"
    said = word(name, language).format(
        index=number, year=period.year, roman=_ROMAN[(period.index - 1) % len(_ROMAN)]
    )
    return f"{said} ({period.start:%d/%m/%Y}–{period.end:%d/%m/%Y})"


def groups(text: str, size: int) -> str:
    """A long code in groups, so that two people can read it to each other."""
    return " ".join(text[at : at + size] for at in range(0, len(text), size))


def qr(jws: str) -> tuple[tuple[bool, ...], ...]:
    """The QR code of a receipt, row by row."""
    import segno

    code = segno.make(jws, error=_LEVEL, micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in line) for line in code.matrix)
