"""The application without a screen: domain rules, forms, store, documents and services."""
