"""Starts commands in several processes, as torchrun would: `… ranked COUNT … then COUNT …`.

They are forked here and not by a test, whose process has threads of many libraries by then.
"""

import os
import signal
import socket
import sys

from ar_studio import cli, ranks


def free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


def together(count: int, arguments: list[str]) -> int:
    """Run a command in several processes; return 0, or what the first that failed returned."""
    told = {
        ranks.STARTED: "test",
        "WORLD_SIZE": f"{count}",
        "LOCAL_WORLD_SIZE": f"{count}",
        "GROUP_WORLD_SIZE": "1",
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": free_port(),
    }
    children = set[int]()
    for rank in range(count):
        if child := os.fork():
            children.add(child)
            continue
        os.environ.update(told, RANK=f"{rank}", LOCAL_RANK=f"{rank}")
        os._exit(cli.run(arguments))
    while children:
        child, status = os.wait()
        children.discard(child)
        if code := os.waitstatus_to_exitcode(status):
            for other in children:  # as torchrun does; they would wait for it
                os.kill(other, signal.SIGKILL)
            return code
    return 0


if __name__ == "__main__":
    import lightning_fabric  # noqa: F401 -- once, for all of them

    from ar_studio import studies, training  # noqa: F401

    for command in " ".join(sys.argv[1:]).split(" then "):
        number, *rest = command.split()
        if code := together(int(number), rest):
            sys.exit(f"{command} ended with {code}")
