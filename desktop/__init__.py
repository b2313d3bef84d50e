"""The application without a screen: domain rules, forms, store, documents and services."""

__version__ = "0.1.0"
