"""Hypothesis profiles: new examples at every run here, the same ones on CI."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "local",
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
