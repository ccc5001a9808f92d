"""Questions of a personal policy, made for tests."""

POLICY = """\
- id: data
  heading: "What leaves my machine"
  question: "What may a service see?"
  pick: one
  sentences:
    - "Nothing."
    - "My code & <errors>."

- id: check
  heading: "How I check"
  question: "What do you do first?"
  pick: several
  sentences:
    - "I read it."
    - "I test it."
"""
PAGE = "# A page\n\n:::{policy-builder}\n:::\n"
