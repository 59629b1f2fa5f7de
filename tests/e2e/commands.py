"""The command line as the tests call it."""

from ar_studio import cli


def ask(capsys, *arguments: object) -> tuple[int, str, str]:
    """Return the exit status and what was written to stdout and stderr."""
    capsys.readouterr()
    code = cli.run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err
