"""Writes the corpus of the fuzz targets: small files of every kind that the readers know, and the
inputs that once broke one of them. Everything is made here.

    python3 make_corpus.py FOLDER
"""

import collections
import gzip
import io
import json
import pathlib
import pickle
import struct
import sys
import zipfile
import zlib

import numpy
import scipy.sparse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import model_files  # noqa: E402, F401 (puts the stand-ins on the path)
import chumpy  # noqa: E402
from model_files import onnx_cases  # noqa: E402
from model_files.old_pickles import joblib_dumps, python2_dumps  # noqa: E402
from model_files.regressor import torch_checkpoint  # noqa: E402


def pickled_values():
    numbers = numpy.arange(6).reshape(2, 3)
    itself = [1]
    itself.append(itself)
    laughs = [0]
    for _ in range(20):
        laughs = [laughs] * 10
    deep = []
    for _ in range(40):
        deep = [deep]
    types = "b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 >i4 >f8 S3 U3 >U3".split()
    return {
        "numbers": {"a": 1, "b": -1, "c": 2**40, "d": 2**70, "e": 1.5, "f": True, "g": None},
        "texts": {"a": "x", "b": "\u00e9\u4e2d\U0001f600", "c": b"\x00\xff", "d": bytearray(b"y"),
                  "e": "line\nbreak\\u0041", "f": ""},
        "lists": {"a": [1, 2, 3], "b": [[1.0, 2.0], [3.0, 4.0]], "c": [1, "a", {"b": (2,)}],
                  "d": (), "e": {1, 2}, "f": frozenset([3]), "g": ["a", "bc"], "h": [True, False]},
        "dicts": collections.OrderedDict([("a", {1: 2}), ("b", collections.defaultdict(list))]),
        "itself": {"a": itself},
        "laughs": {"a": laughs},
        "deep": {"a": deep},
        "types": {name: numbers.astype(name) for name in types},
        "orders": {"f": numpy.asfortranarray(numbers), "s": numpy.arange(9)[::2], "z": numbers[:0],
                   "n": numpy.float32(2.5), "m": numpy.eye(2).view(numpy.matrix)},
        "objects": {"o": numpy.array([1, "a", None, {"b": numbers}], dtype=object), "c": 1j,
                    "r": numpy.zeros(2, dtype=[("a", "f4")]), "k": numpy.complex64(1)},
        "sparse": {"csc": scipy.sparse.csc_matrix(numbers), "csr": scipy.sparse.csr_matrix(numbers),
                   "coo": scipy.sparse.coo_matrix(numbers)},
        "chumpy": {
            "ch": chumpy.Ch(numbers * 0.5),
            "select": chumpy.reordering.Select(chumpy.Ch(numbers * 0.5), numpy.array([0, 1, 3, 4]),
                                               (2, 2)),
            "reshape": chumpy.reordering.Reshape(chumpy.Ch(numbers), (3, -1)),
            "transpose": chumpy.reordering.Transpose(chumpy.Ch(numbers), (1, 0)),
            "unknown": chumpy.reordering.Concatenate(chumpy.Ch(numbers)),
        },
    }


def pickle_corpus():
    for name, value in pickled_values().items():
        for protocol in range(6):
            if name == "deep" and protocol % 2:
                continue
            yield f"{name}_{protocol}.pkl", pickle.dumps(value, protocol)
        if name not in ("texts", "deep", "laughs"):
            yield f"{name}_python2.pkl", python2_dumps(value, 2)
            yield f"{name}_python2_text.pkl", python2_dumps(value, 0)
    arrays = {"a": numpy.arange(4.0), "b": numpy.asfortranarray(numpy.eye(3)), "c": "x"}
    yield "joblib.pkl", joblib_dumps(arrays)
    yield "joblib_old.pkl", joblib_dumps(arrays, alignment=0)
    # Instructions that Python's own module no longer writes, and those that are refused.
    yield "inst.pkl", b"(S'a'\nios\nsystem\n."
    yield "obj.pkl", b"(cos\nsystem\nS'a'\no."
    yield "reduce.pkl", b"cos\nsystem\n(S'a'\ntR."
    yield "newobj_ex.pkl", b"\x80\x04cos\nsystem\n(K\x01t}(U\x01aK\x02u\x92."
    yield "persid.pkl", b"Pkey\n."
    yield "extension.pkl", b"\x80\x02\x82\x01."
    yield "buffer.pkl", b"\x80\x05\x97\x98."
    yield "long_length.pkl", b"\x80\x05\x8e" + b"\xff" * 7 + b"\x7f."
    yield "frame_length.pkl", b"\x80\x04\x95" + b"\xff" * 8 + b"."
    yield "marks.pkl", b"(" * 5000
    yield "memo_places.pkl", b"\x80\x02" + b"".join(
        b"Nr" + struct.pack("<I", 7919 * i % 2**32) + b"0" for i in range(1, 200)) + b"N."
    yield "duplicates.pkl", b"\x80\x02N" + b"2" * 3000 + b"t."


def npy(array):
    file = io.BytesIO()
    numpy.save(file, array, allow_pickle=True)
    return file.getvalue()


def npz_corpus():
    arrays = {"f": numpy.arange(6.0).reshape(2, 3), "t": numpy.array(["ab", "c"]),
              "o": numpy.array({"k": numpy.eye(2)}, dtype=object), "g": numpy.array("neutral")}
    for name, save in (("stored", numpy.savez), ("deflated", numpy.savez_compressed)):
        file = io.BytesIO()
        save(file, **arrays)
        yield f"{name}.npz", file.getvalue()
    for name in "b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 >i4 >f8 S3 U3".split():
        array = numpy.arange(6).reshape(2, 3).astype(name)
        yield f"{name.replace('>', 'big_')}.npy", npy(array)
    yield "fortran.npy", npy(numpy.asfortranarray(arrays["f"]))
    yield "object.npy", npy(arrays["o"])
    yield "pickle.pkl.gz", gzip.compress(pickle.dumps(arrays, 4), mtime=0)
    yield "pickle.pkl.z", zlib.compress(pickle.dumps(arrays, 2))
    yield "bomb.z", zlib.compress(b"\0" * 3_000_000)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({}))
    yield "checkpoint.pt", file.getvalue()


def safetensors(tensors, metadata=None):
    header = {"__metadata__": metadata} if metadata else {}
    data = b""
    for name, (kind, shape, values) in tensors.items():
        header[name] = {"dtype": kind, "shape": shape,
                        "data_offsets": [len(data), len(data) + len(values)]}
        data += values
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def safetensors_corpus():
    yield "empty.safetensors", safetensors({})
    yield "types.safetensors", safetensors(
        {"a": ("F32", [2, 2], numpy.ones(4, "f4").tobytes()),
         "b": ("F16", [3], numpy.ones(3, "f2").tobytes()),
         "c": ("BF16", [1], b"\x80\x3f"),
         "d": ("F64", [], numpy.float64(2).tobytes())}, {"format": "pt", "note": "\u00e9"})
    yield "overlap.safetensors", safetensors({"a": ("F32", [1], b"\0" * 4)}).replace(b"[0, 4]",
                                                                                  b"[0, 8]")
    yield "huge.safetensors", struct.pack("<Q", 2**63) + b"{}"


def json_corpus():
    person = {"pose_keypoints_2d": [v for i in range(25) for v in (10.5 * i, 20.0 + i, 0.9)]}
    yield "openpose.json", json.dumps({"version": 1.3, "people": [person]}).encode()
    coco = [v for i in range(17) for v in (10 * i + 1, 20 + i, 2)]
    yield "results.json", json.dumps(
        [{"image_id": 1, "category_id": 1, "keypoints": coco, "score": 0.5}]).encode()
    yield "annotations.json", json.dumps(
        {"images": [{"id": 1, "file_name": "a.png"}],
         "annotations": [{"image_id": 1, "keypoints": coco, "num_keypoints": 17}]}).encode()
    yield "nan.json", json.dumps({"people": [{"pose_keypoints_2d": [float("nan")] * 75}]}).encode()
    parameters = {"format": "layfigure-params", "format_version": 1, "betas": [0.1] * 10,
                  "body_pose": [[0.0, 0.1, 0.2]] * 23, "global_orient": [3.1, 0, 0],
                  "transl": [0, 0.2, 5], "focal_length": 1000, "principal_point": [320, 240],
                  "image_size": [640, 480], "model_name": "lay_body", "gender": "neutral"}
    yield "parameters.json", json.dumps(parameters).encode()
    yield "deep.json", b"[" * 700 + b"]" * 700
    yield "deep_object.json", b'{"a":' * 300 + b"1" + b"}" * 300


def checkpoint_corpus():
    numbers = numpy.arange(6, dtype="f4")
    yield "one.ckpt", torch_checkpoint({"a": numbers.reshape(2, 3)})
    yield "some.ckpt", torch_checkpoint({"a.weight": numbers.reshape(3, 2), "a.bias": numbers[:3],
                                         "empty": numbers[:0], "deep": numbers.reshape(1, 1, 2, 3)})
    yield "none.ckpt", torch_checkpoint({})
    # As of more than 4 GiB: Python's writer moves every number above this limit into zip64's fields.
    limit, zipfile.ZIP64_LIMIT = zipfile.ZIP64_LIMIT, 0
    try:
        yield "zip64.ckpt", torch_checkpoint({"a": numbers.reshape(2, 3), "b": numbers[:2]})
    finally:
        zipfile.ZIP64_LIMIT = limit


def csv_corpus():
    names = ["nose", "left_wrist", "right_wrist", "LKnee", "RKnee", "left hip", "tail"]
    yield "points.csv", "\n".join(["name,x,y,score"] + [
        f"{name},{10.5 * i + 3},{20 + i},0.{i + 1}" for i, name in enumerate(names)]).encode()
    yield "frames.csv", "\n".join(["frame,person,name,x,y,score"] + [
        f"{frame},{person},{name},{7 * i + frame},{9 + i + person},1"
        for frame in (0, 12) for person in (0, 1) for i, name in enumerate(names)]).encode()
    yield "columns.csv", "\n".join([
        ",".join(f"{name}_{part}" for name in names for part in ("x", "y", "score")),
        ",".join(f"{3 * i + 1},{4 * i + 2},0.5" for i in range(len(names)))]).encode()
    yield "numbers.txt", "\n".join(f"{i + 0.25}\t{2 * i}\t1" for i in range(17)).encode()
    yield "unknown.txt", "\n".join(f"{i + 0.25} {2 * i} 1" for i in range(19)).encode()
    yield "commas.csv", "\n".join(["name;x;y;score"] + [
        f"{name};{i},5;{2 * i},25;0,5" for i, name in enumerate(names)]).encode()
    yield "fractions.csv", "\n".join(["name,x,y,score"] + [
        f"{name},0.{i + 1},0.{9 - i},1" for i, name in enumerate(names)]).encode()
    head = ["scorer"] + ["me"] * 21
    parts = [part for part in names for _ in range(3)]
    yield "deeplabcut.csv", "\n".join([
        ",".join(head), ",".join(["bodyparts"] + parts),
        ",".join(["coords"] + ["x", "y", "likelihood"] * 7),
        ",".join(["0"] + [str(i) for i in range(21)])]).encode()
    yield "quotes.csv", b'name,"x","y"\n"left ""wrist""",1,2\n"nose,",3,4\n\n\r\n,,,\n'
    yield "wide.csv", b",".join(b"%d" % i for i in range(3000))
    yield "huge.csv", b"name,x,y\nnose,1e308,-1e308\nneck,nan,inf\nleft_knee,1e-400,0x10\n"


# Inputs that a search found, as bytes: (target, name, bytes).
FINDS = [
    ("npz", "empty_texts_of_two_gigabytes",
     b"\x93NUMPY\x01\x00v\x00"
     + b"{'descr': '<U000541355698', 'fortran_order': False, 'shape': (0, 3), }".ljust(117) + b"\n"),
]


def onnx_corpus():
    for family, cases in onnx_cases.FAMILIES.items():
        for case in cases():
            yield f"{family}_{case.name}.onnx", case.onnx


def main():
    folder = pathlib.Path(sys.argv[1])
    corpora = {"pickle": pickle_corpus, "npz": npz_corpus, "safetensors": safetensors_corpus,
               "json": json_corpus, "checkpoint": checkpoint_corpus, "csv": csv_corpus,
               "onnx": onnx_corpus}
    for target, corpus in corpora.items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for name, data in corpus():
            (folder / target / name).write_bytes(data)
    for target, name, data in FINDS:
        (folder / target / name).write_bytes(data)
    (folder / "stamp").write_text("")


if __name__ == "__main__":
    main()
