"""Qt widgets, and nothing else."""

from ui import no_features

no_features.read_no_sources()
