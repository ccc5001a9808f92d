"""Read a file that somebody uploaded."""

from pathlib import Path
from tempfile import TemporaryDirectory


def read_upload(folder: Path, name: str) -> str:
    """Return the text of an uploaded file.

    The name may hold sub-folders: site-a/run1.csv. It comes
    from a form on the web. If it leads out of the folder, in
    whatever way, raise ValueError.
    """
    return (folder / name).read_text(encoding="utf-8")


with TemporaryDirectory() as home:
    Path(home, "uploads").mkdir()
    Path(home, "uploads", "run1.csv").write_text("P01,412.0")
    Path(home, "secret.txt").write_text("the names behind the ids")
    for name in ("run1.csv", "../secret.txt"):
        try:
            print(name, "holds", read_upload(Path(home, "uploads"), name))
        except ValueError as error:
            print(name, "is refused:", error)
