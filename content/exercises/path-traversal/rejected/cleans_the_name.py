# rejects: test_attack_on_the_cleaning
# Takes "../" out once: "....//" becomes "../". Repairing an attack helps the attacker.
from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Read an uploaded file after sanitising its name."""
    cleaned = name.replace("../", "").lstrip("/")
    return (folder / cleaned).read_text(encoding="utf-8")
