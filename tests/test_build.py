"""The build of the course itself."""

import hashlib
from pathlib import Path
from time import time

import pytest

from tests.conftest import ROOT, build_site


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".doctrees" not in path.parts)
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_course_builds_without_a_warning_and_twice_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{time():.0f}")  # on an earlier day, checks would lie in the future
    first, second = (build_site(ROOT / "content", tmp_path / name) for name in ("first", "second"))
    assert first.warnings == []
    assert digests(first.path) == digests(second.path)
