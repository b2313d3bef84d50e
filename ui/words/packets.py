"""USB packets in words: why one is not made or taken, and what an answer brought. Context `packets`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import packets as errors
from ui.words.counting import counted, reports
from ui.words.days import moment

translate = QCoreApplication.translate


def made(packet: Any) -> str:
    """What lies on the stick now (`PacketMade`), and what to do with it."""
    from ui.words_files import size

    what = [reports(packet.items)] if packet.items else []
    if packet.files:
        one, many = translate("packets", "1 attached file"), translate("packets", "{n} attached files")
        what.append(counted(packet.files, one, many))
    if not what:
        what.append(translate("packets", "nothing but the question what is new"))
    saved = translate("packets", "Saved: {what}, {size}, as {name}.").format(
        what=translate("packets", " and ").join(what), size=size(packet.bytes), name=_named(packet.paths)
    )
    todo = translate("packets", "Take it to the centre, and take its answer in here afterwards.")
    if packet.missing:
        todo += " " + counted(
            packet.missing,
            translate("packets", "1 attached file cannot be read on this PC and is not in it."),
            translate("packets", "{n} attached files cannot be read on this PC and are not in it."),
        )
    return f"{saved} {todo}"


def _named(paths: Any) -> str:
    if len(paths) == 1:
        return str(paths[0].name)
    return translate("packets", "{n} files, {first} to {last}").format(
        n=len(paths), first=paths[0].name, last=paths[-1].name
    )


def came(answer: Any) -> str:
    """What an answer brought (`AnswerTaken`)."""
    said = []
    if answer.receipts:
        one, many = translate("packets", "1 receipt came."), translate("packets", "{n} receipts came.")
        said.append(counted(answer.receipts, one, many))
    if answer.set_aside:
        said.append(
            counted(
                answer.set_aside,
                translate("packets", "The centre could not take 1 report: see why below."),
                translate("packets", "The centre could not take {n} reports: see why below."),
            )
        )
    if answer.acts_aside:
        said.append(
            counted(
                answer.acts_aside,
                translate(
                    "packets", "The centre could not take 1 step with an account or a draft: see why below."
                ),
                translate(
                    "packets", "The centre could not take {n} steps with accounts or drafts: see why below."
                ),
            )
        )
    if answer.retried:
        said.append(translate("packets", "Some of it is to come again: save another packet later."))
    if answer.changes:
        said.append(translate("packets", "What is new at the centre is here too."))
    if answer.files:
        one, many = (
            translate("packets", "1 file of a notice came."),
            translate("packets", "{n} files of notices came."),
        )
        said.append(counted(answer.files, one, many))
    return " ".join(said) or translate("packets", "The answer brought nothing new.")


def seen(card: Any, found: Any, why: str) -> str:
    """What a packet is that was only looked at: `PacketCard`, then `AnswerSeen`, `StickDraft` or None.

    `why` is the sentence of what keeps this PC from looking into it, or empty.
    """
    from ui.words import console

    said = [console.card(card)]
    if why:
        said.append(why)
    elif card.kind == "request":
        said.append(translate("packets", "It is sealed: only the centre can open it and say what is in it."))
    elif card.kind == "answer":
        said.extend(_answer(found))
    else:
        said.append(
            translate("packets", "{title}: handed over by {person}, {moment}. The signature is good.").format(
                title=found.title, person=found.by, moment=moment(found.at)
            )
        )
    return "\n".join((*said, translate("packets", "It was only looked at: nothing was taken in.")))


def _answer(found: Any) -> tuple[str, ...]:
    made = translate("packets", "Made {moment} for this PC. The centre's signature is good.").format(
        moment=moment(found.made)
    )
    one, many = translate("packets", "1 receipt"), translate("packets", "{n} receipts")
    what = [counted(found.receipts, one, many)] if found.receipts else []
    if found.answers:
        one, many = translate("packets", "1 other answer"), translate("packets", "{n} other answers")
        what.append(counted(found.answers, one, many))
    if found.news:
        one, many = translate("packets", "1 piece of news"), translate("packets", "{n} pieces of news")
        what.append(counted(found.news, one, many))
    if found.files:
        one, many = translate("packets", "1 file"), translate("packets", "{n} files")
        what.append(counted(found.files, one, many))
    inside = translate("packets", "In it: {what}.").format(
        what=", ".join(what) or translate("packets", "nothing new")
    )
    taken = (translate("packets", "This PC took it in before."),) if found.taken else ()
    return (made, inside, *taken)


def _not_written(error: Any) -> str:
    return {
        "gone": translate(
            "packets", "The stick was pulled out or the folder is gone: {path}. Nothing is lost; save again."
        ),
        "full": translate(
            "packets",
            "There is too little room: {path}. Take another stick, or leave the attached files out. Nothing "
            "is lost.",
        ),
    }.get(
        error.why,
        translate("packets", "{path} cannot be written to. Choose another stick or folder; nothing is lost."),
    ).format(path=error.path)


def _wrong_kind(error: Any) -> str:
    if error.kind == "request":
        return translate(
            "packets",
            "“{name}” is what this PC or another one saved for the centre. Choose the answer that the centre "
            "gave.",
        ).format(name=error.name)
    if error.kind == "draft":
        return translate(
            "packets", "“{name}” is a draft for another computer of the commune, not for the centre."
        ).format(name=error.name)
    return translate(
        "packets", "“{name}” is an answer of the centre. Take it in on the PC that saved the packet."
    ).format(name=error.name)


def _name(source: Callable[[], str]) -> Callable[[Any], str]:
    return lambda error: source().format(name=error.name)


SENTENCES: Mapping[type[BaseException], Callable[[Any], str]] = {
    errors.NotAPacket: _name(
        lambda: translate("packets", "“{name}” is no packet of Báo cáo Xã (.bcx), or there is none in it.")
    ),
    errors.PacketTooNew: _name(
        lambda: translate(
            "packets", "“{name}” was saved by a newer version of Báo cáo Xã. Install that version on this PC."
        )
    ),
    errors.PacketDamaged: _name(
        lambda: translate(
            "packets", "“{name}” is damaged or was changed. Nothing of it was used; copy it again."
        )
    ),
    errors.PacketCutShort: _name(
        lambda: translate(
            "packets",
            "“{name}” was not copied to its end. Copy it again, and wait until it is done before pulling "
            "the stick out.",
        )
    ),
    errors.PacketPartMissing: lambda error: translate(
        "packets", "A part is missing: {names}. Put all parts into one folder, then try again."
    ).format(names=error.names),
    errors.PacketPartForeign: _name(
        lambda: translate("packets", "“{name}” is a part of another packet. Take it out of the folder.")
    ),
    errors.PacketPartTwice: lambda error: translate(
        "packets", "“{name}” and “{other}” are the same part. Remove one of them, then try again."
    ).format(name=error.name, other=error.other),
    errors.PacketsSeveral: lambda error: translate(
        "packets", "There are several packets in “{name}”. Choose the file of one: {names}."
    ).format(name=error.name, names=error.names),
    errors.PacketWrongKind: _wrong_kind,
    errors.PacketForOther: _name(
        lambda: translate("packets", "“{name}” is for another PC: only that one can open it.")
    ),
    errors.PacketOfBefore: _name(
        lambda: translate(
            "packets",
            "“{name}” answers a packet that this PC saved before it was enrolled anew. Nothing of it was "
            "used, and nothing is lost: press “Send now”, or save a new packet and take in its answer.",
        )
    ),
    errors.PacketOtherCentre: _name(
        lambda: translate(
            "packets", "“{name}” is not from the centre this PC is enrolled at. Nothing of it was used."
        )
    ),
    errors.PacketOtherUnit: lambda error: translate(
        "packets", "“{name}” is of another commune ({unit}). Nothing of it was used."
    ).format(name=error.name, unit=error.unit),
    errors.PacketUnknownDevice: _name(
        lambda: translate("packets", "“{name}” is from a PC the centre does not know. It must be enrolled.")
    ),
    errors.PacketFromStranger: _name(
        lambda: translate(
            "packets",
            "“{name}” is from a PC that this one has not heard of. Send and receive once, over the network "
            "or by stick: then the commune's PCs know each other.",
        )
    ),
    errors.PacketRevoked: _name(
        lambda: translate("packets", "“{name}” is from a PC whose enrolment was ended. It needs a new code.")
    ),
    errors.PacketReplayed: _name(
        lambda: translate("packets", "“{name}” was taken in before. There is nothing more to do with it.")
    ),
    errors.PacketTooLarge: _name(
        lambda: translate(
            "packets", "“{name}” is too large. Choose larger parts, or leave the attached files out."
        )
    ),
    errors.PacketStopped: lambda error: translate(
        "packets", "Stopped. Nothing was saved and nothing changed."
    ),
    errors.PacketNotWritten: _not_written,
    errors.PacketUnreadable: lambda error: translate(
        "packets", "It cannot be read to its end: {path}. Put the stick in again; nothing was changed."
    ).format(path=error.path),
    errors.NotEnrolled: lambda error: translate(
        "packets", "This PC is not enrolled yet. Enrol it first: a packet is sealed for its centre."
    ),
    errors.NoReceipt: lambda error: translate(
        "packets", "This report has no valid receipt yet. Send it first, over the network or by USB stick."
    ),
}
