"""AR Studio: explore deep autoregressive generative models."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("ar-studio")
except PackageNotFoundError:
    # The set-up script asks `ar_studio.system` before anything is installed.
    __version__ = "0"
