"""Personal data as a list may show it: recognised by who knows it, told to nobody else."""

from __future__ import annotations

import re

from desktop.domain.text import fold

_SHOWN = 3
_NUMBERS = re.compile(r"(?<!\w)\+?[0-9](?:[ .\-]?[0-9]){8,}(?!\w)")


def mask_name(name: str) -> str:
    """«Nguyễn Thị Lan» → «N*** T** L**»: initials alone, three stars at most for each word."""
    return " ".join(word[0] + "*" * min(max(len(word) - 1, 1), _SHOWN) for word in name.split())


def mask_phone(phone: str) -> str:
    """«0905 123 456» → «***456»; too short a number shows nothing of itself."""
    digits = "".join(char for char in phone if char.isdigit())
    if not digits:
        return "***" if phone.strip() else ""
    return "***" + (digits[-_SHOWN:] if len(digits) > 2 * _SHOWN else "")


def mask_address(address: str) -> str:
    """That there is one; no part of it."""
    return "***" if address.strip() else ""


def mask_numbers(text: str) -> str:
    """Telephone and identity numbers (nine digits and more, however they are parted) as «***456»."""
    return _NUMBERS.sub(lambda found: mask_phone(found[0]), text)


def names_person(name: str, phone: str, *texts: str) -> bool:
    """Whether any text has the name (accents or not), the telephone, or another number of a person.

    A name of one word is not looked for: it is a word of the language, too.
    """
    whole = fold(name) if len(name.split()) > 1 else ""
    digits = "".join(char for char in phone if char.isdigit())
    for text in texts:
        plain = "".join(char for char in text if char.isdigit())
        if (whole and f" {whole} " in f" {fold(text)} ") or (len(digits) > 2 * _SHOWN and digits in plain):
            return True
        if _NUMBERS.search(text):
            return True
    return False
