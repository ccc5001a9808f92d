"""Claims, tools and lessons made for tests, of any size."""

CATEGORIES = {"chat-service": "Chat service", "plug-in": "Plug-in for an editor", "terminal-agent": "Terminal agent"}
SCENARIOS = ("chat", "ide", "agentic")


def claim(identifier: str = "so-2025-use", **changed: str | None) -> str:
    """Return a claim as YAML.

    Args:
        identifier: its id.
        changed: keys that differ from the usual, with their YAML; none leaves a key out.
    """
    keys = {
        "id": identifier,
        "kind": "survey",
        "value": '"84%"',
        "statement": f'"84% of the respondents use AI tools, says {identifier}."',
        "source": '{title: "Developer Survey", publisher: "Stack Overflow", url: "https://example.org/survey", '
        'date: "2026-07"}',
        "checked": "2026-11-01",
        "added": "2026-11-01",
    }
    return entry(keys | changed)


def tool(identifier: str = "aider", **changed: str | None) -> str:
    """Return a tool as YAML, an item of the list `tools`; the arguments are those of `claim`."""
    keys = {
        "id": identifier,
        "name": f'"{identifier.capitalize()}"',
        "provider": '"Aider AI"',
        "url": f'"https://example.org/{identifier}"',
        "scenario": "agentic",
        "category": "terminal-agent",
        "licence": '"Apache-2.0"',
        "price": "free",
        "account": '"no"',
        "local_models": '"yes"',
        "data": '"To the model provider you choose"',
        "status": "active",
        "source": f'"https://example.org/{identifier}/docs"',
        "source_date": '"2026-05"',
        "checked": "2026-11-01",
    }
    return entry(keys | changed)


def entry(keys: dict[str, str | None]) -> str:
    """Return a mapping as an item of a YAML list, a key a line."""
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    return "- " + "\n  ".join(lines) + "\n"


def catalogue(*tools: str) -> str:
    """Return the text of `tools.yml`."""
    categories = "".join(f'  {key}: "{label}"\n' for key, label in CATEGORIES.items())
    return f"categories:\n{categories}tools:\n{''.join(tools) or '  []'}"


def lesson(claims: int, tools: int, *, pages: int = 20, cited: bool = True) -> dict[str, str]:
    """Return the files of a lesson whose pages cite claims and name tools.

    Args:
        claims: number of claims, each cited once.
        tools: number of tools, each named once and in one table.
        pages: number of pages that share them.
        cited: if not, the same sentences as plain text, without data files and tables: what to compare with.
    """
    say = (lambda role, name, text: f"{{{role}}}`{name}`") if cited else (lambda role, name, text: text)
    files = {}
    for page in range(pages):
        sentences = [
            f"In 2026, {say('claim', f'claim-{number}', f'{number} percent')} of the respondents said so.\n"
            for number in range(page, claims, pages)
        ]
        sentences += [f"One of them used {say('tool', f'tool-{n}', f'Tool {n}')}.\n" for n in range(page, tools, pages)]
        files[f"page-{page:03}.md"] = "\n".join([f"# Page {page}\n", *sentences])
    if cited:
        tables = "".join(f":::{{tools}} Tools for {name}\n:scenario: {name}\n:::\n\n" for name in SCENARIOS)
        files["page-000.md"] += "\n" + tables
        files["sources.md"] = "# Sources\n\n:::{claims}\n:::\n"
        files["data/claims.yml"] = "\n".join(
            claim(f"claim-{number}", value=f'"{number} percent"', figure=f'{{value: {number}, unit: "%"}}')
            for number in range(claims)
        )
        files["data/tools.yml"] = catalogue(
            *(tool(f"tool-{n}", name=f'"Tool {n}"', scenario=SCENARIOS[n % len(SCENARIOS)]) for n in range(tools))
        )
    return files
