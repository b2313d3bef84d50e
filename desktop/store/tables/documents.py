"""Reports on paper: numbers, covers, PDFs as saved and as signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class DocumentNumberRow(SQLModel, table=True):
    """One number of a year's series of documents («BC-UBND»): given to a report, or kept by the clerk.

    `report` is None for a number used on paper, whose `note` says for what.
    """

    __tablename__ = "document_number"
    series: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    report: str | None = Field(default=None, foreign_key="report.id", unique=True)
    note: str = ""
    by: str
    at: datetime = Field(sa_type=UtcTime)


class DocumentCoverRow(SQLModel, table=True):
    """What stands around a report on paper: place, day, signer, recipients ..., as asked for once."""

    __tablename__ = "document_cover"
    report: str = Field(primary_key=True, foreign_key="report.id")
    cover: Any = Field(sa_type=Json)
    at: datetime = Field(sa_type=UtcTime)


class ExportedPdfRow(SQLModel, table=True):
    """A PDF of a report as it was saved, by its fingerprint: one that comes back signed begins with it.

    `cover` is what stood around the report in it; None in a store from before that was kept.
    """

    __tablename__ = "exported_pdf"
    report: str = Field(primary_key=True, foreign_key="report.id")
    sha256: str = Field(primary_key=True)
    size: int
    revision: int
    at: datetime = Field(sa_type=UtcTime)
    cover: Any = Field(default=None, sa_type=Json, nullable=True)
    extent: str = "whole"  # as desktop.domain.signed_pdf.Extent


class SignedPdfRow(SQLModel, table=True):
    """A signed PDF kept with its report; the content is the attachment of that name.

    `same`: how it was found to be the report, "bytes" or "pages". `signatures`: who, when, in what order.
    `cover`: what stood around the report when it was signed; None where nobody kept it.
    """

    __tablename__ = "signed_pdf"
    __table_args__ = (ForeignKeyConstraint(["report", "name"], ["attachment.report", "attachment.name"]),)
    report: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    revision: int
    same: str
    signatures: Any = Field(sa_type=Json)
    by: str
    at: datetime = Field(sa_type=UtcTime)
    cover: Any = Field(default=None, sa_type=Json, nullable=True)
    extent: str = "whole"


class ScanRow(SQLModel, table=True):
    """A scan of the signed paper kept with its report; the content is the attachment of that name.

    `short`: what it does not reach of the rule, as [lack, page, dpi]; `reason`: why it was kept all the same.
    """

    __tablename__ = "scan"
    __table_args__ = (ForeignKeyConstraint(["report", "name"], ["attachment.report", "attachment.name"]),)
    report: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    revision: int
    pages: int
    version: str
    short: Any = Field(sa_type=Json)
    reason: str
    by: str
    at: datetime = Field(sa_type=UtcTime)


class WordTemplateRow(SQLModel, table=True):
    """A Word file of this office that says a form's report; its content is sealed like an attached file.

    `until` is when it was replaced or let go; None for the one in force, of which a form has one at the most.
    """

    __tablename__ = "word_template"
    form: str = Field(primary_key=True)
    taken_at: datetime = Field(primary_key=True, sa_type=UtcTime)
    sha256: str = Field(foreign_key="file.sha256", index=True)
    until: datetime | None = Field(default=None, sa_type=UtcTime)
