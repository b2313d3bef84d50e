"""The forms that the engine is timed with: flat ones, a long repeat, a cascade, entities."""

from __future__ import annotations

HEAD = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">'
    "<h:head><h:title>bench</h:title><model>"
)
PROVINCES = 34
COMMUNES = 3300


def _form(data: str, binds: list[str], body: str, instances: str = "") -> str:
    return (
        f'{HEAD}<instance><data id="bench" version="1">{data}<orx:meta><orx:instanceID/></orx:meta></data>'
        f"</instance>{instances}{''.join(binds)}"
        '<bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid"/>'
        f"</model></h:head><h:body>{body}</h:body></h:html>"
    )


def flat(count: int) -> str:
    """`count` questions, every second one calculated from the one before it and the calculation before that.

    Every input has a constraint, every tenth one is shown only while an earlier one is not -1. An answer to
    /data/q0 runs through every calculation.
    """
    data, binds, body = [], [], []
    for number in range(0, count, 2):
        data.append(f"<q{number}/><q{number + 1}/>")
        hidden = f' relevant="/data/q{number - 10} != -1"' if number and number % 20 == 0 else ""
        binds.append(f'<bind nodeset="/data/q{number}" type="int" constraint=". &lt; 100000"{hidden}/>')
        before = f"/data/q{number - 1}" if number else "0"
        binds.append(
            f'<bind nodeset="/data/q{number + 1}" type="int" readonly="true()" '
            f'calculate="{before} + coalesce(/data/q{number}, 0)"/>'
        )
        body += [_input(f"q{one}") for one in (number, number + 1)]
    return _form("".join(data), binds, "".join(body))


def repeat(rows: int) -> str:
    """A repeat of 8 questions with its place, a sum in the row and two over all rows."""
    row = "<place/><name/><a/><b/><c/><total/><share/><note/>"
    binds = [
        '<bind nodeset="/data/r/place" type="int" calculate="position(..)"/>',
        *(f'<bind nodeset="/data/r/{one}" type="int" constraint=". &gt;= 0"/>' for one in "abc"),
        '<bind nodeset="/data/r/total" type="int" calculate="coalesce(../a, 0) + coalesce(../b, 0)"/>',
        '<bind nodeset="/data/r/share" type="decimal" calculate="round(../a * 100 div ../total, 1)"/>',
        '<bind nodeset="/data/sum" type="int" calculate="sum(/data/r/total)"/>',
        '<bind nodeset="/data/rows" type="int" calculate="count(/data/r)"/>',
    ]
    names = ("place", "name", "a", "b", "c", "total", "share", "note")
    inputs = "".join(f'<input ref="/data/r/{name}"><label>{name}</label></input>' for name in names)
    body = (
        f'<group ref="/data/r"><label>r</label><repeat nodeset="/data/r">{inputs}</repeat></group>'
        '<input ref="/data/sum"><label>sum</label></input><input ref="/data/rows"><label>n</label></input>'
    )
    return _form(f"<sum/><rows/>{f'<r>{row}</r>' * rows}", binds, body)


def cascade() -> str:
    """A province and one of its communes, chosen from 3,300."""
    provinces = "".join(
        f"<item><name>p{one}</name><label>Tỉnh {one}</label></item>" for one in range(PROVINCES)
    )
    communes = "".join(
        f"<item><name>c{one}</name><label>Xã {one}</label><province>p{one % PROVINCES}</province></item>"
        for one in range(COMMUNES)
    )
    instances = (
        f'<instance id="provinces"><root>{provinces}</root></instance>'
        f'<instance id="communes"><root>{communes}</root></instance>'
    )
    binds = [
        '<bind nodeset="/data/province" type="string"/>',
        '<bind nodeset="/data/commune" type="string"/>',
    ]
    return _form("<province/><commune/>", binds, _selects("communes", "province"), instances)


def entities() -> str:
    """As the cascade, over an attached list of entities."""
    instances = (
        '<instance id="provinces"><root>'
        + "".join(f"<item><name>p{one}</name><label>{one}</label></item>" for one in range(PROVINCES))
        + '</root></instance><instance id="people" src="jr://file-csv/people.csv"/>'
    )
    binds = [
        '<bind nodeset="/data/province" type="string"/>',
        '<bind nodeset="/data/commune" type="string"/>',
    ]
    return _form("<province/><commune/>", binds, _selects("people", "group"), instances)


def entity_list(count: int) -> bytes:
    """The CSV of `count` entities, in groups of 100."""
    rows = [f"id-{one},Người thứ {one},1,g{one // 100},{one % 90},0912{one:06}" for one in range(count)]
    return "\n".join(["name,label,__version,group,age,phone", *rows]).encode()


def _input(name: str) -> str:
    return f'<input ref="/data/{name}"><label>Question {name}</label></input>'


def _selects(source: str, column: str) -> str:
    ref = '<itemset nodeset="{}"><value ref="name"/><label ref="label"/></itemset>'.format
    first = ref("instance('provinces')/root/item")
    second = ref(f"instance('{source}')/root/item[{column} = /data/province]")
    return (
        f'<select1 ref="/data/province"><label>p</label>{first}</select1>'
        f'<select1 ref="/data/commune"><label>c</label>{second}</select1>'
    )
