"""The encrypted store of one profile. Rows and sessions stay inside; frozen dataclasses come out."""
