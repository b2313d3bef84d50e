"""Speed, memory and bytes, measured; printed as JSON and never asserted in tests."""
