"""Files of bodies' parameters, with the keys that public programs write."""

import numpy


def _random(seed):
    return numpy.random.RandomState(seed)


def phalp(num_frames=3):
    """4D-Humans on a video: a dictionary of frames, each with lists of one entry for each person."""
    random = _random(3)
    tracks = {}
    for frame in range(num_frames):
        people = 1 + frame % 2
        name = f"outputs/demo/img/{frame:06d}.jpg"
        tracks[name] = {
            "time": frame, "shot": 0, "frame_path": name,
            "tid": [int(i) for i in range(people)],
            "bbox": [random.rand(4) * 100 for _ in range(people)],
            "conf": [float(random.rand()) for _ in range(people)],
            "size": [[480, 640] for _ in range(people)],
            "camera": [random.rand(3) for _ in range(people)],
            "smpl": [{"betas": random.randn(10).astype("f4"),
                      "body_pose": random.randn(23, 3, 3).astype("f4"),
                      "global_orient": random.randn(1, 3, 3).astype("f4")} for _ in range(people)],
            "3d_joints": [random.randn(45, 3).astype("f4") for _ in range(people)],
            "mask": [[{"size": [480, 640], "counts": b"abc"}] for _ in range(people)],
            "annotations": [], "class_name": [0] * people,
        }
    return tracks


def wham(num_frames=4):
    random = _random(4)
    return {person: {"pose": random.randn(num_frames, 72), "trans": random.randn(num_frames, 3),
                     "pose_world": random.randn(num_frames, 72),
                     "trans_world": random.randn(num_frames, 3),
                     "betas": random.randn(num_frames, 10), "verts": random.randn(num_frames, 5, 3),
                     "frame_ids": numpy.arange(num_frames)} for person in (0, 3)}


def smplify_x():
    random = _random(5)
    sizes = {"camera_rotation": (1, 3, 3), "camera_translation": (1, 3), "betas": (1, 10),
             "global_orient": (1, 3), "left_hand_pose": (1, 12), "right_hand_pose": (1, 12),
             "jaw_pose": (1, 3), "leye_pose": (1, 3), "reye_pose": (1, 3), "expression": (1, 10),
             "body_pose": (1, 32)}
    return {name: random.randn(*size).astype("f4") for name, size in sizes.items()}


def aist(num_frames=6):
    random = _random(6)
    return {"smpl_loss": 1.25, "smpl_poses": random.randn(num_frames, 72),
            "smpl_scaling": numpy.array([93.5]), "smpl_trans": random.randn(num_frames, 3) * 100}


def threedpw(num_frames=5):
    """A sequence of 3DPW, for two people; written by Python 2."""
    random = _random(7)
    return {"sequence": "courtyard_arguing_00", "genders": ["m", "f"],
            "poses": [random.randn(num_frames, 72) for _ in range(2)],
            "trans": [random.randn(num_frames, 3) for _ in range(2)],
            "betas": [random.randn(300) for _ in range(2)],
            "poses2d": [random.rand(num_frames, 3, 18) for _ in range(2)],
            "campose_valid": [numpy.ones(num_frames, dtype=bool) for _ in range(2)],
            "cam_intrinsics": numpy.eye(3) * 1961.1, "cam_poses": random.randn(num_frames, 4, 4),
            "img_frame_ids": numpy.arange(num_frames) * 2, "texture_maps": [[], []]}
