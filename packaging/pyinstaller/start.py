"""What the built program runs: PyInstaller wants a script where Python takes a module."""

import os
import sys

from ar_studio.__main__ import main

# PyInstaller's loader sets it for this process, which has read it by now. The programs that are
# started from here, such as a file manager, must find the system's libraries and not ours.
if found := os.environ.pop("LD_LIBRARY_PATH_ORIG", None):
    os.environ["LD_LIBRARY_PATH"] = found
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

sys.exit(main())
