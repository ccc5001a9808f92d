"""What a contributor gets wrong ends in one line that names the file, the line and the mistake."""

from collections.abc import Callable

import pytest

from tests.conftest import Site

MISTAKES = {
    "an unknown directive": ("# A page\n\n:::{exercize}\n:::\n", 3, "Unknown directive type: 'exercize'"),
    "an unknown role": ("# A page\n\nA {trem}`token`.\n", 3, 'Unknown interpreted text role "trem"'),
    "a directive that is never closed is told apart from text": (
        "# A page\n\n:::{figure}\n:::\n",
        3,
        "'figure': 1 argument(s) required, 0 supplied",
    ),
    "a link to a page that is not there": ("# A page\n\n[a link](missing.md)\n", 3, "missing.md"),
    "a link to an anchor that is not there": ("# A page\n\n[a link](#missing)\n", 3, "missing"),
    "a missing image": ("# A page\n\n![a plot](missing.png)\n", 3, "image file not readable: missing.png"),
    "a term that the glossary lacks": ("# A page\n\nA {term}`tokn`.\n", 3, "tokn"),
    "a citation without an entry": ("# A page\n\nAs said {cite}`nobody2026`.\n", 3, "nobody2026"),
    "front matter that is no YAML": ("---\nteaching: [5\n---\n# A page\n", 1, "Malformed YAML"),
    "a page that starts with no title": ("Text only.\n", None, "page"),
    "code that is not there": ("# A page\n\n:::{literalinclude} code/missing.py\n:::\n", 3, "missing.py"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_and_line(build: Callable[..., Site], mistake: str) -> None:
    text, line, complaint = MISTAKES[mistake]
    site = build({"page.md": text}, nitpicky=True)
    place = f"content/page.md:{line}: " if line else "content/"
    lines = [warning for warning in site.warnings if warning.startswith(place)]
    assert any(complaint in warning for warning in lines), site.warnings
    assert "Traceback" not in "\n".join(site.warnings)
