"""Recorded scenarios and assertions, run against the form engine: `python -m tests.conformance --help`."""
