"""The centrals the sync engine can talk to, one adapter a module."""
