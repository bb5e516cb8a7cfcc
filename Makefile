# One command each: make site, make serve, make test.
VENV := .venv
PYTHON := $(VENV)/bin/python
BASE ?= python3
SIZE ?= 60s

.PHONY: help site serve test lint golden zoektest fuzz bench clean
help:  ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

site: $(VENV)/.site  ## install what is needed and build the site in public/
	$(PYTHON) build.py

serve: $(VENV)/.site  ## show the site at http://127.0.0.1:8000 and rebuild on every change
	$(PYTHON) build.py serve

test: $(VENV)/.dev lint  ## install everything, also a browser, and run all tests
	$(PYTHON) tests/chromium.py
	$(PYTHON) -m pytest

lint: $(VENV)/.dev  ## style and types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

golden: $(VENV)/.dev  ## refresh the golden site, on purpose
	$(PYTHON) -m pytest tests/test_golden.py --update-golden

zoektest: $(VENV)/.dev  ## ask the demo its test questions in a browser, and count what they find
	$(PYTHON) tests/zoektest/meet.py

fuzz: $(VENV)/.dev  ## try to break the validator: SIZE=60s, or so many inputs
	PYTHONPATH=. $(PYTHON) tests/fuzz.py $(SIZE)

bench: $(VENV)/.site  ## measure speed and memory, as ratios against Pagefind alone
	$(PYTHON) tests/bench.py

clean:  ## remove everything that can be made again
	rm -rf $(VENV) public .cache .mypy_cache .ruff_cache .pytest_cache build *.egg-info

$(VENV)/bin/pip:
	@$(BASE) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig."; exit 1; }
	@$(BASE) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); PYTHON=$(BASE) sh .ci/install-venv && $(BASE) -m venv $(VENV); }

$(VENV)/.site: pyproject.toml | $(VENV)/bin/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check .
	@$(PYTHON) -m pip uninstall --quiet --yes sociale-kaart  # only what it needs; the code runs from here
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check '.[dev]'
	@$(PYTHON) -m pip uninstall --quiet --yes sociale-kaart
	@touch $@ $(VENV)/.site
