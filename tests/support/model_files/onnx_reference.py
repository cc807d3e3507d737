"""What ONNX's operators give, by their definitions: slow, in float64, with NumPy alone."""

import itertools
import math

import numpy


def windows(x, kernel, strides, dilations, before, after, fill):
    """All windows of the spatial dimensions: (batch, channels, steps..., kernel...)."""
    rank = len(kernel)
    pads = [(0, 0), (0, 0)] + [(before[d], after[d]) for d in range(rank)]
    x = numpy.pad(x, pads, constant_values=fill)
    steps = [(x.shape[2 + d] - (kernel[d] - 1) * dilations[d] - 1) // strides[d] + 1
             for d in range(rank)]
    result = numpy.empty(x.shape[:2] + tuple(steps) + tuple(kernel))
    for step in itertools.product(*map(range, steps)):
        for tap in itertools.product(*map(range, kernel)):
            place = tuple(step[d] * strides[d] + tap[d] * dilations[d] for d in range(rank))
            result[(slice(None), slice(None)) + step + tap] = x[(slice(None), slice(None)) + place]
    return result


def conv(x, weight, bias=None, strides=None, dilations=None, before=None, after=None, group=1):
    rank = x.ndim - 2
    ones, zeros = (1,) * rank, (0,) * rank
    seen = windows(x, weight.shape[2:], strides or ones, dilations or ones, before or zeros,
                   after or zeros, 0)
    outputs = weight.shape[0] // group
    inputs = weight.shape[1]
    parts = []
    for g in range(group):
        part = seen[:, g * inputs:(g + 1) * inputs]
        kernel = weight[g * outputs:(g + 1) * outputs]
        axes = [1] + list(range(2 + rank, 2 + 2 * rank))
        product = numpy.tensordot(part, kernel, (axes, [1] + list(range(2, 2 + rank))))
        parts.append(numpy.moveaxis(product, -1, 1))
    y = numpy.concatenate(parts, 1)
    return y if bias is None else y + bias.reshape((1, -1) + ones)


def conv_transpose(x, weight, bias=None, strides=None, dilations=None, before=None, after=None,
                   group=1, more=None):
    """Each number of x adds the kernel times itself, `strides` apart."""
    rank = x.ndim - 2
    ones, zeros = (1,) * rank, (0,) * rank
    strides, dilations, more = strides or ones, dilations or ones, more or zeros
    before, after = before or zeros, after or zeros
    kernel = weight.shape[2:]
    full = [(x.shape[2 + d] - 1) * strides[d] + (kernel[d] - 1) * dilations[d] + 1 + more[d]
            for d in range(rank)]
    outputs = weight.shape[1]
    inputs = x.shape[1] // group
    y = numpy.zeros((x.shape[0], outputs * group) + tuple(full))
    for place in itertools.product(*map(range, x.shape[2:])):
        for tap in itertools.product(*map(range, kernel)):
            to = tuple(place[d] * strides[d] + tap[d] * dilations[d] for d in range(rank))
            for g in range(group):
                part = x[(slice(None), slice(g * inputs, (g + 1) * inputs)) + place]
                taps = weight[(slice(g * inputs, (g + 1) * inputs), slice(None)) + tap]
                y[(slice(None), slice(g * outputs, (g + 1) * outputs)) + to] += part @ taps
    cut = tuple(slice(before[d], full[d] - after[d]) for d in range(rank))
    y = y[(slice(None), slice(None)) + cut]
    return y if bias is None else y + bias.reshape((1, -1) + ones)


def place(mode, at, length, result, scale):
    if mode == "asymmetric":
        return at / scale
    if mode == "align_corners":
        return at * (length - 1) / (result - 1) if result > 1 else 0
    if mode == "pytorch_half_pixel" and result <= 1:
        return 0
    if mode == "tf_half_pixel_for_nn":
        return (at + 0.5) / scale
    return (at + 0.5) / scale - 0.5


def nearest(rounding, x):
    if rounding == "floor":
        return math.floor(x)
    if rounding == "ceil":
        return math.ceil(x)
    is_half = x - math.floor(x) == 0.5
    if is_half:
        return math.floor(x) if rounding == "round_prefer_floor" else math.ceil(x)
    return round(x)


def resize_matrix(length, result, scale, mode, coordinates, rounding="round_prefer_floor",
                  a=-0.75, exclude=False):
    """(result, length): a row has the weights of the input's numbers."""
    matrix = numpy.zeros((result, length))
    for at in range(result):
        x = place(coordinates, at, length, result, scale)
        if mode == "nearest":
            taps = {nearest(rounding, x): 1}
        elif mode == "linear":
            low = math.floor(x)
            taps = {low: 1 - (x - low), low + 1: x - low}
        else:
            low, r = math.floor(x), x - math.floor(x)
            taps = {low - 1: ((a * (r + 1) - 5 * a) * (r + 1) + 8 * a) * (r + 1) - 4 * a,
                    low: ((a + 2) * r - (a + 3)) * r * r + 1,
                    low + 1: ((a + 2) * (1 - r) - (a + 3)) * (1 - r) * (1 - r) + 1,
                    low + 2: ((a * (2 - r) - 5 * a) * (2 - r) + 8 * a) * (2 - r) - 4 * a}
        if exclude:
            taps = {k: w for k, w in taps.items() if 0 <= k < length}
            total = sum(taps.values())
            taps = {k: w / total for k, w in taps.items()}
        for tap, weight in taps.items():
            matrix[at, min(max(tap, 0), length - 1)] += weight
    return matrix


def softmax(x, axis):
    e = numpy.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def erf(x):
    return numpy.vectorize(math.erf)(x)


def gelu(x):
    return x * 0.5 * (1 + erf(x / math.sqrt(2)))


def layer_norm(x, scale, bias, epsilon):
    mean = x.mean(-1, keepdims=True)
    return (x - mean) / numpy.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + epsilon) * scale + bias


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))
