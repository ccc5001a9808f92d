# Everything the course can do for you. Each target with a "##" comment is listed by `make help`.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help html serve check test lint linkcheck audit freshness bench lock clean

# The first Python on the PATH that is new enough; `make html PYTHON=/path/to/python` chooses another.
PYTHON ?= $(firstword $(foreach python,python3 python3.14 python3.13 python3.12 python3.11 python,\
  $(shell $(python) -c 'import sys; print("$(python)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONPYCACHEPREFIX := $(CURDIR)/_build/pycache

SPHINX := python -m sphinx -W --keep-going -n -j auto -c . -d _build/doctrees
CONTENT := $(shell find content -not -name __pycache__ -not -name '*.pyc')
CODE := conf.py $(shell find _ext _templates -type f -not -name '*.pyc')
STYLES := $(shell find _static) package.json

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

html: _build/html.built ## build the site, then print its address
	@echo "Open file://$(CURDIR)/_build/html/index.html"

serve: _build/assets.built ## show the site on http://127.0.0.1:8000 and reload it on save
	sphinx-autobuild --pre-build "npm run --silent assets" --watch _ext --watch _static --watch _templates \
	  --watch conf.py --port 8000 -n -c . -d _build/doctrees content _build/html

check: .venv/installed ## check the course as its authors must, in seconds, without building it
	@PYTHONPATH=_ext python -m lesson.checks content

test: _build/tools.built html ## run every test (installs a Chromium if there is none)
	python -m tests.chromium
	python -m pytest -n auto --dist loadfile

lint: .venv/installed ## check the format and style of the Python code
	ruff format --check
	ruff check

linkcheck: _build/assets.built ## check every external link (needs the internet)
	$(SPHINX) -b linkcheck content _build/linkcheck

audit: _build/tools.built html ## audit every page: speed, accessibility, validity, privacy (needs Java)
	python -m tests.chromium
	python -m tests.audit $(AUDIT)

freshness: html ## list claims that are overdue or due soon (FRESHNESS=--strict: fail if one is overdue)
	@PYTHONPATH=_ext python -m lesson.freshness $(FRESHNESS)

bench: _build/tools.built html ## measure the build, an exercise in the browser, and how readable the text is
	python -m tests.chromium
	python -m tests.bench

lock: .venv/installed ## lock requirements.in and package.json anew
	uv pip compile requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --upgrade --quiet -o requirements.txt
	npm update --package-lock-only

clean: ## remove what was built and installed
	rm -rf _build .venv node_modules

_build/html.built: _build/assets.built _build/code.built $(CONTENT)
	@$(SPHINX) content _build/html || { rm -rf _build/html _build/doctrees; \
	  echo "make: no site was built. Each line with WARNING or ERROR above names a file, a line and what to mend." >&2; exit 1; }
	@touch $@

# Sphinx does not notice a change of the code that makes the pages: start over.
_build/code.built: $(CODE)
	@rm -rf _build/html _build/doctrees
	@mkdir -p _build && touch $@

_build/assets.built: node_modules/installed $(STYLES)
	@mkdir -p _build
	@npm run --silent assets
	@touch $@

_build/tools.built: .venv/installed package-lock.json
	@mkdir -p _build
	@npm ci --silent || { echo "make: could not install the browser test tools: is there a network connection?" >&2; exit 1; }
	@touch node_modules/installed $@

node_modules/installed: .venv/installed package-lock.json
	@echo "Installing the browser assets ..."
	@npm ci --silent $(if $(wildcard _build/tools.built),,--omit=dev) || { echo "make: could not install the browser assets: is there a network connection?" >&2; exit 1; }
	@touch $@

.venv/installed: requirements.txt
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed and was not found: install it, or name it with PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Installing the Python packages into .venv ..."
	@$(PYTHON) -m venv .venv || { echo "make: could not create .venv (on Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt 2> .venv/install.log || { grep ERROR .venv/install.log; \
	  echo "make: could not install the Python packages: is there a network connection? All of pip's messages are in .venv/install.log" >&2; exit 1; }
	@touch $@
