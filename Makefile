# `make demo` reads the example story; `make test` runs the tests; both make their own environment first.
# uv is used where it is installed, else Python's own venv and pip.

VENV ?= .venv
PYTHON ?= python3
SHARED ?= ../shared
BIN := $(VENV)/bin
RUN := $(BIN)/python -m

.PHONY: demo test lint format bench model gold clean help

help:
	@echo "make demo    read the bundled example story and say where the dossier is"
	@echo "make test    run the tests (make test TESTS=tests/text for a part)"
	@echo "make lint    ruff, formatting and types"
	@echo "make format  let ruff format and sort"
	@echo "make bench   run every benchmark whose data stands in $(SHARED)"
	@echo "make model   train the shipped model again (about an hour on two cores)"
	@echo "make gold    make the example's gold offsets from its words"
	@echo "make clean   remove what was built"

TESTS ?=

demo: $(VENV)/.installed
	$(BIN)/entente demo

test: $(VENV)/.installed-dev
	$(RUN) pytest -ra $(TESTS)

lint: $(VENV)/.installed-dev
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy

format: $(VENV)/.installed-dev
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

bench: $(VENV)/.installed-dev
	PYTHON="$(BIN)/python" SHARED="$(SHARED)" bash benchmarks/run_all.sh

model: $(VENV)/.installed-dev
	@bash .ci/install "$(VENV)" "$(PYTHON)" training
	$(RUN) training.reader --data $(SHARED)/data

gold: $(VENV)/.installed-dev
	$(RUN) benchmarks.scoring.quoted_gold

$(VENV)/.installed: pyproject.toml .ci/install
	@bash .ci/install "$(VENV)" "$(PYTHON)"
	@touch $@

$(VENV)/.installed-dev: pyproject.toml .ci/install
	@bash .ci/install "$(VENV)" "$(PYTHON)" dev
	@touch $@ $(VENV)/.installed

clean:
	rm -rf build dist dossier .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -not -path "./$(VENV)/*" -prune -exec rm -rf {} +
