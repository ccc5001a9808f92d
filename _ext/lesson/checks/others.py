"""What others find while they read a page: Sphinx and its extensions, and the directives of the course."""

from lesson.checks.check import Check

SPHINX = (
    Check(
        "myst.header",
        "A heading that skips a level, or a page that does not start with a level-one heading",
        "People who use a screen reader take the levels for the page's outline.",
        "Go down one level at a time: a heading with two number signs is followed by one with two or three.",
    ),
    Check(
        "myst.directive_unknown",
        "A block that does not exist",
        "Readers would see nothing of it.",
        "Correct the name. CONTRIBUTING.md and the other chapters show which blocks there are.",
    ),
    Check(
        "myst.directive_option",
        "An option of a block that does not exist, or whose value cannot be read",
        "The block would do without it.",
        "Correct the option. Options come first in a block, each between colons.",
    ),
    Check(
        "myst.role_unknown",
        "A role in the text that does not exist, as in `{trem}`",
        "Readers would see the raw text.",
        "Correct the name in braces.",
    ),
    Check(
        "myst.topmatter",
        "Front matter that is no YAML",
        "Teaching time and description would be lost.",
        "Quote text that holds a colon; indent with spaces.",
    ),
    Check(
        "myst.xref_missing",
        "A link without an address, or to a page, file or anchor of the course that does not exist",
        "It would lead nowhere.",
        "Correct the address. An anchor is a name given with `:name:` or `(name)=`, or a heading, with-hyphens.",
    ),
    Check(
        "ref.term",
        "A word marked with `{term}` that the glossary does not have",
        "Readers would look for an explanation that is not there.",
        "Add the word to the glossary, or name the entry: `{term}`tokens <token>``.",
    ),
    Check(
        "ref.ref",
        "A `{ref}` to a name that does not exist, or that has no title",
        "It would lead nowhere.",
        "Correct the name.",
    ),
    Check(
        "image.not_readable",
        "An image that does not exist",
        "Readers would see a gap.",
        "Correct the path, which starts at the page's folder.",
    ),
    Check(
        "download.not_readable",
        "A file to download that does not exist",
        "Readers would get an error.",
        "Correct the path, which starts at the page's folder.",
    ),
    Check(
        "toc.not_included",
        "A page that stands in no table of contents",
        "Nobody would find it.",
        "Add it to a table of contents in `content/index.md`.",
    ),
    Check(
        "toc.not_readable",
        "A table of contents that names a page which does not exist",
        "The page would be missing from the menu.",
        "Correct the name, without `.md`.",
    ),
    Check(
        "bibtex.key_not_found",
        "A source marked with `{cite}` that `content/references.bib` does not have",
        "The statement would stand without its source.",
        "Add the entry, or correct its key.",
    ),
    Check(
        "docutils",
        "Anything else that cannot be read: a block without its title, a file to include that is missing",
        "Readers would see an error, or nothing.",
        "The message says what was expected.",
    ),
)

COURSE = (
    Check(
        "lesson.quiz",
        "A quiz without two to six choices, without a right one, or with one that has no mark or no feedback",
        "Feedback on the very choice is what a quiz teaches with.",
        "End the quiz with a list; each item starts with `[ ]` or `[x]` and has a second paragraph that says why.",
    ),
    Check(
        "lesson.conversation",
        "A conversation that is no definition list, or of which nobody says where it comes from",
        "Readers must be able to tell what a model said from what was written for teaching.",
        "Give it `:constructed:`, or `:recorded:` with the model and the date.",
    ),
    Check(
        "lesson.figure",
        "A diagram that is no SVG file with a title and a description",
        "Both are read out to people who cannot see it.",
        "Start the file with `<svg>`, `<title>` and `<desc>`; the message says where it is not well-formed.",
    ),
    Check(
        "lesson.runnable",
        "An exercise to run whose folder or files are missing or wrong",
        "Learners could not run or check their answer.",
        "Each exercise has a folder in `content/exercises` with starter, checks, solution and wrong answers.",
    ),
    Check(
        "lesson.data",
        "A mistake in `claims.yml` or `tools.yml`, or a record in them that no page uses",
        "What ages would stand without a source or a date.",
        "Both files say at the top which fields there are.",
    ),
    Check(
        "lesson.claims",
        "A `{claim}` or `{tool}` that does not exist, or that stands in a heading or a link",
        "The statement would stand without its source.",
        "Correct the id, or add the record to the data file.",
    ),
    Check(
        "lesson.tools",
        "A table of tools that asks for what the data does not have",
        "The table would be empty or lack a column.",
        "The message says what there is.",
    ),
    Check(
        "lesson.schedule",
        "A workshop plan that does not exist, names what does not exist, or takes longer than its budget",
        "Instructors would run out of time.",
        "Correct `content/data/workshops.yml`: leave out an exercise, or give the plan more minutes.",
    ),
    Check(
        "lesson.policy",
        "A policy form whose data file holds no question",
        "Readers would see an empty form.",
        "Add questions to the file that the message names.",
    ),
)
