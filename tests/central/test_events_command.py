"""`baocaoxa-central end-event`: what cannot be ended is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.central.__main__ import main


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-10", "names no report of an event"),
        ("bão", "names no report of an event"),
        ("2026-11-21T0815-002-00048", "has sent no report of thientai"),
    ],
)
def test_what_is_no_event_of_the_commune_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], period: str, said: str
) -> None:
    asked = ["end-event", period, "--unit", "20254", "--form", "thientai", "--data", str(tmp_path)]
    assert main(asked) == 1
    assert said in capsys.readouterr().err
