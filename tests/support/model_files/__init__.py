"""Writes model and parameter files as other programs write them, from our own body's data."""

import pathlib
import sys

# A package named chumpy, and scipy's old module names, under which the classes are pickled.
sys.path.insert(0, str(pathlib.Path(__file__).parent / "standins"))
