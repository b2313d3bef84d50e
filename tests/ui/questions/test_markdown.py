"""Markdown of labels: what XLSForm documents is shown, everything else is text, answers stay as typed."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms import Filled
from ui.questions.markdown import LIMIT, has_markup, plain, rich

ALLOWED = {"b", "i", "u", "p", "br", "span", "table", "tr", "td"}
#: Letters that make markup, and hostile tags, more often than chance would.
PIECES = st.sampled_from(
    [
        *"*_#[]()<>\\ \nab1.-+&\"'/=:;",
        *("**", "__", "***", "# ", "- ", "1. ", "](", "</span>", "<br>", "<b>", "<img src=x onerror=y>"),
        *("<script>", "<a href='file:///etc'>", '<span style="color:red">', "<span style='x:url(y)'>"),
        *("&lt;", "&#60;", "Ễ", "ặ", "\ufdd0", "\x00", "“", "”"),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


class Reader(HTMLParser):
    """Tags that are opened and closed, their attributes, and the words between them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.styles: list[str] = []
        self.words = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.styles += [value or "" for name, value in attrs if name == "style"]
        if tag != "br":
            self.open.append(tag)
        else:
            self.words += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def red(_: str) -> str:
    return "#b3261e"


def filled(*parts: str) -> Filled:
    """Every second part is an answer."""
    made, outputs, at = "", [], 0
    for number, part in enumerate(parts):
        if number % 2:
            outputs.append((at, at + len(part)))
        made, at = made + part, at + len(part)
    text = Filled(made)
    text.outputs = tuple(outputs)
    return text


@pytest.mark.parametrize(
    ("text", "shown", "said"),
    [
        ("Tổng số", "Tổng số", "Tổng số"),
        ("*em* and _em_", "<i>em</i> and <i>em</i>", "em and em"),
        ("**strong** and __strong__", "<b>strong</b> and <b>strong</b>", "strong and strong"),
        ("***both***", "<b><i>both</i></b>", "both"),
        ("**a *b* c**", "<b>a <i>b</i> c</b>", "a b c"),
        ("half**bold**", "half<b>bold</b>", "halfbold"),
        ("one\ntwo", "one<br>two", "one\ntwo"),
        ("one<br>two<BR/>three", "one<br>two<br>three", "one\ntwo\nthree"),
        (r"\*as it is\* \_x\_ \# \<", "*as it is* _x_ # &lt;", "*as it is* _x_ # <"),
        ("[Guide](https://a.vn/x_y_z)", "<u>Guide</u> (https://a.vn/x_y_z)", "Guide (https://a.vn/x_y_z)"),
        ("[https://a.vn](https://a.vn)", "<u>https://a.vn</u>", "https://a.vn"),
        ("[**x**](javascript:y)", "<u><b>x</b></u> (javascript:y)", "x (javascript:y)"),
        ('<span style="color:red">x</span>', '<span style="color:#b3261e">x</span>', "x"),
        (
            "<span style='color: red; font-family: cursive; font-size:90px'>x</span>",
            '<span style="color:#b3261e; font-family:cursive">x</span>',
            "x",
        ),
        ('<span style="background:url(x)">x</span>', "x", "x"),
        ('<span style="font-family:a{b}">x</span>', "x", "x"),
        ('<span style="font-family:a;b{">x</span>', '<span style="font-family:a">x</span>', "x"),
    ],
)  # fmt: skip
def test_what_xlsform_documents_is_shown(text: str, shown: str, said: str) -> None:
    assert rich(text, red) == shown
    assert plain(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "(2)*(1)*100 = (3)*4",
        "ten_cot_a va ten_cot_b",
        "Số liệu (*) và (**)",
        "**",
        "** a **",
        "*a",
        "1. Tổng số hộ",
        "- Trong đó: nữ",
        "#1",
        "*****nothing*****",
        "[x]",
        "[x](a b)",
        "</span>",
        '<span style="color:red">',
        '<span onclick="x" style="color:red">x</span>',
        "<b>x</b> <img src='https://a.vn/x.png'> <script>x</script> &lt; &amp;",
        "a < b & c > d \"e\" 'f'",
    ],
)
def test_what_is_no_markup_stays_as_it_is_written(text: str) -> None:
    read = Reader(rich(text, red))
    assert read.words == text
    assert read.tags == set()
    assert plain(text) == text


def test_headings_lists_and_paragraphs() -> None:
    text = "# Chương I\n## Mục 1\n#### Điều\nGhi chú:\n- một\n* **hai**\n1. ba\n3) bốn\n\nhết"
    assert plain(text) == "Chương I\nMục 1\nĐiều\nGhi chú:\n• một\n• hai\n1. ba\n3. bốn\nhết"
    shown = rich(text)
    assert "font-size:x-large" in shown
    assert "<b>hai</b>" in shown
    assert shown.count("<table") == 4
    assert Reader(shown).open == []


def test_the_tail_stands_behind_the_last_word() -> None:
    assert rich("x", tail="!") == "x!"
    assert rich("**x**", tail="!") == "<b>x</b>!"
    assert rich("# x", tail="!").endswith("!</span></p>")
    assert rich("a:\n- b\n- c", tail="!").endswith("c!</td></tr></table>")


def test_colours_can_be_left_out() -> None:
    assert rich('<span style="color:#ff0">x</span>') == "x"


@pytest.mark.parametrize("answer", ["<b>x</b>", "**x**", "", " x ", "[a](b)", "1. x\n- y", "</span>", "\\"])
@pytest.mark.parametrize(
    ("before", "after"), [("Of ", " now"), ("**", "**"), ("_", "_"), ("# ", ""), ("", "")]
)
def test_an_answer_in_a_label_is_shown_as_typed(answer: str, before: str, after: str) -> None:
    text = filled(before, answer, after)
    words = before.strip("*_# "), answer, after.strip("*_# ")
    assert plain(text).split() == " ".join((f"{words[0]} ", answer, f" {words[2]}")).split()
    read = Reader(rich(text))
    assert answer.replace("\n", "") in read.words.replace("\n", "")
    assert ("b" in read.tags) == (before == "**")


@given(TEXTS)
def test_any_text_gives_few_tags_closed_in_order(text: str) -> None:
    read = Reader(rich(text, red))
    assert read.open == []
    assert read.tags <= ALLOWED
    assert read.attributes <= {"style", "cellspacing", "cellpadding"}
    assert not any("url" in style for style in read.styles)
    assert "".join(read.words.split()) == "".join(plain(text).translate({0: None, 0xFDD0: None}).split())


@given(TEXTS, TEXTS, TEXTS)
def test_whatever_is_answered_is_never_markup(before: str, answer: str, after: str) -> None:
    shown = Reader(rich(filled(before, answer, after), red)).words
    kept = answer.translate({0: None, 0xFDD0: None})
    assert "".join(kept.split()) in "".join(shown.split())


@pytest.mark.parametrize(
    "text",
    ["*" * 50_000, "**a " * 20_000, "[" * 50_000, "<span style='color:red'>" * 9_000, "\n- x" * 20_000],
)
def test_huge_and_deep_texts_are_cut_and_shown_plain(text: str) -> None:
    read = Reader(rich(text, red))
    assert read.words == text[:LIMIT] + "…"
    assert plain(text) == text[:LIMIT] + "…"


@pytest.mark.parametrize(
    "text", ["**a _b " * 2_000, "<span style='color:red'>" * 800, "[a](" * 4_000, "*a* " * 4_000]
)
def test_many_marks_stay_in_proportion(text: str) -> None:
    shown = rich(text, red)
    assert len(shown) < 10 * len(text)
    assert Reader(shown).open == []


def test_plain_labels_take_the_short_way() -> None:
    assert not has_markup("Tổng số hộ (hộ): 1.234, 50 %")
    assert has_markup("**x**")
