"""The law of handing over, against a small model: whatever is asked in whatever order, one pair of hands."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.central.conftest import MORNING
from tests.central.test_handovers import Pc
from tests.central_in_process import CentralInProcess

#: Who says what: of three PCs, the first one offers.
SAID = st.tuples(st.integers(0, 2), st.sampled_from(("offer", "take", "take", "withdraw")))


@pytest.fixture(scope="module")
def trio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Pc, ...]]:
    """One centre for all examples: each is a handing over of its own."""
    central = CentralInProcess(tmp_path_factory.mktemp("law"), lambda: MORNING)
    found = tuple(Pc(central, name) for name in ("Máy A", "Máy B", "Máy C"))
    yield found
    for pc in found:
        pc.api.close()
    central.close()


class Model:
    """Whose it is: nobody's before it is offered, then on offer, then one PC's for good."""

    def __init__(self) -> None:
        self.author: int | None = None
        self.holder: int | None = None

    def expects(self, pc: int, act: str) -> bool:
        """Whether the centre says ok."""
        if act == "offer":
            if self.author is None:
                self.author = pc
                return True
            return self.holder is None and self.author == pc
        if act == "take":
            if self.author is None or (self.holder is None and self.author == pc):
                return False
            if self.holder is None:
                self.holder = pc
            return self.holder == pc and self.author != pc
        if self.author is None:  # withdrawn before it came
            self.author = self.holder = pc
            return True
        if self.author != pc:
            return False
        if self.holder is None:
            self.holder = pc
        return self.holder == pc


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, min_size=1, max_size=10))
def test_it_is_in_one_pair_of_hands(trio: tuple[Pc, ...], said: list[tuple[int, str]]) -> None:
    model, handover = Model(), str(uuid4())
    for pc, act in [(0, "offer"), *said] if len(said) % 3 else said:
        result = trio[pc].draft(act, handover)
        assert (result.status == "ok") is model.expects(pc, act), (pc, act, result)
    takers = [pc for pc in range(3) if pc != model.author]
    winners = {pc for pc in takers if trio[pc].draft("take", handover).status == "ok"}
    if model.author is not None and trio[model.author].draft("withdraw", handover).status == "ok":
        winners.add(model.author)
    assert len(winners) <= 1
