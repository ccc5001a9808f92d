"""Measure the course (`make bench`): its build, an exercise in the browser, how hard its text is to read."""

import argparse

from tests.bench import build, exercise, reading


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repeat", type=int, default=5, help="runs for each figure")
    repeat: int = parser.parse_args().repeat
    reading.report()
    exercise.report(repeat)
    build.report(repeat)


if __name__ == "__main__":
    main()
