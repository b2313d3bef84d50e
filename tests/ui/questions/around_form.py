"""A form whose questions have everything around their fields: markdown, guidance, media, soft checks."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.forms import FormInstance, parse_form
from tests.ui.questions.form import context
from tests.ui.questions.steps import Steps
from ui.questions import question
from ui.questions.around import Around
from ui.questions.base import Question

FORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:bx="urn:baocaoxa:xforms">
<h:head><h:title>Around</h:title><model>
<itext><translation lang="vi" default="true()">
 <text id="anh:label"><value>Kiểu **nhà** nào?</value><value form="image">jr://images/nha.png</value>
  <value form="big-image">jr://images/nha_to.png</value></text>
 <text id="tieng:label"><value>Nghe</value><value form="audio">jr://audio/nghe.mp3</value>
  <value form="video">jr://video/xem.mp4</value></text>
 <text id="ho:hint"><value>Cả **tạm trú**</value>
  <value form="guidance">Đếm theo *sổ*:\n- thường trú\n- tạm trú</value></text>
 <text id="chu:hint"><value form="guidance">Đọc kỹ.</value></text>
</translation></itext>
<instance><data id="around" version="1">
 <ten/><ho/><nghi>3</nghi><dien/><nuoc/><tl/><anh/><tieng/><chu/><loai/><chung/>
 <hang jr:template=""><thon/><so/></hang><hang><thon>A</thon><so/></hang><hang><thon>B</thon><so/></hang>
</data></instance>
<bind nodeset="/data/ten" type="string" required="true()"/>
<bind nodeset="/data/ho" type="int" constraint=". &lt; 100000" jr:constraintMsg="Too many."
 bx:warning=". &lt;= 2000" bx:warningMsg="Nhiều gấp đôi kỳ trước"/>
<bind nodeset="/data/nghi" type="decimal"/>
<bind nodeset="/data/tl" type="int" calculate="/data/ho * 2" readonly="true()"
 bx:warning=". &lt;= 100000" bx:warningMsg="Tổng quá lớn"/>
<bind nodeset="/data/anh" type="string"/>
<bind nodeset="/data/tieng" type="string"/>
<bind nodeset="/data/chu" type="string" readonly="true()"/>
<bind nodeset="/data/loai" type="string" bx:warning=". != 'khac'"/>
<bind nodeset="/data/chung" type="string"/>
<bind nodeset="/data/dien" type="string"/>
<bind nodeset="/data/nuoc" type="string" bx:warning=". = 'co'" bx:warningMsg="Thường là có"/>
<bind nodeset="/data/hang/thon" type="string"/>
<bind nodeset="/data/hang/so" type="int" bx:previous="if(../thon = 'A', 90, '')"
 bx:warning=". &lt;= 100" bx:warningMsg="Quá nhiều"/>
</model></h:head>
<h:body>
<input ref="/data/ten"><label>Tên</label></input>
<input ref="/data/ho"><label>Số **hộ** của <output value="/data/ten"/> (hộ)</label>
 <hint ref="jr:itext('ho:hint')"/></input>
<input ref="/data/nghi"><label>Tỷ lệ (%)</label></input>
<input ref="/data/tl"><label>Tổng</label></input>
<input ref="/data/anh"><label ref="jr:itext('anh:label')"/></input>
<input ref="/data/tieng"><label ref="jr:itext('tieng:label')"/></input>
<input ref="/data/chu"><label># Lưu ý
Xem [hướng dẫn](https://a.vn/hd)</label><hint ref="jr:itext('chu:hint')"/></input>
<select1 ref="/data/loai"><label>Loại</label><item><label>Nhà</label><value>nha</value></item>
 <item><label>Khác</label><value>khac</value></item></select1>
<input ref="/data/chung"><label>Ghi chú</label></input>
<select1 ref="/data/dien" appearance="list-nolabel"><label>Điện</label>
 <item><label>Có</label><value>co</value></item><item><label>**Không**</label><value>khong</value></item></select1>
<select1 ref="/data/nuoc" appearance="list-nolabel"><label>**Nước**</label>
 <item><label>Có</label><value>co</value></item><item><label>**Không**</label><value>khong</value></item></select1>
<group ref="/data/hang"><label>Thôn</label><repeat nodeset="/data/hang">
 <input ref="/data/hang/thon"><label>Tên thôn</label></input>
 <input ref="/data/hang/so"><label>Số hộ</label></input></repeat></group>
</h:body></h:html>"""

LAST = "<data id='around' version='1'><ten>Thôn 1</ten><ho>1250</ho><nghi>2.5</nghi><tl>2500</tl></data>"


def instance(last: str | None = LAST) -> FormInstance:
    """A new report, after an earlier one."""
    return parse_form(FORM).new(replace(context(), last_saved=last))


class Sheet(QWidget):
    """Owns the instance as the entry screen does; `other` is something else to give the focus to."""

    def __init__(self, *refs: str, around: Around | None = None, last: str | None = LAST) -> None:
        super().__init__()
        self.instance = instance(last)
        self._steps = Steps(self, self.instance, self.show_anew)
        self.reasons: list[tuple[str, str]] = []
        self.questions: dict[str, Question] = {}
        column = self._column = QVBoxLayout(self)
        column.addStretch(1)
        for ref in refs:
            self.adopt(question(self.instance.node(ref), self, around=around or Around()), ref)
        self.resize(700, 700)

    def adopt(self, asked: Question, *refs: str) -> None:
        """Put a question on the page and listen to it."""
        asked.answered.connect(self._answer)
        asked.confirmed.connect(self._confirm)
        self._steps.listen(asked)
        self.questions |= dict.fromkeys(refs, asked)
        self._column.insertWidget(self._column.count() - 1, asked)

    def _answer(self, ref: str, value: str | list[str]) -> None:
        self.instance.answer(ref, value)
        self._steps.gather(ref)
        self.show_anew()

    def _confirm(self, ref: str, reason: str) -> None:
        self.reasons.append((ref, reason))
        self.instance.confirm(ref, reason)
        self._steps.gather()
        self.show_anew()

    def show_anew(self) -> None:
        """Every question shows its node again."""
        for asked in self.questions.values():
            asked.refresh()

    def words(self) -> list[str]:
        """What every label on screen says."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisible()]


def png(width: int, height: int, rows: bytes | None = None) -> bytes:
    """A grey PNG of that size; `rows` instead of its real picture data makes it a broken one."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress((b"\x00" + b"\x80" * width) * height) if rows is None else rows
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
