"""What the centre logs, when all goes wrong too, holds no secret and no answer."""

from __future__ import annotations

import io
import logging
import logging.config

from sync.central.workers import LOGS

SECRET = "41-ANSWER"


def test_the_last_line_stands_before_every_logger() -> None:
    stream = io.StringIO()
    handlers = {"stderr": {**LOGS["handlers"]["stderr"], "stream": stream}}
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logging.config.dictConfig({**LOGS, "handlers": handlers})
    try:
        try:
            raise ValueError(f"<data><a>{SECRET}</a></data>")
        except ValueError:
            logging.getLogger("uvicorn.error").exception("Bearer %s failed", SECRET)
    finally:
        root.handlers[:] = before[0]
        root.setLevel(before[1])
    assert "ValueError" in stream.getvalue()
    assert SECRET not in stream.getvalue()
