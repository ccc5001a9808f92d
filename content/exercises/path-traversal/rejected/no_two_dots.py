# rejects: test_sub_folders_and_dots_are_harmless
# Forbids two dots anywhere: honest names such as run..2.csv are refused, and an absolute path needs no dots at all.
def read_upload(folder, name):
    """Read an uploaded file safely."""
    if ".." in name:
        raise ValueError("Invalid file name")
    with open(folder / name, encoding="utf-8") as file:
        return file.read()
