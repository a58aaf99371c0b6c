"""The lowest and the highest value of unknowns of which sums are known, by linear programmes."""

from collections import defaultdict

import numpy
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_matrix


class Programme:
    """Unknowns of at least 0, and bounds of sums of them.

    Unknowns that no chain of sums links are independent of each other. So one programme that asks for the sum of one unknown of each such
    block gives the bounds of all of them, and there are as many programmes as the largest block has unknowns, times two.
    """

    FAR = 1e6

    def __init__(self, equations, values):
        self.unknowns = sorted(values)
        place = {unknown: index for index, unknown in enumerate(self.unknowns)}
        rows = [([(place[unknown], factor) for unknown, factor in terms.items()], low, high) for terms, low, high in equations]
        below = []
        for unknown in self.unknowns:
            if unknown[-1] == "numerator":
                below.append([(place[unknown], 1.0), (place[unknown[:-1] + ("denominator",)], -1.0)])
        self.blocks = self._blocks([row for row, _, _ in rows] + below)
        # Each block in units of its own, so that a tolerance means the same for tokens and for tasks.
        self.scale = numpy.ones(len(self.unknowns))
        for block in self.blocks:
            self.scale[block] = max(1e-6, max(abs(values[self.unknowns[index]]) for index in block))
        self.constraints = []
        if rows:
            lows, highs = (numpy.array([row[side] / self.scale[row[0][0][0]] for row in rows]) for side in (1, 2))
            slack = 1e-8 * numpy.maximum(1.0, numpy.minimum(numpy.abs(lows), numpy.abs(highs)))
            self.constraints.append(LinearConstraint(self._matrix([row for row, _, _ in rows]), lows - slack, highs + slack))
        if below:
            self.constraints.append(LinearConstraint(self._matrix(below), -numpy.inf, 0.0))

    def _blocks(self, rows):
        parent = list(range(len(self.unknowns)))

        def root(index):
            while parent[index] != index:
                parent[index] = parent[parent[index]]
                index = parent[index]
            return index

        for row in rows:
            for index, _ in row[1:]:
                parent[root(index)] = root(row[0][0])
        blocks = defaultdict(list)
        for index in range(len(self.unknowns)):
            blocks[root(index)].append(index)
        return list(blocks.values())

    def _matrix(self, rows):
        entries = [(sign, row, index) for row, terms in enumerate(rows) for index, sign in terms]
        signs, lines, columns = zip(*entries)
        return csr_matrix((signs, (lines, columns)), shape=(len(rows), len(self.unknowns)))

    def intervals(self):
        """By unknown, the lowest and the highest value; infinity where nothing bounds it."""
        found = {}
        for turn in range(max((len(block) for block in self.blocks), default=0)):
            chosen = [block[turn] for block in self.blocks if turn < len(block)]
            low, high = self._extreme(chosen, 1.0), self._extreme(chosen, -1.0)
            for index in chosen:
                top = float("inf") if high[index] > 0.9 * self.FAR else high[index] * self.scale[index]
                found[self.unknowns[index]] = (low[index] * self.scale[index], top)
        return found

    def _extreme(self, chosen, sign):
        goal = numpy.zeros(len(self.unknowns))
        goal[chosen] = sign
        result = milp(goal, constraints=self.constraints, bounds=(0, self.FAR))
        if not result.success:
            raise SystemExit(f"no figures agree with what is released: {result.message}")
        return result.x
