"""AR Studio: explore deep autoregressive generative models."""


def __getattr__(name: str) -> str:
    if name != "__version__":
        raise AttributeError(f"ar_studio has no {name}")
    from importlib.metadata import PackageNotFoundError, version  # which most commands never need

    try:
        return version("ar-studio")
    except PackageNotFoundError:
        # The set-up script asks `ar_studio.system` before anything is installed.
        return "0"
