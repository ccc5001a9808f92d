# rejects: test_sub_folders_and_dots_are_harmless
# Keeps the last part of the name: nothing can climb out, and nothing in a sub-folder can be read.
from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    path = folder / Path(name).name
    if not path.exists():
        raise ValueError(f"no such upload: {name}")
    return path.read_text(encoding="utf-8")
