"""What a reader must find in a file, in JSON: shapes, sums and a few elements."""

import numpy
import scipy.sparse

import chumpy


def plain_array(value):
    """The array that a value stands for, or None."""
    if isinstance(value, numpy.ndarray) and value.dtype != object:
        return numpy.asarray(value)
    if scipy.sparse.issparse(value):
        return value.toarray()
    if isinstance(value, chumpy.reordering.Select):
        return plain_array(value.a).ravel()[value.idxs].reshape(value.preferred_shape)
    if isinstance(value, chumpy.reordering.Reshape):
        return plain_array(value.a).reshape(value.newshape)
    if isinstance(value, chumpy.reordering.Transpose):
        return numpy.transpose(plain_array(value.a), value.axes)
    if isinstance(value, chumpy.Ch):
        return plain_array(value.x)
    if isinstance(value, (bool, int, float, numpy.generic)):
        return numpy.asarray(value)
    if isinstance(value, (list, tuple)):
        return _list_array(value)
    return None


def _list_array(values):
    def is_number(value):
        return isinstance(value, (bool, int, float)) or (
            isinstance(value, (list, tuple)) and all(map(is_number, value)))
    if not is_number(values):
        return None
    try:
        return numpy.array(values, dtype=float if not values else None)
    except ValueError:
        return None


def describe(values):
    """A dictionary (or a list, whose names are numbers) -> what must be found under its names."""
    found = {"arrays": {}, "texts": {}, "groups": {}}
    items = values.items() if isinstance(values, dict) else enumerate(values)
    for key, value in items:
        name = str(key)
        if isinstance(value, numpy.ndarray) and value.dtype == object:
            value = value.item()
        array = plain_array(value)
        if isinstance(value, bytes):
            found["texts"][name] = value.decode("latin-1")
        elif isinstance(value, str) or (array is not None and array.dtype.kind == "U"):
            found["texts"][name] = str(value)
        elif array is not None:
            found["arrays"][name] = _numbers(array)
        elif isinstance(value, (list, tuple)) and value and all(isinstance(v, str) for v in value):
            found["arrays"][name] = {"shape": [len(value)], "texts": list(value)}
        else:
            found["groups"][name] = describe(value)
    return found


def _numbers(array):
    flat = array.astype(numpy.float64).ravel()
    indices = sorted({0, flat.size // 3, flat.size // 2, flat.size - 1}) if flat.size else []
    return {"shape": list(array.shape), "sum": float(flat.sum()), "sum_abs": float(abs(flat).sum()),
            "elements": [[int(i), float(flat[i])] for i in indices]}
