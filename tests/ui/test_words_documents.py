"""Every error of documents is told in a sentence of its own, in the officer's language."""

from __future__ import annotations

from dataclasses import fields

import pytest

from desktop.domain.cover import Authority, Cover
from desktop.domain.errors import documents as errors
from ui import words, words_documents
from ui.main_window import MainWindow

SAMPLES: tuple[errors.DocumentError, ...] = (
    errors.NumberTaken(5, "BC-UBND", 2026, "Báo cáo giấy"),
    errors.NumberGiven(5, "BC-UBND"),
    errors.NumberOfYear(1, "BC-UBND", 2026, 2027),
    errors.RegisterElsewhere(),
    errors.CoverIncomplete(("agency", "place", "abstract", "authority", "signer", "position"), "Lê Thị Phó"),
    errors.CoverSigned(("abstract", "signer")),
    errors.SymbolInvalid("bc ubnd"),
    errors.ListStopped(),
    errors.FileOpenElsewhere("/x.docx"),
    errors.NoPrinter(),
    errors.NoPrinter("Canon"),
    *(
        errors.TemplateInvalid(why, "12: Toàn xã có", "cb_tog")
        for why in ("file", "macros", "unknown", "sign", "forbidden", "large", "failed")
    ),
    errors.TemplateInvalid("sign", "", "x"),
    errors.AnswerTooLong("Đánh giá chung", 230_000, 200_000),
    *(
        errors.WorkbookRefused(why, "F3")
        for why in ("file", "locked", "macros", "large", "other_form", "no_form", "empty")
    ),
    *(
        errors.TokenRefused(why, "eToken", 2)
        for why in (
            *("module", "none", "absent", "pin", "last", "locked", "expired", "early", "other"),
            *("leader_first", "elsewhere", "failed"),
        )
    ),
    errors.TokenRefused("pin", "eToken", 1),
    *(errors.PictureRefused(why) for why in ("png", "large", "opaque", "torn")),
    *(
        errors.ScanRefused(why, "scan.pdf", 1)
        for why in ("draft", "not_pdf", "locked", "damaged", "acts", "no_scan", "there")
    ),
    *(
        errors.SignedPdfRefused(why, 2, "8.765 đồng", "1.234 đồng")
        for why in (
            *("draft", "not_pdf", "large", "locked", "damaged", "unsigned", "signature", "broken"),
            *("other_report", "added", "altered"),
        )
    ),
)


def test_every_error_is_among_them() -> None:
    assert {type(error) for error in SAMPLES} == set(errors.DocumentError.__subclasses__())


@pytest.mark.parametrize(
    "error", SAMPLES, ids=lambda error: f"{type(error).__name__}-{getattr(error, 'why', '')}"
)
def test_each_says_what_to_do(error: errors.DocumentError, window: MainWindow) -> None:
    text = words.sentence(error)
    assert text != str(error)
    assert text.endswith(".")
    assert "{" not in text.replace("{{", "")
    assert not any(word in text for word in ("Choose", "template", "workbook"))  # the window is in Vietnamese


def test_every_part_of_a_cover_is_named(window: MainWindow) -> None:
    names = [each.name for each in fields(Cover)]
    assert len({words_documents.cover_part(name) for name in names}) == len(names)


def test_who_signs_is_worded() -> None:
    assert len({words_documents.authority(each) for each in Authority}) == len(Authority)
