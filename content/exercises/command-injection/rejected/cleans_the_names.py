# rejects: test_attack_with_a_second_command
# Takes "dangerous" characters out of the names: no attack, and no such file either.
import re


def archive_command(names: list[str]) -> list[str]:
    safe = [re.sub(r"[;&|`$<>\n]", "", name).lstrip("-") for name in names]
    return ["tar", "-cf", "results.tar", *safe]
