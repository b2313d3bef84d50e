"""What the pages say, in Vietnamese and English."""

from __future__ import annotations

LANGUAGES = ("vi", "en")
#: Seconds by which a PC's clock may differ and is called right: a slow line alone takes as long.
NOT_WRONG = 60

_WORDS: dict[str, tuple[str, str]] = {
    "arrived": ("Báo cáo đã nhận", "Reports received"),
    "unit": ("Xã, phường, đặc khu", "Commune"),
    "form": ("Biểu mẫu", "Form"),
    "period": ("Kỳ", "Period"),
    "revision": ("Lần sửa", "Revision"),
    "first": ("Lần đầu", "First"),
    "received_at": ("Nhận lúc", "Received at"),
    "serial": ("Số tiếp nhận", "Serial"),
    "state": ("Đúng hạn?", "On time?"),
    "on_time": ("Đúng hạn", "On time"),
    "late": ("Quá hạn", "Late"),
    "no_due": ("Không có hạn", "No due date"),
    "due": ("Hạn nộp", "Due"),
    "all_forms": ("Tất cả biểu mẫu", "All forms"),
    "unit_code": ("Mã xã (5 số)", "Commune code (5 digits)"),
    "only_late": ("Chỉ báo cáo quá hạn", "Late ones only"),
    "filter": ("Lọc", "Filter"),
    "clear": ("Bỏ lọc", "Clear"),
    "none": ("Chưa có báo cáo nào.", "No report has arrived yet."),
    "none_found": ("Không có báo cáo nào khớp với điều kiện lọc.", "No report matches the filter."),
    "newer": ("Mới hơn", "Newer"),
    "older": ("Cũ hơn", "Older"),
    "of": ("trong số", "of"),
    "sign_in": ("Đăng nhập", "Sign in"),
    "viewer_key": ("Khóa xem", "Viewer key"),
    "key_hint": (
        "Quản trị viên tạo khóa bằng lệnh baocaoxa-central viewer-key TÊN.",
        "The administrator makes it with baocaoxa-central viewer-key NAME.",
    ),
    "key_wrong": (
        "Khóa không đúng. Kiểm tra lại rồi nhập lại.",
        "The key is not right. Check it and type it again.",
    ),
    "key_wait": (
        "Đã nhập sai nhiều lần. Đợi một lúc rồi thử lại; mỗi lần sai nữa phải đợi lâu gấp đôi.",
        "Too many wrong keys. Wait a while, then try again; each wrong one more doubles the wait.",
    ),
    "sign_out": ("Đăng xuất", "Sign out"),
    "back": ("Về danh sách", "Back to the list"),
    "answers": ("Nội dung báo cáo", "Answers"),
    "blank": ("(để trống)", "(blank)"),
    "reason_given": ("Lý do đã nêu", "Reason given"),
    "personal": ("dữ liệu cá nhân", "personal data"),
    "personal_masked": (
        "Dữ liệu cá nhân trong báo cáo này được che; bản gốc XML cũng vậy.",
        "Personal data in this report is masked, and its original XML is not shown.",
    ),
    "personal_show": ("Hiện dữ liệu cá nhân", "Show personal data"),
    "receipt": ("Biên nhận", "Receipt"),
    "receipt_text": ("Biên nhận có chữ ký của trung tâm (JWS)", "Receipt signed by the centre (JWS)"),
    "author": ("Người lập", "Author"),
    "approver": ("Người duyệt", "Approved by"),
    "finished_at": ("Hoàn thành (giờ máy gửi)", "Finished (by the PC's clock)"),
    "clock": ("Đồng hồ của máy khi gửi", "The PC's clock when it sent"),
    "clock_right": ("Đúng giờ trung tâm", "As the centre's"),
    "clock_behind": ("Chậm {span} so với trung tâm", "{span} behind the centre's"),
    "clock_ahead": ("Nhanh {span} so với trung tâm", "{span} ahead of the centre's"),
    "clock_unknown": (
        "Không rõ: đến bằng USB, hoặc máy dùng phiên bản cũ",
        "Not known: it came by stick, or the PC runs an earlier version",
    ),
    "finished_by_centre": (
        "Nếu đồng hồ đã lệch như vậy lúc hoàn thành, giờ đúng là",
        "If it was as wrong when the report was finished, that was at",
    ),
    "version": ("Phiên bản biểu mẫu", "Form version"),
    "sha256": ("Mã SHA-256", "SHA-256"),
    "files": ("Tệp đính kèm", "Attached files"),
    "file_later": ("chưa đến", "not here yet"),
    "history": ("Các lần nhận", "Revisions received"),
    "problems": ("Còn điểm chưa khớp với biểu mẫu", "Points that do not fit the form"),
    "raw": ("Nguyên bản XML", "Original XML"),
    "no_form": (
        "Trung tâm chưa có phiên bản biểu mẫu này nên chỉ hiển thị nguyên bản.",
        "This form version is not at the centre, so only the original is shown.",
    ),
    "aside": ("Báo cáo chờ xem xét", "Reports set aside"),
    "aside_lead": (
        "Báo cáo mà máy của xã không gửi được, xã mang đến để người ở trung tâm xem xét.",
        "Reports that a commune's PC could not send, brought for a person here to look at.",
    ),
    "aside_every": ("Cả báo cáo đã quyết định", "Decided ones, too"),
    "aside_waiting_only": ("Chỉ báo cáo đang chờ", "Only what waits"),
    "aside_none": ("Không có báo cáo nào chờ xem xét.", "No report waits for a decision."),
    "aside_number": ("Số", "No."),
    "aside_came": ("Đến lúc", "Came at"),
    "aside_brought": ("Người mang đến", "Brought by"),
    "aside_why": ("Vì sao chưa nhận", "Why it lies aside"),
    "aside_state": ("Tình trạng", "State"),
    "aside_waiting": ("Đang chờ", "Waiting"),
    "aside_accepted": ("Đã chấp nhận", "Accepted"),
    "aside_kept": ("Để lại, không nhận", "Kept aside"),
    "aside_invalid": ("Không khớp với biểu mẫu", "Does not fit the form"),
    "aside_conflict": ("Hai bản của một báo cáo", "Two versions of one report"),
    "aside_forbidden": ("Không được phép", "Not allowed"),
    "aside_parked": ("Cần người xem", "Wants a person"),
    "aside_other": ("Lý do khác", "Another reason"),
    "aside_back": ("Về danh sách chờ xem xét", "Back to those set aside"),
    "aside_decide": ("Quyết định", "Decision"),
    "aside_accept": ("Chấp nhận nguyên như vậy", "Accept as it is"),
    "aside_accept_hint": (
        "Được nhận nếu khớp với biểu mẫu đang dùng; tính là nhận vào ngày đã đến.",
        "Taken in if it fits today's form; it counts as received on the day it came.",
    ),
    "aside_keep": ("Để lại, không nhận", "Keep it aside"),
    "aside_reason": ("Lý do (cán bộ xã sẽ đọc)", "Reason (the officer reads it)"),
    "aside_no_reason": ("Hãy ghi lý do.", "Say why."),
    "aside_only_look": (
        "Khóa này chỉ để xem. Muốn quyết định cần khóa tạo với --decides.",
        "Your key is for looking only. To decide, a key made with --decides is wanted.",
    ),
    "aside_not_brought": ("không được mang theo", "not brought"),
    "aside_not_accepted": ("Chưa nhận được nguyên như vậy", "It cannot be taken in as it is"),
    "aside_against_conflict": (
        "Trung tâm đang giữ bản khác của báo cáo này: xã so sánh hai bản trên máy của mình.",
        "The centre holds another revision of this report: the commune compares the two on its PC.",
    ),
    "trouble_404": ("Không tìm thấy trang này.", "There is no such page."),
    "trouble": ("Trang này không mở được.", "This page cannot be opened."),
    "month": ("Tháng", "Month"),
    "quarter": ("Quý", "Quarter"),
    "nine_months": ("9 tháng năm", "Nine months of"),
    "year": ("Năm", "Year"),
    "ad_hoc": ("Đột xuất", "Ad hoc"),
    "api": ("Tài liệu API", "API documentation"),
    "other_language": ("English", "Tiếng Việt"),
}


def word(name: str, language: str) -> str:
    """The words called `name`. KeyError when there are none: a template names what does not exist."""
    return _WORDS[name][LANGUAGES.index(language)]


def period(code: str | None, language: str) -> str:
    """`2026-10` → "Tháng 10/2026", `2026-Q4` → "Quý IV/2026"; none is "Đột xuất", what is no period stays."""
    from desktop.domain.periods import Period, Turn

    if not code:
        return word("ad_hoc", language)
    try:
        found = Period.parse(code)
    except ValueError:
        return code
    kind = found.periodicity.value
    roman = ("I", "II", "III", "IV")
    half = ("6 tháng đầu năm", "6 tháng cuối năm") if language == "vi" else ("First half of", "Last half of")
    match kind:
        case "month":
            return f"{word(kind, language)} {found.index}/{found.year}"
        case "thematic":
            return f"{word(kind, language)} ({found.start:%d/%m/%Y}–{found.end:%d/%m/%Y})"
        case "ad_hoc":
            began = f"{found.began:%d/%m/%Y %H:%M}" if isinstance(found, Turn) else f"{found.start:%d/%m/%Y}"
            return f"{word(kind, language)} {found.index} ({began}–{found.end:%d/%m/%Y})"
        case "quarter":
            return f"{word(kind, language)} {roman[found.index - 1]}/{found.year}"
        case "half_year":
            return f"{half[found.index - 1]} {found.year}"
        case _:
            return f"{word(kind, language)} {found.year}"


def clock(offset: int | None, language: str) -> str:
    """What a PC's clock was like that ours was `offset` seconds ahead of; None: not known."""
    if offset is None:
        return word("clock_unknown", language)
    if abs(offset) < NOT_WRONG:
        return word("clock_right", language)
    name = "clock_behind" if offset > 0 else "clock_ahead"
    return word(name, language).format(span=_span(abs(offset), language))


def _span(seconds: int, language: str) -> str:
    """A length of time by its two largest units: 2 giờ 5 phút, 3 ngày 4 giờ; 2 h 5 min, 3 days 4 h."""
    minutes = seconds // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    day = "ngày" if language == "vi" else "day" if days == 1 else "days"
    hour, minute = ("giờ", "phút") if language == "vi" else ("h", "min")
    told = [f"{count} {unit}" for count, unit in ((days, day), (hours, hour), (minutes, minute)) if count]
    return " ".join(told[:2])


def size(count: int, language: str) -> str:
    """Bytes in the unit that fits: 812 B, 340 KB, 1,2 MB (1.2 MB in English)."""
    if count < 1024:
        return f"{count} B"
    if count < 1024 * 1000:
        return f"{round(count / 1024)} KB"
    told = f"{count / 1024 / 1024:.1f} MB"
    return told.replace(".", ",") if language == "vi" else told
