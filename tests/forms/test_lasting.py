"""What is said about a cell stays with its row, whatever is done to the rows around it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms.data import Element
from desktop.forms.finding import the_element
from desktop.forms.history import History
from desktop.forms.lasting import for_good, lasting_ref, range_of, ref_now, reserve
from desktop.forms.migrate import move
from tests.forms.scenario import Scenario, context, xform

DATA = '<ten/><dong jr:template=""><ten/><con jr:template=""><w/></con></dong>'
BODY = (
    '<input ref="/data/ten"/><repeat nodeset="/data/dong"><input ref="/data/dong/ten"/>'
    '<repeat nodeset="/data/dong/con"><input ref="/data/dong/con/w"/></repeat></repeat>'
)
FORM = xform(DATA, "", BODY)
CELLS = ["/data/dong[1]/ten", "/data/dong[2]/ten", "/data/dong[3]/ten", "/data/dong[2]/con[1]/w"]
VERBS = ["add", "first", "inner", "innerfirst", "drop", "dropinner", "undo", "redo", "note", "reopen"]
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(1, 4)), max_size=40)


class Desk:
    """A person at a draft; each note remembers which row it was put at, by what that row says."""

    def __init__(self) -> None:
        self.scenario = Scenario(FORM)
        self.history = History(self.scenario.instance)
        self.notes: list[tuple[str, str]] = []  # lasting ref, what the cell says
        self.said = 0

    def do(self, verb: str, n: int) -> None:
        instance = self.scenario.instance
        rows = len(instance.node("/data/dong").children)
        inner = len(instance.node(f"/data/dong[{n}]/con").children) if n <= rows else 0
        match verb:
            case "add" | "first":
                self.name(instance.add_repeat("/data/dong", None if verb == "add" else 1).refs, "ten")
            case "inner" | "innerfirst" if n <= rows:
                at = None if verb == "inner" else 1
                self.name(instance.add_repeat(f"/data/dong[{n}]/con", at).refs, "w")
            case "drop" if n <= rows:
                instance.remove_repeat(f"/data/dong[{n}]")
            case "dropinner" if inner:
                instance.remove_repeat(f"/data/dong[{n}]/con[{inner}]")
            case "undo":
                self.history.undo()
                return
            case "redo":
                self.history.redo()
                return
            case "note":
                self.note(CELLS[n - 1])
            case "reopen":
                self.reopen()
        self.history.gather()

    def name(self, refs: tuple[str, ...], leaf: str) -> None:
        """A row that came says something no other says, so that it can be told from all others."""
        for ref in refs:
            if ref.endswith(f"/{leaf}") and not self.scenario.instance.node(ref).value:
                self.said += 1
                self.scenario.instance.answer(ref, f"{leaf}{self.said}")

    def note(self, ref: str) -> None:
        instance = self.scenario.instance
        try:
            element = the_element(instance.scope.element, ref)
        except KeyError:
            return
        known = lasting_ref(instance, ref)
        reserve(instance, [known])
        self.notes.append((known, element.raw))

    def reopen(self) -> None:
        """The draft is closed and opened again: what was taken back cannot come any more."""
        instance = self.scenario.instance
        again = instance.definition.restore(instance.snapshot(), context())
        reserve(again, [known for known, _ in self.notes])
        self.scenario.instance = again
        self.history = History(again)

    def there(self) -> dict[str, Element]:
        """Every cell by what it says."""
        scope = self.scenario.instance.scope
        return {e.raw: e for inner in scope.inside() for e in inner.nodes if e.raw and not e.spec.children}

    def check(self) -> None:
        there = self.there()
        for known, said in self.notes:
            now = ref_now(self.scenario.instance, known)
            if said in there:
                assert now == there[said].ref()
                assert lasting_ref(self.scenario.instance, there[said].ref()) == known
            else:
                assert now is None
                assert range_of(self.scenario.instance, known)


@settings(max_examples=300)
@given(STEPS)
def test_a_note_is_at_its_row_or_its_row_is_gone(steps: list[tuple[str, int]]) -> None:
    desk = Desk()
    for verb in ("add", "add", "add"):
        desk.do(verb, 1)
    desk.do("inner", 2)
    for n in (1, 2, 3, 4):
        desk.do("note", n)
    for verb, n in steps:
        desk.do(verb, n)
        desk.check()


@settings(max_examples=100)
@given(STEPS)
def test_counted_anew_in_a_correction_it_is_still_at_its_row(steps: list[tuple[str, int]]) -> None:
    desk = Desk()
    for verb in ("add", "add", "add", "inner"):
        desk.do(verb, 2)
    for n in (1, 2, 3, 4):
        desk.do("note", n)
    for verb, n in steps:
        desk.do(verb, n)
    instance = desk.scenario.instance
    desk.notes = [(for_good(instance, known), said) for known, said in desk.notes]
    signed = instance.serialize()
    assert b"bx:row" not in signed
    again = instance.definition.edit(signed, context())
    reserve(again, [known for known, _ in desk.notes])
    desk.scenario.instance = again
    desk.history = History(again)
    desk.check()
    desk.do("first", 1)
    desk.check()


def test_a_draft_says_the_number_only_where_it_is_not_the_place() -> None:
    scenario = Scenario(FORM)
    for _ in range(3):
        scenario.instance.add_repeat("/data/dong")
    assert b"bx:row" not in scenario.instance.snapshot()
    scenario.instance.remove_repeat("/data/dong[1]")
    assert scenario.instance.snapshot().count(b"bx:row=") == 2
    assert b"bx:row" not in scenario.instance.serialize()


def test_what_the_centre_says_of_the_only_row_has_no_place_and_is_found() -> None:
    scenario = Scenario(FORM)
    scenario.instance.add_repeat("/data/dong")
    assert ref_now(scenario.instance, "/data/dong/ten") == "/data/dong[1]/ten"
    assert ref_now(scenario.instance, "/data/dong") == "/data/dong"
    assert lasting_ref(scenario.instance, "/data/dong") == "/data/dong"
    assert ref_now(scenario.instance, "/data/khac") == "/data/khac"
    scenario.instance.add_repeat("/data/dong", 1)
    assert ref_now(scenario.instance, "/data/dong/ten") == "/data/dong[2]/ten"


def test_it_goes_along_to_another_version_of_the_form() -> None:
    scenario = Scenario(FORM)
    for _ in range(3):
        scenario.instance.add_repeat("/data/dong")
    scenario.instance.answer("/data/dong[3]/ten", "ba")
    scenario.instance.remove_repeat("/data/dong[1]")
    newer = Scenario(xform(DATA.replace("<ten/><dong", "<ten/><moi/><dong"), "", BODY)).definition
    after = move(scenario.instance, newer, context()).instance
    assert ref_now(after, "/data/dong[3]/ten") == "/data/dong[2]/ten"
    assert ref_now(after, "/data/dong[1]/ten") is None


def test_a_number_that_is_none_is_not_taken() -> None:
    scenario = Scenario(FORM)
    scenario.instance.add_repeat("/data/dong")
    draft = scenario.instance.snapshot().replace(
        b"<dong>", b'<dong xmlns:bx="urn:baocaoxa:xforms" bx:row="x">'
    )
    again = scenario.definition.restore(draft, context())
    assert ref_now(again, "/data/dong[1]/ten") == "/data/dong[1]/ten"
