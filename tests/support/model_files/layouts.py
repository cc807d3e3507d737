"""The model files of the SMPL family, as their keys, types and classes are in public files."""

import numpy
import scipy.sparse

import chumpy
from model_files.bodies import SMPL_PARENTS, SMPLH_PARENTS, SMPLX_PARENTS

_NO_PARENT = 4294967295  # -1, as the files have it


def kintree(parents):
    table = numpy.array([[_NO_PARENT if p < 0 else p for p in parents], list(range(len(parents)))],
                        dtype=numpy.int64)
    return table


def smpl_v1_0(body):
    """basicModel_neutral_lbs_10_207_0_v1.0.0.pkl: written by Python 2, the shape components a
    selection of more by chumpy."""
    all_shapes = body.shapedirs
    indices = numpy.arange(all_shapes.size).reshape(all_shapes.shape)[:, :, :10]
    shown = (*all_shapes.shape[:2], 10)
    return {
        "J_regressor_prior": scipy.sparse.csc_matrix(body.regressor),
        "f": body.faces.astype(numpy.uint32),
        "J_regressor": scipy.sparse.csc_matrix(body.regressor),
        "kintree_table": kintree(SMPL_PARENTS).astype(numpy.uint32),
        "J": chumpy.Ch(body.regressor @ body.v_template),
        "weights_prior": body.weights,
        "weights": chumpy.Ch(body.weights),
        "vert_sym_idxs": numpy.arange(len(body.v_template)),
        "posedirs": chumpy.Ch(body.posedirs),
        "pose_training_info": {"num_poses": 1786, "script": "train.py"},
        "bs_style": "lbs",
        "v_template": chumpy.Ch(body.v_template),
        "shapedirs": chumpy.reordering.Select(chumpy.Ch(all_shapes), indices.ravel(), shown),
        "bs_type": "lrotmin",
    }


def smpl_numpy(body):
    """SMPL_NEUTRAL.pkl without chumpy, in Fortran order where the originals have it."""
    return {
        "J_regressor": scipy.sparse.csc_matrix(body.regressor),
        "f": body.faces.astype(numpy.uint32),
        "kintree_table": kintree(SMPL_PARENTS),
        "J": body.regressor @ body.v_template,
        "weights": body.weights,
        "posedirs": body.posedirs,
        "v_template": numpy.asfortranarray(body.v_template),
        "shapedirs": body.shapedirs,
        "bs_style": "lbs",
        "bs_type": "lrotmin",
    }


def hands(seed):
    random = numpy.random.RandomState(seed)
    model = {}
    for side in "lr":
        model[f"hands_components{side}"] = random.randn(45, 45)
        model[f"hands_mean{side}"] = random.randn(45) * 0.1
        model[f"hands_coeffs{side}"] = random.randn(8, 45)
    return model


def smplh(body):
    model = smpl_numpy(body)
    model["kintree_table"] = kintree(SMPLH_PARENTS)
    model["J_regressor"] = body.regressor
    model.update(hands(1))
    return model


def smplx(body):
    """SMPLX_NEUTRAL.npz: 300 components of shape and 100 of expression in one array."""
    names = ["pelvis", "left_hip", "right_hip"]
    model = {
        "J_regressor": body.regressor,
        "f": body.faces.astype(numpy.uint32),
        "ft": body.faces.astype(numpy.uint32),
        "kintree_table": kintree(SMPLX_PARENTS),
        "weights": body.weights,
        "posedirs": body.posedirs,
        "v_template": body.v_template,
        "shapedirs": body.shapedirs,
        "vt": numpy.zeros((4, 2)),
        "lmk_faces_idx": numpy.arange(51),
        "lmk_bary_coords": numpy.full((51, 3), 1 / 3),
        "joint2num": numpy.array({name: i for i, name in enumerate(names)}, dtype=object),
        "part2num": numpy.array({name: i for i, name in enumerate(names)}, dtype=object),
        "gender": numpy.array("neutral"),
    }
    model.update(hands(2))
    return model


def star(body):
    """STAR's model.npz: 93 pose features, made of quaternions."""
    return {
        "J_regressor": body.regressor,
        "f": body.faces.astype(numpy.uint32),
        "kintree_table": kintree(SMPL_PARENTS),
        "posedirs": body.posedirs[:, :, :93],
        "shapedirs": body.shapedirs,
        "v_template": body.v_template,
        "weights": body.weights,
    }
