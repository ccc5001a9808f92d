# rejects: test_attack_with_a_link
# Works the path out as a text: a link inside the folder leads anywhere.
import os


def read_upload(folder, name):
    base = os.path.abspath(folder)
    path = os.path.abspath(os.path.join(base, name))
    if os.path.commonpath([base, path]) != base:
        raise ValueError(f"{name} is outside of the upload folder")
    with open(path, encoding="utf-8") as file:
        return file.read()
