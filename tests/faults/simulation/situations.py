"""Situations that chance alone would seldom meet, each drawn whole; a `World` says when."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from desktop.store.outbox import FAULTS
from tests.faults.simulation.pc import FORM, REPORTS, YEARS, Pc
from tests.faults.simulation.weather import CRASHES, HUGE, Storm
from tests.faulty_transport import Fault

if TYPE_CHECKING:
    from tests.faults.simulation.world import World


def both_want(world: World) -> None:
    """One PC takes a draft in the moment in which the other takes it back: the centre's word decides."""
    giver, taker = world.rng.sample(world.pcs, 2)
    handover = giver.hands.offer_one(world.rng.sample(REPORTS, len(REPORTS)))
    if not handover:
        return
    giver.exchange()
    taker.exchange()
    for pc in world.pcs:
        pc.hands.notice()
        pc.hands.want(handover)
    for pc in (*world.rng.sample(world.pcs, 2), *world.pcs):
        pc.line.next = world.rng.choice((Fault.NONE, Storm.FORGED))
        pc.exchange()
        world.oracles.drafts(pc)
    world.figures.did["drafts wanted by both"] += 1


def wanted_back_too_late(world: World) -> None:
    """What one PC gave on a stick the other has sent; then its giver, who has heard, wants it back."""
    giver, taker = world.rng.sample(world.pcs, 2)
    report = world.new()  # all others are on some way
    giver.start(report, FORM)
    if not world.draft_sticks.handed(giver, taker, report):
        return
    taker.sign_as(report, "")
    for pc in (taker, giver):
        pc.line.next, pc.outbox.kill = Fault.NONE, ""
        pc.engine.release()
        world.drain(pc)
        world.oracles.received(pc)
    did = world.draft_sticks.take_back(giver, giver.hands.went[-1])
    world.figures.did[f"sent by the other: {did}"] += 1
    for pc in world.pcs:
        world.oracles.drafts(pc)


def overtaken(world: World, pc: Pc) -> None:
    """A correction waits behind a report whose form is not published yet."""
    pc.line.next, pc.outbox.kill = Fault.NONE, ""
    pc.engine.release()
    pc.exchange()
    pc.hands.notice()
    report = world.new()
    pc.start(report, pc.forms)
    pc.sign_as(report, "", "")
    pc.exchange()
    world.figures.did["corrections behind a form to come"] += 1
    world.oracles.received(pc)
    world.oracles.drafts(pc)


def asked(world: World, pc: Pc) -> None:
    """No request gets through with a report: when it lies aside, a person at the centre is asked."""
    pc.hands.notice()
    poison = world.rng.choice((CRASHES, HUGE))
    if not any(pc.sign_as(report, poison) for report in world.rng.sample(REPORTS, len(REPORTS))):
        return
    pc.line.next, pc.outbox.kill = Fault.NONE, ""
    for _ in range(6 * FAULTS):
        pc.engine.release()
        outcome = pc.exchange()
        if outcome is not None and outcome.applied.set_aside:
            break
    world.figures.did[world.handed_in.step(pc, world.arm)] += 1
    world.oracles.received(pc)
    world.oracles.drafts(pc)
    if world.rng.random() < 0.8:
        _corrected_while_asked(world, pc)
    if world.rng.random() < 0.7:
        world.figures.did[world.handed_in.decide(world.arm)] += 1


def _corrected_while_asked(world: World, pc: Pc) -> None:
    """The centre says that a person has it; it is corrected here, and accepted there, meanwhile."""
    report = world.handed_in.sent_again(pc)
    if not report:
        return
    world.sticks.there_and_back(pc)
    pc.sign_as(report, "")
    world.figures.did[f"corrected meanwhile, and {world.handed_in.decide(world.arm)}"] += 1
    pc.exchange()
    world.oracles.received(pc)
    world.oracles.drafts(pc)


def clock_set_right(world: World, pc: Pc) -> None:
    """All that waits was put off by a clock ten years fast, which is right again now."""
    pc.engine.release()
    pc.offset, pc.line.next = YEARS, Fault.DOWN
    pc.exchange()
    pc.offset = timedelta()
    world.figures.did["clock set right before the healing"] += 1


def spell(world: World, pc: Pc) -> None:
    """A line that carries nothing for hours: the PC tries, asks for less each time, and waits."""
    for _ in range(world.rng.randint(3, 10)):
        pc.line.next = world.rng.choice((Fault.STALL, Fault.CUT, Fault.ANSWER_LOST))
        outcome = pc.engine.run_once(pc.clock())
        if outcome.next_due is not None:
            world.time += max(outcome.next_due - pc.clock(), timedelta())
        if world.rng.random() < 0.3:
            world.tell_notice()
    pc.line.next = Fault.NONE
    world.oracles.received(pc)
    world.oracles.drafts(pc)
    world.figures.did["spells without a line"] += 1


def broken(world: World, pc: Pc) -> None:
    """It breaks just after a copy, when this PC has heard of what came after and not of all before."""
    for _ in range(2):
        world.tell_notice()
    by_stick = world.rng.random() < 0.3
    if by_stick:
        world.sticks.late(pc, partial(_busy, world, pc), world.copies.make)
    else:
        _busy(world, pc)
        world.copies.make()
        pc.restart()
        pc.engine.release()
        pc.engine._changes = 1  # a line that carries little: a long list comes in parts
        pc.outbox.kill = world.rng.choice(("", "applying"))
        pc.exchange()
        pc.outbox.kill = ""
    world.oracles.received(pc)
    world.oracles.drafts(pc)
    world.put_back()
    world.figures.did["receipts ahead of the cursor"] += 1


def _busy(world: World, pc: Pc) -> None:
    for report in world.rng.sample(REPORTS, 3):
        for _ in range(2):
            world.work_on(pc, report)
