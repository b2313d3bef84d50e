"""What commands without a window have in common: who signs in, and where words go.

The words are those of the screens, in a language that is chosen; `ui` has them and hands them in.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.domain.errors import BaocaoxaError
    from desktop.domain.sending import AnswerTaken
    from desktop.domain.views import CentralCard
    from desktop.services.packet_files import PacketCard, PacketMade
    from desktop.services.stick_drafts import StickDraft, Taken
    from desktop.services.workplace import Workplace

LANGUAGES = ("vi", "en", "fr")
DONE, REFUSED, WRONG = 0, 1, 2

#: Gives the application over a profile folder; None is the user's own.
Open = Callable[[Path | None], "App"]


class Words(Protocol):
    """What these commands say, in the language chosen."""

    def login(self) -> str:
        """Asks for the sign-in name."""
        ...

    def password(self) -> str:
        """Asks for the password."""
        ...

    def sentence(self, error: BaocaoxaError) -> str:
        """What is wrong, and what to do."""
        ...

    def made(self, packet: PacketMade) -> str:
        """What lies on the stick."""
        ...

    def came(self, answer: AnswerTaken) -> str:
        """What an answer brought."""
        ...

    def draft(self, found: StickDraft, taken: Taken) -> str:
        """What became of another computer's draft."""
        ...

    def card(self, card: PacketCard) -> str:
        """What a packet is."""
        ...

    def enrolled(self, card: CentralCard, unit: str) -> str:
        """Where this PC sends to now."""
        ...

    def code_wants_address(self) -> str:
        """A code alone does not say where the centre is."""
        ...


#: Gives the words in a language; None is that of the settings.
Speak = Callable[["App", str | None], AbstractContextManager[Words]]


def signed_in(app: App, login: str | None, words: Words) -> Workplace:
    """The workplace of who signs in; the password is asked for without showing it, or read from standard
    input, never typed into the command.
    """
    app.occupy_made()
    ask = input if _has_keyboard() else _line
    return app.session.sign_in(login or ask(words.login() + " "), ask_secret(words))


def ask_secret(words: Words) -> str:
    """The password, typed without being shown, or a line of standard input."""
    ask = getpass.getpass if _has_keyboard() else _line
    return ask(words.password() + " ")


def say(text: str) -> None:
    """To the output; a program made for windows only has none."""
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """To the errors."""
    if sys.stderr is not None:
        sys.stderr.write(f"baocaoxa: {text}\n")


def _has_keyboard() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _line(_prompt: str) -> str:
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line.rstrip("\r\n")
