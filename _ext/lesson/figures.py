"""Diagrams: an SVG file becomes part of the page, so that it takes the page's colours and its text can be found."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

SVG = "{http://www.w3.org/2000/svg}"
logger = logging.getLogger(__name__)


def read_svg(path: Path) -> tuple[str, str]:
    """Return a diagram's source without its XML header and comments, and its description.

    Raises:
        ValueError: the file is no SVG, or lacks a title or a description.
    """
    text = path.read_text(encoding="utf-8")
    try:
        root = ET.fromstring(text)  # noqa: S314 (the course's own file)
    except ET.ParseError as error:
        raise ValueError(f"is not well-formed: {error}") from error
    title, description = (root.findtext(SVG + part, "").strip() for part in ("title", "desc"))
    if root.tag != f"{SVG}svg" or not title or not description:
        raise ValueError("must be an <svg> that starts with a <title> and a <desc>")
    return re.sub(r"\s*<!--.*?-->", "", text[text.index("<svg") :], flags=re.DOTALL), description


class DescribeDiagrams(SphinxTransform):
    """Give every SVG image the description in its file as alternative text."""

    default_priority = 500

    def apply(self) -> None:
        """Describe the diagrams of a page, and complain of those that cannot be shown."""
        for image in self.document.findall(nodes.image):
            path = Path(self.env.relfn2path(image["uri"], self.env.docname)[1])
            if path.suffix == ".svg" and path.is_file():
                try:
                    image["alt"] = read_svg(path)[1]
                except ValueError as error:
                    logger.warning("%s %s", image["uri"], error, location=image, type="lesson", subtype="figure")


class InlineDiagrams(SphinxPostTransform):
    """Replace SVG images by their source."""

    default_priority = 400
    formats = ("html",)

    def run(self) -> None:
        """Inline the diagrams of a page."""
        for image in list(self.document.findall(nodes.image)):
            path = Path(self.app.srcdir, image["uri"])
            if path.suffix == ".svg" and path.is_file():
                try:
                    image.replace_self(nodes.raw("", read_svg(path)[0], format="html"))
                except ValueError:
                    continue  # an author has been told at reading time


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transforms."""
    app.add_transform(DescribeDiagrams)
    app.add_post_transform(InlineDiagrams)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
