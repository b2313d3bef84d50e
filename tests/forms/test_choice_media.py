"""The files that come with the choices of a list."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from desktop.forms import FormContext, parse_form

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model>
<itext><translation lang="vi" default="true()">
<text id="bien-0"><value>Cấm vào</value><value form="image">jr://images/cam.png</value></text>
<text id="bien-1"><value form="image">jr://images/re.png</value></text>
<text id="bien-2"><value>Khác</value></text></translation>
<translation lang="en"><text id="bien-0"><value>No entry</value></text></translation></itext>
<instance><data id="t"><bien/></data></instance>
<instance id="bien"><root>
<item><itextId>bien-0</itextId><name>cam</name></item>
<item><itextId>bien-1</itextId><name>re</name></item>
<item><itextId>bien-2</itextId><name>khac</name></item></root></instance>
<bind nodeset="/data/bien" type="string"/></model></h:head><h:body>
<select1 ref="/data/bien"><label>Biển</label><itemset nodeset="instance('bien')/root/item">
<value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1></h:body></h:html>"""


def test_choices_of_a_list_bring_their_pictures_in_the_language_in_force() -> None:
    context = FormContext(lambda: datetime(2026, 10, 1, tzinfo=UTC), lambda: "u", random.Random(1))
    instance = parse_form(FORM).new(context)
    seen = [(c.value, c.label, dict(c.media)) for c in instance.node("/data/bien").choices]
    assert seen == [
        ("cam", "Cấm vào", {"image": "cam.png"}),
        ("re", "re", {"image": "re.png"}),
        ("khac", "Khác", {}),
    ]
    instance.set_language("en")
    first = instance.node("/data/bien").choices[0]
    assert (first.label, dict(first.media)) == ("No entry", {})
