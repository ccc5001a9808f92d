# rejects: test_attack_on_the_neighbour
# Compares texts instead of folders: /data/uploads-private starts with /data/uploads.
import os


def read_upload(folder, name):
    base = os.path.realpath(folder)
    path = os.path.realpath(os.path.join(base, name))
    if not path.startswith(base):
        raise ValueError("access denied")
    with open(path, encoding="utf-8") as file:
        return file.read()
