# rejects: test_two_files
# Writes -- before -cf: tar takes -cf and results.tar for files, and creates nothing.
def archive_command(names: list[str]) -> list[str]:
    return ["tar", "--", "-cf", "results.tar", *names]
