"""Bodies of any number of vertices and joints, made from our own body."""

import dataclasses
import heapq

import numpy

# Parents of the three families; the first 22 joints are the same.
BODY_PARENTS = [-1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 12, 13, 14, 16, 17, 18, 19]
SMPL_PARENTS = BODY_PARENTS + [20, 21]


def finger_parents(first, wrist):
    """Five fingers of three joints each; the first of each hangs on the wrist."""
    return [wrist if i % 3 == 0 else first + i - 1 for i in range(15)]


SMPLH_PARENTS = BODY_PARENTS + finger_parents(22, 20) + finger_parents(37, 21)
SMPLX_PARENTS = BODY_PARENTS + [15] * 3 + finger_parents(25, 20) + finger_parents(40, 21)


@dataclasses.dataclass
class Body:
    v_template: numpy.ndarray  # (V, 3) m
    faces: numpy.ndarray  # (F, 3)
    shapedirs: numpy.ndarray  # (V, 3, 10)
    posedirs: numpy.ndarray  # (V, 3, 207)
    weights: numpy.ndarray  # (V, 24)
    regressor: numpy.ndarray  # (24, V)


def load_body(path):
    with numpy.load(path) as arrays:
        def wide(name):
            return arrays[name].astype(numpy.float64)
        return Body(wide("v_template"), arrays["f"].astype(numpy.int64), wide("shapedirs"),
                    wide("posedirs"), wide("weights"), wide("J_regressor"))


def with_vertices(body, count):
    """The body with `count` vertices: its shortest edges collapse, one vertex for each, which keeps
    the surface closed."""
    neighbours = [set() for _ in body.v_template]
    triangles = [set() for _ in body.v_template]
    corners = [list(map(int, face)) for face in body.faces]
    for index, (a, b, c) in enumerate(corners):
        for vertex, others in ((a, (b, c)), (b, (a, c)), (c, (a, b))):
            neighbours[vertex].update(others)
            triangles[vertex].add(index)
    positions = body.v_template

    def length(a, b):
        return float(numpy.square(positions[a] - positions[b]).sum())

    queue = [(length(a, b), a, b) for a, others in enumerate(neighbours) for b in others if a < b]
    heapq.heapify(queue)
    merged_into = list(range(len(positions)))
    num_left = len(positions)
    while num_left > count:
        _, kept, gone = heapq.heappop(queue)
        is_edge = merged_into[kept] == kept and merged_into[gone] == gone and gone in neighbours[kept]
        # Two vertices with other common neighbours than the edge's own two would fold the surface.
        if not is_edge or len(neighbours[kept] & neighbours[gone]) != 2:
            continue
        merged_into[gone] = kept
        num_left -= 1
        for face in list(triangles[gone]):
            if kept in corners[face]:
                for vertex in corners[face]:
                    triangles[vertex].discard(face)
                corners[face] = None
            else:
                corners[face][corners[face].index(gone)] = kept
                triangles[kept].add(face)
        for vertex in neighbours[gone] - {kept}:
            neighbours[vertex].discard(gone)
            neighbours[vertex].add(kept)
            if vertex not in neighbours[kept]:
                neighbours[kept].add(vertex)
            heapq.heappush(queue, (length(min(kept, vertex), max(kept, vertex)),
                                   min(kept, vertex), max(kept, vertex)))
        neighbours[kept].discard(gone)
    return _chosen(body, merged_into, [face for face in corners if face])


def _chosen(body, merged_into, corners):
    kept = [v for v, target in enumerate(merged_into) if v == target]
    index_of = {vertex: index for index, vertex in enumerate(kept)}

    def final(vertex):
        while merged_into[vertex] != vertex:
            vertex = merged_into[vertex]
        return index_of[vertex]

    regressor = numpy.zeros((body.regressor.shape[0], len(kept)))
    for vertex in range(len(merged_into)):
        regressor[:, final(vertex)] += body.regressor[:, vertex]
    faces = numpy.array([[index_of[v] for v in face] for face in corners])
    return Body(body.v_template[kept], faces, body.shapedirs[kept], body.posedirs[kept],
                body.weights[kept], regressor)


def with_joints(body, parents):
    """The body with the joints of a larger family. Each new joint takes the vertex nearest to where
    it should be, and the weight of that vertex and a few beside it."""
    joints = body.regressor @ body.v_template
    count = len(parents)
    regressor = numpy.zeros((count, len(body.v_template)))
    regressor[:22] = body.regressor[:22]
    weights = numpy.zeros((len(body.v_template), count))
    weights[:, :22] = body.weights[:, :22]
    weights[:, 20] += body.weights[:, 22]
    weights[:, 21] += body.weights[:, 23]
    for joint in range(22, count):
        root = joint
        while parents[root] >= 22:
            root = parents[root]
        anchor = parents[root]
        step = joint - root + 1
        side = {20: 22, 21: 23}.get(anchor)
        reach = joints[side] - joints[anchor] if side else numpy.array([0, 0.02, 0.05])
        finger = (root - 22) % 15 // 3 if side else root - 23
        place = joints[anchor] + reach * (0.5 + 0.4 * step) + [0, 0, 0.01 * (finger - 2)]
        nearest = numpy.argsort(numpy.square(body.v_template - place).sum(1))[:3]
        regressor[joint, nearest] = 1 / 3
        moved = 0.25 * weights[nearest, anchor]
        weights[nearest, anchor] -= moved
        weights[nearest, joint] += moved
    posedirs = numpy.zeros((*body.v_template.shape, 9 * (count - 1)))
    posedirs[:, :, :9 * 21] = body.posedirs[:, :, :9 * 21]
    return dataclasses.replace(body, regressor=regressor, weights=four_largest(weights),
                               posedirs=posedirs)


def four_largest(weights):
    """No more than four joints a vertex, as in the original files; each row still sums to one."""
    fourth = numpy.sort(weights, axis=1)[:, -4, None]
    kept = numpy.where(weights >= fourth, weights, 0)
    excess = numpy.cumsum(kept > 0, axis=1) > 4
    kept[excess] = 0
    return kept / kept.sum(axis=1, keepdims=True)


def with_shapes(body, count):
    """More shape components: smooth and ever smaller ripples over the body."""
    shapedirs = numpy.zeros((*body.v_template.shape, count))
    shapedirs[:, :, :10] = body.shapedirs[:, :, :count]
    for component in range(10, count):
        phase = body.v_template @ numpy.array([3.0, 5.0, 2.0]) * (1 + component / 20)
        shapedirs[:, component % 3, component] = 0.02 / component * numpy.sin(phase + component)
    return dataclasses.replace(body, shapedirs=shapedirs)
