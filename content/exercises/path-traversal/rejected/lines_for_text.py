# rejects: test_uploads_are_read
# Hands back the file's lines as a list: callers that expect the text break.
from pathlib import Path


def read_upload(folder: Path, name: str):
    path = (folder / name).resolve()
    if folder.resolve() not in path.parents:
        raise ValueError("outside of the folder")
    return path.read_text(encoding="utf-8").splitlines()
