"""Sphinx configuration of the course, all of it.

`make html` builds `content/` into `_build/html` with these settings.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "_ext"))

# -- Where the course lives ---------------------------------------------------
# In CI the forge says so; a fork needs no edit. Elsewhere fill in these two.
REPOSITORY = ""  # "owner/name" on GitHub; empty: pages carry no "edit" link
SITE_URL = "http://localhost:8000/"

repository = os.environ.get("GITHUB_REPOSITORY", REPOSITORY)
repository_url = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{repository}" if repository else ""
html_baseurl = os.environ.get("SITE_URL", SITE_URL).rstrip("/") + "/"

# -- The course ---------------------------------------------------------------
project = "Responsible AI-Assisted Coding"
author = "the course's contributors"
copyright = f"2026, {author}, CC-BY-4.0"  # noqa: A001 (Sphinx's name)
language = "en"

# -- Extensions ---------------------------------------------------------------
extensions = [
    "sphinx_lesson",  # brings MyST-NB, copy buttons, tabs and toggles
    "sphinx_design",
    "sphinxcontrib.bibtex",
    "sphinxext.opengraph",
    "sphinx_sitemap",
    "notfound.extension",
    "lesson",
]
templates_path = ["_templates"]
exclude_patterns = ["exercises/**", "code/**", "data/**"]
nitpicky = True
suppress_warnings: list[str] = []

# -- Markdown -----------------------------------------------------------------
myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline", "attrs_block"]
myst_heading_anchors = 3
myst_links_external_new_tab = False
nb_execution_mode = "off"

# -- Citations ----------------------------------------------------------------
bibtex_bibfiles = [str(ROOT / "content" / "references.bib")]
bibtex_default_style = "unsrt"

# -- HTML ---------------------------------------------------------------------
html_theme = "sphinx_rtd_theme"
html_static_path = [str(ROOT / "_build" / "assets")]  # what `npm run assets` makes of _static
html_favicon = "_static/icon.svg"
html_title = project
html_show_sphinx = False
html_copy_source = False
html_use_index = False
html_domain_indices = False
html_permalinks = False  # the module `markup` makes each heading its own link
html_additional_pages = {"search": "search.html"}
copybutton_prompt_text = r"\$ |>>> |\.\.\. "  # of a session, only what was typed is copied
copybutton_prompt_is_regexp = True
html_context = {"repository_url": repository_url}

ogp_site_url = html_baseurl
ogp_social_cards = {"enable": False}
ogp_enable_meta_description = False  # every page writes its own
sitemap_url_scheme = "{link}"
sitemap_show_lastmod = False  # a shallow clone has no history to date pages by
sitemap_excludes = ["search.html", "404.html"]
notfound_urls_prefix = "/" + html_baseurl.split("/", 3)[3]

# -- Link check ---------------------------------------------------------------
# Broken links fail; redirects are listed so that someone can follow them.
linkcheck_anchors = True
linkcheck_retries = 3
linkcheck_timeout = 20  # seconds
linkcheck_workers = 8
linkcheck_rate_limit_timeout = 120.0  # seconds to go on waiting for a host that says "429 Too Many Requests"
linkcheck_report_timeouts_as_broken = True
linkcheck_anchors_ignore_for_url = [
    r"https://github\.com/.*",  # headings get their anchors from a script
    r"https://huggingface\.co/.*",  # likewise
]
linkcheck_ignore = [
    r"http://localhost:\d+/.*",  # example addresses of services on the reader's machine
    r"https://doi\.org/.*",  # publishers behind it refuse robots with 403
    r"https://dl\.acm\.org/.*",  # refuses robots with 403
    r"https://www\.science\.org/.*",  # refuses robots with 403
    r"https://openai\.com/.*",  # refuses robots with 403
    r"https://help\.openai\.com/.*",  # refuses robots with 403
    r"https://stackoverflow\.com/.*",  # refuses robots with 403
    r"https://survey\.stackoverflow\.co/.*",  # slow to robots, answers 403 by turns
]
