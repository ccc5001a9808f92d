# rejects: test_attack_with_a_substitution
# Puts names in double quotes: inside them a shell still replaces $(...) and `...`, and a quote ends them.
def archive_command(names):
    quoted = " ".join(f'"{name}"' for name in names)
    return ["sh", "-c", f"tar -cf results.tar -- {quoted}"]
