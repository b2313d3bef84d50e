"""A paper whose annexes go into a file of their own: Decree 30/2020/NĐ-CP, Annex I, allows both."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.paper import Paper
from desktop.domain.signed_pdf import Extent


def parts(paper: Paper) -> dict[Extent, Paper]:
    """The whole paper; where it has annexes, also its text and its annexes by themselves."""
    text, *annexes = paper.sections
    whole = {Extent.WHOLE: paper}
    if not annexes:
        return whole
    title = f"Phụ lục kèm theo {paper.title[:1].lower()}{paper.title[1:]}"
    return whole | {
        Extent.TEXT: replace(paper, sections=(text,)),
        Extent.ANNEXES: replace(paper, title=title, sections=tuple(annexes)),
    }


def files(paper: Paper, *, apart: bool) -> dict[Extent, Paper]:
    """What is written: one file, or with `apart`, where there are annexes, the text and then the annexes."""
    there = parts(paper)
    if not apart or Extent.TEXT not in there:
        return {Extent.WHOLE: paper}
    return {extent: there[extent] for extent in (Extent.TEXT, Extent.ANNEXES)}
