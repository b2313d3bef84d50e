"""Questions on a page: columns under each other, a list instead of buttons, times and places in cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.forms import FormInstance, parse_form
from tests.ui.questions.form import context
from ui.questions.around import ALONE
from ui.questions.choice import RadioQuestion
from ui.questions.flow import Flow
from ui.questions.listed import PickerQuestion
from ui.questions.plan import Line, pieces
from ui.questions.table_model import RepeatModel

_VILLAGES = "".join(
    f"<item><huyen>{'a' if at < 3 else 'b'}</huyen><name>t{at}</name><label>Village {at}</label></item>"
    for at in range(43)
)
FORM = f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Page</h:title><model>
<instance><data id="page" version="1"><huyen>a</huyen><thon/><mot/><hai/><ba/><bon/><nam/>
 <hang jr:template=""><luc/><gio/><noi/></hang><hang><luc/><gio/><noi/></hang>
 <meta><instanceID/></meta></data></instance>
<instance id="thon"><root>{_VILLAGES}</root></instance>
{"".join(f'<bind nodeset="/data/{name}" type="int"/>' for name in ("mot", "hai", "ba", "bon", "nam"))}
<bind nodeset="/data/hang/luc" type="dateTime"/><bind nodeset="/data/hang/gio" type="time"/>
<bind nodeset="/data/hang/noi" type="geopoint"/>
<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/>
</model></h:head><h:body>
<input ref="/data/huyen"><label>District</label></input>
<select1 ref="/data/thon"><label>Village</label>
 <itemset nodeset="instance('thon')/root/item[huyen = /data/huyen]">
 <value ref="name"/><label ref="label"/></itemset></select1>
<input ref="/data/mot" appearance="w3"><label>One (million dong)</label></input>
<input ref="/data/hai" appearance="w3"><label>Two</label></input>
<input ref="/data/ba" appearance="w3"><label>A label so long that it has to be wrapped</label></input>
<input ref="/data/bon" appearance="w3"><label>Four (of which ha)</label></input>
<input ref="/data/nam" appearance="w3"><label>Five</label></input>
<group ref="/data/hang"><label>Rows</label><repeat nodeset="/data/hang">
<input ref="/data/hang/luc"><label>When</label></input>
<input ref="/data/hang/gio"><label>Hour</label></input>
<input ref="/data/hang/noi"><label>Where</label></input></repeat></group>
</h:body></h:html>"""


@pytest.fixture
def instance() -> FormInstance:
    return parse_form(FORM).new(context())


def flow_of(instance: FormInstance, qtbot: QtBot) -> Flow:
    asked = [node for node in instance.body if node.control != "repeat"]
    flow = Flow(list(pieces(asked, False, Line())), ALONE)
    qtbot.addWidget(flow)
    while flow.make_more():
        pass
    flow.finish()
    flow.resize(900, 700)
    flow.show()
    flow.fit(900)
    QApplication.processEvents()
    return flow


def test_columns_stand_under_each_other_whatever_is_in_them(instance: FormInstance, qtbot: QtBot) -> None:
    flow = flow_of(instance, qtbot)
    places = {}
    for name in ("mot", "hai", "ba", "bon", "nam"):
        asked = flow.holder(f"/data/{name}")
        assert asked is not None
        places[name] = asked.mapTo(flow, QPoint(0, 0)).x()
        (field,) = asked.fields()
        assert field.mapTo(asked, QPoint(field.width(), 0)).x() <= asked.width()
    steps = {places["hai"] - places["mot"], places["ba"] - places["hai"], places["bon"] - places["ba"]}
    assert max(steps) - min(steps) <= 8  # the grid leaves out a space or two at its beginning
    assert places["nam"] == places["mot"]


def test_buttons_become_a_list_when_far_more_is_offered(instance: FormInstance, qtbot: QtBot) -> None:
    flow = flow_of(instance, qtbot)
    assert isinstance(flow.holder("/data/thon"), RadioQuestion)
    heard: list[object] = []
    flow.made.connect(heard.append)
    change = instance.answer("/data/huyen", "b")
    flow.show_anew(["/data/huyen", *change.refs])
    asked = flow.holder("/data/thon")
    assert isinstance(asked, PickerQuestion)
    assert asked.isVisible()
    assert heard == [asked]


def test_times_and_places_in_cells_are_read_as_their_questions_read_them(instance: FormInstance) -> None:
    model = RepeatModel(instance.node("/data/hang"))
    assert model.read(0, 0, "14/11/2026 8h05") == "2026-11-14T08:05:00.000+07:00"
    assert model.read(0, 1, "8h05") == "08:05:00.000+07:00"
    assert model.read(0, 2, "16.0544, 108.2022") == "16.0544 108.2022 0 0"
    assert model.read(0, 2, "somewhere") == "somewhere"
    instance.answer("/data/hang[1]/luc", "2026-11-14T08:05:00.000+07:00")
    assert model.index(0, 0).data() == "14/11/2026 08:05"
