"""Pickles in the manner of programs that are not at hand: Python 2, and joblib."""

import io
import pickle
import struct

import numpy


class Python2Pickler(pickle._Pickler):
    """Writes what Python 2's cPickle wrote at protocol 0 to 2: str and bytes as Latin-1 strings, and
    the modules of its time (scipy.sparse.csc, copy_reg)."""

    dispatch = dict(pickle._Pickler.dispatch)
    _MODULES = {"scipy.sparse._csc": "scipy.sparse.csc",
                "scipy.sparse._csr": "scipy.sparse.csr",
                "scipy.sparse._coo": "scipy.sparse.coo",
                "copyreg": "copy_reg",
                "builtins": "__builtin__"}

    def __init__(self, file, protocol):
        super().__init__(file, protocol, fix_imports=True)

    def _save_string(self, text):
        data = text if isinstance(text, bytes) else text.encode("latin-1")
        if not self.bin:
            self.write(b"S" + repr(data)[1:].encode("ascii") + b"\n")
        elif len(data) < 256:
            self.write(b"U" + bytes([len(data)]) + data)
        else:
            self.write(b"T" + struct.pack("<i", len(data)) + data)
        self.memoize(text)

    dispatch[str] = _save_string
    dispatch[bytes] = _save_string

    def save_global(self, obj, name=None):
        module = getattr(obj, "__module__", None) or "numpy.core.multiarray"
        name = name or getattr(obj, "__qualname__", obj.__name__)
        module = self._MODULES.get(module, module)
        self.write(b"c" + module.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)

    dispatch[type] = save_global
    dispatch[type(lambda: 0)] = save_global
    dispatch[type(len)] = save_global


def python2_dumps(value, protocol=2):
    file = io.BytesIO()
    Python2Pickler(file, protocol).dump(value)
    return file.getvalue()


class NumpyArrayWrapper:
    """What joblib writes in the place of an array; the elements follow it."""

    def __init__(self, array, alignment):
        self.subclass = type(array)
        self.shape = array.shape
        self.order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
        self.dtype = array.dtype
        self.allow_mmap = True
        if alignment:
            self.numpy_array_alignment_bytes = alignment


NumpyArrayWrapper.__module__ = "joblib.numpy_pickle"


class JoblibPickler(pickle._Pickler):
    """Writes arrays as joblib.dump does without compression; `alignment` is 16 since joblib 1.2, and 0
    for what older ones wrote."""

    def __init__(self, file, alignment):
        super().__init__(file, protocol=4)
        self._file = file
        self._alignment = alignment

    def save(self, obj, save_persistent_id=True):
        if type(obj) is not numpy.ndarray or obj.dtype.hasobject:
            return super().save(obj, save_persistent_id)
        wrapper = NumpyArrayWrapper(obj, self._alignment)
        super().save(wrapper)
        self.framer.commit_frame(force=True)
        if self._alignment:
            filling = self._alignment - (self._file.tell() + 1) % self._alignment
            self._file.write(bytes([filling]) + b"\xff" * filling)
        self._file.write(obj.tobytes(wrapper.order))

    def save_global(self, obj, name=None):
        if obj is NumpyArrayWrapper:
            # The class is found here, whatever module it names.
            for text in ("joblib.numpy_pickle", "NumpyArrayWrapper"):
                self.save(text)
            self.write(pickle.STACK_GLOBAL)
            self.memoize(obj)
            return
        super().save_global(obj, name)

    dispatch = dict(pickle._Pickler.dispatch)
    dispatch[type] = save_global


def joblib_dumps(value, alignment=16):
    file = io.BytesIO()
    JoblibPickler(file, alignment).dump(value)
    return file.getvalue()
