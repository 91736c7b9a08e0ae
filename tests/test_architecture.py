"""The house is as drawn: what loads when, how long files are, what the docs name."""

import ast
import doctest
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import dateline
from dateline.values import Entity, Sentence, TimeSpan, Token, Trigger
from dateline.version import __version__
from service.settings import Settings

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 400
RULE_TABLES = ROOT / "dateline" / "languages"
HEAVY = (
    "flask",
    "sqlalchemy",
    "trafilatura",
    "onnxruntime",
    "tokenizers",
    "click",
    "holidays",
)

modules = sorted(
    path
    for package in ("dateline", "service")
    for path in ROOT.joinpath(package).rglob("*.py")
    if RULE_TABLES not in path.parents
)
inner_packages = [
    path for path in modules if path.name == "__init__.py" and path.parents[1] != ROOT
]
pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))


def name(path):
    return path.relative_to(ROOT).as_posix()


def test_import_of_the_library_loads_nothing_heavy():
    program = (
        "import sys, dateline, dateline.exports\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.stdout.strip() == "[]"


def test_public_names_exist():
    assert dateline.__version__ == __version__
    assert all(hasattr(dateline, public) for public in dateline.__all__)


@pytest.mark.parametrize("path", modules, ids=name)
def test_module_is_short_enough_to_read(path):
    assert len(path.read_text().splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", inner_packages, ids=name)
def test_package_inside_hides_no_import(path):
    """The contracts cannot see imports in a sub-package's ``__init__``."""
    body = ast.parse(path.read_text()).body
    assert path.parent.name == "exports" or all(map(is_docstring, body))


def is_docstring(statement):
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


@pytest.mark.parametrize("page", pages, ids=name)
def test_page_names_only_files_that_exist(page):
    named = re.findall(
        r"`((?:dateline|service|training|benchmarks|tests|docs|seeds)/[\w./-]*)`",
        page.read_text(),
    )
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text())
    missing = [path for path in named if not ROOT.joinpath(path).exists()]
    missing += [path for path in linked if not page.parent.joinpath(path).exists()]
    assert missing == []


@pytest.mark.parametrize("page", pages, ids=name)
def test_page_names_only_make_targets_that_exist(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)", page.read_text())) <= targets


@pytest.mark.parametrize("page", ["README.md", "docs/analysis.md"])
def test_examples_of_a_page_give_what_they_show(page):
    failed, tried = doctest.testfile(
        str(ROOT / page), module_relative=False, optionflags=doctest.ELLIPSIS
    )
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence", Sentence),
        ("token", Token),
        ("entity", Entity),
        ("trigger", Trigger),
        ("time span", TimeSpan),
    ],
)
def test_page_of_the_analysis_names_every_field(name, value):
    page = (ROOT / "docs" / "analysis.md").read_text()
    (row,) = re.findall(rf"^\| {name} \|(.+)$", page, re.M)
    assert re.findall(r"`(\w+)`", row) == [field.name for field in fields(value)]


@pytest.mark.parametrize("setting", [row.name.upper() for row in fields(Settings)])
def test_readme_explains_every_setting(setting):
    assert f"| `{setting}` |" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("path", decisions, ids=name)
def test_decision_has_its_three_parts(path):
    headings = re.findall(r"^## (.+)$", path.read_text(), re.M)
    assert headings == ["Context", "Decision", "Consequences"]
