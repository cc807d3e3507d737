"""Small ONNX networks of one operator each, with what they are given and what they must give, computed
here by onnx_reference. A case is FAMILY/NAME.onnx and FAMILY/NAME.npz: inputs by their names, and
output0, output1..."""

import io

import numpy

from model_files import onnx_networks
from model_files import onnx_reference as reference
from model_files.onnx_writing import bfloat16_tensor, model, node, tensor

random = numpy.random.RandomState(5)


def reals(*shape):
    return random.randn(*shape).astype("f4")


def positive(*shape):
    return (numpy.abs(random.randn(*shape)) + 0.2).astype("f4")


def longs(*values):
    return numpy.array(values, "i8")


class Case:
    def __init__(self, name, nodes, given, outputs, constants=None, opset=13, more=(), listed=()):
        """@param given, constants: arrays by name. @param outputs: arrays by name, in order."""
        tensors = [tensor(value, key) for key, value in (constants or {}).items()] + list(more)
        shapes = {key: value.shape for key, value in given.items()}
        self.name = name
        self.onnx = model(nodes, shapes, list(outputs), tensors, opset, listed)
        file = io.BytesIO()
        results = {f"output{i}": numpy.asarray(value, "f4")
                   for i, value in enumerate(outputs.values())}
        numpy.savez(file, **given, **results)
        self.npz = file.getvalue()


def single(name, kind, given, expected, constants=None, opset=13, names=None, **attributes):
    """One node whose inputs are those that are given, then the constants, or `names`."""
    inputs = names or " ".join(list(given) + list(constants or {}))
    return Case(name, [node(kind, inputs, "y", **attributes)], given, {"y": expected}, constants, opset)


def arithmetic():
    a, b = reals(2, 3, 4), reals(3, 1)
    for kind, function in {"Add": numpy.add, "Sub": numpy.subtract, "Mul": numpy.multiply,
                           "Div": numpy.divide, "Min": numpy.minimum, "Max": numpy.maximum}.items():
        yield single(kind, kind, {"a": a, "b": b}, function(a, b))
        yield single(kind + "_constant", kind, {"a": b}, function(b, a), {"b": a})
    c = reals(4)
    yield single("Sum", "Sum", {"a": a, "b": b, "c": c}, a + b + c)
    yield single("Mean", "Mean", {"a": a, "b": b, "c": c}, (a + b + c) / 3)
    p = positive(2, 3)
    for kind, function in {"Sqrt": numpy.sqrt, "Exp": numpy.exp, "Log": numpy.log,
                           "Neg": numpy.negative, "Abs": numpy.abs, "Sign": numpy.sign,
                           "Reciprocal": lambda x: 1 / x, "Floor": numpy.floor, "Ceil": numpy.ceil,
                           "Round": numpy.round, "Sin": numpy.sin, "Cos": numpy.cos,
                           "Erf": reference.erf}.items():
        x = p if kind in ("Sqrt", "Log") else reals(3, 5)
        yield single(kind, kind, {"x": x}, function(x))
    yield single("Pow_square", "Pow", {"x": a}, a ** 2, {"e": numpy.float32(2)})
    yield single("Pow_many", "Pow", {"x": p}, p ** numpy.float32([2, 0.5, 3]),
                 {"e": numpy.float32([2, 0.5, 3])})
    whole = longs(7, -7, 7, -7, 9, 5)
    by = longs(2, 2, -2, -2, 1, -1)
    x = reals(6)
    for kind, expected in {"Div": numpy.trunc(whole / by), "Mod": numpy.mod(whole, by)}.items():
        yield Case(kind + "_whole",
                   [node(kind, "a b", "q"), node("Cast", "q", "r", to=1), node("Add", "r x", "y")],
                   {"x": x}, {"y": expected + x}, {"a": whole, "b": by})
    yield single("Mod_real", "Mod", {"a": a, "b": c}, numpy.fmod(a, c), fmod=1)
    for kind, function in {"Equal": numpy.equal, "Greater": numpy.greater, "Less": numpy.less,
                           "GreaterOrEqual": numpy.greater_equal,
                           "LessOrEqual": numpy.less_equal}.items():
        u, v = numpy.round(reals(3, 4)), numpy.round(reals(4))
        yield Case(kind, [node(kind, "a b", "c"), node("Cast", "c", "y", to=1)], {"a": u, "b": v},
                   {"y": function(u, v)})
    for kind, function in {"And": numpy.logical_and, "Or": numpy.logical_or,
                           "Xor": numpy.logical_xor}.items():
        yield Case(kind, [node("Greater", "a zero", "p"), node("Greater", "b zero", "q"),
                          node(kind, "p q", "r"), node("Not", "r", "s"), node("Cast", "s", "y", to=1)],
                   {"a": a, "b": b}, {"y": ~function(a > 0, b > 0)}, {"zero": numpy.float32(0)})
    yield Case("Where", [node("Greater", "a zero", "p"), node("Where", "p a b", "y")],
               {"a": a, "b": b}, {"y": numpy.where(a > 0, a, b)}, {"zero": numpy.float32(0)})


def activation():
    x = (3 * reals(2, 4, 5)).astype("f4")
    slope = reals(4, 1)
    known = {
        "Relu": (numpy.maximum(x, 0), {}),
        "LeakyRelu": (numpy.where(x < 0, 0.01 * x, x), {}),
        "Elu": (numpy.where(x < 0, numpy.exp(x) - 1, x), {}),
        "Sigmoid": (reference.sigmoid(x), {}),
        "HardSigmoid": (numpy.clip(0.2 * x + 0.5, 0, 1), {}),
        "HardSwish": (x * numpy.clip(x / 6 + 0.5, 0, 1), {}),
        "Tanh": (numpy.tanh(x), {}),
        "Softplus": (numpy.log1p(numpy.exp(x)), {}),
        "Softsign": (x / (1 + numpy.abs(x)), {}),
        "Mish": (x * numpy.tanh(numpy.log1p(numpy.exp(x))), {}),
        "Gelu": (reference.gelu(x), {}),
    }
    for kind, (expected, attributes) in known.items():
        yield single(kind, kind, {"x": x}, expected, opset=20, **attributes)
    yield single("LeakyRelu_steep", "LeakyRelu", {"x": x}, numpy.where(x < 0, 0.3 * x, x), alpha=0.3)
    yield single("HardSigmoid_sixth", "HardSigmoid", {"x": x}, numpy.clip(x / 6 + 0.5, 0, 1),
                 alpha=1 / 6, beta=0.5)
    tanh = 0.5 * x * (1 + numpy.tanh(numpy.sqrt(2 / numpy.pi) * (x + 0.044715 * x ** 3)))
    yield single("Gelu_tanh", "Gelu", {"x": x}, tanh, opset=20, approximate="tanh")
    yield single("PRelu", "PRelu", {"x": x}, numpy.where(x < 0, slope * x, x), {"slope": slope})
    yield single("Clip_attributes", "Clip", {"x": x}, numpy.clip(x, -1, 2), opset=10, min=-1.0, max=2.0)
    yield single("Clip_inputs", "Clip", {"x": x}, numpy.clip(x, -1, 2),
                 {"least": numpy.float32(-1), "most": numpy.float32(2)})
    yield single("Clip_least", "Clip", {"x": x}, numpy.maximum(x, 0.5), {"least": numpy.float32(0.5)})
    yield single("Clip_most", "Clip", {"x": x}, numpy.minimum(x, 0.5), {"most": numpy.float32(0.5)},
                 names="x - most")


def normalisation():
    x = reals(2, 3, 4, 5)
    scale, bias, mean, variance = reals(3), reals(3), reals(3), positive(3)
    along = (1, 3, 1, 1)
    expected = ((x - mean.reshape(along)) / numpy.sqrt(variance.reshape(along) + 1e-3)
                * scale.reshape(along) + bias.reshape(along))
    yield single("BatchNormalization", "BatchNormalization", {"x": x}, expected,
                 {"s": scale, "b": bias, "m": mean, "v": variance}, epsilon=1e-3)
    mean, variance = x.mean((2, 3), keepdims=True), x.var((2, 3), keepdims=True)
    expected = (x - mean) / numpy.sqrt(variance + 1e-5) * scale.reshape(along) + bias.reshape(along)
    yield single("InstanceNormalization", "InstanceNormalization", {"x": x}, expected,
                 {"s": scale, "b": bias})
    wide, shift = reals(5), reals(5)
    yield single("LayerNormalization", "LayerNormalization", {"x": x},
                 reference.layer_norm(x, wide, shift, 1e-6), {"s": wide, "b": shift}, 17, axis=-1,
                 epsilon=1e-6)
    flat = x.reshape(2, 3, 20)
    wide = reals(4, 5)
    expected = reference.layer_norm(flat, wide.reshape(20), 0, 1e-5).reshape(x.shape)
    yield single("LayerNormalization_axis", "LayerNormalization", {"x": x}, expected, {"s": wide}, 17,
                 axis=2)
    expected = reference.layer_norm(flat, 1, 0, 1e-5).reshape(x.shape) * numpy.float32(3) + shift
    yield single("LayerNormalization_stretched", "LayerNormalization", {"x": x}, expected,
                 {"s": numpy.float32([3]), "b": shift}, 17, axis=2)
    yield single("LpNormalization", "LpNormalization", {"x": x},
                 x / numpy.sqrt((x * x).sum(1, keepdims=True)), axis=1)
    yield single("LpNormalization_1", "LpNormalization", {"x": x},
                 x / numpy.abs(x).sum(-1, keepdims=True), p=1)
    for kind, function in {"Softmax": lambda x: x, "LogSoftmax": numpy.log}.items():
        yield single(kind, kind, {"x": x}, function(reference.softmax(x, -1)))
        yield single(kind + "_axis", kind, {"x": x}, function(reference.softmax(x, 1)), axis=1)
        rows = reference.softmax(x.reshape(6, 20), 1).reshape(x.shape)
        yield single(kind + "_11", kind, {"x": x}, function(rows), opset=11, axis=2)
        rows = reference.softmax(x.reshape(2, 60), 1).reshape(x.shape)
        yield single(kind + "_11_default", kind, {"x": x}, function(rows), opset=11)


def convolution():
    x, w, b = reals(2, 4, 7, 6), reals(6, 4, 3, 2), reals(6)
    conv, back = reference.conv, reference.conv_transpose
    yield single("Conv", "Conv", {"x": x}, conv(x, w), {"w": w})
    yield single("Conv_bias", "Conv", {"x": x},
                 conv(x, w, b, (2, 1), (1, 2), (1, 0), (1, 0)), {"w": w, "b": b}, strides=[2, 1],
                 dilations=[1, 2], pads=[1, 0, 1, 0], kernel_shape=[3, 2])
    yield single("Conv_uneven", "Conv", {"x": x}, conv(x, w, b, None, None, (0, 1), (2, 0)),
                 {"w": w, "b": b}, pads=[0, 1, 2, 0])
    yield single("Conv_upper", "Conv", {"x": x}, conv(x, w, None, (2, 2), None, (1, 0), (1, 0)),
                 {"w": w}, auto_pad="SAME_UPPER", strides=[2, 2])
    even = reals(6, 4, 2, 2)
    yield single("Conv_lower", "Conv", {"x": x}, conv(x, even, None, None, None, (1, 1), (0, 0)),
                 {"w": even}, auto_pad="SAME_LOWER")
    yield single("Conv_valid", "Conv", {"x": x}, conv(x, w), {"w": w}, auto_pad="VALID")
    grouped = reals(6, 2, 3, 3)
    yield single("Conv_groups", "Conv", {"x": x}, conv(x, grouped, b, None, None, (1, 1), (1, 1), 2),
                 {"w": grouped, "b": b}, group=2, pads=[1, 1, 1, 1])
    deep = reals(8, 1, 3, 3)
    yield single("Conv_depth", "Conv", {"x": x}, conv(x, deep, None, (2, 2), None, (1, 1), (1, 1), 4),
                 {"w": deep}, group=4, pads=[1, 1, 1, 1], strides=[2, 2])
    line, taps = reals(2, 4, 9), reals(6, 2, 3)
    yield single("Conv_line", "Conv", {"x": line}, conv(line, taps, b, (2,), (2,), (1,), (2,), 2),
                 {"w": taps, "b": b}, group=2, strides=[2], dilations=[2], pads=[1, 2])
    yield Case("Conv_computed_weight", [node("Relu", "w", "v"), node("Conv", "x v", "y")],
               {"x": x, "w": w}, {"y": conv(x, numpy.maximum(w, 0))})
    small, spread, shift = reals(2, 4, 3, 4), reals(4, 5, 4, 3), reals(5)
    yield single("ConvTranspose", "ConvTranspose", {"x": small}, back(small, spread, shift),
                 {"w": spread, "b": shift})
    yield single("ConvTranspose_double", "ConvTranspose", {"x": small},
                 back(small, spread, shift, (2, 2), None, (1, 0), (1, 0), 1, (0, 1)),
                 {"w": spread, "b": shift}, strides=[2, 2], pads=[1, 0, 1, 0], output_padding=[0, 1])
    yield single("ConvTranspose_uneven", "ConvTranspose", {"x": small},
                 back(small, spread, shift, (2, 1), (1, 2), (1, 0), (0, 2), 1, (0, 0)),
                 {"w": spread, "b": shift}, strides=[2, 1], dilations=[1, 2], pads=[1, 0, 0, 2])
    yield single("ConvTranspose_beyond", "ConvTranspose", {"x": small},
                 back(small, spread, shift, None, None, (1, 1), (0, 1), 1, (2, 1)),
                 {"w": spread, "b": shift}, pads=[1, 1, 0, 1], output_padding=[2, 1])
    yield single("ConvTranspose_groups", "ConvTranspose", {"x": small},
                 back(small, spread, None, (2, 2), None, None, None, 2), {"w": spread}, group=2,
                 strides=[2, 2])
    short, taps = reals(1, 4, 5), reals(4, 2, 3)
    yield single("ConvTranspose_line", "ConvTranspose", {"x": short},
                 back(short, taps, None, (2,), None, (1,), (1,), 2), {"w": taps}, group=2, strides=[2],
                 pads=[1, 1])


def pooling():
    x = reals(2, 3, 7, 6)
    axes = (-2, -1)

    def seen(kernel, strides, before, after, fill, dilations=(1, 1), x=x):
        return reference.windows(x, kernel, strides, dilations, before, after, fill)

    yield single("MaxPool", "MaxPool", {"x": x},
                 seen((3, 2), (2, 1), (1, 0), (1, 1), -numpy.inf).max(axes), kernel_shape=[3, 2],
                 strides=[2, 1], pads=[1, 0, 1, 1])
    yield single("MaxPool_dilated", "MaxPool", {"x": x},
                 seen((3, 2), (1, 1), (0, 0), (0, 0), 0, (2, 3)).max(axes), kernel_shape=[3, 2],
                 dilations=[2, 3])
    yield single("MaxPool_up", "MaxPool", {"x": x},
                 seen((2, 3), (2, 2), (0, 0), (1, 1), -numpy.inf).max(axes), kernel_shape=[2, 3],
                 strides=[2, 2], ceil_mode=1)
    yield single("MaxPool_same", "MaxPool", {"x": x},
                 seen((3, 3), (1, 1), (1, 1), (1, 1), -numpy.inf).max(axes), kernel_shape=[3, 3],
                 auto_pad="SAME_UPPER")
    line = reals(2, 3, 8)
    yield single("MaxPool_line", "MaxPool", {"x": line},
                 reference.windows(line, (3,), (2,), (1,), (1,), (0,), -numpy.inf).max(-1),
                 kernel_shape=[3], strides=[2], pads=[1, 0])
    yield single("AveragePool", "AveragePool", {"x": x},
                 numpy.nanmean(seen((3, 2), (2, 1), (1, 1), (1, 0), numpy.nan), axes),
                 kernel_shape=[3, 2], strides=[2, 1], pads=[1, 1, 1, 0])
    yield single("AveragePool_with_padding", "AveragePool", {"x": x},
                 seen((3, 2), (2, 1), (1, 1), (1, 0), 0).mean(axes), kernel_shape=[3, 2],
                 strides=[2, 1], pads=[1, 1, 1, 0], count_include_pad=1)
    yield single("AveragePool_up", "AveragePool", {"x": x},
                 numpy.nanmean(seen((2, 3), (2, 2), (0, 0), (1, 1), numpy.nan), axes),
                 kernel_shape=[2, 3], strides=[2, 2], ceil_mode=1)
    yield single("AveragePool_line", "AveragePool", {"x": line},
                 reference.windows(line, (2,), (2,), (1,), (0,), (0,), 0).mean(-1), kernel_shape=[2],
                 strides=[2])
    yield single("GlobalAveragePool", "GlobalAveragePool", {"x": x}, x.mean(axes, keepdims=True))
    yield single("GlobalMaxPool", "GlobalMaxPool", {"x": line}, line.max(-1, keepdims=True))


def product():
    a, b = reals(2, 1, 3, 4), reals(5, 4, 2)
    yield single("MatMul", "MatMul", {"a": a, "b": b}, numpy.matmul(a, b))
    yield single("MatMul_constant", "MatMul", {"a": a},
                 numpy.matmul(a, b[0]), {"b": b[0]})
    yield single("MatMul_vector", "MatMul", {"a": a, "b": b[0, :, 0]}, numpy.matmul(a, b[0, :, 0]))
    yield single("MatMul_row", "MatMul", {"a": a[0, 0, 0], "b": b}, numpy.matmul(a[0, 0, 0], b))
    m, n, c = reals(3, 4), reals(5, 4), reals(5)
    yield single("Gemm", "Gemm", {"a": m}, m @ n.T + c, {"b": n, "c": c}, transB=1)
    yield single("Gemm_scaled", "Gemm", {"a": m}, 0.5 * m.T @ n[:3] + 2 * n[0, :1], 
                 {"b": n[:3], "c": n[0, :1]}, transA=1, alpha=0.5, beta=2.0)
    yield single("Gemm_plain", "Gemm", {"a": m, "b": n.T.copy()}, m @ n.T)
    q, k = reals(2, 3, 4, 5), reals(2, 3, 6, 5)
    for name, equation in {"Einsum": "bhid,bhjd->bhij", "Einsum_blanks": "bhid, bhjd -> bijh"}.items():
        yield single(name, "Einsum", {"a": q, "b": k}, numpy.einsum(equation, q, k), opset=12,
                     equation=equation)
    yield single("Einsum_one", "Einsum", {"a": q}, numpy.einsum("bhid->dbi", q), opset=12,
                 equation="bhid->dbi")


def reduction():
    x = reals(2, 3, 4)
    known = {"ReduceSum": numpy.sum, "ReduceMean": numpy.mean, "ReduceMax": numpy.max,
             "ReduceMin": numpy.min, "ReduceProd": numpy.prod,
             "ReduceL1": lambda x, axis, keepdims: numpy.abs(x).sum(axis, keepdims=keepdims),
             "ReduceL2": lambda x, axis, keepdims: numpy.sqrt((x * x).sum(axis, keepdims=keepdims)),
             "ReduceSumSquare": lambda x, axis, keepdims: (x * x).sum(axis, keepdims=keepdims),
             "ReduceLogSumExp":
                 lambda x, axis, keepdims: numpy.log(numpy.exp(x).sum(axis, keepdims=keepdims))}
    for kind, function in known.items():
        yield single(kind, kind, {"x": x}, function(x, axis=(0, 2), keepdims=True), opset=11, axes=[0, -1])
        yield single(kind + "_input", kind, {"x": x}, function(x, axis=1, keepdims=False),
                     {"axes": longs(-2)}, opset=18, keepdims=0)
        yield single(kind + "_all", kind, {"x": x}, function(x, axis=(0, 1, 2), keepdims=True), opset=18)
    yield single("ReduceSum_nothing", "ReduceSum", {"x": x}, x, noop_with_empty_axes=1)
    for kind, function in {"ArgMax": numpy.argmax, "ArgMin": numpy.argmin}.items():
        yield single(kind, kind, {"x": x}, function(x, axis=1)[:, None], axis=1)
        yield single(kind + "_dropped", kind, {"x": x}, function(x, axis=2), axis=-1, keepdims=0)


def resized(x, sizes, scales, mode, coordinates, **more):
    y = x
    for d, (size, scale) in enumerate(zip(sizes, scales)):
        matrix = reference.resize_matrix(x.shape[d], size, scale, mode, coordinates, **more)
        y = numpy.moveaxis(numpy.tensordot(matrix, y, (1, d)), 0, d)
    return y


def resize():
    x = reals(1, 2, 5, 4)
    empty = {"roi": numpy.zeros(0, "f4"), "scales": numpy.zeros(0, "f4")}
    for mode in ("nearest", "linear", "cubic"):
        for coordinates in ("half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric"):
            for name, size in {"up": (1, 2, 11, 9), "down": (1, 2, 3, 1)}.items():
                scales = [size[d] / x.shape[d] for d in range(4)]
                yield single(f"{mode}_{coordinates}_{name}", "Resize", {"x": x},
                             resized(x, size, scales, mode, coordinates),
                             {**empty, "sizes": longs(*size)}, mode=mode,
                             coordinate_transformation_mode=coordinates)
    for rounding in ("round_prefer_floor", "round_prefer_ceil", "floor", "ceil"):
        scales = numpy.float32([1, 1, 2, 1.75])
        yield single(f"nearest_{rounding}", "Resize", {"x": x},
                     resized(x, (1, 2, 10, 7), scales, "nearest", "asymmetric", rounding=rounding),
                     {"scales": scales}, names="x - scales", mode="nearest",
                     coordinate_transformation_mode="asymmetric", nearest_mode=rounding)
    scales = numpy.float32([1, 1, 2, 0.5])
    yield single("linear_scales", "Resize", {"x": x},
                 resized(x, (1, 2, 10, 2), scales, "linear", "half_pixel"), {"scales": scales},
                 names="x - scales", mode="linear")
    yield single("cubic_inside", "Resize", {"x": x},
                 resized(x, (1, 2, 10, 2), scales, "cubic", "half_pixel", a=-0.5, exclude=True),
                 {"scales": scales}, names="x - scales", mode="cubic", cubic_coeff_a=-0.5,
                 exclude_outside=1)
    yield single("axes", "Resize", {"x": x},
                 resized(x, (1, 2, 10, 6), (1, 1, 2, 1.5), "linear", "half_pixel"),
                 {"scales": numpy.float32([2, 1.5])}, names="x - scales", opset=18, mode="linear",
                 axes=[2, 3])
    doubled = numpy.repeat(numpy.repeat(x, 2, 2), 2, 3)
    scales = numpy.float32([1, 1, 2, 2])
    yield single("Resize_10", "Resize", {"x": x}, doubled, {"scales": scales}, 10, mode="nearest")
    yield single("Upsample_9", "Upsample", {"x": x}, doubled, {"scales": scales}, 9, mode="nearest")
    yield single("Upsample_7", "Upsample", {"x": x}, doubled, opset=7, mode="nearest",
                 scales=[1.0, 1.0, 2.0, 2.0])
    yield single("Upsample_linear", "Upsample", {"x": x},
                 resized(x, (1, 2, 10, 8), scales, "linear", "asymmetric"), {"scales": scales}, 9,
                 mode="linear")


def shape():
    x = reals(2, 3, 4)
    yield single("Reshape", "Reshape", {"x": x}, x.reshape(2, 6, 2), {"s": longs(0, -1, 2)})
    yield single("Flatten", "Flatten", {"x": x}, x.reshape(2, 12))
    yield single("Flatten_0", "Flatten", {"x": x}, x.reshape(1, 24), axis=0)
    yield single("Flatten_end", "Flatten", {"x": x}, x.reshape(6, 4), axis=-1)
    yield single("Transpose", "Transpose", {"x": x}, x.transpose(2, 1, 0))
    yield single("Transpose_perm", "Transpose", {"x": x}, x.transpose(1, 2, 0), perm=[1, 2, 0])
    one = x.reshape(1, 2, 3, 1, 4)
    yield single("Squeeze", "Squeeze", {"x": one}, x)
    yield single("Squeeze_11", "Squeeze", {"x": one}, one[0], opset=11, axes=[0])
    yield single("Squeeze_13", "Squeeze", {"x": one}, one[:, :, :, 0], {"axes": longs(-2)})
    yield single("Unsqueeze_11", "Unsqueeze", {"x": x}, one, opset=11, axes=[3, 0])
    yield single("Unsqueeze_13", "Unsqueeze", {"x": x}, x[..., None], {"axes": longs(-1)})
    yield single("Expand", "Expand", {"x": x[:, :1]}, numpy.broadcast_to(x[:, :1], (5, 2, 3, 4)),
                 {"s": longs(5, 1, 3, 1)})
    yield single("Tile", "Tile", {"x": x}, numpy.tile(x, (1, 2, 3)), {"r": longs(1, 2, 3)})
    yield single("Identity", "Identity", {"x": x}, x)
    yield single("Dropout", "Dropout", {"x": x}, x)
    yield single("Cast", "Cast", {"x": 3 * x}, numpy.trunc(3 * x), to=6)
    yield Case("Cast_bool", [node("Cast", "x", "b", to=9), node("Cast", "b", "y", to=10)],
               {"x": numpy.maximum(x, 0)}, {"y": x > 0})
    yield Case("CastLike", [node("CastLike", "x w", "b"), node("Cast", "b", "y", to=1)], {"x": 3 * x},
               {"y": numpy.trunc(3 * x)}, {"w": longs(1)})
    yield single("Shape", "Shape", {"x": x}, (2, 3, 4))
    yield single("Shape_part", "Shape", {"x": x}, (3,), opset=15, start=1, end=-1)
    yield single("Size", "Size", {"x": x}, 24)
    deep = reals(2, 12, 2, 3)
    blocks = deep.reshape(2, 2, 2, 3, 2, 3).transpose(0, 3, 4, 1, 5, 2).reshape(2, 3, 4, 6)
    yield single("DepthToSpace", "DepthToSpace", {"x": deep}, blocks, blocksize=2)
    yield single("SpaceToDepth", "SpaceToDepth", {"x": blocks}, deep, blocksize=2)
    blocks = deep.reshape(2, 3, 2, 2, 2, 3).transpose(0, 1, 4, 2, 5, 3).reshape(2, 3, 4, 6)
    yield single("DepthToSpace_CRD", "DepthToSpace", {"x": deep}, blocks, blocksize=2, mode="CRD")
    # As exporters write "reshape to (batch, -1, 4)".
    yield Case("computed_shape",
               [node("Shape", "x", "s"), node("Gather", "s zero", "n", axis=0),
                node("Unsqueeze", "n at", "m"), node("Concat", "m rest", "t", axis=0),
                node("Reshape", "x t", "y")],
               {"x": x}, {"y": x.reshape(2, -1, 2)},
               {"zero": numpy.int64(0), "at": longs(0), "rest": longs(-1, 2)})


def piece():
    x = reals(4, 5, 6)
    yield single("Slice_1", "Slice", {"x": x}, x[1:3, :, :-2], opset=9, starts=[1, 0], ends=[3, -2],
                 axes=[0, 2])
    far = 2 ** 63 - 1
    for name, cut, (first, last, axes, steps) in [
            ("Slice", x[:, 1:4:2, -3:], ((1, -3), (4, far), (1, 2), (2, 1))),
            ("Slice_back", x[::-1, 3:0:-2], ((far, 3), (-far - 1, 0), (0, 1), (-1, -2))),
            ("Slice_empty", x[3:1, :0], ((3, 0), (1, 0), (0, 1), (1, 1)))]:
        yield single(name, "Slice", {"x": x}, cut,
                     {"f": longs(*first), "l": longs(*last), "a": longs(*axes), "s": longs(*steps)})
    yield single("Slice_plain", "Slice", {"x": x}, x[1:2, 2:5], {"f": longs(1, 2), "l": longs(2, 100)})
    parts = {"p": x[:, :2], "q": x[:, 2:3], "r": x[:, 3:]}
    yield Case("Split_11", [node("Split", "x", "p q r", axis=1, split=[2, 1, 2])], {"x": x}, parts,
               opset=11)
    yield Case("Split_13", [node("Split", "x s", "p q r", axis=-2)], {"x": x}, parts,
               {"s": longs(2, 1, 2)})
    yield Case("Split_even", [node("Split", "x", "p q")], {"x": x}, {"p": x[:2], "q": x[2:]})
    yield Case("Split_uneven", [node("Split", "x", "p q", axis=1, num_outputs=2)], {"x": x},
               {"p": x[:, :3], "q": x[:, 3:]}, opset=18)
    other = reals(4, 2, 6)
    yield single("Concat", "Concat", {"a": x, "b": other}, numpy.concatenate([x, other, x], 1),
                 names="a b a", axis=-2)
    yield single("Gather", "Gather", {"x": x}, x[:, [[4, -5], [1, 2]]], {"i": longs(4, -5, 1, 2).reshape(2, 2)},
                 axis=1)
    yield single("Gather_one", "Gather", {"x": x}, x[:, :, -1], {"i": numpy.int64(-1)}, axis=2)
    places = longs(*range(40)).reshape(4, 2, 5) % 5 - 1
    yield single("GatherElements", "GatherElements", {"x": x},
                 numpy.take_along_axis(x[:, :, :5], places % 5, 1), {"i": places}, axis=1)
    pads = [(1, 2), (0, 1), (2, 0)]
    flat = longs(1, 0, 2, 2, 1, 0)
    yield single("Pad_2", "Pad", {"x": x}, numpy.pad(x, pads, constant_values=0.5), opset=10,
                 pads=[int(p) for p in flat], value=0.5)
    yield single("Pad", "Pad", {"x": x}, numpy.pad(x, pads, constant_values=-1),
                 {"p": flat, "v": numpy.float32(-1)})
    yield single("Pad_less", "Pad", {"x": x}, x[1:, :, :-2], {"p": longs(-1, 0, 0, 0, 0, -2)})
    for mode in ("edge", "reflect", "wrap"):
        yield single("Pad_" + mode, "Pad", {"x": x}, numpy.pad(x, pads, mode=mode), {"p": flat}, mode=mode)
    yield single("Pad_axes", "Pad", {"x": x}, numpy.pad(x, [(0, 0), (0, 0), (1, 3)]),
                 {"p": longs(1, 3), "a": longs(-1)}, opset=18, names="x p - a")


def constant():
    x = reals(3)
    value = reals(2, 3)
    for name, attributes, held in [("tensor", {"value": value}, value), ("float", {"value_float": 1.5}, 1.5),
                                   ("floats", {"value_floats": [1.0, 2.0, 0.5]}, [1, 2, 0.5])]:
        yield Case("Constant_" + name, [node("Constant", "", "c", **attributes), node("Add", "x c", "y")],
                   {"x": x}, {"y": x + numpy.float32(held)})
    yield Case("Constant_ints", [node("Constant", "", "c", value_ints=[3, 1]), node("Reshape", "x c", "y")],
               {"x": x}, {"y": x.reshape(3, 1)})
    yield Case("Constant_int", [node("Constant", "", "c", value_int=-2), node("Cast", "c", "f", to=1),
                                node("Add", "x f", "y")], {"x": x}, {"y": x - 2})
    yield Case("ConstantOfShape",
               [node("Shape", "x", "s"), node("ConstantOfShape", "s", "c", value=numpy.float32([2.5])),
                node("ConstantOfShape", "s", "z"), node("Add", "c z", "d"), node("Add", "x d", "y")],
               {"x": x}, {"y": x + 2.5})
    yield Case("Range", [node("Range", "a b c", "r"), node("Cast", "r", "f", to=1), node("Add", "x f", "y")],
               {"x": x}, {"y": x + [7, 5, 3]},
               {"a": numpy.int64(7), "b": numpy.int64(2), "c": numpy.int64(-2)})
    yield Case("Range_real", [node("Range", "a b c", "r"), node("Add", "x r", "y")], {"x": x},
               {"y": x + numpy.float32([0.5, 0.75, 1])},
               {"a": numpy.float32(0.5), "b": numpy.float32(1.2), "c": numpy.float32(0.25)})


def stored():
    """Every type that numbers are stored as, raw and typed."""
    x = reals(2, 3)
    for typed in (False, True):
        for name in ("float32", "float64", "float16", "int8", "uint8", "int16", "uint16", "int32",
                     "uint32", "int64", "uint64", "bool"):
            held = numpy.array([[1, 0, 3], [100, 7, 2]])
            held = -held.astype(name) if name[0] in "fi" else held.astype(name)
            yield Case(name + ("_typed" if typed else ""),
                       [node("Cast", "c", "f", to=1), node("Add", "x f", "y")], {"x": x},
                       {"y": x + held.astype("f4")}, more=[tensor(held, "c", typed)])
    yield Case("bfloat16", [node("Add", "x c", "y")], {"x": x}, {"y": x + numpy.float32([1.5, -2, 0.25])},
               more=[bfloat16_tensor([1.5, -2, 0.25], "c")])
    yield Case("listed", [node("Add", "x c", "y")], {"x": x}, {"y": x + 1}, {"c": numpy.float32([1])},
               listed=[("c", (1,))])


FAMILIES = {"arithmetic": arithmetic, "activation": activation, "normalisation": normalisation,
            "convolution": convolution, "pooling": pooling, "product": product, "reduction": reduction,
            "resize": resize, "shape": shape, "piece": piece, "constant": constant, "stored": stored}


def write(folder):
    for family, cases in FAMILIES.items():
        (folder / family).mkdir(parents=True, exist_ok=True)
        for case in cases():
            (folder / family / (case.name + ".onnx")).write_bytes(case.onnx)
            (folder / family / (case.name + ".npz")).write_bytes(case.npz)
    onnx_networks.write(folder / "networks")
