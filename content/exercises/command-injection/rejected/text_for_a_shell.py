# rejects: test_two_files
# Quotes correctly, but returns one text: whoever runs it must use shell=True, and somebody will forget the quoting.
import shlex


def archive_command(names):
    return "tar -cf results.tar -- " + " ".join(map(shlex.quote, names))
