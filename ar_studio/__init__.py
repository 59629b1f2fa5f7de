"""AR Studio: explore deep autoregressive generative models."""

from importlib.metadata import version

__version__ = version("ar-studio")
