"""Hostile input to a real centre, and to what opens files: made up by Hypothesis and from the OpenAPI."""
