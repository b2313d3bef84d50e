"""A slow interface: a network namespace at the other end of a veth pair, both ends limited by `tc tbf`.

Needs root and `ip` and `tc` (Debian: iproute2). What does not fit in the queue is dropped; where `nft` is
(Debian: nftables), packets are dropped at random too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: How long a packet may wait in the queue before the next ones are dropped.
_QUEUE = "400ms"
#: In a namespace: of what comes in and what goes out over the line so many in a thousand go, and are counted.
_RULES = """
table ip line {{
  counter dropped {{ }}
  chain came {{
    type filter hook input priority 0;
    iifname "{far}" numgen random mod 1000 < {thousandths} counter name dropped drop
  }}
  chain goes {{
    type filter hook output priority 0;
    oifname "{far}" numgen random mod 1000 < {thousandths} counter name dropped drop
  }}
}}
"""


@dataclass(frozen=True)
class Interface:
    """The far end: its `address`, and what runs a command there (`before`)."""

    name: str
    address: str
    before: tuple[str, ...]

    def bytes(self) -> tuple[int, int]:
        """Sent there and received from there so far, packets with all their headers."""
        folder = Path("/sys/class/net") / self.name / "statistics"
        sent, received = (int((folder / f"{way}_bytes").read_text()) for way in ("tx", "rx"))
        return sent, received

    def dropped(self) -> int:
        """Packets dropped at random so far."""
        told = json.loads(_run(*self.before, "nft", "-j", "list", "counters"))
        return sum(each["counter"]["packets"] for each in told["nftables"] if "counter" in each)


def impossible() -> str:
    """Why this machine allows no such interface; empty when it does."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "not root"
    missing = [name for name in ("ip", "tc") if shutil.which(name) is None]
    if missing:
        return f"no {' and '.join(missing)} (Debian: apt-get install iproute2)"
    try:
        with slow(1000):
            return ""
    except subprocess.CalledProcessError as error:
        return f"not permitted: {' '.join(error.cmd)}: {error.stderr.strip()}"


def undroppable() -> str:
    """Why no packets can be dropped at random on such an interface; empty when they can."""
    if shutil.which("nft") is None:
        return "no nft (Debian: apt-get install nftables)"
    try:
        with slow(1000, 1) as interface:
            interface.dropped()
            return ""
    except subprocess.CalledProcessError as error:
        return f"not permitted: {' '.join(error.cmd)}: {error.stderr.strip()}"


@contextmanager
def slow(kbit: int, thousandths: int = 0) -> Iterator[Interface]:
    """A namespace at the end of a line of so many kbit/s each way; one at a time in a process.

    So many thousandths of the packets are dropped at random, each way.
    """
    process = os.getpid()
    space, near, far = (f"bcx{process}{kind}" for kind in "nab")
    network = f"10.{128 + process // 250 % 100}.{process % 250}"
    first, second = f"{network}.1", f"{network}.2"
    within = ("ip", "netns", "exec", space)
    _run("ip", "netns", "add", space)
    try:
        _run("ip", "link", "add", near, "type", "veth", "peer", "name", far, "netns", space)
        _run("ip", "address", "add", f"{first}/30", "dev", near)
        _run("ip", "link", "set", near, "up")
        _run(*within, "ip", "address", "add", f"{second}/30", "dev", far)
        for each in ("lo", far):
            _run(*within, "ip", "link", "set", each, "up")
        limit = ("root", "tbf", "rate", f"{kbit}kbit", "burst", "1600", "latency", _QUEUE)
        _run("tc", "qdisc", "add", "dev", near, *limit)
        _run(*within, "tc", "qdisc", "add", "dev", far, *limit)
        for command, each in (((), near), (within, far)):  # one packet is one packet: no joining of segments
            _run(*command, "ip", "link", "set", "dev", each, "gso_max_segs", "1")
        if thousandths:
            _run(*within, "nft", "-f", "-", told=_RULES.format(far=far, thousandths=thousandths))
        yield Interface(near, second, within)
    finally:
        subprocess.run(("ip", "link", "delete", near), capture_output=True, check=False)
        _run("ip", "netns", "delete", space)


def _run(*command: str, told: str = "") -> str:
    return subprocess.run(command, input=told, capture_output=True, text=True, check=True).stdout
