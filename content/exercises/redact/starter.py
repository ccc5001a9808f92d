"""Make an error message fit to be pasted into a chatbot."""

import re

# Nothing here is real: the key is put together from zeros.
MESSAGE = rf"""
Traceback (most recent call last):
  File "/home/sam/stroop/upload.py", line 42, in send
    reply = post(url, LU-007_block2.csv, api_key=sk-{"0" * 24})
  File "C:\Users\sam\stroop\retry.py", line 7, in post
    raise UploadError(reply.status, "ask sam.lind@lab.example.org")
UploadError: 401 from https://sam:horse@data.example.org/LU-007
"""


def redact(text: str) -> str:
    """Return the text without what must not leave this computer.

    Each of these is replaced by a word in angle brackets. All
    the rest stays, to the letter.

    <key>          whatever begins with sk- or ghp_;
                   the value after api_key, token or password
                   and = or :, in quotes or not;
                   the value after Bearer;
                   user:password in a web address
    <email>        an e-mail address
    <home>         the beginning of a path:
                   /home/NAME, /Users/NAME or C:\\Users\\NAME
    <participant>  two capital letters, a hyphen and three digits,
                   such as LU-007
    """
    return re.sub(r"\w+@\w+", "<email>", text)


print(redact(MESSAGE))
