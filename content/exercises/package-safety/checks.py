"""Checks of a function `concerns(record, known, today)`. The packages in here are made up; none of them exists."""

from datetime import date

from checking import Answer, expect_that, show

TODAY = date(2025, 6, 30)
KNOWN = ["example-statlib", "example-plots", "example-sequences"]
GOOD = {
    "name": "example-statlib",
    "first_upload": "2017-03-09",
    "latest_upload": "2025-04-28",
    "releases": 41,
    "maintainers": ["first-maintainer", "second-maintainer"],
    "repository": "https://code.example.org/statlib",
    "downloads": 310000,
}


def expect_concerns(answer: Answer, record: dict[str, object] | None, words: set[str], hint: str) -> None:
    expect_that(
        answer.concerns,
        record,
        KNOWN,
        TODAY,
        matches=lambda result: not isinstance(result, str) and set(result) == words,
        expected=show(words),
        hint=hint,
    )


def test_well_kept_package(answer: Answer) -> None:
    """A well-kept package raises no concern"""
    expect_concerns(answer, GOOD, set(), "years of releases, two maintainers, a repository: return an empty set.")


def test_unknown_name(answer: Answer) -> None:
    """A name that nobody has published is unknown"""
    hint = "a model may have made it up, and whoever registers it next need not mean well. There is no record to read."
    expect_concerns(answer, None, {"unknown"}, hint)


def test_young_project(answer: Answer) -> None:
    """A project that began less than 90 days ago is young"""
    hint = "subtract the dates: (today - date.fromisoformat(text)).days. Use the argument today, not the clock."
    expect_concerns(answer, GOOD | {"first_upload": "2025-04-20"}, {"young"}, hint)
    expect_concerns(answer, GOOD | {"first_upload": "2025-04-01"}, set(), f"that is 90 days ago, not less. {hint}")


def test_fresh_release(answer: Answer) -> None:
    """A release of the last 7 days is fresh, however old the project"""
    hint = "when a good project is taken over, the bad release is often found within days: waiting is a cheap defence."
    expect_concerns(answer, GOOD | {"latest_upload": "2025-06-29"}, {"fresh"}, hint)
    expect_concerns(
        answer, GOOD | {"latest_upload": "2025-06-23"}, set(), f"that is 7 days ago, not less. Still, {hint}"
    )


def test_few_releases(answer: Answer) -> None:
    """Fewer than 3 releases are few"""
    expect_concerns(answer, GOOD | {"releases": 2}, {"few releases"}, "2 is less than 3.")
    expect_concerns(answer, GOOD | {"releases": 3}, set(), "3 is not less than 3.")


def test_one_maintainer(answer: Answer) -> None:
    """A single maintainer is a concern"""
    hint = (
        "maintainers is a list: count it. One person can lose an account, or the time; much good research code has one."
    )
    expect_concerns(answer, GOOD | {"maintainers": ["first-maintainer"]}, {"one maintainer"}, hint)


def test_no_repository(answer: Answer) -> None:
    """A package without a repository is a concern"""
    hint = "without it nobody can read how the code came about. None and an empty text both mean that there is no link."
    for repository in ("", None):
        expect_concerns(answer, GOOD | {"repository": repository}, {"no repository"}, hint)


def test_look_alikes(answer: Answer) -> None:
    """A name one letter away from a known one is a look-alike"""
    hint = "compare with every known name: one letter more, one less, another one, two neighbours swapped."
    for name in ("example-statslib", "example-satlib", "example-statlob", "exmaple-plots", "example-plot"):
        expect_concerns(answer, GOOD | {"name": name}, {"look-alike"}, hint)


def test_known_names_are_no_look_alikes(answer: Answer) -> None:
    """Known names are no look-alikes, however they are spelt"""
    for name in ("example-plots", "Example_Plots", "EXAMPLE.STATLIB"):
        hint = "small letters first, and _ and . become -: then it is a known name itself."
        expect_concerns(answer, GOOD | {"name": name}, set(), hint)
    for name in ("example-plotters", "example-tables", "statlib"):
        expect_concerns(answer, GOOD | {"name": name}, set(), "more than one letter differs: that is another name.")


def test_downloads_say_nothing(answer: Answer) -> None:
    """Downloads say nothing for or against a package"""
    bad = GOOD | {"first_upload": "2025-06-27", "latest_upload": "2025-06-27", "releases": 1, "repository": ""}
    for downloads in (0, 4_000_000):
        hint = "mirrors and robots count too, and an attacker can download."
        words = {"young", "fresh", "few releases", "no repository"}
        expect_concerns(answer, bad | {"downloads": downloads}, words, hint)
        expect_concerns(answer, GOOD | {"downloads": downloads}, set(), hint)


def test_missing_facts_count_against(answer: Answer) -> None:
    """Facts that the record lacks count against the package"""
    hint = "a silent default such as 'old enough' trusts what it does not know."
    expect_concerns(
        answer, {"name": "example-tables"}, {"young", "fresh", "few releases", "one maintainer", "no repository"}, hint
    )
