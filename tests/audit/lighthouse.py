"""Lighthouse with its mobile profile: a slow phone on a slow network, simulated."""

import json
import os
import subprocess
from pathlib import Path
from statistics import median

from tests import chromium

CLI = Path(__file__).parents[2] / "node_modules" / "lighthouse" / "cli" / "index.js"
RUNS = (1, 3, 5)  # a page that misses a limit of speed is measured again: other work slows the browser down too
CATEGORIES = {
    "performance": "Lighthouse performance",
    "accessibility": "Lighthouse accessibility",
    "best-practices": "Lighthouse best practices",
    "seo": "Lighthouse search engines",
}
METRICS = {
    "first-contentful-paint": "first contentful paint, s",
    "largest-contentful-paint": "largest contentful paint, s",
    "cumulative-layout-shift": "layout shift",
}
PERFORMANCE = CATEGORIES["performance"]
LIMITS = {"first contentful paint, s": 0.9, "largest contentful paint, s": 1.2}


def measure(url: str) -> dict[str, float]:
    """Return the scores, paint times, layout shift, weight and requests of a page: medians of its runs."""
    runs: list[dict[str, float]] = []
    for number in RUNS:
        runs += [run(url) for _ in range(number - len(runs))]
        values = {name: median(each[name] for each in runs) for name in runs[0]}
        if is_fast(values):
            break
    return values


def is_fast(values: dict[str, float]) -> bool:
    """Tell whether a page keeps the limits of speed."""
    return values[PERFORMANCE] >= 100 and all(values[name] <= limit for name, limit in LIMITS.items())


def run(url: str) -> dict[str, float]:
    """Run Lighthouse once.

    Raises:
        RuntimeError: Lighthouse gave no report.
    """
    arguments = chromium.launch_arguments()
    flags = " ".join(["--headless=new", *arguments["args"]])
    command = ["node", str(CLI), url, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    environment = os.environ | {"CHROME_PATH": str(arguments["executable_path"])}
    process = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if process.returncode:
        raise RuntimeError(f"Lighthouse failed on {url}:\n{process.stderr}")
    report = json.loads(process.stdout)
    requests = [
        item
        for item in report["audits"]["network-requests"]["details"]["items"]
        if not item["url"].startswith(("data:", "blob:"))
    ]
    values = {name: 100 * report["categories"][category]["score"] for category, name in CATEGORIES.items()}
    for metric, name in METRICS.items():
        value = report["audits"][metric]["numericValue"]
        values[name] = value / 1000 if name.endswith(", s") else value
    values["weight of a chapter, kB"] = sum(item["transferSize"] for item in requests) / 1000
    values["requests before interaction"] = len(requests)
    return values
