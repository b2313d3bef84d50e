"""Why a USB packet is not made or not taken, and a receipt not printed; part of the tree of errors.

PacketError
├── NotAPacket             the file is none, or the folder holds none
├── PacketTooNew           written by a later version
├── PacketDamaged          not as it was written
├── PacketCutShort         half copied
├── PacketPartMissing      parts are not there, by name
├── PacketPartForeign      a part of another packet
├── PacketPartTwice        the same part two times
├── PacketsSeveral         more than one packet in the folder
├── PacketWrongKind        an answer where a packet of a PC is wanted, or the other way round
├── PacketForOther         sealed for another centre, or another PC
├── PacketOfBefore         an answer to this PC as it was enrolled before
├── PacketOtherCentre      signed by another centre than the PC's
├── PacketOtherUnit        of another commune
├── PacketUnknownDevice    from a PC the centre does not know
├── PacketFromStranger     a draft of a PC that this PC has not heard of
├── PacketRevoked          from a PC whose enrolment was ended
├── PacketReplayed         it was taken in before
├── PacketTooLarge         larger than a packet, or something in it, may be
├── PacketStopped          the person stopped it
├── PacketNotWritten       the stick was pulled out, is full, or cannot be written
├── PacketUnreadable       the stick was pulled out, or cannot be read
└── NotEnrolled            this PC does not know a centre yet
NoReceipt                  a report has no receipt whose signature holds

Nothing was changed when one of them is raised.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.errors.root import BaocaoxaError


class PacketError(BaocaoxaError):
    """Something about a USB packet; nothing was changed."""


class NotAPacket(PacketError):
    """`name` is no packet, or a folder without one."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is not a packet of Báo cáo Xã (.bcx). Choose another file.")


class PacketTooNew(PacketError):
    """`name` was written by a later version."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} was written by a newer version. Install that version here, then try again.")


class PacketDamaged(PacketError):
    """`name` is not as it was written."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is damaged or was changed. Nothing of it was used; copy it again.")


class PacketCutShort(PacketError):
    """`name` is only the beginning of a part."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} was not copied to its end. Copy it again, and wait before pulling it out.")


class PacketPartMissing(PacketError):
    """The parts called `names` are not there."""

    def __init__(self, names: str) -> None:
        self.names = names
        super().__init__(f"Parts are missing: {names}. Put all parts into one folder, then try again.")


class PacketPartForeign(PacketError):
    """`name` belongs to another packet."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} belongs to another packet. Leave it out, then try again.")


class PacketPartTwice(PacketError):
    """`name` and `other` are the same part."""

    def __init__(self, name: str, other: str) -> None:
        self.name = name
        self.other = other
        super().__init__(f"{name} and {other} are the same part. Remove one of them, then try again.")


class PacketsSeveral(PacketError):
    """The folder `name` holds several packets: `names` has one file of each."""

    def __init__(self, name: str, names: str) -> None:
        self.name = name
        self.names = names
        super().__init__(f"{name} holds several packets. Choose the file of one: {names}.")


class PacketWrongKind(PacketError):
    """`name` is of the other kind; `kind` is what it is: request or answer."""

    def __init__(self, name: str, kind: str) -> None:
        self.name = name
        self.kind = kind
        said = {
            "answer": f"{name} is an answer of the centre. Take it in on the PC that made the packet.",
            "request": f"{name} is a packet for the centre. Bring it there; its answer is taken in here.",
        }
        super().__init__(said.get(kind, f"{name} is a packet of another kind ({kind})."))


class PacketForOther(PacketError):
    """`name` is sealed for another centre or another PC, and cannot be opened here."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is sealed for another receiver and cannot be opened here.")


class PacketOfBefore(PacketError):
    """`name` answers a packet that this PC saved before it was enrolled anew; all in it can be had again."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name} answers a packet that this PC saved before it was enrolled anew. Nothing of it was "
            "used and nothing is lost: send again, or save a new packet and take in its answer."
        )


class PacketOtherCentre(PacketError):
    """`name` comes from another centre than the one this PC is enrolled at."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} comes from another centre than the one this PC is enrolled at.")


class PacketOtherUnit(PacketError):
    """`name` says it is of commune `unit`, which its PC does not report for."""

    def __init__(self, name: str, unit: str) -> None:
        self.name = name
        self.unit = unit
        super().__init__(f"{name} is of commune {unit}, and its PC is enrolled for another one.")


class PacketUnknownDevice(PacketError):
    """`name` comes from a PC that is not enrolled here."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} comes from a PC this centre does not know. Enrol that PC here first.")


class PacketFromStranger(PacketError):
    """`name` holds a draft of a PC that this one knows nothing of."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name} comes from a PC that this one has not heard of. Send and receive once, over the network "
            "or by stick: then the commune's PCs know each other."
        )


class PacketRevoked(PacketError):
    """`name` comes from a PC whose enrolment was ended."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name} comes from a PC whose enrolment was ended. Give it a new code if it may send."
        )


class PacketReplayed(PacketError):
    """`name` was taken in before."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} was taken in before. Nothing was done again.")


class PacketTooLarge(PacketError):
    """`name`, or something in it, is larger than may be."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is larger than a packet may be. Choose larger parts, or leave files out.")


class PacketStopped(PacketError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__("Stopped. No packet was written, and nothing was changed.")


class PacketNotWritten(PacketError):
    """No packet is at `path`; `why` is gone (folder or stick), full, refused or broken."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"No packet was written to {path} ({why}). Choose another stick or folder.")


class PacketUnreadable(PacketError):
    """What is at `path` cannot be read; `why` is gone (the stick is out) or refused."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path} cannot be read ({why}). Put the stick in again, or copy the files first.")


class NotEnrolled(PacketError):
    """This PC does not know a centre to seal for."""

    def __init__(self) -> None:
        super().__init__(
            "This PC is not enrolled at a centre yet. Enrol it first: a packet is sealed for it."
        )


class NoReceipt(BaocaoxaError):
    """The report has no receipt whose signature holds."""

    def __init__(self) -> None:
        super().__init__("This report has no valid receipt yet. Send it first, by network or by USB stick.")


_ONE_NAME: dict[str, Callable[[str], PacketError]] = {
    "not_a_packet": NotAPacket,
    "too_new": PacketTooNew,
    "damaged": PacketDamaged,
    "cut_short": PacketCutShort,
    "part_missing": PacketPartMissing,
    "part_foreign": PacketPartForeign,
    "for_other": PacketForOther,
    "enrolled_anew": PacketOfBefore,
    "not_ours": PacketOtherCentre,
    "unknown_device": PacketUnknownDevice,
    "stranger": PacketFromStranger,
    "revoked": PacketRevoked,
    "replayed": PacketReplayed,
    "too_large": PacketTooLarge,
}
_TWO_NAMES: dict[str, Callable[[str, str], PacketError]] = {
    "part_twice": PacketPartTwice,
    "several": PacketsSeveral,
    "wrong_kind": PacketWrongKind,
    "other_unit": PacketOtherUnit,
}


def told(why: str, name: str, detail: str) -> PacketError:
    """The error for a reason of `sync.packet_parts.Why` (its text), a file's name and what else is known."""
    if why == "stopped":
        return PacketStopped()
    if why in _TWO_NAMES:
        return _TWO_NAMES[why](name, detail)
    return _ONE_NAME[why](name)
