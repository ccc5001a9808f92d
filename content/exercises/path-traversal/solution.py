"""Read a file that somebody uploaded."""

from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Return the text of an uploaded file, perhaps in a sub-folder.

    Raises:
        ValueError: the name leads out of the folder.
    """
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError(f"{name!r} is not in the folder of uploads")
    return path.read_text(encoding="utf-8")
