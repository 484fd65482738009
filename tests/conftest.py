"""Settings for every test."""

from hypothesis import settings

# No deadline: a test that fails because the machine was busy says nothing about the code. Derandomised, so that a
# failure is the same on every machine.
settings.register_profile("sahelgraph", deadline=None, derandomize=True)
settings.load_profile("sahelgraph")
