"""Writes small datasets of people in the layouts of 3DPW and Human3.6M, from our own body, with the
truth beside them as JSON; some of them damaged on purpose.

    python3 make_dataset_files.py LAY_BODY.npz FOLDER
"""

import json
import pathlib
import sys

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from model_files import bodies  # noqa: E402
from model_files.old_pickles import python2_dumps  # noqa: E402

FOCAL, CENTRE = 1961.1, (540.0, 960.0)
# OpenPose's 18 points as SMPL joints; nose, eyes and ears are not seen.
COCO18_OF_SMPL = [-1, 12, 17, 19, 21, 16, 18, 20, 2, 5, 8, 1, 4, 7, -1, -1, -1, -1]


def rotation(axis_angle):
    """Rodrigues' formula."""
    angle = numpy.linalg.norm(axis_angle)
    if angle < 1e-12:
        return numpy.eye(3)
    x, y, z = axis_angle / angle
    cross = numpy.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return numpy.eye(3) + numpy.sin(angle) * cross + (1 - numpy.cos(angle)) * cross @ cross


def world_joints(body, pose, betas, trans):
    """SMPL's 24 joints, posed about the root joint and then moved."""
    rest = body.regressor @ (body.v_template + body.shapedirs @ betas)
    turns, joints = [None] * 24, numpy.empty((24, 3))
    for joint, parent in enumerate(bodies.SMPL_PARENTS):
        local = rotation(pose[3 * joint:3 * joint + 3])
        if parent < 0:
            turns[joint], joints[joint] = local, rest[joint]
        else:
            turns[joint] = turns[parent] @ local
            joints[joint] = joints[parent] + turns[parent] @ (rest[joint] - rest[parent])
    return joints + trans


def project(joints):
    return joints[:, :2] / joints[:, 2:] * FOCAL + numpy.array(CENTRE)


def sequence(body, name, people=2, frames=6, seed=1):
    """A sequence of 3DPW, and the joints of everybody in each image, camera frame, m. In image 2 the
    camera is not valid for the last person; of the first, five points are seen in image 4."""
    random = numpy.random.RandomState(seed)
    poses = [random.randn(frames, 72) * 0.1 for _ in range(people)]
    for pose in poses:  # arms lowered, as people stand
        pose[:, 3 * 16 + 2] -= 1
        pose[:, 3 * 17 + 2] += 1
    betas = [random.randn(10) * person * 0.7 for person in range(people)]
    trans = [random.randn(frames, 3) * 0.1 + [person, 0.3, 0] for person in range(people)]
    cam_poses, truth = numpy.zeros((frames, 4, 4)), numpy.zeros((people, frames, 24, 3))
    poses2d = [numpy.zeros((frames, 3, 18)) for _ in range(people)]
    valid = [numpy.ones(frames, dtype=bool) for _ in range(people)]
    valid[-1][2] = False
    for frame in range(frames):
        turn = numpy.diag([1.0, -1, -1]) @ rotation(numpy.array([0.1, 0.4 * frame, 0.05]))
        move = numpy.array([0, 0.1, 4.5]) - turn @ numpy.array([0.5, 0.3, 0])
        cam_poses[frame, :3, :3], cam_poses[frame, :3, 3], cam_poses[frame, 3, 3] = turn, move, 1
        for person in range(people):
            pose = poses[person][frame]
            pose[:3] = [0, random.randn(), 0]
            joints = world_joints(body, pose, betas[person], trans[person][frame])
            truth[person, frame] = joints @ turn.T + move
            pixels = project(truth[person, frame])
            for point, joint in enumerate(COCO18_OF_SMPL):
                if joint >= 0:
                    poses2d[person][frame, :, point] = [*pixels[joint], 0.9]
    if frames > 4:
        poses2d[0][4, :, :9] = 0
    sequence = {
        "sequence": name, "genders": ["m", "f"][:people], "poses": poses, "betas": betas,
        "trans": trans, "poses2d": poses2d, "campose_valid": valid, "cam_poses": cam_poses,
        "cam_intrinsics": numpy.array([[FOCAL, 0, CENTRE[0]], [0, FOCAL, CENTRE[1]], [0, 0, 1]]),
        "img_frame_ids": numpy.arange(frames) * 2, "texture_maps": [[], []],
        "poses_60Hz": [random.randn(2 * frames, 72) for _ in range(people)],
        "jointPositions": [random.randn(frames, 72) for _ in range(people)]}
    return sequence, truth


def damaged(whole):
    """Sequences that must be refused, by what is wrong with them."""
    def without(key):
        return {name: value for name, value in whole.items() if name != key}

    yield "no_cameras", without("cam_poses")
    yield "no_poses2d", without("poses2d")
    yield "short_trans", {**whole, "trans": [part[:-1] for part in whole["trans"]]}
    yield "pose_71", {**whole, "poses": [part[:, :71] for part in whole["poses"]]}
    yield "one_betas", {**whole, "betas": whole["betas"][:1]}
    yield "zero_focal", {**whole, "cam_intrinsics": numpy.zeros((3, 3))}
    yield "not_finite_focal", {**whole, "cam_intrinsics": whole["cam_intrinsics"] * numpy.nan}
    yield "nobody", {**whole, "poses": []}


def write_3dpw(body, folder):
    whole, truth = sequence(body, "courtyard_walk_00")
    more, _ = sequence(body, "street_alone_01", people=1, frames=3, seed=2)
    for split, name, values in (("test", "courtyard_walk_00", whole),
                                ("test", "street_alone_01", more),
                                ("validation", "street_alone_01", more)):
        path = folder / "sequenceFiles" / split / f"{name}.pkl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(python2_dumps(values))
    (folder / "courtyard_walk_00.json").write_text(json.dumps(truth.tolist()))
    broken = folder / "damaged"
    broken.mkdir(parents=True, exist_ok=True)
    for name, values in damaged(whole):
        (broken / f"{name}.pkl").write_bytes(python2_dumps(values))
    data = python2_dumps(whole)
    (broken / "cut.pkl").write_bytes(data[:len(data) // 2])
    # A person whose poses are what a program would run: it stays a name, and is refused.
    harmful = b"\x80\x02}q\x00U\x05posescposix\nsystem\nU\x08echo lay\x85Rs."
    (broken / "harmful.pkl").write_bytes(harmful)


def write_h36m(folder):
    """As SPIN writes it: texts of fixed width, doubles, and an array of objects that nobody needs."""
    folder.mkdir(parents=True, exist_ok=True)
    random = numpy.random.RandomState(3)
    count = 4
    names = [f"images/S9_Directions_1.60457274_{5 * i + 1:06d}.jpg" for i in range(count)]
    known = numpy.ones((count, 24, 1))
    joints = numpy.concatenate([random.randn(count, 24, 3) * 0.4, known], axis=2)
    joints[:, 15:, 3] = 0
    points = numpy.concatenate([random.rand(count, 24, 2) * 900 + 50, known], axis=2)
    maps = numpy.empty(count, dtype=object)
    numpy.savez(folder / "h36m_valid_protocol2.npz", imgname=names, part=points, S=joints,
                center=[[500.0, 480.0]] * count, scale=[2.5] * count, maskname=maps)


def main():
    body = bodies.load_body(sys.argv[1])
    folder = pathlib.Path(sys.argv[2])
    write_3dpw(body, folder / "3dpw")
    write_h36m(folder / "h36m")
    (folder / "stamp").write_text("")


if __name__ == "__main__":
    main()
