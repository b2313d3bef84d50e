"""In whose name each leader signs: it belongs to the account, and follows whoever signs a report off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.account import ADDERS, Account
from desktop.domain.cover import BY_POSITION, Authority, Cover, Signing, untitled
from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import CoverIncomplete
from desktop.services.accounts import Accounts
from desktop.services.session import Clock
from desktop.store.documents import DocumentStore

__all__ = ["Signer", "Signers", "Signing"]


@dataclass(frozen=True)
class Signer:
    """A leader, and how that one signs; `signing` has no authority while nobody has said so."""

    account: Account
    signing: Signing


class Signers:
    """The leaders of one commune. What was said later does not change what was signed before."""

    def __init__(self, store: DocumentStore, accounts: Accounts, account: Account, clock: Clock) -> None:
        self._store = store
        self._accounts = accounts
        self._account = account
        self._clock = clock

    def all(self) -> tuple[Signer, ...]:
        """Every leader, as they sign now."""
        return tuple(Signer(each, self.of(each.name)) for each in self._leaders())

    def may_say(self, signer: Signer) -> bool:
        """Whether the person signed in says how a leader signs: what nobody has said yet, everyone."""
        return signer.signing.authority is None or self._account.role in ADDERS

    def say(self, account: str, signing: Signing) -> None:
        """From now on the leader of an account id signs this way. Raises NotAllowed, CoverIncomplete."""
        signer = next(each for each in self.all() if each.account.id == account)
        if not self.may_say(signer):
            raise NotAllowed("say_signer", tuple(sorted(ADDERS)))
        if signing.authority is None:
            raise CoverIncomplete(("authority",), signer.account.name)
        if signing.authority in BY_POSITION and not signing.position.strip():
            raise CoverIncomplete(("position",), signer.account.name)
        if signing != signer.signing or account not in self._store.signings():
            self._store.keep_signing(account, signing, self._account.login, self._clock())
            self._accounts.tell(account)

    def of(self, name: str, at: datetime | None = None) -> Signing:
        """How the leader of a name signed at a time (now). An only leader is the chair till one says else."""
        leaders = self._leaders()
        same = [each for each in leaders if untitled(each.name) == untitled(name)]
        if len(same) != 1:
            return Signing(None)
        said = self._store.signings().get(same[0].id, ())
        if not said:
            return Signing(Authority.CHAIR if len(leaders) == 1 else None)
        before = [signing for since, signing in said if at is None or since <= at]
        return before[-1] if before else said[0][1]

    def under(self, cover: Cover, own: bool, approver: str, at: datetime | None) -> Cover:
        """The cover with its signature block: of `approver` who signed it off at `at`, else of who will.

        `own`: the block was chosen for this report; it holds for the very person it names.
        """
        if not own:
            cover = replace(cover, signer="")
        signer = approver or cover.signer or next((each.name for each in self._leaders()), "")
        if own and untitled(signer) == untitled(cover.signer):
            return cover
        signing = self.of(signer, at)
        return replace(cover, signer=signer, authority=signing.authority, position=signing.position)

    def _leaders(self) -> tuple[Account, ...]:
        everyone = (each.account for each in self._accounts.everyone())
        return tuple(each for each in everyone if each.may_sign)
