"""The list of the JavaScript packages that a reader's browser gets, from the lock file that they are installed by."""

import json
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

BUILD_ONLY = ("esbuild", "@types/")


def packages(lock: Path) -> list[dict[str, str]]:
    """Return name, version, licence and hash of each package that can end up in a page.

    Args:
        lock: an npm lock file.
    """
    entries = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return [
        {"name": name, "version": entry["version"], "licence": entry["license"], "hash": entry["integrity"]}
        for path, entry in entries.items()
        if (name := path.rpartition("node_modules/")[2]) and not name.startswith(BUILD_ONLY)
        if not entry.get("dev") and not entry.get("optional")
    ]


class BrowserPackages(SphinxDirective):
    """A table of the packages; its title is the argument."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        lock = Path(self.env.app.confdir, "package-lock.json")
        self.env.note_dependency(str(lock))
        rows = [f"| {p['name']} | {p['version']} | {p['licence']} | `{p['hash']}` |" for p in packages(lock)]
        head = ["| Package | Version | Licence | Hash |", "|---|---|---|---|"]
        text = "\n".join([f":::{{table}} {self.arguments[0]}", "", *head, *rows, ":::"])
        return self.parse_text_to_nodes(text)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("browser-packages", BrowserPackages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
