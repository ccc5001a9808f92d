"""The text can be read by people for whom English is a second language."""

from pathlib import Path
from statistics import fmean

from tests.bench import reading
from tests.chapters import chapters
from tests.conftest import ROOT

HARDEST = 12  # Flesch-Kincaid grade
MEAN = 10


def test_no_chapter_is_hard_to_read(site_path: Path) -> None:
    grades = {page.stem: reading.read(site_path, page.stem).grade for page in chapters(ROOT / "content")}
    assert grades
    assert max(grades.values()) <= HARDEST, grades
    assert fmean(grades.values()) <= MEAN, grades


def test_hard_text_gets_a_high_grade_and_code_none(tmp_path: Path) -> None:
    hard = "The epistemological ramifications of probabilistic autoregression necessitate interdisciplinary scrutiny"
    (tmp_path / "page.html").write_text(
        f"<main><p>{hard} [1, 2]:</p><pre>{hard}</pre><table><tr><td>{hard}</table></main>", encoding="utf-8"
    )
    measured = reading.read(tmp_path, "page")
    assert measured.words == len(hard.split())
    assert measured.grade > HARDEST
