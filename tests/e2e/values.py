"""What a commune of 22 villages would write in its monthly reports: names of answers and what is typed."""

from __future__ import annotations

#: F1 `cds57`.
CDS57 = {
    "cb_tong": "42",
    "cb_maytinh": "40",
    "cb_kyso": "31",
    "cb_taphuan": "12",
    "vb_di": "210",
    "vb_di_kyso": "198",
    "hs_cv": "350",
    "hs_cv_mang": "322",
    "thon_tong": "22",
    "thon_song": "21",
    "thon_dien": "22",
    "to_cnscd": "22",
    "tv_cnscd": "132",
    "bdhvs_lop": "3",
    "bdhvs_luot": "96",
    "dinhdanh_du": "18.450",
    "dinhdanh_co": "16.210",
    "hk_kd": "640",
    "hk_qr": "415",
    "sco_attt": "0",
    "nv_tong": "28",
    "nv_ht": "17",
    "nv_dangth": "9",
    "nv_quahan": "2",
    "kho_khan": "Hai thôn vùng cao sóng yếu; máy tính của bộ phận một cửa đã cũ.",
    "kien_nghi": "Đề nghị tỉnh hỗ trợ thay 06 máy tính trong năm 2027.",
}

#: F2 `tthc`: the answers for the whole commune, and three fields of procedure as copied from a spreadsheet
#: (the column of totals, computed by the form, comes along).
TTHC = {
    "pakn_nhan": "6",
    "pakn_dung": "6",
    "hailong_phieu": "120",
    "hailong_dat": "117",
    "kho_khan": "Phần mềm một cửa chậm vào đầu giờ sáng.",
}
TTHC_ROWS = (
    ("Đất đai", "120", "45", "18", "183", "60", "95", "4", "22", "2", "80", "150", "110", "140", "130"),
    ("Hộ tịch", "210", "60", "5", "275", "200", "65", "0", "10", "0", "150", "90", "80", "250", "255"),
    ("Chứng thực", "30", "320", "0", "350", "350", "0", "0", "0", "0", "12", "340", "120", "60", "40"),
)
