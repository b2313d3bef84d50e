"""Tables of the store, all together. `migrations/` makes them; a test holds both equal."""

from __future__ import annotations

from desktop.store.tables.documents import (
    DocumentCoverRow,
    DocumentNumberRow,
    ExportedPdfRow,
    ScanRow,
    SignedPdfRow,
    WordTemplateRow,
)
from desktop.store.tables.files import AttachmentRow, FetchRow, FileRow, UploadRow
from desktop.store.tables.handovers import HandoverRow, KeptDraftRow
from desktop.store.tables.looking_back import CelledRow, CellRow, DraftSaidRow, FindableRow
from desktop.store.tables.notices import NoticeFileRow, NoticeReadRow, NoticeRow
from desktop.store.tables.office import AccountRow, AuditRow, CommunePcRow, SettingRow, TypedRow
from desktop.store.tables.phones import PhoneSubmissionRow
from desktop.store.tables.reports import (
    CellNoteRow,
    DraftRow,
    FormRow,
    ObligationRow,
    ReportRow,
    ReviewRow,
    RevisionRow,
)
from desktop.store.tables.sending import (
    EarlierReceiptRow,
    ExchangeRow,
    HeldRow,
    KeptChangeRow,
    OutboxRow,
    ReceiptRow,
)
from desktop.store.tables.suggestions import SuggestionEventRow, SuggestionRow
from desktop.store.tables.tasks import TaskCheckRow, TaskRow, TaskUpdateRow, TaskWordRow

__all__ = [
    "AccountRow", "AttachmentRow", "AuditRow", "CellNoteRow", "CellRow", "CelledRow", "CommunePcRow",
    "DocumentCoverRow", "DocumentNumberRow", "DraftRow", "DraftSaidRow", "EarlierReceiptRow", "ExchangeRow",
    "ExportedPdfRow", "FetchRow", "FileRow", "FindableRow", "FormRow", "HandoverRow", "HeldRow",
    "KeptChangeRow", "KeptDraftRow", "NoticeFileRow", "NoticeReadRow", "NoticeRow", "ObligationRow",
    "OutboxRow", "PhoneSubmissionRow", "ReceiptRow", "ReportRow", "ReviewRow", "RevisionRow", "ScanRow",
    "SettingRow", "SignedPdfRow", "SuggestionEventRow", "SuggestionRow", "TaskCheckRow", "TaskRow",
    "TaskUpdateRow", "TaskWordRow", "TypedRow", "UploadRow", "WordTemplateRow",
]  # fmt: skip
