"""Proofs by faults: each command breaks what the world breaks, many times over, and counts what was lost."""
