"""The course's Sphinx extension: one module a capability, each with its own `setup`."""

import gc

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

MODULES = (
    "locations",
    "site",
    "markup",
    "search",
    "packages",
    "blocks",
    "figures",
    "uses",
    "claims",
    "tools",
    "tool_tables",
    "ledger",
    "course",
    "exercises",
    "quiz",
    "objectives",
    "schedule",
    "conversation",
    "exercise_list",
    "checks",
    "runnable",
    "policy",
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set up every module of the extension."""
    gc.set_threshold(50_000, 20, 20)  # a build makes nodes by the hundred thousand and little garbage: look less often
    for module in MODULES:
        app.setup_extension(f"{__name__}.{module}")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
