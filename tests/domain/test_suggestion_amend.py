"""What a correction changed, kept and read again, without whose it is; who a text names."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.personal import names_person
from desktop.domain.suggestion import Kind
from desktop.domain.suggestion_amend import Amended, as_detail, from_detail, from_text, to_text

words = st.text(max_size=20)
kinds = st.sampled_from(Kind)
some = st.builds(
    Amended,
    kind=st.none() | st.tuples(kinds, kinds),
    field=st.none() | st.tuples(words, words),
    weighing=st.lists(st.sampled_from(["benefit", "cost"]), unique=True).map(tuple),
    person=st.lists(st.sampled_from(["name", "phone", "anonymous"]), unique=True).map(tuple),
)


@given(some)
def test_it_is_read_as_it_was_kept(what: Amended) -> None:
    assert from_text(to_text(what)) == what
    assert from_detail(json.loads(json.dumps(as_detail(what)))) == what


@pytest.mark.parametrize(
    "text", ["", "Đèn đường", "[]", "1", '{"kind": ["phananh"]}', '{"kind": ["x", "y"]}']
)
def test_what_is_no_amendment_is_told(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of JSON, of a kind, of the amendment
        from_text(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Cảm ơn ông Lê Văn Bình", True),
        ("cam on ong le van binh da bao", True),
        ("Gọi 0905.123.456 để hỏi", True),
        ("Số căn cước 048 090 001 234", False),  # somebody's: for a person to judge
        ("Đèn đường ở thôn Văn Bình hỏng", False),
        ("Dự toán 1.234.567 đồng, ngày 20/10/2026", False),
        ("", False),
    ],
)
def test_who_a_text_names(text: str, named: bool) -> None:
    assert names_person("Lê Văn Bình", "0905 123 456", "", text) is named


def test_a_name_of_one_word_is_a_word() -> None:
    assert not names_person("Hoa", "", "", "Trồng hoa ở đầu thôn")
