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


#: F3 `ktxh`, the month before and this one: this month's running totals are the last ones and this month's.
KTXH_BEFORE = {
    "thu_dt": "52000",
    "thu_th": "3.610,5",
    "thu_lk": "41.250,5",
    "chi_dt": "78400",
    "chi_th": "6240",
    "chi_lk": "63.915,75",
    "dtc_kh": "21500",
    "dtc_gn": "14310",
    "dt_lua_kh": "860",
    "dt_lua_gieo": "852,4",
    "dt_lua_thu": "0",
    "trau": "412",
    "bo": "3.185",
    "lon": "6.420",
    "gia_cam": "58.300",
    "dich_huy": "0",
    "hkd_moi": "6",
    "htx_hd": "5",
    "ld_vl": "38",
    "ld_xkld": "3",
    "bhyt_tl": "95,6",
    "tngt_vu": "1",
    "tngt_chet": "0",
    "tngt_bt": "2",
    "chay_vu": "0",
    "tcd_luot": "41",
    "don_ton": "3",
    "don_nhan": "9",
    "don_gq": "8",
    "danh_gia": "Kinh tế ổn định, thu ngân sách đạt 79 % dự toán.",
    "nhiem_vu_tt": "Thu hoạch lúa vụ mùa trước ngày 10/12.",
}
KTXH = {
    **KTXH_BEFORE,
    "thu_th": "3.820,25",
    "thu_lk": "45.070,75",
    "chi_th": "5.884,25",
    "chi_lk": "69800",
    "dtc_gn": "17.025,5",
    "dt_lua_thu": "640",
    "ns_lua": "58,5",
    "sl_lua": "3744",
    "trau": "408",
    "bo": "3.240",
    "lon": "4.980",
    "gia_cam": "61.050",
    "dich_huy": "1.120",
    "dich_ten": "Dịch tả lợn châu Phi",
    "hkd_moi": "9",
    "ld_vl": "52",
    "ld_xkld": "4",
    "bhyt_tl": "95,81",
    "tcd_luot": "36",
    "don_ton": "4",
    "don_nhan": "11",
    "don_gq": "12",
    "danh_gia": "Thu ngân sách đạt 86,7 % dự toán; dịch tả lợn xuất hiện ở hai thôn, đã khoanh vùng.",
    "nhiem_vu_tt": "Khống chế dịch trước 05/12; hoàn thành giải ngân đầu tư công trước 25/12.",
}
KTXH_WHY = {"lon": "Tiêu hủy 1.120 con vì dịch tả lợn châu Phi; hộ nuôi bán chạy dịch."}

#: F4 `thientai`: the first report of an event, and what has changed a day later.
THIENTAI = {
    "su_kien": "Mưa lũ từ ngày 14/11/2026",
    "loai": "lu",
    "bat_dau": "14/11/2026 22:00",
    "chot_luc": "15/11/2026 17:00",
    "chet": "1",
    "mat_tich": "2",
    "bi_thuong": "5",
    "ho_ah": "312",
    "nguoi_ah": "1.140",
    "ho_sotan": "86",
    "nha_100_kc": "0",
    "nha_100_bkc": "1",
    "nha_100_tkc": "2",
    "nha_100_ds": "4",
    "nha_70_kc": "0",
    "nha_70_bkc": "3",
    "nha_70_tkc": "5",
    "nha_70_ds": "2",
    "nha_50_kc": "2",
    "nha_50_bkc": "8",
    "nha_50_tkc": "6",
    "nha_50_ds": "1",
    "nha_30_kc": "14",
    "nha_30_bkc": "22",
    "nha_30_tkc": "9",
    "nha_30_ds": "0",
    "nha_ngap": "240",
    "lua_100": "12,5",
    "lua_70": "20",
    "lua_50": "31,5",
    "lua_30": "40",
    "hoamau_100": "3",
    "hoamau_70": "4,5",
    "hoamau_50": "6",
    "hoamau_30": "2",
    "caylaunam_100": "0",
    "caylaunam_70": "0",
    "caylaunam_50": "1,5",
    "caylaunam_30": "4",
    "dt_lua_gieo": "852,4",
    "gia_suc": "46",
    "gia_cam": "3.250",
    "ts_ha": "2,8",
    "duong_m": "1350",
    "cau": "2",
    "kenh_m": "420",
    "dien_cot": "17",
    "truong": "1",
    "tram_yt": "0",
    "uoc_tien": "18600",
    "toa_do": "15.9954 107.9922",
}
THIENTAI_LATER = {
    "chot_luc": "16/11/2026 08:30",
    "chet": "2",
    "mat_tich": "1",
    "nha_30_kc": "19",
    "duong_m": "1900",
    "uoc_tien": "21450",
}
THIENTAI_WHY = {"mat_tich": "Tìm thấy một người mất tích ở thôn Tà Lang, đã tử vong."}

#: F5 `dancu`: the whole commune, then its 22 villages as copied from a spreadsheet.
DANCU = {
    "ks_dung_nu": "13",
    "ks_dung_nam": "15",
    "ks_dung": "28",
    "ks_muon_nu": "2",
    "ks_muon_nam": "1",
    "ks_muon": "3",
    "ks_lai_nu": "0",
    "ks_lai_nam": "1",
    "ks_lai": "1",
    "kt": "12",
    "kh": "17",
    "ly_hon_gc": "2",
    "nhan_ccn": "1",
    "ds_dau": "25.148",
    "ds_sinh": "31",
    "ds_chet": "12",
    "ds_den": "24",
    "ds_di": "15",
    "ds_cuoi": "25.176",
}
#: Village, then CT01 to CT14.
_VILLAGES = """
Phú Thượng | 245 | 869 | 8 | 5 | 30 | 17 | 204 | 4 | 215 | 481 | 851 | 6 | 26 | 0
Đông Sơn | 351 | 1.338 | 7 | 14 | 9 | 28 | 327 | 5 | 313 | 753 | 1.252 | 6 | 48 | 0
An Sơn | 396 | 1.530 | 1 | 14 | 29 | 28 | 331 | 3 | 374 | 875 | 1.483 | 6 | 56 | 0
Thạch Nham Đông | 341 | 1.188 | 5 | 13 | 35 | 15 | 279 | 6 | 308 | 656 | 1.160 | 6 | 47 | 0
Thạch Nham Tây | 282 | 1.046 | 7 | 9 | 19 | 31 | 244 | 6 | 251 | 577 | 1.003 | 6 | 50 | 1
Phước Thuận | 349 | 1.297 | 9 | 9 | 36 | 34 | 265 | 2 | 312 | 750 | 1.266 | 6 | 27 | 0
Hòa Khương Đông | 341 | 1.208 | 1 | 4 | 20 | 22 | 269 | 1 | 308 | 694 | 1.143 | 6 | 37 | 0
Hòa Khương Tây | 371 | 1.304 | 1 | 4 | 20 | 18 | 296 | 1 | 323 | 728 | 1.222 | 6 | 52 | 0
Phú Hòa 1 | 327 | 1.120 | 2 | 10 | 16 | 30 | 264 | 8 | 294 | 621 | 1.082 | 6 | 22 | 0
Phú Hòa 2 | 365 | 1.298 | 2 | 3 | 30 | 16 | 272 | 6 | 314 | 771 | 1.246 | 6 | 59 | 0
Ninh An | 278 | 975 | 2 | 6 | 15 | 25 | 212 | 9 | 243 | 595 | 916 | 6 | 32 | 0
Trường Định | 402 | 1.390 | 8 | 12 | 30 | 19 | 292 | 9 | 375 | 768 | 1.319 | 6 | 54 | 0
Mỹ Sơn | 218 | 768 | 8 | 13 | 34 | 41 | 168 | 5 | 191 | 435 | 724 | 6 | 19 | 0
Thái Lai | 380 | 1.421 | 3 | 13 | 9 | 43 | 307 | 3 | 346 | 786 | 1.356 | 6 | 16 | 0
Trước Đông | 280 | 1.081 | 1 | 6 | 36 | 26 | 250 | 8 | 253 | 605 | 1.024 | 6 | 59 | 0
Diêu Phong | 212 | 810 | 2 | 5 | 31 | 29 | 196 | 9 | 186 | 460 | 775 | 6 | 37 | 0
Phước Hưng | 340 | 1.257 | 8 | 5 | 20 | 43 | 313 | 7 | 301 | 768 | 1.174 | 6 | 57 | 0
Hưởng Phước | 377 | 1.401 | 3 | 4 | 32 | 33 | 284 | 4 | 322 | 822 | 1.362 | 6 | 27 | 0
Quan Nam 1 | 352 | 1.273 | 1 | 11 | 9 | 19 | 275 | 9 | 323 | 772 | 1.236 | 6 | 21 | 0
Quan Nam 2 | 356 | 1.225 | 3 | 7 | 28 | 38 | 276 | 9 | 329 | 702 | 1.199 | 6 | 18 | 0
Xuân Phú | 269 | 1.044 | 6 | 13 | 23 | 27 | 223 | 1 | 232 | 597 | 1.017 | 6 | 35 | 0
Tà Lang | 96 | 333 | 21 | 10 | 19 | 22 | 80 | 8 | 84 | 192 | 312 | 6 | 40 | 0
"""
DANCU_ROWS = tuple(tuple(line.split(" | ")) for line in _VILLAGES.strip().splitlines())
#: What the rows come to.
DANCU_TOTALS = {
    "t_ct01": 6928,
    "t_ct02": 25176,
    "t_ct03": 109,
    "t_ct04": 190,
    "t_ct05": 530,
    "t_ct06": 604,
    "t_ct07": 5627,
    "t_ct08": 123,
    "t_ct09": 6197,
    "t_ct10": 14408,
    "t_ct11": 24122,
    "t_ct12": 132,
    "t_ct13": 839,
    "t_ct14": 1,
}

#: F6 `ngheo_ntm`.
NGHEO = {
    "khu_vuc": "nong_thon",
    "ho_tong": "6.928",
    "ho_rasoat": "420",
    "hn_dau": "138",
    "hn_thoat": "41",
    "hn_tainghe": "4",
    "hn_phatsinh": "8",
    "hn_cuoi": "109",
    "hn_dtts": "36",
    "hn_nu_chuho": "47",
    "hcn_dau": "205",
    "hcn_thoat": "38",
    "hcn_tainghe": "6",
    "hcn_phatsinh": "17",
    "hcn_cuoi": "190",
    "th_01": "62",
    "th_02": "48",
    "th_03": "21",
    "th_04": "15",
    "th_05": "33",
    "th_06": "7",
    "th_07": "40",
    "th_08": "58",
    "th_09": "26",
    "th_10": "31",
    "th_11": "44",
    "th_12": "69",
    "nhom_xa": "2",
}
#: Indicators of the ten criteria, and how many are met.
NTM = ((2, 2), (8, 7), (6, 6), (4, 3), (6, 6), (8, 5), (3, 3), (3, 3), (4, 4), (3, 2))
NTM_EVIDENCE = "Quyết định công nhận của tỉnh và số liệu thống kê năm 2026."
for _place, (_all, _met) in enumerate(NTM, 1):
    NGHEO[f"tc_{_place:02d}/so_ct"] = str(_all)
    NGHEO[f"tc_{_place:02d}/so_ct_dat"] = str(_met)
    if _all == _met:
        NGHEO[f"tc_{_place:02d}/minh_chung"] = NTM_EVIDENCE
