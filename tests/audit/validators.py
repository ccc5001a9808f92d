"""The Nu HTML checker (HTML, CSS, ARIA) and html-validate."""

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from tempfile import NamedTemporaryFile

MODULES = Path(__file__).parents[2] / "node_modules"
NO_JAVA = "The Nu HTML checker needs Java 11 or newer: install it (Debian: apt install default-jre-headless)."


def nu_errors(pages: list[Path]) -> list[str]:
    """Return what the Nu HTML checker calls an error, a line each: page, line and message.

    Raises:
        RuntimeError: there is no Java.
    """
    if not shutil.which("java"):
        raise RuntimeError(NO_JAVA)
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--exit-zero-always", "--format", "json", *map(str, pages)]
    process = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{Path(message['url']).name}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(process.stderr)["messages"]
    ]


def html_validate_errors(pages: list[Path]) -> list[str]:
    """Return what html-validate finds, a line each: page, line, message and rule.

    The rule that each form needs a submit button is off: the answers to the policy builder are sent nowhere.
    """
    tool = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    config = Path(__file__).parent / "html-validate.json"
    with NamedTemporaryFile(suffix=".json") as report:
        command = ["node", tool, "--config", config, "--formatter", f"json={report.name}", *pages]
        subprocess.run(list(map(str, command)), capture_output=True, check=False)
        results = json.loads(report.read())
    return [
        f"{Path(result['filePath']).name}:{message['line']}: {message['message']} [{message['ruleId']}]"
        for result in results
        for message in result["messages"]
    ]


def by_page(errors: list[str]) -> Counter[str]:
    """Count errors by page."""
    return Counter(error.partition(":")[0] for error in errors)
