"""A small lesson for tests: chapters with objectives, exercises and a quiz that refer to each other."""

INDEX = """\
# A lesson

See [](#ex-count), {ref}`ex-count`, [](tokens.md#ex-count),
[](#solution-of-ex-count), [](#tokens-count), [](#quiz-size).

:::{alignment}
:::

:::{toctree}
:caption: Chapters

tokens
context
:::

:::{toctree}
:caption: Reference

exercises
solutions
extra
:::

:::{toctree}
:caption: Appendices

models
:::
"""

TOKENS = """\
---
teaching: 20
---

# Tokens

:::{objectives}
- (tokens-count)=
  Count the tokens
  of a line.
- (tokens-explain)=
  Explain what a token is.
:::

First [](#ex-count), then [](#ex-split) and [](#tokens-explain).

(tokens-how)=
## How models read

:::{exercise} Count *tokens*
:name: ex-count
:time: 10
:assesses: tokens-count, tokens-explain

Read [how models read](#tokens-how) and [](context.md), then count.
:::

:::{solution}
Seven, because `_` is one too. See [](#ex-count).
:::

:::{exercise} Split a line
:name: ex-split
:time: 1

Split it.
:::

:::{solution}
Done.
:::
"""

CONTEXT = """\
---
teaching: 10
---

# Context

:::{objectives}
- (context-size)=
  Estimate what fits.
:::

:::{exercise}
:name: ex-fit

Will it fit?
:::

:::{quiz} How large is *it*?
:name: quiz-size
:assesses: context-size, tokens-count

Think of a window.

- [ ] As large as the disk.

  The disk has nothing to do with it.
- [x] As large as the model allows.

  More than that is cut off:

  ```text
  first lines lost
  ```
:::
"""

LESSON = {
    "index.md": INDEX,
    "tokens.md": TOKENS,
    "context.md": CONTEXT,
    "models.md": "---\nteaching: 5\n---\n\n# Models\n\n:::{exercise} Run one\n:name: ex-run\n\nRun it.\n:::\n",
    "extra.md": "# Extra\n\n:::{exercise} Go on\n:name: ex-extra\n\nGo on.\n:::\n",
    "exercises.md": "# Exercises\n\n:::{exerciselist}\n:include: exercise\n:::\n",
    "solutions.md": "# Solutions\n\n:::{exerciselist}\n:include: solution\n:::\n",
}
