"""The application without a screen: domain rules, forms, store, documents and services."""

import logging

__version__ = "0.1.0"

# What the reader of PDFs finds wrong with a file goes to the log while one is written; else Python would
# print it on the console.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
