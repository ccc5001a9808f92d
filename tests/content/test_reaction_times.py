"""The worked pipeline of reaction times: what it accepts, refuses and draws; its tests catch the first answer."""

import importlib
import importlib.util
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

CONTENT = Path(__file__).parents[2] / "content"
CODE = CONTENT / "code"
HEADER = "participant,condition,trial,rt_ms\n"
ROW = "P01,congruent,1,412.5\n"


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(CODE)
    return importlib.import_module("reaction_times")


@pytest.fixture
def load(pipeline: ModuleType, tmp_path: Path) -> Callable[[str], list[object]]:
    def load(text: str) -> list[object]:
        path = tmp_path / "trials.csv"
        path.write_text(text, encoding="utf-8")
        return pipeline.load(path)

    return load


def shown_tests() -> dict[str, Callable[[], None]]:
    """Load the tests that the chapter shows, bound to the present `summarise`."""
    spec = importlib.util.spec_from_file_location("shown_tests", CODE / "reaction_times_test.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: test for name, test in vars(module).items() if name.startswith("test_")}


def run() -> None:
    """Run the program as a learner does."""
    runpy.run_path(str(CODE / "reaction_times.py"), run_name="__main__")


# -- The program on the sample data ---------------------------------------------------


def test_program_prints_and_draws_what_the_chapter_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reaction_times.csv"
    path.write_bytes((CODE / "reaction_times.csv").read_bytes())
    monkeypatch.setattr(sys, "argv", ["reaction_times.py", str(path)])
    run()
    assert capsys.readouterr().out == (CODE / "reaction_times_output.txt").read_text(encoding="utf-8")
    drawn = path.with_suffix(".svg").read_text(encoding="utf-8")
    assert drawn == (CONTENT / "img" / "reaction-times.svg").read_text(encoding="utf-8")


def test_program_refuses_the_raw_export_with_the_faults_that_the_chapter_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = CODE / "reaction_times_raw.csv"
    monkeypatch.setattr(sys, "argv", ["reaction_times.py", str(path)])
    with pytest.raises(SystemExit) as stopped:
        run()
    assert f"{stopped.value}\n" == (CODE / "reaction_times_raw_output.txt").read_text(encoding="utf-8")


def test_raw_export_begins_with_a_byte_order_mark() -> None:
    assert (CODE / "reaction_times_raw.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not (CODE / "reaction_times.csv").read_bytes().startswith(b"\xef\xbb\xbf")


# -- Load and validate ----------------------------------------------------------------


def test_columns_may_come_in_any_order_beside_others(pipeline: ModuleType, load: Callable[[str], list[object]]) -> None:
    trials = load("\ufeffrt_ms,trial,block,condition,participant\n412.5,1,A,congruent,P01\n,2,A,incongruent,P01\n")
    assert trials == [pipeline.Trial("P01", "congruent", 1, 412.5), pipeline.Trial("P01", "incongruent", 2, None)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (HEADER + ROW + "P01,congruent,2,-398\n", "line 3: a time of -398 ms is impossible"),
        (HEADER + ROW + ROW, "line 3: P01 has a trial 1 already"),
        (HEADER + "p1,congruent,1,412.5\n", "line 2: 'p1' is no participant id"),
        (HEADER + "P01 ,congruent,1,412.5\n", "line 2: 'P01 ' is no participant id"),
        (HEADER + "P01,Congruent,1,412.5\n", "line 2: 'Congruent' is no condition"),
        (HEADER + "P01,congruent,1,412,5\n", "line 2: too many or too few cells; is there a decimal comma?"),
        (HEADER + "P01,congruent,1,nan\n", "line 2: a time of nan ms is impossible"),
        (HEADER + "P01,congruent,1,fast\n", "line 2: could not convert string to float: 'fast'"),
        (HEADER + "P01,congruent,one,412.5\n", "line 2: invalid literal for int"),
        (HEADER + "P01,congruent,1\n", "line 2: too many or too few cells"),
        (HEADER + ",congruent,1,412.5\n", "line 2: '' is no participant id"),
        ("participant,condition,trial,time\n" + ROW, "no column rt_ms"),
        (HEADER, "no trials"),
        ("", "no column participant, condition, trial, rt_ms"),
    ],
)
def test_faulty_file_is_refused_with_its_line(load: Callable[[str], list[object]], text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=r"^trials\.csv") as refused:
        load(text)
    assert complaint in str(refused.value)


# -- Summarise: the tests that the chapter shows ----------------------------------------


def test_shown_tests_pass_with_the_final_code(pipeline: ModuleType) -> None:
    tests = shown_tests()
    assert len(tests) == 4
    for test in tests.values():
        test()


def test_shown_tests_catch_both_faults_of_the_first_answer(
    pipeline: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_answer = importlib.import_module("reaction_times_first_answer")
    monkeypatch.setattr(pipeline, "summarise", first_answer.summarise)
    failed = []
    for name, test in shown_tests().items():
        try:
            test()
        except AssertionError:
            failed.append(name)
    assert failed == [
        "test_share_removed_is_each_participants_own",
        "test_participant_with_nothing_left_keeps_a_row",
    ]


def test_first_answer_does_the_harm_that_the_chapter_describes(pipeline: ModuleType) -> None:
    first_answer = importlib.import_module("reaction_times_first_answer")
    trials = pipeline.load(CODE / "reaction_times.csv")
    wrong, right = first_answer.summarise(trials), pipeline.summarise(trials)
    assert [row.share_removed for row in wrong] == pytest.approx([0.16] * 9)
    assert {(row.participant, row.condition) for row in right} - {
        (row.participant, row.condition) for row in wrong
    } == {("P04", "incongruent")}


# -- Plot -------------------------------------------------------------------------------


def test_plot_says_how_many_participants_it_leaves_out(pipeline: ModuleType) -> None:
    both = [pipeline.Summary("P01", "congruent", 400.0, 5, 0.0), pipeline.Summary("P01", "incongruent", 450.0, 5, 0.0)]
    half = [pipeline.Summary("P02", "congruent", 400.0, 5, 0.0), pipeline.Summary("P02", "incongruent", None, 0, 1.0)]
    lone = [pipeline.Summary("P03", "congruent", 400.0, 5, 0.0)]
    assert "1 of 3 participants drawn" in pipeline.plot([*both, *half, *lone])
    assert "0 of 1 participants drawn" in pipeline.plot(half)


# -- The exercise on explanations -------------------------------------------------------


@pytest.fixture
def without_outliers(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[float]], list[float]]:
    monkeypatch.syspath_prepend(CODE)
    return importlib.import_module("without_outliers").without_outliers


def test_three_standard_deviations_never_remove_one_of_ten(
    without_outliers: Callable[[list[float]], list[float]],
) -> None:
    assert without_outliers([400.0] * 5 + [10_000.0]) == [400.0] * 5 + [10_000.0]
    assert len(without_outliers([400.0] * 9 + [1e9])) == 10
    assert without_outliers([400.0] * 10 + [10_000.0]) == [400.0] * 10


def test_true_sentences_of_the_explanation_hold(without_outliers: Callable[[list[float]], list[float]]) -> None:
    times = [500.0] + [400.0] * 11 + [9_000.0, 300.0]
    before = list(times)
    assert without_outliers(times) == [500.0] + [400.0] * 11 + [300.0]
    assert times == before
    with pytest.raises(ValueError, match="at least two"):
        without_outliers([412.0])
