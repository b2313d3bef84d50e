"""The test of the connection in words: each step, what was found, what to do. Context `connection`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import format_number
from ui.words.counting import Word, named
from ui.words.days import duration, moment

translate = QCoreApplication.translate
_LOOKS = {
    "good": ("check", "good"),
    "doubt": ("warning", "warn"),
    "bad": ("error", "bad"),
    "skipped": ("remove", "info"),
}


def step_name(step: str) -> str:
    """What is tried at a step."""
    return {
        "network": translate("connection", "This PC is on a network"),
        "proxy": translate("connection", "The proxy lets us through"),
        "name": translate("connection", "The centre's address is known"),
        "reach": translate("connection", "A machine answers there"),
        "secure": translate("connection", "The line is secure"),
        "centre": translate("connection", "It is our centre"),
        "clock": translate("connection", "The clock of this PC is right"),
        "known": translate("connection", "The centre knows this PC"),
        "speed": translate("connection", "Speed of the line"),
    }[str(step)]


def finding(found: Any) -> Word:
    """A `Finding` in a sentence: what is so, and what to do when it is not well."""
    icon, kind = _LOOKS[str(found.verdict)]
    if str(found.verdict) == "good":
        return Word(_good(found), icon, kind)
    sentence = _SENTENCES[str(found.step)]().get(found.why) or _answers().get(found.why, found.why)
    return Word(sentence.format(**_facts(found)), icon, kind)


def as_line(found: Any) -> str:
    """One finding as a line of text."""
    word = finding(found)
    mark = {"good": "[v]", "warn": "[!]", "bad": "[x]"}.get(word.kind, "[-]")
    name = step_name(found.step)
    return f"{mark} {named(name, word.text) if word.text else name}"


def as_text(findings: Iterable[Any], heading: str, when: datetime) -> str:
    """All of it to be handed on to who helps: no name, password or token is in it."""
    lines = [heading, moment(when), ""]
    for found in findings:
        lines.append(as_line(found))
        known = finding(found).text
        detail = " ".join(part for part in (found.place, found.detail) if part and part not in known)
        if detail:
            lines.append(f"    {detail}")
    return "\n".join(lines) + "\n"


def _good(found: Any) -> str:
    if str(found.step) == "speed":
        return translate("connection", "There and back in {seconds} s.").format(**_facts(found))
    if str(found.step) == "name":
        return f"{found.place} → {found.detail}"
    return str(found.place)


def _facts(found: Any) -> dict[str, str]:
    seconds = found.seconds or 0.0
    return {
        "place": found.place,
        "detail": found.detail or "?",
        "seconds": format_number(f"{seconds:.2f}"),
        "off": duration(abs(seconds)),
        "begins": moment(found.begins) if found.begins else "?",
        "ends": moment(found.ends) if found.ends else "?",
        "ours": moment(found.ours) if found.ours else "?",
        "theirs": moment(found.theirs) if found.theirs else "?",
    }


def _network() -> dict[str, str]:
    return {
        "none": translate(
            "connection",
            "No network. Plug in the cable, or connect to Wi-Fi. What waits stays here, safe, and goes "
            "by itself "
            "later.",
        ),
        "local": translate("connection", "The centre is this PC: no network is wanted."),
    }


def _proxy() -> dict[str, str]:
    return {
        "address": translate(
            "connection", "No proxy address is set, or it is none. Type host and port under “Network”."
        ),
        "kind": translate(
            "connection",
            "The system's proxy is of a kind not used here ({detail}). Set another under “Network”.",
        ),
        "name": translate(
            "connection", "The proxy {place} is not known in this network. Is this PC in the right network?"
        ),
        "unreached": translate("connection", "The proxy {place} does not answer. Compare host and port."),
        "password": translate(
            "connection", "The proxy {place} wants a name and a password. Type them under “Network”."
        ),
        "password-wrong": translate(
            "connection", "The proxy {place} does not take this name and password. Type them anew."
        ),
        "windows": translate(
            "connection",
            "The proxy {place} takes only the login of Windows ({detail}), which is not spoken here. Ask who "
            "runs it to let the centre's address through without one.",
        ),
        "refuses": translate(
            "connection",
            "The proxy {place} refuses the way to the centre ({detail}). Ask who runs it to allow the "
            "centre's "
            "address.",
        ),
        "gateway": translate(
            "connection",
            "The proxy {place} cannot reach the centre ({detail}). Compare the centre's address, or try "
            "later.",
        ),
        "nonsense": translate("connection", "What answers at {place} is no proxy. Compare host and port."),
    }


def _name() -> dict[str, str]:
    return {
        "address": translate("connection", "“{place}” is no address of a centre: it begins with https://"),
        "unknown": translate(
            "connection", "Nobody knows the name {place}. Compare the centre's address letter by letter."
        ),
        "no-answer": translate(
            "connection",
            "Names cannot be looked up: this network has no way out, or its DNS does not answer. Restart the "
            "modem, or ask who runs the network.",
        ),
        "proxy": translate("connection", "The proxy looks it up."),
    }


def _reach() -> dict[str, str]:
    return {
        "closed": translate(
            "connection", "Nothing listens at {place}: the centre is switched off, or the address is another."
        ),
        "silent": translate(
            "connection",
            "{place} does not answer: the network holds it back, or the centre is off. Try later.",
        ),
        "no-way": translate("connection", "There is no way to {place} from this network."),
        "proxy": translate("connection", "The proxy goes there."),
    }


def _secure() -> dict[str, str]:
    return {
        "local": translate("connection", "The centre is this PC: nothing leaves it."),
        "clock": translate(
            "connection",
            "The clock of this PC is wrong: it says {ours}, the centre says {theirs}. Set date and time "
            "right.",
        ),
        "expired": translate(
            "connection",
            "The centre's certificate ended on {ends}; this PC's clock says {ours}. If the clock is "
            "right, tell "
            "the province.",
        ),
        "not-yet": translate(
            "connection",
            "The centre's certificate begins on {begins}; this PC's clock says {ours}. Check date and time.",
        ),
        "host": translate(
            "connection", "The certificate shown is another address's (from {detail}). Nothing was sent."
        ),
        "untrusted": translate(
            "connection",
            "This PC does not trust who vouches for the centre ({detail}). In an office that inspects "
            "the line, "
            "its certificate has to be installed in the system; else tell the province.",
        ),
        "broken": translate(
            "connection", "What answers at {place} speaks no secure language. Nothing was sent."
        ),
    }


def _clock() -> dict[str, str]:
    return {
        "off": translate(
            "connection",
            "It is wrong by {off}: it says {ours}, the centre says {theirs}. Sending works; set it "
            "right all the "
            "same.",
        )
    }


def _known() -> dict[str, str]:
    return {
        "revoked": translate(
            "connection",
            "The centre no longer knows this PC. Ask the province for a new code and enrol again.",
        ),
        "not-enrolled": translate("connection", "This PC is not enrolled yet."),
    }


def _speed() -> dict[str, str]:
    return {
        "slow": translate(
            "connection",
            "A slow line: {seconds} s there and back. Reports go all the same; files may take long.",
        )
    }


def _answers() -> dict[str, str]:
    return {
        "login": translate(
            "connection",
            "This network wants a login first: open any web page, log in, then test again. Nothing was sent.",
        ),
        "wrong": translate(
            "connection",
            "What answers is not the centre this PC is enrolled at. Nothing was sent. Tell the province.",
        ),
        "too-old": translate(
            "connection", "This application is too old for the centre: ask the province for a newer version."
        ),
        "centre-old": translate(
            "connection", "The centre is older than this application: ask the province to update the centre."
        ),
        "nonsense": translate(
            "connection", "The answer makes no sense: something on the way changes it. Nothing was used."
        ),
        "busy": translate("connection", "The centre is busy. It is tried again by itself."),
        "fault": translate("connection", "The centre has a fault ({detail}). It is tried again by itself."),
        "stall": translate("connection", "The centre takes too long. The line may be very slow: try again."),
        "cut": translate("connection", "The connection broke off in the middle ({detail}). Try again."),
        "certificate": translate("connection", "The certificate was not trusted. Nothing was sent."),
        "refused": translate("connection", "The centre refuses ({detail}). Tell the province."),
    }


_SENTENCES = {
    "network": _network,
    "proxy": _proxy,
    "name": _name,
    "reach": _reach,
    "secure": _secure,
    "centre": _answers,
    "clock": _clock,
    "known": _known,
    "speed": _speed,
}
