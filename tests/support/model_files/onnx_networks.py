"""Small pose networks of the two kinds that people have, with random weights, as torch.onnx exports
them: a vision transformer with a head of heatmaps (ViTPose), and a convolutional network with a gated
attention unit and two classifications (RTMPose); and what they give, computed here in float64 with NumPy
alone. They are computed on a picture of one colour, so that a test can show them one: padding and the
places' own embeddings make it differ from place to place."""

import json
import math

import numpy

from model_files import onnx_reference as reference
from model_files.onnx_writing import model, node, tensor

COLOUR = (200, 120, 40)  # red, green, blue
MEAN, DEVIATION = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
HEIGHT, WIDTH, POINTS = 64, 48, 17


def picture():
    colour = (numpy.float32(COLOUR) - numpy.float32(MEAN)) / numpy.float32(DEVIATION)
    return numpy.broadcast_to(colour.reshape(1, 3, 1, 1), (1, 3, HEIGHT, WIDTH)).astype("f4")


class Builder:
    """Nodes and constants that are written, and at the same time what they give."""

    def __init__(self, seed):
        self.random = numpy.random.RandomState(seed)
        self.nodes = []
        self.constants = {}
        self.values = {"input": picture().astype("f8")}
        self.count = 0

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants[name] = numpy.asarray(value)
        self.values[name] = numpy.asarray(value, "f8")
        return name

    def weight(self, *shape, scale=None):
        fan = numpy.prod(shape[1:]) if len(shape) > 2 else shape[0]
        scale = scale or 1 / math.sqrt(fan)
        return self.constant((self.random.randn(*shape) * scale).astype("f4"))

    def add(self, kind, inputs, value, **attributes):
        self.count += 1
        name = f"v{self.count}"
        self.nodes.append(node(kind, inputs, name, **attributes))
        self.values[name] = value
        return name

    def v(self, name):
        return self.values[name]

    def conv(self, x, outputs, kernel, stride=1, pad=0, group=1):
        w = self.weight(outputs, self.v(x).shape[1] // group, kernel, kernel)
        b = self.weight(outputs, scale=0.3)
        y = reference.conv(self.v(x), self.v(w), self.v(b), (stride,) * 2, None, (pad,) * 2, (pad,) * 2, group)
        return self.add("Conv", f"{x} {w} {b}", y, kernel_shape=[kernel] * 2, strides=[stride] * 2,
                        pads=[pad] * 4, dilations=[1, 1], group=group)

    def linear(self, x, outputs, has_bias=True):
        w = self.weight(self.v(x).shape[-1], outputs)
        y = self.add("MatMul", f"{x} {w}", self.v(x) @ self.v(w))
        if not has_bias:
            return y
        b = self.weight(outputs, scale=0.2)
        return self.add("Add", f"{b} {y}", self.v(y) + self.v(b))

    def binary(self, kind, a, b):
        function = {"Add": numpy.add, "Sub": numpy.subtract, "Mul": numpy.multiply,
                    "Div": numpy.divide, "MatMul": numpy.matmul}[kind]
        return self.add(kind, f"{a} {b}", function(self.v(a), self.v(b)))

    def scaled(self, kind, x, value):
        return self.binary(kind, x, self.constant(numpy.float32(value)))

    def reshaped(self, x, *sizes):
        s = self.constant(numpy.int64(sizes))
        return self.add("Reshape", f"{x} {s}", self.v(x).reshape(sizes))

    def transposed(self, x, *order):
        return self.add("Transpose", x, self.v(x).transpose(order), perm=list(order))

    def silu(self, x):
        return self.binary("Mul", x, self.add("Sigmoid", x, reference.sigmoid(self.v(x))))

    def gelu(self, x):
        y = self.scaled("Div", x, math.sqrt(2))
        y = self.scaled("Add", self.add("Erf", y, reference.erf(self.v(y))), 1)
        return self.scaled("Mul", self.binary("Mul", x, y), 0.5)

    def norm(self, x, is_decomposed):
        width = self.v(x).shape[-1]
        scale = self.constant((1 + 0.1 * self.random.randn(width)).astype("f4"))
        bias = self.weight(width, scale=0.1)
        if not is_decomposed:
            y = reference.layer_norm(self.v(x), self.v(scale), self.v(bias), 1e-6)
            return self.add("LayerNormalization", f"{x} {scale} {bias}", y, axis=-1, epsilon=1e-6)
        mean = self.add("ReduceMean", x, self.v(x).mean(-1, keepdims=True), axes=[-1], keepdims=1)
        centred = self.binary("Sub", x, mean)
        two = self.constant(numpy.float32(2))
        square = self.add("Pow", f"{centred} {two}", self.v(centred) ** 2)
        variance = self.add("ReduceMean", square, self.v(square).mean(-1, keepdims=True), axes=[-1],
                            keepdims=1)
        shifted = self.scaled("Add", variance, 1e-6)
        y = self.binary("Div", centred, self.add("Sqrt", shifted, numpy.sqrt(self.v(shifted))))
        return self.binary("Add", self.binary("Mul", y, scale), bias)

    def file(self, outputs, opset):
        tensors = [tensor(value, name) for name, value in self.constants.items()]
        return model(self.nodes, {"input": ("batch", 3, HEIGHT, WIDTH)}, outputs, tensors, opset)


def attention(net, x, heads):
    _, places, width = net.v(x).shape
    qkv = net.reshaped(net.linear(x, 3 * width), 1, places, 3, heads, width // heads)
    qkv = net.transposed(qkv, 2, 0, 3, 1, 4)
    q, k, v = (net.add("Gather", f"{qkv} {net.constant(numpy.int64(i))}", net.v(qkv)[i], axis=0)
               for i in range(3))
    q = net.scaled("Mul", q, (width // heads) ** -0.5)
    weights = net.binary("MatMul", q, net.transposed(k, 0, 1, 3, 2))
    weights = net.add("Softmax", weights, reference.softmax(net.v(weights), -1), axis=-1)
    y = net.transposed(net.binary("MatMul", weights, v), 0, 2, 1, 3)
    return net.linear(net.reshaped(y, 1, places, width), width)


def doubled(net, x, outputs):
    """Twice as many rows and columns, normalised by what was learned, no negative numbers."""
    w = net.weight(net.v(x).shape[1], outputs, 4, 4, scale=0.1)
    y = reference.conv_transpose(net.v(x), net.v(w), None, (2, 2), None, (1, 1), (1, 1))
    y = net.add("ConvTranspose", f"{x} {w}", y, strides=[2, 2], pads=[1] * 4, kernel_shape=[4, 4])
    parts = [net.constant((1 + 0.1 * net.random.randn(outputs)).astype("f4")),
             net.weight(outputs, scale=0.1), net.weight(outputs, scale=0.1),
             net.constant((0.5 + net.random.rand(outputs)).astype("f4"))]
    scale, bias, mean, variance = (net.v(part).reshape(1, -1, 1, 1) for part in parts)
    value = (net.v(y) - mean) / numpy.sqrt(variance + 1e-5) * scale + bias
    y = net.add("BatchNormalization", " ".join([y] + parts), value, epsilon=1e-5)
    return net.add("Relu", y, numpy.maximum(net.v(y), 0))


def vision_transformer(is_decomposed):
    net = Builder(3)
    width, rows, columns = 24, HEIGHT // 16, WIDTH // 16
    x = net.conv("input", width, 16, 16, 2)
    rows, columns = net.v(x).shape[2:]
    x = net.transposed(net.reshaped(x, 1, width, rows * columns), 0, 2, 1)
    x = net.binary("Add", x, net.weight(1, rows * columns, width, scale=1))
    for _ in range(2):
        x = net.binary("Add", x, attention(net, net.norm(x, is_decomposed), 3))
        hidden = net.gelu(net.linear(net.norm(x, is_decomposed), 4 * width))
        x = net.binary("Add", x, net.linear(hidden, width))
    x = net.norm(x, is_decomposed)
    x = net.reshaped(net.transposed(x, 0, 2, 1), 1, width, rows, columns)
    heat = net.conv(doubled(net, doubled(net, x, 16), 12), POINTS, 1)
    return net.file([heat], 11 if is_decomposed else 17), [net.v(heat)]


def channel_attention(net, x):
    channels = net.v(x).shape[1]
    y = net.add("GlobalAveragePool", x, net.v(x).mean((2, 3), keepdims=True))
    y = net.conv(y, channels, 1)
    y = net.add("HardSigmoid", y, numpy.clip(net.v(y) / 6 + 0.5, 0, 1), alpha=1 / 6)
    return net.binary("Mul", x, y)


def stage(net, x, outputs):
    x = net.silu(net.conv(x, outputs, 3, 2, 1))
    main = net.silu(net.conv(x, outputs // 2, 1))
    deep = net.silu(net.conv(main, outputs // 2, 3, 1, 1))
    deep = net.silu(net.conv(deep, outputs // 2, 5, 1, 2, group=outputs // 2))
    main = net.binary("Add", main, net.silu(net.conv(deep, outputs // 2, 1)))
    short = net.silu(net.conv(x, outputs // 2, 1))
    both = net.add("Concat", f"{main} {short}", numpy.concatenate([net.v(main), net.v(short)], 1), axis=1)
    return net.silu(net.conv(channel_attention(net, both), outputs, 1))


def scale_norm(net, x):
    width = net.v(x).shape[-1]
    length = numpy.sqrt((net.v(x) ** 2).sum(-1, keepdims=True))
    y = net.add("ReduceL2", x, length, axes=[-1], keepdims=1)
    y = net.scaled("Mul", y, width ** -0.5)
    least = net.constant(numpy.float32(1e-5))
    y = net.add("Clip", f"{y} {least}", numpy.maximum(net.v(y), 1e-5))
    return net.scaled("Mul", net.binary("Div", x, y), 1.1)


def gated_attention(net, x, width, narrow):
    """FLASH (Hua et al. 2022), as RTMPose has it."""
    short = net.binary("Mul", x, net.weight(net.v(x).shape[-1], scale=1))
    mixed = net.silu(net.linear(scale_norm(net, x), 2 * width + narrow, False))
    sizes = net.constant(numpy.int64([width, width, narrow]))
    names = [f"part{i}" for i in range(3)]
    net.nodes.append(node("Split", f"{mixed} {sizes}", " ".join(names), axis=2))
    for name, value in zip(names, numpy.split(net.v(mixed), [width, 2 * width], 2)):
        net.values[name] = value
    u, v, base = names
    at = net.constant(numpy.int64([2]))
    base = net.add("Unsqueeze", f"{base} {at}", net.v(base)[:, :, None])
    base = net.binary("Mul", base, net.weight(1, 1, 2, narrow, scale=1))
    base = net.binary("Add", base, net.weight(2, narrow, scale=0.3))
    q, k = (net.add("Gather", f"{base} {net.constant(numpy.int64(i))}", net.v(base)[:, :, i], axis=2)
            for i in range(2))
    seen = net.scaled("Div", net.binary("MatMul", q, net.transposed(k, 0, 2, 1)), math.sqrt(narrow))
    seen = net.add("Relu", seen, numpy.maximum(net.v(seen), 0))
    seen = net.binary("Mul", seen, seen)
    y = net.binary("Mul", u, net.binary("MatMul", seen, v))
    return net.binary("Add", short, net.linear(y, net.v(x).shape[-1], False))


def simcc_network():
    net = Builder(4)
    x = net.silu(net.conv("input", 8, 3, 2, 1))
    for outputs in (16, 24):
        x = stage(net, x, outputs)
    x = net.conv(x, POINTS, 7, 1, 3)
    x = net.add("Flatten", x, net.v(x).reshape(POINTS, -1), axis=2)
    x = net.reshaped(x, 1, POINTS, -1)
    x = net.linear(scale_norm(net, x), 32, False)
    x = gated_attention(net, x, 64, 16)
    ends = [net.linear(x, 2 * WIDTH, False), net.linear(x, 2 * HEIGHT, False)]
    return net.file(ends, 13), [net.v(end) for end in ends]


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    networks = {"vit_decomposed": vision_transformer(True), "vit": vision_transformer(False),
                "simcc": simcc_network()}
    for name, (data, outputs) in networks.items():
        (folder / f"{name}.onnx").write_bytes(data)
        results = {f"output{i}": value.astype("f4") for i, value in enumerate(outputs)}
        numpy.savez(folder / f"{name}.npz", input=picture(), **results)
        description = {"format": "layfigure-pose-network", "version": 1, "file": f"{name}.onnx",
                       "input": {"width": WIDTH, "height": HEIGHT, "order": "rgb", "mean": MEAN,
                                 "std": DEVIATION},
                       "output": "simcc" if len(outputs) == 2 else "heatmap", "simcc_split": 2,
                       "layout": "coco17"}
        (folder / f"{name}.json").write_text(json.dumps(description))
