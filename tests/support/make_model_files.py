"""Writes model files in the layouts of the SMPL family, and parameter files of other programs, all
from our own body, with a JSON beside each that says what must be found in it.

    python3 make_model_files.py LAY_BODY.npz FOLDER

A few seconds; only basicModel_neutral_lbs_10_207_0_v1.0.0.pkl has SMPL's full 6890 vertices.
"""

import gzip
import io
import json
import pathlib
import pickle
import sys
import zlib

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from model_files import bodies, expected, layouts, onnx_cases  # noqa: E402
from model_files import parameters, predictions, regressor  # noqa: E402
from model_files.old_pickles import joblib_dumps, python2_dumps  # noqa: E402

FULL_VERTICES = 6890
SMALL_VERTICES = 320


def npz_bytes(arrays):
    file = io.BytesIO()
    numpy.savez(file, **arrays)
    return file.getvalue()


def model_files(own_body):
    full = bodies.with_vertices(own_body, FULL_VERTICES)
    small = bodies.with_vertices(full, SMALL_VERTICES)
    small_300 = bodies.with_shapes(small, 300)
    hands = bodies.with_joints(bodies.with_shapes(small, 16), bodies.SMPLH_PARENTS)
    whole = bodies.with_joints(bodies.with_shapes(small, 400), bodies.SMPLX_PARENTS)
    full_values = layouts.smpl_v1_0(bodies.with_shapes(full, 12))
    yield "basicModel_neutral_lbs_10_207_0_v1.0.0.pkl", full_values, python2_dumps(full_values)
    small_values = layouts.smpl_v1_0(bodies.with_shapes(small, 12))
    yield "small/basicModel_python2.pkl", small_values, python2_dumps(small_values)
    yield "small/basicModel_python2_text.pkl", small_values, python2_dumps(small_values, 0)
    for protocol in range(6):
        data = pickle.dumps(small_values, protocol)
        yield f"small/basicModel_protocol{protocol}.pkl", small_values, data
    values = layouts.smpl_numpy(small_300)
    yield "small/SMPL_NEUTRAL.pkl", values, pickle.dumps(values, 2)
    yield "small/SMPL_NEUTRAL.pkl.gz", values, gzip.compress(pickle.dumps(values, 4), 1, mtime=0)
    values = layouts.smplh(hands)
    yield "small/SMPLH_MALE.pkl", values, python2_dumps(values)
    yield "small/SMPLH_male.npz", {**values, "J_regressor": hands.regressor}, npz_bytes(values)
    values = layouts.smplx(whole)
    yield "small/SMPLX_NEUTRAL.npz", values, npz_bytes(values)
    yield "small/SMPLX_NEUTRAL.pkl", values, pickle.dumps(values, 4)
    yield "small/npz_named.pkl", values, npz_bytes(values)
    values = layouts.star(small_300)
    yield "small/STAR_NEUTRAL.npz", values, npz_bytes(values)


def parameter_files():
    values = parameters.phalp()
    yield "parameters/phalp.pkl", values, joblib_dumps(values)
    yield "parameters/phalp_old.pkl", values, joblib_dumps(values, alignment=0)
    yield "parameters/phalp_zlib.pkl", values, zlib.compress(pickle.dumps(values, 4))
    values = parameters.wham()
    yield "parameters/wham.pkl", values, joblib_dumps(values)
    values = parameters.smplify_x()
    yield "parameters/smplify_x.pkl", values, pickle.dumps(values, 2)
    values = parameters.aist()
    yield "parameters/aist.pkl", values, pickle.dumps(values, 4)
    values = parameters.threedpw()
    yield "parameters/3dpw.pkl", values, python2_dumps(values)


def write_predictions(folder):
    """What other programs found in photos; truth.json has what must be read of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    truths = {}
    for name, data, truth in predictions.files():
        (folder / name).write_bytes(data)
        truths[name] = truth
    (folder / "truth.json").write_text(json.dumps(truths, indent=1))


def type_files():
    """Every element type in every order by every protocol."""
    numbers = numpy.arange(24).reshape(2, 3, 4) % 7
    names = "b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 >i2 >u4 >i8 >f4 >f8".split()
    values = {}
    for name in names:
        array = numbers.astype(name)
        values[name] = array
        values[name + " fortran"] = numpy.asfortranarray(array)
        values[name + " steps"] = array[:, ::2]
        values[name + " none"] = array[:0]
        values[name + " one"] = array.dtype.type(1)
    for protocol in range(6):
        yield f"types/protocol{protocol}.pkl", values, pickle.dumps(values, protocol)
    for protocol in range(3):
        yield f"types/python2_{protocol}.pkl", values, python2_dumps(values, protocol)


def main():
    own_body = bodies.load_body(sys.argv[1])
    folder = pathlib.Path(sys.argv[2])
    for source in (model_files(own_body), parameter_files(), type_files()):
        for name, values, data in source:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            text = json.dumps(expected.describe(values), indent=1)
            path.with_name(path.name + ".json").write_text(text)
    write_predictions(folder / "predictions")
    regressor.write(folder / "regressor")
    onnx_cases.write(folder / "onnx")
    (folder / "stamp").write_text("")


if __name__ == "__main__":
    main()
