<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Reports on this PC are encrypted; this password opens them. Others get accounts of their own later.</source>
        <translation>Báo cáo trên máy này được mã hóa; mật khẩu này mở chúng. Người khác sẽ có tài khoản riêng sau.</translation>
    </message>
    <message>
        <source>Who works on this PC?</source>
        <translation>Ai làm việc trên máy này?</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Base size of type in points at 100 %.</extracomment>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>CommunePage</name>
    <message>
        <source>All provinces and cities</source>
        <translation>Tất cả tỉnh, thành phố</translation>
    </message>
    <message>
        <source>For example: ba na</source>
        <translation>Ví dụ: ba na</translation>
    </message>
    <message>
        <source>Communes found</source>
        <translation>Các xã tìm thấy</translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation>Xã, phường hoặc đặc khu</translation>
    </message>
    <message>
        <source>Accents may be left out.</source>
        <translation>Có thể gõ không dấu.</translation>
    </message>
    <message>
        <source>Which commune is this PC for?</source>
        <translation>Máy này dùng cho xã nào?</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh hoặc thành phố</translation>
    </message>
    <message>
        <source>Choose the commune in the list.</source>
        <translation>Hãy chọn xã trong danh sách.</translation>
    </message>
    <message>
        <source>No commune is called that. Try fewer letters.</source>
        <translation>Không có xã nào tên như vậy. Hãy gõ ít chữ hơn.</translation>
    </message>
</context>
<context>
    <name>DateQuestion</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Chọn trên lịch</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Choose from the calendar: {label}</source>
        <translation>Chọn trên lịch: {label}</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Đã ký duyệt</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>hạn {date}</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Không có việc nào đang chờ</translation>
    </message>
    <message>
        <source>No report is due yet</source>
        <translation>Chưa có báo cáo nào đến hạn</translation>
    </message>
    <message>
        <source>New reports appear here as their period opens.</source>
        <translation>Báo cáo mới sẽ hiện ở đây khi đến kỳ.</translation>
    </message>
    <message>
        <source>Next: {title}, {period}, due {date}.</source>
        <translation>Sắp tới: {title}, {period}, hạn {date}.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Filling in and signing off work without it. You can also do this later, in the settings.</source>
        <translation>Chưa có vẫn điền và ký duyệt được. Có thể làm việc này sau, trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>Where do reports go?</source>
        <translation>Báo cáo gửi về đâu?</translation>
    </message>
</context>
<context>
    <name>EnrolmentForm</name>
    <message>
        <source>Address of the centre</source>
        <translation>Địa chỉ máy chủ của tỉnh</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Mã đăng ký</translation>
    </message>
    <message>
        <source>The province gives it; it works once.</source>
        <translation>Do tỉnh cấp; chỉ dùng được một lần.</translation>
    </message>
    <message>
        <source>Enrol with the code</source>
        <translation>Đăng ký bằng mã</translation>
    </message>
    <message>
        <source>Enrol with a file…</source>
        <translation>Đăng ký bằng tệp…</translation>
    </message>
    <message>
        <source>Enrolling ties this PC to the centre that receives its reports.</source>
        <translation>Đăng ký là gắn máy này với máy chủ nhận báo cáo.</translation>
    </message>
    <message>
        <source>Type the address the province gave, beginning with https://</source>
        <translation>Hãy nhập địa chỉ tỉnh đã cấp, bắt đầu bằng https://</translation>
    </message>
    <message>
        <source>Type the code the province gave.</source>
        <translation>Hãy nhập mã tỉnh đã cấp.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Đang hỏi máy chủ…</translation>
    </message>
</context>
<context>
    <name>EntryNews</name>
    <message>
        <source>The centre has returned this report: {comment}</source>
        <translation>Trên trả lại báo cáo này: {comment}</translation>
    </message>
    <message>
        <source>The centre could not take this report: {why}</source>
        <translation>Máy chủ không nhận được báo cáo này: {why}</translation>
    </message>
    <message>
        <source>Received by the centre: receipt {serial}, {moment}. Its signature was checked.</source>
        <translation>Máy chủ đã nhận: biên nhận {serial}, {moment}. Chữ ký đã được kiểm tra.</translation>
    </message>
    <message>
        <source>To be changed: {comment}</source>
        <translation>Cần sửa: {comment}</translation>
    </message>
    <message>
        <source>Signed off by {name} at {moment}. It waits here, safe, and goes by itself when there is a network.</source>
        <translation>{name} đã ký duyệt lúc {moment}. Báo cáo chờ trên máy này, an toàn, và tự gửi khi có mạng.</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>Sửa báo cáo</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Xem biên nhận</translation>
    </message>
    <message>
        <source>See the sending</source>
        <translation>Xem việc gửi</translation>
    </message>
</context>
<context>
    <name>EntryScreen</name>
    <message>
        <source>Previous section</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>Next thing to correct</source>
        <translation>Chỗ cần sửa tiếp theo</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Lưu ngay</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Thông tin chung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Check and hand to the leader</source>
        <extracomment>Values of the last paste that found no place; not known to be lost before every number has its meaning. Exact XML values, so that a block copied here comes back here unchanged. Kinds of answer that fit a cell. A pasted value that nobody may write where it would go: row, column, value. So many of them are named, the others counted. Milliseconds after a change until outline and foot count again: not once per keystroke. Pixels at 100 % that outline, page and leader&apos;s panel need side by side.</extracomment>
        <translation>Kiểm tra và trình lãnh đạo</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>F8: next one</source>
        <translation>F8: chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Đóng danh sách</translation>
    </message>
    <message>
        <source>What has to be corrected</source>
        <translation>Những chỗ cần sửa</translation>
    </message>
    <message>
        <source>1 answer to correct</source>
        <translation>1 ô cần sửa</translation>
    </message>
    <message>
        <source>{count} answers to correct</source>
        <translation>{count} ô cần sửa</translation>
    </message>
</context>
<context>
    <name>FieldQuestion</name>
    <message>
        <source>The pasted text was in an old typeface code (TCVN3 or VNI) and was converted.</source>
        <translation>Nội dung vừa dán dùng bảng mã cũ (TCVN3 hoặc VNI), đã được chuyển sang Unicode.</translation>
    </message>
    <message>
        <source>Put the original back</source>
        <translation>Lấy lại nguyên văn</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Enrol later</source>
        <translation>Đăng ký sau</translation>
    </message>
    <message>
        <source>Make this PC ready</source>
        <translation>Chuẩn bị máy này</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Making it ready…</source>
        <translation>Đang chuẩn bị…</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next section</source>
        <extracomment>Milliseconds from the first unsaved change to the save; with the fields&apos; own 120 ms it stays under 500. Milliseconds until a save that failed is tried again.</extracomment>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>Ctrl+Page Down</source>
        <translation>Ctrl+Page Down</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>Sửa báo cáo</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>1 answer to correct</source>
        <translation>1 ô cần sửa</translation>
    </message>
    <message>
        <source>{count} answers to correct</source>
        <translation>{count} ô cần sửa</translation>
    </message>
    <message>
        <source>1 required answer open</source>
        <translation>Còn 1 câu bắt buộc chưa trả lời</translation>
    </message>
    <message>
        <source>{count} required answers open</source>
        <translation>Còn {count} câu bắt buộc chưa trả lời</translation>
    </message>
    <message>
        <source>Every required answer is given</source>
        <translation>Đã trả lời đủ các câu bắt buộc</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back to the desk</source>
        <translation>Về bàn làm việc</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>Hạn {date}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Last group of the key</source>
        <translation>Nhóm cuối của khóa</translation>
    </message>
    <message>
        <source>Type it from the paper: so you know it is there.</source>
        <translation>Hãy nhìn bản giấy mà gõ: như vậy chắc chắn khóa đã ở trên giấy.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>Khóa khôi phục</translation>
    </message>
    <message>
        <source>If every password is forgotten, only this key opens the reports. It is shown this once: put it on paper and keep it in the safe.</source>
        <translation>Nếu quên mọi mật khẩu, chỉ khóa này mở được báo cáo. Khóa chỉ hiện một lần: hãy in ra giấy và cất trong két.</translation>
    </message>
    <message>
        <source>That is not the last group. Compare it with the paper.</source>
        <translation>Đây không phải nhóm cuối. Hãy so lại với bản giấy.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi đến máy in.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Không ghi được vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Saved: {path}. Print it and delete the file.</source>
        <translation>Đã lưu: {path}. Hãy in ra rồi xóa tệp này.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Five short steps. No network is needed; the centre can be named later.</source>
        <translation>Năm bước ngắn. Không cần mạng; máy chủ có thể khai sau.</translation>
    </message>
    <message>
        <source>Which language do you work in?</source>
        <translation>Bạn làm việc bằng tiếng nào?</translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Accounts on this PC</source>
        <translation>Tài khoản trên máy này</translation>
    </message>
</context>
<context>
    <name>NewKey</name>
    <message>
        <source>Your password</source>
        <translation>Mật khẩu của bạn</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Tạo khóa khôi phục mới</translation>
    </message>
    <message>
        <source>If the printed sheet is lost or others have seen it. The old sheet opens nothing after that.</source>
        <translation>Dùng khi tờ giấy in khóa bị mất hoặc người khác đã thấy. Sau đó tờ cũ không mở được gì nữa.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Khóa khôi phục</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Đã ghi ra giấy</translation>
    </message>
    <message>
        <source>From now on the new recovery key opens this PC.</source>
        <translation>Từ nay khóa khôi phục mới mở được máy này.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>{number} (a decimal)</source>
        <translation>{number} (số thập phân)</translation>
    </message>
    <message>
        <source>{number} (thousands)</source>
        <translation>{number} (hàng nghìn)</translation>
    </message>
    <message>
        <source>{number}, not a whole number: type it again</source>
        <extracomment>Milliseconds after the first keystroke not handed over yet until the text is. A run of at least this many characters arriving at once was pasted or dropped, not typed. The focus comes back by itself after these: a menu is open, or another window was looked at. Stands behind text that can be read in two ways; the form sees no number, so nobody can sign it by mistake. Pixels a figure takes. A hint of at most this many letters, without punctuation, is a unit. How hints say that a figure is a percentage, folded.</extracomment>
        <translation>{number}, không phải số nguyên: nhập lại</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>{typed} can be read in two ways. Which one is meant?</source>
        <translation>{typed} có thể hiểu theo hai cách. Ý bạn là số nào?</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections of the form</source>
        <extracomment>Width of an entry: margins and a scroll bar apart.</extracomment>
        <translation>Các phần của biểu mẫu</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Password now</source>
        <translation>Mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Mật khẩu của bạn</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
</context>
<context>
    <name>PickerQuestion</name>
    <message>
        <source>“{typed}” is not in the list; the earlier choice was kept.</source>
        <translation>“{typed}” không có trong danh sách; giữ lựa chọn trước.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>required</source>
        <extracomment>More choices than this are a list to type into instead of buttons. (control, datatype, appearance); &quot;*&quot; is any. `traits()` adds words of our own to the form&apos;s appearances. Of the twelve columns of a page, how many this question takes when the form does not say. Tables use the whole width, not the 760 px that are good for reading.</extracomment>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Các màn hình</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Mở rộng</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery key, from the printed sheet</source>
        <translation>Khóa khôi phục, trên bản đã in</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation>Đặt mật khẩu và đăng nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The recovery key was printed when this PC was set up.</source>
        <translation>Khóa khôi phục đã được in khi cài đặt máy này.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
</context>
<context>
    <name>RepeatQuestion</name>
    <message>
        <source>Add another</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Xóa {name}</translation>
    </message>
</context>
<context>
    <name>ReportDetailScreen</name>
    <message>
        <source>All reports</source>
        <translation>Mọi báo cáo</translation>
    </message>
    <message>
        <source>The centre could not take it: {why}</source>
        <translation>Máy chủ không nhận được: {why}</translation>
    </message>
    <message>
        <source>Returned: {comment}</source>
        <translation>Trả lại: {comment}</translation>
    </message>
    <message>
        <source>Read the answers</source>
        <translation>Xem nội dung</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Opens a new revision; what was signed stays as it is.</source>
        <translation>Mở bản sửa mới; bản đã ký vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Bản {number}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Các bản đã ký</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>Report</source>
        <extracomment>Weights the first window is drawn with; the others follow once it is on the screen. While the disk is full, room is looked for this often, in milliseconds. Width of the window at 100 % below which the rail shows icons only. Language codes with the name each speaker knows it by; the first is what a PC starts in.</extracomment>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sửa lần cuối</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người lập</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên nhận</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Filter by words, period, author or receipt number</source>
        <extracomment>The first column takes what the others leave. Columns a narrow table does without, what is missed least first, and what must be left for the first (at 100 %) for them to stay: author, last change, receipt. A column is as wide as its contents, but for this (at 100 %): one long name must not take the table. So many rows are measured for the widths. The number of reports found is said where the screen is at least so wide, at 100 %.</extracomment>
        <translation>Lọc theo tên, kỳ, người lập hoặc số biên nhận</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>Lọc báo cáo</translation>
    </message>
    <message>
        <source>No report here</source>
        <translation>Không có báo cáo nào</translation>
    </message>
    <message>
        <source>Take a word away, or choose all states.</source>
        <translation>Hãy bớt chữ, hoặc chọn mọi trạng thái.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Mọi biểu mẫu</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Desk</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Gửi báo cáo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search  Ctrl+K</source>
        <translation>Tìm kiếm  Ctrl+K</translation>
    </message>
    <message>
        <source>Search reports and screens</source>
        <translation>Tìm báo cáo và màn hình</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm thấy</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Không tìm thấy. Hãy gõ ít chữ hơn.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>The centre</source>
        <translation>Máy chủ của tỉnh</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Cỡ chữ và giao diện</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation>Lưu tài khoản</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Accounts on this PC</source>
        <translation>Tài khoản trên máy này</translation>
    </message>
    <message>
        <source>{name} can sign in on this PC now.</source>
        <translation>{name} đã có thể đăng nhập trên máy này.</translation>
    </message>
    <message>
        <source>This PC is enrolled at {name} since {date}.</source>
        <translation>Máy này đã đăng ký với {name} từ ngày {date}.</translation>
    </message>
    <message>
        <source>This PC is enrolled. Reports are sent from now on.</source>
        <translation>Máy này đã đăng ký. Từ nay báo cáo được gửi đi.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Báo cáo Xã {version}. Free software under the Apache licence 2.0.</source>
        <translation>Báo cáo Xã {version}. Phần mềm tự do theo giấy phép Apache 2.0.</translation>
    </message>
    <message>
        <source>Reports of this PC are kept, encrypted, in</source>
        <translation>Báo cáo của máy này được mã hóa và lưu tại</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Password forgotten?</source>
        <translation>Quên mật khẩu?</translation>
    </message>
    <message>
        <source>Báo cáo Xã</source>
        <translation>Báo cáo Xã</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Ai đang làm việc?</translation>
    </message>
    <message>
        <source>Type the password of this account.</source>
        <translation>Hãy nhập mật khẩu của tài khoản này.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>The leader signs off</source>
        <extracomment>Width of a column that reads well. Two figures with their units side by side need this much.</extracomment>
        <translation>Lãnh đạo ký duyệt</translation>
    </message>
    <message>
        <source>Password of the leader</source>
        <translation>Mật khẩu của lãnh đạo</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>Read the report, then sign it with your own password. After that it is sent by itself.</source>
        <translation>Hãy đọc báo cáo, rồi ký bằng mật khẩu của chính mình. Sau đó báo cáo tự gửi đi.</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>No leader has an account on this PC yet. Add one in Settings, then come back here.</source>
        <translation>Chưa có tài khoản lãnh đạo trên máy này. Hãy thêm trong Cài đặt, rồi quay lại đây.</translation>
    </message>
    <message>
        <source>What has to be changed</source>
        <translation>Nội dung cần sửa</translation>
    </message>
    <message>
        <source>Send back with a comment</source>
        <translation>Trả lại để sửa</translation>
    </message>
    <message>
        <source>Take it back to go on filling in</source>
        <translation>Lấy lại để điền tiếp</translation>
    </message>
    <message>
        <source>Signing off…</source>
        <translation>Đang ký…</translation>
    </message>
    <message>
        <source>Type the leader&apos;s password.</source>
        <translation>Hãy nhập mật khẩu của lãnh đạo.</translation>
    </message>
    <message>
        <source>Say what has to be changed, so that the officer knows.</source>
        <translation>Hãy ghi rõ cần sửa gì để cán bộ biết.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Open the screen about sending</source>
        <translation>Mở màn hình Gửi báo cáo</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>What waits is kept on this PC, encrypted, until the centre has given its receipt.</source>
        <extracomment>Signed off, and the centre has not received it.</extracomment>
        <translation>Báo cáo chờ gửi được giữ trên máy này, đã mã hóa, cho đến khi máy chủ cấp biên nhận.</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Tiến độ gửi</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Send by itself when there is a network</source>
        <translation>Tự gửi khi có mạng</translation>
    </message>
    <message>
        <source>Enrol this PC</source>
        <translation>Đăng ký máy này</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>Last exchanges</source>
        <translation>Các lần trao đổi gần đây</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Row {row}, {column}</source>
        <translation>Dòng {row}, {column}</translation>
    </message>
    <message>
        <source>Row {row} ({name}), {column}</source>
        <translation>Dòng {row} ({name}), {column}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>Dòng {row}, cột {column}</translation>
    </message>
</context>
<context>
    <name>TableQuestion</name>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Xóa dòng này</translation>
    </message>
    <message>
        <source>{cell}: {typed} can be read in two ways. Which one is meant?</source>
        <translation>{cell}: {typed} có thể hiểu theo hai cách. Ý bạn là số nào?</translation>
    </message>
    <message>
        <source>The answer is used for all {count} such cells.</source>
        <translation>Câu trả lời áp dụng cho cả {count} ô như vậy.</translation>
    </message>
    <message>
        <source>Row {row} was removed.</source>
        <translation>Đã xóa dòng {row}.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Left out of the paste, because nothing can be written there: {cells}.</source>
        <translation>Không dán được vào các ô không cho nhập: {cells}.</translation>
    </message>
    <message>
        <source>{cells}; and {count} more</source>
        <translation>{cells}; và {count} ô nữa</translation>
    </message>
</context>
<context>
    <name>UnsupportedQuestion</name>
    <message>
        <source>This kind of question cannot be changed here yet. Kept as it is: {value}</source>
        <translation>Loại câu hỏi này chưa sửa được ở đây. Giữ nguyên: {value}</translation>
    </message>
    <message>
        <source>This kind of question cannot be answered here yet.</source>
        <translation>Loại câu hỏi này chưa trả lời được ở đây.</translation>
    </message>
</context>
<context>
    <name>Violation</name>
    <message>
        <source>Not filled in yet: this answer is needed.</source>
        <translation>Chưa điền: ô này bắt buộc.</translation>
    </message>
    <message>
        <source>This value does not agree with the rule of the form.</source>
        <translation>Giá trị này không đúng quy tắc của biểu mẫu.</translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. Choose which one is meant.</source>
        <translation>{typed} có thể hiểu theo hai cách. Hãy chọn số đúng.</translation>
    </message>
    <message>
        <source>“{typed}” is not a whole number. Use digits only, for example 1.250.</source>
        <translation>“{typed}” không phải số nguyên. Chỉ dùng chữ số, ví dụ 1.250.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Use digits and a comma, for example 1.250,5.</source>
        <translation>“{typed}” không phải số. Hãy dùng chữ số và dấu phẩy, ví dụ 1.250,5.</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Type day, month and year, for example 14/10/2026.</source>
        <translation>“{typed}” không phải ngày. Hãy nhập ngày, tháng, năm, ví dụ 14/10/2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not an answer of the kind asked for.</source>
        <translation>“{typed}” không đúng loại câu trả lời cần điền.</translation>
    </message>
    <message>
        <source>{typed} is too large: this answer takes numbers up to {most}. Check the digits.</source>
        <translation>{typed} quá lớn: ô này chỉ nhận số đến {most}. Hãy kiểm tra lại các chữ số.</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>1 to correct</source>
        <translation>1 chỗ cần sửa</translation>
    </message>
    <message>
        <source>{count} to correct</source>
        <translation>{count} chỗ cần sửa</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đã đủ</translation>
    </message>
    <message>
        <source>{answered} of {asked} filled</source>
        <translation>Đã điền {answered}/{asked}</translation>
    </message>
    <message>
        <source>Nothing to fill in</source>
        <translation>Không có gì phải điền</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Không bắt buộc</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Tài khoản đầu tiên</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Khóa khôi phục</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Máy chủ của tỉnh</translation>
    </message>
    <message>
        <source>Making this PC ready</source>
        <translation>Chuẩn bị máy này</translation>
    </message>
</context>
<context>
    <name>enrolment</name>
    <message>
        <source>Enrolment file</source>
        <translation>Tệp đăng ký</translation>
    </message>
    <message>
        <source>Enrolment files (*.json *.enrol);;All files (*)</source>
        <translation>Tệp đăng ký (*.json *.enrol);;Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>firstRun</name>
    <message>
        <source>recovery-key.pdf</source>
        <translation>khoa-khoi-phuc.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Author</source>
        <translation>Người lập</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Người ký duyệt</translation>
    </message>
    <message>
        <source>Signed off at</source>
        <translation>Ký duyệt lúc</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sửa lần cuối</translation>
    </message>
    <message>
        <source>Signature checked</source>
        <translation>Chữ ký đã kiểm tra</translation>
    </message>
    <message>
        <source>Signature not right</source>
        <translation>Chữ ký không đúng</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên nhận</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Received by the centre at</source>
        <translation>Máy chủ nhận lúc</translation>
    </message>
    <message>
        <source>Fingerprint of what was received (SHA-256)</source>
        <translation>Dấu vân của nội dung đã nhận (SHA-256)</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (bạn)</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Recovery key</source>
        <translation>Khóa khôi phục</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Lập ngày</translation>
    </message>
    <message>
        <source>Keep this sheet in the safe of the office, not beside the PC.</source>
        <translation>Cất tờ này trong két của cơ quan, không để cạnh máy.</translation>
    </message>
    <message>
        <source>Whoever has it can open every report on this PC: show it to nobody.</source>
        <translation>Ai có khóa này đều mở được mọi báo cáo trên máy: không cho ai xem.</translation>
    </message>
    <message>
        <source>When a password is forgotten: at sign-in choose “Password forgotten?” and type this key.</source>
        <translation>Khi quên mật khẩu: ở màn hình đăng nhập chọn “Quên mật khẩu?” rồi nhập khóa này.</translation>
    </message>
</context>
<context>
    <name>signIn</name>
    <message>
        <source>Works without a network. Reports on this PC are encrypted.</source>
        <translation>Làm việc được khi không có mạng. Báo cáo trên máy này được mã hóa.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{time} today</source>
        <translation>{time} hôm nay</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>Quarter {quarter}/{year}</source>
        <translation>Quý {quarter}/{year}</translation>
    </message>
    <message>
        <source>Last 6 months of {year}</source>
        <translation>6 tháng cuối năm {year}</translation>
    </message>
    <message>
        <source>First 6 months of {year}</source>
        <translation>6 tháng đầu năm {year}</translation>
    </message>
    <message>
        <source>9 months of {year}</source>
        <translation>9 tháng năm {year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>hằng tháng</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>hằng quý</translation>
    </message>
    <message>
        <source>every 6 months</source>
        <translation>6 tháng một lần</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>hằng năm</translation>
    </message>
    <message>
        <source>1 working day late</source>
        <translation>Trễ 1 ngày làm việc</translation>
    </message>
    <message>
        <source>{n} working days late</source>
        <translation>Trễ {n} ngày làm việc</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hạn hôm nay</translation>
    </message>
    <message>
        <source>1 working day left</source>
        <translation>Còn 1 ngày làm việc</translation>
    </message>
    <message>
        <source>{n} working days left</source>
        <translation>Còn {n} ngày làm việc</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 báo cáo</translation>
    </message>
    <message>
        <source>{n} reports</source>
        <translation>{n} báo cáo</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 ô</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} ô</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>Cần điền</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Đang điền</translation>
    </message>
    <message>
        <source>Waiting for the leader</source>
        <translation>Chờ lãnh đạo ký duyệt</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký duyệt</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>Trả lại để sửa</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã chốt</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Fill in now</source>
        <translation>Điền ngay</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Điền</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Điền tiếp</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Xem lý do</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Xem biên nhận</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}…</source>
        <translation>Đang gửi {sent}/{total}…</translation>
    </message>
    <message>
        <source>Asking the centre for news…</source>
        <translation>Đang hỏi máy chủ có gì mới…</translation>
    </message>
    <message>
        <source>Next try at {time}.</source>
        <translation>Sẽ tự gửi lại lúc {time}.</translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Hai bên không có gì mới.</translation>
    </message>
    <message>
        <source>{sent} sent, {received} come from the centre.</source>
        <translation>Đã gửi {sent}, nhận về {received} mục.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Không có báo cáo nào chờ gửi.</translation>
    </message>
    <message>
        <source>All received at {moment}.</source>
        <translation>Đã nhận đủ lúc {moment}.</translation>
    </message>
    <message>
        <source>This PC is not enrolled at the centre yet.</source>
        <translation>Máy này chưa đăng ký với máy chủ của tỉnh.</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Không có mạng.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Đã kết nối.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then send again.</source>
        <translation>Mạng này đòi đăng nhập trước: hãy mở một trang web, đăng nhập, rồi gửi lại.</translation>
    </message>
    <message>
        <source>What answered is not the centre this PC is enrolled at. Nothing was sent.</source>
        <translation>Máy trả lời không phải máy chủ đã đăng ký. Chưa gửi gì cả.</translation>
    </message>
    <message>
        <source>The connection is not secure. Check the date and time of this PC.</source>
        <translation>Kết nối không an toàn. Hãy kiểm tra ngày giờ của máy này.</translation>
    </message>
    <message>
        <source>The centre no longer knows this PC. Ask the province for a new code.</source>
        <translation>Máy chủ không còn nhận ra máy này. Hãy xin tỉnh mã mới.</translation>
    </message>
    <message>
        <source>The centre has not answered.</source>
        <translation>Máy chủ chưa trả lời.</translation>
    </message>
    <message>
        <source>1 report waits here, safe, to be sent.</source>
        <translation>1 báo cáo đang chờ gửi, vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>{n} reports wait here, safe, to be sent.</source>
        <translation>{n} báo cáo đang chờ gửi, vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>The centre could not take 1 report: see why.</source>
        <translation>Máy chủ không nhận được 1 báo cáo: hãy xem lý do.</translation>
    </message>
    <message>
        <source>The centre could not take {n} reports: see why.</source>
        <translation>Máy chủ không nhận được {n} báo cáo: hãy xem lý do.</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 năm</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} năm</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 ngày</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 giờ</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 phút</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>một lát</translation>
    </message>
    <message>
        <source>The centre cannot be reached: there is no network, or the address is not right.</source>
        <translation>Chưa nối được máy chủ: không có mạng, hoặc địa chỉ không đúng.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then try again.</source>
        <translation>Mạng này đòi đăng nhập trước: hãy mở một trang web, đăng nhập, rồi thử lại.</translation>
    </message>
    <message>
        <source>What answered at this address is not a centre. Check the address.</source>
        <translation>Máy trả lời ở địa chỉ này không phải máy chủ của tỉnh. Hãy kiểm tra địa chỉ.</translation>
    </message>
    <message>
        <source>The connection is not secure. Check the date and time of this PC, then try again.</source>
        <translation>Kết nối không an toàn. Hãy kiểm tra ngày giờ của máy này rồi thử lại.</translation>
    </message>
    <message>
        <source>The centre has not answered. Try again in a moment, or go on and enrol later.</source>
        <translation>Máy chủ chưa trả lời. Hãy thử lại sau ít phút, hoặc tiếp tục và đăng ký sau.</translation>
    </message>
    <message>
        <source>This code has been used already. Ask the province for a new one.</source>
        <translation>Mã này đã được dùng. Hãy xin tỉnh mã mới.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the province for a new one.</source>
        <translation>Mã này đã hết hạn. Hãy xin tỉnh mã mới.</translation>
    </message>
    <message>
        <source>The centre does not know this code. Compare it letter by letter, or ask for a new one.</source>
        <translation>Máy chủ không biết mã này. Hãy so lại từng chữ, hoặc xin mã mới.</translation>
    </message>
    <message>
        <source>This account may not do that. It takes: {who}.</source>
        <translation>Tài khoản này không được làm việc đó. Cần: {who}.</translation>
    </message>
    <message>
        <source>The password is not right. Check the Telex keyboard and Caps Lock, then type it again.</source>
        <translation>Mật khẩu chưa đúng. Hãy kiểm tra bộ gõ Telex và phím Caps Lock rồi nhập lại.</translation>
    </message>
    <message>
        <source>This recovery key does not open the store of this PC. Compare it with the printed sheet.</source>
        <translation>Khóa khôi phục này không mở được dữ liệu của máy. Hãy so lại với bản đã in.</translation>
    </message>
    <message>
        <source>There is no account “{login}” on this PC. Choose one from the list.</source>
        <translation>Không có tài khoản “{login}” trên máy này. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>There is an account “{login}” already. Choose another name to sign in with.</source>
        <translation>Đã có tài khoản “{login}”. Hãy chọn tên đăng nhập khác.</translation>
    </message>
    <message>
        <source>The name to sign in with takes letters, digits, dots and hyphens only, no spaces: for example “lan.nt”.</source>
        <translation>Tên đăng nhập chỉ gồm chữ, số, dấu chấm và gạch nối, không có khoảng trắng: ví dụ “lan.nt”.</translation>
    </message>
    <message>
        <source>The password is too short: it needs at least {n} characters.</source>
        <translation>Mật khẩu quá ngắn: cần ít nhất {n} ký tự.</translation>
    </message>
    <message>
        <source>Sign in first: the reports on this PC are encrypted.</source>
        <translation>Hãy đăng nhập trước: báo cáo trên máy này được mã hóa.</translation>
    </message>
    <message>
        <source>The reports on this PC cannot be read. Nothing was changed or deleted: {path} is as it was. Copy its folder to a stick and call the province&apos;s support.</source>
        <translation>Không đọc được báo cáo trên máy này. Không có gì bị sửa hay xóa: {path} vẫn nguyên vẹn. Hãy chép cả thư mục đó ra USB và gọi bộ phận hỗ trợ của tỉnh.</translation>
    </message>
    <message>
        <source>The file with the reports is not there: {path}. Put it back from a backup; nothing new was made in its place.</source>
        <translation>Không thấy tệp chứa báo cáo: {path}. Hãy lấy lại từ bản sao lưu; chưa tạo gì mới thay vào.</translation>
    </message>
    <message>
        <source>These reports were saved by a newer version of the application. Install that version; nothing was changed.</source>
        <translation>Báo cáo được lưu bằng phiên bản mới hơn. Hãy cài phiên bản đó; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The disk is full. Delete or move other files, then go on: nothing on the screen is lost.</source>
        <translation>Ổ đĩa đã đầy. Hãy xóa hoặc chuyển bớt tệp khác rồi tiếp tục: nội dung trên màn hình không mất.</translation>
    </message>
    <message>
        <source>This report is no longer on this PC.</source>
        <translation>Báo cáo này không còn trên máy.</translation>
    </message>
    <message>
        <source>The report has moved on in the meantime: {state}. Open it again to see how it stands.</source>
        <translation>Báo cáo đã sang bước khác: {state}. Hãy mở lại để xem.</translation>
    </message>
    <message>
        <source>1 answer needs correcting first.</source>
        <translation>Còn 1 ô phải sửa trước.</translation>
    </message>
    <message>
        <source>{n} answers need correcting first.</source>
        <translation>Còn {n} ô phải sửa trước.</translation>
    </message>
    <message>
        <source>The form {form} (version {version}) is not on this PC. Connect once to fetch it; the answers are kept.</source>
        <translation>Máy này chưa có biểu mẫu {form} (phiên bản {version}). Hãy nối mạng một lần để tải; nội dung đã điền vẫn giữ.</translation>
    </message>
    <message>
        <source>This code is for another commune ({offered}); this PC is set up for {chosen}. Ask the province for yours.</source>
        <translation>Mã này của xã khác ({offered}); máy này dùng cho {chosen}. Hãy xin tỉnh mã của xã mình.</translation>
    </message>
    <message>
        <source>{path} is not an enrolment file. Choose the file the province sent, or ask for it again.</source>
        <translation>{path} không phải tệp đăng ký. Hãy chọn tệp tỉnh đã gửi, hoặc xin lại.</translation>
    </message>
    <message>
        <source>No commune has the code {code}. Codes have five digits; search for it by name.</source>
        <translation>Không có xã nào mang mã {code}. Mã có năm chữ số; hãy tìm theo tên.</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was saved is safe; try again, or call the province&apos;s support.</source>
        <translation>Có sự cố ngoài dự kiến. Nội dung đã lưu vẫn an toàn; hãy thử lại, hoặc gọi bộ phận hỗ trợ của tỉnh.</translation>
    </message>
    <message>
        <source>The calendar of working days cannot be read: {path}. Mend or delete that file, then sign in again.</source>
        <translation>Không đọc được lịch ngày làm việc: {path}. Hãy sửa hoặc xóa tệp đó rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>Next try in a few seconds.</source>
        <translation>Sẽ thử lại trong ít giây nữa.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle.</source>
        <translation>Kết nối bị ngắt giữa chừng.</translation>
    </message>
    <message>
        <source>The centre is busy.</source>
        <translation>Máy chủ đang bận.</translation>
    </message>
    <message>
        <source>The centre answered that it has a fault.</source>
        <translation>Máy chủ có trả lời, nhưng báo đang gặp lỗi.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer makes no sense to this PC; nothing of it was used.</source>
        <translation>Máy chủ có trả lời, nhưng máy này không hiểu được; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The exchange with the centre did not succeed.</source>
        <translation>Chưa trao đổi được với máy chủ.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong by {time}: set its date and time right in the system settings.</source>
        <translation>Đồng hồ máy này sai {time}: hãy chỉnh lại ngày giờ trong phần cài đặt của hệ thống.</translation>
    </message>
    <message>
        <source>The disk is full. Your report was saved into the room kept back.</source>
        <translation>Ổ đĩa đã đầy. Báo cáo của bạn đã được lưu vào phần chỗ dự phòng.</translation>
    </message>
    <message>
        <source>The disk is full, and the last change could not be saved.</source>
        <translation>Ổ đĩa đã đầy, và thay đổi vừa rồi chưa lưu được.</translation>
    </message>
    <message>
        <source>Free some room: empty the recycle bin, delete or move files you do not need. Then go on here.</source>
        <translation>Hãy dọn bớt chỗ: đổ thùng rác, xóa hoặc chuyển đi những tệp không cần. Sau đó làm tiếp tại đây.</translation>
    </message>
</context>
</TS>
