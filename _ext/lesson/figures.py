"""Diagrams: an SVG file becomes part of the page, so that it takes the page's colours and its text can be found."""

import xml.etree.ElementTree as ET
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

SVG = "http://www.w3.org/2000/svg"
logger = logging.getLogger(__name__)


class InlineDiagrams(SphinxPostTransform):
    """Replace images of type SVG by their source."""

    default_priority = 400
    formats = ("html",)

    def run(self) -> None:
        """Inline every SVG of the page that has a title and a description."""
        for image in list(self.document.findall(nodes.image)):
            path = Path(self.app.srcdir, image["uri"])
            if path.suffix == ".svg" and path.is_file():
                if svg := self.read(path, image):
                    image.replace_self(nodes.raw("", svg, format="html", classes=["diagram"]))

    def read(self, path: Path, image: nodes.image) -> str:
        """Return the diagram's source, or nothing after a warning that says what is wrong with it."""
        text = path.read_text(encoding="utf-8")
        try:
            root = ET.fromstring(text)
        except ET.ParseError as error:
            logger.warning(
                "%s is not well-formed: %s", path.name, error, location=image, type="lesson", subtype="figure"
            )
            return ""
        if not all(root.findtext(f"{{{SVG}}}{part}", "").strip() for part in ("title", "desc")):
            logger.warning(
                "%s needs a <title> and a <desc>", path.name, location=image, type="lesson", subtype="figure"
            )
            return ""
        return text[text.index("<svg") :]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transform."""
    app.add_post_transform(InlineDiagrams)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
