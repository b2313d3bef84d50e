"""The officer's whole day, with the real windows and the real central."""
