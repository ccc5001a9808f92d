"""The link check's settings, against a server on loopback that behaves as the web does."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from tests.conftest import Site

PAGE = b'<!doctype html><title>t</title><h2 id="there">There</h2>'


class Web(ThreadingHTTPServer):
    """Answers by path, and counts what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: Counter[str] = Counter()
        self.closing = Event()


class Answer(BaseHTTPRequestHandler):
    server: Web

    def answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(PAGE)

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        match self.path:
            case "/moved":
                self.answer(301, Location="/page")
            case "/busy" if self.server.asked["/busy"] == 1:
                self.answer(429, Retry_After="1")
            case "/gone":
                self.answer(404)
            case "/stalled":
                self.server.closing.wait()
            case _:
                self.answer(200, Content_Type="text/html")

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    server = Web()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.closing.set()
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def verdicts(web: Web, build_once: Callable[..., Site]) -> dict[str, dict[str, str]]:
    """Return what the link check said of each address, by the part after the host."""
    paths = ["page", "page#there", "page#missing", "moved", "busy", "gone", "stalled"]
    base = f"http://127.0.0.1:{web.server_port}/"
    links = "\n".join(f"- [the address {path}]({base}{path})" for path in paths)
    site = build_once({"index.md": f"# Links\n\n{links}\n"}, builder="linkcheck", linkcheck_timeout=1)
    lines = (site.path / "output.json").read_text(encoding="utf-8").splitlines()
    return {entry["uri"].removeprefix(base): entry for entry in map(json.loads, lines)}


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("page", "working"),
        ("page#there", "working"),
        ("page#missing", "broken"),
        ("moved", "redirected"),
        ("busy", "working"),
        ("gone", "broken"),
        ("stalled", "broken"),
    ],
)
def test_each_address_gets_its_verdict(verdicts: dict[str, dict[str, str]], path: str, verdict: str) -> None:
    assert verdicts[path]["status"] == verdict


def test_a_missing_anchor_is_named(verdicts: dict[str, dict[str, str]]) -> None:
    assert "missing" in verdicts["page#missing"]["info"]


def test_a_redirect_says_where_to(verdicts: dict[str, dict[str, str]]) -> None:
    assert verdicts["moved"]["info"].endswith("/page")


def test_a_busy_host_is_asked_again(verdicts: dict[str, dict[str, str]], web: Web) -> None:
    assert web.asked["/busy"] > 1
