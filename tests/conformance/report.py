"""Counts of a run."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Report:
    """What passed and what did not; `bonus` failures are those of the reference engine, too."""

    passed: int = 0
    failures: list[str] = field(default_factory=list)
    bonus: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, problem: str | None, *, bonus: bool) -> None:
        """Counts one case."""
        if problem is None:
            self.passed += 1
        elif bonus:
            self.bonus.append(f"FAIL (bonus) {name}: {problem}")
        else:
            self.failures.append(f"FAIL {name}: {problem}")

    @property
    def total(self) -> int:
        """All cases run."""
        return self.passed + len(self.failures) + len(self.bonus)

    @property
    def good(self) -> bool:
        """Whether every case that must pass does, and there was one."""
        return self.total > 0 and not self.failures

    def lines(self) -> list[str]:
        """The lines to print, the count last."""
        return [*self.failures, *self.bonus, *self.notes, f"{self.passed} of {self.total} passed"]
