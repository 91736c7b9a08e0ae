# Everything runs from .venv, which these targets build; nothing else is needed.
# A stamp in .venv records each finished installation, so a second run is quick.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN  := $(VENV)/bin
export PORT ?= 8000
export FLASK_APP := service

# The first interpreter that runs, is new enough and can make an environment.
USABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14; do \
	if $$python -c '$(USABLE)' 2>/dev/null; then echo $$python; break; fi; done)

.PHONY: help setup serve test check lint fix golden quality speed language timex growth model

help:  ## Show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: $(VENV)/dev.stamp  ## Install everything for development, with the git hooks
	$(BIN)/pre-commit install

serve: $(VENV)/service.stamp  ## Migrate, load seeds/, serve on 127.0.0.1:$PORT
	$(BIN)/flask db upgrade
	$(BIN)/flask seed
	exec $(BIN)/gunicorn --config gunicorn.conf.py 'service:create_app()'

test: $(VENV)/test.stamp  ## Run the tests; ARGS="-k timex" chooses
	$(BIN)/python -m pytest $(ARGS)

check: lint  ## What CI runs: lint, types, import contracts, tests, coverage
	$(MAKE) --no-print-directory test ARGS="--cov"

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(VENV)/dev.stamp  ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/test.stamp  ## Rewrite the golden timelines; review the diff like code
	$(BIN)/python -m tests.golden.update

quality: $(VENV)/test.stamp  ## Measure accuracy on the corpora in $DATELINE_DATA
	$(BIN)/python -m benchmarks.quality $(ARGS)

speed: $(VENV)/test.stamp  ## Measure time and memory
	$(BIN)/python -m benchmarks.speed $(ARGS)

language: $(VENV)/test.stamp  ## Measure the language stage beside spaCy; ARGS="ARTICLES.jsonl"
	$(BIN)/python -m benchmarks.language $(ARGS)

timex: $(VENV)/test.stamp  ## Measure the time tagger beside others; ARGS="CORPUS.jsonl"
	$(BIN)/python -m benchmarks.timex $(ARGS)

growth: $(VENV)/test.stamp  ## Measure how its time grows with the length of a text
	$(BIN)/python -m benchmarks.timex_growth $(ARGS)

model: $(VENV)/training.stamp  ## Train the language model anew; DATA=FOLDER of corpora
	$(BIN)/python -m training.build build/model $(if $(DATA),--data $(DATA))
	cp build/model/weights/* dateline/language/weights/
	$(BIN)/python -m training.evaluate build/model/student-*/weights \
		$(if $(DATA),--data $(DATA))

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Dateline needs Python 3.11 or newer with venv and pip; none was found." >&2; \
		echo "Install one, or name one: make PYTHON=/path/to/python3 ..." >&2; \
		exit 1; \
	fi
	$(PYTHON) -m venv $(VENV)

EXTRAS_service  := service
EXTRAS_test     := service,test
EXTRAS_dev      := service,test,dev
EXTRAS_training := training

$(VENV)/%.stamp: setup.cfg pyproject.toml | $(BIN)/python
	@echo "Installing Dateline with [$(EXTRAS_$*)] into $(VENV) ..."
	$(BIN)/python -m pip install -qq --disable-pip-version-check \
		--editable '.[$(EXTRAS_$*)]'
	touch $@
