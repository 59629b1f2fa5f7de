# Each target sets up what it needs, once: the stamps under .venv follow pyproject.toml.
VENV := .venv
PYTHON := $(VENV)/bin/python
SETUP := sh packaging/setup.sh
SESSION := $(or $(if $(WAYLAND_DISPLAY),wayland)$(if $(DISPLAY),x11),none)
LIBRARIES := $(VENV)/.libraries-
DEV := $(VENV)/.dev $(LIBRARIES)none
BUILDER := build/dist-venv
PARALLEL := -n auto --maxprocesses 4 --dist worksteal

export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.PHONY: run test slow bench lint format cards translations screenshots dist check-dist clean
.DELETE_ON_ERROR:

define CHECKS
failed=; \
echo "== ruff check"; $(VENV)/bin/ruff check . || failed="$$failed ruff-check"; \
echo "== ruff format"; $(VENV)/bin/ruff format --check . || failed="$$failed ruff-format"; \
echo "== pyright"; $(PYTHON) -m pyright || failed="$$failed pyright"; \
echo "== lint-imports"; $(VENV)/bin/lint-imports --no-cache || failed="$$failed lint-imports"
endef

run: $(VENV)/.app $(LIBRARIES)$(SESSION)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display to open a window on, so this runs the demo instead."; \
		exec $(PYTHON) -m ar_studio demo -o demo; \
	else \
		exec $(PYTHON) -m ar_studio; \
	fi

# Every check runs, whatever the ones before it found; the tests come last.
test: $(DEV)
	@$(CHECKS); \
	echo "== pytest"; OMP_NUM_THREADS=1 $(PYTHON) -m pytest $(PARALLEL) || failed="$$failed pytest"; \
	if [ -n "$$failed" ]; then echo "Failed:$$failed"; exit 1; fi

lint: $(DEV)
	@$(CHECKS); \
	if [ -n "$$failed" ]; then echo "Failed:$$failed"; exit 1; fi

slow: $(DEV)
	$(PYTHON) -m pytest -m slow

bench: $(DEV)
	$(PYTHON) -m pytest tests/benchmarks -m "" --timeout=0 -s

format: $(DEV)
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

# What models say of themselves, where it is read without loading them; and lectures as lessons.
cards: $(VENV)/.app
	$(PYTHON) packaging/cards.py
	$(PYTHON) packaging/reproduced.py
	$(PYTHON) packaging/lectures.py

# What is new to be translated, and what has been, as the program reads it.
translations: $(VENV)/.app
	$(PYTHON) packaging/translations.py

screenshots: $(DEV)
	$(PYTHON) docs/specimen.py
	$(PYTHON) docs/screenshots.py

# The application is built in an environment of its own, so that nothing else gets into it.
dist: $(BUILDER)/.dist
	nice $(BUILDER)/bin/python packaging/dist.py

check-dist:
	@ls dist/*.deb >/dev/null || { echo "There is no package yet; type: make dist"; exit 2; }
	python3 packaging/check_installed.py

clean:
	rm -rf $(VENV) build dist *.egg-info .benchmarks .hypothesis .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PYTHON):
	@echo "Making the virtual environment $(VENV) …"
	@$(SETUP) venv

$(LIBRARIES)none: | $(PYTHON)
	@QT_QPA_PLATFORM=offscreen $(SETUP) libraries
	@touch $@

$(LIBRARIES)%: | $(PYTHON)
	@$(SETUP) libraries
	@touch $@

$(VENV)/.app: pyproject.toml | $(PYTHON) $(LIBRARIES)$(SESSION)
	@echo "Installing AR Studio and what it needs into $(VENV), once …"
	@$(SETUP) app
	@touch $@

$(VENV)/.dev: pyproject.toml | $(PYTHON) $(LIBRARIES)none
	@echo "Installing AR Studio and the tools of its tests into $(VENV), once …"
	@$(SETUP) dev
	@touch $(VENV)/.app $@

$(BUILDER)/.dist: pyproject.toml
	@echo "Installing what builds AR Studio into $(BUILDER), once …"
	@[ -x $(BUILDER)/bin/python ] || VENV=$(BUILDER) $(SETUP) venv
	@VENV=$(BUILDER) $(SETUP) dist
	@touch $@
