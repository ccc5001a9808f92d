"""The list of packages that a reader's browser gets."""

import json
from collections.abc import Callable

from lesson.packages import packages

from tests.conftest import ROOT, Site


def test_the_table_lists_what_is_bundled_and_no_tool_that_only_builds(build: Callable[..., Site]) -> None:
    html = build({"page.md": "# Page\n\n:::{browser-packages} Packages\n:::\n"}).html("page")
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert "minisearch" in html
    assert lock["node_modules/minisearch"]["integrity"] in html
    assert "esbuild" not in html
    assert "lighthouse" not in html


def test_every_package_has_a_licence_that_lets_the_course_ship_it() -> None:
    found = {package["licence"] for package in packages(ROOT / "package-lock.json")}
    assert found <= {"MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0"}
