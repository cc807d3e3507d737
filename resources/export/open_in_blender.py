"""Opens what Layfigure exported beside this file in Blender, through the photograph's camera.

    blender --python NAME_blender.py

or open it in Blender's text editor and press Run. Numbers come from NAME_camera.json; Blender 3.3 or later.
"""
import json
import math
import os

import bpy
import mathutils


def own_path():
    if os.path.isfile(globals().get("__file__", "")):
        return os.path.abspath(__file__)
    return bpy.path.abspath(bpy.context.space_data.text.filepath)  # run in the text editor


def mend_bvh_importer():
    """Debian's Blender 3.4 opens BVH files in a mode that its Python 3.11 no longer knows."""
    import io_anim_bvh.import_bvh
    io_anim_bvh.import_bvh.open = lambda path, mode="r", **more: open(path, mode.replace("U", ""), **more)


def import_body(folder, info):
    """Imports the first of the exported files that Blender reads; returns the new objects."""
    before = set(bpy.data.objects)
    for entry in info["files"]:
        path = os.path.join(folder, entry["file"])
        kind = entry["format"]
        if not os.path.isfile(path):
            continue
        if kind == "fbx":
            bpy.ops.import_scene.fbx(filepath=path)
        elif kind in ("glb", "gltf"):
            import numpy
            if not hasattr(numpy, "bool"):  # Debian's Blender 3.4 with NumPy 1.24
                numpy.bool = bool
            bpy.ops.import_scene.gltf(filepath=path)
        elif kind in ("obj", "bvh"):
            axes = {"axis_forward": "-Z" if info["up_axis"] == "y" else "Y", "axis_up": info["up_axis"].upper()}
            if kind == "bvh":
                mend_bvh_importer()
                bpy.ops.import_anim.bvh(filepath=path, global_scale=1 / info["units_per_metre"], **axes)
            else:
                names = {"-Z": "NEGATIVE_Z", "Y": "Y"}
                bpy.ops.wm.obj_import(
                    filepath=path, forward_axis=names[axes["axis_forward"]], up_axis=axes["axis_up"])
                for item in set(bpy.data.objects) - before:
                    item.scale = (1 / info["units_per_metre"],) * 3
        else:
            continue
        return set(bpy.data.objects) - before
    return set()


def camera_object(objects):
    for item in objects:
        if item.type == "CAMERA":
            return item
    item = bpy.data.objects.new("photo_camera", bpy.data.cameras.new("photo_camera"))
    bpy.context.scene.collection.objects.link(item)
    return item


def set_camera(item, info):
    width, height = info["image_size"]
    longer = max(width, height)
    lens = item.data
    lens.sensor_fit = "AUTO"
    lens.sensor_width = 36.0
    lens.lens = info["focal_length"] / longer * 36.0
    # The principal point counts from the centre of the first pixel.
    lens.shift_x = -(info["principal_point"][0] + 0.5 - width / 2) / longer
    lens.shift_y = (info["principal_point"][1] + 0.5 - height / 2) / longer
    lens.clip_end = max(lens.clip_end, 1000.0)
    # The file's metres with y up -> Blender's z up. A camera looks along its own -z.
    x, y, z = info["position_m"]
    item.parent = None
    item.matrix_world = (mathutils.Matrix.Translation((x, -z, y)) @
                         mathutils.Matrix.Rotation(math.radians(90), 4, "X"))
    scene = bpy.context.scene
    scene.camera = item
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.resolution_percentage = 100
    scene.render.pixel_aspect_x = scene.render.pixel_aspect_y = 1


def set_background(item, folder, info):
    path = os.path.join(folder, info["photo"]) if info["photo"] else ""
    if not os.path.isfile(path):
        return
    lens = item.data
    lens.show_background_images = True
    background = lens.background_images.new()
    background.image = bpy.data.images.load(path)
    background.alpha = 1.0
    background.display_depth = "BACK"
    background.frame_method = "FIT"


def main():
    path = own_path()
    folder = os.path.dirname(path)
    stem = os.path.basename(path)[:-len("_blender.py")]
    with open(os.path.join(folder, stem + "_camera.json"), encoding="utf-8") as file:
        info = json.load(file)
    bpy.context.scene.render.fps = max(1, round(info["fps"]))
    objects = import_body(folder, info)
    camera = camera_object(objects)
    set_camera(camera, info)
    set_background(camera, folder, info)


main()
