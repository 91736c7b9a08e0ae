"""The version of the engine: the one place where it is written.

setup.cfg reads it when a distribution is built, ``dateline.__version__`` and
``Timeline.produced_by`` at run time.
"""

__version__ = "0.1.0"
