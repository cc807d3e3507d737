"""A small body regressor with random weights, and what it finds, computed here in float64 with NumPy
alone: the formulas of ViT (Dosovitskiy et al. 2021, as ViTPose has it) and of HMR 2.0's decoder."""

import json
import struct

import numpy
from scipy.special import erf

WIDTH, DEPTH, HEADS = 24, 2, 3
ROWS, COLUMNS = 3, 2
TOKEN, LAYERS, DECODER_HEADS, HEAD_WIDTH, HIDDEN = 20, 2, 2, 5, 28
INNER = DECODER_HEADS * HEAD_WIDTH

# Of the smallest published width, with as little behind it as a file may have.
PUBLISHED = {"WIDTH": 192, "DEPTH": 1, "ROWS": 16, "COLUMNS": 12, "TOKEN": 16, "LAYERS": 1,
             "INNER": 16, "HIDDEN": 16}
SMALL = {name: globals()[name] for name in PUBLISHED}


def weights(has_box, sizes=None):
    """@param sizes of PUBLISHED; otherwise the small ones."""
    random = numpy.random.RandomState(17)
    tensors = {}
    WIDTH, DEPTH, ROWS, COLUMNS, TOKEN, LAYERS, INNER, HIDDEN = (sizes or SMALL).values()

    def add(name, *shape, scale=0.15, mean=0.0):
        tensors[name] = (random.randn(*shape) * scale + mean).astype("f4")

    def linear(name, outputs, inputs, has_bias=True):
        add(name + ".weight", outputs, inputs)
        if has_bias:
            add(name + ".bias", outputs)

    def norm(name, width):
        add(name + ".weight", width, scale=0.1, mean=1.0)
        add(name + ".bias", width)

    add("backbone.patch_embed.proj.weight", WIDTH, 3, 16, 16, scale=0.04)
    add("backbone.patch_embed.proj.bias", WIDTH)
    add("backbone.pos_embed", 1, 1 + ROWS * COLUMNS, WIDTH, scale=0.5)
    for i in range(DEPTH):
        base = f"backbone.blocks.{i}."
        norm(base + "norm1", WIDTH)
        linear(base + "attn.qkv", 3 * WIDTH, WIDTH)
        linear(base + "attn.proj", WIDTH, WIDTH)
        norm(base + "norm2", WIDTH)
        linear(base + "mlp.fc1", 4 * WIDTH, WIDTH)
        linear(base + "mlp.fc2", WIDTH, 4 * WIDTH)
    norm("backbone.last_norm", WIDTH)
    decoder = "smpl_head.transformer."
    linear(decoder + "to_token_embedding", TOKEN, 1)
    add(decoder + "pos_embedding", 1, 1, TOKEN, scale=0.5)
    for i in range(LAYERS):
        base = f"{decoder}transformer.layers.{i}."
        for part in range(3):
            norm(f"{base}{part}.norm", TOKEN)
        linear(base + "0.fn.to_qkv", 3 * INNER, TOKEN, has_bias=False)
        linear(base + "0.fn.to_out.0", TOKEN, INNER)
        linear(base + "1.fn.to_kv", 2 * INNER, WIDTH, has_bias=False)
        linear(base + "1.fn.to_q", INNER, TOKEN, has_bias=False)
        linear(base + "1.fn.to_out.0", TOKEN, INNER)
        linear(base + "2.fn.net.0", HIDDEN, TOKEN)
        linear(base + "2.fn.net.3", TOKEN, HIDDEN)
    for name, outputs in (("decpose", 144), ("decshape", 10), ("deccam", 3)):
        linear("smpl_head." + name, outputs, TOKEN + (3 if has_box else 0))
    for name, size in (("init_body_pose", 144), ("init_betas", 10), ("init_cam", 3)):
        add("smpl_head." + name, 1, size)
    return tensors


def _layer_norm(x, tensors, name, eps):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / numpy.sqrt(variance + eps) * tensors[name + ".weight"] + tensors[name + ".bias"]


def _linear(x, tensors, name):
    return x @ tensors[name + ".weight"].T + tensors.get(name + ".bias", 0.0)


def _gelu(x):
    return 0.5 * x * (1 + erf(x / numpy.sqrt(2)))


def _attention(q, k, v, heads):
    """One head after the other: (T, C), (S, C), (S, C) -> (T, C)."""
    mixed = []
    for part_q, part_k, part_v in zip(*(numpy.split(x, heads, axis=1) for x in (q, k, v))):
        scores = part_q @ part_k.T / numpy.sqrt(part_q.shape[1])
        scores = numpy.exp(scores - scores.max(1, keepdims=True))
        mixed.append(scores / scores.sum(1, keepdims=True) @ part_v)
    return numpy.concatenate(mixed, 1)


def _backbone(image, tensors):
    padded = numpy.pad(image, ((0, 0), (2, 2), (2, 2)))
    kernel = tensors["backbone.patch_embed.proj.weight"].reshape(WIDTH, -1)
    x = numpy.array([kernel @ padded[:, 16 * r:16 * r + 16, 16 * c:16 * c + 16].ravel()
                     for r in range(ROWS) for c in range(COLUMNS)])
    place = tensors["backbone.pos_embed"][0]
    x = x + tensors["backbone.patch_embed.proj.bias"] + place[1:] + place[:1]
    for i in range(DEPTH):
        base = f"backbone.blocks.{i}."
        roles = _linear(_layer_norm(x, tensors, base + "norm1", 1e-6), tensors, base + "attn.qkv")
        x = x + _linear(_attention(*numpy.split(roles, 3, axis=1), HEADS), tensors, base + "attn.proj")
        hidden = _gelu(_linear(_layer_norm(x, tensors, base + "norm2", 1e-6), tensors, base + "mlp.fc1"))
        x = x + _linear(hidden, tensors, base + "mlp.fc2")
    return _layer_norm(x, tensors, "backbone.last_norm", 1e-6)


def _decoder(context, tensors):
    decoder = "smpl_head.transformer."
    x = tensors[decoder + "to_token_embedding.bias"][None] + tensors[decoder + "pos_embedding"][0]
    for i in range(LAYERS):
        base = f"{decoder}transformer.layers.{i}."
        roles = _linear(_layer_norm(x, tensors, base + "0.norm", 1e-5), tensors, base + "0.fn.to_qkv")
        x = x + _linear(_attention(*numpy.split(roles, 3, axis=1), DECODER_HEADS), tensors,
                        base + "0.fn.to_out.0")
        keys, values = numpy.split(_linear(context, tensors, base + "1.fn.to_kv"), 2, axis=1)
        query = _linear(_layer_norm(x, tensors, base + "1.norm", 1e-5), tensors, base + "1.fn.to_q")
        x = x + _linear(_attention(query, keys, values, DECODER_HEADS), tensors, base + "1.fn.to_out.0")
        hidden = _gelu(_linear(_layer_norm(x, tensors, base + "2.norm", 1e-5), tensors, base + "2.fn.net.0"))
        x = x + _linear(hidden, tensors, base + "2.fn.net.3")
    return x[0]


def reference(tensors, has_box):
    """Arrays of the input and of everything that must come out."""
    random = numpy.random.RandomState(23)
    images = random.randn(2, 3, 16 * ROWS, 16 * COLUMNS).astype("f4")
    boxes = random.randn(2, 3).astype("f4")
    exact = {name: value.astype("f8") for name, value in tensors.items()}
    tokens = [_backbone(image.astype("f8"), exact) for image in images]
    features = [_decoder(context, exact) for context in tokens]
    states = []
    for feature, box in zip(features, boxes):
        read = numpy.append(feature, box) if has_box else feature
        states.append(numpy.concatenate([
            _linear(read, exact, "smpl_head." + name) + exact["smpl_head." + mean][0]
            for name, mean in (("decpose", "init_body_pose"), ("decshape", "init_betas"),
                               ("deccam", "init_cam"))]))
    return {"image": images, "box": boxes, "tokens": numpy.array(tokens),
            "feature": numpy.array(features), "state": numpy.array(states)}


def safetensors(tensors):
    header, data = {}, b""
    for name, value in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(value.shape),
                        "data_offsets": [len(data), len(data) + value.nbytes]}
        data += value.tobytes()
    header["__metadata__"] = {"image_height": str(16 * ROWS), "image_width": str(16 * COLUMNS),
                              "backbone_heads": str(HEADS), "heads": str(DECODER_HEADS)}
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, has_box in (("regressor", False), ("regressor_box", True)):
        tensors = weights(has_box)
        numpy.savez(folder / f"{name}.npz", **reference(tensors, has_box))
        # What 4D-Humans' checkpoint has besides.
        beside = {"smpl.betas": numpy.zeros((1, 10), "f4"),
                  "discriminator.D_conv1.weight": numpy.zeros((2, 2), "f4")}
        (folder / f"{name}.safetensors").write_bytes(safetensors({**tensors, **beside}))
        (folder / f"{name}.ckpt").write_bytes(torch_checkpoint({**tensors, **beside}))

    # Readouts of almost nothing: the mean body, whatever is in the photo.
    published = weights(False, PUBLISHED)
    for name in ("decpose", "decshape", "deccam"):
        published[f"smpl_head.{name}.weight"] *= 0.01
        published[f"smpl_head.{name}.bias"] *= 0.01
    published["smpl_head.init_betas"] *= 0
    turns = numpy.tile(numpy.array([1, 0, 0, 0, 1, 0], "f4"), (24, 1))
    turns[0] = [1, 0, 0, 0, -1, 0]  # upright before a camera whose y points down
    published["smpl_head.init_body_pose"] = turns.reshape(1, 144)
    published["smpl_head.init_cam"] = numpy.array([[0.9, 0, 0]], "f4")
    (folder / "published.ckpt").write_bytes(torch_checkpoint(published))


class _Storage:
    """Pickled as torch pickles a storage: by a persistent id."""

    def __init__(self, key, count):
        self.key, self.count = key, count


def torch_checkpoint(tensors):
    """The zip that torch.save writes of a Lightning checkpoint, without torch: a pickle that calls
    torch._utils._rebuild_tensor_v2, and the storages beside it. Matrices are stored transposed and
    given by strides, so that these matter; all tensors of one width share a storage."""
    import collections
    import io
    import pickle
    import sys
    import types
    import zipfile

    torch = types.ModuleType("torch")
    utils = types.ModuleType("torch._utils")

    class FloatStorage:
        pass

    def _rebuild_tensor_v2(*_):
        raise AssertionError("never called")

    FloatStorage.__module__, FloatStorage.__qualname__ = "torch", "FloatStorage"
    _rebuild_tensor_v2.__module__ = "torch._utils"
    _rebuild_tensor_v2.__qualname__ = "_rebuild_tensor_v2"
    torch.FloatStorage, torch._utils, utils._rebuild_tensor_v2 = FloatStorage, utils, _rebuild_tensor_v2

    class Tensor:
        def __init__(self, key, count, offset, shape, strides):
            self.arguments = (_Storage(key, count), offset, shape, strides, False,
                              collections.OrderedDict())

        def __reduce__(self):
            return _rebuild_tensor_v2, self.arguments

    class Pickler(pickle.Pickler):
        def persistent_id(self, value):
            if isinstance(value, _Storage):
                return "storage", FloatStorage, value.key, "cpu", value.count
            return None

    storage = b""
    places = {}
    for name, value in tensors.items():
        stored = value.T if value.ndim == 2 else value
        places[name] = (len(storage) // 4, value)
        storage += numpy.ascontiguousarray(stored).tobytes()
    count = len(storage) // 4
    state = collections.OrderedDict()
    for name, (offset, value) in places.items():
        strides = [1, value.shape[0]] if value.ndim == 2 else [s // 4 for s in value.strides]
        state[name] = Tensor("0", count, offset, value.shape, tuple(strides))
    checkpoint = {"epoch": 35, "global_step": 1000000, "pytorch-lightning_version": "1.8.1",
                  "state_dict": state, "optimizer_states": [{"state": {}}], "lr_schedulers": []}
    file = io.BytesIO()
    sys.modules.update({"torch": torch, "torch._utils": utils})
    try:
        Pickler(file, 2).dump(checkpoint)
    finally:
        del sys.modules["torch"], sys.modules["torch._utils"]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as zipped:
        zipped.writestr("epoch=35/data.pkl", file.getvalue())
        zipped.writestr("epoch=35/byteorder", "little")
        zipped.writestr("epoch=35/data/0", storage)
        zipped.writestr("epoch=35/version", "3\n")
    return archive.getvalue()
