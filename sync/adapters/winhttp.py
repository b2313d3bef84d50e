"""The proxies of Windows where a script (PAC) names them, or the network itself (WPAD): WinHTTP finds them.

Called through ctypes: while it looks, for seconds where a network leaves WPAD unanswered, other threads go
on; the same by Qt would hold the window up. A proxy typed into Windows is in the registry, read by Python.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes
from typing import Any

_log = logging.getLogger(__name__)

_NO_PROXY, _NAMED_PROXY = 1, 3
_AUTO_DETECT, _CONFIG_URL = 1, 2
_BY_DHCP_AND_DNS = 3
_LOGIN_FAILURE = 12015  # the script itself wants this person's Windows password


class _Config(ctypes.Structure):
    """WINHTTP_CURRENT_USER_IE_PROXY_CONFIG; strings are ours to free."""

    _fields_ = (
        ("auto_detect", wintypes.BOOL),
        ("script", ctypes.c_void_p),
        ("proxy", ctypes.c_void_p),
        ("bypass", ctypes.c_void_p),
    )


class _Options(ctypes.Structure):
    """WINHTTP_AUTOPROXY_OPTIONS."""

    _fields_ = (
        ("flags", wintypes.DWORD),
        ("detect", wintypes.DWORD),
        ("script", wintypes.LPCWSTR),
        ("reserved", ctypes.c_void_p),
        ("reserved_too", wintypes.DWORD),
        ("log_on", wintypes.BOOL),
    )


class _Found(ctypes.Structure):
    """WINHTTP_PROXY_INFO; strings are ours to free."""

    _fields_ = (
        ("access", wintypes.DWORD),
        ("proxy", ctypes.c_void_p),
        ("bypass", ctypes.c_void_p),
    )


def ask_windows(url: str) -> tuple[str, ...]:
    """What a script says of `url`; nothing where Windows is not told to look for one, or none was found."""
    if sys.platform != "win32":
        return ()
    http = ctypes.WinDLL("winhttp", use_last_error=True)
    http.WinHttpOpen.restype = ctypes.c_void_p
    http.WinHttpCloseHandle.argtypes = (ctypes.c_void_p,)
    http.WinHttpGetProxyForUrl.argtypes = (
        ctypes.c_void_p,
        wintypes.LPCWSTR,
        ctypes.POINTER(_Options),
        ctypes.POINTER(_Found),
    )
    detect, script = _told(http)
    if not (detect or script):
        return ()
    with _session(http) as session:
        if detect and (said := _looked(http, session, url, _Options(_AUTO_DETECT, _BY_DHCP_AND_DNS))):
            return said
        return _looked(http, session, url, _Options(_CONFIG_URL, 0, script)) if script else ()


def proxies_in(text: str) -> tuple[str, ...]:
    """WinHTTP's list, as `a:8080;b:8080` or `https=a:8080 socks=b:1080`, as URLs for an https address."""
    said = []
    for each in text.replace(";", " ").split():
        scheme, named, place = each.rpartition("=")
        if scheme in {"", "https"}:
            said.append(place if "://" in place else f"http://{place}")
        elif named and scheme == "socks":
            said.append(f"socks://{place}")
    return tuple(said)


def _told(http: Any) -> tuple[bool, str]:
    """Whether Windows looks for a script by itself, and the address of the one it is told of."""
    config = _Config()
    if not http.WinHttpGetIEProxyConfigForCurrentUser(ctypes.byref(config)):
        return False, ""
    detect, script = bool(config.auto_detect), _taken(config.script)
    for each in (config.proxy, config.bypass):
        _taken(each)
    return detect, script


@contextmanager
def _session(http: Any) -> Iterator[int]:
    session = http.WinHttpOpen(None, _NO_PROXY, None, None, 0)
    try:
        yield session
    finally:
        if session:
            http.WinHttpCloseHandle(session)


def _looked(http: Any, session: int, url: str, options: _Options) -> tuple[str, ...]:
    if sys.platform != "win32":
        return ()
    for log_on in (False, True):
        options.log_on = log_on
        found = _Found()
        if http.WinHttpGetProxyForUrl(session, url, ctypes.byref(options), ctypes.byref(found)):
            proxy = _taken(found.proxy)
            _taken(found.bypass)
            return ("direct://",) if found.access == _NO_PROXY else proxies_in(proxy)
        if ctypes.get_last_error() != _LOGIN_FAILURE:
            break
    _log.info("no proxy script answers: error %d", ctypes.get_last_error())
    return ()


def _taken(string: int | None) -> str:
    """A string of WinHTTP, which is freed."""
    if sys.platform != "win32" or not string:
        return ""
    free = ctypes.WinDLL("kernel32").GlobalFree
    free.argtypes = (ctypes.c_void_p,)
    text = ctypes.wstring_at(string)
    free(string)
    return text
