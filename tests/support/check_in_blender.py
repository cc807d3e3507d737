"""Imports exported files into Blender and measures them; tests/core/export/blender_import_test.cpp judges.

blender -b --python-exit-code 1 --python check_in_blender.py -- FOLDER

FOLDER/jobs.json: a list of {file, truth, start, script}: an exported file, the npz of what it must show (in metres,
y up), the frame at which its motion starts in Blender ("" scripts place the camera). What was measured is written to
FOLDER/measured.json, one object a job, lengths in metres.
"""
import json
import os
import sys

import numpy as np

np.bool = bool  # Debian's Blender 3.4 asks NumPy 1.24 for what it no longer has

import bpy
from bpy_extras.object_utils import world_to_camera_view


def to_z_up(points):
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], -1)


def largest(a, b):
    return float(np.linalg.norm(a - b, axis=-1).max())


def import_file(path):
    kind = path.rsplit(".", 1)[1]
    if kind == "fbx":
        bpy.ops.import_scene.fbx(filepath=path)
    elif kind in ("glb", "gltf"):
        bpy.ops.import_scene.gltf(filepath=path)
    elif kind == "obj":
        bpy.ops.wm.obj_import(filepath=path)
    elif kind == "bvh":
        import io_anim_bvh.import_bvh  # opens files in a mode that Python 3.11 no longer knows
        io_anim_bvh.import_bvh.open = lambda path, mode="r", **more: open(path, mode.replace("U", ""), **more)
        bpy.ops.import_anim.bvh(filepath=path)


def world_vertices(item):
    evaluated = item.evaluated_get(bpy.context.evaluated_depsgraph_get())
    mesh = evaluated.to_mesh()
    points = np.empty(3 * len(mesh.vertices), np.float32)
    mesh.vertices.foreach_get("co", points)
    place = np.array(evaluated.matrix_world)
    evaluated.to_mesh_clear()
    return points.reshape(-1, 3).astype(float) @ place[:3, :3].T + place[:3, 3]


def measure_skeleton(armature, truth, result):
    names = [str(name) for name in truth["names"]]
    bones = armature.data.bones
    result["bones"] = len(bones)
    result["missing_bones"] = [name for name in names if name not in bones]
    wrong = []
    for name, parent in zip(names, truth["parents"]):
        above = bones[name].parent.name if name in bones and bones[name].parent else ""
        if above != (names[parent] if parent >= 0 else ""):
            wrong.append(name)
    result["wrong_parents"] = wrong
    heads = np.array([armature.matrix_world @ bones[name].head_local for name in names])
    expected = to_z_up(truth["heads"])
    if result["vertices"] == 0:  # a BVH stands where its root's channels say
        heads, expected = heads - heads[0], expected - expected[0]
    result["rest_error"] = largest(heads, expected)


def measure_weights(mesh, truth, result):
    names = [str(name) for name in truth["names"]]
    groups = {group.index: names.index(group.name) for group in mesh.vertex_groups if group.name in names}
    weights = np.zeros(truth["weights"].shape)
    for vertex in mesh.data.vertices:
        for group in vertex.groups:
            weights[vertex.index, groups[group.group]] = group.weight
    result["weight_error"] = float(np.abs(weights - truth["weights"]).max())


def measure_camera(truth, result):
    scene = bpy.context.scene
    camera = scene.camera or next((item for item in bpy.data.objects if item.type == "CAMERA"), None)
    if camera is None:
        return
    width, height = (int(value) for value in truth["image_size"])
    scene.render.resolution_x, scene.render.resolution_y = width, height
    bpy.context.view_layer.update()
    import mathutils
    worst = 0.0
    for point, pixel in zip(to_z_up(truth["posed"][-1]), truth["pixels"]):
        view = world_to_camera_view(scene, camera, mathutils.Vector(point))
        seen = np.array([view.x * width - 0.5, (1 - view.y) * height - 0.5])
        worst = max(worst, float(np.linalg.norm(seen - pixel)))
    result["camera_px"] = worst


def measure_photo(result):
    for item in bpy.data.objects:
        if item.type == "MESH" and item.name.startswith("photo"):
            for node in item.data.materials[0].node_tree.nodes:
                if node.type == "TEX_IMAGE" and node.image:
                    result["photo_size"] = list(node.image.size)


def measure(folder, job):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.fps = 24
    path = os.path.join(folder, job["file"])
    truth = np.load(os.path.join(folder, job["truth"]))
    if job["script"]:
        script = os.path.join(folder, job["script"])
        with open(script, encoding="utf-8") as file:
            exec(compile(file.read(), script, "exec"), {"__file__": script, "__name__": "__main__"})
    else:
        import_file(path)
    meshes = [item for item in bpy.data.objects if item.type == "MESH" and len(item.data.vertices) > 4]
    armatures = [item for item in bpy.data.objects if item.type == "ARMATURE"]
    result = {"file": job["file"], "vertices": len(meshes[0].data.vertices) if meshes else 0, "fps": scene.render.fps}
    if armatures:
        measure_skeleton(armatures[0], truth, result)
    if meshes and armatures:
        measure_weights(meshes[0], truth, result)
    errors, joint_errors = [], []
    for frame, posed in enumerate(truth["posed"]):
        scene.frame_set(job["start"] + frame)
        if meshes:
            errors.append(largest(world_vertices(meshes[0]), to_z_up(posed)))
        if armatures:
            bones = armatures[0].pose.bones
            heads = np.array([armatures[0].matrix_world @ bones[str(name)].head for name in truth["names"]])
            joint_errors.append(largest(heads, to_z_up(truth["joints"][frame])))
    result["posed_errors"] = errors
    result["joint_errors"] = joint_errors
    if scene.animation_data or armatures:
        actions = bpy.data.actions
        result["frame_range"] = list(actions[0].frame_range) if len(actions) else []
    measure_camera(truth, result)
    measure_photo(result)
    if meshes:
        points = world_vertices(meshes[0])
        result["height"] = float(np.ptp(points[:, 2]))
    return result


def main():
    folder = sys.argv[sys.argv.index("--") + 1]
    with open(os.path.join(folder, "jobs.json"), encoding="utf-8") as file:
        jobs = json.load(file)
    measured = [measure(folder, job) for job in jobs]
    with open(os.path.join(folder, "measured.json"), "w", encoding="utf-8") as file:
        json.dump(measured, file, indent=1)


main()
