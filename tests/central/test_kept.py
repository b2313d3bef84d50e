"""What a PC is told that lists all anew: what the centre keeps, and of what it lacks files."""

from __future__ import annotations

from sync.protocol import RECEIVED, Asks
from tests.central.test_files import PHOTO, level, pc
from tests.central.uploading import Sender, named, noise, sender
from tests.central_in_process import CentralInProcess

__all__ = ["pc"]
BOTH_DATABASES = True


def test_what_is_kept_without_its_files_is_told_with_the_list_of_it(
    pc: Sender, central: CentralInProcess
) -> None:
    """A PC that lists all anew asks what is kept; the receipt of a report that lacks files comes along."""

    def lacking(asking: Sender) -> list[str]:
        answer, _ = asking.pc.api.sync(None, 200, (), Asks(manifest=(RECEIVED,)))
        return [level(pc, change.body["receipt"]) for change in answer.fetched]

    whole, other = noise(1000, 2), sender(central, pc.web, "20194")
    pc.submit(named(whole))
    pc.create(whole)
    pc.patch(whole, 0, len(whole))
    assert lacking(pc) == ["pending"]
    assert lacking(other) == []
    assert pc.pc.api.sync(None, 200, ())[0].fetched == ()
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, len(PHOTO))
    assert lacking(pc) == []
