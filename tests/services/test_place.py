"""Bad places for a profile are told by their names and by what is mounted there."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from desktop.services.place import Place, cloud_of, mounted_share, risky

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//may-chu/chung /mnt/may\\040chu cifs rw 0 0
/dev/sdb1 /mnt/may\\040chu/o-cung ext4 rw 0 0
10.0.0.5:/xa /srv nfs4 rw 0 0
""".splitlines()


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (PureWindowsPath("C:/Xa/OneDrive/baocaoxa"), "OneDrive"),
        (PureWindowsPath("C:/Xa/OneDrive - UBND xã Bà Nà/Báo cáo"), "OneDrive"),
        (PureWindowsPath("C:/Xa/Dropbox (Xa)/b"), "Dropbox"),
        (PureWindowsPath("G:/Drive của tôi/b"), "Google Drive"),
        (PureWindowsPath("G:/My Drive/b"), "Google Drive"),
        (PureWindowsPath("C:/Xa/iCloudDrive/b"), "iCloud"),
        (PurePosixPath("/nha/Library/Mobile Documents/com~apple~CloudDocs/b"), "iCloud"),
        (PurePosixPath("/nha/lan/.local/share/baocaoxa"), None),
        (PureWindowsPath("C:/Xa/Local/baocaoxa"), None),
        (PurePosixPath("/nha/dropboxer/onedrives"), None),
    ],
)  # fmt: skip
def test_clouds_by_the_names_of_their_folders(path: PurePath, cloud: str | None) -> None:
    found = cloud_of(path, {})
    assert (found and found.name) == cloud


def test_a_cloud_folder_of_another_name_is_told_by_the_system() -> None:
    assert cloud_of(PurePosixPath("/data/xa/b"), {"OneDriveCommercial": "/data/xa"}) == Place(
        "cloud", "OneDrive"
    )


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/mnt/may chu/b", "//may-chu/chung"), ("/srv", "10.0.0.5:/xa"), ("/srv/a/b", "10.0.0.5:/xa"),
        ("/srv2/a", None), ("/nha/lan", None), ("/mnt/may chu/o-cung/b", None),
    ],
)  # fmt: skip
def test_shares_by_what_is_mounted(path: str, share: str | None) -> None:
    found = mounted_share(PurePosixPath(path), MOUNTS)
    assert (found and found.name) == share


def test_a_folder_of_this_machine_is_no_risk(tmp_path: Path) -> None:
    assert risky(tmp_path) is None
    assert risky(tmp_path / "OneDrive" / "b") == Place("cloud", "OneDrive")
