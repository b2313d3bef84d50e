"""A small real form with one question of every kind, and a desk that owns its instance as a screen does."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from random import Random

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms import FormContext, FormInstance, parse_form
from tests.ui.questions.steps import Steps
from ui.questions import question
from ui.questions.base import Question

FORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Every kind</h:title><model>
<instance><data id="kinds" version="1">
 <ten/><ghi_chu/><so/><tien/><ngay/><loai/><linh_vuc/><cac/><note/><gap_doi/><anh/>
 <hang jr:template=""><nhom/><a/><b/><tong/></hang>
 <hang><nhom>dd</nhom><a/><b/><tong/></hang>
 <hang><nhom>ht</nhom><a/><b/><tong/></hang>
 <meta><instanceID/></meta></data></instance>
<bind nodeset="/data/ten" type="string" required="true()"/>
<bind nodeset="/data/ghi_chu" type="string"
 constraint="string-length(.) &lt; 20" jr:constraintMsg="Too long."/>
<bind nodeset="/data/so" type="int" constraint=". &gt;= 0" jr:constraintMsg="Never below zero."/>
<bind nodeset="/data/tien" type="decimal"/>
<bind nodeset="/data/ngay" type="date"/>
<bind nodeset="/data/loai" type="string"/>
<bind nodeset="/data/linh_vuc" type="string"/>
<bind nodeset="/data/cac" type="string"/>
<bind nodeset="/data/note" type="string" readonly="true()"/>
<bind nodeset="/data/gap_doi" type="int" calculate="/data/so * 2" readonly="true()"/>
<bind nodeset="/data/anh" type="binary"/>
<bind nodeset="/data/hang/nhom" type="string"/>
<bind nodeset="/data/hang/a" type="int" required="true()"
 constraint=". &lt;= 100" jr:constraintMsg="At most 100."/>
<bind nodeset="/data/hang/b" type="decimal"/>
<bind nodeset="/data/hang/tong" type="decimal" calculate="../a + ../b" readonly="true()"/>
<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/>
</model></h:head>
<h:body>
<input ref="/data/ten"><label>Name of the village</label><hint>As on the seal.</hint></input>
<input ref="/data/ghi_chu" appearance="multiline"><label>Remarks</label></input>
<input ref="/data/so"><label>Households (households)</label></input>
<input ref="/data/tien"><label>Spent (million)</label></input>
<input ref="/data/ngay"><label>Day</label></input>
<select1 ref="/data/loai"><label>Kind</label><item><label>Flood</label><value>lu</value></item>
 <item><label>Storm</label><value>bao</value></item></select1>
<select1 ref="/data/linh_vuc" appearance="minimal"><label>Field</label>
 <item><label>Đất đai</label><value>dd</value></item><item><label>Hộ tịch</label><value>ht</value></item>
 <item><label>Chứng thực</label><value>ct</value></item></select1>
<select ref="/data/cac"><label>Several</label><item><label>One</label><value>mot</value></item>
 <item><label>Two</label><value>hai</value></item></select>
<input ref="/data/note"><label>Read this first.</label></input>
<input ref="/data/gap_doi"><label>Twice</label></input>
<upload ref="/data/anh" mediatype="image/*"><label>Photo</label></upload>
<group ref="/data/hang"><label>By field</label><repeat nodeset="/data/hang">
 <select1 ref="/data/hang/nhom" appearance="minimal"><label>Field</label>
  <item><label>Đất đai</label><value>dd</value></item>
  <item><label>Hộ tịch</label><value>ht</value></item></select1>
 <input ref="/data/hang/a"><label>Received</label></input>
 <input ref="/data/hang/b"><label>Fee (million)</label></input>
 <input ref="/data/hang/tong"><label>Total</label></input></repeat></group>
</h:body></h:html>"""


def context() -> FormContext:
    """Fixed time, fixed ids."""
    ids = iter(f"00000000-0000-4000-8000-{at:012d}" for at in range(10_000))
    zone = timezone(timedelta(hours=7))
    return FormContext(
        now=lambda: datetime(2026, 10, 14, 9, 0, tzinfo=zone),
        uuid=lambda: next(ids),
        rng=Random(1),
        properties={},
    )


class Desk(QWidget):
    """Answers the instance for the questions on it and shows them anew, as their owner must."""

    def __init__(self, *refs: str, instance: FormInstance | None = None) -> None:
        super().__init__()
        self.instance = instance or parse_form(FORM).new(context())
        self._steps = Steps(self, self.instance, self._refresh)
        self.answers: list[tuple[str, object]] = []
        self.questions: dict[str, Question] = {}
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # offscreen windows take none
        for ref in refs:
            asked = question(self.instance.node(ref))
            asked.answered.connect(self._answer)
            self._steps.listen(asked)
            asked.row_wanted.connect(self._add)
            asked.row_unwanted.connect(self._remove)
            self.questions[ref] = asked
            column.addWidget(asked)
        self.resize(700, 500)

    def value(self, ref: str) -> str:
        """What the instance holds."""
        return self.instance.node(ref).value

    def answer(self, ref: str, value: str | list[str]) -> None:
        """Answer as if another question had."""
        self.instance.answer(ref, value)
        self._steps.gather(ref)
        self._refresh()

    def _answer(self, ref: str, value: str | list[str]) -> None:
        self.answers.append((ref, value))
        self.answer(ref, value)

    def _add(self, ref: str, at: int) -> None:
        self.instance.add_repeat(ref, at)
        self._steps.gather()
        self._refresh()

    def _remove(self, ref: str) -> None:
        self.instance.remove_repeat(ref)
        self._steps.gather()
        self._refresh()

    def _refresh(self) -> None:
        for asked in self.questions.values():
            asked.refresh()
