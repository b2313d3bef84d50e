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
    <name>AccountLine</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (đang đăng nhập)</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>trên máy này</translation>
    </message>
    <message>
        <source>no password on this PC yet</source>
        <translation>chưa có mật khẩu trên máy này</translation>
    </message>
    <message>
        <source>Give a password</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Đã rõ</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
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
    <name>AccountsCard</name>
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
        <source>All PCs of the commune have the same accounts. A password is of one PC and never leaves it.</source>
        <translation>Mọi máy của xã dùng chung danh sách tài khoản. Mật khẩu chỉ dùng trên từng máy và không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>{name} can sign in on this PC now.</source>
        <translation>{name} đã đăng nhập được trên máy này.</translation>
    </message>
    <message>
        <source>The key of the reports is locked with the new password. This cannot be stopped.</source>
        <translation>Đang khóa kho báo cáo bằng mật khẩu mới. Việc này không dừng được.</translation>
    </message>
    <message>
        <source>First password of {name} on this PC</source>
        <translation>Mật khẩu đầu tiên của {name} trên máy này</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>New password of {name} on this PC</source>
        <translation>Mật khẩu mới của {name} trên máy này</translation>
    </message>
    <message>
        <source>Tell it to them alone: at the next sign-in they choose one of their own. The audit trail says who set it.</source>
        <translation>Chỉ nói cho chính người đó: lần đăng nhập tới họ phải tự chọn mật khẩu khác. Nhật ký ghi ai đã đặt.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Đặt lại mật khẩu</translation>
    </message>
    <message>
        <source>{name} signs in with the new password and then chooses one of their own.</source>
        <translation>{name} đăng nhập bằng mật khẩu mới này rồi tự chọn mật khẩu riêng.</translation>
    </message>
</context>
<context>
    <name>ActLine</name>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>{what} goes to the centre once more.</source>
        <translation>{what}: đang gửi lại lên trung tâm.</translation>
    </message>
</context>
<context>
    <name>AdHoc</name>
    <message>
        <source>Ad hoc report…</source>
        <translation>Báo cáo đột xuất…</translation>
    </message>
</context>
<context>
    <name>AddressQuestion</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Sao chép địa chỉ</translation>
    </message>
</context>
<context>
    <name>AlikeStrip</name>
    <message>
        <source>Others say much the same</source>
        <translation>Có phiếu nêu nội dung gần giống</translation>
    </message>
    <message>
        <source>{n} % alike</source>
        <translation>giống {n} %</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Merge into “{title}”? It is dealt with and answered there.</source>
        <translation>Gộp vào «{title}»? Từ đó việc xử lý và trả lời theo ý kiến ấy.</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>Không gộp</translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <source>Settled already: this one is dealt with and answered on its own.</source>
        <translation>Phiếu này đã xử lý xong: phản ánh mới được xử lý và trả lời riêng.</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Đây là phần đang viết dở lần trước, chưa lưu.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What was said is corrected among the next steps, with “Correct”.</source>
        <translation>Nội dung người dân nói thì sửa ở «Bước tiếp theo», mục «Sửa nội dung».</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu chỗ đã sửa</translation>
    </message>
    <message>
        <source>Correct who brought it…</source>
        <translation>Sửa thông tin người gửi…</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>Việc xem được ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>The trail notes which of these were corrected and by whom, never what they say.</source>
        <translation>Nhật ký chỉ ghi mục nào đã sửa và ai sửa, không ghi nội dung.</translation>
    </message>
    <message>
        <source>Without a name.</source>
        <translation>Không nêu tên.</translation>
    </message>
</context>
<context>
    <name>AnewNumber</name>
    <message>
        <source>Number given on the computer that keeps the register</source>
        <translation>Số được cấp ở máy giữ sổ đăng ký</translation>
    </message>
    <message>
        <source>New number, dated today</source>
        <translation>Cấp số mới, ngày hôm nay</translation>
    </message>
    <message>
        <source>It keeps number and date</source>
        <translation>Giữ nguyên số và ngày</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Gõ một số từ 1 trở lên.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Everybody may read what was said and answered; who brought it, never.</source>
        <translation>Ai cũng xem được nội dung và trả lời; thông tin người gửi thì không bao giờ.</translation>
    </message>
    <message>
        <source>What was said and answered stays in the office.</source>
        <translation>Nội dung và trả lời chỉ dùng trong cơ quan.</translation>
    </message>
    <message>
        <source>Keep it to the office</source>
        <translation>Để nội bộ</translation>
    </message>
    <message>
        <source>Make it public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>A leader, the clerk or an administrator keeps it to the office. Answered anew by an officer, it stays in the office until one of them makes it public again.</source>
        <translation>Lãnh đạo, văn thư hoặc quản trị viên mới chuyển về nội bộ được. Cán bộ trả lời lại thì câu trả lời mới vẫn là nội bộ cho đến khi một trong những người này công khai lại.</translation>
    </message>
    <message>
        <source>A leader, the clerk or an administrator makes it public.</source>
        <translation>Lãnh đạo, văn thư hoặc quản trị viên quyết định công khai.</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>signed {moment}</source>
        <translation>ký lúc {moment}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>và {n} ô nữa</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>So sánh và quyết định</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Send again as it is</source>
        <translation>Gửi lại nguyên bản</translation>
    </message>
    <message>
        <source>Save for the province…</source>
        <translation>Lưu ra tệp cho tỉnh…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Bỏ…</translation>
    </message>
    <message>
        <source>{report} goes once more, as it was signed.</source>
        <translation>{report} được gửi lại đúng như khi ký.</translation>
    </message>
    <message>
        <source>{report} is not sent any more. It and the reason stay in its history.</source>
        <translation>{report} không gửi nữa. Báo cáo và lý do vẫn giữ trong lịch sử.</translation>
    </message>
    <message>
        <source>Send anew</source>
        <translation>Gửi mới</translation>
    </message>
    <message>
        <source>saved for the province {moment}</source>
        <translation>đã lưu để tỉnh xem {moment}</translation>
    </message>
    <message>
        <source>Saved as {file}, sealed: only the centre can open it. Hand it to the province; a person there looks at the report, and what they decide comes with the next exchange.</source>
        <translation>Đã lưu và niêm phong thành {file}: chỉ trung tâm mở được. Hãy giao tệp cho tỉnh; người ở đó sẽ xem báo cáo, kết quả sẽ về trong lần trao đổi sau.</translation>
    </message>
    <message>
        <source>1 attached file cannot be read on this PC and is not in it.</source>
        <translation>1 tệp đính kèm không đọc được trên máy này nên không có trong gói.</translation>
    </message>
    <message>
        <source>{n} attached files cannot be read on this PC and are not in it.</source>
        <translation>{n} tệp đính kèm không đọc được trên máy này nên không có trong gói.</translation>
    </message>
    <message>
        <source>The packet is being written and sealed…</source>
        <translation>Đang ghi và niêm phong gói…</translation>
    </message>
    <message>
        <source>Who may discard it: {who}.</source>
        <translation>Người được bỏ báo cáo này: {who}.</translation>
    </message>
</context>
<context>
    <name>AsidePart</name>
    <message>
        <source>Set aside by the centre: a person has to decide</source>
        <extracomment>Cells named at once; the others are seen while correcting.</extracomment>
        <translation>Cần xử lý: máy chủ chưa nhận, cần người quyết định</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>Không có gì cần xử lý.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Done with this one</source>
        <translation>Đã sửa xong ý này</translation>
    </message>
    <message>
        <source>What the leader asks to correct</source>
        <translation>Những chỗ lãnh đạo yêu cầu sửa</translation>
    </message>
    <message>
        <source>The leader asks to correct {n} answers</source>
        <translation>Lãnh đạo yêu cầu sửa {n} chỗ</translation>
    </message>
    <message>
        <source>The leader asks to correct 1 answer</source>
        <translation>Lãnh đạo yêu cầu sửa 1 chỗ</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>To the backups</source>
        <translation>Đến phần sao lưu</translation>
    </message>
    <message>
        <source>There is no backup of this PC yet.</source>
        <translation>Máy này chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>The last backup of this PC is {n} days old.</source>
        <translation>Bản sao lưu gần nhất của máy này đã {n} ngày.</translation>
    </message>
    <message>
        <source>No folder or stick is chosen for it.</source>
        <translation>Chưa chọn thư mục hay USB để sao lưu.</translation>
    </message>
    <message>
        <source>Its folder or stick is not there: {folder}</source>
        <translation>Thư mục hay USB không có ở đây: {folder}</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>A copy of everything on this PC, encrypted, made by itself once a day while you work. It opens with the passwords and the recovery key of its day, on another PC too.</source>
        <translation>Bản sao đã mã hóa của toàn bộ dữ liệu trên máy này, tự tạo mỗi ngày một lần trong lúc làm việc. Bản sao mở được bằng mật khẩu và khóa khôi phục của ngày đó, kể cả trên máy khác.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>No folder is chosen yet: choose a stick or another disk.</source>
        <translation>Chưa chọn thư mục: hãy chọn USB hoặc ổ đĩa khác.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick</source>
        <translation>Chọn thư mục hoặc USB</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Thư mục: {folder}</translation>
    </message>
    <message>
        <source>Last backup: {when}.</source>
        <translation>Lần sao lưu gần nhất: {when}.</translation>
    </message>
    <message>
        <source>There is no backup of this PC in it yet.</source>
        <translation>Trong đó chưa có bản sao lưu nào của máy này.</translation>
    </message>
    <message>
        <source>The folder is not there now. If it is a stick, put it in.</source>
        <translation>Hiện không thấy thư mục này. Nếu là USB, hãy cắm vào.</translation>
    </message>
    <message>
        <source>The backup is made, and it opens.</source>
        <translation>Đã sao lưu xong và đã kiểm tra mở được.</translation>
    </message>
    <message>
        <source>Last backup: {when}, {n} days ago.</source>
        <translation>Lần sao lưu gần nhất: {when}, {n} ngày trước.</translation>
    </message>
    <message>
        <source>The backup is being made and tried…</source>
        <translation>Đang sao lưu và mở thử bản sao…</translation>
    </message>
    <message>
        <source>A backup on the same disk is lost with it. A stick or another disk is safer.</source>
        <extracomment>The first look at whether today&apos;s backup is due, and every further one: work has begun or rests by then.</extracomment>
        <translation>Bản sao lưu nằm cùng ổ đĩa với dữ liệu thì mất ổ là mất cả hai. Nên để ở USB hoặc ổ đĩa khác.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Told apart by people who see fewer colours, on light and on dark; after Okabe and Ito. The number of columns that means: no columns, each behind the one before.</extracomment>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>BooleanQuestion</name>
    <message>
        <source>Yes</source>
        <extracomment>A list longer than this is set in columns when its labels are short. A label of at most this many letters is short. No column is narrower, pixels at 100 %. Appearances that pack the buttons (the last ones are old names other clients still take). Words under the mark instead of behind it. Pixels at 100 % that a step of a scale takes at most.</extracomment>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>To come</source>
        <extracomment>The mark under a day of the year, at 100 %.</extracomment>
        <translation>Sắp tới</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn gửi</translation>
    </message>
    <message>
        <source>Closes</source>
        <extracomment>What a line of the list has at its sides and between its icon and its words.</extracomment>
        <translation>Chốt số liệu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>còn {n} mục</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Trễ hạn</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>Arrows: day · Page Up, Page Down: month or year · Enter: open</source>
        <extracomment>A place lower than this, at 100 %, has no room for what is only told.</extracomment>
        <translation>Mũi tên: ngày · Page Up, Page Down: tháng hoặc năm · Enter: mở</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Closing and due dates, days off</source>
        <translation>Ngày chốt số liệu, hạn gửi, ngày nghỉ</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Các ngày trong tháng</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>Các ngày trong năm</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Nothing is due or closes on this day.</source>
        <translation>Ngày này không có hạn gửi hay chốt số liệu nào.</translation>
    </message>
    <message>
        <source>This period begins on {date}; the report can be begun then.</source>
        <translation>Kỳ này bắt đầu ngày {date}; từ ngày đó mới lập được báo cáo.</translation>
    </message>
</context>
<context>
    <name>CarryLine</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Take it for this section ({count})</source>
        <translation>Lấy cho phần này ({count})</translation>
    </message>
    <message>
        <source>Take what hardly changes ({count})</source>
        <translation>Lấy các số ít thay đổi ({count})</translation>
    </message>
    <message>
        <source>Last period has figures for what is still blank.</source>
        <translation>Kỳ trước có số cho những ô còn trống.</translation>
    </message>
    <message>
        <source>{count} figures of last period were taken over ({where}). Look at each: what has changed?</source>
        <translation>Đã lấy {count} số của kỳ trước ({where}). Xem lại từng số: số nào đã thay đổi?</translation>
    </message>
    <message>
        <source>Take rows and figures for this section</source>
        <translation>Lấy dòng và số cho phần này</translation>
    </message>
    <message>
        <source>Take rows and what hardly changes</source>
        <translation>Lấy các dòng và số ít thay đổi</translation>
    </message>
</context>
<context>
    <name>CellNote</name>
    <message>
        <source>{text} ({by}, {when})</source>
        <extracomment>Lines of the list that are seen at once: the page below stays the larger part. Pixels for the name of a cell beside the leader&apos;s panel; a longer one goes on below.</extracomment>
        <translation>{text} ({by}, {when})</translation>
    </message>
    <message>
        <source>[deleted row] {text}</source>
        <extracomment>Milliseconds from the first unsaved change to the save; with the fields&apos; own 120 ms it stays under 500. Milliseconds until a save that failed is tried again.</extracomment>
        <translation>[dòng đã xóa] {text}</translation>
    </message>
    <message>
        <source>{cell} (deleted row)</source>
        <translation>{cell} – dòng đã xóa</translation>
    </message>
    <message>
        <source>Done by {by}: {text}</source>
        <translation>Đã xử lý ({by}): {text}</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>{name}, on all PCs of the commune</source>
        <translation>{name}, trên mọi máy của xã</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Nhập họ và tên.</translation>
    </message>
    <message>
        <source>Another leader or administrator changes your role.</source>
        <translation>Vai trò của chính mình do lãnh đạo hoặc quản trị khác đổi.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>What changes in the new version ({version})</source>
        <translation>Những gì thay đổi ở bản mới ({version})</translation>
    </message>
    <message>
        <source>Go to the new version</source>
        <translation>Chuyển sang bản mới</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Nothing has changed yet, and the old version can still be sent. After going to the new version you can come back until you type something.</source>
        <translation>Chưa có gì thay đổi, và bản cũ vẫn gửi được. Sau khi chuyển sang bản mới, vẫn quay lại được chừng nào chưa gõ gì thêm.</translation>
    </message>
    <message>
        <source>Lost: {count}</source>
        <translation>Sẽ mất: {count}</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Sao chép danh sách</translation>
    </message>
    <message>
        <source>No answer is lost.</source>
        <translation>Không mất câu trả lời nào.</translation>
    </message>
    <message>
        <source>To be answered anew: {count}</source>
        <translation>Cần điền lại: {count}</translation>
    </message>
    <message>
        <source>Nothing has to be answered anew.</source>
        <translation>Không phải điền lại câu nào.</translation>
    </message>
    <message>
        <source>Kept as they are: {count}</source>
        <translation>Giữ nguyên: {count}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>no figure</source>
        <extracomment>Base size of type in points at 100 %. Property of the application: the system wants high contrast (`ui.system_look` sets it). SPI_GETHIGHCONTRAST and HCF_HIGHCONTRASTON of winuser.h. Pixels at 100 % below which lines over one another cannot be told apart. More series than this cannot be told apart.</extracomment>
        <translation>không có số liệu</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Add a step, then press Enter</source>
        <translation>Thêm một việc rồi nhấn Enter</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Việc mới</translation>
    </message>
    <message>
        <source>Remove the step {text}</source>
        <translation>Bỏ việc {text}</translation>
    </message>
</context>
<context>
    <name>ChipsQuestion</name>
    <message>
        <source>Type to add</source>
        <translation>Gõ để thêm</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Bỏ {name}</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>There is nothing to choose from yet: an earlier answer decides that.</source>
        <translation>Chưa có gì để chọn: danh sách này tùy vào câu trả lời ở trên.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose a file…</source>
        <extracomment>Room for the picture at 100 %, beside the words and when it is wanted large. Picture and words side by side need this much.</extracomment>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>No file.</source>
        <translation>Không có tệp.</translation>
    </message>
    <message>
        <source>A file is attached here once the form is filled in as a report.</source>
        <translation>Tệp được đính kèm ở đây khi điền biểu mẫu thành báo cáo.</translation>
    </message>
    <message>
        <source>or drop one here, or press Ctrl+V to paste it. At most {size}.</source>
        <translation>hoặc kéo tệp thả vào đây, hoặc nhấn Ctrl+V để dán. Tối đa {size}.</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Chọn ảnh…</translation>
    </message>
</context>
<context>
    <name>ChosenFiles</name>
    <message>
        <source>Attach files…</source>
        <extracomment>What the system&apos;s window offers first: a photo or a scan of the paper.</extracomment>
        <translation>Đính kèm tệp…</translation>
    </message>
    <message>
        <source>A photo or a scan of the paper; it may be dropped here.</source>
        <translation>Ảnh chụp hoặc bản quét đơn giấy; kéo thả vào đây cũng được.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Photos, scans, documents</source>
        <translation>Ảnh, bản quét, văn bản</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Đang xem các tệp…</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close the account of {name}? Nobody signs in by it any more, on any PC of the commune, as soon as each has heard of it. Reports and signatures stay.</source>
        <translation>Đóng tài khoản của {name}? Sẽ không ai đăng nhập bằng tài khoản này trên các máy của xã nữa, ngay khi từng máy nhận được tin. Báo cáo và chữ ký vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Đóng tài khoản</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>Asked to correct: {words}</source>
        <translation>Đề nghị sửa: {words}</translation>
    </message>
    <message>
        <source>Note for the leader: {words}</source>
        <translation>Ghi chú cho lãnh đạo: {words}</translation>
    </message>
    <message>
        <source>Comment of the leader: {words}</source>
        <translation>Ý kiến của lãnh đạo: {words}</translation>
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
    <message>
        <source>Type some letters of its name, or choose the province first.</source>
        <translation>Gõ vài chữ của tên, hoặc chọn tỉnh, thành phố trước.</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Answer</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>changed to {value}</source>
        <translation>đổi thành {value}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Chỉ chỗ thay đổi</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Tất cả câu trả lời</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>Câu trả lời nào</translation>
    </message>
    <message>
        <source>Answers of both versions</source>
        <translation>Câu trả lời của hai bản</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Không có khác biệt</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Hai bản giống nhau.</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Về báo cáo</translation>
    </message>
    <message>
        <source>Versions side by side</source>
        <translation>Các lần sửa cạnh nhau</translation>
    </message>
    <message>
        <source>Being corrected · {when}</source>
        <translation>Bản đang sửa · {when}</translation>
    </message>
    <message>
        <source>{revision}, another PC · {who} · {when}</source>
        <translation>{revision}, máy khác · {who} · {when}</translation>
    </message>
    <message>
        <source>Returned {when}: {reason}</source>
        <translation>Trả lại {when}: {reason}</translation>
    </message>
    <message>
        <source>{count} of {all} answers differ</source>
        <translation>{count} / {all} câu trả lời khác nhau</translation>
    </message>
    <message>
        <source>Another PC&apos;s, met by: {revision}</source>
        <translation>Của máy khác, trùng với: {revision}</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Back to the report</source>
        <translation>Quay lại báo cáo</translation>
    </message>
    <message>
        <source>Two versions of one report</source>
        <translation>Một báo cáo, hai bản</translation>
    </message>
    <message>
        <source>Another PC has sent this report too, and the centre holds that one. Say what stands: the next revision is made of it. What you do not choose stays in the history of the report.</source>
        <translation>Một máy tính khác cũng đã gửi báo cáo này, và trung tâm đang giữ bản đó. Hãy chọn số liệu nào đúng: lần sửa tiếp theo sẽ lấy theo đó. Bản không được chọn vẫn còn trong lịch sử của báo cáo.</translation>
    </message>
    <message>
        <source>Make the next revision</source>
        <translation>Lập lần sửa tiếp theo</translation>
    </message>
    <message>
        <source>Take all of mine</source>
        <translation>Lấy hết của tôi</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Trước đó: {value}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Changed on one side only: goes in by itself</source>
        <translation>Chỉ một bên sửa: tự động lấy vào</translation>
    </message>
    <message>
        <source>{question}: {value} (mine)</source>
        <translation>{question}: {value} (của tôi)</translation>
    </message>
    <message>
        <source>Still to decide: {count}</source>
        <translation>Còn phải chọn: {count}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>The two are on versions of the form that cannot be compared on this PC. Tell the province.</source>
        <translation>Hai bản theo hai phiên bản biểu mẫu không so sánh được trên máy này. Hãy báo cho tỉnh.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Two computers went on with it at once</source>
        <translation>Hai máy cùng xử lý một lúc</translation>
    </message>
    <message>
        <source>This stands</source>
        <translation>Giữ như vậy</translation>
    </message>
    <message>
        <source>Another computer of the commune went on with it too, and the centre holds what that one says. Choose what stands; it is sent at once. What you do not choose stays in the history.</source>
        <translation>Máy khác của xã cũng đã xử lý việc này, và trung tâm đang giữ bản đó. Hãy chọn nội dung được giữ; bản chọn sẽ gửi ngay. Phần không chọn vẫn còn trong lịch sử.</translation>
    </message>
    <message>
        <source>The centre holds no such report any more: your own answers stand.</source>
        <translation>Trung tâm không còn giữ báo cáo này: số liệu của máy này được giữ nguyên.</translation>
    </message>
    <message>
        <source>made by {author}</source>
        <translation>người lập {author}</translation>
    </message>
    <message>
        <source>signed by {approver}</source>
        <translation>người duyệt {approver}</translation>
    </message>
    <message>
        <source>by whom is not known on this PC</source>
        <translation>máy này chưa rõ của ai</translation>
    </message>
    <message>
        <source>The other one is another PC&apos;s of your office: {who}.</source>
        <translation>Bản kia do máy khác của xã gửi: {who}.</translation>
    </message>
    <message>
        <source>Another PC: {name}</source>
        <translation>Máy khác: {name}</translation>
    </message>
    <message>
        <source>Another PC&apos;s</source>
        <translation>Của máy khác</translation>
    </message>
    <message>
        <source>Take all of the other PC&apos;s</source>
        <translation>Lấy tất cả của máy kia</translation>
    </message>
    <message>
        <source>The other PC&apos;s, without a place in your version of the form: stays in the history only</source>
        <translation>Của máy kia, không có chỗ trong phiên bản biểu mẫu này: chỉ giữ trong lịch sử</translation>
    </message>
    <message>
        <source>{question}: {value} (the other PC&apos;s)</source>
        <translation>{question}: {value} (của máy kia)</translation>
    </message>
</context>
<context>
    <name>ConnectionPart</name>
    <message>
        <source>Proxy, sending by itself and metered lines are chosen in the settings, under “Network”.</source>
        <translation>Proxy, tự gửi và đường truyền tính phí được chọn trong Cài đặt, mục «Mạng».</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Cài đặt mạng</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Test the connection</source>
        <translation>Kiểm tra kết nối</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Chép thành văn bản</translation>
    </message>
    <message>
        <source>For who helps you: no name, password or token is in it.</source>
        <translation>Để gửi cho người hỗ trợ: không có tên, mật khẩu hay mã khóa nào trong đó.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>It fails at: {step}</source>
        <translation>Hỏng ở bước: {step}</translation>
    </message>
    <message>
        <source>The centre can be reached; one thing should be looked at.</source>
        <translation>Nối được tới máy chủ; có một điểm cần xem lại.</translation>
    </message>
    <message>
        <source>All is well: the centre can be reached.</source>
        <translation>Mọi bước đều tốt: nối được tới máy chủ.</translation>
    </message>
    <message>
        <source>Báo cáo Xã: test of the connection</source>
        <translation>Báo cáo Xã: kiểm tra kết nối</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to who helps you.</source>
        <translation>Đã chép. Hãy dán vào tin nhắn gửi người hỗ trợ.</translation>
    </message>
    <message>
        <source>Tries each step to the centre and names the one that fails. Nothing is changed.</source>
        <translation>Thử từng bước tới máy chủ và chỉ ra bước hỏng. Không thay đổi gì.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Kiểm tra lại</translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>Date (dd/mm/yyyy, empty: to be written by hand)</source>
        <translation>Ngày ký (để trống: ghi tay)</translation>
    </message>
    <message>
        <source>Symbol of the series</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ nguyên như cũ</translation>
    </message>
    <message>
        <source>Around the report</source>
        <translation>Phần đầu, nơi nhận và chữ ký</translation>
    </message>
    <message>
        <source>As Decree 30/2020 asks. It is kept, and offered again in the next report.</source>
        <translation>Theo thể thức Nghị định 30/2020. Nội dung được giữ lại và điền sẵn cho báo cáo sau.</translation>
    </message>
    <message>
        <source>Agency above</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Agency, in the lines it takes on paper</source>
        <translation>Cơ quan ban hành, xuống dòng như trên giấy</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Sent to (one on each line)</source>
        <translation>Kính gửi (mỗi nơi một dòng)</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Thẩm quyền ký</translation>
    </message>
    <message>
        <source>Name of the signer, without academic title</source>
        <translation>Người ký, không ghi học hàm, học vị</translation>
    </message>
    <message>
        <source>Copies to (one on each line)</source>
        <translation>Nơi nhận (mỗi nơi một dòng)</translation>
    </message>
    <message>
        <source>Kept by (VT and the unit that wrote it)</source>
        <translation>Lưu (VT và đơn vị soạn thảo)</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Phạm vi lưu hành</translation>
    </message>
    <message>
        <source>Write the date like 05/02/2026, or leave it empty.</source>
        <translation>Hãy ghi ngày như 05/02/2026, hoặc để trống.</translation>
    </message>
    <message>
        <source>Write it like BC-UBND: capitals, hyphens, no spaces.</source>
        <translation>Hãy ghi như BC-UBND: chữ in hoa, gạch nối, không có dấu cách.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>Give it a number of that year</source>
        <translation>Cấp số của năm đó</translation>
    </message>
    <message>
        <source>The number it has now stays used: nothing else gets it</source>
        <translation>Số đang có vẫn coi là đã dùng: không cấp cho văn bản khác</translation>
    </message>
    <message>
        <source>The leader has signed it off: number, day and recipients may still change, and the trail keeps it. For anything else correct the report, which is signed off anew.</source>
        <translation>Lãnh đạo đã duyệt: chỉ còn sửa được số, ngày và nơi nhận, nhật ký ghi lại. Muốn sửa nội dung khác, hãy sửa báo cáo rồi trình duyệt lại.</translation>
    </message>
    <message>
        <source>Named after a person or a number: with its type</source>
        <translation>Tên người hoặc chữ số: ghi cả «Xã», «Phường», «Đặc khu»</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>The application stopped unexpectedly last time. What was typed is kept. For support there is a report of it without any data of yours; it is not sent anywhere.</source>
        <translation>Lần trước ứng dụng dừng đột ngột. Bản nháp đã được giữ. Có một bản ghi lỗi cho bộ phận hỗ trợ, không chứa số liệu đã nhập và không tự gửi đi đâu.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Lưu ra tệp…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Không ghi được vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Saved: {path}. Give this file to the province&apos;s support.</source>
        <translation>Đã lưu: {path}. Hãy gửi tệp này cho bộ phận hỗ trợ của tỉnh.</translation>
    </message>
</context>
<context>
    <name>DateQuestion</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Choose from the calendar: {label}</source>
        <translation>Chọn trên lịch: {label}</translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+↓)</source>
        <extracomment>Pixels of the field at 100 %.</extracomment>
        <translation>Chọn trên lịch (Alt+↓)</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>mm/yyyy</source>
        <translation>tháng/năm</translation>
    </message>
</context>
<context>
    <name>DaysBetween</name>
    <message>
        <source>dd/mm/yyyy; blank: any</source>
        <translation>dd/mm/yyyy, để trống: bất kỳ</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>Hạn từ ngày</translation>
    </message>
    <message>
        <source>Due until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Write the day as 31/12/2026, or leave it blank.</source>
        <translation>Ghi ngày dạng 31/12/2026, hoặc để trống.</translation>
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
    <message>
        <source>The event is taken away; no report had been begun on it.</source>
        <translation>Đã bỏ đợt này; chưa có báo cáo nào của đợt.</translation>
    </message>
    <message>
        <source>This is the last report of the event. Once it is signed off, no other is asked for. Should the event go on, answer the question whether it is over with no.</source>
        <translation>Đây là báo cáo cuối của đợt. Ký duyệt xong thì không phải báo cáo hằng ngày nữa. Nếu đợt còn kéo dài, hãy trả lời câu hỏi kết thúc đợt là chưa.</translation>
    </message>
    <message>
        <source>End the event</source>
        <extracomment>Nothing is left to do for these here.</extracomment>
        <translation>Kết thúc đợt</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>Cards shown at once, more than two pages of them; a press on what is left shows so many more.</extracomment>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>{n} more: show them</source>
        <translation>Còn {n} việc nữa: hiện ra</translation>
    </message>
    <message>
        <source>1 more: show it</source>
        <translation>Còn 1 việc nữa: hiện ra</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Program and settings</source>
        <translation>Phần mềm và cài đặt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Files of this PC&apos;s profile, by kind</source>
        <translation>Tệp của máy này, theo loại</translation>
    </message>
    <message>
        <source>Store: revision, check, number of rows</source>
        <translation>Kho: phiên bản, kết quả kiểm tra, số dòng</translation>
    </message>
    <message>
        <source>How the sending stands</source>
        <translation>Tình hình gửi</translation>
    </message>
    <message>
        <source>Last exchanges with the centre</source>
        <translation>Các lần trao đổi gần đây</translation>
    </message>
    <message>
        <source>Unexpected stops</source>
        <translation>Lần dừng đột ngột</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Nhật ký kỹ thuật</translation>
    </message>
    <message>
        <source>Installed as a program</source>
        <translation>Bản cài đặt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Giao diện sáng, tối</translation>
    </message>
    <message>
        <source>Size of what is shown</source>
        <translation>Cỡ hiển thị</translation>
    </message>
    <message>
        <source>Sends by itself</source>
        <translation>Tự gửi</translation>
    </message>
    <message>
        <source>Locks after so many minutes</source>
        <translation>Tự khóa sau số phút</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation>Có người đang đăng nhập</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Đĩa</translation>
    </message>
    <message>
        <source>The profile lies on</source>
        <translation>Dữ liệu nằm trên</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>State of the tables</source>
        <translation>Phiên bản kho dữ liệu</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Kho còn nguyên vẹn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Free inside</source>
        <translation>Chỗ trống bên trong</translation>
    </message>
    <message>
        <source>Viewing only</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Đĩa đầy</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Đã đăng ký với trung tâm</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Tình trạng gửi</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Lần nhận gần nhất</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>Clock, seconds from the centre’s</source>
        <translation>Đồng hồ lệch trung tâm (giây)</translation>
    </message>
    <message>
        <source>Proxy server</source>
        <translation>Máy chủ trung gian (proxy)</translation>
    </message>
</context>
<context>
    <name>DiagnosticsCard</name>
    <message>
        <source>For who helps you: versions, sizes, counts and the technical log, without names, texts, figures or passwords. You see all of it before it is saved; nothing is sent.</source>
        <translation>Dành cho người hỗ trợ: phiên bản, dung lượng, số lượng và nhật ký kỹ thuật; không có tên người, nội dung, số liệu, mật khẩu. Toàn bộ nội dung được cho xem trước khi lưu; máy không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Make a diagnostics file…</source>
        <translation>Tạo tệp chẩn đoán…</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Nội dung sẽ có trong tệp</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Lưu ra tệp…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Không ghi được vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Saved: {path}. Give this file to who helps you.</source>
        <translation>Đã lưu: {path}. Hãy đưa tệp này cho người hỗ trợ.</translation>
    </message>
    <message>
        <source>What stands in the file is being gathered…</source>
        <translation>Đang thu thập nội dung tệp…</translation>
    </message>
</context>
<context>
    <name>Discard</name>
    <message>
        <source>Why is this report not sent?</source>
        <translation>Vì sao không gửi báo cáo này?</translation>
    </message>
    <message>
        <source>The reason is kept with the report and in the record of who did what.</source>
        <translation>Lý do được giữ cùng báo cáo và trong nhật ký.</translation>
    </message>
    <message>
        <source>Discard this report</source>
        <translation>Bỏ báo cáo này</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Hãy ghi lý do bằng vài từ.</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>On paper and in Office</source>
        <extracomment>Makes a document, telling how far it is: one file, or its text and its annexes.</extracomment>
        <translation>Văn bản và tệp Office</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Number, place, signer…</source>
        <translation>Số, địa danh, người ký…</translation>
    </message>
    <message>
        <source>Before the leader has signed off, it bears the words DỰ THẢO.</source>
        <translation>Trước khi lãnh đạo ký duyệt, văn bản mang chữ DỰ THẢO.</translation>
    </message>
    <message>
        <source>The report has number {number}; it keeps it.</source>
        <translation>Báo cáo đã được cấp số {number} và giữ số này.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
    <message>
        <source>Sent to the printer: {count} pages.</source>
        <translation>Đã gửi {count} trang tới máy in.</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Xuất Excel</translation>
    </message>
    <message>
        <source>Excel to fill in</source>
        <translation>Excel để điền</translation>
    </message>
    <message>
        <source>A workbook without answers, for a village to fill in and send back</source>
        <translation>Tệp Excel trống để thôn, tổ dân phố điền rồi gửi lại</translation>
    </message>
    <message>
        <source>Take in an Excel file…</source>
        <translation>Nhập từ Excel…</translation>
    </message>
    <message>
        <source>Excel without small counts of persons</source>
        <translation>Xuất Excel không kèm số người nhỏ</translation>
    </message>
    <message>
        <source>For a file that leaves the office: counts of 1 to 4 stand as «&lt;5» in it</source>
        <translation>Dùng khi gửi tệp ra ngoài cơ quan: số từ 1 đến 4 người ghi là «&lt;5»</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Đang tạo {file}…</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>The answers are being taken over…</source>
        <translation>Đang nhập số liệu vào bản nháp…</translation>
    </message>
    <message>
        <source>The pages go to the printer…</source>
        <translation>Đang gửi các trang tới máy in…</translation>
    </message>
    <message>
        <source>Excel for outside the office: personal data and small counts masked</source>
        <translation>Tệp Excel đưa ra ngoài: che dữ liệu cá nhân và số người nhỏ</translation>
    </message>
    <message>
        <source>In a file that leaves the office personal data stands as «***», 1 to 4 as «&lt;5»</source>
        <translation>Trong tệp đưa ra ngoài cơ quan, dữ liệu cá nhân ghi «***», số người từ 1 đến 4 ghi «&lt;5»</translation>
    </message>
    <message>
        <source>{count} answers were taken over into the draft. Ctrl+Z in the report takes them back.</source>
        <translation>Đã đưa {count} số liệu vào bản nháp. Mở báo cáo, bấm Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>The annexes beside it: {name}.</source>
        <translation>Phụ lục ở tệp bên cạnh: {name}.</translation>
    </message>
</context>
<context>
    <name>DoubtfulRows</name>
    <message>
        <source>1 row is like a task that is here. Is it this one?</source>
        <translation>1 dòng giống nhiệm vụ đã có. Có phải là nhiệm vụ đó không?</translation>
    </message>
    <message>
        <source>{n} rows are like tasks that are here. Are they these?</source>
        <translation>{n} dòng giống nhiệm vụ đã có. Có phải là các nhiệm vụ đó không?</translation>
    </message>
    <message>
        <source>Its code or its words are those of a task that is here, but not all agrees. Say what it is: a task made twice is counted twice.</source>
        <translation>Trùng mã hoặc trùng nội dung với nhiệm vụ đã có nhưng có chỗ khác nhau. Cần chọn rõ từng dòng: nhiệm vụ bị thêm hai lần sẽ bị đếm hai lần.</translation>
    </message>
    <message>
        <source>All are those that are here</source>
        <translation>Tất cả là nhiệm vụ đã có</translation>
    </message>
    <message>
        <source>All are new</source>
        <translation>Tất cả là nhiệm vụ mới</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục nữa</translation>
    </message>
    <message>
        <source>Here already, with the same code</source>
        <translation>Đã có, cùng mã</translation>
    </message>
    <message>
        <source>Here already, with the same words</source>
        <translation>Đã có, cùng nội dung</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Dòng {row}</translation>
    </message>
    <message>
        <source>It is this one: change it so</source>
        <translation>Chính là nhiệm vụ này, sửa như sau</translation>
    </message>
    <message>
        <source>It is this one: it stays</source>
        <translation>Chính là nhiệm vụ này, giữ nguyên</translation>
    </message>
    <message>
        <source>It is a new one</source>
        <translation>Là nhiệm vụ mới</translation>
    </message>
</context>
<context>
    <name>DraftOnStick</name>
    <message>
        <source>A draft from another computer</source>
        <translation>Bản nháp từ máy khác</translation>
    </message>
    <message>
        <source>{title}: handed over by {person}, {moment}.</source>
        <translation>{title}: {person} bàn giao, {moment}.</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«{note}»</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>You have a draft of this report too. Which one do you go on with? The other is kept to read.</source>
        <translation>Anh/chị cũng có bản nháp của báo cáo này. Làm tiếp bản nào? Bản kia được giữ lại để đọc.</translation>
    </message>
    <message>
        <source>With theirs</source>
        <translation>Làm tiếp bản được giao</translation>
    </message>
    <message>
        <source>With mine</source>
        <translation>Làm tiếp bản của tôi</translation>
    </message>
    <message>
        <source>Take over and go on</source>
        <translation>Nhận làm tiếp</translation>
    </message>
    <message>
        <source>The draft is being opened and taken in…</source>
        <translation>Đang mở và nhận bản nháp…</translation>
    </message>
    <message>
        <source>Who handed it over can take it back, and this computer does not hear of it: ask first.</source>
        <translation>Người giao có thể lấy lại bản nháp mà máy này không được báo: hãy hỏi trước.</translation>
    </message>
</context>
<context>
    <name>DriverCard</name>
    <message>
        <source>Signing token</source>
        <translation>Thiết bị ký số</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Look for a token</source>
        <translation>Tìm thiết bị</translation>
    </message>
    <message>
        <source>The driver (PKCS#11) that came with the token: SafeNet and Bit4ID are found by themselves. The PIN is asked for at each signature, and never kept.</source>
        <translation>Trình điều khiển (PKCS#11) đi kèm thiết bị: SafeNet và Bit4ID được tìm tự động. Mã PIN được hỏi mỗi lần ký và không bao giờ được lưu lại.</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Trình điều khiển</translation>
    </message>
    <message>
        <source>None was found on this PC</source>
        <translation>Máy này chưa có</translation>
    </message>
    <message>
        <source>The driver works; no token is plugged in.</source>
        <translation>Trình điều khiển hoạt động; chưa cắm thiết bị nào.</translation>
    </message>
    <message>
        <source>Found: {names}.</source>
        <translation>Đã thấy: {names}.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message>
        <source>Do not save</source>
        <extracomment>So long after the last key what is typed is kept. The one field of a page that has only one.</extracomment>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Bỏ phần đã viết</translation>
    </message>
    <message>
        <source>Drop what was typed? It cannot be brought back.</source>
        <translation>Bỏ phần đã viết? Bỏ rồi không lấy lại được.</translation>
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
    <message>
        <source>Network and proxy</source>
        <translation>Mạng và proxy</translation>
    </message>
    <message>
        <source>Change the centre</source>
        <translation>Đổi trung tâm</translation>
    </message>
    <message>
        <source>The centre is being asked. This cannot be stopped: a code works once.</source>
        <translation>Đang hỏi máy chủ. Không dừng giữa chừng được: mã chỉ dùng một lần.</translation>
    </message>
</context>
<context>
    <name>EntryChanges</name>
    <message>
        <source>no longer asked</source>
        <extracomment>Pixels at 100 % from which two lists stand beside each other.</extracomment>
        <translation>không còn hỏi</translation>
    </message>
    <message>
        <source>no longer among the choices</source>
        <translation>không còn trong các lựa chọn</translation>
    </message>
    <message>
        <source>does not fit the question any more</source>
        <translation>không còn hợp với câu hỏi</translation>
    </message>
    <message>
        <source>its row has no place any more</source>
        <translation>dòng này không còn chỗ</translation>
    </message>
    <message>
        <source>the form works this out itself now</source>
        <translation>nay biểu mẫu tự tính</translation>
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
        <translation>Trung tâm đã nhận: biên nhận {serial}, {moment}. Chữ ký đã được kiểm tra.</translation>
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
    <message>
        <source>This report was discarded and is not sent: {why}</source>
        <translation>Báo cáo này đã bỏ, không gửi: {why}</translation>
    </message>
    <message>
        <source>The figures of the tasks come from the list of tasks: {total} in all, {done} done, {running} in progress, {overdue} past their deadline at the end of the period. Check them; you may change them.</source>
        <translation>Số nhiệm vụ lấy từ danh mục nhiệm vụ: tổng {total}, hoàn thành {done}, đang thực hiện {running}, quá hạn {overdue} tính đến hết kỳ. Hãy kiểm tra; có thể sửa.</translation>
    </message>
    <message>
        <source>See who has it</source>
        <translation>Xem ai đang giữ</translation>
    </message>
    <message>
        <source>This draft was handed over to another computer of the commune. Here it can only be read.</source>
        <translation>Bản nháp này đã giao cho máy khác của xã. Ở đây chỉ đọc được.</translation>
    </message>
    <message>
        <source>Not counted: {unread} in the list of tasks whose programme does not say which resolution it is. Write it in the task, like “NQ57”, if they belong here.</source>
        <translation>Chưa tính {unread} nhiệm vụ trong danh sách vì mục «Chương trình» không ghi rõ nghị quyết nào. Nếu thuộc báo cáo này, hãy ghi vào nhiệm vụ, ví dụ «NQ57».</translation>
    </message>
    <message>
        <source>In progress counts {not_begun} not begun and {resting} paused or declined too: the form has no other place for them.</source>
        <translation>Số đang thực hiện gồm cả {not_begun} nhiệm vụ chưa thực hiện và {resting} nhiệm vụ tạm hoãn hoặc từ chối: biểu không có ô riêng cho các nhiệm vụ này.</translation>
    </message>
    <message>
        <source>Finished by {name} at {moment}; no signature is needed. It waits here, safe, and goes by itself when there is a network.</source>
        <translation>{name} đã lập xong lúc {moment}, không cần ký duyệt. Báo cáo chờ trên máy này, an toàn, và tự gửi khi có mạng.</translation>
    </message>
</context>
<context>
    <name>EntryScreen</name>
    <message>
        <source>General</source>
        <extracomment>Pixels at 100 % that outline, page and leader&apos;s panel need side by side.</extracomment>
        <translation>Thông tin chung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Check and hand to the leader</source>
        <translation>Kiểm tra và trình lãnh đạo</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Kiểm tra và gửi</translation>
    </message>
    <message>
        <source>Corrected. It goes to the centre again under the same lookup code.</source>
        <extracomment>Milliseconds after a change until outline and foot are told: not once per keystroke. Most things the list names; when they are corrected it names the next.</extracomment>
        <translation>Đã sửa xong. Phản ánh được gửi lại trung tâm với đúng mã tra cứu cũ.</translation>
    </message>
</context>
<context>
    <name>EntryVersion</name>
    <message>
        <source>The new version of this form cannot be opened on this PC. Go on with the old one: the report can be sent so. Tell the province.</source>
        <translation>Bản mới của biểu mẫu này không mở được trên máy này. Cứ điền tiếp theo bản cũ: báo cáo vẫn gửi được như vậy. Hãy báo cho tỉnh.</translation>
    </message>
</context>
<context>
    <name>EventStart</name>
    <message>
        <source>Name of the event</source>
        <translation>Tên đợt</translation>
    </message>
    <message>
        <source>For example: Storm no. 12</source>
        <translation>Ví dụ: Bão số 12</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Day and hour: 18/11/2026 08:15</source>
        <translation>Ngày, giờ: 18/11/2026 08:15</translation>
    </message>
    <message>
        <source>Begin the first report</source>
        <translation>Lập báo cáo đầu</translation>
    </message>
    <message>
        <source>The first report is due {first} hours after it began, then one every {every} hours until the event is over. Each begins with the figures of the one before. All of it works offline.</source>
        <translation>Báo cáo đầu phải gửi trong {first} giờ từ khi bắt đầu, sau đó cứ {every} giờ một báo cáo đến hết đợt. Mỗi báo cáo lấy sẵn số của báo cáo trước. Không cần mạng.</translation>
    </message>
    <message>
        <source>Write day and hour like this: 18/11/2026 08:15</source>
        <translation>Ghi ngày, giờ như sau: 18/11/2026 08:15</translation>
    </message>
    <message>
        <source>Do not begin</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>ExcelPage</name>
    <message>
        <source>Take in {count}</source>
        <translation>Nhập {count}</translation>
    </message>
    <message>
        <source>Take nothing in</source>
        <extracomment>So many tasks, and so many troubles, are shown of a sheet at first, and so many more at each press.</extracomment>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Read from the sheet: {names}</source>
        <translation>Đã đọc từ tệp: {names}</translation>
    </message>
    <message>
        <source>Heads that are understood: {names}</source>
        <translation>Tên cột phần mềm hiểu: {names}</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Chỗ chưa khớp</translation>
    </message>
    <message>
        <source>Row {row}, {column}</source>
        <translation>Dòng {row}, {column}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục nữa</translation>
    </message>
    <message>
        <source>Taking the tasks in…</source>
        <translation>Đang đưa nhiệm vụ vào…</translation>
    </message>
    <message>
        <source>Show more lines</source>
        <translation>Xem thêm dòng</translation>
    </message>
    <message>
        <source>How far the new ones are is taken from the sheet: {states}.</source>
        <translation>Trạng thái và tiến độ của nhiệm vụ mới lấy theo tệp: {states}.</translation>
    </message>
    <message>
        <source>What it calls done nobody confirms here again: look whether it is so.</source>
        <translation>Việc tệp ghi đã hoàn thành thì ở đây không ai xác nhận lại: hãy xem có đúng không.</translation>
    </message>
    <message>
        <source>Make those without a code, which are here already, once more</source>
        <translation>Thêm lần nữa những nhiệm vụ không có mã đã có ở đây</translation>
    </message>
    <message>
        <source>{new} new, {changed} here already and changed, {same} here already and as they are.</source>
        <translation>{new} nhiệm vụ mới, {changed} nhiệm vụ đã có và được sửa, {same} nhiệm vụ đã có và giữ nguyên.</translation>
    </message>
    <message>
        <source>Of those here already only what a cell says is changed: an empty cell or a missing column changes nothing, and the progress stays. Of what the centre asks, only who is in charge is taken.</source>
        <translation>Nhiệm vụ đã có chỉ sửa theo ô có ghi: ô trống hoặc cột không có trong tệp không làm thay đổi gì, tiến độ giữ nguyên. Với nhiệm vụ trung tâm giao, chỉ lấy người phụ trách.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Những thay đổi</translation>
    </message>
    <message>
        <source>New tasks</source>
        <translation>Nhiệm vụ mới</translation>
    </message>
    <message>
        <source>Say of 1 row what it is.</source>
        <translation>Còn 1 dòng chưa chọn.</translation>
    </message>
    <message>
        <source>Say of {n} rows what they are.</source>
        <translation>Còn {n} dòng chưa chọn.</translation>
    </message>
</context>
<context>
    <name>Far</name>
    <message>
        <source>Fetch</source>
        <extracomment>Milliseconds between two looks at how far it is.</extracomment>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Fetching “{name}”…</source>
        <translation>Đang tải “{name}”…</translation>
    </message>
    <message>
        <source>{share} of {size} is here; the rest is on the commune&apos;s other PC and at the centre.</source>
        <translation>Đã có {share} của {size}; phần còn lại ở máy kia của xã và ở trung tâm.</translation>
    </message>
    <message>
        <source>Attached on the commune&apos;s other PC. To open it here, fetch it from the centre ({size}).</source>
        <translation>Tệp được đính kèm ở máy khác của xã. Muốn mở ở đây, hãy tải về từ trung tâm ({size}).</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Tải tiếp</translation>
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
        <source>1 answer to correct</source>
        <translation>1 ô cần sửa</translation>
    </message>
    <message>
        <source>{count} answers to correct</source>
        <translation>{count} ô cần sửa</translation>
    </message>
    <message>
        <source>What has to be corrected or confirmed</source>
        <translation>Những chỗ cần sửa hoặc xác nhận</translation>
    </message>
    <message>
        <source>To confirm: {name}: {sentence}</source>
        <translation>Cần xác nhận: {name}: {sentence}</translation>
    </message>
    <message>
        <source>1 answer to confirm</source>
        <translation>1 số liệu cần xác nhận</translation>
    </message>
    <message>
        <source>{count} answers to confirm</source>
        <translation>{count} số liệu cần xác nhận</translation>
    </message>
</context>
<context>
    <name>FeedbackLine</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the newest feedback</source>
        <translation>Mở phản ánh mới nhất</translation>
    </message>
    <message>
        <source>Newest feedback ({kind}, {date}): {title}</source>
        <translation>Phản ánh mới nhất ({kind}, {date}): {title}</translation>
    </message>
    <message>
        <source>{first}, and {n} more wait</source>
        <translation>{first}. Còn {n} ý kiến khác đang chờ</translation>
    </message>
</context>
<context>
    <name>FieldPaste</name>
    <message>
        <source>One cell of the block is too long. Nothing was pasted.</source>
        <translation>Có một ô trong khối quá dài. Chưa dán gì.</translation>
    </message>
    <message>
        <source>This field can only be read. Nothing was pasted.</source>
        <translation>Ô này chỉ để xem. Chưa dán gì.</translation>
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
    <name>FilesCard</name>
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Attached files on their way</source>
        <extracomment>Lines shown at once.</extracomment>
        <translation>Tệp đính kèm đang gửi</translation>
    </message>
    <message>
        <source>Send the files</source>
        <translation>Gửi các tệp</translation>
    </message>
    <message>
        <source>Pause the files</source>
        <translation>Tạm dừng gửi tệp</translation>
    </message>
    <message>
        <source>No file waits.</source>
        <translation>Không có tệp nào chờ gửi.</translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Gửi trước</translation>
    </message>
    <message>
        <source>When the line is metered</source>
        <translation>Khi đường truyền tính tiền</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Luôn hỏi</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Không hỏi</translation>
    </message>
    <message>
        <source>Ask before files are sent</source>
        <translation>Hỏi trước khi gửi tệp</translation>
    </message>
    <message>
        <source>This line is metered.</source>
        <translation>Đường truyền này tính tiền.</translation>
    </message>
    <message>
        <source>Locking this PC stops the files. After the password they go on from there, and a yes for this line holds until they are through.</source>
        <translation>Khóa máy thì tệp dừng gửi. Nhập mật khẩu xong, tệp gửi tiếp từ chỗ dừng; đã đồng ý gửi trên đường truyền này thì không hỏi lại cho đến khi gửi hết.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>A question or an answer</source>
        <extracomment>What stands between the thousands of a figure; a comma there stands before decimals.</extracomment>
        <translation>Câu hỏi hoặc câu trả lời</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>Tìm trong báo cáo này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Chỗ trước (Shift+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Chỗ tiếp theo (F3)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>Tìm thấy {n} chỗ</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at}/{n}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>What was found in the form</source>
        <translation>Những điều tìm thấy trong biểu mẫu</translation>
    </message>
    <message>
        <source>Enter or a click copies the cell for Excel&apos;s name box.</source>
        <translation>Nhấn Enter hoặc bấm chuột để chép địa chỉ ô, dán vào hộp tên của Excel.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Copied: {place}</source>
        <translation>Đã chép: {place}</translation>
    </message>
    <message>
        <source>Enter or a click goes to the question and copies the cell for Excel&apos;s name box.</source>
        <translation>Nhấn Enter hoặc bấm chuột để đến câu hỏi và chép địa chỉ ô, dán vào hộp tên của Excel.</translation>
    </message>
    <message>
        <source>Copied: {place}. With the answers as they are, the form does not ask this.</source>
        <translation>Đã chép: {place}. Với các câu trả lời hiện có, biểu mẫu không hỏi câu này.</translation>
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
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Hướng dẫn (F1)</translation>
    </message>
    <message>
        <source>The encrypted place for reports is made, and its key locked with the password. This takes some seconds and cannot be stopped.</source>
        <translation>Đang tạo kho báo cáo mã hóa và khóa kho bằng mật khẩu. Việc này mất vài giây, không dừng được.</translation>
    </message>
    <message>
        <source>Making this PC ready</source>
        <translation>Chuẩn bị máy này</translation>
    </message>
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
        <source>The backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next section</source>
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
    <message>
        <source>Word, PDF…</source>
        <translation>Word, PDF…</translation>
    </message>
    <message>
        <source>Save or print the report as it stands</source>
        <translation>Xuất ra Word, PDF hoặc in báo cáo như hiện nay</translation>
    </message>
    <message>
        <source>1 answer to confirm</source>
        <translation>1 số liệu cần xác nhận</translation>
    </message>
    <message>
        <source>{count} answers to confirm</source>
        <translation>{count} số liệu cần xác nhận</translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>Try a form</source>
        <extracomment>Milliseconds from the last change of the file until it is read again: Excel writes in several steps. Milliseconds from an answer until the XML follows.</extracomment>
        <translation>Thử biểu mẫu</translation>
    </message>
    <message>
        <source>Open a form</source>
        <translation>Mở biểu mẫu</translation>
    </message>
    <message>
        <source>Checking {file}…</source>
        <translation>Đang kiểm tra {file}…</translation>
    </message>
    <message>
        <source>Open a form…</source>
        <translation>Mở biểu mẫu…</translation>
    </message>
    <message>
        <source>Check again (F5)</source>
        <translation>Kiểm tra lại (F5)</translation>
    </message>
    <message>
        <source>Save the XForm as…</source>
        <translation>Lưu XForm thành…</translation>
    </message>
    <message>
        <source>XML of the answers</source>
        <translation>XML câu trả lời</translation>
    </message>
    <message>
        <source>The XForm</source>
        <translation>XForm của biểu mẫu</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Điền thử</translation>
    </message>
    <message>
        <source>XForm</source>
        <translation>XForm</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Phần đang xem</translation>
    </message>
    <message>
        <source>No form is open</source>
        <translation>Chưa mở biểu mẫu nào</translation>
    </message>
    <message>
        <source>Open an XLSForm (.xlsx), or drop it here. It is checked and can be tried; nothing is stored.</source>
        <translation>Mở một XLSForm (.xlsx) hoặc thả tệp vào đây. Biểu mẫu được kiểm tra và điền thử; không có gì được lưu.</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx)</source>
        <translation>XLSForm (*.xlsx)</translation>
    </message>
    <message>
        <source>The list says what to correct.</source>
        <translation>Danh sách bên cạnh nói cần sửa gì.</translation>
    </message>
    <message>
        <source>It cannot be filled in yet</source>
        <translation>Chưa điền thử được</translation>
    </message>
    <message>
        <source>Save the XForm as</source>
        <translation>Lưu XForm thành</translation>
    </message>
    <message>
        <source>XForm (*.xml)</source>
        <translation>XForm (*.xml)</translation>
    </message>
    <message>
        <source>The file cannot be written ({why}). Choose another place.</source>
        <translation>Không ghi được tệp ({why}). Hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>FoundScreen</name>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Hãy gõ ít chữ hơn, hoặc một từ khác.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Kết quả tìm: {text}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} / {count}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Guidance: {name}</source>
        <translation>Hướng dẫn: {name}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <extracomment>The widest column of text, in pixels at 100 %. Points of a page&apos;s title and of the headings under it.</extracomment>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Các trang hướng dẫn</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Không tìm thấy. Hãy gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Back to the work (Esc)</source>
        <translation>Về chỗ đang làm (Esc)</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>Whichever computer of the commune takes it</source>
        <translation>Máy nào của xã nhận cũng được</translation>
    </message>
    <message>
        <source>The centre has told of no other computer yet.</source>
        <translation>Trung tâm chưa cho biết máy nào khác của xã.</translation>
    </message>
    <message>
        <source>Which computer</source>
        <translation>Giao cho máy nào</translation>
    </message>
    <message>
        <source>A word for who goes on (may stay empty)</source>
        <translation>Lời nhắn cho người làm tiếp (có thể để trống)</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Để lại máy này</translation>
    </message>
    <message>
        <source>Hand the draft over to another computer</source>
        <translation>Giao bản nháp cho máy khác</translation>
    </message>
    <message>
        <source>Hand the draft over</source>
        <translation>Giao bản nháp</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Lưu vào USB…</translation>
    </message>
    <message>
        <source>The centre passes it on and keeps nothing of it. From now on it can only be read here, until you take it back. Without a network, save it to a stick for one computer.</source>
        <translation>Trung tâm chuyển giúp và không giữ lại gì. Từ lúc này ở đây chỉ xem được, cho đến khi anh/chị lấy lại. Khi không có mạng, hãy lưu ra USB cho một máy.</translation>
    </message>
    <message>
        <source>Choose the computer: a packet is sealed for one.</source>
        <translation>Hãy chọn máy: gói chỉ niêm phong cho một máy.</translation>
    </message>
    <message>
        <source>The draft is being sealed with its files…</source>
        <translation>Đang niêm phong bản nháp cùng các tệp…</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Copies kept of the draft</source>
        <extracomment>Answers of a copy shown at once; what is longer is read after changing over.</extracomment>
        <translation>Các bản nháp được lưu</translation>
    </message>
    <message>
        <source>Hand over to another computer…</source>
        <translation>Giao bản nháp cho máy khác…</translation>
    </message>
    <message>
        <source>Somebody else can go on with this draft on another computer of the commune.</source>
        <translation>Người khác có thể làm tiếp bản nháp này trên máy khác của xã.</translation>
    </message>
    <message>
        <source>Your word: {note}</source>
        <translation>Lời nhắn: {note}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Làm tiếp bản này</translation>
    </message>
    <message>
        <source>Nothing was filled in.</source>
        <translation>Chưa điền gì.</translation>
    </message>
    <message>
        <source>Only if the other computer is lost: should both be sent, the two are put side by side.</source>
        <translation>Chỉ dùng khi máy kia bị mất, hỏng: nếu cả hai bản cùng gửi, hai bản sẽ được đặt cạnh nhau để chọn.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Lấy lại…</translation>
    </message>
    <message>
        <source>Take back all the same</source>
        <translation>Vẫn lấy lại</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Để nguyên bên đó</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Width of the way back, and how far its mark is from its edge, in pixels at 100 %. Pixels at 100 % for the sign that more stands behind the period. Height at 100 % of a report below which three lines of head leave nothing for the questions.</extracomment>
        <translation>Về bàn làm việc</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>Hạn {date}</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Ngôn ngữ của biểu mẫu</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Giao máy khác…</translation>
    </message>
    <message>
        <source>Let somebody go on with this draft on another computer</source>
        <translation>Giao bản nháp để người khác làm tiếp trên máy khác</translation>
    </message>
    <message>
        <source>Note for the leader at the cell in hand (Shift+F2)</source>
        <translation>Ghi chú cho lãnh đạo tại ô đang chọn (Shift+F2)</translation>
    </message>
    <message>
        <source>Comment for the officer at the cell in hand (Shift+F2)</source>
        <translation>Ghi ý kiến cho cán bộ tại ô đang chọn (Shift+F2)</translation>
    </message>
    <message>
        <source>last period: {period}, the newest signed before</source>
        <translation>kỳ trước: {period}, báo cáo gần nhất đã ký</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Period</source>
        <extracomment>Columns for each figure: it, its change, that in per cent, the same period a year ago.</extracomment>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>± period before</source>
        <translation>± kỳ trước</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Cùng kỳ năm trước</translation>
    </message>
    <message>
        <source>± %</source>
        <translation>± %</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Last exchanges</source>
        <extracomment>Exchanges kept for a look back.</extracomment>
        <translation>Các lần trao đổi gần đây</translation>
    </message>
    <message>
        <source>Nothing has been exchanged with the centre yet.</source>
        <translation>Chưa trao đổi gì với máy chủ.</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Form</source>
        <extracomment>So many periods are shown at first. Width at 100 % of what is said under the chart. Height at 100 % of the table with its heads, one row and its bar.</extracomment>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Định kỳ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Đường</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Kiểu biểu đồ</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>Figures by period</source>
        <translation>Số liệu theo kỳ</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Mọi báo cáo</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>Số liệu qua các kỳ</translation>
    </message>
    <message>
        <source>From signed reports; a gap is a period without one</source>
        <translation>Từ báo cáo đã ký; kỳ không có báo cáo để trống</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Chưa có gì để so sánh</translation>
    </message>
    <message>
        <source>As soon as a report of a month, a quarter or a year is signed, its figures are here.</source>
        <translation>Khi có báo cáo tháng, quý hoặc năm được ký, số liệu sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Tick at the left what you want to see.</source>
        <translation>Đánh dấu ở bên trái những chỉ tiêu muốn xem.</translation>
    </message>
    <message>
        <source>Choose a figure</source>
        <translation>Chọn chỉ tiêu</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>Lưu thành {kind}</translation>
    </message>
    <message>
        <source>Point at a figure, or go from one to the next with the arrow keys.</source>
        <translation>Trỏ vào một số liệu, hoặc dùng phím mũi tên để đi từng số.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu vào {path}.</translation>
    </message>
    <message>
        <source>Only one period is signed so far: comparing begins with the next one.</source>
        <translation>Mới có một kỳ đã ký; từ kỳ sau sẽ so sánh được.</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Đang tạo {file}…</translation>
    </message>
</context>
<context>
    <name>InUse</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The application is open already</source>
        <translation>Ứng dụng đang mở sẵn</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Kind</source>
        <extracomment>So long after the last key others that say the same are looked for. The page, among those whose typing is kept.</extracomment>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What the citizen says</source>
        <translation>Nội dung người dân nêu</translation>
    </message>
    <message>
        <source>Save and get the code</source>
        <translation>Lưu và lấy mã tra cứu</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>For example: land, environment, roads</source>
        <translation>Ví dụ: đất đai, môi trường, giao thông</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hình thức tiếp nhận</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>dd/mm/yyyy; blank: today</source>
        <translation>ngày/tháng/năm; trống: hôm nay</translation>
    </message>
    <message>
        <source>Day the letter came</source>
        <translation>Ngày đơn đến</translation>
    </message>
    <message>
        <source>Write the day as 05/10/2026, or leave it blank for today.</source>
        <translation>Ghi ngày như 05/10/2026, hoặc để trống nếu là hôm nay.</translation>
    </message>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Đây là phần đang viết dở lần trước, chưa lưu.</translation>
    </message>
    <message>
        <source>Attaching the files…</source>
        <translation>Đang đính kèm tệp…</translation>
    </message>
    <message>
        <source>It is saved, but without the files: {why}</source>
        <translation>Đã lưu phiếu, nhưng chưa kèm được tệp: {why}</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Thay…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Xem lớn</translation>
    </message>
    <message>
        <source>This file is not on this PC. Choose it again, or remove it.</source>
        <translation>Tệp này không có trên máy. Hãy chọn lại tệp, hoặc bỏ khỏi báo cáo.</translation>
    </message>
    <message>
        <source>Fingerprint {sha256}</source>
        <translation>Mã kiểm {sha256}</translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation>Ảnh: {name}</translation>
    </message>
    <message>
        <source>Show it small</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã chép</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>Save a copy as</source>
        <translation>Lưu bản sao thành</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
    <message>
        <source>Fingerprint {sha256}</source>
        <translation>Mã kiểm {sha256}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <extracomment>Writes the file of that name to a path, until it is stopped, telling how far it is. Makes a copy that another program can show.</extracomment>
        <translation>Đang sao chép {file}…</translation>
    </message>
    <message>
        <source>{file} is being opened…</source>
        <translation>Đang mở {file}…</translation>
    </message>
    <message>
        <source>No program on this PC opens “{name}”. Save a copy, and open it on another one.</source>
        <translation>Máy này không có chương trình mở được «{name}». Hãy lưu bản sao rồi mở trên máy khác.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>One file at a time: wait until this one is done, or stop it.</source>
        <translation>Mỗi lần một tệp: chờ tệp này xong hoặc dừng lại.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Change the key of this PC</source>
        <translation>Đổi khóa của máy này</translation>
    </message>
    <message>
        <source>If a backup or this PC was in the wrong hands together with a password or the recovery sheet. Passwords stay; the recovery key is printed anew. Earlier backups open as on their day: delete them, then change the passwords that others know.</source>
        <translation>Dùng khi bản sao lưu hoặc máy này đã rơi vào tay người khác cùng với mật khẩu hay tờ khóa khôi phục. Mật khẩu giữ nguyên; khóa khôi phục được in lại. Bản sao lưu cũ vẫn mở được như trước: hãy xóa chúng, rồi đổi những mật khẩu đã lộ.</translation>
    </message>
    <message>
        <source>Key of the reports</source>
        <translation>Khóa của báo cáo</translation>
    </message>
</context>
<context>
    <name>KeyChangePage</name>
    <message>
        <source>Your password</source>
        <translation>Mật khẩu đăng nhập</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Đổi khóa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>All reports are written anew under another key. This takes from some seconds to some minutes; nobody can work here meanwhile. If the power fails, everything is as before.</source>
        <translation>Toàn bộ báo cáo được ghi lại bằng khóa khác. Việc này mất từ vài giây đến vài phút; trong lúc đó chưa làm việc khác được. Nếu mất điện, mọi thứ vẫn như trước.</translation>
    </message>
    <message>
        <source>Change the key of this PC</source>
        <translation>Đổi khóa của máy này</translation>
    </message>
    <message>
        <source>It is on paper: use the new key</source>
        <translation>Đã có trên giấy: dùng khóa mới</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>Giữ nguyên như cũ</translation>
    </message>
    <message>
        <source>The reports have a new key. From now on the new recovery sheet opens this PC.</source>
        <translation>Báo cáo đã có khóa mới. Từ nay tờ khóa khôi phục mới mở được máy này.</translation>
    </message>
    <message>
        <source>The reports are being written under the new key…</source>
        <translation>Đang ghi lại báo cáo bằng khóa mới…</translation>
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
        <translation>Làm việc bằng tiếng nào?</translation>
    </message>
</context>
<context>
    <name>LeaveFields</name>
    <message>
        <source>Password of the leader or administrator</source>
        <translation>Mật khẩu của lãnh đạo hoặc quản trị</translation>
    </message>
    <message>
        <source>A leader or administrator lets this be done, with their own password.</source>
        <translation>Việc này cần lãnh đạo hoặc quản trị đồng ý: người đó tự gõ mật khẩu của mình.</translation>
    </message>
    <message>
        <source>Leader or administrator</source>
        <translation>Lãnh đạo hoặc quản trị</translation>
    </message>
    <message>
        <source>Type their password.</source>
        <translation>Gõ mật khẩu của người đó.</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>{title} (new)</source>
        <extracomment>Pixels at 100 % that a list box takes around its words, and around its icon. At 100 %, the least a list box wants, and the most it wants for its words. Side of an icon in a list box, at 100 %. Room for the words to look for at 100 %: the least; the most for what the empty field says of itself, and what it takes around that. So many lines at most for the sake of what the empty field says. How far under the middle of a line the middle of its words is, in parts of the icon&apos;s height. The role that says how long the end of a cell&apos;s words is, in characters; 0 where none is kept. Roles that are answered with the words of a cell. Columns of figures: they and their heads stand at the right.</extracomment>
        <translation>{title} (mới)</translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Accounts on this PC</source>
        <translation>Tài khoản trên máy này</translation>
    </message>
    <message>
        <source>{role} · no password on this PC yet</source>
        <translation>{role} · chưa có mật khẩu trên máy này</translation>
    </message>
</context>
<context>
    <name>LongTextQuestion</name>
    <message>
        <source>These look like cells of a table, so they are shown for the fields from here on.</source>
        <translation>Nội dung dán giống các ô của bảng nên được hiện bên dưới, lần lượt cho các ô từ đây trở đi.</translation>
    </message>
    <message>
        <source>Paste them here as text</source>
        <translation>Dán vào đây dưới dạng chữ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The application is now version {version}.</source>
        <translation>Ứng dụng đã lên phiên bản {version}.</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>Xem có gì mới</translation>
    </message>
    <message>
        <source>I know of this</source>
        <extracomment>Width of the search where there is room, and where there is none, in pixels at 100 %. Milliseconds between two looks at the clock. Language codes with the name each speaker knows it by; the first is what a PC starts in. What waits for the painted desk begins so many milliseconds after it was made at the latest: a window may be hidden.</extracomment>
        <translation>Tôi đã biết</translation>
    </message>
    <message>
        <source>You are signed out as soon as the work under way has ended.</source>
        <translation>Việc đang làm xong thì máy đăng xuất ngay.</translation>
    </message>
    <message>
        <source>The window closes as soon as the work under way has ended.</source>
        <translation>Cửa sổ sẽ đóng ngay khi việc đang làm xong.</translation>
    </message>
</context>
<context>
    <name>MaskedQuestion</name>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
</context>
<context>
    <name>MomentQuestion</name>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>ngày/tháng/năm giờ:phút</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
</context>
<context>
    <name>NewKey</name>
    <message>
        <source>Your password</source>
        <translation>Mật khẩu đăng nhập</translation>
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
    <message>
        <source>A new recovery key is being made. This cannot be stopped.</source>
        <translation>Đang tạo khóa khôi phục mới. Việc này không dừng được.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note for the leader</source>
        <translation>Ghi chú cho lãnh đạo</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>Take the note away</source>
        <translation>Bỏ ghi chú</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Stays in the office: not in what is sent, nor in Word, PDF and Excel. It stays on this computer when the draft is handed over to another.</source>
        <translation>Chỉ trong cơ quan: không gửi đi, không có trong Word, PDF, Excel. Khi chuyển bản nháp sang máy khác, ghi chú ở lại máy này.</translation>
    </message>
    <message>
        <source>The notes for the leader stay on this computer; the draft goes without them.</source>
        <translation>Ghi chú cho lãnh đạo ở lại máy này; bản nháp chuyển đi không kèm ghi chú.</translation>
    </message>
    <message>
        <source>Take away the notes of deleted rows ({count})</source>
        <translation>Bỏ ghi chú của dòng đã xóa ({count})</translation>
    </message>
    <message>
        <source>What the officer is to correct</source>
        <translation>Yêu cầu cán bộ sửa</translation>
    </message>
    <message>
        <source>The officer reads it at this cell once you send the report back.</source>
        <translation>Cán bộ sẽ đọc ngay tại ô này khi báo cáo được trả lại.</translation>
    </message>
    <message>
        <source>Go to a cell first, then press Shift+F2.</source>
        <translation>Hãy chọn một ô trước, rồi bấm Shift+F2.</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes of the officer</source>
        <translation>Ghi chú của cán bộ</translation>
    </message>
    <message>
        <source>Comments for the officer</source>
        <translation>Ý kiến yêu cầu sửa</translation>
    </message>
</context>
<context>
    <name>NoticeFar</name>
    <message>
        <source>{share} of {size} is here; the rest is at the centre.</source>
        <translation>Đã tải {share} trong {size}; phần còn lại ở trung tâm.</translation>
    </message>
    <message>
        <source>Not on this PC yet. Fetch it once ({size}), then it opens without a network.</source>
        <translation>Chưa có trên máy này. Tải về một lần ({size}), sau đó mở được khi không có mạng.</translation>
    </message>
</context>
<context>
    <name>NoticeFilesCard</name>
    <message>
        <source>Files</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>Files are kept encrypted on this PC. What another program opens is a copy, thrown away when you sign out.</source>
        <translation>Tệp được mã hóa trên máy này. Chương trình khác chỉ mở một bản sao; bản sao bị xóa khi đăng xuất.</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>All notices</source>
        <translation>Mọi thông báo</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Đánh dấu chưa đọc</translation>
    </message>
    <message>
        <source>No longer first</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Keep first</source>
        <translation>Ghim lên đầu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày ban hành</translation>
    </message>
</context>
<context>
    <name>NoticesFilter</name>
    <message>
        <source>Title, text, number, name of a file</source>
        <translation>Tiêu đề, nội dung, số ký hiệu, tên tệp</translation>
    </message>
    <message>
        <source>Filter the notices by their words</source>
        <translation>Lọc thông báo theo từ ngữ</translation>
    </message>
    <message>
        <source>Which notices</source>
        <translation>Thông báo nào</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Mọi thông báo</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Chưa đọc</translation>
    </message>
    <message>
        <source>Kept first</source>
        <translation>Đã ghim</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>NoticesModel</name>
    <message>
        <source>In short</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>What the centre has to say to your commune is shown here.</source>
        <translation>Thông báo của trung tâm gửi cho xã sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>No notice yet</source>
        <translation>Chưa có thông báo nào</translation>
    </message>
    <message>
        <source>Notices and documents</source>
        <translation>Thông báo và văn bản</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Take a word away, or choose all notices.</source>
        <translation>Hãy bớt một từ, hoặc chọn «Mọi thông báo».</translation>
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
        <extracomment>How values of these types are read. Stands behind text that can be read in two ways; the form sees no number, so nobody can sign it by mistake. Pixels a figure takes. Stretch of a field beside its unit: it takes the room up to its width, what is left stays empty. A hint of at most this many letters, without punctuation, is a unit.</extracomment>
        <translation>{number}, không phải số nguyên: nhập lại</translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Move it there</source>
        <translation>Chuyển sang</translation>
    </message>
    <message>
        <source>A telephone number stands in the text. Move it to who brought it?</source>
        <translation>Có số điện thoại trong nội dung. Chuyển sang ô Người gửi?</translation>
    </message>
    <message>
        <source>A long number stands in the text, as of an identity card or a telephone. It belongs to who brought it; leave it out here unless it is needed.</source>
        <translation>Có số CCCD hoặc điện thoại trong nội dung. Số này thuộc phần Người gửi; không cần thì bỏ khỏi nội dung.</translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message>
        <source>Give it number {number}</source>
        <translation>Cấp số {number}</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>số khác</translation>
    </message>
    <message>
        <source>Give it this one</source>
        <translation>Cấp số này</translation>
    </message>
    <message>
        <source>Numbers of {year} nothing bears: {numbers}.</source>
        <translation>Các số của năm {year} còn bỏ trống: {numbers}.</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Hãy nhập một số từ 1 trở lên.</translation>
    </message>
    <message>
        <source>number given there</source>
        <translation>số đã cấp ở máy đó</translation>
    </message>
    <message>
        <source>Write it in</source>
        <translation>Ghi số này</translation>
    </message>
    <message>
        <source>Another computer of the commune keeps the register of numbers. Ask there for one.</source>
        <translation>Sổ cấp số ở máy khác của xã. Hỏi số ở máy đó rồi ghi vào đây.</translation>
    </message>
    <message>
        <source>The commune has other computers, and each counts by itself. Say in the settings which one keeps the register, or two papers get one number.</source>
        <translation>Xã có nhiều máy, mỗi máy đang tự đếm số. Vào Cài đặt chọn máy giữ sổ cấp số, nếu không hai văn bản có thể trùng số.</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>{typed} can be read in two ways. Which one is meant?</source>
        <translation>{typed} có thể hiểu theo hai cách. Số nào đúng?</translation>
    </message>
</context>
<context>
    <name>NumberRegister</name>
    <message>
        <source>Register of document numbers</source>
        <translation>Sổ số văn bản</translation>
    </message>
    <message>
        <source>Symbol of the series</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Giữ số này</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>For which paper, written elsewhere</source>
        <translation>Cho văn bản nào lập ngoài ứng dụng</translation>
    </message>
    <message>
        <source>Nothing bears: {numbers}.</source>
        <translation>Còn bỏ trống: {numbers}.</translation>
    </message>
    <message>
        <source>No number has been given yet.</source>
        <translation>Chưa cấp số nào.</translation>
    </message>
    <message>
        <source>Type a number from 1 on, and a year.</source>
        <translation>Hãy nhập số từ 1 trở lên và năm.</translation>
    </message>
    <message>
        <source>Number {number} is kept.</source>
        <translation>Số {number} đã được giữ.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Ở máy này</translation>
    </message>
    <message>
        <source>On another one of the commune</source>
        <translation>Ở máy khác của xã</translation>
    </message>
    <message>
        <source>The numbers of all reports and papers are given here.</source>
        <translation>Máy này cấp số cho mọi báo cáo, văn bản của xã.</translation>
    </message>
    <message>
        <source>No number is given here; below are those that were given there and written in here.</source>
        <translation>Máy này không cấp số; dưới đây là những số máy kia đã cấp và ghi lại ở đây.</translation>
    </message>
    <message>
        <source>Nobody has said where yet, and each computer counts by itself: two papers may get one number.</source>
        <translation>Chưa chọn máy giữ sổ, mỗi máy đang tự đếm: hai văn bản có thể trùng số.</translation>
    </message>
    <message>
        <source>Where this register is kept</source>
        <translation>Sổ này để ở đâu</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Go on filling in</source>
        <translation>Điền tiếp</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Đã rõ</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«{note}»</translation>
    </message>
    <message>
        <source>Asked for, the centre has not answered yet</source>
        <translation>Đã xin nhận, chờ trung tâm trả lời</translation>
    </message>
    <message>
        <source>Draft offered to you</source>
        <translation>Bản nháp được giao</translation>
    </message>
    <message>
        <source>It is yours as soon as the centre says so. Only one computer gets it.</source>
        <translation>Khi trung tâm đồng ý thì bản nháp là của anh/chị. Chỉ một máy được nhận.</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Không phải việc của tôi</translation>
    </message>
    <message>
        <source>Take over and go on</source>
        <translation>Nhận làm tiếp</translation>
    </message>
    <message>
        <source>You have a draft of this report too. Which one do you go on with? The other is kept to read.</source>
        <translation>Anh/chị cũng có bản nháp của báo cáo này. Làm tiếp bản nào? Bản kia được giữ lại để đọc.</translation>
    </message>
    <message>
        <source>With theirs</source>
        <translation>Làm tiếp bản được giao</translation>
    </message>
    <message>
        <source>With mine</source>
        <translation>Làm tiếp bản của tôi</translation>
    </message>
    <message>
        <source>See how it stands</source>
        <translation>Xem báo cáo</translation>
    </message>
</context>
<context>
    <name>OtherWordsLine</name>
    <message>
        <source>Signed off on {moment}: it is printed in the words in force then; the words of reports have been changed since.</source>
        <translation>Đã ký duyệt lúc {moment}: báo cáo được in bằng mẫu nội dung đang dùng lúc ký; sau đó mẫu đã thay đổi.</translation>
    </message>
    <message>
        <source>The words in force name “{name}”, which this report’s version of the form does not have: it is printed in the newest words that fit it.</source>
        <translation>Mẫu nội dung đang dùng có tên “{name}” mà phiên bản biểu mẫu của báo cáo này không có: báo cáo được in bằng mẫu mới nhất phù hợp.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections of the form</source>
        <extracomment>Height that the outline and the questions keep under long words; what is above them is read whole. Width of an entry: margins and a scroll bar apart.</extracomment>
        <translation>Các phần của biểu mẫu</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>A new password that only you know</source>
        <translation>Mật khẩu mới, chỉ mình biết</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>This password was set for you by somebody else. Choose one of your own; then you are in.</source>
        <translation>Mật khẩu này do người khác đặt. Hãy chọn mật khẩu riêng để vào.</translation>
    </message>
    <message>
        <source>Choose another one than you were given.</source>
        <translation>Chọn mật khẩu khác mật khẩu được cấp.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>For outside, leave out what is written in own words</source>
        <translation>Bản đưa ra ngoài: bỏ các ô viết bằng lời</translation>
    </message>
    <message>
        <source>Names of people may stand there. Left out: {names}.</source>
        <translation>Trong đó có thể có tên người. Bỏ ra: {names}.</translation>
    </message>
    <message>
        <source>Read them before you give the file away: names of people may stand in {names}.</source>
        <translation>Hãy đọc lại trước khi đưa tệp ra ngoài: có thể có tên người ở {names}.</translation>
    </message>
</context>
<context>
    <name>PacketsSection</name>
    <message>
        <source>Send by USB stick</source>
        <extracomment>Sizes of parts in MB; 0 is one file. 20 MB goes by mail, 650 MB on a disc.</extracomment>
        <translation>Gửi bằng USB</translation>
    </message>
    <message>
        <source>With the attached files</source>
        <translation>Kèm cả tệp đính kèm</translation>
    </message>
    <message>
        <source>Size of the parts</source>
        <translation>Cỡ của mỗi phần</translation>
    </message>
    <message>
        <source>Parts of {n} MB at most</source>
        <translation>Mỗi phần tối đa {n} MB</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Một tệp</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Lưu vào USB…</translation>
    </message>
    <message>
        <source>Without a network: save what waits to a stick, take it to the centre, and take its answer in here. The packet is sealed: only the centre can open it, and what is in it arrives once, also when a network comes.</source>
        <translation>Khi không có mạng: lưu báo cáo đang chờ vào USB, mang đến trung tâm, rồi nhận tệp trả lời tại đây. Gói được niêm phong, chỉ trung tâm mở được; báo cáo trong gói chỉ được nhận một lần, kể cả khi có mạng lại.</translation>
    </message>
    <message>
        <source>Nothing waits now; a packet then only asks what is new.</source>
        <translation>Hiện không có gì chờ gửi; gói lưu lúc này chỉ để hỏi tin mới.</translation>
    </message>
    <message>
        <source>Waiting now: {reports}.</source>
        <translation>Đang chờ: {reports}.</translation>
    </message>
    <message>
        <source>The answer is being opened and taken in…</source>
        <translation>Đang mở và nhận gói trả lời…</translation>
    </message>
    <message>
        <source>The packet is being written and sealed…</source>
        <translation>Đang ghi và niêm phong gói…</translation>
    </message>
    <message>
        <source>Take in a packet…</source>
        <translation>Nhận gói vào…</translation>
    </message>
    <message>
        <source>Look at a packet…</source>
        <translation>Xem gói…</translation>
    </message>
    <message>
        <source>The packet is being looked at…</source>
        <translation>Đang xem gói…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>{a}–{b} of {n}</source>
        <translation>{a}–{b} trên {n}</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>With the pictures of signature and seal</source>
        <translation>Kèm ảnh chữ ký và dấu</translation>
    </message>
    <message>
        <source>Word, PDF and print for outside the office: small counts and what is not public masked</source>
        <translation>Word, PDF, bản in đưa ra ngoài cơ quan: che số nhỏ và số không được công khai</translation>
    </message>
    <message>
        <source>The paper says that it is an extract; the superior gets the whole report, without this mark</source>
        <translation>Văn bản ghi rõ là bản rút gọn; bản gửi cấp trên thì để trống ô này</translation>
    </message>
    <message>
        <source>Word, PDF and print have figures that must not be published ({names}): for the superior and the archive only. For others tick the choice above, or take Excel without small counts.</source>
        <translation>Word, PDF và bản in có chỉ tiêu không được công khai ({names}): chỉ gửi cấp trên và lưu. Đưa ra ngoài thì đánh dấu ô ở trên, hoặc dùng tệp Excel đã bỏ số nhỏ.</translation>
    </message>
    <message>
        <source>Word, PDF and print for outside, masked: personal data, small counts, what is not public</source>
        <translation>Word, PDF, bản in đưa ra ngoài cơ quan: che dữ liệu cá nhân, số nhỏ và số không được công khai</translation>
    </message>
    <message>
        <source>Word and PDF: annexes in a file of their own</source>
        <translation>Word, PDF: phụ lục thành tệp riêng</translation>
    </message>
    <message>
        <source>The office’s choice for all reports; the agency’s seal with a token signs both files</source>
        <translation>Chọn một lần cho mọi báo cáo của cơ quan; khi đóng dấu bằng thiết bị ký số, cả hai tệp đều được ký</translation>
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
        <translation>Mật khẩu đăng nhập</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>The password is being changed. This cannot be stopped.</source>
        <translation>Đang đổi mật khẩu. Việc này không dừng được.</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
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
        <source>The two passwords are not the same.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>This table can only be read. Nothing was pasted.</source>
        <extracomment>The largest picture of a choice, pixels at 100 %. Room that circle or box takes from the label, and at its top, pixels at 100 %. The least contrast of text (WCAG 2.2, 1.4.3). A larger block is looked at off the main thread. No larger block goes in: a form of that size can no longer be checked while one waits. And no more rows are added at a time.</extracomment>
        <translation>Bảng này chỉ để xem. Không dán gì.</translation>
    </message>
    <message>
        <source>The block has about {count} cells; at most {most} go in at a time. Nothing was pasted: copy it in parts.</source>
        <translation>Khối có khoảng {count} ô; mỗi lần dán nhiều nhất {most} ô. Chưa dán gì: hãy chép từng phần.</translation>
    </message>
    <message>
        <source>Looking at {count} cells…</source>
        <translation>Đang xem {count} ô…</translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation>Không dán gì</translation>
    </message>
    <message>
        <source>One cell of the block is too long. Nothing was pasted.</source>
        <translation>Có một ô quá dài. Không dán gì.</translation>
    </message>
    <message>
        <source>The block has {count} rows more than the table; at most {most} are added at a time. Nothing was pasted: copy it in parts.</source>
        <translation>Khối có nhiều hơn bảng {count} dòng; mỗi lần thêm nhiều nhất {most} dòng. Chưa dán gì: hãy chép từng phần.</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>The pasted block as it would land</source>
        <extracomment>Lines of the block in sight, letters of one cell. Pixels of the lines whatever the scale, so that the buttons stay in sight with the block.</extracomment>
        <translation>Khối ô như khi dán vào bảng</translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation>Không dán gì</translation>
    </message>
    <message>
        <source>Look at the block before it goes in</source>
        <translation>Xem lại khối ô trước khi dán</translation>
    </message>
    <message>
        <source>Paste the block</source>
        <translation>Dán cả khối</translation>
    </message>
    <message>
        <source>1 cell fits.</source>
        <translation>1 ô hợp lệ.</translation>
    </message>
    <message>
        <source>{n} cells fit.</source>
        <translation>{n} ô hợp lệ.</translation>
    </message>
    <message>
        <source>1 does not.</source>
        <translation>1 ô không hợp.</translation>
    </message>
    <message>
        <source>{n} do not.</source>
        <translation>{n} ô không hợp.</translation>
    </message>
    <message>
        <source>1 was in an old typeface code (TCVN3 or VNI) and is converted.</source>
        <translation>1 ô dùng bảng mã cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode.</translation>
    </message>
    <message>
        <source>{n} were in an old typeface code (TCVN3 or VNI) and are converted.</source>
        <translation>{n} ô dùng bảng mã cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet; the block stays on the clipboard.</source>
        <translation>Chưa có gì thay đổi; khối ô vẫn còn trong bộ nhớ tạm.</translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. In the whole block it is:</source>
        <translation>{typed} có hai cách hiểu. Trong cả khối, đó là:</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Dòng {row}</translation>
    </message>
    <message>
        <source>Row {row}, new</source>
        <translation>Dòng {row}, mới</translation>
    </message>
    <message>
        <source>Row {row}, not there</source>
        <translation>Dòng {row}, không có</translation>
    </message>
    <message>
        <source>Column {column}, not there</source>
        <translation>Cột {column}, không có</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>không phải số</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>không phải số nguyên</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>số quá lớn</translation>
    </message>
    <message>
        <source>thousands or a decimal?</source>
        <translation>hàng nghìn hay thập phân?</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>không có trong danh sách</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>không đọc được ở đây</translation>
    </message>
    <message>
        <source>no row for it</source>
        <translation>không có dòng</translation>
    </message>
    <message>
        <source>no column for it</source>
        <translation>không có cột</translation>
    </message>
    <message>
        <source>reckoned by the form</source>
        <translation>biểu mẫu tự tính</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>đã chuyển mã</translation>
    </message>
    <message>
        <source>Next misfit</source>
        <translation>Ô không hợp kế tiếp</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Chỉ dán ô hợp lệ</translation>
    </message>
    <message>
        <source>line {n}, the sum of those above</source>
        <translation>dòng thứ {n}, bằng tổng các dòng trên</translation>
    </message>
    <message>
        <source>A total is no row of its own and stays out: {lines}.</source>
        <translation>Dòng tổng không phải là một dòng số liệu, được bỏ ra: {lines}.</translation>
    </message>
    <message>
        <source>The total goes in as a row of its own: {lines}.</source>
        <translation>Dòng tổng được lấy vào như một dòng số liệu: {lines}.</translation>
    </message>
    <message>
        <source>Leave the total out</source>
        <translation>Bỏ dòng tổng ra</translation>
    </message>
    <message>
        <source>Take the total in as a row</source>
        <translation>Vẫn lấy dòng tổng</translation>
    </message>
    <message>
        <source>Total line</source>
        <translation>Dòng tổng</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>chỉ đọc, không sửa được</translation>
    </message>
    <message>
        <source>not asked in this row</source>
        <translation>dòng này không hỏi ô này</translation>
    </message>
    <message>
        <source>in a total line</source>
        <translation>thuộc dòng tổng</translation>
    </message>
    <message>
        <source>per cent, which is not asked for here</source>
        <translation>là phần trăm, ô này không hỏi phần trăm</translation>
    </message>
    <message>
        <source>several in the list; which one?</source>
        <translation>có mấy mục giống vậy; mục nào?</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Without a name</source>
        <translation>Không nêu tên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Stays in this office: masked in lists, not on the slip, not sent to the centre.</source>
        <translation>Chỉ lưu tại xã: được che trong danh sách, không in trên phiếu, không gửi về trung tâm.</translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>Show personal data</source>
        <translation>Hiện dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>Việc xem được ghi vào nhật ký.</translation>
    </message>
</context>
<context>
    <name>PhoneForm</name>
    <message>
        <source>Read</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 tệp</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} tệp</translation>
    </message>
    <message>
        <source>The form&apos;s rules find something in 1 place; the draft shows where.</source>
        <translation>Có 1 chỗ chưa đúng quy tắc của biểu; bản nháp sẽ chỉ rõ.</translation>
    </message>
    <message>
        <source>The form&apos;s rules find something in {n} places; the draft shows where.</source>
        <translation>Có {n} chỗ chưa đúng quy tắc của biểu; bản nháp sẽ chỉ rõ.</translation>
    </message>
    <message>
        <source>It cannot be read with the form as it is on this computer.</source>
        <translation>Không đọc được bằng biểu đang có trên máy này.</translation>
    </message>
    <message>
        <source>Nothing is answered.</source>
        <translation>Chưa trả lời câu nào.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Xem báo cáo</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Cất đi</translation>
    </message>
    <message>
        <source>No report of this form is to be filled in now: it can be read, and put away.</source>
        <translation>Hiện không có báo cáo nào theo biểu này cần điền: chỉ xem và cất đi được.</translation>
    </message>
    <message>
        <source>Make a draft from it</source>
        <translation>Tạo bản nháp từ bản này</translation>
    </message>
    <message>
        <source>A new report that nothing asked for</source>
        <translation>Báo cáo đột xuất mới</translation>
    </message>
    <message>
        <source>Which report is it for?</source>
        <translation>Dùng cho báo cáo nào?</translation>
    </message>
    <message>
        <source>The phone&apos;s answers stand in the draft. Check them as your own.</source>
        <translation>Số liệu từ điện thoại đã vào bản nháp. Hãy kiểm tra như số liệu của mình.</translation>
    </message>
    <message>
        <source>1 answer that was there already stays.</source>
        <translation>Giữ 1 ô đã điền trước đó.</translation>
    </message>
    <message>
        <source>{n} answers that were there already stay.</source>
        <translation>Giữ {n} ô đã điền trước đó.</translation>
    </message>
    <message>
        <source>Not fetched: {names}. Make the draft once more when there is a network.</source>
        <translation>Chưa tải được: {names}. Khi có mạng, hãy tạo bản nháp lại lần nữa.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Draft made</source>
        <translation>Đã tạo bản nháp</translation>
    </message>
    <message>
        <source>Read: {title}, {phone}</source>
        <translation>Xem: {title}, {phone}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The draft is being made; files of the phone are fetched.</source>
        <translation>Đang lập bản nháp; các tệp của điện thoại đang được tải về.</translation>
    </message>
</context>
<context>
    <name>PhonesPart</name>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>Which ones are shown</source>
        <translation>Xem những bản nào</translation>
    </message>
    <message>
        <source>Sent from phones in the villages</source>
        <translation>Bản gửi từ điện thoại của thôn</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Chưa có bản nào.</translation>
    </message>
    <message>
        <source>Nobody has signed these, and they are no reports. Make a draft of one, check it, and hand it to the leader as any other.</source>
        <translation>Các bản này chưa ai ký, chưa phải là báo cáo. Tạo bản nháp, kiểm tra, rồi trình lãnh đạo như mọi báo cáo.</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Find a figure</source>
        <translation>Tìm chỉ tiêu</translation>
    </message>
    <message>
        <source>Figures of the form</source>
        <translation>Chỉ tiêu của biểu mẫu</translation>
    </message>
    <message>
        <source>At most {count} figures at a time.</source>
        <translation>Mỗi lần xem nhiều nhất {count} chỉ tiêu.</translation>
    </message>
    <message>
        <source>A figure that must not be published is among them: exports leave it out.</source>
        <translation>Có chỉ tiêu không được công bố: tệp xuất ra sẽ không có chỉ tiêu này.</translation>
    </message>
    <message>
        <source>Exports show counts of 1 to 4 persons as «&lt;5».</source>
        <translation>Tệp xuất ra ghi số từ 1 đến 4 người là «&lt;5».</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>Chỉ tiêu khác</translation>
    </message>
</context>
<context>
    <name>PickerQuestion</name>
    <message>
        <source>“{typed}” is not in the list; the earlier choice was kept.</source>
        <extracomment>Pixels the list takes at 100 %.</extracomment>
        <translation>“{typed}” không có trong danh sách; giữ lựa chọn trước.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Show it large</source>
        <extracomment>As many entries as a person will look through; typing on narrows them down. A picture of more bytes or pixels than these is not opened at all. A JPEG is scaled down while it is read. How files begin that hold nothing but a picture (an SVG may ask for other files: it is none of these). Room at 100 % for the picture of a label, and when the person wants it large.</extracomment>
        <translation>Xem hình lớn</translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation>Hình: {name}</translation>
    </message>
    <message>
        <source>Show it small</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>The picture {file} did not come with the form.</source>
        <translation>Biểu mẫu không kèm theo hình {file}.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be shown: it is damaged, too large or no picture.</source>
        <translation>Không xem được hình {file}: tệp bị hỏng, quá lớn hoặc không phải là hình.</translation>
    </message>
    <message>
        <source>The form has a sound to this question ({file}); it is not played here.</source>
        <translation>Câu hỏi này có kèm âm thanh ({file}); phần mềm không phát ở đây.</translation>
    </message>
    <message>
        <source>The form has a film to this question ({file}); it is not played here.</source>
        <translation>Câu hỏi này có kèm video ({file}); phần mềm không phát ở đây.</translation>
    </message>
</context>
<context>
    <name>PicturesCard</name>
    <message>
        <source>Pictures of signature and seal</source>
        <translation>Ảnh chữ ký và dấu</translation>
    </message>
    <message>
        <source>As Decree 30/2020 asks: the signature in blue between position and name, the seal in red over a third of it at its left. PNG with a transparent ground. They are kept encrypted, and put only on reports that this leader has signed off.</source>
        <translation>Theo Nghị định 30/2020: chữ ký màu xanh đặt giữa chức vụ và họ tên, dấu màu đỏ trùm khoảng 1/3 chữ ký về phía trái. Ảnh PNG nền trong suốt. Ảnh được lưu mã hóa và chỉ đặt lên báo cáo mà chính lãnh đạo đó đã duyệt.</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Chữ ký của tôi</translation>
    </message>
    <message>
        <source>Seal of the agency</source>
        <translation>Dấu cơ quan</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>The picture was taken away.</source>
        <translation>Đã gỡ ảnh.</translation>
    </message>
    <message>
        <source>The picture is kept.</source>
        <translation>Đã lưu ảnh.</translation>
    </message>
</context>
<context>
    <name>PointQuestion</name>
    <message>
        <source>latitude, longitude: 16.0544, 108.2022</source>
        <extracomment>Milliseconds after the first keystroke not handed over yet until the text is. Lines of an area in sight. Keys that go to the report when the field itself has nothing left to take back. The focus comes back by itself after these: a menu is open, or another window was looked at. So many questions are shown at once: each change of a page that is shown lays the page out. Room at the end that gives way when a sentence comes under a question above. So many times the few choices that buttons are for: then even a kind once chosen gives way. What a pasted cell may be an answer to. N with Đ is not among them: north in English, south in Vietnamese.</extracomment>
        <translation>vĩ độ, kinh độ: 16.0544, 108.2022</translation>
    </message>
    <message>
        <source>Latitude comes first; here it lies between 8 and 24.</source>
        <translation>Vĩ độ viết trước; ở nước ta vĩ độ từ 8 đến 24.</translation>
    </message>
    <message>
        <source>Change them over</source>
        <translation>Đổi chỗ hai số</translation>
    </message>
</context>
<context>
    <name>Previous</name>
    <message>
        <source>no change</source>
        <extracomment>Columns of a line where the group does not say. A question of so few twelfths wants the whole width of the page, not only what is good for reading. Three or more of so many stand on a line. Most units of a line. Written by the XLSForm compiler in front of a table-list: the label of its group. From ten times as much on, a difference says more than per cent. From the last digit of a figure to the edge of its field.</extracomment>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Lấy số này</translation>
    </message>
    <message>
        <source>Last period {value}</source>
        <translation>Kỳ trước {value}</translation>
    </message>
    <message>
        <source>Take over the last period: {value}</source>
        <translation>Lấy số kỳ trước: {value}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <extracomment>A run of at least this many characters arriving at once was pasted or dropped, not typed. Milliseconds after which slow work is shown; what is over sooner would only flash. Steps of the bar.</extracomment>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>ProxyForm</name>
    <message>
        <source>As the system</source>
        <extracomment>Height at 100 % below which a list has no room to spare: large letters on a screen of 768 lines. At 100 %, the least height of a head and a row, and of what is said where nothing is. The event after which the list is another. Columns a narrow table does without, what is missed least first, and what must be left for the first.</extracomment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Tự nhập</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>(đã lưu)</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Only if the proxy asks for them. Kept encrypted on this PC, never in a log.</source>
        <translation>Chỉ cần khi proxy đòi. Được mã hóa trên máy này, không bao giờ ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Name at the proxy</source>
        <translation>Tên dùng cho proxy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Proxy on the way to the centre</source>
        <translation>Proxy trên đường tới máy chủ</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Đang hỏi hệ thống…</translation>
    </message>
    <message>
        <source>The system uses none.</source>
        <translation>Hệ thống không dùng proxy.</translation>
    </message>
    <message>
        <source>The system uses {place}.</source>
        <translation>Hệ thống dùng {place}.</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s address.</source>
        <translation>Nhập địa chỉ proxy.</translation>
    </message>
    <message>
        <source>Type the port, a number.</source>
        <translation>Nhập cổng, là một số.</translation>
    </message>
    <message>
        <source>The way to the centre is saved. “Test the connection” tells if it works.</source>
        <translation>Đã lưu đường tới máy chủ. «Kiểm tra kết nối» cho biết có dùng được không.</translation>
    </message>
</context>
<context>
    <name>PublishQuestion</name>
    <message>
        <source>Everybody will read this</source>
        <translation>Mọi người sẽ đọc được nội dung này</translation>
    </message>
    <message>
        <source>Make it public now</source>
        <translation>Công khai nội dung này</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa công khai</translation>
    </message>
    <message>
        <source>These words may name somebody: {words}. Take them out with “Correct” or by answering anew; a person’s name stays only with their consent.</source>
        <translation>Có thể là tên hoặc số của một người: {words}. Hãy bỏ đi bằng «Sửa nội dung» hoặc trả lời lại; chỉ để tên khi người đó đồng ý.</translation>
    </message>
    <message>
        <source>I have read it again: these words may be read by everybody</source>
        <translation>Tôi đã đọc lại: mọi người được đọc các chữ này</translation>
    </message>
    <message>
        <source>Who brought it is known only on the computer where it was taken in: this one cannot look for the name, telephone number or address in these words. Read them all, or make it public there.</source>
        <translation>Thông tin người gửi chỉ có trên máy đã tiếp nhận, nên máy này không tự tìm được họ tên, số điện thoại, địa chỉ của người gửi trong nội dung. Hãy đọc lại toàn bộ, hoặc công khai trên máy đó.</translation>
    </message>
    <message>
        <source>I have read all of it: nothing in it tells who brought it</source>
        <translation>Tôi đã đọc lại toàn bộ: không có chữ nào cho biết người gửi</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>required</source>
        <extracomment>Some 200 dots to the inch in the room that a photo has on the page. Gives the printer a person chooses, None when it is to be none; raises NoPrinter when there is none. More choices than this are a list to type into instead of buttons, when the form does not say. More than this are one whatever the form says. So many can be ticked in sight, when the form does not say. (control, datatype, appearance); &quot;*&quot; is any. `traits()` adds words of our own to the form&apos;s appearances. A question on its own, open for answers. Pixels at the left of a question, where the rule stands that tells its state; titles begin behind it, too. Of the twelve columns of a page, how many this question takes when the form does not say. Tables use the whole width, not the 760 px that are good for reading.
----------
Characters of a text that are shown. Styles open at once; further ones are shown as typed. Unicode&apos;s noncharacters stand for signs that answers put in, while the author&apos;s markup is read. Room for a row&apos;s words, and for a choice.</extracomment>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>F1: guidance</source>
        <translation>F1: hướng dẫn</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>dữ liệu cá nhân</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <extracomment>A photo is written anew with this quality when the form asks for fewer pixels: what it shows can be read. More pixels than any camera gives are not decoded: 200 million. What can be written anew: by the name the decoder has for it. What a place that stands close to its neighbours is lower by, at 100 %; as `base.qss` has it.</extracomment>
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
    <message>
        <source>Lock</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Signed in: {who}</source>
        <translation>Đang dùng: {who}</translation>
    </message>
</context>
<context>
    <name>RankQuestion</name>
    <message>
        <source>Move up</source>
        <extracomment>A list of more numbers than this is a field to type into. More numbers than this are no slider. A rating of more steps than this is a slider.</extracomment>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Đưa xuống</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Giữ thứ tự này</translation>
    </message>
    <message>
        <source>Take the order back</source>
        <translation>Bỏ thứ tự đã xếp</translation>
    </message>
    <message>
        <source>{name}, {place} of {count}</source>
        <translation>{name}, thứ {place} trên {count}</translation>
    </message>
    <message>
        <source>{name}, not placed yet</source>
        <translation>{name}, chưa xếp</translation>
    </message>
    <message>
        <source>Not answered yet. Move a row, or keep the order as it is.</source>
        <translation>Chưa trả lời. Hãy chuyển một dòng, hoặc giữ nguyên thứ tự này.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Confirmed by the officer ({n})</source>
        <extracomment>Seconds of making in one turn of the event loop: a key that waits is not felt. Heights of the sight that are made ahead of it; the rest when it comes nearer. Pieces made before the page is first seen: about a screen of them.</extracomment>
        <translation>Cán bộ đã xác nhận ({n})</translation>
    </message>
    <message>
        <source>Not changed because: {reason}</source>
        <translation>Giữ nguyên vì: {reason}</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Đã xác nhận: {reason}</translation>
    </message>
</context>
<context>
    <name>ReceiptActions</name>
    <message>
        <source>Print the receipt</source>
        <translation>In biên nhận</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
</context>
<context>
    <name>ReceiptCheck</name>
    <message>
        <source>Check a receipt</source>
        <extracomment>Bytes of a file that are looked at: a receipt is one page.</extracomment>
        <translation>Kiểm tra biên nhận</translation>
    </message>
    <message>
        <source>Text of the receipt, as scanned from its QR code</source>
        <translation>Chữ của biên nhận, quét được từ mã QR</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The PDF of a receipt, a file with its text, or what its QR code says. It is checked with the keys of the centres this PC was enrolled at; no network is needed.</source>
        <translation>Tệp PDF của biên nhận, tệp có chữ của biên nhận, hoặc chữ quét từ mã QR. Kiểm tra bằng khóa của các trung tâm mà máy này đã đăng ký, không cần mạng.</translation>
    </message>
    <message>
        <source>Paste the text of a receipt, or choose a file.</source>
        <translation>Dán chữ của biên nhận, hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>There is no receipt in it. Choose the PDF saved in this application, or scan the QR code and paste its text.</source>
        <translation>Không thấy biên nhận trong đó. Chọn tệp PDF do ứng dụng này lưu ra, hoặc quét mã QR rồi dán chữ quét được.</translation>
    </message>
    <message>
        <source>This receipt proves nothing: {why}.</source>
        <translation>Biên nhận này không chứng minh được gì: {why}.</translation>
    </message>
    <message>
        <source>The receipt holds: the centre signed it, and nothing was changed.</source>
        <translation>Biên nhận đúng: trung tâm đã ký, nội dung không bị sửa.</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>receipt-{serial}.pdf</source>
        <extracomment>Tells what became of it: a sentence, and whether it went well.</extracomment>
        <translation>bien-nhan-{serial}.pdf</translation>
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
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
</context>
<context>
    <name>ReceivedPart</name>
    <message>
        <source>Received by the centre, with its signed receipt</source>
        <translation>Trung tâm đã nhận, có biên nhận đã ký</translation>
    </message>
    <message>
        <source>The centre has received nothing from this PC yet.</source>
        <translation>Máy chủ chưa nhận báo cáo nào từ máy này.</translation>
    </message>
    <message>
        <source>receipt {serial}</source>
        <translation>biên nhận {serial}</translation>
    </message>
    <message>
        <source>files still on their way</source>
        <translation>tệp còn đang gửi</translation>
    </message>
    <message>
        <source>Signature checked</source>
        <translation>Chữ ký đúng</translation>
    </message>
    <message>
        <source>Signature not right</source>
        <translation>Chữ ký không đúng</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In biên nhận</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Check a receipt…</source>
        <translation>Kiểm tra biên nhận…</translation>
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
    <message>
        <source>The recovery key is tried and the new password set. This cannot be stopped.</source>
        <translation>Đang thử khóa khôi phục và đặt mật khẩu mới. Việc này không dừng được.</translation>
    </message>
    <message>
        <source>The audit trail keeps that it was used, and when. Whoever signs in by this account later is told.</source>
        <translation>Nhật ký ghi lại việc dùng khóa và lúc nào. Người đăng nhập tài khoản này về sau được báo cho biết.</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>What was sent is being put right. Until it is sent again no other step is taken.</source>
        <translation>Đang sửa nội dung đã gửi. Chưa gửi lại thì chưa xử lý bước khác được.</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Sửa tiếp</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Leave it as it was sent</source>
        <translation>Bỏ sửa, giữ như đã gửi</translation>
    </message>
    <message>
        <source>The centre did not take it: {why}. Put it right; it goes off again by itself.</source>
        <translation>Trung tâm chưa nhận: {why}. Hãy sửa lại; sửa xong sẽ tự gửi lại.</translation>
    </message>
</context>
<context>
    <name>ReminderLine</name>
    <message>
        <source>Silence…</source>
        <extracomment>Things that can be silenced one by one from the menu.</extracomment>
        <translation>Thôi nhắc…</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Hôm nay thôi nhắc</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Mở: {what}</translation>
    </message>
    <message>
        <source>Not this one: {thing}</source>
        <translation>Không nhắc việc này: {thing}</translation>
    </message>
    <message>
        <source>Never: {what} (again in the settings)</source>
        <translation>Không nhắc nữa: {what} (bật lại trong Cài đặt)</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>{n} working days before</source>
        <translation>Trước hạn {n} ngày làm việc</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Nhắc việc</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Nhắc từ khi nào</translation>
    </message>
    <message>
        <source>Each thing is told once a day: on the desk, and beside the clock while the window is not in front. What the centre returned is told at once, however far off it is due. Turning a kind on again brings back what was silenced one by one.</source>
        <translation>Mỗi việc được nhắc một lần trong ngày: trên Bàn làm việc, và cạnh đồng hồ khi cửa sổ không ở phía trước. Báo cáo cấp trên trả lại được nhắc ngay, dù còn lâu mới đến hạn. Bật lại một loại thì những việc đã tắt riêng cũng được nhắc lại.</translation>
    </message>
</context>
<context>
    <name>RemindingOf</name>
    <message>
        <source>Reminders</source>
        <extracomment>Side of the code with its quiet zone, and that zone, in modules: the standard asks for four. Milliseconds between two looks: a day begins, an hour of an event comes nearer.</extracomment>
        <translation>Nhắc việc</translation>
    </message>
</context>
<context>
    <name>RemovalAsked</name>
    <message>
        <source>Remove the draft</source>
        <extracomment>Pixels for the list of removed drafts, at 100 %: the reports stay the larger part.</extracomment>
        <translation>Xóa bản nháp</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells.</source>
        <translation>Những gì đã điền và các ghi chú ở ô sẽ bị xóa.</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells and 1 file.</source>
        <translation>Những gì đã điền, các ghi chú ở ô và 1 tệp đính kèm sẽ bị xóa.</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells and {n} files.</source>
        <translation>Những gì đã điền, các ghi chú ở ô và {n} tệp đính kèm sẽ bị xóa.</translation>
    </message>
    <message>
        <source>The report is still to be made; it begins empty again.</source>
        <translation>Báo cáo này vẫn phải nộp và sẽ bắt đầu lại từ trống.</translation>
    </message>
    <message>
        <source>A copy is kept on this PC for 90 days, from which the draft can be put back. The audit trail says who removed it.</source>
        <translation>Máy giữ một bản lưu trong 90 ngày để khôi phục khi cần. Nhật ký ghi ai đã xóa.</translation>
    </message>
</context>
<context>
    <name>RemovedDrafts</name>
    <message>
        <source>Removed drafts</source>
        <translation>Bản nháp đã xóa</translation>
    </message>
    <message>
        <source>The draft “{what}” was removed. It can be put back (Ctrl+Z).</source>
        <translation>Đã xóa bản nháp “{what}”. Có thể khôi phục (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>{what}: removed by {person}, {moment}</source>
        <translation>{what}: {person} xóa, {moment}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Khôi phục</translation>
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
        <extracomment>Width of a column that reads well. A block of so many questions begins another one, so that what changes in one is not laid out with all. The narrowest that a field becomes where the form gives it little room, and that a question becomes. Two figures with their units side by side need this much. So many answers tell on a folded card what it is about.</extracomment>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Xóa {name}</translation>
    </message>
    <message>
        <source>1 to correct</source>
        <translation>1 chỗ cần sửa</translation>
    </message>
    <message>
        <source>{count} to correct</source>
        <translation>{count} chỗ cần sửa</translation>
    </message>
    <message>
        <source>1 to confirm</source>
        <translation>1 chỗ cần xác nhận</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} chỗ cần xác nhận</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>đang mở</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>đang thu gọn</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <extracomment>So many instances stand open from the beginning. So many cards are made at once; the others when there is time.</extracomment>
        <translation>Chưa có mục nào.</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Thu gọn tất cả</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Mở tất cả</translation>
    </message>
</context>
<context>
    <name>ReportDetailScreen</name>
    <message>
        <source>Another PC has sent this report too. Compare the two and say what stands.</source>
        <translation>Một máy tính khác cũng đã gửi báo cáo này. Hãy so sánh hai bản và chọn bản đúng.</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>So sánh và chọn</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Mọi báo cáo</translation>
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
        <source>Revisions</source>
        <translation>Các bản đã ký</translation>
    </message>
    <message>
        <source>Discarded, it is not sent: {why}</source>
        <translation>Đã bỏ, không gửi: {why}</translation>
    </message>
    <message>
        <source>Another PC of the commune has sent this report too ({author}, {when}). Yours is kept: when it is sent, the two are put side by side and you decide what stands.</source>
        <translation>Máy khác của xã cũng đã gửi báo cáo này ({author}, {when}). Bản ở máy này vẫn được giữ: khi gửi, hai bản sẽ được đặt cạnh nhau để chọn bản đúng.</translation>
    </message>
    <message>
        <source>sent by another PC</source>
        <translation>máy khác gửi</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Xem qua các kỳ</translation>
    </message>
    <message>
        <source>Figures of this form, period by period</source>
        <translation>Số liệu của biểu mẫu này, theo từng kỳ</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>So các lần sửa</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Who did what with this report, and when</source>
        <translation>Ai làm gì với báo cáo này, khi nào</translation>
    </message>
    <message>
        <source>Open the feedback</source>
        <translation>Mở phản ánh này</translation>
    </message>
    <message>
        <source>Give up the correction</source>
        <translation>Thôi sửa</translation>
    </message>
    <message>
        <source>It stands again as it was signed last; a copy is kept of what was typed.</source>
        <translation>Báo cáo trở lại như bản đã ký gần nhất; những gì đã nhập được giữ thành một bản sao.</translation>
    </message>
    <message>
        <source>Remove the draft…</source>
        <translation>Xóa bản nháp…</translation>
    </message>
    <message>
        <source>This report was sent from here after the day of the backup ({author}, {when}). What is typed here is kept: when it is sent, the two are put side by side and you decide what stands.</source>
        <translation>Báo cáo này đã được gửi từ máy này sau hôm sao lưu ({author}, {when}). Những gì đang nhập ở đây vẫn giữ nguyên: khi gửi, hai bản được đặt cạnh nhau để anh/chị chọn.</translation>
    </message>
    <message>
        <source>brought back from the centre</source>
        <translation>lấy lại từ trung tâm</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mở xem</translation>
    </message>
</context>
<context>
    <name>ReportsMenu</name>
    <message>
        <source>Excel: write these reports to a sheet</source>
        <extracomment>Widths of the columns in characters; the fourth is a day.</extracomment>
        <translation>Excel: xuất danh sách báo cáo</translation>
    </message>
    <message>
        <source>Write these to a sheet…</source>
        <translation>Xuất danh sách này ra Excel…</translation>
    </message>
    <message>
        <source>reports-{date}.xlsx</source>
        <translation>bao-cao-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the reports to</source>
        <translation>Xuất danh sách báo cáo ra</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Đang ghi {name}…</translation>
    </message>
    <message>
        <source>{count} written to {path}.</source>
        <translation>Đã xuất {count} ra {path}.</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>Report</source>
        <extracomment>What each column is ordered by.</extracomment>
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
        <extracomment>The first column takes what the others leave. Columns a narrow table does without, what is missed least first, and what must be left for the first (at 100 %) for them to stay: author, last change, receipt. The number of reports found is said where the screen is at least so wide, at 100 %.</extracomment>
        <translation>Tên, kỳ, người lập, số biên nhận</translation>
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
    <message>
        <source>Over time</source>
        <translation>Qua các kỳ</translation>
    </message>
    <message>
        <source>Figures of signed reports, period by period</source>
        <translation>Số liệu báo cáo đã ký, theo từng kỳ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>Mọi kỳ</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Chưa có báo cáo nào</translation>
    </message>
    <message>
        <source>A report begun on the desk stands here.</source>
        <translation>Báo cáo bắt đầu từ Bàn làm việc sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>There is none of this kind: choose all states, forms and periods.</source>
        <translation>Không có báo cáo như vậy: hãy chọn mọi trạng thái, mọi biểu và mọi kỳ.</translation>
    </message>
    <message>
        <source>Take a word away, or choose all states, forms and periods.</source>
        <translation>Hãy bớt chữ, hoặc chọn mọi trạng thái, mọi biểu và mọi kỳ.</translation>
    </message>
    <message>
        <source>Take a word away, or write it otherwise. What the answers say is found with Ctrl+K.</source>
        <translation>Hãy bớt chữ, hoặc gõ cách khác. Muốn tìm trong nội dung báo cáo thì bấm Ctrl+K.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Choose the stick or folder</source>
        <translation>Chọn USB hoặc thư mục</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Khôi phục bản này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Reports, accounts and passwords come back as they were on the day of the backup. You sign in with the password of that day; if it is forgotten, with the printed recovery key.</source>
        <translation>Báo cáo, tài khoản và mật khẩu trở lại như vào ngày sao lưu. Đăng nhập bằng mật khẩu của ngày đó; nếu quên thì dùng khóa khôi phục đã in.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>{when}, {unit}</source>
        <translation>{when}, {unit}</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>Không có bản sao lưu nào trong {folder}.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Đang khôi phục…</translation>
    </message>
    <message>
        <source>The backup is being copied to this PC…</source>
        <translation>Đang chép bản sao lưu vào máy này…</translation>
    </message>
    <message>
        <source>Go on to sign in</source>
        <translation>Tiếp tục đăng nhập</translation>
    </message>
    <message>
        <source>What is on this PC now is put aside whole, in a folder of its own. Nothing of it is deleted.</source>
        <translation>Những gì đang có trên máy này được cất nguyên vẹn vào một thư mục riêng, không xóa gì.</translation>
    </message>
    <message>
        <source>What was entered after the backup is not in it, what waited to be sent neither: enter it again. What the centre has received meanwhile is kept there; when such a report is sent again from here, both versions are shown side by side.</source>
        <translation>Những gì nhập sau ngày sao lưu, kể cả báo cáo đang chờ gửi, không có trong bản sao lưu: cần nhập lại. Những gì trung tâm đã nhận từ đó đến nay vẫn còn ở trung tâm; nếu gửi lại báo cáo đó từ máy này, hai bản sẽ được đặt cạnh nhau để chọn.</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>Not again today</source>
        <translation>Hôm nay không nhắc nữa</translation>
    </message>
</context>
<context>
    <name>ScansCard</name>
    <message>
        <source>Scan of the paper signed with a pen</source>
        <translation>Bản quét văn bản giấy đã ký</translation>
    </message>
    <message>
        <source>Add a scan…</source>
        <translation>Thêm bản quét…</translation>
    </message>
    <message>
        <source>When the leader signed on paper: scan it in colour at 200 dpi or more, save it as PDF, and add it here. It stays on this PC and in its backups; it is not sent with the report.</source>
        <translation>Lãnh đạo ký trên giấy và đóng dấu: quét màu từ 200 dpi, lưu thành PDF rồi thêm vào đây. Bản quét chỉ nằm trên máy này và trong bản sao lưu của máy, không gửi kèm báo cáo.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Gỡ bỏ…</translation>
    </message>
    <message>
        <source>Kept all the same: {reason}</source>
        <translation>Vẫn lưu vì: {reason}</translation>
    </message>
    <message>
        <source>{file} is being looked at…</source>
        <translation>Đang kiểm tra {file}…</translation>
    </message>
    <message>
        <source>Why this scan is kept</source>
        <translation>Lý do vẫn lưu bản quét này</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Vẫn lưu</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>{file} is being kept…</source>
        <translation>Đang lưu {file}…</translation>
    </message>
    <message>
        <source>Kept with the report: {name}.</source>
        <translation>Đã lưu cùng báo cáo: {name}.</translation>
    </message>
    <message>
        <source>“{name}” is taken from the report and from this PC; copies in backups stay.</source>
        <translation>Tệp «{name}» sẽ được gỡ khỏi báo cáo và xóa khỏi máy này; bản trong các bản sao lưu cũ vẫn còn.</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Lý do gỡ bỏ</translation>
    </message>
    <message>
        <source>Remove the scan</source>
        <translation>Gỡ bản quét</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The scan was removed: {name}.</source>
        <translation>Đã gỡ bản quét: {name}.</translation>
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
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Phản ánh</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search  Ctrl+K</source>
        <translation>Tìm kiếm  Ctrl+K</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm thấy</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Không tìm thấy. Hãy gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Search reports, tasks, feedback, notices and screens</source>
        <extracomment>Of each kind so many are shown; the last line leads to all of them. Pixels beside the words of the field, at 100 %: its mark and edges.</extracomment>
        <translation>Tìm báo cáo, nhiệm vụ, phản ánh, thông báo và màn hình</translation>
    </message>
    <message>
        <source>All that was found</source>
        <translation>Tất cả kết quả</translation>
    </message>
</context>
<context>
    <name>SectionsMenu</name>
    <message>
        <source>Sections</source>
        <translation>Các mục</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>The centre</source>
        <extracomment>One or more cards that stand below each other, made when it is their turn.</extracomment>
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
    <message>
        <source>Try a form</source>
        <translation>Thử biểu mẫu</translation>
    </message>
    <message>
        <source>For those who write forms: open an XLSForm, see what is wrong with it, fill it in.</source>
        <translation>Dành cho người soạn biểu mẫu: mở XLSForm, xem chỗ sai, điền thử.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
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
        <source>Lock now (Ctrl+L)</source>
        <translation>Khóa ngay (Ctrl+L)</translation>
    </message>
    <message>
        <source>When nobody touches keyboard or mouse, what is typed is saved and the reports are closed until the password is given; the same place comes back.</source>
        <translation>Khi không ai dùng bàn phím hay chuột, nội dung đang nhập được lưu và báo cáo được đóng lại cho đến khi nhập mật khẩu; sau đó trở về đúng chỗ đang làm.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Khóa sau</translation>
    </message>
    <message>
        <source>Show the audit trail</source>
        <translation>Xem nhật ký</translation>
    </message>
    <message>
        <source>Who did what and when, chained so that no entry can be changed unseen.</source>
        <translation>Ai làm gì, khi nào; các mục nối thành chuỗi nên sửa mục nào cũng bị phát hiện.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Enrol again with a new code</source>
        <translation>Đăng ký lại bằng mã mới</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Key</source>
        <extracomment>Modules of `ui.screens`, what is pressed soonest first; those shown once in a while are left out. Weights the first window is drawn with; the others follow once it is on the screen. Seconds the thread that sends may keep the interpreter while the screen waits for it; Python&apos;s own is ten times that, and a key that is drawn asks for it more than once. Milliseconds between two of its turns; what is let go without a ring is freed at once. So often the day is looked at, in milliseconds. While the disk is full, room is looked for this often, in milliseconds. So many milliseconds after a page was closed its memory is given back, when nothing else was opened and nothing touched meanwhile: that takes a tenth of a second. Width of the window at 100 % below which the rail shows icons only. Under which screen of the rail a passing one stands; the others stand under the desk. What follows this line is for readers of the repository; the application puts its own in its place. Letters of a page shown around what was found in it.</extracomment>
        <translation>Phím</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
    <message>
        <source>Guide for the place you are in</source>
        <translation>Hướng dẫn của màn hình đang dùng</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Bảng phím tắt này</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>Fold the rail, unfold it</source>
        <translation>Thu gọn, mở rộng thanh bên trái</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Trong danh sách</translation>
    </message>
    <message>
        <source>To the field that filters the list</source>
        <translation>Đến ô lọc danh sách</translation>
    </message>
    <message>
        <source>Take in new feedback</source>
        <translation>Tiếp nhận phản ánh mới</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Save what is taken in</source>
        <translation>Lưu nội dung đang nhập</translation>
    </message>
    <message>
        <source>Task on the board: next step</source>
        <translation>Nhiệm vụ trên bảng: sang bước sau</translation>
    </message>
    <message>
        <source>In a report</source>
        <translation>Trong báo cáo</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>Next thing to correct or confirm</source>
        <translation>Chỗ cần sửa, cần xác nhận tiếp theo</translation>
    </message>
    <message>
        <source>Take the last period&apos;s figure</source>
        <translation>Lấy số kỳ trước</translation>
    </message>
    <message>
        <source>Guidance of the question, where it has one</source>
        <translation>Hướng dẫn của câu hỏi, nếu có</translation>
    </message>
    <message>
        <source>In a date: open the calendar</source>
        <translation>Ở ô ngày: mở lịch</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>Tìm trong báo cáo này</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Tìm chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Tìm chỗ trước</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Lưu ngay</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>In a table of a report</source>
        <translation>Trong bảng của báo cáo</translation>
    </message>
    <message>
        <source>Change what is in the cell</source>
        <translation>Sửa nội dung ô</translation>
    </message>
    <message>
        <source>Copy the chosen cells</source>
        <translation>Chép các ô đã chọn</translation>
    </message>
    <message>
        <source>Paste cells, from Excel too</source>
        <translation>Dán các ô, cả từ Excel</translation>
    </message>
    <message>
        <source>Fill down from the cell above</source>
        <translation>Chép xuống từ ô trên</translation>
    </message>
    <message>
        <source>Empty the chosen cells</source>
        <translation>Xóa nội dung các ô đã chọn</translation>
    </message>
    <message>
        <source>Where forms are tried</source>
        <translation>Ở màn hình thử biểu mẫu</translation>
    </message>
    <message>
        <source>Open a form</source>
        <translation>Mở biểu mẫu</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Next thing to correct</source>
        <translation>Chỗ cần sửa tiếp theo</translation>
    </message>
    <message>
        <source>Find in the XML</source>
        <translation>Tìm trong XML</translation>
    </message>
    <message>
        <source>This figure over time</source>
        <translation>Xem số liệu này qua các kỳ</translation>
    </message>
    <message>
        <source>Note for the leader at this cell</source>
        <translation>Ghi chú cho lãnh đạo tại ô này</translation>
    </message>
    <message>
        <source>Take back the sheet of tasks taken in last, a draft removed</source>
        <translation>Hoàn tác bảng nhiệm vụ vừa nhập, bản nháp vừa xóa</translation>
    </message>
    <message>
        <source>Remove the draft that is shown</source>
        <translation>Xóa bản nháp đang xem</translation>
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
    <message>
        <source>Locked. What was typed is saved; after the password you are where you were.</source>
        <translation>Đã khóa. Nội dung đang nhập đã được lưu; nhập mật khẩu để trở về đúng chỗ đang làm.</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Hướng dẫn (F1)</translation>
    </message>
    <message>
        <source>What can still be read is being read…</source>
        <translation>Đang đọc những gì còn đọc được…</translation>
    </message>
    <message>
        <source>The password is checked and the reports are opened.</source>
        <translation>Đang kiểm tra mật khẩu và mở kho báo cáo.</translation>
    </message>
    <message>
        <source>The backup is restored. Sign in with the password of its day.</source>
        <translation>Đã khôi phục từ bản sao lưu. Hãy đăng nhập bằng mật khẩu của ngày sao lưu.</translation>
    </message>
    <message>
        <source>What was on this PC before lies beside the reports, in the folder {folder}.</source>
        <translation>Những gì có trên máy trước đó được cất cạnh kho báo cáo, trong thư mục {folder}.</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>The leader signs off</source>
        <extracomment>Pixels at 100 % over and under the panel.</extracomment>
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
        <source>Read the report, then sign it with your own password. After that it is sent by itself. A comment at a cell for the officer: Shift+F2 there, then send the report back.</source>
        <translation>Đọc báo cáo rồi ký duyệt bằng mật khẩu của chính mình. Sau đó báo cáo tự được gửi đi. Muốn ghi ý kiến tại một ô: bấm Shift+F2 tại ô đó, rồi trả lại báo cáo.</translation>
    </message>
    <message>
        <source>Send back with comments at cells ({n})</source>
        <translation>Trả lại với ý kiến tại ô ({n})</translation>
    </message>
    <message>
        <source>See the comments at the cells ({n}).</source>
        <translation>Xem ý kiến ngay tại các ô ({n}).</translation>
    </message>
    <message>
        <source>The password is being checked…</source>
        <translation>Đang kiểm tra mật khẩu…</translation>
    </message>
    <message>
        <source>{name} filled in this report too: author and signer are the same person. The audit trail will say so.</source>
        <translation>{name} cũng là người lập báo cáo này: người lập và người ký là một người. Nhật ký sẽ ghi rõ điều đó.</translation>
    </message>
    <message>
        <source>Say what has to be changed, or put a comment at a cell (Shift+F2), so that the officer knows.</source>
        <translation>Hãy ghi rõ cần sửa gì, hoặc ghi ý kiến tại ô (Shift+F2), để cán bộ biết.</translation>
    </message>
</context>
<context>
    <name>SignedPart</name>
    <message>
        <source>Signed copies</source>
        <translation>Bản đã ký số</translation>
    </message>
    <message>
        <source>Take in a signed PDF…</source>
        <translation>Nhập bản đã ký…</translation>
    </message>
    <message>
        <source>Save the report as PDF, sign that file with the signing tool of your office, then take the result in here. It is checked to be this report, and kept with it on this PC.</source>
        <translation>Lưu báo cáo thành PDF, ký tệp đó bằng công cụ ký số của cơ quan, rồi nhập tệp kết quả vào đây. Tệp được kiểm tra có đúng là báo cáo này không và được lưu cùng báo cáo trên máy này.</translation>
    </message>
    <message>
        <source>Signed copies are not sent with the report: the centre gets its answers, which the leader has signed off. Whoever is to have a signed copy gets the file.</source>
        <translation>Bản đã ký không gửi kèm báo cáo: trung tâm nhận số liệu mà lãnh đạo đã duyệt. Nơi nào cần bản đã ký thì gửi tệp cho nơi đó.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu một bản…</translation>
    </message>
    <message>
        <source>Checked and kept with the report: {name}.</source>
        <translation>Đã kiểm tra và lưu cùng báo cáo: {name}.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
    <message>
        <source>Sign with a token…</source>
        <translation>Ký bằng thiết bị…</translation>
    </message>
    <message>
        <source>The report has no number yet. Give it one first: what is signed without it never gets it.</source>
        <translation>Báo cáo chưa có số. Hãy cấp số trước: bản đã ký mà thiếu số thì không thêm số được nữa.</translation>
    </message>
    <message>
        <source>{file} is being checked…</source>
        <translation>Đang kiểm tra {file}…</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <translation>Đang sao chép {file}…</translation>
    </message>
    <message>
        <source>Let what was signed stay</source>
        <translation>Giữ bản đã ký</translation>
    </message>
    <message>
        <source>Make the PDF anew…</source>
        <translation>Tạo lại PDF…</translation>
    </message>
</context>
<context>
    <name>SignerForm</name>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>{name} signs as</source>
        <translation>{name} ký với tư cách</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>SignersCard</name>
    <message>
        <source>What stands over a signature belongs to the leader: a report bears it of whoever signed it off. A change counts from now on; what was signed before stays.</source>
        <translation>Thẩm quyền ký gắn với từng lãnh đạo: ai duyệt báo cáo thì báo cáo ghi theo người đó. Thay đổi có hiệu lực từ bây giờ; văn bản đã ký trước đó giữ nguyên.</translation>
    </message>
    <message>
        <source>Who signs reports, and as what</source>
        <translation>Người ký và thẩm quyền ký</translation>
    </message>
    <message>
        <source>Kept: {name} signs so from now on.</source>
        <translation>Đã lưu: từ nay {name} ký như vậy.</translation>
    </message>
</context>
<context>
    <name>SlipActions</name>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi đến máy in.</translation>
    </message>
    <message>
        <source>slip-{code}.pdf</source>
        <translation>phieu-{code}.pdf</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Không ghi được vào đó. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
</context>
<context>
    <name>SoftCheck</name>
    <message>
        <source>Enter: confirm · Esc: leave</source>
        <extracomment>Characters a reason may have.</extracomment>
        <translation>Enter: xác nhận · Esc: bỏ qua</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Đã xác nhận: {reason}</translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation>Sửa lý do</translation>
    </message>
    <message>
        <source>Confirm because…</source>
        <translation>Xác nhận vì…</translation>
    </message>
    <message>
        <source>Why the answer is right: {name}</source>
        <translation>Vì sao câu trả lời này đúng: {name}</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>Vì sao số liệu này đúng?</translation>
    </message>
    <message>
        <source>A reason in a few words is needed</source>
        <translation>Cần ghi lý do trong vài từ</translation>
    </message>
    <message>
        <source>Not changed because: {reason}</source>
        <translation>Giữ nguyên vì: {reason}</translation>
    </message>
    <message>
        <source>Not changed because…</source>
        <translation>Giữ nguyên vì…</translation>
    </message>
</context>
<context>
    <name>SortHeads</name>
    <message>
        <source>{head}: Space puts the list in this order</source>
        <extracomment>More steps than this have no ticks of their own. Of the mark beside a head&apos;s words: it stands in the head&apos;s own margin.</extracomment>
        <translation>{head}: nhấn phím cách để xếp danh sách theo cột này</translation>
    </message>
    <message>
        <source>{head}, descending order</source>
        <translation>{head}, xếp giảm dần</translation>
    </message>
    <message>
        <source>{head}, ascending order</source>
        <translation>{head}, xếp tăng dần</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Find in the XML</source>
        <translation>Tìm trong XML</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Open the screen about sending</source>
        <extracomment>Decree 30/2020/NĐ-CP, Annex I, on annexes as a file of their own: letters of 10 points, no picture. What the words take in the corner, in millimetres: two lines of which neither is broken. What is above the letters of a line, so that they begin where the code does. Milliseconds between two looks at the room on the disk. How high the sentence may get.</extracomment>
        <translation>Mở màn hình Gửi báo cáo</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Hướng dẫn (F1)</translation>
    </message>
    <message>
        <source>Only {size} left on the disk</source>
        <translation>Ổ đĩa chỉ còn trống {size}</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Next step</source>
        <extracomment>In this order; the first that can be taken is proposed.</extracomment>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>The citizen agrees that this authority learns name and telephone</source>
        <translation>Người dân đồng ý cho cơ quan này biết tên và số điện thoại</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>Mức hài lòng</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Write a day as 31/12/2026, or leave it blank.</source>
        <translation>Hãy ghi ngày như 31/12/2026, hoặc để trống.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giao xử lý</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Bổ sung</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Chuyển nơi khác</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Note the opinion</source>
        <translation>Ghi mức hài lòng</translation>
    </message>
    <message>
        <source>Propose to others</source>
        <translation>Đề nghị nhân rộng</translation>
    </message>
    <message>
        <source>Answer to the citizen</source>
        <translation>Trả lời người dân</translation>
    </message>
    <message>
        <source>What the citizen adds</source>
        <translation>Nội dung bổ sung</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu gì</translation>
    </message>
    <message>
        <source>Why it is not dealt with</source>
        <translation>Lý do không xử lý</translation>
    </message>
    <message>
        <source>What the citizen says of the answer (may stay blank)</source>
        <translation>Người dân nói gì về câu trả lời (có thể để trống)</translation>
    </message>
    <message>
        <source>To whom, and why</source>
        <translation>Đề nghị nơi nào, vì sao</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa nội dung</translation>
    </message>
    <message>
        <source>As it should stand; what stands now is kept in the history</source>
        <translation>Nội dung đúng; nội dung hiện tại được giữ trong lịch sử phiếu</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Nhận xử lý</translation>
    </message>
</context>
<context>
    <name>SuggestionPage</name>
    <message>
        <source>All suggestions</source>
        <translation>Tất cả phản ánh</translation>
    </message>
    <message>
        <source>answer by {date}</source>
        <translation>hạn trả lời {date}</translation>
    </message>
    <message>
        <source>Lookup code</source>
        <translation>Mã tra cứu</translation>
    </message>
    <message>
        <source>Dealt with by {who}</source>
        <translation>Xử lý: {who}</translation>
    </message>
    <message>
        <source>Says the same as {code}, and is dealt with there.</source>
        <translation>Trùng với phiếu {code}, được xử lý ở phiếu đó.</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Lợi ích</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>Tính khả thi</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>See what was sent</source>
        <translation>Xem phiếu đã gửi</translation>
    </message>
    <message>
        <source>Split it again</source>
        <translation>Tách lại</translation>
    </message>
    <message>
        <source>Another computer of the commune went on with it at the same time. Compare the two and say what stands; then it goes on.</source>
        <extracomment>Steps that have a button of their own.</extracomment>
        <translation>Máy khác của xã cũng vừa xử lý việc này. Hãy đối chiếu hai bên và chọn bản được giữ, rồi làm tiếp.</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Đối chiếu và quyết định</translation>
    </message>
    <message>
        <source>Correct what was taken down</source>
        <translation>Sửa chỗ ghi nhầm</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Attaching {names}…</source>
        <translation>Đang đính kèm {names}…</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Without a name.</source>
        <translation>Không nêu tên.</translation>
    </message>
    <message>
        <source>Known only on the computer where it was taken in.</source>
        <translation>Chỉ có trên máy đã tiếp nhận.</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Hiện đầy đủ</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>Việc xem được ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>Đã gộp vào phiếu này</translation>
    </message>
    <message>
        <source>Its way so far</source>
        <translation>Quá trình xử lý</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>trung tâm</translation>
    </message>
    <message>
        <source>Everybody may read this, and the text or the answer tells who brought it: it was made public on a computer that does not know that. Keep it to the office now; then take name, telephone number or address out, and make it public again.</source>
        <translation>Mọi người đang đọc được, mà nội dung hoặc câu trả lời lại cho biết người gửi: phản ánh được công khai từ một máy không có thông tin người gửi. Hãy bấm «Để nội bộ» ngay; sau đó bỏ họ tên, số điện thoại, địa chỉ rồi công khai lại.</translation>
    </message>
</context>
<context>
    <name>SuggestionsFilter</name>
    <message>
        <source>Words, or a lookup code and Enter</source>
        <translation>Nội dung, hoặc mã tra cứu rồi Enter</translation>
    </message>
    <message>
        <source>Filter the suggestions, or type a lookup code</source>
        <translation>Lọc phản ánh, sáng kiến hoặc nhập mã tra cứu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
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
        <source>Not answered yet</source>
        <translation>Chưa trả lời</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa giao ai</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Ai được xem</translation>
    </message>
    <message>
        <source>Public or not</source>
        <translation>Công khai hay không</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>For the office only</source>
        <translation>Nội bộ</translation>
    </message>
</context>
<context>
    <name>SuggestionsMenu</name>
    <message>
        <source>Excel: write these suggestions to a sheet</source>
        <translation>Excel: xuất danh sách này ra bảng tính</translation>
    </message>
    <message>
        <source>Write these to a sheet…</source>
        <translation>Xuất danh sách này ra Excel…</translation>
    </message>
    <message>
        <source>suggestions-{date}.xlsx</source>
        <translation>phan-anh-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the suggestions to</source>
        <translation>Xuất phản ánh, kiến nghị ra</translation>
    </message>
    <message>
        <source>{count} written to {path}. Who brought them is masked.</source>
        <translation>Đã xuất {count} ra {path}. Thông tin người gửi đã được che.</translation>
    </message>
    <message>
        <source>Lookup code</source>
        <translation>Mã tra cứu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hình thức tiếp nhận</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị xử lý</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Ngày trả lời</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>Mức hài lòng</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>không nêu tên</translation>
    </message>
    <message>
        <source>For outside: what is public of these…</source>
        <translation>Xuất phần công khai (gửi ra ngoài)…</translation>
    </message>
    <message>
        <source>public-suggestions-{date}.xlsx</source>
        <translation>phan-anh-cong-khai-{date}.xlsx</translation>
    </message>
    <message>
        <source>{count} that are public written to {path}; the others are only counted in it.</source>
        <translation>Đã xuất {count} công khai ra {path}; phần nội bộ chỉ có số đếm.</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Ai được xem</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Only counted here: what is for the office only. &lt;5: one to four. *: not told, because it would give such a figure away.</source>
        <translation>Chỉ đếm phần nội bộ. &lt;5: từ một đến bốn. *: không nêu, vì nêu ra sẽ biết được số nhỏ.</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>Nội bộ</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Đang ghi {name}…</translation>
    </message>
    <message>
        <source>on another computer</source>
        <translation>ở máy khác</translation>
    </message>
</context>
<context>
    <name>SuggestionsModel</name>
    <message>
        <source>no name</source>
        <translation>không nêu tên</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã nhiệm vụ</translation>
    </message>
    <message>
        <source>{kind} · public</source>
        <translation>{kind} · công khai</translation>
    </message>
    <message>
        <source>on another computer</source>
        <translation>ở máy khác</translation>
    </message>
</context>
<context>
    <name>SuggestionsScreen</name>
    <message>
        <source>Suggestions</source>
        <translation>Phản ánh – sáng kiến</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Take a word away, or choose all kinds and states.</source>
        <translation>Hãy bớt từ tìm, hoặc chọn mọi loại và mọi trạng thái.</translation>
    </message>
    <message>
        <source>Nothing was brought yet</source>
        <translation>Chưa có phản ánh nào</translation>
    </message>
    <message>
        <source>Press “Take in” when somebody comes: it takes less than a minute, also without a name.</source>
        <translation>Khi có người đến, nhấn «Tiếp nhận»: chưa đến một phút, không nêu tên cũng được.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Suggestions of citizens</source>
        <translation>Phản ánh – sáng kiến</translation>
    </message>
    <message>
        <source>A character of this code is wrong. Read it once more from the slip.</source>
        <translation>Mã tra cứu có ký tự sai. Hãy đọc lại mã trên phiếu.</translation>
    </message>
    <message>
        <source>Go on with what was typed</source>
        <translation>Viết tiếp phần đang viết</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Tính đến {date}</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>What waits is kept on this PC, encrypted, until the centre has given its receipt.</source>
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
        <source>Waiting</source>
        <extracomment>Key and maker of each part, in their order; a part shows how things are now when asked to `refresh`.</extracomment>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Trung tâm đã nhận</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Các lần trao đổi</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>What is shown below</source>
        <translation>Phần hiện bên dưới</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Kiểm tra kết nối</translation>
    </message>
    <message>
        <source>By USB stick</source>
        <translation>Bằng USB</translation>
    </message>
    <message>
        <source>Enrol again with a new code</source>
        <translation>Đăng ký lại bằng mã mới</translation>
    </message>
    <message>
        <source>From phones</source>
        <translation>Từ điện thoại</translation>
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
        <extracomment>Exact XML values, so that a block copied here comes back here unchanged. The names of rows are cut beyond so many pixels. Kinds of answer that fit a cell. Its rows are the form&apos;s own lines: each has a place, a line of totals too.</extracomment>
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
        <translation>{cell}: {typed} có thể hiểu theo hai cách. Số nào đúng?</translation>
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
        <source>{cells}; and {count} more</source>
        <translation>{cells}; và {count} ô nữa</translation>
    </message>
    <message>
        <source>Left out of the paste: {cells}.</source>
        <extracomment>So many of them are named, the others counted.</extracomment>
        <translation>Chưa dán được: {cells}.</translation>
    </message>
    <message>
        <source>{cell} ({why})</source>
        <translation>{cell} ({why})</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taking in “{name}”…</source>
        <translation>Đang lấy tệp “{name}”…</translation>
    </message>
</context>
<context>
    <name>TaskDetailPage</name>
    <message>
        <source>Not confirmed: {reason}</source>
        <translation>Chưa được xác nhận: {reason}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Danh mục nhiệm vụ</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>{n} % done</source>
        <translation>Đã đạt {n} %</translation>
    </message>
    <message>
        <source>{who} is to confirm it.</source>
        <translation>Chờ {who} xác nhận.</translation>
    </message>
    <message>
        <source>The assigner</source>
        <translation>cơ quan giao</translation>
    </message>
    <message>
        <source>Update progress</source>
        <translation>Cập nhật tiến độ</translation>
    </message>
    <message>
        <source>Waiting for the leader</source>
        <translation>Chờ lãnh đạo ký duyệt</translation>
    </message>
    <message>
        <source>Correct the progress report</source>
        <translation>Sửa phiếu tiến độ</translation>
    </message>
    <message>
        <source>Go on with the progress report</source>
        <translation>Điền tiếp phiếu tiến độ</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Nội dung giao</translation>
    </message>
    <message>
        <source>Name of the officer in charge</source>
        <translation>Tên cán bộ phụ trách</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Phân công</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Không có thời hạn</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>hạn {date}</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Cơ quan giao</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Văn bản giao</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>Ngày giao</translation>
    </message>
    <message>
        <source>Deadline as written</source>
        <translation>Thời hạn theo văn bản</translation>
    </message>
    <message>
        <source>In the lead</source>
        <translation>Cơ quan chủ trì</translation>
    </message>
    <message>
        <source>Helping</source>
        <translation>Cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm đầu ra</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức ưu tiên</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Ngày hoàn thành</translation>
    </message>
    <message>
        <source>By which document, or who said so and when</source>
        <translation>Theo văn bản nào, hoặc ai xác nhận, lúc nào</translation>
    </message>
    <message>
        <source>It was confirmed</source>
        <translation>Ghi nhận: đã xác nhận</translation>
    </message>
    <message>
        <source>It was not confirmed</source>
        <translation>Ghi nhận: không xác nhận</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Dự toán</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Why it is to be done again</source>
        <translation>Vì sao phải làm lại</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Bỏ nhiệm vụ</translation>
    </message>
    <message>
        <source>Why it is removed: made twice, taken in by mistake…</source>
        <translation>Vì sao bỏ: ghi hai lần, nhập nhầm tệp…</translation>
    </message>
    <message>
        <source>You declared it yourself: another leader or an administrator notes the answer.</source>
        <translation>Chính anh/chị đã báo việc này: lãnh đạo khác hoặc quản trị ghi nhận ý kiến xác nhận.</translation>
    </message>
    <message>
        <source>A leader or administrator notes here what it said.</source>
        <translation>Lãnh đạo hoặc quản trị ghi nhận ý kiến của cơ quan giao ở đây.</translation>
    </message>
    <message>
        <source>This is noted on this PC only: the task form in use here has no place for it, so the commune&apos;s other PCs are not told. Note it there too, and ask the province for the newer form.</source>
        <translation>Việc này chỉ ghi trên máy này: biểu mẫu nhiệm vụ đang dùng không có chỗ cho nội dung đó nên các máy khác của xã không nhận được. Hãy ghi ở cả các máy ấy và đề nghị tỉnh phát hành biểu mẫu mới hơn.</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>What is to be done</source>
        <translation>Nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã nhiệm vụ</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Cơ quan giao</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm đầu ra</translation>
    </message>
    <message>
        <source>Save the task</source>
        <translation>Lưu nhiệm vụ</translation>
    </message>
    <message>
        <source>Task of the commune</source>
        <translation>Nhiệm vụ của xã</translation>
    </message>
    <message>
        <source>New task of the commune</source>
        <translation>Nhiệm vụ mới của xã</translation>
    </message>
    <message>
        <source>The last day is {date}.</source>
        <translation>Ngày cuối cùng là {date}.</translation>
    </message>
    <message>
        <source>No last day: it is done all the time and is never late.</source>
        <translation>Không có ngày cuối: việc thường xuyên, không bị tính quá hạn.</translation>
    </message>
    <message>
        <source>These words name no day: they are kept, and the task is never late.</source>
        <translation>Chưa hiểu đây là ngày nào: giữ nguyên chữ, nhiệm vụ không bị tính quá hạn.</translation>
    </message>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Đây là phần đang viết dở lần trước, chưa lưu.</translation>
    </message>
    <message>
        <source>As the document says: Quý IV/2026, thường xuyên, or a day</source>
        <translation>Ghi như văn bản: Quý IV/2026, thường xuyên, hoặc một ngày</translation>
    </message>
    <message>
        <source>Deadline as written</source>
        <translation>Thời hạn theo văn bản</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối cùng</translation>
    </message>
    <message>
        <source>31/12/2026, or blank</source>
        <translation>31/12/2026, hoặc để trống</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức ưu tiên</translation>
    </message>
    <message>
        <source>Goal in words</source>
        <translation>Mục tiêu định tính</translation>
    </message>
    <message>
        <source>Goal in figures</source>
        <translation>Mục tiêu định lượng</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Dự toán</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>Ngày giao</translation>
    </message>
    <message>
        <source>Document: number and symbol</source>
        <translation>Văn bản giao: số, ký hiệu</translation>
    </message>
    <message>
        <source>Document: day</source>
        <translation>Văn bản giao: ngày</translation>
    </message>
    <message>
        <source>Document: agency</source>
        <translation>Văn bản giao: cơ quan ban hành</translation>
    </message>
    <message>
        <source>Document: what it is about</source>
        <translation>Văn bản giao: trích yếu</translation>
    </message>
    <message>
        <source>In the lead</source>
        <translation>Cơ quan chủ trì</translation>
    </message>
    <message>
        <source>Helping</source>
        <translation>Cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Several: a semicolon between them</source>
        <translation>Nhiều cơ quan: ngăn bằng dấu chấm phẩy</translation>
    </message>
    <message>
        <source>Write a day as 31/12/2026, or leave it blank.</source>
        <translation>Ghi ngày như 31/12/2026, hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>TaskParts</name>
    <message>
        <source>Instructions from above</source>
        <extracomment>The name of a file, beside numbers of documents and links.</extracomment>
        <translation>Ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>History of progress</source>
        <translation>Nhật ký tiến độ</translation>
    </message>
    <message>
        <source>Nothing was told of this task yet.</source>
        <translation>Chưa có lần cập nhật nào.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Khó khăn, vướng mắc</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Sent back because</source>
        <translation>Lý do trả lại</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>Minh chứng: {names}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>from another PC</source>
        <translation>từ máy khác</translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation>Mở {address}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>The files are on the commune’s other PC: they come here with its report, once it is sent.</source>
        <translation>Tệp đang ở máy khác của xã: tệp về đây cùng phiếu tiến độ, khi máy ấy gửi đi.</translation>
    </message>
</context>
<context>
    <name>TasksBoard</name>
    <message>
        <source>Enter: see the task · Ctrl+→: tell how it goes on</source>
        <extracomment>So many cards of a column are shown; the list shows them all. A column is no narrower, at 100 %: the board is moved sideways then. In a window lower than this, at 100 %, it says nothing of the keys.</extracomment>
        <translation>Enter: xem nhiệm vụ · Ctrl+→: chuyển bước, mở phiếu cập nhật</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa thực hiện</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Done or paused</source>
        <translation>Xong hoặc tạm dừng</translation>
    </message>
</context>
<context>
    <name>TasksFilter</name>
    <message>
        <source>Filter by words, code or name</source>
        <extracomment>The deadline&apos;s choice that opens two days to write.</extracomment>
        <translation>Lọc theo chữ, mã hoặc tên người</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>Lọc nhiệm vụ</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
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
        <source>Overdue or late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>Không có thời hạn</translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation>Chưa phân công</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Any deadline</source>
        <translation>Mọi thời hạn</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
</context>
<context>
    <name>TasksMenu</name>
    <message>
        <source>Excel: take tasks in, write tasks out</source>
        <translation>Excel: nhập nhiệm vụ vào, xuất nhiệm vụ ra</translation>
    </message>
    <message>
        <source>Take in a sheet…</source>
        <translation>Nhập từ tệp Excel…</translation>
    </message>
    <message>
        <source>Write these tasks to a sheet…</source>
        <translation>Xuất các nhiệm vụ này ra Excel…</translation>
    </message>
    <message>
        <source>Choose a sheet of tasks</source>
        <translation>Chọn tệp danh mục nhiệm vụ</translation>
    </message>
    <message>
        <source>tasks-{date}.xlsx</source>
        <translation>nhiem-vu-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the tasks to</source>
        <translation>Xuất nhiệm vụ ra</translation>
    </message>
    <message>
        <source>{count} written to {path}.</source>
        <translation>Đã xuất {count} ra {path}.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Đang đọc {name}…</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Đang ghi {name}…</translation>
    </message>
    <message>
        <source>Take back the sheet taken in last…</source>
        <translation>Rút lại tệp vừa nhập gần nhất…</translation>
    </message>
</context>
<context>
    <name>TasksModel</name>
    <message>
        <source>Task</source>
        <extracomment>Letters of a deadline&apos;s own words that stand beside its day.</extracomment>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Tasks</source>
        <extracomment>Lower than this, at 100 %, the board has room for its cards alone.</extracomment>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>No such task</source>
        <translation>Không có nhiệm vụ nào khớp</translation>
    </message>
    <message>
        <source>Take a word away, or choose all states.</source>
        <translation>Hãy bớt chữ, hoặc chọn mọi trạng thái.</translation>
    </message>
    <message>
        <source>No task yet</source>
        <translation>Chưa có nhiệm vụ</translation>
    </message>
    <message>
        <source>What the centre asks appears here by itself. A task of your own begins with “New task”.</source>
        <translation>Nhiệm vụ cấp trên giao sẽ tự hiện ở đây. Việc của xã thì bấm «Nhiệm vụ mới».</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nhiệm vụ mới</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Tính đến {date}</translation>
    </message>
    <message>
        <source>{resting} paused or declined</source>
        <translation>{resting} tạm hoãn hoặc từ chối</translation>
    </message>
    <message>
        <source>{count} taken in.</source>
        <translation>Đã nhập {count}.</translation>
    </message>
    <message>
        <source>There is no sheet of tasks that could be taken back.</source>
        <translation>Không có tệp nhiệm vụ nào để rút lại.</translation>
    </message>
    <message>
        <source>“{name}” was taken in last: {new} new, {changed} changed.</source>
        <translation>Tệp nhập gần nhất là “{name}”: {new} nhiệm vụ mới, {changed} nhiệm vụ được sửa.</translation>
    </message>
    <message>
        <source>It can be taken back (Ctrl+Z): what somebody has worked on since stays.</source>
        <translation>Có thể rút lại cả tệp (Ctrl+Z): nhiệm vụ đã có người làm tiếp thì giữ nguyên.</translation>
    </message>
    <message>
        <source>Take this sheet back</source>
        <translation>Rút lại tệp này</translation>
    </message>
    <message>
        <source>The sheet was taken back: {gone} tasks are gone, {restored} are as they were before.</source>
        <translation>Đã rút lại tệp: bỏ {gone} nhiệm vụ mới, trả {restored} nhiệm vụ về như trước.</translation>
    </message>
    <message>
        <source>{kept} stay: somebody has worked on them since.</source>
        <translation>Giữ nguyên {kept} nhiệm vụ vì đã có người làm tiếp.</translation>
    </message>
    <message>
        <source>{not_begun} not begun</source>
        <translation>{not_begun} chưa thực hiện</translation>
    </message>
    <message>
        <source>{done} done</source>
        <translation>{done} hoàn thành</translation>
    </message>
    <message>
        <source>{open} in progress</source>
        <translation>{open} đang thực hiện</translation>
    </message>
    <message>
        <source>{overdue} not completed, overdue</source>
        <translation>{overdue} chưa hoàn thành (quá hạn)</translation>
    </message>
    <message>
        <source>Taking the sheet back…</source>
        <translation>Đang rút lại tệp nhiệm vụ…</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>What a report says in Word and PDF can be written anew: save the words, change them in Word, take them in. Names in braces like {{ cb_tong }} become the answers; head, signature and annexes follow Decree 30/2020 by themselves.</source>
        <translation>Có thể viết lại nội dung báo cáo khi xuất Word và PDF: lưu mẫu, sửa trong Word, rồi nhập lại. Tên trường trong ngoặc như {{ cb_tong }} được thay bằng số liệu; phần đầu, chữ ký và phụ lục tự theo Nghị định 30/2020.</translation>
    </message>
    <message>
        <source>The words of reports</source>
        <translation>Mẫu nội dung báo cáo</translation>
    </message>
    <message>
        <source>this office&apos;s own words</source>
        <translation>mẫu riêng của cơ quan</translation>
    </message>
    <message>
        <source>the words that come along</source>
        <translation>mẫu có sẵn</translation>
    </message>
    <message>
        <source>Save for Word…</source>
        <translation>Lưu ra Word…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Nhập lại…</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Bỏ mẫu riêng</translation>
    </message>
    <message>
        <source>Saved as {path}. Change it in Word, save, then take it in.</source>
        <translation>Đã lưu thành {path}. Hãy sửa trong Word, lưu lại, rồi nhập vào đây.</translation>
    </message>
    <message>
        <source>Taken in: from now on reports say it this way.</source>
        <translation>Đã nhập mẫu: từ nay báo cáo dùng nội dung này.</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>So many earlier words are offered.</extracomment>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>The province has sent words of its own. Let go of the office’s to use them.</source>
        <translation>Tỉnh đã gửi mẫu của tỉnh. Bỏ mẫu riêng của cơ quan để dùng mẫu đó.</translation>
    </message>
    <message>
        <source>The words the province has sent cannot be used. {why}</source>
        <translation>Không dùng được mẫu tỉnh gửi về. {why}</translation>
    </message>
    <message>
        <source>Clerk, leader and administrator may change the words; everybody may look at them.</source>
        <translation>Văn thư, lãnh đạo, quản trị được sửa mẫu; mọi người đều xem được.</translation>
    </message>
    <message>
        <source>Earlier words of this office</source>
        <translation>Mẫu cũ của cơ quan</translation>
    </message>
    <message>
        <source>in force until {moment}</source>
        <translation>dùng đến {moment}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>The office’s own words are kept among the earlier ones.</source>
        <translation>Đã bỏ mẫu riêng; mẫu đó còn giữ trong các mẫu cũ.</translation>
    </message>
    <message>
        <source>Put back: from now on reports say it this way again.</source>
        <translation>Đã dùng lại: từ nay báo cáo theo mẫu này.</translation>
    </message>
    <message>
        <source>Not in the reports, which follow Decree 30: {parts}.</source>
        <translation>Báo cáo theo Nghị định 30 nên không mang theo: {parts}.</translation>
    </message>
    <message>
        <source>the words the province has sent</source>
        <translation>mẫu của tỉnh gửi về</translation>
    </message>
    <message>
        <source>the questions of the form, one after another</source>
        <translation>các câu hỏi của biểu, lần lượt từng mục</translation>
    </message>
    <message>
        <source>pictures and drawings</source>
        <translation>ảnh, hình vẽ</translation>
    </message>
    <message>
        <source>lines of tables (their words come, one under the other)</source>
        <translation>khung bảng (chữ trong bảng thành các đoạn nối nhau)</translation>
    </message>
    <message>
        <source>automatic numbers and bullets</source>
        <translation>số thứ tự và dấu đầu dòng tự động</translation>
    </message>
    <message>
        <source>heads and feet of pages</source>
        <translation>đầu trang, chân trang</translation>
    </message>
    <message>
        <source>footnotes and comments</source>
        <translation>chú thích, nhận xét</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liên kết</translation>
    </message>
    <message>
        <source>colours and underlining</source>
        <translation>màu chữ, gạch chân</translation>
    </message>
    <message>
        <source>Writing the words…</source>
        <translation>Đang ghi mẫu…</translation>
    </message>
    <message>
        <source>The words are looked at and taken in…</source>
        <translation>Đang xem và nhận mẫu…</translation>
    </message>
</context>
<context>
    <name>TimeQuestion</name>
    <message>
        <source>hh:mm</source>
        <extracomment>Zones with a summer time are not asked for the day.</extracomment>
        <translation>giờ:phút</translation>
    </message>
</context>
<context>
    <name>TokenForm</name>
    <message>
        <source>Sign with a token</source>
        <translation>Ký bằng thiết bị ký số</translation>
    </message>
    <message>
        <source>The leader’s signature</source>
        <translation>Chữ ký của lãnh đạo</translation>
    </message>
    <message>
        <source>The agency’s seal</source>
        <translation>Dấu của cơ quan</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Ký với tư cách</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>Look for the token again</source>
        <translation>Tìm lại thiết bị</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>Không ký nữa</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Chứng thư trên thiết bị</translation>
    </message>
    <message>
        <source>PIN of the token (it is not kept)</source>
        <translation>Mã PIN của thiết bị (không được lưu lại)</translation>
    </message>
    <message>
        <source>No certificate was found. Plug the token in, then look for it again.</source>
        <translation>Không tìm thấy chứng thư nào. Hãy cắm thiết bị rồi tìm lại.</translation>
    </message>
    <message>
        <source>To use the last try, type the name of the token: {name}</source>
        <translation>Để dùng lần thử cuối, hãy gõ tên thiết bị: {name}</translation>
    </message>
    <message>
        <source>Type the PIN of the token.</source>
        <translation>Hãy nhập mã PIN của thiết bị.</translation>
    </message>
    <message>
        <source>Tokens are being looked for…</source>
        <translation>Đang tìm USB ký số…</translation>
    </message>
    <message>
        <source>The token is signing. This is not broken off half-way; leave it plugged in.</source>
        <translation>USB ký số đang ký. Việc này không dừng giữa chừng được; đừng rút USB ra.</translation>
    </message>
    <message>
        <source>The annexes are a file of their own: they get the agency’s signature with the same press, shown at the top right of their first page as number, symbol and time.</source>
        <translation>Phụ lục là tệp riêng: cùng lần bấm này, phụ lục cũng được ký số của cơ quan; góc trên bên phải trang đầu ghi số, ký hiệu và thời gian ký, không có hình.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>First steps</source>
        <extracomment>Room between a thing and the line around it, and between that line and the card.</extracomment>
        <translation>Các bước đầu tiên</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>Bỏ qua (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Your places</source>
        <translation>Các màn hình</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>What is most urgent comes first. The button on a card is always the next step.</source>
        <translation>Việc gấp nhất đứng đầu. Nút trên thẻ luôn là bước tiếp theo.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>Ctrl+K from anywhere; accents may be left out.</source>
        <translation>Ctrl+K ở bất cứ đâu; gõ không dấu cũng được.</translation>
    </message>
    <message>
        <source>How the sending stands</source>
        <translation>Việc gửi báo cáo</translation>
    </message>
    <message>
        <source>If you do not know how to go on</source>
        <translation>Khi chưa biết làm gì tiếp</translation>
    </message>
    <message>
        <source>F1 opens the guide at the page of the place you are in. These steps are there too.</source>
        <translation>F1 mở hướng dẫn đúng trang của màn hình đang dùng. Trong đó có cả các bước này.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Everything is here at the left. A number beside a place is what waits for you.</source>
        <translation>Mọi việc nằm ở thanh bên trái. Con số bên cạnh là số việc đang chờ.</translation>
    </message>
    <message>
        <source>This line always says it. Without a network all is kept safe and goes later.</source>
        <translation>Dòng này luôn nói rõ. Không có mạng thì báo cáo vẫn an toàn trên máy và gửi sau.</translation>
    </message>
</context>
<context>
    <name>TraceQuestion</name>
    <message>
        <source>one point a line: latitude, longitude
16.0544, 108.2022
16.0551, 108.2040</source>
        <translation>mỗi dòng một điểm: vĩ độ, kinh độ
16.0544, 108.2022
16.0551, 108.2040</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>TrailScreen</name>
    <message>
        <source>Filter by report or period</source>
        <extracomment>Pixels at 100 % beside the list. What these columns keep at 100 % where the first one needs their room.</extracomment>
        <translation>Lọc theo báo cáo hoặc kỳ</translation>
    </message>
    <message>
        <source>Filter the audit trail</source>
        <translation>Lọc nhật ký</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Mọi việc</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>Take a word away, or choose all actions.</source>
        <translation>Bớt một từ, hoặc chọn mọi việc.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Kiểm tra chuỗi</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>Lưu thành {kind}</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} mục</translation>
    </message>
    <message>
        <source>The chain is being checked…</source>
        <translation>Đang kiểm tra chuỗi nhật ký…</translation>
    </message>
    <message>
        <source>Saved as {path}. Anyone can check it: baocaoxa audit verify {name}</source>
        <translation>Đã lưu thành {path}. Ai cũng kiểm tra được bằng lệnh: baocaoxa audit verify {name}</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Đang tạo {file}…</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Chưa có gì</translation>
    </message>
    <message>
        <source>What is done with reports stands here.</source>
        <translation>Những việc đã làm với báo cáo sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Of reports you have begun or handed on, and of your account</source>
        <translation>Về các báo cáo anh/chị đã lập hoặc trình và tài khoản của anh/chị</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Ngôn ngữ của biểu mẫu</translation>
    </message>
    <message>
        <source>Check the answers</source>
        <translation>Kiểm tra câu trả lời</translation>
    </message>
    <message>
        <source>{answers} to correct.</source>
        <translation>{answers} cần sửa.</translation>
    </message>
    <message>
        <source>{answers} to confirm with a reason.</source>
        <translation>{answers} cần xác nhận kèm lý do.</translation>
    </message>
    <message>
        <source>This report could be handed to the leader.</source>
        <translation>Báo cáo này trình lãnh đạo được.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Filled in by the application: commune and author.</source>
        <translation>Phần mềm tự điền: mã xã, người lập.</translation>
    </message>
    <message>
        <source>Filled in by the application: commune and period ({period}).</source>
        <translation>Phần mềm tự điền: mã xã, kỳ báo cáo ({period}).</translation>
    </message>
    <message>
        <source>Files attached here are kept until the trial ends.</source>
        <translation>Tệp đính kèm ở đây chỉ được giữ đến khi thôi thử.</translation>
    </message>
    <message>
        <source>Go on to the next report</source>
        <translation>Sang báo cáo kỳ sau</translation>
    </message>
    <message>
        <source>What is filled in now becomes the last period&apos;s report</source>
        <translation>Những gì đang điền trở thành báo cáo kỳ trước</translation>
    </message>
</context>
<context>
    <name>TriggerQuestion</name>
    <message>
        <source>I have read this</source>
        <extracomment>What ODK clients keep when something was acknowledged.</extracomment>
        <translation>Tôi đã đọc</translation>
    </message>
</context>
<context>
    <name>UnsupportedQuestion</name>
    <message>
        <source>{why} What is there is kept as it is: {value}</source>
        <translation>{why} Nội dung đã có được giữ nguyên: {value}</translation>
    </message>
    <message>
        <source>This is drawn by hand on a phone or tablet; it cannot be answered on this PC.</source>
        <translation>Câu này vẽ tay trên điện thoại hoặc máy tính bảng, không trả lời được trên máy tính này.</translation>
    </message>
    <message>
        <source>This is taken with the camera of a phone; it cannot be answered on this PC.</source>
        <translation>Câu này chụp bằng điện thoại, không trả lời được trên máy tính này.</translation>
    </message>
    <message>
        <source>This kind of question cannot be answered on this PC.</source>
        <translation>Loại câu hỏi này không trả lời được trên máy tính này.</translation>
    </message>
</context>
<context>
    <name>UploadQuestion</name>
    <message>
        <source>Pasted picture</source>
        <extracomment>Writes the file of that name to a path, until it is stopped, telling how far it is. Milliseconds until work that is still going on is shown, and between two looks at how far it is. What the dialog offers first for a question that asks for a picture.</extracomment>
        <translation>Ảnh dán</translation>
    </message>
    <message>
        <source>One answer takes one file. Choose the one that is meant.</source>
        <translation>Mỗi câu chỉ nhận một tệp. Hãy chọn đúng một tệp.</translation>
    </message>
    <message>
        <source>The clipboard holds no file and no picture.</source>
        <translation>Bộ nhớ tạm không có tệp hay ảnh nào để dán.</translation>
    </message>
    <message>
        <source>“{name}” was taken out of the report.</source>
        <translation>Đã bỏ tệp “{name}” khỏi báo cáo.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>“{name}” took the place of “{before}”.</source>
        <translation>Tệp “{name}” đã thay cho “{before}”.</translation>
    </message>
    <message>
        <source>Put the first one back</source>
        <translation>Lấy lại tệp trước</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Đã lưu thành {path}.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tất cả tệp</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Lưu bản sao thành</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <translation>Đang sao chép {file}…</translation>
    </message>
</context>
<context>
    <name>VersionLine</name>
    <message>
        <source>See what changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>Back to the old version</source>
        <translation>Quay lại bản cũ</translation>
    </message>
    <message>
        <source>This form has a new version ({new}). Your report is on version {old} and can still be sent so.</source>
        <translation>Biểu mẫu này có bản mới ({new}). Báo cáo đang theo bản {old} và vẫn gửi được như vậy.</translation>
    </message>
    <message>
        <source>The report is on the new version ({new}) now. Until you type you can go back.</source>
        <translation>Báo cáo đã chuyển sang bản mới ({new}). Chừng nào chưa gõ gì thêm, vẫn quay lại được.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>For viewing only: these are the reports that could be read of the damaged store. Nothing is written or sent; what could not be read is missing.</source>
        <translation>Chỉ để xem: đây là những báo cáo còn đọc được của kho bị hỏng. Không ghi và không gửi gì; phần không đọc được thì thiếu.</translation>
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
    <message>
        <source>This answer is not usual.</source>
        <translation>Câu trả lời này khác thường.</translation>
    </message>
    <message>
        <source>“{typed}” is not a year. Type four digits, for example 2026.</source>
        <translation>“{typed}” không phải năm. Hãy nhập bốn chữ số, ví dụ 2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not a month. Type month and year, for example 10/2026.</source>
        <translation>“{typed}” không phải tháng. Hãy nhập tháng và năm, ví dụ 10/2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Type hour and minute, for example 08:30.</source>
        <translation>“{typed}” không phải giờ. Hãy nhập giờ và phút, ví dụ 08:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a day with a time. Type both, for example 14/10/2026 08:30.</source>
        <translation>“{typed}” chưa đủ ngày và giờ. Hãy nhập cả hai, ví dụ 14/10/2026 08:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a place. Type latitude, then longitude in degrees, for example 16.0544, 108.2022.</source>
        <translation>“{typed}” không phải tọa độ. Hãy nhập vĩ độ rồi kinh độ theo độ, ví dụ 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>This is not a line. Type at least two points, each on a line of its own, for example 16.0544, 108.2022.</source>
        <translation>Chưa thành một đường. Hãy nhập ít nhất hai điểm, mỗi điểm một dòng, ví dụ 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>This is not an area. Type at least three corners, each on a line of its own, for example 16.0544, 108.2022.</source>
        <translation>Chưa thành một vùng. Hãy nhập ít nhất ba đỉnh, mỗi đỉnh một dòng, ví dụ 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>“{typed}” does not fit: type a number from {start} to {end}, in steps of {step}.</source>
        <translation>“{typed}” không hợp lệ: hãy nhập số từ {start} đến {end}, cách nhau {step}.</translation>
    </message>
    <message>
        <source>Marked {mark}: a state secret may not be kept on this PC and is not saved. Take it out, and deal with it on paper as the law says.</source>
        <translation>Có dấu {mark}: bí mật nhà nước không được lưu trên máy này nên câu trả lời này chưa được lưu. Hãy xóa đi và làm trên giấy theo quy định.</translation>
    </message>
    <message>
        <source>Asked to be corrected, and still the same. Correct it, or say why it stays.</source>
        <translation>Đã được đề nghị sửa mà vẫn như cũ. Hãy sửa lại, hoặc ghi lý do giữ nguyên.</translation>
    </message>
    <message>
        <source>Asked to be corrected, and still the same.</source>
        <translation>Đã được đề nghị sửa mà vẫn như cũ.</translation>
    </message>
    <message>
        <source>Less than last time: {before} then, {now} now ({change}).</source>
        <translation>Ít hơn lần trước: trước {before}, nay {now} ({change}).</translation>
    </message>
    <message>
        <source>More than {percent}&#xa0;% apart: {before} last period, {now} now ({change}).</source>
        <translation>Chênh quá {percent}&#xa0;%: kỳ trước {before}, kỳ này {now} ({change}).</translation>
    </message>
    <message>
        <source>“{typed}” is a percentage; this question does not ask for per cent. Type the figure itself.</source>
        <translation>“{typed}” là phần trăm; câu hỏi này không tính bằng phần trăm. Hãy nhập chính con số cần báo cáo.</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>Reports, in the order they go</source>
        <translation>Báo cáo, theo thứ tự gửi</translation>
    </message>
    <message>
        <source>attached files: {n}</source>
        <translation>{n} tệp đính kèm</translation>
    </message>
    <message>
        <source>a receipt came that does not hold; asked again</source>
        <translation>biên nhận không hợp lệ; sẽ hỏi lại</translation>
    </message>
    <message>
        <source>next try at {time}</source>
        <translation>thử lại lúc {time}</translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Gửi trước</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>No report waits: all that is signed was received, or is set aside.</source>
        <translation>Không có báo cáo nào chờ: mọi báo cáo đã ký đều đã được nhận, hoặc đang ở mục Cần xử lý.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Save what can be read into a new store</source>
        <translation>Cứu phần đọc được sang kho mới</translation>
    </message>
    <message>
        <source>Open for viewing only</source>
        <translation>Mở chỉ để xem</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>WeighingFields</name>
    <message>
        <source>What it brings</source>
        <translation>Lợi ích</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>Tính khả thi</translation>
    </message>
</context>
<context>
    <name>WorkbookPreview</name>
    <message>
        <source>Take over what fits</source>
        <translation>Đưa số liệu hợp lệ vào báo cáo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Không đưa vào</translation>
    </message>
    <message>
        <source>From the workbook {name}</source>
        <translation>Từ tệp Excel {name}</translation>
    </message>
    <message>
        <source>1 answer comes.</source>
        <translation>1 số liệu mới.</translation>
    </message>
    <message>
        <source>{n} answers come.</source>
        <translation>{n} số liệu mới.</translation>
    </message>
    <message>
        <source>1 is as it was.</source>
        <translation>1 số liệu như cũ.</translation>
    </message>
    <message>
        <source>{n} are as they were.</source>
        <translation>{n} số liệu như cũ.</translation>
    </message>
    <message>
        <source>1 does not fit.</source>
        <translation>1 ô không hợp lệ.</translation>
    </message>
    <message>
        <source>{n} do not fit.</source>
        <translation>{n} ô không hợp lệ.</translation>
    </message>
    <message>
        <source>1 row is new.</source>
        <translation>Thêm 1 dòng.</translation>
    </message>
    <message>
        <source>{n} rows are new.</source>
        <translation>Thêm {n} dòng.</translation>
    </message>
    <message>
        <source>Cells left blank take nothing away.</source>
        <translation>Ô để trống không xóa số liệu đã có.</translation>
    </message>
    <message>
        <source>Cells of the workbook</source>
        <translation>Các ô trong tệp Excel</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>Trong tệp Excel</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>không phải là số</translation>
    </message>
    <message>
        <source>can be read as two numbers; write it without signs</source>
        <translation>có hai cách đọc; hãy ghi số không có dấu chấm, phẩy</translation>
    </message>
    <message>
        <source>is no whole number, or too large</source>
        <translation>không phải số nguyên, hoặc quá lớn</translation>
    </message>
    <message>
        <source>is no date (dd/mm/yyyy)</source>
        <translation>không phải ngày (dd/mm/yyyy)</translation>
    </message>
    <message>
        <source>is not in the list of answers</source>
        <translation>không có trong danh sách lựa chọn</translation>
    </message>
    <message>
        <source>is worked out by the application</source>
        <translation>là ô phần mềm tự tính</translation>
    </message>
    <message>
        <source>stands at no question of this report</source>
        <translation>không ứng với câu hỏi nào của báo cáo</translation>
    </message>
    <message>
        <source>finds no row; raise the number of rows in the report first</source>
        <translation>không còn dòng trống; hãy tăng số dòng trong báo cáo trước</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>quá dài</translation>
    </message>
    <message>
        <source>✕ “{typed}” {why}</source>
        <translation>✕ “{typed}” {why}</translation>
    </message>
    <message>
        <source>blank</source>
        <extracomment>So many lines are there at first; the others when a person asks for them.</extracomment>
        <translation>còn trống</translation>
    </message>
    <message>
        <source>Does not fit, and is left out: {n}</source>
        <translation>Không dùng được, bỏ qua: {n}</translation>
    </message>
    <message>
        <source>Changes: {n}</source>
        <translation>Ô thay đổi: {n}</translation>
    </message>
    <message>
        <source>1 more line.</source>
        <translation>Còn 1 dòng nữa.</translation>
    </message>
    <message>
        <source>{n} more lines.</source>
        <translation>Còn {n} dòng nữa.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>The workbook was made for {other}, this report is of {period}. See that it fits.</source>
        <translation>Tệp Excel này lập cho kỳ {other}, còn báo cáo này là kỳ {period}. Hãy xem có đúng số liệu không.</translation>
    </message>
    <message>
        <source>The workbook was made at {other}. See that its figures are those of this commune.</source>
        <translation>Tệp Excel này lập ở {other}. Hãy xem có đúng số liệu của xã mình không.</translation>
    </message>
    <message>
        <source>stands too far down: this row and those below are not read</source>
        <translation>nằm quá xa phía dưới: không đọc từ hàng này trở xuống</translation>
    </message>
    <message>
        <source>New in “{table}”, row {n} of {count}: {name}</source>
        <translation>Dòng mới {n}/{count} của bảng «{table}»: {name}</translation>
    </message>
    <message>
        <source>Have another answer in the report already: {n}</source>
        <translation>Báo cáo đang có giá trị khác: {n}</translation>
    </message>
    <message>
        <source>{typed} (together {total})</source>
        <extracomment>So many questions are named.</extracomment>
        <translation>{typed} (cộng lại thành {total})</translation>
    </message>
    <message>
        <source>{typed} (left out)</source>
        <translation>{typed} (không lấy)</translation>
    </message>
    <message>
        <source>1 question has another answer in the report already. What becomes of it?</source>
        <translation>1 số liệu đang có giá trị khác trong báo cáo. Xử lý thế nào?</translation>
    </message>
    <message>
        <source>{n} questions have other answers in the report already. What becomes of them?</source>
        <translation>{n} số liệu đang có giá trị khác trong báo cáo. Xử lý thế nào?</translation>
    </message>
    <message>
        <source>Add the figures together (another village&apos;s part)</source>
        <translation>Cộng thêm vào số đang có (phần của một thôn khác)</translation>
    </message>
    <message>
        <source>Take those of the workbook (a correction)</source>
        <translation>Thay bằng số trong tệp Excel (số đính chính)</translation>
    </message>
    <message>
        <source>Keep those of the report</source>
        <translation>Giữ số đang có trong báo cáo</translation>
    </message>
    <message>
        <source>1 of them meets another answer.</source>
        <translation>1 số trong đó khác với số đang có.</translation>
    </message>
    <message>
        <source>{n} of them meet others.</source>
        <translation>{n} số trong đó khác với số đang có.</translation>
    </message>
    <message>
        <source>stands for personal data: this workbook is an extract for outside the office</source>
        <translation>là dữ liệu cá nhân đã che: tệp này là bản rút gọn để đưa ra ngoài cơ quan</translation>
    </message>
    <message>
        <source>1 cell has a formula whose result is not in the file. Open the file in Excel or LibreOffice, save it there, then take it in again.</source>
        <translation>Có 1 ô là công thức mà tệp không lưu kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại, rồi nhập lại.</translation>
    </message>
    <message>
        <source>{n} cells have formulas whose results are not in the file. Open the file in Excel or LibreOffice, save it there, then take it in again.</source>
        <translation>Có {n} ô là công thức mà tệp không lưu kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại, rồi nhập lại.</translation>
    </message>
    <message>
        <source>is a formula whose result is not in the file</source>
        <translation>là công thức mà tệp không lưu kết quả</translation>
    </message>
    <message>
        <source>is per cent, not asked for here</source>
        <translation>là phần trăm, ở đây không hỏi %</translation>
    </message>
    <message>
        <source>may be several of the list; write it with its accents</source>
        <translation>có thể là mấy mục trong danh sách; ghi đủ dấu</translation>
    </message>
    <message>
        <source>A total is no row of its own and stays out: {lines}.</source>
        <translation>Dòng tổng không phải là một dòng số liệu, được bỏ ra: {lines}.</translation>
    </message>
    <message>
        <source>The total goes in as a row of its own: {lines}.</source>
        <translation>Dòng tổng được lấy vào như một dòng số liệu: {lines}.</translation>
    </message>
    <message>
        <source>Take the total in as a row</source>
        <translation>Lấy dòng tổng vào như một dòng số liệu</translation>
    </message>
    <message>
        <source>may be several rows of the report; write it with its accents</source>
        <translation>có thể là mấy dòng của báo cáo; ghi đủ dấu</translation>
    </message>
    <message>
        <source>Shares, averages, scores and codes are never added; then the report keeps: {names}.</source>
        <translation>Tỷ lệ, số bình quân, điểm, mã số không cộng vào nhau; khi cộng, báo cáo giữ nguyên: {names}.</translation>
    </message>
    <message>
        <source>{typed} (cannot be added; left out)</source>
        <translation>{typed} (không cộng được; không lấy)</translation>
    </message>
    <message>
        <source>This very file was taken into the report already, at {moment}. Added again, its figures would count twice; to take them instead of the report&apos;s does no harm.</source>
        <translation>Đúng tệp này đã được lấy vào báo cáo lúc {moment}. Cộng thêm lần nữa thì số liệu bị tính hai lần; thay bằng số trong tệp thì không sao.</translation>
    </message>
    <message>
        <source>The workbook was made for version {old} of the form, the report has version {new}.</source>
        <translation>Tệp làm theo mẫu phiên bản {old}, báo cáo đang ở phiên bản {new}.</translation>
    </message>
    <message>
        <source>No longer asked, and left out: {names}.</source>
        <translation>Không còn hỏi nên bỏ ra: {names}.</translation>
    </message>
    <message>
        <source>New, and not in the workbook: {names}.</source>
        <translation>Mới, tệp không có: {names}.</translation>
    </message>
    <message>
        <source>Called otherwise now: {names}.</source>
        <translation>Nay gọi khác: {names}.</translation>
    </message>
    <message>
        <source>They ask the same.</source>
        <translation>Hai phiên bản hỏi như nhau.</translation>
    </message>
    <message>
        <source>{names}; and {n} more</source>
        <translation>{names}; và {n} mục nữa</translation>
    </message>
    <message>
        <source>is fewer rows than the report has; rows are taken out in the report</source>
        <translation>ít hơn số dòng của báo cáo; muốn bớt dòng, hãy sửa số này ngay trong báo cáo</translation>
    </message>
</context>
<context>
    <name>WorkingDaysCard</name>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Ngày làm việc</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Thêm ngày</translation>
    </message>
    <message>
        <source>The public calendar is built in. Add what is different here: a day off of this office, or a day worked instead. Due dates reckoned on this computer change at once; those the centre has set stay.</source>
        <translation>Đã có sẵn lịch nghỉ của Nhà nước. Thêm những ngày khác lịch ấy: ngày cơ quan nghỉ, hoặc ngày làm bù. Hạn gửi do máy này tính thay đổi ngay; hạn do tỉnh giao giữ nguyên.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Ngày làm việc</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Là ngày gì</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>There is no such day. Write it like this: 20/11/2026</source>
        <translation>Không có ngày này. Ghi như sau: 20/11/2026</translation>
    </message>
</context>
<context>
    <name>ZerosLine</name>
    <message>
        <source>Undo</source>
        <extracomment>A figure or two are typed.</extracomment>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>{count} blank figures of this section are 0 now. Look at them once more.</source>
        <translation>Đã ghi 0 vào {count} ô trống của phần này. Xem lại một lần nữa.</translation>
    </message>
    <message>
        <source>Nothing more to report in this section?</source>
        <translation>Phần này không còn gì để báo cáo?</translation>
    </message>
    <message>
        <source>The rest is 0 ({count})</source>
        <translation>Các ô còn lại là 0 ({count})</translation>
    </message>
</context>
<context>
    <name>_Asked</name>
    <message>
        <source>Write why in a few words.</source>
        <translation>Ghi ngắn gọn lý do.</translation>
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
    <message>
        <source>1 to confirm</source>
        <translation>1 chỗ cần xác nhận</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} chỗ cần xác nhận</translation>
    </message>
</context>
<context>
    <name>_LaneView</name>
    <message>
        <source>{n} more in the list</source>
        <translation>Còn {n} việc nữa trong danh sách</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Another PC made an account of this sign-in name too: they are one account now. Name and role are those of the other PC; the password here stays.</source>
        <translation>Máy khác cũng đã tạo tài khoản với tên đăng nhập này: nay là một tài khoản. Họ tên và vai trò lấy theo máy kia; mật khẩu trên máy này giữ nguyên.</translation>
    </message>
    <message>
        <source>Another PC changed this account before: what was done here was not taken. It stands as shown.</source>
        <translation>Máy khác đã sửa tài khoản này trước: thay đổi làm ở máy này không được nhận. Tài khoản như đang hiển thị.</translation>
    </message>
    <message>
        <source>The centre did not take the change: the last leader or administrator of the commune stays.</source>
        <translation>Trung tâm không nhận thay đổi: xã phải còn ít nhất một lãnh đạo hoặc quản trị.</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>This PC is on a network</source>
        <translation>Máy có mạng</translation>
    </message>
    <message>
        <source>The proxy lets us through</source>
        <translation>Proxy cho đi qua</translation>
    </message>
    <message>
        <source>The centre&apos;s address is known</source>
        <translation>Tìm thấy địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>A machine answers there</source>
        <translation>Có máy trả lời</translation>
    </message>
    <message>
        <source>The line is secure</source>
        <translation>Đường truyền an toàn</translation>
    </message>
    <message>
        <source>It is our centre</source>
        <translation>Đúng là máy chủ của tỉnh</translation>
    </message>
    <message>
        <source>The clock of this PC is right</source>
        <translation>Đồng hồ máy đúng giờ</translation>
    </message>
    <message>
        <source>The centre knows this PC</source>
        <translation>Máy chủ nhận ra máy này</translation>
    </message>
    <message>
        <source>Speed of the line</source>
        <translation>Tốc độ đường truyền</translation>
    </message>
    <message>
        <source>There and back in {seconds} s.</source>
        <translation>Đi và về hết {seconds} giây.</translation>
    </message>
    <message>
        <source>No network. Plug in the cable, or connect to Wi-Fi. What waits stays here, safe, and goes by itself later.</source>
        <translation>Không có mạng. Cắm dây mạng hoặc nối Wi-Fi. Báo cáo đang chờ vẫn an toàn trên máy này và sẽ tự gửi sau.</translation>
    </message>
    <message>
        <source>The centre is this PC: no network is wanted.</source>
        <translation>Máy chủ chạy ngay trên máy này: không cần mạng.</translation>
    </message>
    <message>
        <source>No proxy address is set, or it is none. Type host and port under “Network”.</source>
        <translation>Chưa đặt địa chỉ proxy, hoặc địa chỉ không đúng. Nhập địa chỉ và cổng ở mục «Mạng».</translation>
    </message>
    <message>
        <source>The proxy {place} is not known in this network. Is this PC in the right network?</source>
        <translation>Mạng này không tìm thấy proxy {place}. Máy đã nối đúng mạng chưa?</translation>
    </message>
    <message>
        <source>The proxy {place} does not answer. Compare host and port.</source>
        <translation>Proxy {place} không trả lời. Xem lại địa chỉ và cổng.</translation>
    </message>
    <message>
        <source>The proxy {place} wants a name and a password. Type them under “Network”.</source>
        <translation>Proxy {place} đòi tên và mật khẩu. Nhập ở mục «Mạng».</translation>
    </message>
    <message>
        <source>The proxy {place} does not take this name and password. Type them anew.</source>
        <translation>Proxy {place} không nhận tên và mật khẩu này. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The proxy {place} refuses the way to the centre ({detail}). Ask who runs it to allow the centre&apos;s address.</source>
        <translation>Proxy {place} không cho đến máy chủ ({detail}). Nhờ người quản trị mạng cho phép địa chỉ của máy chủ.</translation>
    </message>
    <message>
        <source>The proxy {place} cannot reach the centre ({detail}). Compare the centre&apos;s address, or try later.</source>
        <translation>Proxy {place} không nối được tới máy chủ ({detail}). Xem lại địa chỉ máy chủ, hoặc thử lại sau.</translation>
    </message>
    <message>
        <source>What answers at {place} is no proxy. Compare host and port.</source>
        <translation>Máy trả lời ở {place} không phải proxy. Xem lại địa chỉ và cổng.</translation>
    </message>
    <message>
        <source>“{place}” is no address of a centre: it begins with https://</source>
        <translation>«{place}» không phải địa chỉ máy chủ: địa chỉ bắt đầu bằng https://</translation>
    </message>
    <message>
        <source>Nobody knows the name {place}. Compare the centre&apos;s address letter by letter.</source>
        <translation>Không tìm thấy tên {place}. Xem lại địa chỉ máy chủ từng chữ một.</translation>
    </message>
    <message>
        <source>Names cannot be looked up: this network has no way out, or its DNS does not answer. Restart the modem, or ask who runs the network.</source>
        <translation>Không tra được tên: mạng này không ra được Internet, hoặc DNS không trả lời. Khởi động lại modem, hoặc hỏi người quản trị mạng.</translation>
    </message>
    <message>
        <source>The proxy looks it up.</source>
        <translation>Proxy lo việc này.</translation>
    </message>
    <message>
        <source>Nothing listens at {place}: the centre is switched off, or the address is another.</source>
        <translation>Ở {place} không có gì trả lời: máy chủ đang tắt, hoặc địa chỉ đã đổi.</translation>
    </message>
    <message>
        <source>{place} does not answer: the network holds it back, or the centre is off. Try later.</source>
        <translation>{place} không trả lời: mạng chặn lại, hoặc máy chủ đang tắt. Hãy thử lại sau.</translation>
    </message>
    <message>
        <source>There is no way to {place} from this network.</source>
        <translation>Từ mạng này không có đường tới {place}.</translation>
    </message>
    <message>
        <source>The proxy goes there.</source>
        <translation>Proxy nối tới đó.</translation>
    </message>
    <message>
        <source>The centre is this PC: nothing leaves it.</source>
        <translation>Máy chủ chạy ngay trên máy này: không có gì ra ngoài.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong: it says {ours}, the centre says {theirs}. Set date and time right.</source>
        <translation>Đồng hồ máy sai: máy chỉ {ours}, máy chủ chỉ {theirs}. Hãy chỉnh lại ngày giờ.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate ended on {ends}; this PC&apos;s clock says {ours}. If the clock is right, tell the province.</source>
        <translation>Chứng thư của máy chủ đã hết hạn lúc {ends}; đồng hồ máy chỉ {ours}. Nếu đồng hồ đúng, hãy báo cho tỉnh.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate begins on {begins}; this PC&apos;s clock says {ours}. Check date and time.</source>
        <translation>Chứng thư của máy chủ có hiệu lực từ {begins}; đồng hồ máy chỉ {ours}. Xem lại ngày giờ.</translation>
    </message>
    <message>
        <source>The certificate shown is another address&apos;s (from {detail}). Nothing was sent.</source>
        <translation>Chứng thư nhận được là của địa chỉ khác (do {detail} cấp). Chưa gửi gì đi.</translation>
    </message>
    <message>
        <source>This PC does not trust who vouches for the centre ({detail}). In an office that inspects the line, its certificate has to be installed in the system; else tell the province.</source>
        <translation>Máy này không tin nơi bảo đảm cho máy chủ ({detail}). Nếu cơ quan kiểm soát đường truyền, cần cài chứng thư của cơ quan vào hệ thống; nếu không, hãy báo cho tỉnh.</translation>
    </message>
    <message>
        <source>What answers at {place} speaks no secure language. Nothing was sent.</source>
        <translation>Máy trả lời ở {place} không dùng kết nối an toàn. Chưa gửi gì đi.</translation>
    </message>
    <message>
        <source>It is wrong by {off}: it says {ours}, the centre says {theirs}. Sending works; set it right all the same.</source>
        <translation>Lệch {off}: máy chỉ {ours}, máy chủ chỉ {theirs}. Vẫn gửi được, nhưng nên chỉnh lại.</translation>
    </message>
    <message>
        <source>The centre no longer knows this PC. Ask the province for a new code and enrol again.</source>
        <translation>Máy chủ không còn nhận máy này. Xin tỉnh mã mới rồi đăng ký lại.</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>Máy này chưa đăng ký.</translation>
    </message>
    <message>
        <source>A slow line: {seconds} s there and back. Reports go all the same; files may take long.</source>
        <translation>Đường truyền chậm: đi và về hết {seconds} giây. Báo cáo vẫn gửi được; tệp có thể lâu.</translation>
    </message>
    <message>
        <source>This network wants a login first: open any web page, log in, then test again. Nothing was sent.</source>
        <translation>Mạng này đòi đăng nhập: mở một trang web bất kỳ, đăng nhập, rồi kiểm tra lại. Chưa gửi gì đi.</translation>
    </message>
    <message>
        <source>What answers is not the centre this PC is enrolled at. Nothing was sent. Tell the province.</source>
        <translation>Máy trả lời không phải máy chủ mà máy này đã đăng ký. Chưa gửi gì đi. Hãy báo cho tỉnh.</translation>
    </message>
    <message>
        <source>The answer makes no sense: something on the way changes it. Nothing was used.</source>
        <translation>Câu trả lời không đọc được: có gì đó trên đường truyền làm thay đổi. Không dùng gì trong đó.</translation>
    </message>
    <message>
        <source>The centre is busy. It is tried again by itself.</source>
        <translation>Máy chủ đang bận. Máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The centre has a fault ({detail}). It is tried again by itself.</source>
        <translation>Máy chủ đang có sự cố ({detail}). Máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The centre takes too long. The line may be very slow: try again.</source>
        <translation>Máy chủ trả lời quá lâu. Có thể đường truyền rất chậm: hãy thử lại.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle ({detail}). Try again.</source>
        <translation>Kết nối đứt giữa chừng ({detail}). Hãy thử lại.</translation>
    </message>
    <message>
        <source>The certificate was not trusted. Nothing was sent.</source>
        <translation>Chứng thư không được tin cậy. Chưa gửi gì đi.</translation>
    </message>
    <message>
        <source>The centre refuses ({detail}). Tell the province.</source>
        <translation>Máy chủ từ chối ({detail}). Hãy báo cho tỉnh.</translation>
    </message>
    <message>
        <source>The system&apos;s proxy is of a kind not used here ({detail}). Set another under “Network”.</source>
        <translation>Proxy của hệ thống thuộc loại không dùng được ở đây ({detail}). Đặt proxy khác ở mục «Mạng».</translation>
    </message>
    <message>
        <source>The proxy {place} takes only the login of Windows ({detail}), which is not spoken here. Ask who runs it to let the centre&apos;s address through without one.</source>
        <translation>Proxy {place} chỉ nhận đăng nhập của Windows ({detail}), ở đây không dùng được. Đề nghị người quản lý proxy cho địa chỉ máy chủ đi qua mà không cần đăng nhập.</translation>
    </message>
    <message>
        <source>This application is too old for the centre: ask the province for a newer version.</source>
        <translation>Ứng dụng này quá cũ so với trung tâm: đề nghị tỉnh cung cấp phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The centre is older than this application: ask the province to update the centre.</source>
        <translation>Trung tâm cũ hơn ứng dụng này: đề nghị tỉnh cập nhật trung tâm.</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Sign-in name:</source>
        <translation>Tên đăng nhập:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Mật khẩu:</translation>
    </message>
    <message>
        <source>A packet for the centre</source>
        <translation>Gói gửi trung tâm</translation>
    </message>
    <message>
        <source>An answer of the centre</source>
        <translation>Tệp trả lời của trung tâm</translation>
    </message>
    <message>
        <source>A draft for another computer of the commune</source>
        <translation>Bản nháp cho máy khác của xã</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 tệp</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} tệp</translation>
    </message>
    <message>
        <source>{what}: whole, {parts}, {size}. Number {packet}.</source>
        <translation>{what}: nguyên vẹn, {parts}, {size}. Số {packet}.</translation>
    </message>
    <message>
        <source>This PC is enrolled for {unit} at {centre} ({url}). What waits is sent when the application is open.</source>
        <translation>Máy này đã tham gia cho {unit} tại {centre} ({url}). Phần đang chờ sẽ được gửi khi mở ứng dụng.</translation>
    </message>
    <message>
        <source>With a code, give the centre&apos;s address too: --url ADDRESS.</source>
        <translation>Nếu dùng mã, hãy cho cả địa chỉ của trung tâm: --url ĐỊA-CHỈ.</translation>
    </message>
    <message>
        <source>There are no accounts in {path}. Name the right folder with --profile; none was made.</source>
        <translation>Không có tài khoản nào trong {path}. Hãy chỉ đúng thư mục bằng --profile; không có gì được tạo ra.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>The chair</source>
        <translation>Chủ tịch (TM. UBND)</translation>
    </message>
    <message>
        <source>The acting chair (Q.)</source>
        <translation>Quyền Chủ tịch (Q.)</translation>
    </message>
    <message>
        <source>A deputy chair, for the chair (KT.)</source>
        <translation>Phó Chủ tịch ký thay (KT.)</translation>
    </message>
    <message>
        <source>By order of the chair (TL.)</source>
        <translation>Ký thừa lệnh Chủ tịch (TL.)</translation>
    </message>
    <message>
        <source>Under the chair&apos;s mandate (TUQ.)</source>
        <translation>Ký thừa ủy quyền Chủ tịch (TUQ.)</translation>
    </message>
    <message>
        <source>“{name}” did not take the pages. See whether it is on and has paper, or save as PDF.</source>
        <translation>Máy in “{name}” không nhận trang. Hãy xem máy đã bật và còn giấy chưa, hoặc xuất PDF.</translation>
    </message>
    <message>
        <source>This is no Word file (.docx), or a damaged one. Save the template in Word as .docx, without macros.</source>
        <translation>Đây không phải tệp Word (.docx), hoặc tệp đã hỏng. Hãy lưu mẫu trong Word thành .docx, không có macro.</translation>
    </message>
    <message>
        <source>The template asks for “{name}”, which this form does not have ({where}). Correct the name in Word, then import the template again.</source>
        <translation>Mẫu cần trường “{name}” nhưng biểu này không có ({where}). Hãy sửa tên trường trong Word rồi nhập lại mẫu.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” cannot be understood. What is opened has to be closed.</source>
        <translation>Trong mẫu, {where}: không hiểu được “{name}”. Dấu mở phải có dấu đóng.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” may not stand in a template. Names, “if” and “for” may.</source>
        <translation>Trong mẫu, {where}: không được dùng “{name}”. Chỉ dùng tên trường, “if” và “for”.</translation>
    </message>
    <message>
        <source>The template is too large. A template holds words only, no pictures.</source>
        <translation>Mẫu quá lớn. Mẫu chỉ gồm chữ, không có ảnh.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” cannot be worked out with the answers given.</source>
        <translation>Trong mẫu, {where}: không tính được “{name}” với số liệu hiện có.</translation>
    </message>
    <message>
        <source>somewhere</source>
        <translation>chưa rõ chỗ nào</translation>
    </message>
    <message>
        <source>paragraph {number} (“{words}”)</source>
        <translation>đoạn {number} (“{words}”)</translation>
    </message>
    <message>
        <source>This is no Excel workbook (.xlsx), or a damaged one. Nothing was changed; ask for the file again.</source>
        <translation>Đây không phải tệp Excel (.xlsx), hoặc tệp đã hỏng. Chưa có gì thay đổi; hãy xin lại tệp.</translation>
    </message>
    <message>
        <source>The workbook holds macros (small programs). Save it without them as .xlsx; nothing was changed.</source>
        <translation>Tệp Excel có macro (chương trình nhỏ). Hãy lưu lại thành .xlsx không có macro; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The workbook is far larger than a filled-in form. Nothing was changed.</source>
        <translation>Tệp Excel lớn hơn nhiều so với một biểu đã điền. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This workbook belongs to another form ({detail}). Nothing was changed.</source>
        <translation>Tệp Excel này thuộc biểu khác ({detail}). Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This workbook was not made by this application. Make one with “Excel to fill in” and copy the figures there.</source>
        <translation>Tệp Excel này không do phần mềm tạo ra. Hãy tạo tệp bằng nút “Excel để điền” rồi chép số liệu vào đó.</translation>
    </message>
    <message>
        <source>Nothing is filled in in this workbook.</source>
        <translation>Tệp Excel này chưa điền gì.</translation>
    </message>
    <message>
        <source>Number {number}/{series} is taken already in {year}: {what}. Choose another one.</source>
        <translation>Số {number}/{series} năm {year} đã dùng cho: {what}. Hãy chọn số khác.</translation>
    </message>
    <message>
        <source>This report has the number {number}/{series} already, and keeps it.</source>
        <translation>Báo cáo này đã có số {number}/{series} và giữ số đó.</translation>
    </message>
    <message>
        <source>“{series}” is no symbol of a document. Write it like BC-UBND: capitals, hyphens, no spaces.</source>
        <translation>“{series}” không phải ký hiệu văn bản. Hãy ghi như BC-UBND: chữ in hoa, gạch nối, không có dấu cách.</translation>
    </message>
    <message>
        <source>{path} is open in another program (Word, Excel). Close it there, then try again, or choose another name.</source>
        <translation>{path} đang mở ở chương trình khác (Word, Excel). Hãy đóng tệp ở đó rồi làm lại, hoặc chọn tên khác.</translation>
    </message>
    <message>
        <source>This is no PNG picture. Save the picture as PNG, then choose it.</source>
        <translation>Đây không phải ảnh PNG. Hãy lưu ảnh dạng PNG rồi chọn lại.</translation>
    </message>
    <message>
        <source>The picture is too large: at most 1 MB and 2,400 dots across. Scan it smaller.</source>
        <translation>Ảnh quá lớn: tối đa 1 MB và 2.400 điểm ảnh mỗi chiều. Hãy thu nhỏ ảnh.</translation>
    </message>
    <message>
        <source>The ground of the picture is not transparent, it would cover the words below. Save it as PNG with a transparent ground.</source>
        <translation>Nền ảnh không trong suốt nên sẽ che chữ bên dưới. Hãy lưu ảnh PNG có nền trong suốt.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG, then choose it.</source>
        <translation>Ảnh bị hỏng. Hãy lưu lại dạng PNG rồi chọn lại.</translation>
    </message>
    <message>
        <source>Write the name of your office.</source>
        <translation>Hãy ghi tên cơ quan ban hành.</translation>
    </message>
    <message>
        <source>Write where it is written, as in “Bà Nà, ngày …”.</source>
        <translation>Hãy ghi địa danh, như trong «Bà Nà, ngày …».</translation>
    </message>
    <message>
        <source>Write what the report is about.</source>
        <translation>Hãy ghi trích yếu nội dung báo cáo.</translation>
    </message>
    <message>
        <source>Choose in whose name {signer} signs.</source>
        <translation>Hãy chọn thẩm quyền ký của {signer}.</translation>
    </message>
    <message>
        <source>Choose or write who signs.</source>
        <translation>Hãy chọn hoặc ghi tên người ký.</translation>
    </message>
    <message>
        <source>Write the position, as it is to stand over the signature.</source>
        <translation>Hãy ghi chức vụ như sẽ in phía trên chữ ký.</translation>
    </message>
    <message>
        <source>agency above</source>
        <translation>cơ quan chủ quản</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>ký hiệu</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa danh</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>loại văn bản</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>trích yếu</translation>
    </message>
    <message>
        <source>addressees</source>
        <translation>kính gửi</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>nơi nhận</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>nơi lưu</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>thẩm quyền ký</translation>
    </message>
    <message>
        <source>position</source>
        <translation>chức vụ</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>người ký</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>độ khẩn</translation>
    </message>
    <message>
        <source>circulation</source>
        <translation>phạm vi lưu hành</translation>
    </message>
    <message>
        <source>Number {number}/{series} is of {year}, and the register of {wanted} will give it again. Choose a day of {year}; clerk, leader and administrator may give the report a number of {wanted}.</source>
        <translation>Số {number}/{series} là số của năm {year}; sổ năm {wanted} sẽ cấp lại số này. Hãy chọn ngày trong năm {year}; văn thư, lãnh đạo, quản trị có thể cấp cho báo cáo số của năm {wanted}.</translation>
    </message>
    <message>
        <source>The leader has signed the report off: {names} can no longer change. Correct the report, then it is signed off anew. Nothing was changed.</source>
        <translation>Lãnh đạo đã duyệt báo cáo: không sửa được {names} nữa. Hãy sửa báo cáo rồi trình duyệt lại. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no printer on this PC. Save it as PDF and print it elsewhere.</source>
        <translation>Máy này không có máy in. Hãy lưu thành PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>The Word file holds macros (small programs). Save it in Word without them as .docx; the words in force stay.</source>
        <translation>Tệp Word có macro (chương trình nhỏ). Hãy lưu lại trong Word dạng .docx không có macro; mẫu đang dùng vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written, and nothing taken in.</source>
        <translation>Đã dừng. Chưa ghi gì, cũng chưa đưa gì vào.</translation>
    </message>
    <message>
        <source>Stopped. Of the pages the printer got already ({count}), some may still come out.</source>
        <translation>Đã dừng. Máy in đã nhận {count} trang, có thể vẫn in ra một số trang.</translation>
    </message>
    <message>
        <source>The register of numbers is kept on another computer of the commune. Ask there for the number, and write it in here.</source>
        <translation>Sổ cấp số ở máy khác của xã. Hãy hỏi số ở máy đó rồi ghi vào đây.</translation>
    </message>
    <message>
        <source>The report was corrected after it got “{number}”: two different texts would bear the same number and date. Give this one a number and date of its own, or say that it keeps them.</source>
        <translation>Báo cáo đã sửa sau khi được cấp “{number}”: hai văn bản có nội dung khác nhau sẽ cùng một số và ngày. Cấp số và ngày mới cho bản này, hoặc xác nhận giữ nguyên.</translation>
    </message>
    <message>
        <source>This is an old workbook (.xls) or one with a password. Open it in Excel, save it as .xlsx without a password, then choose that file.</source>
        <translation>Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu thành .xlsx không mật khẩu rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>The answer to “{name}” has {letters} letters; a document takes at most {most} in all. Make it shorter, or put it into a file beside the report.</source>
        <translation>Câu trả lời “{name}” có {letters} ký tự; cả văn bản chứa được nhiều nhất {most} ký tự. Hãy rút ngắn, hoặc để thành tệp gửi kèm.</translation>
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
    <name>files</name>
    <message>
        <source>A picture of this kind is kept as it came, with the place and time the camera may have written into it. Save it as JPEG first to leave them out.</source>
        <translation>Ảnh loại này được giữ nguyên, kể cả nơi và lúc chụp mà máy có thể đã ghi vào. Muốn bỏ các thông tin đó, hãy lưu ảnh thành JPEG trước.</translation>
    </message>
    <message>
        <source>Only the picture is kept: where, when and with what it was taken was removed from the file.</source>
        <translation>Chỉ giữ phần hình: nơi chụp, lúc chụp và thông tin máy chụp đã được bỏ khỏi tệp.</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} byte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Văn bản Word</translation>
    </message>
    <message>
        <source>Excel sheet</source>
        <translation>Bảng tính Excel</translation>
    </message>
    <message>
        <source>JPEG photo</source>
        <translation>Ảnh JPEG</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ghi âm</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản thô</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Văn bản PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Bảng CSV</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Bản trình chiếu</translation>
    </message>
    <message>
        <source>Text document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Tệp nén</translation>
    </message>
    <message>
        <source>“{name}” is empty. Look whether it is the right file.</source>
        <translation>Tệp “{name}” trống. Hãy xem lại có đúng tệp không.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a file. Choose one file in it.</source>
        <translation>“{name}” là thư mục, không phải tệp. Hãy chọn một tệp trong đó.</translation>
    </message>
    <message>
        <source>“{name}” is a program. Programs are not attached to reports; choose a document or a photo.</source>
        <translation>“{name}” là chương trình. Không đính kèm chương trình vào báo cáo; hãy chọn văn bản hoặc ảnh.</translation>
    </message>
    <message>
        <source>“{name}” is a web page or a script, which can run on the reader&apos;s PC. Save it as PDF and attach that.</source>
        <translation>“{name}” là trang web hoặc tệp lệnh, có thể tự chạy trên máy người đọc. Hãy lưu thành PDF rồi đính kèm bản PDF.</translation>
    </message>
    <message>
        <source>“{name}” holds macros (small programs). Save it without macros (.docx, .xlsx) or as PDF, then attach that.</source>
        <translation>“{name}” có macro (chương trình nhỏ bên trong). Hãy lưu thành bản không có macro (.docx, .xlsx) hoặc PDF rồi đính kèm.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it cannot be read as a photo. Copy it from the camera or phone again.</source>
        <translation>“{name}” bị hỏng, không đọc được thành ảnh. Hãy chép lại từ máy ảnh hoặc điện thoại.</translation>
    </message>
    <message>
        <source>“{name}” is not of the kind this question asks for. Choose another file.</source>
        <translation>“{name}” không đúng loại tệp mà câu này hỏi. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there. Nothing was attached.</source>
        <translation>Không còn thấy “{name}”. Chưa đính kèm gì.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened. Close it in other programs, then choose it again.</source>
        <translation>Không mở được “{name}”. Hãy đóng tệp ở chương trình khác rồi chọn lại.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being read. Save and close it, then choose it again.</source>
        <translation>“{name}” bị thay đổi trong lúc đọc. Hãy lưu và đóng tệp rồi chọn lại.</translation>
    </message>
    <message>
        <source>“{name}” could not be read to its end. Plug the stick in again, or copy the file to this PC first.</source>
        <translation>Không đọc được hết “{name}”. Hãy cắm lại USB, hoặc chép tệp vào máy này trước.</translation>
    </message>
    <message>
        <source>“{name}” has {size}; a file may have at most {limit}. Save the photo smaller, or scan with fewer dots per inch, then choose it again.</source>
        <translation>“{name}” nặng {size}; mỗi tệp tối đa {limit}. Hãy lưu ảnh cỡ nhỏ hơn, hoặc quét với độ phân giải thấp hơn, rồi chọn lại.</translation>
    </message>
    <message>
        <source>The file “{name}” is not on this PC. Choose it again, or remove it from the report.</source>
        <translation>Tệp “{name}” không có trên máy này. Hãy chọn lại tệp, hoặc bỏ khỏi báo cáo.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>Không ghi được {path}. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>Đã dừng. Chưa đính kèm gì.</translation>
    </message>
    <message>
        <source>The disk has too little room for this file: {kept} are kept free for reports. Delete or move other files, then choose it again.</source>
        <translation>Ổ đĩa không đủ chỗ cho tệp này: phải chừa {kept} cho báo cáo. Hãy xóa hoặc chuyển bớt tệp khác rồi chọn lại.</translation>
    </message>
    <message>
        <source>The file is kept on this PC, encrypted, and follows its report to the centre piece by piece.</source>
        <translation>Tệp được giữ trên máy này, đã mã hóa, và được gửi dần lên trung tâm sau báo cáo.</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Đã đến trung tâm</translation>
    </message>
    <message>
        <source>Sending: {share}</source>
        <translation>Đang gửi: {share}</translation>
    </message>
    <message>
        <source>Paused at {share}</source>
        <translation>Tạm dừng ở {share}</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Chờ anh/chị đồng ý</translation>
    </message>
    <message>
        <source>Cannot be read on this PC</source>
        <translation>Không đọc được trên máy này</translation>
    </message>
    <message>
        <source>{share} sent, goes on at {time}</source>
        <translation>Đã gửi {share}, gửi tiếp lúc {time}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>“{name}” is not whole at the centre yet: the PC that attached it is still sending it. Keep that PC on the network, and fetch the file later.</source>
        <translation>“{name}” chưa lên đủ trung tâm: máy đã đính kèm còn đang gửi. Hãy để máy đó nối mạng rồi tải tệp về sau.</translation>
    </message>
    <message>
        <source>The centre got “{name}” from another commune first and does not hand it out here. Open it on the PC that attached it.</source>
        <translation>Trung tâm đã nhận “{name}” từ một xã khác trước nên không giao tệp ở đây. Hãy mở tệp trên máy đã đính kèm.</translation>
    </message>
    <message>
        <source>The centre does not know “{name}”. Open it on the PC that attached it.</source>
        <translation>Trung tâm không biết tệp “{name}”. Hãy mở tệp trên máy đã đính kèm.</translation>
    </message>
    <message>
        <source>“{name}” is no longer at the centre. Open it on the PC that attached it, and tell the province&apos;s support.</source>
        <translation>“{name}” không còn ở trung tâm. Hãy mở tệp trên máy đã đính kèm và báo bộ phận hỗ trợ của tỉnh.</translation>
    </message>
    <message>
        <source>What came for “{name}” is not what was sent, so it was thrown away. Fetch it again; if that does not help, tell the province&apos;s support.</source>
        <translation>Nội dung tải về của “{name}” không đúng với bản đã gửi nên đã bị bỏ. Hãy tải lại; nếu vẫn vậy, báo bộ phận hỗ trợ của tỉnh.</translation>
    </message>
    <message>
        <source>“{name}” could not be written to this PC&apos;s disk. What came is kept; fetch it again.</source>
        <translation>Không ghi được “{name}” vào đĩa của máy này. Phần đã tải được giữ lại; hãy tải tiếp.</translation>
    </message>
    <message>
        <source>This PC is not connected to a centre, so “{name}” cannot be fetched.</source>
        <translation>Máy này chưa kết nối với trung tâm nên không tải được “{name}”.</translation>
    </message>
    <message>
        <source>The centre does not know this PC any more. Send and receive once, then fetch “{name}” again; if that does not help, connect this PC to the centre anew.</source>
        <translation>Trung tâm không còn nhận ra máy này. Hãy gửi và nhận một lần rồi tải lại “{name}”; nếu vẫn vậy, kết nối lại máy này với trung tâm.</translation>
    </message>
    <message>
        <source>The line broke while “{name}” was coming. What came is kept; fetch it again and it goes on there.</source>
        <translation>Đường truyền bị ngắt khi đang tải “{name}”. Phần đã tải được giữ lại; tải lại sẽ tiếp tục từ đó.</translation>
    </message>
    <message>
        <source>“{name}” was not fetched. What came of it is kept.</source>
        <translation>Chưa tải được “{name}”. Phần đã tải được giữ lại.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then fetch it again.</source>
        <translation>Mạng này đòi đăng nhập trước: mở một trang web, đăng nhập rồi tải lại.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Look under “Network” in the settings.</source>
        <translation>Máy chủ trung gian (proxy) của mạng này không cho đi qua. Hãy xem mục “Mạng” trong phần cài đặt.</translation>
    </message>
    <message>
        <source>The connection is not secure. Check the date and time of this PC, then fetch it again.</source>
        <translation>Kết nối không an toàn. Hãy kiểm tra ngày giờ của máy này rồi tải lại.</translation>
    </message>
    <message>
        <source>The centre is busy. Fetch it again in a few minutes.</source>
        <translation>Trung tâm đang bận. Hãy tải lại sau vài phút.</translation>
    </message>
    <message>
        <source>What answered is not our centre. Fetch it again on another network.</source>
        <translation>Máy trả lời không phải trung tâm của ta. Hãy tải lại trên một mạng khác.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Fetch it again when there is a network.</source>
        <translation>Không liên lạc được với trung tâm. Hãy tải lại khi có mạng.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept; fetch it again to go on.</source>
        <translation>Đã dừng. Phần đã tải được giữ lại; tải lại để tiếp tục.</translation>
    </message>
    <message>
        <source>Only {size} are left on the disk of this PC.</source>
        <translation>Ổ đĩa máy này chỉ còn trống {size}.</translation>
    </message>
    <message>
        <source>Reports still save; soon no more files can be attached.</source>
        <translation>Báo cáo vẫn lưu được; sắp tới sẽ không đính kèm thêm tệp được.</translation>
    </message>
    <message>
        <source>Empty the recycle bin, delete or move what is not needed, or ask who looks after this PC.</source>
        <translation>Hãy dọn thùng rác, xóa hoặc chuyển bớt tệp không cần, hoặc nhờ người phụ trách máy.</translation>
    </message>
    <message>
        <source>“{name}” breaks off: only a part of the picture is in the file. Copy it from the camera or phone again, or take the picture anew. Nothing was attached.</source>
        <translation>Ảnh “{name}” bị đứt: tệp chỉ có một phần của ảnh. Chép lại từ máy ảnh hoặc điện thoại, hoặc chụp lại. Chưa đính kèm gì.</translation>
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
    <name>following</name>
    <message>
        <source>The report of {before} was corrected after this one was signed. Worked out anew, this would be otherwise: {cells}. What is signed stays as it is; correct this report if it is to follow.</source>
        <translation>Báo cáo {before} đã sửa sau khi báo cáo này được ký. Tính lại thì khác: {cells}. Bản đã ký vẫn giữ nguyên; nếu cần khớp thì sửa báo cáo này.</translation>
    </message>
    <message>
        <source>The report of {period} is signed and goes on from this one as it was before. Worked out anew, this would be otherwise in it: {cells}. Look at it, and correct it if it is to follow.</source>
        <translation>Báo cáo {period} đã ký theo số cũ của báo cáo này. Tính lại thì trong đó khác: {cells}. Hãy mở xem, và sửa nếu cần khớp.</translation>
    </message>
    <message>
        <source>{first}, and {n} more</source>
        <translation>{first} và {n} chỗ khác</translation>
    </message>
    <message>
        <source>{label} (to be looked at)</source>
        <translation>{label} (cần xem lại)</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Comments of the centre</source>
        <translation>Ý kiến của cấp trên</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Phản ánh</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>ẩn danh</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>{name}: {person}, signed in {moment}</source>
        <translation>{name}: {person}, đăng nhập lúc {moment}</translation>
    </message>
    <message>
        <source>{person} has taken this draft over on {pc} ({moment}) and sends it from there. What you had filled in can be read here.</source>
        <translation>{person} đã nhận làm tiếp bản nháp này trên máy {pc} ({moment}) và gửi từ máy đó. Phần anh/chị đã điền vẫn đọc được ở đây.</translation>
    </message>
    <message>
        <source>Handed over to {pc}, {moment}. Nobody has taken it yet; it cannot be filled in here.</source>
        <translation>Đã giao cho máy {pc}, lúc {moment}. Chưa ai nhận; trên máy này chưa điền được.</translation>
    </message>
    <message>
        <source>Offered to all computers of the commune, {moment}. Nobody has taken it yet; it cannot be filled in here.</source>
        <translation>Đã giao cho mọi máy của xã, lúc {moment}. Chưa ai nhận; trên máy này chưa điền được.</translation>
    </message>
    <message>
        <source>{person} on {pc}, {moment}</source>
        <translation>{person}, máy {pc}, lúc {moment}</translation>
    </message>
    <message>
        <source>{person} on {pc} was first: the draft “{what}” is there. Nothing here has changed.</source>
        <translation>{person} trên máy {pc} đã nhận trước: bản nháp «{what}» ở máy đó. Trên máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The draft “{what}” is no longer offered. Nothing here has changed.</source>
        <translation>Bản nháp «{what}» không còn được giao nữa. Trên máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{person} has taken the draft “{what}” back. Nothing here has changed.</source>
        <translation>{person} đã lấy lại bản nháp «{what}». Trên máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{person} on {pc} has taken the draft “{what}” over.</source>
        <translation>{person} trên máy {pc} đã nhận làm tiếp bản nháp «{what}».</translation>
    </message>
    <message>
        <source>The draft “{what}” was not handed over: the computer you chose is no longer the commune’s. The draft is yours to fill in.</source>
        <translation>Chưa giao được bản nháp «{what}»: máy đã chọn không còn là máy của xã. Anh/chị vẫn điền tiếp được ở đây.</translation>
    </message>
    <message>
        <source>The draft “{what}” was not handed over: too many drafts of this computer are on offer. Take some back first. The draft is yours to fill in.</source>
        <translation>Chưa giao được bản nháp «{what}»: máy này đang giao quá nhiều bản nháp. Hãy lấy lại bớt. Anh/chị vẫn điền tiếp được ở đây.</translation>
    </message>
    <message>
        <source>The centre did not take the draft “{what}” to pass it on. It is yours to fill in; nothing of it is lost.</source>
        <translation>Trung tâm không nhận chuyển bản nháp «{what}». Anh/chị vẫn điền tiếp được ở đây, không mất gì.</translation>
    </message>
    <message>
        <source>The draft “{what}” is yours to fill in again.</source>
        <translation>Anh/chị lại điền tiếp được bản nháp «{what}».</translation>
    </message>
    <message>
        <source>Nobody took the draft “{what}” within 30 days: it is yours to fill in again.</source>
        <translation>Sau 30 ngày không ai nhận bản nháp «{what}»: anh/chị lại điền tiếp được.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is yours to fill in now.</source>
        <translation>Bản nháp «{what}» của {person} giờ do anh/chị điền tiếp.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read. Your own stays as it is; you can change over at the report.</source>
        <translation>Bản nháp «{what}» của {person} đã về máy để đọc. Bản của anh/chị giữ nguyên; có thể đổi bản tại trang báo cáo.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read only: it corrects another revision than the one on this computer.</source>
        <translation>Bản nháp «{what}» của {person} chỉ để đọc: bản này sửa một lần báo cáo khác với lần đang có trên máy.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read only: the report has moved on here meanwhile.</source>
        <translation>Bản nháp «{what}» của {person} chỉ để đọc: báo cáo trên máy này đã sang bước khác.</translation>
    </message>
    <message>
        <source>As it was handed over: {person}, {moment}</source>
        <translation>Bản lúc giao: {person}, {moment}</translation>
    </message>
    <message>
        <source>Gave way to another draft: {person}, {moment}</source>
        <translation>Bản đã nhường chỗ: {person}, {moment}</translation>
    </message>
    <message>
        <source>Taken over, put aside: {person}, {moment}</source>
        <translation>Bản đã nhận, để riêng: {person}, {moment}</translation>
    </message>
    <message>
        <source>This computer is not joined to a centre yet, which passes drafts on. Join it under “Sync”, then hand the draft over.</source>
        <translation>Máy này chưa kết nối với trung tâm nên chưa chuyển được bản nháp. Hãy kết nối ở mục «Đồng bộ» rồi giao lại.</translation>
    </message>
    <message>
        <source>An earlier revision of this report is still waiting to be received. Send it first, then hand the draft over.</source>
        <translation>Lần báo cáo trước của báo cáo này còn chờ gửi. Hãy gửi xong rồi giao bản nháp.</translation>
    </message>
    <message>
        <source>This draft is too large to be handed over. It stays here as it is: finish it on this computer.</source>
        <translation>Bản nháp này quá lớn nên không giao được. Bản nháp giữ nguyên ở đây: hãy hoàn thành trên máy này.</translation>
    </message>
    <message>
        <source>That computer is no longer known. Choose another one; the draft stays as it is.</source>
        <translation>Không còn thấy máy đó. Hãy chọn máy khác; bản nháp giữ nguyên.</translation>
    </message>
    <message>
        <source>This draft corrects a report that has not come to this computer yet. Press “Send now”, then take it over.</source>
        <translation>Bản nháp này sửa một báo cáo chưa về máy này. Hãy bấm «Gửi ngay» rồi nhận.</translation>
    </message>
    <message>
        <source>This copy corrects another revision than the one on this computer. It stays to be read; type over what you need.</source>
        <translation>Bản này sửa một lần báo cáo khác với lần đang có trên máy. Bản vẫn để đọc; cần gì thì điền lại.</translation>
    </message>
    <message>
        <source>The report is not being filled in on this computer now, so that the copy can only be read.</source>
        <translation>Báo cáo này hiện không điền trên máy này nên bản lưu chỉ đọc được.</translation>
    </message>
    <message>
        <source>You have asked for this draft back. It can be filled in here again once the centre says yes; until then another computer may still take it.</source>
        <translation>Anh/chị đã yêu cầu lấy lại bản nháp. Khi trung tâm đồng ý thì điền tiếp được trên máy này; trước đó máy khác vẫn có thể nhận.</translation>
    </message>
    <message>
        <source>You have a draft of this report already. Choose which of the two you go on with.</source>
        <translation>Anh/chị đã có bản nháp của báo cáo này. Hãy chọn làm tiếp bản nào.</translation>
    </message>
    <message>
        <source>This draft can no longer be had: it was taken or withdrawn. Nothing has changed here.</source>
        <translation>Không nhận được bản nháp này nữa: đã có người nhận hoặc đã được lấy lại. Trên máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Handed over to {pc} on a stick, {moment}: it is filled in and sent there. What you had filled in can be read here.</source>
        <translation>Đã bàn giao cho {pc} bằng USB, {moment}: bản nháp được điền và gửi ở máy đó. Phần anh/chị đã điền vẫn xem được ở đây.</translation>
    </message>
    <message>
        <source>1 attached file goes along.</source>
        <translation>Kèm theo 1 tệp đính kèm.</translation>
    </message>
    <message>
        <source>{n} attached files go along.</source>
        <translation>Kèm theo {n} tệp đính kèm.</translation>
    </message>
    <message>
        <source>Saved as {file}, sealed: only {pc} can open it. Take it in there under “Sending”, “By USB stick”. The draft is that computer&apos;s from now on.</source>
        <translation>Đã lưu và niêm phong thành {file}: chỉ {pc} mở được. Ở máy đó hãy nhận vào ở «Gửi báo cáo», mục «Bằng USB». Từ nay bản nháp thuộc về máy đó.</translation>
    </message>
    <message>
        <source>{pc} may have opened the stick already, or open it later: this computer cannot know, nor prevent it. Ask there first, and destroy the file on the stick. If both send the report, the later one is shown both side by side; nothing is lost.</source>
        <translation>{pc} có thể đã mở USB, hoặc sẽ mở sau này: máy này không biết được và không ngăn được. Hãy hỏi bên đó trước và xóa tệp trên USB. Nếu cả hai máy cùng gửi báo cáo, máy gửi sau sẽ thấy hai bản cạnh nhau để chọn; không mất gì cả.</translation>
    </message>
    <message>
        <source>As it lies on the stick, which the other computer may open: {person}, {moment}</source>
        <translation>Bản còn trên USB, máy kia có thể mở: {person}, {moment}</translation>
    </message>
    <message>
        <source>Correction given up: {person}, {moment}</source>
        <translation>Đã thôi sửa: {person}, {moment}</translation>
    </message>
    <message>
        <source>Draft removed: {person}, {moment}</source>
        <translation>Bản nháp đã xóa: {person}, {moment}</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>giữ đến {day}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>no figure in these periods</source>
        <translation>không có số liệu trong các kỳ này</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>± period before</source>
        <translation>± so với kỳ trước</translation>
    </message>
    <message>
        <source>± %</source>
        <translation>± %</translation>
    </message>
    <message>
        <source>Same period of the year before</source>
        <translation>Cùng kỳ năm trước</translation>
    </message>
    <message>
        <source>&lt;5: one to four persons, not told outside the office. *: not told, because it would give such a figure away.</source>
        <translation>&lt;5: từ 1 đến 4 người, không cung cấp ra ngoài cơ quan. *: không cung cấp vì có thể suy ra số nhỏ đó.</translation>
    </message>
    <message>
        <source>Figures that must not be published are left out.</source>
        <translation>Không kèm các chỉ tiêu không được công bố.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Kept first · new</source>
        <translation>Đã ghim · mới</translation>
    </message>
    <message>
        <source>Kept first</source>
        <translation>Đã ghim</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 thông báo</translation>
    </message>
    <message>
        <source>{n} notices</source>
        <translation>{n} thông báo</translation>
    </message>
    <message>
        <source>1 not read yet</source>
        <translation>1 chưa đọc</translation>
    </message>
    <message>
        <source>{n} not read yet</source>
        <translation>{n} chưa đọc</translation>
    </message>
    <message>
        <source>This notice is no longer here: the centre has taken it back. The others are in the list.</source>
        <translation>Thông báo này không còn nữa: trung tâm đã thu hồi. Các thông báo khác vẫn ở trong danh sách.</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>1 attached file</source>
        <translation>1 tệp đính kèm</translation>
    </message>
    <message>
        <source>{n} attached files</source>
        <translation>{n} tệp đính kèm</translation>
    </message>
    <message>
        <source>nothing but the question what is new</source>
        <translation>gói chỉ để hỏi tin mới</translation>
    </message>
    <message>
        <source>Saved: {what}, {size}, as {name}.</source>
        <translation>Đã lưu: {what}, {size}, thành {name}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> và </translation>
    </message>
    <message>
        <source>Take it to the centre, and take its answer in here afterwards.</source>
        <translation>Hãy mang đến trung tâm, rồi nhận tệp trả lời tại đây.</translation>
    </message>
    <message>
        <source>1 attached file cannot be read on this PC and is not in it.</source>
        <translation>1 tệp đính kèm không đọc được trên máy này nên không có trong gói.</translation>
    </message>
    <message>
        <source>{n} attached files cannot be read on this PC and are not in it.</source>
        <translation>{n} tệp đính kèm không đọc được trên máy này nên không có trong gói.</translation>
    </message>
    <message>
        <source>{n} files, {first} to {last}</source>
        <translation>{n} tệp, từ {first} đến {last}</translation>
    </message>
    <message>
        <source>1 receipt came.</source>
        <translation>Đã nhận về 1 biên nhận.</translation>
    </message>
    <message>
        <source>{n} receipts came.</source>
        <translation>Đã nhận về {n} biên nhận.</translation>
    </message>
    <message>
        <source>The centre could not take 1 report: see why below.</source>
        <translation>Trung tâm chưa nhận được 1 báo cáo: xem lý do ở màn hình này.</translation>
    </message>
    <message>
        <source>The centre could not take {n} reports: see why below.</source>
        <translation>Trung tâm chưa nhận được {n} báo cáo: xem lý do ở màn hình này.</translation>
    </message>
    <message>
        <source>What is new at the centre is here too.</source>
        <translation>Tin mới của trung tâm cũng đã về máy này.</translation>
    </message>
    <message>
        <source>The answer brought nothing new.</source>
        <translation>Tệp trả lời không có gì mới.</translation>
    </message>
    <message>
        <source>The stick was pulled out or the folder is gone: {path}. Nothing is lost; save again.</source>
        <translation>USB đã bị rút hoặc thư mục không còn: {path}. Không mất gì; hãy lưu lại.</translation>
    </message>
    <message>
        <source>There is too little room: {path}. Take another stick, or leave the attached files out. Nothing is lost.</source>
        <translation>Không đủ chỗ trống: {path}. Hãy dùng USB khác, hoặc bỏ bớt tệp đính kèm. Không mất gì.</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Choose another stick or folder; nothing is lost.</source>
        <translation>Không ghi được vào {path}. Hãy chọn USB hoặc thư mục khác; không mất gì.</translation>
    </message>
    <message>
        <source>“{name}” is what this PC or another one saved for the centre. Choose the answer that the centre gave.</source>
        <translation>“{name}” là gói gửi cho trung tâm. Hãy chọn tệp trả lời do trung tâm đưa.</translation>
    </message>
    <message>
        <source>“{name}” is an answer of the centre. Take it in on the PC that saved the packet.</source>
        <translation>“{name}” là tệp trả lời của trung tâm. Hãy nhận tệp này trên máy đã lưu gói.</translation>
    </message>
    <message>
        <source>“{name}” is no packet of Báo cáo Xã (.bcx), or there is none in it.</source>
        <translation>“{name}” không phải là gói của Báo cáo Xã (.bcx), hoặc trong đó không có gói nào.</translation>
    </message>
    <message>
        <source>“{name}” was saved by a newer version of Báo cáo Xã. Install that version on this PC.</source>
        <translation>“{name}” được lưu bằng phiên bản Báo cáo Xã mới hơn. Hãy cài phiên bản đó trên máy này.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was changed. Nothing of it was used; copy it again.</source>
        <translation>“{name}” bị hỏng hoặc đã bị sửa. Chưa dùng gì trong đó; hãy chép lại.</translation>
    </message>
    <message>
        <source>“{name}” was not copied to its end. Copy it again, and wait until it is done before pulling the stick out.</source>
        <translation>“{name}” chép chưa hết. Hãy chép lại và đợi xong rồi mới rút USB.</translation>
    </message>
    <message>
        <source>A part is missing: {names}. Put all parts into one folder, then try again.</source>
        <translation>Thiếu phần: {names}. Hãy để tất cả các phần vào một thư mục rồi thử lại.</translation>
    </message>
    <message>
        <source>“{name}” is a part of another packet. Take it out of the folder.</source>
        <translation>“{name}” là một phần của gói khác. Hãy lấy tệp này ra khỏi thư mục.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” are the same part. Remove one of them, then try again.</source>
        <translation>“{name}” và “{other}” là cùng một phần. Hãy bỏ bớt một tệp rồi thử lại.</translation>
    </message>
    <message>
        <source>There are several packets in “{name}”. Choose the file of one: {names}.</source>
        <translation>Trong “{name}” có nhiều gói. Hãy chọn tệp của một gói: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is for another PC: only that one can open it.</source>
        <translation>“{name}” dành cho máy khác: chỉ máy đó mở được.</translation>
    </message>
    <message>
        <source>“{name}” is not from the centre this PC is enrolled at. Nothing of it was used.</source>
        <translation>“{name}” không phải do trung tâm mà máy này đã đăng ký đưa ra. Chưa dùng gì trong đó.</translation>
    </message>
    <message>
        <source>“{name}” is of another commune ({unit}). Nothing of it was used.</source>
        <translation>“{name}” là của xã khác ({unit}). Chưa dùng gì trong đó.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC the centre does not know. It must be enrolled.</source>
        <translation>“{name}” đến từ máy mà trung tâm chưa biết. Máy đó cần đăng ký.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC whose enrolment was ended. It needs a new code.</source>
        <translation>“{name}” đến từ máy đã bị ngừng đăng ký. Máy đó cần mã mới.</translation>
    </message>
    <message>
        <source>“{name}” was taken in before. There is nothing more to do with it.</source>
        <translation>“{name}” đã được nhận về trước đây. Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>“{name}” is too large. Choose larger parts, or leave the attached files out.</source>
        <translation>“{name}” quá lớn. Hãy chọn cỡ phần lớn hơn, hoặc bỏ bớt tệp đính kèm.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved and nothing changed.</source>
        <translation>Đã dừng. Chưa lưu gì và không có gì thay đổi.</translation>
    </message>
    <message>
        <source>It cannot be read to its end: {path}. Put the stick in again; nothing was changed.</source>
        <translation>Không đọc được hết: {path}. Hãy cắm lại USB; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet. Enrol it first: a packet is sealed for its centre.</source>
        <translation>Máy này chưa đăng ký. Hãy đăng ký trước: gói được niêm phong cho trung tâm.</translation>
    </message>
    <message>
        <source>This report has no valid receipt yet. Send it first, over the network or by USB stick.</source>
        <translation>Báo cáo này chưa có biên nhận hợp lệ. Hãy gửi trước, qua mạng hoặc bằng USB.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC that this one has not heard of. Send and receive once, over the network or by stick: then the commune&apos;s PCs know each other.</source>
        <translation>“{name}” đến từ một máy mà máy này chưa biết. Hãy gửi nhận một lần, qua mạng hoặc bằng USB: khi đó các máy của xã biết nhau.</translation>
    </message>
    <message>
        <source>“{name}” is a draft for another computer of the commune, not for the centre.</source>
        <translation>«{name}» là bản nháp cho máy khác của xã, không phải cho trung tâm.</translation>
    </message>
    <message>
        <source>1 file of a notice came.</source>
        <translation>Đã nhận 1 tệp kèm thông báo.</translation>
    </message>
    <message>
        <source>{n} files of notices came.</source>
        <translation>Đã nhận {n} tệp kèm thông báo.</translation>
    </message>
    <message>
        <source>It is sealed: only the centre can open it and say what is in it.</source>
        <translation>Gói đã niêm phong: chỉ trung tâm mới mở được và biết trong đó có gì.</translation>
    </message>
    <message>
        <source>{title}: handed over by {person}, {moment}. The signature is good.</source>
        <translation>{title}: {person} bàn giao, {moment}. Chữ ký hợp lệ.</translation>
    </message>
    <message>
        <source>It was only looked at: nothing was taken in.</source>
        <translation>Mới chỉ xem, chưa nhận gì về.</translation>
    </message>
    <message>
        <source>Made {moment} for this PC. The centre&apos;s signature is good.</source>
        <translation>Lập {moment} cho máy này. Chữ ký của trung tâm hợp lệ.</translation>
    </message>
    <message>
        <source>1 piece of news</source>
        <translation>1 tin mới</translation>
    </message>
    <message>
        <source>{n} pieces of news</source>
        <translation>{n} tin mới</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 tệp</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} tệp</translation>
    </message>
    <message>
        <source>In it: {what}.</source>
        <translation>Trong gói có: {what}.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>This PC took it in before.</source>
        <translation>Gói này đã được nhận về trên máy này.</translation>
    </message>
    <message>
        <source>1 receipt</source>
        <translation>1 biên nhận</translation>
    </message>
    <message>
        <source>{n} receipts</source>
        <translation>{n} biên nhận</translation>
    </message>
    <message>
        <source>1 other answer</source>
        <translation>1 trả lời khác</translation>
    </message>
    <message>
        <source>{n} other answers</source>
        <translation>{n} trả lời khác</translation>
    </message>
    <message>
        <source>The centre could not take 1 step with an account or a draft: see why below.</source>
        <translation>Trung tâm chưa nhận được 1 việc về tài khoản hoặc bản nháp: xem lý do bên dưới.</translation>
    </message>
    <message>
        <source>The centre could not take {n} steps with accounts or drafts: see why below.</source>
        <translation>Trung tâm chưa nhận được {n} việc về tài khoản hoặc bản nháp: xem lý do bên dưới.</translation>
    </message>
    <message>
        <source>Some of it is to come again: save another packet later.</source>
        <translation>Một phần cần gửi lại: hãy lưu gói khác sau.</translation>
    </message>
    <message>
        <source>“{name}” answers a packet that this PC saved before it was enrolled anew. Nothing of it was used, and nothing is lost: press “Send now”, or save a new packet and take in its answer.</source>
        <translation>“{name}” trả lời một gói mà máy này đã lưu trước khi được đăng ký lại. Máy không dùng gì trong đó và không mất gì: hãy bấm “Gửi ngay”, hoặc lưu gói mới rồi nhận tệp trả lời của gói đó.</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>{name} cannot be read. Look at the path, or copy the file to this PC.</source>
        <translation>Không đọc được {name}. Hãy xem lại đường dẫn, hoặc chép tệp về máy này.</translation>
    </message>
    <message>
        <source>{name} holds no receipt. Give the file that holds it, or the text that was scanned.</source>
        <translation>Trong {name} không có biên nhận. Hãy chọn đúng tệp biên nhận, hoặc chữ đã quét từ mã QR.</translation>
    </message>
    <message>
        <source>{name} holds no public key of a centre (Ed25519, as JWK or PEM).</source>
        <translation>Trong {name} không có khóa công khai của trung tâm (Ed25519, dạng JWK hoặc PEM).</translation>
    </message>
    <message>
        <source>This PC is not enrolled, so it knows no centre&apos;s key. Give one with --key.</source>
        <translation>Máy này chưa đăng ký nên chưa biết khóa của trung tâm. Hãy đưa khóa bằng --key.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>Reports the centre returned</source>
        <translation>Báo cáo cấp trên trả lại</translation>
    </message>
    <message>
        <source>Reports due</source>
        <translation>Báo cáo sắp đến hạn, quá hạn</translation>
    </message>
    <message>
        <source>Tasks due or late</source>
        <translation>Nhiệm vụ sắp đến hạn, quá hạn</translation>
    </message>
    <message>
        <source>Feedback to be answered</source>
        <translation>Phản ánh, kiến nghị cần trả lời</translation>
    </message>
    <message>
        <source>{first}, and {n} more</source>
        <translation>{first} và {n} việc khác</translation>
    </message>
    <message>
        <source>{what}: {things}</source>
        <translation>{what}: {things}</translation>
    </message>
    <message>
        <source>{title} ({period})</source>
        <translation>{title} ({period})</translation>
    </message>
    <message>
        <source>{title} (due {date})</source>
        <translation>{title} (hạn {date})</translation>
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
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>All are at the centre</source>
        <translation>Trung tâm đã nhận đủ</translation>
    </message>
    <message>
        <source>Still on their way; a new receipt says when all are there</source>
        <translation>Đang gửi; khi đủ sẽ có giấy biên nhận mới</translation>
    </message>
    <message>
        <source>{serial}, {moment}; the centre had lost it, and it was sent again</source>
        <translation>{serial}, {moment}; trung tâm đã mất bản này và đã được gửi lại</translation>
    </message>
    <message>
        <source>Earlier receipt</source>
        <translation>Biên nhận trước</translation>
    </message>
    <message>
        <source>Version now</source>
        <translation>Bản hiện nay</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>Người lập xong</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>Lập xong lúc</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>1 page</source>
        <translation>1 trang</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} trang</translation>
    </message>
    <message>
        <source>Kept on {day} by {name}.</source>
        <translation>{name} lưu ngày {day}.</translation>
    </message>
    <message>
        <source>It is of “{revision}”, before the report was corrected.</source>
        <translation>Bản này thuộc «{revision}», trước khi báo cáo được sửa.</translation>
    </message>
    <message>
        <source>The file is PDF {version}; 1.4 or later is wanted.</source>
        <translation>Tệp là PDF phiên bản {version}; cần từ 1.4 trở lên.</translation>
    </message>
    <message>
        <source>Page {pages} has no picture of a sheet: it was not scanned.</source>
        <translation>Trang {pages} không có ảnh tờ giấy: không phải trang quét.</translation>
    </message>
    <message>
        <source>Pages {pages} have no picture of a sheet: they were not scanned.</source>
        <translation>Các trang {pages} không có ảnh tờ giấy: không phải trang quét.</translation>
    </message>
    <message>
        <source>Page {pages}: {dpi} dpi, {wanted} are wanted.</source>
        <translation>Trang {pages}: {dpi} dpi, cần từ {wanted} dpi.</translation>
    </message>
    <message>
        <source>Pages {pages}: {dpi} dpi, {wanted} are wanted.</source>
        <translation>Các trang {pages}: {dpi} dpi, cần từ {wanted} dpi.</translation>
    </message>
    <message>
        <source>Page {pages} is grey or black and white, colour is wanted.</source>
        <translation>Trang {pages} là ảnh xám hoặc đen trắng, cần ảnh màu.</translation>
    </message>
    <message>
        <source>Pages {pages} are grey or black and white, colour is wanted.</source>
        <translation>Các trang {pages} là ảnh xám hoặc đen trắng, cần ảnh màu.</translation>
    </message>
    <message>
        <source>Scan the paper once more: in colour, at 200 dpi or more, full size, saved as PDF. Where the paper is no longer at hand, say why this scan is kept; the audit trail keeps it.</source>
        <translation>Hãy quét lại: quét màu, từ 200 dpi, đúng khổ giấy, lưu thành PDF. Nếu không còn bản giấy để quét lại thì ghi lý do vẫn lưu; nhật ký giữ lý do này.</translation>
    </message>
    <message>
        <source>The leader has not signed the report off here as it stands now. Sign it off first, then add the scan of that paper.</source>
        <translation>Báo cáo như hiện nay chưa được lãnh đạo ký duyệt trên máy này. Hãy ký duyệt trước, rồi thêm bản quét của văn bản đó.</translation>
    </message>
    <message>
        <source>This is no PDF. Have the scanner save the paper as PDF.</source>
        <translation>Đây không phải tệp PDF. Hãy chọn lưu thành PDF trên máy quét.</translation>
    </message>
    <message>
        <source>The PDF is protected with a password. Save the scan without one, then choose it again.</source>
        <translation>Tệp PDF có mật khẩu bảo vệ. Hãy lưu bản quét không đặt mật khẩu rồi chọn lại.</translation>
    </message>
    <message>
        <source>The PDF is damaged or cannot be looked at. Copy it here again, or scan once more.</source>
        <translation>Tệp PDF bị hỏng hoặc không kiểm tra được. Hãy chép lại vào máy, hoặc quét lại.</translation>
    </message>
    <message>
        <source>Something in this PDF does something by itself or hides another file; a scan has nothing of the kind. Scan the paper once more.</source>
        <translation>Tệp PDF này chứa lệnh tự chạy hoặc tệp ẩn bên trong; bản quét không có những thứ đó. Hãy quét lại văn bản.</translation>
    </message>
    <message>
        <source>No page of this PDF is a picture of a sheet: it was made by a program, not by a scanner. Scan the signed paper. A PDF with electronic signatures belongs under “Signed copies”.</source>
        <translation>Không trang nào của tệp PDF này là ảnh tờ giấy: tệp do phần mềm tạo ra, không phải máy quét. Hãy quét văn bản giấy đã ký. Tệp PDF có chữ ký số thì nhập ở «Bản đã ký số».</translation>
    </message>
    <message>
        <source>This very file is kept already, as “{name}” ({revision}).</source>
        <translation>Tệp này đã được lưu, tên là «{name}» ({revision}).</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Cells refused</source>
        <extracomment>A column is as wide as its contents, but for this (at 100 %): one long name must not take the table. So many rows are measured for the widths.</extracomment>
        <translation>Có ô bị từ chối</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Không được phép</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Có hai bản</translation>
    </message>
    <message>
        <source>Held at the centre</source>
        <translation>Tỉnh giữ lại xem</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Chưa được nhận</translation>
    </message>
    <message>
        <source>The centre refuses 1 answer. Correct it, and the leader signs again.</source>
        <translation>Máy chủ từ chối 1 ô. Sửa ô đó rồi trình lãnh đạo ký lại.</translation>
    </message>
    <message>
        <source>The centre refuses {n} answers. Correct them, and the leader signs again.</source>
        <translation>Máy chủ từ chối {n} ô. Sửa các ô đó rồi trình lãnh đạo ký lại.</translation>
    </message>
    <message>
        <source>Another PC has sent this report too. Compare the two and say what stands.</source>
        <translation>Một máy tính khác cũng đã gửi báo cáo này. Hãy so sánh hai bản và chọn bản đúng.</translation>
    </message>
    <message>
        <source>The centre failed on this report several times; nothing in it is known to be wrong. Send it again, or save it for the province.</source>
        <translation>Máy chủ nhiều lần gặp lỗi với báo cáo này; chưa thấy báo cáo sai ở đâu. Hãy gửi lại, hoặc lưu ra tệp cho tỉnh.</translation>
    </message>
    <message>
        <source>The centre refuses this report: {said}</source>
        <translation>Máy chủ từ chối báo cáo này: {said}</translation>
    </message>
    <message>
        <source>This PC may not send this report: {said}. Ask the province.</source>
        <translation>Máy này không được gửi báo cáo này: {said}. Hãy hỏi tỉnh.</translation>
    </message>
    <message>
        <source>The centre could not take it: {said}</source>
        <translation>Máy chủ chưa nhận được: {said}</translation>
    </message>
    <message>
        <source>The centre no longer has what this report corrects. Send it anew: it stands by itself then.</source>
        <translation>Trung tâm không còn bản mà báo cáo này chỉnh sửa. Hãy gửi mới: khi đó báo cáo đứng riêng.</translation>
    </message>
    <message>
        <source>A person at the centre looks at it. What they decide comes by itself, with an exchange or with the centre&apos;s answer on a stick.</source>
        <translation>Người ở trung tâm đang xem báo cáo này. Kết quả tự về trong một lần trao đổi, hoặc trong tệp trả lời trên USB.</translation>
    </message>
    <message>
        <source>A person at the centre has looked at it and keeps it aside: {said}.</source>
        <translation>Người ở trung tâm đã xem và để riêng báo cáo này: {said}.</translation>
    </message>
    <message>
        <source>Account of {about}</source>
        <translation>Tài khoản của {about}</translation>
    </message>
    <message>
        <source>Draft handed over: {about}</source>
        <translation>Giao bản nháp cho máy khác: {about}</translation>
    </message>
    <message>
        <source>Draft taken over: {about}</source>
        <translation>Nhận bản nháp từ máy khác: {about}</translation>
    </message>
    <message>
        <source>Draft taken back: {about}</source>
        <translation>Lấy lại bản nháp đã giao: {about}</translation>
    </message>
    <message>
        <source>open, as {role}</source>
        <translation>đang mở, vai trò {role}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng</translation>
    </message>
    <message>
        <source>to {pc}</source>
        <translation>giao cho máy {pc}</translation>
    </message>
    <message>
        <source>The centre failed on this several times; nothing in it is known to be wrong.</source>
        <translation>Trung tâm gặp lỗi nhiều lần với việc này; chưa thấy có gì sai ở đây.</translation>
    </message>
    <message>
        <source>The centre did not take this: {said}.</source>
        <translation>Trung tâm chưa nhận việc này: {said}.</translation>
    </message>
    <message>
        <source>The commune’s other PCs have not heard of it: there the account is as before.</source>
        <translation>Các máy khác của xã chưa biết: ở đó tài khoản vẫn như cũ.</translation>
    </message>
    <message>
        <source>No other PC has the draft yet.</source>
        <translation>Chưa máy nào khác nhận được bản nháp.</translation>
    </message>
    <message>
        <source>The draft is not on this PC yet.</source>
        <translation>Bản nháp chưa về máy này.</translation>
    </message>
    <message>
        <source>Another PC can still take the draft.</source>
        <translation>Máy khác vẫn có thể nhận bản nháp.</translation>
    </message>
    <message>
        <source>Send it again; if it comes back, tell the province.</source>
        <translation>Hãy gửi lại; nếu vẫn không được thì báo cho tỉnh.</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Recovery key</source>
        <extracomment>Windows: WM_WTSSESSION_CHANGE, and its word that the session was locked. Linux: who tells on the person&apos;s bus that the screen is locked; what a desktop has of them. Text, as SLOT gives it; the stubs of PySide want bytes, which it refuses. Letters of the key, in points, unless it would take two lines.</extracomment>
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
    <name>signed</name>
    <message>
        <source>It is the very file that was saved here; nothing on its pages was changed.</source>
        <translation>Đúng là tệp đã lưu từ máy này; không trang nào bị thay đổi.</translation>
    </message>
    <message>
        <source>The other program wrote the file anew; every page is the same as the report&apos;s.</source>
        <translation>Phần mềm ký đã ghi lại tệp; mọi trang đều giống hệt báo cáo.</translation>
    </message>
    <message>
        <source>The other program wrote the file anew. Every page has the same words as the report&apos;s; look at the pages yourself.</source>
        <translation>Phần mềm ký đã ghi lại tệp. Mọi trang đều có cùng chữ và số như báo cáo; hãy tự xem lại hình thức các trang.</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>không ghi thời gian ký</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>không ghi tên</translation>
    </message>
    <message>
        <source>Nothing was changed since. The certificate was issued by {issuer}, known on this PC.</source>
        <translation>Nội dung không bị thay đổi từ khi ký. Chứng thư do {issuer} cấp, máy này tin cậy.</translation>
    </message>
    <message>
        <source>Nothing was changed since. This PC does not know who issued the certificate ({issuer}): whether it is genuine, the signing tool of the Government Cipher Committee tells.</source>
        <translation>Nội dung không bị thay đổi từ khi ký. Máy này chưa biết nơi cấp chứng thư ({issuer}): chứng thư có thật hay không, hãy kiểm tra bằng công cụ ký của Ban Cơ yếu Chính phủ.</translation>
    </message>
    <message>
        <source>Nothing was changed since, but the certificate (issued by {issuer}) was not valid on that day.</source>
        <translation>Nội dung không bị thay đổi từ khi ký, nhưng chứng thư (do {issuer} cấp) không còn hiệu lực vào ngày ký.</translation>
    </message>
    <message>
        <source>Kept since {day}.</source>
        <translation>Lưu từ ngày {day}.</translation>
    </message>
    <message>
        <source>It is of an earlier version of the report, before it was corrected.</source>
        <translation>Đây là bản của lần gửi trước, khi báo cáo chưa được sửa.</translation>
    </message>
    <message>
        <source>The leader has not signed the report off here yet. Sign it off first, save it as PDF, then have that file signed.</source>
        <translation>Lãnh đạo chưa duyệt báo cáo này trên máy. Hãy trình duyệt trước, lưu thành PDF rồi đưa tệp đó đi ký.</translation>
    </message>
    <message>
        <source>This is no PDF. Choose the file that the signing tool has made.</source>
        <translation>Đây không phải tệp PDF. Hãy chọn tệp do công cụ ký tạo ra.</translation>
    </message>
    <message>
        <source>The file is far larger than a signed report. Choose the one the signing tool has made.</source>
        <translation>Tệp lớn hơn nhiều so với một báo cáo đã ký. Hãy chọn tệp do công cụ ký tạo ra.</translation>
    </message>
    <message>
        <source>The PDF is protected with a password. Have it signed without a password.</source>
        <translation>Tệp PDF bị khóa bằng mật khẩu. Hãy ký lại mà không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>The PDF is damaged. Copy it here again, or sign the saved report once more.</source>
        <translation>Tệp PDF bị hỏng. Hãy chép lại tệp, hoặc ký lại báo cáo đã lưu.</translation>
    </message>
    <message>
        <source>Nobody has signed this PDF yet. Sign it in the signing tool, then choose the result.</source>
        <translation>Tệp PDF này chưa có chữ ký số. Hãy ký bằng công cụ ký rồi chọn tệp kết quả.</translation>
    </message>
    <message>
        <source>The signature in this PDF cannot be read. Sign the saved report once more.</source>
        <translation>Không đọc được chữ ký trong tệp PDF này. Hãy ký lại báo cáo đã lưu.</translation>
    </message>
    <message>
        <source>The PDF was changed after it had been signed: the signature no longer fits. Sign the saved report once more.</source>
        <translation>Tệp PDF đã bị sửa sau khi ký: chữ ký không còn khớp. Hãy ký lại báo cáo đã lưu.</translation>
    </message>
    <message>
        <source>This PDF is of another report. Choose the one saved from this page.</source>
        <translation>Tệp PDF này là của báo cáo khác. Hãy chọn tệp đã lưu từ trang này.</translation>
    </message>
    <message>
        <source>On page {page} something was laid over the report that is no signature. Sign the saved report once more without notes and stamps.</source>
        <translation>Trang {page} có phần được chèn đè lên báo cáo mà không phải chữ ký. Hãy ký lại báo cáo đã lưu, không thêm ghi chú hay dấu khác.</translation>
    </message>
    <message>
        <source>Page {page} is not the report’s: the file says “{theirs}”, the report “{ours}”. Save the report as PDF again and have that file signed.</source>
        <translation>Trang {page} không giống báo cáo: trong tệp là «{theirs}», trong báo cáo là «{ours}». Hãy lưu lại báo cáo thành PDF rồi đưa tệp đó đi ký.</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Trên máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The head of the report was changed after this PDF was made: {parts}. What was signed is what counts. Let it stay, or make the PDF anew and have that signed.</source>
        <translation>Phần thể thức đã sửa sau khi tạo bản PDF này: {parts}. Bản đã ký mới có giá trị. Giữ nguyên bản đã ký, hoặc tạo lại PDF rồi ký lại.</translation>
    </message>
    <message>
        <source>It bears what was signed; in the report is otherwise now: {parts}. What was signed counts.</source>
        <translation>Bản này ghi như lúc ký; trong báo cáo nay đã khác: {parts}. Bản đã ký có giá trị.</translation>
    </message>
    <message>
        <source>It is the report’s text; the annexes are a file of their own.</source>
        <translation>Đây là văn bản chính; phụ lục là tệp riêng.</translation>
    </message>
    <message>
        <source>It is the report’s annexes, a file of their own.</source>
        <translation>Đây là phụ lục, tệp riêng của báo cáo.</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>More is asked for</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Đã chuyển nơi khác</translation>
    </message>
    <message>
        <source>Being dealt with</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Taken up by others</source>
        <translation>Đề nghị nhân rộng</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Đã gộp</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Phản ánh</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Sáng kiến</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Giải pháp</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Đơn giấy</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>At a meeting</source>
        <translation>Tiếp dân, họp dân</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>More was asked for</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>The citizen added</source>
        <translation>Người dân bổ sung</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Từ chối vì</translation>
    </message>
    <message>
        <source>Proposed to others</source>
        <translation>Đề nghị nhân rộng</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <source>The citizen&apos;s opinion</source>
        <translation>Ý kiến của người dân</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>rất không hài lòng</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>không hài lòng</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>bình thường</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>hài lòng</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>rất hài lòng</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 ý kiến</translation>
    </message>
    <message>
        <source>{n} suggestions</source>
        <translation>{n} ý kiến</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Corrected; before it said</source>
        <translation>Đã sửa nội dung; trước đó ghi</translation>
    </message>
    <message>
        <source>Split again from</source>
        <translation>Đã tách lại khỏi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Hiến kế</translation>
    </message>
    <message>
        <source>Accepted to be dealt with</source>
        <translation>Đã nhận xử lý</translation>
    </message>
    <message>
        <source>A slip of the pen corrected</source>
        <translation>Đã sửa chỗ ghi nhầm</translation>
    </message>
    <message>
        <source>Made public</source>
        <translation>Đã công khai</translation>
    </message>
    <message>
        <source>Kept to the office again</source>
        <translation>Chỉ để nội bộ</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>For the office only</source>
        <translation>Nội bộ</translation>
    </message>
    <message>
        <source>Two computers went on with it at once; decided what stands</source>
        <translation>Hai máy cùng xử lý một lúc; đã chọn bản được giữ</translation>
    </message>
    <message>
        <source>what it brings</source>
        <translation>lợi ích</translation>
    </message>
    <message>
        <source>what it costs</source>
        <translation>chi phí</translation>
    </message>
    <message>
        <source>can it be done</source>
        <translation>tính khả thi</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ tên</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>with or without a name</source>
        <translation>có hay không nêu tên</translation>
    </message>
    <message>
        <source>kind: {change}</source>
        <translation>loại: {change}</translation>
    </message>
    <message>
        <source>field: {change}</source>
        <translation>lĩnh vực: {change}</translation>
    </message>
    <message>
        <source>read again and confirmed: {words}</source>
        <translation>đã đọc lại và xác nhận: {words}</translation>
    </message>
    <message>
        <source>all of it read; no word of it tells who brought it</source>
        <translation>đã đọc lại toàn bộ, không có chữ nào cho biết người gửi</translation>
    </message>
</context>
<context>
    <name>token</name>
    <message>
        <source>The driver {name} cannot be loaded. Install the driver of the token, or choose another one in the settings.</source>
        <translation>Không nạp được trình điều khiển {name}. Hãy cài trình điều khiển của thiết bị ký số, hoặc chọn tệp khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>No driver of a signing token was found on this PC. Choose it in the settings.</source>
        <translation>Máy này chưa có trình điều khiển thiết bị ký số. Hãy chọn trong Cài đặt.</translation>
    </message>
    <message>
        <source>The token is not there. Plug it in, then look for it again.</source>
        <translation>Không thấy thiết bị ký số. Hãy cắm thiết bị rồi tìm lại.</translation>
    </message>
    <message>
        <source>One try of the PIN is left on {name}. It was not used: say below that it may be.</source>
        <translation>Thiết bị {name} chỉ còn một lần nhập PIN. Lần này chưa được dùng: hãy xác nhận bên dưới nếu vẫn muốn thử.</translation>
    </message>
    <message>
        <source>The token {name} is locked: the PIN was wrong three times. Whoever issued it can unlock it.</source>
        <translation>Thiết bị {name} đã bị khóa vì nhập sai PIN ba lần. Hãy liên hệ nơi cấp thiết bị để mở khóa.</translation>
    </message>
    <message>
        <source>The certificate of {name} has run out. Ask for a new one, or sign in another way.</source>
        <translation>Chứng thư của {name} đã hết hạn. Hãy đề nghị cấp mới, hoặc ký bằng cách khác.</translation>
    </message>
    <message>
        <source>The certificate of {name} is not in force yet. Check the date of this PC.</source>
        <translation>Chứng thư của {name} chưa có hiệu lực. Hãy kiểm tra ngày giờ của máy.</translation>
    </message>
    <message>
        <source>This certificate is of {name}, not of whoever signs this report. Choose another certificate, or another signer under “Number, place, signer…”.</source>
        <translation>Chứng thư này là của {name}, không phải của người ký báo cáo. Hãy chọn chứng thư khác, hoặc đổi người ký ở «Số, địa danh, người ký…».</translation>
    </message>
    <message>
        <source>The leader signs first. The seal of the agency comes after.</source>
        <translation>Lãnh đạo ký trước, sau đó mới đóng dấu cơ quan.</translation>
    </message>
    <message>
        <source>Another program signed this file last. Put the next signature on with that program too.</source>
        <translation>Tệp này được ký lần cuối bằng phần mềm khác. Hãy ký tiếp bằng phần mềm đó.</translation>
    </message>
    <message>
        <source>The token could not sign ({name}). Pull it out, plug it in, and try again.</source>
        <translation>Thiết bị không ký được ({name}). Hãy rút ra, cắm lại rồi thử lần nữa.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Chưa ký gì cả.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Only one try is left: after one more wrong PIN the token {name} locks, and only whoever issued it can unlock it. Nothing was signed.</source>
        <translation>PIN sai. Chỉ còn một lần thử: nếu sai thêm lần nữa, thiết bị {name} sẽ bị khóa và chỉ nơi cấp mới mở được. Chưa ký gì cả.</translation>
    </message>
    <message>
        <source>The PIN is wrong. At the most {left} tries are left before the token {name} locks. Nothing was signed; it is not tried again by itself.</source>
        <translation>PIN sai. Còn nhiều nhất {left} lần thử trước khi thiết bị {name} bị khóa. Chưa ký gì cả; phần mềm không tự thử lại.</translation>
    </message>
    <message>
        <source>This token is locked. Whoever issued it can unlock it.</source>
        <translation>Thiết bị này đã bị khóa. Hãy liên hệ nơi cấp để mở khóa.</translation>
    </message>
    <message>
        <source>Only one try of the PIN is left. If it is wrong, the token locks. Be sure of it.</source>
        <translation>Chỉ còn một lần nhập PIN. Nếu sai, thiết bị sẽ bị khóa. Hãy chắc chắn trước khi nhập.</translation>
    </message>
    <message>
        <source>A PIN was wrong lately. At the most two tries are left.</source>
        <translation>Vừa có lần nhập sai PIN. Còn nhiều nhất hai lần thử.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>The certificate says “{name}”, which is not quite the name on the report: tones or letters differ. Is it the same person? If not, choose another certificate.</source>
        <translation>Chứng thư ghi «{name}», không hoàn toàn trùng tên trên báo cáo: khác dấu hoặc chữ. Có phải cùng một người không? Nếu không, hãy chọn chứng thư khác.</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>Report begun</source>
        <translation>Bắt đầu báo cáo</translation>
    </message>
    <message>
        <source>Handed to the leader</source>
        <translation>Trình lãnh đạo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Returned by the leader</source>
        <translation>Lãnh đạo trả lại</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Bắt đầu sửa</translation>
    </message>
    <message>
        <source>Moved to another version of the form</source>
        <translation>Chuyển sang bản biểu mẫu khác</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Xử lý hai bản khác nhau</translation>
    </message>
    <message>
        <source>Received by the centre</source>
        <translation>Trung tâm đã nhận</translation>
    </message>
    <message>
        <source>Attached files received</source>
        <translation>Trung tâm đã nhận tệp đính kèm</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Để riêng</translation>
    </message>
    <message>
        <source>Sent by another PC</source>
        <translation>Máy khác gửi</translation>
    </message>
    <message>
        <source>Returned by the centre</source>
        <translation>Cấp trên trả lại</translation>
    </message>
    <message>
        <source>Accepted by the centre</source>
        <translation>Cấp trên tiếp nhận</translation>
    </message>
    <message>
        <source>Closed by the centre</source>
        <translation>Cấp trên đóng</translation>
    </message>
    <message>
        <source>Draft handed over</source>
        <translation>Bàn giao bản nháp</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Đổi tài khoản</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>Đóng tài khoản</translation>
    </message>
    <message>
        <source>Account told to the centre</source>
        <translation>Báo tài khoản cho máy chủ</translation>
    </message>
    <message>
        <source>Account not taken by the centre</source>
        <translation>Máy chủ không nhận tài khoản</translation>
    </message>
    <message>
        <source>Password given</source>
        <translation>Cấp mật khẩu</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Đổi mã khôi phục</translation>
    </message>
    <message>
        <source>Key of the store changed</source>
        <translation>Đổi khóa kho dữ liệu</translation>
    </message>
    <message>
        <source>Enrolled at the centre</source>
        <translation>Đăng ký với máy chủ</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>Tạo nhiệm vụ</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>Person in charge named</source>
        <translation>Giao người phụ trách</translation>
    </message>
    <message>
        <source>Looked at who brought feedback</source>
        <translation>Xem người phản ánh</translation>
    </message>
    <message>
        <source>The chain of the trail breaks at entry {number}: that entry, or one before it, was changed or taken away. Keep this PC as it is and tell the province.</source>
        <translation>Chuỗi nhật ký bị đứt ở mục {number}: mục này hoặc mục trước nó đã bị sửa hoặc lấy đi. Hãy giữ nguyên máy này và báo cho tỉnh.</translation>
    </message>
    <message>
        <source>The chain of the trail is whole: {count} entries, none changed.</source>
        <translation>Chuỗi nhật ký nguyên vẹn: {count} mục, không mục nào bị sửa.</translation>
    </message>
    <message>
        <source>Draft taken over on another PC</source>
        <translation>Máy khác đã nhận làm tiếp bản nháp</translation>
    </message>
    <message>
        <source>Draft taken over here</source>
        <translation>Nhận làm tiếp bản nháp</translation>
    </message>
    <message>
        <source>Draft taken back</source>
        <translation>Lấy lại bản nháp</translation>
    </message>
    <message>
        <source>Copy of a draft used</source>
        <translation>Dùng bản lưu của bản nháp</translation>
    </message>
    <message>
        <source>Number given</source>
        <translation>Cấp số văn bản</translation>
    </message>
    <message>
        <source>Signed PDF kept</source>
        <translation>Lưu bản đã ký số</translation>
    </message>
    <message>
        <source>Number kept for another paper</source>
        <translation>Giữ số cho văn bản khác</translation>
    </message>
    <message>
        <source>Picture of a signature or seal changed</source>
        <translation>Thay ảnh chữ ký hoặc dấu</translation>
    </message>
    <message>
        <source>Around the report changed</source>
        <translation>Sửa phần thể thức văn bản</translation>
    </message>
    <message>
        <source>How a leader signs</source>
        <translation>Thẩm quyền ký của lãnh đạo</translation>
    </message>
    <message>
        <source>Leader’s comment at a cell done</source>
        <translation>Đã xử lý ý kiến của lãnh đạo tại ô</translation>
    </message>
    <message>
        <source>Draft made from what a phone sent</source>
        <translation>Tạo bản nháp từ bản gửi từ điện thoại</translation>
    </message>
    <message>
        <source>What a phone sent put away</source>
        <translation>Cất bản gửi từ điện thoại</translation>
    </message>
    <message>
        <source>What a phone sent taken out again</source>
        <translation>Lấy lại bản gửi từ điện thoại</translation>
    </message>
    <message>
        <source>Saved for a person at the centre</source>
        <translation>Đã lưu để người ở trung tâm xem</translation>
    </message>
    <message>
        <source>Words of a report changed</source>
        <translation>Thay mẫu nội dung báo cáo</translation>
    </message>
    <message>
        <source>Earlier words of a report put back</source>
        <translation>Dùng lại mẫu nội dung cũ</translation>
    </message>
    <message>
        <source>Office’s own words of a report let go</source>
        <translation>Bỏ mẫu nội dung riêng của cơ quan</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>This PC, while sending</source>
        <translation>Máy này, khi gửi</translation>
    </message>
    <message>
        <source>The seal</source>
        <translation>Con dấu</translation>
    </message>
    <message>
        <source>Signed PDF stays as it is, the head being changed</source>
        <translation>Giữ nguyên bản PDF đã ký, phần đầu văn bản đã sửa</translation>
    </message>
    <message>
        <source>Sent once more</source>
        <translation>Gửi lại một lần nữa</translation>
    </message>
    <message>
        <source>Sent again: the centre had lost it</source>
        <translation>Gửi lại vì trung tâm đã mất</translation>
    </message>
    <message>
        <source>Sent as a new report</source>
        <translation>Gửi thành báo cáo mới</translation>
    </message>
    <message>
        <source>Not sent any more</source>
        <translation>Thôi không gửi nữa</translation>
    </message>
    <message>
        <source>Damaged store saved as far as it could be read</source>
        <translation>Đã cứu dữ liệu hỏng, phần còn đọc được</translation>
    </message>
    <message>
        <source>Task confirmed as done</source>
        <translation>Xác nhận nhiệm vụ đã hoàn thành</translation>
    </message>
    <message>
        <source>Task not confirmed as done</source>
        <translation>Chưa xác nhận nhiệm vụ hoàn thành</translation>
    </message>
    <message>
        <source>Entries are missing from the trail, taken away: {numbers}. Keep this PC as it is and tell the province.</source>
        <translation>Nhật ký thiếu các mục đã bị bỏ đi: {numbers}. Hãy giữ nguyên máy này và báo cho tỉnh.</translation>
    </message>
    <message>
        <source>Entries were lost when the store was damaged: {numbers}. The others ({count}) are unchanged.</source>
        <extracomment>Sentences for errors about handing drafts over. Sentences for errors about suggestions, and for state secrets. Sentences for errors about tasks. More missing places than these are not counted up in a sentence.</extracomment>
        <translation>Các mục mất khi dữ liệu bị hỏng: {numbers}. Các mục còn lại ({count}) không bị sửa.</translation>
    </message>
    <message>
        <source>Draft asked for, to go on with it here</source>
        <translation>Xin nhận bản nháp để làm tiếp tại máy này</translation>
    </message>
    <message>
        <source>Draft asked back</source>
        <translation>Xin lấy lại bản nháp</translation>
    </message>
    <message>
        <source>Said where the register of numbers is kept</source>
        <translation>Chọn máy giữ sổ cấp số</translation>
    </message>
    <message>
        <source>Author and signer are the same</source>
        <translation>Người lập và người ký là một người</translation>
    </message>
    <message>
        <source>Forgotten password set anew</source>
        <translation>Đặt lại mật khẩu bị quên</translation>
    </message>
    <message>
        <source>Sent off, no signature needed</source>
        <translation>Gửi đi (không cần ký duyệt)</translation>
    </message>
    <message>
        <source>Day off declared here</source>
        <translation>Khai ngày nghỉ riêng của xã</translation>
    </message>
    <message>
        <source>Day of work declared here</source>
        <translation>Khai ngày làm việc riêng của xã</translation>
    </message>
    <message>
        <source>Declared day taken back</source>
        <translation>Bỏ ngày đã khai</translation>
    </message>
    <message>
        <source>Progress report finished</source>
        <translation>Lập xong phiếu tiến độ</translation>
    </message>
    <message>
        <source>Task of a sheet taken back</source>
        <translation>Rút lại nhiệm vụ đã nhập từ tệp</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>Thôi sửa</translation>
    </message>
    <message>
        <source>Another number given</source>
        <translation>Cấp số khác</translation>
    </message>
    <message>
        <source>Number stays with the corrected report</source>
        <translation>Giữ số cho bản báo cáo đã sửa</translation>
    </message>
    <message>
        <source>Task to be done again</source>
        <translation>Nhiệm vụ phải làm lại</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Bỏ nhiệm vụ</translation>
    </message>
    <message>
        <source>Draft removed</source>
        <translation>Xóa bản nháp</translation>
    </message>
    <message>
        <source>Removed draft put back</source>
        <translation>Khôi phục bản nháp đã xóa</translation>
    </message>
    <message>
        <source>Looked at personal data</source>
        <translation>Xem dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Sent from here before, and brought back from the centre</source>
        <translation>Đã gửi từ máy này trước đó, lấy lại từ trung tâm</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Password set anew by the recovery sheet</source>
        <translation>Đặt lại mật khẩu bằng tờ khóa khôi phục</translation>
    </message>
    <message>
        <source>Read that the recovery sheet set the password anew</source>
        <translation>Đã đọc việc đặt lại mật khẩu bằng tờ khóa khôi phục</translation>
    </message>
    <message>
        <source>Last period’s figures taken over</source>
        <translation>Lấy số kỳ trước</translation>
    </message>
    <message>
        <source>The rest set to 0</source>
        <translation>Ghi 0 cho các ô còn lại</translation>
    </message>
    <message>
        <source>Block of cells pasted</source>
        <translation>Dán khối ô</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 ô</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} ô</translation>
    </message>
    <message>
        <source>taken from</source>
        <translation>lấy từ</translation>
    </message>
    <message>
        <source>Scan of the signed paper kept</source>
        <translation>Lưu bản quét văn bản đã ký</translation>
    </message>
    <message>
        <source>Scan of the signed paper removed</source>
        <translation>Gỡ bản quét văn bản đã ký</translation>
    </message>
    <message>
        <source>Workbook taken into the report</source>
        <translation>Lấy tệp Excel vào báo cáo</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Done again after undoing</source>
        <translation>Làm lại sau khi hoàn tác</translation>
    </message>
    <message>
        <source>Copy of a removed draft gone after its 90 days</source>
        <translation>Bản lưu của bản nháp đã xóa hết hạn 90 ngày</translation>
    </message>
    <message>
        <source>This PC, by itself</source>
        <translation>Máy này, tự động</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{time} today</source>
        <extracomment>Less than this is left of a report due within hours: it cannot wait. Working days.</extracomment>
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
        <translation>Trung tâm đã nhận</translation>
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
        <source>Nothing waits to be sent.</source>
        <translation>Không có báo cáo nào chờ gửi.</translation>
    </message>
    <message>
        <source>All received at {moment}.</source>
        <translation>Trung tâm đã nhận đủ lúc {moment}.</translation>
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
        <source>The centre no longer knows this PC. Ask the province for a new code.</source>
        <translation>Máy chủ không còn nhận ra máy này. Hãy xin tỉnh mã mới.</translation>
    </message>
    <message>
        <source>The centre has not answered.</source>
        <translation>Máy chủ chưa trả lời.</translation>
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
        <translation>Ổ đĩa đã đầy. Báo cáo đã được lưu vào phần chỗ dự phòng.</translation>
    </message>
    <message>
        <source>The disk is full, and the last change could not be saved.</source>
        <translation>Ổ đĩa đã đầy, và thay đổi vừa rồi chưa lưu được.</translation>
    </message>
    <message>
        <source>Free some room: empty the recycle bin, delete or move files you do not need. Then go on here.</source>
        <translation>Hãy dọn bớt chỗ: đổ thùng rác, xóa hoặc chuyển đi những tệp không cần. Sau đó làm tiếp tại đây.</translation>
    </message>
    <message>
        <source>Ad hoc</source>
        <translation>Đột xuất</translation>
    </message>
    <message>
        <source>Báo cáo Xã is open on this PC already. Go on in the window that is open: it has been asked to come to the front.</source>
        <translation>Báo cáo Xã đang mở sẵn trên máy này. Hãy làm tiếp ở cửa sổ đang mở: cửa sổ đó đã được gọi ra phía trước.</translation>
    </message>
    <message>
        <source>The reports of this PC lie in a folder that {name} copies to the internet. It can bring back an old or a half copy. Ask for the application to be set up on a disk of this PC.</source>
        <translation>Báo cáo của máy này đang nằm trong thư mục mà {name} tự sao lên mạng. Bản cũ hoặc bản chép dở có thể bị trả về. Hãy nhờ đặt lại ứng dụng vào ổ đĩa của máy.</translation>
    </message>
    <message>
        <source>The reports of this PC lie on a network share ({name}). When the line drops, what was just typed can be lost. Ask for the application to be set up on a disk of this PC.</source>
        <translation>Báo cáo của máy này đang nằm trên ổ đĩa mạng ({name}). Khi mất mạng, nội dung vừa nhập có thể bị mất. Hãy nhờ đặt lại ứng dụng vào ổ đĩa của máy.</translation>
    </message>
    <message>
        <source>No backup was made: {path} is not there. Put the stick in, or choose another folder.</source>
        <translation>Chưa sao lưu được: không thấy {path}. Hãy cắm USB vào, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>No backup was made: {path} has too little room. Delete other files there, or use another stick.</source>
        <translation>Chưa sao lưu được: {path} không đủ chỗ trống. Hãy xóa bớt tệp ở đó, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>No backup was made: what was written to {path} cannot be read back. Use another stick.</source>
        <translation>Chưa sao lưu được: nội dung vừa ghi vào {path} không đọc lại được. Hãy dùng USB khác.</translation>
    </message>
    <message>
        <source>No backup was made: {path} cannot be written to. Choose another folder.</source>
        <translation>Chưa sao lưu được: không ghi được vào {path}. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The backup was stopped. Earlier backups are as they were.</source>
        <translation>Đã dừng sao lưu. Các bản sao lưu trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>This is no whole backup: {path}. Nothing was taken over; choose another one.</source>
        <translation>Bản sao lưu này không nguyên vẹn: {path}. Chưa khôi phục gì; hãy chọn bản khác.</translation>
    </message>
    <message>
        <source>There is a new store; reports read into it: {count}.</source>
        <translation>Đã lập kho mới; số báo cáo đọc được: {count}.</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Đọc được toàn bộ.</translation>
    </message>
    <message>
        <source>Some may be missing of: {what}. Compare with your papers.</source>
        <translation>Có thể thiếu một phần: {what}. Hãy đối chiếu với hồ sơ giấy.</translation>
    </message>
    <message>
        <source>The damaged store is kept as it was, with a list, in {folder}. Sign in now.</source>
        <translation>Kho bị hỏng được giữ nguyên, kèm danh sách, tại {folder}. Bây giờ hãy đăng nhập.</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>báo cáo</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>signed reports</source>
        <translation>báo cáo đã ký</translation>
    </message>
    <message>
        <source>reports on their way</source>
        <translation>báo cáo đang gửi</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>giấy biên nhận</translation>
    </message>
    <message>
        <source>attached files</source>
        <translation>tệp đính kèm</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>tài khoản</translation>
    </message>
    <message>
        <source>history and settings</source>
        <translation>lịch sử và cài đặt</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password, or does not let us through.</source>
        <translation>Proxy của mạng này đòi tên và mật khẩu, hoặc không cho đi qua.</translation>
    </message>
    <message>
        <source>The key cannot be changed yet. These have to sign in once on this PC first: {names}.</source>
        <translation>Chưa đổi khóa được. Những người sau cần đăng nhập một lần trên máy này trước: {names}.</translation>
    </message>
    <message>
        <source>The key was not changed. Everything is as it was.</source>
        <translation>Khóa chưa đổi. Mọi thứ vẫn như trước.</translation>
    </message>
    <message>
        <source>Something of the centre&apos;s was missing here; it has been fetched.</source>
        <translation>Máy này thiếu dữ liệu của trung tâm; đã lấy về đủ.</translation>
    </message>
    <message>
        <source>What the centre lists is not what is here. Nothing was changed; it will be compared again.</source>
        <translation>Danh mục của trung tâm không khớp với dữ liệu trên máy này. Không có gì bị thay đổi; sẽ đối chiếu lại sau.</translation>
    </message>
    <message>
        <source>Sending 1 file ({share} %)…</source>
        <translation>Đang gửi 1 tệp ({share} %)…</translation>
    </message>
    <message>
        <source>Sending {n} files ({share} %)…</source>
        <translation>Đang gửi {n} tệp ({share} %)…</translation>
    </message>
    <message>
        <source>1 file waits for your yes: this line may cost money.</source>
        <translation>1 tệp chờ anh/chị đồng ý: đường truyền này có thể tính tiền.</translation>
    </message>
    <message>
        <source>{n} files wait for your yes: this line may cost money.</source>
        <translation>{n} tệp chờ anh/chị đồng ý: đường truyền này có thể tính tiền.</translation>
    </message>
    <message>
        <source>1 file is paused.</source>
        <translation>1 tệp đang tạm dừng.</translation>
    </message>
    <message>
        <source>{n} files are paused.</source>
        <translation>{n} tệp đang tạm dừng.</translation>
    </message>
    <message>
        <source>1 file waits to be sent.</source>
        <translation>1 tệp chờ gửi.</translation>
    </message>
    <message>
        <source>{n} files wait to be sent.</source>
        <translation>{n} tệp chờ gửi.</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Đã bỏ, không gửi</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password, or does not let us through. Set it under “Network”, then try again.</source>
        <translation>Proxy của mạng này đòi tên và mật khẩu, hoặc không cho đi qua. Đặt lại ở mục «Mạng» rồi thử lại.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the report and in the record of who did what.</source>
        <translation>Hãy ghi lý do: lý do được giữ cùng báo cáo và trong nhật ký.</translation>
    </message>
    <message>
        <source>Saved for a USB stick: {reports}. They wait here until the answer comes.</source>
        <translation>Đã lưu vào USB: {reports}. Vẫn chờ tại đây đến khi có trả lời.</translation>
    </message>
    <message>
        <source>To be confirmed, late</source>
        <translation>Chờ xác nhận (quá hạn)</translation>
    </message>
    <message>
        <source>Not begun, overdue</source>
        <translation>Chưa thực hiện, quá hạn</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>Hoàn thành quá hạn</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Hoàn thành đúng hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa thực hiện</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm hoãn</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>Phải thực hiện lại</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Từ chối thực hiện</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Chưa được xác nhận</translation>
    </message>
    <message>
        <source>Done, to be confirmed</source>
        <translation>Đã hoàn thành, đề nghị xác nhận</translation>
    </message>
    <message>
        <source>Asks for a pause</source>
        <translation>Đề nghị tạm hoãn</translation>
    </message>
    <message>
        <source>Says it is not the commune&apos;s</source>
        <translation>Đề nghị giao nơi khác</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>Quá hạn 1 ngày</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>Quá hạn {n} ngày</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>Còn 1 ngày</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>Còn {n} ngày</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 nhiệm vụ</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} nhiệm vụ</translation>
    </message>
    <message>
        <source>The sheet has no column “{column}”. Write that head above the tasks, then choose it again.</source>
        <translation>Tệp không có cột «{column}». Ghi tên cột đó ở dòng đầu bảng rồi chọn lại.</translation>
    </message>
    <message>
        <source>Nothing says what is to be done: this row is left out.</source>
        <translation>Không ghi nội dung việc: bỏ qua dòng này.</translation>
    </message>
    <message>
        <source>“{text}” stands in an earlier row too: this row is left out.</source>
        <translation>«{text}» đã có ở dòng trên: bỏ qua dòng này.</translation>
    </message>
    <message>
        <source>The text is too long (“{text}…”): this row is left out.</source>
        <translation>Chữ quá dài («{text}…»): bỏ qua dòng này.</translation>
    </message>
    <message>
        <source>It bears the mark of a state secret: this row is left out, such tasks may not be kept here.</source>
        <translation>Có dấu độ mật: bỏ qua dòng này, nhiệm vụ mật không được lưu ở đây.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as 31/12/2026; taken without it.</source>
        <translation>«{text}» không phải là ngày. Ghi như 31/12/2026; tạm nhập không có ngày.</translation>
    </message>
    <message>
        <source>“{text}” names no day: kept as words, such a task is never late.</source>
        <translation>«{text}» chưa rõ ngày nào: giữ nguyên chữ, không tính quá hạn.</translation>
    </message>
    <message>
        <source>This column is not known: left out.</source>
        <translation>Cột này chưa biết: bỏ qua.</translation>
    </message>
    <message>
        <source>This column is not read: progress comes from progress reports alone.</source>
        <translation>Cột này không nhập: tiến độ chỉ thay đổi qua phiếu cập nhật.</translation>
    </message>
    <message>
        <source>The damaged reports are open for viewing only: nothing is written. To go on working, sign out and save what can be read into a new store.</source>
        <translation>Kho báo cáo hỏng đang mở chỉ để xem: không ghi gì vào đó. Muốn làm tiếp, hãy đăng xuất rồi lưu phần còn đọc được sang kho mới.</translation>
    </message>
    <message>
        <source>Write what is to be done, then save it again.</source>
        <translation>Ghi nội dung việc cần làm rồi lưu lại.</translation>
    </message>
    <message>
        <source>This task is no longer on this PC.</source>
        <translation>Nhiệm vụ này không còn trên máy.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a sheet of tasks: it is damaged, protected, too large or no Excel workbook. Save it anew as .xlsx and choose it again; nothing was changed.</source>
        <translation>Không đọc được {name}: tệp hỏng, có mật khẩu, quá lớn hoặc không phải Excel. Hãy lưu lại thành .xlsx rồi chọn lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>In progress, no deadline</source>
        <translation>Đang thực hiện (không hạn)</translation>
    </message>
    <message>
        <source>{state}, late</source>
        <translation>{state}, quá hạn</translation>
    </message>
    <message>
        <source>{state}, due soon</source>
        <translation>{state}, sắp đến hạn</translation>
    </message>
    <message>
        <source>Write what the citizen says, then save it again.</source>
        <translation>Hãy ghi nội dung người dân nêu rồi lưu lại.</translation>
    </message>
    <message>
        <source>Say who is to deal with it: a unit or a person.</source>
        <translation>Hãy ghi ai xử lý: đơn vị hoặc người phụ trách.</translation>
    </message>
    <message>
        <source>Say which authority is to answer.</source>
        <translation>Hãy ghi cơ quan sẽ trả lời.</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Hãy ghi câu trả lời trước.</translation>
    </message>
    <message>
        <source>The day it came cannot be later than today.</source>
        <translation>Ngày nhận không được sau hôm nay.</translation>
    </message>
    <message>
        <source>Choose how satisfied the citizen is, from 1 to 5.</source>
        <translation>Hãy chọn mức hài lòng từ 1 đến 5.</translation>
    </message>
    <message>
        <source>Write the reason first: the citizen will read it.</source>
        <translation>Hãy ghi lý do trước: người dân sẽ đọc lý do này.</translation>
    </message>
    <message>
        <source>No suggestion with this code is on this PC. Check the code, or search by its words.</source>
        <translation>Máy này không có phiếu mang mã tra cứu đó. Hãy kiểm tra lại mã hoặc tìm theo nội dung.</translation>
    </message>
    <message>
        <source>This can no longer be done: the suggestion has moved on meanwhile. Look at it again.</source>
        <translation>Không làm bước này được nữa: phiếu đã sang bước khác. Hãy xem lại phiếu.</translation>
    </message>
    <message>
        <source>The text bears the mark {mark}. State secrets may not be kept on this PC: take it out, and deal with it on paper as the law says.</source>
        <translation>Nội dung có dấu {mark}. Không được lưu bí mật nhà nước trên máy này: hãy bỏ nội dung đó ra và xử lý bằng bản giấy theo quy định.</translation>
    </message>
    <message>
        <source>This account has no password on this PC yet. A leader or administrator who signs in here gives it one in the settings, under accounts.</source>
        <translation>Tài khoản này chưa có mật khẩu trên máy này. Lãnh đạo hoặc quản trị đăng nhập ở máy này rồi đặt mật khẩu trong Cài đặt, mục Tài khoản.</translation>
    </message>
    <message>
        <source>“{name}” is marked {mark}. State secrets may not be kept on this PC: take it out, and deal with it on paper as the law says.</source>
        <translation>«{name}» có dấu {mark}. Không được lưu bí mật nhà nước trên máy này: hãy bỏ nội dung đó ra và xử lý bằng bản giấy theo quy định.</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>Quá hạn {length}</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>Còn {length}</translation>
    </message>
    <message>
        <source>Thematic, {start}–{end}</source>
        <translation>Chuyên đề, {start}–{end}</translation>
    </message>
    <message>
        <source>Report {n} of the event of {date}</source>
        <translation>Báo cáo số {n}, đợt {date}</translation>
    </message>
    <message>
        <source>thematic</source>
        <translation>chuyên đề</translation>
    </message>
    <message>
        <source>ad hoc</source>
        <translation>đột xuất</translation>
    </message>
    <message>
        <source>Say what the event is called, for example “Storm no. 12”.</source>
        <translation>Ghi tên đợt, ví dụ «Bão số 12».</translation>
    </message>
    <message>
        <source>The event cannot begin later than now. Look at the day and the hour.</source>
        <translation>Đợt không thể bắt đầu sau lúc này. Xem lại ngày, giờ.</translation>
    </message>
    <message>
        <source>That is more than a month ago. Look at the day; older events are reported by hand.</source>
        <translation>Đã quá một tháng. Xem lại ngày; đợt cũ hơn thì báo cáo riêng.</translation>
    </message>
    <message>
        <source>This form is not reported by events any more. Choose another one.</source>
        <translation>Biểu mẫu này không còn báo cáo theo đợt. Hãy chọn biểu mẫu khác.</translation>
    </message>
    <message>
        <source>Report {n}</source>
        <translation>Báo cáo số {n}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã giao máy khác</translation>
    </message>
    <message>
        <source>See who has it</source>
        <translation>Xem ai đang giữ</translation>
    </message>
    <message>
        <source>That day is years away. Look at the year.</source>
        <translation>Ngày này cách nhiều năm. Xem lại năm.</translation>
    </message>
    <message>
        <source>Say why, for example “Festival of the commune”; 200 letters at most.</source>
        <translation>Ghi lý do, ví dụ «Lễ hội của xã»; nhiều nhất 200 chữ.</translation>
    </message>
    <message>
        <source>This day is in the list already. Remove it first.</source>
        <translation>Ngày này đã có trong danh sách. Bỏ ngày cũ trước.</translation>
    </message>
    <message>
        <source>This is a working day already: nothing has to be added.</source>
        <translation>Ngày này đã là ngày làm việc, không phải thêm.</translation>
    </message>
    <message>
        <source>This day is off already: nothing has to be added.</source>
        <translation>Ngày này đã là ngày nghỉ, không phải thêm.</translation>
    </message>
    <message>
        <source>The centre did not take 1 report; it is set aside here, with the reason.</source>
        <translation>Trung tâm không nhận 1 báo cáo; báo cáo được để riêng tại đây, kèm lý do.</translation>
    </message>
    <message>
        <source>The centre did not take {n} reports; they are set aside here, with the reasons.</source>
        <translation>Trung tâm không nhận {n} báo cáo; các báo cáo được để riêng tại đây, kèm lý do.</translation>
    </message>
    <message>
        <source>The centre wants 1 report again later; it waits here.</source>
        <translation>Trung tâm đề nghị gửi lại 1 báo cáo sau; báo cáo vẫn chờ tại đây.</translation>
    </message>
    <message>
        <source>The centre wants {n} reports again later; they wait here.</source>
        <translation>Trung tâm đề nghị gửi lại {n} báo cáo sau; các báo cáo vẫn chờ tại đây.</translation>
    </message>
    <message>
        <source>1 report with a receipt is missing at the centre: it is sent again. The receipt is kept.</source>
        <translation>1 báo cáo đã có biên nhận nhưng trung tâm không còn: đang gửi lại. Biên nhận vẫn được giữ.</translation>
    </message>
    <message>
        <source>{n} reports with receipts are missing at the centre: they are sent again. Receipts are kept.</source>
        <translation>{n} báo cáo đã có biên nhận nhưng trung tâm không còn: đang gửi lại. Biên nhận vẫn được giữ.</translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was sent. Check the date and time of this PC; if they are right, “Test the connection” says why.</source>
        <translation>Kết nối không an toàn nên chưa gửi gì. Hãy xem lại ngày giờ của máy; nếu đúng rồi, «Kiểm tra kết nối» sẽ cho biết lý do.</translation>
    </message>
    <message>
        <source>The centre refused what this PC asked; nothing was lost. Tell the province, and give it the details from “Test the connection”.</source>
        <translation>Trung tâm từ chối yêu cầu của máy này; không mất gì cả. Hãy báo tỉnh, kèm chi tiết ở «Kiểm tra kết nối».</translation>
    </message>
    <message>
        <source>What was sent at once was too much for the centre; less is sent next time.</source>
        <translation>Một lần gửi quá nhiều so với trung tâm nhận được; lần sau máy sẽ gửi ít hơn.</translation>
    </message>
    <message>
        <source>The centre gave its whole list anew; it was compared with what is here.</source>
        <translation>Trung tâm đã gửi lại toàn bộ danh sách; máy đã đối chiếu với những gì có ở đây.</translation>
    </message>
    <message>
        <source>Sending stopped because of a fault in this application; nothing was lost. Press “Send now” to begin anew.</source>
        <translation>Việc gửi đã dừng do lỗi của phần mềm; không mất gì cả. Bấm «Gửi ngay» để bắt đầu lại.</translation>
    </message>
    <message>
        <source>The disk of this PC is full: make room, then press “Send now”.</source>
        <translation>Ổ đĩa của máy đã đầy: hãy dọn bớt, rồi bấm «Gửi ngay».</translation>
    </message>
    <message>
        <source>There are no accounts in {path}. Choose the right folder; nothing was made there.</source>
        <translation>Không có tài khoản nào trong {path}. Hãy chọn đúng thư mục; máy không tạo gì ở đó.</translation>
    </message>
    <message>
        <source>This application is too old for the centre: ask the province for a newer version.</source>
        <translation>Ứng dụng này quá cũ so với trung tâm: đề nghị tỉnh cung cấp phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The centre is older than this application: ask the province to update the centre.</source>
        <translation>Trung tâm cũ hơn ứng dụng này: đề nghị tỉnh cập nhật trung tâm.</translation>
    </message>
    <message>
        <source>Write by which document, or who said so and when.</source>
        <translation>Hãy ghi theo văn bản nào, hoặc ai xác nhận, lúc nào.</translation>
    </message>
    <message>
        <source>{what} waits here, safe, to be sent.</source>
        <translation>{what} đang chờ gửi, vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>{what} wait here, safe, to be sent.</source>
        <translation>{what} đang chờ gửi, vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>The centre could not take {what}: see why.</source>
        <translation>Máy chủ không nhận được {what}: hãy xem lý do.</translation>
    </message>
    <message>
        <source>1 task update</source>
        <translation>1 cập nhật nhiệm vụ</translation>
    </message>
    <message>
        <source>{n} task updates</source>
        <translation>{n} cập nhật nhiệm vụ</translation>
    </message>
    <message>
        <source>1 citizen’s suggestion</source>
        <translation>1 ý kiến của người dân</translation>
    </message>
    <message>
        <source>{n} citizens’ suggestions</source>
        <translation>{n} ý kiến của người dân</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored; the backup is as it was.</source>
        <translation>Đã dừng. Chưa khôi phục gì; bản sao lưu vẫn nguyên như cũ.</translation>
    </message>
    <message>
        <source>Stopped. The damaged file is as it was, and nothing was made of it.</source>
        <translation>Đã dừng. Tệp bị hỏng vẫn nguyên như cũ, chưa tạo gì từ nó.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Sent: {sent}. Come from the centre: {received}.</source>
        <translation>Đã gửi {sent}, nhận về {received} mục.</translation>
    </message>
    <message>
        <source>By USB stick: the centre&apos;s answer to {sent}. News in it: {received}.</source>
        <translation>Bằng USB: trung tâm trả lời {sent}, {received} tin mới.</translation>
    </message>
    <message>
        <source>The backup is restored, but for 1 attached file that is damaged in it:</source>
        <translation>Đã khôi phục bản sao lưu, trừ 1 tệp đính kèm bị hỏng trong đó:</translation>
    </message>
    <message>
        <source>The backup is restored, but for {n} attached files that are damaged in it:</source>
        <translation>Đã khôi phục bản sao lưu, trừ {n} tệp đính kèm bị hỏng trong đó:</translation>
    </message>
    <message>
        <source>Everything else is here. A report says so where such a file is opened: attach it again from the original.</source>
        <translation>Mọi thứ khác đã có đủ. Khi mở tệp hỏng trong báo cáo, máy sẽ báo: hãy đính kèm lại từ bản gốc.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Another leader or administrator does, signed in or with their password.</source>
        <translation>Không ai tự đổi vai trò của mình. Lãnh đạo hoặc quản trị khác đổi, khi đăng nhập hoặc bằng mật khẩu của họ.</translation>
    </message>
    <message>
        <source>{name} is the last leader or administrator of the commune. Make another one first.</source>
        <translation>{name} là lãnh đạo hoặc quản trị cuối cùng của xã. Hãy thêm một người khác trước.</translation>
    </message>
    <message>
        <source>This code is for another commune; this PC is set up for {chosen}. The code was not used up: its own commune can still enrol with it. Ask the province for yours.</source>
        <translation>Mã này của xã khác, còn máy này lập cho xã {chosen}. Mã chưa bị dùng: xã kia vẫn đăng ký được bằng mã đó. Hãy xin tỉnh mã của xã mình.</translation>
    </message>
    <message>
        <source>This PC sends to {now}; at {url} is another centre. If you leave {now}, what waits goes to the new centre. Reports that {now} received stay, with their receipts.</source>
        <translation>Máy này đang gửi về {now}; địa chỉ {url} là trung tâm khác. Nếu rời {now}, những gì đang chờ sẽ gửi về trung tâm mới. Báo cáo {now} đã nhận vẫn còn nguyên cùng biên nhận.</translation>
    </message>
    <message>
        <source>The backup is restored. Its audit trail ends at entry {n}, and the last one of the backup of {when}, entry {m}, is not in it: entries were taken out, or an older backup was restored in between. Keep both backups, and ask who restored one.</source>
        <translation>Đã khôi phục bản sao lưu. Nhật ký trong bản này dừng ở mục {n}, còn mục cuối của bản sao lưu {when} là mục {m} thì không có trong đó: nhật ký đã bị cắt bớt, hoặc từng khôi phục từ bản cũ hơn. Hãy giữ cả hai bản sao lưu và hỏi ai đã khôi phục.</translation>
    </message>
    <message>
        <source>These words may name somebody: {words}. Take them out, or confirm after reading that they may stay.</source>
        <translation>Có thể là tên hoặc số của một người: {words}. Hãy bỏ đi, hoặc đọc lại rồi xác nhận được để.</translation>
    </message>
    <message>
        <source>Returned, being corrected</source>
        <translation>Trả lại, đang sửa</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Bản đầu</translation>
    </message>
    <message>
        <source>Revision {n}</source>
        <translation>Lần sửa {n}</translation>
    </message>
    <message>
        <source>No date: “{text}”</source>
        <translation>Chưa rõ ngày: “{text}”</translation>
    </message>
    <message>
        <source>Press “Edit the task” and write the last day as 31/12/2026.</source>
        <translation>Bấm «Sửa nhiệm vụ» rồi ghi ngày cuối cùng dạng 31/12/2026.</translation>
    </message>
    <message>
        <source>whoever gave it</source>
        <translation>cơ quan giao</translation>
    </message>
    <message>
        <source>Ask {who} for the last day.</source>
        <translation>Hãy hỏi {who} ngày cuối cùng.</translation>
    </message>
    <message>
        <source>“{text}” names no day: the task has no date to count to and is never late.</source>
        <translation>“{text}” không đọc ra được ngày nào, nên nhiệm vụ không có hạn để tính và không bao giờ bị báo quá hạn.</translation>
    </message>
    <message>
        <source>1 answer to confirm: correct it, or give the reason.</source>
        <translation>Có 1 số liệu cần xác nhận: sửa lại, hoặc ghi lý do.</translation>
    </message>
    <message>
        <source>{n} answers to confirm: correct them, or give the reason at each.</source>
        <translation>Có {n} số liệu cần xác nhận: sửa lại, hoặc ghi lý do ở từng ô.</translation>
    </message>
    <message>
        <source>“{text}” is no state that is known; the progress says it. Write one of: {states}.</source>
        <translation>“{text}” không phải trạng thái nào đã biết; tạm lấy theo tiến độ. Hãy ghi một trong các chữ: {states}.</translation>
    </message>
    <message>
        <source>“{text}” is no per cent from 0 to 100. Write a number like 40; taken as 0.</source>
        <translation>“{text}” không phải số phần trăm từ 0 đến 100. Hãy ghi số như 40; tạm lấy là 0.</translation>
    </message>
    <message>
        <source>A day of completion, {text}, of what is not said to be done: taken without it.</source>
        <translation>Có ngày hoàn thành {text} nhưng trạng thái chưa phải hoàn thành: không lấy ngày này.</translation>
    </message>
    <message>
        <source>Here already, with another progress: “{text}” is not taken. Tell it with “Update progress”.</source>
        <translation>Nhiệm vụ đã có trên máy với tiến độ khác: không lấy “{text}”. Muốn đổi thì bấm «Cập nhật tiến độ».</translation>
    </message>
    <message>
        <source>The password of “{login}” was given by somebody else. Sign in with it once and choose one that only you know.</source>
        <translation>Mật khẩu của «{login}» do người khác đặt. Hãy đăng nhập một lần bằng mật khẩu đó rồi chọn mật khẩu chỉ mình biết.</translation>
    </message>
    <message>
        <source>The centre did not take 1 step with an account or a draft; it is set aside here, with the reason.</source>
        <translation>Trung tâm không nhận 1 việc về tài khoản hoặc bản nháp; việc đó được để riêng tại đây, kèm lý do.</translation>
    </message>
    <message>
        <source>The centre did not take {n} steps with accounts or drafts; they are set aside here, with the reasons.</source>
        <translation>Trung tâm không nhận {n} việc về tài khoản hoặc bản nháp; các việc đó được để riêng tại đây, kèm lý do.</translation>
    </message>
    <message>
        <source>The centre wants 1 step with an account or a draft again later; it waits here.</source>
        <translation>Trung tâm đề nghị gửi lại sau 1 việc về tài khoản hoặc bản nháp; việc đó chờ tại đây.</translation>
    </message>
    <message>
        <source>The centre wants {n} steps with accounts or drafts again later; they wait here.</source>
        <translation>Trung tâm đề nghị gửi lại sau {n} việc về tài khoản hoặc bản nháp; các việc đó chờ tại đây.</translation>
    </message>
    <message>
        <source>1 change of an account</source>
        <translation>1 thay đổi tài khoản</translation>
    </message>
    <message>
        <source>{n} changes of accounts</source>
        <translation>{n} thay đổi tài khoản</translation>
    </message>
    <message>
        <source>1 step with a draft handed over</source>
        <translation>1 việc bàn giao bản nháp</translation>
    </message>
    <message>
        <source>{n} steps with drafts handed over</source>
        <translation>{n} việc bàn giao bản nháp</translation>
    </message>
    <message>
        <source>The disk is full: no room can be kept back for your reports.</source>
        <translation>Ổ đĩa đã đầy: không còn chỗ để dành cho báo cáo của anh/chị.</translation>
    </message>
    <message>
        <source>Another program holds the file with the reports at this moment: {path}. Nothing is damaged. Close what may have it open (a virus scan, a program that copies), wait a moment, then try again.</source>
        <translation>Chương trình khác đang giữ tệp chứa các báo cáo: {path}. Không có gì bị hỏng. Hãy đóng chương trình có thể đang mở tệp (quét vi-rút, sao chép), chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be written: {path} lies in a folder or on a disk for reading only. Nothing is damaged. Ask whoever looks after this PC to allow writing there, then try again.</source>
        <translation>Không ghi được vào tệp chứa các báo cáo: {path} nằm trong thư mục hoặc trên đĩa chỉ cho đọc. Không có gì bị hỏng. Nhờ người quản trị máy cho phép ghi vào đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk has too little room: to read what is left of the damaged file takes at least {needed}, and {free} are free. Delete or move other files, then try again: nothing was changed.</source>
        <translation>Ổ đĩa không đủ chỗ: để đọc phần còn lại của tệp hỏng cần ít nhất {needed}, mà chỉ còn trống {free}. Hãy xóa hoặc chuyển bớt tệp khác rồi thử lại; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The disk itself does not give {size} of it any more: it is failing. Make a backup at once.</source>
        <translation>Ổ đĩa không đọc được {size} của kho nữa: ổ đang hỏng. Hãy sao lưu ngay.</translation>
    </message>
    <message>
        <source>Above the tasks stands the mark of a state secret (“{text}”): nothing of this sheet may be kept here. Deal with it on paper as the law says.</source>
        <translation>Phía trên bảng có dấu bí mật nhà nước (“{text}”): không được lưu gì của tệp này ở đây. Xử lý trên giấy theo quy định của pháp luật.</translation>
    </message>
    <message>
        <source>“{text}” has no code, and its words, programme and deadline are those of a task here already: it is not made once more.</source>
        <translation>“{text}” không có mã, trùng nội dung, chương trình và thời hạn với nhiệm vụ đã có: không thêm lần nữa.</translation>
    </message>
    <message>
        <source>Somebody else gave this task: only a leader or administrator makes it the commune’s own. “{text}” is not taken.</source>
        <translation>Nhiệm vụ này do nơi khác giao: chỉ lãnh đạo hoặc quản trị mới chuyển thành việc của xã. Không lấy “{text}”.</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}: {said}</translation>
    </message>
    <message>
        <source>Write why: the trail keeps it.</source>
        <translation>Ghi rõ lý do: nhật ký thao tác lưu lại lý do này.</translation>
    </message>
    <message>
        <source>You declared this yourself. Another leader or an administrator notes what its assigner said.</source>
        <translation>Chính anh/chị đã báo việc này. Lãnh đạo khác hoặc quản trị ghi nhận ý kiến của cơ quan giao.</translation>
    </message>
    <message>
        <source>Your password was set anew with the recovery sheet at {when}. If neither you nor somebody you asked did that: change the password in Settings, have a new recovery sheet printed, and look into the audit trail.</source>
        <translation>Mật khẩu của anh/chị đã được đặt lại bằng tờ khóa khôi phục lúc {when}. Nếu không phải anh/chị làm hay nhờ người làm: hãy đổi mật khẩu trong «Cài đặt», in tờ khóa khôi phục mới và xem nhật ký.</translation>
    </message>
    <message>
        <source>The password of this account was set anew with the recovery sheet at {when}: the one from before opens nothing any more. If you did not ask for that, tell another leader and the province.</source>
        <translation>Mật khẩu của tài khoản này đã được đặt lại bằng tờ khóa khôi phục lúc {when}; mật khẩu cũ không dùng được nữa. Nếu anh/chị không yêu cầu việc đó, hãy báo lãnh đạo khác và tỉnh.</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Lý do đã nêu: {reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Backups cannot go to {path}: it lies in the folder of the reports themselves, and would be lost with them. Choose a stick or another disk.</source>
        <translation>Không thể sao lưu vào {path}: nơi này nằm trong chính thư mục dữ liệu báo cáo, mất dữ liệu là mất luôn bản sao lưu. Hãy chọn USB hoặc ổ đĩa khác.</translation>
    </message>
    <message>
        <source>“{event}” is reported from this minute on already. To go on with it, open its report on the desk; for another event give another minute.</source>
        <translation>«{event}» đã được báo cáo từ đúng phút này. Muốn báo cáo tiếp thì mở báo cáo của đợt đó ở bàn làm việc; nếu là đợt khác, hãy ghi phút khác.</translation>
    </message>
    <message>
        <source>This day is past. Write today or a later day, or leave it blank.</source>
        <translation>Ngày này đã qua. Hãy ghi hôm nay hoặc một ngày sau đó, hoặc để trống.</translation>
    </message>
    <message>
        <source>What everybody may read must not tell who brought it: their name, telephone number, address or e-mail stands in the text or the answer. Take it out with “Correct” or by answering anew, or keep it to the office.</source>
        <translation>Nội dung công khai không được cho biết người gửi: họ tên, số điện thoại, địa chỉ hoặc thư điện tử của người gửi đang nằm trong nội dung hoặc câu trả lời. Hãy bỏ đi bằng «Sửa nội dung» hoặc trả lời lại, hoặc giữ nội bộ.</translation>
    </message>
    <message>
        <source>Who brought it is kept on another computer of the commune. Make it public there, or read the whole text here and confirm that it names nobody.</source>
        <translation>Thông tin người gửi chỉ có trên một máy khác của xã. Hãy công khai trên máy đó, hoặc đọc lại toàn bộ nội dung tại đây và xác nhận không nêu tên ai.</translation>
    </message>
    <message>
        <source>Letters of old fonts (TCVN3, VNI) were converted: {text}. Look whether the tasks below read well.</source>
        <translation>Chữ gõ bằng phông cũ (TCVN3, VNI) đã được chuyển sang Unicode: {text}. Xem lại các nhiệm vụ bên dưới đọc có đúng không.</translation>
    </message>
    <message>
        <source>{code} is settled already: merged into it, this one would get no answer. Deal with it and answer it on its own; the earlier one stays to be seen under “Others say much the same”.</source>
        <translation>Phiếu {code} đã xử lý xong: gộp vào đó thì phản ánh này sẽ không được trả lời. Hãy xử lý và trả lời riêng; phiếu trước vẫn xem được ở phần «Có phiếu nêu nội dung gần giống».</translation>
    </message>
    <message>
        <source>The account “{login}” has the name {name} already. Tasks and feedback are given to people by name: write what tells them apart after it, for example “{name} (Economy)”.</source>
        <translation>Tài khoản “{login}” đã mang họ tên {name}. Nhiệm vụ và phản ánh được giao theo họ tên, nên hãy ghi thêm điều để phân biệt ở sau, ví dụ “{name} (Văn phòng)”.</translation>
    </message>
</context>
</TS>
