"""Every migration, oldest first."""

from __future__ import annotations

from types import ModuleType

from desktop.store.migrations.versions import (
    v0001_first,
    v0002_search,
    v0003_files,
    v0004_uploads,
    v0005_outbox_order,
    v0006_held,
    v0007_documents,
    v0008_tasks,
    v0009_outbox_indexes,
    v0010_suggestions,
    v0011_told_anew,
    v0012_accounts,
    v0013_handover,
    v0014_finding,
    v0015_signed_pdf,
    v0016_cell_notes,
    v0017_other_pcs,
    v0018_notices,
    v0019_receipts_kept,
    v0020_five_years,
    v0021_written,
    v0022_notices_listed,
    v0023_words_back,
    v0024_phones,
)

VERSIONS: tuple[ModuleType, ...] = (
    v0001_first,
    v0002_search,
    v0003_files,
    v0004_uploads,
    v0005_outbox_order,
    v0006_held,
    v0007_documents,
    v0008_tasks,
    v0009_outbox_indexes,
    v0010_suggestions,
    v0011_told_anew,
    v0012_accounts,
    v0013_handover,
    v0014_finding,
    v0015_signed_pdf,
    v0016_cell_notes,
    v0017_other_pcs,
    v0018_notices,
    v0019_receipts_kept,
    v0020_five_years,
    v0021_written,
    v0022_notices_listed,
    v0023_words_back,
    v0024_phones,
)
