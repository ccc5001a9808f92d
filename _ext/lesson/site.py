"""The page around the text: which styles and scripts it needs, and what it may load at all."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.errors import ExtensionError
from sphinx.util.typing import ExtensionMetadata

SCRIPT = "first-paint.js"
STYLES = {
    "lesson.css": "",
    "design.css": r'class="[^"]*\bsd-',
    "ledger.css": r"<claim-ledger",
    "policy.css": r"<policy-builder",
    "runnable.css": r"<runnable-exercise",
}
"""File that is written into a page, since it cannot be painted without → what in the page's body needs it.

A file of its own would cost a slow network a round trip or two more, and so would the script.
"""

ASSETS = {
    "sphinx-design.min.css": r'class="[^"]*\bsd-',
    "design-tabs.js": r'class="[^"]*\bsd-tab-set\b',
    "tabs.css": r'class="[^"]*\bsphinx-tabs\b',
    "tabs.js": r'class="[^"]*\bsphinx-tabs\b',
    "mystnb": r'class="[^"]*\bcell\b',
    "documentation_options.js": r'class="[^"]*\bhighlight\b',
    "clipboard.min.js": r'class="[^"]*\bhighlight\b',
    "copybutton.js": r'class="[^"]*\bhighlight\b',
}
"""Start of a style's or script's name → what in a page's body needs it. What is not listed is on no page."""


MODULES = {
    "page.js": "",
    "ledger.js": r"<claim-ledger",
    "policy.js": r"<policy-builder",
    "runnable.js": r"<runnable-exercise",
}
"""The course's own scripts, modules → what in a page's body needs one."""


def content_security_policy(styles: Iterable[str], script: str) -> str:
    """Return a page's policy: everything from this site, and inline only what was written by the build.

    Args:
        styles: the texts of its inline styles.
        script: the text of its inline script.
    """
    return "; ".join(
        (
            "default-src 'self'",
            f"style-src 'self' {' '.join(map(digest, styles))}",
            f"script-src 'self' 'wasm-unsafe-eval' {digest(script)}",  # WebAssembly: Python in the page
            "worker-src 'self' blob:",  # a worker made of a blob inherits this policy, one made of a file has none
            "img-src 'self' data:",  # data: icons in the style sheet
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def digest(text: str) -> str:
    """Return what allows an inline text in a policy."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def is_needed(asset: str, body: str) -> bool:
    """Tell whether a page needs a style or script.

    Args:
        asset: file name, as `app.add_css_file` or `app.add_js_file` got it.
        body: HTML of the page's text.
    """
    name = asset.rpartition("/")[2]
    return any(name.startswith(start) and re.search(use, body) for start, use in ASSETS.items())


def add_page_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Keep the assets that this page uses, and give the template its policy."""
    body = context.get("body", "")
    context["css_files"] = [css for css in context["css_files"] if is_needed(css.filename, body)]
    context["script_files"] = [js for js in context["script_files"] if is_needed(js.filename or "", body)]
    for script in context["script_files"]:
        script.attributes["defer"] = "defer"
    inline = app.config.lesson_inline
    context["modules"] = [name for name, use in MODULES.items() if re.search(use, body)]
    context["inline_styles"] = [inline[name] for name, use in STYLES.items() if re.search(use, body)]
    context["inline_script"] = inline[SCRIPT]
    context["content_security_policy"] = content_security_policy(context["inline_styles"], inline[SCRIPT])
    context["asset"] = lambda name: context["pathto"](f"_static/{name}", resource=True)
    context["minutes"] = lambda name: app.env.metadata.get(name, {}).get("teaching")
    context["neighbours"] = app.builder.relations.get(pagename, [None] * 3)[1:]


def read_inline(app: Sphinx, config: Config) -> None:
    """Read what is written into each page; as configuration, so that every page is written anew when it changes.

    Raises:
        ExtensionError: the styles and scripts have not been bundled.
    """
    if not config.html_static_path:
        return  # `make check` writes no page
    folder = Path(app.confdir, config.html_static_path[0])
    try:
        config.lesson_inline = {name: (folder / name).read_text(encoding="utf-8") for name in (*STYLES, SCRIPT)}
    except FileNotFoundError as error:
        raise ExtensionError(
            f"{error.filename} is missing: run 'npm ci' and 'npm run assets' first, or 'make html'"
        ) from error


def replace_search(app: Sphinx) -> None:
    """Leave out Sphinx's own index and search page: the module `search` has sections in it, and loads on first use."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.builder.search = False


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the page's assets and policy."""
    app.add_config_value("lesson_inline", {}, "html", dict)
    app.connect("config-inited", read_inline)
    app.connect("builder-inited", replace_search)
    app.connect("html-page-context", add_page_context, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
