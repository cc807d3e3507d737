class Ch:
    """An array; its attributes are those that chumpy leaves in a pickle."""

    def __init__(self, x=None):
        self._dirty_vars = set()
        self._itr = None
        if x is not None:
            self.x = x


Ch.__module__ = "chumpy.ch"
