"""What village phones are told: sentences that ODK Collect shows as they are, to people in villages."""

from __future__ import annotations

RECEIVED = "Đã nhận, số {serial}. Chưa phải báo cáo của xã: cán bộ xã sẽ kiểm tra, ký và gửi."
WITH_PROBLEMS = " Có {count} chỗ cán bộ cần xem lại."
LEFT_OUT = " {count} tệp không thuộc báo cáo này nên không được lưu."

VERSION = "Yêu cầu không theo chuẩn OpenRosa 1.0. Hãy cập nhật ODK Collect."
NOT_KNOWN = "Điện thoại này chưa được cấp quyền hoặc quyền đã bị thu hồi. Hãy hỏi cán bộ xã để lấy mã QR mới."
MANY = "Hôm nay điện thoại này đã gửi quá nhiều báo cáo. Hãy giữ báo cáo trên máy và gửi lại ngày mai."
OFTEN = "Gửi quá nhanh. Hãy thử lại sau {seconds} giây."
BUSY = "Trung tâm đang bận. Hãy gửi lại sau ít phút."
NOT_MULTIPART = "Không đọc được nội dung gửi lên. Hãy gửi lại."
TOO_MUCH = "Báo cáo hoặc tệp quá lớn: báo cáo tối đa {xml} MB, mỗi tệp tối đa {file} MB, tối đa {count} tệp."
NO_REPORT = "Thiếu nội dung báo cáo (xml_submission_file). Hãy gửi lại."
UNREADABLE = "Nội dung báo cáo không đọc được, nên không được nhận. Hãy điền lại bằng biểu mẫu mới tải."
NO_INSTANCE = "Báo cáo không có mã riêng (instanceID), nên không được nhận. Hãy cập nhật ODK Collect."
NO_FORM = "Biểu mẫu này, hoặc phiên bản này, không có ở trung tâm. Hãy tải lại biểu mẫu."
NOT_YOURS = "Điện thoại này không được cấp biểu mẫu của báo cáo."
OTHER_UNIT = "Báo cáo ghi mã xã khác với xã của điện thoại này, nên không được nhận."
OTHER_CONTENT = (
    "Đã có báo cáo khác mang cùng mã này, nên không được nhận. Báo cáo đã nhận trước được giữ nguyên."
)
OTHER_FILE = "Tệp {name} đã được nhận với nội dung khác. Tệp đã nhận trước được giữ nguyên."
NO_ROOM = "Trung tâm hết chỗ chứa tệp. Hãy giữ báo cáo trên máy và gửi lại sau."
