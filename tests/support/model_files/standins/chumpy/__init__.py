"""Stands for chumpy, which Python 3.11 can no longer import: the classes that old model files were
pickled with, under their names and with the attributes that pickle sees. Nothing is computed."""

from chumpy.ch import Ch
from chumpy import reordering

__all__ = ["Ch", "reordering"]
