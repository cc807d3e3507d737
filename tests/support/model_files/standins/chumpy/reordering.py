from chumpy.ch import Ch


class Select(Ch):
    """Elements `idxs` of the flattened `a`, in the shape `preferred_shape`."""

    def __init__(self, a, idxs, preferred_shape):
        super().__init__()
        self.a = a
        self.idxs = idxs
        self.preferred_shape = preferred_shape


class Reshape(Ch):
    def __init__(self, a, newshape):
        super().__init__()
        self.a = a
        self.newshape = newshape


class Transpose(Ch):
    def __init__(self, a, axes=None):
        super().__init__()
        self.a = a
        self.axes = axes


class Concatenate(Ch):
    """One that our reader does not know."""

    def __init__(self, a):
        super().__init__()
        self.a = a
