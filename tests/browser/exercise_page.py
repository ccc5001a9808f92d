"""An exercise on a page, driven as a learner drives it."""

import json

from playwright.sync_api import Page, expect

LOADING = 30_000  # ms, on a busy machine


class ExercisePage:
    """The first exercise of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.element = page.locator("runnable-exercise").first
        self.status = self.element.get_by_role("status")
        self.output = self.element.get_by_role("region", name="Output", include_hidden=True)
        self.checks = self.element.locator(".runnable-checks > li")
        self.editor = self.element.locator(".cm-content")

    def open(self, address: str) -> "ExercisePage":
        self.page.goto(address)
        expect(self.button("Run")).to_be_visible()
        return self

    def button(self, name: str) -> object:
        return self.element.get_by_role("button", name=name, exact=True)

    def edit(self) -> None:
        self.button("Edit").click()
        expect(self.editor).to_be_focused()

    @property
    def text(self) -> str:
        return self.element.evaluate("element => element.text")

    def write(self, code: str) -> None:
        """Put code into the exercise, as a paste does."""
        self.element.evaluate("(element, code) => { element.text = JSON.parse(code) }", json.dumps(code))

    def start(self, button: str, code: str | None = None) -> None:
        if code is not None:
            self.write(code)
        self.button(button).click()

    def prints(self, text: str) -> None:
        """Expect an output, and allow for the time that Python takes to load."""
        expect(self.output).to_have_text(text, timeout=LOADING)

    def finish(self) -> str:
        """Wait until nothing runs; return the status."""
        expect(self.button("Stop")).to_have_attribute("aria-disabled", "true", timeout=LOADING)
        return self.status.inner_text()

    def run(self, code: str | None = None) -> str:
        """Run code; return the status and the output."""
        self.start("Run", code)
        return f"{self.finish()}\n{self.output.text_content()}"

    def check(self, code: str | None = None) -> dict[str, str]:
        """Check code; return the outcome of each check by name, its message included."""
        self.start("Check", code)
        self.finish()
        items = [item.inner_text().split(" ", 1) for item in self.checks.all()]
        return {text.splitlines()[0].strip(): f"{outcome}{text.partition(chr(10))[2]}" for outcome, text in items}
