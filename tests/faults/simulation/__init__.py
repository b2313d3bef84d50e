"""A commune in miniature: PCs with real stores, engine and adapter, the real centre, and bad weather."""
