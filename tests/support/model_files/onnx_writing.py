"""Writes ONNX files without the onnx package: protocol buffers with the field numbers of the published
onnx.proto."""

import struct

import numpy

# TensorProto.DataType of NumPy's types, and those that NumPy does not have.
TYPES = {"float32": 1, "uint8": 2, "int8": 3, "uint16": 4, "int16": 5, "int32": 6, "int64": 7,
         "bool": 9, "float16": 10, "float64": 11, "uint32": 12, "uint64": 13}
BFLOAT16 = 16
FLOAT, INT, STRING, TENSOR, FLOATS, INTS = 1, 2, 3, 4, 6, 7


def varint(value):
    value &= (1 << 64) - 1
    data = bytearray()
    while value >= 0x80:
        data.append(value & 0x7F | 0x80)
        value >>= 7
    data.append(value)
    return bytes(data)


def number(field, value):
    return varint(field << 3) + varint(value)


def block(field, content):
    content = content.encode() if isinstance(content, str) else content
    return varint(field << 3 | 2) + varint(len(content)) + content


def real(field, value):
    return varint(field << 3 | 5) + struct.pack("<f", value)


def tensor(array, name="", typed=False):
    """@param typed: the numbers in the field of their type instead of raw bytes."""
    array = numpy.asarray(array)
    kind = TYPES[array.dtype.name]
    data = b"".join(number(1, length) for length in array.shape) + number(2, kind) + block(8, name)
    flat = array.reshape(-1)
    if not typed:
        return data + block(9, array.tobytes())
    if kind == 1:
        return data + block(4, flat.tobytes())
    if kind == 11:
        return data + block(10, flat.tobytes())
    if kind == 10:
        flat = flat.view("uint16")
    field = 7 if kind == 7 else 11 if kind in (12, 13) else 5
    return data + block(field, b"".join(varint(int(value)) for value in flat))


def bfloat16_tensor(array, name):
    bits = (numpy.asarray(array, "f4").view("uint32") >> 16).astype("uint16")
    data = b"".join(number(1, length) for length in bits.shape)
    return data + number(2, BFLOAT16) + block(8, name) + block(9, bits.tobytes())


def attribute(name, value):
    data = block(1, name)
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, int):
        return data + number(3, value) + number(20, INT)
    if isinstance(value, float):
        return data + real(2, value) + number(20, FLOAT)
    if isinstance(value, str):
        return data + block(4, value) + number(20, STRING)
    if isinstance(value, numpy.ndarray):
        return data + block(5, tensor(value)) + number(20, TENSOR)
    if value and isinstance(value[0], float):
        return data + b"".join(real(7, one) for one in value) + number(20, FLOATS)
    return data + b"".join(number(8, one) for one in value) + number(20, INTS)


def node(kind, inputs, outputs, **attributes):
    data = b"".join(block(1, name) for name in inputs.split())
    data = data.replace(block(1, "-"), block(1, ""))
    data += b"".join(block(2, name) for name in outputs.split())
    data += block(3, kind.lower() + "_" + outputs.split()[0]) + block(4, kind)
    for name, value in attributes.items():
        data += block(5, attribute(name, value))
    return data


def value_info(name, shape):
    """@param shape: texts are names of lengths that vary."""
    dims = b"".join(block(1, block(2, length) if isinstance(length, str) else number(1, length))
                    for length in shape)
    return block(1, name) + block(2, block(1, number(1, 1) + block(2, dims)))


def model(nodes, inputs, outputs, constants=(), opset=13, listed=()):
    """@param inputs: name -> shape. @param constants: tensors. @param listed: names and shapes of
    constants that are inputs, too, as old exporters wrote them."""
    graph = b"".join(block(1, one) for one in nodes) + block(2, "graph")
    graph += b"".join(block(5, one) for one in constants)
    graph += b"".join(block(11, value_info(*one)) for one in list(inputs.items()) + list(listed))
    graph += b"".join(block(12, value_info(name, ())) for name in outputs)
    return number(1, 7) + block(2, "test") + block(7, graph) + block(8, block(1, "") + number(2, opset))
