"""Checks of a function `read_upload(folder, name)`: some use it, some attack it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from checking import Answer, expect, expect_raises

SECRET = "the names behind the ids"


@contextmanager
def uploads() -> Iterator[Path]:
    """Make a folder with two uploads, and secrets around it."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        folder = Path(home, "uploads")
        files = {"run1.csv": "first run", "site-a/run..2.csv": "second run"}
        secrets = {"../secret.txt": SECRET, "../uploads-private/names.csv": SECRET}
        for name, text in (files | secrets).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        yield folder


def expect_refusal(answer: Answer, name: str, hint: str) -> None:
    with uploads() as folder:
        expect_raises(ValueError, answer.read_upload, folder, name, hint=hint)


def test_uploads_are_read(answer: Answer) -> None:
    """An uploaded file is read"""
    with uploads() as folder:
        expect(answer.read_upload, folder, "run1.csv", returns="first run", hint="return the file's text.")


def test_sub_folders_and_dots_are_harmless(answer: Answer) -> None:
    """Sub-folders and dots in a name are harmless"""
    hint = "two dots inside a name go nowhere. Ask where the path leads, not which characters it has."
    with uploads() as folder:
        expect(answer.read_upload, folder, "site-a/run..2.csv", returns="second run", hint=hint)
        expect(answer.read_upload, folder, "site-a/../run1.csv", returns="first run", hint=f"it stays inside: {hint}")


def test_attack_with_dots(answer: Answer) -> None:
    """Attack: dots that climb out of the folder"""
    for name in ("../secret.txt", "site-a/../../secret.txt"):
        expect_refusal(answer, name, "work out the whole path with resolve(), and compare it with the folder's.")


def test_attack_with_an_absolute_path(answer: Answer) -> None:
    """Attack: an absolute path"""
    with uploads() as folder:
        name = str(folder.parent / "secret.txt")
        hint = "folder / '/etc/passwd' is '/etc/passwd': an absolute path throws the folder away."
        expect_raises(ValueError, answer.read_upload, folder, name, hint=hint)


def test_attack_on_the_neighbour(answer: Answer) -> None:
    """Attack: a folder whose name begins alike"""
    hint = "'uploads-private' starts with 'uploads'. Compare whole folders: is_relative_to, or `in path.parents`."
    expect_refusal(answer, "../uploads-private/names.csv", hint)


def test_attack_on_the_cleaning(answer: Answer) -> None:
    """Attack: a name that turns bad when it is cleaned"""
    hint = "take '../' out of '....//' and '../' is left. Refuse a bad name instead of repairing it."
    with uploads() as folder:
        expect_raises((ValueError, OSError), answer.read_upload, folder, "....//secret.txt", hint=hint)


def test_attack_with_a_link(answer: Answer) -> None:
    """Attack: a link inside the folder that leads out"""
    with uploads() as folder:
        try:
            (folder / "backup").symlink_to(folder.parent, target_is_directory=True)
        except OSError:  # Windows keeps links for administrators, so nobody can attack with one
            return
        hint = "an unpacked archive can bring links with it. resolve() follows them; abspath and normpath do not."
        expect_raises(ValueError, answer.read_upload, folder, "backup/secret.txt", hint=hint)
