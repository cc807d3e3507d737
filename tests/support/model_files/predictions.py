"""Bodies as other programs save what they found in a photo, with the numbers that must be read."""

import io
import json
import pickle

import numpy

from .old_pickles import joblib_dumps

WIDTH, HEIGHT = 640, 480
HMR_FOCAL = 5000.0


def matrix_of(axis_angle):
    """Rodrigues' formula."""
    angle = numpy.linalg.norm(axis_angle)
    if angle < 1e-9:
        return numpy.eye(3)
    x, y, z = axis_angle / angle
    cross = numpy.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return numpy.eye(3) + numpy.sin(angle) * cross + (1 - numpy.cos(angle)) * cross @ cross


class Person:
    """A pose that a person in front of a camera could have."""

    def __init__(self, seed, num_joints=24):
        random = numpy.random.RandomState(seed)
        self.betas = random.randn(10)
        self.pose = random.randn(num_joints, 3) * 0.25
        self.pose[0] = numpy.array([numpy.pi - 0.2, 0.1, 0.05])
        self.transl = numpy.array([0.3, -0.2, 4.0]) + random.randn(3) * 0.1

    def matrices(self):
        return numpy.array([matrix_of(turn) for turn in self.pose])

    def truth(self, **more):
        return {"betas": self.betas.tolist(), "global_orient": self.pose[0].tolist(),
                "body_pose": self.pose[1:].tolist(), "transl": self.transl.tolist(), **more}


def _npz(arrays):
    file = io.BytesIO()
    numpy.savez(file, **arrays)
    return file.getvalue()


def _hmr_smpl(person):
    matrices = person.matrices().astype("f4")
    return {"betas": person.betas.astype("f4"), "body_pose": matrices[1:],
            "global_orient": matrices[:1]}


def _crop(person, center, side, focal, width, height):
    """The crop's camera (s, t_x, t_y) that sees the person where they stand."""
    pixels = 2 * focal / person.transl[2]
    x = person.transl[0] - 2 * (center[0] - width / 2) / pixels
    y = person.transl[1] - 2 * (center[1] - height / 2) / pixels
    return numpy.array([pixels / side, x, y], "f4")


def phalp(with_crop=True):
    """Two people, of whom one is remembered and not shown, in two frames, after one of nobody."""
    tracks = {"out/img/000000.jpg": {"tid": [], "bbox": [], "tracked_ids": [], "smpl": [],
                                     "size": [], "camera": [], "shot": 0, "annotations": []}}
    people = [Person(11), Person(12)]
    for frame in (1, 2):
        entry = {"tid": [4, 7], "tracked_ids": [7], "shot": 0, "annotations": [],
                 "class_name": [0, 0], "mask": [[{"size": [HEIGHT, WIDTH], "counts": b"x"}]] * 2,
                 "appe": [numpy.zeros(8, "f4")] * 2, "conf": [0.9, 0.8]}
        for name in ("bbox", "center", "size", "smpl", "camera", "camera_bbox"):
            entry[name] = []
        for person in people:
            person.transl[2] = 40.0 + frame  # seen by a lens of 5000 px
            box = numpy.array([100.0 + frame, 60.0, 150.0, 320.0])
            center = box[:2] + box[2:] / 2
            entry["bbox"].append(box)
            entry["center"].append(center)
            entry["size"].append([HEIGHT, WIDTH])
            entry["smpl"].append(_hmr_smpl(person))
            entry["camera"].append((person.transl * [1, 1, 1]).astype("f4"))
            if with_crop:
                crop = _crop(person, center, 320.0, HMR_FOCAL, WIDTH, HEIGHT)
                entry["camera_bbox"].append(crop)
        if not with_crop:
            del entry["camera_bbox"]
        tracks[f"out/img/{frame:06d}.jpg"] = entry
    focal = HMR_FOCAL if with_crop else HMR_FOCAL * WIDTH / 256
    return tracks, people[1].truth(frames=3, frame=2, frame_name="000002.jpg", people=1, person="7",
                                   focal_length=focal, image_size=[WIDTH, HEIGHT],
                                   box=[177.0, 220.0, 320.0])


def hmr2():
    people = [Person(21), Person(22)]
    matrices = numpy.array([person.matrices() for person in people], "f4")
    values = {"pred_cam": numpy.zeros((2, 3), "f4"),
              "pred_cam_t": numpy.array([person.transl for person in people], "f4"),
              "focal_length": numpy.full((2, 2), 1562.5, "f4"),
              "pred_smpl_params": {"betas": numpy.array([p.betas for p in people], "f4"),
                                   "body_pose": matrices[:, 1:], "global_orient": matrices[:, :1]}}
    return values, people[1].truth(people=2, person_index=1, person="1", focal_length=1562.5)


def score_hmr():
    person = Person(31)
    person.transl[2] = 45.0
    values = {"betas": person.betas.tolist(), "body_pose": person.pose[1:].tolist(),
              "global_orient": person.pose[0].tolist(), "cam_trans": person.transl.tolist(),
              "box_center": [320.0, 200.0], "box_scale": [150.0, 320.0],
              "cam_bbox": _crop(person, (320, 200), 320, HMR_FOCAL, WIDTH, HEIGHT).tolist()}
    return values, person.truth(person="0", focal_length=HMR_FOCAL, box=[320.0, 200.0, 320.0])


def smplify_x(is_latent):
    person = Person(41, 22)
    person.transl[2] = 30.0
    turn = numpy.array([0.0, 0.1, 0.0])
    unturned = matrix_of(-turn) @ matrix_of(person.pose[0])
    angle = numpy.arccos((numpy.trace(unturned) - 1) / 2)
    axis = numpy.array([unturned[2, 1] - unturned[1, 2], unturned[0, 2] - unturned[2, 0],
                        unturned[1, 0] - unturned[0, 1]]) / (2 * numpy.sin(angle))
    body_pose = numpy.ones((1, 32)) if is_latent else person.pose[1:].reshape(1, 63)
    values = {"camera_rotation": matrix_of(turn)[None], "camera_translation": person.transl[None],
              "betas": person.betas[None], "global_orient": (axis * angle)[None],
              "left_hand_pose": numpy.zeros((1, 12)), "right_hand_pose": numpy.zeros((1, 12)),
              "jaw_pose": numpy.zeros((1, 3)), "leye_pose": numpy.zeros((1, 3)),
              "reye_pose": numpy.zeros((1, 3)), "expression": numpy.zeros((1, 10)),
              "body_pose": body_pose}
    values = {name: value.astype("f4") for name, value in values.items()}
    truth = person.truth(person="0", family="smplx", focal_length=HMR_FOCAL,
                         turn_about_origin=turn.tolist())
    truth["body_pose"] = [[0.0] * 3] * 23 if is_latent else truth["body_pose"] + [[0.0] * 3] * 2
    return values, {**truth, "is_root_only": is_latent}


def wham():
    """Two people; the second is seen in frames 5 and 6 only."""
    people = {0: [Person(51 + f) for f in range(4)], 3: [Person(61 + f) for f in range(2)]}
    first_frames = {0: 3, 3: 5}
    values = {}
    for number, frames in people.items():
        count = len(frames)
        values[number] = {
            "pose": numpy.array([p.pose.ravel() for p in frames]),
            "trans": numpy.array([p.transl for p in frames]),
            "pose_world": numpy.zeros((count, 72)), "trans_world": numpy.zeros((count, 3)),
            "betas": numpy.array([p.betas for p in frames]), "verts": numpy.zeros((count, 5, 3)),
            "frame_ids": numpy.arange(count) + first_frames[number]}
    truth = people[3][1].truth(frames=4, frame=3, frame_name="6", people=2, person_index=1,
                               person="3", focal_length=0)
    return values, truth


def gvhmr():
    person = Person(71, 22)
    smpl = {"body_pose": person.pose[1:].reshape(1, 63), "betas": person.betas[None],
            "global_orient": person.pose[:1], "transl": person.transl[None]}
    intrinsics = numpy.array([[[900.0, 0, 310], [0, 900, 250], [0, 0, 1]]])
    truth = person.truth(person="0", family="smplx", focal_length=900.0,
                         principal_point=[310.0, 250.0])
    truth["body_pose"] += [[0.0] * 3] * 2
    return {"smpl_params_incam": smpl, "smpl_params_global": smpl, "K_fullimg": intrinsics}, truth


def amass(num_joints):
    frames = [Person(80 + f, num_joints) for f in range(3)]
    values = {"poses": numpy.array([p.pose.ravel() for p in frames]),
              "trans": numpy.array([p.transl for p in frames]), "betas": frames[0].betas,
              "gender": numpy.array("female"), "mocap_framerate": numpy.array(120.0),
              "dmpls": numpy.zeros((3, 8))}
    family = {24: "smpl", 52: "smplh", 55: "smplx"}[num_joints]
    truth = frames[2].truth(frames=3, frame=2, frame_name="2", person="0", space="z up",
                            family=family, gender="female")
    return values, {**truth, "betas": frames[0].betas.tolist()}


def amass_parts():
    person = Person(91, 22)
    values = {"root_orient": person.pose[:1], "pose_body": person.pose[1:].reshape(1, 63),
              "pose_hand": numpy.zeros((1, 90)), "pose_jaw": numpy.zeros((1, 3)),
              "pose_eye": numpy.zeros((1, 6)), "trans": person.transl[None], "betas": person.betas,
              "gender": numpy.array("neutral"), "surface_model_type": numpy.array("smplx"),
              "mocap_frame_rate": numpy.array(30.0)}
    truth = person.truth(person="0", space="z up", family="smplx")
    truth["body_pose"] += [[0.0] * 3] * 2
    return values, truth


def aist():
    person = Person(95)
    values = {"smpl_loss": 1.25, "smpl_poses": person.pose.reshape(1, 72),
              "smpl_scaling": numpy.array([93.5]), "smpl_trans": person.transl[None] * 93.5}
    return values, {**person.truth(person="0", space="y up"), "betas": [0.0] * 10}


def easy_mocap(num_numbers):
    person = Person(101)
    poses = {69: person.pose[1:].ravel(), 72: numpy.append(numpy.zeros(3), person.pose[1:]),
             87: numpy.concatenate([numpy.zeros(3), person.pose[1:22].ravel(), numpy.zeros(21)])}
    values = [{"id": 5, "Rh": [person.pose[0].tolist()], "Th": [person.transl.tolist()],
               "poses": [poses[num_numbers].tolist()], "shapes": [person.betas.tolist()]}]
    truth = person.truth(person="5", space="unknown", turn_about_origin=person.pose[0].tolist(),
                         family="smplx" if num_numbers == 87 else "smpl")
    if num_numbers == 87:
        truth["body_pose"][21:] = [[0.0] * 3] * 2
    return values, truth


def files():
    """Name, bytes and what must be read."""
    def text(values):
        return json.dumps(values).encode()

    samples = {
        "phalp.pkl": ("4D-Humans (PHALP)", *phalp(), joblib_dumps),
        "phalp_plain.pkl": ("4D-Humans (PHALP)", *phalp(), lambda v: pickle.dumps(v, 4)),
        "phalp_without_crop.pkl": ("4D-Humans (PHALP)", *phalp(False), joblib_dumps),
        "hmr2.pkl": ("HMR 2.0", *hmr2(), lambda v: pickle.dumps(v, 4)),
        "000012_smpl.json": ("ScoreHMR", *score_hmr(), text),
        "smplify_x.pkl": ("SMPLify-X", *smplify_x(False), lambda v: pickle.dumps(v, 2)),
        "smplify_x_latent.pkl": ("SMPLify-X", *smplify_x(True), lambda v: pickle.dumps(v, 2)),
        "wham_output.pkl": ("WHAM", *wham(), joblib_dumps),
        "gvhmr.pkl": ("GVHMR", *gvhmr(), lambda v: pickle.dumps(v, 4)),
        "amass_smpl.npz": ("AMASS", *amass(24), _npz),
        "amass_smplh.npz": ("AMASS", *amass(52), _npz),
        "amass_smplx.npz": ("AMASS", *amass(55), _npz),
        "amass_parts.npz": ("AMASS", *amass_parts(), _npz),
        "aist.pkl": ("AIST++", *aist(), lambda v: pickle.dumps(v, 4)),
        "easymocap_69.json": ("EasyMocap", *easy_mocap(69), text),
        "easymocap_72.json": ("EasyMocap", *easy_mocap(72), text),
        "easymocap_annots.json": ("EasyMocap", *easy_mocap(72), lambda v: text({"annots": v})),
        "easymocap_87.json": ("EasyMocap", *easy_mocap(87), text),
    }
    for name, (source, values, truth, dumps) in samples.items():
        yield name, dumps(values), {"source": source, **truth}
