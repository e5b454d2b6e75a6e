// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

// The parts of the C++ that export_cpp.cpp writes: C++17, nothing but the standard library. Private to the room.

inline constexpr const char* kCppFile = R"CODE(// Made by Rankfall.
//
{{head}}//
// Test it: c++ -std=c++17 -O2 -x c++ -DRANKFALL_SELF_TEST {{name}}.h -o self_test && ./self_test
#ifndef RANKFALL_{{name}}_H
#define RANKFALL_{{name}}_H

#include <cstddef>
#include <type_traits>
#include <vector>

namespace {{name}} {

{{constants}}constexpr int kA = {{a}}; // entries of A, B and C
constexpr int kB = {{b}};
constexpr int kC = {{c}};
constexpr int kRank = {{rank}}; // multiplications
constexpr int kAdditions = {{additions}}; // on entries
{{helpers}}
/// One step of the algorithm, on entries.
template <typename T>
constexpr void onEntries(const T* a, const T* b, T* c)
{
{{entries}}}
{{blocks}}
namespace check {
{{types}}
using Element = {{element}};
{{definition}}
/// Exact, on entries that differ: compared with the definition while this is compiled.
constexpr bool holds()
{
    Element a[kA] = {};
    Element b[kB] = {};
    Element c[kC] = {};
    for (int i = 0; i < kA; ++i) {
        a[i] = Element(i * 5 % 7 - 3);
    }
    for (int i = 0; i < kB; ++i) {
        b[i] = Element(i * 3 % 11 - 5);
    }
    Element wanted[kC] = {};
    byDefinition(a, b, wanted);
    onEntries(a, b, c);
    for (int i = 0; i < kC; ++i) {
        if (!(c[i] == wanted[i])) {
            return false;
        }
    }
    return true;
}

static_assert(holds(), "the algorithm does not compute what it should");

} // namespace check

} // namespace {{name}}

#endif

#ifdef RANKFALL_SELF_TEST
#include <cstdio>

int main()
{
    using namespace {{name}};
    using check::Element;
    // Both sides are bilinear: what holds for every pair of entries holds for all matrices.
    int wrong = 0;
    for (int i = 0; i < kA; ++i) {
        for (int j = 0; j < kB; ++j) {
            std::vector<Element> a(kA, Element(0)), b(kB, Element(0)), c(kC, Element(0)), wanted(kC, Element(0));
            a[static_cast<std::size_t>(i)] = Element(1);
            b[static_cast<std::size_t>(j)] = Element(1);
            check::byDefinition(a.data(), b.data(), wanted.data());
            onEntries(a.data(), b.data(), c.data());
            wrong += c == wanted ? 0 : 1;
        }
    }
    std::printf("%d multiplications: %d of %d pairs of entries exact\n", kRank, kA * kB - wrong, kA * kB);
{{recursion}}    return wrong == 0 ? 0 : 1;
}
#endif
)CODE";

inline constexpr const char* kCppFraction = R"CODE(
template <typename T>
constexpr T fraction(long long numerator, long long denominator)
{
    static_assert(!std::is_integral<T>::value, "this algorithm divides: use floating point or a type of fractions");
    return T(numerator) / T(denominator);
}
)CODE";

inline constexpr const char* kCppGaussian = R"CODE(
/// T is std::complex<double>, or another type with value_type and a constructor of both parts.
template <typename T>
constexpr T gaussian(long long re, long long reDenominator, long long im, long long imDenominator)
{
    using Part = typename T::value_type;
    return T(Part(re) / Part(reDenominator), Part(im) / Part(imDenominator));
}
)CODE";

inline constexpr const char* kCppBlocks = R"CODE(
/// A matrix or a block of one: row-major, `stride` numbers from a row to the next.
template <typename T>
struct View {
    T* data = nullptr;
    std::size_t stride = 0;

    View(T* first, std::size_t step) : data(first), stride(step) {}

    template <typename U>
    View(const View<U>& other) : data(other.data), stride(other.stride)
    {
    }

    T* row(std::size_t i) const { return data + i * stride; }
};

/// A is rows by inner, B inner by columns.
struct Size {
    std::size_t rows = 0;
    std::size_t inner = 0;
    std::size_t columns = 0;
};

/// The product at the leaves. Give multiply() a better one: anything that is called like this.
struct Schoolbook {
    template <typename T>
    void operator()(View<const T> a, View<const T> b, View<T> c, Size size, bool add) const
    {
        for (std::size_t i = 0; i < size.rows; ++i) {
            T* out = c.row(i);
            for (std::size_t j = 0; j < size.columns && !add; ++j) {
                out[j] = T(0);
            }
            for (std::size_t k = 0; k < size.inner; ++k) {
                const T x = a.row(i)[k];
                const T* y = b.row(k);
                for (std::size_t j = 0; j < size.columns; ++j) {
                    out[j] = out[j] + x * y[j];
                }
            }
        }
    }
};

template <typename T, typename Function, typename... Parts>
void combine(std::size_t rows, std::size_t columns, View<T> to, Function value, Parts... parts)
{
    for (std::size_t i = 0; i < rows; ++i) {
        T* out = to.row(i);
        [&](auto*... x) {
            for (std::size_t j = 0; j < columns; ++j) {
                out[j] = value(x[j]...);
            }
        }(parts.row(i)...);
    }
}

template <typename T, typename Function, typename... Parts>
void accumulate(std::size_t rows, std::size_t columns, View<T> to, Function value, Parts... parts)
{
    for (std::size_t i = 0; i < rows; ++i) {
        T* out = to.row(i);
        [&](auto*... x) {
            for (std::size_t j = 0; j < columns; ++j) {
                out[j] = out[j] + value(x[j]...);
            }
        }(parts.row(i)...);
    }
}

/// How many numbers of memory multiply() needs.
inline std::size_t memoryFor(Size all, int depth)
{
    const Size size{all.rows / kN, all.inner / kM, all.columns / kP};
    if (depth <= 0 || size.rows == 0 || size.inner == 0 || size.columns == 0) {
        return 0;
    }
    return {{as}} * size.rows * size.inner + {{bs}} * size.inner * size.columns + {{cs}} * size.rows * size.columns +
           memoryFor(size, depth - 1);
}

/// C = A B, `depth` levels of the algorithm over blocks; what does not divide evenly goes to the leaf.
template <typename T, typename Leaf>
void multiply(View<const T> a, View<const T> b, View<T> c, Size all, int depth, const Leaf& leaf, T* memory)
{
    const Size size{all.rows / kN, all.inner / kM, all.columns / kP};
    if (depth <= 0 || size.rows == 0 || size.inner == 0 || size.columns == 0) {
        leaf(a, b, c, all, false);
        return;
    }
    const std::size_t xs = size.rows * size.inner;
    const std::size_t ys = size.inner * size.columns;
    const std::size_t zs = size.rows * size.columns;
    [[maybe_unused]] const auto x = [=](std::size_t i) { return View<T>(memory + i * xs, size.inner); };
    [[maybe_unused]] const auto y = [=](std::size_t i) { return View<T>(memory + {{as}} * xs + i * ys, size.columns); };
    [[maybe_unused]] const auto z = [=](std::size_t i) {
        return View<T>(memory + {{as}} * xs + {{bs}} * ys + i * zs, size.columns);
    };
    [[maybe_unused]] T* const next = memory + {{as}} * xs + {{bs}} * ys + {{cs}} * zs;
    [[maybe_unused]] const auto a_ = [=](std::size_t i, std::size_t j) {
        return View<const T>(a.row(i * size.rows) + j * size.inner, a.stride);
    };
    [[maybe_unused]] const auto b_ = [=](std::size_t i, std::size_t j) {
        return View<const T>(b.row(i * size.inner) + j * size.columns, b.stride);
    };
    const auto c_ = [=](std::size_t i, std::size_t j) {
        return View<T>(c.row(i * size.rows) + j * size.columns, c.stride);
    };
{{steps}}    // The rim: the rest of the inner size, the columns to the right, the rows below.
    const Size core{size.rows * kN, size.inner * kM, size.columns * kP};
    if (core.inner < all.inner) {
        leaf(View<const T>(a.data + core.inner, a.stride), View<const T>(b.row(core.inner), b.stride), c,
             Size{core.rows, all.inner - core.inner, core.columns}, true);
    }
    if (core.columns < all.columns) {
        leaf(a, View<const T>(b.data + core.columns, b.stride), View<T>(c.data + core.columns, c.stride),
             Size{core.rows, all.inner, all.columns - core.columns}, false);
    }
    if (core.rows < all.rows) {
        leaf(View<const T>(a.row(core.rows), a.stride), b, View<T>(c.row(core.rows), c.stride),
             Size{all.rows - core.rows, all.inner, all.columns}, false);
    }
}

/// The same with memory of its own. Matrices are dense and row-major.
template <typename T, typename Leaf = Schoolbook>
void multiply(const T* a, const T* b, T* c, Size size, int depth, const Leaf& leaf = Leaf())
{
    std::vector<T> memory(memoryFor(size, depth) + 1);
    multiply<T, Leaf>(View<const T>(a, size.inner), View<const T>(b, size.columns), View<T>(c, size.columns), size, depth,
                      leaf, memory.data());
}
)CODE";

inline constexpr const char* kCppMod = R"CODE(
/// The integers modulo a prime below 2^32.
template <unsigned long long P>
struct Mod {
    unsigned long long value = 0;

    constexpr Mod() = default;

    constexpr Mod(long long x)
        : value(static_cast<unsigned long long>((x % static_cast<long long>(P) + static_cast<long long>(P)) %
                                                static_cast<long long>(P)))
    {
    }

    static constexpr Mod of(unsigned long long x)
    {
        Mod made;
        made.value = x % P;
        return made;
    }

    friend constexpr Mod operator+(Mod x, Mod y) { return of(x.value + y.value); }

    friend constexpr Mod operator-(Mod x, Mod y) { return of(x.value + P - y.value); }

    friend constexpr Mod operator-(Mod x) { return of(P - x.value); }

    friend constexpr Mod operator*(Mod x, Mod y) { return of(x.value * y.value); }

    friend constexpr Mod operator/(Mod x, Mod y)
    {
        for (unsigned long long power = P - 2; power != 0; power >>= 1) {
            x = (power & 1) != 0 ? x * y : x;
            y = y * y;
        }
        return x;
    }

    friend constexpr bool operator==(Mod x, Mod y) { return x.value == y.value; }
};
)CODE";

inline constexpr const char* kCppGauss = R"CODE(
template <typename Part>
struct Gauss {
    using value_type = Part;
    Part re = Part(0);
    Part im = Part(0);

    constexpr Gauss() = default;

    constexpr Gauss(long long x) : re(x) {}

    constexpr Gauss(Part x, Part y) : re(x), im(y) {}

    friend constexpr Gauss operator+(Gauss x, Gauss y) { return {x.re + y.re, x.im + y.im}; }

    friend constexpr Gauss operator-(Gauss x, Gauss y) { return {x.re - y.re, x.im - y.im}; }

    friend constexpr Gauss operator-(Gauss x) { return {-x.re, -x.im}; }

    friend constexpr Gauss operator*(Gauss x, Gauss y)
    {
        return {x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};
    }

    friend constexpr Gauss operator/(Gauss x, Gauss y) // by a real number
    {
        return {x.re / y.re, x.im / y.re};
    }

    friend constexpr bool operator==(Gauss x, Gauss y) { return x.re == y.re && x.im == y.im; }
};
)CODE";

inline constexpr const char* kCppMatrixDefinition = R"CODE(
constexpr void byDefinition(const Element* a, const Element* b, Element* c)
{
    for (int i = 0; i < kN; ++i) {
        for (int k = 0; k < kP; ++k) {
            Element sum(0);
            for (int j = 0; j < kM; ++j) {
                sum = sum + a[i * kM + j] * b[j * kP + k];
            }
            c[i * kP + k] = sum;
        }
    }
}
)CODE";

inline constexpr const char* kCppCellsDefinition = R"CODE(
/// {entry of A, entry of B, entry of C, coefficient}
constexpr int kCells[][4] = {
{{cells}}};

constexpr void byDefinition(const Element* a, const Element* b, Element* c)
{
    for (int i = 0; i < kC; ++i) {
        c[i] = Element(0);
    }
    for (const auto& cell : kCells) {
        c[cell[2]] = c[cell[2]] + Element(cell[3]) * a[cell[0]] * b[cell[1]];
    }
}
)CODE";

inline constexpr const char* kCppRecursionTest = R"CODE(    int tried = 0;
    for (int depth = 1; depth <= 2; ++depth) {
        for (const std::size_t more : {0, 1}) {
            std::size_t scale = 1;
            for (int level = 0; level < depth; ++level) {
                scale *= static_cast<std::size_t>(kN > kM ? (kN > kP ? kN : kP) : (kM > kP ? kM : kP));
            }
            if (scale > 40) {
                continue;
            }
            const Size size{scale + more, scale + 2 * more, scale + 3 * more};
            std::vector<Element> a, b, c(size.rows * size.columns, Element(0)), wanted = c;
            for (std::size_t i = 0; i < size.rows * size.inner; ++i) {
                a.push_back(Element(static_cast<long long>(i * 7 % 5) - 2));
            }
            for (std::size_t i = 0; i < size.inner * size.columns; ++i) {
                b.push_back(Element(static_cast<long long>(i * 5 % 7) - 3));
            }
            multiply(a.data(), b.data(), wanted.data(), size, 0);
            multiply(a.data(), b.data(), c.data(), size, depth);
            wrong += c == wanted ? 0 : 1;
            ++tried;
        }
    }
    std::printf("recursion: %d sizes tried, %s\n", tried, wrong == 0 ? "all exact" : "NOT exact");
)CODE";

} // namespace rankfall
