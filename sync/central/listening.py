"""The socket the centre answers on; what cannot be listened on is said with what to do."""

from __future__ import annotations

import errno
import socket
import sys

_ANOTHER = "choose another port with --port (0 lets the system choose)"


class CannotListen(Exception):
    """Address or port cannot be had; the sentence names them and says what to do."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens on `host` (name or address) and `port` (0 to 65535; 0: any free one)."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs listen on one port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(1024)  # a deadline brings many at once
    except OSError as error:
        found.close()
        raise CannotListen(_sentence(host, port, error)) from error
    return found


def _sentence(host: str, port: int, error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"This machine has no address {host}. Give one of its own with --host; 0.0.0.0 means all."
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use by another program. End that one, or {_ANOTHER}."
    if error.errno == errno.EACCES:
        return f"Port {port} on {host} needs the rights of an administrator. Rather {_ANOTHER}."
    return f"Port {port} on {host} cannot be listened on ({error.strerror}). Try to {_ANOTHER}."
