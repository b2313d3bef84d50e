"""The application is killed in the middle of sending a file, and goes on where the centre stands."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import httpx

from desktop.domain.views import ReportFilter
from tests.central.uploading import noise
from tests.central_process import CentralProcess
from tests.demo.people import OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.test_files import all_there
from tests.photo_form import write_photo_form

SCAN = b"%PDF-1.7 " + noise(400_000)


class Counting(httpx.BaseTransport):
    """A real connection that notes where each chunk begins, and how long it is."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()
        self.chunks: list[tuple[int, int]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Note it, then pass it on."""
        if request.method == "PATCH":
            self.chunks.append((int(request.headers["upload-offset"]), len(request.read())))
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Hang up."""
        self._inner.close()


def test_the_application_is_killed_in_the_middle_of_a_chunk(
    tmp_path: Path, profile: Path, qapp: object
) -> None:
    central = CentralProcess(tmp_path / "central")
    central.publish(write_photo_form(tmp_path / "anh.xlsx"))
    scan = tmp_path / "bien ban.pdf"
    scan.write_bytes(SCAN)
    central.start()
    try:
        offices.enrol(profile, central.url, central.enrolment_code(UNIT), None)
        died = subprocess.run(
            [sys.executable, "-m", "tests.e2e.dies_while_uploading", str(profile), str(scan)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert died.returncode == -9, died.stderr
        line = Counting()
        _goes_on(profile, line)
        begun = line.chunks[0][0]
        assert begun > 32 * 1024, "it begins where the centre stands"
        assert sum(size for _, size in line.chunks) == len(SCAN) - begun, "no byte goes twice"
        sha256 = hashlib.sha256(SCAN).hexdigest()
        assert (central.data / "files" / sha256[:2] / sha256).read_bytes() == SCAN
        assert len(central.reports()) == 1
    finally:
        central.stop()


def _goes_on(profile: Path, line: Counting) -> None:
    """Start the application again, and wait for the receipt that covers the file."""
    office = offices.move_in(profile, lambda: line)
    try:
        office.person.sign_in(OFFICER.login, OFFICER.password)
        reports = office.app.session.workplace.reports
        (row,) = reports.page(ReportFilter(), 0, 10)
        office.person.until(lambda: all_there(reports.detail(row.id)), "the receipt that covers the file")
    finally:
        office.close()
