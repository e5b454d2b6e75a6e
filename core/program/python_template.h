// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

// The parts of the Python that export_python.cpp writes: Python 3.8; NumPy for blocks only. Private to the room.

inline constexpr const char* kPythonFile = R"CODE("""Made by Rankfall.

{{head}}
Test it: python3 {{name}}.py
"""
import operator
import sys
from fractions import Fraction

{{sizes}}ENTRIES = {{a}}, {{b}}, {{c}}  # of A, B and C
RANK = {{rank}}  # multiplications
ADDITIONS = {{additions}}  # on entries
MODULUS = {{modulus}}  # 0: none


{{exact}}
{{floating}}


def on_entries(a, b, times=operator.mul, number=exact):
    """One step of the algorithm: a and b list the entries of A and B, numbers or blocks; gives those of C."""
{{entries}}

{{blocks}}def by_definition(a, b):
    c = [0] * ENTRIES[2]
    for i, j, k, value in CELLS:
        c[k] = c[k] + value * a[i] * b[j]
    return c


def reduced(c):
    return [x % MODULUS for x in c] if MODULUS else list(c)


CELLS = [  # entry of A, entry of B, entry of C, coefficient: what is to be computed
{{cells}}
]


def self_test():
    # Both sides are bilinear: what holds for every pair of entries holds for all matrices.
    wrong = 0
    for i in range(ENTRIES[0]):
        a = [int(i == x) for x in range(ENTRIES[0])]
        for j in range(ENTRIES[1]):
            b = [int(j == x) for x in range(ENTRIES[1])]
            wrong += reduced(on_entries(a, b)) != reduced(by_definition(a, b))
    pairs = ENTRIES[0] * ENTRIES[1]
    print(f"{RANK} multiplications: {pairs - wrong} of {pairs} pairs of entries exact")
{{blockTest}}    return wrong == 0


if __name__ == "__main__":
    sys.exit(0 if self_test() else 1)
)CODE";

inline constexpr const char* kPythonFloat = R"CODE(def floating(numerator, denominator):
    """A coefficient as a floating-point number."""
    return numerator / denominator
)CODE";

inline constexpr const char* kPythonComplex =
    R"CODE(def floating(re, denominator, im=0, im_denominator=1):
    """A coefficient as a floating-point number."""
    return complex(re / denominator, im / im_denominator)
)CODE";

inline constexpr const char* kPythonFraction = R"CODE(def exact(numerator, denominator):
    """A coefficient as an exact number."""
    return Fraction(numerator, denominator)

)CODE";

inline constexpr const char* kPythonGaussian = R"CODE(class Gaussian:
    """re + im i, exact."""

    def __init__(self, re, im=0):
        self.re, self.im = Fraction(re), Fraction(im)

    @staticmethod
    def of(x):
        return x if isinstance(x, Gaussian) else Gaussian(x)

    def __add__(self, other):
        other = Gaussian.of(other)
        return Gaussian(self.re + other.re, self.im + other.im)

    def __neg__(self):
        return Gaussian(-self.re, -self.im)

    def __sub__(self, other):
        return self + -Gaussian.of(other)

    def __mul__(self, other):
        other = Gaussian.of(other)
        return Gaussian(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)

    def __rsub__(self, other):
        return Gaussian.of(other) - self

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        other = Gaussian.of(other)
        return self.re == other.re and self.im == other.im


def exact(re, denominator, im=0, im_denominator=1):
    """A coefficient as an exact number."""
    return Gaussian(Fraction(re, denominator), Fraction(im, im_denominator))

)CODE";

inline constexpr const char* kPythonBlocks = R"CODE(def multiply(a, b, depth=1, number=floating):
    """The product of two NumPy arrays, `depth` levels over blocks; what does not divide evenly goes to NumPy."""
    import numpy as np

    rows, inner, columns = a.shape[0] // N, a.shape[1] // M, b.shape[1] // P
    if depth == 0 or rows == 0 or inner == 0 or columns == 0:
        c = a @ b
        return c % MODULUS if MODULUS else c
    n, m, p = rows * N, inner * M, columns * P
    left = [a[i * rows:(i + 1) * rows, j * inner:(j + 1) * inner] for i in range(N) for j in range(M)]
    right = [b[j * inner:(j + 1) * inner, k * columns:(k + 1) * columns] for j in range(M) for k in range(P)]
    blocks = on_entries(left, right, lambda x, y: multiply(x, y, depth - 1, number), number)
    core = np.block([blocks[i * P:(i + 1) * P] for i in range(N)])
    if m < a.shape[1]:
        core = core + a[:n, m:] @ b[m:, :p]
    c = np.block([[core, a[:n] @ b[:, p:]], [a[n:] @ b[:, :p], a[n:] @ b[:, p:]]])
    return c % MODULUS if MODULUS else c


)CODE";

inline constexpr const char* kPythonBlockTest = R"CODE(    try:
        import numpy as np
    except ImportError:
        print("NumPy is not installed: the recursion over blocks was not tried")
        return wrong == 0
    random = np.random.default_rng(1)
    tried = 0
    for depth, more in ((1, 0), (1, 1), (2, 1)):
        scale = max(N, M, P) ** depth
        if scale > 40:
            continue
        shape = scale + more, scale + 2 * more, scale + 3 * more
        a = random.integers(-3, 4, (shape[0], shape[1]))
        b = random.integers(-3, 4, (shape[1], shape[2]))
        wanted = a @ b
        got = multiply(a, b, depth)
        if MODULUS:
            good = (got == wanted % MODULUS).all()
        else:
            good = np.abs(got - wanted).max() <= 1e-6 * (1 + np.abs(wanted).max())
        wrong += not good
        tried += 1
    print(f"recursion: {tried} sizes tried, {'all good' if wrong == 0 else 'NOT good'}")
)CODE";

} // namespace rankfall
