#!/bin/sh
# Sets up what the Makefile's targets need. Make calls it only when a stamp is missing or old.
#   setup.sh venv        the virtual environment .venv
#   setup.sh libraries   Qt's system libraries for this session
#   setup.sh app|dev     AR Studio and its dependencies, `dev` with the tools of `make test`
#   setup.sh dist        what `make dist` needs, in an environment with nothing else
# VENV names another environment than .venv.
set -eu
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}

stop() {
    echo "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

can_apt() { has apt-get && [ "$(id -u)" = 0 ]; }

apt_install() {
    echo "Installing system packages: $*" >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

ask_system() { "$python" -c "from ar_studio import system; print($1)"; }

missing_packages() { ask_system '" ".join(system.packages(system.missing_libraries()))'; }

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        # The newest Python that torch and PySide6 have wheels for is 3.14.
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
            2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

make_venv() {
    python=$(find_python)
    if [ -z "$python" ] && can_apt; then
        apt-get -qq update
        apt_install python3 python3-venv
        python=$(find_python)
    fi
    [ -n "$python" ] || stop "AR Studio needs Python 3.11 to 3.14; install one of them" \
        "(for example with: sudo apt-get install python3 python3-venv) and try again."
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        can_apt || stop "Python's venv module is missing. Type this line, then try again:" \
            "sudo apt-get install $package $(missing_packages)"
        apt-get -qq update
        apt_install "$package"
    fi
    "$python" -m venv --clear "$venv"
}

install_libraries() {
    python=$venv/bin/python
    [ -n "$(missing_packages)" ] || return 0
    can_apt || stop "Qt needs system libraries that are not installed. Type this line," \
        "then try again: $(ask_system 'system.install_line(system.missing_libraries())')"
    # The names of packages differ by release: the lists must be there before they are asked for.
    apt-get -qq update
    # shellcheck disable=SC2046
    apt_install $(missing_packages)
    left=$(ask_system '", ".join(library.name for library in system.missing_libraries())')
    [ -z "$left" ] || stop "These system libraries are still missing after the installation: $left."
}

# PyPI's torch for Linux brings gigabytes of CUDA packages, of no use without an NVIDIA GPU. A pip
# set up to find the CPU build by itself comes first, then PyTorch's own index, then PyPI's build.
install_cpu_torch() {
    torch=$(sed -n 's/.*"\(torch>=[^"]*\)".*/\1/p' pyproject.toml)
    pip install -q --no-deps "torch==${torch##*<=}+cpu" 2>/dev/null ||
        pip install --no-deps --timeout 15 --retries 1 \
            --index-url https://download.pytorch.org/whl/cpu "$torch" ||
        echo "PyTorch's CPU build cannot be reached; taking the one from PyPI." >&2
}

pip() { "$venv/bin/python" -m pip --disable-pip-version-check "$@"; }

has_torch() {
    "$venv/bin/python" -c 'import sys, importlib.util as u; sys.exit(u.find_spec("torch") is None)'
}

install_app() {
    if [ "$(uname)" = Linux ] && ! has nvidia-smi && ! has_torch; then
        install_cpu_torch
    fi
    pip install -q -e "$1"
}

# What is built is for machines of every kind, so it always holds PyTorch's CPU build.
install_dist() {
    if can_apt && ! { has readelf && has xz; }; then
        apt-get -qq update
        apt_install binutils xz-utils
    fi
    has_torch || install_cpu_torch
    rm -rf build/lib
    pip install -q '.[dist]'
}

case "${1:-}" in
    venv) make_venv ;;
    libraries) install_libraries ;;
    app) install_app . ;;
    dev) install_app '.[dev]' ;;
    dist) install_dist ;;
    *) stop "Usage: packaging/setup.sh venv|libraries|app|dev|dist" ;;
esac
