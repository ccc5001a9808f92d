"""Checks of a function `redact(text)`; every secret in here is made of zeros or plain words."""

from checking import Answer, expect, expect_that, failure, show

ZEROS = "0" * 24


def expect_each(answer: Answer, texts: dict[str, str], hint: str) -> None:
    """Fail at the first text that is not redacted as expected."""
    for text, redacted in texts.items():
        expect(answer.redact, text, returns=redacted, hint=hint)


def test_email_addresses(answer: Answer) -> None:
    """E-mail addresses are replaced as a whole"""
    texts = {
        "write to sam@example.org": "write to <email>",
        "owner: <sam.lind+lab@psy.uni-x.example.org>, not found": "owner: <<email>>, not found",
    }
    expect_each(
        answer, texts, "names and hosts may hold dots, hyphens and plus signs. What is left over still tells who."
    )


def test_home_paths(answer: Answer) -> None:
    """Home paths lose the name and keep the rest"""
    texts = {
        'File "/home/sam/stroop/load.py", line 42, in load': 'File "<home>/stroop/load.py", line 42, in load',
        "No such file: /Users/sam.lind/stroop/trials.csv": "No such file: <home>/stroop/trials.csv",
        r"open(C:\Users\sam\stroop\trials.csv)": r"open(<home>\stroop\trials.csv)",
    }
    expect_each(answer, texts, "stop at the separator after the name: the model needs the file and the line.")


def test_keys_by_their_shape(answer: Answer) -> None:
    """Keys and tokens are replaced to the last character"""
    texts = {
        f"sent sk-{ZEROS} and failed": "sent <key> and failed",
        f"clone with ghp_{ZEROS}{ZEROS[:12]}": "clone with <key>",
        f"key 'sk-proj-{ZEROS}_{ZEROS}'": "key '<key>'",
    }
    expect_each(
        answer, texts, "keys may hold hyphens and underscores. A masked key that keeps a part is still a hint to it."
    )


def test_keys_by_their_name(answer: Answer) -> None:
    """Values after api_key, token, password and Bearer are replaced, the names stay"""
    texts = {
        "api_key=opensesame": "api_key=<key>",
        "API_KEY = 'opensesame'": "API_KEY = '<key>'",
        '{"token": "opensesame", "retries": 3}': '{"token": "<key>", "retries": 3}',
        "login(user, password=opensesame)": "login(user, password=<key>)",
        "Authorization: Bearer open.sesame-0": "Authorization: Bearer <key>",
    }
    expect_each(
        answer, texts, "the name may be in capitals or quotes; the value ends at a space, quote, comma or bracket."
    )


def test_password_in_an_address(answer: Answer) -> None:
    """A user and password in a web address are replaced, the host stays"""
    texts = {"GET https://sam:opensesame@data.example.org/v1 failed": "GET https://<key>@data.example.org/v1 failed"}
    expect_each(
        answer,
        texts,
        "to a pattern for e-mail addresses, opensesame@data.example.org looks like one: deal with it first.",
    )


def test_participant_ids(answer: Answer) -> None:
    """Participant ids are replaced, also in file names"""
    texts = {
        "no trials for LU-007": "no trials for <participant>",
        "LU-007_block2.csv is empty": "<participant>_block2.csv is empty",
        "data/LU-007/run1.csv": "data/<participant>/run1.csv",
    }
    expect_each(answer, texts, r"between 7 and _ there is no word boundary \b, because both count as parts of a word.")


def test_every_occurrence(answer: Answer) -> None:
    """Every occurrence is replaced"""
    texts = {
        "LU-007, AB-120 and LU-007": "<participant>, <participant> and <participant>",
        "from sam@example.org to lab@example.org\nfrom sam@example.org": "from <email> to <email>\nfrom <email>",
    }
    expect_each(answer, texts, "one that stays is enough to give it away.")


def test_harmless_text_stays(answer: Answer) -> None:
    """A message with nothing to hide stays as it is"""
    messages = (
        "KeyError: 'api_key'",
        "UnicodeDecodeError: 'UTF-8' codec can't decode byte 0xe5 in position 1024",
        "SHA-256 of /data/raw/trials.csv does not match; see PEP-484 and RFC-822",
        "tests/test_load.py:17: in test_load_reaction_times_from_a_file_without_header",
        "commit 1f0e3dad99908345f7439f8ffabdffc4b1c9d4e2 on branch main",
        "numpy==2.3.1, Python 3.12.1, line 42: 12 != 7 @ decorator",
    )
    hint = "the model needs names, numbers and hashes to help. Replace what the list names, not what looks long or odd."
    expect_each(answer, {message: message for message in messages}, hint)


def test_whole_message(answer: Answer) -> None:
    """A whole traceback is redacted and still makes sense"""
    before = rf"""Traceback (most recent call last):
  File "/home/sam/stroop/upload.py", line 42, in send
    reply = post(url, LU-007_block2.csv, api_key=sk-{ZEROS})
  File "C:\Users\sam\stroop\retry.py", line 7, in post
    raise UploadError(reply.status, "ask sam.lind@lab.example.org")
UploadError: 401 from https://sam:opensesame@data.example.org/LU-007: bad token"""
    after = r"""Traceback (most recent call last):
  File "<home>/stroop/upload.py", line 42, in send
    reply = post(url, <participant>_block2.csv, api_key=<key>)
  File "<home>\stroop\retry.py", line 7, in post
    raise UploadError(reply.status, "ask <email>")
UploadError: 401 from https://<key>@data.example.org/<participant>: bad token"""
    hint = "nothing secret may be left, and nothing else may be lost."
    lines = after.splitlines()
    result = expect_that(
        answer.redact,
        before,
        matches=lambda result: len(result.splitlines()) == len(lines),
        expected=f"a text of {len(lines)} lines, as before",
        hint=hint,
    ).splitlines()
    for number, line in enumerate(lines):
        if result[number] != line:
            raise failure(f"redact(...), line {number + 1} of the message", show(result[number]), show(line), hint)
