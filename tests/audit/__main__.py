"""Audit every page of the built site and print the worst page for each measure (`make audit`).

The site is served compressed on loopback, as a static host would. The exit status is 1 if a limit is missed. Everything
that was measured is written to `_build/audit.json`, so that two versions of the course can be compared.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests import chromium, static_host
from tests.audit import axe, lighthouse, reader, validators
from tests.bench import build
from tests.chapters import chapters

ROOT = Path(__file__).parents[2]
WEIGHT = "weight of a chapter, kB"
AT_LEAST = dict.fromkeys(lighthouse.CATEGORIES.values(), 100.0)
AT_MOST = lighthouse.LIMITS | {
    "layout shift": 0,
    WEIGHT: 60,
    "requests before interaction": 10,
    "slowest search answer, ms": 100,
    "axe violations, light and dark": 0,
    "Nu HTML checker errors": 0,
    "html-validate errors": 0,
    "third-party requests in use": 0,
    "complaints of the browser in use": 0,
}
Figures = dict[str, dict[str, float]]
"""Measure → page → value."""


def audit(site: Path, names: list[str]) -> tuple[Figures, list[str]]:
    """Measure pages.

    Args:
        site: folder of the built site.
        names: its pages, as file names.

    Returns:
        The figures, and a line for each fault that was found.
    """
    pages = [site / name for name in names]
    names_of_chapters = {page.stem for page in chapters(ROOT / "content")}
    nu, html_validate = validators.nu_errors(pages), validators.html_validate_errors(pages)
    figures: Figures = {measure: {} for measure in (*AT_LEAST, *AT_MOST)}
    faults = [*nu, *html_validate]
    with static_host.serve(site) as url, sync_playwright() as playwright:
        for name in names:
            values = lighthouse.measure(f"{url}/{name}")
            browser = playwright.chromium.launch(**chromium.launch_arguments())
            broken = [line for scheme in ("light", "dark") for line in axe_lines(browser, f"{url}/{name}", scheme)]
            record = reader.try_everything(browser.new_context(), f"{url}/{name}")
            browser.close()
            values |= {
                "slowest search answer, ms": record.search,
                "axe violations, light and dark": len(broken),
                "Nu HTML checker errors": validators.by_page(nu)[name],
                "html-validate errors": validators.by_page(html_validate)[name],
                "third-party requests in use": len(record.third_party),
                "complaints of the browser in use": len(record.complaints),
            }
            faults += [f"{name}: {line}" for line in [*broken, *record.third_party, *record.complaints]]
            if Path(name).stem not in names_of_chapters:
                del values[WEIGHT]
            for measure, value in values.items():
                figures[measure][name] = value
            missed = [f"{measure} {value:.4g}" for measure, value in values.items() if misses(measure, value)]
            print(f"{name}: {', '.join(missed) or 'every limit kept'}", file=sys.stderr, flush=True)
    return {measure: by_page for measure, by_page in figures.items() if by_page}, faults


def axe_lines(browser: Browser, url: str, scheme: str) -> list[str]:
    """Return axe's violations on a page in one colour scheme, with every block unfolded."""
    page = browser.new_page(color_scheme=scheme)
    page.goto(url)
    page.evaluate("document.querySelectorAll('details').forEach(block => block.open = true)")
    found = axe.violations(page)
    page.close()
    return found


def worst(measure: str, values: dict[str, float]) -> tuple[str, float]:
    """Return the page with the worst value of a measure, and the value."""
    choose = min if measure in AT_LEAST else max
    return choose(values.items(), key=lambda item: item[1])


def misses(measure: str, value: float) -> bool:
    """Tell whether a value misses the limit of its measure."""
    return value < AT_LEAST[measure] if measure in AT_LEAST else value > AT_MOST[measure]


def table(figures: Figures, plain: Figures | None) -> str:
    """Return the worst page for each measure, its limit, and beside it the plain build's if there is one."""
    head = f"{'measure':<34}{'worst':>8}{'limit':>10}  {'':6}{'page':<28}"
    lines = [head + (f"{'plain build':>12}{'ratio':>8}" if plain else "")]
    for measure, values in figures.items():
        page, value = worst(measure, values)
        limit = f"≥ {AT_LEAST[measure]:g}" if measure in AT_LEAST else f"≤ {AT_MOST[measure]:g}"
        line = f"{measure:<34}{value:>8.4g}{limit:>10}  {'MISSED' if misses(measure, value) else 'kept':<8}{page:<26}"
        if plain:
            _, other = worst(measure, plain[measure])
            line += f"{other:>12.4g}{other / value if value else float('inf'):>8.3g}"
        lines.append(line)
    return "\n".join(lines)


def build_plain(folder: Path) -> Path:
    """Build the same Markdown with sphinx-lesson and the Read the Docs theme alone; return the site's folder."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    build.write_plain_conf(folder, content)
    shutil.copy(content / "references.bib", folder)
    build.sphinx_build(folder, content, folder / "html")
    return folder / "html"


def main() -> int:
    """Audit, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", help="file names of pages (default: every page)")
    parser.add_argument("--site", type=Path, default=ROOT / "_build" / "html", help="folder of the built site")
    parser.add_argument("--compare", action="store_true", help="measure a plain sphinx-lesson build beside it")
    arguments = parser.parse_args()
    names = arguments.pages or sorted(path.name for path in arguments.site.glob("*.html"))
    figures, faults = audit(arguments.site, names)
    plain: Figures | None = None
    if arguments.compare:
        with tempfile.TemporaryDirectory() as temporary:
            site = build_plain(Path(temporary))
            plain, _ = audit(site, [name for name in names if (site / name).is_file()])
    results = ROOT / "_build" / "audit.json"
    results.write_text(json.dumps({"course": figures, "plain": plain, "faults": faults}, indent=1), encoding="utf-8")
    print("\n".join(faults), end="\n\n" if faults else "")
    print(table(figures, plain))
    return int(any(misses(measure, worst(measure, values)[1]) for measure, values in figures.items()))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except RuntimeError as error:
        sys.exit(str(error))
